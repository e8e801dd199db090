"""The list that a critique is of: which item is meant, and which field holds the number that is meant."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from re import Match

from gumd.critique import words
from gumd.critique.degrees import MOST_OF_ALL, extreme
from gumd.critique.numbers import Numbers, plain
from gumd.schema_ranking import FieldValue
from gumd.text.regex import regex
from gumd.text.words import content_words

_SUBTITLE = regex(r"\s*(?:[:(–—]|\s-\s).*$")


@dataclass(frozen=True)
class Shown:
    """One item of the list, in the order that the user saw."""

    id: str
    title: str
    text: str
    fields: Mapping[str, FieldValue]


@dataclass(frozen=True)
class Meant:
    """Where a critique speaks of items, and of which: none where that is not known; ``named`` is by what words."""

    start: int
    end: int
    places: tuple[int, ...]
    named: tuple[int, int] | None = None


class Slate:
    """The items by their places in the list and by their words."""

    def __init__(self, shown: Sequence[Shown]) -> None:
        self.shown = shown
        self.numbers = Numbers([one.fields for one in shown])
        self._titles = [plain(one.title.strip()) for one in shown]

    def meant(self, piece: str) -> list[Meant]:
        """The items that ``piece`` speaks of, from left to right."""
        found: list[Meant] = []
        for one in sorted(self._meant(piece), key=lambda one: (one.start, -one.end)):
            if not found or one.start >= found[-1].end:
                found.append(one)
        return found

    def find(self, phrase: str) -> int | None:
        """The one item that has all words of ``phrase`` in its title or else anywhere; None where several have."""
        wanted = content_words(phrase)
        for held in (self._title_words, self._all_words) if wanted else ():
            places = [place for place, has in enumerate(held) if all(_among(word, has) for word in wanted)]
            if places:
                return places[0] if len(places) == 1 else None
        return None

    def titled(self, phrase: str) -> int | None:
        """The one item whose title has all words of ``phrase``."""
        wanted = content_words(phrase)
        places = [place for place, has in enumerate(self._title_words) if wanted and has.issuperset(wanted)]
        return places[0] if len(places) == 1 else None

    def tells_apart(self, phrase: str) -> bool:
        """Whether some but not all items say all words of ``phrase``."""
        wanted = content_words(phrase)
        number = sum(all(_among(word, has) for word in wanted) for has in self._all_words)
        return bool(wanted) and 0 < number < len(self.shown)

    def names(self, phrase: str) -> bool:
        """Whether a title or a field's value has ``phrase`` as it stands, so that its "and" joins no two pieces."""
        return any(phrase in said for said in self._said)

    def _meant(self, piece: str) -> Iterator[Meant]:
        for hit in words.ORDINAL.finditer(piece):
            yield Meant(hit.start(), hit.end(), self._counted(hit))
        for hit in words.NUMBERED.finditer(piece):
            yield Meant(hit.start(), hit.end(), self._within([_number(hit[hit.lastgroup or 0]) - 1]))
        for hit in words.BOTH.finditer(piece):
            yield Meant(hit.start(), hit.end(), (0, 1) if len(self.shown) == 2 else ())
        for hit in words.ALL.finditer(piece):
            yield Meant(hit.start(), hit.end(), tuple(range(len(self.shown))))
        for hit in words.THIS.finditer(piece) if len(self.shown) == 1 else ():
            yield Meant(hit.start(), hit.end(), (0,))
        for hit in MOST_OF_ALL.finditer(piece):
            best = self.numbers.most(*grade) if (grade := extreme(hit[1])) else None
            yield Meant(hit.start(), hit.end(), () if best is None else (best,))
        yield from self._titled(piece)
        yield from self._the_one(piece)

    def _titled(self, piece: str) -> Iterator[Meant]:
        """Whole titles and main titles ("Dune" of "Dune: Part Two"); after "no" or "with" they are of any item."""
        for titles in (self._titles, [_SUBTITLE.sub("", title) for title in self._titles]):
            for place, title in enumerate(titles):
                at = piece.find(title) if len(title) > 3 and titles.count(title) == 1 else -1
                if at >= 0 and _whole(piece, at, at + len(title)) and not words.PART_OF_PHRASE.search(piece[:at]):
                    yield Meant(at, at + len(title), (place,))

    def _the_one(self, piece: str) -> Iterator[Meant]:
        for hit in words.THE_ONE.finditer(piece):
            group = hit.lastgroup if hit.lastgroup != "kind" else "x"
            named = hit[group or 0]
            graded = extreme(named)
            best = self.numbers.most(*graded) if graded else None
            place = best if best is not None else self.find(named)
            if place is not None and hit["kind"] != "ones":
                yield Meant(hit.start(), hit.end(), (place,))
            elif group in ("x", "of"):
                yield Meant(hit.start(), hit.end(), (), hit.span(group))

    def _counted(self, hit: Match[str]) -> tuple[int, ...]:
        ordinal = hit["place"] or hit["lone"] or hit["late"]
        place = next(place for pattern, place in words.PLACES if pattern.fullmatch(ordinal))
        size = words.COUNTS.get(hit["few"] or hit["many"] or "", 1)
        if place >= 0:
            return self._within(range(place, place + size))
        last = len(self.shown) + place
        return self._within(range(last - size + 1, last + 1))

    def _within(self, places: Iterable[int]) -> tuple[int, ...]:
        return tuple(place for place in places if 0 <= place < len(self.shown))

    @cached_property
    def _title_words(self) -> list[set[str]]:
        return [set(content_words(one.title)) for one in self.shown]

    @cached_property
    def _all_words(self) -> list[set[str]]:
        return [set(content_words("\n".join((one.title, one.text, *_said(one))))) for one in self.shown]

    @cached_property
    def _said(self) -> list[str]:
        return [plain(said) for one in self.shown for said in (one.title, *_said(one))]


def _said(one: Shown) -> list[str]:
    """The words among an item's fields."""
    values = (value if isinstance(value, list) else [value] for value in one.fields.values())
    return [word for several in values for word in several if isinstance(word, str)]


def _among(word: str, held: set[str]) -> bool:
    """Whether ``held`` has the word but for an ending, such as the one of "blaue"."""
    return word in held or any(
        min(len(word), len(other)) > 3
        and abs(len(word) - len(other)) < 3
        and (word.startswith(other) or other.startswith(word))
        for other in held
    )


def _whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _number(written: str) -> int:
    return int(written) if written.isdigit() else words.COUNTS.get(written, 1)


def alike(piece: str, meant: Sequence[Meant], compared: Collection[int]) -> bool:
    """Whether ``piece`` asks for what is like the items that it names, beside what it compares up to those places.

    The "wie" of "nicht so lang wie das zweite" asks for nothing alike.
    """
    near = words.LIKENESS.search(piece)
    if near is None or not meant or near.end() > meant[0].start:
        return False
    return near.start() - 1 not in compared or near.group().strip() not in ("wie", "como", "come", "comme")


def outside(piece: str, meant: Sequence[Meant]) -> str:
    """``piece`` without the words for the items."""
    for one in reversed(meant):
        piece = f"{piece[: one.start]} {piece[one.end :]}"
    return piece
