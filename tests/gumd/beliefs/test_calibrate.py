"""The map from what evidence says to how often it is right, moved by the user's verdicts."""

import json
import math
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.beliefs import calibrate, correct
from gumd.beliefs.calibrate import Judged, confident, fitted, one_ahead, reliability, shipped
from gumd.beliefs.confidences import calibration, explain, judged, recompute_all
from gumd_store import state
from gumd_store.connection import Store
from tests.gumd.test_revise import TEA, all_of, learn
from tests.observed import DAY, MONDAY

LOG_ODDS = st.floats(-5, 5)
JUDGED = st.builds(Judged, LOG_ODDS, st.sampled_from(["llm", "lines", "rules.card"]), st.booleans())


def cases(share: float, many: int, proposer: str = "rules.card") -> list[Judged]:
    return [Judged(0.8, proposer, number < share * many) for number in range(many)]


@given(st.lists(JUDGED, max_size=30), LOG_ODDS, LOG_ODDS, st.sampled_from(["llm", "lines", "rules.card"]))
def test_more_evidence_is_never_less_sure_whatever_the_verdicts(
    seen: list[Judged], one: float, other: float, proposer: str
) -> None:
    known = fitted(seen, shipped())
    low, high = (confident(Judged(said, proposer, True), known) for said in sorted((one, other)))
    assert 0 < low <= high < 1


def test_without_verdicts_it_is_what_ships() -> None:
    assert fitted([], shipped()) == shipped()


def test_few_verdicts_move_it_little_and_many_bring_it_to_what_is_so() -> None:
    before = confident(Judged(0.8, "rules.card", True), shipped())
    few, many = (confident(Judged(0.8, "rules.card", True), fitted(cases(0.5, n), shipped())) for n in (2, 200))
    assert before > few > many
    assert before - few < 0.15
    assert abs(many - 0.5) < 0.1


def test_what_the_model_gets_wrong_does_not_make_rules_unsure() -> None:
    after = fitted(cases(0.0, 20, "llm"), shipped())
    rule, model = Judged(0.8, "rules.card", True), Judged(0.8, "llm", True)
    assert confident(model, shipped()) - confident(model, after) > 0.3
    assert confident(rule, shipped()) - confident(rule, after) < 0.25


def test_reliability_is_brier_and_the_calibration_error_by_tenths() -> None:
    found = reliability([0.9, 0.9, 0.2, 1.0], [True, False, False, True])
    assert found["brier"] == pytest.approx((0.01 + 0.81 + 0.04 + 0) / 4)
    assert found["ece"] == pytest.approx((abs(2.8 - 2) + 0.2) / 4)
    assert [(one["low"], one["count"]) for one in found["bins"]] == [(0.2, 1), (0.9, 3)]
    assert reliability([], []) == {"count": 0, "brier": None, "ece": None, "bins": []}


def test_no_verdict_speaks_for_itself() -> None:
    seen: Sequence[Judged] = cases(0.0, 5)
    said = one_ahead(seen, shipped())
    assert said[0] == confident(seen[0], shipped())
    assert all(later < earlier for earlier, later in pairwise(said))


def test_the_shipped_map_is_the_one_that_its_statements_give() -> None:
    from training.calibration import SPREAD, START, held_out, stated

    rows = stated()
    assert shipped() == fitted([row.judged for row in rows], START, SPREAD)
    assert calibrate.before_release() == held_out(rows)
    assert json.loads(calibrate.FILE.read_text())["held_out"]["ece"] < 0.06


def test_a_simulated_user_whose_gumd_errs_more_is_told_better_after_twenty_verdicts() -> None:
    random = np.random.default_rng(7)
    truth = shipped()._replace(rules=shipped().rules - 1.5)
    said = random.uniform(0.2, 2.0, size=400)
    rights = [confident(Judged(float(one), "rules.card", True), truth) for one in said]
    seen = [Judged(float(one), "rules.card", bool(random.random() < p)) for one, p in zip(said, rights, strict=True)]
    after = fitted(seen[:20], shipped())
    rest = seen[20:]
    right = [one.right for one in rest]
    before, then = (reliability([confident(one, known) for one in rest], right) for known in (shipped(), after))
    assert (then["brier"] or 1) < (before["brier"] or 0)


def test_a_verdict_of_the_user_moves_what_is_thought_of_everything_else(store: Store) -> None:
    for number, thing in enumerate(("tea", "opera", "rowing", "chess")):
        learn(store, f"The user likes {thing}.", MONDAY + number * DAY)
    before = all_of(store)[3].confidence
    for id in (1, 2, 3):
        correct.reject(store, id, "cli")
    with store.write() as db:
        assert [one.right for one in judged(db)] == [False] * 3
        assert calibration(db) != shipped()
        recompute_all(db)
    assert all_of(store)[3].confidence < before
    with store.read() as db:
        assert explain(db, 4).confidence == all_of(store)[3].confidence


def test_an_edit_judges_the_users_words_and_not_gumds(store: Store) -> None:
    learn(store, TEA)
    correct.edit(store, 1, "The user drinks mint tea.", "cli")
    with store.read() as db:
        assert judged(db) == []
        assert calibration(db) == shipped()


@pytest.mark.parametrize("kept", [[0.5, 0.5, 1.0], [[0.0, 0.0, 0.0, 1.0], 9.0, 9.0, 9.0, 2.0]], ids=["older", "other"])
def test_a_map_that_an_earlier_release_kept_is_fitted_again(store: Store, kept: list[object]) -> None:
    learn(store, TEA)
    correct.reject(store, 1, "cli")
    with store.write() as db:
        fitted_now = calibration(db)
        state.put(db, "calibration", json.dumps(kept))
        assert calibration(db) == fitted_now != shipped()


def test_the_map_of_a_database_is_finite() -> None:
    extreme = [Judged(5.0, "llm", False)] * 200
    assert all(math.isfinite(one) for one in fitted(extreme, shipped()))


def test_the_page_on_beliefs_shows_what_ships() -> None:
    page = (Path(__file__).parents[3] / "docs" / "beliefs.md").read_text()
    found = calibrate.before_release()
    said = f"Brier {found['brier']:.3f}, calibration error {found['ece']:.3f}"
    assert said.replace(" 0.", " .") in page
    for one in found["bins"]:
        row = [f"{one['low']:.0%} to {one['high']:.0%}", str(one["count"]), f"{one['said']:.0%}", f"{one['right']:.0%}"]
        assert " ".join(row) in " ".join(page.split())
