"""What the user builds, as the README in their own folder says it."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.grammar.english import about_them
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.sentences import looks_like_code
from gumd.text.regex import regex
from gumd.text.words import content_words, fold
from gumd_store.records import Observation

_WEIGHT = 1.5
MAX_NAME, MAX_SAID, MIN_WORDS = 60, 160, 4
_HEAD = 8
_README = regex(r"(?:^|[/\\\s])readme(?:\.\w{2,8})?(?:$|[\s–—-])", re.IGNORECASE)
# What tells assistants about a project, and its line that says what the project is: "Brack = a tide clock for ...".
_GUIDE = regex(
    r"(?:^|[/\\\s])(?:agents|claude|gemini|copilot-instructions|conventions|context)\.md(?:$|[\s–—-])", re.IGNORECASE
)
_DEFINED = regex(r"^[*`]{0,3}(?P<name>[^\W\d_][\w-]{2,30})[*`]{0,3} (?:=|is|ist|est|es|:) (?P<what>\S.{20,})$")
_INSTALLED = regex(
    r"\b(?:node_modules|site-packages|vendor|third_party|\.venv|\.cargo|go/pkg|external|deps|downloads?)[/\\]",
    re.IGNORECASE,
)
_NO_NAME_WORDS = "this these there here note warning important everything code it that what goal style"
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_NO_DESCRIPTION = regex(
    r"^\W*(?:\[?!?\[|<|https?:|\$|```|[-*|>]|supervisor|authors?\b|licen[cs]e\b|status\b|version\b)", re.IGNORECASE
)


class Readmes:
    """Proposes a project by the heading and the first sentence of a README that the user writes."""

    name = "rules.readme"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode if _is_own(seen, _README) for one in self._project(seen)]
        found += [one for seen in episode if _is_own(seen, _GUIDE) for one in self._defined(seen)]
        return list({one.text: one for one in found}.values())

    def _defined(self, seen: Observation) -> Iterator[Proposal]:
        lines = [line.strip() for line in seen.text.splitlines() if line.strip()][:_HEAD]
        hit = next((found for line in lines if (found := _DEFINED.match(line))), None)
        said = self._reader.snippets(seen)
        if hit is None or not said or said[0].by != "user" or fold(hit["name"]) in _NO_NAMES:
            return
        about = hit["what"].translate(PLAIN_QUOTES)
        told = about_them(re.split(r"(?<=[.!])\s", about)[0][:MAX_SAID].strip(" .:"))
        text = grounded(f"The user is building {hit['name']}: {told}.", "", evidence_text(seen))
        if text is not None and len(content_words(told)) >= MIN_WORDS:
            topic = f"readme:{seen.title}"
            yield Proposal(text, "project", "likes", self.name, (seen.id,), about, _WEIGHT, topic=topic)

    def _project(self, seen: Observation) -> Iterator[Proposal]:
        lines = [line.strip() for line in seen.text.splitlines() if line.strip()]
        said = self._reader.snippets(seen)
        if not lines or not lines[0].startswith("#") or not said or said[0].by != "user":
            return
        name = lines[0].strip("# ").translate(PLAIN_QUOTES)[:MAX_NAME]
        described = sorted(filter(_describes, lines[1:_HEAD]), key=lambda line: not line.endswith("."))
        about = described[0].translate(PLAIN_QUOTES) if described else ""
        if not about or looks_like_code(name):
            return
        told = about_them(re.split(r"(?<=[.!])\s", about)[0][:MAX_SAID].strip(" .:"))
        text = grounded(f"The user is building {name}: {told}.", "", evidence_text(seen))
        if text is not None:
            topic = f"readme:{seen.title}"
            yield Proposal(text, "project", "likes", self.name, (seen.id,), about, _WEIGHT, topic=topic)


def _is_own(seen: Observation, named: re.Pattern[str]) -> bool:
    own = seen.source in ("file", "editor") and seen.origin == "user" and not doubt.is_fiction(seen.title)
    return own and named.search(seen.title) is not None and not _INSTALLED.search(seen.title)


def _describes(line: str) -> bool:
    words = content_words(line)
    return len(words) >= MIN_WORDS and not line.startswith("#") and not _NO_DESCRIPTION.match(line)
