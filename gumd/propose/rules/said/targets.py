"""What the user's own sheets and notes aim for, and their lists of what is done and what is left to do."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.code.tool_words import CODE_ENDINGS
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.people.whose import about_others
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before
from gumd.propose.rules.sentences import looks_like_code
from gumd.propose.rules.statements import Statement, carried
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_TARGET, _LEFT, _LOG = 1.5, 1.4, 1.4
MAX_ITEMS, MAX_ITEM, MAX_NAME, MAX_TARGETS = 3, 50, 70, 2
MIN_DONE, MIN_LEFT, MIN_DAYS = 2, 2, 4
_READ = 6_000
_SOURCES = frozenset({"file", "editor"})
_CELLS = regex(r"\s{2,}|\t|\s?\|\s?|;|,(?=\S)|\s?[:=]\s")
_LABEL = regex(
    r"^\W*(?:my |main |our )?(?:target|goal|ziel(?:zeit|wert|summe|betrag)?|objectif|cible|objetivo|meta|obiettivo|"
    r"doel(?:tijd|bedrag|gewicht|stelling)?|streef(?:tijd|doel|bedrag|gewicht)|traguardo|doel)(?: (?:time|by|tegen|"
    r"voor|bis|pour|para|sum|amount|weight|pace))?\b[^|\t;:=]{0,24}?(?=\s?[:=|\t;]|\s{2}|\s[\d€$£<]|,)"
)
_VALUE = regex(
    r"^[<>≤≥~€$£]*\s?\d[\d.,:' ]*\s?[^\W\d_/%€$£₹]{0,6}[/%€$£₹]?[a-z]{0,3}$|^[<>≤≥~]?\s?(?:sub|under|unter|moins de|"
    r"onder|minder dan|menos de|meno di|sotto (?:le|i)|sotto|abaixo de)[- ]\d"
)
_DATE = regex(r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d")
_SIGNS = regex(r"[|<;]")
_DONE_ITEM = regex(r"^\s{0,6}(?:[-*] )?(?:\[[xX]\]|[xX✓✔☑✅])\s+(?P<what>\S.{2,80})$")
_LEFT_ITEM = regex(r"^\s{0,6}(?:[-*] )?(?:\[ ?\]|[.○☐□])\s+(?P<what>\S.{2,80})$")
_NO_PROJECT = regex(
    r"\b(?:to ?do|todos|tasks?|inbox|shopping|super\w*|market|markt|mercado|marche|list[ae]?|einkauf\w*|courses|"
    r"boodschappen\w*|paklijst|dagboek|taken|lijstje|notities|vergadering|verslag|weekmenu|klusjes|spesa|lista|"
    r"valigia|diario|settimana|riunione|verbale|abitudini|menu|letture|appunti|attivita|compiti|mala|semana|diario|"
    r"reuniao|ata|habitos|leituras|notas|tarefas|rascunho|mercado|compras?|groceries|packing|packliste|daily|journal|"
    r"tagebuch|diary|week|woche|semaine|semana|kw|w|untitled|sheet|tabelle|meeting|minutes|protokoll|habits?|chores|"
    r"menu|wishlist|reading|films?|moment|aufgaben|taches|tareas|readme|agents|claude|notes?|notizen|checklist|"
    r"release|sprint|tutorias?)\b"
)
_WORKED = regex(
    r"\b(?:log ?book|work ?log|build log|log|journal de (?:chantier|bord)|bautagebuch|werkstattbuch|logbuch|logboek|"
    r"werkboek|bouwdagboek|bitacora|diario di (?:bordo|lavoro|cantiere|laboratorio)|registro (?:dei )?lavori|"
    r"diario de (?:bordo|obra|campo)|registo de obra|diario de)\b"
)
_VAGUE = regex(
    r"(?:\w*plan\w*|budget|finan\w+|kosten|costs?|steps|status|timeline|calendario|calendrier|next steps|presupuesto|"
    r"stappen|begroting|planning|preventivo|spese|costi|scadenze|fasi|orcamento|custos|despesas|prazos|etapas|"
    r"cronograma|progress)"
)
"""What says how a file is laid out and not what it is about: its folder does."""
_NUMBERS = regex(r"\d{2,}|\bv\d+\b|\b(?:final|neu|new|copy|kopie)\b")
_SAID = "target goal project done left to do keeps a log of work on days"


class Targets:
    """Proposes targets that have a value, projects with a list of what is left to do, and logs of work."""

    name = "rules.target"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = [seen for seen in episode if self._is_own(seen)]
        found = [one for seen in own for one in (*_targets(seen), _project(seen), _log(seen))]
        return [
            proposal for statement, seen in found if statement and (proposal := carried(statement, self.name, [seen]))
        ]

    def _is_own(self, seen: Observation) -> bool:
        written = seen.source in _SOURCES and seen.origin == "user" and bool(seen.title)
        if (
            not written
            or about_others(seen)
            or doubt.is_fiction(seen.title)
            or _file(seen).lower().endswith(CODE_ENDINGS)
        ):
            return False
        said = self._reader.snippets(seen)
        return bool(said) and said[0].by == "user"


def _targets(seen: Observation) -> Iterator[tuple[Statement | None, Observation]]:
    lines = (line.strip() for line in seen.text[:_READ].splitlines())
    aimed = (one for line in lines if (one := target_in(line)))
    for label, value in islice(aimed, MAX_TARGETS):
        text = f"The user's target in “{_subject(seen)}” is: {label} {value}."
        topic = f"target:{folded(_subject(seen))} {folded(re.sub(r'[^a-zA-Z]', '', label))}"
        yield Statement(text, "goal", f"{label} {value}", _TARGET, "likes", topic, _SAID), seen


def target_in(line: str) -> tuple[str, str] | None:
    """A row's label that says that it is a target, and its last value: ("Ziel 31.12.", "8.000"); None for others."""
    hit = _LABEL.match(folded(line)) if len(line) < 160 else None
    if hit is None or looks_like_code(_SIGNS.sub(" ", line)) or doubt.is_question(line):
        return None
    label = line[: hit.end()].strip(" -*#|,;:=").translate(PLAIN_QUOTES)
    cells = [cell.strip(" .€$£").translate(PLAIN_QUOTES) for cell in _CELLS.split(line[hit.end() :].strip(" |:=;,\t"))]
    values = [cell for cell in cells if _VALUE.match(cell)]
    tabular = "|" in line or "\t" in line or re.search(r"\s{2}|;", line) is not None
    if not values or not (_VALUE.match(cells[0]) or tabular):
        return None
    dated = _DATE.fullmatch(values[0]) is not None and len(values) > 1
    return (f"{label} {values[0]}", values[-1]) if dated else (label, values[0])


def _project(seen: Observation) -> tuple[Statement | None, Observation]:
    lines = [line.translate(PLAIN_QUOTES) for line in seen.text[:_READ].splitlines()]
    done = [_short(hit["what"]) for line in lines if (hit := _DONE_ITEM.match(line))]
    left = [_short(hit["what"]) for line in lines if (hit := _LEFT_ITEM.match(line))]
    name = _subject(seen)
    if len(done) < MIN_DONE or len(left) < MIN_LEFT or _NO_PROJECT.search(folded(name)) or len(content_words(name)) < 1:
        return None, seen
    until = next((what for what in left if span_in(what, seen.observed_at) or _DEADLINE.search(folded(what))), "")
    shown = list(dict.fromkeys([*left[:MAX_ITEMS], *([until] if until else [])]))
    text = f"The user has a project, “{name}”; done: {', '.join(done[:MAX_ITEMS])}; left to do: {', '.join(shown)}."
    words = f"{len(done)} done, {len(left)} left"
    return Statement(text, "project", words, _LEFT, "likes", f"project:{folded(name)}", _SAID), seen


def _log(seen: Observation) -> tuple[Statement | None, Observation]:
    """A log of work: a heading that calls itself one, and rows of many days below it."""
    heading, _, rest = seen.text[:_READ].strip().partition("\n")
    name = heading.strip("# *=_").translate(PLAIN_QUOTES)[:MAX_NAME]
    called = _WORKED.search(folded(f"{name} {_file(seen)}".replace("_", " ").replace("-", " ")))
    if not called or not heading.startswith("#") or len(content_words(name)) < 2:
        return None, seen
    days = {span.first.date() for line in rest.splitlines() if (span := span_in(line[:24], seen.observed_at))}
    if len(days) < MIN_DAYS:
        return None, seen
    text = f"The user keeps a log of work on “{name}”."
    return Statement(text, "project", f"{len(days)} days of work", _LOG, "likes", f"log:{folded(name)}", _SAID), seen


def _file(seen: Observation) -> str:
    path = re.split(r"\s[–—-]\s|\s\(|\s\[", seen.title)[0]
    return re.split(r"[/\\]", path.strip())[-1]


def _subject(seen: Observation) -> str:
    """What a file is about by its name, without its ending, numbers and marks of its version."""
    bare = re.sub(r"\.\w{1,5}$", "", _file(seen)).translate(PLAIN_QUOTES)
    named = " ".join(_NUMBERS.sub(" ", re.sub(r"[_-]+", " ", bare)).split())[:MAX_NAME] or bare[:MAX_NAME]
    folder = re.split(r"[/\\]", seen.title)[-2:-1]
    return f"{folder[0]} {named}" if folder and _VAGUE.fullmatch(folded(named)) else named


def _short(item: str) -> str:
    bare = item.strip(" .,;~*").translate(PLAIN_QUOTES)
    return bare if len(bare) <= MAX_ITEM else bare[: MAX_ITEM + 1].rpartition(" ")[0]


_DEADLINE = regex(
    r"\b(?:by|before|until|bis|vor|avant|pour|para|antes de|entro|prima di|per|ate|ao) (?:natale|natal|pasqua|pascoa|"
    r"l'estate|verao|estate|christmas|weihnachten|noel|navidad|easter|ostern|"
    r"paques|summer|sommer|ete|verano)\b"
)
