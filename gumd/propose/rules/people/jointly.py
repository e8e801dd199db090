"""What the user has together with somebody, as insurers, banks and landlords name both on one line of a letter."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.whose import is_of_user
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before, pretends
from gumd.propose.transcript import looks_like_name
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.3
_MAX_NAMES = 3
MAX_SUBJECT = 90
_LINE = regex(r"^\W{0,4}(?P<label>[^:\n]{3,60}?)\s?:\s?(?P<names>\S[^\n]{4,120})$", re.MULTILINE)
# What both are to it, by a folded word of the line's label; the first that is there counts.
_HELD = (
    ("is co-owner, with {name}, of what this is about", r"(?:co-?)?owners?|(?:mit)?eigentumer\w*|(?:co)?proprietaires?|"
     r"quirataires?|(?:co)?propietari[oa]s|duen[oa]s|comproprietari|(?:mede-?)?eigenaars?|eigenaren"),
    ("has a joint account with {name}", r"account ?holders?|kontoinhaber\w*|titulaires?|titulares?|cardholders?|"
        "rekeninghouders?"),
    ("rents this together with {name}", r"tenants?|mieter\w*|locataires?|inquilin[oa]s|arrendatari[oa]s|huurders?"),
    ("has a loan together with {name}", r"borrowers?|darlehensnehmer\w*|emprunteurs?|prestatari[oa]s|kredietnemers?|"
        "leningnemers?|geldleners?"),
    ("is insured together with {name}", r"policy ?holders?|versicherungsnehmer\w*|souscripteurs?|tomador(?:es|as)?|"
        "verzekeringnemers?|verzekerden"),
)  # fmt: skip
_BETWEEN = regex(r"\s?[—–/&+;]\s|\s(?:and|und|et|y|e|en)\s")
_SHARE = regex(r"\(?\b(?:50 ?%|50/100|1/2)\)?")
_NO_NAME = regex(r"\([^)]{0,30}\)|[\d%/]+")


class Jointly:
    """Proposes with whom the user owns, rents, insures or holds something, when one line of a letter names the two."""

    name = "rules.joint"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            if seen.source == "email" and seen.origin != "user" and not pretends(seen.text):
                for proposal in self._of(seen):
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        own, body = self._reader.names(), read_mail(seen.text).body
        if not own or OFFERS.search(folded(body)):
            return
        subject = headline(seen).translate(PLAIN_QUOTES).replace("'", "")[:MAX_SUBJECT].strip()
        for line in _LINE.finditer(body):
            does, others = held_as(line["label"]), others_beside(line["names"], own)
            if does and others:
                half = ", half each" if len(_SHARE.findall(line["names"])) > 1 else ""
                told = f"The user {does.format(name=' and '.join(others))}{half} (“{subject}”)."
                said = f"{does.format(name='')} half each"
                kept = grounded(told, "", f"{evidence_text(seen)}\n{said}\n{subject}")
                if kept is not None:
                    ids, words = (seen.id,), line.group().strip()[:200]
                    yield Proposal(kept, "relationship", "neutral", self.name, ids, words, _WEIGHT, glossed=said)


def held_as(label: str) -> str:
    """What a line's label says that those whom it names do together, in English; empty for nothing."""
    plain = folded(label)
    return next((does for does, words in _HELD if re.search(rf"\b(?:{words})\b", plain)), "")


def others_beside(names: str, own: frozenset[str]) -> list[str]:
    """Those whom a line names beside the user; empty where it does not name the user, or what is no name."""
    people = [" ".join(_NO_NAME.sub(" ", one).split()).strip(" .,-") for one in _BETWEEN.split(names)]
    people = [one for one in people if one]
    users = [one for one in people if is_of_user(one, own)]
    several = 1 < len(people) <= _MAX_NAMES and all(map(looks_like_name, people))
    return [one for one in people if one not in users] if several and len(users) == 1 else []
