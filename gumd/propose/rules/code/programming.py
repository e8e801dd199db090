"""Programming languages and databases that the user knows, as the code that they edit, build and query shows."""

from collections import defaultdict
from collections.abc import Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.code.tools import commands
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, Reader, evidence_text, names_it, nothing_before, with_past
from gumd.text.regex import regex
from gumd_store.records import Observation

_WEIGHT = 1.2
MIN_SEEN, MIN_DAYS = 3, 2
_LATEST, _MAX_EVIDENCE, _MAX_NAMED = 400, 8, 5
_BY_ENDING = {
    "go": "Go", "rs": "Rust", "py": "Python", "ts": "TypeScript", "tsx": "TypeScript", "js": "JavaScript",
    "jsx": "JavaScript", "java": "Java", "kt": "Kotlin", "swift": "Swift", "rb": "Ruby", "php": "PHP", "c": "C",
    "cpp": "C++", "cc": "C++", "hs": "Haskell", "ml": "OCaml", "scala": "Scala", "ex": "Elixir", "exs": "Elixir",
    "clj": "Clojure", "lua": "Lua", "jl": "Julia", "r": "R", "cs": "C#", "zig": "Zig", "dart": "Dart", "sql": "SQL",
    "nix": "Nix", "f90": "Fortran", "pl": "Perl", "vue": "Vue",
}  # fmt: skip
_BY_COMMAND = {
    "Go": regex(r"^go (?:build|test|run|vet|mod)\b"), "Rust": regex(r"^cargo (?:build|test|run|clippy|check)\b"),
    "Python": regex(r"^(?:pytest|python3? (?:-m )?\w|uv run|ruff|mypy)\b"),
    "SQL": regex(r"^(?:psql|sqlite3|mysql|mariadb|duckdb)\b"),
    "TypeScript": regex(r"^tsc\b"),
    "Haskell": regex(r"^(?:ghc|cabal|stack) "),
    "Elixir": regex(r"^(?:mix|iex)\b"), "R": regex(r"^Rscript\b"), "Julia": regex(r"^julia\b"),
    "Dart": regex(r"^(?:dart|flutter) "), "Java": regex(r"^(?:mvn|gradle|javac)\b"),
}  # fmt: skip
_ENDING = regex(r"\.(\w{1,5})(?=$|[\s:*•]|\s[–—-]\s)")
_NOT_THEIRS = regex(
    r"(?:node_modules|site-packages|vendor|third_party|\.venv|\.cargo|go/pkg|downloads?|/usr/|/etc/)[/\\]"
)


class Programming:
    """Proposes, in one statement, languages of code that shows three times on two days, an edit among them."""

    name = "rules.programming"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [seen for seen in episode if seen.origin == "user" and written_in(seen)]
        if not fresh:
            return []
        known = with_past(self._past, ("shell", "editor", "file"), fresh)
        every = [one for one in known if one.origin == "user"]
        shown: defaultdict[str, list[Observation]] = defaultdict(list)
        for one in every[-_LATEST:]:
            for language in written_in(one):
                shown[language].append(one)
        known_of = {name: seen for name, seen in shown.items() if _is_known(seen)}
        return self._proposals({name: seen for name, seen in known_of.items() if names_it(name, seen)})

    def _proposals(self, shown: dict[str, list[Observation]]) -> list[Proposal]:
        names = sorted(shown, key=lambda name: -len(shown[name]))[:_MAX_NAMED]
        if not names:
            return []
        each = _MAX_EVIDENCE // len(names)
        every = {one.id: one for name in names for one in _naming_first(name, shown[name])[:each]}
        listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        text, said = f"The user writes programs in {listed}.", "writes programs in"
        kept = grounded(text, "", "\n".join((said, *map(evidence_text, every.values()))))
        if kept is None:
            return []
        words = f"{sum(map(len, shown.values()))} files and commands"
        topic = "programming"
        return [Proposal(kept, "skill", "neutral", self.name, tuple(every), words, _WEIGHT, topic=topic, glossed=said)]


def _naming_first(name: str, seen: Sequence[Observation]) -> list[Observation]:
    """The latest first, but before them one that has the language's name."""
    return sorted(seen, key=lambda one: (not names_it(name, [one]), -one.observed_at.timestamp()))


def written_in(seen: Observation) -> set[str]:
    """The languages of the code file that an observation shows open, or of the programs that its commands run."""
    if _NOT_THEIRS.search(seen.title.lower()):
        return set()
    if seen.source in ("editor", "file"):
        hit = _ENDING.search(seen.title)
        return {_BY_ENDING[hit[1].lower()]} if hit and hit[1].lower() in _BY_ENDING else set()
    return {name for line in commands(seen) for name, pattern in _BY_COMMAND.items() if pattern.search(line)}


def _is_known(seen: Sequence[Observation]) -> bool:
    days = {one.observed_at.date() for one in seen}
    return len(seen) >= MIN_SEEN and len(days) >= MIN_DAYS and any(one.source != "shell" for one in seen)
