"""From when until when: the day of arriving or leaving and that of the end, each behind a word for it."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from gumd.propose.rules.dates import Span, span_in
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_READ, _NEAR, _MOST, _LINE = 4_000, 48, 24, 200
_HIRE, _VOYAGE = 1, 2
_LONGEST = timedelta(days=200)
_COLUMNS = regex(r"\s{3,}|\t+|\s[|·]\s")
# Folded: of a stay, of something hired, and of a voyage; each first word with those that may end it.
_PAIRS = (
    (
        r"check-?in|arriv(?:al|e|ing)|anreise|ankunft|arrivee|llegada|entrada|aankomst|arrivo|chegada",
        r"check-?out|departure|depart|leav(?:e|ing)|abreise|salida|vertrek|partenza|saida|sortie",
    ),
    (
        r"pick-? ?up|collection|collect|abholung|abholen|prise en charge|retrait|recogida|ritiro|levantamento|ophalen|"
        r"hire starts?|rental starts?|mietbeginn",
        r"drop-? ?off|return|bring back|ruckgabe|restitution|retour|devolucion|entrega|riconsegna|devolucao|inleveren|"
        r"hire ends?|rental ends?|mietende",
    ),
    (
        r"sail(?:s|ing)?|depart(?:s|ure|ing)?|leav(?:e|es|ing)|outbound|set off|abfahrt|hinfahrt|abreise|aller|partida|"
        r"salida|ida|partenza|andata|heenreis|vertrek",
        r"(?:back )?alongside|back|return(?:s|ing)?|home|ruckkehr|ruckfahrt|retour|regreso|vuelta|volta|regresso|"
        r"ritorno|"
        r"terugreis|terug",
    ),
)
_ROLES = tuple((regex(rf"\b(?:{first})\b"), regex(rf"\b(?:{last})\b")) for first, last in _PAIRS)


def stay_in(text: str, now: datetime) -> Span | None:
    """From the day of the beginning to that of the end, when a text names both and one after the other."""
    found = (_between(text, now, roles) for roles in _ROLES)
    return next((span for span in found if span), None)


def voyage_in(text: str, now: datetime) -> Span | None:
    """The same, where the words are those of people who set out together and come back."""
    return _between(text, now, _ROLES[_VOYAGE])


def _between(text: str, now: datetime, roles: tuple[re.Pattern[str], re.Pattern[str]]) -> Span | None:
    (first, last), plain = roles, folded(text[:_READ])
    begins = next(_dated(plain, first, now), None)
    ends = next(_dated(plain, last, now, begins[0]), None) if begins else None
    right = begins and ends and timedelta(0) < ends[1].first - begins[1].first < _LONGEST
    return Span(begins[1].first, ends[1].last) if begins and ends and right else None


def _dated(plain: str, word: re.Pattern[str], now: datetime, after: int = -1) -> Iterator[tuple[int, Span]]:
    """Where one of the words stands, and the day that is named close behind it."""
    for count, hit in enumerate(word.finditer(plain, after + 1)):
        if count == _MOST:
            return
        near = plain[hit.end() : hit.end() + _NEAR].partition("\n")[0]
        span = span_in(near, now)
        if span is not None:
            yield hit.start(), span


def ends_of(text: str) -> str:
    """From where to where something is hired, as columns beside its two days say it; empty where they do not."""
    taken, brought = (_beside(text, word) for word in _ROLES[_HIRE])
    return f"{taken} → {brought}" if taken and brought and taken != brought else taken


def _beside(text: str, word: re.Pattern[str]) -> str:
    """The column of a line that begins with ``word`` which says neither that nor when."""
    for line in text.splitlines():
        label, *columns = _COLUMNS.split(line.strip()[:_LINE])
        told = [column for column in columns if not re.match(r"\W*\d|.{2,12}\d", column)]
        if columns and told and word.match(folded(label)):
            return told[0].strip()
    return ""
