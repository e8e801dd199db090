"""Notes to others without a subject: what happened, what is coming up, and what is on every week."""

import re
from collections.abc import Iterator
from datetime import datetime

from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.facts import Fact
from gumd.propose.rules.grammar.english_words import EVENTS
from gumd.text.calendar_words import WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import content_words

MAX_WORDS = 12
_LEAD = r"^(?:(?:so|and|also|btw|yes|yeah|ok|fyi|finally|just|well|oh|sorry|right|update|news)[,:! ]+){0,3}"
_KEPT = r"(?:lessons?|class(?:es)?|course|gym|membership|subscription|job|degree|training|club|choir|team|band|shift)"
# What changes a life in a few words, with the object that makes it certain.
_HAPPENED = regex(
    _LEAD + r"(?P<said>(?:handed in my notice|signed the (?:lease|contract)|accepted the (?:offer|job|place)|"
    r"got (?:the|my|a) (?:place|job|offer|part|grant|visa|keys|promotion|results?)|"
    r"(?:passed|failed) (?:my|the) [\w -]{2,30}|"
    rf"(?:dropped|quit|gave up|given up|cancelled) (?:the|my) (?:[\w-]+ )?{_KEPT}|"
    rf"(?:started|joined|booked) (?:the|my|a|an) (?:[\w-]+ )?{_KEPT}|"
    r"turned down (?:the|a|an) [\w -]{3,30}|told (?:them|[A-Z]\w+) no (?:more )?(?:to "
    r")?[\w -]{3,40})\b[^.!?;,]{0,50})",
    re.IGNORECASE,
)
_COMING = regex(
    _LEAD + rf"(?P<said>(?:(?:my|the) )?(?:[\w'’-]+ ){{0,2}}?(?:{EVENTS})(?: (?:is|at|on|now|moved|for|with)\b|"
    rf",)[^.!?;]{{3,60}})",
    re.IGNORECASE,
)
_REGULAR = regex(_LEAD + r"(?P<said>[^.!?;,]{6,70})", re.IGNORECASE)
_NOT_THEIRS = regex(
    r"^(?:the|it|it's|they|he|she|you|your|his|her|there|this|that|these|those|every|each|check|remember|don't|"
    r"do|is|are|who|"
    r"what|when|how|why|if|we|i|i'm|i'll|i've|im|let's|please|see|thanks|not|no|on|in|at|most|same|by|for|from|"
    r"with|my|"
    r"ich|er|sie|du|es|das|die|der|wir|je|tu|il|elle|on|le|la|les|yo|el|ella|los|las|wie|jede\w*|kein\w*|pas)\b",
    re.IGNORECASE,
)
_WHEN_WORDS = "every week weekly like usual time till until morning evening night day month easter christmas each"
_WHEN = frozenset(_WHEN_WORDS.split())
_ANOTHERS = regex(r"\b(?:you|your|he|she|they|his|her|their|dein\w*|ihr|ton|ta|tu)\b", re.IGNORECASE)
_OF_ONE = regex(r"(?:my|our) [\w-]+['’]s ", re.IGNORECASE)
# A remark about a day is no habit: "Sundays were sad", "Mondays suck".
_ABOUT_A_DAY = regex(
    r"^(?:\w+days?|weekends?|weekly \w+|every \w+)\b.{0,30}\b(?:is|are|was|were|be|been|can|could|will|would|"
    r"should|feels?|"
    r"seems?|sucks?|drags?|means?|again)\b",
    re.IGNORECASE,
)
_DENIED = regex(r"\b(?:not|never|no (?:longer|more)|any ?more|used to)\b|n['’]t\b", re.IGNORECASE)
_WEEKLY = regex(r"\b(?:every|weekly|each week|times a week|\w+days)\b", re.IGNORECASE)


def brief_facts(sentence: str, now: datetime) -> Iterator[Fact]:
    """What one sentence of the user's, without a subject, says of them."""
    happened = _HAPPENED.match(sentence)
    if happened:
        said = _theirs(happened["said"][0].lower() + happened["said"][1:])
        ended = re.match(r"dropped|quit|gave|given|cancelled|turned|told", said)
        yield Fact(
            f"The user {said}.",
            "preference" if ended else "biography",
            "avoids" if ended else "neutral",
            1.5,
            "happened:" + " ".join(content_words(said)[:3]),
        )
        return
    coming = _COMING.match(sentence)
    if (
        coming
        and span_in(coming["said"], now)
        and not _ANOTHERS.search(coming["said"])
        and not _OF_ONE.match(coming["said"])
    ):
        said = _theirs(coming["said"])
        yield Fact(f"The user has this: {said}.", "plan", "neutral", 1.3, "coming:" + content_words(said)[0])
        return
    regular = _REGULAR.match(sentence)
    if regular and _is_regular(regular["said"]):
        said = _theirs(regular["said"])
        yield Fact(f"The user has this regularly: {said}.", "routine", "likes", 1.2)


def _is_regular(said: str) -> bool:
    """Whether it names something and how often, and nobody else does it."""
    named = [word for word in content_words(said) if word.isalpha() and word not in WEEKDAYS and word not in _WHEN]
    short = 3 <= len(said.split()) <= MAX_WORDS and bool(named)
    theirs = _ABOUT_A_DAY.match(said) or _NOT_THEIRS.match(said) or _ANOTHERS.search(said) or _DENIED.search(said)
    return short and not theirs and bool(_WEEKLY.search(said)) and repeats(said)


def _theirs(text: str) -> str:
    text = re.sub(r"\s+so$|\s+(?:so|but|because)\s.*", "", text)
    return re.sub(r"\b(?:my|our)\b", "their", text, flags=re.IGNORECASE).strip(" ,")
