"""Lists under a heading that says what they are: goals, projects, diets, rotas; and decisions that are written down."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.whose import about_others, heading_kin
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.said.notes import read_line
from gumd.propose.rules.sentences import looks_like_code
from gumd.propose.snippets import Snippet
from gumd.schema import Kind, Polarity
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_ITEM, MAX_ITEMS, MAX_TRIED = 120, 10, 30
_WEIGHT = 1.5
_SOURCES = frozenset({"file", "editor"})


@dataclass(frozen=True)
class _List:
    says: str
    kind: Kind
    polarity: Polarity = "neutral"


def _named(headings: str, one: _List) -> dict[str, _List]:
    return dict.fromkeys(headings.split("|"), one)


_GOAL = _List("The user's goal: {item}.", "goal", "likes")
_PROJECT = _List("The user's project: {item}.", "project", "likes")
_SKIPPED = _List("The user avoids: {item}.", "preference", "avoids")
_HABIT = _List("The user's routine: {item}.", "routine", "likes")
# Folded headings without years and possessives.
_HEADINGS: dict[str, _List] = {
    **_named(
        "goals|goal|aims|targets|resolutions|new year's resolutions|bucket list|ziele|vorsatze|jahresziele|"
        "obiettivi|buoni propositi|obiettivi personali|obiettivi dell'anno|cose da fare nella vita|resolucoes|"
        "resolucoes de ano novo|metas pessoais|objetivos pessoais|"
        "objectifs|bonnes resolutions|resolutions|objetivos|metas|propositos|goals for the year|personal goals|"
        "running goals|big goals|learning goals|career goals|fitness goals|things i want to do|was ich will|"
        "what i want",
        _GOAL,
    ),
    **_named(
        "projects|current projects|ongoing projects|side projects|project|active projects|projekte|laufende "
        "projekte|projets|projets en cours|progetti|progetti in corso|in corso|lavori in corso|projetos|projetos em "
        "curso|em andamento|proyectos|proyectos en curso|on the bench|in progress|on the loom|on "
        "the needles",
        _PROJECT,
    ),
    **_named(
        "avoid|avoiding|no-gos|no gos|foods to avoid|can't eat|cannot eat|do not eat|trigger foods|triggers|"
        "da evitare|cibi da evitare|non posso mangiare|nao posso comer|alimentos a evitar|"
        "nicht vertragen|vermeiden|a eviter|evitar",
        _SKIPPED,
    ),
    **_named(
        "routine|morning routine|evening routine|weekly routine|my week|rota|training plan|weekly plan|habits|"
        "schedule|gewohnheiten|wochenplan|trainingsplan|routine du matin|rutina|habitudes",
        _HABIT,
    ),
    **_named(
        "diet|dietary needs|dietary requirements|ernahrung|regime alimentaire|dieta",
        _List("The user's diet: {item}.", "preference"),
    ),
    **_named(
        "medication|medications|meds|medikamente|medicaments|medicacion|health|gesundheit|sante|salud|injuries",
        _List("The user's health: {item}.", "health"),
    ),
    **_named(
        "travel plans|upcoming trips|trips|reisen|voyages|viajes|holidays booked",
        _List("The user's travel plan: {item}.", "plan"),
    ),
    **_named(
        "decisions|decided|entscheidungen|decisiones",
        _List("The user decided: {item}.", "preference"),
    ),
    **_named(
        "learning|skills to learn|currently learning|courses",
        _List("The user is learning: {item}.", "goal", "likes"),
    ),
}
_GOALS = frozenset(
    {"goals", "resolutions", "ziele", "vorsatze", "objectifs", "objetivos", "obiettivi", "doelen", "metas"}
)
_YEAR = regex(r"\b(?:(?:19|20)\d\d|my|our|meine?|mes|mis|nos|q[1-4]|this year|fur|for|pour|para|des jahres)\b|[^\w' -]")
_DONE = regex(r"^\[[xX]\]|~~|✅|✓|\bdone\b|\berledigt\b|\bfait\b|\bhecho\b")
_MARK = regex(r"^(?:\[ ?\]|[-*•–]|\d{1,2}[.)])\s*")
_DECIDED = regex(
    r"^(?:decided|decision|final decision|entscheidung|entschieden|decision prise|decide|decidido)\s*:\s*(.{8,120})$"
)
_CALLED_OFF = regex(
    r"^(cancelled|canceled|dropped|sold|quit|handed back|gave up|signed up for|enrolled (?:in|on)|registered for) "
    r"(?:the |my |our |a |an )?(?=[\w'-]+)(.{3,80})$"
)
_OTHERS = regex(
    r"\b(?:team|company|sprint|product|client|customer|non|anti|stretch|campaign|course|chapter|lesson|release)\b"
)


class Lists:
    """Proposes the items of the user's own lists whose heading says what they are to the user."""

    name = "rules.list"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: list[Proposal] = []
        for observation in episode:
            if observation.source in _SOURCES and not about_others(observation):
                tried = islice(self._items(observation), MAX_TRIED)
                found += islice((one for one in tried if one is not None), MAX_ITEMS)
        return found

    def _items(self, observation: Observation) -> Iterator[Proposal | None]:
        said = self._reader.snippets(observation)
        title = _heading(re.sub(r"\.\w{2,4}$", "", re.split(r"[/\\]", observation.title)[-1]))
        for snippet in said:
            if snippet.by != "user" or heading_kin(snippet) or doubt.is_joke(snippet.text):
                continue
            under = _HEADINGS.get(_heading(snippet.heading)) if snippet.heading else _HEADINGS.get(title)
            of_file = None if under else _of_file(title)
            for line in snippet.text.splitlines():
                if of_file and (":" in line or "?" in line):
                    continue
                yield from (self._item(text, under, line, snippet) for text, under in _said(line, under or of_file))

    def _item(self, text: str, under: _List, line: str, snippet: Snippet) -> Proposal | None:
        seen = snippet.observation
        kept = grounded(text, line, evidence_text(seen))
        if kept is None:
            return None
        span = span_in(line, seen.observed_at) if under.kind == "plan" else None
        first, last = (span.first, span.last) if span else (None, None)
        topic = f"{under.kind}:" + " ".join(content_words(line)[:4])
        return Proposal(
            kept,
            under.kind,
            under.polarity,
            self.name,
            (seen.id,),
            line,
            _WEIGHT,
            topic=topic,
            valid_from=first,
            valid_to=last,
        )


def _of_file(title: str) -> _List | None:
    """What the items of a whole file are, whatever its headings: "goals-2031.md", "objetivos de outono"."""
    return _GOAL if _GOALS & set(re.findall(r"[a-z]+", title)) else None


def _heading(written: str) -> str:
    """A heading as the table has it: folded, without years, possessives and signs."""
    if _OTHERS.search(folded(written)):
        return ""
    return re.sub(r"\s+", " ", _YEAR.sub(" ", folded(written).replace("_", " "))).strip(" -'")


def _said(line: str, under: _List | None) -> Iterator[tuple[str, _List]]:
    """The statements that one line of a note makes."""
    bare = _MARK.sub("", line.strip()).strip()
    plain = folded(bare).replace("’", "'")
    if len(bare) > MAX_ITEM or bare.endswith((":", "?")) or bare.startswith("#") or looks_like_code(bare):
        return
    if doubt.is_unsure(bare) or _DONE.search(plain) or any(read_line(bare)):
        return
    decided, ended = _DECIDED.match(plain), _CALLED_OFF.match(plain)
    if decided:
        said = _theirs(bare[decided.start(1) :])
        yield f"The user decided: {said}.", _List("", "preference", "neutral")
    elif ended and len(bare.split()) <= 12:
        yield f"The user {_theirs(bare[0].lower() + bare[1:])}.", _List("", "preference", "avoids")
    elif under and len(content_words(bare)) >= (1 if under.kind in ("preference", "health") else 2):
        yield under.says.format(item=_theirs(bare)), under


def _theirs(text: str) -> str:
    text = re.sub(r"\b(?:my|our)\b", "their", text, flags=re.IGNORECASE)
    return re.sub(r"\bI\b", "they", text).strip(" .;,")
