"""A kept summary ends with any proposition of its kind."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from gumd_store import propositions, summaries
from gumd_store.connection import Store
from gumd_store.propositions import NewProposition
from gumd_store.summaries import Summary

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEA = Summary("preference", "s1", "The user likes tea.", "selection", (1,))
BERN = Summary("plan", "s2", "The user visits Bern.", "model", (2,), "larger.gguf")


def new(text: str, kind: str) -> NewProposition:
    return NewProposition(text, kind, "neutral", "", "test", None, None, AT)


@pytest.fixture
def db(store: Store) -> Database:
    with store.write() as writer:
        propositions.add(writer, new("The user likes tea.", "preference"))
        propositions.add(writer, new("The user visits Bern.", "plan"))
        summaries.put(writer, TEA)
        summaries.put(writer, BERN)
    return store._writer


def test_what_was_kept_is_read_as_it_was(db: Database) -> None:
    assert summaries.every(db) == {"preference": TEA, "plan": BERN}
    summaries.put(db, TEA._replace(stamp="s3"))
    assert summaries.every(db)["preference"].stamp == "s3"


@pytest.mark.parametrize(
    "change",
    [
        lambda db: propositions.remove(db, 1),
        lambda db: propositions.set_text(db, 1, "The user likes mint.", "likes"),
        lambda db: propositions.set_wording(db, 1, new("The user likes tea.", "plan")),
        lambda db: summaries.drop_others(db, ["plan"]),
    ],
    ids=["deleted", "reworded", "of another kind", "no longer believed"],
)
def test_it_ends_with_what_it_was_made_from(db: Database, change: Callable[[Database], None]) -> None:
    change(db)
    assert "preference" not in summaries.every(db)


def test_what_changes_no_words_leaves_it(db: Database) -> None:
    propositions.set_confidence(db, [(1, 0.4)])
    propositions.set_status(db, 1, "rejected", None)
    propositions.set_pinned(db, 1, True)
    assert summaries.every(db) == {"preference": TEA, "plan": BERN}
