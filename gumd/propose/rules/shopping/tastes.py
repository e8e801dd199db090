"""Kinds of things that the user buys again and again in different places: a word that their orders share."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.rules.reading import Past, Reader, nothing_before, with_past
from gumd.propose.rules.shopping.order_words import PLAIN_WORDS
from gumd.propose.rules.shopping.orders import SOURCES, is_placed, names_shop, own_items, shop_key, shop_name
from gumd.propose.rules.shopping.regulars import MAX_ITEMS, listed
from gumd.propose.rules.statements import Statement, carried, latest
from gumd.text.regex import regex
from gumd.text.words import content_words, fold, singular, tokens
from gumd_store.records import Observation

MIN_LINES, MIN_SHOPS, MIN_ORDERS = 3, 2, 3
MIN_WORD, MAX_KINDS = 4, 2
_WEIGHT = 1.2
_LETTERS = regex(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Bought:
    """One line of an order."""

    name: str
    shop: str
    seen: Observation


class Tastes:
    """Proposes that the user buys a kind of thing, by a word in three lines of orders from two shops, or of three."""

    name = "rules.taste"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = {seen.id for seen in episode if is_placed(seen)}
        if not fresh:
            return []
        known = latest(with_past(self._past, SOURCES, [seen for seen in episode if seen.id in fresh]))
        by_word: defaultdict[str, list[_Bought]] = defaultdict(list)
        for one in (line for seen in known for line in self._lines(seen)):
            for word in _kinds(one):
                by_word[word].append(one)
        shown = {word: lines for word, lines in by_word.items() if _is_taste(lines) and fresh & _orders(lines)}
        words = sorted(shown, key=lambda word: (-len(shown[word]), word))
        found = [_proposal(word, shown[word]) for word in words[:MAX_KINDS]]
        return [one for one in found if one is not None]

    def _lines(self, seen: Observation) -> list[_Bought]:
        if not is_placed(seen) or not names_shop(seen) or is_for_another(seen, self._reader.names()):
            return []
        bought = own_items(seen)
        return [_Bought(one.name, shop_key(seen), seen) for one in bought] if len(bought) <= MAX_ITEMS else []


def _kinds(one: _Bought) -> set[str]:
    """The words of a line that may say what kind of thing it is."""
    said = {singular(word) for word in tokens(one.name) if len(word) >= MIN_WORD and _LETTERS.fullmatch(word)}
    return said & set(content_words(one.name)) - PLAIN_WORDS - set(content_words(shop_name(one.seen)))


def _orders(lines: Sequence[_Bought]) -> set[int]:
    return {one.seen.id for one in lines}


def _is_taste(lines: Sequence[_Bought]) -> bool:
    places = len({one.shop for one in lines})
    return len(lines) >= MIN_LINES and (places >= MIN_SHOPS or len(_orders(lines)) >= MIN_ORDERS)


def _proposal(word: str, lines: Sequence[_Bought]) -> Proposal | None:
    shops = list({one.shop: shop_name(one.seen) for one in lines}.values())[:3]
    named = " and ".join(filter(None, (", ".join(shops[:-1]), shops[-1])))
    text = f"The user buys {_as_written(word, lines)} again and again, from {named}: “{listed(_of_each_shop(lines))}”."
    words = f"{word} in {len(lines)} lines of {len(_orders(lines))} orders"
    return carried(
        Statement(text, "preference", words, _WEIGHT, "likes", f"taste:{word}", "buys again and again"),
        Tastes.name,
        [one.seen for one in lines],
    )


def _of_each_shop(lines: Sequence[_Bought]) -> list[str]:
    """What the lines say: first the latest of each shop, then the others."""
    first = {one.shop: one.name for one in lines}
    return list(dict.fromkeys([*first.values(), *(one.name for one in lines)]))


def _as_written(word: str, lines: Sequence[_Bought]) -> str:
    """A folded word as one of the lines has it, in small letters."""
    spelt = (part.lower() for one in lines for part in _LETTERS.findall(one.name))
    return next((part for part in spelt if singular(fold(part)) == word), word)
