"""What the model that marks endings is taught by."""

import pytest

from gumd.models.sentences import MiniLmEncoder, base_model
from gumd.propose.lines.ended import ENDS, MOVES, TOLD
from training.endings import BESIDE, FOLDER, HELD_OUT, as_known, fewer, lessons
from training.marks import as_text, is_of, texts

AUTHORS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("author", AUTHORS)
def test_every_mark_stands_in_a_line_and_is_of_something_known(author: str) -> None:
    told = list(texts(FOLDER / f"{author}.jsonl"))
    marks = [(mark, case) for case in told for mark in case["marks"]]
    assert all(mark["type"] in TOLD[1:] and 0 <= mark["of"] < len(case["known"]) for mark, case in marks)
    found = [any(is_of(line.text, mark["words"]) for line in as_text(case).lines) for mark, case in marks]
    assert sum(found) > 0.95 * len(found)
    assert len({case["text"] for case in told}) == len(told)


def test_held_out_authors_are_there() -> None:
    assert set(HELD_OUT) <= set(AUTHORS)


def test_each_case_is_read_behind_all_that_was_known_and_behind_anything() -> None:
    path = FOLDER / f"{HELD_OUT[0]}.jsonl"
    read = [
        topic
        for lesson in lessons(MiniLmEncoder(base_model()), texts(path))
        for topics in lesson.topics
        for topic in topics
    ]
    lines = sum(len(as_text(case).lines) * (1 + len(case["known"])) for case in texts(path))
    assert len(read) == lines
    assert {ENDS, MOVES} <= set(read)


def test_a_known_line_is_read_with_where_it_stands_and_a_statement_without() -> None:
    assert as_known({"words": "Ballet, Mondays 5 pm", "title": "Fees"}) == "Ballet, Mondays 5 pm (Fees)"
    assert as_known({"words": "The user dances.", "title": "Fees"}) == "The user dances."


def test_of_what_is_only_known_beside_few_are_taught_and_marks_go_with_theirs() -> None:
    case = next(one for one in texts(FOLDER / f"{HELD_OUT[0]}.jsonl") if one["marks"])
    less = fewer(case)
    told = {mark["of"] for mark in case["marks"]}
    assert len(less["known"]) == min(len(case["known"]), len(told) + BESIDE)
    pairs = [(case["known"][mark["of"]], mark["words"]) for mark in case["marks"]]
    assert [(less["known"][mark["of"]], mark["words"]) for mark in less["marks"]] == pairs
