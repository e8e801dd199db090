"""Where the user goes again and again, as remarks tell it: "can't, BSL class at 7", "mittwochs Spanischkurs"."""

import re
from collections.abc import Iterator
from datetime import datetime

from gumd.propose.rules.calendar.events import day_key, written_day
from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.facts import Fact
from gumd.propose.rules.said import shorthand_words as words
from gumd.text.calendar_words import WEEKDAYS, feiras_in
from gumd.text.regex import regex

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = "|".join(sorted((f"{day}s?" for day in WEEKDAYS if len(day) > 2), key=len, reverse=True))
_DAY = regex(rf"\b({_DAYS})\b")
_TIME = regex(
    r"(?:\b(?:at|um|om|a las?|a|ab|vanaf|from|around|alle|dalle|verso le|as|das) )(\d{1,2}(?:[:.h]\d{2})?(?: ?(?:am|"
    r"pm|uhr|h))?)\b(?! ?(?:%|km|kg|min))"
)
# What may stand before an activity when the speaker is the one who goes.
_LEAD = (
    rf"(?:(?:i|i'?ve|i have|i'?m|im|we|we'?ve|got|have|am|at|to|off|going|go|heading|got to go|back|after|before|from|"
    rf"my|our|the|usual|again|every|each|on|in|is|it'?s|for|has|then|out|always|still|bin|beim?|bei|der|dem|zum|zur|"
    rf"nach|vor|hab|habe|just|got back|muss|must|have to|need to|dois|tengo que|are|bei mir|c'est|ich|da|meine?n?|"
    rf"immer|jede[nrs]?|am|im|ist|je|j'ai|ai|suis|mon|ma|mes|au|aux|a|la|le|les|tous|chaque|tengo|voy|heb|moet|ga|"
    rf"naar|mijn|elke|iedere|ho|abbiamo|vado|sono|devo|il|lo|ogni|tutti|tutte|di|alle?|dopo|prima|lezione|solito|c'e|"
    rf"tenho|temos|vou|estou|todas?|todos|toda|minha|meu|aula|depois|antes|nas|as|aos|no|na|voor|bij|op|de|het|ik|"
    rf"altijd|weer|segundas?|tercas?|quartas?|quintas?|sextas?|feiras?|mi|clase|los|el|todos|yo|cada|week|weekly|"
    rf"evening|evenings|morning|abend|abends|soir|soirs|matin|matins|at \d+|{_DAYS})[ ,]+)*"
)
_HEAD = (
    rf"(?:^|[,;:–—!.-] |\b(?:but|cos|cause|because|as|so|sorry|mate|since|weil|denn|aber|want|maar|omdat|dus|mais|car|"
    rf"porque|pero|and|perche|ma|scusa|mas|desculpa) )\s*{_LEAD}"
)
# What may stand after it: another noun would make it part of something else ("choir concert", "physio conference").
_AFTER = (
    rf"(?=$|[,.;:!?)–—-]| (?:\d|{_DAYS}|at|on|in the|every|each|then|and|so|but|till?|until|again|from|this|next|by|"
    rf"is|was|with|as (?:always|usual)|tonight|today|tomorrow|now|for [A-Z]?[a-z]+ (?:moved|is)|moved|first|um|ab|am|"
    rf"bis|und|danach|dann|heute|immer|wieder|bei|beim|im|mit|a|au|le|tous|les|chaque|plutot|ce|demain|con|en|daarna|"
    rf"vandaag|altijd|weer|van|met|zoals altijd|los|hoy|manana|cada|el|y|et|om|op|elke|tot|il|di|ogni|alle|dalle|e|"
    rf"poi|con|as|aos|com|depois|toda|todas|todos|na|nas|vhs)\b)"
)
_GOES = regex(rf"{_HEAD}(?P<what>{words.ACTIVITY}|{words.CARED}|{words.CLASS}){_AFTER}")
_LED = regex(
    r"\b(?:i|i'?m|im|i've|got|have|off to|going|back from|at|after|before|my|our|every|ich|hab|habe|bin|beim?|zum|zur|"
    r"meine?|ik|heb|ben|naar|moet|mijn|kan niet|kan ik niet|immer|j'ai|suis|mon|ma|au|aux|tengo|voy|mi|can'?t|cannot|"
    r"kann nicht|peux pas|no puedo|kann ich nicht|ho|vado|abbiamo|mia|mio|non posso|tenho|vou|minha|meu|nao posso)\b"
)
# Whose it is instead, or that it is not so.
_OTHERS = regex(
    r"\b(?:he|she|they|you|your|his|her|their|kids?|er|sie|du|dein\w*|ihr|il(?! (?:lunedi|martedi|mercoledi|giovedi|"
    r"venerdi|sabato))|elle|ils|tu|ton|ta|ella|tus?|no|lui|lei|loro|tu[oa]|ele|ela|teu|tua|seu|sua|hai|annullat[oa]|"
    r"saltat[oa]|niente|basta|cancelad[oa]|desmarcad[oa]|not|never|hij|zij|ze|je|jij|jouw|haar|hun|geen|niet|afgelast|"
    r"gaat niet door|gestopt|cancel\w*|hate|sold|book(?:ed|ing)? out|called off|skip\w*|quit|stopped|kein\w*|"
    r"nicht mehr|plus de|watch\w*|tonight'?s|the dog|films?|movie|game|match|match's)\b"
)
_MISSED = regex(
    r"\b(?:can'?t|cannot|can not|kann\w* (?:ich )?nicht|peux pas|no puedo|kan (?:ik )?niet|non posso|nao posso|"
    r"couldn'?t make)\b"
)
_AS_ALWAYS = regex(r"as (?:always|usual)|wie immer|zoals altijd|zoals gewoonlijk|come (?:sempre|al solito)|como sempre")
_BARE_PLURAL = regex(r"\b(?:mon|tue|wed|thu|fri|sat|sun)\w*days\b")
_WHOSE = regex(r" (?:for|with|für|mit|pour|avec|para|con|voor|met|per|com) [A-ZÀ-Þ][\w’'-]+")
_WEIGHT, _REGULAR = 1.3, 1.8


def attendances(plain: str, sentence: str, now: datetime) -> Iterator[Fact]:
    """What a sentence (``plain``: folded) says that the user goes to, with its weekdays and time when it repeats."""
    hit = _GOES.search(plain)
    if hit is None or _OTHERS.search(_MISSED.sub(" ", plain[: hit.end()])):
        return
    again = repeats(sentence) or bool(_BARE_PLURAL.search(plain) or _AS_ALWAYS.search(plain))
    clause = _clause(plain, hit)
    days = list(dict.fromkeys((*(WEEKDAYS[day_key(day)] for day in _DAY.findall(clause)), *sorted(feiras_in(clause)))))
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
    return " every week" if again and re.search(r"week|woche|semaine|semana|settiman", sentence.lower()) else ""
