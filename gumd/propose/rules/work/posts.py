"""The user's post, where one paper says what they work as and another for whom: their signature, and their pay slip."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.reading import Past, Reader, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, latest, proposed
from gumd.propose.rules.work.employers import rota_of
from gumd.propose.rules.work.employment import employer_of, is_own_slip, title_of
from gumd.propose.rules.work.jobs import as_job
from gumd.propose.rules.work.occupation_words import job_in
from gumd.propose.rules.work.organisations import is_private_address, organisation_in
from gumd.propose.rules.work.signatures import job_of, own_signature, signature
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT, MIN_COLLEAGUES, MAX_EVIDENCE = 1.4, 2, 3
_SOURCES = ("email", "file")
_MACHINE = regex(r"(?:no-?reply|do-?not-?reply|postmaster|notifications?|news(?:letter)?|info|support|billing)\b")
_ADDRESS = regex(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")


class _Piece(NamedTuple):
    """What one observation says of a post: what the user works as, or for whom; ``by`` is how it is known."""

    value: str
    by: str
    seen: Observation


class Posts:
    """Proposes the user's post by two observations that each say one half of it."""

    name = "rules.post"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = self._reader.names()
        if not own or not any(True for seen in episode for _ in self._pieces(seen, own)):
            return []
        known = latest(with_past(self._past, _SOURCES, episode))
        pieces = [piece for seen in known for piece in self._pieces(seen, own)]
        roles, employers = [one for one in pieces if one.by == "role"], list(_employers(pieces))
        whole = {folded(one.value) for one in pieces if one.by == "whole"}
        if not employers or len({folded(one.value) for one in roles}) != 1 or folded(roles[-1].value) in whole:
            return []
        return list(_composed(roles[-1], employers))

    def _pieces(self, seen: Observation, own: frozenset[str]) -> Iterator[_Piece]:
        if seen.source not in _SOURCES or pretends(seen.text):
            return
        if is_own_slip(seen, own):
            yield from _of_slip(seen, own)
        elif where := rota_of(seen, own):
            yield _Piece(where, "rota", seen)
        if seen.source == "email":
            mine = any(one.by == "user" for one in self._reader.snippets(seen))
            yield from _of_signature(own_signature(seen.text, own, quoted=not mine), seen)
            if not mine:
                yield from _of_colleague(seen)


def _of_slip(seen: Observation, own: frozenset[str]) -> Iterator[_Piece]:
    title, employer = title_of(seen), employer_of(seen, own)
    known = bool(job_in(folded(title)))
    if known and not employer:
        yield _Piece(title, "role", seen)
    elif known:
        yield _Piece(title, "whole", seen)
    if employer:
        yield _Piece(employer, "slip", seen)


def _of_signature(lines: Sequence[str], seen: Observation) -> Iterator[_Piece]:
    title, organisation = job_of(lines) if lines else ("", "")
    if title:
        yield _Piece(title, "whole" if organisation else "role", seen)


def _of_colleague(seen: Observation) -> Iterator[_Piece]:
    """Where somebody works who writes from the domain at which the user has an address too: what they sign, and it."""
    mail = read_mail(seen.text)
    sender, to = _ADDRESS.search(mail.sender), _ADDRESS.search(mail.recipient)
    if sender and to and _domain(sender[0]) == _domain(to[0]) and not is_private_address(sender[0]):
        firm = organisation_in("\n".join(signature(seen.text)[1:]))
        if firm:
            yield _Piece(firm, "colleague", seen)
        if not _MACHINE.match(sender[0]):
            yield _Piece(_domain(sender[0]), "domain", seen)


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()


def _employers(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """For whom the user works by pay slips, else by a rota, else by colleagues' mails; nothing where they differ."""
    found = list(pieces)
    for by in ("slip", "rota", "colleague", "domain"):
        named = [one for one in found if one.by == by]
        counted = Counter(folded(one.value) for one in named)
        if len(counted) == 1 and (by in ("slip", "rota") or len(set(map(_sender, named))) >= MIN_COLLEAGUES):
            yield from named[-MAX_EVIDENCE:]
            return
        if counted and (len(counted) > 1 or by in ("slip", "rota")):
            return


def _sender(piece: _Piece) -> str:
    return display_name(read_mail(piece.seen.text).sender)


def _composed(role: _Piece, employers: Sequence[_Piece]) -> Iterator[Proposal]:
    what, gloss = as_job(role.value)
    where = employers[-1].value
    text = f"The user works as {what} at {where.rstrip('.')}."
    words = f"{role.value} / {where}"
    statement = Statement(text, "biography", words, _WEIGHT, topic=f"post:{folded(where)}", said=f"works {gloss}")
    yield from proposed(statement, Posts.name, [role.seen, *(one.seen for one in employers)])
