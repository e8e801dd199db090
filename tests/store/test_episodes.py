from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from gumd_store import episodes
from gumd_store.connection import Store
from gumd_store.episodes import Place, Ready
from tests.observed import DAY, KEY, MONDAY, observe

NOW = datetime(2026, 4, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    store = Store(tmp_path / "gumd.db", KEY)
    with store.write() as db:
        yield db
    store.close()


def ready(db: Database, at: datetime = MONDAY) -> int:
    id = episodes.begin(db, observe(db, "I like tea", at), NOW)
    episodes.close(db, [id])
    return id


def test_what_is_in_no_episode_comes_in_order_of_time(db: Database) -> None:
    later, earlier = observe(db, "later", MONDAY + DAY), observe(db, "earlier")
    assert episodes.unassigned(db, 5) == [earlier, later]
    episodes.begin(db, earlier, NOW)
    assert episodes.unassigned(db, 5) == [later]


def test_an_open_episode_is_a_place_for_its_app_and_time(db: Database) -> None:
    id = episodes.begin(db, observe(db, "tea", title="a"), NOW)
    episodes.join(db, id, observe(db, "cake", MONDAY + DAY, title="b"), NOW)
    (place,) = episodes.places(db, "signal", MONDAY + DAY, MONDAY + 2 * DAY)
    assert place == Place(id, 2, 7, frozenset({"a", "b"}))
    assert episodes.places(db, "vim", MONDAY, MONDAY + DAY) == []
    assert episodes.places(db, "signal", MONDAY + DAY + SECOND, MONDAY + 2 * DAY) == []
    episodes.close(db, [id])
    assert episodes.places(db, "signal", MONDAY, MONDAY + DAY) == []


def test_the_earliest_ready_episode_is_next(db: Database) -> None:
    ready(db, MONDAY + DAY)
    first = ready(db)
    assert episodes.next_ready(db, NOW) == Ready(first, 0)


def test_one_that_failed_waits_while_others_go_on(db: Database) -> None:
    first, second = ready(db), ready(db, MONDAY + DAY)
    episodes.try_later(db, first, "ModelUnavailable", NOW + SECOND)
    assert episodes.next_ready(db, NOW) == Ready(second, 0)
    episodes.finish(db, second)
    assert episodes.next_ready(db, NOW) is None
    assert episodes.next_due(db) == (None, NOW + SECOND)
    assert episodes.next_ready(db, NOW + SECOND) == Ready(first, 1)


def test_what_is_pending_is_counted_in_observations(db: Database) -> None:
    learned, aside = ready(db), ready(db)
    loose = observe(db, "loose")
    assert (episodes.pending(db), episodes.pending(db, loose.id - 1), episodes.aside(db)) == (3, 2, 0)
    episodes.finish(db, learned)
    episodes.set_aside(db, aside, "KeyError")
    assert (episodes.pending(db), episodes.pending(db, loose.id - 1), episodes.aside(db)) == (1, 0, 1)


def test_quiet_ones_are_closed_and_others_stay_open(db: Database) -> None:
    episodes.begin(db, observe(db, "tea", NOW), NOW)
    episodes.close_quiet(db, NOW - SECOND, NOW)
    assert episodes.next_ready(db, NOW) is None
    assert episodes.next_due(db) == (NOW, None)
    episodes.close_quiet(db, NOW, NOW)
    assert episodes.next_ready(db, NOW) is not None
