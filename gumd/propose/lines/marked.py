"""What single lines show of the user: of papers that reach them in the papers' words, of their own words restated.

Each paper has another layout, and labels that no table foresees; and what people say of themselves they say in
passing. So a model that was taught on texts of many walks of life (``training/marks.py``) reads all of one at once, and
tells of each line whether it shows something of the user. Code decides whose words these are, and what is said of them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from gumd.beliefs.confidence import MODEL_PRIOR, PRIORS
from gumd.propose.lines.reader import LineReader, Shown
from gumd.propose.lines.successive import thing
from gumd.propose.lines.text import NOTHING, Text, in_context
from gumd.propose.lines.whose import is_of_others, is_theirs, is_to_them, own_words
from gumd.propose.proposal import LINE_MARKER, Proposal
from gumd.propose.restate import restated
from gumd.propose.rules import doubt
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.rules.said.instructions import is_instruction
from gumd.propose.rules.sentences import looks_like_code
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.verify import logit
from gumd.propose.windowed import passing
from gumd.propose.windows import is_shown, of_the_writer
from gumd.schema import Kind
from gumd.text.gloss import in_english, language_of
from gumd.text.words import content_words
from gumd_store.records import Observation

LIKELY, LIKELY_OWN = 0.6, 0.4
"""From which share a line is told of: one that others wrote, and one of the user's own."""
LIKELY_QUOTED = 0.65
"""The same of the user's own that grammar cannot restate, where its topic is clear: half a sentence says less."""
CLEAR = 0.5
"""Of that share, from which its likeliest topic is named too."""
_EVEN, _EVEN_OWN, _SLOPE = -0.45, -0.2, 0.3
"""What the share makes of the odds, whatever kind of statement it is, were it even, and for each of its own log-odds.

Of authors held out a line rises by .8 for each; in lives, which are harder, by less.
"""
_QUOTE, _QUOTE_GLOSSED, _WHERE, _MIN_CONTENT, _MIN_WORDS = 180, 110, 60, 2, 4
"""The most characters of a quote, of one behind which rough English goes, and of where it stands."""


class _Saying(NamedTuple):
    says: str
    kind: Kind


_SAYINGS = {
    "condition": _Saying("The user's health", "health"),
    "medicine": _Saying("The user's medicine or treatment", "health"),
    "coming": _Saying("The user has this to come", "plan"),
    "regular": _Saying("The user has this regularly", "routine"),
    "owns": _Saying("The user has this of their own", "possession"),
    "home": _Saying("The user's home", "biography"),
    "work": _Saying("The user's work", "biography"),
    "learns": _Saying("The user takes, or has taken, this to learn", "skill"),
    "belongs": _Saying("The user belongs to this", "biography"),
    "kin": _Saying("The user's family and friends", "relationship"),
    "likes": _Saying("The user's choice", "preference"),
    "makes": _Saying("The user works on this", "project"),
    "aims": _Saying("The user means to reach this", "goal"),
}


class MarkedLines:
    """Proposes the lines that show something of the user, with where they stand.

    **The weight** grows with how likely the line is to show it, by the trained model; what others write alone makes
    nothing sure.
    """

    name = LINE_MARKER

    def __init__(self, lines: LineReader) -> None:
        self._lines = lines

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        """What the lines of the episode show.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        return [one for seen in episode for one in self._of(seen)]

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        own, to_them = own_words(seen, self._lines.reader), is_to_them(seen, self._lines.reader)
        if not own and not to_them:
            return
        text, shown = self._lines.text(seen), self._lines.read(seen).shown
        told = [(_topic(one, mine), mine, one) for one in shown for mine in [is_theirs(one.line, own)]]
        before = Counter[str]()
        for (topic, mine), run in groupby(told, key=lambda one: one[:2]):
            if topic != NOTHING and mine:
                for *_, one in run:
                    yield from _of_their_own(one, text, seen)
            elif topic != NOTHING and to_them:
                yield from _of_a_paper([one for *_, one in run], before[topic], text, seen)
                before[topic] += 1


def _topic(one: Shown, mine: bool) -> str:
    """What is told of the line: nothing where it is not likely enough, or somebody else speaks of themselves."""
    if mine:
        return one.topic if one.share >= LIKELY_OWN and not looks_like_code(one.line.text) else NOTHING
    return one.topic if one.share >= LIKELY and not of_the_writer(in_english(one.line.text)) else NOTHING


def _of_their_own(one: Shown, text: Text, seen: Observation) -> Iterator[Proposal]:
    """What the user says of themselves, restated by grammar where it can be, and else in their own words."""
    said = one.line.text
    if _is_not_so(said, seen) or is_instruction(said, seen) or not _has_its_day(one, said, seen):
        return
    told = [] if language_of(said) else restated(said)
    whole = _says_enough(one) and not (one.topic != "kin" and is_of_others(said))
    if not told and whole and not is_shown(said, seen.source):
        told = [_quoting(in_context(one.line, text.lines, _most(said)), one, text.title)]
    for statement in told:
        yield from _proposed(statement, said, one, seen, _EVEN_OWN + _SLOPE * logit(one.share))


def _says_enough(one: Shown) -> bool:
    """Whether words that stand alone are sure and clear enough to be quoted."""
    return one.share >= LIKELY_QUOTED and one.clear >= CLEAR and len(one.line.text.split()) >= _MIN_WORDS


def _has_its_day(one: Shown, said: str, seen: Observation) -> bool:
    """Whether the words say when, if that is what they would tell."""
    return one.topic != "coming" or any(map(str.isdigit, said)) or span_in(said, seen.observed_at) is not None


def _is_not_so(said: str, seen: Observation) -> bool:
    """Whether a sentence of the user's does not say what is so: a joke, a role, a question."""
    dated = span_in(said, seen.observed_at) is not None
    jest = doubt.is_joke(said) or doubt.is_in_jest(said, seen.source, dated=dated)
    return jest or doubt.is_role(said) or doubt.is_question(said)


def _of_a_paper(run: Sequence[Shown], place: int, text: Text, seen: Observation) -> Iterator[Proposal]:
    """The lines of one topic that stand together, as one statement; ``place``: how many such stand before them."""
    words = "; ".join(one.line.text.strip(" .;•*-–") for one in run)
    if len(content_words(words)) >= _MIN_CONTENT and _has_its_day(run[0], words, seen):
        where = " · ".join(filter(None, (_cut(text.title, _WHERE), text.sender)))
        likeliest = max(run, key=lambda one: one.share)
        told = _quoting(words, likeliest, where)
        odds, about = _EVEN + _SLOPE * logit(likeliest.share), thing(likeliest.topic, words, place, seen)
        yield from _proposed(told, words, likeliest, seen, odds, about)


def _quoting(words: str, one: Shown, where: str) -> str:
    """A statement around quoted words, with what they are about where that is clear."""
    quoted = _cut(words, _most(words))
    place = _cut(where, _WHERE)
    says = _SAYINGS[one.topic].says if one.clear >= CLEAR else "The user's papers say"
    return f"{says}: “{quoted}” ({place})." if place else f"{says}: “{quoted}”."


def _proposed(
    statement: str, words: str, one: Shown, seen: Observation, odds: float, about: str = ""
) -> Iterator[Proposal]:
    """``odds``: what the line says for the statement, whatever its kind, in log-odds; ``about``: what a later ends."""
    says, kind = _SAYINGS[one.topic]
    span = span_in(words, seen.observed_at) if kind == "plan" else None
    weight = round(odds - PRIORS[kind] - MODEL_PRIOR, 3)
    said = f"{says} papers say"
    until = span.last if span else passing(statement, seen.observed_at)
    told = Statement(statement, kind, words, weight, topic=about, said=said, valid_to=until)
    yield from proposed(told, MarkedLines.name, [seen])


def _most(words: str) -> int:
    """The most characters of a quote of these words."""
    return _QUOTE_GLOSSED if language_of(words) else _QUOTE


def _cut(text: str, most: int) -> str:
    """``text`` on one line, with no quotation mark that could close another's, and not longer than ``most``."""
    plain = " ".join(text.translate(PLAIN_QUOTES).split())
    return plain if len(plain) <= most else plain[: most + 1].rpartition(" ")[0].strip(" ,;:–-")
