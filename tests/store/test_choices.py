"""What was chosen, in a real encrypted database."""

from datetime import UTC, datetime, timedelta

from gumd_store import choices
from gumd_store.choices import PASSED, ChoiceRow
from gumd_store.connection import Store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def row(
    item: str, action: str = "chosen", *, app: str = "shop", hours: int = 0, impression: str | None = None
) -> ChoiceRow:
    at = NOON + timedelta(hours=hours)
    return ChoiceRow(at, app, item, f"text of {item}", action, -0.2 if action == PASSED else 1.0, impression)


def test_choices_come_back_as_they_were_kept_latest_first(store: Store) -> None:
    early, late = row("a", hours=1), row("b", hours=2, impression="i")
    with store.write() as db:
        choices.add(db, [late, early])
    with store.read() as db:
        assert choices.latest(db, None, 10) == [late, early]
        assert choices.latest(db, None, 1) == [late]


def test_an_app_has_its_own_choices(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a"), row("b", app="other")])
        assert [one.item for one in choices.latest(db, "other", 10)] == ["b"]


def test_the_same_said_twice_of_one_impression_counts_once(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a", impression="i"), row("a", impression="i"), row("a"), row("a")])
        assert len(choices.latest(db, None, 10)) == 3


def test_what_was_passed_over_is_kept_apart_until_it_is_turned_to(store: Store) -> None:
    passed, did = row("a", PASSED, impression="i"), row("b", impression="i")
    with store.write() as db:
        choices.add(db, [passed, did])
        assert choices.latest(db, "shop", 10) == [did]
        assert choices.passed(db, "shop", 10) == [passed]
        assert choices.of_impression(db, "i") == [passed, did]
        choices.unpass(db, "i", "a")
        assert choices.passed(db, "shop", 10) == []
        assert choices.latest(db, "shop", 10) == [did]


def test_all_that_is_kept_can_be_looked_through_and_removed(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a"), row("b", PASSED, impression="i"), row("c", app="other")])
        found = {one.item: id for id, one in choices.every(db)}
        assert set(found) == {"a", "b", "c"}
        choices.remove(db, [found["a"], found["b"]])
        assert [one.item for _, one in choices.every(db)] == ["c"]


def test_what_is_never_to_be_shown_is_known_by_app(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a", "never"), row("b", "disliked"), row("c", "never", app="other")])
        assert choices.never(db, "shop") == {"a"}
