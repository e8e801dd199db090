"""`python -m training.marks` teaches MiniLM which lines of a text show something of the user, and what.

``marked/`` has what stands on somebody's computer, a text a line: its source, title and text, whose computer it is, and
the words that show something of them, with what. ``talk-*`` are what users say and write, the others what reaches them.
Half of the texts have none, and are hard: somebody else's prescription, a basket that was not bought, a joke; ``oak``,
``rata`` and ``talk-gannet`` are what is ordinarily there. Some authors are held out, and how well their lines are told
is printed. The facts of ``examples/`` come once beside them. Three quarters of an hour on two cores.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from gumd.models.marks import MARKS, Encoder, chunks
from gumd.models.sentences import MiniLmEncoder, base_model
from gumd.propose.lines.text import TOPICS, Line, Text, as_read
from gumd.text.words import content_words, tokens
from training import MARKS_ADAPTER, data
from training.embedding import beginning
from training.lines import Lesson, Task, as_lessons, figures, keep, train

FOLDER = Path(__file__).parent / "marked"
HELD_OUT = ("cedar", "fig", "rata", "talk-badger", "talk-ibex", "talk-kestrel")
SHARE, SURE = 0.4, 0.8
"""Of a line's letters, from which it is what a mark is of; or so much of the mark."""


TASK = Task(MARKS, len(TOPICS), beginning, epochs=5)

OF_KIND = {
    "health": {"condition", "medicine"},
    "plan": {"coming", "home", "makes"},
    "routine": {"regular", "medicine"},
    "possession": {"owns"},
    "biography": {"home", "work", "kin", "learns", "belongs", "condition"},
    "relationship": {"kin", "home"},
    "skill": {"learns", "work"},
    "preference": {"likes"},
    "project": {"makes", "work", "aims"},
    "goal": {"aims", "coming", "makes"},
}
"""What a fact of ``examples/`` may be marked as, by its kind; one without a kind may be any."""


def texts(path: Path) -> Iterator[dict[str, Any]]:
    """The texts of one author, as they are kept."""
    return map(json.loads, path.read_text("utf-8").splitlines())


def as_text(kept: Mapping[str, Any]) -> Text:
    """A text as the daemon would have it."""
    return Text(kept["source"], kept["title"], kept["text"], frozenset(tokens(kept["user"])))


def topics(told: Sequence[Line], marks: Sequence[Mapping[str, str]]) -> list[int]:
    """What each line is marked as, by its place among the topics: 0 for nothing."""
    return [next((TOPICS.index(mark["type"]) for mark in marks if is_of(line.text, mark["words"])), 0) for line in told]


def is_of(line: str, words: str) -> bool:
    """Whether a line has the marked words and little else, or most of them."""
    common = len(words) if words in line else len(line) if line in words else 0
    return common > 0 and common >= min(SHARE * len(line), SURE * len(words))


def lessons(encoder: Encoder, path: Path) -> list[Lesson]:
    """One author's texts as the model reads them."""
    found = []
    for kept in texts(path):
        text = as_text(kept)
        told = text.lines
        found += _cut(encoder, text, told, [{topic} for topic in topics(told, kept["marks"])])
    return found


def _cut(encoder: Encoder, text: Text, told: Sequence[Line], wanted: Sequence[set[int]]) -> list[Lesson]:
    """A text's lines as they are read at once, with the topics that each may have."""
    return as_lessons(chunks(encoder, text.header, as_read(text, told)), wanted)


def from_examples(encoder: Encoder) -> list[Lesson]:
    """What the authors of ``examples/`` say that a text shows, each fact of the line that has most of its words."""
    found = []
    for one in data.examples():
        text = Text(one.source, one.where, one.text, frozenset())
        told = text.lines
        if one.held_out or not told:
            continue
        wanted = [{0} for _ in told]
        for fact in one.facts:
            said = set(content_words(fact.text))
            best = max(range(len(told)), key=lambda place: len(said & set(content_words(told[place].text))))
            wanted[best] = (wanted[best] - {0}) | may_be(fact.kind)
        found += _cut(encoder, text, told, wanted)
    return found


def may_be(kind: str) -> set[int]:
    """The topics of a fact of ``kind``, by their places; a standing instruction is none, and nothing else either."""
    if kind == "standing_instruction":
        return set(range(len(TOPICS)))
    return {TOPICS.index(topic) for topic in OF_KIND.get(kind, TOPICS[1:])}


def teach(encoder: Encoder, task: Task, place: Path, beside: Sequence[Lesson] = ()) -> None:
    """Teaches the encoder what the authors marked, with ``beside`` once, and keeps what it learned at ``place``.

    Prints how well it tells the lines of those who are held out.
    """
    authors = {path.stem: lessons(encoder, path) for path in sorted(FOLDER.glob("*.jsonl"))}
    held = {name: authors.pop(name) for name in HELD_OUT}
    head, kept = train(encoder, task, list(chain.from_iterable(authors.values())), beside)
    figures(encoder, head, held)
    keep(kept, place)


def main() -> None:
    encoder = MiniLmEncoder(base_model())
    teach(encoder, TASK, MARKS_ADAPTER, from_examples(encoder))


if __name__ == "__main__":
    main()
