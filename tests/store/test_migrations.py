"""A database of any earlier version opens as today's, with all that was in it."""

import json
from pathlib import Path
from random import Random

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from gumd_store import choices, evidence, impressions, propositions
from gumd_store.connection import Store
from gumd_store.migrations import migrations

KEY = "5a" * 32
STEPS = [step.name for step in migrations.pending(Database(memory=True))]
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=40)
LONGER_THAN_A_TEXT = "x" * 41


def earlier(path: Path, next_step: str) -> Database:
    """A database as it was before ``next_step`` was written."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
    db = Database(connection)
    migrations.apply(db, stop_before=next_step)
    return db


@pytest.mark.parametrize("next_step", STEPS[1:])
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(texts, min_size=1, max_size=4))
def test_what_an_earlier_version_wrote_is_read_by_this_one(tmp_path: Path, next_step: str, said: list[str]) -> None:
    path = tmp_path / "gumd.db"
    path.unlink(missing_ok=True)
    db = earlier(path, next_step)
    at = "2026-03-02T08:00:00.000000Z"
    for text in said:
        db.execute(
            "INSERT INTO propositions(text, kind, polarity, proposer, confidence, status, created_at)"
            " VALUES (?, 'preference', 'likes', 'rules', .7, 'active', ?)",
            [text, at],
        )
        db.execute("INSERT INTO verdicts(proposition, verdict, at) VALUES (last_insert_rowid(), 'confirm', ?)", [at])
    db.execute("INSERT INTO changes(proposition, at, actor, what, detail) VALUES (1, ?, 'gumd', 'new', 'rules')", [at])
    db.close()
    store = Store(path, KEY)
    with store.read() as now:
        assert [one.text for one in propositions.by_ids(now, range(1, 9))] == said
        assert [len(found) for found in evidence.verdicts_of(now, range(1, 9)).values()] == [1] * len(said)
        assert [change.what for change in evidence.changes_of(now, [1])[1]] == ["new"]
        assert propositions.with_words(now, {LONGER_THAN_A_TEXT}, 3) == []
    store.close()


def test_a_database_that_is_up_to_date_is_left_as_it_is(tmp_path: Path) -> None:
    Store(tmp_path / "gumd.db", KEY).close()
    before = (tmp_path / "gumd.db").read_bytes()
    Store(tmp_path / "gumd.db", KEY).close()
    assert (tmp_path / "gumd.db").read_bytes() == before


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(st.lists(texts, min_size=1, max_size=5), min_size=1, max_size=4), order=st.randoms())
def test_lists_from_when_each_item_was_a_row_are_whole_and_in_their_order(
    tmp_path: Path, lists: list[list[str]], order: Random
) -> None:
    path = tmp_path / "gumd.db"
    path.unlink(missing_ok=True)
    db = earlier(path, "m006_lists_as_they_were_shown")
    rows = [(f"list {n}", place, text) for n, items in enumerate(lists) for place, text in enumerate(items)]
    order.shuffle(rows)
    for action in ("shown", "chosen"):
        db.conn.executemany(
            "INSERT INTO choices(at, app, item, text, action, weight, impression, position, fields)"
            f" VALUES ('2026-03-02T08:00:00.000000Z', 'shop', ?, ?, '{action}', 0, ?, ?, ?)",
            [(str(place), text, name, place, json.dumps({"said": text})) for name, place, text in rows],
        )
    db.close()
    store = Store(path, KEY)
    with store.read() as now:
        found = {shown.id: shown for shown in impressions.of_app(now, "shop")}
        kept = choices.latest(now, "shop", 100)
    store.close()
    assert [[one.text for one in found[f"list {n}"].items] for n in range(len(lists))] == lists
    assert all(json.loads(one.fields) == {"said": one.text} for shown in found.values() for one in shown.items)
    assert {row.action for row in kept} == {"chosen"}
    assert len(kept) == len(rows)
