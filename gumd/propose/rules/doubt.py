"""When somebody's sentence does not say what is so: questions, jokes, what-ifs, roles, other people's words."""

import re

from gumd.foreign import folded
from gumd.regex import regex

_LAUGH = regex(r"[😂🤣🙃😜😝🤪😹🤡]|\b(?:ha(?:ha)+h?|hehe+|jaja(?:ja)*|lmao|rofl|mdr|ptdr)\b", re.IGNORECASE)
_SMILE = regex(r"[😅😏🙄😉😆😭]|\b(?:lol|xd)\b|[;:]-?[)P]", re.IGNORECASE)
_JOKE = regex(
    r"\b(?:oh (?:sure|great|joy|yay|fantastic)|just what i needed|living the dream|as an? [\w ]{2,20}, i want|j/?k|"
    r"just kidding|kidding|joking|yeah,? right|i swear|not really|as if|sarcasm|imagine|allegedly|in my next life|"
    r"when i grow up|"
    r"grapje|geintje|om te lachen|kein(?:e)? witz|scherz|spass beiseite|war nur spass|je plaisante|je rigole|"
    r"je deconne|broma|es coña)\b|"
    r"(?<!\S)/s(?!\S)"
)
# Folded words that make a sentence a wish, a guess, a condition or a role.
_UNSURE = regex(
    r"^(?:if|unless|suppose|say|assuming|whether|imagine|as soon as|once|wenn|falls|sobald|angenommen|si|au cas|s'il|"
    r"indien|tenzij|zodra|stel dat|mits|wanneer|als (?:ik|je|jij|we|wij|hij|ze|zij|het|dat|mijn|iemand)|"
    r"a moins|ojala)\b|"
    r"\b(?:maybe|perhaps|possibly|might|could|would|may be|wish|probably|not sure|i guess|i suppose|supposedly|"
    r"if only|if i|if we|pretend|as though|like i am|almost|nearly|unless|depends|"
    r"vielleicht|womoglich|eventuell|wahrscheinlich|vermutlich|wurde|wurden|konnte|konnten|hatte|ware|waren|"
    r"wenn ich|falls|ob ich|angeblich|am liebsten wurde|"
    r"misschien|wellicht|mogelijk|eventueel|waarschijnlijk|vermoedelijk|zou|zouden|als ik|indien|of ik|hopelijk|"
    r"ik hoop|ooit|ik denk|denk ik|ik geloof|geloof ik|blijkbaar|naar het schijnt|bijna|"
    r"peut-etre|probablement|sans doute|serais|pourrais|voudrais|aurais|devrais|si je|si j'|si on|"
    r"tal vez|quizas?|probablemente|seria|podria|gustaria|si yo)\b"
)
_WANTS = regex(r"\b(?:would|i'd) (?:rather|prefer|like to|love to)\b")
_REPORTED = regex(
    r"\b(?:says?|said|goes|told (?:me|us|him|her|them)|tells me|claims?|according to|quote|reads|wrote|apparently|"
    r"thinks|zegt|zei|zegde|gezegd|beweert|meent|volgens|schreef|schrijft|vraagt|vroeg (?:of|aan|me|mij|hem|haar|ons)|"
    r"asks?|asked|sagt|sagte|meint|meinte|laut|schreibt|schrieb|behauptet|dit que|disait|m'a dit|selon|parait que|"
    r"ecrit|dice que|dijo|segun)\b"
)
# Requests to write in another's name, and texts that are made up.
_ROLE = regex(
    r"^(?:[\W_]|please|can you|could you|would you|hi|hey|hello|ok|okay|now|and|bitte|kannst du|peux-tu|tu peux|"
    r"puedes)*"
    r"(?:(?:kun|kan|wil) je |aub |alsjeblieft )*(?:schrijf|herschrijf|vertaal|verbeter|corrigeer|formuleer|"
    r"herformuleer|"
    r"write|draft|continue|rewrite|rephrase|paraphrase|translate|summari[sz]e|proofread|improve|finish|compose|"
    r"generate|"
    r"correct|fix|schreibe?|formulier\w*|ubersetz\w*|fasse|spiele?|redige\w*|ecri[st]|traduis|resume|reformule|"
    r"escribe|redacta|"
    r"traduce)\s(?:me|a|an|the|this|that|these|in|it|my|his|her|their|about|mir|ein\w*|den|die|das|dies\w*|mein\w*|"
    r"moi|une?|ce|cette|"
    r"mon|ma|le|la|el|un|una|mi|esto|een|het|de|dit|deze|mijn)\b|"
    r"\b(?:act as|role ?play|you are (?:an?|now)|pretend|first person|persona|in the voice of|monologue|dialogue|"
    r"screenplay|"
    r"fictional|(?:fake|dummy|sample|example) \w+|test data|unit test|tu so|joue le role|actua como|doe alsof|"
    r"speel de rol|jij bent nu)\b"
)
# What a writer begins before a text that is to be put into other words: "Translate to German: I have …".
_TO_BE_WRITTEN = regex(
    r"^(?:[\W_]|please|can you|could you|now|and|ok|bitte|kannst du|peux-tu|puedes)*"
    r"(?:write|draft|continue|rewrite|rephrase|paraphrase|translate|summari[sz]e|proofread|improve|finish|compose|correct|"
    r"fix|check|schreibe?|formulier\w*|ubersetz\w*|korrigier\w*|prufe|redige\w*|ecri[st]|traduis\w*|traduire|corrige\w*|"
    r"reformule|escribe|redacta|traduce|traducir|traduci|correggi|scrivi|traduz|vertaal|schrijf|verbeter)\b[^.:\n]{0,60}:"
)
_GOES_ON = regex(
    r"^\W*(?:(?:and|now|next|then|also|ok(?:ay)?|again|und|jetzt|nun|dann|auch|et|maintenant|puis|aussi|y|ahora|luego|"
    r"tambien|e|ora|poi|agora|en|nu)\b[\w ,']{0,24}:|"
    r"(?:make it|change it|mach|rends|hazlo)\b)"
)
# What people say and do not mean word for word (folded, of the first person).
_IDIOM = regex(
    r"\b(?:shoot the messenger|hold(?:ing)? my breath|all ears|over the moon|on cloud nine|under a rock|on fire|"
    r"on the fence|"
    r"in the same boat|on the same page|in your shoes|lost my mind|eat my hat|say never|say no to|kiss and tell|"
    r"look back|"
    r"bite the hand|cry over|count(?:ing)? (?:my )?chickens|mince words|second to none|a dinosaur|the worst|"
    r"dead inside|dying|"
    r"starving|born (?:ready|yesterday)|(?:made of|growing) money|eyes in the back|two left feet|"
    r"a (?:big )?fan of yours|"
    r"butterflies|a frog in|cold feet|a bone to pick|bigger fish|skin in the game|no dog in|a soft spot for you|"
    r"marry (?:this|that|you|him|her|it)|live (?:here|there|at the office|at work|in (?:the|my) (?:office|car|"
    r"kitchen|inbox))(?: now)?|"
    r"nur bahnhof|im siebten himmel|auf wolke sieben|den faden verloren|keinen bock|tomaten auf|die nase voll|"
    r"in de zevende hemel|op mijn tandvlees|de draad kwijt|geen zin|met mijn neus in de boter|kikker in de keel|"
    r"au septieme ciel|un chat dans la gorge|la tete dans|le cafard|les pieds dans le plat|"
    r"en las nubes|la sarten|el septimo cielo|la cabeza en|pelos en la lengua)\b"
)
# Made-up people in samples and forms.
_NOBODY = regex(
    r"\b(?:(?:jane|john|jon) (?:q\.? )?(?:doe|roe|public|sample)|(?:max|erika|anna)? ?muster(?:mann|frau|mensch)|"
    r"lorem ipsum|foo bar|fulan[oa] de tal|jean modele|tizio caio|jan modaal|acme (?:corp|inc|travel))\b"
)
_EXAMPLE = regex(
    r"^\W*(?:for (?:example|instance)|e\.g\.|examples?\s?:|z\.b\.|zum beispiel|beispiel\w*\s?:|par exemple|p\.ex\.|"
    r"exemples?\s?:|por ejemplo|ejemplos?\s?:|per esempio|esempi[oi]?\s?:|por exemplo|bijvoorbeeld|voorbeeld\w*\s?:)|"
    r"\b(?:users?|people|someone|somebody|customers?|nutzer|benutzer|jemand|utilisateurs?|quelqu'un|usuari[oa]s?|alguien|"
    r"gebruikers?|klanten|iemand)\b"
    r"[^.:]{0,30}\b(?:say|says|write|writes|type|types|ask|asks|sagt|schreibt|eingibt|dit|ecrit|dice|escribe|zegt|schrijft|typt)\b[^.:]{0,12}:"
)
_EXAMPLE_HEAD = regex(
    r"^\W*(?:\w+ )?(?:examples?|samples?|usage|demo|beispiele?|muster|exemples?|ejemplos?|esempi|exemplos?|"
    r"voorbeeld(?:en)?)\b"
)
# What a learner writes.
_EXERCISE = regex(
    r"\b(?:homework|hausaufgaben?|devoirs?|deberes|compiti|huiswerk|oefening|exercise|ubung|exercice|ejercicio|"
    r"esercizio)(?: \d+)?\s?:"
)
_PLAYED = regex(
    r"\b(?:in|on|dans|im|en) (?:the |les |los |die |het )?(?:sims|fifa|minecraft|gta|skyrim|zelda|stardew(?: valley)?|"
    r"animal crossing|pokemon|valorant|fortnite|world of warcraft|wow|civ(?:ilization)?|elden ring|roblox|game|"
    r"spiel|jeu|spel|"
    r"juego)\b|\bin-?game\b|\bmy (?:character|sim|avatar|wizard|paladin)\b"
)
_ADDRESS = regex(r"\bhttps?://\S+|\b[\w-]+(?:\.[\w-]+){0,3}\.(?:example|com|org|net|de|fr|es|it|nl|pt|at|ch|eu|io)\b")
_DRAFT_TITLE = regex(
    r"\b(?:drafts?|entwurf\w*|brouillons?|borrador\w*|bozz[ae]|rascunhos?|unsent|klad\w*|conceptversie)\b"
)
_FICTION_TITLE = regex(
    r"\b(?:chapter|kapitel|chapitre|capitulo|scene|story|novel|roman|novela|memoir|poem|gedicht|poeme|lyrics|song|"
    r"script|"
    r"hoofdstuk|verhaal|gedicht|liedtekst|sjabloon|oefening(?:en)?|recepten|citaten|voorbeeld(?:en)?|"
    r"screenplay|monologue|interview|transcript|participants?|testimonials?|letter from|fixtures?|mock|sample|example|"
    r"template|vorlage|modele|plantilla|fiction|worksheet|exercises?|ubung(?:en)?|exercices?|ejercicios?|recipes?|"
    r"rezepte?|recettes?|quotes?|zitate)\b"
)
_DRAMATIC = regex(
    r"\b(?:that's it|that is it|screw (?:this|it)|sod (?:this|it)|i quit|i give up on|i am done with|forever|a million|"
    r"kill (?:me|him|her|them)|die of|ik (?:neem ontslag|kap ermee|stop ermee|ben het (?:beu|zat))|"
    r"c'est decide|j'en ai marre|je demissionne|jetzt reicht|ich kundige|"
    r"me voy a morir)\b"
)
_LIFE_CHANGE = regex(
    r"\b(?:quit|quitting|resign\w*|handing in|opening|open a|sell(?:ing)? (?:everything|the|my)|running away|"
    r"run away|move to|"
    r"moving to|emigrat\w+|become|becoming|marry|marrying|divorc\w+|buying a (?:farm|boat|van|island|castle)|"
    r"join(?:ing)? the "
    r"neem ontslag|verkoop alles|emigre\w+|open een (?:b&b|bar|cafe|camping)|"
    r"circus|kundige|eroffne|verkaufe alles|auswander\w+|ouvre|vends tout|plaque tout|pars vivre|abro|vendo todo)\b"
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
    """Whether a file or page of that name holds the words of others, real or invented; its address says nothing."""
    named = _ADDRESS.sub(" ", folded(title[:300]))
    return bool(_FICTION_TITLE.search(re.sub(r"[_/\\.-]+", " ", named)))


def is_life_change(sentence: str) -> bool:
    """Whether the sentence announces what people mostly say in jest: to quit, to sell all, to open a bar by the sea."""
    return bool(_LIFE_CHANGE.search(folded(sentence)))


def is_in_jest(sentence: str, source: str, *, dated: bool) -> bool:
    """Whether it may well be one: a life changed in a chat, and no date to it."""
    return source == "chat" and not dated and is_life_change(sentence)
