"""What marks lines: whose they are and whether they hold other lines say, and the sentence model stays as it was."""

from collections.abc import Sequence

import numpy as np
import pytest

from gumd.models.marks import POSSIBLE, is_possible, together
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


def test_two_looks_agree_on_shares_that_neither_finds_unlikely() -> None:
    (row,) = together([[0.2, 0.7, 0.1]], [[0.5, 0.4, 0.1]])
    assert sum(row) == pytest.approx(1)
    assert row[1] > row[0] > row[2]
    (same,) = together([[0.2, 0.7, 0.1]], [[0.2, 0.7, 0.1]])
    assert same == pytest.approx([0.2, 0.7, 0.1])
    (denied,) = together([[0.1, 0.9]], [[0.999, 0.001]])
    assert denied[1] < 0.1


def test_a_second_look_is_taken_where_any_line_may_show_something() -> None:
    nothing, possible = [1 - POSSIBLE / 2, POSSIBLE / 2], [1 - 2 * POSSIBLE, 2 * POSSIBLE]
    assert is_possible([nothing, possible])
    assert not is_possible([nothing])
    assert not is_possible([])
