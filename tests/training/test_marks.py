"""What the model that marks lines is taught by, and that it learns it."""

import random

import pytest
import torch

from gumd.models.encoder import SmolEncoder
from gumd.models.marks import chunks, states
from gumd.models.sentences import MiniLmEncoder, base_model
from gumd.propose.lines.text import TOPICS, Line
from training.lines import batches, loss, train
from training.marks import FOLDER, HELD_OUT, TASK, as_text, lessons, may_be, texts, topics
from training.second_look import TASK as SECOND_TASK

AUTHORS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("author", AUTHORS)
def test_every_mark_stands_in_its_text_and_has_a_topic(author: str) -> None:
    told = list(texts(FOLDER / f"{author}.jsonl"))
    marks = [(mark, one["text"]) for one in told for mark in one["marks"]]
    assert all(mark["words"] in text and "\n" not in mark["words"] for mark, text in marks)
    assert {mark["type"] for mark, _ in marks} <= set(TOPICS[1:])
    assert len({one["text"] for one in told}) == len(told)


def test_the_marks_of_all_authors_are_found_again_in_lines() -> None:
    found = wanted = 0
    for author in AUTHORS:
        for kept in texts(FOLDER / f"{author}.jsonl"):
            read = as_text(kept).lines
            found += sum(any(topics(read, [mark])) for mark in kept["marks"])
            wanted += len(kept["marks"])
    assert found > 0.95 * wanted


def test_a_line_is_marked_that_holds_the_words_or_stands_within_them() -> None:
    marks = [{"type": "owns", "words": "a blue kayak. Two seats"}]
    told = [
        Line("Item: a blue kayak. Two seats, paid"),
        Line("a blue kayak."),
        Line("a blue one"),
        Line("Two seats, paid"),
    ]
    assert [bool(topic) for topic in topics(told, marks)] == [True, True, False, False]


def test_held_out_authors_are_there() -> None:
    assert set(HELD_OUT) <= set(AUTHORS)


def test_it_learns_what_it_is_taught_and_reads_a_line_alike_in_any_batch() -> None:
    encoder = MiniLmEncoder(base_model())
    few = lessons(encoder, FOLDER / f"{HELD_OUT[0]}.jsonl")[:6]
    head, _ = train(encoder, TASK._replace(epochs=30), few)
    with torch.no_grad():
        odds = head(states(encoder, [one.chunk for one in few]))
        alone = torch.cat([head(states(encoder, [one.chunk])) for one in few])
        missed = float(loss(encoder, head, few))
    assert missed < 0.4
    assert torch.allclose(odds, alone, atol=1e-3)


def test_each_lesson_comes_once_an_epoch() -> None:
    few = lessons(MiniLmEncoder(base_model()), FOLDER / f"{HELD_OUT[0]}.jsonl")[:20]
    taught = [id(one) for batch in batches(few, random.Random(1)) for one in batch]
    assert sorted(taught) == sorted(map(id, few))


def test_long_texts_are_read_in_several_goes_each_behind_the_header() -> None:
    found = chunks(
        MiniLmEncoder(base_model()), "file: a list", [f"row {n} of the list with some more words" for n in range(80)]
    )
    assert len(found) > 1
    assert sum(len(one.spans) for one in found) == 80
    assert len({tuple(one.tokens[: one.spans[0][0]]) for one in found}) == 1


def test_a_fact_may_be_of_the_topics_of_its_kind_and_an_instruction_of_any() -> None:
    assert may_be("possession") == {TOPICS.index("owns")}
    assert may_be("") == set(range(1, len(TOPICS)))
    assert may_be("standing_instruction") == set(range(len(TOPICS)))


def test_what_takes_a_second_look_learns_by_the_same_lessons() -> None:
    encoder = SmolEncoder()
    few = lessons(encoder, FOLDER / f"{HELD_OUT[0]}.jsonl")[:4]
    head, kept = train(encoder, SECOND_TASK._replace(epochs=20), few)
    with torch.no_grad():
        missed = float(loss(encoder, head, few))
    assert missed < 0.4
    assert all(one.isfinite().all() for one in kept.values())
