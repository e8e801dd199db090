"""How well the trained parts do on what nothing was trained on."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gumd.models.sentences import SentenceModel
from gumd.propose.heads import Heads
from gumd.propose.windowed import MIN_LASTING
from training.claims import Answered
from training.data import Example, with_kinds
from training.heads import statement_rows

Numbers = NDArray[np.float32]


def area(scores: Numbers, right: NDArray[np.bool_]) -> float:
    """The area under the curve: how often one of those that are ``right`` has a higher score than one of the others."""
    return float((scores[right][:, None] > scores[~right][None, :]).mean())


def of_selection(rows: Numbers, shows: Sequence[bool], heads: Heads) -> dict[str, float]:
    """The area under the curve, and what is kept and skipped at the shipped threshold."""
    scores, useful = heads.lasting(rows), np.asarray(shows)
    return {
        "auc": area(scores, useful),
        "useful kept": float((scores[useful] >= MIN_LASTING).mean()),
        "others skipped": float((scores[~useful] < MIN_LASTING).mean()),
    }


def of_kinds(examples: Sequence[Example], sentences: SentenceModel, heads: Heads) -> dict[str, float]:
    """The share of held-out facts whose kind, and whose polarity, is the author's."""
    facts = with_kinds(examples)
    found = heads.kinds(statement_rows([fact.text for fact in facts], sentences))
    kinds = [kind == fact.kind for (kind, _), fact in zip(found, facts, strict=True)]
    polarities = [polarity == fact.polarity for (_, polarity), fact in zip(found, facts, strict=True)]
    return {"facts": len(facts), "kind right": float(np.mean(kinds)), "polarity right": float(np.mean(polarities))}


def of_answers(found: Sequence[Answered]) -> dict[str, Any]:
    """For each language and all: facts, how many are written and found; statements, right and wrong; ``none`` right."""
    by_language: dict[str, list[Answered]] = defaultdict(list)
    for one in found:
        by_language[one.example.lang].append(one)
        by_language["all"].append(one)
    return {language: _counts(rows) for language, rows in sorted(by_language.items())}


def _counts(rows: Sequence[Answered]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for one in rows:
        kept = [place for place, judged in enumerate(one.judged) if judged.believed]
        counts["facts"] += len(one.example.facts)
        counts["written"] += one.found
        counts["found"] += int(one.alike[kept].any(axis=0).sum()) if kept else 0
        counts["statements"] += len(kept)
        counts["right"] += sum(one.right[place] is True for place in kept)
        counts["wrong"] += sum(one.right[place] is False for place in kept)
        counts["none"] += not one.example.facts
        counts["none right"] += not one.example.facts and not kept
    return dict(counts)
