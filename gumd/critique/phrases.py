"""What a piece of a critique is for and against, as phrases: "nothing with nuts", "only vegetarian", "less violent"."""

from collections.abc import Callable
from dataclasses import dataclass
from re import Match, Pattern

from gumd.critique import words

MOST_WORDS = 8


@dataclass(frozen=True)
class Said:
    """One phrase as the user wrote it.

    Attributes:
        sign: 1 where it is wanted, -1 where not.
        firm: whether nothing else will do.
        denied: whether it was only said not to be wanted ("not the blue one"), so that it may be an item's name.
    """

    phrase: str
    sign: int
    firm: bool
    denied: bool = False


def said(piece: str, written: str) -> list[Said] | None:
    """The phrases of ``piece``, which is ``written`` made plain; None where nothing is said to be wanted or not."""
    for pattern, read in _RULES:
        if hit := pattern.search(piece):
            return read(hit, written)
    return None


def cleaned(piece: str, start: int, end: int, written: str) -> str:
    """The phrase there, without articles and politeness; empty where it is none."""
    while True:
        lead, tail = words.LEAD.match(piece[start:end]), words.TAIL.search(piece[start:end])
        if not lead and not tail:
            break
        end -= len(tail.group()) if tail else 0
        start += lead.end() if lead else 0
    phrase = piece[start:end].strip(" \t'\"")
    vague = words.VAGUE.fullmatch(phrase) or words.CLAUSE.match(phrase) or not words.FILLER.sub("", phrase)
    if vague or len(phrase.split()) > MOST_WORDS or not any(letter.isalpha() for letter in phrase):
        return ""
    return written[start:end].strip(" \t'\"’")


def _of(hit: Match[str], written: str, sign: int, firm: bool, denied: bool = False) -> list[Said]:
    group = "y" if hit.groupdict().get("y") else "x"
    phrase = cleaned(hit.string, *hit.span(group), written)
    return [Said(phrase, sign, firm, denied)] if phrase else []


def _freed(hit: Match[str], written: str) -> list[Said]:
    return _of(hit, written, -1, True)


def _required(hit: Match[str], written: str) -> list[Said]:
    return [] if words.NEGATED.search(hit.string[: hit.start()]) else _of(hit, written, 1, True)


def _disliked(hit: Match[str], written: str) -> list[Said]:
    return _of(hit, written, -1, False)


def _refused(hit: Match[str], written: str) -> list[Said]:
    """A "not" is a wish only at the beginning or after "something", and not in "I am not hungry"."""
    before, cue = hit.string[: hit.start()], hit["soft"] or hit["hard"]
    denied = cue in ("not", "nicht", "non", "nao", "ne", "no", "pas")
    free = cue == "no" or words.OF_WISH.search(before) or (cue == "pas" and not words.STATEMENT.search(before))
    if denied and before and not free:
        return []
    if words.INSTEAD.fullmatch(cue):
        wanted = cleaned(hit.string, 0, hit.start(), written)
        return [*([Said(wanted, 1, False)] if wanted else []), *_of(hit, written, -1, False)]
    if cue == "ne" and " ne " in hit["x"]:
        place = hit.start("x") + hit["x"].index(" ne ")
        ends = ((hit.start("x"), place), (place + 4, hit.end("x")))
        return [Said(phrase, -1, True) for end in ends if (phrase := cleaned(hit.string, *end, written))]
    return _of(hit, written, -1, hit["soft"] is None, denied)


def _of_quality(hit: Match[str], written: str) -> list[Said]:
    """The word that a comparative is made of: "funnier" of "funny"."""
    return [Said(f"{hit['y']}y" if hit["y"] else hit["er"], 1, False)]


def _wished(hit: Match[str], written: str) -> list[Said]:
    if words.NEGATED.search(hit.string[: hit.start()]):
        return []
    start, end = hit.span("x")
    than = words.RATHER_THAN.search(hit.string, start)
    wanted = cleaned(hit.string, start, than.start() if than else end, written)
    other = cleaned(hit.string, than.end(), end, written) if than else ""
    return [Said(phrase, sign, False) for phrase, sign in ((wanted, 1), (other, -1)) if phrase]


_RULES: tuple[tuple[Pattern[str], Callable[[Match[str], str], list[Said]]], ...] = (
    (words.NOT_WITHOUT, _required),
    (words.FREE, _freed),
    (words.NOT_LIKED, _disliked),
    (words.ONLY, _required),
    (words.WITHOUT, _refused),
    (words.ONLY_AFTER, _required),
    (words.QUALITY, _of_quality),
    (words.WISHED, _wished),
)
