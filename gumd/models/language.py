"""The language model, in the worker process: greedy continuation and likelihood, sharing one KV cache."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import llama_cpp
import numpy as np
from numpy.typing import NDArray

from gumd.errors import InvalidInput, TooLarge
from gumd.models import whole_characters
from gumd.models.loading import plain_buffers
from gumd.models.spelling import Spelling

CONTEXT = 2048
THREADS = 1
"""Threads of llama.cpp wait for one another by spinning: two of them, where the user's own programs keep a processor
busy, took thirty times as long as one."""

_PROMPT_BATCH = 512
_SCORED_BATCH = 64
"""Smaller, as each scored token keeps 49,152 logits."""

_TRIED = 32
"""How many of the likeliest tokens are tried for one that is spelt as it may be."""

Logits = NDArray[np.float32]


@dataclass
class _Line:
    """A line as it is written: what it has so far, and the log-probability (nats) of each token after its opening."""

    opening: bytes
    text: bytes = b""
    chosen: list[float] = field(default_factory=list)

    def add(self, piece: bytes, chance: float) -> None:
        """The opening itself is not scored."""
        self.text += piece
        self.chosen = [] if self.text == self.opening else [*self.chosen, chance]

    @property
    def scored(self) -> tuple[str, float, float]:
        """Its text, and the mean and the lowest of ``chosen``."""
        return self.text.decode("utf-8", "ignore"), float(np.mean(self.chosen)), min(self.chosen)


class LanguageModel:
    """One GGUF in llama.cpp. What two successive calls have in common at their start is evaluated once.

    Prompts are plain text: one that spells a control token of the model (``<|im_start|>``) does not get it, so that
    nothing a user or a page wrote can open a turn.
    """

    def __init__(self, path: Path, adapter: Path | None = None, threads: int = THREADS, begins: bool = False) -> None:
        """``begins``: whether a prompt begins as the GGUF asks for; the shipped one was taught without."""
        threads = min(threads, os.cpu_count() or 1)
        with plain_buffers():
            self._llama = llama_cpp.Llama(
                str(path),
                lora_path=str(adapter) if adapter else None,
                n_ctx=CONTEXT,
                n_batch=_PROMPT_BATCH,
                n_threads=threads,
                n_threads_batch=threads,
                n_gpu_layers=0,
                verbose=False,
            )
        self._vocabulary = llama_cpp.llama_model_get_vocab(self._llama.model)
        self._memory = llama_cpp.llama_get_memory(self._llama.ctx)
        self._begins = begins and llama_cpp.llama_vocab_get_add_bos(self._vocabulary)
        self._batch = llama_cpp.llama_batch_init(_PROMPT_BATCH, 0, 1)
        self._held: list[int] = []
        self.evaluated = 0

    def generate(self, prompt: str, prefix: str, max_tokens: int, stop: Sequence[str]) -> str:
        """The likeliest answer that begins with ``prefix``, up to the first of ``stop`` after it."""
        tokens = self._prompt(prompt) + self._tokens(prefix)
        _must_fit(len(tokens) + max_tokens)
        (logits,) = self._evaluate(tokens, scored=1)
        answer = b""
        endings = [ending.encode() for ending in stop if ending]
        for _ in range(max_tokens):
            token = int(logits.argmax())
            if llama_cpp.llama_vocab_is_eog(self._vocabulary, token):
                break
            answer += self._llama.detokenize([token])
            if any(ending in answer for ending in endings):
                break
            tokens.append(token)
            (logits,) = self._evaluate(tokens, scored=1)
        for ending in endings:
            answer = answer.split(ending)[0]
        return prefix + answer.decode("utf-8", "ignore")

    def write(
        self,
        prompt: str,
        refusal: str,
        opening: str,
        refused_above: float,
        max_tokens: int,
        words: Sequence[str] = (),
        ways: int = 1,
        least: float = 0.0,
    ) -> dict[str, Any]:
        """Answers line by line, the first after ``opening``, unless ``refusal`` is what the model rather says.

        Names and numbers are spelt as one of ``words`` is; without any they are free. After the likeliest answer come
        other first lines, so that there are ``ways``: one for each next token after ``opening`` that is likely enough,
        ``least`` being a probability.

        Returns:
            ``refusal``: the probability that the answer begins as ``refusal`` does, of the two beginnings; ``lines``:
            the answer's, none where that is above ``refused_above``, each as text, mean and lowest log-probability
            (nats) of its tokens after ``opening``.
        """
        tokens = self._prompt(prompt)
        _must_fit(len(tokens) + max_tokens)
        (logits,) = self._evaluate(tokens, scored=1)
        share = self._share(logits, refusal, opening)
        if share > refused_above:
            return {"refusal": share, "lines": []}
        spelling = Spelling(words) if words else None
        lines = self._lines(tokens, opening, max_tokens, spelling)
        others = self._other_ways(tokens, opening, max_tokens, spelling, ways, least) if ways > 1 else []
        return {"refusal": share, "lines": [one.scored for one in (*lines, *others) if one.chosen]}

    def choose(self, prompt: str, one: str, other: str) -> float:
        """The probability that what follows ``prompt`` begins as ``one`` does, of the two beginnings."""
        tokens = self._prompt(prompt)
        _must_fit(len(tokens))
        (logits,) = self._evaluate(tokens, scored=1)
        return self._share(logits, one, other)

    def _share(self, logits: Logits, one: str, other: str) -> float:
        first, second = self._tokens(one)[0], self._tokens(other)[0]
        return float(1 / (1 + np.exp(np.clip(float(logits[second]) - float(logits[first]), -50, 50))))

    def _lines(self, tokens: list[int], opening: str, max_tokens: int, spelling: Spelling | None) -> list["_Line"]:
        """The likeliest lines that follow, until the model ends its answer or has said ``max_tokens``."""
        tokens = tokens + self._tokens(opening)
        last = len(tokens) + max_tokens
        line, lines = _Line(opening.encode(), opening.encode()), list[_Line]()
        while (end := self._go_on(line, tokens, last, spelling)) is not None:
            lines.append(line)
            if llama_cpp.llama_vocab_is_eog(self._vocabulary, end):
                break
            tokens.append(end)
            line = _Line(opening.encode())
        return lines

    def _other_ways(
        self, tokens: list[int], opening: str, max_tokens: int, spelling: Spelling | None, ways: int, least: float
    ) -> list["_Line"]:
        """The likeliest first lines that begin with another token after ``opening`` than the likeliest.

        Source: Wang and Zhou, "Chain-of-Thought Reasoning without Prompting" (2024): a model knows more than its
        likeliest answer says, and where an answer begins decides most of it.
        """
        begun = tokens + self._tokens(opening)
        (logits,) = self._evaluate(begun, scored=1)
        chances = [(token, _log_probability(logits, token)) for token in _likeliest(logits, ways)[1:]]
        lines = []
        for token, chance in chances:
            piece = self._piece(token)
            if np.exp(chance) < least or b"\n" in piece:
                break
            line = _Line(opening.encode(), opening.encode())
            line.add(piece, chance)
            if self._go_on(line, [*begun, token], len(begun) + max_tokens, spelling) is not None:
                lines.append(line)
        return lines

    def _go_on(self, line: "_Line", tokens: list[int], last: int, spelling: Spelling | None) -> int | None:
        """Writes a line to its end, and its tokens behind ``tokens``.

        Returns:
            The token that ends it; None if there are ``last`` tokens before it ends.
        """
        while len(tokens) < last:
            (logits,) = self._evaluate(tokens, scored=1)
            token = int(logits.argmax()) if spelling is None else self._spelt(logits, line.text, spelling)
            piece = self._piece(token)
            if b"\n" in piece:
                return token
            line.add(piece, _log_probability(logits, token))
            tokens.append(token)
        return None

    def _spelt(self, logits: Logits, line: bytes, spelling: Spelling) -> int:
        """The likeliest next token after which names are spelt as they may be; if there is none, the likeliest."""
        tokens = _likeliest(logits, _TRIED)
        spelt = (token for token in tokens if spelling.allows((line + self._piece(token)).decode("utf-8", "ignore")))
        return next(spelt, tokens[0])

    def _piece(self, token: int) -> bytes:
        """The text of a token; the end of an answer is the end of its line."""
        ended = llama_cpp.llama_vocab_is_eog(self._vocabulary, token)
        return b"\n" if ended else bytes(self._llama.detokenize([token]))

    def likelihood(self, prompt: str, continuation: str) -> float:
        """Mean log-probability (nats) of a token of ``continuation`` after ``prompt``."""
        return self.likelihoods(prompt, continuation)[0]

    def likelihoods(self, prompt: str, continuation: str) -> tuple[float, float]:
        """Mean and lowest log-probability (nats) of a token of ``continuation`` after ``prompt``."""
        before = self._prompt(prompt)
        after = self._tokens(continuation)
        if not after:
            raise InvalidInput("the continuation is empty")
        _must_fit(len(before) + len(after))
        rows = self._evaluate(before + after[:-1], scored=len(after))
        found = [_log_probability(row, token) for row, token in zip(rows, after, strict=True)]
        return float(np.mean(found)), min(found)

    def _prompt(self, text: str) -> list[int]:
        """The tokens of a prompt; never none."""
        found = self._tokens(text)
        return [self._llama.token_bos(), *found] if self._begins or not found else found

    def _tokens(self, text: str) -> list[int]:
        data = whole_characters(text).encode()
        return list(self._llama.tokenize(data, add_bos=False, special=False)) if data else []

    def _evaluate(self, tokens: Sequence[int], scored: int) -> Iterator[Logits]:
        """Makes the model hold exactly ``tokens``; yields the logits after each of the last ``scored`` of them."""
        first = len(tokens) - scored
        kept = self._keep(tokens[:first])
        for start in range(kept, first, _PROMPT_BATCH):
            self._decode(tokens[start : min(first, start + _PROMPT_BATCH)], logits=False)
        for start in range(first, len(tokens), _SCORED_BATCH):
            batch = tokens[start : start + _SCORED_BATCH]
            self._decode(batch, logits=True)
            for index in range(len(batch)):
                row = llama_cpp.llama_get_logits_ith(self._llama.ctx, index)
                yield np.ctypeslib.as_array(row, shape=(self._llama.n_vocab(),))

    def _keep(self, tokens: Sequence[int]) -> int:
        """Drops from the KV cache all that does not begin ``tokens``; answers how many stay."""
        kept = 0
        while kept < min(len(tokens), len(self._held)) and tokens[kept] == self._held[kept]:
            kept += 1
        if not llama_cpp.llama_memory_seq_rm(self._memory, 0, kept, -1):  # some kinds of model forget all or nothing
            llama_cpp.llama_memory_clear(self._memory, True)
            kept = 0
        del self._held[kept:]
        return kept

    def _decode(self, tokens: Sequence[int], logits: bool) -> None:
        batch = self._batch
        batch.n_tokens = len(tokens)
        for index, token in enumerate(tokens):
            batch.token[index] = token
            batch.pos[index] = len(self._held) + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = 0
            batch.logits[index] = logits
        failed = llama_cpp.llama_decode(self._llama.ctx, batch)
        if failed:
            self._keep([])
            raise RuntimeError(f"llama_decode answered {failed}")
        self._held.extend(tokens)
        self.evaluated += len(tokens)


def _must_fit(tokens: int) -> None:
    if tokens > CONTEXT:
        raise TooLarge(f"prompt and answer are {tokens} tokens; the model takes {CONTEXT}")


def _likeliest(logits: Logits, count: int) -> list[int]:
    """The ``count`` likeliest tokens, likeliest first."""
    best = np.argpartition(logits, -count)[-count:]
    return [int(token) for token in best[np.argsort(-logits[best])]]


def _log_probability(logits: Logits, token: int) -> float:
    row = logits.astype(np.float64)
    top = row.max()
    return float(row[token] - top - np.log(np.exp(row - top).sum()))
