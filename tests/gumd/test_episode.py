from datetime import UTC, datetime, timedelta

from gumd.episode import MAX_CHARACTERS, MAX_OBSERVATIONS, assign
from gumd.models.static import StaticEmbedder
from gumd_store import episodes, vectors
from gumd_store.connection import Store
from tests.observed import MONDAY, observe

GAP = timedelta(minutes=20)
MINUTE = timedelta(minutes=1)
GARDEN = "Watered the tomato plants and weeded the vegetable beds in the garden"
GARDEN_TOO = "The tomato plants in the vegetable garden need more compost and water"
TAXES = "Quarterly tax return: invoices, deductible expenses and the VAT statement"


def groups(store: Store) -> list[list[str]]:
    """The texts of each episode, episodes in order of their making."""
    with store.read() as db:
        rows = db.execute("SELECT id FROM episodes ORDER BY id").fetchall()
        return [[one.text for one in episodes.observations_of(db, id)] for (id,) in rows]


def states(store: Store) -> list[str]:
    with store.read() as db:
        return [state for (state,) in db.execute("SELECT state FROM episodes ORDER BY id").fetchall()]


def test_what_is_near_in_time_app_and_topic_belongs_together(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        observe(db, GARDEN)
        observe(db, GARDEN_TOO, MONDAY + 5 * MINUTE)
    assert assign(store, embedder, GAP) == 2
    assert groups(store) == [[GARDEN, GARDEN_TOO]]
    assert assign(store, embedder, GAP) == 0


def test_another_app_topic_or_time_begins_another_episode(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        observe(db, GARDEN)
        observe(db, GARDEN_TOO, MONDAY + MINUTE, app="vim")
        observe(db, TAXES, MONDAY + 2 * MINUTE)
        observe(db, GARDEN_TOO, MONDAY + 2 * MINUTE + GAP)
    assign(store, embedder, GAP)
    assert groups(store) == [[GARDEN], [GARDEN_TOO], [TAXES], [GARDEN_TOO]]


def test_the_same_title_holds_different_topics_together(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        observe(db, GARDEN, title="notes.md")
        observe(db, TAXES, MONDAY + MINUTE, title="notes.md")
    assign(store, embedder, GAP)
    assert groups(store) == [[GARDEN, TAXES]]


def test_what_comes_late_joins_by_when_it_happened(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        observe(db, GARDEN, datetime.now(UTC))
        assign(store, embedder, GAP)
        observe(db, GARDEN_TOO, datetime.now(UTC) - 10 * MINUTE)
    assign(store, embedder, GAP)
    assert groups(store) == [[GARDEN_TOO, GARDEN]]


def test_an_episode_is_bounded_in_number_and_in_length(store: Store, embedder: StaticEmbedder) -> None:
    long = "tomato garden " * (MAX_CHARACTERS // 25)
    with store.write() as db:
        for number in range(MAX_OBSERVATIONS + 5):
            observe(db, GARDEN, MONDAY + number * MINUTE / 10)
        for number in range(3):
            observe(db, long, MONDAY + number * MINUTE, app="vim")
    assign(store, embedder, GAP)
    sizes = sorted(len(texts) for texts in groups(store))
    assert sizes == [1, 1, 1, 5, MAX_OBSERVATIONS]
    assert states(store)[0] == "ready"


def test_it_stays_open_until_the_gap_has_passed(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        observe(db, GARDEN, datetime.now(UTC))
    assign(store, embedder, GAP)
    assert states(store) == ["open"]
    assign(store, embedder, timedelta(0))
    assert states(store) == ["ready"]


def test_it_is_ready_once_the_user_was_seen_later_than_the_gap(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        observe(db, GARDEN)
        observe(db, TAXES, MONDAY + 3 * GAP, app="vim")
    assign(store, embedder, GAP)
    assert states(store) == ["ready", "open"]


def test_it_can_be_searched_before_it_is_learned_from(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        one = observe(db, GARDEN)
        observe(db, TAXES)
    assign(store, embedder, GAP)
    with store.read() as db:
        near = vectors.nearest(db, "observation", "static", embedder.embed(["tomato garden"])[0].tolist(), 1)
    assert [id for id, _ in near] == [one.id]


def test_a_text_without_words_has_an_episode_too(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        observe(db, "")
        observe(db, GARDEN)
    assign(store, embedder, GAP)
    assert sorted(groups(store)) == [[""], [GARDEN]]
