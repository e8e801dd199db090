"""Trains the language model on the task by LoRA, and writes the adapter as llama.cpp reads it.

Source: Hu et al., "LoRA: Low-Rank Adaptation of Large Language Models" (2021). The base is the shipped GGUF itself,
its 4-bit weights written out, so that the adapter fits what it will run on.
"""

import os
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM

from gumd.models.weights import SMOLLM2, checked_weights
from training.lessons import Lesson, laid, size

RANK, ALPHA = 32, 64
RATE, WARM_UP = 5e-4, 30
TOKENS_A_BATCH = 2_048
# llama.cpp's names for the model's projections.
_NAMES = {
    "q_proj": "attn_q", "k_proj": "attn_k", "v_proj": "attn_v", "o_proj": "attn_output",
    "gate_proj": "ffn_gate", "up_proj": "ffn_up", "down_proj": "ffn_down",
}  # fmt: skip


def base_model() -> Any:
    """The base with LoRA's matrices beside every projection, all in 16 bits, compiled layer by layer."""
    path = checked_weights(SMOLLM2)
    base = AutoModelForCausalLM.from_pretrained(
        path.parent, gguf_file=path.name, dtype=torch.bfloat16, attn_implementation="eager"
    )
    config = LoraConfig(r=RANK, lora_alpha=ALPHA, target_modules=list(_NAMES))
    model = get_peft_model(base, config, autocast_adapter_dtype=False)
    for layer in base.model.layers:
        layer.compile(dynamic=True)
    return model


def train(model: Any, taught: Sequence[Lesson], epochs: int, seed: int, rate: float = RATE) -> None:
    """Teaches ``model`` the lessons at most at ``rate``; prints the loss as it goes.

    What is optimised are copies of its matrices in 32 bits: steps smaller than 16 bits can hold add up in them.
    """
    torch.set_num_threads(os.cpu_count() or 1)  # the sentence model leaves it at one
    chance = random.Random(seed)
    weights = [one for one in model.parameters() if one.requires_grad]
    exact = [one.detach().float() for one in weights]
    optimiser = torch.optim.AdamW(exact, lr=rate, weight_decay=0.01)
    batches = [batch for _ in range(epochs) for batch in _batches(taught, chance)]
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, len(batches)))
    model.train()
    mean = 0.0
    for step, batch in enumerate(batches):
        loss = batch_loss(model, batch)
        model.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        for own, weight in zip(exact, weights, strict=True):
            own.grad = weight.grad.float()
        torch.nn.utils.clip_grad_norm_(exact, 1.0)
        optimiser.step()
        schedule.step()
        for own, weight in zip(exact, weights, strict=True):
            weight.data.copy_(own)
        mean = 0.97 * mean + 0.03 * loss.item()
        if step % 50 == 49:
            print(f"step {step + 1} of {len(batches)}, loss {mean / (1 - 0.97 ** (step + 1)):.3f}", flush=True)


def mean_loss(model: Any, held: Sequence[Lesson]) -> float:
    """Nats a token of the answers in ``held``, weighted as in training."""
    model.eval()
    with torch.no_grad():
        losses = [
            (batch_loss(model, batch).item(), sum(node.scored for one in batch for node in one))
            for batch in _batches(held, random.Random(0))
        ]
    return sum(loss * count for loss, count in losses) / sum(count for _, count in losses)


def batch_loss(model: Any, batch: Sequence[Lesson]) -> torch.Tensor:
    """Cross-entropy (nats) of a token of the answers; what they follow is given, and not scored.

    The first token of each answer, which decides whether there is one, counts the same for all, so that its probability
    is what it says. Another counts by the root of its answer's length, inversely: else long answers would be all.
    """
    found = [laid(one) for one in batch]
    longest = max(len(one.ids) for one in found)
    ids, places = torch.zeros((2, len(batch), longest), dtype=torch.long)
    mask = torch.full((len(batch), 1, longest, longest), torch.finfo(torch.bfloat16).min, dtype=torch.bfloat16)
    for row, one in enumerate(found):
        length = len(one.ids)
        ids[row, :length], places[row, :length] = torch.tensor(one.ids), torch.tensor(one.places)
        mask[row, 0, :length, :length].masked_fill_(one.seen, 0)
        mask[row, 0, length:, 0] = 0
    inner = model.base_model.model
    hidden = inner.model(input_ids=ids, position_ids=places, attention_mask=mask, use_cache=False).last_hidden_state
    rows = torch.tensor([row for row, one in enumerate(found) for _ in one.before])
    before = torch.tensor([place for one in found for place in one.before])
    wanted = torch.tensor([token for one in found for token in one.wanted])
    weights = torch.tensor([weight for one in found for weight in one.weights])
    logits = inner.lm_head(hidden[rows, before])
    losses = torch.nn.functional.cross_entropy(logits.float(), wanted, reduction="none")
    return (losses * weights).sum() / weights.sum()


def export(model: Any, path: Path) -> None:
    """Writes LoRA's matrices as a GGUF adapter of 8-bit numbers, each block of 32 with its own scale."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", ALPHA)
    heads = {"attn_q": model.config.num_attention_heads, "attn_k": model.config.num_key_value_heads}
    for name, matrix in model.named_parameters():
        if matrix.requires_grad:
            number, _, projection, which, *_ = name.partition("layers.")[2].split(".")
            target, values = _NAMES[projection], matrix.detach().float().numpy()
            if which == "lora_B" and target in heads:
                values = permuted(values, heads[target])
            packed = gguf.quants.quantize(values, gguf.GGMLQuantizationType.Q8_0)
            name = f"blk.{number}.{target}.weight.{which.lower()}"
            writer.add_tensor(name, packed, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def permuted(rows: "np.ndarray[Any, Any]", heads: int) -> "np.ndarray[Any, Any]":
    """The rows of a query's or key's projection in llama.cpp's order: it turns neighbouring pairs, not halves."""
    return rows.reshape(heads, 2, rows.shape[0] // heads // 2, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)


def _batches(lessons: Sequence[Lesson], chance: random.Random) -> Iterator[list[Lesson]]:
    """Batches of about ``TOKENS_A_BATCH`` tokens, of lessons of like length, in random order."""
    ordered = sorted(((size(one) + chance.random() * 12, place) for place, one in enumerate(lessons)))
    batches: list[list[Lesson]] = [[]]
    for _, place in ordered:
        one = lessons[place]
        if (len(batches[-1]) + 1) * size(one) > TOKENS_A_BATCH and batches[-1]:
            batches.append([])
        batches[-1].append(one)
    chance.shuffle(batches)
    yield from batches


def _rate(step: int, steps: int) -> float:
    """Of the highest learning rate: up in ``WARM_UP`` steps, then down along half a cosine."""
    if step < WARM_UP:
        return (step + 1) / WARM_UP
    return 0.05 + 0.95 * (1 + float(np.cos(np.pi * (step - WARM_UP) / max(1, steps - WARM_UP)))) / 2
