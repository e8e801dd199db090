"""What the user wants out is gone: rows, words, vectors, what was believed because of it, and the bytes."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from gumd import correct, embed
from gumd.errors import InvalidInput, NotFound
from gumd.forget import What, forget
from gumd.models.static import StaticEmbedder
from gumd_store import episodes, evidence, propositions, vectors
from gumd_store.connection import Store
from gumd_store.records import Observation
from tests.gumd.test_revise import TEA, all_of, learn, learn_from, texts
from tests.observed import DAY, MONDAY, observe

CANARY = "zanzibarquokka"
ANNA = f"Lunch with Anna Kowalska about the {CANARY}"


def seen(store: Store, text: str, day: int = 0, **other: str) -> Observation:
    with store.write() as db:
        return observe(db, text, MONDAY + day * DAY, **other)


def left(store: Store) -> list[str]:
    with store.read() as db:
        return [text for (text,) in db.execute("SELECT text FROM observations ORDER BY id").fetchall()]


def plain(store: Store, folder: Path) -> bytes:
    """Everything that is in the database's pages and in its log, decrypted."""
    with store.write() as db:
        db.execute("SELECT 1")
    store._writer.execute(f"ATTACH DATABASE '{folder / 'plain.db'}' AS plain KEY ''")
    store._writer.execute("SELECT sqlcipher_export('plain')").fetchall()
    store._writer.execute("DETACH DATABASE plain")
    return (folder / "plain.db").read_bytes()


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
    store: Store, tmp_path: Path, embedder: StaticEmbedder, what: Callable[[Observation], What]
) -> None:
    one = seen(store, ANNA)
    kept = seen(store, "Sourdough on Sunday", 3, source="file")
    learn_from(store, f"The user has lunch with Anna Kowalska about the {CANARY}.", one)
    learn_from(store, "The user bakes sourdough on Sundays.", kept)
    with store.write() as db:
        embed.index_static(db, embedder, "observation", [(one.id, one.text), (kept.id, kept.text)])
        embed.index_static(db, embedder, "proposition", [(1, one.text)])
    assert CANARY.encode() in plain(store, tmp_path)
    (tmp_path / "plain.db").unlink()
    done = forget(store, what(one))
    assert done.answer == {"observations": 1, "propositions": 1, "changed": 0, "dry_run": False}
    assert left(store) == ["Sourdough on Sunday"]
    assert texts(store) == ["The user bakes sourdough on Sundays."]
    with store.read() as db:
        assert set(vectors.get(db, "observation", "static", [one.id, kept.id])) == {kept.id}
        assert vectors.get(db, "proposition", "static", [1]) == {}
        assert propositions.with_words(db, {CANARY}, 5) == []
    assert CANARY.encode() not in plain(store, tmp_path)
    assert CANARY.encode() not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


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
    one = seen(store, TEA)
    forget(store, What(observation=one.id))
    with store.write() as db:
        row = [one.client, one.external_id, "chat", "signal", "", TEA, "user"]
        db.execute(
            "INSERT INTO observations(client, external_id, source, app, title, text, origin, observed_at, utc_offset,"
            " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, '2026-03-02T09:00:00', 0, '2026-03-02T09:00:00')",
            row,
        )
    assert left(store) == [TEA]


def test_an_episode_that_is_empty_goes_and_another_stays(store: Store) -> None:
    one, other = seen(store, TEA), seen(store, "rye bread", 1)
    with store.write() as db:
        first, second = episodes.begin(db, one, MONDAY), episodes.begin(db, other, MONDAY)
    forget(store, What(observation=one.id))
    with store.read() as db:
        rows: Database = db
        assert [id for (id,) in rows.execute("SELECT id FROM episodes").fetchall()] == [second]
    assert first != second


@pytest.mark.parametrize("what", [What(), What(person="  …"), What(observation=77)])
def test_what_names_nothing_is_refused(store: Store, what: What) -> None:
    with pytest.raises((InvalidInput, NotFound)):
        forget(store, what)
