"""English first-person sentences, rewritten by grammar into statements about the user."""

import re
from collections.abc import Iterator
from datetime import datetime

from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.facts import Fact, Frame
from gumd.propose.rules.grammar.english_frames import ELLIPTIC, FRAMES
from gumd.propose.rules.grammar.english_words import ABSENT_PERSONS, OBJECTS
from gumd.text.calendar_words import MONTHS, WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import content_words

MAX_REST_WORDS = 24
_LISTED_WORDS = 3
_CONTRACTIONS = (
    (r"\b(?:ca)n['’]t\b|\bcannot\b|\bcan not\b|\bcant\b", "cannot"),
    (r"\bwon['’]t\b|\bwont\b", "will not"),
    (r"\b(do|does|did|is|are|was|have|has|had|would|could|should)n['’]?t\b", r"\1 not"),
    (r"\b(i|we|you|they)['’]ve\b", r"\1 have"),
    (r"\b(i|we|you|they|he|she|it)['’]ll\b", r"\1 will"),
    (r"\bi['’]m\b|\bim\b", "I am"),
    (r"\bwe['’]re\b", "we are"),
    (r"\bive\b", "I have"),
    (r"\b(i|we)['’]d\b(?= (?:rather|prefer|like|love|hate))", r"\1 would"),
    (r"\b(i|we)['’]d\b", r"\1 had"),
    (r"\b(I|we) have got\b(?! to)", r"\1 have"),
    (r"\bgonna\b", "going to"),
    (r"\bwanna\b", "want to"),
)
_EXPAND = [(regex(pattern, re.IGNORECASE), by) for pattern, by in _CONTRACTIONS]
# What may stand before "I" and adds nothing.
_OPENING = regex(
    r"^(?:(?:and|but|so|well|yeah|yep|yes|no|nope|ok|okay|oh|hi|hello|hey|btw|also|actually|honestly|tbh|anyway|"
    r"right|sorry|"
    r"thanks|thank you|fyi|p\.?s\.?|ngl|hmm+|um+|plus|because|since|as|though|although|personally|first|ah|aw|nah|"
    r"sure|great|"
    r"morning|evening|dear \w+|hi \w+|by the way|to be honest|for the record|just so you know|please note|note|nb|"
    r"reminder|"
    r"update|good news|re|me|cool|lovely|perfect|same|thx|cheers|then|now|still|unfortunately|sadly|luckily|finally)"
    r"(?: that)?\s*[,:;.!–—-]*\s+)+(?=\S)",
    re.IGNORECASE,
)
_FRONTED = regex(
    r"^((?i:(?:mon|tues|wednes|thurs|fri|satur|sun)days|on|in|from|since|every|each|at|most|by|after|before|during|"
    r"until|for|twice|once|next)\b[^,;:]{2,50}?),?\s+(?=(?:I|we)\s)"
)
_CLAUSES = regex(
    r"\s*[,;:–—(]\s*(?:(?:and|but|so|because|as|since|though|although|plus|also|then)\s+)?(?=(?:I|we)\s)|"
    r"\s+(?:and|but|so|because|since|although)\s+(?=(?:I|we)\s)|\s+(?:found out|discovered|"
    r"learned) (?:that )?(?=I am allergic)|\s[–—-]\s|[;()]\s*"
)
_STOP_AT = regex(
    r"\s*(?:[;()—]|:(?!\d)|(?<!\d)–|–(?!\d)|\s-\s|,\s*(?:but|so|and (?!\w+(?:,|$| and\b))|which|who|because|as|though|"
    r"although|since|then|"
    r"not sure|even|"
    r"if|unless|when|while|where|lol|haha|tbh|ngl|please|thanks|hun|mate|honestly|sorry|"
    r"you|he|she|it|they|we|i|there|that|this)\b.*|"
    r"\s(?:but|because|so that|though|although|if|unless|whereas|cos|coz|cuz|while|which|so|hey|"
    r"and (?:\w+ly )?(?:prefer|rely|only|"
    r"always|never|exclusively|do not|cannot|like|love|hate|avoid|enjoy|dislike|refuse|want|need)|"
    r"and (?:the|their|my|"
    r"this|that|\w+) (?:\w+ )?(?:is|are|was|were|has|have|will|can|do|does|deserve|need)|"
    r"as (?:i|we|he|she|it|they|you|my)|and (?:i|we|he|she|it|they|you|then|that|there|my|so)|when (?:i|we|he|she|"
    r"it|they|you)|ngl|tbh|lol|haha\w*|btw|"
    r"please|thanks)\b)",
    re.IGNORECASE,
)
_REST = (
    (regex(r"\bmyself\b", re.I), "themselves"),
    (regex(r"\bmine\b", re.I), "theirs"),
    (regex(r"\b(?:my|our)\b", re.I), "their"),
    (regex(r"\b(?:me|us)\b", re.I), "them"),
    (regex(r"\bours(?:elves)?\b", re.I), "themselves"),
    (regex(r"\b(?:I|we) (?:am|are)\b"), "they are"),
    (regex(r"\b(?:I|we)\b"), "they"),
)
_SECOND_PERSON = regex(r"\b(?:you|your|yours|yourself|u|ur|ya)\b", re.IGNORECASE)
# What cannot be understood without the sentence before.
_UNTOLD = regex(
    rf"^(?:any|every|some|no)thing$|\b(?:that|this|a few|a lot|a ton)$|^(?:(?:in|at|on|with|for|to|of|about|"
    rf"from) )?(?:{OBJECTS})\b|"
    rf"^(?!.*\bmy\b.*\b(?:her|his|their)\b).*\b(?:{ABSENT_PERSONS})\b",
    re.IGNORECASE,
)
# "two cats – Biscuit and Gravy"
_NAMED = regex(r"\s?[–—-]\s(?=[A-Z][\w’'-]+(?:,|\.|$| and [A-Z]))")
_NEXT_SUBJECT = regex(
    r",\s(?:the|a|an|my|no|both|all|\w+ of (?:whom|which))\s(?:\w+ )?(?:is|are|was|were|has|have)\b.*", re.IGNORECASE
)
_PASSING = regex(
    r"\b(?:today|tonight|tomorrow|tmrw|right now|just now|this (?:morning|evening|afternoon|week|weekend|minute|"
    r"second|time)|later|"
    r"in an? (?:min\w*|bit|sec\w*|moment|hour)|yesterday|last (?:night|week|time)|at (?:the|this) moment|soon|"
    r"already on|"
    r"(?:on )?the way|next (?:time|week)|here|there|again|earlier|an? hour|bed|first thing)\b",
    re.IGNORECASE,
)
_PERIOD = regex(
    r"^\w+|\b(?:every|each|most|all|day|night|morning|evening|week|month|year|weekday|weekend|daily|weekly|again|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?)s?\b",
    re.IGNORECASE,
)
_COMMA = regex(r",(?!\d)")
_DAY_OF_SAYING = regex(r"\s(?:yesterday|today|tonight|this morning|last night)$", re.IGNORECASE)
_IRREGULAR = {"have": "has", "do": "does", "be": "is", "am": "is", "go": "goes"}
_PAST_OR_AUX = regex(r"^(?:did|had|was|were|used to|will not|would|could|should|may|might|must|ought)\b", re.IGNORECASE)
_SAYS_ENOUGH = regex(r"(?:(?:is|will be) )?(?:mov|retir|graduat|marry|getting married|away|off)", re.IGNORECASE)


def third(verb: str) -> str:
    """The verb, or the first word of a phrasal one, as "the user" has it: "go", "goes"; "pick up", "picks up"."""
    first, _, more = verb.partition(" ")
    lower = first.lower()
    if lower in _IRREGULAR:
        form = _IRREGULAR[lower]
    elif re.search(r"(?:[sxz]|ch|sh|o)$", lower):
        form = lower + "es"
    elif re.search(r"[^aeiou]y$", lower):
        form = lower[:-1] + "ies"
    else:
        form = lower + "s"
    return f"{form} {more}".strip()


def english_facts(sentence: str, now: datetime, elliptic: bool) -> list[Fact]:
    """What one of the user's own sentences says of them; ``elliptic`` when the writing is one that leaves out "I"."""
    plain = expand(sentence)
    found = []
    for place, clause in enumerate(clauses(plain)):
        fact = _fact(clause, now, elliptic, first=not place)
        if fact:
            found.append(fact)
    return found


def expand(sentence: str) -> str:
    """``sentence`` with its contractions written out and "I" in capitals."""
    for pattern, by in _EXPAND:
        sentence = pattern.sub(by, sentence)
    return re.sub(r"\bi\b(?![.'])", "I", re.sub(r"\bWe\b", "we", sentence))


def clauses(sentence: str) -> Iterator[str]:
    """The clauses of an expanded sentence, each without what opens it; what is fronted goes to its end."""
    for part in _CLAUSES.split(_NAMED.sub(", ", sentence)):
        clause = _OPENING.sub("", part.strip(" .!…,*_"))
        fronted = _FRONTED.match(clause)
        if fronted:
            words = fronted[1]
            tail = words[0].lower() + words[1:]
            clause = f"{clause[fronted.end() :]} {tail}"
        yield clause


def _fact(clause: str, now: datetime, elliptic: bool, first: bool) -> Fact | None:
    subject, _, predicate = clause.partition(" ")
    if subject == "I":
        plural = False
    elif subject == "we":
        plural, predicate = True, re.sub(r"^are\b", "am", predicate)
    elif elliptic and first and ELLIPTIC.match(clause):
        plural, predicate = False, _with_verb(clause)
    else:
        return None
    if _PAST_OR_AUX.match(predicate) and not re.match(
        r"(?:was|were) (?:born|diagnosed|prescribed)|would rather", predicate
    ):
        return None
    for frame in FRAMES:
        hit = frame.pattern.match(predicate)
        if hit and (frame.we or not plural):
            fact = _from_frame(frame, hit, predicate, now)
            if fact:
                return fact
    return None


def _with_verb(clause: str) -> str:
    """``clause`` with the auxiliary that people leave out together with "I"."""
    if re.match(r"(?:allergic|scared|training|learning|working|applying|moving|saving)\b", clause, re.IGNORECASE):
        return f"am {clause[0].lower()}{clause[1:]}"
    if re.match(r"been\b", clause, re.IGNORECASE):
        return f"have {clause[0].lower()}{clause[1:]}"
    return clause[0].lower() + clause[1:]


def _from_frame(frame: Frame, hit: re.Match[str], predicate: str, now: datetime) -> Fact | None:
    rest = ending_at_next_thought(predicate[hit.end() :])
    if rest is None or not _given(frame, hit.group() + " " + rest, now):
        return None
    if not rest and "rest}" in frame.says and frame.says.rstrip().endswith(("{verb:s} {rest}", "{verb} {rest}")):
        return None
    groups = {name: value or "" for name, value in hit.groupdict().items()}
    text = _filled(frame.says, groups, rest)
    if frame.kind == "plan":  # It holds after the day on which it was said.
        text = _DAY_OF_SAYING.sub("", text)
    if frame.needs == "period" and not content_words(_PERIOD.sub(" ", text)):
        return None
    if frame.needs == "date" and not _says_what(text):
        return None
    if frame.kind != "plan" and _PASSING.search(text) and not repeats(text):
        return None
    key = " ".join(content_words(rest)[:3])
    topic = frame.topic.replace("{rest}", key).replace("{place}", groups.get("place", ""))
    topic = "" if topic.endswith(":") else topic
    return Fact(f"The user {text}.", frame.kind, frame.polarity, frame.weight, topic)


def _says_what(text: str) -> bool:
    """Whether a plan says more than a verb and a date; some verbs say enough."""
    words = [word for word in content_words(text)[1:] if not (word[0].isdigit() or word in MONTHS or word in WEEKDAYS)]
    return bool(words) or bool(_SAYS_ENOUGH.match(text))


def _given(frame: Frame, said: str, now: datetime) -> bool:
    """Whether ``said`` has the date or the repetition that ``frame`` needs."""
    dated = frame.needs in ("date", "when") and span_in(said, now) is not None
    return not frame.needs or dated or (frame.needs in ("period", "when") and repeats(said))


def _filled(says: str, groups: dict[str, str], rest: str) -> str:
    text = says
    for name, value in groups.items():
        text = text.replace(f"{{{name}:s}}", third(value)).replace(
            f"{{{name}}}", value.lower() if name == "verb" else value
        )
    text = about_them(text.replace("{rest}", rest).replace("{adv}", ""))
    return re.sub(r"\s+(,?)\s*", r"\1 ", text).strip(" ,.-–—!…")


def _before_comma(text: str) -> str:
    """``text`` up to its first comma, unless the commas divide a list of short things: "latex, kiwi and bee "
    "stings"."""
    hit = _COMMA.search(text)
    if hit is None or not hit.start():
        return text
    head, tail = text[: hit.start()], text[hit.end() :]
    parts = re.split(r",\s*|\s+(?:and|or|&)\s+", text)
    listed = len(parts) > 2 and all(len(part.split()) <= _LISTED_WORDS for part in parts[1:])
    refined = re.match(r"\s*(?:not|never|no more than|at|on|from|until|in) ", tail)
    return text if listed else (f"{head},{tail.split(',')[0]}" if refined else head)


def ending_at_next_thought(rest: str) -> str | None:
    """What follows the verb, up to where another thought begins, about the user; None when it makes no sense alone."""
    text = rest.strip()
    if re.match(r",\s*+(?![A-Z])", text):
        return ""
    named = text.startswith(",")  # "two cats, Salt and Pepper"
    text = _NEXT_SUBJECT.sub("", text)
    text = _before_comma(text)
    cut = _STOP_AT.search(" " + text)
    if cut:
        text = (" " + text)[: cut.start()].strip()
    text = re.sub(r"\s+", " ", text).strip(" ,.!…-–—*_\"'")
    text = re.sub(r"[^\w)%€$£’'.°+#]+$", "", text)
    if _SECOND_PERSON.search(text) or _UNTOLD.match(text) or len(text.split()) > MAX_REST_WORDS:
        return None
    text = about_them(text)
    return f", {text}" if named else text


def about_them(text: str) -> str:
    """``text`` with "they" where it has "I" or "we"."""
    for pattern, by in _REST:
        text = pattern.sub(by, text)
    return text
