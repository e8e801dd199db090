"""Repositories that the user commits to, releases and maintains, and what the documents in them are headed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.code.tool_words import NO_PROJECT, WORKSPACES
from gumd.propose.rules.code.tools import commands
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, headline, names_it, nothing_before, pretends, with_past
from gumd.propose.rules.sentences import looks_like_code
from gumd.propose.rules.statements import MAX_EVIDENCE, Statement, carried
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_COMMITTED, _RELEASED, _MAINTAINED, _HEADED = 1.5, 1.8, 1.3, 1.4
MAX_MESSAGES, MAX_MESSAGE = 2, 80
_READ, _LINES_BELOW = 6_000, 4
_COMMIT = regex(r"\bgit commit\b")
_MESSAGE = regex(r"\bgit commit\b[^\n]{0,20}?\s-\w{0,3}m\s+[\"'](?P<message>[^\"'\n]{4,120})")
_DONE = regex(r"^\[[\w./-]{1,40}(?: \([\w-]+\))? [0-9a-f]{6,12}\] (?P<message>[^\n]{4,120})$", re.MULTILINE)
_RELEASE = regex(
    r"\bgit tag (?:-\w+ )?v?\d|\bnpm publish\b|\bcargo publish\b|\btwine upload\b|\bgem push\b|\bgh release create\b|"
    r"\bpoetry publish\b|"
    r"\buv publish\b|\bflutter pub publish\b"
)
# "~/code/tidewatch", "wren@mill:~/tidewatch/src (main)": the folder under the home or a workspace.
_FOLDER = regex(r"~[/\\](?P<path>[\w.-]+(?:[/\\][\w.-]+){0,4})")
_PLACE_WORDS = """
documents dokumente documentos documenti desktop schreibtisch bureau escritorio downloads descargas telechargements
notes notizen notas
"""
_PLACES = frozenset(_PLACE_WORDS.split())
_NO_FOLDERS = NO_PROJECT | WORKSPACES | _PLACES | {"dotfiles", "config", "configs", "nixos"}
_LANGUAGES = {
    "Python": r"^(?:python3?|pytest|poetry|uv|pip3?|ruff|mypy)\b",
    "Go": r"^go (?:build|test|run|vet|mod|install)\b",
    "Rust": r"^cargo\b",
    "JavaScript": r"^(?:npm|pnpm|yarn|node|bun|npx)\b",
    "Java": r"^(?:mvn|gradle|\./gradlew)\b",
    "Ruby": r"^(?:bundle|rails|rake|rspec)\b",
    "Elixir": r"^(?:mix|iex)\b",
    "R": r"^Rscript\b",
    "Julia": r"^julia\b",
    "LaTeX": r"^(?:latexmk|pdflatex|lualatex|xelatex)\b",
    "C++": r"^(?:cmake|ninja)\b",
}
_MAINTAINER = regex(
    r"\b(?:because|as) you are (?:the|a|an?) (?:maintainer|author|owner) of (?:this|the) (?:repository|repo|project|"
    r"package|plugin|crate)\b"
)
_TAGGED = regex(r"^(?:re: ?|aw: ?)?\[(?P<name>[\w./-]{3,60})\]")
_SHOWN = regex(r"\b(?:cat|less|head|more|bat|glow)\s(?:-\w+ \d* ?)?(?P<file>[\w./~-]+\.(?:md|txt|rst|org|adoc))\b")
_HEADING = regex(r"^(?:#{1,2}|=) +(?P<name>\S.{5,})$")
_SAID = "works on project repository commits releases versions maintains written program document headed due"


class Repositories:
    """Proposes the projects whose repositories the user commits to, with what the commits say."""

    name = "rules.repository"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = [seen for seen in episode if seen.source == "shell" and seen.origin == "user"]
        known = with_past(self._past, ["shell"], own) if own else []
        every = [one for one in known if one.origin == "user"]
        found = [self._repository(folder, every) for folder in sorted({folder_of(seen) for seen in own} - {""})]
        found += [self._maintained(seen) for seen in episode if seen.source == "email"]
        found += [one for seen in own for one in self._documents(seen)]
        return [one for one in found if one is not None]

    def _repository(self, folder: str, every: Sequence[Observation]) -> Proposal | None:
        seen = [one for one in every if folder_of(one) == folder]
        messages = list(dict.fromkeys(message for one in seen for message in _messages(one)))
        committed = [one for one in seen if _COMMIT.search(one.text[:_READ])]
        if not committed:
            return None
        name = re.split(r"[/\\]", folder)[-1]
        language = _language(seen)
        written = f", written in {language}" if language and names_it(language, seen[-MAX_EVIDENCE:]) else ""
        released = any(_RELEASE.search(line) for one in seen for line in commands(one))
        does = "develops and releases" if released else "works on the project"
        told = ", ".join(f"“{message}”" for message in messages[-MAX_MESSAGES:])
        commits = f", with commits such as {told}" if told else ""
        text = f"The user {does} {name} ({folder}){written}{commits}."
        weight = _RELEASED if released else _COMMITTED
        words = f"{len(committed)} times committed to {folder}"
        return carried(
            Statement(text, "project", words, weight, "likes", f"repository:{folder}", f"{_SAID} {language}"),
            self.name,
            seen,
        )

    def _maintained(self, seen: Observation) -> Proposal | None:
        tag = _TAGGED.match(headline(seen).strip())
        hit = _MAINTAINER.search(folded(seen.text[:_READ]))
        if tag is None or hit is None or pretends(seen.text[:_READ]):
            return None
        about = headline(seen)[tag.end() :].strip()
        text = f"The user maintains the project {tag['name']}, about which others write (“{_plain(about)}”)."
        words = f"{headline(seen)}: {hit.group()}"
        return carried(
            Statement(text, "project", words, _MAINTAINED, "likes", said=f"{_SAID} others write"), self.name, [seen]
        )

    def _documents(self, seen: Observation) -> Iterator[Proposal | None]:
        """What a document is headed that a command of the user's shows, with the day that it is due."""
        lines = [line.rstrip() for line in seen.text[:_READ].splitlines() if line.strip()]
        for place, (line, below) in enumerate(pairwise(lines)):
            shown, heading = _SHOWN.search(line), _HEADING.match(below.strip())
            folder = folder_of(seen)
            if not (shown and heading and folder) or doubt.is_fiction(shown["file"]) or looks_like_code(below):
                continue
            below_it = (
                piece for row in lines[place + 2 :][:_LINES_BELOW] for piece in re.split(r"(?<=[\w)])[.;] ", row)
            )
            due = next((piece for piece in below_it if _due(piece, seen)), "")
            until = f" ({_plain(due)})" if due else ""
            text = (
                f"The user is working on “{_plain(heading['name'])}”{until}, a document of the project {_last(folder)}."
            )
            if len(content_words(heading["name"])) > 2:
                yield carried(Statement(text, "project", below, _HEADED, "likes", said=_SAID), self.name, [seen])


def folder_of(seen: Observation) -> str:
    """The project's folder that a shell stands in, by its title or its prompts; empty for none."""
    for text in (seen.title, seen.text[:_READ].partition("\n")[0]):
        hit = _FOLDER.search(text)
        parts = re.split(r"[/\\]", hit["path"]) if hit else []
        depth = 2 if parts and folded(parts[0]) in WORKSPACES | _PLACES else 1
        named = parts[:depth]
        if len(named) == depth and folded(named[-1]) not in _NO_FOLDERS and named[-1][0] != ".":
            return "~/" + "/".join(named)
    return ""


def _last(folder: str) -> str:
    return folder.rpartition("/")[2]


def _messages(seen: Observation) -> list[str]:
    text = seen.text[:_READ]
    found = [hit["message"] for hit in (*_MESSAGE.finditer(text), *_DONE.finditer(text))]
    return [_plain(one) for one in found if len(content_words(one)) > 1 and not looks_like_code(one)]


def _plain(text: str) -> str:
    bare = text.translate(PLAIN_QUOTES).strip(" .,;:'\"#")
    return bare if len(bare) <= MAX_MESSAGE else bare[: MAX_MESSAGE + 1].rpartition(" ")[0]


def _due(line: str, seen: Observation) -> bool:
    """Whether a line gives a deadline."""
    return _DEADLINE.search(folded(line)) is not None and span_in(line, seen.observed_at) is not None


_DEADLINE = regex(
    r"\b(?:due|deadline|submit|submission|hand in|by|abgabe|frist|fallig|bis|rendu|rendre|echeance|avant le|remise|"
    r"entrega|"
    r"plazo|fecha limite|deposito|scadenza|consegna)\b"
)


def _language(seen: Sequence[Observation]) -> str:
    """The language of the commands that build or test; empty where two are used as often, or none is."""
    used = [line for one in seen for line in commands(one)]
    counts = {name: sum(re.match(pattern, line) is not None for line in used) for name, pattern in _LANGUAGES.items()}
    best = sorted(counts, key=lambda name: -counts[name])
    return best[0] if counts[best[0]] > counts[best[1]] else ""
