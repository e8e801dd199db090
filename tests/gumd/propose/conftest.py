from collections.abc import Iterator
from contextlib import closing

import pytest

from gumd.models.process import ModelFiles
from gumd.models.supervisor import ModelWorker
from training import ADAPTER


@pytest.fixture(scope="module")
def taught() -> Iterator[ModelWorker]:
    """The real models, the language model with its adapter, for all tests of a file."""
    with closing(ModelWorker(files=ModelFiles(adapter=str(ADAPTER)))) as running:
        yield running
