"""Authors and musicians to whom the user comes back: by several works that were bought, borrowed or played."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gumd.propose.identity import is_own_name
from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends, with_past
from gumd.propose.rules.shopping.orders import READ, SOURCES, is_placed, own_items, shop_name
from gumd.propose.rules.statements import MAX_EVIDENCE, Statement, carried, latest
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_WORKS, MIN_PLACES, MAX_NAMES, MAX_LINES = 2, 2, 3, 12
_WEIGHT = 1.2
_PLAYER_WORDS = """
    mpv vlc spotify strawberry rhythmbox clementine foobar2000 audacious itunes music tidal deezer lollypop elisa amarok
    kobo kobo-desktop kindle calibre foliate audible libby koreader audiobook-player audiobooks musicbee winamp cmus
"""
_PLAYERS = frozenset(_PLAYER_WORDS.split())
_LENT = regex(
    r"\b(?:holds?|on loan|loans|borrow\w*|due|ausgeliehen|entliehen|ausleih\w*|vormerk\w*|emprunt\w*|prets?|"
    r"reservations?|prestamos?|"
    r"emprestimos?|prestiti|uitgeleend|geleend)\b"
)
_LIBRARY = regex(
    r"\b(?:library|bibliothek|bucherei|mediathek|bibliotheque|mediatheque|biblioteca|bibliotheek|llyfrgell)\b"
)
_NAME = r"[A-ZÀ-Þ][\w’'.-]{0,14}(?: (?:de|van|von|der|la|le|di|da|du)){0,2}(?: [A-ZÀ-Þ][\w’'.-]{0,14}){1,2}"
_LEAD = regex(
    r"^\s{0,8}(?:up next|now playing|next|queue|läuft gerade|als nächstes|"
    r"à suivre|en cours|a continuación|a seguir) ?: ?",
    re.IGNORECASE,
)
_LETTERS = regex(r"[^\W\d_]{2}")
_APART = regex(r"\s[–—·]\s|\s-\s")
_WHOLE = regex(rf"(?:by |von |de |di )?(?P<name>{_NAME})")
_BRACKET = regex(r"[\"“„«]?(?P<work>[^\n\"“”„«»()+]{3,60}?)[\"”“»]? \((?P<name>[A-ZÀ-Þ][\w’'-]{3,18}|" + _NAME + r")\)")
_NO_NAME = regex(
    r"\b(?:the|and|of|a|an|in|on|up next|playlist|chapter|side|vol|volume|der|die|das|und|les|des|et|el|los|y|original|"
    r"soundtrack|various|artists?|library|reader|desktop|edition|remaster\w*|live|feat|read|unabridged|ready)\b"
)


@dataclass(frozen=True)
class _Work:
    """A work by somebody, seen at a place: a shop, a library or a program that plays or shows it."""

    maker: str
    title: str
    place: str
    seen: Observation

    @property
    def key(self) -> str:
        """The last name."""
        return folded(self.maker).split()[-1]


class Makers:
    """Proposes the makers of at least two works that stand in two places, as a shop and a player."""

    name = "rules.maker"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = {work.key for seen in episode for work in self._works(seen)}
        if not fresh:
            return []
        by_key: defaultdict[str, list[_Work]] = defaultdict(list)
        for work in (
            one for seen in latest(with_past(self._past, {*SOURCES, "window"}, episode)) for one in self._works(seen)
        ):
            by_key[work.key].append(work)
        returned = {key: works for key, works in by_key.items() if _comes_back(works)}
        keys = sorted(returned, key=lambda key: (-len(returned[key]), key))[:MAX_NAMES]
        proposal = _proposal([returned[key] for key in keys]) if fresh & set(keys) else None
        return [proposal] if proposal else []

    def _works(self, seen: Observation) -> Iterator[_Work]:
        place = _place(seen)
        own = self._reader.names()
        if place and not is_for_another(seen, own):
            for line in _lines(seen):
                yield from (_Work(*work, place, seen) for work in _of_line(line) if not is_own_name(work[0], own))


def _place(seen: Observation) -> str:
    """Where ``seen`` shows works that the user chose; empty where it does not."""
    if seen.source == "window":
        return seen.app if seen.app.lower() in _PLAYERS else ""
    if is_placed(seen):
        return shop_name(seen)
    if seen.source not in SOURCES or seen.origin == "user":
        return ""
    plain = folded(f"{seen.title}\n{seen.text[:READ]}")
    lent = _LIBRARY.search(plain) and _LENT.search(plain) and not pretends(seen.text[:READ])
    return headline(seen) if lent else ""


def _lines(seen: Observation) -> list[str]:
    if is_placed(seen):
        return [one.name for one in own_items(seen)]
    pieces = [part for line in seen.text[:READ].splitlines()[:MAX_LINES] for part in line.split(" · ")]
    return [seen.title, *pieces] if seen.source == "window" else pieces


def _of_line(line: str) -> Iterator[tuple[str, str]]:
    """(maker, work) for each part of a line that may be a person's name: with a title beside it."""
    for hit in _BRACKET.finditer(line):
        if not _NO_NAME.search(folded(hit["name"])):
            yield hit["name"], hit["work"].strip()
    bare = _LEAD.sub("", line.translate(PLAIN_QUOTES))
    parts = [part.partition("(")[0].strip(" \"'") for part in _APART.split(bare)]
    for place, part in enumerate(parts):
        named, beside = _WHOLE.fullmatch(part), parts[:place][-1:] + parts[place + 1 : place + 2]
        if named and beside and not _NO_NAME.search(folded(part)):
            work = next((one for one in beside if _LETTERS.search(one)), "")
            yield from [(named["name"], work)] if work else []


def _comes_back(works: Sequence[_Work]) -> bool:
    """Whether there are two works in two places, and one whole name that every other one is or is the end of."""
    titles, places = {folded(one.title) for one in works}, {one.place for one in works}
    whole = {folded(one.maker) for one in works if " " in one.maker}
    return len(titles) >= MIN_WORKS and len(places) >= MIN_PLACES and len(whole) == 1


def _proposal(makers: Sequence[Sequence[_Work]]) -> Proposal | None:
    if not makers:
        return None
    names = [next(one.maker for one in works if " " in one.maker) for works in makers]
    named = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    every = [work for works in makers for work in works]
    places = list(dict.fromkeys(work.place for work in every))[:MAX_NAMES]
    text = f"The user likes works by {named}, which they buy, borrow or play again and again ({', '.join(places)})."
    each = MAX_EVIDENCE // len(makers)
    shown = [work.seen for works in makers for work in [works[0], *works[-1:]][:each]]
    said = "likes works by which they buy, borrow or play again and again"
    return carried(Statement(text, "preference", named, _WEIGHT, "likes", "makers", said), Makers.name, shown)
