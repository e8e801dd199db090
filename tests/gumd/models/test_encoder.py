"""SmolLM2 as an encoder: the weights are those that llama.cpp reads, and a token sees what comes after it."""

import llama_cpp
import numpy as np
import pytest
import torch

from gumd.models.encoder import HalfLinear, SmolEncoder
from gumd.models.loading import plain_buffers
from gumd.models.weights import SMOLLM2, checked_weights

TEXT = "Dear Ann, I moved to Leeds in April and teach the violin there."


@pytest.fixture(scope="module")
def encoder() -> SmolEncoder:
    return SmolEncoder()


def test_all_layers_give_the_states_that_llama_cpp_gives() -> None:
    whole = SmolEncoder(layers=30)
    tokens = whole.tokens(TEXT)
    with torch.no_grad():
        told = whole.embedded(torch.tensor([tokens]))
        ours = whole.model(inputs_embeds=told, use_cache=False).last_hidden_state[0].numpy()
    with plain_buffers():
        llama = llama_cpp.Llama(str(checked_weights(SMOLLM2)), embedding=True, pooling_type=0, n_ctx=64, verbose=False)
    theirs = np.asarray(llama.embed(TEXT, normalize=False))[-len(tokens) :]
    cosines = (ours * theirs).sum(axis=1) / np.linalg.norm(ours, axis=1) / np.linalg.norm(theirs, axis=1)
    assert cosines.min() > 0.98


def test_a_token_sees_what_comes_after_it_and_not_what_fills_the_row(
    encoder: SmolEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HalfLinear, "native", False)
    tokens = encoder.tokens(TEXT)
    rows = torch.tensor([[*tokens, 0, 0], [*tokens, *encoder.tokens(" not")[:1], 0]])
    shown = torch.arange(len(tokens) + 2) < torch.tensor([[len(tokens)], [len(tokens) + 1]])
    alone = torch.tensor([tokens])
    with torch.no_grad():
        filled, longer = encoder.hidden(rows, shown)
        (bare,) = encoder.hidden(alone, torch.ones_like(alone, dtype=torch.bool))
    assert torch.allclose(filled[: len(tokens)], bare, atol=1e-3)
    assert not torch.allclose(longer[0], bare[0], atol=1e-2)


def test_weights_that_are_written_out_give_what_those_of_16_bits_give(
    encoder: SmolEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = torch.tensor([encoder.tokens(TEXT)])
    shown = torch.ones_like(told, dtype=torch.bool)
    with torch.no_grad():
        monkeypatch.setattr(HalfLinear, "native", False)
        exact = encoder.hidden(told, shown)
        monkeypatch.setattr(HalfLinear, "native", True)
        half = encoder.hidden(told, shown)
    assert torch.nn.functional.cosine_similarity(exact, half, dim=2).min() > 0.99


def test_what_spells_a_control_token_is_none(encoder: SmolEncoder) -> None:
    assert encoder.begin not in encoder.tokens("<|im_start|>user")
    assert encoder.tokens("\n") == [encoder.end]
