"""Documents that the user comes back to: what somebody writes at again and again is something they are busy with."""

import re
from collections.abc import Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.code.tool_words import CODE_ENDINGS
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before, with_past
from gumd.propose.rules.sentences import looks_like_code
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd_store.records import Observation

MIN_SEEN = 3
MIN_DAYS = 2
MAX_NAME = 100
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.7, 0.15, 1.6
_SOURCES = ("file", "editor")
# The mark that says which version it is names no other document.
_VERSION = regex(
    r"\s*[–—-]?\s*[([]?\b(?:draft|brouillon|entwurf|borrador|bozza|rascunho|versione|versão|version|v\.?|"
    r"rev)\.?\s?\d*\b[)\]]?\s*$",
    re.IGNORECASE,
)
_FIXED = regex(
    r"(?:^|[/\\])\.[\w-]|\.(?:json|ya?ml|csv|tsv|log|lock|ini|conf|env|ics|xml)$|todo|scratch|shopping|inbox",
    re.IGNORECASE,
)


class Documents:
    """Proposes a document with a heading that changed at least twice, on two days or more."""

    name = "rules.document"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = {seen.title: seen for seen in episode if _is_document(seen)}
        if not own:
            return []
        every = [one for one in with_past(self._past, _SOURCES, episode) if one.title in own]
        found = [self._document([one for one in every if one.title == title]) for title in own]
        return [proposal for proposal in found if proposal is not None]

    def _document(self, seen: Sequence[Observation]) -> Proposal | None:
        versions = {one.text: one for one in seen}
        days = {one.observed_at.date() for one in seen}
        heading = self._heading(seen[-1])
        if len(versions) < MIN_SEEN or len(days) < MIN_DAYS or not heading:
            return None
        shown = seen[-_MAX_EVIDENCE:]
        text = grounded(f"The user is working on “{heading}”.", "", "\n".join(map(evidence_text, shown)))
        if text is None:
            return None
        weight = min(_MOST, _BASE + _EACH * len(versions))
        ids = tuple(one.id for one in shown)
        words = f"{len(versions)} versions on {len(days)} days"
        return Proposal(text, "project", "likes", self.name, ids, words, weight, topic=f"document:{seen[-1].title}")

    def _heading(self, seen: Observation) -> str:
        """The document's first line, when it is a heading: marked as one, or alone before a gap."""
        said = self._reader.snippets(seen)
        first, _, rest = seen.text.lstrip().partition("\n")
        marked = first.startswith("# ") or not rest.split("\n")[0].strip()
        name = _VERSION.sub("", first.strip(" #*=_")).strip(" .,;:–—-")
        if (
            not (said and said[0].by == "user" and marked)
            or looks_like_code(name)
            or first.rstrip().endswith((".", "?", "!"))
        ):
            return ""
        return name if len(content_words(name)) > 1 and len(name) <= MAX_NAME else ""


def _is_document(seen: Observation) -> bool:
    written = seen.source in _SOURCES and seen.origin == "user" and bool(seen.title)
    named = seen.title[:300]
    return written and not (named.lower().endswith(CODE_ENDINGS) or _FIXED.search(named) or doubt.is_fiction(named))
