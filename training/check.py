"""Checks the written examples: ``python -m training.check [FILE ...]`` names each line that breaks the guide."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

from gumd.ground import Refusal, ground
from gumd.schema import Kind, Source
from gumd.text.words import tokens
from training.data import files_of

_FACT = re.compile(r"(?:([a-z_]+)([+-]?) \| )?(The user(?:['’]s)? \S.*[.])")
_FIELDS = {"source", "where", "by", "text", "facts"}
_MAX_WORDS, _MAX_TEXT = 32, 2_000
_NEAR = 0.8


def main(names: Sequence[str]) -> int:
    files = [Path(name) for name in names] or [*files_of("examples"), *files_of("plans")]
    total = faults = none = 0
    seen: dict[frozenset[str], str] = {}
    for path in files:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            found = list(faults_of(line, seen, f"{path.name}:{number}"))
            for fault in found:
                print(f"{path.name}:{number}: {fault}")
            total += 1
            faults += bool(found)
            none += '"facts": []' in line
    print(f"{total} examples, {none} show nothing, {faults} with faults")
    return min(1, faults)


def faults_of(line: str, seen: dict[frozenset[str], str], place: str) -> Iterator[str]:
    """What is wrong with one line; ``seen`` holds the words of the lines before it."""
    try:
        example = json.loads(line)
    except ValueError:
        yield "is no JSON"
        return
    yield from _plan_faults(example) if "plan" in example else _shape_faults(example)
    words = frozenset(tokens(str(example.get("text", example.get("facts")))))
    near = next((other for other in seen if _alike(words, other)), None)
    if near is not None:
        yield f"says nearly the same as {seen[near]}"
    seen[words] = place


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    small, large = sorted((len(one), len(other)))
    return small >= _NEAR * large and len(one & other) >= _NEAR * len(one | other) > 4


def _shape_faults(example: dict[str, Any]) -> Iterator[str]:
    if set(example) - {"lang", "wrong"} != _FIELDS:
        yield f"has the fields {sorted(example)}"
        return
    if example["source"] not in get_args(Source):
        yield f"has the source {example['source']}"
    if example["by"] not in ("user", "other", "unknown"):
        yield f"is by {example['by']}"
    if not 1 <= len(example["text"]) <= _MAX_TEXT:
        yield f"has {len(example['text'])} characters"
    for fact in [*example["facts"], *example.get("wrong", ())]:
        yield from _fact_faults(fact, f"{example['text']}\n{example['where']}")


def _plan_faults(example: dict[str, Any]) -> Iterator[str]:
    if set(example) != {"facts", "plan"} or not 2 <= len(example["facts"]) <= 3:
        yield "is not two or three facts and a plan"
        return
    if example["plan"]:
        yield from _fact_faults(example["plan"], "\n".join(example["facts"]))


def _fact_faults(fact: str, evidence: str) -> Iterator[str]:
    hit = _FACT.fullmatch(fact)
    if hit is None or hit[1] not in (None, *get_args(Kind)):
        yield f"has a fact that is not 'kind | The user ….': {fact}"
        return
    if len(hit[3].split()) > _MAX_WORDS:
        yield f"has a fact of more than {_MAX_WORDS} words: {fact}"
    if ground(hit[3], evidence, frozenset()) is Refusal.UNKNOWN_NAME:
        yield f"has a name, number or date in a fact that the text has not: {fact}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
