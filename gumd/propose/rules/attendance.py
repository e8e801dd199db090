"""Where the user goes again and again, as remarks tell it: "can't, BSL class at 7", "mittwochs Spanischkurs"."""

import re
from collections.abc import Iterator
from datetime import datetime

from gumd.calendar_words import WEEKDAYS
from gumd.propose.rules import shorthand_words as words
from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.events import written_day
from gumd.propose.rules.facts import Fact
from gumd.regex import regex

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = "|".join(sorted((f"{day}s?" for day in WEEKDAYS if len(day) > 2), key=len, reverse=True))
_DAY = regex(rf"\b({_DAYS})\b")
_TIME = regex(
    r"(?:\b(?:at|um|om|a las?|a|ab|vanaf|from|around) )(\d{1,2}(?:[:.h]\d{2})?(?: ?(?:am|pm|uhr|h))?)\b(?! ?(?:%|km|"
    r"kg|min))"
)
# What may stand before an activity when the speaker is the one who goes.
_LEAD = (
    rf"(?:(?:i|i'?ve|i have|i'?m|im|we|we'?ve|got|have|am|at|to|off|going|go|heading|got to go|back|after|before|"
    rf"from|my|our|the|usual|again|every|each|on|in|is|it'?s|for|has|then|out|always|still|bin|beim?|bei|der|"
    rf"dem|zum|zur|nach|vor|hab|habe|"
    rf"just|got back|muss|must|have to|need to|dois|tengo que|are|bei mir|c'est|ich|da|meine?n?|immer|"
    rf"jede[nrs]?|am|im|ist|je|j'ai|ai|suis|mon|ma|mes|au|aux|a|la|le|les|tous|chaque|"
    rf"tengo|voy|heb|moet|ga|naar|mijn|elke|iedere|na|voor|bij|op|de|het|ik|altijd|weer|"
    rf"mi|clase|los|el|todos|yo|cada|week|weekly|evening|evenings|morning|abend|abends|soir|soirs|matin|matins|"
    rf"at \d+|"
    rf"{_DAYS})[ ,]+)*"
)
_HEAD = (
    r"(?:^|[,;:–—!.-] |\b(?:but|cos|cause|because|as|so|sorry|mate|since|weil|denn|aber|want|maar|omdat|dus|mais|car|"
    r"porque|pero|and) )"
    rf"\s*{_LEAD}"
)
# What may stand after it: another noun would make it part of something else ("choir concert", "physio conference").
_AFTER = (
    rf"(?=$|[,.;:!?)–—-]| (?:\d|{_DAYS}|at|on|in the|every|each|then|and|so|but|till?|until|again|from|this|"
    rf"next|by|is|was|with|"
    r"as (?:always|usual)|tonight|today|tomorrow|now|for [A-Z]?[a-z]+ (?:moved|is)|moved|first|um|ab|am|bis|und|"
    r"danach|dann|heute|"
    r"immer|wieder|bei|beim|im|mit|a|au|le|tous|les|chaque|plutot|ce|demain|con|en|los|hoy|manana|cada|el|y|et|"
    r"om|op|elke|tot|en|daarna|vandaag|altijd|weer|van|met|zoals altijd|vhs)\b)"
)
_GOES = regex(rf"{_HEAD}(?P<what>{words.ACTIVITY}|{words.CARED}|{words.CLASS}){_AFTER}")
_LED = regex(
    r"\b(?:i|i'?m|im|i've|got|have|off to|going|back from|at|after|before|my|our|every|ich|hab|habe|bin|beim?|"
    r"zum|zur|meine?|ik|heb|ben|naar|moet|mijn|kan niet|kan ik niet|"
    r"immer|j'ai|suis|mon|ma|au|aux|tengo|voy|mi|can'?t|cannot|kann nicht|peux pas|no puedo|kann ich nicht)\b"
)
# Whose it is instead, or that it is not so.
_OTHERS = regex(
    r"\b(?:he|she|they|you|your|his|her|their|kids?|er|sie|du|dein\w*|ihr|il|elle|ils|tu|ton|ta|ella|tus?|no|"
    r"not|never|hij|zij|ze|je|jij|jouw|haar|hun|geen|niet|afgelast|gaat niet door|gestopt|"
    r"cancel\w*|hate|sold|book(?:ed|ing)? out|called off|skip\w*|quit|stopped|kein\w*|nicht mehr|plus de|watch\w*|"
    r"tonight'?s|the dog|films?|movie|game|match|match's)\b"
)
_MISSED = regex(
    r"\b(?:can'?t|cannot|can not|kann\w* (?:ich )?nicht|peux pas|no puedo|kan (?:ik )?niet|couldn'?t make)\b"
)
_AS_ALWAYS = regex(r"as (?:always|usual)|wie immer|zoals altijd|zoals gewoonlijk")
_BARE_PLURAL = regex(r"\b(?:mon|tue|wed|thu|fri|sat|sun)\w*days\b")
_WHOSE = regex(r" (?:for|with|für|mit|pour|avec|para|con|voor|met) [A-ZÀ-Þ][\w’'-]+")
_WEIGHT, _REGULAR = 1.3, 1.8


def attendances(plain: str, sentence: str, now: datetime) -> Iterator[Fact]:
    """What a sentence (``plain``: folded) says that the user goes to, with its weekdays and time when it repeats."""
    hit = _GOES.search(plain)
    if hit is None or _OTHERS.search(_MISSED.sub(" ", plain[: hit.end()])):
        return
    again = repeats(sentence) or bool(_BARE_PLURAL.search(plain) or _AS_ALWAYS.search(plain))
    days = list(dict.fromkeys(WEEKDAYS[_known(day)] for day in _DAY.findall(_clause(plain, hit))))
    times = _TIME.search(plain)
    span = None if again or days else span_in(sentence, now)
    if not (again or span or _LED.search(plain[: hit.start("what")]) or ((days or times) and len(plain.split()) <= 9)):
        return
    written = sentence[hit.start("what") : hit.end("what")]
    whose = _WHOSE.match(sentence, hit.end("what"))
    name, care = _named(hit["what"], written)
    when = f" on {written_day(span.first, sentence)}" if span else _when(days, times, sentence, again)
    if span and not care:
        return
    bare = name.split(" (")[0]
    if care:
        text = f"The user has {name}{whose.group() if whose else ''}{when}."
        yield Fact(text, "plan" if span else "health", "neutral", _WEIGHT, f"care:{bare}")
    else:
        weight = _REGULAR if again else _WEIGHT
        yield Fact(f"The user goes to {name}{when}.", "routine", "likes", weight, f"goes:{bare}")


def _clause(plain: str, hit: re.Match[str]) -> str:
    """The part between commas that names the activity, or that stands right before it."""
    start = plain.rfind(", ", 0, hit.start("what")) + 1
    end = plain.find(", ", hit.end())
    part = plain[start : end if end >= 0 else len(plain)]
    return part if _DAY.search(part) or start == 0 else plain[: hit.end()]


def _named(what: str, written: str) -> tuple[str, bool]:
    """What it is called in English, with the word as written when that is another; and whether it is care."""
    care = words.english(what, words.CARE)
    name = care or words.english(what, words.ACTIVITIES)
    if not name:
        english = words.class_in_english(what)
        return (f"{english} (“{written}”)" if english else written), False
    same = written.lower().startswith(name[:4])
    longer = written if len(written) > len(name) else name
    return (longer if same else f"{name} (“{written}”)"), bool(care)


def _when(days: list[int], times: re.Match[str] | None, sentence: str, again: bool) -> str:
    clock = f" at {sentence[times.start(1) : times.end(1)]}" if times and (again or days) else ""
    if again and days:
        return " every " + " and ".join(_DAY_NAMES[day] for day in days) + clock
    if days:
        return " on " + " and ".join(_DAY_NAMES[day] for day in days) + clock
    return " every week" if again and re.search(r"week|woche|semaine|semana", sentence.lower()) else ""


def _known(day: str) -> str:
    return day if day in WEEKDAYS else day.rstrip("s")
