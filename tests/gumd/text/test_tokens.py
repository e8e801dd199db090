"""No family's count is below what the real tokenizers make of a text, and none is far above."""

import random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gumd.remembered import Words, forget_texts
from gumd.schema import Tokenizer
from gumd.text.tokens import counter
from tests.gumd.tokenizers import odd_text, real_count

FAMILIES: tuple[Tokenizer, ...] = get_args(Tokenizer)
PLAIN = (
    "The user prefers hand-cut dovetails to the router jig, and has kept bees behind the house since last spring. "
    "On Thursdays she drives her daughter Ines to the climbing hall in Winterthur; they are back at half past eight. "
    "Don't suggest restaurants with stairs: her father uses a wheelchair. The quarterly report is due on 12 March 2026."
)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=120), st.sampled_from(FAMILIES))
def test_no_text_costs_more_than_is_counted(text: str, family: Tokenizer) -> None:
    assert counter(family)(text) >= real_count(family, text)


@pytest.mark.parametrize("family", FAMILIES)
def test_no_odd_text_costs_more_than_is_counted(family: Tokenizer) -> None:
    chance, count = random.Random(3), counter(family)
    for _ in range(2_000):
        text = odd_text(chance)
        assert count(text) >= real_count(family, text)


@pytest.mark.parametrize(
    ("family", "slack"), [("wordpiece", 0), ("gpt2", 0), ("llama", 0), ("any", 0.02), ("openai", 0.15)]
)
def test_plain_english_is_counted_exactly_or_nearly(family: Tokenizer, slack: float) -> None:
    real = real_count(family, PLAIN)
    assert real <= counter(family)(PLAIN) <= real * (1 + slack)


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_costs_nothing(family: Tokenizer) -> None:
    assert counter(family)("") == 0


@pytest.mark.parametrize("family", FAMILIES)
def test_half_a_surrogate_pair_is_counted(family: Tokenizer) -> None:
    assert counter(family)("caf\ud83d") > 0


def test_no_word_is_remembered_once_something_is_forgotten() -> None:
    assert counter("gpt2")("Xylophonmusik") > 1
    assert "Xylophonmusik" in str([vars(words) for words in Words.every])
    forget_texts()
    assert "Xylophonmusik" not in str([vars(words) for words in Words.every])


def test_a_long_word_is_counted_as_fast_as_a_page() -> None:
    word = "ab日é" * 5_000
    assert counter("any")(word) >= real_count("any", word)
