"""When somebody's sentence does not say what is so: questions, jokes, what-ifs, roles, other people's words."""

import re

from gumd.propose.rules.learning.language_words import language_in
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_LAUGH = regex(
    r"[😂🤣🙃😜😝🤪😹🤡]|\b(?:ha(?:ha)+h?|hehe+|jaja(?:ja)*|a(?:ha)+h?|eheh\w*|k{3,20}|rs(?:rs)+|lmao|rofl|mdr|ptdr)\b",
    re.IGNORECASE,
)
_SMILE = regex(r"[😅😏🙄😉😆😭]|\b(?:lol|xd)\b|[;:]-?[)P]", re.IGNORECASE)
_JOKE = regex(
    r"\b(?:oh (?:sure|great|joy|yay|fantastic)|just what i needed|living the dream|as an? [\w ]{2,20}, i want|j/?k|"
    r"just kidding|kidding|joking|yeah,? right|i swear|not really|as if|sarcasm|imagine|allegedly|in my next life|"
    r"when i grow up|grapje|geintje|om te lachen|(?:sto )?scherzando|scherzavo|per scherzo|scherzi a parte|figurati|"
    r"estou a brincar|estou brincando|to zoando|brincadeira|so que nao|kein(?:e)? witz|scherz|spass beiseite|"
    r"war nur spass|je plaisante|je rigole|je deconne|broma|es coña)\b|(?<!\S)/s(?!\S)"
)
# Folded words that make a sentence a wish, a guess, a condition or a role.
_UNSURE = regex(
    r"^(?:if|unless|suppose|say|assuming|whether|imagine|as soon as|once|wenn|falls|sobald|angenommen|si|au cas|s'il|"
    r"indien|tenzij|zodra|stel dat|mits|wanneer|als (?:ik|je|jij|we|wij|hij|ze|zij|het|dat|mijn|iemand)|a moins|ojala|"
    r"se|qualora|magari|appena|non appena|caso|assim que|tomara|oxala|quem me dera)\b|\b(?:maybe|perhaps|possibly|"
    r"might|could|would|may be|wish|probably|not sure|i guess|i suppose|supposedly|if only|if i|if we|pretend|"
    r"as though|like i am|almost|nearly|unless|depends|vielleicht|womoglich|eventuell|wahrscheinlich|vermutlich|wurde|"
    r"wurden|konnte|konnten|hatte|ware|waren|wenn ich|falls|ob ich|angeblich|am liebsten wurde|misschien|wellicht|"
    r"mogelijk|eventueel|waarschijnlijk|vermoedelijk|zou|zouden|als ik|indien|of ik|hopelijk|ik hoop|ooit|ik denk|"
    r"denk ik|ik geloof|geloof ik|blijkbaar|naar het schijnt|bijna|peut-etre|probablement|sans doute|serais|pourrais|"
    r"voudrais|aurais|devrais|si je|si j'|si on|forse|magari|probabilmente|puo darsi|potrei|potrebbe|potremmo|vorrei|"
    r"sarei|avrei|dovrei|mi piacerebbe|(?:penso|credo|immagino|mi sa) (?:che|di)|se (?:io|avessi|fossi|potessi|riesco|"
    r"eu|pudesse|tivesse|fosse|conseguir)|talvez|se calhar|quem sabe|provavelmente|gostaria|gostava de|poderia|podia|"
    r"deveria|devia|teria|iria|acho que|quem me dera|sera que|tal vez|quizas?|probablemente|seria|podria|gustaria|"
    r"si yo)\b"
)
_WANTS = regex(r"\b(?:would|i'd) (?:rather|prefer|like to|love to)\b")
_REPORTED = regex(
    r"\b(?:says?|said|goes|told (?:me|us|him|her|them)|tells me|claims?|according to|quote|reads|wrote|apparently|"
    r"thinks|zegt|zei|zegde|gezegd|beweert|meent|volgens|schreef|schrijft|vraagt|vroeg (?:of|aan|me|mij|hem|haar|ons)|"
    r"asks?|asked|sagt|sagte|meint|meinte|laut|schreibt|schrieb|behauptet|dit que|disait|m'a dit|selon|parait que|"
    r"dice che|dicono|ha detto|mi ha detto|pare che|sembra che|ha scritto|ha chiesto|chiede se|diz que|disse|dizem|"
    r"escreveu|perguntou|segundo (?:o|os|ele|ela)|secondo (?:lui|lei|mia|mio|il medico)|ecrit|dice que|dijo|segun)\b"
)
# Requests to write in another's name, and texts that are made up.
_ROLE = regex(
    r"^(?:[\W_]|please|can you|could you|would you|hi|hey|hello|ok|okay|now|and|bitte|kannst du|peux-tu|tu peux|"
    r"per favore|puoi|potresti|por favor|podes|pode|voce|puedes)*(?:write|draft|continue|rewrite|rephrase|paraphrase|"
    r"translate|summari[sz]e|proofread|improve|finish|compose|generate|correct|fix|schreibe?|formulier\w*|ubersetz\w*|"
    r"fasse|spiele?|redige\w*|ecri[st]|traduis|resume|reformule|escribe|redacta|scrivi\w*|riscrivi|traduci|correggi|"
    r"riassumi|riformula|escrev[ae]|reescrev[ae]|corrig[ae]|corrija|traduz[ae]?|resum[ae]|traduce)\s(?:uno|il|questo|"
    r"questa|mio|mia|um|uma|o|est[ea]|isto|isso|meu|minha|me|a|an|the|this|that|these|in|it|my|his|her|their|about|"
    r"mir|ein\w*|den|die|das|dies\w*|mein\w*|moi|une?|ce|cette|mon|ma|le|la|el|un|una|mi|esto)\b|\b(?:act as|"
    r"role ?play|you are (?:an?|now)|pretend|first person|persona|in the voice of|monologue|dialogue|screenplay|"
    r"fictional|fai finta|fingi di|recita la parte|faz de conta|finge que|finja|aja como|age como|(?:fake|dummy|"
    r"sample|example) \w+|test data|unit test|tu so|joue le role|actua como|doe alsof|speel de rol|jij bent nu)\b|"
    r"^(?:[\W_]|please|can you|could you|would you|hi|hey|hello|ok|okay|now|and|bitte|kannst du|peux-tu|tu peux|"
    r"puedes)*(?:(?:kun|kan|wil) je |aub |alsjeblieft )*(?:schrijf|herschrijf|vertaal|verbeter|corrigeer|formuleer|"
    r"herformuleer|write|draft|continue|rewrite|rephrase|paraphrase|translate|summari[sz]e|proofread|improve|finish|"
    r"compose|generate|correct|fix|schreibe?|formulier\w*|ubersetz\w*|fasse|spiele?|redige\w*|ecri[st]|traduis|resume|"
    r"reformule|escribe|redacta|traduce)\s(?:me|a|an|the|this|that|these|in|it|my|his|her|their|about|mir|ein\w*|den|"
    r"die|das|dies\w*|mein\w*|moi|une?|ce|cette|mon|ma|le|la|el|un|una|mi|esto|een|het|de|dit|deze|mijn)\b"
)
# What a writer begins before a text that is to be put into other words: "Translate to German: I have …".
_TO_BE_WRITTEN = regex(
    r"^(?:[\W_]|please|can you|could you|now|and|ok|bitte|kannst du|peux-tu|puedes)*"
    r"(?:write|draft|continue|rewrite|rephrase|paraphrase|translate|summari[sz]e|proofread|improve|finish|compose|"
    r"correct|fix|check|schreibe?|formulier\w*|ubersetz\w*|korrigier\w*|prufe|redige\w*|ecri[st]|traduis\w*|traduire|"
    r"corrige\w*|reformule|escribe|redacta|traduce|traducir|traduci|correggi|scrivi|riscrivi|traduza?|escrev[ae]|"
    r"reescrev[ae]|corrige|corrija|revisa|vertaal|schrijf|verbeter)\b[^.:\n]{0,60}:"
)
_GOES_ON = regex(
    r"^\W*(?:(?:and|now|next|then|also|ok(?:ay)?|again|und|jetzt|nun|dann|auch|et|maintenant|puis|aussi|y|ahora|luego|"
    r"tambien|e|ora|poi|agora|en|nu)\b[\w ,']{0,24}:|"
    r"(?:make it|change it|mach|rends|hazlo)\b)"
)
# What people say and do not mean word for word (folded, of the first person).
_IDIOM = regex(
    r"\b(?:shoot the messenger|hold(?:ing)? my breath|all ears|over the moon|on cloud nine|under a rock|on fire|"
    r"on the fence|in the same boat|on the same page|in your shoes|lost my mind|eat my hat|say never|say no to|"
    r"kiss and tell|look back|bite the hand|cry over|count(?:ing)? (?:my )?chickens|mince words|second to none|"
    r"a dinosaur|the worst|dead inside|dying|starving|born (?:ready|yesterday)|(?:made of|growing) money|"
    r"eyes in the back|two left feet|a (?:big )?fan of yours|butterflies|a frog in|cold feet|a bone to pick|"
    r"bigger fish|skin in the game|no dog in|a soft spot for you|marry (?:this|that|you|him|her|it)|live (?:here|"
    r"there|at the office|at work|in (?:the|my) (?:office|car|kitchen|inbox))(?: now)?|nur bahnhof|im siebten himmel|"
    r"auf wolke sieben|den faden verloren|keinen bock|tomaten auf|die nase voll|in de zevende hemel|op mijn tandvlees|"
    r"de draad kwijt|geen zin|met mijn neus in de boter|kikker in de keel|au septieme ciel|un chat dans la gorge|"
    r"la tete dans|le cafard|les pieds dans le plat|in bocca al lupo|al settimo cielo|acqua in bocca|in alto mare|"
    r"nas nuvens|no setimo ceu|com a pulga|por um fio|en las nubes|la sarten|el septimo cielo|la cabeza en|"
    r"pelos en la lengua)\b"
)
# Made-up people in samples and forms.
_NOBODY = regex(
    r"\b(?:(?:jane|john|jon) (?:q\.? )?(?:doe|roe|public|sample)|(?:max|erika|anna)? ?muster(?:mann|frau|mensch)|"
    r"lorem ipsum|foo bar|fulan[oa] de tal|jean modele|tizio caio|jan modaal|acme (?:corp|inc|travel)|"
    r"mario rossi|pinco pallino|beltrano|joao ninguem|ze ninguem)\b"
)
_EXAMPLE = regex(
    r"^\W*(?:for (?:example|instance)|e\.g\.|examples?\s?:|z\.b\.|zum beispiel|beispiel\w*\s?:|par exemple|p\.ex\.|"
    r"exemples?\s?:|por ejemplo|ejemplos?\s?:|per esempio|esempi[oi]?\s?:|por exemplo|bijvoorbeeld|voorbeeld\w*\s?:)|"
    r"\b(?:users?|people|someone|somebody|customers?|nutzer|benutzer|jemand|utilisateurs?|quelqu'un|usuari[oa]s?|"
    r"alguien|gebruikers?|klanten|iemand|utent[ei]|qualcuno|utilizador(?:es)?|alguem)\b[^.:]{0,30}\b(?:say|says|write|"
    r"writes|type|types|ask|asks|sagt|schreibt|eingibt|dit|ecrit|dice|escribe|zegt|schrijft|typt|scriv[eo]\w*|diz|"
    r"escreve)\b[^.:]{0,12}:"
)
_EXAMPLE_HEAD = regex(
    r"^\W*(?:\w+ )?(?:examples?|samples?|usage|demo|beispiele?|muster|exemples?|ejemplos?|esempi|exemplos?|"
    r"voorbeeld(?:en)?)\b"
)
# What a learner writes.
_EXERCISE = regex(
    r"\b(?:homework|hausaufgaben?|devoirs?|deberes|compiti|trabalho de casa|tpc|licao de casa|exercicio|huiswerk|"
    r"oefening|exercise|ubung|exercice|ejercicio|esercizio)(?: \d+)?\s?:"
)
_PLAYED = regex(
    r"\b(?:in|on|dans|im|en) (?:the |les |los |die |het )?(?:sims|fifa|minecraft|gta|skyrim|zelda|stardew(?: valley)?|"
    r"animal crossing|pokemon|valorant|fortnite|world of warcraft|wow|civ(?:ilization)?|elden ring|roblox|game|spiel|"
    r"jeu|spel|juego)\b|\b(?:nel|sul|su|no|na) (?:mio |meu )?(?:gioco|videogioco|jogo|videojogo|fifa|minecraft|sims|"
    r"roblox|fortnite)\b|\bin-?game\b|\bmy (?:character|sim|avatar|wizard|paladin)\b"
)
_ADDRESS = regex(r"\bhttps?://\S+|\b[\w-]+(?:\.[\w-]+){0,3}\.(?:example|com|org|net|de|fr|es|it|nl|pt|at|ch|eu|io)\b")
_FOLDER, _FEW_WORDS = regex(r"(?:^|[/\\])([^/\\]{2,30})(?=[/\\])"), 2
_DRAFT_TITLE = regex(
    r"\b(?:drafts?|entwurf\w*|brouillons?|borrador\w*|bozz[ae]|rascunhos?|unsent|klad\w*|conceptversie)\b"
)
_FICTION_TITLE = regex(
    r"\b(?:chapter|kapitel|chapitre|capitulo|scene|story|novel|roman|novela|memoir|poem|gedicht|liedtekst|sjabloon|"
    r"oefening(?:en)?|recepten|citaten|voorbeeld(?:en)?|poeme|lyrics|song|script|hoofdstuk|verhaal|screenplay|"
    r"monologue|interview|transcript|participants?|testimonials?|letter from|fixtures?|mock|sample|example|template|"
    r"vorlage|modele|plantilla|fiction|worksheet|exercises?|ubung(?:en)?|exercices?|ejercicios?|recipes?|capitolo|"
    r"racconto|romanzo|poesi[ae]|canzon[ei]|copione|intervist[ae]|trascrizione|esempio|eserciz\w*|ricette|citazioni|"
    r"poema|letra da musica|entrevista|transcricao|exemplo|exercicios?|receitas|citacoes|rezepte?|recettes?|quotes?|"
    r"zitate)\b"
)
_DRAMATIC = regex(
    r"\b(?:that's it|that is it|screw (?:this|it)|sod (?:this|it)|i quit|i give up on|i am done with|forever|a million|"
    r"kill (?:me|him|her|them)|die of|ik (?:neem ontslag|kap ermee|stop ermee|ben het (?:beu|zat))|"
    r"c'est decide|j'en ai marre|je demissionne|jetzt reicht|ich kundige|"
    r"me voy a morir)\b"
)
_LIFE_CHANGE = regex(
    r"\b(?:quit|quitting|resign\w*|handing in|opening|open a|sell(?:ing)? (?:everything|the|my)|running away|run away|"
    r"move to|moving to|emigrat\w+|become|becoming|marry|marrying|divorc\w+|buying a (?:farm|boat|van|island|castle)|"
    r"join(?:ing)? the neem ontslag|verkoop alles|emigre\w+|open een (?:b&b|bar|cafe|camping)|circus|kundige|eroffne|"
    r"verkaufe alles|auswander\w+|ouvre|vends tout|plaque tout|pars vivre|abro|vendo todo|mi licenzio|mollo tutto|"
    r"vendo tutto|apro un|largo tudo|me demito|demito-me|despeco-me|vendo tudo)\b"
)


def is_question(sentence: str) -> bool:
    """Whether the sentence asks."""
    return sentence.rstrip(' "”)').endswith("?")


def is_joke(message: str, answer: str = "") -> bool:
    """Whether a message, or the laugh that answers it, says that it is not meant."""
    plain = folded(message)
    meant_otherwise = _JOKE.search(plain) or _PLAYED.search(plain) or _EXERCISE.search(plain)
    return bool(_LAUGH.search(message) or meant_otherwise or (_LAUGH.search(answer) and _DRAMATIC.search(plain)))


def is_light(message: str, answer: str = "") -> bool:
    """Whether a message may be half meant: enough to doubt a big plan, not to doubt a taste."""
    return bool(_SMILE.search(message) or _LAUGH.search(answer) or _DRAMATIC.search(folded(message)))


def is_unsure(sentence: str) -> bool:
    """Whether the sentence only supposes, wishes, plays or depends: "I might …", "if we …", "for example, I …"."""
    plain = folded(sentence)
    return bool(
        _UNSURE.search(_WANTS.sub(" ", plain)) or _PLAYED.search(plain) or _IDIOM.search(plain) or is_example(plain)
    )


def is_reported(sentence: str) -> bool:
    """Whether the sentence hands on what another says."""
    return bool(_REPORTED.search(folded(sentence)))


def is_role(message: str) -> bool:
    """Whether the message asks for a text in somebody's name, or is one."""
    plain = folded(message[:400])
    return bool(_ROLE.search(plain) or _TO_BE_WRITTEN.search(plain))


def goes_on(message: str) -> bool:
    """Whether a message only goes on with what the one before asked for: "now make it: …", "and: …"."""
    return bool(_GOES_ON.search(folded(message[:80])))


def is_example(text: str) -> bool:
    """Whether a sentence is one that somebody could say: "for example, I …", "users write: I …"."""
    return bool(_EXAMPLE.search(folded(text)))


def names_nobody(text: str) -> bool:
    """Whether a text has a name that only samples have: "Max Mustermann"."""
    return bool(_NOBODY.search(folded(text)))


def heads_examples(heading: str) -> bool:
    """Whether what stands below a heading shows how something is used."""
    return bool(_EXAMPLE_HEAD.search(folded(heading)))


def is_draft(title: str) -> bool:
    """Whether a file's name says that it is not final: what it announces may never be."""
    return bool(_DRAFT_TITLE.search(re.sub(r"[_/\\.-]+", " ", folded(title[:300]))))


def is_fiction(title: str) -> bool:
    """Whether a file or page of that name holds the words of others, real or invented; its address says nothing.

    What is in a folder that is called after a language is a learner's, who writes of dream houses.
    """
    named = _ADDRESS.sub(" ", folded(title[:300]))
    if any(len(folder.split()) <= _FEW_WORDS and language_in(folder) for folder in _FOLDER.findall(named)):
        return True
    return bool(_FICTION_TITLE.search(re.sub(r"[_/\\.-]+", " ", named)))


def is_life_change(sentence: str) -> bool:
    """Whether the sentence announces what people mostly say in jest: to quit, to sell all, to open a bar by the sea."""
    return bool(_LIFE_CHANGE.search(folded(sentence)))


def is_in_jest(sentence: str, source: str, *, dated: bool) -> bool:
    """Whether it may well be one: a life changed in a chat, and no date to it."""
    return source == "chat" and not dated and is_life_change(sentence)
