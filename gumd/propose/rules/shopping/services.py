"""What services tell the user that lasts: prescriptions, memberships, deliveries, places on courses."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.dates import repeats
from gumd.propose.rules.facts import Fact
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.said.shorthand_words import SUBJECTS, subject_in_english
from gumd.propose.rules.sentences import sentences
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 0.9
_SOURCES = frozenset({"email", "notification"})
# Adverts, and threats that only look like news of an account (folded).
_DOUBTFUL = regex(
    r"\b(?:offer\w*|% off|sale|discount|deal|free trial|try (?:it|our)|would you like|join (?:us|now)|sign up|"
    r"upgrade|act now|"
    r"unless|suspended|verify|payment failed|update your|will be cancelled|expire[sd]?|win|prize|rabatt|angebot|"
    r"remise|aanbieding\w*|korting\w*|nieuwsbrief|proefperiode|verloopt|betaling mislukt|"
    r"offre|oferta|refer a friend|recommended|you might|people you may|waiting for you|miss you|newsletter)\b"
)
_THING = r"(?P<what>[\w'’ &/+.-]{3,50}?)"
_MEDICINE = regex(
    rf"\b(?:repeat )?prescription (?:request )?(?:for|of|:) {_THING} (?:is|has|was|can|will|at)\b|\brezept "
    rf"(?:fur|uber|:) {_THING} "
    rf"(?:ist|liegt|wurde|kann)\b|\b(?:recept|voorschrift) (?:voor|:) {_THING} (?:is|ligt|staat|werd)\b|"
    rf"\bordonnance (?:pour|de|:) {_THING} (?:est|a ete)\b|\breceta (?:de|para|:) {_THING} (?:esta|ha)\b|"
    rf"\btime to take (?:your )?{_THING}(?:$|[.,!])|^(?:take|reminder: take) (?:your )?(?P<dose>[\w -]{{3,30}} "
    rf"\d+ ?m?c?g)\b".replace("(?P<what>", "(")
)
_REGULAR = regex(
    r"\byour (?P<how>weekly|monthly|fortnightly|daily) (?P<what>(?!report|summary|digest|newsletter|statement|"
    r"screen|update|"
    r"recap|review|round|bill|insight|email|usage|stats|horoscope|spending|budget|pass\b)[\w'’ -]{3,40}?)"
    r"(?= (?:arrives?|is|has|will|comes|on|from|with|starts|delivery|for)\b|[.,:;!]|$)"
)
_OFFICE = regex(
    r"\b(?:calls?|meetings?|sync|stand-?up|subscription|payment|plan|fee|charge|invoice|reminder|catch-?up|"
    r"check-?in|goals?|targets?|"
    r"limit|allowance|one-to-one|1:1|review)$"
)
_SLOT = regex(
    r"\byour (?P<what>(?:[\w'-]+ ){1,4}?(?:lessons?|class(?:es)?|slot|session|course|practice))(?= |:|,).{0,30}?"
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)days|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"(?P<time>,? (?:at )?\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)?)?"
)
_ENDED = regex(
    rf"\byour {_THING} (?:membership|subscription|contract|policy|account|plan) (?:has been|is|was|is now) "
    rf"(?:cancelled|canceled|"
    r"ended|closed|terminated)|"
    r"\b(?:kundigung (?:ihre[srm]?|deine[srm]?|des|der)|resiliation de votre|baja de (?:su|tu)|"
    r"(?:opzegging|stopzetting|beeindiging) van (?:uw|je|jouw)|confirmed the "
    r"cancellation of "
    r"your|cancellation of your) (?P<other>[\w'’ -]{3,50}?)(?= (?:zum|per|ist|wurde|au|est|a|esta|has|is|werd|per|op|"
    r"from|"
    r"on|with)\b|[.,:;!]|$)"
)
_TENANCY = regex(
    r"\byour (?P<what>(?:tenancy|lease|contract of employment|employment|secondment|placement)(?: (?:of|at|for|as|"
    r"with) [\w'’, -]{3,50}?)?) (?:will |is due to )?(?P<how>ends?|begins?|starts?|expires?|terminates?) "
    r"on (?P<day>[\w ]{4,24})"
)
_ENDED_BARE = regex(
    r"\byour membership (?:has been|is|was) (?:cancelled|canceled|ended)(?: as you asked| as requested)?"
)
_MEMBER = regex(
    r"\b(?:welcome to|thank you for (?:joining|renewing (?:your )?(?:membership (?:of|with|at))?)|you(?:'re| "
    r"are) now a member of|your "
    r"membership (?:of|at|with)) (?P<what>(?:the )?[\w'’ &-]{3,45}?)(?= (?:has|is|was|will|for|until|as)\b|[.,:;!]|$)"
)
_ENROLLED = regex(
    r"\b(?:you(?:'re| are| have been)(?: now)? (?:enrolled|registered|booked)(?: on| in| for| onto)|your place "
    r"on|you have a place "
    r"on|(?:angemeldet|anmeldung) (?:fur|zu[mr]?)(?: den| die| das)?|votre inscription (?:a|au|aux|en)|tu "
    r"inscripcion en|su "
    r"inscripcion en|(?:u bent|je bent) ingeschreven (?:voor|in)|(?:uw|je) inschrijving (?:voor|in)) (?:the |our |la |"
    r"el |de |het |cours |kurs )?(?P<what>[\w'’ &+,()-]{4,70}?)(?= (?:is|has|starts|ist|"
    r"est|esta|werd|begint|start|on \d|"
    r"course starts|begins)\b|[.:;!]|$)"
)
_STREAK = regex(
    r"\b(?P<days>\d{2,4})[- ](?:day|tage?n?|jours?|dias?|dagen)(?: op rij| in folge| d'affilee| seguidos|"
    r"s)?(?: streak)?\b"
)
# What an app tells of others whom the user knows: "Ben is on a 200 day streak".
_FRIENDS = regex(
    r"^[A-ZÀ-Þ]\w+ (?:is|has|just|hat|ist|a|est|lleva|tiene|ha)\b|\b(?:catch up with|friends?|kudos|high five|"
    r"congratulate|"
    r"Freund\w*|amis?|amig[oa]s?)\b"
)
_COURSE = regex(
    r"\b(?:your|deine?|zeit fur deine?|ta|votre|tu) (?P<what>[a-z]{4,14})[- ](?:lesson|lektion|lecon|leccion|kurs|"
    r"practice|deck|streak)\b"
)


_SUBJECTS = {one.lower(): one for one in SUBJECTS if one[0].isupper()}


class Services:
    """Proposes what a service's own message says the user has or takes for good."""

    name = "rules.service"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            if seen.source in _SOURCES and seen.origin != "user":
                for proposal in self._from(seen):
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _from(self, seen: Observation) -> Iterator[Proposal]:
        text = self._reader.received(seen)
        if not text or _DOUBTFUL.search(folded(f"{seen.title}\n{text}").replace("’", "'")):
            return
        counted = seen.source == "notification" and _STREAK.search(folded(text)) and not _FRIENDS.search(text)
        known = _practised(folded(text)) if counted else ""
        if known and _who(seen):
            fact = _taught(known, _who(seen), "")
            kept = grounded(fact.text, text, evidence_text(seen))
            if kept:
                yield Proposal(kept, fact.kind, fact.polarity, self.name, (seen.id,), text, _WEIGHT, topic=fact.topic)
        for sentence in sentences(text, quotes=True):
            for fact in told(sentence, _who(seen)):
                kept = grounded(fact.text, sentence, evidence_text(seen))
                if kept:
                    yield Proposal(
                        kept,
                        fact.kind,
                        fact.polarity,
                        self.name,
                        (seen.id,),
                        sentence,
                        _WEIGHT,
                        topic=fact.topic,
                    )


def told(sentence: str, sender: str) -> Iterator[Fact]:
    """What one sentence of a service's message, from ``sender``, says of the user that lasts."""
    plain = folded(sentence).replace("’", "'")
    yield from _medicine(plain, sentence)
    yield from _delivery(plain, sentence)
    yield from _weekly_slot(plain, sentence)
    yield from _ended(plain, sentence, sender)
    yield from _tenancy(plain, sentence)
    yield from _membership(plain, sentence)
    yield from _learning(plain, sentence, sender)


def _medicine(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _MEDICINE.search(plain)
    if hit is None:
        return
    group = next(n for n, value in enumerate(hit.groups(), 1) if value)
    what = sentence[hit.start(group) : hit.end(group)]
    if what not in ("collection", "you"):
        topic = f"takes:{folded(what).split()[0]}"
        yield Fact(f"The user takes {what} (prescription).", "health", "neutral", _WEIGHT, topic)


def _delivery(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _REGULAR.search(plain)
    if hit is None or _OFFICE.search(hit["what"]):
        return
    what = sentence[hit.start("what") : hit.end("what")].strip()
    day = re.search(r"\bevery (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", plain)
    when = f" {sentence[day.start() : day.end()]}" if day else ""
    yield Fact(f"The user gets a {hit['how']} {what}{when}.", "routine", "likes", _WEIGHT, f"gets:{what.lower()}")


def _weekly_slot(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _SLOT.search(plain)
    if hit is None:
        return
    what, named = (sentence[hit.start(name) : hit.end(name)] for name in ("what", "day"))
    clock = sentence[hit.start("time") : hit.end("time")].strip(" ,")
    when = f"{named if named.startswith('every') else f'on {named}'}{f' at {clock}' if clock else ''}"
    yield Fact(f"The user has {what} {when}.", "routine", "likes", _WEIGHT, f"gets:{what.lower()}")


def _ended(plain: str, sentence: str, sender: str) -> Iterator[Fact]:
    if _ENDED_BARE.search(plain) and sender:
        text, topic = f"The user's membership with {sender} is cancelled.", f"member:{sender.lower()}"
        yield Fact(text, "possession", "avoids", _WEIGHT, topic)
    elif hit := _ENDED.search(plain):
        what = sentence[hit.start("what") : hit.end("what")] or sentence[hit.start("other") : hit.end("other")]
        yield Fact(f"The user cancelled this: {what}.", "possession", "avoids", _WEIGHT, f"member:{what.lower()}")


def _tenancy(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _TENANCY.search(plain)
    if hit and len(plain) == len(sentence):
        what = sentence[hit.start("what") : hit.end("what")]
        verb = "begins" if hit["how"] in ("begins", "starts", "begin", "start") else "ends"
        day = sentence[hit.start("day") : hit.end("day")].strip(" .,")
        yield Fact(f"The user's {what} {verb} on {day}.", "plan", "neutral", _WEIGHT, f"tenancy:{what.lower()}")


def _membership(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _MEMBER.search(plain)
    if hit and content_words(hit["what"]):
        what = sentence[hit.start("what") : hit.end("what")]
        yield Fact(f"The user is a member of {what}.", "possession", "neutral", 0.7, f"member:{what.lower()}")


def _practised(plain: str) -> str:
    """The subject of which an app counts the days in a row, in English; empty for none."""
    words = re.findall(r"[a-z]{4,14}", plain)
    return next((known for word in words if (known := subject_in_english(word) or _SUBJECTS.get(word, ""))), "")


def _learning(plain: str, sentence: str, sender: str) -> Iterator[Fact]:
    enrolled, streak, course = _ENROLLED.search(plain), _STREAK.search(plain), _COURSE.search(plain)
    if enrolled and len(content_words(enrolled["what"])):
        what = sentence[enrolled.start("what") : enrolled.end("what")].strip(" ,")
        what = re.split(r"\s(?:on|am|le|el|vom|from|starting|at) (?=\d)", what)[0]
        if not repeats(what) and not re.match(r"(?:your|at|this|these|that|the (?:waiting|mailing))\b", what):
            yield Fact(
                f"The user is enrolled on {what}.",
                "plan",
                "likes",
                _WEIGHT,
                "enrolled:" + " ".join(content_words(what)[:3]),
            )
    named = sentence[course.start("what") : course.end("what")] if course else ""
    known = subject_in_english(course["what"]) if course else ""
    if sender and (known or named[:1].isupper()):
        often = f" ({streak['days']} days in a row)" if streak else ""
        yield _taught(known or named, sender, often)


def _taught(subject: str, sender: str, often: str) -> Fact:
    text, topic = f"The user is learning {subject} with {sender}{often}.", f"learning:{subject.lower()}"
    return Fact(text, "goal", "likes", _WEIGHT, topic)


def _who(seen: Observation) -> str:
    """Who sends: the name in the header, or the app that notifies."""
    if seen.source == "notification":
        return seen.app if seen.app and seen.app[0].isupper() else (seen.title or seen.app)[:40]
    head = re.search(r"^(?:From|Von|De)\s?:\s*\"?([^<\n\"@]{2,50})", seen.text, re.MULTILINE)
    return head[1].strip() if head else ""
