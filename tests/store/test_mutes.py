"""What is not to be learned from where, in a real encrypted database."""

from datetime import UTC, datetime

import pytest
from sqlcipher3 import IntegrityError

from gumd_store import mutes
from gumd_store.connection import Store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_mutes_come_back_as_they_were_kept_until_they_are_removed(store: Store) -> None:
    with store.write() as db:
        kept = [mutes.add(db, "chat", "work", NOON), mutes.add(db, "browser", "", NOON)]
    with store.write() as db:
        assert mutes.every(db) == kept
        assert mutes.by_id(db, kept[0].id) == kept[0]
        mutes.remove(db, kept[0].id)
        assert mutes.by_id(db, kept[0].id) is None
        assert mutes.every(db) == kept[1:]


def test_one_topic_of_one_source_is_kept_once(store: Store) -> None:
    with store.write() as db:
        mutes.add(db, "chat", "work", NOON)
        with pytest.raises(IntegrityError):
            mutes.add(db, "chat", "work", NOON)
