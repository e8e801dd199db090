"""What was said of lines, in a real encrypted database."""

import struct
from datetime import UTC, datetime, timedelta

from gumd_store import lines, propositions, search
from gumd_store.connection import Store
from gumd_store.lines import Said
from gumd_store.propositions import NewProposition
from tests.observed import MONDAY, observe

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
QUERY = struct.pack("<3f", 0.5, -0.5, 0.25)


def believe(store: Store, text: str = "The user likes tea.") -> int:
    with store.write() as db:
        return propositions.add(db, NewProposition(text, "preference", "likes", "", "test", None, None, NOON))


def test_what_was_said_comes_back_newest_first_until_a_time(store: Store) -> None:
    early, late = Said(1, "useful", NOON, QUERY), Said(2, "not_now", NOON + HOUR, None)
    with store.write() as db:
        lines.say(db, "observation", late, "shop")
        lines.say(db, "observation", early, "shop")
        assert lines.latest(db, "observation", NOON + HOUR, 9) == [late, early]
        assert lines.latest(db, "observation", NOON + HOUR, 1) == [late]
        assert lines.latest(db, "observation", NOON, 9) == [early]
        assert lines.latest(db, "proposition", NOON + HOUR, 9) == []


def test_an_apps_latest_word_on_a_line_and_a_question_is_the_one_that_counts(store: Store) -> None:
    last = Said(1, "not_now", NOON + HOUR, QUERY)
    with store.write() as db:
        for said, app in ((Said(1, "useful", NOON, QUERY), "a"), (Said(1, "useful", NOON, None), "a"), (last, "a")):
            lines.say(db, "observation", said, app)
        lines.say(db, "observation", Said(1, "useful", NOON, QUERY), "b")
        assert [one.verdict for one in lines.latest(db, "observation", NOON + HOUR, 9)] == [
            "not_now", "useful", "useful",
        ]  # fmt: skip


def test_what_faded_is_deleted_by_its_verdict(store: Store) -> None:
    with store.write() as db:
        for verdict in ("useful", "wrong"):
            lines.say(db, "proposition", Said(1, verdict, NOON, struct.pack("<f", len(verdict))), "a")
        lines.drop_before(db, "useful", NOON + HOUR)
        assert [one.verdict for one in lines.latest(db, "proposition", NOON, 9)] == ["wrong"]


def test_a_line_is_hidden_until_it_is_shown_and_is_no_verdict(store: Store) -> None:
    id = believe(store)
    with store.write() as db:
        for _ in range(2):
            lines.hide(db, "proposition", id, NOON, "a")
        lines.say(db, "proposition", Said(id, "useful", NOON, None), "a")
        assert lines.hidden(db, "proposition", [id, 7]) == {id}
        assert search.surest(db, lines.not_hidden(db, "proposition", search.ALL)) == []
        assert [one.verdict for one in lines.latest(db, "proposition", NOON, 9)] == ["useful"]
        lines.show(db, "proposition", id)
        assert lines.hidden(db, "proposition", [id]) == set()
        assert search.surest(db, lines.not_hidden(db, "proposition", search.ALL)) == [id]


def test_a_hidden_proposition_hides_no_observation_of_the_same_number(store: Store) -> None:
    with store.write() as db:
        seen = observe(db, "green tea", MONDAY)
        lines.hide(db, "proposition", seen.id, NOON, "a")
        assert lines.hidden(db, "observation", [seen.id]) == set()


def test_what_counts_for_one_counts_for_its_copy(store: Store) -> None:
    old, new = believe(store), believe(store)
    with store.write() as db:
        lines.hide(db, "proposition", old, NOON, "a")
        lines.say(db, "proposition", Said(old, "useful", NOON, QUERY), "a")
        lines.copy(db, "proposition", old, new)
        assert lines.hidden(db, "proposition", [old, new]) == {old, new}
        assert {one.line for one in lines.latest(db, "proposition", NOON, 9)} == {old, new}


def test_what_was_said_of_a_line_goes_with_the_line_and_no_other(store: Store) -> None:
    id = believe(store)
    with store.write() as db:
        seen = observe(db, "green tea", MONDAY)
        assert seen.id == id
        for owner in ("observation", "proposition"):
            lines.say(db, owner, Said(id, "useful", NOON, QUERY), "a")
            lines.hide(db, owner, id, NOON, "a")
        propositions.remove(db, id)
        assert db.execute("SELECT DISTINCT owner FROM line_feedback").fetchall() == [("observation",)]
        db.execute("DELETE FROM observations WHERE id = ?", [seen.id])
        assert db.execute("SELECT count(*) FROM line_feedback").fetchone() == (0,)
