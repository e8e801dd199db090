"""Correct: the user's own word on what is believed.

It outweighs any evidence, and teaches how far evidence is to be trusted. All but forgetting can be undone for a while.
"""

from datetime import UTC, datetime

from sqlite_utils import Database

from gumd import embed
from gumd.beliefs import succession
from gumd.beliefs.confidences import explain, must, recalibrate, recompute
from gumd.beliefs.history import changing
from gumd.beliefs.statement import is_negated
from gumd.clock import horizon
from gumd.errors import InvalidInput
from gumd.ground import MAX_CHARS
from gumd_store import evidence, lines, propositions
from gumd_store.connection import Store
from gumd_store.records import Proposition, Verdict

_OTHER_POLARITY = {"likes": "avoids", "avoids": "likes"}


def confirm(store: Store, id: int, actor: str) -> None:
    """The user says, in the app ``actor``, that it is true now: it is active and at least ``CONFIRMED`` sure.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        must(db, id)
        with changing(db, id, actor, "confirmed"):
            _restore(db, id)
            _judge(db, id, "confirm")


def reject(store: Store, id: int, actor: str) -> None:
    """The user says that it is not true: it goes out of use and is not learned again; what it had ended holds again.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        one = must(db, id)
        with changing(db, id, actor, "rejected"):
            propositions.set_status(db, id, "rejected", one.valid_to)
            succession.leave(db, id)
            _judge(db, id, "reject")


def edit(store: Store, id: int, text: str, actor: str) -> None:
    """The user puts it right: the new wording counts as confirmed, and the old one is not learned again.

    The evidence stays; the vectors go, and the learner makes new ones when it is next awake.

    Raises:
        NotFound: there is no such proposition.
        InvalidInput: the text is empty or longer than 320 characters.
    """
    wording = " ".join(text.split())
    if not 0 < len(wording) <= MAX_CHARS:
        raise InvalidInput(f"text must have 1 to {MAX_CHARS} characters")
    if wording == _text(store, id):
        confirm(store, id, actor)
        return
    with store.write() as db:
        one = must(db, id)
        with changing(db, id, actor, "edited", one.text):
            propositions.set_text(db, id, wording, _polarity_of(wording, one))
            embed.forget(db, "proposition", [id])
            _restore(db, id)
            _judge(db, id, "confirm", reworded=True)


def pin(store: Store, id: int, pinned: bool, actor: str) -> None:
    """The user wants it always, or no longer, in what apps are told.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        if must(db, id).pinned != pinned:
            with changing(db, id, actor, "pinned" if pinned else "unpinned"):
                propositions.set_pinned(db, id, pinned)


def hide(store: Store, id: int, hidden: bool, actor: str) -> None:
    """The user does not want it told in contexts, or lets it be told again; searches and lists still have it.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        must(db, id)
        if bool(lines.hidden(db, "proposition", [id])) != hidden:
            with changing(db, id, actor, "hidden" if hidden else "shown"):
                if hidden:
                    lines.hide(db, "proposition", id, datetime.now(UTC), actor)
                else:
                    lines.show(db, "proposition", id)


def forget(store: Store, id: int) -> None:
    """Deletes it with its evidence, history, words and vectors, out of every file of the database.

    What it had ended holds again.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        must(db, id)
        succession.leave(db, id)
        embed.forget(db, "proposition", [id])
        propositions.remove(db, id)
    store.purge()


def _text(store: Store, id: int) -> str:
    with store.read() as db:
        return must(db, id).text


def _restore(db: Database, id: int) -> None:
    """What is true now is active, and nothing has taken its place; an end that is past was none."""
    one = must(db, id)
    if one.status != "active":
        succession.leave(db, id)
        ahead = one.said_to if one.said_to and one.said_to >= horizon(db) else None
        propositions.set_said(db, id, one.valid_from, ahead)
        propositions.set_status(db, id, "active", ahead)


def _judge(db: Database, id: int, verdict: str, reworded: bool = False) -> None:
    """Keeps the verdict, and beside it what evidence alone had said, unless of other words."""
    said = None if reworded else explain(db, id).evidence
    evidence.add_verdict(db, Verdict(id, verdict, datetime.now(UTC), said))
    recalibrate(db)
    recompute(db, [id])


def _polarity_of(wording: str, old: Proposition) -> str:
    """The polarity of the new wording: the other one, if just one of the two is negated."""
    turned = is_negated(wording) != is_negated(old.text)
    return _OTHER_POLARITY.get(old.polarity, old.polarity) if turned else old.polarity
