"""What is booked, in the words of the message that confirms it."""

import re
from datetime import datetime

from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules.bookings import changes, words
from gumd.propose.rules.bookings.booked_for import names_user
from gumd.propose.rules.calendar.events import TIMES
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.rules.sentences import sentences
from gumd.propose.snippets import Snippet
from gumd.text.calendar_words import HELD_MONTHS, HELD_WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded

MAX_NAME = 90
_MAX_LINE, _NOTED = 120, 3
_NUMBERED = regex(
    r"\s*[–—(|,-]?\s*\b(?:dossier|r[ée]f|ref|reference|no|nr|n°|auftrag|pnr|localizador|pratica|prenotazione|codice|"
    r"reserva|c[oó]digo|order|file|case|hospital no)\b"
    r"[ .:#°]{0,3}[A-Z0-9-]{0,6}\d[A-Z0-9 /-]{0,16}\)?$",
    re.IGNORECASE,
)
_ON = r"\b(?:on|am|vom|du|le|del?|el|dated?|il|dal|no dia|dia|em) "
_ON_DAY = regex(
    rf"\s*(?:{_ON})?(?<![\w./])(?:\d{{1,2}}\.\d{{1,2}}\.(?:20)?(?:\d\d)?|"
    rf"\d{{1,2}}/\d{{1,2}}(?:/(?:20)?\d\d)?)(?![\d/])|"
    rf"\s*{_ON}\d{{1,2}}\.\d{{1,2}}\b",
    re.IGNORECASE,
)


def name_of(title: str, said: list[Snippet], own: frozenset[str] = frozenset()) -> str:
    """What is booked, in its own words: the subject when it says that, else what the text says that it is for."""
    return cut(_without_days(_named(title, said, own)).translate(PLAIN_QUOTES))


def cut(name: str) -> str:
    """As many whole words of a name as there is room for."""
    return (name if len(name) <= MAX_NAME else name[:MAX_NAME].rpartition(" ")[0] or name[:MAX_NAME]).strip()


def _named(title: str, said: list[Snippet], own: frozenset[str]) -> str:
    seen, house = said[0].observation, words.STAY_AT.search(title)
    if house:
        return house["name"]
    told = {*content_words(title), *content_words(seen.app)} - {*content_words(seen.app), *words.SAYS_LITTLE}
    note = seen.source == "notification"
    silent = not told or note or _is_bare_day(bare_name(title), seen.observed_at) or _is_code(title)
    if silent or changes.CHANGED.search(folded(title)):
        text = re.sub(r"\s+", " ", "\n".join(snippet.text for snippet in said))
        about = words.ABOUT.search(text) or words.JOURNEY.search(text)
        if about:
            return next(group for group in about.groups() if group).strip(" ,.:;–-")
        title = (_noted(said, own) if note else "") or (title if told else "")
    subject = title if title and not title.startswith(("http", "Inbox", "www")) else said[0].text.splitlines()[0]
    bare = bare_name(subject)
    if _is_code(bare) and seen.source == "email":
        sender = display_name(read_mail(seen.text).sender)
        bare = "" if "@" in sender else sender
    if len(content_words(bare)) < 2 or words.GREETING.match(folded(bare)):
        lines = (line.strip(" .,!") for snippet in said for line in snippet.text.splitlines())
        telling = (line for line in lines if len(content_words(line)) > 1 and not words.GREETING.match(folded(line)))
        bare = next(telling, "")
    whole = "\n".join(one.text for one in said)
    return bare or next((one for one in sentences(whole, quotes=True) if _names_day(one, said)), "")


def _noted(said: list[Snippet], own: frozenset[str]) -> str:
    """What a notification says first, beside that it reminds, the user's name and the day."""
    now = said[0].observation.observed_at
    lines = [line for snippet in said for line in snippet.text.splitlines()][:_NOTED]
    for line in (re.split(r"(?:(?<=\w{3})|(?<=\d))[.!] ", line)[0] for line in lines):
        pieces = [
            re.sub(r"^[^:]{3,24}:\s+", "", piece) if at == 0 else piece for at, piece in enumerate(line.split(", "))
        ]
        told = [
            one for one in pieces if not names_user(one, own) and span_in(one, now) is None and not TIMES.search(one)
        ]
        if len(content_words(" ".join(told))) > 1 and told[0][:1].isupper():
            return ", ".join(told)[:_MAX_LINE]
    return ""


def _without_days(name: str) -> str:
    """A name without the days in figures that it is on, which may change, and without its number at the end."""
    return _ON_DAY.sub("", _NUMBERED.sub("", name)).strip(" ,;:–—-·/")


def _is_code(name: str) -> bool:
    """Whether a name is only numbers, codes with figures in them, and what stands before such: "E-ticket KX4P2R"."""
    parts = re.findall(r"[\w-]+", name)
    return bool(name) and all(re.search(r"\d", part) or words.OF_CODE.fullmatch(part) for part in parts)


def _is_bare_day(name: str, now: datetime) -> bool:
    """Whether a name only says that something is, and on what day: "Exam Sat 21 March"."""
    told = [word for word in content_words(name) if not re.search(r"\d", word)]
    telling = [
        word for word in told if word not in HELD_MONTHS and word not in HELD_WEEKDAYS and word not in words.SAYS_LITTLE
    ]
    return span_in(name, now) is not None and len(telling) < 2


def bare_name(subject: str) -> str:
    """A subject without the words that only say that something is confirmed."""
    bare = re.sub(r"\s+(?=[!?,;] )", "", re.sub(r"\s+", " ", words.DROPPED.sub(" ", subject))).strip(" ,;:–—-·|!./")
    return re.sub(r"^(?:[A-Z]{0,4}[\d-]+\s*[–:·-]\s+)+", "", bare)


def _names_day(sentence: str, said: list[Snippet]) -> bool:
    return span_in(sentence, said[0].observation.observed_at) is not None
