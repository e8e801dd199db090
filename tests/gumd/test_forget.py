"""What the user wants out is gone: rows, words, vectors, what was believed because of it, and the bytes."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlite_utils import Database

from gumd import embed
from gumd.beliefs import correct
from gumd.errors import InvalidInput, NotFound
from gumd.forget import What, forget
from gumd.journal import Journal
from gumd.models.static import StaticEmbedder
from gumd.private_mode import PrivateMode
from gumd.remembered import remembered
from gumd_store import choices, episodes, evidence, impressions, propositions, vectors
from gumd_store.choices import ChoiceRow
from gumd_store.connection import Store
from gumd_store.impressions import Impression, ShownItem
from gumd_store.records import Evidence, Observation
from tests.gumd.test_revise import TEA, all_of, learn, learn_from, texts
from tests.observed import DAY, KEY, MONDAY, observe
from tests.pages import decrypted

CANARY = "zanzibarquokka"
ANNA = f"Lunch with Anna Kowalska about the {CANARY}"


def seen(store: Store, text: str, day: int = 0, **other: str) -> Observation:
    with store.write() as db:
        return observe(db, text, MONDAY + day * DAY, **other)


def left(store: Store) -> list[str]:
    with store.read() as db:
        return [text for (text,) in db.execute("SELECT text FROM observations ORDER BY id").fetchall()]


@pytest.mark.parametrize("others", [1, 40], ids=["the index is made anew", "it goes out of the index"])
@pytest.mark.parametrize(
    "what",
    [
        lambda one: What(observation=one.id),
        lambda one: What(person="Anna Kowalska"),
        lambda one: What(person="ánna"),
        lambda one: What(source="chat"),
        lambda one: What(since=MONDAY - DAY, until=MONDAY + timedelta(hours=1)),
        lambda one: What(source="chat", since=MONDAY),
    ],
    ids=["an observation", "a person", "a first name", "a source", "a span", "a source in a span"],
)
def test_nothing_is_left_of_what_was_forgotten_in_any_byte(
    store: Store, embedder: StaticEmbedder, what: Callable[[Observation], What], others: int
) -> None:
    one = seen(store, ANNA, title=f"{CANARY} notes", app=CANARY)
    kept, *_ = [seen(store, "Sourdough on Sunday", 3, source="file") for _ in range(others)]
    learn_from(store, f"The user has lunch with Anna Kowalska about the {CANARY}.", one)
    learn_from(store, "The user bakes sourdough on Sundays.", kept)
    with store.write() as db:
        embed.index_static(db, embedder, "observation", [(one.id, one.text), (kept.id, kept.text)])
        embed.index_static(db, embedder, "proposition", [(1, one.text)])
        episodes.begin(db, one, MONDAY)
    store.purge()
    vector = next(bytes(row) for (row,) in store._writer.execute("SELECT floats FROM vectors WHERE id = 1"))
    assert all(bits in decrypted(store.path, KEY) for bits in (CANARY.encode(), vector[:64]))
    done = forget(store, what(one))
    assert done.answer == {"observations": 1, "propositions": 1, "changed": 0, "choices": 0, "dry_run": False}
    assert left(store) == ["Sourdough on Sunday"] * others
    assert texts(store) == ["The user bakes sourdough on Sundays."]
    with store.read() as db:
        assert set(vectors.get(db, "observation", "static", [one.id, kept.id])) == {kept.id}
        assert vectors.get(db, "proposition", "static", [1]) == {}
        assert propositions.with_words(db, {CANARY}, 5) == []
        assert db.execute("SELECT count(*) FROM episodes").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM observations_fts WHERE observations_fts MATCH 'sunday'").fetchone() == (
            others,
        )
    pages = decrypted(store.path, KEY)
    assert not any(bits in pages for bits in (CANARY.encode(), CANARY[3:].encode(), b"owalska", vector[:64]))


def test_what_else_speaks_for_a_belief_keeps_it_less_sure(store: Store) -> None:
    one, other = seen(store, TEA), seen(store, "green tea, please", 5, source="file")
    learn_from(store, TEA, one)
    learn_from(store, TEA, other)
    (before,) = all_of(store)
    assert forget(store, What(observation=one.id)).answer["changed"] == 1
    (after,) = all_of(store)
    assert after.status == "active"
    assert after.confidence < before.confidence


def test_a_sharper_wording_goes_with_the_observation_that_brought_it(store: Store) -> None:
    first, second = seen(store, "I like green tea"), seen(store, "green tea with mint, I like that", 2)
    learn_from(store, TEA, first)
    learn_from(store, "The user likes green tea with mint.", second)
    assert texts(store) == ["The user likes green tea with mint."]
    forget(store, What(observation=second.id))
    assert texts(store) == [TEA]
    with store.read() as db:
        assert all("mint" not in change.before for change in evidence.changes_of(db, [1])[1])


def test_what_the_user_confirmed_stays_but_for_a_person(store: Store) -> None:
    one = seen(store, ANNA)
    learn_from(store, "The user sails.", one)
    learn_from(store, "The user has lunch with Anna Kowalska.", one)
    correct.confirm(store, 1, "cli")
    correct.confirm(store, 2, "cli")
    forget(store, What(observation=one.id))
    assert texts(store) == ["The user sails.", "The user has lunch with Anna Kowalska."]
    assert forget(store, What(person="Anna")).gone == [2]
    assert texts(store) == ["The user sails."]


def test_what_a_forgotten_change_had_ended_holds_again(store: Store) -> None:
    learn(store, TEA)
    learn(store, "The user does not like green tea.", MONDAY + DAY)
    assert texts(store, "superseded") == [TEA]
    forget(store, What(since=MONDAY + DAY))
    assert texts(store) == [TEA]


def test_a_name_is_whole_words_in_any_case_accents_and_possessive(store: Store) -> None:
    kept = ["Annapurna in spring", "Johanna called", "Kowalska, Anna's mother, not"]
    for day, text in enumerate([*kept, "ANNA KOWALSKA signed", "Anna Kowalska's bike", "met Ánna  Kowalska"]):
        seen(store, text, day)
    assert forget(store, What(person="anna kowalska")).answer["observations"] == 3
    assert left(store) == kept
    assert forget(store, What(person="Anna")).answer["observations"] == 1
    assert left(store) == kept[:2]


def test_a_name_in_a_title_or_a_former_wording_goes_too(store: Store) -> None:
    seen(store, "see you there", title="Anna Kowalska")
    learn(store, "The user plays chess with Anna.", MONDAY + DAY, words="chess again")
    correct.edit(store, 1, "The user plays chess with a friend.", "cli")
    forget(store, What(person="Anna"))
    assert left(store) == ["chess again"]
    with store.read() as db:
        assert all("Anna" not in change.detail + change.before for change in evidence.changes_of(db, [1])[1])


def test_a_trial_says_how_much_it_would_be_and_deletes_nothing(store: Store) -> None:
    learn(store, TEA)
    trial = forget(store, What(source="chat"), dry_run=True).answer
    assert (trial["observations"], trial["propositions"], trial["dry_run"]) == (1, 1, True)
    assert texts(store) == [TEA]
    done = forget(store, What(source="chat")).answer
    assert {**trial, "dry_run": False} == done


def test_an_observation_that_is_sent_again_is_taken_again(store: Store) -> None:
    journal = Journal(store, PrivateMode(store))
    sent = [{"id": "1", "source": "chat", "text": TEA}]
    assert [journal.write("app", sent)["accepted"] for _ in range(2)] == [1, 0]
    forget(store, What(observation=1))
    assert [journal.write("app", sent)["accepted"] for _ in range(2)] == [1, 0]
    assert left(store) == [TEA]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Strauss", "Abendessen mit Jörg Strauß"),
        ("田中", "田中さんと昼食"),
        ("Lukasz", "Called Łukasz back"),
        ("Anna Kowalska", "from: anna.kowalska@example.org"),
        ("Anna's", "Anna is here"),
        ("o'brien", "O’Brien’s boat"),
        ("Ana", "chez d'Ana"),
    ],
)
def test_a_name_is_found_however_it_is_written(store: Store, name: str, text: str) -> None:
    seen(store, text)
    seen(store, "Anatomy, Straussberg, brien")
    forget(store, What(person=name))
    assert left(store) == ["Anatomy, Straussberg, brien"]


def test_what_another_observation_quotes_of_a_person_goes_and_what_rests_on_the_quotation(store: Store) -> None:
    one = seen(store, "chess as always")
    learn_from(store, "The user plays chess.", one, words="chess as always", topic="chess:anna")
    learn_from(store, "The user has a regular partner.", one, words="chess with Anna as always")
    forgotten = forget(store, What(person="Anna"))
    assert (forgotten.answer["observations"], forgotten.gone) == (0, [2])
    (left,) = all_of(store)
    assert (left.text, left.topic) == ("The user plays chess.", "")


def test_evidence_that_was_taken_back_keeps_nothing(store: Store) -> None:
    one, other = seen(store, TEA), seen(store, TEA, 1, source="file")
    learn_from(store, TEA, one)
    with store.write() as db:
        evidence.add(db, [Evidence(1, other.id, "supports", 1.0, TEA, "file", "user", other.observed_at)])
        db.execute(
            "INSERT INTO withdrawn(evidence, at) SELECT id, '2026' FROM evidence WHERE observation = ?", [other.id]
        )
    assert forget(store, What(observation=one.id)).gone == [1]


def test_an_episode_ends_with_what_is_left_of_it(store: Store) -> None:
    days = [seen(store, TEA, day) for day in range(3)]
    with store.write() as db:
        id = episodes.begin(db, days[0], MONDAY)
        for one in days[1:]:
            episodes.join(db, id, one, MONDAY)
    forget(store, What(since=MONDAY + 2 * DAY))
    with store.read() as db:
        (ends,) = db.execute("SELECT ended_at FROM episodes").fetchone()
    assert ends.startswith("2026-03-03")


def test_to_forget_one_observation_takes_no_longer_where_there_are_many(store: Store) -> None:
    steps = [_steps_to_forget(store, many) for many in (100, 1500)]
    assert steps[1] < 1.5 * steps[0]


def _steps_to_forget(store: Store, many: int) -> int:
    """How many steps SQLite takes to forget one of ``many`` more observations."""
    with store.write() as db:
        one = [observe(db, f"note {number}", MONDAY + number * DAY / 100) for number in range(many)][many // 2]
    learn_from(store, TEA, one)
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    store._writer.conn.set_progress_handler(count, 1)
    assert len(forget(store, What(observation=one.id)).gone) == 1
    store._writer.conn.set_progress_handler(None, 1)
    return taken


def test_who_still_reads_is_waited_for_so_that_nothing_is_left_in_the_log(store: Store) -> None:
    one = seen(store, ANNA)
    reading, forgotten = threading.Event(), threading.Event()

    def read() -> None:
        with store.read() as db:
            rows = db.execute("SELECT text FROM observations")
            next(rows)
            reading.set()
            assert not forgotten.wait(0.3)
            rows.close()

    reader = threading.Thread(target=read)
    reader.start()
    reading.wait()
    forget(store, What(observation=one.id))
    forgotten.set()
    reader.join()
    assert CANARY.encode() not in decrypted(store.path, KEY)


def test_an_episode_that_is_empty_goes_and_another_stays(store: Store) -> None:
    one, other = seen(store, TEA), seen(store, "rye bread", 1)
    with store.write() as db:
        first, second = episodes.begin(db, one, MONDAY), episodes.begin(db, other, MONDAY)
    forget(store, What(observation=one.id))
    with store.read() as db:
        rows: Database = db
        assert [id for (id,) in rows.execute("SELECT id FROM episodes").fetchall()] == [second]
    assert first != second


@pytest.mark.parametrize(
    "what", [What(), What(person="  …"), What(observation=77), What(since=MONDAY, until=MONDAY - DAY)]
)
def test_what_names_nothing_is_refused(store: Store, what: What) -> None:
    with pytest.raises((InvalidInput, NotFound)):
        forget(store, what)


SHOWN = [ShownItem("a", f"Biography of Anna Kowalska\n{CANARY}"), ShownItem("b", "Hand-cut dovetails")]


def show_items(store: Store) -> None:
    """A list in which Anna is, one in which she is not, and a choice of each."""
    with store.write() as db:
        impressions.add(db, Impression("with", MONDAY, "shop", SHOWN))
        impressions.add(db, Impression("without", MONDAY + 2 * DAY, "shop", SHOWN[1:]))
        for one, shown, day in ((SHOWN[0], "with", 0), (SHOWN[1], "without", 2)):
            at = MONDAY + day * DAY
            choices.add(db, [ChoiceRow(at, "shop", one.item, one.text, "chosen", 1.0, shown)])


def kept(store: Store) -> tuple[list[str], list[str]]:
    with store.read() as db:
        return [row.item for _, row in choices.every(db)], [one.id for one in impressions.of_app(db, None)]


@pytest.mark.parametrize("what", [What(person="kowalska"), What(until=MONDAY + DAY)], ids=["a person", "a span"])
def test_what_was_shown_and_chosen_goes_with_whom_it_names_and_with_its_time(store: Store, what: What) -> None:
    show_items(store)
    assert forget(store, what, dry_run=True).answer["choices"] == 1
    assert kept(store) == (["a", "b"], ["with", "without"])
    assert forget(store, what).answer["choices"] == 1
    assert kept(store) == (["b"], ["without"])
    assert not any(bits in decrypted(store.path, KEY) for bits in (CANARY.encode(), b"Kowalska"))


def test_what_was_chosen_stays_when_a_source_is_forgotten(store: Store) -> None:
    show_items(store)
    assert forget(store, What(source="browser")).answer["choices"] == 0
    assert kept(store) == (["a", "b"], ["with", "without"])


def test_no_text_is_remembered_of_what_was_forgotten(store: Store) -> None:
    read: list[str] = []

    @remembered(9)
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length(CANARY), length(CANARY)] == [len(CANARY)] * 2
    assert read == [CANARY]
    forget(store, What(source="browser"))
    length(CANARY)
    assert read == [CANARY, CANARY]
