"""`python -m training.endings` teaches MiniLM which lines of a text mean that something known no longer holds.

``ended/`` has what was known of somebody, a few sentences or lines each, and a later text with the words that end one
of them, put another in its place, or say it again. Each is read behind a text's header, before its lines; and once
behind the header stands ``ANYTHING``, as a text is first asked whether it ends anything. The pairs of
``relations.jsonl`` come once beside them. It begins from what marks lines, which knows whose a line is already.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from safetensors.torch import load_file
from torch import Tensor, nn

from gumd.models.marks import ENDINGS, ENDINGS_HEADER, HEAD, Encoder, chunks
from gumd.models.sentences import MiniLmEncoder, base_model
from gumd.propose.lines.ended import AGAIN, ANYTHING, ENDS, MOVES, NOTHING, TOLD, header
from gumd.propose.lines.text import Text, as_read
from training import ENDINGS_ADAPTER, MARKS_ADAPTER
from training.lines import SEED, Lesson, Task, as_lessons, figures, keep, train
from training.marks import as_text, is_of, texts
from training.relations import written

FOLDER = Path(__file__).parent / "ended"
HELD_OUT = ("beech", "clover", "jasmine", "mallow", "pansy")
BESIDE, STRANGE = 2, 2
OF_RELATION = {
    "same": {AGAIN},
    "refines": {AGAIN},
    "follows": {ENDS, MOVES},
    "contradicts": {ENDS, MOVES},
    "unrelated": {NOTHING},
}


def beginning(model: nn.Module) -> Mapping[str, Tensor]:
    """The matrices of what marks lines."""
    return {name: one for name, one in load_file(MARKS_ADAPTER).items() if not name.startswith(f"{HEAD}.")}


TASK = Task(ENDINGS, len(TOLD), beginning, epochs=3)


def lessons(encoder: Encoder, told: Iterable[Mapping[str, Any]]) -> list[Lesson]:
    """Cases as the model reads them: each behind all that was known, and behind anything."""
    found = []
    for case in told:
        text = as_text(case)
        found += _read(encoder, text, ANYTHING, [one for one in case["marks"] if one["type"] != "again"])
        for place, known in enumerate(case["known"]):
            marks = [one for one in case["marks"] if one["of"] == place]
            found += _read(encoder, text, as_known(known), marks)
    return found


def with_strangers(told: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The cases, each with ``STRANGE`` things besides that are known in others: what is far ends by no line."""
    chance = random.Random(SEED)
    known = [one for case in told for one in case["known"]]
    return [case | {"known": [*case["known"], *chance.sample(known, STRANGE)]} for case in map(fewer, told)]


def fewer(case: Mapping[str, Any]) -> dict[str, Any]:
    """The case with what its text says something of, and of what is known besides only ``BESIDE``."""
    told = sorted({one["of"] for one in case["marks"]})
    kept = told + [place for place in range(len(case["known"])) if place not in told][:BESIDE]
    marks = [one | {"of": kept.index(one["of"])} for one in case["marks"]]
    return dict(case) | {"known": [case["known"][place] for place in kept], "marks": marks}


def as_known(known: Mapping[str, str]) -> str:
    """What was known as the daemon has it: a statement, or a line and where it stands."""
    words = known["words"]
    return words if words.startswith("The user") or not known["title"] else f"{words} ({known['title']})"


def _read(encoder: Encoder, text: Text, known: str, marks: list[dict[str, str]]) -> list[Lesson]:
    told = text.lines
    if not told:
        return []
    types = (next((one["type"] for one in marks if is_of(line.text, one["words"])), "nothing") for line in told)
    cut = chunks(encoder, header(known, text), as_read(text, told))
    return as_lessons(cut, ({TOLD.index(one)} for one in types))


def from_relations(encoder: Encoder) -> list[Lesson]:
    """The pairs of statements, of which the later is read as the words that carry it."""
    found = []
    for pair in written():
        text = Text("chat", "", pair.later.words or pair.later.text, frozenset())
        told = text.lines
        if len(told) == 1:
            cut = chunks(encoder, header(pair.earlier.text, text), as_read(text, told))
            found += as_lessons(cut, [OF_RELATION[pair.relation]])
    return found


def main() -> None:
    encoder = MiniLmEncoder(base_model(), ENDINGS_HEADER)
    authors = {path.stem: list(texts(path)) for path in sorted(FOLDER.glob("*.jsonl"))}
    held = {name: lessons(encoder, authors.pop(name)) for name in HELD_OUT}
    taught = lessons(encoder, with_strangers(list(chain.from_iterable(authors.values()))))
    head, kept = train(encoder, TASK, taught, from_relations(encoder))
    figures(encoder, head, held, nothing=ENDS)
    keep(kept, ENDINGS_ADAPTER)


if __name__ == "__main__":
    main()
