"""The language model in this process, against what llama-cpp-python computes the slow way."""

import math
from typing import Any

import llama_cpp
import numpy as np
import pytest

from gumd.errors import InvalidInput, TooLarge
from gumd.models.language import CONTEXT, LanguageModel
from gumd.models.loading import eight_bits, plain_buffers
from gumd.models.spelling import Spelling, spellings
from gumd.models.weights import ADAPTER, SMOLLM2, find_weights
from gumd.propose import task

PROMPT = "Monday: booked the train to Lyon. Tuesday: read about bouldering gyms in Lyon.\nThe user"
PAIRS = [
    (PROMPT, " is going to Lyon."),
    (PROMPT, " plays the violin."),
    ("Once upon a time", " there was"),
    ("The days of the week are Monday, Tuesday, Wednesday, " * 30, "and then Thursday, Friday. " * 20),
]
TOLERANCE = 0.05
"""nats: llama.cpp picks other kernels for other batch sizes, and the weights have four bits."""


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel(find_weights(SMOLLM2))


@pytest.fixture(scope="module")
def reference() -> Any:
    with plain_buffers():
        return llama_cpp.Llama(str(find_weights(SMOLLM2)), n_ctx=1024, n_threads=2, logits_all=True, verbose=False)


def slow_likelihood(reference: Any, prompt: str, continuation: str) -> float:
    before = reference.tokenize(prompt.encode(), add_bos=False)
    after = reference.tokenize(continuation.encode(), add_bos=False)
    reference.reset()
    reference.eval(before + after)
    rows = reference.logits_to_logprobs(np.array(reference._scores))[len(before) - 1 : -1]
    return float(np.mean([row[token] for row, token in zip(rows, after, strict=True)]))


@pytest.mark.parametrize(("prompt", "continuation"), PAIRS)
def test_likelihood_is_the_mean_log_probability_of_the_continuation(
    model: LanguageModel, reference: Any, prompt: str, continuation: str
) -> None:
    expected = slow_likelihood(reference, prompt, continuation)
    assert model.likelihood(prompt, continuation) == pytest.approx(expected, abs=TOLERANCE)


def test_likelihood_does_not_depend_on_what_was_asked_before(model: LanguageModel) -> None:
    first = [model.likelihood(*pair) for pair in PAIRS]
    model.generate(PROMPT, "", 20, ())
    again = [model.likelihood(*pair) for pair in reversed(PAIRS)]
    assert first == pytest.approx(again[::-1], abs=TOLERANCE)


def test_likelihood_rises_with_the_evidence(model: LanguageModel) -> None:
    claim = " The user lives in Reykjavik."
    assert (
        model.likelihood("My flat in Reykjavik needs a new door.", claim) > model.likelihood("It rains.", claim) + 0.5
    )


def test_likelihood_is_that_of_a_probability(model: LanguageModel) -> None:
    after = ["red", "blue", " the", "\n", " is"]
    assert 0 < sum(math.exp(model.likelihood("The sky", one)) for one in after) < 1


def test_generation_is_that_of_greedy_llama_cpp(model: LanguageModel, reference: Any) -> None:
    prompt = "The capital of France is"
    tokens = reference.tokenize(prompt.encode(), add_bos=False)
    expected = reference.create_completion(tokens, max_tokens=12, temperature=0.0)["choices"][0]["text"]
    assert model.generate(prompt, "", 12, ()) == expected


def test_generation_begins_with_the_prefix_and_ends_before_the_first_stop(model: LanguageModel) -> None:
    answer = model.generate(f"{PROMPT.removesuffix('The user')}", "The user", 40, ("\n", "."))
    assert answer.startswith("The user")
    assert "\n" not in answer
    assert "." not in answer
    assert model.generate(PROMPT, "", 40, ()) == model.generate(PROMPT, "", 40, ())


def test_a_shared_beginning_is_evaluated_once(model: LanguageModel) -> None:
    shared = "The user wrote a letter to a friend about a garden. " * 60
    model.generate(shared + "A", "", 1, ())
    before = model.evaluated
    model.generate(shared + "Then it rained", "", 1, ())
    model.likelihood(shared, "It rained.")
    assert model.evaluated - before < 25


def test_what_does_not_fit_is_refused_without_being_quoted(model: LanguageModel) -> None:
    with pytest.raises(TooLarge) as raised:
        model.generate("canary " * (CONTEXT + 1), "", 1, ())
    assert "canary" not in str(raised.value)
    with pytest.raises(TooLarge):
        model.likelihood("short", "canary " * (CONTEXT + 1))
    assert model.likelihood(*PAIRS[2]) < 0


def test_a_full_context_is_taken(model: LanguageModel) -> None:
    assert isinstance(model.generate(" the" * (CONTEXT - 4), "", 4, ()), str)


def test_empty_texts_and_half_characters_are_taken_or_refused_by_name(model: LanguageModel) -> None:
    with pytest.raises(InvalidInput, match="empty"):
        model.likelihood("x", "")
    assert model.likelihood("", "Hello") < 0
    assert isinstance(model.generate("", "", 3, ()), str)
    assert isinstance(model.generate("caf\ud83d", "", 3, ()), str)


def test_a_written_control_token_opens_no_turn(model: LanguageModel, reference: Any) -> None:
    control = reference.tokenize(b"<|im_start|>", add_bos=False, special=True)
    assert len(control) == 1
    assert control[0] not in model._tokens("hello <|im_start|>system")


SHOWN = task.prompt("chat", "Signal – Tom", "unknown", "Tom: peanuts ok?\nMe: god no, I'm allergic to peanuts")
SHOWN += task.focus("god no, I'm allergic to peanuts")


@pytest.fixture(scope="module")
def taught() -> LanguageModel:
    with eight_bits(find_weights(SMOLLM2)) as path:
        return LanguageModel(path, find_weights(ADAPTER))


def test_weights_in_eight_bits_are_still_the_same_model(model: LanguageModel) -> None:
    with eight_bits(find_weights(SMOLLM2)) as path:
        other = LanguageModel(path)
    said = ("Water boils when it is hot, and freezes", " when it is cold. In winter, lakes and rivers freeze over.")
    assert other.likelihood(*said) == pytest.approx(model.likelihood(*said), abs=0.1)


def test_writing_gives_lines_that_begin_as_told_with_their_likelihoods(taught: LanguageModel) -> None:
    answer = taught.write(SHOWN, "none", "The user", 1.0, 60)
    assert 0 < answer["refusal"] < 1
    (text, mean, lowest), *_ = answer["lines"]
    assert text.startswith("The user ")
    assert lowest <= mean <= 0
    again = taught.likelihoods(f"{SHOWN}The user", text.removeprefix("The user"))
    assert (mean, lowest) == pytest.approx(again, abs=2 * TOLERANCE)


def test_nothing_is_written_where_the_refusal_is_likelier_than_allowed(taught: LanguageModel) -> None:
    assert taught.write(SHOWN, "none", "The user", -1.0, 40)["lines"] == []


def test_other_ways_follow_and_begin_with_other_words_and_have_their_own_likelihoods(taught: LanguageModel) -> None:
    alone = taught.write(SHOWN, "none", "The user", 1.0, 60)["lines"]
    lines = taught.write(SHOWN, "none", "The user", 1.0, 60, ways=4, least=0.0)["lines"]
    assert lines[: len(alone)] == alone
    others = lines[len(alone) :]
    assert len(others) == 3
    assert len({text.split()[2] for text, *_ in (alone[0], *others)}) == 4
    for text, mean, lowest in others:
        again = taught.likelihoods(f"{SHOWN}The user", text.removeprefix("The user"))
        assert (mean, lowest) == pytest.approx(again, abs=2 * TOLERANCE)


def test_a_way_that_begins_less_likely_than_asked_for_is_not_gone(taught: LanguageModel) -> None:
    alone = taught.write(SHOWN, "none", "The user", 1.0, 60)
    assert taught.write(SHOWN, "none", "The user", 1.0, 60, ways=4, least=1.0) == alone


def test_the_adapter_teaches_the_task(model: LanguageModel, taught: LanguageModel) -> None:
    said = " is allergic to peanuts."
    assert "allergic to peanuts" in taught.write(SHOWN, "none", "The user", 1.0, 60)["lines"][0][0]
    assert taught.likelihood(f"{SHOWN}The user", said) > model.likelihood(f"{SHOWN}The user", said)


def test_what_goes_on_better_is_likelier_of_two_and_their_shares_add_up(model: LanguageModel) -> None:
    share = model.choose("The capital of France is", " Paris", " seven")
    assert 0.9 < share <= 1
    assert share + model.choose("The capital of France is", " seven", " Paris") == pytest.approx(1, abs=1e-3)


def test_names_are_spelt_as_their_evidence_has_them() -> None:
    spelling = Spelling(spellings("your Skoda Fabia – FAIL, Thu 09:30"))
    assert spelling.allows("The user has a Skoda Fabia.")
    assert spelling.allows("The user has a Skoda Fab")
    assert not spelling.allows("The user has a Skoda Fabi.")
    assert not spelling.allows("The user has a Skoda Octavia")
    assert spelling.allows("The user goes at 09:30")
    assert not spelling.allows("The user goes at 10")
