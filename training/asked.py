"""Whose archives and beliefs there are, what is asked of them, and on which half of the authors each is taught."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.retrieval import Archive, Asked
from gumd.schema import ObservationIn
from training import HERE

QUESTIONS = HERE / "questions"
# What the archives of an author are; each sort counts the same, whatever its number.
SORTS = {
    "birch": "pair", "maple": "pair", "cedar": "assistant", "elder": "assistant", "poplar": "assistant",
    "hazel": "life", "larch": "life", "rowan": "preferences", "willow": "preferences", "instructions": "preferences",
    "tastes of hazel": "preferences", "tastes of rowan": "preferences", "tastes of yew": "preferences",
    "aspen": "beliefs", "beech": "beliefs", "chestnut": "beliefs", "holly": "beliefs", "juniper": "beliefs",
    "laurel": "beliefs", "linden": "beliefs",
    "acacia": "preferences", "baobab": "preferences", "cypress": "preferences", "dogwood": "preferences",
    "eucalypt": "preferences", "fir": "preferences", "ginkgo": "preferences", "hornbeam": "preferences",
    "ironwood": "preferences", "jacaranda": "preferences", "katsura": "preferences", "locust": "preferences",
    "mulberry": "preferences", "nutmeg": "preferences",
    "wisteria": "life", "yellowwood": "life", "ylang": "life", "yucca": "life", "zebrawood": "life", "zitan": "life",
}  # fmt: skip
HELD_OUT = frozenset({"wisteria", "yellowwood", "ylang", "yucca", "zebrawood", "zitan"})
"""Of whom nothing is taught to the embedding or the ranking: lives to see on what these find."""
FOLDS = 2
_START = datetime(2024, 1, 1, tzinfo=UTC)


class Person(NamedTuple):
    """What is known of somebody, each with its ``id``, ``kind`` and ``text``, and requests that some of it bears on."""

    name: str
    known: Sequence[Mapping[str, str]]
    asked: Sequence[Asked]


def fold(author: str) -> int:
    """Of which half an author is."""
    return sorted(SORTS).index(author) % FOLDS


def folded(number: int) -> Path:
    """Where the adapter of MiniLM is that was not taught what the authors of this half ask."""
    return HERE / "folds" / f"without-{number}.safetensors"


def archives() -> Iterator[tuple[str, Archive]]:
    """Each author's archives; preferences and instructions are one archive each, all of them one user's."""
    for seen in sorted(QUESTIONS.glob("*.seen.jsonl")):
        name = seen.name.removesuffix(".seen.jsonl")
        asked = _read(seen.with_name(f"{name}.asked.jsonl"))
        questions = [Asked(one["q"], frozenset(one["evidence"]), one["need"]) for one in asked]
        yield name.partition("-")[0], Archive(name, [_sent(one) for one in _read(seen)], questions)
    for file in sorted(QUESTIONS.glob("*.preferences.jsonl")):
        rows = _read(file)
        questions = [Asked(one["question"], frozenset({str(place)}), "preference") for place, one in enumerate(rows)]
        author = file.name.partition(".")[0]
        yield author, Archive(author, _said([one["preference"] for one in rows]), questions)
    for file in sorted((HERE / "tastes").glob("*.jsonl")):
        rows = _read(file)
        questions = [Asked(one["request"], frozenset({str(place)}), "preference") for place, one in enumerate(rows)]
        author = f"tastes of {file.stem}"
        yield author, Archive(author, _said([one["preference"] for one in rows]), questions)
    rows = [one for one in _read(HERE / "instructions.jsonl") if one["not"]]
    questions = [
        Asked(request, frozenset({str(place)}), "instruction")
        for place, one in enumerate(rows)
        for request in one["applies"]
    ]
    yield "instructions", Archive("instructions", _said([one["instruction"] for one in rows]), questions)


def persons() -> Iterator[tuple[str, Person]]:
    """Each author's persons, of whom statements are known that bear on requests."""
    for file in sorted((HERE / "requests").glob("*.jsonl")):
        for one in _read(file):
            asked = [Asked(each["q"], frozenset(each["bears"]), "request") for each in one["requests"]]
            yield file.stem, Person(one["person"], one["statements"], asked)


def _sent(one: dict[str, Any]) -> ObservationIn:
    sent = ObservationIn(id=one["id"], text=one["text"], source=one["source"], at=one["at"])
    sent |= {"app": one.get("app"), "title": one.get("title")}
    if "origin" not in one:
        return sent
    return sent | {"origin": "user" if one["origin"] == "user" else "foreign"}


def _said(texts: Sequence[str]) -> list[ObservationIn]:
    """What the user said to an assistant, one a day."""
    times = (_START + timedelta(days=place) for place in range(len(texts)))
    return [
        ObservationIn(id=str(place), text=text, source="chat", app="assistant", at=at.isoformat(), origin="user")
        for place, (text, at) in enumerate(zip(texts, times, strict=True))
    ]


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
