"""What the user says of those who are theirs: "my son is allergic to peanuts", "my sister's wedding in Nashik "
"on 19 March"."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.grammar.english import expand
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.relation_words import BY_POSSESSIVE, ENGLISH
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.sentences import looks_like_code, sentences
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.6
MAX_CHARS = 240
_ROLE = "|".join(
    sorted((*ENGLISH, "kids", "children", "parents", "boys", "girls", "twins", "baby"), key=len, reverse=True)
)
_AGE = r"(?:(?:little|big|older|younger|eldest|youngest|oldest|twin|elderly|new) )?"
_NAME = r"(?P<name>,? (?-i:[A-Z])[\w’'-]+(?<!['’]s)(?<!['’]m),?)?"
_OF = rf"\b(?:my|our) {_AGE}(?P<role>{_ROLE}){_NAME}"
# What lasts about them, and matters to whoever lives with it.
_STATE = regex(
    rf"{_OF}(?:['’]s| is| are) (?P<what>(?:very |severely |still )?(?:allergic to|intolerant|coeliac|celiac|"
    rf"diabetic|vegan|vegetarian|"
    r"pregnant|autistic|deaf|asthmatic|getting married|starting|moving|turning \d|due|marrying|visiting|coming "
    r"over|training|"
    r"studying|learning|teething)\b[^.;!?]{0,60})",
    re.IGNORECASE,
)
_HAS = regex(
    rf"{_OF} (?P<what>(?:has|have) (?:(?:an? |her |his |their |got )?(?:[\w-]+ ){{0,2}}(?:allergy|asthma|"
    rf"diabetes|dementia|eczema|"
    r"adhd|surgery|operation|lessons?|class|training|practice|swimming|football|ballet|exams?(?! results?)|"
    r"scan)\b[^.;!?]{0,50})|"
    r"(?:starts (?:at|as|school|nursery|uni|work|in|her|his)|lives (?:in|with|near|at)|works (?:as|at|for|in|"
    r"nights)|studies|"
    r"teaches|plays (?:the|for|in)|goes to|graduates|can(?:not|no|['’])t? (?:eat|have)|is off) [^.;!?]{3,60})",
    re.IGNORECASE,
)
_OCCASION = regex(
    rf"{_OF}['’]s? (?P<what>(?:\w+ )?(?:wedding|birthday|graduation|funeral|christening|surgery|operation|"
    rf"recital|school play|party)\b"
    r"[^.;!?]{0,50})",
    re.IGNORECASE,
)
_OUR = regex(
    r"\b(?:our|wee|little) (?P<name>(?-i:[A-Z])[\w-]+)(?:['’]s| is| has) (?P<what>(?:allergic to|an? \w+ "
    r"allergy|coeliac|vegan|"
    r"diabetic|intolerant)\b[^.;!?]{0,40})",
    re.IGNORECASE,
)
# Animals and things that say something of whoever has them.
_OWNS = regex(
    r"\b(?:my|our) (?:(?!friend|mum|boss|neighbo)[\w-]+ )?(?P<what>dogs?|cats?|puppy|kitten|collie|labrador|"
    r"spaniel|terrier|greyhound|"
    r"whippet|poodle|rabbits?|tortoise|horse|pony|hens|chickens|goats|sheep|bees|hives|ferrets?|parrot|"
    r"allotment|greenhouse|kiln|"
    r"loom|campervan|van|motorbike|cargo bike|e-bike|narrowboat|sailing boat|piano|cello|violin|banjo|accordion|"
    r"telescope|3d "
    r"printer|sewing machine)\b(?=$|['’,.;!?]| (?:is|was|has|had|needs?|hates?|loves?|and|in|on|at|to|for|with|"
    r"again|will|can|got|so|but|because|broke|died|"
    r"went|wants?|keeps?|ate|gets?|are|have|who|that|this|barks?|sleeps?|should|out|off|up)\b)",
    re.IGNORECASE,
)
_TAIL = regex(
    r"\s*(?:,\s*)?\b(?:so|but|because|cos|and (?:i|we|then|would|want|need|will|am|are)|btw|please|pls|lol|which|who|"
    r"when|if|though)\b.*|,.*"
)
_WHEN = regex(r"(?<=\s)(?:on|in|at|from|next|this|tomorrow)\b.*")
_LESSON = regex(r"(?:class|training|practice|swimming|football|ballet|exams?|scan|lessons?)\b")
_PLANNED = regex(
    r"\b(?:getting married|starting|moving|due|marrying|visiting|coming|surgery|operation|starts|graduates|turn)"
)


class Kin:
    """Proposes what the user's own sentences say of their family and household that lasts or has a day."""

    name = "rules.kin"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            if seen.source in ("chat", "email", "file") and not doubt.is_fiction(seen.title):
                for proposal in self._from(seen):
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _from(self, seen: Observation) -> Iterator[Proposal]:
        for snippet in self._reader.snippets(seen):
            if snippet.by != "user" or doubt.is_joke(snippet.text) or doubt.is_role(snippet.text):
                continue
            for sentence in sentences(snippet.text):
                if _plain(sentence):
                    yield from self._said(sentence, seen)

    def _said(self, sentence: str, seen: Observation) -> Iterator[Proposal]:
        for text in of_theirs(sentence):
            dated = span_in(text, seen.observed_at)
            passing = (_PLANNED.search(text) or _LESSON.search(text)) and not (dated or repeats(text))
            kept = None if passing else grounded(text, sentence, evidence_text(seen))
            if kept:
                kind: Kind = "plan" if dated and not repeats(text) else "relationship"
                last = dated.last if dated and kind == "plan" else None
                ids = (seen.id,)
                topic = "kin:" + " ".join(content_words(text)[1:4])
                yield Proposal(kept, kind, "neutral", self.name, ids, sentence, _WEIGHT, topic=topic, valid_to=last)


def of_theirs(sentence: str) -> Iterator[str]:
    """Statements about those who are the user's, from one of the user's own sentences."""
    plain = expand(sentence)
    for pattern, joint in ((_STATE, "is"), (_HAS, ""), (_OCCASION, "’s")):
        hit = pattern.search(plain)
        if hit:
            what = re.sub(r"\b(?:my|our)\b", "their", _TAIL.sub("", hit["what"])).strip()
            who = f"The user's {hit['role'].lower()} {(hit['name'] or '').strip(' ,')}".strip()
            many = joint == "is" and hit["role"].lower().endswith("s") and hit["role"].lower() != "boss"
            if joint == "’s":
                when = _WHEN.search(what)
                yield (
                    f"{who}’s {what[: when.start()].strip()} is {when.group()}." if when else f"{who} has this: {what}."
                )
            else:
                yield f"{who} {'are' if many else joint} {what}.".replace("  ", " ")
    ours = _OUR.search(plain)
    owns = _OWNS.search(plain)
    if owns:
        what = owns["what"].lower()
        one = "" if what.endswith(("s", "sheep")) else ("an " if what[0] in "aeiou" else "a ")
        yield f"The user has {one}{what}."
    if ours:
        verb = "has" if ours["what"].lower().startswith(("a ", "an ")) else "is"
        yield f"The user's family: {ours['name']} {verb} {_TAIL.sub('', ours['what']).strip()}."


def _plain(sentence: str) -> bool:
    doubted = doubt.is_question(sentence) or doubt.is_unsure(sentence) or doubt.is_reported(sentence)
    own = any(folded(sentence).find(f"{word} ") >= 0 for word in BY_POSSESSIVE)
    return own and not doubted and len(sentence) <= MAX_CHARS and not looks_like_code(sentence)
