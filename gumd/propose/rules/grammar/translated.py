"""First-person sentences in languages other than English, told in English by the grammar of their frame.

Verbs, dates and small words become English; what the sentence is about stays as the user wrote it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.facts import Fact, Frame, Needs
from gumd.propose.rules.gloss import glossed
from gumd.propose.rules.grammar.english import third
from gumd.propose.rules.work.jobs import as_job
from gumd.schema import Kind, Polarity
from gumd.text.calendar_words import MONTHS, WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import content_words, fold

MAX_REST_WORDS = 18
_MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT, _SEEN_BEFORE = 3, 12
_BEFORE_MONTH = regex(r"(?:\d|\b(?:in|im|en|since|from|until|of|de|seit|ab|bis))\.?\s*$", re.IGNORECASE)
_WORD = regex(r"[^\W_]+(?:[-'’][^\W_]+)*[.']?")


@dataclass(frozen=True)
class Language:
    """How a language says "I", where a thought ends, and what its sentences say.

    Attributes:
        subject: matches what stands before the predicate, at a clause's beginning.
        inverted: matches "Dienstags gehe ich …" with groups ``front``, ``rest`` and, if it stands before "I", ``verb``.
        lead: "I", as it stands before the verb.
        ends: where the thought about the user ends.
        frames: in the order in which they are tried.
        phrases: expressions and their English, applied to what the frame leaves over.
        verbs: the English base forms of verbs that a frame captures as ``verb``.
        unclear: words that point at something said before.
        denies: words that deny what is said, as some languages do behind the verb; None where they stand before it.
        bare: verbs with which a sentence may begin whose subject is left out; None where the verb always says who.
        informal: spoken forms and what is written for them.
        foreign: words that show a sentence to be in another language that shares verbs with this one.
    """

    subject: re.Pattern[str]
    inverted: re.Pattern[str]
    lead: str
    opening: re.Pattern[str]
    ends: re.Pattern[str]
    frames: tuple[Frame, ...]
    phrases: Mapping[str, str]
    verbs: Mapping[str, str]
    unclear: re.Pattern[str]
    bare: re.Pattern[str] | None = None
    informal: tuple[tuple[str, str], ...] = ()
    foreign: re.Pattern[str] | None = None
    denies: re.Pattern[str] | None = None

    def facts(self, sentence: str, now: datetime, elliptic: bool) -> list[Fact]:
        """What one of the user's own sentences says of them; ``elliptic`` where people leave out "I"."""
        if self.foreign and self.foreign.search(sentence):
            return []
        for spoken, written in self.informal:
            sentence = re.sub(spoken, written, sentence, flags=re.IGNORECASE)
        clause = self.opening.sub("", sentence.strip(" .!…*_"))
        if elliptic and self.bare and self.bare.match(clause):
            clause = f"{self.lead}{clause[0].lower()}{clause[1:]}"
        clause = self._turned(clause)
        subject = self.subject.match(clause)
        if subject is None:
            return []
        predicate = clause[subject.end() :].strip()
        for frame in self.frames:
            hit = frame.pattern.match(predicate)
            fact = self._fact(frame, hit, predicate, now) if hit else None
            if fact:
                return [fact]
        return []

    def _turned(self, clause: str) -> str:
        """A clause that begins with when or where, with its subject put first."""
        hit = self.inverted.match(clause)
        if hit is None:
            return clause
        verb = hit.groupdict().get("verb")
        return f"{self.lead}{f'{verb} ' if verb else ''}{hit['rest']} {hit['front']}"

    def _fact(self, frame: Frame, hit: re.Match[str], predicate: str, now: datetime) -> Fact | None:
        parts = {
            name: self._put(value or "") for name, value in (hit.groupdict() | {"rest": predicate[hit.end() :]}).items()
        }
        said = {name: value for name, value in parts.items() if value is not None}
        if job := hit.groupdict().get("job"):
            said["job"] = as_job(job)[0]
        dated = frame.needs in ("date", "when") and span_in(predicate, now) is not None
        given = not frame.needs or dated or (frame.needs in ("period", "when") and repeats(predicate))
        if len(said) < len(parts) or not given or self._denied(frame, said):
            return None
        verb = self.verbs.get((hit.groupdict().get("verb") or "").lower(), "")
        text = _filled(frame.says, said | {"verb": verb})
        if not content_words(text) or (frame.says.endswith("{rest}") and text == _filled(frame.says, {"verb": verb})):
            return None
        about = " ".join(content_words(said.get("what") or said["rest"])[:3])
        topic = frame.topic.replace("{rest}", about)
        dated_text = f"The user {glossed(dates_in_english(text), predicate)}."
        plainly = _filled(frame.plainly, said | {"verb": verb}) if frame.plainly else text
        plain_text = f"The user {glossed(plainly, predicate)}."
        return Fact(dated_text, frame.kind, frame.polarity, frame.weight, topic, plain_text)

    def _denied(self, frame: Frame, said: Mapping[str, str]) -> bool:
        """Whether what a frame leaves over says that it is not so; "no fish and no meat" goes on with a refusal."""
        denies = self.denies if frame.polarity != "avoids" else None
        return denies is not None and any(map(denies.search, said.values()))

    def _put(self, text: str) -> str | None:
        """``text`` up to where its thought ends, with its small words and dates in English; None when it is unclear."""
        end = self.ends.search(f" {text}")
        bare = (f" {text}"[: end.start()] if end else text).strip(" ,.!…")
        if self.unclear.search(bare) or len(bare.split()) > MAX_REST_WORDS:
            return None
        return self._phrased(bare)

    def _phrased(self, text: str) -> str:
        for phrase, english in self.phrases.items():
            text = re.sub(rf"(?<![\w'’-])(?:{phrase})(?![\w-])", english, text, flags=re.IGNORECASE)
        return re.sub(r"\s+", " ", text).strip()


def _filled(says: str, parts: Mapping[str, str]) -> str:
    text = says.replace("{verb:s}", third(parts["verb"]) if parts["verb"] else "")
    for name in re.findall(r"\{(\w+)\}", says):
        text = text.replace(f"{{{name}}}", parts.get(name, ""))
    return re.sub(r"\s+", " ", text).strip(" ,.")


def frame(
    pattern: str,
    says: str,
    kind: Kind,
    polarity: Polarity = "neutral",
    weight: float = 1.8,
    needs: Needs = "",
    topic: str = "",
    plainly: str = "",
) -> Frame:
    """A frame of a language, matched without regard to case."""
    ends = r"(?:(?<=[\s'’])|(?![\w’'-]))"
    return Frame(regex(pattern + ends, re.IGNORECASE), says, kind, polarity, weight, needs, topic, plainly)


def dates_in_english(text: str) -> str:
    """``text`` with its months and weekdays in English: "12. Mai" is "12 May", "mardis" is "Tuesdays"."""
    text = re.sub(r"\b(\d{1,2})\. ?(?=[A-ZÄa-zéû])", r"\1 ", text)
    return _WORD.sub(
        lambda hit: _day_or_month(hit.group(), text[max(0, hit.start() - _SEEN_BEFORE) : hit.start()]), text
    )


def _day_or_month(word: str, before: str) -> str:
    """A day or a month in English; one in three letters may be another word, but not behind a number or "in"."""
    plain = fold(word).strip(".")
    if plain.endswith("s") and plain[:-1] in WEEKDAYS and len(plain) > 5 and not plain.endswith("us"):
        return _DAY_NAMES[WEEKDAYS[plain[:-1]]] + "s"
    if plain in MONTHS and (len(plain) > _SHORT or (len(plain) == _SHORT and _BEFORE_MONTH.search(before))):
        return _MONTH_NAMES[MONTHS[plain] - 1]
    if plain in WEEKDAYS and len(plain) > 3:
        return _DAY_NAMES[WEEKDAYS[plain]]
    return word
