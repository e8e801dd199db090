"""What lines are about, so that a later one takes the place of an earlier."""

import pytest

from gumd.propose.lines.successive import thing
from tests.gumd.propose.seen import seen

MAIL = seen("Reference: QX-55120", "email", "Booking confirmed", origin="foreign")


@pytest.mark.parametrize(
    "words",
    ["METHOTREXATE 10 MG x 84", "we change methotrexate to 12.5 mg weekly", "take 7.5 mg methotrexate each Friday"],
)
def test_a_medicine_is_the_same_at_another_dose(words: str) -> None:
    assert thing("medicine", words, 0, MAIL) == "line medicine:methotrexate"


def test_a_booking_is_known_by_its_code_and_each_of_its_parts_apart() -> None:
    first, second = (thing("coming", "Fri 9 May", place, MAIL) for place in (0, 1))
    assert first.startswith("line booking:qx-55120")
    assert first != second


@pytest.mark.parametrize(("topic", "words"), [("medicine", "physio twice a week"), ("owns", "a kiln, 2 kW")])
def test_what_cannot_be_told_apart_ends_nothing(topic: str, words: str) -> None:
    assert thing(topic, words, 0, MAIL) == ""
