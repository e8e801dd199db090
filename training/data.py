"""The written examples, and which are held out: whole authors, so that no turn of phrase is in both parts."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
HELD_OUT = frozenset({"seed-c", "iris", "zygopetalum"})
"""Authors that nothing is trained on."""
VERIFIER = frozenset({"zygogynum", "zygophyllum", "zyzyxia"})
"""Authors of whom everything is to fit the verifier on, beside every sixth example of the others."""

LATER = frozenset(
    {"zz-alder", "zz-aspen", "zz-beech", "zz-hazel", "zz-linden", "zz-maple", "zz-rowan"}
    | {"zz-spruce", "zz-tamarind", "zz-umbra", "zz-viola"}
)
"""Authors who wrote to restate faithfully, a sentence at a time: the adapter is taught them in a second stage."""


@dataclass(frozen=True)
class Fact:
    """A statement that an example shows; ``kind`` is empty where its author gave none."""

    text: str
    kind: str = ""
    polarity: str = "neutral"


@dataclass(frozen=True)
class Example:
    """A snippet, the facts that it shows about the user, and what a careless reader would make of it."""

    author: str
    source: str
    where: str
    by: str
    lang: str
    text: str
    facts: tuple[Fact, ...]
    wrong: tuple[str, ...] = ()

    @property
    def held_out(self) -> bool:
        return self.author in HELD_OUT


@dataclass(frozen=True)
class Join:
    """Two or three facts, and the one that they make together, or None."""

    author: str
    facts: tuple[str, ...]
    plan: Fact | None
    held_out: bool


def examples() -> list[Example]:
    """Every example, in the order of its file."""
    return [_example(author, line) for author, _, line in _lines("examples")]


def joins() -> list[Join]:
    """Every example of the second task; the last tenth of each author's is held out."""
    rows = _lines("plans")
    of_author = Counter(author for author, _, _ in rows)
    return [_join(author, line, number >= 0.9 * of_author[author]) for author, number, line in rows]


def with_kinds(found: Sequence[Example]) -> list[Fact]:
    """The facts of ``found`` whose author has given their kind."""
    return [fact for one in found for fact in one.facts if fact.kind]


def fact(written: str) -> Fact:
    """``kind | The user ….`` or only the statement, as a fact; ``+`` and ``-`` after the kind are its polarity."""
    before, bar, text = written.partition(" | ")
    if not bar:
        return Fact(written)
    return Fact(text, before.rstrip("+-"), {"+": "likes", "-": "avoids"}.get(before[-1], "neutral"))


def _join(author: str, line: str, held_out: bool) -> Join:
    row = json.loads(line)
    return Join(author, tuple(row["facts"]), fact(row["plan"]) if row["plan"] else None, held_out)


def _example(author: str, line: str) -> Example:
    row = json.loads(line)
    facts = tuple(map(fact, row["facts"]))
    wrong = tuple(row.get("wrong", ()))
    return Example(author, row["source"], row["where"], row["by"], row.get("lang", "en"), row["text"], facts, wrong)


def files_of(folder: str) -> list[Path]:
    """The files of ``examples`` or ``plans``, one an author."""
    return sorted((FOLDER / folder).glob("*.jsonl"))


def _lines(folder: str) -> list[tuple[str, int, str]]:
    return [
        (path.stem, number, line)
        for path in files_of(folder)
        for number, line in enumerate(path.read_text("utf-8").splitlines())
        if line.strip()
    ]


def split(found: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """What the adapter is taught, and what the verifier is fitted on, of the authors not held out."""
    known = [one for one in found if not one.held_out and one.author not in VERIFIER]
    all_of = [one for one in found if one.author in VERIFIER]
    return [one for place, one in enumerate(known) if place % 6], [*known[::6], *all_of]
