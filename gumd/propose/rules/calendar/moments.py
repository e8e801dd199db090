"""Times of day and days of the week as people write them to each other: "half six", "20u30", "halb sieben"."""

import re
from collections.abc import Iterator

from gumd.text.calendar_words import HELD_NUMBERS, HELD_WEEKDAYS, any_of
from gumd.text.regex import regex
from gumd.text.words import tokens

HALF_A_DAY, A_DAY = 12 * 60, 24 * 60
_HALF = 30
_MIN_LETTERS = 4
_SHORT_DAYS = frozenset(["tue", "wed", "thu", "fri"])
_CLOCK = regex(
    r"(?<![\d:.,/€$£-])(?P<hour>[01]?\d|2[0-3])(?:\s?(?:[:h.u]|uhr)\s?(?P<minute>[0-5]\d)(?:\s?uhr)?|"
    r"\s?(?P<whole>h|u|uhr|hrs|horas?|heures?|uur|ore)(?![a-z]))?\s?(?P<half>[ap]\.?m\b)?(?![\d:%€$£]|[.,/]\d|\s?(?:km|kg|min))"
)
_HOURS = {word: number for word, number in HELD_NUMBERS.items() if number <= HALF_A_DAY // 60} | {"one": 1, "eins": 1}
_HALF_PAST = regex(rf"\b(?P<next>halb|half)\s(?P<past>past\s)?(?P<hour>{any_of(_HOURS)}|1[0-2]|[1-9])\b")
_DUTCH = regex(r"\bhalf\s(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b")
_PLURALS = regex(r"(?<=.{5})s$")


def clocks_in(plain: str) -> list[tuple[int, bool]]:
    """The times of day in ``plain`` (folded), in minutes; with each, whether it may be twelve hours later as well."""
    found = [(hit.start(), *read) for hit in _CLOCK.finditer(plain) if (read := _read(hit))]
    return [one[1:] for one in sorted((*found, *_halves(plain)))]


def weekdays_in(plain: str) -> list[int]:
    """The days of the week that ``plain`` (folded) names in full, in their order, each once."""
    words = (word for word in tokens(plain) if len(word) >= _MIN_LETTERS or word in _SHORT_DAYS)
    days = (HELD_WEEKDAYS.get(word, HELD_WEEKDAYS.get(_PLURALS.sub("", word))) for word in words)
    return list(dict.fromkeys(day for day in days if day is not None))


def near(clock: tuple[int, bool], minute: int) -> int:
    """The time that a clock may mean and that is next to ``minute``."""
    first, either = clock
    return min([first, first + HALF_A_DAY] if either else [first], key=lambda one: abs(one - minute))


def written(minute: int) -> str:
    """A time as a statement writes it: "18:30"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _read(hit: re.Match[str]) -> tuple[int, bool] | None:
    if not (hit["minute"] or hit["whole"] or hit["half"]):
        return None
    hour, minute = int(hit["hour"]), int(hit["minute"] or 0)
    if hit["half"]:
        return (hour % 12 + (12 if hit["half"].startswith("p") else 0)) * 60 + minute, False
    return hour * 60 + minute, 0 < hour < HALF_A_DAY // 60 and not hit["hour"].startswith("0")


def _halves(plain: str) -> Iterator[tuple[int, int, bool]]:
    """ "half six" is 6:30 to the English, "halb sechs" and "half zes" are 5:30."""
    for hit in _HALF_PAST.finditer(plain):
        hour = int(hit["hour"]) if hit["hour"].isdigit() else _HOURS[hit["hour"]]
        before = hit["next"] == "halb" or bool(_DUTCH.match(plain, hit.start()) and not hit["past"])
        yield hit.start(), (hour - before) * 60 + _HALF, True
