from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from gumd_store import evidence, propositions
from gumd_store.connection import Store
from gumd_store.evidence import Change
from gumd_store.propositions import NewProposition
from gumd_store.records import Evidence, Observation, Verdict
from tests.observed import KEY, MONDAY, observe


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    store = Store(tmp_path / "gumd.db", KEY)
    with store.write() as db:
        yield db
    store.close()


def add(db: Database, text: str, kind: str = "preference", confidence: float = 0.7, topic: str = "") -> int:
    new = NewProposition(text, kind, "likes", topic, "rules.test", MONDAY, None, MONDAY)
    id = propositions.add(db, new)
    propositions.set_confidence(db, [(id, confidence)])
    return id


def support(db: Database, id: int, one: Observation, stance: str = "supports") -> int:
    row = Evidence(id, one.id, stance, 1.8, one.text, one.source, one.origin, one.observed_at)
    return evidence.add(db, [row])


def test_a_new_proposition_is_active_and_reads_back_as_written(db: Database) -> None:
    one = propositions.by_id(db, add(db, "The user likes tea."))
    assert one is not None
    assert (one.text, one.kind, one.polarity, one.status, one.pinned) == (
        "The user likes tea.", "preference", "likes", "active", False,
    )  # fmt: skip
    assert (one.valid_from, one.valid_to, one.created_at) == (MONDAY, None, MONDAY)


def test_the_list_is_by_confidence_and_can_be_narrowed(db: Database) -> None:
    tea, run, old = add(db, "Tea"), add(db, "Run", "routine", 0.9), add(db, "Old", confidence=0.95)
    propositions.set_status(db, old, "superseded", MONDAY)
    assert [one.id for one in propositions.listed(db)] == [run, tea]
    assert [one.id for one in propositions.listed(db, statuses=None)] == [old, run, tea]
    assert [one.id for one in propositions.listed(db, kinds={"preference"})] == [tea]
    assert [one.id for one in propositions.listed(db, min_confidence=0.8)] == [run]
    assert [one.id for one in propositions.listed(db, limit=1, offset=1)] == [tea]
    assert propositions.count(db) == 2


def test_the_list_can_be_narrowed_to_what_some_sources_carry(db: Database) -> None:
    tea, run = add(db, "Tea"), add(db, "Run")
    support(db, tea, observe(db, "tea", source="chat"))
    support(db, run, observe(db, "run", source="file"))
    support(db, run, observe(db, "run", source="email"))
    assert [one.id for one in propositions.listed(db, sources={"email", "shell"})] == [run]


def test_an_observation_counts_once_for_and_once_against(db: Database) -> None:
    tea, one = add(db, "Tea"), observe(db, "I love tea")
    assert [support(db, tea, one), support(db, tea, one), support(db, tea, one, "contradicts")] == [1, 0, 1]


def test_evidence_comes_with_the_apps_own_id_for_many_at_once(db: Database) -> None:
    tea, run = add(db, "Tea"), add(db, "Run")
    first, second = observe(db, "tea"), observe(db, "tea again", MONDAY + timedelta(days=1))
    support(db, tea, second)
    support(db, tea, first)
    support(db, run, first)
    cited = evidence.cited(db, [tea, run, 99])
    assert [one.external_id for one in cited[tea]] == [first.external_id, second.external_id]
    assert [row.observation for row in evidence.of(db, [run])[run]] == [first.id]
    assert 99 not in cited


def test_words_and_topics_find_candidates(db: Database) -> None:
    tea, run = add(db, "The user likes green tea."), add(db, "The user runs.", topic="routine:running")
    assert propositions.with_words(db, {"tea", 'so-"quoted"'}, 5) == [tea]
    assert propositions.with_words(db, set(), 5) == []
    assert [one.id for one in propositions.of_topic(db, "routine:running")] == [run]
    assert propositions.of_topic(db, "") == []


def test_what_has_ended_is_found_by_its_time(db: Database) -> None:
    add(db, "open end")
    over = propositions.add(db, NewProposition("over", "plan", "neutral", "", "r", None, MONDAY, MONDAY))
    assert propositions.ended(db, MONDAY + timedelta(seconds=1)) == [over]
    assert propositions.ended(db, MONDAY) == []


def test_history_and_verdicts_are_kept_in_order(db: Database) -> None:
    tea = add(db, "Tea")
    later = MONDAY + timedelta(hours=1)
    evidence.record_change(db, Change(tea, later, "gumd", "superseded", "p9"))
    evidence.record_change(db, Change(tea, MONDAY, "vim", "edited", "Coffee"))
    evidence.add_verdict(db, Verdict(tea, "reject", later))
    evidence.add_verdict(db, Verdict(tea, "confirm", MONDAY))
    assert [change.what for change in evidence.changes_of(db, [tea])[tea]] == ["edited", "superseded"]
    assert [one.verdict for one in evidence.verdicts_of(db, [tea])[tea]] == ["confirm", "reject"]
    assert evidence.former_texts(db) == [(tea, "Coffee")]


def test_what_is_removed_takes_its_evidence_verdicts_history_and_words_along(db: Database) -> None:
    tea, later = add(db, "The user likes green tea."), add(db, "The user likes black tea.")
    support(db, tea, observe(db, "tea"))
    evidence.add_verdict(db, Verdict(tea, "confirm", MONDAY))
    evidence.record_change(db, Change(tea, MONDAY, "gumd", "new", ""))
    propositions.set_supersedes(db, later, tea)
    propositions.remove(db, tea)
    assert not any((evidence.of(db, [tea]), evidence.verdicts_of(db, [tea]), evidence.changes_of(db, [tea])))
    assert propositions.with_words(db, {"green"}, 5) == []
    assert [one.supersedes for one in propositions.by_ids(db, [later])] == [None]
