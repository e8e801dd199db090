"""Months, weekdays and small numbers, as people write them in seven languages (folded words, English first)."""

import re
from collections.abc import Iterable
from datetime import date

from gumd.text.regex import regex

_MONTHS = (
    "january januar janvier enero jan", "february februar fevrier febrero feb fev", "march marz mars marzo mar",
    "april avril abril apr avr", "may mai mayo", "june juni juin junio jun", "july juli juillet julio jul",
    "august aout agosto aug", "september septembre septiembre sep sept", "october oktober octobre octubre oct okt",
    "november novembre noviembre nov", "december dezember decembre diciembre dec dez",
)  # fmt: skip
_DAYS = (
    "monday montag lundi lunes mon", "tuesday dienstag mardi martes tue tues",
    "wednesday mittwoch mercredi miercoles wed weds",
    "thursday donnerstag jeudi jueves thu thur thurs", "friday freitag vendredi viernes fri",
    "saturday samstag sonnabend samedi sabado sat", "sunday sonntag dimanche domingo sun",
)  # fmt: skip
_NUMBERS = (
    "two zwei deux dos both", "three drei trois tres", "four vier quatre cuatro", "five funf cinq cinco",
    "six sechs seis", "seven sieben sept siete", "eight acht huit ocho", "nine neun neuf nueve", "ten zehn dix diez",
    "eleven elf onze", "twelve zwolf douze doce",
)  # fmt: skip
_DUTCH_MONTHS = (
    "januari", "februari", "maart", "", "mei", "", "", "augustus", "", "", "", "",
)  # fmt: skip
_DUTCH_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DUTCH_NUMBERS = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
# Italian and Portuguese, where nothing else is written so.
_ROMANCE_MONTHS = (
    "gennaio janeiro", "febbraio fevereiro", "", "aprile", "maggio maio", "giugno junho", "luglio julho", "",
    "settembre setembro", "ottobre outubro", "novembro", "dicembre dezembro",
)  # fmt: skip
_ROMANCE_DAYS = (
    "lunedi segunda-feira segundas-feiras", "martedi terca-feira tercas-feiras",
    "mercoledi quarta-feira quartas-feiras", "giovedi quinta-feira quintas-feiras",
    "venerdi sexta-feira sextas-feiras", "sabato sabati", "domenica domeniche",
)  # fmt: skip
# Further languages', which only evidence is read for: there a name or another word among them does little harm.
_MORE_MONTHS = (
    "gennaio janeiro januari gen ene", "febbraio fevereiro februari",
    "maart marco mrt mrz", "aprile abr", "maggio maio mei mag",
    "giugno junho giu", "luglio julho lug", "augustus augusti", "settembre setembro", "ottobre outubro ott", "novembro",
    "dicembre dezembro dic",
)  # fmt: skip
_MORE_DAYS = (
    "lunedi segunda maandag", "martedi terca dinsdag", "mercoledi quarta woensdag", "giovedi quinta donderdag",
    "venerdi sexta vrijdag", "sabato zaterdag", "domenica zondag",
)  # fmt: skip
_MORE_NUMBERS = (
    "dois duas twee", "tre drie", "quattro quatro", "cinque vijf", "zes", "sette sete zeven", "oito", "nove negen",
    "dieci dez tien", "undici", "dodici doze twaalf",
)  # fmt: skip
_ITALIAN_NUMBERS = ("due", "", "", "", "sei", "", "otto")
# Weekdays in short, Monday first, in German, French, Spanish, Italian, Dutch and Portuguese. Most are words too: they
# count where a point, a day's number or another of them follows.
_SHORT_DAYS = (
    "mo lun lu ma seg", "di mar ma mart dins ter", "mi mer me mie mié wo woe qua", "do jeu je jue gio don qui",
    "fr ven ve vie vr sex", "sa sam sáb sab za", "so dim di dom zo",
)  # fmt: skip
_SHORT = {
    word: {place for place, row in enumerate(_SHORT_DAYS) if word in row.split()}
    for word in " ".join(_SHORT_DAYS).split()
}
_SHORT_DAY = f"(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})(?![^\\W\\d_])"
_IN_SHORT = regex(rf"\b{_SHORT_DAY}(?:\.?\s?[,/+&–-]\s?{_SHORT_DAY})+|\b{_SHORT_DAY}(?=\.|\s?\d)", re.IGNORECASE)
# Days that are ordinals too: they count behind what makes them a day.
_FEIRAS = ("segunda", "terca", "quarta", "quinta", "sexta")
_FEIRA = regex(
    rf"(?:\b(?:as|nas|a|na|toda|todas as|cada|de|e|ate)|,) (?P<day>{'|'.join(_FEIRAS)})(?:s(?:-feiras)?|-feira)?"
    r"(?![\w-]| (?:vez|vezes|parte|edicao|classe|mao|de final))"
)
_BEFORE_DAY = r"(?P<before>\b(?:on|from|to|until|till|by|and|or|every) |[,/–-] ?)"
_ENGLISH_SHORT = regex(
    rf"\b(?P<day>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)\b(?:\.(?= ?\d))?|{_BEFORE_DAY}(?P<late>Sat|Sun)\b(?:\.(?= ?\d))?|"
    r"\b(?P<dated>Sat|Sun)\b\.?(?= ?\d)"
)
_ISO = regex(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})")
_FIGURES = regex(r"(?<![\d./])(\d{1,2})(?:\.(\d{1,2})\.(\d{4}|\d{2})?|/(\d{2})(?:/(\d{4}|\d{2}))?)(?![\d/])")


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first, as a short one may begin a long one."""
    return "|".join(sorted(words, key=len, reverse=True))


def _table(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: place for place, row in enumerate(rows, first) for word in row.split()}


MONTHS = _table(_MONTHS, 1) | _table(_ROMANCE_MONTHS, 1) | _table(_DUTCH_MONTHS, 1)
_SINGULAR = _table(_DAYS, 0) | _table(_ROMANCE_DAYS, 0) | _table(_DUTCH_DAYS, 0)
WEEKDAYS = _SINGULAR | {f"{word}s": place for word, place in _SINGULAR.items() if len(word) > 4}
NUMBERS = _table(_NUMBERS, 2) | _table(_DUTCH_NUMBERS, 2)
HELD_MONTHS = MONTHS | _table(_MORE_MONTHS, 1)
_MORE_SINGULAR = _table(_MORE_DAYS, 0)
HELD_WEEKDAYS = WEEKDAYS | _MORE_SINGULAR | {f"{word}s": place for word, place in _MORE_SINGULAR.items()}
_PARTS_OF_DAY = (
    "ochtend", "morgen", "voormiddag", "middag", "namiddag", "avond", "nacht", "abend", "vormittag", "mittag",
    "nachmittag",
)  # fmt: skip
_JOINING = [day for day in _SINGULAR if day.endswith(("dag", "tag"))]
HELD_WEEKDAYS |= {f"{day}{part}": _SINGULAR[day] for day in _JOINING for part in _PARTS_OF_DAY}
HELD_NUMBERS = NUMBERS | _table(_MORE_NUMBERS, 2) | _table(_ITALIAN_NUMBERS, 2)
ENGLISH_NUMBERS = {row.split()[0]: place for place, row in enumerate(_NUMBERS, 2)}


def dates_in(text: str) -> list[date]:
    """The ISO dates that ``text`` holds; what only looks like one is passed over."""
    found = []
    for year, month, day in _ISO.findall(text):
        try:
            found.append(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return found


def months_in_figures(text: str) -> set[int]:
    """The months of dates such as ``17.02.2026``, ``17.2.`` or ``24/01``, also as read with the month first."""
    found: set[int] = set()
    for first, dotted, _, slashed, _ in _FIGURES.findall(text):
        day, month = int(first), int(dotted or slashed)
        if month <= 12 and 1 <= day <= 31:
            found.add(month)
        if slashed and day <= 12 and month <= 31:
            found.add(day)
    return found - {0}


def weekdays_in_short(text: str) -> set[int]:
    """The days, Monday first, that ``text`` names by abbreviations of other languages: "Di, Do", "mer. 25", "ven."."""
    runs = (hit.group().lower() for hit in _IN_SHORT.finditer(text))
    words = (word for run in runs for word in re.findall(r"[^\W\d_]+", run))
    return {day for word in words for day in _SHORT.get(word, ())}


def feiras_in(plain: str) -> set[int]:
    """The days, Monday first, that a folded text names as the Portuguese do: "às terças e quintas"."""
    return {_FEIRAS.index(hit["day"]) for hit in _FEIRA.finditer(plain)}


def spelt_out(statement: str) -> str:
    """An English statement with its weekdays in full: "on Fri 6 March" becomes "on Friday 6 March"."""
    return _ENGLISH_SHORT.sub(_in_full, statement)


def _in_full(hit: re.Match[str]) -> str:
    short = hit["day"] or hit["late"] or hit["dated"]
    return (hit["before"] or "") + _DAYS[WEEKDAYS[short.lower()]].split()[0].capitalize()
