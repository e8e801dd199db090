"""The process that holds the models: ``python -m gumd.models.worker FD FILES`` answers jobs on the socket FD until it
closes. FILES is a JSON object with paths of weights to load in place of, or beside, the shipped ones.

A message is one JSON object: a job by its name, with the arguments of the function of that name below, as in ``{"job":
"embed", "texts": []}``. Its answer is ``{"result"}``, or ``{"error", "detail"}`` with the name of what was raised:
``detail`` is empty unless gumd itself raised it, as other messages could quote the user.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import cached_property
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gumd.errors import GumdError
from gumd.models.weights import (
    ADAPTER,
    ENDINGS,
    MARKS,
    MINILM_ADAPTER,
    SECOND_LOOK,
    SMOLLM2,
    WANTS,
    Weights,
    checked_weights,
)

if TYPE_CHECKING:
    from gumd.models.language import LanguageModel
    from gumd.models.marks import LineMarker
    from gumd.models.sentences import SentenceModel
    from gumd.models.wants import Weigher

_ENVIRONMENT = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
_NICENESS = 10
_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


class Models:
    """The models, each loaded when the first job needs it."""

    def __init__(self, files: dict[str, str]) -> None:
        self._files = files

    @cached_property
    def language(self) -> "LanguageModel":
        from gumd.models.language import LanguageModel
        from gumd.models.loading import eight_bits

        adapter = self._file("adapter", ADAPTER)
        with eight_bits(checked_weights(SMOLLM2)) as path:
            return LanguageModel(path, adapter)

    @cached_property
    def writer(self) -> "LanguageModel":
        """The GGUF that the user chose, without an adapter, or else the shipped model."""
        from gumd.models.language import LanguageModel

        return LanguageModel(Path(self._files["gguf"]), begins=True) if "gguf" in self._files else self.language

    @cached_property
    def sentences(self) -> "SentenceModel":
        from gumd.models.sentences import SentenceModel

        return SentenceModel(self._file("minilm_adapter", MINILM_ADAPTER))

    @cached_property
    def marker(self) -> "LineMarker":
        from gumd.models.marks import LineMarker
        from gumd.models.sentences import MiniLmEncoder

        return LineMarker(MiniLmEncoder(self.sentences.model), self._file("marks", MARKS))

    @cached_property
    def second_look(self) -> "LineMarker":
        from gumd.models.encoder import SmolEncoder
        from gumd.models.marks import LineMarker

        return LineMarker(SmolEncoder(), self._file("second_look", SECOND_LOOK))

    @cached_property
    def endings_marker(self) -> "LineMarker":
        from gumd.models.marks import ENDINGS as adapter
        from gumd.models.marks import ENDINGS_HEADER, LineMarker
        from gumd.models.sentences import MiniLmEncoder

        encoder = MiniLmEncoder(self.sentences.model, ENDINGS_HEADER)
        return LineMarker(encoder, self._file("endings", ENDINGS), adapter)

    @cached_property
    def weigher(self) -> "Weigher":
        from gumd.models.sentences import MiniLmEncoder
        from gumd.models.wants import Weigher

        return Weigher(MiniLmEncoder(self.sentences.model), self._file("wants", WANTS))

    def _file(self, name: str, shipped: Weights) -> Path:
        return Path(self._files[name]) if name in self._files else checked_weights(shipped)

    def embed(self, texts: list[str]) -> list[list[float]]:
        return self.sentences.embed(texts)

    def embed_bare(self, texts: list[str]) -> list[list[float]]:
        return self.sentences.embed_bare(texts)

    def mark(self, header: str, lines: list[str]) -> list[list[float]]:
        from gumd.models.marks import is_possible, together

        first = self.marker.mark(header, lines)
        return together(first, self.second_look.mark(header, lines)) if is_possible(first) else first

    def endings(self, header: str, lines: list[str]) -> list[list[float]]:
        return self.endings_marker.mark(header, lines)

    def weigh(self, doing: str, known: list[str], items: list[str]) -> list[list[float]]:
        return self.weigher.weigh(doing, known, items)

    def generate(self, prompt: str, prefix: str, max_tokens: int, stop: list[str]) -> str:
        return self.writer.generate(prompt, prefix, max_tokens, stop)

    def write(
        self,
        prompt: str,
        refusal: str,
        opening: str,
        refused_above: float,
        max_tokens: int,
        words: list[str],
        ways: int,
        least: float,
    ) -> dict[str, Any]:
        return self.language.write(prompt, refusal, opening, refused_above, max_tokens, words, ways, least)

    def choose(self, prompt: str, one: str, other: str) -> float:
        return self.language.choose(prompt, one, other)

    def likelihoods(self, prompt: str, continuation: str) -> tuple[float, float]:
        return self.language.likelihoods(prompt, continuation)


def answer(jobs: dict[str, Callable[..., Any]], message: bytes) -> bytes:
    """Does one job; whatever goes wrong in it becomes an answer that quotes nothing of the job."""
    try:
        job = json.loads(message)
        reply = {"result": jobs[job.pop("job")](**job)}
    except GumdError as error:
        reply = {"error": type(error).__name__, "detail": str(error)}
    except _FAILURES as error:
        reply = {"error": type(error).__name__, "detail": ""}
    return json.dumps(reply).encode()


def main(descriptor: int, files: dict[str, str]) -> None:
    """Serves until the daemon closes its end or dies; ``files`` are what it loads in place of what gumd ships."""
    os.environ.update(_ENVIRONMENT)
    os.set_inheritable(descriptor, False)
    os.nice(_NICENESS)
    models = Models(files)
    jobs: dict[str, Callable[..., Any]] = {
        "choose": models.choose,
        "embed": models.embed,
        "embed_bare": models.embed_bare,
        "endings": models.endings,
        "generate": models.generate,
        "likelihoods": models.likelihoods,
        "mark": models.mark,
        "weigh": models.weigh,
        "write": models.write,
    }
    with Connection(descriptor) as connection:
        try:
            while True:
                connection.send_bytes(answer(jobs, connection.recv_bytes()))
        except (EOFError, ConnectionError):
            return


if __name__ == "__main__":
    main(int(sys.argv[1]), json.loads(sys.argv[2]))
