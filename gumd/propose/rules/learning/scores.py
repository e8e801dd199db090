"""What the user is weak at, by the scores of what they practise."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from gumd.propose.proposal import Proposal
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, nothing_before, with_past
from gumd.propose.rules.statements import Statement, carried, latest
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.4
WEAK, STRONG = 0.6, 0.8
MIN_RUNS, MIN_OTHERS = 2, 3
MAX_LABEL = 40
_READ = 6_000
_SOURCES = ("shell", "file", "browser")
# What is practised, and no test of a program or a report on others.
_PRACTICE = regex(
    r"\b(?:drills?|quiz\w*|flash ?cards?|decks?|mock (?:exam|test)|practice (?:exam|test|questions)|anki|my score|"
    r"lernkarten|karteikarten|probeprufung|ubungstest|qcm|examen blanc|fiches|oefenexamen|proefexamen|oefentoets|"
    r"flitskaarten|simulacro|tarjetas|preguntas|quiz patente|simulazione|schede|flashcard|simulado|questoes|"
    r"perguntas)\b|\w*drill\b"
)
_PROGRAM = regex(
    r"\b(?:coverage|pytest|passed in|stmts|miss(?:ing)?|pupils?|students?|schuler\w*|eleves|alumnos|leerlingen|alunni|"
    r"studenti|alunos|media classe|media da turma|class average|lint|build|cpu|disk)\b"
)
_RIGHT = regex(
    r"^\W*(?P<label>[^\W_][\w .,&'’()-]{0,38}?)\s*[:|]?\s+"
    r"(?P<right>\d{1,3})\s?/\s?(?P<of>\d{1,3})(?:\s+\d{1,3} ?%)?\s*$"
)
_PERCENT = regex(r"^\W*(?P<label>[^\W_][\w .,&'’()-]{0,38}?)\s*[:|]?\s+(?P<percent>\d{1,3}) ?%\s*$")
_TOTAL = regex(
    r"^(?:total|overall|score|gesamt|summe|ensemble|totaal|resultaat|resultat|result|average|done|totale|punteggio|"
    r"risultato|media|pontuacao|resultado)\b"
)
_SAID = "is weak at this in what they practise; better at the rest"


class _Score(NamedTuple):
    label: str
    share: float
    shown: str


class Scores:
    """Proposes a topic that the user's practice gets wrong at least twice, while it goes well with the others."""

    name = "rules.score"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [seen for seen in episode if scores(seen)]
        if not fresh:
            return []
        runs: defaultdict[str, list[tuple[Observation, _Score]]] = defaultdict(list)
        for one in with_past(lambda source: latest(self._past(source)), _SOURCES, episode):
            for score in scores(one):
                runs[_key(score.label)].append((one, score))
        shares = {key: rows[-1][1].share for key, rows in runs.items()}
        found = [
            self._weak(rows, [share for other, share in shares.items() if other != key]) for key, rows in runs.items()
        ]
        return [one for one in found if one is not None]

    def _weak(self, rows: Sequence[tuple[Observation, _Score]], others: Sequence[float]) -> Proposal | None:
        seen = list({one.id: one for one, _ in rows}.values())
        low = all(score.share < WEAK for _, score in rows)
        if not low or len(seen) < MIN_RUNS or len(others) < MIN_OTHERS or median(others) < STRONG:
            return None
        label = max((score.label for _, score in rows), key=len)
        shown = ", ".join(dict.fromkeys(score.shown for _, score in rows[-3:]))
        text = f"The user is weak at “{label}” in what they practise ({shown}), and better at the rest."
        return carried(
            Statement(text, "skill", shown, _WEIGHT, "neutral", f"weak:{_key(label)}", _SAID), self.name, seen
        )


def scores(seen: Observation) -> list[_Score]:
    """The scores, topic by topic, that a run of the user's practice shows; none for other reports."""
    if seen.source not in _SOURCES or (seen.source != "browser" and seen.origin != "user"):
        return []
    plain = folded(f"{seen.title}\n{seen.text[:_READ]}")
    if not _PRACTICE.search(plain) or _PROGRAM.search(plain):
        return []
    return list(_rows(seen.text[:_READ]))


def _rows(text: str) -> Iterator[_Score]:
    for line in text.splitlines():
        hit = _RIGHT.match(line) or _PERCENT.match(line)
        if hit is None or _TOTAL.match(folded(hit["label"])):
            continue
        groups = hit.groupdict()
        of = int(groups.get("of") or 100)
        right = int(groups.get("right") or groups.get("percent") or 0)
        if of > 0 and right <= of:
            shown = f"{right}/{of}" if groups.get("of") else f"{right}%"
            yield _Score(hit["label"].translate(PLAIN_QUOTES).strip()[:MAX_LABEL], right / of, shown)


def _key(label: str) -> str:
    """The last word of a topic: reports write it shorter or longer, "art 12" and "12"."""
    return tokens(label)[-1] if tokens(label) else ""
