"""People and animals in the user's life, when the user says who they are."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.relation_words import BY_POSSESSIVE, ENGLISH
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.sentences import looks_like_code, sentences
from gumd.propose.transcript import is_assistant
from gumd.text.calendar_words import MONTHS, WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import fold
from gumd_store.records import Observation

_WEIGHT, _LABELLED = 2.0, 1.7
_ADJECTIVE = (
    r"(?:(?:little|big|older|younger|eldest|youngest|oldest|twin|late|ex|new|old|kleine[rn]?|große[rn]?|ältere[rn]?|"
    r"jüngere[rn]?|petite?|grande?|best|beste[rn]?|line|thesis|phd|dear|main|second|first|former|current|lovely|"
    r"grote|oudere|jongere|oudste|jongste|lieve|nieuwe) )?"
)
# "mia sorella maggiore Ada", "a minha irmã mais velha, Ada"
_AFTER_WORD = (
    r"(?: (?:maggiore|minore|gemell[oa]|più (?:piccol[oa]|grande)|mais (?:velh|nov)[oa]|gême[oa]|gémea|gémeo))?"
)
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞŁŚŽČŠİ])"
_NAME = rf"((?:Dr\.? |Prof\.? |Mr\.? |Mrs\.? |Ms\.? )?{_CAPITAL}[\w’'-]+(?: {_CAPITAL}[\w’'-]+)?)"
_POSSESSIVE = "|".join(BY_POSSESSIVE)
# "my sister Birte", "my boss, Ana,", "my dog is called Rex", "ma fille s'appelle Inès"
_RELATION = regex(
    rf"\b({_POSSESSIVE}) {_ADJECTIVE}([^\W\d_][\w-]*(?: d[ei] (?:thèse|piso|trabajo|casa|stanza|lavoro|quarto|"
    rf"trabalho|família))?){_AFTER_WORD}(?: is called | is named | is | heißt | heet | est | ist | s['’]appelle |"
    rf" se llama | si chiama | chama-se | se chama | è | é | \(|’s name is |'s name is |,? ){_NAME}",
    re.IGNORECASE,
)
# "Birte, my sister," and "Birte is my sister"
_NAMED_FIRST = regex(
    rf"{_NAME}(?:, | is | ist | est | es | è (?:la |il )?| é (?:a |o )?|, [aolài]{{1,2}} | \()({_POSSESSIVE}) "
    rf"{_ADJECTIVE}([^\W\d_][\w-]*)\b(?!\s(?:is|was|are|has|"
    rf"isn|ist|hat|est|ne|no|è|ha|non|é|tem|não|vai)\b)"
)
# A chat's title: "Signal – Lowri (sister)"
_TITLE = regex(rf"(?:^|[–—,-] ){_NAME} \((\w+)\)\s*$")
_NO_NAME_WORDS = """
i he she it we they who and or but so can will is the that this has does ich er sie und der die das je il elle
et le la qui el ella y que che lui lei non ho ha sono quando ele ela nao mas tem
et le la qui el ella y que ik hij zij ze het een en de die dat is heeft was wel
"""
_NAMES_IN_LY = frozenset(
    {"emily", "lily", "sally", "molly", "billy", "kelly", "polly", "holly", "carly", "shelly", "willy"}
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())


class Relations:
    """Proposes who a named person is to the user, when the user says so."""

    name = "rules.relation"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for observation in episode:
            if not doubt.is_fiction(observation.title):
                for relation, name, words, weight in (*self._said(observation), *_titled(observation)):
                    proposal = self._proposal(relation, name, words, weight, observation)
                    if proposal is not None:
                        found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _said(self, observation: Observation) -> Iterator[tuple[str, str, str, float]]:
        assistant = is_assistant(f"{observation.app} {observation.title}")
        role = False
        for snippet in self._reader.snippets(observation):
            if snippet.by == "user":
                role = doubt.is_role(snippet.text) or (role and doubt.goes_on(snippet.text))
            if snippet.by != "user" or doubt.is_joke(snippet.text) or (assistant and role):
                continue
            for sentence in sentences(snippet.text):
                if not (looks_like_code(sentence) or (doubt.is_reported(sentence) and ":" in sentence)):
                    yield from ((*pair, sentence, _WEIGHT) for pair in relations_in(sentence))

    def _proposal(self, relation: str, name: str, words: str, weight: float, seen: Observation) -> Proposal | None:
        text = grounded(f"The user's {relation} is {name}.", words[:120], evidence_text(seen))
        if text is None:
            return None
        return Proposal(text, "relationship", "neutral", self.name, (seen.id,), words, weight)


def relations_in(sentence: str) -> list[tuple[str, str]]:
    """(relation in English, name) of each person whom one of the user's sentences names with what they are to them."""
    found = [
        (_english(hit[1], hit[2]), hit[3]) for hit in _RELATION.finditer(sentence) if not _is_a_noun(hit, sentence)
    ]
    found += [(_english(own, word), name) for name, own, word in _NAMED_FIRST.findall(sentence)]
    return [(relation, _trimmed(name)) for relation, name in found if relation and _trimmed(name)]


def _is_a_noun(hit: re.Match[str], sentence: str) -> bool:
    """Whether a German word behind a comma that none closes is the next thing: "meiner Frau, Mietvertrag"."""
    german = hit[1].lower().startswith(("mein", "unser"))
    return german and sentence[hit.end(2) : hit.start(3)].strip() == "," and sentence[hit.end(3) :].strip()[:1] != ","


def _titled(observation: Observation) -> Iterator[tuple[str, str, str, float]]:
    hit = _TITLE.search(observation.title[:120]) if observation.source == "chat" else None
    if hit and hit[2].lower() in ENGLISH and _trimmed(hit[1]):
        yield ENGLISH[hit[2].lower()], _trimmed(hit[1]), hit.group(), _LABELLED


def _english(possessive: str, word: str) -> str:
    table = BY_POSSESSIVE.get(possessive.lower(), {})
    return table.get(word.lower(), "")


def _trimmed(name: str) -> str:
    """The words of ``name`` that are written as names; empty when the first is none."""
    kept: list[str] = []
    for word in name.split():
        bare = re.sub(r"['’]s$", "", word).strip("-'’")
        plain = fold(bare)
        known = plain in _NO_NAMES or plain in MONTHS or plain in WEEKDAYS or plain in ENGLISH
        if not bare[:1].isupper() or known or (bare.isupper() and len(bare) > 1):
            break
        kept.append(bare)
        if bare != word:
            break
    titles = {"Dr", "Dr.", "Prof", "Prof.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."}
    adverb = len(kept) == 1 and kept[0].endswith("ly") and fold(kept[0]) not in _NAMES_IN_LY
    return "" if adverb or set(kept) <= titles else " ".join(kept)
