"""What the ranking is trained on, and that training finds what it should."""

from collections.abc import Sequence

import numpy as np

from benchmarks.retrieval import Asked
from gumd.retrieval.question import CONDITIONS
from gumd.retrieval.signals import SIGNALS
from gumd.schema import KINDS
from training.asked import SORTS, archives, persons
from training.ranking import Example, calibrated, fit, recall


def _names_what_there_is(name: str, ids: Sequence[str | None], asked: Sequence[Asked]) -> None:
    assert len(set(ids)) == len(ids), name
    missing = {id for one in asked for id in one.evidence} - set(ids)
    assert not missing, (name, missing)


def test_every_question_names_observations_that_there_are() -> None:
    authors = set()
    for author, archive in archives():
        authors.add(author)
        _names_what_there_is(archive.name, [one["id"] for one in archive.sent], archive.asked)
    assert authors == {author for author, sort in SORTS.items() if sort != "beliefs"}


def test_every_request_names_statements_that_are_known() -> None:
    authors = set()
    for author, person in persons():
        authors.add(author)
        _names_what_there_is(person.name, [one["id"] for one in person.known], person.asked)
        assert {one["kind"] for one in person.known} <= set(KINDS), person.name
        assert all(one["text"].startswith("The user") for one in person.known), person.name
    assert authors == {author for author, sort in SORTS.items() if sort == "beliefs"}


def test_some_questions_have_no_answer_and_most_have_one() -> None:
    asked = [one for _, archive in archives() for one in archive.asked]
    unanswered = sum(not one.evidence for one in asked)
    assert 0 < unanswered < len(asked) / 10


def test_training_learns_which_signal_tells_and_for_which_questions() -> None:
    random = np.random.default_rng(1)
    found = []
    for place in range(400):
        rows = random.random((12, len(SIGNALS))).astype(np.float32)
        conditions = np.zeros(len(CONDITIONS), dtype=np.float32)
        conditions[0] = place % 2
        evidence = np.zeros(12, dtype=np.float32)
        evidence[int(np.argmax(rows[:, 3 if place % 2 else 5]))] = 1
        found.append(Example("birch", rows, conditions, evidence))
    weights, gates = fit(found)
    assert set(np.argsort(-weights)[:2].tolist()) == {3, 5}
    assert int(np.argmax(gates[0])) == 3
    assert recall(found, weights, gates, cut=6) > recall(found, np.zeros_like(weights), np.zeros_like(gates), cut=6)
    slope, _, _ = calibrated(found, weights, gates)
    assert slope > 0
