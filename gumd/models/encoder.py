"""SmolLM2 as an encoder, in the worker process: its lower layers, in which each token sees those after it too.

A model that learned to go on tells of the lines of a text once it sees all of it (LLM2Vec, BehnamGhader et al. 2024),
and it knows more of the world than MiniLM. llama.cpp cannot stop at a lower layer, and reads prompts at a third of
torch's speed, so that the weights of its GGUF are loaded into torch here.
"""

from collections.abc import Iterator
from typing import Any

import gguf
import numpy as np
import torch
from gguf.quants import dequantize
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel, Digits
from tokenizers.pre_tokenizers import Sequence as Steps
from torch import Tensor, nn
from transformers import LlamaConfig, LlamaModel
from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding

from gumd.models import whole_characters
from gumd.models.sentences import HALVES
from gumd.models.weights import SMOLLM2, checked_weights

LAYERS = 20
"""Of 30: the upper ones serve to go on, and took half as long again."""
_CONTEXT = 512
# What llama.cpp calls the parts of a layer.
_NAMES = {
    "attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj", "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj", "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm",
}  # fmt: skip


class HalfLinear(nn.Linear):
    """A linear layer with weights of 16 bits each, which are written out where the processor has no such numbers.

    They come from 4 bits and lose little by it.
    """

    native = HALVES

    def forward(self, given: Tensor) -> Tensor:
        if self.native:
            return nn.functional.linear(given.bfloat16(), self.weight).float()
        return nn.functional.linear(given, self.weight.float())


class SmolEncoder(nn.Module):
    """The lower layers and the vocabulary."""

    begin, end, strange = 1, 198, 0
    """The tokens that begin a text, that end a line, and that stand for what is none."""
    header, line, most = 50, 80, 400
    """The most tokens of a header, of a line, and of what is read in one go."""

    def __init__(self, layers: int = LAYERS) -> None:
        """``layers``: how many of the lower ones there are."""
        super().__init__()
        read = gguf.GGUFReader(checked_weights(SMOLLM2))
        self._tokenizer = _tokenizer(read)
        self._config = _config(read, layers)
        self.model = _model(self._config, dict(_weights(read, self._config)))

    @property
    def module(self) -> nn.Module:
        return self

    @property
    def width(self) -> int:
        return int(self._config.hidden_size)

    def tokens(self, text: str) -> list[int]:
        """The tokens of ``text``, in which what spells a control token is none."""
        found: list[int] = self._tokenizer.encode(whole_characters(text), add_special_tokens=False).ids
        return found

    def hidden(self, told: Tensor, shown: Tensor) -> Tensor:
        """The last states of tokens, a row a text; ``shown`` says which of them there are."""
        seen = shown[:, None, None, :].expand(-1, 1, shown.shape[1], -1)
        states: Tensor = self.model(
            inputs_embeds=self.embedded(told), attention_mask=seen, use_cache=False
        ).last_hidden_state
        return states

    def embedded(self, told: Tensor) -> Tensor:
        """What each token is before the layers read it."""
        vectors: Tensor = self.model.embed_tokens(told)
        return vectors.float()


def _tokenizer(read: "gguf.GGUFReader") -> Tokenizer:
    """Byte pair encoding as SmolLM2 learned it: each digit is a word; it keeps nothing of what it has read."""
    names, merges = (read.fields[f"tokenizer.ggml.{name}"].contents() for name in ("tokens", "merges"))
    places = {name: place for place, name in enumerate(names)}
    tokenizer = Tokenizer(BPE(places, [tuple(pair.split(" ")) for pair in merges], cache_capacity=0))
    tokenizer.pre_tokenizer = Steps([Digits(individual_digits=True), ByteLevel(add_prefix_space=False)])
    return tokenizer


def _config(read: "gguf.GGUFReader", layers: int) -> LlamaConfig:
    def told(name: str) -> Any:
        return read.fields[f"llama.{name}"].contents()

    return LlamaConfig(
        vocab_size=told("vocab_size"),
        hidden_size=told("embedding_length"),
        intermediate_size=told("feed_forward_length"),
        num_hidden_layers=layers,
        num_attention_heads=told("attention.head_count"),
        num_key_value_heads=told("attention.head_count_kv"),
        rms_norm_eps=told("attention.layer_norm_rms_epsilon"),
        rope_parameters={"rope_type": "default", "rope_theta": told("rope.freq_base")},
        max_position_embeddings=_CONTEXT,
    )


def _model(config: LlamaConfig, weights: dict[str, Tensor]) -> LlamaModel:
    """The layers with these weights, with no memory taken for others first."""
    with torch.device("meta"):
        model = LlamaModel(config)
    for name, layer in list(model.named_modules()):
        if isinstance(layer, nn.Linear):
            above, _, last = name.rpartition(".")
            half = HalfLinear(layer.in_features, layer.out_features, bias=False, device="meta")
            setattr(model.get_submodule(above), last, half)
    model.load_state_dict(weights, assign=True)
    model.rotary_emb = LlamaRotaryEmbedding(config)
    model.requires_grad_(False)
    model.train(False)
    return model


def _weights(read: "gguf.GGUFReader", config: LlamaConfig) -> Iterator[tuple[str, Tensor]]:
    """Each weight of the vocabulary and the lower layers, by its name in ``LlamaModel``."""
    heads = {"attn_q": config.num_attention_heads, "attn_k": config.num_key_value_heads or 0}
    outside = {"token_embd": "embed_tokens", "output_norm": "norm"}
    for one in read.tensors:
        part, _, rest = one.name.removesuffix(".weight").partition(".")
        number, _, name = rest.partition(".")
        if part in outside:
            yield f"{outside[part]}.weight", _as_kept(dequantize(one.data, one.tensor_type))
        elif int(number) < config.num_hidden_layers:
            values = dequantize(one.data, one.tensor_type)
            values = in_halves(values, heads[name]) if name in heads else values
            yield f"layers.{number}.{_NAMES[name]}.weight", _as_kept(values)


def _as_kept(values: NDArray[np.float32]) -> Tensor:
    """Matrices in 16 bits; the few numbers of a norm as they are."""
    return torch.tensor(values, dtype=torch.bfloat16 if values.ndim == 2 else torch.float32)


def in_halves(rows: NDArray[np.float32], heads: int) -> NDArray[np.float32]:
    """The rows of a query's or key's projection in torch's order: llama.cpp turns neighbouring pairs, not halves."""
    return rows.reshape(heads, rows.shape[0] // heads // 2, 2, rows.shape[1]).swapaxes(1, 2).reshape(rows.shape)
