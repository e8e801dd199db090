"""The confidences as they stand in the store: computed from its rows, at the horizon, with the user's calibration."""

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from gumd.beliefs import calibrate
from gumd.beliefs.calibrate import Calibration, Judged
from gumd.beliefs.confidence import Folded, fold
from gumd.clock import horizon
from gumd.ids import no_such_proposition
from gumd_store import evidence, propositions, state
from gumd_store.records import Proposition

_CALIBRATION = "calibration"
_MOST = 50
"""So many rows for a statement, and as many against it, are folded: with more it is as sure as evidence can make it."""


def must(db: Database, id: int) -> Proposition:
    """The proposition ``id``.

    Raises:
        NotFound: there is none.
    """
    one = propositions.by_id(db, id)
    if one is None:
        raise no_such_proposition()
    return one


def recompute(db: Database, ids: Iterable[int]) -> None:
    """Stores the confidence of each of ``ids`` as of the horizon."""
    folded = _fold(db, propositions.by_ids(db, ids))
    propositions.set_confidence(db, [(id, one.confidence) for id, one in folded.items()])


def recompute_all(db: Database) -> None:
    """Lets all that is active fade to the horizon."""
    folded = _fold(db, propositions.listed(db))
    propositions.set_confidence(db, [(id, one.confidence) for id, one in folded.items()])


def explain(db: Database, id: int) -> Folded:
    """The confidence of a proposition as of the horizon, term by term.

    Raises:
        NotFound: there is no such proposition.
    """
    return _fold(db, [must(db, id)])[id]


def calibration(db: Database) -> Calibration:
    """The map that holds now: the shipped one, moved by the user's verdicts.

    It is kept behind the one that it was moved from, as a later release ships another.
    """
    kept = state.get(db, _CALIBRATION)
    if kept is None:
        return calibrate.shipped()
    of, *to = json.loads(kept)
    return Calibration(*to) if of == list(calibrate.shipped()) else _by_verdicts(db)


def judged(db: Database) -> list[Judged]:
    """What the user's verdicts say of what evidence had said, in the order in which they were given."""
    return [Judged(*one) for one in evidence.judged(db)]


def recalibrate(db: Database) -> None:
    """Fits the map to the user's verdicts; what is not recomputed by the caller follows when the learner tidies up."""
    state.put(db, _CALIBRATION, json.dumps([calibrate.shipped(), *_by_verdicts(db)]))


def _by_verdicts(db: Database) -> Calibration:
    return calibrate.fitted(judged(db), calibrate.shipped())


def _fold(db: Database, found: Sequence[Proposition]) -> dict[int, Folded]:
    now, known = horizon(db), calibration(db)
    ids = [one.id for one in found]
    rows, verdicts = evidence.strongest(db, ids, _MOST), evidence.verdicts_of(db, ids)
    return {
        one.id: fold(one.kind, one.proposer, rows.get(one.id, []), verdicts.get(one.id, []), now, known)
        for one in found
    }
