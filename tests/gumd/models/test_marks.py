"""What marks lines: whose they are and whether they hold other lines say, and the sentence model stays as it was."""

from collections.abc import Sequence

import numpy as np
import pytest

from gumd.models.supervisor import ModelWorker
from gumd.propose.lines.text import TOPICS

LETTER = [
    "Fernhill Surgery, Brackley Road",
    "Patient: User User",
    "Diagnosis: rheumatoid arthritis",
    "Please bring this letter with you.",
    "Ref 20-118/ab",
]


def shown(worker: ModelWorker, header: str, lines: Sequence[str]) -> list[float]:
    """How likely each line is to show something of the user."""
    return [1 - row[0] for row in worker.mark(header, lines)]


def test_each_line_has_a_share_of_each_topic(worker: ModelWorker) -> None:
    rows = np.asarray(worker.mark("file: letter.pdf", LETTER))
    assert rows.shape == (len(LETTER), len(TOPICS))
    assert np.allclose(rows.sum(axis=1), 1, atol=1e-4)


def test_the_line_that_shows_something_stands_above_the_rest(worker: ModelWorker) -> None:
    shares = shown(worker, "file: letter.pdf", LETTER)
    assert int(np.argmax(shares)) == 2


def test_what_is_somebody_elses_is_less_likely_the_users(worker: ModelWorker) -> None:
    theirs = [LETTER[0], "Patient: Mr Tobias Ferrars", *LETTER[2:]]
    assert shown(worker, "file: letter.pdf", theirs)[2] < shown(worker, "file: letter.pdf", LETTER)[2]


@pytest.mark.parametrize("lines", [[], ["…"], ["word " * 500] * 3, [f"line {n} of a long list" for n in range(90)]])
def test_any_number_of_lines_is_read_in_order(worker: ModelWorker, lines: list[str]) -> None:
    assert len(worker.mark("", lines)) == len(lines)


def test_the_sentence_model_reads_on_as_before(worker: ModelWorker) -> None:
    before = worker.embed(["an aisle seat"]), worker.embed_bare(["an aisle seat"])
    worker.mark("email: your booking", LETTER)
    after = worker.embed(["an aisle seat"]), worker.embed_bare(["an aisle seat"])
    assert np.allclose(before, after, atol=1e-6)
