"""A vocabulary is read from a model's header, and what is no such file is refused."""

from pathlib import Path

import pytest

from gumd.errors import ModelUnavailable
from gumd.models.gguf_header import texts_of
from gumd.models.weights import SMOLLM2, find_weights

MERGES = "tokenizer.ggml.merges"


def test_the_merges_of_smollm2_are_read() -> None:
    found = texts_of(find_weights(SMOLLM2), MERGES)
    assert len(found) == 48_900
    assert found[0] == "Ġ t"


@pytest.mark.parametrize("content", [b"", b"GGUF", b"no model", b"GGUF" + b"\xff" * 40])
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(content)
    with pytest.raises(ModelUnavailable):
        texts_of(path, MERGES)


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable):
        texts_of(find_weights(SMOLLM2), "tokenizer.ggml.nothing")
    with pytest.raises(ModelUnavailable):
        texts_of(tmp_path / "missing.gguf", MERGES)
