"""What lines show is read once, and told of the parts that stand in them."""

from contextlib import closing

import pytest

from gumd.errors import ModelUnavailable
from gumd.models.supervisor import ModelWorker
from gumd.propose.lines.reader import LineReader
from tests.gumd.propose.seen import past, seen

NOTE = "Me: I'm allergic to wasp stings, always have been\nTom: lovely weather over here\nMe: see you at the gate then"


@pytest.fixture(scope="module")
def lines(worker: ModelWorker) -> LineReader:
    return LineReader(worker, past)


def test_a_part_shows_what_its_line_does(lines: LineReader) -> None:
    read = lines.read(seen(NOTE))
    assert read.share("I'm allergic to wasp stings") == read.shown[0].share
    assert read.share("I'm allergic to wasp stings") > read.share("see you at the gate then")


def test_a_part_that_no_line_has_shows_what_the_likeliest_does(lines: LineReader) -> None:
    read = lines.read(seen(NOTE))
    assert read.share("knitting patterns") == max(one.share for one in read.shown)


def test_what_has_no_line_shows_nothing(lines: LineReader) -> None:
    assert lines.read(seen("…", number=2)).share("knitting patterns") == 0


def test_an_observation_is_read_once_until_it_is_forgotten() -> None:
    with closing(ModelWorker()) as worker:
        lines = LineReader(worker, past)
        first = lines.read(seen(NOTE))
    assert lines.read(seen(NOTE)) is first
    lines.forget()
    with pytest.raises(ModelUnavailable):
        lines.read(seen(NOTE))
