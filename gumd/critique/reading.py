"""What a user says of a list that they were shown, as moves that rank it anew.

A critique is cut into pieces that each say one thing ("more like the second", "cheaper"), and each is read by rules.
What no rule understands yields no move: a wrong move costs the user more than to be asked again. No model is asked.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from gumd.critique import words
from gumd.critique.degrees import Bound, bounds, compared, graded
from gumd.critique.numbers import number_in, plain
from gumd.critique.phrases import Said, cleaned, said
from gumd.critique.slate import Meant, Shown, Slate, alike, outside
from gumd.text.regex import regex

__all__ = ["Bound", "Drop", "Like", "Move", "Shown", "With", "Without", "number_in", "read_critique"]

_KEPT = regex(r"\b(?:s[óÓ]|[éèÉÈ])\b")
MOST_READ = 1000
"""Characters; what a critique says beyond them is not read."""


@dataclass(frozen=True)
class Like:
    """More (``sign`` 1) or less (-1) of what is like an item; it may itself be shown again."""

    item_id: str
    sign: int
    words: str


@dataclass(frozen=True)
class Drop:
    """An item that is not to be shown again; it says nothing of others."""

    item_id: str
    words: str


@dataclass(frozen=True)
class Without:
    """What an item must not have or be (``hard``), or should have less of."""

    phrase: str
    hard: bool
    words: str


@dataclass(frozen=True)
class With:
    """What items should have or be; with ``only`` no others will do."""

    phrase: str
    only: bool
    words: str


Move = Like | Drop | Without | With | Bound


def read_critique(text: str, shown: Sequence[Shown]) -> list[Move]:
    """The moves that ``text`` asks for, in its order; none where nothing was understood."""
    return list(dict.fromkeys(_Reader(text[:MOST_READ], shown).read())) if shown else []


@dataclass(frozen=True)
class _Piece:
    """A part of a critique that says one thing; ``joiner`` is "but", "and", "comma", or "" where a sentence begins."""

    start: int
    text: str
    joiner: str
    asks: bool


class _Reader:
    """Reads a critique's pieces one after the other, with the item and the kind of move that they last were about."""

    def __init__(self, text: str, shown: Sequence[Shown]) -> None:
        self._text = text
        self._plain = plain(text)
        for hit in _KEPT.finditer(text):
            self._plain = self._plain[: hit.start()] + hit.group().lower() + self._plain[hit.end() :]
        self._slate = Slate(shown)
        self._numbers = self._slate.numbers
        self._reference: int | None = None
        self._before: Move | None = None
        self._found: list[tuple[int, Move]] = []
        self._piece = _Piece(0, "", "", False)

    def read(self) -> list[Move]:
        found = self._found = self._bounds()
        for piece in filter(lambda piece: piece.text, self._pieces()):
            self._piece = piece
            self._before = self._before if piece.joiner else None
            moves = next((moves for rule in self._rules() if (moves := rule(piece.text)) is not None), [])
            found += [(piece.start, move) for move in moves]
            self._before = moves[-1] if moves else None
        return [move for _, move in sorted(found, key=lambda one: one[0])]

    def _rules(self) -> tuple[Callable[[str], list[Move] | None], ...]:
        return (self._indifferent, self._others, self._compared, self._judged, self._named, self._phrased, self._bare)

    def _bounds(self) -> list[tuple[int, Move]]:
        """The bounds by numbers, which are taken out of the text, as "or less" and "between" would cut it wrongly."""
        found: list[tuple[int, Move]] = []
        for start, end, bound in bounds(self._plain, self._numbers):
            hard = bound.hard and not words.PREFERABLY.search(self._plain[:start])
            found.append((start, replace(bound, hard=hard, words=self._text[start:end].strip())))
        for start, move in found:
            end = start + len(move.words)
            self._plain = self._plain[:start] + " " * (end - start) + self._plain[end:]
        return found

    def _pieces(self) -> Iterator[_Piece]:
        start, joiner = 0, ""
        for hit in words.SPLIT.finditer(self._plain):
            if not self._slate.names(self._around(hit.start(), hit.end())):
                yield self._cut(start, hit.start(), joiner, "?" in hit.group())
                start, joiner = hit.end(), (hit.lastgroup or "").replace("end", "")
        yield self._cut(start, len(self._plain), joiner, False)

    def _around(self, start: int, end: int) -> str:
        """A joiner with the words beside it."""
        first = self._plain[:start].rstrip().rfind(" ") + 1
        last = self._plain.find(" ", end + 1)
        return self._plain[first : last if last >= 0 else len(self._plain)]

    def _cut(self, start: int, end: int, joiner: str, asks: bool) -> _Piece:
        text = self._plain[start:end]
        bare = text.strip().strip('"“”«»*_').strip()
        return _Piece(start + text.find(bare), bare, joiner, asks)

    def _original(self, start: int, end: int) -> str:
        return self._text[self._piece.start + start : self._piece.start + end].strip()

    @property
    def _words(self) -> str:
        return self._original(0, len(self._piece.text))

    def _indifferent(self, piece: str) -> list[Move] | None:
        """What does not matter, is allowed or only asked about asks for nothing."""
        if not piece or words.INDIFFERENT.search(piece) or (self._piece.asks and words.ASKING.search(piece)):
            return []
        allowed = words.ALLOWED.search(piece) or (isinstance(self._before, Without) and words.EXCEPT.search(piece))
        return [] if allowed and not self._slate.meant(piece) else None

    def _others(self, piece: str) -> list[Move] | None:
        if not words.OTHERS.fullmatch(words.TAIL.sub("", piece)):
            return None
        return [Drop(one.id, self._words) for one in self._slate.shown]

    def _compared(self, piece: str) -> list[Move] | None:
        found = compared(piece, self._numbers)
        if not found:
            return None
        meant = self._slate.meant(piece)
        moves = self._liked(meant, 1) if alike(piece, meant, [one.end for one in found]) else []
        alone = meant[0].places if meant and len(meant[0].places) == 1 else ()
        reference = alone[0] if alone else None if meant else self._reference
        self._reference = reference
        moves += [self._relative(one.field, one.sign, reference) for one in found if one.field]
        return moves + (self._phrased(piece[found[-1].end :]) or [] if " with" in piece[found[-1].end :] else [])

    def _relative(self, field: str, sign: int, reference: int | None) -> Bound:
        at = None if reference is None else self._numbers.at(field, reference)
        of = self._slate.shown[reference].id if reference is not None and at is not None else None
        value = self._numbers.middle(field) if at is None else at
        most, least = (None, value) if sign > 0 else (value, None)
        return Bound(field, most, least, False, of, True, self._words)

    def _judged(self, piece: str) -> list[Move] | None:
        """What is said of items that are named by their places or titles."""
        meant = self._slate.meant(piece)
        if not meant:
            return None
        places = [place for one in meant for place in one.places]
        negated = words.NEGATED.search(piece) is not None
        if self._before and words.EXCEPT.search(piece):
            return self._excepted(meant, places)
        if words.SEEN.search(piece):
            return [] if negated else self._dropped(places)
        sign = self._sign(piece, negated)
        if sign and not words.REFUSED.search(piece):
            return [] if self._piece.asks and not words.LIKENESS.search(piece) else self._liked(meant, sign)
        if words.REFUSED.search(piece) or words.OUT.search(piece):
            return self._dropped(places) or self._unnamed(meant, False)
        return self._only_named(piece, meant)

    def _excepted(self, meant: list[Meant], places: list[int]) -> list[Move]:
        """Of what was said before, nothing holds for these; what all others are too much of, they are liked for."""
        ids = {self._slate.shown[place].id for place in places}
        self._found[:] = [one for one in self._found if getattr(one[1], "item_id", None) not in ids]
        return self._liked(meant, 1) if isinstance(self._before, Bound) else []

    def _sign(self, piece: str, negated: bool) -> int:
        if words.UNLIKE.search(piece):
            return -1
        if words.BAD.search(piece):
            return 1 if negated else -1
        if words.GOOD.search(piece) or words.LIKENESS.search(piece):
            return -1 if negated else 1
        return 0

    def _only_named(self, piece: str, meant: list[Meant]) -> list[Move]:
        """An item alone: chosen, or the next of those that were spoken of before; "first," only counts what is said."""
        counts = words.LONE.fullmatch(piece) and not self._piece.joiner and piece != self._plain.strip()
        if counts or words.FILLER.sub("", outside(piece, meant)):
            return []
        if self._piece.joiner in ("and", "comma") and isinstance(self._before, Drop):
            return self._dropped([place for one in meant for place in one.places])
        before = self._before if self._piece.joiner in ("and", "comma") else None
        return self._liked(meant, before.sign if isinstance(before, Like) else 1)

    def _liked(self, meant: list[Meant], sign: int) -> list[Move]:
        places = [place for one in meant for place in one.places]
        if not places:
            return self._unnamed(meant, sign > 0)
        self._reference = places[0] if sign > 0 else self._reference
        return [Like(self._slate.shown[place].id, sign, self._words) for place in places]

    def _dropped(self, places: list[int]) -> list[Move]:
        return [Drop(self._slate.shown[place].id, self._words) for place in places]

    def _unnamed(self, meant: list[Meant], wanted: bool) -> list[Move]:
        """Items that are named by what several or none of the shown are: "not the blue ones"."""
        spans = [one.named for one in meant if one.named]
        phrases = [self._original(*span) for span in spans]
        return [With(one, False, self._words) if wanted else Without(one, True, self._words) for one in phrases]

    def _named(self, piece: str) -> list[Move] | None:
        """An item that is named by words of its title, or what is liked or not: "more like Dune", "I've seen Dune"."""
        if hit := words.UNLIKE.search(piece) or words.LIKENESS.search(piece):
            verb = words.LIKES.search(piece[: hit.start()]) is not None and hit.group().strip() == "like"
            negated = words.UNLIKE.search(piece) or words.NEGATED.search(piece[: hit.start()])
            return self._alike(piece, hit.end(), -1 if negated else 1, verb)
        if hit := words.SEEN.search(piece):
            parts = (piece[hit.end() :], piece[: hit.start()])
            place = next((at for part in parts if (at := self._slate.titled(part)) is not None), None)
            if place is not None:
                return [] if words.NEGATED.search(piece) else self._dropped([place])
        return None

    def _alike(self, piece: str, start: int, sign: int, verb: bool) -> list[Move] | None:
        phrase = cleaned(piece, start, len(piece), self._original(0, len(piece)))
        if verb and not phrase[:1].isupper():
            return None
        if not phrase:
            return []
        if (place := self._slate.find(phrase)) is not None:
            return self._liked([Meant(0, 0, (place,))], sign)
        if verb:
            return None
        return [With(phrase, False, self._words) if sign > 0 else Without(phrase, False, self._words)]

    def _phrased(self, rest: str) -> list[Move] | None:
        """What the piece, or the rest at its end, is for and against."""
        start = len(self._piece.text) - len(rest)
        found = said(rest, self._text[self._piece.start + start : self._piece.start + len(self._piece.text)])
        return None if found is None else [move for one in found for move in self._moves(one)]

    def _moves(self, one: Said) -> list[Move]:
        phrase = plain(one.phrase)
        grade = graded(words.KIND_AT_END.sub("", phrase))
        if grade and (field := self._numbers.of(grade[0])):
            return [self._relative(field, grade[1] * one.sign, None)]
        if one.denied and (place := self._slate.find(phrase)) is not None and words.NOT_THE.search(self._piece.text):
            return self._dropped([place])
        if one.firm and one.sign > 0 and words.KIND.fullmatch(phrase) and "  " in self._plain:
            return []  # "only films" that are "from the 90s", which was read as a bound
        if one.sign > 0:
            return [With(one.phrase, one.firm, self._words)]
        return [Without(one.phrase, one.firm, self._words)]

    def _bare(self, piece: str) -> list[Move]:
        """A phrase alone goes on with what was said before it, or is wanted where it tells the items apart."""
        phrase = cleaned(piece, 0, len(piece), self._words)
        if not phrase or len(phrase.split()) > 3 or words.CLAUSE.search(plain(phrase)) or piece.startswith("from "):
            return []
        before = self._before
        if isinstance(before, With | Without) and self._piece.joiner in ("and", "comma"):
            return [replace(before, phrase=phrase, words=self._words)]
        meant = words.ASKED.search(piece) or graded(phrase) or self._slate.tells_apart(phrase)
        if meant or (isinstance(before, Without) and self._piece.joiner == "but"):
            return self._moves(Said(phrase, 1, False))
        return []
