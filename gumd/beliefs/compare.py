"""How two statements about the user stand to each other, by their words alone and as near as their embeddings are.

Which of them is the later is told; the later one's evidence says whether something changed.
"""

from typing import Literal

from gumd.beliefs.resemblance import Said, likely
from gumd.beliefs.statement import Reading, is_for, read, unmatched
from gumd.models.static import StaticEmbedder
from gumd.text.regex import regex
from gumd.text.words import content_words, fold

Compared = Literal["same", "refines", "broader", "contradicts", "follows"] | None
"""How the later statement stands to the earlier: it says as much, more, or less of the same; it cannot be true beside
it, with or without words of a change."""


PARAPHRASE = 0.95
"""The cosine from which two statements that are about the same say the same of it."""
NEAR = 0.965
"""The cosine from which one of them may have a word or two more."""
NEAR_TOGETHER = 0.935
"""The same for two that rest on one observation."""
FAR = 0.66
"""The cosine below which two statements are not held against each other by the model."""
NEAR_TO_BE_SAME = 0.775
"""The cosine from which two statements may be paraphrases."""
NEAR_TO_TURN = {"follows": 0.71, "contradicts": 0.775}
"""The cosine from which one may end the other without a plain rule: a denial has more of the other's words."""
SURE_ALIKE = 0.6
SURE_TO_TURN = {"follows": 0.7, "contradicts": 0.6}
"""The probability from which the model's relation counts: to end a belief wrongly is worse than to say it twice."""
_RATHER = 0.5
_MORE_WORDS = 2
AS_GOOD_AS_SAME = 0.98
HELD = 0.775
"""The cosine from which a statement that has all the words of another says the same and more."""

_ATTITUDES = frozenset({"preference", "health", "standing_instruction", "routine", "goal"})
_ATTITUDE_WORDS = "like love enjoy prefer want favour favor"
_FOR_OR_AGAINST = frozenset(_ATTITUDE_WORDS.split())
_CHANGE = regex(
    r"\b(?:moved?|moving|now|instead|rescheduled?|postponed?|pushed|brought forward|changed?|switch(?:ed|ing)?|"
    r"no longer|any ?more|from now on|new (?:time|date|day|job)|verschoben|verlegt|statt|stattdessen|jetzt|"
    r"deplacee?|reportee?|desormais|maintenant|au lieu|ahora|cambiad[oa]|movid[oa]|aplazad[oa])\b"
)
_LEFT = regex(
    r"(?:\b(?:mov|switch|chang|migrat|convert|went)\w*\b[^.!?\n]{0,60}?\bfrom|\binstead of|\brather than|\bgave up|"
    r"\bno longer(?: \w+)?|\bstopped|\bquit|\bstatt|\bau lieu d[eu]|\ben (?:vez|lugar) de)\s+"
    r"((?:(?!(?:to|zu|a|for|in)\b)[^\s.,;!?]+\s*){1,3})"
)
_ONE_AT_A_TIME = frozenset({"live", "reside", "work"})


def compare(
    later: Said, earlier: Said, cosine: float | None, together: bool, embedder: StaticEmbedder | None = None
) -> Compared:
    """How ``later`` stands to ``earlier``; None when neither touches the other.

    Where no rule is plain a model says how likely each relation is; in doubt there is none.

    Args:
        cosine: of their MiniLM embeddings, or None where there are none: then only the words count.
        together: whether they rest on one observation.
        embedder: of single words; without it only rules decide.
    """
    new, old = read(later.text), read(earlier.text)
    alike = _alike(later, earlier, new, old, cosine, together)
    if alike is not None:
        return alike if alike == "same" else _unless_likelier(alike, later, earlier, cosine, together, embedder)
    if later.topic and later.topic == earlier.topic:
        return "follows"
    if _opposed(later, earlier, new, old):
        return "follows" if _CHANGE.search(fold(later.words)) else "contradicts"
    if _is_changed(later, earlier, new, old, together):
        return "follows"
    return _likely(later, earlier, cosine, together, embedder) if cosine is not None and embedder else None


def _is_changed(later: Said, earlier: Said, new: Reading, old: Reading, together: bool) -> bool:
    if together or later.kind != earlier.kind or is_for(later.polarity, new) != is_for(earlier.polarity, old):
        return False
    return _moved(later, new, old) or _replaced(later, new, old)


def _unless_likelier(
    alike: Compared,
    later: Said,
    earlier: Said,
    cosine: float | None,
    together: bool,
    embedder: StaticEmbedder | None,
) -> Compared:
    """What the words say, unless the model thinks that they say the same, or tell of an end: "has finished it"."""
    if cosine is None or embedder is None:
        return alike
    found = likely(later, earlier, cosine, embedder)
    turned = found["follows"] + found["contradicts"]
    if not together and turned > _RATHER:
        return "follows" if found["follows"] >= found["contradicts"] else "contradicts"
    return "same" if found["same"] > _RATHER else alike


def _likely(later: Said, earlier: Said, cosine: float, together: bool, embedder: StaticEmbedder) -> Compared:
    """What the model is sure of, where it may be: only what is near can be the same or turned."""
    if cosine < FAR:
        return None
    found = likely(later, earlier, cosine, embedder)
    turned: Literal["follows", "contradicts"] = "follows" if found["follows"] >= found["contradicts"] else "contradicts"
    told = later.kind == earlier.kind or "standing_instruction" not in (later.kind, earlier.kind)
    likely_turned = found[turned] >= SURE_TO_TURN[turned] and cosine >= NEAR_TO_TURN[turned]
    partly = turned == "contradicts" and _is_exception(later, earlier)
    if likely_turned and told and not together and not partly:
        return turned
    if later.kind != earlier.kind or _is_other(later, earlier):
        return None
    if found["same"] >= SURE_ALIKE and cosine >= NEAR_TO_BE_SAME:
        return "same"
    if found["refines"] >= SURE_ALIKE:
        return "refines"
    return "broader" if likely(earlier, later, cosine, embedder)["refines"] >= SURE_ALIKE else None


def _is_exception(later: Said, earlier: Said) -> bool:
    """Whether the later one denies a part or something else: "hates hiking in the rain" beside "loves hiking"."""
    new, old = read(later.text), read(earlier.text)
    turned = is_for(later.polarity, new) != is_for(earlier.polarity, old)
    return turned and bool(unmatched(new.words, old.words))


def _is_other(later: Said, earlier: Said) -> bool:
    """Whether one is for what the other is against, or each has a number, a time or a name that the other has not."""
    new, old = read(later.text), read(earlier.text)
    turned = is_for(later.polarity, new) != is_for(earlier.polarity, old)
    slots = {kind for kind, _ in new.slots - old.slots} & {kind for kind, _ in old.slots - new.slots}
    names = unmatched(new.words, old.words) & new.names and unmatched(old.words, new.words) & old.names
    return bool(turned or slots or names)


def restates(proposal: Said, other: Said, cosine: float | None) -> bool:
    """Whether ``proposal`` says again, in whatever words, what the user rejected: broader than "same"."""
    new, old = read(proposal.text), read(other.text)
    if is_for(proposal.polarity, new) != is_for(other.polarity, old) or new.without != old.without:
        return False
    if new.slots != old.slots or _ordered(new) != _ordered(old):
        return False
    more, fewer = unmatched(new.words, old.words), unmatched(old.words, new.words)
    if not more and not fewer:
        return bool(new.words) or new.frame == old.frame
    if (more and fewer) or more & new.names or fewer & old.names:
        return False
    return cosine is not None and cosine >= PARAPHRASE


def _alike(
    later: Said, earlier: Said, new: Reading, old: Reading, cosine: float | None, together: bool
) -> Literal["same", "refines", "broader"] | None:
    if is_for(later.polarity, new) != is_for(earlier.polarity, old) or new.without != old.without:
        return None
    more, fewer = unmatched(new.words, old.words), unmatched(old.words, new.words)
    if not (new.words or new.slots or new.frame) or (not more and not fewer and _ordered(new) != _ordered(old)):
        return None
    if not more and not fewer and new.slots == old.slots and new.frame == old.frame:
        return "same"
    if later.kind != earlier.kind:
        return None
    if new.slots == old.slots and not (more and fewer) and cosine is not None and cosine >= AS_GOOD_AS_SAME:
        return "same" if not (more & new.names or fewer & old.names) else None
    if not fewer and old.slots <= new.slots and _holds(new, old, cosine):
        return "refines" if more or new.slots > old.slots else "same"
    if not more and new.slots <= old.slots and _holds(old, new, cosine):
        return "broader"
    if new.slots != old.slots or more & new.names or fewer & old.names or cosine is None:
        return None
    near = NEAR_TOGETHER if together else NEAR
    nearly = cosine >= near and len(more | fewer) <= _MORE_WORDS and len(set(new.words) - more) >= 2
    return "same" if nearly and not (more and fewer) else None


def _holds(more: Reading, less: Reading, cosine: float | None) -> bool:
    """Whether ``more``, which has all the words of ``less``, says the same and something besides."""
    if not less.words or bool(less.versus) != bool(more.versus):
        return False
    if (less.directed or more.directed) and less.words != more.words:
        return False
    return more.frame == less.frame if cosine is None else cosine >= HELD


def _opposed(later: Said, earlier: Said, new: Reading, old: Reading) -> bool:
    """Whether one says just what the other denies."""
    if not new.words or new.slots != old.slots or not _about_the_same(new, old):
        return False
    attitudes = {later.kind, earlier.kind} <= _ATTITUDES
    turned = is_for(later.polarity, new) != is_for(earlier.polarity, old)
    if new.without != old.without:
        return attitudes and not turned
    if new.versus and old.versus and not turned:
        return new.versus == old.versus[::-1]
    return (
        turned
        and new.frame - _FOR_OR_AGAINST == old.frame - _FOR_OR_AGAINST
        and (attitudes or later.kind == earlier.kind)
    )


def _moved(later: Said, new: Reading, old: Reading) -> bool:
    """Whether all is the same but a time or a number, and it is plain that there is only one of it."""
    if not new.words or new.frame != old.frame or new.without != old.without or not _about_the_same(new, old):
        return False
    gone, come = ({kind for kind, _ in slots} for slots in (old.slots - new.slots, new.slots - old.slots))
    if not gone or gone != come:
        return False
    if _CHANGE.search(fold(later.words)):
        return True
    return gone == {"clock"} or (gone <= {"clock", "weekday"} and bool(new.slots & old.slots))


def _replaced(later: Said, new: Reading, old: Reading) -> bool:
    """Whether the evidence says that what the old statement is about was left for what the new one is about."""
    if new.slots != old.slots or new.frame != old.frame or new.without != old.without:
        return False
    gone, come = unmatched(old.words, new.words), unmatched(new.words, old.words)
    if not gone or not come:
        return False
    words = fold(later.words)
    if later.kind == "biography" and new.frame & _ONE_AT_A_TIME and gone <= old.names and come <= new.names:
        return bool(_CHANGE.search(words))
    left = {word for hit in _LEFT.finditer(words) for word in content_words(hit[1])}
    return not unmatched(gone, left) and bool(unmatched(come, left))


def _about_the_same(new: Reading, old: Reading) -> bool:
    return not unmatched(new.words, old.words) and not unmatched(old.words, new.words)


def _ordered(reading: Reading) -> object:
    """What must be equal where the order of words carries meaning; None where it does not."""
    return reading.versus or (reading.words if reading.directed else None)
