"""A store of its own for each test, and what answers from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gumd.embed import Asker
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.retrieve import Retriever
from tests.gumd.library import Library


@pytest.fixture
def library(tmp_path: Path, embedder: StaticEmbedder) -> Iterator[Library]:
    library = Library(tmp_path, embedder)
    yield library
    library.store.close()


@pytest.fixture(scope="module")
def awake(worker: ModelWorker) -> ModelWorker:
    """The worker with MiniLM loaded, so that none who asks in a hurry waits for that."""
    worker.embed(["awake"])
    return worker


@pytest.fixture
def asleep() -> Iterator[ModelWorker]:
    worker = ModelWorker()
    yield worker
    worker.close()


@pytest.fixture
def retriever(library: Library, asleep: ModelWorker) -> Iterator[Retriever]:
    asker = Asker(asleep, library.embedder)
    yield Retriever(library.store, asker)
    asker.close()
