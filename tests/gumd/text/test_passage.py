from hypothesis import given
from hypothesis import strategies as st

from gumd.text.passage import passage


def test_a_short_text_comes_back_whole() -> None:
    assert passage("Tea at four.", ["coffee"]) == "Tea at four."


def test_a_long_text_is_cut_to_where_the_words_are() -> None:
    text = "Nothing of note here. " * 40 + "Anna climbs on Tuesdays. " + "More of the same. " * 40
    found = passage(text, ["anna", "climbing"], 100)
    assert "Anna climbs on Tuesdays." in found
    assert found.startswith("Nothing of note here.")


@given(st.text(max_size=600), st.lists(st.text(max_size=8), max_size=4), st.integers(1, 200))
def test_a_passage_is_a_part_of_its_text_and_no_longer_than_asked(text: str, words: list[str], size: int) -> None:
    found = passage(text, words, size)
    assert found in text
    assert len(found) <= size
