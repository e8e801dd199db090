"""What the benchmarks report is computed as its name says."""

import os
import time

import pytest

from benchmarks.figures import Figure
from benchmarks.idle import resident_mb, wakings
from benchmarks.retrieval import Asked, outcome
from benchmarks.sentences import observations
from benchmarks.table import quantile


def test_recall_and_ndcg_at_10_count_what_was_found_and_where() -> None:
    asked = Asked("?", frozenset({"a", "b"}), "x")
    perfect = outcome(asked, [("b", 0.9), ("a", 0.8), ("c", 0.1)])
    assert (perfect.recall, perfect.ndcg, perfect.best_score) == (1.0, 1.0, 0.9)
    half = outcome(asked, [("c", 0.9), ("a", 0.8)])
    assert half.recall == 0.5
    assert half.ndcg == pytest.approx(0.387, abs=1e-3)
    late = outcome(asked, [(str(place), 0.5) for place in range(10)] + [("a", 0.1)])
    assert (late.recall, late.ndcg) == (0.0, 0.0)


def test_a_question_without_evidence_has_no_recall() -> None:
    assert outcome(Asked("?", frozenset(), "x"), []) == ("x", 0.0, 0.0, 0.0, False)


def test_a_quantile_is_one_of_the_values() -> None:
    values = [float(value) for value in range(1, 101)]
    assert (quantile(values, 0.5), quantile(values, 0.99), quantile([3.0], 0.99)) == (50.0, 99.0, 3.0)


def test_a_figure_stands_beside_its_baseline() -> None:
    assert Figure("x", 4.0, "ms", 2.0, "y").ratio == 2.0
    assert Figure("x", 4.0, "ms").as_json() == {"value": 4.0, "unit": "ms"}


def test_sentences_are_the_same_every_time_and_have_ids_of_their_own() -> None:
    assert observations(50) == observations(50)
    assert len({one["id"] for one in observations(50)}) == 50


def test_waiting_is_seen_as_waking() -> None:
    before = wakings(os.getpid())
    for _ in range(5):
        time.sleep(0.001)
    assert wakings(os.getpid()) >= before + 5
    assert resident_mb(os.getpid()) > 5
