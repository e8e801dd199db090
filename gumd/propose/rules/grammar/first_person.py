"""What the user says of themselves, in sentences of their own."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from gumd.ground import Refusal, ground
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.facts import Fact
from gumd.propose.rules.grammar.dutch import DUTCH
from gumd.propose.rules.grammar.english import english_facts
from gumd.propose.rules.grammar.french import FRENCH
from gumd.propose.rules.grammar.german import GERMAN
from gumd.propose.rules.grammar.italian import ITALIAN
from gumd.propose.rules.grammar.portuguese import PORTUGUESE
from gumd.propose.rules.grammar.spanish import SPANISH
from gumd.propose.rules.people.whose import about_others, heading_kin
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before, with_assistant
from gumd.propose.rules.sentences import looks_like_code, sentences
from gumd.propose.snippets import Snippet
from gumd.text.regex import regex
from gumd_store.records import Observation

# Where people leave out "I".
_BRIEF = frozenset({"chat", "file", "editor"})
_SPOKEN = frozenset({"chat", "email", "browser", "clipboard"})
_FILE = -0.3
_MAX_FACTS = 20
_READ = 2_000

_BY_THE_WAY = regex(
    r"^(?:hi,? |hello,? )?(?:could|can|would|will) you (?:please |kindly )?.{0,60}\b(?:that|as|because|since) "
    r"(?P<told>(?:I['’]m|I am|I have|I['’]ve|I can['’]t|I cannot|I don['’]t|my \w+ (?:is|has)) [^?]{4,80})\?",
    re.IGNORECASE,
)
_ORIGIN = regex(r"^.{1,60}?\b(?:that )?(?P<told>I (?:grew up|was born|was raised) in [^.,;!?]{3,60})")
_POINTS = regex(r"\b(?:(?:that|this) one|(?:those|these)(?: ones)?|it|them)\W*$", re.IGNORECASE)
"""What was named in another sentence."""
Finder = Callable[[str, datetime, bool], list[Fact]]
_LANGUAGES: tuple[Finder, ...] = (
    english_facts,
    GERMAN.facts,
    FRENCH.facts,
    SPANISH.facts,
    ITALIAN.facts,
    PORTUGUESE.facts,
    DUTCH.facts,
)


class FirstPerson:
    """Proposes what the user's own first-person sentences say, unless they joke, ask, suppose or quote."""

    name = "rules.first_person"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: list[Proposal] = []
        for observation in episode:
            if doubt.is_fiction(observation.title) and observation.source not in _SPOKEN:
                continue
            found += self._from(observation)[:_MAX_FACTS]
        return found

    def _from(self, observation: Observation) -> list[Proposal]:
        said = self._reader.snippets(observation)
        assistant = with_assistant(observation, (one.speaker for one in said))
        found, role = [], False
        for place, snippet in enumerate(said):
            if snippet.by == "user":
                role = doubt.is_role(snippet.text) or (role and doubt.goes_on(snippet.text))
            answer = said[place + 1].text if place + 1 < len(said) and said[place + 1].by == "other" else ""
            passed_over = doubt.is_joke(snippet.text, answer) or (assistant and role) or _is_sample(snippet)
            if snippet.by == "user" and not passed_over and not _is_code(snippet):
                found += [self._proposal(fact, words, observation) for fact, words in _told(snippet, answer)]
        return [proposal for proposal in found if proposal is not None]

    def _proposal(self, fact: Fact, words: str, observation: Observation) -> Proposal | None:
        evidence = evidence_text(observation)
        text = grounded(fact.text, words, evidence) or (fact.other and grounded(fact.other, words, evidence))
        if not text:
            return None
        span = span_in(text, observation.observed_at) if fact.kind == "plan" else None
        return Proposal(
            text,
            fact.kind,
            fact.polarity,
            self.name,
            (observation.id,),
            words,
            fact.weight,
            topic=fact.topic,
            valid_from=span.first if span else None,
            valid_to=span.last if span else None,
        )


def _told_by_the_way(sentence: str) -> str:
    """What a sentence tells by the way: of "Could you note that I'm allergic to latex?" the latter half."""
    hit = _BY_THE_WAY.search(sentence) or _ORIGIN.match(sentence)
    return f"{hit['told'].strip()}." if hit else sentence


def _is_code(snippet: Snippet) -> bool:
    """Whether a snippet is for a machine: most of its lines are, or it is a command and not a remark beside one."""
    if snippet.observation.source == "shell":
        return not snippet.text.startswith("#")
    lines = snippet.text.splitlines()
    return len(lines) > 1 and 2 * sum(map(looks_like_code, lines)) >= len(lines)


def _is_sample(snippet: Snippet) -> bool:
    """Whether a snippet shows what somebody could write: below such a heading, or in the name of nobody."""
    written = snippet.observation.source in ("file", "editor", "browser", "clipboard")
    return written and (doubt.heads_examples(snippet.heading) or doubt.names_nobody(snippet.observation.text[:_READ]))


def _told(snippet: Snippet, answer: str) -> Iterator[tuple[Fact, str]]:
    drafted = snippet.observation.source in ("file", "editor") and doubt.is_draft(snippet.observation.title)
    light = doubt.is_light(snippet.text, answer) or drafted
    for sentence in map(_told_by_the_way, sentences(snippet.text)):
        if doubt.is_question(sentence) or doubt.is_unsure(sentence) or doubt.is_reported(sentence):
            continue
        if looks_like_code(sentence):
            continue
        for fact in _facts(sentence, snippet):
            big = fact.kind in ("plan", "goal", "biography", "project") and light
            dated = span_in(sentence, snippet.observation.observed_at) is not None
            if _POINTS.search(fact.text):
                continue
            if not big and not doubt.is_in_jest(fact.text, snippet.observation.source, dated=dated):
                yield fact, sentence


def _facts(sentence: str, snippet: Snippet) -> list[Fact]:
    observation = snippet.observation
    elliptic = observation.source in _BRIEF and not (about_others(observation) or heading_kin(snippet))
    for language in _LANGUAGES:
        facts = language(sentence, observation.observed_at, elliptic)
        if facts:
            spoken = observation.source in _SPOKEN
            return [replace(fact, weight=fact.weight + (0 if spoken else _FILE)) for fact in facts]
    return []


def grounded(text: str, words: str, evidence: str) -> str | None:
    """``text`` when ``evidence`` carries it; with the user's own words beside it when it only does in another language.

    None when it names what the evidence lacks.
    """
    refusal = ground(text, evidence, frozenset())
    if refusal is None:
        return text
    if refusal is Refusal.UNSUPPORTED:
        quoted = f"{text[:-1]} (“{words.strip(' .!')}”)."
        if ground(quoted, evidence, frozenset()) is None:
            return quoted
    return None
