"""Orders and receipts of the user's, as shops write them: who sells, and what is listed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules.people.addressed import is_handed_on
from gumd.propose.rules.reading import PLAIN_QUOTES, pretends
from gumd.propose.rules.shopping.order_words import (
    ADVERTISED,
    CURRENCY,
    NO_ITEM,
    NO_SHOP,
    NOT_OWN,
    ORDERED,
    PLACED,
    SHOP_PAGE,
    UNITS,
)
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_NAME = 60
READ = 3_000
_MAX_HEAD = 4
SOURCES = frozenset({"email", "notification", "browser"})
_COUNTED = regex(r"^(?P<count>\d{1,3})(?:\s?[x×]\s{0,3}|\s{1,4}(?=[^\W\d_]))")
_COUNTED_AFTER = regex(r"\s{1,20}(?:[x×]\s?\d{1,2}|\d{1,2}\s?[x×])(?=$|\s{1,20}\()")
_WEIGHED = regex(rf"^\d{{1,4}}(?:[.,]\d{{1,2}})? ?(?:{UNITS})\s+(?=\S)", re.IGNORECASE)
_PRICE = regex(
    rf"(?:[\s.…·_]{{1,80}}|\s[–—-]\s?)(?:(?:{CURRENCY})\s{{0,3}}\d{{1,3}}(?:[.,' ]\d{{3}})?(?:[.,]\d{{2}})?|"
    rf"\d{{1,4}}[.,]\d{{2}}(?:\s?(?:{CURRENCY}))?)(?:\s?\*|\s?[A-Z])?$"
)
_PIECES = regex(r"\s·\s")
_INLINE = regex(r"(?<![\d#])\b(?P<item>\d{1,2}\s?[x×]\s[^\n.;]{4,90})")
_ADDRESS = regex(r"https?://(?:www\.|shop\.|store\.|m\.)?(?:[\w-]{2,3}\.)?(?P<host>[\w-]{3,30})\.[\w.-]+\S*")
_APART = regex(r"\s[–—|·]\s|\s-\s|:\s")
_YOUR = regex(r"\b[Yy]our (?P<shop>[A-Z][\w&' -]{2,30}?) order\b")
_NUMBERED = regex(r"\s+#?\d{3,}$")
_WORD = regex(r"[^\W\d_]{3}")


class Item(NamedTuple):
    """One line of an order: what it is compared by, and its ``name`` as written, without count and price."""

    key: str
    name: str


def is_order(seen: Observation) -> bool:
    """Whether it may list what the user bought: nobody else's mail, no scam."""
    if seen.source not in SOURCES or seen.origin == "user":
        return False
    named = ORDERED.search(folded(f"{seen.title}\n{seen.text[:READ]}"))
    return named is not None and not is_handed_on(seen) and not pretends(seen.text[:READ])


def is_placed(seen: Observation) -> bool:
    """Whether it says that an order was made, and is no page to choose from."""
    if seen.source not in SOURCES:
        return False
    plain = folded(f"{seen.title}\n{seen.text[:READ]}")
    return PLACED.search(plain) is not None and not SHOP_PAGE.search(plain) and is_order(seen)


def shop_name(seen: Observation) -> str:
    """Who sells, as the sender, the title or the address names them; the program where none does."""
    sender = display_name(read_mail(seen.text[:READ]).sender) if seen.source == "email" else ""
    found = sender or next(_named_in(seen), "") or _ADDRESS.sub("", seen.title).strip(" –—-|·") or seen.app
    return _NUMBERED.sub("", found).translate(PLAIN_QUOTES)


def names_shop(seen: Observation) -> bool:
    """Whether it says who sells."""
    return _may_be_shop(shop_name(seen))


def shop_key(seen: Observation) -> str:
    """The first words of who sells: a mail's and a notification's name for the same shop begin alike."""
    return " ".join(content_words(shop_name(seen))[:2])


def items(seen: Observation) -> Iterator[Item]:
    """What each line lists with a count or a price, up to where the shop advertises other things."""
    text = read_mail(seen.text[:READ]).body if seen.source == "email" else seen.text[:READ]
    for line in text.splitlines():
        if ADVERTISED.search(folded(line)):
            return
        for piece in _PIECES.split(line):
            item = _item(piece.strip(" \t-*•"))
            if item is not None:
                yield item


def own_items(seen: Observation) -> list[Item]:
    """The items that are neither gifts, samples nor for somebody else."""
    return [one for one in items(seen) if not NOT_OWN.search(folded(one.name)) and not _for_another(one.name)]


def _named_in(seen: Observation) -> Iterator[str]:
    """Names of the shop, the likeliest first."""
    title = _ADDRESS.sub("", seen.title)
    yours = _YOUR.search(title)
    if yours:
        yield yours["shop"]
    yield from reversed([part.strip() for part in _APART.split(title) if part and _may_be_shop(part)])
    host = _ADDRESS.search(seen.title)
    if host:
        yield host["host"]
    if seen.source == "notification" and _may_be_shop(seen.app):
        yield seen.app
    lines = seen.text[:READ].splitlines()[:2]
    yield from (line.strip() for line in lines if _is_head(line))


def _is_head(line: str) -> bool:
    return len(line.split()) <= _MAX_HEAD and not re.search(r"\d", line) and _may_be_shop(line)


def _may_be_shop(part: str) -> bool:
    return bool(_WORD.search(part)) and not NO_SHOP.search(folded(part))


def _item(line: str) -> Item | None:
    inline = _INLINE.search(line)
    if inline and inline.start() and len(line) - inline.start() > 8 and line[: inline.start()].rstrip()[-1:] in "—–:-":
        line = inline["item"]
    counted, priced = _COUNTED.match(line), _PRICE.search(line)
    named = line[counted.end() if counted else 0 : priced.start() if priced else len(line)]
    if not (counted or priced or _COUNTED_AFTER.search(named)) or NO_ITEM.search(folded(named)):
        return None
    name = _short(_COUNTED_AFTER.sub(" ", _WEIGHED.sub("", named)).translate(PLAIN_QUOTES))
    key = " ".join(sorted(set(content_words(name))))
    return Item(key, name) if key and _WORD.search(name) else None


def _short(name: str) -> str:
    """A name of one line at most, without a bracket that is not closed."""
    bare = re.sub(r"\s+", " ", name[: MAX_NAME * 3]).strip(" ,.;:-–—…")
    whole = bare if len(bare) <= MAX_NAME else bare[: MAX_NAME + 1].rpartition(" ")[0]
    closed = whole if whole.count("(") <= whole.count(")") else whole[: whole.rindex("(")]
    return closed.strip(" ,.;:-–—…")


_FOR = regex(
    r"\(\W{0,3}(?:\w{3,12}\W{1,3}){0,2}?(?:for|für|voor|pour|para|per)\b|\b(?:for|für|voor|pour|para|per) [A-ZÀ-Þ]|"
    r"\((?:[A-ZÀ-Þ]{3,12}|note|notitie|notiz|nota)\b[:)]",
)


def _for_another(name: str) -> bool:
    return bool(_FOR.search(name))
