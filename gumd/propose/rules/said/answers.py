"""Answers to a question that says what they are about: "Do you still take sugar?" "Nope, quit in January"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.dates import period_words, repeats
from gumd.propose.rules.facts import Fact
from gumd.propose.rules.grammar.english import third
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.said import shorthand_words as words
from gumd.propose.snippets import Snippet
from gumd.text.calendar_words import WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.5
MAX_ANSWER = 140
_EN_VERBS = (
    "eat|drink|take|have|like|smoke|own|play|sing|speak|drive|use|wear|work|live|run|swim|cycle|dance|knit|bake|"
    "paint|"
    "teach|study|volunteer|go"
)
# The verb as group "verb", what it is about as "what".
_ASKED = (
    regex(
        rf"\b(?:do|don'?t|did) (?:you|u|ya|ye)(?: two| guys)? (?P<still>still |even |ever |normally |usually "
        rf")?(?P<verb>{_EN_VERBS}) "
        r"(?P<what>[\w' -]{2,40}?)(?: (?:any ?more|then|now|these days|btw|tho))?\?"
    ),
    regex(
        r"(?:^|[,.!] )(?P<still>still )(?P<verb>eat|drink|tak|play|us|driv|danc|smok|liv|runn?|swimm?|work)ing "
        r"(?P<what>[\w' -]{2,40}?)\?"
    ),
    regex(
        r"\b(?P<verb>isst|trinkst|nimmst|magst|rauchst|spielst|fahrst|benutzt|arbeitest|wohnst) du "
        r"(?P<still>(?:eigentlich )?noch )?(?:immer )?"
        r"(?P<what>[\w' -]{2,40}?)\?"
    ),
    regex(
        r"\btu (?P<verb>manges|bois|prends|fumes|joues|utilises|travailles|habites) (?P<still>encore |toujours "
        r")?(?:de la |de l'|du |"
        r"des |de |d'|la |le |les )?(?P<what>[\w' -]{2,40}?) ?\?"
    ),
    regex(
        r"\b(?P<verb>mangi|bevi|prendi|fumi|giochi a|suoni|usi|lavori|abiti|vivi) (?P<still>ancora |sempre )?(?:il |"
        r"la |lo |l'|le |i |gli )?(?!ancora\b)(?P<what>[\w' -]{2,40}?)\?"
    ),
    regex(
        r"\b(?P<still>ainda )(?P<verb>comes?|bebes?|tomas?|fumas?|jogas?|tocas?|usas?|trabalhas?|moras?|vives?) (?:o |"
        r"a |os |as )?(?P<what>[\w' -]{2,40}?)\?"
    ),
    regex(
        r"\b(?P<still>(?:todavia|aun) )?(?P<verb>comes|bebes|tomas|fumas|juegas|usas|trabajas|vives) "
        r"(?P<what>[\w' -]{2,40}?)\?"
    ),
    regex(
        r"\b(?P<verb>eet|drink|neem|rook|speel|gebruik|werk|woon|lust) (?:je|jij|ge|gij) "
        r"(?P<still>(?:eigenlijk )?nog )?(?:altijd |steeds )?(?P<what>[\w' -]{2,40}?)\?"
    ),
)
_VERBS = {
    "isst": "eat",
    "manges": "eat",
    "comes": "eat",
    "trinkst": "drink",
    "bois": "drink",
    "bebes": "drink",
    "nimmst": "take",
    "prends": "take",
    "tomas": "have",
    "magst": "like",
    "rauchst": "smoke",
    "fumes": "smoke",
    "fumas": "smoke",
    "spielst": "play",
    "joues": "play",
    "juegas": "play",
    "fahrst": "drive",
    "benutzt": "use",
    "utilises": "use",
    "usas": "use",
    "arbeitest": "work",
    "travailles": "work",
    "trabajas": "work",
    "wohnst": "live",
    "habites": "live",
    "vives": "live",
    "tak": "take",
    "us": "use",
    "driv": "drive",
    "danc": "dance",
    "smok": "smoke",
    "mangi": "eat",
    "bevi": "drink",
    "prendi": "take",
    "fumi": "smoke",
    "giochi a": "play",
    "suoni": "play",
    "usi": "use",
    "lavori": "work",
    "abiti": "live",
    "vivi": "live",
    "come": "eat",
    "bebe": "drink",
    "toma": "have",
    "fuma": "smoke",
    "jogas": "play",
    "joga": "play",
    "tocas": "play",
    "toca": "play",
    "usa": "use",
    "trabalhas": "work",
    "trabalha": "work",
    "moras": "live",
    "mora": "live",
    "vive": "live",
    "liv": "live",
    "runn": "run",
    "swimm": "swim",
    "eet": "eat",
    "neem": "take",
    "rook": "smoke",
    "speel": "play",
    "gebruik": "use",
    "werk": "work",
    "woon": "live",
    "lust": "like",
}  # fmt: skip
_YES = regex(
    r"^(?:yes|yep|yeah|yup|sure do|of course|always|i do|ja|jep|jawel|zeker|natuurlijk|tuurlijk|klar|oui|ouais|si|"
    r"claro|certo|sempre|sim|ainda)\b(?! but)"
)
_NO = regex(
    r"^(?:no|nope|nah|not (?:any ?more|since|really|me|for)|never|nee|neen|nein|non|plus depuis|nicht mehr|ya no|"
    r"non piu|nao|ja nao)\b"
)
_ENDED = regex(
    r"\b(?:quit|gave (?:it|that|them)? ?up|given (?:it )?up|stopped|any ?more|since|no longer|cut it out|off it|sold|"
    r"nicht mehr|niet meer|gestopt|sinds|non piu|smesso|da quando|ja nao|deixei|parei|nao mais|desde que|seit|"
    r"aufgehort|plus|arrete|depuis|ya no|deje|desde)\b"
)
_ELSE = regex(
    r"\b(?:but|except|only|nur|mais|pero|sometimes|depends|now and then|manchmal|parfois|a veces|maar|behalve|soms|"
    r"hangt ervan|af en toe|rarely|pero|ma|ogni tanto|mas|as vezes|de vez em quando)\b"
)
_TODAY = regex(
    r"\b(?:today|tonight|this time|this week|now|heute|vandaag|vanavond|deze keer|aujourd'hui|hoy|oggi|stasera|hoje)\b"
)
_TALK = regex(
    r"^(?:the|these|those|my|our|le|la|les|den|die|das|el|los|it|that|this|them|one|some|any|me|the same|"
    r"het|dat|dit|een|iets|zin|tijd|mee|"
    r"anything|something|plans|time|a (?:sec|minute|moment))\b|"
    r"\b(?:tonight|today|tomorrow|now|left|yet|remember|idea|see|think|know|want to|this|that)\b"
)
# "badminton?" – "tues and fri as always"
_TOPIC = regex(rf"\b(?P<what>{words.ACTIVITY}|{words.CLASS})(?![\w-])[^.!]{{0,40}}\?")
_ACCEPTED = regex(
    r"\b(?:as always|as usual|always|like (?:always|every week)|wie immer|immer|comme d'habitude|toujours|"
    r"como siempre|siempre|zoals altijd|zoals gewoonlijk|altijd|come (?:sempre|al solito)|sempre|como sempre)\b"
)
_WHEN = regex(
    rf",? (?:on |at |for |am |le |el |zu[mr] )?(?:{'|'.join(WEEKDAYS)}|breakfast|lunch|dinner|christmas|the "
    r"party)\b.*",
    re.IGNORECASE,
)
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Answers:
    """Proposes what a short answer of the user's says together with the question before it."""

    name = "rules.answer"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode if seen.source == "chat" for one in self._from(seen)]
        return list({one.text: one for one in found}.values())

    def _from(self, observation: Observation) -> Iterator[Proposal]:
        for asked, answer in pairwise(self._reader.snippets(observation)):
            if asked.by == "other" and answer.by == "user" and not _laughing(asked, answer):
                for fact in said_in_answer(asked.text, answer.text):
                    text = grounded(fact.text, answer.text, evidence_text(observation))
                    if text:
                        ids = (observation.id,)
                        said = f"{asked.text} – {answer.text}"[:200]
                        yield Proposal(
                            text, fact.kind, fact.polarity, self.name, ids, said, fact.weight, topic=fact.topic
                        )


def _laughing(asked: Snippet, answer: Snippet) -> bool:
    return doubt.is_joke(answer.text) or doubt.is_joke(asked.text) or doubt.is_light(answer.text)


def said_in_answer(question: str, answer: str) -> Iterator[Fact]:
    """What ``answer`` says of the user, when ``question`` says what it is about."""
    asked, reply = folded(question).replace("’", "'"), folded(answer).replace("’", "'")
    if len(reply) > MAX_ANSWER or doubt.is_unsure(reply) or doubt.is_question(reply):
        return
    yield from _yes_or_no(asked, reply, question)
    yield from _when_asked(asked, reply, question, answer)


def _yes_or_no(asked: str, reply: str, question: str) -> Iterator[Fact]:
    hit = next((found for pattern in _ASKED for found in [pattern.search(asked)] if found), None)
    if (
        hit is None
        or _TALK.search(re.sub(r"^the " if hit["verb"] == "play" else r"^$", "", hit["what"]))
        or not content_words(hit["what"])
        or _ELSE.search(reply)
        or _TODAY.search(reply)
    ):
        return
    verb = _VERBS.get(hit["verb"], hit["verb"])
    what = question[hit.start("what") : hit.end("what")].strip()
    what = _WHEN.sub("", re.sub(r"\byour\b", "their", what))
    topic = "taste:" + " ".join(content_words(what)[:3])
    if _NO.match(reply):
        ended = bool(hit["still"] and hit["still"].strip() not in ("ever", "even", "usually", "normally"))
        ended = ended or bool(_ENDED.search(reply))
        says = f"no longer {third(verb)} {what}" if ended else f"does not {verb} {what}"
        yield Fact(f"The user {says}.", "preference", "avoids", _WEIGHT, topic)
    elif _YES.match(reply):
        kind = "preference" if verb in ("eat", "drink", "take", "have", "like") else "skill"
        if verb in ("work", "live", "study", "teach", "volunteer"):
            yield Fact(f"The user {third(verb)} {what}.", "biography", "neutral", _WEIGHT)
        elif kind == "skill" or hit["still"]:
            yield Fact(
                f"The user {third(verb)} {what}.",
                "preference" if kind == "preference" else "skill",
                "likes",
                _WEIGHT,
                topic,
            )


def _when_asked(asked: str, reply: str, question: str, answer: str) -> Iterator[Fact]:
    hit = _TOPIC.search(asked)
    if hit is None or _NO.match(reply):
        return
    days = [WEEKDAYS[day] for day in re.findall(r"[a-z]+", reply) if day in WEEKDAYS]
    always = _ACCEPTED.search(reply)
    if not (repeats(reply) or (always and days)):
        return
    what = question[hit.start("what") : hit.end("what")]
    named = " and ".join(_DAY_NAMES[day] for day in dict.fromkeys(days))
    when = f"every {named}" if named else period_words(answer)
    clock = re.search(r"\b\d{1,2}(?:[:.h]\d{2}|(?= ?(?:am|pm)))(?: ?(?:am|pm))?", reply)
    at = f" at {clock.group()}" if clock else ""
    yield Fact(f"The user goes to {what} {when}{at}.", "routine", "likes", _WEIGHT, f"goes:{what.lower()}")
