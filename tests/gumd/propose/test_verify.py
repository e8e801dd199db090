"""What tells a true statement from a babbled one by its words."""

import pytest

from gumd.propose.verify import is_turned


@pytest.mark.parametrize(
    ("part", "statement"),
    [
        ("No choir practice on 12 and 19 April.", "The user has choir practice on 12 and 19 April."),
        ("window seats on the 11th are gone, only aisles", "The user has window seats on the 11th."),
        ("I'm not keeping hens in the city", "The user keeps hens in the city."),
        ("we never fly to Spain", "The user flies to Spain."),
    ],
)
def test_a_statement_may_not_assert_what_its_part_denies(part: str, statement: str) -> None:
    assert is_turned(part, statement)


@pytest.mark.parametrize(
    ("part", "statement"),
    [
        ("I'm not keeping hens in the city", "The user is not keeping hens in the city."),
        ("I'm blind, so no tables", "The user is blind."),
        ("I cannot, I have hockey on Saturday", "The user has hockey on Saturday."),
        ("choir practice on 12 April", "The user has choir practice on 12 April."),
    ],
)
def test_what_is_denied_of_something_else_does_not_matter(part: str, statement: str) -> None:
    assert not is_turned(part, statement)


def test_a_row_of_dashes_is_read_in_one_pass() -> None:
    assert not is_turned("-" * 5_000, "The user has window seats on the 11th.")
