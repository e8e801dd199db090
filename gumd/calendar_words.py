"""Months, weekdays and small numbers, as people write them in four languages (folded words, English first)."""

import re
from datetime import date

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
# Further languages', which only evidence is read for: there a name or another word among them does little harm.
_MORE_MONTHS = (
    "gennaio janeiro januari", "febbraio fevereiro februari", "maart marco", "aprile", "maggio maio mei",
    "giugno junho", "luglio julho", "augustus augusti", "settembre setembro", "ottobre outubro", "novembro",
    "dicembre dezembro",
)  # fmt: skip
_MORE_DAYS = (
    "lunedi segunda maandag", "martedi terca dinsdag", "mercoledi quarta woensdag", "giovedi quinta donderdag",
    "venerdi sexta vrijdag", "sabato zaterdag", "domenica zondag",
)  # fmt: skip
_MORE_NUMBERS = (
    "dois duas twee", "tre drie", "quattro quatro", "cinque vijf", "zes", "sette sete zeven", "oito", "nove negen",
    "dieci dez tien", "undici", "dodici doze twaalf",
)  # fmt: skip
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})")
_FIGURES = re.compile(r"(?<![\d./])(\d{1,2})(?:\.(\d{1,2})\.(\d{4}|\d{2})?|/(\d{2})(?:/(\d{4}|\d{2}))?)(?![\d/])")


def _table(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: place for place, row in enumerate(rows, first) for word in row.split()}


MONTHS = _table(_MONTHS, 1)
_SINGULAR = _table(_DAYS, 0)
WEEKDAYS = _SINGULAR | {f"{word}s": place for word, place in _SINGULAR.items() if len(word) > 4}
NUMBERS = _table(_NUMBERS, 2)
HELD_MONTHS = MONTHS | _table(_MORE_MONTHS, 1)
_MORE_SINGULAR = _table(_MORE_DAYS, 0)
HELD_WEEKDAYS = WEEKDAYS | _MORE_SINGULAR | {f"{word}s": place for word, place in _MORE_SINGULAR.items()}
HELD_NUMBERS = NUMBERS | _table(_MORE_NUMBERS, 2)
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
