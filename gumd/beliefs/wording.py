"""Wording: what an edit tells of how the user puts things, and statements put that way from then on.

An edit that changes words and not what is said teaches a preference of its own, as in PRELUDE (Gao et al. 2024): it is
a proposition like others, with the edit as its evidence, is used where the context is alike, and ends when rejected.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from gumd.beliefs.statement import read
from gumd.propose.proposal import Proposal
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.text.words import fold
from gumd_store.records import Observation, Proposition

PROPOSER = "rules.edit"
TOPIC = "wording:"
_WEIGHT = 1.5
_OTHER_WORD = 0.3
"""What one edit counts that puts another word: it may put a fact right, until another statement is put so too."""
_MAX_PART = 5
_OFTEN = 2
_MOST_CHANGED = 0.6
_SAME_WORD = 0.6
_BRACKETS = regex(r" ?\([^()]*\)")
_TOKEN = regex(r"\w+(?:['’.-]\w+)*|[^\w\s]")
_QUOTED = regex(r"(“[^”]*”)")
_INSTEAD = regex(r"The user writes “(?P<new>[^”]+)” instead of “(?P<old>[^”]+)”\.")
_LEFT_OUT = regex(r"The user leaves “(?P<old>[^”]+)” out\.")
_REMARK = "(…)"
"""Stands for whatever is said in brackets."""


class Wording(NamedTuple):
    """The user writes ``new`` where a statement of ``kind`` has ``old``; an empty ``new`` leaves it out.

    Without a ``kind`` it is so of all statements.
    """

    kind: str
    old: str
    new: str


def learned(before: str, after: str, kind: Kind, edit: Observation) -> list[Proposal]:
    """What the user's edit of a statement from ``before`` to ``after`` says of how they write, with ``edit`` for it."""
    return [
        Proposal(
            f"The user writes “{new}” instead of “{old}”." if new else f"The user leaves “{old}” out.",
            "preference",
            "neutral",
            PROPOSER,
            (edit.id,),
            edit.text,
            _WEIGHT if not new or _alike(old, new) else _OTHER_WORD,
            topic=f"{TOPIC}{kind}:{fold(old)}",
        )
        for old, new in difference(before, after)
    ]


def known(found: Iterable[Proposition], edits: Mapping[int, int]) -> list[Wording]:
    """The wordings that propositions tell of, the longest first.

    ``edits`` is how many each rests on: what was put so once is put so of that kind, and what more often, of all.
    """
    wordings = []
    for one in found:
        hit = _INSTEAD.fullmatch(one.text) or _LEFT_OUT.fullmatch(one.text)
        if hit and one.topic.startswith(TOPIC):
            new = hit.groupdict().get("new") or ""
            kind = one.topic.removeprefix(TOPIC).split(":")[0] if edits.get(one.id, 0) < _OFTEN else ""
            wordings.append(Wording(kind, hit["old"], new))
    return sorted(wordings, key=lambda one: len(one.old), reverse=True)


def applied(proposal: Proposal, wordings: Sequence[Wording]) -> Proposal:
    """``proposal`` in the user's words, where they have put such statements otherwise; quotations stay as they are."""
    text = proposal.text
    for one in wordings:
        if one.kind in ("", proposal.kind) or _is_name(one.old):
            text = _put(text, one)
    return proposal if text == proposal.text else replace(proposal, text=text)


def difference(before: str, after: str) -> list[tuple[str, str]]:
    """The words that were put otherwise, each with what stands for them; empty where something else is said.

    Numbers, days and names are facts; a statement that was turned or rewritten says nothing of wording.
    """
    remarks = [(_REMARK, "")] if _BRACKETS.search(before) and not _BRACKETS.search(after) else []
    was, now = (_TOKEN.findall(_BRACKETS.sub("", text)) for text in (before, after))
    steps = [step for step in SequenceMatcher(None, was, now, autojunk=False).get_opcodes() if step[0] != "equal"]
    changed = sum(step[2] - step[1] for step in steps)
    if read(before).negated != read(after).negated or changed > _MOST_CHANGED * len(was):
        return []
    found = [(" ".join(was[a:b]), " ".join(now[c:d])) for kind, a, b, c, d in steps if kind in ("replace", "delete")]
    return [(old, new) for old, new in found if _is_wording(old, new)] + remarks


def _is_wording(old: str, new: str) -> bool:
    words = [*old.split(), *new.split()]
    if len(words) > 2 * _MAX_PART or not re.search(r"\w", old) or any("“" in word or "”" in word for word in words):
        return False
    named = _is_name(old) or _is_name(new)
    return not read(f"The user {old}").slots and not read(f"The user {new}").slots and (not named or _alike(old, new))


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, fold(old), fold(new)).ratio() > _SAME_WORD


def _is_name(words: str) -> bool:
    return any(word[:1].isupper() for word in words.split())


def _put(text: str, one: Wording) -> str:
    if one.old == _REMARK:
        return _BRACKETS.sub("", text)
    old = rf"(?<!\w){re.escape(one.old)}(?!\w)"
    pattern = re.compile(old if one.new else f" ?{old}")
    parts = _QUOTED.split(text)
    return "".join(part if part.startswith("“") else pattern.sub(lambda _: one.new, part) for part in parts)
