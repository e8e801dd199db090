"""Where markup holds text that nobody who looks at the page can see."""

import re

from gumd.text.regex import regex

_STYLE = regex(r"style\s*=\s*(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_QUOTED = regex(r"\"[^\"]*\"|'[^']*'")
_TAG = regex(r"<([a-zA-Z][\w-]*)((?:\"[^\"<>]*\"|'[^'<>]*'|[^'\"<>])*)>")
_HIDDEN = regex(r"\shidden(?=[\s/=]|$)", re.IGNORECASE)
_UNSEEN = regex(
    r"font-size\s*:\s*(?:[01](?:\.\d+)?(?:px|pt)?|0?\.\d+(?:em|rem|px|pt)?|0(?:em|rem|%))\s*(?:;|!|$)|display\s*:\s*none|"
    r"visibility\s*:\s*hidden|opacity\s*:\s*0?(?:\.0\d*)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|"
    r"(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|$)|(?<![\w-])color\s*:\s*transparent",
    re.IGNORECASE,
)
_WHITE = regex(
    r"(?<![\w-])color\s*:\s*(?:#f{3,4}\b|#f{6}(?:f{2})?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255|rgba\([^)]*,\s*0\s*\))",
    re.IGNORECASE,
)
_VOID_NAMES = "area base br col embed hr img input link meta source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
_REACH = 20_000
_COMMENTS = (("<!--", "-->"), ("[//]: # (", ")"), ("[comment]: # (", ")"))
# Invisible letters: zero width, soft hyphen, direction overrides, tag letters, variation selectors for bytes.
_INVISIBLE = regex(
    "[\u200b\u2060-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069\U000e0100-\U000e01ef]"
    "|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])|(?<!\U0001f3f4)(?<![\U000e0000-\U000e007f])[\U000e0000-\U000e007f]+"
)

Span = tuple[int, int]


def without_invisible(text: str) -> str:
    """``text`` without letters that take no room; joiners of emoji and of other scripts stay."""
    return _INVISIBLE.sub("", text)


def hidden_spans(text: str) -> list[Span]:
    """Where ``text`` has comments and elements that a browser would not show, tags included."""
    spans = [span for opening, closing in _COMMENTS for span in _between(text, opening, closing)]
    place = 0
    while hit := _TAG.search(text, place):
        place = hit.end()
        if _is_hidden(hit[2]):
            place = _end_of(text, hit)
            spans.append((hit.start(), place))
    return spans


def _between(text: str, opening: str, closing: str) -> list[Span]:
    spans: list[Span] = []
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            end = _paragraph_end(text, start)
            spans.append((start, end))
        else:
            end += len(closing)
            spans.append((start, end))
        start = text.find(opening, end)
    return spans


def _is_hidden(attributes: str) -> bool:
    if _HIDDEN.search(_QUOTED.sub('""', attributes)):
        return True
    style = _STYLE.search(attributes)
    if not style:
        return False
    rules = style[1][1:-1]
    return bool(_UNSEEN.search(rules)) or bool(_WHITE.search(rules) and "background" not in rules.lower())


def _end_of(text: str, opened: re.Match[str]) -> int:
    """Where the element ends: at its own closing tag, or with its paragraph when it is never closed."""
    name = opened[1].lower()
    if name in _VOID or opened[2].endswith("/"):
        return opened.end()
    depth = 1
    same = re.compile(rf"<(/?){re.escape(name)}\b[^>]*>", re.IGNORECASE)
    for tag in same.finditer(text, opened.end(), min(len(text), opened.end() + _REACH)):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return _paragraph_end(text, opened.end())


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n\n", start)
    return end if end >= 0 else len(text)
