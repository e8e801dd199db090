"""What comes late or out of order gives the beliefs that it would have given in order."""

from datetime import datetime
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd.relate import relate
from gumd.revise import expire, revise
from gumd_store import evidence, propositions
from gumd_store.connection import Store
from gumd_store.records import Proposition
from tests.observed import DAY, KEY, MONDAY, observe, proposal


class Word(NamedTuple):
    """One thing that a user may say."""

    text: str
    kind: str
    polarity: str = "neutral"
    words: str = ""


TEA = Word("The user likes green tea.", "preference", "likes")
NO_TEA = Word("The user does not like green tea.", "preference", "avoids")
HOMES = [
    Word(f"The user lives in {place}.", "biography", words=f"moved! I now live in {place}")
    for place in ("Porto", "Oslo", "Ghent")
]
CHOIR = [
    Word(f"The user has choir on {day} at 18:30.", "routine", words=f"choir is on {day} now")
    for day in ("Tuesdays", "Thursdays")
]
SISTER = [Word("The user has a sister.", "relationship"), Word("The user has a sister named Nina.", "relationship")]
BEES = Word("The user keeps bees.", "possession")
SUBJECTS = [[TEA, NO_TEA], HOMES, CHOIR, SISTER, [BEES]]
said = st.sampled_from([word for subject in SUBJECTS for word in subject])


def learn(store: Store, word: Word, at: datetime) -> None:
    with store.write() as db:
        seen = [observe(db, word.words or word.text, at)]
        new = proposal(word.text, *seen, kind=word.kind, polarity=word.polarity, words=word.words or word.text)
        revise(db, new, relate(db, new, seen, None), seen)


def every(store: Store) -> list[Proposition]:
    with store.read() as db:
        return propositions.listed(db, statuses=None)


def beliefs(store: Store) -> list[tuple[object, ...]]:
    """Everything that does not depend on when gumd came to know of it."""
    with store.read() as db:
        rows = propositions.listed(db, statuses=None)
        seen = evidence.of(db, [one.id for one in rows])
        days = {one.id: [(row.observed_at, row.stance) for row in seen.get(one.id, [])] for one in rows}
        places = {one.id: (one.text, one.valid_from) for one in rows}
        found = [
            (
                one.text,
                str(one.valid_from),
                one.status,
                str(one.valid_to),
                str(places.get(one.supersedes or 0)),
                days[one.id],
            )
            for one in rows
        ]
    return sorted(found, key=str)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(said, min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_late_and_out_of_order_observations_give_the_state_of_those_in_order(
    tmp_path_factory: pytest.TempPathFactory, words: list[Word], random: Random
) -> None:
    timed = [(word, MONDAY + day * DAY) for day, word in enumerate(words)]
    shuffled = list(timed)
    random.shuffle(shuffled)
    states = []
    for order in (timed, shuffled):
        store = Store(tmp_path_factory.mktemp("order") / "gumd.db", KEY)
        for word, at in order:
            learn(store, word, at)
        with store.write() as db:
            expire(db)
        states.append(beliefs(store))
        store.close()
    assert states[0] == states[1]
