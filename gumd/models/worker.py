"""The process that holds the models: ``python -m gumd.models.worker FD`` answers jobs on the socket FD until it closes.

A message is one JSON object. A job is ``{"job": "embed", "texts"}``, ``{"job": "generate", "prompt", "prefix",
"max_tokens", "stop"}`` or ``{"job": "likelihood", "prompt", "continuation"}``; its answer ``{"result"}``, or
``{"error", "detail"}`` with the name of what was raised: ``detail`` is empty unless gumd itself raised it, as other
messages could quote the user.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import cached_property
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from gumd.errors import GumdError
from gumd.models.weights import MINILM, SMOLLM2

if TYPE_CHECKING:
    from gumd.models.language import LanguageModel
    from gumd.models.sentences import SentenceModel

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
    """Both models, each loaded when the first job needs it."""

    @cached_property
    def language(self) -> "LanguageModel":
        from gumd.models.language import LanguageModel

        return LanguageModel(SMOLLM2)

    @cached_property
    def sentences(self) -> "SentenceModel":
        from gumd.models.sentences import SentenceModel

        return SentenceModel(MINILM)

    def embed(self, texts: list[str]) -> list[list[float]]:
        return self.sentences.embed(texts)

    def generate(self, prompt: str, prefix: str, max_tokens: int, stop: list[str]) -> str:
        return self.language.generate(prompt, prefix, max_tokens, stop)

    def likelihood(self, prompt: str, continuation: str) -> float:
        return self.language.likelihood(prompt, continuation)


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


def main(descriptor: int) -> None:
    """Serves until the daemon closes its end or dies."""
    os.environ.update(_ENVIRONMENT)
    os.set_inheritable(descriptor, False)
    os.nice(_NICENESS)
    models = Models()
    jobs: dict[str, Callable[..., Any]] = {
        "embed": models.embed,
        "generate": models.generate,
        "likelihood": models.likelihood,
    }
    with Connection(descriptor) as connection:
        try:
            while True:
                connection.send_bytes(answer(jobs, connection.recv_bytes()))
        except (EOFError, ConnectionError):
            return


if __name__ == "__main__":
    main(int(sys.argv[1]))
