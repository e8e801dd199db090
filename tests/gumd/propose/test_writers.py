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
from gumd.propose.writers import PromptedWriter, TrainedWriter, measured
from tests.gumd.propose.seen import seen
from training import ADAPTER


@pytest.fixture(scope="module")
def beside() -> Iterator[ModelWorker]:
    """The taught model, and the base beside it as a GGUF that a user chose."""
    with closing(ModelWorker(files=ModelFiles(adapter=str(ADAPTER), gguf=str(find_weights(SMOLLM2))))) as worker:
        yield worker


def window() -> Window:
    (one,) = windows(snippets(seen("Tom: peanuts ok for you?\nMe: god no, I'm allergic to peanuts, I carry an epipen")))
    return one


def test_the_taught_model_writes_what_the_window_shows(taught: ModelWorker) -> None:
    written = TrainedWriter(taught).write(window())
    assert any("allergic to peanuts" in line.text for line in written.lines)


def test_of_what_another_wrote_whole_sentences_are_measured_by_the_taught_model(taught: ModelWorker) -> None:
    said = ["The user is allergic to peanuts.", "The user rows at Henley."]
    written = measured(taught, window(), ["", "none", "The user", *said, said[0], f"The user {'x' * 300}."])
    assert [line.text for line in written.lines] == said
    assert all(line.lowest <= line.mean <= 0 for line in written.lines)
    assert written.lines[0].mean > written.lines[1].mean
    assert written.refusal == pytest.approx(TrainedWriter(taught).write(window()).refusal, abs=0.05)


def test_a_gguf_that_was_not_taught_answers_in_statements_or_not_at_all(beside: ModelWorker) -> None:
    written = PromptedWriter(beside).write(window())
    assert all(line.text.startswith(task.OPENING) and line.lowest <= line.mean <= 0 for line in written.lines)
    assert 0 < written.refusal < 1
    assert beside.state()["llm"] == SMOLLM2.file
