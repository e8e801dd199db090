"""How people tell a program what to do from now on, in English, German, French and four more languages."""

import re

from gumd.regex import regex

# Folded words (lower case, no accents).
MARKER = regex(
    r"\b(?:always|never(?! ?mind\b)|from now on|in (?:the )?future|going forward|every time|by default|as a rule|"
    r"rule\s?:|don't ever|(?:nothing|nobody|no|not)\b[^.!?]{1,60},? ever|once and for all|"
    r"so (?:that )?(?:we|i) (?:don't|do not) have (?:this|it|that|to \w+ (?:this|it|that)) again|"
    r"do not ever|without asking|unless i (?:ask|say|tell)|"
    r"immer|nie|niemals|ab jetzt|ab sofort|kunftig|in zukunft|grundsatzlich|standardmassig|regel\s?:|"
    r"toujours|(?:ne )?jamais|desormais|dorenavant|a partir de maintenant|a l'avenir|regle\s?:|par defaut|"
    r"siempre|nunca|a partir de ahora|de ahora en adelante|en adelante|regla\s?:|por defecto|"
    r"sempre|d'ora in poi|da ora in poi|a partir de agora|de agora em diante|doravante|altijd|nooit|voortaan|"
    r"vanaf nu|van nu af aan|vanaf heden|in het vervolg|in de toekomst|steeds|standaard|regel\s?:)\b"
)
# Weaker: a wish that may be for once.
WISH = regex(
    r"^(?:no[,.!] |and |but |also |ok(?:ay)?[,.]? )*(?:please )?(?:stop (?!by|at|there|here)\w+ing|do not|don't|"
    r"dont|no more|use only|only use|"
    r"i (?:want|need|'d like|would like|prefer) (?:you to|answers|replies|responses|code|examples)|"
    r"(?:graag|aub|alsjeblieft|gelieve) (?:geen|niet|alleen|enkel)|gebruik (?:geen|alleen|enkel|nooit)|geen \w+ meer|"
    r"stop met|"
    r"bitte (?:kein|nicht|nur)|ne \w+ (?:pas|plus)\b.*(?:mes|moi)|no (?:me )?\w+es\b)"
)
# "I always …", "you never …" tell, and do not ask.
TELLING = regex(
    r"\b(?:ik|hij|zij|ze|het|dat|dit|er|jij|je|we|wij|i|he|she|it|they|who|that|this|there|you|ich|er|sie|es|j'|je|il|"
    r"elle|tu|(?<!now )on|yo|el|ella)"
    r"(?:'(?:m|ve|s|re|ll|d))? ?"
    r"(?:have|has|had|am|is|are|was|were|will|would|could|can|also|just|ai|as|a|ne|n'|heb|heeft|ben|was|kan|doe|eet|drink|werk|neem|habe|hat|bin|ist|war|kann|he|"
    r"ha)?(?:n't| not)? "
    r"?(?:\w+ )?(?:always|never|immer|nie|niemals|toujours|jamais|siempre|nunca|sempre|altijd|nooit)\b"
)
ASKED = regex(
    r"\byou (?:should|must|may|can|are to|need to|have to)\b|\b(?:sollst|darfst|musst) du\b|\bdu (?:sollst|darfst|"
    r"musst)\b|\btu (?:dois|peux)\b|\b(?:je|jij|u) (?:moet|mag|kan|kunt)\b|\b(?:moet|mag|kun|kan) (?:je|jij|u)\b"
)
# In notes of one's own: an order to whoever serves the user, as "never suggest … to me".
SERVED = regex(
    r"^(?:(?:please|bitte|always|never|from now on|in (?:the )?future|going forward|don't ever|do not ever|immer|nie|"
    r"niemals|ab jetzt|ab sofort|kunftig|in zukunft|toujours|desormais|dorenavant|a l'avenir|siempre|nunca|"
    r"a partir de ahora|altijd|nooit|voortaan|vanaf nu|graag|gelieve|aub|alsjeblieft)[, ]+)*"
    r"(?:(?:give|show|tell|send|suggest|recommend|offer|propose|remind|answer|address|call|ask|explain|use|write|schedule|book|phone|ring|text|"
    r"email|message|contact|put|plan|invite|wake|disturb|interrupt)\b"
    r"(?=.*\b(?:me|my)\b)|(?:gib|zeig|sag|schlag|erinner|nenn|schreib|antworte|empfiehl)\w*\b(?=.*\b(?:mir|mich|"
    r"meine?\w?)\b)|"
    r"(?:donne|montre|propose|suggere|rappelle|ecris|reponds|recommande)s?[- ](?:moi|mes)\b|"
    r"(?:geef|toon|zeg|stuur|stel|herinner|noem|schrijf|antwoord|bel|mail|app|plan)\w*\b(?=.*\b(?:me|mij|mijn)\b)|"
    r"ne (?:me|m')\s?\w+ (?:jamais|plus)\b|(?:dame|muestrame|recuerdame|respondeme|no me \w+es)\b)"
)
# To people: how the user may be reached.
REACHED = regex(
    r"\b(?:schedule|book|call|phone|ring|text|email|message|contact|put|plan|invite|wake|disturb|interrupt)\b.*\bme\b|"
    r"\b(?:ruf|weck|stor|kontaktier)\w*\b.*\bmich\b|\b(?:schreib|schick|send)\w*\b.*\b(?:mir|nie|nur)\b.*\b(?:nie|nur|"
    r"immer)\b|\b(?:appelle|derange|reveille|contacte)\w*[- ]moi\b|"
    r"\b(?:bel|app|mail|stoor|contacteer|plan)\w*\b.*\b(?:me|mij)\b"
)
_PHONE = r"(?:phone|mobile|cell|handy|telefon|telephone|portable|movil|telefono|cellulare|gsm|telefoon|mobiel)"
_CLOCK = r"\d{1,2}(?:[:.h]\d{2})?"
UNREACHED = regex(
    rf"\b(?:my |the )?{_PHONE}(?:'?s| is| goes) (?:always )?(?:off|silent|on silent|muted)\b[^.;!?]{{0,25}}"
    rf"\b(?:at|after|from|by) "
    rf"{_CLOCK}(?!.*\b(?:tonight|today|tomorrow)\b)|"
    rf"\b(?:ab|nach) {_CLOCK}(?: uhr)? (?:ist|mache ich) mein {_PHONE} (?:immer )?(?:aus|stumm|lautlos)\b|"
    rf"\b(?:mon {_PHONE} est|je coupe mon {_PHONE}|j'eteins mon {_PHONE})[^.;!?]{{0,25}}\b(?:a|apres|des) {_CLOCK}|"
    rf"\b(?:apago|silencio|pongo en silencio) el {_PHONE} (?:a|desde|a partir de) las {_CLOCK}|"
    r"\b(?:before|after|between|on|during|until)\b[^.;]{2,40}\b(?:don't|do not|never) "
    r"(?:call|phone|ring|ping|page|book) me\b|"
    r"\b(?:don't|do not|never) (?:ever )?(?:schedule|book|call|phone|ring|text|message|ping|dm|page|invite|wake|"
    r"disturb) me\b.*\b(?:before|after|between|on|during|until|at|in the)\b|"
    r"\bno (?:meetings?|calls?|pings?|messages?|visitors|invites)\b(?: \w+)? (?:before|after|between|on|during|"
    r"until)\b|"
    r"\bkeine? (?:termine|meetings?|anrufe|calls?)\b.*\b(?:vor|nach|zwischen|am|bis)\b|"
    r"\btexting (?:me )?is (?:always |much |a lot )?better than\b|"
    r"\b(?:house|same|my|our|golden) rule\b[^.:,]{0,12}[:,] |"
    r"\btext (?:me )?(?:rather than|instead of|and do not|not) (?:ring|call|phon)\w*|"
    r"\b(?:vormittags|nachmittags|morgens|abends|nachts|wenn|vor|nach|zwischen|immer|nie)\b.{0,40}\bnicht (?:anrufen|"
    r"storen|wecken)\b|\b(?:avant|apres|entre|quand|jamais)\b.{0,40}\bne (?:pas )?(?:m'|me )?(?:appel|derang)\w+|"
    r"\b(?:don't|do not|never|stop) send(?:ing)? me (?:voice|audio|links?|zips?|attachments?|dwgs?)\b|"
    r"\bno me (?:mand|envi)\w+ (?:audios?|mensajes de voz|notas de voz)\b|\bkeine sprachnachrichten\b|"
    r"\bpas de (?:vocaux|messages vocaux)\b|"
    r"\bno me (?:llam|escrib)\w+ (?:antes|despues|entre|por la|cuando)\b|"
    r"\bnao me (?:lig|telefon)\w+ (?:antes|depois|entre|de manha|quando)\b|"
    r"\bnon (?:mi )?(?:chiam|telefon)\w+ (?:prima|dopo|tra|quando)\b|\bniet (?:bellen|storen|appen) (?:voor|na|tussen|"
    r"als|op|tijdens)\b|"
    r"\b(?:voor|na|tussen|op|tijdens|'?s avonds|'?s nachts|nooit)\b.{0,40}\bniet (?:bellen|storen|appen)\b|"
    r"\bgeen (?:vergaderingen|meetings|afspraken|telefoontjes|spraakberichten)\b.{0,30}\b(?:voor|na|tussen|op)\b|"
    r"\bpas d(?:e |')(?:reunions?|appels?|rendez-vous)\b.*\b(?:avant|apres|entre|le)\b"
)
# What a file of rules for programs is called.
RULE_FILE = regex(
    r"(?:^|[/\\\s])(?:claude|agents?|gemini|copilot-instructions|conventions|llms?|system[-_ ]?prompt|"
    r"custom[-_ ]instructions)\.(?:md|txt|mdc)\b|"
    r"\.(?:cursorrules|windsurfrules|clinerules|mdc)\b|\.instructions\.md\b",
    re.IGNORECASE,
)
_RULES = (
    r"(?:rules?|instructions?|guidelines?|preferences|regeln|anweisungen|vorgaben|consignes|regles|instructions|"
    r"reglas|instrucciones|istruzioni|regole|instrucoes|regras|regels|instructies|afspraken|richtlijnen|voorkeuren|prompt)"
)
_HELPER = (
    r"(?:assistants?|assistent\w*|asistente|assistente|ai|ki|ia|llms?|chatgpt|gpt|claude|copilot|gemini|agents?|"
    r"bots?|helpers?|computer|machine)"
)
HOUSE_RULES = regex(rf"\b{_RULES}\b.{{0,140}}\b{_HELPER}\b|\b{_HELPER}\b.{{0,40}}\b{_RULES}\b")
# A file that says for whom it is written, not that it holds rules: only what is an order in it is one.
FOR_HELPER = regex(
    r"(?:^|[\n ])(?:notes? |instructions? |a note |note |notizen |notas? )?(?:for|fur|pour|para|voor|to|an|a) "
    r"(?:de |het |mijn |onze |the |my |our |any |den |die |meinen? |l'|la |mon |ma |el |mi )"
    r"(?:assistants?|assistent\w*|assistante?s?|asistentes?|assistente|ai|ki|ia|llms?|chatbots?|bots?|helpers?)\b"
)
RULES_HEAD = regex(
    r"\b(?:rules?|instructions|guidelines|conventions|always|never|do(?:n't| not)s?|regeln|anweisungen|vorgaben|"
    r"consignes|regles|reglas|instrucciones|normas|istruzioni|regole|instrucoes|regras|regels|richtlijnen|afspraken|"
    r"altijd|nooit)\b"
)
# A remark beside rules, or when they were last changed.
REMARK = regex(
    r"\(.*\)\W*|\[.*\]\W*|\W*(?:(?:last|zuletzt|derniere) )?(?:updated?|edited|changed|revised|stand|zuletzt|geandert|"
    r"bijgewerkt|gewijzigd|aangepast|aktualisiert|maj|mise? a jour|modifie|actualizado|modificado|"
    r"aggiornato)\b.{0,12}\d.*"
)
UNWANTED = regex(r"^i (?:do not|don't|never) (?:need|want|wish|like) (?:to|you|any|to be)\b")
# "Rule for everything here: …", in notes on one thing.
OF_ALL = regex(
    r"^(?:the |de )?(?:rules?|regels?|regeln?|regles?|reglas?) (?:for|fur|pour|para|voor) (?:all|everything|alles|"
    r"tout|todo)\b"
    r"[^:]{0,30}:\s"
    r"(?=.*\b(?:never|nothing|no|not|only|always|nichts|nie|kein\w*|nicht|nur|immer|rien|jamais|pas|seulement|toujours|"
    r"nada|nunca|solo|siempre)\b)"
)
EXCEPTION = regex(
    r"^(?:only|except|exceptions?|unless|nur|ausser|ausnahmen?|sauf|seule? exception|seulement|salvo|excepto|solo|"
    r"unica excepcion|behalve|tenzij|uitzondering(?:en)?|alleen|enkel)\b"
)
_VERBS = """
use prefer keep write run ask do don't dont no avoid only make put show send wait answer reply be call commit
add include test check format name follow stop give explain cite remind treat assume leave touch translate
correct suggest address start end begin sign spell round convert list wrap indent document mention say tell let
remember respect return limit split sort group read open close create delete remove rename move copy please
speak skip quote warn confirm draft quiet
gebruik schrijf houd hou laat vraag geef toon maak antwoord vermijd bewaar controleer noem vertaal verander wijzig
verwijder voeg zet vermeld herhaal plaats kies begin eindig sluit open respecteer
"""
IMPERATIVES = frozenset(_VERBS.split())
# A sentence that only goes on with the one before.
GOES_ON = regex(
    r"^(?:no|not|never|only|except|exceptions?|unless|applies|goes for|even|kein\w*|nur|ausser|ausnahmen?|sauf|"
    r"behalve|tenzij|geen|alleen|enkel|ook niet|uitzondering(?:en)?|exceptions?|pas de|seulement|salvo|solo|goes)\b"
)
# What stands before an instruction and is not part of it.
LEAD_IN = regex(
    r"^(?:(?:(?:and )?so (?:that )?(?:we|i) (?:don't|do not) have (?:this|it|that|to \w+ (?:this|it|that)) again|"
    r"one (?:last )?thing|(?:standing |friendly )?reminder(?: from me)?|"
    r"ok|okay|good|great|fine|right|thanks|listen|look|hey|hi|well|and|but|so|also|then|oh|actually|gut|danke|bon|merci|"
    r"oke|goed|prima|bedankt|dank je|en|maar|luister|let op|nog iets|et|mais|und|aber|vale|gracias|that's (?:fine|"
    r"good|ok)|perfect|understood|please note|"
    r"(?:no|yes|nein|ja|non|oui|si)(?=[,.!:;]))[,.!:;]*\s+)+",
    re.IGNORECASE,
)
EXAMPLES_ONLY = regex(
    r"\b(?:this (?:time|once|file|one|function|paragraph|sentence|story|game|chat|"
    r"conversation|session|task|exercise|essay|poem|letter)|just (?:this|now)|for now|today|diesmal|"
    r"cette fois|esta vez|deze keer|voor nu|vandaag|dit (?:bestand|verhaal|stuk|gesprek)|deze (?:brief|tekst|zin|"
    r"taak))\b"
)
# "I write my own, always have" tells; "I want answers in prose, always" asks.
SELF_TOLD = regex(
    r"^(?:i|we|ich|wir|je|j'|ik|wij)(?:'\w+)?\s?(?<=[\s'])(?!want|need|prefer|would|expect|'d|mochte|will|veux|"
    r"voudrais|prefere|wil|zou)\w+\b"
)
# "in my files it is always …"
OF_MINE = regex(
    r"(?=.*\b(?:my|mine|mes|meine[nrm]?|mis)\b).*\b(?:it|they|these|es|sie|c')\s?(?:is|are|ist|sind|est|"
    r"sont) (?:always|never|immer|nie|toujours|jamais)\b"
)
# A rule that points at something said before.
UNCLEAR = regex(r"^(?:those|these|that|this|it|they|she|he|das|die|dies\w*|dat|dit|het|ca|cela|eso|esto)\b")
# "Don't even offer it": what "it" is was said before.
POINTING = regex(
    r"^(?:and |but |so )?(?:please )?(?:do not|don't|dont|never|no|stop)(?: \w+){1,2} "
    r"(?:it|that|this|them|those|these|one|ones)\W*$"
)
# A task, not a rule: an item with a box.
TASK = regex(r"^\W*\[[ xX]?\]")
BARE = regex(
    r"^(?:and |und |et |y )?(?:never|always|not|no|nie|immer|kein\w*|toujours|jamais|ne|siempre|"
    r"nunca|nooit|altijd|niet|geen)\b"
)
PERSONAL = regex(
    r"\b(?:i|i'\w+|you|your|ich|du|je|j'|tu|yo|ik|jij|bedankt|thanks|danke|merci|sorry|no|yes|nein|non|oui)\b"
)
# How answers should look, without "always": "keep answers short", "use British spelling".
STYLE = regex(
    r"(?:and |ok,? |also |please,? |so |but |i told you,? |i said,? )*(?:when you (?:write|answer|reply|draft|"
    r"code)[\w ]{0,30},? )?"
    r"(?:keep|use|write|stick to|skip|drop|avoid|no|don't|do not|stop|give me|stay|leave out|reply|answer)\b.{0,40}\b"
    r"(?:answers|replies|responses|emojis?|bullet points?|bullets|comments|type hints|(?:metric|imperial|si) "
    r"units|metric|celsius|"
    r"(?:british|american|uk|us) (?:english|spelling)|headings|markdown|jargon|small talk|apologies|apologi[sz]ing|"
    r"disclaimers|preambles?|exclamation marks|em dashes|passive voice|long words|24-hour)\b"
)
THIS_TIME = regex(r"\b(?:this|here|below|above|that|these|those|today|now|for the|in the|on the|remove)\b")
# A glossary or settings among the rules: no rule.
TABLE = regex(r"\s=\s|^\s*\|")
