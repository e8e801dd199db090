"""What the user studies with flashcards: decks of which cards are due, and decks that are open on several days."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from gumd.propose.proposal import Proposal
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, carried, latest
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_DAYS, MAX_NAME, MAX_LINES = 2, 80, 8
_WEIGHT = 1.2
_READ = 2_000
_SOURCES = ("window", "browser", "notification")
_APP = regex(r"\b(?P<app>anki(?:droid|web|mobile)?|quizlet|mochi|memrise|brainscape|remnote|knowt)\b", re.IGNORECASE)
_COUNT = (
    r"\d{1,4} (?:(?:cards?|karten|cartes|tarjetas|cartoes|carte|kaarten) )?(?:due|to review|fallige?|zu wiederholen|"
    r"a reviser|"
    r"pendientes|por repasar|por rever|pendentes|da ripassare|te herhalen)\b"
)
# "Organic acids — 38 due", "12 cards due in Organic acids" (folded).
_DUE = regex(rf"^(?P<deck>[^\n]{{3,80}}?)\s?[–—:·|(-]\s?{_COUNT}")
_DUE_IN = regex(
    r"\b\d{1,4} (?:cards?|karten|cartes|tarjetas|cartoes|carte|kaarten) (?:are |sind |sont )?(?:due|to review|fallig|"
    r"a reviser|"
    r"pendientes|pendentes|da ripassare|te herhalen) (?:in|for|im stapel|dans|en|em|"
    r"in het) [\"“„«']?(?P<deck>[^\n\"”“»']{3,80})"
)
_NO_DECK = regex(
    r"^(?:user \d|benutzer \d|default|standard|decks?|browse\w*|add|stats|statistics|home|sync\w*|preferences|study|"
    r"stapel\w*|"
    r"paquets?|mazos?|your (?:sets|library)|log in|sign (?:up|in)|search\w*|latest|you have)\b|"
    r"\b(?:pricing|download|shared decks?|help|blog|manual|add-?ons?|forums?)\b"
)
_APART = regex(r"\s[–—|·]\s|\s-\s")


@dataclass(frozen=True)
class _Deck:
    """One sight of a deck; ``due`` where its cards are to be reviewed, as only who studies it is told."""

    name: str
    app: str
    line: str
    seen: Observation
    due: bool


class Flashcards:
    """Proposes as a goal what a deck is called that has cards due, or was open on two days."""

    name = "rules.flashcards"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = {folded(one.name) for one in map(_deck, episode) if one}
        if not fresh:
            return []
        by_name: defaultdict[str, list[_Deck]] = defaultdict(list)
        for one in filter(None, map(_deck, latest(with_past(self._past, _SOURCES, episode)))):
            by_name[folded(one.name)].append(one)
        found = (_proposal(by_name[name]) for name in sorted(fresh))
        return [one for one in found if one is not None]


def _proposal(sights: Sequence[_Deck]) -> Proposal | None:
    days = {one.seen.observed_at.date() for one in sights}
    if len(days) < MIN_DAYS and not any(one.due for one in sights):
        return None
    last = sights[-1]
    text = f"The user studies “{last.name}” with flashcards in {last.app}."
    topic = f"flashcards:{folded(last.name)}"
    statement = Statement(text, "goal", last.line, _WEIGHT, "likes", topic, "studies with flashcards")
    return carried(statement, Flashcards.name, [one.seen for one in sights])


def _deck(seen: Observation) -> _Deck | None:
    """The deck that a window, page or notification of a program for flashcards shows."""
    lines = [seen.title, *seen.text[:_READ].splitlines()[:MAX_LINES]]
    app = next(filter(None, (_APP.search(one) for one in (seen.app, *lines[:2]))), None)
    if seen.source not in _SOURCES or app is None or (seen.origin != "user" and pretends(seen.text[:_READ])):
        return None
    for line in map(str.strip, lines):
        plain, parts = folded(line), _APART.split(line)
        due = _DUE.match(plain) or _DUE_IN.search(plain)
        opened = len(parts) > MIN_DAYS and _APP.fullmatch(parts[-1].strip())
        name = line[due.start("deck") : due.end("deck")] if due else parts[0] if opened else ""
        bare = name.translate(PLAIN_QUOTES).strip(" .,:;-–—")[:MAX_NAME]
        if content_words(bare) and not _NO_DECK.search(folded(bare)):
            return _Deck(bare, app["app"].capitalize(), line[:MAX_NAME], seen, due is not None)
    return None
