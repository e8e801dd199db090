"""Who writes: the taught model, and a GGUF that was not taught, for real."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from gumd.models.process import ModelFiles
from gumd.models.supervisor import ModelWorker
from gumd.models.weights import SMOLLM2, find_weights
from gumd.propose import task
from gumd.propose.snippets import snippets
from gumd.propose.windows import Window, windows
from gumd.propose.writers import PromptedWriter, TrainedWriter, as_said, sureness
from tests.gumd.propose.seen import seen


@pytest.fixture(scope="module")
def beside() -> Iterator[ModelWorker]:
    """The shipped model, and the base without its adapter beside it as a GGUF that a user chose."""
    with closing(ModelWorker(files=ModelFiles(gguf=str(find_weights(SMOLLM2))))) as worker:
        yield worker


PART = "god no, I'm allergic to peanuts, I carry an epipen"


def window() -> Window:
    (one,) = windows(snippets(seen("Tom: peanuts ok for you?\nMe: god no, I'm allergic to peanuts, I carry an epipen")))
    return one


def test_the_shipped_model_writes_of_each_part_what_it_shows(worker: ModelWorker) -> None:
    found = [said for part in window().parts for said in TrainedWriter(worker).write(window(), part)]
    assert any("allergic to peanuts" in one.line.text for one in found)
    assert all(0 <= one.refusal <= 1 for one in found)


def test_of_what_another_wrote_whole_sentences_are_measured_by_the_shipped_model(worker: ModelWorker) -> None:
    said = ["The user is allergic to peanuts.", "The user rows at Henley."]
    found = as_said(worker, window(), PART, ["", "none", "The user", *said, said[0], f"The user {'x' * 400}."])
    assert [one.line.text for one in found] == said
    assert all(one.line.lowest <= one.line.mean <= 0 for one in found)
    assert found[0].line.mean > found[1].line.mean


def test_the_shipped_model_judges_what_is_written(worker: ModelWorker) -> None:
    right, wrong = "The user is allergic to peanuts.", "The user rows at Henley."
    assert sureness(worker, window(), PART, right) > sureness(worker, window(), PART, wrong)


def test_a_gguf_that_was_not_taught_answers_in_statements_or_not_at_all(beside: ModelWorker) -> None:
    for one in PromptedWriter(beside).write(window(), PART):
        assert one.line.text.startswith(task.OPENING)
        assert one.line.lowest <= one.line.mean <= 0
    assert beside.state()["llm"] == SMOLLM2.file
