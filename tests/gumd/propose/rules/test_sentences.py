"""Where one sentence ends and the next begins."""

import pytest

from gumd.propose.rules.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I usually get up at 4. Decided: no more nights.", ["I usually get up at 4.", "Decided: no more nights."]),
        ("Am 4. Dezember ziehe ich um. Endlich!", ["Am 4. Dezember ziehe ich um.", "Endlich!"]),
        ("Ich wohne im 3. stock.", ["Ich wohne im 3. stock."]),
        ("I see Dr. Okafor at 9. I like her.", ["I see Dr. Okafor at 9.", "I like her."]),
        ("one line\nanother line", ["one line", "another line"]),
        ("The flat (no. 12, 3. OG) is ours. Come up.", ["The flat (no. 12, 3. OG) is ours.", "Come up."]),
        ("A loan of Rs. 4,200 is offered. Sign.", ["A loan of Rs. 4,200 is offered.", "Sign."]),
        ("I said (once. Then I left. Nobody came", ["I said (once.", "Then I left.", "Nobody came"]),
    ],
)
def test_a_point_ends_a_sentence_but_not_after_a_short_form_or_an_ordinal(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_sentence_may_end_in_a_picture() -> None:
    assert sentences("the boat is mine again 🎉 I'll be at the quay ❤️ then home.") == [
        "the boat is mine again 🎉",
        "I'll be at the quay ❤",
        "then home.",
    ]
