"""When something is: dates, spans of days and repetitions as people write them in seven languages."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from gumd.text.calendar_words import HELD_MONTHS, HELD_WEEKDAYS, MONTHS, WEEKDAYS, any_of
from gumd.text.regex import regex
from gumd.text.words import fold


def _any_of(months: Iterable[str]) -> str:
    return f"(?:{any_of(months)})" + r"\.?(?![a-z])"


# Months too short to be told from other words, and those of more languages, count only beside a day's number.
_MONTH, _SURE_MONTH = _any_of(HELD_MONTHS), _any_of(MONTHS)
_DAY = r"(?<![\d.:/,-])(\d{1,2})(?:st|nd|rd|th|er|ste|de|e|\.|o\b|°)?"
_OF = r"\s*(?:of |de |du |di )?\s*"
_YEAR = r"(?:,?\s+(?:de |del )?(20\d\d))?"
_TO = (
    r"\s*(?:-|–|—|to|until|till|and|bis|zum|au|et|a|al|y|tot(?: en met)?|t/m|en|\be\b|ate)\s*(?:the |den |zum |le |el |"
    r"il |o )?"
)
_ISO = regex(r"(?<!\d)(20\d\d)-(\d{2})-(\d{2})(?!\d)")
_DAY_MONTH = regex(rf"{_DAY}{_OF}({_MONTH}){_YEAR}")
_MONTH_DAY = regex(rf"(?<![a-z])({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(20\d\d))?")
_DAYS_MONTH = regex(rf"{_DAY}{_TO}(\d{{1,2}})(?:st|nd|rd|th|er|\.)?{_OF}({_MONTH}){_YEAR}")
_IN_MONTH = regex(
    rf"\b(?:in|by|until|till|end of|early|mid|late|during|im|ende|anfang|mitte|bis|en|fin|debut|mi|jusqu'en|hasta|"
    rf"a finales de|tegen|eind|einde|begin|half|medio|tot)"
    rf"[ -]({_SURE_MONTH})(?:\s+(20\d\d))?(?! \d)"
)
# Elsewhere "a" and "in" stand before other words, and "marco" is a name.
_IN_ROMANCE_MONTH = regex(
    r"\b(?:a|ad|in|entro|per|fino a|da|a inizio|a fine|a meta|prima di|em|ate|no inicio de|no fim de|em meados de) "
    r"(gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|janeiro|fevereiro|"
    r"(?<=\bem )marco|(?<=\bate )marco|abril|maio|junho|julho|setembro|outubro|novembro|dezembro)"
    r"(?![a-z])(?:\s+(?:de |del )?(20\d\d))?(?! \d)"
)
# "2.4." and "02/04" are dates; "2.4" and "1/2" are numbers.
_NUMERIC = regex(
    r"(?<![\d./:-])(?:(\d{1,2})([./])(\d{1,2})\2(20\d\d|\d\d)(?!\d)|(\d{1,2})/(\d\d)(?![\d:/]|[.,]\d)|"
    r"(\d{1,2})\.(\d{1,2})\.)"
)
_CLOCK = r"(?:(?:from |after |at |ab |um |des |a |alle |dalle |as |das )?\d{1,2}[:hu.]\d{2}(?: ?(?:uhr|uur))?)?"
# Beside its weekday it is a date with one figure too, and it is told whether the day or the month comes first.
_ON_WEEKDAY = regex(rf"(?<![a-z])({any_of(HELD_WEEKDAYS)})\.?,?\s+(\d{{1,2}})/(\d{{1,2}})(?:/(20\d\d|\d\d))?(?![\d/:])")
_SLASHED = regex(r"(?<![\d./-])(\d{1,2})/(\d{1,2})(?:/(?:20)?\d\d)?(?![\d/:])")
_JOINED = regex(
    rf"[\s,]*{_CLOCK}\s*(?:-|–|—|→|->|to|until|till|through|bis|zum|au|jusqu'au|al|a|hasta|,? ?departure|,? ?leave|"
    rf",? ?return|tot(?: en met)?|t/m|,? ?back|fino al|ate|ao)[\s,]*(?:[a-z]{{2,10}}\.?,?\s)?"
)
_READ = 600
_MONTHS_A_YEAR, _DAYS_A_MONTH = 12, 31
_Days = tuple[date | None, date | None]
_Place = tuple[int, int, date, date]
_PAST_DAYS = 45  # A date without a year lies in the last weeks or in the year to come.

_WEEKDAY = f"(?:{any_of(WEEKDAYS)})"
_PARTS = (
    r"(?:\s*-?(?:morning|evening|night|afternoon|lunchtime|abend|morgen|vormittag|nachmittag|matin|soir|apres-midi|"
    r"manana|tarde|noche|"
    r"ochtend|avond|middag|namiddag|voormiddag|nacht)s?)?"
)
_REPEATS = regex(
    rf"\b(?:(?:every|each|jede[nrsm]?|chaque|cada)\s+(?:other |second |2nd |two |few |zweiten? |deuxieme |dos )?"
    rf"(?:day|night|morning|evening|week|month|year|weekday|weekend|summer|winter|spring|autumn|fall|tag|abend|morgen|"
    rf"woche|monat|jahr|jour|soir|matin|semaine|mois|annee|dia|manana|noche|semana|mes|{_WEEKDAY}){_PARTS}|"
    rf"(?:tous|toutes) les (?:(?:deux|2) )?(?:jours|soirs|matins|semaines|mois|ans|{_WEEKDAY}s?){_PARTS}|"
    rf"(?:elke|iedere|elk|ieder) (?:tweede |twee |andere )?(?:dag|nacht|ochtend|morgen|middag|avond|week|maand|jaar|"
    rf"weekend|zomer|winter|lente|herfst|{_WEEKDAY}){_PARTS}|om de (?:andere )?(?:dag|week)|"
    rf"om de (?:twee|drie|2|3) (?:dagen|weken|maanden)|(?:een|1|twee|2|drie|3|vier|4|vijf|5) ?(?:keer|maal|x) "
    rf"(?:per|in de|op een|om de) (?:dag|week|maand|jaar)|(?:dage|weke|tweeweke|maande|jaar)lijks|"
    rf"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en|avonden)|s (?:ochtends|morgens|middags|avonds|nachts)|"
    rf"doordeweeks|door de week|in het weekend|"
    rf"todos los (?:dias|{_WEEKDAY}s?)|todas las (?:semanas|mananas|noches)|los (?:lunes|martes|miercoles|jueves|"
    rf"viernes|sabados|domingos)|"
    rf"(?:once|twice|three times|four times|\dx|\d times|ein ?mal|zwei ?mal|drei ?mal|une fois|deux fois|trois fois|"
    rf"una vez|dos veces) "
    rf"(?:a|an|per|in der|die|pro|par|a la|por) (?:day|week|month|year|woche|tag|monat|semaine|jour|mois|semana|mes|"
    rf"dia)|"
    rf"(?:daily|weekly|monthly|fortnightly|biweekly|taglich|wochentlich|monatlich|quotidien|hebdomadaire|semanal\w*|"
    rf"diario)|"
    rf"(?:most|all) (?:days|mornings|evenings|nights|weekends|{_WEEKDAY}s)|(?:on )?(?:weekends|weekdays)|"
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)days(?: (?:morning|evening|night|afternoon)s?)?|"
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|evening|night|afternoon)s|"
    rf"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s(?:abends|morgens)?|le (?:lundi|mardi|"
    rf"mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:soir|matin|midi))?(?! \d))(?![a-z])"
)

_ITALIAN_DAY = "(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabat[oi]|domenic(?:a|he))"
_PORTUGUESE_DAY = "(?:(?:segunda|terca|quarta|quinta|sexta)(?:s(?:-feiras)?|-feira)?|sabados?|domingos?)"
_REPEATS_ROMANCE = regex(
    rf"\b(?:ogni (?:due |2 |tre |second[oa] )?(?:giorn[oi]|ser[ae]|mattin[ao]|nott[ei]|pomeriggio|settiman[ae]|mes[ei]|"
    rf"ann[oi]|estate|inverno|weekend|fine settimana|{_ITALIAN_DAY})|tutt[ei] (?:i|le|gli) (?:giorni|sere|mattine|"
    rf"notti|pomeriggi|settimane|mesi|anni|weekend|{_ITALIAN_DAY})|(?:il|la|di|al|alla|del|della|"
    rf"dal) {_ITALIAN_DAY}(?! (?:\d|prossim|scors|dopo|stess))|(?:una|due|tre|quattro|\d) volt[ae] (?:al|alla|a|per|"
    rf"l['’])\s?(?:giorno|settimana|mese|anno)|quotidianamente|settimanalmente|(?:cada|tod[oa]) (?:dia|noite|manha|"
    rf"tarde|semana|mes|ano|verao|inverno|fim de semana|{_PORTUGUESE_DAY})(?! que)|tod[oa]s [oa]s (?:dias|noites|"
    rf"manhas|tardes|semanas|meses|anos|veroes|fins de semana|{_PORTUGUESE_DAY})|(?:as|nas) (?:segundas|tercas|quartas|"
    rf"quintas|sextas)(?:-feiras)?(?! de final)|(?:aos|nos) (?:sabados|domingos|fins de semana)|de segunda a (?:quinta|"
    rf"sexta|sabado)(?:-feira)?|(?:uma|duas|tres|quatro|\d) vez(?:es)? (?:por|ao|a|na) (?:dia|semana|mes|ano)|"
    rf"diariamente|semanalmente|quinzenalmente)(?![a-z])"
)


@dataclass(frozen=True)
class Span:
    """Whole days, from the first's beginning to the last's end."""

    first: datetime
    last: datetime


def span_in(text: str, now: datetime) -> Span | None:
    """The first day that ``text`` names, or the days from it to the next when the two are joined; None for no day.

    Days without a year are read near ``now``, in its time zone.
    """
    found = sorted(_found(fold(text[:_READ]), now.date()))
    if not found:
        return None
    plain = fold(text[:_READ])
    (_, end, first, last), later = found[0], found[1:]
    if later and _JOINED.fullmatch(plain[end : later[0][0]]):
        last = max(last, later[0][3])
    zone = now.tzinfo
    return Span(datetime.combine(first, time.min, zone), datetime.combine(last, time(23, 59, 59), zone))


def repeats(text: str) -> bool:
    """Whether ``text`` says that something happens again and again: "every Tuesday", "twice a week"."""
    return bool(_repetition(fold(text[:_READ])))


def period_words(text: str) -> str:
    """The words of ``text`` that say how often, as written; empty when there are none."""
    plain = fold(text[:_READ])
    hit = _repetition(plain)
    same_length = len(plain) == len(text[:_READ])
    return text[hit.start() : hit.end()] if hit and same_length else (hit.group() if hit else "")


def _repetition(plain: str) -> re.Match[str] | None:
    return _REPEATS.search(plain) or _REPEATS_ROMANCE.search(plain)


def _found(plain: str, today: date) -> Iterator[_Place]:
    """Every date in ``plain``: where it stands, and its first and last day. What is read once is not read again."""
    read = [False] * len(plain)
    for pattern, reading in _READINGS:
        for hit in pattern.finditer(plain):
            days = None if any(read[hit.start() : hit.end()]) else reading(hit, today)
            if days and days[0] and days[1]:
                read[hit.start() : hit.end()] = [True] * (hit.end() - hit.start())
                yield hit.start(), hit.end(), days[0], days[1]


def _iso(hit: re.Match[str], today: date) -> _Days:
    day = _day(int(hit[3]), int(hit[2]), hit[1], today)
    return day, day


def _range(hit: re.Match[str], today: date) -> _Days:
    month = HELD_MONTHS[hit[3].strip(".")]
    return _day(int(hit[1]), month, hit[4], today), _day(int(hit[2]), month, hit[4], today)


def _day_month(hit: re.Match[str], today: date) -> _Days:
    day = _day(int(hit[1]), HELD_MONTHS[hit[2].strip(".")], hit[3], today)
    return day, day


def _month_day(hit: re.Match[str], today: date) -> _Days:
    day = _day(int(hit[2]), HELD_MONTHS[hit[1].strip(".")], hit[3], today)
    return day, day


def _figures(hit: re.Match[str], today: date) -> _Days:
    first, second = hit[1] or hit[5] or hit[7], hit[3] or hit[6] or hit[8]
    slashed = hit[2] == "/" or bool(hit[5])
    if slashed and _is_month_first(hit.string):
        first, second = second, first
    day = _numeric(int(first), int(second), hit[4] or "", today)
    return day, day


def _on_weekday(hit: re.Match[str], today: date) -> _Days:
    first, second, year = int(hit[2]), int(hit[3]), _full(hit[4])
    read = [day for day in (_day(first, second, year, today), _day(second, first, year, today)) if day]
    right = [day for day in read if day.weekday() == HELD_WEEKDAYS[hit[1]]]
    other = read if year or len(hit[3]) == 2 else []  # "Friday 1/2 of them"
    day = next(iter([*right, *other]), None)
    return day, day


def _month(hit: re.Match[str], today: date) -> _Days:
    first = _day(1, HELD_MONTHS[hit[1].strip(".")], hit[2], today.replace(day=1))
    return first, first and first + timedelta(days=monthrange(first.year, first.month)[1] - 1)


# In the order in which they are tried: a longer form holds shorter ones.
_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], _Days]], ...] = (
    (_ISO, _iso),
    (_DAYS_MONTH, _range),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_ON_WEEKDAY, _on_weekday),
    (_NUMERIC, _figures),
    (_IN_MONTH, _month),
    (_IN_ROMANCE_MONTH, _month),
)


def _numeric(first: int, second: int, year: str, today: date) -> date | None:
    """Day before month, as most of the world writes; the other way round only when that is no date."""
    full = _full(year)
    return _day(first, second, full, today) or _day(second, first, full, today)


def _full(year: str | None) -> str | None:
    return f"20{year}" if year and len(year) == 2 else year


def _is_month_first(text: str) -> bool:
    """Whether some date in ``text`` can only have its month first, and none its day: "11/27"."""
    pairs = [(int(first), int(second)) for first, second in _SLASHED.findall(text)]
    return any(
        _MONTHS_A_YEAR < second <= _DAYS_A_MONTH and first <= _MONTHS_A_YEAR for first, second in pairs
    ) and not any(first > _MONTHS_A_YEAR for first, _ in pairs)


def _day(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year), month, day)
        near = date(today.year, month, day)
        return near if near >= today - timedelta(days=_PAST_DAYS) else date(today.year + 1, month, day)
    except ValueError:
        return None
