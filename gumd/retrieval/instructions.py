"""Standing instructions: which of them apply to a request.

"Never use emojis" always does; "when I ask about wine, name one bottle" only where the request bears on wine. The
clause that says so is found by patterns in six languages, and held against the request by the vectors of its words.
That is a guess, which leans to telling too much: an instruction says by itself when it is meant. docs/benchmarks.md
has the figures.
"""

from collections.abc import Callable

import numpy as np

from gumd.embed import Vector
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded

Bears = Callable[[str], float]
"""How much a phrase bears on a request: about 0 for not at all, 2 for the same words."""

BEARS = 0.06
"""The least with which a condition is taken to be met: five in six that are met have it (training/instructions.py)."""
_MOST_WORDS = 64

_WHEN = (
    r"(?:when(?:ever)?|if|(?:any|every|each) ?time(?: that)?|in case|immer wenn|jedes mal,? wenn|jedesmal,? wenn|wenn|"
    r"falls|sobald|quand|lorsqu[e']|chaque fois que|des que|si|cuando|siempre que|cada vez que|en caso de que|quando|"
    r"ogni volta che|qualora|nel caso|se|sempre que|toda vez que|caso)\b"
)
_FOR = (
    r"(?:for|in|on|with|about|concerning|before|after|during|while|fur|bei|beim|im|vor|wahrend|zum thema|pour|dans|"
    r"avec|avant|pendant|concernant|para|en|con|antes de|durante|sobre|per|nei|nelle|nel|nella|prima di|em|nos|nas|ao|"
    r"com)\b"
)
_NO_CONDITION = (
    r"(?! (?:now on|me|us|good|the future|future|general|doubt|all|short|default|everything|zukunft|mich|moi|mi|future|"
    r"adelante|futuro|ahora|general|agora|avenir)\b)"
)
_BEFORE = (
    r"^[\W_]*(?:(?:please|and|also|but|so|always|bitte|und|immer|toujours|et|siempre|y|sempre|e|por favor|per favore|"
    r"s'il te plait)[, ]+)*"
)
_ORDER = (
    r"(?= (?:use|give|tell|assume|quote|start|always|never|don't|i want|show|keep|write|it must|nur|immer|nie|gib|"
    r"toujours|siempre|sempre)\b|[,;:.?!]|$)"
)
_FIRST = [
    regex(_BEFORE + begins + r" (?P<clause>[^,;:.]+?)" + ends)
    for begins in (_WHEN, _FOR + _NO_CONDITION)
    for ends in ("(?=[,:;])", _ORDER)
]
_LAST = regex(r"[\w'\")](?<!\beven)(?<!\bme)(?<!\bmir),? " + _WHEN + r" (?P<clause>[^;.]+)")
# What is said of every request: the acts of asking and answering, and the two who do them.
_ANY_REQUEST = """
ask asking asked answer answering reply replying respond write writing say tell talk talking mention question request
anything something thing stuff want need give suggest propose show list help use make possible doubt know sure
unsure it's i'm you're don't else really please concern touch subject topic matter
frage frag fragst antwortest antworte antworten etwas was geht schreibe schreibst will brauche wissen weisst moglich
demande question repond reponse quelque chose ecris parle sujet sai sais possible
pregunto pregunte pregunta preguntar respondas responder algo hablo escribo tema sabes posible
chiedo domanda rispondi qualcosa parlo scrivo sai possibile pergunto alguma coisa falo escrevo
"""
_UNTELLING = frozenset(_ANY_REQUEST.split())


def applies(text: str, bears: Bears) -> bool:
    """Whether the instruction ``text`` applies to a request: always, unless it has a condition that is not met."""
    clause = condition(text)
    return clause is None or bears(clause) >= BEARS


def condition(text: str) -> str | None:
    """The telling words of the clause that says when ``text`` applies; None if it says nothing, or "always"."""
    plain = folded(" ".join(text.split()))
    for pattern in (*_FIRST, _LAST):
        found = pattern.search(plain)
        if found:
            return " ".join(_telling(found["clause"])) or None
    return None


def request(query: str, embed: Callable[[list[str]], list[Vector]]) -> Bears:
    """Measures phrases against ``query``: how near they are in meaning, and how near the nearest word of it is to each
    of theirs, on average.
    """
    asked = content_words(query)[:_MOST_WORDS]
    if not asked:
        return lambda phrase: 0.0
    whole, *words = embed([query, *asked])
    every = np.stack(words)

    def bears(phrase: str) -> float:
        wanted = phrase.split()[:_MOST_WORDS]
        meant, *each = embed([phrase, *wanted])
        nearest = (np.stack(each) @ every.T).max(axis=1)
        return float(meant @ whole + nearest.mean())

    return bears


def _telling(clause: str) -> list[str]:
    return [word for word in content_words(clause) if word not in _UNTELLING]
