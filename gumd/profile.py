"""The profile: all that is believed of the user, by kind, each kind with a short summary.

A summary is a function of the beliefs that its stamp stands for. It is kept, used by whoever sees just these, and made
anew when one of them has changed; the store deletes it with any of them (:mod:`gumd_store.summaries`).
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, cast

from sqlite_utils import Database

from gumd.embed import static_vectors
from gumd.grants import Filter
from gumd.ids import proposition_id
from gumd.models.static import StaticEmbedder
from gumd.retrieval.summary import MOST_LINES, paragraph, stamp, standing_out, within
from gumd.retrieval.tell import Teller, carried
from gumd.retrieval.told import told
from gumd.retrieve import EVERYTHING
from gumd.schema import ContextLine, Profile
from gumd.schema import Summary as Told
from gumd_store import propositions, search, summaries
from gumd_store.connection import Store
from gumd_store.records import Proposition
from gumd_store.summaries import Summary

_MOST = 1000
_Kinds = Mapping[str, Sequence[Proposition]]


class Profiles:
    """Answers the profile from the store. ``teller`` is a larger model that may put summaries in words."""

    def __init__(self, store: Store, embedder: StaticEmbedder, teller: Teller | None = None) -> None:
        self._store = store
        self._embedder = embedder
        self._teller = teller

    def profile(self, sees: Filter = EVERYTHING) -> Profile:
        """What is believed, by kind, pinned and surest first, and what each kind comes to.

        What an app may not see is in no part of it: a kept summary is told only where it was made from just what the
        app sees, and one that is made for a part of all is not kept.
        """
        with self._store.read() as db:
            kinds = _believed(db, sees)
            kept = summaries.every(db)
            made = {kind: self._summary(db, kind, beliefs, kept.get(kind)) for kind, beliefs in kinds.items()}
        if sees == EVERYTHING and made != kept:
            self._keep([one for kind, one in made.items() if kept.get(kind) != one])
        return {
            "kinds": {kind: [line(one) for one in beliefs] for kind, beliefs in kinds.items()},
            "summaries": {kind: _told(one) for kind, one in made.items()},
        }

    def put_in_words(self) -> bool:
        """Asks the larger model about one kind that it has not been asked about as it stands; whether there was one.

        What it writes is told only if the lines carry each of its words; else the selection stands.

        Raises:
            ModelUnavailable: the model did not answer; the kind is asked about another time.
        """
        if self._teller is None:
            return False
        self.profile()
        due = self._untold(self._teller.name)
        if due is None:
            return False
        one, lines = due
        sentence = self._teller.tell(lines)
        said = one._replace(text=sentence, written_by="model") if carried(sentence, lines) else one
        self._keep([said._replace(tried=self._teller.name)])
        return True

    def _summary(self, db: Database, kind: str, beliefs: Sequence[Proposition], kept: Summary | None) -> Summary:
        made_from = stamp(beliefs)
        if kept is not None and kept.stamp == made_from:
            return kept
        vectors = static_vectors(db, self._embedder, "proposition", [(one.id, one.text) for one in beliefs])
        best = within(standing_out(beliefs, vectors, MOST_LINES))
        ids = tuple(one.id for one in best)
        return Summary(kind, made_from, paragraph([one.text for one in best]), "selection", ids)

    def _keep(self, made: Collection[Summary]) -> None:
        """Keeps those that are still of what is believed: something may have been forgotten since they were made."""
        with self._store.write() as db:
            kinds = _believed(db, EVERYTHING)
            for one in made:
                if one.kind in kinds and one.stamp == stamp(kinds[one.kind]):
                    summaries.put(db, one)
            summaries.drop_others(db, kinds.keys())

    def _untold(self, teller: str) -> tuple[Summary, list[str]] | None:
        """A kept summary of several lines that is up to date and that ``teller`` was not asked for, and the lines."""
        with self._store.read() as db:
            kinds = _believed(db, EVERYTHING)
            for kind, one in summaries.every(db).items():
                if one.tried != teller and len(one.propositions) > 1 and one.stamp == stamp(kinds.get(kind, [])):
                    texts = {row.id: row.text for row in kinds[kind]}
                    return one, [texts[id] for id in one.propositions]
        return None


def line(one: Proposition) -> ContextLine:
    """A belief as apps are told it."""
    return {"id": proposition_id(one.id), "text": one.text, "kind": one.kind, "confidence": one.confidence}


def _believed(db: Database, sees: Filter) -> _Kinds:
    kinds: dict[str, list[Proposition]] = {}
    for one in propositions.in_order(db, search.surest(db, told(db, sees), _MOST)):
        kinds.setdefault(one.kind, []).append(one)
    return kinds


def _told(one: Summary) -> Told:
    by = cast(Literal["selection", "model"], one.written_by)
    return {"text": one.text, "by": by, "propositions": [proposition_id(id) for id in one.propositions]}
