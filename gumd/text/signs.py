"""Signs on the surface of a text that tell what kind of thing it is: a question, a wish, a rule, a date.

They are cheap and rough, in six languages, and none decides anything alone: how much each counts was learned.
"""

import re
from collections.abc import Mapping

from gumd.text.regex import regex
from gumd.text.words import fold

_NAMED = regex(r"\W*([^\W\d_][\w.'’ -]{0,30}):\s")
_DAYS = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
)
_MONTHS = r"\b(?:january|february|march|april|june|july|august|september|october|november|december)\b"

# What shows each sign of a text, searched for in folded text.
_TEXT = {
    "asks": (r"\?",),
    "prefers": (
        r"\b(?:prefer\w*|favou?rites?|likes|loves|enjoys|i'?d rather|am liebsten|lieber)\b",
        r"\b(?:am|i'm) (?:fond|keen|into)\b",
        r"\bi (?:really |just |also |do )?(?:like|love|enjoy|adore)\b",
        r"\b(?:mag|liebe|j'aime|j'adore|prefier\w*|me gusta\w*|me encanta|mi piace|adoro|gosto de)\b",
    ),
    "avoids": (
        r"\b(?:hate|dislike|can'?t stand|cannot stand|avoid\w*|refuse\w*|not a fan|only|unless|except)\b",
        r"\bdon'?t (?:like|want|eat|drink|use|enjoy)\b|\bnever (?:eat|drink|use|buy|touch)\b",
        r"\b(?:allerg\w*|intoleran\w*|afraid|scared|phobia|fear of|uncomfortable)\b",
        r"\b(?:hasse|vermeide|kein\w*|nur|deteste|evite|odio|evito|detesto|nao gosto|no me gusta|je n'aime pas)\b",
        r"\b(?:seulement|solo|so)\b",
    ),
    "instructs": (
        r"\b(?:always|from now on|make sure|whenever|when i ask|if i ask)\b",
        r"\bplease (?:always|never|don'?t|only|keep|use)\b|\bnever (?:give|use|suggest|tell|send|add|include)\b",
        r"\b(?:immer|ab jetzt|von jetzt an|bitte|nie|toujours|desormais|jamais|siempre|nunca|sempre|d'ora in poi)\b",
    ),
    "numbers": (r"\d",),
    "dates": (
        r"\b(?:yesterday|today|tomorrow|tonight|ago|(?:last|next|this) (?:week|weekend|month|year|night|\w+day))\b",
        r"\b(?:gestern|heute|morgen|hier|demain|ayer|hoy|manana|ieri|oggi|domani|ontem|hoje|amanha)\b",
        _DAYS,
        _MONTHS,
    ),
    "negates": (r"\b(?:not|never|no longer|\w+n'?t|nicht|nie|kein\w*|ne|pas|jamais|nunca|non|nao|no)\b",),
    "plans": (
        r"\b(?:going to|will|plan\w*|want to|hope\w*|hoping|booked|signed up|decid\w*|next)\b|'ll\b",
        r"\b(?:werde|vor|vais|voy a|vou|andro|penso di)\b",
    ),
    "claims": (
        r"\b(?:i'?ve|i'?m|i (?:have|had|did|was|am|got|use|work\w*))\b",
        r"\bi (?:bought|started|finished|completed|moved|began|tried)\b",
        r"\b(?:ich habe|ich bin|j'ai|je suis|he|soy|ho|sono|tenho|sou|fiz)\b",
    ),
    "thanks": (
        r"\b(?:thanks?|thank you|great|awesome|wow|cool|nice|haha|lol|ok(?:ay)?|sure|bye)\b",
        r"\b(?:danke|merci|gracias|grazie|obrigad[oa])\b",
    ),
    "own": (
        r"\b(?:i|me|my|mine|im|ive|we|our|us)\b|\b(?:ich|mir|mich|mein\w*|wir|uns|unser\w*)\b",
        r"\b(?:je|moi|mon|ma|mes|nous|notre|yo|mi|mis|nosotros|io|mio|mia|eu|meu|minha|ik|mijn|wij)\b",
    ),
}
# What shows each need of a question.
_NEEDS = {
    "when": (r"\b(?:when|how long ago|wann|quand|cuando|quando)\b|\b(?:what|which) (?:day|date|time|year|month)\b",),
    "number": (
        r"\b(?:how (?:many|much|long|often|old|far)|total|number of|percent\w*|average)\b",
        r"\b(?:wie ?viele?|wie (?:oft|lange)|combien|cuant[oa]s?|quant[oie]s?)\b",
    ),
    "order": (
        r"\b(?:order|sequence|first|before|after|timeline|chronolog\w*|earlier|later)\b",
        r"\b(?:reihenfolge|zuerst|d'abord|primero|prima)\b",
    ),
    "story": (
        r"\b(?:summar\w*|overview|recap|overall|so far|develop\w*|progress\w*|walk me through|throughout)\b",
        r"\b(?:zusammenfass\w*|resume\w*|riassum\w*)\b",
    ),
    "request": (
        r"\b(?:can you|could you|would you|please|suggest\w*|recommend\w*|help me|advice)\b",
        r"\b(?:ideas?|tips|draft|plan|write)\b",
        r"\bhow (?:do|can|should|would|could) i\b|\bwhat (?:should|would|could|can|are some|is a good)\b",
        r"\b(?:show|give|find) me\b|\b(?:kannst du|konntest du|hilf|empfiehl|peux-tu|pourrais-tu|aide-moi)\b",
        r"\b(?:puedes|podrias|recomienda\w*|puoi|potresti|consigli\w*|podes|sugere|sugira)\b",
    ),
    "whether": (r"^\W*(?:have|has|had|did|do|does|am|is|are|was|were|would|habe|hast|est-ce)\b",),
    "own": (r"\b(?:i|my|me|mine|i'?ve|mein\w*|ich|mir|je|mon|ma|mes|mi|mis|yo|io|mio|mia|eu|meu|minha)\b",),
    "now": (
        r"\b(?:now|currently|current|latest|recent\w*|these days|at the moment|still|up to date)\b",
        r"\b(?:jetzt|aktuell|derzeit|actuel\w*|ahora|adesso|agora)\b",
    ),
    "taste": (r"\b(?:likes?|love|favou?rite|enjoy|prefer\w*|hobb\w*|interest\w*|fan|taste)\b",),
    "why": (r"\b(?:why|reason|because|warum|pourquoi|por que|perche)\b",),
    "who": (r"\b(?:who|whose|whom|wer|wem|wen|qui|quien|chi|quem)\b",),
}


def _compiled(patterns: Mapping[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    return {name: regex("|".join(parts)) for name, parts in patterns.items()}


_TEXT_SIGNS, _NEED_SIGNS = _compiled(_TEXT), _compiled(_NEEDS)
TEXT_SIGNS = (*_TEXT_SIGNS, "length", "long")
NEEDS = (*_NEED_SIGNS, "wordy")


def text_signs(text: str) -> list[float]:
    """For each of :data:`TEXT_SIGNS` 1 or 0; the last two are how many words it has, in [0, 1]."""
    folded = fold(text)
    words = len(folded.split())
    shown = (float(bool(sign.search(folded))) for sign in _TEXT_SIGNS.values())
    return [*shown, min(1.0, words / 12), min(1.0, words / 100)]


def needs(question: str) -> list[float]:
    """For each of :data:`NEEDS` 1 or 0; the last is how many words the question has, in [0, 1]."""
    folded = fold(question)
    shown = (float(bool(sign.search(folded))) for sign in _NEED_SIGNS.values())
    return [*shown, min(1.0, len(folded.split()) / 20)]


def speaker(text: str) -> str:
    """Who says it, folded, where a text begins with a name and a colon; else nothing."""
    named = _NAMED.match(text)
    return fold(named.group(1)) if named else ""
