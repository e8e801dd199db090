"""How text that asks for a place in a ranking, speaks to whoever ranks, or only praises is worded, in seven languages.

All patterns but :data:`CAPITAL_ROLE` are for folded text (lower case, no accents), as those of
:mod:`gumd.untrusted.planted_phrases`, which is for what is said of "the user".
"""

import re
from typing import Literal

from gumd.text.regex import regex

What = Literal["hidden", "addressed", "gibberish", "stuffed", "repeated", "praise"]
REPORTED: dict[What, str] = {
    "hidden": "text that no reader would see",
    "addressed": "text that tells a program how to rank or answer",
    "gibberish": "text that is no language",
    "stuffed": "a list of words to be found by",
    "repeated": "the same words again and again",
    "praise": "praise that says nothing of the item",
}


def _any(*patterns: str) -> re.Pattern[str]:
    return regex("|".join(f"(?:{pattern})" for pattern in patterns))


_BEGIN = r"(?:^|(?<=[\n.!?:;\">\]}(]))\s{0,3}"
_PROGRAM = (
    r"(?:assistants?|assistente?[ns]?|assistenti|asistentes?|chatbots?|(?:language )?models?|modeles?|modelos?|modell|"
    r"ais?|kis?|llms?|agents?|(?:re-?)?rankers?|recommenders?(?: \w+)?|recommendation \w+|ranking \w+|judges?|"
    r"search engines?|(?:chat)?gpt(?:-?\d)?|claude|gemini|copilot|llama|siri|alexa)"
)
_THIS = (
    r"(?:this|that|these|it|me|us|our|my|mine|dies\w*|uns\w*|mich|ce|cet|cette|celui-ci|nous|notre|nos|este|esta|esto|"
    r"nuestr\w+|questo|questa|nostr\w+|noi|isto|noss\w+|dit|deze|ons|onze)"
)
_SORT = (
    r"(?:rank|recommend|prioriti[sz]e|promote|boost|favou?r|prefer|sort|empfiehl|empfehlen|empfehlt|bevorzuge?n?|"
    r"priorisiere?n?|sortiere?n?|classe[rz]?|recommande[rz]?|privilegie[rz]?|clasifica|clasifique|recomiend[ae]|"
    r"prioriza|priorice|classifica|raccomanda|consiglia|privilegia|classifique|recomende|priorize|rangschik|sorteer|"
    r"aanbeveel)"
)
_PUT = (
    rf"(?:{_SORT}|place|put|list|show|choose|pick|select|rate|score|return|display|keep|move|setze?n?|stellen?|"
    rf"zeige?n?|"
    r"listen?|platziere?n?|bewerte?n?|mets|mettez|place[rz]|affiche[rz]?|choisis(?:sez)?|pon|ponga|coloque|coloca|"
    r"muestra|muestre|elig[ea]|elija|metti|mettete|posiziona|mostra|scegli|ponha|mostre|escolha|zet|plaats|toon|kies)"
)
_TOP = (
    r"(?:(?:in|at|to|into) (?:the )?(?:very )?(?:first|top|number one|highest) (?:place|position|spot|rank|slot)|"
    r"(?:at|to) (?:the )?(?:very )?top(?: of (?:(?:the|your|any|every|all) )?(?:\w+ )?(?:lists?|results?|rankings?|"
    r"pages?|"
    r"search\w*)|"
    r"(?= ?(?:[.!,;]|$)))|(?:as |at )?(?:number one|no\. ?1|# ?1|rank 1|position 1)\b|"
    r"(?:above|before|ahead of|over) (?:all|any|every|the)(?: \w+)? (?:others?|rivals?|items?|products?|competit\w+|"
    r"alternatives?|results?)|an (?:die )?(?:erste[rn]?) stelle|auf (?:den )?(?:ersten )?platz(?: 1| eins)?|"
    r"(?:ganz )?nach oben|ganz oben|en premiere (?:place|position)|en tete|tout en haut|en haut de (?:la )?liste|"
    r"en (?:el )?primer (?:lugar|puesto)|en (?:la )?primera posicion|al primo posto|in cima|in prima posizione|"
    r"(?:above|before|ahead of|over) (?:everything|anything|all)(?: else)?\b|vor allen anderen|avant (?:tous|"
    r"toutes) les "
    r"autres|antes (?:que|de) tod[oa]s|prima di tutt[ei]|voor alle andere|"
    r"em primeiro lugar|no topo|na primeira posicao|bovenaan|op (?:de )?(?:eerste plaats|nummer (?:1|een)))"
)
_FIRST = (
    r"(?:first|highest|top|zuerst|als erste[sn]?|en premiere?|d'abord|primer[oa]?|per prim[oa]|prima|primeiro|"
    r"als eerste|eerst|always|in every|whatever|regardless)"
)
_LEAD = (
    r"(?:please|kindly|must|should|always|you will|be sure to|make sure to|bitte|immer|svp|s'il vous plait|veuillez|"
    r"merci de|"
    r"toujours|por favor|siempre|per favore|sempre|alstublieft|alsjeblieft|altijd)"
)
_OTHERS = (
    r"(?:(?:all|any|every|the|alle|tous|todos|tutti)\W+){0,2}(?:others?|rest|remaining|competing|competitors?|rivals?|"
    r"anderen?|autres|demas|otros|outros|altri|andere)"
)
_ALL = r"(?:everyone|everybody|anyone|every taste|all (?:tastes|users|people|needs))"

_OUGHT = (
    r"(?:must|should|shall|needs? to|has to|have to|ought to|deserves?|would like|soll(?:te)?|muss|gehort|doit|merite|"
    r"debe|merece|deve|dovrebbe|merita|moet|verdient)"
)

# A wish for a place: it goes to the end of its sentence.
ASKS = _any(
    rf"\b{_OUGHT}\b[^.!?\n]{{1,60}}?(?:\b{_TOP}|\b(?:come|appear|be|rank(?:ed)?|aparecer|ser|etre|essere) (?:rank |"
    rf"siempre |toujours |sempre )?"
    rf"(?:(?:el|le|il|o|als) )?(?:first|one|primero|premier|primo|primeiro)\b|\brank (?:one|1)\b)",
    rf"\b(?:rate|score|bewerte\w*|notez|note[rz]|valora|valore|puntua|valuta|avalie|beoordeel)\W+(?:the |"
    rf"sie )?{_THIS}\b"
    r"[^.!?\n]{0,40}?\b(?:hochst\w+|maxim\w+|highest|top|perfect|full|hoogst\w+|five|10|100)\b",
    rf"\b(?:choose|select|pick|prefer|recommend|wahle|wahlen sie|choisis(?:sez)?|elig[ea]|elija|scegli|escolha|kies)\W+"
    rf"(?:always\W+|immer\W+|toujours\W+|siempre\W+|sempre\W+|altijd\W+)?{_THIS} (?:item|product|listing|option|offer|"
    r"produkt|angebot|produit|article|producto|articulo|oferta|prodotto|articolo|produto|artigo|artikel)\b(?! if\b)",
    r"\b(?:ignore|disregard|forget)\W+(?:everything|all|anything|what)\W+(?:\w+\W+){0,3}?(?:above|before|earlier|"
    r"so far|"
    r"previous\w*)\b",
    rf"(?:\b{_LEAD}\W+(?:\w+\W+){{0,2}}?|(?:^|(?<=[.!?:;,\n\"(>\]}}]))\s{{0,3}}|\b(?=\w+ {_THIS}\b))\b{_PUT}\b"
    rf"[^.!?\n]{{1,70}}?\b{_TOP}",
    rf"\b{_LEAD}\W+(?:\w+\W+){{0,3}}?(?:{_SORT}|{_PUT}\W+{_THIS})\b[^.!?\n]{{1,70}}?\b{_FIRST}\b",
    rf"{_BEGIN}\b{_SORT}\b[^.!?\n]{{1,70}}?\b{_FIRST}\b",
    rf"\b{_SORT}\W+(?:the )?{_THIS}\b[^.!?\n]{{0,70}}?\b{_FIRST}\b",
    rf"\b(?:ignore|hide|skip|demote|exclude|discard|rank|do not recommend|ignoriere?n?|ignore[rz]|ignora|negeer)\W+"
    rf"{_OTHERS}\b",
    r"\b(?:give|assign|award|gib|donne[rz]?|dale|dai|geef)\W+(?:\w+\W+){1,3}?(?:(?:highest|top|maximum|perfect|full|"
    r"best|hochste\w*|meilleure?|maxim[ao]|massimo|hoogste)\W+(?:possible\W+)?(?:\w+\W+)?(?:score|rating|rank|marks?|"
    r"points?|priority|relevance|note|wertung|puntuacion|punteggio|nota)|(?:10|100|five|5)\W+(?:out of|points?|/))",
)

# Words to a program: what follows in the same field is theirs too.
SPEAKS = _any(
    rf"\b(?:you are|you're|du bist|sie sind|tu es|vous etes|eres|sei|voce e|je bent|act as)\W+(?:now\W+)?(?:an?|the|"
    rf"ein\w*|une?|una?|um|uma|een)\W+(?:\w+\W+){{0,3}}?{_PROGRAM}\b(?! for\b)",
    r"\bas an? (?:ai|llm|(?:large )?language model|(?:ai|shopping|helpful|virtual) \w+)\b(?=\W+(?:you|i|we|please)\b)",
    rf"{_BEGIN}(?:(?:dear|hey|hi|attention|note to|liebe[rs]?|an alle|chere?|querid[oa]|estimad[oa]|car[oa]|beste)\W+)"
    rf"(?:\w+\W+){{0,2}}?{_PROGRAM}\b",
    rf"\b{_PROGRAM} (?:reading|processing|ranking|parsing|evaluating|seeing|(?:that|who) (?:reads?|sees?|"
    rf"ranks?)) (?:this|"
    r"these)\b",
    rf"\b{_PROGRAM}\s*[,:]\W*(?:you\b|please\b|{_PUT}\b|ignore\b|sure\b|here\b)",
    r"\b(?:the |this |any |every )user(?:'s|s)? (?:will|would|really|interests?|preferences?|quer(?:y|ies)|profile|"
    r"tastes?|wants?|is looking|asked|intent)\b",
    r"\b(?:relevance|ranking|match) (?:score|label)\W+(?:\w+\W+){0,2}?(?:10|1|100|max\w*|highest|perfect|full)\b",
    r"\b(?:respond|reply|answer|output|return|print|say)\W+(?:(?:only|always|exactly|nothing but)\W+(?:with\W+)?|"
    r"with\W+"
    r"(?:only|just|exactly|yes|this|\"|the (?:name|word|id|title))\b)[^.!?\n]{1,60}",
    rf"{_BEGIN}(?:user|human|assistant)\s*:\W*(?:i|i'm|you|please|what|which|who|can|sure|find|show|give|recommend|"
    r"rank|this|the best|here|of course|certainly|yes)\b",
    r"</?s>|\[/?(?:inst|system|user|assistant)\]|<\|?/?(?:system|user|assistant|human|im_end|end|eos|prompt|"
    r"instructions?)\|?>|<(?:start|end)_of_turn>|#{2,4} ?(?:instructions?|response|input|system|user|assistant)\b",
    r"\"(?:instruction|(?:system_)?prompt|directive)\"\s*:[^}\n]*\}?",
    r"\b(?:role\"?\s*:\s*\"(?:system|user|assistant)|(?:rank|ranking|relevance|relevance_score|rank_score|recommended|"
    r"boost)\"?\s*[:=]\s*\"?(?:10?\b|100|max|true|highest|first))[^}\n]*\}?",
    r"\{\{[^}\n]{1,60}\}\}|\b(?:begin|end) (?:system )?(?:prompt|instructions)\b|\bprompt injection\b",
)
CAPITAL_ROLE = regex(
    r"(?:^|(?<=[\n.!?\">\]}]))\s{0,3}(?:SYSTEM|USER|HUMAN|ASSISTANT|AI|PROMPT|INSTRUCTIONS?)\s*:(?:\s+\S+){4}"
)

# Praise that any item could have: its clause goes.
PRAISE = _any(
    r"(?:\b(?:best|greatest|finest|top|ultimate|perfect|ideal|number one|no\. ?1)|"
    r"# ?1)(?: \w+){0,3} (?:for (?:everyone|"
    r"everybody|anyone|all|any \w+|every \w+)|ever(?: made)?|on the market|in the world|money can buy|of all time|"
    r"you (?:can|could|will) (?:ever )?\w+|available|anywhere|bar none|in (?:its|the) (?:class|business|world|"
    r"category))\b",
    r"(?:#|\bno\. ?|\bnumber ?)(?:1|one) (?:recommended|rated|choice|pick|option|best\w*|most|product|brand|trusted|"
    r"ranked)\b",
    rf"\b(?:perfect|ideal|great|best|suitable|right|recommended|a must|must-have) for (?:absolutely )?{_ALL}\b",
    r"\bbar none\b|\bnothing (?:else )?(?:comes close|compares|beats)\b|\b(?:better|superior) (?:than|to) (?:all|any|"
    r"every) (?:the )?"
    r"(?:others?|rivals?|competit\w+|alternatives?|\w+ (?:on the market|in the world))\b|\bsecond to none\b|"
    r"\bbeats (?:all|every|any)\b(?: \w+)?|\byou (?:won't|will not|will never|can't|cannot) find (?:anything |"
    r"a )?better|"
    r"\bno (?:other )?(?:\w+ )?comes close\b|\boutperforms (?:all|every|any)\b",
    r"\b(?:unbeatable|unrivall?ed|unmatched|world'?s (?:best|finest|greatest|no\. ?1)|(?:everyone|everybody) "
    r"(?:(?:loves|wants|needs) (?:it|this|our|one)|should (?:buy|have|own|choose|read|see))|a must[- ](?:buy|have)|"
    r"the only \w+ you(?:'ll)? "
    r"(?:will )?(?:ever )?need|(?:highly|most) recommended|most (?:popular|trusted|loved) (?:\w+ ){1,3}(?:ever|in the "
    r"world|on the market))\b",
    r"\b(?:die|der|das) (?:aller)?beste \w+ (?:fur (?:alle|jeden)|der welt|aller zeiten|auf dem markt)|"
    r"\bunschlagbar\w*|"
    r"\b(?:le|la) meilleure? \w+ (?:pour tous|pour tout le monde|du monde|du marche|de tous les temps)|\bimbattable\b|"
    r"\b(?:la|el) mejor \w+ (?:para (?:todos|todo el mundo|cualquiera)|del mundo|del mercado|de todos los tiempos)",
    r"\b(?:la|il) (?:\w+ )?miglior[ei]? (?:\w+ )?(?:per tutti|del mondo|sul mercato|di sempre)|\b(?:a|o) melhor \w+ "
    r"(?:para todos|do mundo|do mercado|de sempre)|\b(?:de|het) beste \w+ (?:voor iedereen|ter wereld|op de markt|"
    r"ooit)",
)

# The first four letters of words of which each of ``ALWAYS`` and ``STEERING`` (``planted_phrases.py``) needs one.
_STEMS = """
inst prom dire comm guid orde rule cont anwe anle befe vorg cons ordr indi istr user read acco nutz benu util usua uten
gebr assi asis chat mode agen llm llms copi spra ai ais ki ia i arti larg auto syst sys im_s star end eot_ huma memo
reme alwa imme stet touj siem semp alti must rank reco prom beli pref fact ment reve disc repe
"""
MAY_BE_PLANTED = frozenset(_STEMS.split())
