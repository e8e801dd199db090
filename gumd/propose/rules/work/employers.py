"""Where the user works, by rotas that name them beside others."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.identity import is_own_name
from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work.organisations import organisation_in, sender_organisation
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.2
MAX_NAME, MAX_TEXT, _TAIL, _HEAD = 80, 6_000, 7, 2
MIN_ROWS = 2
_ROTA = regex(
    r"\b(?:rota|roster|shifts?|shift plan|dienstplan|schichtplan|einsatzplan|cuadrante|turnos|planning (?:d'equipe|"
    r"equipe|semaine)|horaires de l'equipe|turni|turnistica|orario di servizio|escala(?: de (?:servico|turnos|"
    r"trabalho))?|werkrooster|rooster|uurrooster|dienstrooster|uurregeling)\b"
)
_CELLS = regex(r"\s{2,60}|\t|;|/")
_DAYS = regex(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|ma|wo|vr|za|zo|mie|jue|vie|"
    r"sab|dom|gio|seg|ter|qua|qui|sex)\w{0,5}\b"
)
_VOLUNTARY = regex(
    r"\b(?:cleaning rota|flower rota|tea rota|coffee rota|putzplan|bins?|dishes|chores?|poetsbeurt|schoonmaakrooster|"
    r"kot|wg|flat|school run|pulizie|turni (?:delle )?pulizie|limpeza da casa|chiesa|igreja)\b"
)


class Employers:
    """Proposes an employer by a rota with days and several people, the user among them."""

    name = "rules.employer"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode if seen.source in ("email", "file") for one in self._of(seen))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        where = rota_of(seen, self._reader.names())
        if where:
            named = headline(seen).translate(PLAIN_QUOTES)[:MAX_NAME]
            said = "works shifts on the rota"
            told = f"The user is on the rota of {where} (“{named}”)."
            statement = Statement(told, "routine", named, _WEIGHT, topic=f"rota:{folded(where)}", said=said)
            yield from proposed(statement, self.name, [seen])


def rota_of(seen: Observation, own: frozenset[str]) -> str:
    """Whose rota it is, where it has days and several people, the user among them; else empty."""
    text = seen.text[:MAX_TEXT]
    plain = folded(f"{headline(seen)}\n{text}")
    if not own or not _ROTA.search(plain) or _VOLUNTARY.search(plain) or pretends(text):
        return ""
    body = read_mail(text).body if seen.source == "email" else text
    rows = [line for line in body.splitlines() if len(_CELLS.split(line.strip())) > 2]
    days = any(len(_DAYS.findall(folded(row))) > 2 for row in rows)
    cells = [cell for row in rows for cell in _CELLS.split(row.strip())]
    if not days or len(rows) <= MIN_ROWS or not any(_names_user(cell, own) for cell in cells):
        return ""
    return _employer(seen, text)


def _employer(seen: Observation, text: str) -> str:
    lines = [line for line in text.splitlines() if not line.startswith(">")]
    if seen.source != "email":
        return organisation_in("\n".join((*lines[:_HEAD], re.sub(r"_", " ", seen.title))))
    return organisation_in("\n".join((*lines[:_HEAD], *lines[-_TAIL:]))) or organisation_in(sender_organisation(text))


def _names_user(cell: str, own: frozenset[str]) -> bool:
    """Whether a cell holds the user's name, alone or shortened with a point: "ELERI", "Traut."."""
    parts = tokens(cell)
    short = cell.strip().endswith(".") and len(parts) == 1 and len(parts[0]) > 3
    return 0 < len(parts) <= 2 and (
        is_own_name(cell, own) or (short and any(name.startswith(parts[0]) for name in own))
    )
