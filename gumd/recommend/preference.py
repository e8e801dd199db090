"""What a statement is for and what it is against, as phrases: vectors of whole sentences do not see a "not".

"The user refuses mainstream pop, as it is vapid, and prefers small labels" is against "mainstream pop" and for "small
labels". An item is matched with the phrases, each under its own sign.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gumd.remembered import remembered
from gumd.schema import Polarity
from gumd.text.regex import regex
from gumd.text.words import content_words

_NOT = r"(?:not(?!-)|never|cannot|hardly(?: ever)?|rarely|no longer|neither|nothing(?! but| more))"
_AGAINST = regex(
    r"\b(?:dislik(?:es?|ing)(?: (?:of|for))?|hat(?:es?|ing)|avoid(?:s|ing|ance of)?|"
    r"refus(?:es?|ing)(?: to)?|(?:disinterest|disinterested|uninterested) in|distaste for|"
    r"detests?|despises?|loathes?|resents?|boycotts?|skips?|rejects?|declines?|shuns?|abhors?|distrusts?|fears?|"
    r"abstains? from|refrains? from|opposes?|lacks? interest in|"
    r"(?:(?:stay|steer|keep|shy)(?:s|ing)?) (?:away|clear|off) (?:from|of)?|gave up|gives? up|quit|stopped|bans?|"
    r"stop(?:s|ping)?(?= \w+ing\b)|cut(?:s|ting)? (?:down|back) on|least favou?rite(?: (?:[\w-]+ ){1,4}?(?:is|are)\b)?|"
    r"allerg(?:ic|y|ies) (?:to|of)|intoleran(?:t|ce) (?:to|of)|avers(?:e|ion) (?:to|towards?|for)|"
    r"sensitiv(?:e|ity) to|(?:no|zero|little|lack of|lost) (?:interest|desire|appetite|patience|tolerance|time) "
    r"(?:in|for|to|of)|uncomfortable (?:with|around|in|on|using)?|(?:afraid|scared|terrified|fearful|wary|sick|tired|"
    r"fear|phobia|weary|suspicious) of|anxious (?:about|around|in)|oppos(?:ed|ition) to|against|averse to|"
    r"fed up with|done with|bothered by|put off by|annoyed by|disturbed by|overwhelmed by|bored (?:by|with)|"
    r"struggles? with|trouble with|issues? with|problems? with|(?:would )?rather not|prefers? not to|"
    r"opts? out of|turn(?:s|ed)? (?:down|off by))\b",
    re.IGNORECASE,
)
_FOR = regex(
    r"\b(?:lov(?:es?|ing)|likes?|enjoy(?:s|ing)?|prefer(?:s|red|ring|ence for)?|favou?rs?|adores?|only|exclusively|"
    r"favou?rite(?: (?:[\w-]+ ){1,4}?(?:is|are)\b)?|nothing but|solely|strictly|(?:fond|fan) of|keen on|into|"
    r"passionate about|wants?|needs?|seeks?|values?|appreciates?|looks? for|looking for|insists? on|interested in|"
    r"sticks? to|opts? for|chooses?|requires?|believes? in|rather|sooner|(?<!has )(?<!have )always|partial to|drawn to|"
    r"cares? (?:about|for)|committed to|dedicated to|supports?|comfortable (?:with|in))\b",
    re.IGNORECASE,
)
_NEGATION = regex(rf"\b(?:{_NOT}\b|(?:do|does|did|ca|wo|is|are|was|would|should|could)n['’]t\b)", re.IGNORECASE)
_ABIDE = regex(
    r"(?:stand|bear|tolerate|handle|abide|stomach|cope with|deal with|do|get on with|put up with|mind|be "
    r"around|be bothered with|take)\b",
    re.IGNORECASE,
)
"""What nobody can do of what they dislike: "cannot stand"."""
_CRAVE = regex(
    r"(?:miss(?:es)?|fails? to|resist|tires? of|gets? (?:tired|bored) of|(?:get|have) enough of|wait (?:for|to)|"
    r"(?:live|do|go|be|leaves? home) without)\b",
    re.IGNORECASE,
)
"""What nobody can do of what they like: "cannot resist"."""
_PASSES = regex(
    r"\b(?:not|n['’]t) (?:really )?(?:mind|only|just|necessarily|opposed|against|picky)\b|"
    r"(?<!\bis )(?<!\bare )(?<!\bgets )(?<!\bget )\bused to\b",
    re.IGNORECASE,
)
_ONLY = regex(
    r"\b(?:only|exclusively|solely|strictly|nothing but|(?<!has )(?<!have )always|must be|insists? on|entirely|"
    r"nur|ausschließlich|seulement|uniquement|solo|sólo|solamente|soltanto|apenas|somente)\b",
    re.IGNORECASE,
)
_REASON = regex(
    r"[,;]?\s*\b(?:because(?: of)?|since|as (?=(?:I|they|it|he|she|we|the|those|these|this|my|their|many|most)\b)|"
    r"(?<=, )as(?! well\b)|due to|given (?:that|my|their)|so that|in order to|"
    r"for (?:fear|reasons) of|on account of|thanks to|owing to)\b",
    re.IGNORECASE,
)
_EXCEPT = regex(
    r"[,;(]?\s*\b(?:unless|except(?: for| when| if| on)?|other than|apart from|(?<!from )outside of|but not|"
    r"(?<=anything )but|(?<=everything )but|if|when|whenever|while)\b",
    re.IGNORECASE,
)
_SPLIT = regex(
    r"[.;!]\s+|\s[–—-]\s|,?\s*\b(?<!-)(?:(?<!thing )but|so|yet|whereas|although|though|however)\b,?\s*|"
    r",?\s+\band\s+(?=(?:(?:the user|I|they|he|she)\b|(?:really |strongly |always |generally |would )?(?:prefer|avoid|"
    r"refuse|dislike|hate|only|never|love|like|enjoy|exclusively|favou?r|can(?:not|['’]t)|do(?:es)? ?n[o'’]t|want|stay|"
    r"steer|opt|seek|choose|stick|insist|would rather))\w*)|,\s+(?=(?:prefer|especially those|I |the user )\w*)",
    re.IGNORECASE,
)
_IN_PLACE = regex(r"\s+and\s+(?=[a-z]+s\b.*\binstead$)", re.IGNORECASE)
"""In "does not run and swims instead"."""
_SWITCHED = regex(
    r"\b(?:switch(?:ed|es) (?:over )?from|migrat(?:ed|es) (?:away )?from|drop(?:ped|s)(?! off)|ditch(?:ed|es)|"
    r"abandon(?:ed|s)|replac(?:ed|es)) (?P<old>.+?) (?:to|for|with|in favou?r of) (?P<new>.+)",
    re.IGNORECASE,
)
_VERSUS = regex(
    r"\b(?:over|(?:rather|better) than|instead of|(?<!nothing )more than(?! (?:\d|one|two|three))|not(?!-)|"
    r"as opposed to|versus)\b",
    re.IGNORECASE,
)
_RANKS = regex(r"\b(?:prefer\w*|rather|sooner)\b", re.IGNORECASE)
_THAN = regex(r"\bthan\b", re.IGNORECASE)
_BETTER = regex(r"\b(?:is|are|finds?|considers?)\b.*\bbetter than\b", re.IGNORECASE)
_LACKS = (
    r"(?:that|which|who) (?:do(?:es)?(?: not|n['’]t)(?: (?:have|offer|include|contain|provide|use|allow|come with|"
    r"support|need|require))?|lacks?|(?:is|are)(?: not|n['’]t))\b"
)
_WITHOUT = regex(
    rf"\b(?:{_LACKS}|(?:without|free (?:of|from)|no|not(?!-)|excluding|minus|ohne|sans|sin|senza|sem)\s)\s*(?:any\s)?",
    re.IGNORECASE,
)
_LACKING = regex(rf"\b{_LACKS}|\b(?:without|lacking)\b", re.IGNORECASE)
_AFTERWARDS = regex(
    r"\b(?:allerg(?:y|ies)$|intoleran(?:t|ce)$|(?:to be )?(?:very |too |really |quite )?(?:unsettling|off-putting|"
    r"boring|disturbing|overwhelming|stressful|annoying|tedious|distasteful|repulsive|exhausting|unpleasant|"
    r"uncomfortable|depressing)$|"
    r"(?:is|are)\s+(?:an?\s+)?(?:(?:strict|absolute|complete|total|hard)\s+)?(?:no[- ]go|deal[- ]?breakers?|off "
    r"limits|out of the question|a no|not (?:for|my)|unacceptable|too|unbearable|stressful|overwhelming|boring|not)|"
    r"(?:gives?|makes?|causes?|triggers?|bothers?|annoys?|irritates?|upsets?|stress(?:es)?|bores?|hurts?|scares?|"
    r"disagrees?)\b).*",
    re.IGNORECASE,
)
_WHO = (
    r"the user(?:['’]s)?|standing instruction|decided|i|i['’]?m|i['’]ve|they|he|she|we|my|their|to|and|that|who|which|"
    r"also|of|with|in|for|any|anything|something|everything|nothing (?:but|more than)|things?|those|the|a|an|as|at|"
    r"on|all|both|more|being|having|kinds?|types?|sorts?|related|involv(?:es?|ing)|contain(?:s|ing)?|includ(?:es?|ing)|have|"
    r"has|am|is|are|be|do|does|can|will|would|really|strongly|always|generally|usually|very|so|much|too|just|even|only|"
    r"exclusively|never|not|now|still|currently|prefer(?:s|ring)?|like(?:s)?|want(?:s|ing)?|enjoy(?:s|ing)?|love(?:s)?"
)
_DOES = (
    r"listen(?:s|ing)?|watch(?:es|ing)?|read(?:s|ing)?|eat(?:s|ing)?|drink(?:s|ing)?|wear(?:s|ing)?|us(?:es?|ing)|"
    r"buy(?:s|ing)?|visit(?:s|ing)?|attend(?:s|ing)?|go(?:es|ing)?|participat(?:es?|ing)|engag(?:es?|ing)|"
    r"consum(?:es?|ing)|play(?:s|ing)?|own(?:s|ing)?|driv(?:es?|ing)|stay(?:s|ing)?|choos(?:es?|ing)|"
    r"purchas(?:es?|ing)|deal(?:s|ing)?|work(?:s|ing)?|show(?:n|s)?|recommend(?:s|ed)?|suggest(?:s|ed)?|finds?|"
    r"thinks?|considers?|believes?|trusts?"
)
_LEAD = regex(rf"^(?:(?:{_WHO})\b(?!-)[\s,:]*)+", re.IGNORECASE)
_OPENING = regex(rf"^(?:(?:{_WHO}|{_DOES})\b(?!-)[\s,:]*)+", re.IGNORECASE)
_HOW = regex(
    r"(?:(?:out|up|in|by|late|early|fast|alone|aloud|often|home|abroad|outside|nights?|mornings?|evenings?|"
    r"weekends?|\w+days?|public|dark|bed)\b\s*)*",
    re.IGNORECASE,
)
"""What is said of a verb, and no thing: "at night" of "driving at night"."""
_PRONOUN = r"(?:it|them|they|me|him|her|us|themselves|anything|anyone|everything|something|nothing)"
_ENDING = regex(
    rf"^(?:\w+ )?{_PRONOUN}$|\s+(?:(?:(?:that|which|who) \w+|of|with|to|for|about|from|on|in|at) )?{_PRONOUN}$|"
    r"\s+(?:is|are|was|were)(?: the user['’]s)?$|\s+(?:again|instead|these days)$",
    re.IGNORECASE,
)
"""What stands for another thing, is left of a sentence's verb, or says since when."""
_TO = regex(
    r"(?<!close)(?<!closer)(?<!next)(?<!similar)(?<!related)(?<!access)(?<!proximity)(?<!near)(?<!up)(?<!able)"
    r"(?<!suited)(?<!used)(?<!due)(?:(?<!ing) to |(?<=ing) to (?=\w+ing\b))(?=\w+(?: \w+){0,3}$)"
    r"(?!be\b|go\b|the point)",
    re.IGNORECASE,
)
"""In "prefers tea to coffee"; "prefers walking to work" ranks nothing."""
_LESS = regex(r"\s*(?:less|fewer)\b", re.IGNORECASE)
_AROUND = " ,.:;'\"-"
_QUOTED = regex(r"\s*\(“[^”]*”\)")
_LETTER = regex(r"[^\W\d_]")


@dataclass(frozen=True)
class Wish:
    """One thing that a statement is for (``sign`` 1) or against (-1).

    Attributes:
        phrase: what it is, without who wants it: "self-published books".
        only: whether nothing else will do.
        weak: whether the statement only says how things are: "works nights".
        when: the words after "unless", "except", "if" or "when"; empty where it holds always.
    """

    phrase: str
    sign: int
    only: bool = False
    weak: bool = False
    when: str = ""

    @cached_property
    def words(self) -> frozenset[str]:
        """The content words of the phrase; that it is of the user tells nothing."""
        return frozenset(content_words(self.phrase)) - {"user"}


@remembered(4096)
def wishes(text: str, polarity: Polarity = "neutral") -> tuple[Wish, ...]:
    """What ``text`` is for and against; a clause that does not say so is taken by ``polarity``, or left out."""
    found = [wish for clause in _clauses(_QUOTED.sub("", text)) for wish in _of(*clause, polarity)]
    return tuple(wish for wish in found if _LETTER.search(wish.phrase))


def _clauses(text: str) -> Iterator[tuple[str, bool]]:
    """Each clause, and whether it only gives a reason, and so counts only if it says what it is for or against."""
    for part in _parts(text):
        first, *reasons = _REASON.split(part)
        yield first, False
        yield from ((reason, True) for reason in reasons)


def _parts(text: str) -> Iterator[str]:
    for part in _SPLIT.split(text.strip().rstrip(".!")):
        yield from _IN_PLACE.split(part, maxsplit=1)


def _of(clause: str, reason: bool, polarity: Polarity) -> list[Wish]:
    said, how, when = map(str.strip, _cut(_EXCEPT, clause))
    if _PASSES.search(said):
        return []
    if hit := _SWITCHED.search(said):
        return [Wish(_bare(hit["new"]), 1), Wish(_bare(hit["old"]), -1)]
    sign, before, after = _sides(said)
    if polarity == "avoids" and (less := _LESS.match(after)):
        sign, after = -1, after[less.end() :]
    if sign == 0 and (reason or not before):
        return []
    sign, weak = sign or _SIGNS[polarity] or 1, sign == 0 and polarity == "neutral"
    found = _against(_bare(after) or _bare(before)) if sign < 0 else _for(after or before, bool(_RANKS.search(said)))
    if when and not any(_LETTER.search(phrase) for phrase, _ in found):
        return _instead(sign, how, when)
    only = sign > 0 and _ONLY.search(said) is not None
    return [Wish(phrase, is_for, is_for > 0 and only, weak and is_for > 0, when) for phrase, is_for in found]


def _instead(sign: int, how: str, when: str) -> list[Wish]:
    """The wish of a clause whose only phrase is its exception: "hates when it rains", "eats anything but fish"."""
    how = how.strip(",;( ").lower()
    if how in ("if", "when", "whenever", "while"):
        return [Wish(_bare(when), sign)]
    return [] if how == "unless" else [Wish(_bare(when), -sign, only=sign < 0)]


_SIGNS: dict[Polarity, int] = {"likes": 1, "avoids": -1, "neutral": 0}


def _sides(said: str) -> tuple[int, str, str]:
    """The sign of a clause (0: it has none), and what stands before and after the words that give it."""
    against, likes, no = _AGAINST.search(said), _FOR.search(said), _NEGATION.search(said)
    if likes and any(hit and _is_next(said, likes.end(), hit.start()) for hit in (against, no)):
        likes = None
    if no and not (likes and likes.start() < no.start()) and not (against and against.start() < no.start()):
        return _denied(no[0], said[: no.start()], said[no.end() :].strip())
    if against and not (likes and likes.start() < against.start()):
        return -1, said[: against.start()], said[against.end() :]
    if likes:
        return 1, said[: likes.start()], said[likes.end() :]
    if _BETTER.search(said):
        return 1, "", said
    late = _AFTERWARDS.search(said)
    return (-1, said[: late.start()], "") if late and _bare(said[: late.start()]) else (0, said, "")


def _is_next(said: str, end: int, start: int) -> bool:
    """Whether nothing but an auxiliary stands between two places: "wants to avoid", "always avoids"."""
    return end <= start and not _OPENING.sub("", said[end:start].strip(" ,"))


def _denied(no: str, before: str, rest: str) -> tuple[int, str, str]:
    """A denied clause: "do not like cats" is against cats, "never skip lunch" for lunch, "do not hate it" neither."""
    if hit := _CRAVE.match(rest):
        return 1, before, rest[hit.end() :]
    if (hit := _AGAINST.search(rest)) and _is_next(rest, 0, hit.start()):
        return (1, before, rest[hit.end() :]) if no.lower() == "never" else (0, "", "")
    if (hit := _ABIDE.match(rest)) or ((hit := _FOR.search(rest)) and _is_next(rest, 0, hit.start())):
        return -1, before, rest[hit.end() :]
    return -1, before, rest


def _against(phrase: str) -> list[tuple[str, int]]:
    """What is avoided; of what is avoided for its lack of something, that is wanted."""
    _, _, lacking = _cut(_LACKING, phrase)
    return [(_bare(lacking), 1)] if lacking else [(phrase, -1)]


def _for(said: str, ranks: bool) -> list[tuple[str, int]]:
    """What is liked, and what is put behind it (by "than" or "to" only if the verb ``ranks``) or is to be absent."""
    rest, _, absent = _cut(_WITHOUT, said)
    for pattern in (_VERSUS, _THAN, _TO) if ranks else (_VERSUS,):
        wanted, _, less = _cut(pattern, rest)
        if _bare(wanted) and less:
            break
    else:
        wanted, less = rest, ""
    # "Eats no pork" is not for eating.
    found = [] if absent and not _OPENING.sub("", wanted.strip()) else [(_bare(wanted), 1)]
    return found + [(bare, -1) for other in (less, absent) if (bare := _bare(other))]


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    hit = pattern.search(text)
    return (text[: hit.start()], hit[0], text[hit.end() :]) if hit else (text, "", "")


def _bare(phrase: str) -> str:
    """The phrase without who, how and what is done with it: "heavy metal" of " to listen to heavy metal,"."""
    said = phrase.strip(_AROUND)
    whole = _ENDING.sub("", said)
    bare = _OPENING.sub("", whole).strip(_AROUND)
    if not _HOW.fullmatch(bare) or not (bare or whole == said):
        return bare
    return _LEAD.sub("", whole).strip(_AROUND)
