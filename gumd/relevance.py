"""How much each stored text bears on a question: by its words and by its meaning, which count about the same.

Words find what is named, meaning what is said otherwise: each alone is the better one for some questions, and their
weighted sum was better than either on conversations of both kinds. Sums of ranks were not.
"""

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from gumd.embed import SENTENCES, STATIC, Space, Vector
from gumd.words import content_words
from gumd_store import search
from gumd_store.mirror import Mirror
from gumd_store.search import Where
from gumd_store.vectors import Owner

POOL = 200
"""How many candidates words and meaning each bring."""
_MOST = 50 * POOL
_WORD = re.compile(r"\w+")
_WORDS_SHARE: dict[Space, float] = {SENTENCES: 0.45, STATIC: 0.6}
_SATURATION = 1.6


@dataclass(frozen=True, eq=False)
class Question:
    """What was asked: its words as written, without stop words unless there are no others, and its vectors."""

    words: list[str]
    vectors: Mapping[Space, Vector]

    @property
    def words_share(self) -> float:
        """How much of the relevance is up to the words: more when only static vectors speak for the meaning."""
        return _WORDS_SHARE[SENTENCES if SENTENCES in self.vectors else STATIC]


def question(text: str, vectors: Mapping[Space, Vector]) -> Question:
    """The question that ``text`` asks."""
    words = list(dict.fromkeys(_WORD.findall(text)))
    return Question([word for word in words if content_words(word)] or words, vectors)


class Relevance:
    """Finds what bears on a question among all that may be seen."""

    def __init__(self) -> None:
        self._mirror = Mirror()

    def find(self, db: Database, owner: Owner, asked: Question, where: Where) -> dict[int, float]:
        """Each candidate's relevance, in (0, 1]; what has no word in common and is not near is not there."""
        by_words = dict(search.by_words(db, owner, asked.words, where, POOL))
        meanings = self._meanings(db, owner, asked, where, by_words)
        half = _SATURATION * math.log(2 + _count(db, owner))
        share = asked.words_share
        found = {}
        for id in by_words.keys() | meanings.keys():
            words = by_words.get(id, 0.0)
            found[id] = share * words / (words + half) + (1 - share) * max(0.0, meanings.get(id, 0.0))
        return {id: relevance for id, relevance in found.items() if relevance > 0}

    def _meanings(
        self, db: Database, owner: Owner, asked: Question, where: Where, also: Collection[int]
    ) -> dict[int, float]:
        """The cosine of each near one and of each of ``also``; by MiniLM where it is there on both sides."""
        found: dict[int, float] = {}
        for space in (STATIC, SENTENCES):
            vector = asked.vectors.get(space)
            if vector is not None and vector.any():
                found |= self._near(db, owner, space, vector, where, found.keys() | set(also))
        return found

    def _near(
        self, db: Database, owner: Owner, space: Space, vector: Vector, where: Where, also: Collection[int]
    ) -> dict[int, float]:
        """Looks further when the conditions leave too few: an app that sees one source has neighbours there too."""
        many = POOL
        while True:
            ids = set(self._mirror.nearest(db, owner, space, vector, many))
            found = search.cosines(db, owner, space, vector.tolist(), ids | set(also), where)
            if len(ids & found.keys()) >= POOL / 4 or len(ids) < many / 2 or many >= _MOST:
                return found
            many *= 10


def _count(db: Database, owner: Owner) -> int:
    """About how many there are."""
    table = {"observation": "observations", "proposition": "propositions"}[owner]
    return int(db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])
