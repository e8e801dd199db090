"""Forget: observations, and all that was believed because of them, gone for good.

Evidence goes with what it was in, confidences are computed from what is left, and what nothing speaks for any more goes
too, unless the user has confirmed it: then it is their own word. An observation that an app sends again is taken again,
and learned from as any other: that it was there before is forgotten too.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd import embed
from gumd.beliefs import succession
from gumd.beliefs.confidences import must, recompute
from gumd.beliefs.statement import unmatched
from gumd.errors import InvalidInput
from gumd.ground import ground
from gumd.ids import no_such_observation
from gumd.lesson import evidence_text
from gumd.remembered import forget_texts
from gumd.schema import Forgot
from gumd.text.words import content_words, fold, tokens
from gumd_store import choices, evidence, forgetting, impressions, observations, propositions, snapshots
from gumd_store.connection import Store

_TYPED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"})
"""Signs that a keyboard without them puts otherwise; Unicode does not take them for accented ones."""


class What(NamedTuple):
    """What is to be forgotten: one observation, everything that names a person, or what a source or a time brought."""

    observation: int | None = None
    person: str | None = None
    source: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class _Found(NamedTuple):
    """What goes: observations, and of what names a person also other evidence, propositions, histories and topics.

    ``quoting``, ``reworded`` and ``filed`` are the propositions that lose evidence, former words or their topic;
    ``choices`` and ``impressions`` what was done with items that apps showed, and the lists that they were in.
    """

    observations: Sequence[int]
    evidence: Sequence[int] = ()
    quoting: Sequence[int] = ()
    propositions: Sequence[int] = ()
    reworded: Sequence[int] = ()
    filed: Sequence[int] = ()
    choices: Sequence[int] = ()
    impressions: Sequence[str] = ()


class Forgetting(NamedTuple):
    """What became of a request to forget: how much went, and the ids of the propositions that went or changed."""

    answer: Forgot
    gone: list[int]
    changed: list[int]


def forget(store: Store, what: What, dry_run: bool = False) -> Forgetting:
    """Deletes ``what`` out of every file of the database; with ``dry_run``, only says how much that would be.

    Raises:
        InvalidInput: it names nothing, a person by no word, or a time that ends before it begins.
        NotFound: there is no such observation.
    """
    with store.write() as db:
        found = _find(db, what)
        touched = sorted({*found.quoting, *forgetting.resting_on(db, found.observations)})
        if dry_run:
            db.execute("SAVEPOINT trial")
            forgetting.remove_evidence_in(db, found.observations)
        else:
            embed.forget(db, "observation", found.observations)
            forgetting.remove_observations(db, found.observations)
            forgetting.note(db)
        gone, changed = _take_out(db, found, touched)
        choices.remove(db, found.choices)
        impressions.remove(db, found.impressions)
        if dry_run:
            db.execute("ROLLBACK TO trial")
    if not dry_run:
        forget_texts()
        store.purge()
    answer: Forgot = {
        "observations": len(found.observations),
        "propositions": len(gone),
        "changed": len(changed),
        "choices": len(found.choices),
        "dry_run": dry_run,
    }
    return Forgetting(answer, gone, changed)


def _take_out(db: Database, found: _Found, touched: Sequence[int]) -> tuple[list[int], list[int]]:
    """Deletes what rested on the observations alone; which propositions went, and which changed."""
    forgetting.remove_evidence(db, found.evidence)
    forgetting.clear_topics(db, found.filed)
    bare = {*found.propositions, *forgetting.without_support(db, touched)}
    bare |= {id for id in touched if id not in bare and not _still_carried(db, id)}
    gone = sorted(bare)
    forgetting.clear_history(db, {*found.reworded, *touched})
    changed = {one for id in gone for one in succession.leave(db, id)}
    embed.forget(db, "proposition", gone)
    for id in gone:
        propositions.remove(db, id)
    left = sorted((changed | set(touched)) - set(gone))
    recompute(db, left)
    for id in left:
        succession.settle(db, id)
    return gone, left


def _still_carried(db: Database, id: int) -> bool:
    """Whether what is left carries the statement; one that was reworded since goes back to words that are carried."""
    one = must(db, id)
    changes = evidence.changes_of(db, [id]).get(id, [])
    texts = [snapshots.text_of(change.before) for change in reversed(changes)]
    former = [text for text in texts if text and text != one.text]
    if not former or evidence.verdicts_of(db, [id]):
        return True
    left = evidence_text(observations.by_ids(db, [row.observation for row in evidence.of(db, [id])[id]]))
    if not unmatched(unmatched(content_words(one.text), content_words(former[0])), content_words(left)):
        return True
    carried = next((text for text in former if ground(text, left, frozenset()) is None), None)
    if carried is not None:
        propositions.set_text(db, id, carried, one.polarity)
        embed.forget(db, "proposition", [id])
    return carried is not None


def _find(db: Database, what: What) -> _Found:
    if what == What():
        raise InvalidInput("name what to forget: an observation, a person, a source, or since and until when")
    if what.person is not None:
        return _naming(db, what.person)
    if what.observation is not None:
        if not observations.by_ids(db, [what.observation]):
            raise no_such_observation()
        return _Found([what.observation])
    if what.since and what.until and what.since > what.until:
        raise InvalidInput("since is later than until: give the earlier time as since")
    observed = forgetting.observations_between(db, what.since, what.until, what.source)
    return _Found(observed) if what.source else _chosen_between(db, observed, what.since, what.until)


def _chosen_between(db: Database, observed: Sequence[int], since: datetime | None, until: datetime | None) -> _Found:
    def within(at: datetime) -> bool:
        return (since is None or at >= since) and (until is None or at <= until)

    chosen = [id for id, row in choices.every(db) if within(row.at)]
    return _Found(
        observed, choices=chosen, impressions=[one.id for one in impressions.of_app(db, None) if within(one.at)]
    )


def _naming(db: Database, person: str) -> _Found:
    """Whatever has the words of the name next to each other: in what was seen, in a quotation or in a statement."""
    name = tokens(_typed(person))
    if not name:
        raise InvalidInput("person: it must have a word")
    quoted = [(id, proposition) for id, proposition, words in forgetting.quotations(db) if _names(words, name)]
    believed = forgetting.believed(db)
    named = {id for id, text, _ in believed if _names(text, name)}
    former = {id for id, words in forgetting.histories(db) if _names(words, name)}
    filed = {id for id, _, topic in believed if _names(topic, name)}
    return _Found(
        observations=[id for id, words in forgetting.observed(db) if _names(words, name)],
        evidence=[id for id, _ in quoted],
        quoting=[proposition for _, proposition in quoted],
        propositions=sorted(named),
        reworded=sorted(former - named),
        filed=sorted(filed - named),
        choices=[id for id, row in choices.every(db) if _names(row.text, name)],
        impressions=[
            one.id for one in impressions.of_app(db, None) if any(_names(item.text, name) for item in one.items)
        ],
    )


def _names(text: str, name: Sequence[str]) -> bool:
    plain = _typed(text)
    if name[0] not in plain:
        return False
    words, many = tokens(plain), len(name)
    return any(words[place : place + many] == list(name) for place in range(len(words) - many + 1))


def _typed(text: str) -> str:
    return fold(text).translate(_TYPED)
