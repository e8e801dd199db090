"""How planted instructions are worded, in English, German, French, Spanish, Italian, Portuguese and Dutch.

All patterns are for folded text (lower case, no accents). They are kept narrow in what they stand for (someone
speaks to a program about "the user") and wide in how it is said.
"""

import re

from gumd.text.regex import regex


def _any(*patterns: str) -> re.Pattern[str]:
    return regex("|".join(f"(?:{pattern})" for pattern in patterns))


_PROGRAM = (
    r"(?:(?:ai|ki|ia|llm|chat|language|shopping|virtual|digital)[- ]?)?(?:assistants?|assistenten?|assistentes?|"
    r"asistentes?|assistenti|chatbots?|(?:language|user|ai) models?|ai agents?|agents? ia|agentes? de ia|llms?|"
    r"copilots?|sprachmodelle?|nutzermodelle?|modeles? de langage|modelos? de lenguaje)"
)
_AIS = r"(?:ais?|a\.i\.|artificial intelligences?|large language models?|ki-systeme?|automated readers?)"
_USER = (
    r"(?:(?:the|this|our|your) (?:user|reader|account holder)|(?:der|den|dem|die|diese[rn]?|des) (?:be)?nutzer(?:in|"
    r"s)?|l['’ ]?utilisat(?:eur|rice)|cet utilisateur|el usuario|la usuaria|al usuario|l['’ ]?utente|o usuario|"
    r"o utilizador|de gebruiker)"
)
_EARLIER = (
    r"(?:previous|prior|above|earlier|preceding|former|existing|vorherigen?|bisherigen?|fruheren?|obigen?|"
    r"vorangehenden?|precedentes?|anterieures?|anteriores?|previas?|previos?|precedenti|eerdere|vorige|voorgaande)"
)
_ORDERS = (
    r"(?:instructions?|prompts?|directions?|directives?|commands?|guidelines?|orders|rules|context|anweisungen|"
    r"anleitungen|befehle|vorgaben|consignes|ordres|instrucciones|indicaciones|ordenes|istruzioni|instrucoes|"
    r"instructies)"
)
_IGNORE = (
    r"(?:ignor\w*|disregard\w*|forget|override|overrule|vergiss|vergessen sie|missachte\w*|oublie[rz]?|"
    r"ne tenez pas compte|no tengas en cuenta|olvid\w+|dimentica\w*|esque[cç]\w+|negeer|vergeet)"
)
_REMEMBER = (
    r"(?:remember|record|memori[sz]e|merke?n?(?: sie sich| dir)?|notiere?n?|speichere?n?|retiens|retenez|"
    r"souviens-toi|souvenez-vous|enregistre[rz]?|notez|memorise[rz]?|recuerd[ae]n?|guarda|anota|registr[ae]|"
    r"memorizz[ai]|ricorda(?:te)?|lembre(?:-se)?|onthoud|noteer)"
)
_KEEP = rf"(?:{_REMEMBER}|note|save|store|log|learn|register|conclude|assume|treat|consider)"
_THAT = r"(?:that|dass|daran|que|qu['’]?|che|dat|:)"
_BELIEF = (
    r"(?:loves?|likes?|prefers?|wants?|trusts?|buys?|only|always|never|hates?|agree[sd]|(?:has|"
    r"have) (?:\w+ )?(?:agreed|approved|decided|chosen|authori[sz]ed|consented|subscribed|accepted|confirmed)|"
    r"is an? (?:\w+ )?(?:loyal|fan|customer|subscriber|lover|happy))"
)
_RANK = (
    r"(?:rank|recommend|suggest|prefer|favou?r|prioriti[sz]e|list|promote|place|put|empfiehl|empfehlen|bevorzuge\w*|"
    r"recommande[rz]?|privilegie[rz]?|classe[rz]?|place[rz]|recomiend[ae]|recomendar|prioriza|raccomanda|aanbevelen)"
)
_ALWAYS = r"(?:always|immer|stets|toujours|siempre|sempre|altijd|you must|must)"
_FIRST = (
    r"(?:first|highest|top|number one|no\. ?1|#1|above all|zuerst|an erster stelle|auf platz|oben|en premier|"
    r"en premiere|en tete|primer[oa]?|en primer lugar|per prim[oa]|in primo|em primeiro|als eerste|bovenaan)"
)

# Nobody says these of themselves.
ALWAYS = (
    _any(
        rf"\b{_IGNORE}\b(?:\W+\w+){{0,4}}?\W+{_EARLIER}(?:\W+\w+){{0,2}}?\W+{_ORDERS}\b",
        rf"\b{_IGNORE}\b(?:\W+\w+){{0,4}}?\W+{_ORDERS}(?:\W+\w+){{0,2}}?\W+{_EARLIER}\b",
    ),
    _any(
        rf"\b{_REMEMBER}\b(?:\W+\w+){{0,6}}?\W*{_THAT}\W*{_USER}\b",
        rf"\b{_KEEP}\b(?:\W+\w+){{0,6}}?\W*{_THAT}\W*{_USER}\W+{_BELIEF}\b",
    ),
    _any(
        rf"\b(?:(?:system|sistema|systeme?|admin|developer)\W{{1,3}})?(?:note|notice|message|instructions?|memo|"
        rf"attention|hinweis|"
        rf"nachricht|anweisung|avis|nota|mensaje|aviso|messaggio|opmerking)\W+(?:(?:to|for|an|fur|a|aux?|pour|para|"
        rf"per|voor|"
        rf"all|any|alle|tous|les|los|the|die)\W+){{1,3}}(?:{_PROGRAM}|{_AIS})\b",
        rf"\b{_PROGRAM} memory (?:update|entry|note)\b",
        rf"\b{_PROGRAM}[- ](?:readable|only|facing)\b",
        r"\bsystem (?:note|override)\s*:",
        r"<\|(?:im_start|system|start_header_id|user|assistant|endoftext|eot_id)\b",
        r"\[system (?:note|message|prompt)\]",
        r"(?:^|\n)#{2,4} (?:user|human|system)\s*:",
        r"\[/?inst\]",
        r"<<sys>>",
    ),
    _any(
        rf"\b(?:if you are|if you're|wenn du|falls du|falls sie|si tu es|si vous etes|si eres|"
        rf"se sei)(?:\W+\w+){{0,2}}?\W+"
        rf"(?:an?|ein[e]?|une?|una?|un['’])?\W*(?:{_PROGRAM}|{_AIS})\b",
        rf"(?:^|(?<=[\n>.!:]))[^\w\n]{{0,6}}(?:dear|hey|attention|achtung|liebe[rs]?|chers?|queridos?|estimados?)\W+(?:all\W+)?"
        rf"(?:{_PROGRAM}|{_AIS})(?:\s*[,:!\n]| (?:reading|agents?|models?|that|who)\b)",
        rf"(?:^|(?<=[\n>.!]))[^\w\n]{{0,6}}{_PROGRAM}\s*[:,]\s*(?:please\s+)?"
        rf"(?:{_IGNORE}|{_KEEP}|{_RANK}|always|do not|"
        rf"you must)\b",
    ),
)

_PREFERS = (
    r"(?:loves|adores|prefers|hates|always|never|liebt|mag|bevorzugt|hasst|aime|adore|prefere|deteste|adora|prefiere|"
    r"odia|preferisce|ama|houdt van)"
)

# From a page or a mail; a user may say these to an assistant of their own.
STEERING = (
    _any(
        rf"(?<!if )(?<!when )(?<!whether )(?<!wenn )(?<!si )\b{_USER} {_PREFERS}\b",
        r"\buser (?:preference|profile|memory)s?\s?(?:[:=]|updated\b)",
        r"\bas (?:the|your|this) user (?:has )?(?:told|said|asked|requested|mentioned|confirmed)\b",
        r"</?(?:user|assistant|system)>",
        r"\b(?:memory|remember)\s?:\s?(?:the )?user\b",
    ),
    _any(
        rf"(?<!\bi )(?<!\bwe )\b{_ALWAYS}\W+{_RANK}\b[^.!?\n]{{1,80}}\b{_FIRST}\b",
        rf"\b(?:rank|recommend|promote)\b[^.!?\n]{{1,80}}\b{_FIRST}\b[^.!?\n]{{0,40}}\b(?:whatever|regardless|"
        rf"in every|in any)\b",
        rf"\b{_PROGRAM}\W+(?:must|should|shall|have to|need to|mussen|sollen|doivent|"
        rf"deben)(?:\W+\w+){{0,2}}?\W+(?:{_KEEP}|{_RANK})\b",
    ),
    _any(
        r"\b(?:add|write|save|store|commit)\b[^.!?\n]{1,60}\bto (?:your |the |its |long-term )+(?:memory|memories|"
        r"user profile)\b",
        rf"\b{_KEEP}\b[^.!?\n]{{1,60}}\bas (?:an? )?(?:confirmed|long-term|permanent|verified)\W+(?:\w+\W+)?"
        r"(?:preference|fact|memory|belief)\b",
        r"\b(?:update|modify|overwrite) (?:your|its) (?:memory|user model|beliefs?)\b",
        r"\bdo not (?:mention|reveal|disclose|repeat) (?:this|these|that) (?:message|note|text|instructions?|prompt)\b",
    ),
)

# What makes a hidden element more than decoration.
ADDRESSED = _any(rf"\b{_USER}\b", rf"\b(?:{_PROGRAM}|{_AIS})\b", rf"\b(?:{_RANK}|{_KEEP}|{_IGNORE})\b", r"\bsystem\s*:")

# What else goes in a text that holds planted sentences.
FOLLOWING = _any(rf"\b{_USER}\b", r"\bconfidence\W{1,3}(?:1|0?\.\d|\d\d)", rf"\b{_ALWAYS}\W+{_RANK}\b")
