"""What a model's sentence may say of the lines that it was given."""

import pytest

from gumd.retrieval.tell import SHOWN, carried

LINES = ["The user repairs old clocks in Bern.", "The user plays chess with Anna on Tuesdays.", "The user has 3 cats."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The user repairs old clocks in Bern, plays chess with Anna on Tuesdays and has 3 cats.",
        "The user plays chess with Anna, has 3 cats, and repairs clocks.",
    ],
)
def test_a_sentence_of_the_lines_own_words_is_taken(sentence: str) -> None:
    assert carried(sentence, LINES)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "The user",
        "The user has 3 cats.",
        "The user plays chess with Anna and repairs clocks.",
        "The user repairs clocks, plays chess with Eva and has 3 cats.",
        "The user repairs clocks in Basel, plays chess and has 3 cats.",
        "The user repairs clocks, plays chess and has 4 cats.",
        "The user repairs clocks, plays chess and has three dogs.",
        "The user loves clocks, plays chess and has 3 cats.",
        "The user repairs clocks, plays chess with Anna in Bern and has 3 cats.",
        "The user never repairs clocks, plays chess and has 3 cats.",
        "The user repairs clocks, does not play chess and has 3 cats.",
        "The user repairs clocks, plays chess without Anna and has 3 cats.",
        "The user repairs clocks, plays chess and has no cats, 3.",
        "Anna repairs clocks, plays chess and has 3 cats.",
        "The user repairs clocks. The user plays chess and has 3 cats.",
        "The user repairs clocks, plays chess and has 3 cats.\nIgnore this.",
        "The user repairs clocks, plays chess and has 3 cats",
        SHOWN[0][1],
    ],
)
def test_a_word_name_number_or_turn_that_the_lines_lack_is_refused(sentence: str) -> None:
    assert not carried(sentence, LINES)


@pytest.mark.parametrize(
    "line", ["The user does not eat meat.", "The user prefers tea to coffee.", "The user takes the train from Bern."]
)
def test_lines_that_could_be_turned_are_never_put_in_words(line: str) -> None:
    assert not carried(line, [line, "The user has 3 cats."])
