"""How people tell a program what to do from now on, in English, German, French and four more languages."""

import re

from gumd.text.regex import regex

# Folded words (lower case, no accents).
MARKER = regex(
    r"\b(?:always|never(?! ?mind\b)|from now on|in (?:the )?future|going forward|every time|by default|as a rule|"
    r"rule\s?:|don't ever|(?:nothing|nobody|no|not)\b[^.!?]{1,60},? ever|once and for all|so (?:that )?(?:we|"
    r"i) (?:don't|do not) have (?:this|it|that|to \w+ (?:this|it|that)) again|do not ever|without asking|"
    r"unless i (?:ask|say|tell)|immer|nie|niemals|ab jetzt|ab sofort|kunftig|in zukunft|grundsatzlich|standardmassig|"
    r"regel\s?:|toujours|(?:ne )?jamais|desormais|dorenavant|a partir de maintenant|a l'avenir|regle\s?:|par defaut|"
    r"siempre|nunca|a partir de ahora|de ahora en adelante|en adelante|regla\s?:|por defecto|mai piu|d'ora in avanti|"
    r"in futuro|per impostazione predefinita|regola\s?:|non (?:\w+ ){1,6}mai\b|jamais|daqui para a frente|"
    r"daqui em diante|no futuro|por padrao|por omissao|regra\s?:|sempre|d'ora in poi|da ora in poi|a partir de agora|"
    r"de agora em diante|doravante|altijd|nooit|voortaan|vanaf nu|van nu af aan|vanaf heden|in het vervolg|"
    r"in de toekomst|steeds|standaard)\b"
)
# Weaker: a wish that may be for once.
WISH = regex(
    r"^(?:no[,.!] |and |but |also |ok(?:ay)?[,.]? )*(?:please )?(?:stop (?!by|at|there|here)\w+ing|do not|don't|dont|"
    r"no more|use only|only use|i (?:want|need|'d like|would like|prefer) (?:you to|answers|replies|responses|code|"
    r"examples)|(?:graag|aub|alsjeblieft|gelieve) (?:geen|niet|alleen|enkel)|gebruik (?:geen|alleen|enkel|nooit)|"
    r"geen \w+ meer|stop met|(?:per favore |ti prego )?(?:non |smetti(?:la)? di |basta )(?=.*\bmi\b)|(?:por favor |"
    r"favor )?(?:nao me |para de me |pare de me )\w+|(?:rispondi(?:mi)?|responde|responda|responda-me) (?:in|"
    r"em) (?:italiano|inglese|portugues|ingles|modo|poche|poucas)\b|bitte (?:kein|nicht|nur)|ne \w+ (?:pas|"
    r"plus)\b.*(?:mes|moi)|no (?:me )?\w+es\b)"
)
# "I always …", "you never …" tell, and do not ask.
TELLING = regex(
    r"\b(?:i|he|she|it|they|who|that|this|there|you|ich|er|jij|sie|es|j'|je|we|wij|il|elle|tu|(?<!now )on|yo|el|ella|"
    r"io|lui|lei|eu|ele|ela|voce|ik|hij|zij|ze|het|dat|dit)(?:'(?:m|ve|s|re|ll|d))? ?(?:have|has|had|am|is|are|was|"
    r"kan|doe|eet|drink|werk|neem|were|will|would|could|can|also|just|ai|as|a|ne|n'|heb|heeft|ben|habe|hat|bin|ist|"
    r"war|kann|he|ho|sono|non|tenho|nao|ha)?(?:n't| not)? ?(?:\w+ )?(?:always|never|immer|nie|niemals|toujours|jamais|"
    r"siempre|nunca|sempre|altijd|nooit)\b|\b(?:ho|sono|faccio|mangio|bevo|uso|prendo|vado|lavoro|dormo|tenho|sou|"
    r"faco|como|bebo|vou|trabalho|durmo|gosto) sempre\b"
)
ASKED = regex(
    r"\byou (?:should|must|may|can|are to|need to|have to)\b|\b(?:sollst|darfst|musst) du\b|\bdu (?:sollst|darfst|"
    r"musst)\b|\btu (?:dois|peux)\b|\b(?:je|jij|u) (?:moet|mag|kan|kunt)\b|\b(?:moet|mag|kun|kan) (?:je|jij|u)\b"
)
# In notes of one's own: an order to whoever serves the user, as "never suggest … to me".
SERVED = regex(
    r"^(?:(?:please|bitte|always|never|from now on|in (?:the )?future|going forward|don't ever|do not ever|immer|nie|"
    r"niemals|ab jetzt|ab sofort|kunftig|in zukunft|toujours|desormais|dorenavant|a l'avenir|siempre|nunca|sempre|mai|"
    r"d'ora in poi|in futuro|per favore|a partir de agora|de agora em diante|por favor|a partir de ahora|altijd|nooit|"
    r"voortaan|vanaf nu|graag|gelieve|aub|alsjeblieft)[, ]+)*(?:(?:give|show|tell|send|suggest|recommend|offer|"
    r"propose|remind|answer|address|call|ask|explain|use|write|schedule|book|phone|ring|text|email|message|contact|"
    r"put|plan|invite|wake|disturb|interrupt)\b(?=.*\b(?:me|my)\b)|(?:gib|zeig|sag|schlag|erinner|nenn|schreib|"
    r"antworte|empfiehl)\w*\b(?=.*\b(?:mir|mich|meine?\w?)\b)|(?:donne|montre|propose|suggere|rappelle|ecris|reponds|"
    r"recommande)s?[- ](?:moi|mes)\b|(?:geef|toon|zeg|stuur|stel|herinner|noem|schrijf|antwoord|bel|mail|app|"
    r"plan)\w*\b(?=.*\b(?:me|mij|mijn)\b)|ne (?:me|m')\s?\w+ (?:jamais|plus)\b|(?:dame|muestrame|recuerdame|"
    r"respondeme|no me \w+es)\b|(?:dammi|mostrami|proponimi|suggeriscimi|ricordami|scrivimi|rispondimi|consigliami|"
    r"dimmi|chiamami|non (?:mi \w+|\w+(?:mi|armi|ermi|irmi))\b)|(?:da-me|de-me|mostra-me|mostre-me|lembra-me|"
    r"lembre-me|responde-me|responda-me|escreve-me|sugere-me|diz-me|trata-me|nao me \w+|me (?:de|mostre|lembre|"
    r"responda|avise|trate|chame))\b)"
)
# To people: how the user may be reached.
REACHED = regex(
    r"\b(?:schedule|book|call|phone|ring|text|email|message|contact|put|plan|invite|wake|disturb|interrupt)\b.*\bme\b|"
    r"\b(?:ruf|weck|stor|kontaktier)\w*\b.*\bmich\b|\b(?:schreib|schick|send)\w*\b.*\b(?:mir|nie|nur)\b.*\b(?:nie|nur|"
    r"immer)\b|\b(?:appelle|derange|reveille|contacte)\w*[- ]moi\b|"
    r"\b(?:bel|app|mail|stoor|contacteer|plan)\w*\b.*\b(?:me|mij)\b"
)
_PHONE = (
    r"(?:phone|mobile|cell|handy|telefon|telephone|portable|movil|telefono|cellulare|gsm|telefoon|mobiel|telemovel|"
    r"celular|telefone)"
)
_CLOCK = r"\d{1,2}(?:[:.h]\d{2})?"
UNREACHED = regex(
    rf"\b(?:my |the )?{_PHONE}(?:'?s| is| goes) (?:always )?(?:off|silent|on silent|muted)\b[^.;!?]{{0,25}}\b(?:at|"
    rf"after|from|by) {_CLOCK}(?!.*\b(?:tonight|today|tomorrow)\b)|\b(?:ab|nach) {_CLOCK}(?: uhr)? (?:ist|"
    rf"mache ich) mein {_PHONE} (?:immer )?(?:aus|stumm|lautlos)\b|\b(?:mon {_PHONE} est|je coupe mon {_PHONE}|"
    rf"j'eteins mon {_PHONE})[^.;!?]{{0,25}}\b(?:a|apres|des) {_CLOCK}|\b(?:spengo|silenzio|"
    rf"metto in silenzioso) il {_PHONE} (?:alle|dopo le|dalle) {_CLOCK}|\b(?:desligo|ponho em silencio|silencio|"
    rf"deixo no silencioso) o {_PHONE} (?:as|depois das|a partir das) {_CLOCK}|\b(?:apago|silencio|"
    rf"pongo en silencio) el {_PHONE} (?:a|desde|a partir de) las {_CLOCK}|\b(?:before|after|between|on|during|"
    rf"until)\b[^.;]{{2,40}}\b(?:don't|do not|never) (?:call|phone|ring|ping|page|book) me\b|\b(?:don't|do not|"
    rf"never) (?:ever )?(?:schedule|book|call|phone|ring|text|message|ping|dm|page|invite|wake|"
    rf"disturb) me\b.*\b(?:before|after|between|on|during|until|at|in the)\b|\bno (?:meetings?|calls?|pings?|"
    rf"messages?|visitors|invites)\b(?: \w+)? (?:before|after|between|on|during|until)\b|\bkeine? (?:termine|"
    rf"meetings?|anrufe|calls?)\b.*\b(?:vor|nach|zwischen|am|bis)\b|\btexting (?:me )?is (?:always |much |"
    rf"a lot )?better than\b|\b(?:house|same|my|our|golden) rule\b[^.:,]{{0,12}}[:,] |\btext (?:me )?(?:rather than|"
    rf"instead of|and do not|not) (?:ring|call|phon)\w*|\b(?:vormittags|nachmittags|morgens|abends|nachts|wenn|vor|"
    rf"nach|zwischen|immer|nie)\b.{{0,40}}\bnicht (?:anrufen|storen|wecken)\b|\b(?:avant|apres|entre|quand|"
    rf"jamais)\b.{{0,40}}\bne (?:pas )?(?:m'|me )?(?:appel|derang)\w+|\b(?:don't|do not|never|"
    rf"stop) send(?:ing)? me (?:voice|audio|links?|zips?|attachments?|dwgs?)\b|\bno me (?:mand|envi)\w+ (?:audios?|"
    rf"mensajes de voz|notas de voz)\b|\bkeine sprachnachrichten\b|\b(?:niente|no) (?:vocali|messaggi vocali|audio)\b|"
    rf"\bnon mandarmi (?:vocali|audio|messaggi vocali)\b|\b(?:nada de|nao me mand\w+|sem) (?:audios?|"
    rf"mensagens de voz)\b|\bniente (?:riunioni|chiamate|telefonate)\b.*\b(?:prima|dopo|tra|il|di)\b|\b(?:nada de|"
    rf"sem) (?:reunioes|chamadas|ligacoes)\b.*\b(?:antes|depois|entre|as|a)\b|\bpas de (?:vocaux|messages vocaux)\b|"
    rf"\bno me (?:llam|escrib)\w+ (?:antes|despues|entre|por la|cuando)\b|\bnao me (?:lig|telefon)\w+ (?:antes|depois|"
    rf"entre|de manha|quando)\b|\bnon (?:mi )?(?:chiam|telefon)\w+ (?:prima|dopo|tra|quando)\b|\bniet (?:bellen|"
    rf"storen|appen) (?:voor|na|tussen|als|op|tijdens)\b|\b(?:voor|na|tussen|op|tijdens|'?s avonds|'?s nachts|"
    rf"nooit)\b.{{0,40}}\bniet (?:bellen|storen|appen)\b|\bgeen (?:vergaderingen|meetings|afspraken|telefoontjes|"
    rf"spraakberichten)\b.{{0,30}}\b(?:voor|na|tussen|op)\b|\bniet bellen (?:voor|na|tussen|als)\b|\bpas d(?:e |"
    rf"')(?:reunions?|appels?|rendez-vous)\b.*\b(?:avant|apres|entre|le)\b"
)
_RULES = (
    r"(?:rules?|instructions?|guidelines?|preferences|regeln|anweisungen|vorgaben|consignes|regles|instructions|"
    r"reglas|instrucciones|istruzioni|regole|instrucoes|regras|regels|instructies|afspraken|richtlijnen|voorkeuren|"
    r"prompt|preferenze|preferencias|indicazioni|orientacoes)"
)
# What a file of rules for programs is called.
RULE_FILE = regex(
    r"(?:^|[/\\\s])(?:claude|agents?|gemini|copilot-instructions|conventions|llms?|system[-_ ]?prompt|"
    r"custom[-_ ]instructions)\.(?:md|txt|mdc)\b|"
    r"\.(?:cursorrules|windsurfrules|clinerules|mdc)\b|\.instructions\.md\b|"
    rf"[/\\]\.[\w-]+(?:[/\\][\w-]+)*[/\\]{_RULES}[\w-]*\.(?:md|txt|toml|ya?ml)\b",
    re.IGNORECASE,
)
_HELPER = (
    r"(?:assistants?|assistent\w*|asistente|assistente|ai|ki|ia|llms?|chatgpt|gpt|claude|copilot|gemini|agents?|"
    r"bots?|helpers?|computer|machine)"
)
HOUSE_RULES = regex(rf"\b{_RULES}\b.{{0,140}}\b{_HELPER}\b|\b{_HELPER}\b.{{0,40}}\b{_RULES}\b")
# A file that says for whom it is written, not that it holds rules: only what is an order in it is one.
FOR_HELPER = regex(
    r"(?:^|[\n ])(?:notes? |instructions? |a note |note |notizen |notas? )?(?:for|fur|pour|para|voor|per|to|an|"
    r"a) (?:the |my |our |any |den |die |meinen? |l'|la |mon |ma |el |mi |il mio |o meu |meu |o |de |het |mijn |"
    r"onze )(?:assistants?|assistent\w*|assistante?s?|asistentes?|assistente|ai|ki|ia|llms?|chatbots?|bots?|"
    r"helpers?)\b"
)
RULES_HEAD = regex(
    r"\b(?:rules?|instructions|guidelines|conventions|always|never|do(?:n't| not)s?|regeln|anweisungen|vorgaben|"
    r"consignes|regles|reglas|instrucciones|normas|istruzioni|regole|instrucoes|regras|regels|richtlijnen|afspraken|"
    r"altijd|nooit)\b"
)
# A remark beside rules, or when they were last changed.
REMARK = regex(
    r"\(.*\)\W*|\[.*\]\W*|\W*(?:(?:last|zuletzt|derniere) )?(?:updated?|edited|changed|revised|stand|zuletzt|geandert|"
    r"bijgewerkt|gewijzigd|aangepast|aktualisiert|maj|mise? a jour|modifie|actualizado|modificado|aggiornato|"
    r"ultimo aggiornamento|ultima modifica|atualizado|ultima atualizacao|alterado)\b.{0,12}\d.*"
)
UNWANTED = regex(r"^i (?:do not|don't|never) (?:need|want|wish|like) (?:to|you|any|to be)\b")
# "Rule for everything here: …", in notes on one thing.
OF_ALL = regex(
    r"^(?:the |de )?(?:rules?|regels?|regeln?|regles?|reglas?|regol[ae]|regras?) (?:for|fur|pour|para|voor|"
    r"per) (?:all|everything|alles|tout|todo|tutto|tudo)\b[^:]{0,30}:\s(?=.*\b(?:never|nothing|no|not|only|always|"
    r"nichts|nie|kein\w*|nicht|nur|immer|rien|jamais|pas|seulement|toujours|nada|nunca|solo|siempre|niente|nulla|mai|"
    r"sempre|tudo|jamais)\b)"
)
EXCEPTION = regex(
    r"^(?:only|except|exceptions?|unless|nur|ausser|ausnahmen?|sauf|seulement|salvo|excepto|solo|"
    r"behalve|tenzij|uitzondering(?:en)?|alleen|enkel|tranne|eccetto|a meno che|soltanto|exceto|"
    r"excecao|somente|a menos que|(?:the |die |la |l'|el |a |de )?(?:only|einzige[nr]?|seule?|unic[ao]|enige) "
    r"(?:exceptions?|ausnahmen?|excepcion(?:es)?|eccezion[ei]|excec\w+|uitzondering(?:en)?))\b"
)
_VERBS = """
use prefer keep write run ask do don't dont no avoid only make put show send wait answer reply be call commit
add include test check format name follow stop give explain cite remind treat assume leave touch translate
correct suggest address start end begin sign spell round convert list wrap indent document mention say tell let
remember respect return limit split sort group read open close create delete remove rename move copy please
speak skip quote warn confirm draft quiet
usa scrivi rispondi evita tieni mantieni chiedi chiedimi mostra mostrami proponi ricorda ricordami traduci correggi
dammi aggiungi spiega indica controlla non niente solo
use escreve escreva responde responda mantem mantenha evite pergunta pergunte mostra mostre lembra lembre traduz traduza
corrige corrija adiciona adicione explica explique indica indique verifica verifique nao nada apenas somente
gebruik schrijf houd hou laat vraag geef toon maak antwoord vermijd bewaar controleer noem vertaal verander wijzig
verwijder voeg zet vermeld herhaal plaats kies begin eindig sluit open respecteer
"""
IMPERATIVES = frozenset(_VERBS.split())
# A sentence that only goes on with the one before, beside exceptions.
GOES_ON = regex(r"^(?:no|not|never|applies|goes|even|kein\w*|geen|ook niet|pas de|apenas)\b")
# What stands before an instruction and is not part of it.
LEAD_IN = regex(
    r"^(?:(?:(?:and )?so (?:that )?(?:we|i) (?:don't|do not) have (?:this|it|that|to \w+ (?:this|it|that)) again|"
    r"one (?:last )?thing|(?:standing |friendly )?reminder(?: from me)?|ok|okay|good|great|fine|right|thanks|listen|"
    r"look|hey|hi|well|and|but|so|also|then|oh|actually|gut|danke|bon|merci|oke|goed|prima|bedankt|dank je|en|maar|"
    r"luister|let op|nog iets|va bene|perfetto|bene|grazie|ok|certo|esatto|senti|ascolta|esta bem|ta bem|ta bom|certo|"
    r"perfeito|obrigad[oa]|olha|et|mais|und|aber|vale|gracias|that's (?:fine|good|ok)|perfect|understood|please note|"
    r"(?:no|yes|nein|ja|non|oui|si)(?=[,.!:;]))[,.!:;]*\s+)+",
    re.IGNORECASE,
)
EXAMPLES_ONLY = regex(
    r"(?<!not just )(?<!not only )\b(?:this (?:time|once|file|one|function|paragraph|sentence|story|game|chat|"
    r"conversation|session|task|exercise|essay|poem|letter)|just (?:this|now)|for now|today|diesmal|"
    r"questa volta|stavolta|per oggi|per ora|in questo (?:testo|caso|file)|desta vez|dessa vez|por agora|"
    r"por enquanto|neste (?:texto|caso|ficheiro|arquivo)|"
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
UNCLEAR = regex(
    r"^(?:those|these|that|this|it|they|she|he|das|die|dies\w*|dat|dit|het|ca|cela|eso|esto|quest[oaei]|quell[oaei]|"
    r"cio|ist[oa]|iss[oa]|ess[ea]s?|est[ea]s?|aquilo)\b"
)
# "Don't even offer it": what "it" is was said before.
POINTING = regex(
    r"^(?:and |but |so )?(?:please )?(?:do not|don't|dont|never|no|stop)(?: \w+){1,2} "
    r"(?:it|that|this|them|those|these|one|ones)\W*$"
)
# A task, not a rule: an item with a box.
TASK = regex(r"^\W*\[[ xX]?\]")
BARE = regex(
    r"^(?:and |und |et |y )?(?:never|always|not|no|nie|immer|kein\w*|toujours|jamais|ne|siempre|mai|sempre|non|niente|"
    r"nao|jamais|nunca|nooit|altijd|niet|geen)\b"
)
PERSONAL = regex(
    r"\b(?:i|i'\w+|you|your|ich|du|je|j'|tu|yo|ik|jij|bedankt|thanks|danke|merci|sorry|no|yes|nein|non|oui|io|grazie|"
    r"eu|voce|obrigad[oa]|sim)\b"
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
