"""Lists that were shown, in a real encrypted database."""

from datetime import UTC, datetime, timedelta

from gumd_store import choices, impressions
from gumd_store.choices import ChoiceRow
from gumd_store.connection import Store
from gumd_store.impressions import Impression, Outcome, ShownItem

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ITEMS = [ShownItem("b", "Été\nwarm", '{"year": 1995}', -0.25, 1.0), ShownItem("a", "Tea", "{}", None, None)]


def shown(id: str = "i", app: str = "shop", hours: int = 0) -> Impression:
    return Impression(id, NOON + timedelta(hours=hours), app, ITEMS)


def test_a_list_comes_back_as_it_was_shown_to_its_app_alone(store: Store) -> None:
    with store.write() as db:
        impressions.add(db, shown())
    with store.read() as db:
        assert impressions.find(db, "shop", "i") == shown()
        assert impressions.find(db, "other", "i") is None
        assert impressions.find(db, "shop", "j") is None


def test_lists_come_oldest_first_of_one_app_or_of_all(store: Store) -> None:
    with store.write() as db:
        for one in (shown("late", hours=2), shown("early"), shown("elsewhere", "other", hours=1)):
            impressions.add(db, one)
        assert [one.id for one in impressions.of_app(db, "shop")] == ["early", "late"]
        assert [one.id for one in impressions.of_app(db, None)] == ["early", "elsewhere", "late"]


def test_outcomes_are_of_the_last_lists_with_which_anything_was_done(store: Store) -> None:
    def did(impression: str, position: int, action: str, weight: float) -> ChoiceRow:
        return ChoiceRow(NOON, "shop", "x", "", action, weight, impression, position)

    with store.write() as db:
        for hours, id in enumerate(["first", "untouched", "last"]):
            impressions.add(db, shown(id, hours=hours))
        rows = [did("first", 0, "disliked", -1.0), did("last", 0, "passed", -0.2), did("last", 1, "chosen", 1.0)]
        choices.add(db, rows)
        assert impressions.outcomes(db, "shop", 9) == [Outcome(-0.25, 1.0, None), Outcome(-0.25, 1.0, -1.0)]
        assert impressions.outcomes(db, None, 1) == [Outcome(-0.25, 1.0, None)]
        assert impressions.outcomes(db, "other", 9) == []


def test_lists_go_by_their_age_and_by_their_ids(store: Store) -> None:
    with store.write() as db:
        for hours in range(4):
            impressions.add(db, shown(str(hours), hours=hours))
        impressions.drop(db, NOON + timedelta(hours=1))
        impressions.remove(db, ["2", "unknown"])
        assert [one.id for one in impressions.of_app(db, None)] == ["1", "3"]
