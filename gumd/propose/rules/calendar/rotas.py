"""Rotas: tables whose columns are days of the week and whose cells name who works; some name the user.

A table without dates holds for every week. Of one with dates, what stands in two weeks is said, and holds so long.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import NamedTuple

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.events import days_named
from gumd.propose.rules.calendar.week_views import spoken
from gumd.propose.rules.calendar.weeks import day_near, weekdays_named
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before, pretends
from gumd.text.regex import regex
from gumd.text.words import content_words, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_COLUMNS, MIN_WEEKS = 3, 2
_READ, _MAX_ROWS, _MAX_LABEL, _MAX_SINCE = 6_000, 15, 24, 40
_WEIGHT = 1.6
_SOURCES = frozenset({"file", "editor", "email", "browser", "clipboard"})
_CELL = regex(r"[^\s|;\t](?:[^|;\t\n]*?[^\s|;\t])?(?=\s{2,}|\s?[|;\t]|\s*$)")
_COLUMN = regex(r"^(?P<word>[^\W\d_]{2,10})\.?,?(?:\s(?P<dated>\d{1,2})(?:[./]\d{0,2}\.?)?)?$")
_SHIFTS = regex(
    r"\b(?:rotas?|rosters?|shifts?|schedule|duty|dienstplan|schichtplan|dienste|schichten|einsatzplan|planning|"
    r"horaires?|tableau de service|equipes?|cuadrante|turnos?|horarios?|turni|orari|turnistica|orario di servizio|"
    r"rooster|dienstrooster|werkrooster|uurrooster|diensten|escala)\b"
)
_SINCE = regex(
    r"\b(?:from|since|starting|as of|ab|seit|von|des|depuis|a partir d[eu]|a compter d[eu]|desde|dal|vanaf|sinds|"
    r"met ingang van|a partire da[l]?|a partir d[eoa])\b"
)
_OFF = regex(
    r"\b(?:off|holidays?|leave|away|frei|urlaub|krank|abwesend|repos|conges?|absents?|libres?|descansos?|vacaciones|"
    r"malattia|permesso|assente|libero|folgas?|ferias|baixa|ausente|riposo|ferie|vrij|verlof|recup|ziek|afwezig|"
    r"vakantie|adv)\b"
)
_PARTS = regex(r"\s?[/,+&]\s?")
_MIN_LOGIN, _MIN_GIVEN = 7, 4


class Cell(NamedTuple):
    """One cell of a row, and where it begins."""

    text: str
    at: int


class Shift(NamedTuple):
    """A day of the week that is the user's, in the row called ``label``, of the ``week``-th table."""

    day: int
    label: str
    week: int


class Rotas:
    """Proposes a routine for the days on which a rota has the user's name."""

    name = "rules.rota"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        shown = [seen for seen in episode if seen.source in _SOURCES and _is_rota(seen)]
        found = [self._of(seen, self._reader.names()) for seen in shown]
        return [proposal for proposal in found if proposal is not None]

    def _of(self, seen: Observation, own: frozenset[str]) -> Proposal | None:
        shifts = _regular(list(_shifts(seen.text[:_READ], own)))
        if not shifts:
            return None
        when = _when(shifts)
        said = f"has shifts {when}, by the rota"  # What a table says, in English.
        name = _name(seen)
        text = grounded(f"The user has shifts {when}, by the rota “{name}”.", "", f"{evidence_text(seen)}\n{said}")
        if text is None:
            return None
        since = _since(f"{headline(seen)}\n{seen.text[:_READ]}", seen.observed_at)
        ids = (seen.id,)
        return Proposal(
            text,
            "routine",
            "neutral",
            self.name,
            ids,
            when,
            _WEIGHT,
            topic="rota",
            valid_from=since,
            valid_to=_last_day(seen),
            glossed=said,
        )


def _is_rota(seen: Observation) -> bool:
    return bool(_SHIFTS.search(folded(f"{headline(seen)}\n{seen.text[:_READ]}"))) and not pretends(seen.text[:_READ])


def _shifts(text: str, own: frozenset[str]) -> Iterator[Shift]:
    """The user's cells in every table of ``text``; tables with dates are counted from 1, others from -1 downwards."""
    lines, table = text.splitlines(), 0
    for place, line in enumerate(lines):
        columns = _columns(line)
        if columns:
            table += 1
            dated = any(char.isdigit() for _, cell in columns for char in cell.text)
            week = table if dated else -table
            yield from _rows(lines[place + 1 : place + 1 + _MAX_ROWS], columns, week, own)


def _rows(lines: Sequence[str], columns: list[tuple[int, Cell]], week: int, own: frozenset[str]) -> Iterator[Shift]:
    label, first = "", columns[0][1].at
    for line in lines:
        cells = [Cell(hit.group(), hit.start()) for hit in _CELL.finditer(line)]
        if not cells or _columns(line):
            return
        if cells[0].at < first - 1:
            label, cells = cells[0].text[:_MAX_LABEL], cells[1:]
        for cell in cells:
            day, _ = min(columns, key=lambda column: abs(column[1].at - cell.at))
            if _is_named(cell.text, own) and not _OFF.search(folded(label)):
                yield Shift(day, label.translate(PLAIN_QUOTES).strip(" :"), week)


def _columns(line: str) -> list[tuple[int, Cell]]:
    """The days of the week that a table's head names, in their order, with where each column begins; empty for none."""
    found: list[tuple[int, Cell]] = []
    for hit in _CELL.finditer(line):
        column = _COLUMN.match(hit.group())
        days = weekdays_named(column["word"]) if column else set()
        later = sorted(day for day in days if not found or day > found[-1][0])
        if later:
            found.append((later[0], Cell(hit.group(), hit.start())))
        elif found or column is None:
            return []
    return found if len(found) >= MIN_COLUMNS else []


def _last_day(seen: Observation) -> datetime | None:
    """The end of the last day that a rota with dates has; None for one without."""
    heads = [cell.text for line in seen.text[:_READ].splitlines() for _, cell in _columns(line)]
    dated = [hit for hit in map(_COLUMN.match, heads) if hit and hit["dated"]]
    days = [day_near(hit["word"], int(hit["dated"]), seen.observed_at.date()) for hit in dated]
    last = max((day for day in days if day), default=None)
    return datetime.combine(last, time(23, 59, 59), seen.observed_at.tzinfo) if last else None


def _is_named(cell: str, own: frozenset[str]) -> bool:
    """Whether a cell is the user's: one of its names is, or begins a login such as "anaruiz"."""
    names = {word for part in _PARTS.split(folded(cell)) for word in tokens(part)[:1] if len(tokens(part)) <= 2}
    logins = {name for name in own if len(name) >= _MIN_LOGIN}
    short = {name for name in names if len(name) >= _MIN_GIVEN}
    return bool(names & own) or any(login.startswith(name) for login in logins for name in short)


def _regular(shifts: Sequence[Shift]) -> list[tuple[int, str]]:
    """(day, row) of the shifts that come again: in every table without dates, or in two with dates."""
    weeks = {shift.week for shift in shifts}
    tables: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    for shift in shifts:
        tables[shift.day, shift.label].add(shift.week)
    dated = any(week > 0 for week in weeks)
    return sorted(key for key, held in tables.items() if len(held) >= (MIN_WEEKS if dated else len(weeks)))


def _when(shifts: Sequence[tuple[int, str]]) -> str:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for day, label in shifts:
        rows[label].append(day)
    parts = (f"on {days_named(days)}{f' ({label})' if label else ''}" for label, days in rows.items())
    return " and ".join(parts)


def _name(seen: Observation) -> str:
    """What the rota is called: a mail's subject, or a file's first line that names something."""
    lines = [line for line in seen.text[:_READ].splitlines() if content_words(line)]
    whole = headline(seen) if seen.source == "email" or not lines else lines[0]
    since = _SINCE.search(folded(whole))
    return spoken(whole[: since.start()] if since and len(folded(whole)) == len(whole) else whole.partition("(")[0])


def _since(text: str, now: datetime) -> datetime | None:
    since = _SINCE.search(folded(text))
    span = span_in(folded(text)[since.start() :][:_MAX_SINCE], now) if since else None
    return span.first if span else None
