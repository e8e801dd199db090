"""What the adapter is taught of right and wrong statements about a part of a window.

Right is what the examples' authors wrote of it; wrong is what they wrote of a like part elsewhere, what they wrote of
this one, twisted, and what they say a careless reader would. All is from the same writers: else the model would learn
to tell who wrote, not who is right. What an earlier adapter wrote of windows that it was not taught is added as it was
judged (``statements.jsonl``).
"""

import json
import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.models.supervisor import ModelWorker
from gumd.propose.windows import Window
from gumd.propose.writers import window_prompt
from gumd.text.words import content_words, negated_words
from training.data import Example
from training.heads import Embed, Shown, nearest, part_of, pieces

JUDGED = Path(__file__).parent / "statements.jsonl"
SEED = 5
FAR_COSINE = 0.6
"""Below it two statements do not say the same."""
RIGHT_COSINE = 0.75
RIGHT_WORDS = 0.6
_NEAREST = 12
"""Of so many facts of other examples that are nearest to a part, one is taken as wrong about it."""
_LIGHT_WORDS = "user have has had is are go going do does want get use be their they like make need"
_LIGHT = frozenset(_LIGHT_WORDS.split())
_OPPOSITES = (
    ("likes", "dislikes"), ("loves", "hates"), ("sold", "bought"), ("declined", "accepted"), ("stopped", "started"),
    ("cancelled", "booked"), ("left", "joined"), ("quit", "took up"), ("before", "after"), ("no longer", "now"),
    ("never", "always"), ("wants", "does not want"), ("has", "no longer has"), ("is", "is not"),
)  # fmt: skip
_RELATIVE = re.compile(r"^The user's [a-z-]+(?: [A-Z]\S*)? (?=(?:is|has|was|lives|works|plays|wants|does|will)\b)")
_NUMBER = re.compile(r"\d+(?:[:.,]\d+)*")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]{2,}\b")


class Verdict(NamedTuple):
    """A statement about a part of a window, and whether it is what the part shows."""

    window: Window
    part: str
    statement: str
    right: bool


def verdicts(examples: Sequence[Example], embed: Embed) -> list[Verdict]:
    """Right and wrong statements about the examples' parts; ``embed`` gives a unit vector a text."""
    chance = random.Random(SEED)
    found = [(example, pieces(example)) for example in examples]
    told = [(one.window, part, facts) for _, of_one in found for one in of_one for part, facts in one.told.items()]
    right = [Verdict(window, part, fact, True) for window, part, facts in told for fact in facts]
    return [
        *right,
        *(one._replace(statement=twist, right=False) for one in right for twist in twisted(one, chance)),
        *_misread(found),
        *_elsewhere(told, embed, chance),
        *judged({window_prompt(window): window for window, _, _ in told}),
    ]


def _misread(found: Sequence[tuple[Example, list[Shown]]]) -> Iterator[Verdict]:
    """What the authors themselves call wrong."""
    for example, of_one in found:
        for said in example.wrong:
            window = nearest(of_one, said).window
            if window.parts:
                yield Verdict(window, part_of(window, said), said, False)


def _elsewhere(told: Sequence[tuple[Window, str, list[str]]], embed: Embed, chance: random.Random) -> list[Verdict]:
    """For each part that shows something, and every other one that does not, a fact of another that is near to it."""
    asked = [one for place, one in enumerate(told) if one[2] or place % 2]
    facts = sorted({fact for _, _, of_part in told for fact in of_part})
    about = embed(facts)
    found = list[Verdict]()
    for (window, part, own), vector in zip(asked, embed([part for _, part, _ in asked]), strict=True):
        near = [facts[place] for place in np.argsort(-(about @ vector))[: _NEAREST + len(own)]]
        said = set(content_words(" ".join(own)))
        other = [fact for fact in near if fact not in own and len(said & set(content_words(fact))) < 3]
        if other:
            found.append(Verdict(window, part, chance.choice(other), False))
    return found


@cache
def judgements() -> dict[tuple[str, str], bool]:
    """Whether a statement is right about the window that a prompt shows, as it was judged."""
    rows = map(json.loads, JUDGED.read_text("utf-8").splitlines())
    return {(row["prompt"], row["statement"]): row["right"] for row in rows}


def judged(windows: dict[str, Window]) -> list[Verdict]:
    """What was written of ``windows``, by their prompts, and judged; what is right counts as often as what is not."""
    known = [(windows[prompt], said, right) for (prompt, said), right in judgements().items() if prompt in windows]
    found = [Verdict(window, part_of(window, said), said, right) for window, said, right in known if window.parts]
    right = [one for one in found if one.right]
    return [*found, *right * max(0, len(found) // max(1, 2 * len(right)) - 1)]


def twisted(right: Verdict, chance: random.Random) -> Iterator[str]:
    """A fact made wrong: another's becomes the user's, its sense is turned round, a name or number changed."""
    fact, text = right.statement, right.window.text
    if _RELATIVE.match(fact):
        yield _RELATIVE.sub("The user ", fact)
    turned = next((other for pair in _OPPOSITES if (other := _turned(fact, *pair)) != fact), None)
    if turned and chance.random() < 0.5:
        yield turned
    for form in (_NUMBER, _NAME):
        here, others = form.findall(fact), sorted(set(form.findall(text)) - set(form.findall(fact)))
        if here and others and chance.random() < 0.7:
            yield re.sub(rf"\b{re.escape(chance.choice(here))}\b", chance.choice(others), fact, count=1)


def _turned(fact: str, one: str, other: str) -> str:
    """``fact`` with the one word for the other, or the other for the one."""
    if re.search(rf"\b{other}\b", fact):
        return re.sub(rf"\b{other}\b", one, fact, count=1)
    return re.sub(rf"\b{one}\b", other, fact, count=1)


def embedded(texts: list[str], worker: ModelWorker) -> NDArray[np.float32]:
    """A MiniLM vector of unit length a row."""
    return np.asarray(worker.embed_bare(texts), dtype=np.float32) if texts else np.zeros((0, 384), dtype=np.float32)


def is_right(statement: str, facts: Sequence[str], cosines: NDArray[np.float32]) -> bool | None:
    """Whether the statement says what one of ``facts`` says; None where a program cannot tell."""
    if any(says_the_same(statement, fact, cosine) for fact, cosine in zip(facts, cosines, strict=True)):
        return True
    near = [fact for fact, cosine in zip(facts, cosines, strict=True) if cosine >= FAR_COSINE]
    return None if any(_as_negated(statement, fact) and _digits(statement) <= _digits(fact) for fact in near) else False


def says_the_same(written: str, fact: str, cosine: float) -> bool:
    """Whether a written statement is as good as the author's: near in meaning, most of its words, no other negation."""
    said, meant = _telling(written), _telling(fact)
    shared = len(said & meant) >= RIGHT_WORDS * len(said)
    return bool(cosine >= RIGHT_COSINE and shared and _as_negated(written, fact) and _digits(written) <= meant)


def _as_negated(one: str, other: str) -> bool:
    return bool(negated_words(one)) == bool(negated_words(other))


def _telling(text: str) -> set[str]:
    return {word for word in content_words(text) if word not in _LIGHT}


def _digits(text: str) -> set[str]:
    return {word for word in content_words(text) if word[0].isdigit()}
