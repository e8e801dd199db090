"""English beside what stays in the user's own language: foods, languages, who people are, and whatever is quoted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from gumd.ground import MAX_CHARS
from gumd.propose.proposal import Proposal, Proposer
from gumd.propose.rules.people.relation_words import BY_POSSESSIVE
from gumd.propose.rules.said import shorthand_words as words
from gumd.propose.rules.work.occupation_words import foreign_job_in
from gumd.text.calendar_words import MONTHS, WEEKDAYS, spelt_out
from gumd.text.gloss import english, language_of
from gumd.text.regex import regex
from gumd.text.words import content_words, fold
from gumd_store.records import Observation

_WORD = regex(r"[^\W\d_][^\W\d_'’-]{2,}")
_WORKS_AS = regex(r"\b(?:is|works as|work as) (?:an? )?(?P<job>[^\W\d_][\w-]{3,30})(?![\w-]| \()")
_THEIRS = regex(r"\btheir ([^\W\d_]{3,20})\b")
_ROLES = {role: english for table in BY_POSSESSIVE.values() for role, english in table.items()}
_ALIKE = 4
_CAPITAL = regex(r"(?<![\w'’-])[^\W\d_a-zß-ÿ][\w'’-]*")
_NAMED = regex(r"(?<!\()“(?P<name>[^“”]{3,120})”(?! \(roughly)")
_ITEM = regex(r": (?P<name>[^“”:()]{3,120})(?=\.$)")
"""What a statement says behind its colon, without quoting it."""
_READ = 2_000


class WithEnglish:
    """What another rule proposes, with rough English behind the name that it quotes, where that is in another language.

    Those who read it, and the words by which it is found, may be English only.
    """

    def __init__(self, proposer: Proposer) -> None:
        self._proposer = proposer
        self.name = proposer.name

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        known = {seen.id: seen for seen in episode}
        return [self._with_english(one, known) for one in self._proposer.propose(episode)]

    def _with_english(self, proposal: Proposal, known: dict[int, Observation]) -> Proposal:
        hit = _NAMED.search(proposal.text) or _ITEM.search(proposal.text)
        seen = next((known[id] for id in reversed(proposal.observations) if id in known), None)
        rough = in_rough_english(hit["name"], f"{seen.title}\n{seen.text[:_READ]}") if hit and seen else ""
        if not hit or not rough or len(proposal.text) + len(rough) + 13 > MAX_CHARS:
            return proposal
        text = f"{proposal.text[: hit.end()]} (roughly: {rough}){proposal.text[hit.end() :]}"
        return replace(proposal, text=text, glossed=f"{proposal.glossed}\n{rough}".strip())


def in_rough_english(name: str, around: str) -> str:
    """A name in the language of the text ``around`` it, in English word by word; empty where little would change."""
    rough = spelt_out(in_small_letters(english(name, language_of(around)), name))
    fresh = set(content_words(rough)) - set(content_words(name))
    return rough if fresh else ""


def in_small_letters(rough: str, written: str) -> str:
    """A gloss without capitals where what was ``written`` has none: a name stays one, a gloss is no name."""
    held = fold(written)

    def small(hit: re.Match[str]) -> str:
        plain = fold(hit[0])
        kept = plain in held or plain in MONTHS or plain in WEEKDAYS or plain == "i"
        return hit[0] if kept else hit[0].lower()

    return _CAPITAL.sub(small, rough)


def glossed(text: str, said: str) -> str:
    """``text`` with "their Bruder" as "their brother", and the English beside each food or language of ``said``."""
    text = _THEIRS.sub(lambda hit: f"their {_ROLES.get(hit[1].lower(), hit[1])}", text)
    text = _WORKS_AS.sub(_with_job, text)
    named = set(_WORD.findall(said))
    return _WORD.sub(lambda hit: _with_english(hit.group()) if hit.group() in named else hit.group(), text)


def _with_job(hit: re.Match[str]) -> str:
    plain = fold(hit["job"])
    english = foreign_job_in(plain)
    return f"{hit[0]} ({english})" if english and english[:_ALIKE] != plain[:_ALIKE] else hit[0]


def _with_english(word: str) -> str:
    plain = fold(word)
    food, taught = words.english(plain, words.FOODS), words.subject_in_english(plain)
    alike = not food or food[:_ALIKE] == plain[:_ALIKE]
    english = taught or ("" if alike else food)
    return f"{word} ({english})" if english else word
