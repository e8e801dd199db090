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
    r"kein(?:e)? witz|scherz|spass beiseite|war nur spass|je plaisante|je rigole|je deconne|broma|es coña)\b|"
    r"(?<!\S)/s(?!\S)"
)
# Folded words that make a sentence a wish, a guess, a condition or a role.
_UNSURE = regex(
    r"^(?:if|unless|suppose|say|assuming|whether|imagine|as soon as|once|wenn|falls|sobald|angenommen|si|au cas|s'il|"
    r"a moins|ojala)\b|"
    r"\b(?:maybe|perhaps|possibly|might|could|would|may be|wish|probably|not sure|i guess|i suppose|supposedly|"
    r"if only|if i|if we|pretend|as though|like i am|almost|nearly|unless|depends|"
    r"vielleicht|womoglich|eventuell|wahrscheinlich|vermutlich|wurde|wurden|konnte|konnten|hatte|ware|waren|"
    r"wenn ich|falls|ob ich|angeblich|am liebsten wurde|"
    r"peut-etre|probablement|sans doute|serais|pourrais|voudrais|aurais|devrais|si je|si j'|si on|"
    r"tal vez|quizas?|probablemente|seria|podria|gustaria|si yo)\b"
)
_WANTS = regex(r"\b(?:would|i'd) (?:rather|prefer|like to|love to)\b")
_REPORTED = regex(
    r"\b(?:says?|said|goes|told (?:me|us|him|her|them)|tells me|claims?|according to|quote|reads|wrote|apparently|"
    r"thinks|"
    r"asks?|asked|sagt|sagte|meint|meinte|laut|schreibt|schrieb|behauptet|dit que|disait|m'a dit|selon|parait que|"
    r"ecrit|dice que|dijo|segun)\b"
)
# Requests to write in another's name, and texts that are made up.
_ROLE = regex(
    r"^(?:[\W_]|please|can you|could you|would you|hi|hey|hello|ok|okay|now|and|bitte|kannst du|peux-tu|tu peux|"
    r"puedes)*"
    r"(?:write|draft|continue|rewrite|rephrase|paraphrase|translate|summari[sz]e|proofread|improve|finish|compose|"
    r"generate|"
    r"correct|fix|schreibe?|formulier\w*|ubersetz\w*|fasse|spiele?|redige\w*|ecri[st]|traduis|resume|reformule|"
    r"escribe|redacta|"
    r"traduce)\s(?:me|a|an|the|this|that|these|in|it|my|his|her|their|about|mir|ein\w*|den|die|das|dies\w*|mein\w*|"
    r"moi|une?|ce|cette|"
    r"mon|ma|le|la|el|un|una|mi|esto)\b|"
    r"\b(?:act as|role ?play|you are (?:an?|now)|pretend|first person|persona|in the voice of|monologue|dialogue|"
    r"screenplay|"
    r"fictional|(?:fake|dummy|sample|example) \w+|test data|unit test|tu so|joue le role|actua como)\b"
)
_FICTION_TITLE = regex(
    r"\b(?:chapter|kapitel|chapitre|capitulo|scene|story|novel|roman|novela|memoir|poem|gedicht|poeme|lyrics|song|"
    r"script|"
    r"screenplay|monologue|interview|transcript|participants?|testimonials?|letter from|fixtures?|mock|sample|example|"
    r"template|vorlage|modele|plantilla|fiction|worksheet|exercises?|ubung(?:en)?|exercices?|ejercicios?|recipes?|"
    r"rezepte?|recettes?|quotes?|zitate)\b"
)
_DRAMATIC = regex(
    r"\b(?:that's it|that is it|screw (?:this|it)|sod (?:this|it)|i quit|i give up on|i am done with|forever|a million|"
    r"kill (?:me|him|her|them)|die of|c'est decide|j'en ai marre|je demissionne|jetzt reicht|ich kundige|"
    r"me voy a morir)\b"
)
_LIFE_CHANGE = regex(
    r"\b(?:quit|quitting|resign\w*|handing in|opening|open a|sell(?:ing)? (?:everything|the|my)|running away|"
    r"run away|move to|"
    r"moving to|emigrat\w+|become|becoming|marry|marrying|divorc\w+|buying a (?:farm|boat|van|island|castle)|"
    r"join(?:ing)? the "
    r"circus|kundige|eroffne|verkaufe alles|auswander\w+|ouvre|vends tout|plaque tout|pars vivre|abro|vendo todo)\b"
)


def is_question(sentence: str) -> bool:
    """Whether the sentence asks."""
    return sentence.rstrip(' "”)').endswith("?")


def is_joke(message: str, answer: str = "") -> bool:
    """Whether a message, or the laugh that answers it, says that it is not meant."""
    plain = folded(message)
    return bool(_LAUGH.search(message) or _JOKE.search(plain) or (_LAUGH.search(answer) and _DRAMATIC.search(plain)))


def is_light(message: str, answer: str = "") -> bool:
    """Whether a message may be half meant: enough to doubt a big plan, not to doubt a taste."""
    return bool(_SMILE.search(message) or _LAUGH.search(answer) or _DRAMATIC.search(folded(message)))


def is_unsure(sentence: str) -> bool:
    """Whether the sentence only supposes, wishes or depends: "I might …", "if we …"."""
    plain = folded(sentence)
    return bool(_UNSURE.search(_WANTS.sub(" ", plain)))


def is_reported(sentence: str) -> bool:
    """Whether the sentence hands on what another says."""
    return bool(_REPORTED.search(folded(sentence)))


def is_role(message: str) -> bool:
    """Whether the message asks for a text in somebody's name, or is one."""
    return bool(_ROLE.search(folded(message[:400])))


def is_fiction(title: str) -> bool:
    """Whether a file of that name holds the words of others, real or invented."""
    return bool(_FICTION_TITLE.search(re.sub(r"[_/\\.-]+", " ", folded(title[:300]))))


def is_life_change(sentence: str) -> bool:
    """Whether the sentence announces what people mostly say in jest: to quit, to sell all, to open a bar by the sea."""
    return bool(_LIFE_CHANGE.search(folded(sentence)))


def is_in_jest(sentence: str, source: str, *, dated: bool) -> bool:
    """Whether it may well be one: a life changed in a chat, and no date to it."""
    return source == "chat" and not dated and is_life_change(sentence)
