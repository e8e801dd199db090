"""Sessions of sport as watches, apps, training bikes and the doors of pools and gyms record them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from gumd.propose.rules.calendar.weeks import day_near
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

SOURCES = ("notification", "window", "browser")
_READ = 4_000
_SPORTS = {
    "swims": r"swim\w*|schwimm\w*|hallenbad|natation|nage|nataci[oó]n|nuoto|piscina|nata[cç][aã]o|zwem\w*",
    "runs": r"runs?\b|running|jog\w*|lauf\b|laufen|course a pied|footing|carrera|corsa|corrida|hardlopen|looptraining|"
    r"intervals?|track\b",
    "cycles": r"rides?\b|cycling|radfahr\w*|rennrad|velo\b|v[eé]lo|sortie velo|ciclismo|pedalada|bici\w*|fietsen|"
    r"fietstocht|wielrennen|mtb",
    "walks": r"walks?\b|walking|spazier\w*|marche\b|caminata|camminata|passeggiata|caminhada|passeio|wandel\w*",
    "hikes": r"hikes?\b|hiking|wander\w*|randonnee|senderismo|escursion\w*|trilha|trilho",
    "rows": r"rowing|rudern|aviron|remo\b|canottaggio|roeien|roeitraining",
    "does yoga": r"yoga",
    "lifts weights": r"strength|weights|krafttraining|musculation|fuerza|krachttraining|pesi\b|"
    r"muscula[cç][aã]o|for[cç]a\b",
    "skis": r"ski(?:s|ing|touren?|tour|langlauf)?\b|langlauf\w*|esqui\w*|sci\b",
    "climbs": r"climb\w*|bouldern?|kletter\w*|escalade|escalada|arrampicat\w*|klimmen|boulderen",
}
_SPORT = {does: regex(rf"\b(?:{words})") for does, words in _SPORTS.items()}
# What a record of a session has: how far, how fast, how hard.
_RECORDED = regex(
    r"\d\s?(?:km|mi|m)\b.*(?:\d:\d\d|\d\s?min|/km|/mi|hr\b|bpm|reps?|kcal|allure|tempo|pace|longueurs|lengths|bahnen|baantjes)|"
    r"(?:\d:\d\d|\d\s?min).*\d\s?(?:km|mi|m)\b",
    re.DOTALL,
)
_STARTED = regex(
    r"\b(?:started|start|begun|at|um|ab|beginn|à|début|a las|om|start om|alle|inizio|início|mon|tue|wed|thu|fri|sat|"
    r"sun|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|mo|di|mi|do|fr|sa|so|gio|seg|ter|qua|qui|sex|às|"
    r"das)\W{1,3}([01]?\d|2[0-3]):([0-5]\d)(?!\d)|(?<![\d:.,/])([01]?\d|2[0-3]):([0-5]\d)(?=\s?[–-]\s?\d{1,2}:\d\d)",
    re.IGNORECASE,
)
# Minutes for a kilometre or a mile, as runners have them and nobody who walks or rides.
_PACE = regex(r"\b[3-8]:[0-5]\d ?(?:min)?/ ?km\b|\b(?:[5-9]|1[0-3]):[0-5]\d ?(?:min)?/ ?mi\b")
_WITH = regex(r"(?:^|[·|,–-] ?)(?:with|mit|avec|con|met|com) (?P<who>[^·|,\n(–]{3,40})")
_PLANNED = regex(
    r"\b(?:friend|club|join|challenge|invite|kudos|liked|your goal|plan(?:ned)? for|offer|sale|amic[oi]|amig[oa]s?|"
    r"sfida|desafio|invit\w*|convite|obiettivo|meta semanal)\b"
)


_BIKES = regex(r"^(?:zwift|rouvy|trainerroad|mywhoosh|wahoo systm|indievelo|bkool)\b")
_RIDDEN = regex(r"\b\d{2,4} ?w\b|\b\d{2,3} ?rpm\b|\b\d\d:\d\d:\d\d\b")
_DIARIES = regex(
    r"\b(?:garmin|strava|polar|suunto|coros|fitbit|komoot|runkeeper|runalyze|trainingpeaks|intervals|wahoo)\b"
)
_OWN_DIARY = regex(
    r"\b(?:activities|calendar|training (?:log|diary|calendar)|my (?:activities|workouts)|aktivitaten|kalender|"
    r"activites|calendrier|actividades|calendario|attivita|atividades|activiteiten)\b"
)
_CONTENTS = regex(r"^\W{0,3}(?:(?P<word>[^\W\d_]{2,10})\.?,?\s(?P<day>\d{1,2})\b(?!:)|\d{4}-\d\d-\d\d\b|\d{1,2}[./]\d)")
_MINUTE = regex(r"(?<![\d:.,])([01]?\d|2[0-3]):([0-5]\d)(?![:\d])")


class Session(NamedTuple):
    """One session: what the user did, on which day and when it began, in minutes after midnight, if that is known."""

    seen: Observation
    does: str
    day: date
    minute: int | None
    clock: str


def sessions_in(seen: Observation) -> Iterator[Session]:
    """The sessions that one observation records; none of others, and none that are only planned."""
    if seen.source == "browser":
        yield from _listed(seen)
    elif does := recorded(seen):
        yield Session(seen, does, seen.observed_at.date(), *_began(seen))


def recorded(seen: Observation) -> str:
    """What the user did, by the record of one session; empty for anything else."""
    if seen.source == "window":
        ridden = _BIKES.search(folded(seen.app)) and _RIDDEN.search(folded(f"{seen.title}\n{seen.text[:400]}"))
        return "cycles" if ridden and seen.origin == "user" else ""
    plain = folded(f"{seen.title}\n{seen.text[:400]}")
    if seen.source != "notification" or not _RECORDED.search(plain) or _PLANNED.search(plain):
        return ""
    return _named(plain) or ("runs" if _PACE.search(plain) else "")


def recorder_of(seen: Observation) -> str:
    """What keeps the record: the program, or the diary that a page is of."""
    named = _DIARIES.search(folded(f"{seen.title}\n{seen.text[:80]}")) if seen.source == "browser" else None
    return named.group().capitalize() if named else seen.app


def company_of(shown: Sequence[Observation]) -> str:
    """With whom all of the records say that it was; empty where one does not."""
    named = [hit["who"].strip() if (hit := _WITH.search(one.text)) else "" for one in shown]
    return f" with {named[0].translate(PLAIN_QUOTES)}" if named[0] and len(set(named)) == 1 else ""


def _named(plain: str) -> str:
    return next((does for does, words in _SPORT.items() if words.search(plain)), "")


def _began(seen: Observation) -> tuple[int | None, str]:
    """When it began, as the record says, or by when its window was open."""
    hit = _STARTED.search(seen.text)
    if hit:
        clock = f"{hit[1] or hit[3]}:{hit[2] or hit[4]}"
        return int(hit[1] or hit[3]) * 60 + int(hit[2] or hit[4]), clock
    at = seen.observed_at
    return (at.hour * 60 + at.minute, f"{at:%H:%M}") if seen.source == "window" else (None, "")


def _listed(seen: Observation) -> Iterator[Session]:
    """The lines of the user's training diary, as its page shows them."""
    head = folded(f"{seen.title}\n{seen.text[:80]}")
    if not (_DIARIES.search(head) and _OWN_DIARY.search(head)):
        return
    for line in seen.text[:_READ].splitlines():
        begins, plain = _CONTENTS.match(line), folded(line)
        does = _named(plain) if begins and _RECORDED.search(plain) and not _PLANNED.search(plain) else ""
        day = _day(begins, line, seen) if begins and does else None
        if day and day <= seen.observed_at.date():
            hit = _MINUTE.search(line)
            minute = int(hit[1]) * 60 + int(hit[2]) if hit else None
            yield Session(seen, does, day, minute, hit[0] if hit else "")


def _day(begins: re.Match[str], line: str, seen: Observation) -> date | None:
    if begins["word"] and (day := day_near(begins["word"], int(begins["day"]), seen.observed_at.date())):
        return day
    span = span_in(line, seen.observed_at)
    return span.first.date() if span else None
