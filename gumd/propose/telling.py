"""Which clauses of the user's own sentences can tell something lasting about them, by their form alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from gumd.propose.rules import doubt
from gumd.propose.rules.english import english_facts, expand, third
from gumd.propose.rules.sentences import looks_like_code, sentences
from gumd.schema import Kind, Polarity

MIN_CHARS, MAX_CHARS = 10, 340
MAX_BYTES = 360
"""Of a clause: scripts that the model knows by bytes only would be ten times as slow."""


@dataclass(frozen=True)
class Telling:
    """A clause in the first person with its contractions written out, and what a statement of it must be like.

    Attributes:
        clause: "I do not eat pork".
        opening: how the statement begins, as far as grammar says: "The user does not eat".
    """

    clause: str
    opening: str
    kind: Kind
    polarity: Polarity


_BEGINS = re.compile(
    r"(?:^|[,;:.!–—(-]\s*)(?:(?:and|but|so|because|as|since|though|although|plus|also|well|yes|yeah|no|ok|okay|oh|"
    r"hi|hey|"
    r"hello|sadly|honestly|note)[\s,:]+){0,3}(?=I\s)|\s(?:and|but|so|because|though|although|found out)\s+(?=I\s)"
)
# Sentences of a chat that leave out "I" and can have no other subject.
_IMPLIED = re.compile(
    r"(?:cannot|have not|moved|switched|quit|gave up|stopped|started|joined|retired) \w", re.IGNORECASE
)
# Where another thought begins.
_ENDS = re.compile(
    r"\s*(?:[;()–—]|\s-\s|,\s*(?:so|but|and|you|he|she|it|they|we|please|which|who|lol|thanks|not sure|otherwise|"
    r"honestly|tbh|though)\b|\s(?:but|because|so|though|although|whereas|hey|tbh)(?:\s|$)|"
    r"\s(?:and|as|since|until|when|while|where) (?:I|it|he|she|they|you|we)\b).*",
    re.DOTALL | re.IGNORECASE,
)
_ADVERBS = (
    "only|always|never|usually|mostly|mainly|rarely|no longer|still|also|just|really|already|both|often|now|currently"
)
_HEAD = re.compile(
    r"I (?P<aux>(?:(?:am|have|do|will)(?: not)?|cannot|did not|must) )?"
    rf"(?P<adverb>(?:(?:{_ADVERBS}) )*)(?P<verb>[a-z]+)\b"
)
_IS = {"am": "is", "have": "has", "do": "does"}
# What people think, feel and do in passing.
_IDLE_WORDS = """
think guess hope mean see saw know knew feel felt suppose thank wonder hear heard say said tell told ask asked agree
understand remember forgot forget found find promise swear bet doubt imagine wish call send sent got get let look
looked thought mind notice noticed believe expect assume appreciate apologise apologize attach attached sorry sure
afraid glad happy fine ok okay late back here there ready done free busy tired ill sick home early stuck trying
wondering writing thinking hoping guessing saying looking sending waiting going aware not so too very at in on near
about bit delighted thrilled pleased good well great bored hungry gutted excited confused lost running coming getting
sitting need can could would should might may was were had did awake here half fed up proud curious sick
"""
_IDLE = frozenset(_IDLE_WORDS.split())
_CHANGE_WORDS = "left moved quit gave began became retired married graduated started stopped switched joined sold"
_CHANGES = frozenset(_CHANGE_WORDS.split())
"""Of what the user did once, only what changes a life says something lasting."""
_PAST = re.compile(
    r"(?!(?:n|f|br|sp|s|w|bl|exc|succ|proc)eed)\w+ed|met|went|came|took|bought|made|won|lost|broke|wrote|built|spent|"
    r"taught|ran|kept|paid|put|hid|ate|drank|slept|sat|stood|drove|rode|flew|rang|held|brought|caught|cut|fell|hit|"
    r"hurt|"
    r"led|lent|sang|set|shut|woke|wore"
)
_PASSING = re.compile(
    r"\b(?:today|tonight|tomorrow|tmrw|yesterday|(?:right|just) now|for ages|"
    r"have just|(?:last|next|this) (?:time|week|weekend|night|morning|afternoon|evening)|later|soon|earlier|ago|again|"
    r"in an? (?:min\w*|bit|sec\w*|hour)|on (?:the|my) way|keep \w+ing)\b",
    re.IGNORECASE,
)
# Whom or what these mean, the clause does not say.
_ELSEWHERE = re.compile(
    r"\b(?:you|your|yours|u|ur|it|its|this|that|these|those|them|they|their|he|him|his|she|her|hers|one|ones|there|"
    r"otherwise)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|"
    r"jun|jul|"
    r"aug|sept?|oct|nov|dec|spring|summer|autumn|winter|\d{1,2}(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
# By what the clause says, then by how its verb begins.
_SAID_KINDS: tuple[tuple[Kind, str], ...] = (
    ("health", r"\b(?:allerg|intoleran|diabet|asthma|coeliac|celiac|diagnos|insulin|surgery|pregnan|deaf|blind|hives)"),
    ("routine", r"\b(?:every|daily|weekly|mornings|evenings|nights|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"),
)
_VERB_KINDS: tuple[tuple[Kind, str], ...] = (
    ("preference", "like|love|enjoy|prefer|hate|dislike|avoid|stand|bear|eat|drink|favou?r|adore"),
    ("goal", "want|learn|train|stud|sav|aim|intend|retrain|practis"),
    ("plan", "moving|starting|leav|fly|travel|marrying|visit|joining|book"),
    ("possession", "own|have|keep|driv|rid"),
    ("skill", "speak|play|sing|code|program|knit|sew"),
    ("project", "build|writ|design|develop|mak|paint|restor|renovat"),
)
_AGAINST = re.compile(
    r"\b(?:not|never|cannot|no longer|hate|dislike|avoid|quit|gave up|stopped|allergic|intolerant)\b", re.IGNORECASE
)


def tellings(text: str, at: datetime, chatting: bool) -> list[Telling]:
    """The clauses of what the user wrote ``at`` that a statement may be made of: none of a joke, a question, a role.

    ``chatting``: whether it is from a chat, where people leave out "I".
    """
    if doubt.is_joke(text) or doubt.is_light(text) or doubt.is_role(text):
        return []
    found = []
    for sentence in filter(_plain, sentences(text)):
        plain = expand(sentence)
        if chatting and _IMPLIED.match(plain):
            plain = f"I {plain[0].lower()}{plain[1:]}"
        found += [telling for clause in _clauses(plain) if (telling := _telling(clause, at))]
    return found


def _plain(sentence: str) -> bool:
    """Whether the sentence says what is so, in words and not in code or placeholders."""
    doubted = doubt.is_question(sentence) or doubt.is_unsure(sentence) or doubt.is_reported(sentence)
    fits = MIN_CHARS <= len(sentence) <= MAX_CHARS
    return fits and not doubted and "[" not in sentence and not looks_like_code(sentence)


def _clauses(sentence: str) -> Iterator[str]:
    starts = [hit.end() for hit in _BEGINS.finditer(sentence)]
    for start, end in pairwise([*starts, len(sentence)]):
        yield _ENDS.sub("", sentence[start:end]).strip(" ,.:!…")


def _telling(clause: str, at: datetime) -> Telling | None:
    head = _HEAD.match(clause)
    fits = len(clause) >= MIN_CHARS and len(clause.encode("utf-8", "replace")) <= MAX_BYTES
    if head is None or not fits or _PASSING.search(clause) or _ELSEWHERE.search(clause):
        return None
    aux, adverb, verb = (head["aux"] or "").strip(), head["adverb"], head["verb"]
    if _once(clause, aux, verb):
        return None
    first, _, negation = aux.partition(" ")
    inflected = verb if aux or verb in _CHANGES else third(verb)
    opening = " ".join(f"The user {_IS.get(first, first)} {negation} {adverb}{inflected}".split())
    kind, polarity = _kind_and_polarity(clause, verb, at)
    return Telling(clause, opening, kind, polarity)


def _once(clause: str, aux: str, verb: str) -> bool:
    """Whether the clause tells of a moment: a feeling, an errand, something done once."""
    if verb in _IDLE or aux == "did not":
        return True
    if not aux:
        return verb not in _CHANGES and _PAST.fullmatch(verb) is not None
    passes = aux.startswith("will") or (aux == "am" and verb.endswith("ing") and not _kinds(clause, verb))
    return passes and not _DATED.search(clause)


def _kinds(clause: str, verb: str) -> list[Kind]:
    said = [kind for kind, words in _SAID_KINDS if re.search(words, clause, re.IGNORECASE)]
    return said + [kind for kind, words in _VERB_KINDS if re.match(words, verb)]


def _kind_and_polarity(clause: str, verb: str, at: datetime) -> tuple[Kind, Polarity]:
    """As the rules have it where they know the clause, so that the same statement is recognised as the same."""
    facts = english_facts(clause, at, False)
    if facts:
        return facts[0].kind, facts[0].polarity
    kind: Kind = next(iter(_kinds(clause, verb)), "biography")
    if kind not in ("preference", "health"):
        return kind, "neutral"
    if _AGAINST.search(clause):
        return kind, "avoids"
    return kind, "likes" if kind == "preference" else "neutral"
