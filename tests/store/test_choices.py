"""What was shown and chosen, in a real encrypted database."""

from datetime import UTC, datetime, timedelta

from gumd_store import choices
from gumd_store.choices import SHOWN, ChoiceRow
from gumd_store.connection import Store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def row(
    item: str, action: str = "chosen", *, app: str = "shop", hours: int = 0, impression: str | None = None
) -> ChoiceRow:
    at = NOON + timedelta(hours=hours)
    return ChoiceRow(at, app, item, f"text of {item}", action, 0.0 if action == SHOWN else 1.0, impression)


def test_choices_come_back_as_they_were_kept_latest_first(store: Store) -> None:
    early, late = row("a", hours=1), row("b", hours=2, impression="i")
    with store.write() as db:
        choices.add(db, [late, early, row("c", SHOWN, impression="i")])
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


def test_the_text_shown_is_known_to_its_app_alone_until_it_is_dropped(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a", SHOWN, impression="i"), row("a", impression="i")])
        assert choices.shown_text(db, "shop", "i", "a") == "text of a"
        assert choices.shown_text(db, "other", "i", "a") is None
        assert choices.shown_text(db, "shop", "j", "a") is None
        choices.drop_shown(db, NOON)
        assert choices.shown_text(db, "shop", "i", "a") is not None
        choices.drop_shown(db, NOON + timedelta(seconds=1))
        assert choices.shown_text(db, "shop", "i", "a") is None
        assert len(choices.latest(db, None, 10)) == 1
