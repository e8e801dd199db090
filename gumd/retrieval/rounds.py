"""Rounds: a search that goes on, moved by what was said of the results of its earlier rounds.

The vectors move as in Rocchio's formula, and rare words of what was useful are looked for too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from sqlite_utils import Database

from gumd.embed import DIMENSIONS, Space, Vector
from gumd.grants import Filter
from gumd.ids import line
from gumd.retrieval.question import Question
from gumd.text.words import content_words
from gumd_store import full_text, search, vectors
from gumd_store.search import Where
from gumd_store.vectors import Owner

TOWARDS = 0.75
"""The weight of the mean of what was useful, where the question itself has 1."""
AWAY = 0.15
"""The weight of the mean of what was not, which is subtracted. Little, as it has much in common with the question."""
MOST_WORDS = 3
"""So many words are added to a question, or one less to one of fewer than ``_SHORT`` words, which they would drown."""
_SHORT = 4
_READ = 2_000
_CANDIDATES = 60
_COMMON = 500

Vectors = Mapping[Space, Vector]


class Result(NamedTuple):
    """What an earlier round returned: its id, and ``useful``, ``not_useful`` or None."""

    id: str
    verdict: str | None


@dataclass(frozen=True, eq=False)
class Earlier:
    """What earlier rounds returned, the vectors of what was judged, and words of what was useful."""

    returned: frozenset[str] = frozenset()
    useful: Sequence[Vectors] = ()
    not_useful: Sequence[Vectors] = ()
    words: Sequence[str] = ()


FIRST = Earlier()
"""Before the first round."""


def next_round(asked: Question, earlier: Earlier) -> Question:
    """The question of the next round; after no verdict, the same.

    In each of its spaces the vector is ``asked + TOWARDS * mean(useful) - AWAY * mean(not useful)``, at unit length;
    what has no vector in a space does not count there. Words that it has already are not added.
    """
    held = set(content_words(" ".join(asked.words)))
    more = [word for word in dict.fromkeys(earlier.words) if word not in held]
    moved = {space: _moved(space, vector, earlier) for space, vector in asked.vectors.items()}
    return replace(asked, words=[*asked.words, *more], vectors=moved)


def read(db: Database, given: Sequence[Result], query: str, sees: Filter) -> Earlier:
    """What an app that ``sees`` so much says of earlier rounds; what it may not see, or is gone, moves nothing.

    Raises:
        NotFound: an id can be none of an observation or a proposition.
    """
    verdicts = {line(one.id): one.verdict for one in given}
    judged: defaultdict[str | None, list[Vectors]] = defaultdict(list)
    useful: list[str] = []
    for owner, where in _seen(sees).items():
        ids = [id for (of, id), verdict in verdicts.items() if of == owner and verdict]
        texts = search.texts(db, owner, ids, _READ, where)
        for id, found in _vectors(db, owner, list(texts)).items():
            judged[verdicts[owner, id]].append(found)
        useful += [text for id, text in texts.items() if verdicts[owner, id] == "useful"]
    words = telling_words(db, useful, query)
    return Earlier(frozenset(one.id for one in given), judged["useful"], judged["not_useful"], words)


def telling_words(db: Database, texts: Sequence[str], query: str) -> list[str]:
    """The rarest content words of ``texts`` that ``query`` lacks and other texts have too, rarest first.

    Of each text the beginning is read, and of all the words those that most of ``texts`` have.
    """
    asked = set(content_words(query))
    held = Counter(word for text in texts for word in dict.fromkeys(content_words(text[:_READ])) if word not in asked)
    counted = ((full_text.frequency(db, word, _COMMON), word, n) for word, n in held.most_common(_CANDIDATES))
    rarest = sorted((count, word) for count, word, n in counted if count > n)
    return [word for _, word in rarest][: MOST_WORDS - (len(asked) < _SHORT)]


def _seen(sees: Filter) -> dict[Owner, Where]:
    return {
        "observation": search.observations_seen(sees.sources, None),
        "proposition": search.propositions_seen(sees.kinds, sees.sources),
    }


def _vectors(db: Database, owner: Owner, ids: Sequence[int]) -> dict[int, Vectors]:
    """The stored vectors of each of ``ids``, in the spaces that it has one in."""
    found: defaultdict[int, dict[Space, Vector]] = defaultdict(dict)
    for space in DIMENSIONS:
        for id, vector in vectors.get(db, owner, space, ids).items():
            found[id][space] = np.asarray(vector, dtype=np.float32)
    return dict(found)


def _moved(space: Space, vector: Vector, earlier: Earlier) -> Vector:
    moved = vector + TOWARDS * _mean(space, vector, earlier.useful) - AWAY * _mean(space, vector, earlier.not_useful)
    length = np.linalg.norm(moved)
    return np.asarray(moved / length, dtype=np.float32) if length > 0 else vector


def _mean(space: Space, like: Vector, judged: Iterable[Vectors]) -> Vector:
    """The mean of those that have a vector in ``space``; zeros where none has."""
    rows = [one[space] for one in judged if space in one]
    return np.asarray(np.mean(rows, axis=0, dtype=np.float64) if rows else np.zeros_like(like), dtype=np.float32)
