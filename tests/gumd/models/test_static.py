import os
import subprocess
import sys
import time
import warnings
from typing import Any

import numpy as np
import pytest

from gumd.models.static import StaticEmbedder

TEXTS = [
    "The user prefers tea to coffee.",
    "fix(parser): handle a trailing comma",
    "Grüße aus Köln — 12 °C, 東京 🙂",
    "x",
    "  two  spaces\nand a\ttab ",
    "the word " * 450,
]


@pytest.fixture(scope="module")
def wordllama() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import wordllama

        return wordllama.WordLlama.load(cache_dir=os.path.dirname(wordllama.__file__), disable_download=True)


def test_vectors_are_those_of_wordllama(embedder: StaticEmbedder, wordllama: Any) -> None:
    expected = wordllama.embed(TEXTS, norm=True)
    assert np.all((embedder.embed(TEXTS) * expected).sum(axis=1) > 0.999)


def test_another_language_is_read_in_english(embedder: StaticEmbedder) -> None:
    french, english = embedder.embed(["J'ai un rendez-vous chez le dentiste", "I have a appointment at the dentist"])
    assert french @ english > 0.999


def test_each_row_has_unit_length_and_256_numbers(embedder: StaticEmbedder) -> None:
    rows = embedder.embed(TEXTS)
    assert rows.shape == (len(TEXTS), 256)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_no_text_gives_no_row_and_an_empty_one_zeros(embedder: StaticEmbedder) -> None:
    assert embedder.embed([]).shape == (0, 256)
    assert not embedder.embed([""]).any()


def test_half_a_surrogate_pair_is_taken(embedder: StaticEmbedder) -> None:
    assert np.isfinite(embedder.embed(["caf\ud83d"])).all()


def test_a_huge_text_counts_with_its_beginning(embedder: StaticEmbedder) -> None:
    huge = "likes tea " * 1_000_000
    assert np.array_equal(embedder.embed([huge]), embedder.embed([huge[:20_000]]))


def test_it_costs_less_than_70_megabytes() -> None:
    code = """
def resident():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")) // 1024
before = resident()
from gumd.models.static import StaticEmbedder
embedder = StaticEmbedder()
embedder.embed([f"text number {n} about the {n * 7919 % 1000} things" for n in range(5000)])
embedder.embed(["a long text, " * 100_000])
print(resident() - before)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < 70


def test_the_table_is_let_go_when_idle_and_loaded_again() -> None:
    embedder = StaticEmbedder(idle_s=0.2)
    assert not embedder.loaded
    first = embedder.embed(TEXTS)
    assert embedder.loaded
    deadline = time.monotonic() + 30
    while embedder.loaded:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert np.array_equal(embedder.embed(TEXTS), first)
