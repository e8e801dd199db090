"""What an item must not be, checked and not guessed: filters, what is never to be shown again, standing instructions.

An item that does not pass is not thrown away, as the app gets all its items back; it comes after all that pass, and it
is said why.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from gumd.critique.numbers import number_in
from gumd.recommend.items import Item, in_words
from gumd.recommend.preference import Wish
from gumd.schema_ranking import FieldValue, Needed
from gumd.text.words import fold

Ruled = tuple[str, Wish]
"""A standing instruction, and one thing that it is for or against."""


def held_back(
    items: Sequence[Item], needed: Sequence[Needed], never: Collection[str], ruled: Sequence[Ruled]
) -> dict[str, list[str]]:
    """Why an item is held back, in plain words, by the ids of those that are; ``ruled`` are standing instructions."""
    found: dict[str, list[str]] = {}
    for item in items:
        reasons = ["you asked never to see it again"] if item.id in never else []
        reasons += [words for one in needed for words in _unmet(item, one)]
        reasons += [f"you said: “{text}”" for text, wish in ruled if _breaks(item, wish)]
        if reasons:
            found[item.id] = list(dict.fromkeys(reasons))
    return found


def _unmet(item: Item, one: Needed) -> Iterator[str]:
    value = item.fields.get(one["field"])
    if value is None:
        yield f"it does not say its {one['field']}"
        return
    among, not_among = one.get("among"), one.get("not_among")
    if among is not None and not _says(value) & _folded(among):
        yield f"its {one['field']} is none that was asked for"
    if not_among is not None and _says(value) & _folded(not_among):
        yield f"its {one['field']} is one that was left out"
    yield from _out_of_bounds(value, one)


def _out_of_bounds(value: FieldValue, one: Needed) -> Iterator[str]:
    most, least, number = one.get("at_most"), one.get("at_least"), number_in(value)
    if (most is not None or least is not None) and number is None:
        yield f"its {one['field']} is no number"
    elif number is not None and most is not None and number > most:
        yield f"its {one['field']} is more than {most:g}"
    elif number is not None and least is not None and number < least:
        yield f"its {one['field']} is less than {least:g}"


def _says(value: FieldValue) -> set[str]:
    if isinstance(value, bool):
        return {"yes", "true"} if value else {"no", "false"}
    return _folded(value if isinstance(value, list) else [in_words(value)])


def _folded(values: Iterable[str]) -> set[str]:
    return {fold(value.strip()) for value in values}


def _breaks(item: Item, wish: Wish) -> bool:
    """Whether the item has, word for word, what the instruction is against."""
    return wish.sign < 0 and not wish.when and item.has(wish.words)
