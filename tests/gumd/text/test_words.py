"""Words, names and numbers as rules find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.text.words import content_words, fold, names_and_numbers, negated_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The strawberries and the boxes", ["strawberry", "box"]),
        ("Das Mädchen isst Käse mit dem Bruder", ["madchen", "isst", "kase", "bruder"]),
        ("L'école n'est pas loin de la gare", ["ecole", "loin", "gare"]),
        ("Los niños de España", ["nino", "espana"]),
        ("Nina's cat doesn't like the bus", ["nina", "cat", "like", "bus"]),
        ("東京", ["東", "京"]),
        ("  \n", []),
    ],
)
def test_content_words_are_folded_singular_and_without_stop_words(text: str, words: list[str]) -> None:
    assert content_words(text) == words


def test_names_and_numbers_leave_out_where_a_sentence_begins() -> None:
    found = names_and_numbers(
        "We left. Then Nina's train to Saint-Denis went at 9:30 on July 5, and I wrote on an iPad."
    )
    assert found == {"nina", "saint-denis", "9:30", "july", "5", "ipad"}


def test_absent_things_are_known() -> None:
    assert {"nut", "dairy"} <= negated_words("A bar without nuts, dairy-free")


@given(st.text())
def test_any_text_has_words_and_folding_twice_changes_nothing(text: str) -> None:
    assert all(content_words(text))
    assert fold(fold(text)) == fold(text)
    names_and_numbers(text)
