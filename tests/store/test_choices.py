"""What was shown and chosen, in a real encrypted database."""

from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

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


def shown(db: Database, app: str, impression: str) -> list[str]:
    return [row.text for row in choices.shown(db, app, impression)]


def test_the_text_shown_is_known_to_its_app_alone_until_it_is_dropped(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a", SHOWN, impression="i"), row("a", impression="i")])
        assert shown(db, "shop", "i") == ["text of a"]
        assert shown(db, "other", "i") == []
        assert shown(db, "shop", "j") == []
        choices.drop_shown(db, NOON)
        assert shown(db, "shop", "i") == ["text of a"]
        choices.drop_shown(db, NOON + timedelta(seconds=1))
        assert shown(db, "shop", "i") == []
        assert len(choices.latest(db, None, 10)) == 1


def test_what_was_shown_comes_back_in_the_order_in_which_it_was_shown(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a", SHOWN, impression="i")._replace(position=1, fields='{"year": 1995}'),
                         row("b", SHOWN, impression="i")._replace(position=0),
                         row("c", SHOWN, impression="j", app="other")._replace(position=0)])  # fmt: skip
        assert [one.item for one in choices.shown(db, "shop", "i")] == ["b", "a"]
        assert choices.shown(db, "shop", "i")[1].fields == '{"year": 1995}'
        assert [[one.item for one in slate] for slate in choices.slates(db, "shop")] == [["b", "a"]]
        assert len(choices.slates(db, None)) == 2


def test_what_is_never_to_be_shown_is_known_by_app(store: Store) -> None:
    with store.write() as db:
        choices.add(db, [row("a", "never"), row("b", "disliked"), row("c", "never", app="other")])
        assert choices.never(db, "shop") == {"a"}
