"""Which library or tool the user prefers to another that does the same, by their changes, commits and reviews."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.code.code_choice_words import GROUP_OF, LIBRARY_GROUPS
from gumd.propose.rules.code.tools import commands
from gumd.propose.rules.reading import Past, Reader, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, carried, latest
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_SIGNS = 2
_WEIGHT, _EACH, _MOST = 1.2, 0.3, 2.0
_READ = 6_000
_SOURCES = ("editor", "shell", "chat", "file")
_IMPORT = regex(
    r"^\s{0,12}(?:import|from|use|require|using|library\(|const \w+ = require\(|import .{1,60} from)\s?[\"']?"
    r"(?P<name>@?[A-Za-z][\w.-]{1,30})"
)
_FROM_JS = regex(r"\bfrom [\"'](?P<name>[\w@.-]{2,30})[\"']|\brequire\([\"'](?P<name2>[\w@.-]{2,30})[\"']\)")
_LISTED = regex(r"^\s{0,12}[\"']?(?P<name>[A-Za-z][\w.-]{1,30})[\"']?\s{0,2}(?:[=<>~^]=|=|:)\s?[\"'{^~]?[\d\"'{*]")
_MESSAGE = regex(r"\bgit commit\b[^\n]{0,20}?\s-\w{0,3}m\s+[\"'](?P<message>[^\"'\n]{4,120})")
_NAME = r"[\w@.+-]{2,24}"
# "drop pandas, polars everywhere now", "replace requests with httpx", "httpx instead of requests" (folded).
_SWITCHES = tuple(
    regex(pattern.replace("OLD", rf"(?P<old>{_NAME})").replace("NEW", rf"(?P<new>{_NAME})"))
    for pattern in (
        r"\b(?:drop\w*|remov\w+|ditch\w*|kill\w*|goodbye|bye|out with|raus mit|weg mit|adieu|adios|tira|fuera) OLD\b"
        r"[,;:]? (?:and |und |et |y |e |en )?(?:use |using |add |hello |in with |nur noch |jetzt |hallo |bonjour |"
        r"hola )?NEW "
        r"(?:everywhere|instead|now|only|throughout|all the way|it is|uberall|statt\w*|partout|en todas|ovunque|"
        r"overal)\b",
        r"\b(?:drop\w*|remov\w+|ditch\w*|replac\w+|swap\w*|exchang\w+) OLD (?:for|with|by|in favou?r of|->|→|=>) NEW\b",
        r"\b(?:switch\w*|migrat\w+|mov\w+|port\w*|chang\w+) (?:[\w-]{1,20} ){0,2}?from OLD to NEW\b",
        r"\bNEW (?:instead of|rather than|in place of|not|over|statt|anstatt|anstelle von|au lieu de|a la place de|"
        r"en vez de|"
        r"en lugar de|em vez de|invece di|al posto di|in plaats van) OLD\b",
        r"^(?:[\w()-]{1,20}: )?OLD (?:->|→|=>) NEW\b",
        r"\b(?:ersetze?|tausche?) OLD (?:durch|gegen) NEW\b",
        r"\bOLD durch NEW ersetzt\b",
        r"\bvon OLD (?:auf|zu|nach) NEW (?:um\w*|gewechselt|migriert)\b",
        r"\bremplace\w* OLD par NEW\b",
        r"\b(?:passe|passage|migr\w+) de OLD a NEW\b",
        r"\b(?:reemplaz\w+|sustituy\w+|cambi\w+|migr\w+) (?:de )?OLD (?:por|a|con) NEW\b",
        r"\b(?:substitu\w+|troc\w+|migr\w+) (?:de )?OLD (?:por|para) NEW\b",
        r"\b(?:sostitui\w+|pass\w+|migr\w+) (?:da )?OLD (?:con|a) NEW\b",
        r"\b(?:vervang\w*) OLD (?:door|met) NEW\b",
    )
)
_ASKED = regex(
    rf"(?:^|[:.!] ?)(?P<new>{_NAME}) (?:here|please|pls|everywhere)\b|\b(?:please |pls )?(?:use|prefer|stick to|"
    rf"go with) "
    rf"(?P<new2>{_NAME}) (?:here|please|pls|instead|everywhere|like|as in|same as)\b|\bbitte (?P<new3>{_NAME}) "
    rf"(?:nehmen|verwenden|benutzen|hier)\b|\b(?P<new4>{_NAME}) (?:hier )?(?:bitte|stp|svp|por favor|per favore|aub)\b"
)
_REMOVED = regex(
    rf"\b(?:uv|poetry|pdm|npm|pnpm|yarn|bun|cargo|pip|pipenv|conda) (?:remove|uninstall|rm|"
    rf"un) (?:-\w+ )?(?P<old>{_NAME})"
)
_ADDED = regex(
    rf"\b(?:uv|poetry|pdm|npm|pnpm|yarn|bun|cargo|pip|pipenv|conda) (?:add|install|i) (?:-\w+ )?(?P<new>{_NAME})"
)
_REVIEW = regex(
    r"\b(?:review|pull request|merge request|pr ?#?\d+|mr ?!?\d+|diff|changes requested|requested changes)\b"
)


@dataclass(frozen=True)
class _Sign:
    """One thing that speaks for ``new`` or against ``old``, of the same group; either may be empty."""

    new: str
    old: str
    words: str
    seen: Observation
    says_both: bool = False


class CodeChoices:
    """Proposes a preference between alternatives: by a commit that says so, or by two other signs of one direction."""

    name = "rules.code-choice"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [sign for seen in episode for sign in self._signs(seen)]
        groups = {GROUP_OF[sign.new or sign.old] for sign in fresh}
        if not groups:
            return []
        known = latest(with_past(self._past, _SOURCES, episode))
        every = [sign for seen in known for sign in self._signs(seen)]
        found = (
            _chosen([sign for sign in every if GROUP_OF[sign.new or sign.old] == group]) for group in sorted(groups)
        )
        return [one for one in found if one is not None]

    def _signs(self, seen: Observation) -> Iterator[_Sign]:
        if seen.source in ("editor", "file", "shell") and seen.origin == "user":
            yield from _of_diff(seen)
        if seen.source == "shell" and seen.origin == "user":
            yield from _of_commands(seen)
        if (
            seen.source == "chat"
            and not pretends(seen.text[:_READ])
            and _REVIEW.search(folded(f"{seen.app} {seen.title}"))
        ):
            own = (one.text for one in self._reader.snippets(seen) if one.by == "user")
            yield from (sign for text in own for sign in _of_review(text, seen))


def _chosen(signs: Sequence[_Sign]) -> Proposal | None:
    """The preference that the signs of one group show, unless they show both directions."""
    pairs = [sign for sign in signs if sign.new and sign.old]
    if not pairs:
        pairs = [_Sign(a.new, b.old, f"{a.words}; {b.words}", b.seen) for a in signs for b in signs if a.new and b.old]
    if not pairs:
        return None
    new, old = pairs[-1].new, pairs[-1].old
    for_it = [sign for sign in signs if sign.new in (new, "") and sign.old in (old, "")]
    against = [sign for sign in signs if sign.new == old or sign.old == new]
    plain = any(sign.says_both for sign in for_it)
    if len({sign.words for sign in for_it}) < (1 if plain else MIN_SIGNS) or (
        against and against[-1].seen.id > for_it[-1].seen.id
    ):
        return None
    where = " in their code" if GROUP_OF[new] in LIBRARY_GROUPS else ""
    text = f"The user prefers {new} to {old}{where} and replaces {old} with it (“{_quoted(for_it)}”)."
    weight = min(_MOST, _WEIGHT + _EACH * (len(for_it) - 1))
    said = "prefers to in their code and replaces with it"
    return carried(
        Statement(text, "preference", for_it[-1].words, weight, "likes", f"code:{GROUP_OF[new]}", said),
        CodeChoices.name,
        [sign.seen for sign in for_it],
    )


def _quoted(signs: Sequence[_Sign]) -> str:
    """The plainest words: those that name both."""
    both = [sign.words for sign in signs if sign.says_both]
    return (both or [sign.words for sign in signs])[-1].strip().replace("“", "'").replace("”", "'")[:80]


def _of_diff(seen: Observation) -> Iterator[_Sign]:
    """A library whose import goes while another's comes, in a change of the user's."""
    lines = seen.text[:_READ].splitlines()
    gone = {name for line in lines if line[:1] == "-" for name in _libraries(line[1:])}
    come = {name for line in lines if line[:1] == "+" for name in _libraries(line[1:])}
    for old in sorted(gone - come):
        for new in sorted(come - gone):
            if GROUP_OF[old] == GROUP_OF[new]:
                yield _Sign(new, old, f"- {old}, + {new}", seen)


def _libraries(line: str) -> set[str]:
    hits = (_IMPORT.match(line), _LISTED.match(line), _FROM_JS.search(line))
    named = {name.split(".")[0].lower() for hit in hits if hit for name in hit.groupdict().values() if name}
    return named & GROUP_OF.keys()


def _of_commands(seen: Observation) -> Iterator[_Sign]:
    for line in commands(seen):
        for piece in re.split(r" (?:&&|;|\|\|) ", line):
            message = _MESSAGE.search(piece)
            if message:
                yield from _of_words(message["message"], seen)
            hits = ((_REMOVED.search(piece), "old"), (_ADDED.search(piece), "new"))
            named = {way: hit[way].lower() for hit, way in hits if hit and hit[way].lower() in GROUP_OF}
            if named:
                yield _Sign(named.get("new", ""), named.get("old", ""), piece.strip(), seen)


def _of_words(said: str, seen: Observation) -> Iterator[_Sign]:
    """What a sentence says was or is to be replaced by what."""
    plain = folded(said).strip()
    if plain.startswith("revert") or doubt.is_question(said) or doubt.is_unsure(said):
        return
    for pattern in _SWITCHES:
        hit = pattern.search(plain)
        if hit and hit["new"] != hit["old"] and GROUP_OF.get(hit["new"], hit["new"]) == GROUP_OF.get(hit["old"], "?"):
            yield _Sign(hit["new"], hit["old"], said, seen, says_both=True)
            return


def _of_review(text: str, seen: Observation) -> Iterator[_Sign]:
    """What the user asks others to write in their code."""
    for line in text.splitlines():
        both = list(_of_words(line, seen))
        yield from both
        hit = None if both or doubt.is_question(line) else _ASKED.search(folded(line))
        new = next((name for name in (hit.groupdict().values() if hit else ()) if name), "")
        if new in GROUP_OF:
            yield _Sign(new, "", line, seen)
