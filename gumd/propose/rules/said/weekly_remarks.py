"""What the user says they do on some day of every week, in the words that they say it in: "Sundays I'm at Nan's".

The days are told in English, and so is the rest where it is English; else it is quoted.
"""

import re
from datetime import datetime

from gumd.propose.rules.calendar.events import DAY_NAMES, days_named
from gumd.propose.rules.calendar.moments import weekdays_in
from gumd.propose.rules.facts import Fact
from gumd.propose.rules.grammar.dutch import DUTCH
from gumd.propose.rules.grammar.english import english_facts
from gumd.propose.rules.grammar.french import FRENCH
from gumd.propose.rules.grammar.german import GERMAN
from gumd.propose.rules.grammar.italian import ITALIAN
from gumd.propose.rules.grammar.portuguese import PORTUGUESE
from gumd.propose.rules.grammar.spanish import SPANISH
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.rules.said.attendance import attendances
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

MAX_CHARS, MIN_WORDS, MAX_WORDS = 140, 4, 24
_WEIGHT = 1.5
_ENGLISH = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_GERMAN = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
_FRENCH = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_SPANISH = r"(?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)"
_PORTUGUESE = r"(?:segundas|tercas|quartas|quintas|sextas|sabados|domingos)"
_ITALIAN = r"(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)"
_DUTCH = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_PART = r"(?: (?:mornings?|evenings?|nights?|afternoons?|lunchtimes?))?"
_FRONT = regex(
    rf"^(?:(?:and|but|so|yes|no|ok|well|sorry)[, ]+){{0,2}}(?P<when>(?:on |most |every (?:other |second )?|each )?"
    rf"(?:{_ENGLISH}s?{_PART}(?:(?:, | and | & ){_ENGLISH}s?{_PART}){{0,4}}|weekends?|mornings?|evenings?|"
    r"week|day|night))"
    r"(?:,| it's| is when)? (?P<said>(?:i|i['’]m|i['’]ve) .+)$"
)
_AGAIN = regex(
    rf"\b(?:(?:every|each) (?:other |second |2nd )?(?:{_ENGLISH}|weekend|week|day|morning|evening|night|fortnight)|"
    rf"{_ENGLISH}s|{_ENGLISH} (?:mornings|evenings|nights|afternoons)|most (?:mornings|evenings|days|weekends)|"
    rf"jede[nrs]? (?:zweite[nrs]? |2\. )?(?:{_GERMAN}|wochenende|woche|tag|morgen|abend)|{_GERMAN}s(?:abends)?|"
    rf"immer (?:am )?{_GERMAN}|"
    rf"tous les {_FRENCH}s?|chaque (?:{_FRENCH}|semaine|week-?end|matin|soir)|(?:un|une) "
    rf"(?:{_FRENCH}|week-?end|semaine) sur deux|le {_FRENCH}(?: (?:soir|matin|midi))?(?! (?:\d|prochain|dernier))|"
    rf"(?:todos )?los {_SPANISH}(?! (?:pasad|proxim))|cada (?:{_SPANISH}|sabado|domingo|semana|noche)|"
    rf"{_SPANISH} y {_SPANISH}|"
    rf"(?:todos os|todas as|aos|as) {_PORTUGUESE}|cada fim de semana|toda semana|"
    rf"ogni (?:{_ITALIAN}|settimana|sera|mattina)|(?:il|la) {_ITALIAN}(?: (?:sera|mattina))?(?! (?:\d|scors|prossim))|"
    rf"(?:elke|iedere) (?:tweede )?(?:{_DUTCH}|week|avond|ochtend|dag)|{_DUTCH}s|"
    rf"(?:op )?{_DUTCH}(?: en {_DUTCH})?(?=.*\baltijd\b))(?![a-z])"
)
_OTHER = regex(
    r"\b(?:every|each|jede[nrs]?|elke|iedere) (?:other|second|2nd|zweite[nrs]?|2\.|tweede)\b|\bsur deux\b|\bfortnight\b"
)
_WEEKEND = regex(r"\b(?:weekend|week-end|wochenende|fim de semana)s?\b")
_DAILY = regex(r"\b(?:every|most|jede[nrs]?|chaque|cada|ogni|elke|iedere) (?P<part>[a-z]+)")
_PARTS = {
    "morning": "morning mornings morgen matin manana mattina ochtend",
    "evening": "evening evenings abend soir noche sera avond night nights",
    "day": "day days tag dia dag",
    "week": "week woche semaine semana settimana",
}
_DOES = (
    r"(?:bin|habe?|gehe?|fahre?|mache?|helfe?|esse?|koche?|treffe?|trainiere?|spiele?|singe?|probe|schwimme?|laufe?|jogge|"
    r"arbeite?|hole?|bringe?|besuche?|kaufe?|putze?|rufe?|nehme?|lerne?|ube|betreue|pflege|turne|tanze|reite|klettere|"
    r"sitze?|stehe?|unterrichte|telefoniere)"
)
_I = regex(
    r"\bi(?:'m| am) (?:always |usually |normally |mostly )?(?:in|at|with|over at|down at|up at|out|on)\b|"
    r"^i (?:always |usually |still )?(?:ring|call|phone|get|help|mind|collect|feed|have|do|go|take|visit|see|meet|swim|"
    r"run|train|sing|play|cook|cycle|row|teach|drop|pick|drive|babysit|attend|practi[sc]e|rehearse|chair|lead)\b|"
    rf"\bich (?:immer )?{_DOES}\b|\b{_DOES} ich\b|"
    r"\bj(?:e |')(?:suis|vais|fais|ai|mange|dejeune|dine|nage|cours|chante|joue|garde|travaille|prends|vois|retrouve|"
    r"aide|m'occupe|passe|donne|danse|appelle|emmene|marche|cuisine|repete|m'entraine|rends visite)\b|"
    r"\b(?:tengo|voy|como(?! (?:siempre|si|tu|ella?|todos))|ceno|hago|estoy|nado|corro|juego|canto|"
    r"toco|ensayo|entreno|trabajo|visito|cuido|llevo|recojo|"
    r"ayudo|quedo|doy|paso|llamo|compro|bailo|paseo|estudio)\b|"
    r"\b(?:tenho|vou|almoco|janto|faco|estou|jogo|ensaio|treino|trabalho|levo|ajudo|dou|passo|ligo|danco|passeio|"
    r"estudo|fico)\b|"
    r"\b(?:ho|vado|pranzo|ceno|faccio|sono|nuoto|gioco|suono|provo|mi alleno|lavoro|porto|aiuto|chiamo|ballo|studio)\b|"
    r"\bik (?:ga|ben|heb|train|zwem|loop|werk|help|doe|speel|zing|bezoek|bel|haal|breng|eet|kook|fiets|geef)\b|"
    r"\b(?:ga|ben|heb|train|zwem|loop|werk|help|doe|speel|zing|bezoek|bel|haal|breng|eet|kook|fiets|geef) ik\b"
)
_DENIED = regex(
    r"\b(?:not|no|never|n't|can't|don't|won't|used to|was|were|had|would|could|should|might|if|when|until|unless|from "
    r"now|next|last|hope|wish|want|nicht|nie|kein\w*|nicht mehr|war|hatte|wenn|falls|fruher|wurde|konnte|mochte|will|"
    r"soll|nachste\w*|letzte\w*|pas|jamais|plus|si|etait|avais|prochain\w*|dernier\w*|voudrais|"
    r"nunca|ya no|jamas|antes|tenia|quiero|quisiera|proxim\w*|pasad\w*|nao|quero|ontem|"
    r"non|mai|piu|se|ero|vorrei|prossim\w*|scors\w*|niet|geen|nooit|als|was|had|wil|zou|volgende|vorige)\b"
)
_ANOTHER = regex(
    r"^(?:(?:il|la|i|le|o|a|os|as) )?(?:mi|mis|mia|mio|miei|mie|minha|meu|mon|ma|mes|mein\w*|mijn|my|our) "
)
"""Who is said to do it first: the verbs of some languages read the same as nouns."""
_AM = regex(r"^i(?:'m| am) (?:always |usually |normally |mostly )?(?P<rest>.+)$")
_MY = regex(r"\b(?:my|our)\b", re.IGNORECASE)
_LANGUAGES = (
    english_facts, GERMAN.facts, FRENCH.facts, SPANISH.facts, ITALIAN.facts, PORTUGUESE.facts, DUTCH.facts,
)  # fmt: skip


def weekly_facts(sentence: str, now: datetime) -> list[Fact]:
    """What a sentence says that the user does every week, where no other rule has words for it."""
    plain = folded(sentence).replace("’", "'").strip(" .!…")
    long = len(sentence) > MAX_CHARS or not MIN_WORDS <= len(plain.split()) <= MAX_WORDS
    if long or len(plain) > len(sentence) or not _AGAIN.search(plain) or any(attendances(plain, sentence, now)):
        return []
    if any(language(sentence, now, True) for language in _LANGUAGES):
        return []
    front = _FRONT.match(plain)
    if front and _AGAIN.search(front["when"]):
        start, end = front.span("when")
        when, said = sentence[start:end], sentence[front.start("said") : front.end("said")]
        facts = english_facts(f"{said} {_placed(when)}", now, True)
        if facts:
            return facts
        plain = folded(f"{said} {_placed(when)}").replace("’", "'")
        sentence = f"{said} {_placed(when)}"
    if not _I.search(plain) or _DENIED.search(plain) or _ANOTHER.match(plain):
        return []
    return [_fact(plain, sentence)]


def _fact(plain: str, sentence: str) -> Fact:
    am = _AM.match(plain)
    if am:
        rest = sentence[am.start("rest") : am.end("rest")].strip(" .!…")
        return Fact(f"The user is {_MY.sub('their', rest)}.", "routine", "neutral", _WEIGHT)
    when = _when(plain)
    said = sentence.translate(PLAIN_QUOTES).strip(" .!…")
    return Fact(f"The user does this {when}: “{said}”.", "routine", "neutral", _WEIGHT)


def _placed(when: str) -> str:
    """A time as it stands at the end of an English sentence."""
    first = folded(when).split()[0]
    bare = when[0].lower() + when[1:]
    return bare if first in ("on", "most", "every", "each") else f"on {when}"


def _when(plain: str) -> str:
    """On which days, in English."""
    days = weekdays_in(plain)
    if _OTHER.search(plain):
        named = [DAY_NAMES[day].removesuffix("s") for day in days[:1]]
        return f"every other {named[0] if named else 'weekend' if _WEEKEND.search(plain) else 'week'}"
    if days:
        return f"on {days_named(days)}"
    part = _DAILY.search(plain)
    known = next((name for name, words in _PARTS.items() if part and part["part"] in words.split()), "")
    return f"every {known}" if known else "on weekends" if _WEEKEND.search(plain) else "every week"
