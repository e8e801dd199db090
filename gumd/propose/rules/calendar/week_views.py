"""What a calendar's views show the user to have on the same days of each week, though nothing says that it repeats."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.calendars import Shown, shown_in
from gumd.propose.rules.calendar.events import CALLED_OFF, days_named
from gumd.propose.rules.calendar.gatherings import Company, Gatherings, Heard, company_of
from gumd.propose.rules.calendar.weeks import Entry, entries, in_a_row
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before
from gumd.propose.snippets import is_shared
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_NAME = 60
_WEIGHT, _EACH, _MOST = 1.4, 0.3, 2.0
_MAX_EVIDENCE = 4
_NEAR_MINUTES, _AT_ONCE = 60, 15
_MIN_LETTERS = 3
_SIGNS = regex(r"[^\w\s'’.,()/&+→:–-]")
_OWN_NAMES = """
me mine personal private privat perso prive privado personale work arbeit job travail boulot trabajo lavoro uni ich moi
yo io mio mia personali lavori pessoal pessoais trabalho eu meu minha
werk eigen prive ik
yo
"""
_OWN_CALENDARS = frozenset(_OWN_NAMES.split())
_SAME_INITIAL = 2
_INITIAL = regex(r"^(?P<who>[A-Z])\.\s(?=\w)")
_CLOSING = regex(r"\((?P<whose>[^()\n]{2,30})\)\s*$")
_COUNTED = regex(
    r"\(\d{1,2}\s?/\s?\d{1,2}\b[^()]{0,40}\)|"
    r"\b(?:wk|week|woche|semaine|semana|session|séance|sesión|lesson|lektion|leçon|lección|les|lezione|settimana|"
    r"incontro|lição|sessão|sessione|abend|termin|unit|no|nr|n°|#)\.?\s?\d+(?:\s?(?:/|of|von|de|sur)\s?\d+)?\b",
    re.IGNORECASE,
)
"""Which one of a row of lessons it is; next week's is the same entry."""

Seen = tuple[Observation, list[Entry]]


class WeekViews:
    """Proposes a routine for each entry that stands on several days of a week, or on one day in several weeks."""

    name = "rules.week"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)
        self._gatherings = Gatherings(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = {seen.id for seen in episode}
        shown = [seen for seen in episode if _is_view(seen)]
        told = [seen for seen in episode if seen.source in ("chat", "window")]
        if not shown and not told:
            return []
        before = [(old, self.mine(old)) for old in self._past("calendar") if old.id not in fresh and _is_view(old)]
        views = [(seen, self.mine(seen)) for seen in shown]
        heard = self._gatherings.heard(episode) if views or before else []
        found = [one for at, view in enumerate(views) for one in self._of(view, [*before, *views[:at]], heard)]
        if told and not views and before:  # What is said of an entry may come after its view.
            *earlier, last = sorted(before, key=lambda one: one[0].observed_at)
            heard = [one for one in heard if one.seen.id in fresh]
            found = [one for one in self._of(last, earlier, heard) if fresh.intersection(one.observations)]
        return list({one.topic: one for one in found}.values())

    def mine(self, seen: Observation) -> list[Entry]:
        return own_entries(seen, self._reader.names())

    def _of(self, view: Seen, before: Sequence[Seen], heard: Sequence[Heard]) -> Iterator[Proposal]:
        for key, alike in by_name(view[1]).items():
            earlier = [(seen, same) for seen, shown in before if (same := _same(key, alike, shown))]
            earlier = [one for one in earlier if one[0].observed_at <= view[0].observed_at]
            company = company_of(alike, heard)
            if _regular(alike, [one for _, same in earlier for one in same]) or (company and company.again):
                proposal = self._proposal(key, alike, [view[0], *(seen for seen, _ in earlier)], company)
                if proposal:
                    yield proposal

    def _proposal(
        self, key: str, alike: Sequence[Entry], shown: Sequence[Observation], company: Company | None
    ) -> Proposal | None:
        kept = [*sorted(shown, key=lambda one: one.observed_at)[-_MAX_EVIDENCE:], *(company.seen if company else ())]
        when = _when(alike)
        evidence = "\n".join([*map(evidence_text, kept), when])
        text = grounded(
            f"The user has “{spoken(alike[-1].name)}”{company.words if company else ''} {when}.", "", evidence
        )
        if text is None:
            return None
        ids, words = tuple(one.id for one in kept), " / ".join(one.line for one in alike)[:200]
        weight = min(_MOST, _WEIGHT + _EACH * (len(shown) - 1))
        return Proposal(text, "routine", "neutral", self.name, ids, words, weight, topic=f"event:{key}", glossed=when)


def own_entries(seen: Observation, own: frozenset[str]) -> list[Entry]:
    """The entries of a view that are the user's, who goes by the names ``own``.

    Another's calendar is named in brackets, or whose an entry is by an initial; of what is shared only such count.
    Where the user's calendars stand beside another's, what is marked as the other's is not theirs.
    """
    shown = [one for one in entries(seen.text, seen.observed_at) if not CALLED_OFF.search(folded(one.line))]
    calendars = shown_in(seen)
    of_one = is_shared(seen) and not calendars.several
    by_initial = of_one or len({one.who for one in shown if len(one.who) == 1}) >= _SAME_INITIAL
    mine = [one for one in shown if not _is_anothers(one, calendars, own)]
    return [one for one in mine if _is_own(one, own, by_initial)]


def _is_anothers(entry: Entry, calendars: Shown, own: frozenset[str]) -> bool:
    """Whether it is marked as another's: by a name before a colon, an initial, brackets at its end, or a sign."""
    before = folded(entry.who or entry.name.partition(": ")[0]) if entry.who or ": " in entry.name else ""
    if len(before) > 1 and before not in own and set(before.split()) & calendars.listed:
        return True
    initial = _INITIAL.match(entry.name)
    if initial and not any(name.startswith(initial["who"].lower()) for name in own):
        return True
    closing = _CLOSING.search(folded(entry.name))
    named = set(closing["whose"].split()) if closing else set()
    return bool(named & calendars.listed - own - _OWN_CALENDARS) or entry.sign in calendars.signs


def _is_own(entry: Entry, own: frozenset[str], by_initial: bool) -> bool:
    if entry.label:
        words = folded(entry.label).split()
        return any(word in own or word in _OWN_CALENDARS for word in words) and len(words) <= _SAME_INITIAL
    if by_initial:
        return bool(entry.who) and any(name.startswith(entry.who.lower()) for name in own)
    return True


def _is_view(seen: Observation) -> bool:
    return seen.source == "calendar" and seen.origin == "user" and bool(entries(seen.text, seen.observed_at))


def spoken(name: str) -> str:
    """What an entry is called, without signs, and without a bracket that is not closed."""
    bare = " ".join(_SIGNS.sub(" ", _COUNTED.sub("", name).translate(PLAIN_QUOTES)).split()).strip(" ,;:–-·|!.'([/")[
        :MAX_NAME
    ]
    return bare if bare.count("(") == bare.count(")") else bare.partition("(")[0].strip(" ,;:–-")


def by_name(shown: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries with a time, by what they are called; a name that is only a number or a sign names nothing."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in shown:
        words = content_words(spoken(one.name))[:4]
        if one.start is not None and any(len(word) >= _MIN_LETTERS and word.isalpha() for word in words):
            found[" ".join(words)].append(one)
    return found


def _same(key: str, alike: Sequence[Entry], shown: Sequence[Entry]) -> list[Entry]:
    """Which of ``shown`` are the same: by their name, or by its first word at the same hour of the same day."""
    first, days = key.split()[0], {one.day.weekday() for one in alike}
    found = by_name(shown)
    begun = [one for other, entries in found.items() if other.split()[0] == first for one in entries]
    at_once = [one for one in begun if one.day.weekday() in days and _minutes_apart(one, alike[0]) <= _AT_ONCE]
    return found.get(key) or (at_once if len(first) > _MIN_LETTERS else [])


def _regular(alike: Sequence[Entry], earlier: Sequence[Entry]) -> bool:
    """Whether an entry is one of every week: on days apart, or once more in an earlier week."""
    if any(one.again for one in (*alike, *earlier)):
        return False
    days = {one.day for one in alike}
    weeks = {one.day.isocalendar()[:2] for one in (*alike, *earlier)}
    if len({day.weekday() for day in days}) > 1:
        return not in_a_row(days) or len(weeks) > 1
    again = [one for one in earlier if one.day not in days and one.day.weekday() == alike[0].day.weekday()]
    return any(_near(one, alike[0]) for one in again)


def _near(one: Entry, other: Entry) -> bool:
    return _minutes_apart(one, other) <= _NEAR_MINUTES


def _minutes_apart(one: Entry, other: Entry) -> int:
    return abs((one.start or 0) - (other.start or 0))


def _when(alike: Sequence[Entry]) -> str:
    """The days of the week with their times; days at the same time are named together."""
    at: defaultdict[str, set[int]] = defaultdict(set)
    for one in sorted(alike, key=lambda one: one.day.weekday()):
        at[one.clock].add(one.day.weekday())
    parts = (f"on {days_named(days)} at {clock}" for clock, days in at.items())
    return " and ".join(parts)
