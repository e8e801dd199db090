"""The user's own sentences put into the third person by grammar: nothing is invented, and no "not" gets lost.

"I practise the oboe before breakfast" becomes "The user practises the oboe before breakfast.". Of another language it
is rough English, and so the user's own words stand behind it. Whether it is meant, and worth keeping, others decide.
"""

import re

from gumd.propose.rules import doubt
from gumd.propose.rules.grammar.english import about_them, clauses, ending_at_next_thought, expand, third
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.rules.sentences import looks_like_code
from gumd.text.regex import regex

_MIN_WORDS = 4
_MAX_WORDS = 26
_UNCHANGED_WORDS = """
will cannot can could would should must might may had shall ought was
went got bought made took said told found left lost gave came saw did ate drank wrote ran swam kept felt met paid sent
sold began broke chose drove fell flew forgot grew knew taught thought stood spoke slept sang rode rang held heard hid
built brought became woke wore won threw tore stole spent shot shook sat rose led meant stuck swore quit put cut set hit
let cost hurt shut split spread bet lent dealt laid bit blew bore caught drew fought froze swung slid strode swept wept
bent fed fled
"""
_UNCHANGED = frozenset(_UNCHANGED_WORDS.split())
"""Verbs that are the same for every person: auxiliaries, and the past of irregular ones."""
_ADVERB_WORDS = """
really just also absolutely actually always usually often mostly only still never rarely normally generally typically
mainly now currently regularly sometimes even finally already recently officially definitely literally honestly
personally simply hardly barely almost
"""
_ADVERBS = frozenset(_ADVERB_WORDS.split())
_NO_ADVERB = regex(r"(?:app|rep|re|supp|f|multip|comp|imp|al|ral|tal)ly")
_NO_PAST = regex(r"(?:n|f|bl|br|sp|s|w|h|exc|proc|succ)eed|embed")
_NO_PARTICIPLE = regex(r"(?:br|s|r|sw|cl|fl|st|spr|str)ing")
_CONJUGATED = {"are": "is", "were": "was"}
"""What ``third`` does not know: "we are" is told of one."""
_VERB = regex(r"[a-z][a-z'’-]*")
_OWN_THING = regex(r"(?:[Mm]y|[Oo]ur) (?P<rest>.+)")
_HAS_VERB = regex(
    r"\b(?:is|are|was|were|has|have|had|will|can|cannot|does|do|did|would|could|should|must|[a-z]{3,}(?:s|ed))\b"
)
_WOULD = regex(
    r"\b(?:I|we)['’]d (?!(?:rather|prefer|like|love|hate|better|already|just|never|always|been|got|gone|done|had|"
    r"\w+ed)\b)",
    re.IGNORECASE,
)
_INVERTED = regex(
    r"^(?P<front>(?!I\b|we\b)(?:[\w'’:.-]+ ){1,6}?)(?P<verb>[a-z]+) (?P<who>I|we) (?P<rest>[^,;!?]+)", re.IGNORECASE
)
_COMMON_VERBS = """
abandoned accepted accompanies adds admits adopted agrees aims allows answers apologises applied applies archived
arranged arranges arrives asked asks assesses attends avoided avoids babysits backs bakes became becomes began begins
believes belongs bikes blocks booked books borrows bought breeds brews brings broke brought builds built buys called
calls came camps can cancelled cancels cannot cares carries catches celebrated celebrates chairs changed changes
charges chats checks chose cleans clears climbs closed closes coaches collected collects comes commits commutes
compares competes completed composes confirmed consults continues cooked cooks copies counted counts covers cried
crosses curates cut cuts cycled cycles dances decided decides declined defends deleted delivers deploys designs
develops dictates did died digs dines dislikes divorced does donates draws dreams drinks drives dropped drops drove
dyes earns eats edits enjoys entered excludes exercises expects explains failed farms fasts fed feeds feels fell
fetches fights filed files filmed filters finds finished finishes fishes fits fixes flew flies follows forgets forgot
fosters found founded gained gardens gathers gave gets gives goes got graduates grew grills grows guides had handed
hands has hates heads heals heard hears helped helps hid hikes hired hires hits holds hopes hosts hunts hurt hurts
imports improves inherited injects installs intends invested invites is jogs joined joins judges jumps keeps kept
kisses knew knits knows lands laughs launched lays leads learned learns learnt leaves led left lent lets lifts likes
listened listens lists lived lives loads loans locks looks lost loved loves made mails maintains makes managed manages
marks married marries may meditates meets mended mends mentors milks misses mixes moved moves mows must needs nurses
observes obtained offered offers opened opens operates ordered orders organises organizes owes owned owns packs paid
painted paints parks passed passes paused pays performs phones photographs picked picks planned plans planted plants
plays postponed poured practises prays preaches preferred prefers prepared prepares presents presses printed prints
produces promised proposes protects publishes pulled pushes put puts quit quits races raised raises ran rated reached
reacts read reads received recommends records recovers recycles reduces refills refused refuses registers regrets
rehearses rejects relaxes released remembers remodels removed renews renovates rented rents repaired repairs replaced
replies reports requested researches reserved restores rests retired retires returned returns reviews rewrites rides
rings rode rows runs said sails sang sat saves saw says schedules scored scrapped searches seeks sees sells sends sent
served serves set sets sewed sews shares shaves shoots shops shot showed shows signed signs sings sits skates sketches
skips skis sleeps slept smoked smokes sold solves sorts speaks spends spent spins splits spoke sprayed stammers stands
started starts stays still stole stopped stops stored streams struggles studied studies submits submitted suffers
supervises supports surfs swam swapped swaps sweats swims switched takes talks teaches tells tests thinks thought
throws ticked tidies told tolerates took tours trades trained trains transfers translates travelled travels treats
tried tries trusts tunes turned turns tutors types understands understood upgraded urges used uses visited visits
volunteers voted votes waits wakes walked walks wanted wants warns was washes watched watches waters wears weighs
welcomes went wept will wishes withdrew woke won wore worked works worries would writes wrote yells
"""
_COMMON = frozenset(_COMMON_VERBS.split())
"""What statements about people begin with: in rough English another word there is no verb, but a slip of the gloss."""
_OF_THEY = {" am": " are", " was": " were"}
_THEY = "\u2042"  # Stands for "they", at which a clause would be cut off.
_SUBORDINATE = regex(
    r"\b(?P<after>since|until|till|before|after|because|where|that|whether|what|why|how|than) (?:I|we)\b"
    r"(?P<verb> (?:am|was)\b)?"
)


def restated(part: str) -> list[str]:
    """What a sentence of the user's own, in English, says of them: a statement for each clause with "I", "we" or "my".

    Questions, guesses, wishes and what others say give none.
    """
    if doubt.is_question(part) or doubt.is_unsure(part) or doubt.is_reported(part) or looks_like_code(part):
        return []
    if _WOULD.search(part):  # a condition
        return []
    return [one for one in map(_stated, clauses(_SUBORDINATE.sub(_with_they, expand(part)))) if one]


def restated_roughly(part: str) -> list[str]:
    """The same of a sentence in rough English, word for word from another language: what does not begin as people do
    is left out.
    """
    return [one for one in restated(_INVERTED.sub(_put_first, part)) if _begins_well(one)]


def _put_first(hit: re.Match[str]) -> str:
    """German and Dutch put the verb before "I" behind whatever begins the sentence: "in May move we to Kiel"."""
    form = _third_person(hit["verb"])
    if form not in _COMMON:
        return hit[0]
    return f"{hit['who']} {hit['verb']} {hit['rest']} {(hit['front'] or '').strip()}".strip()


def in_own_words(statement: str, written: str) -> str:
    """A rough statement with the words behind it that it was made of, in the language that they were written in."""
    return f"{statement.rstrip('.')} (“{written.translate(PLAIN_QUOTES).strip(' .,;')}”)."


def _begins_well(statement: str) -> bool:
    words = statement.removeprefix("The user ").removesuffix(".").lower().split()
    said = [word for word in words if word not in _ADVERBS and word not in ("no", "longer")]
    return statement.startswith("The user's ") or (len(said) > 1 and said[0] in _COMMON)


def _with_they(hit: re.Match[str]) -> str:
    """A clause that hangs on another stays with it: "since I was four" becomes "since they were four"."""
    verb = hit["verb"] or ""
    return f"{hit['after']} {_THEY}{_OF_THEY.get(verb, verb)}"


def _stated(clause: str) -> str | None:
    subject, _, predicate = clause.partition(" ")
    if subject in ("I", "we"):
        return _acting(predicate)
    thing = _OWN_THING.match(clause)
    rest = thing and ending_at_next_thought(thing["rest"])
    return _sentence(f"The user's {about_them(rest)}") if rest and _HAS_VERB.search(rest) else None


def _acting(predicate: str) -> str | None:
    """What "the user" does, of what "I" or "we" do."""
    before, verb, rest = _verb(predicate)
    form = _third_person(verb)
    kept = ending_at_next_thought(rest) if form else None
    if form is None or kept is None:
        return None
    return _sentence(about_them(" ".join(filter(None, ("The user", *before, form, kept)))))


def _verb(predicate: str) -> tuple[list[str], str, str]:
    """Adverbs, the verb, and what follows it with the "not" that goes with it."""
    words = predicate.split(" ")
    place = next((at for at, word in enumerate(words) if not _is_adverb(word.lower())), len(words) - 1)
    return [word.lower() for word in words[:place]], words[place], " ".join(words[place + 1 :])


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and not _NO_ADVERB.fullmatch(word))


def _third_person(written: str) -> str | None:
    """The form that follows "the user"; None for what is no verb that stands alone."""
    verb = written.lower()
    if not _VERB.fullmatch(verb) or (verb.endswith("ing") and not _NO_PARTICIPLE.fullmatch(verb)):
        return None
    if verb in _CONJUGATED:
        return _CONJUGATED[verb]
    past = verb.endswith("ed") and not _NO_PAST.fullmatch(verb)
    return verb if past or verb in _UNCHANGED else third(verb)


def _sentence(text: str) -> str | None:
    kept = re.sub(r"\s+(,?)\s*", r"\1 ", text).replace(_THEY, "they").strip(" ,.!–—-") + "."
    return kept if _MIN_WORDS <= len(kept.split()) <= _MAX_WORDS else None
