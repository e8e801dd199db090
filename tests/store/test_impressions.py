"""Lists that were shown, in a real encrypted database."""

from datetime import UTC, datetime, timedelta

from gumd_store import impressions
from gumd_store.connection import Store
from gumd_store.impressions import Impression, ShownItem

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


def test_lists_go_by_their_age_and_by_their_ids(store: Store) -> None:
    with store.write() as db:
        for hours in range(4):
            impressions.add(db, shown(str(hours), hours=hours))
        impressions.drop(db, NOON + timedelta(hours=1))
        impressions.remove(db, ["2", "unknown"])
        assert [one.id for one in impressions.of_app(db, None)] == ["1", "3"]
