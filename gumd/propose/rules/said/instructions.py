"""Standing instructions: what the user tells programs to do from now on."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.gloss import in_small_letters
from gumd.propose.rules.grammar.english import third
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.whose import is_sheet_of_another
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before, with_assistant
from gumd.propose.rules.said import instruction_words as words
from gumd.propose.rules.said.standing import is_outright, likely
from gumd.propose.rules.sentences import looks_like_code, sentences
from gumd.propose.snippets import Snippet
from gumd.propose.verify import logit
from gumd.schema import Polarity
from gumd.text.gloss import english, language_of
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_CHARS = 200
_MIN_WORDS, _MAX_WORDS, _MIN_CONTENT = 3, 40, 2
_SAID, _WISHED, _DOUBTED, _WRITTEN, _NOTED = 2.5, 1.6, 1.0, 2.4, 2.0
_LIKELY, _LIKELY_IF_OUTRIGHT, _PART = 0.55, 0.15, 0.3
"""From which share, by its words, a sentence is a rule, is one if it is said outright, and may be part of one."""
_EVEN, _SLOPE = 0.5, 0.9
"""What the share says as evidence, in log-odds, were it even, and for each of its own: about so right it was of what
people ordinarily type, by an author held out.
"""
_NEGATIVE = regex(
    r"\b(?:never|no|not|don't|dont|avoid|stop|without|nie|niemals|kein\w*|nicht|jamais|pas|nunca|no|sans|ohne|mai|"
    r"nooit|geen)\b"
)
_NOTES = frozenset({"file", "editor", "email", "chat"})
_KEY_WORDS = 4
_HEAD = 240
_MAX_BOTH = 270
_SHEETS = frozenset({"file", "editor"})


class Instructions:
    """Proposes what the user asks of assistants for good: in a chat with one, or in a file of rules for them."""

    name = "rules.instruction"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: list[Proposal] = []
        for observation in episode:
            if observation.source in _SHEETS and is_sheet_of_another(observation, self._reader.names()):
                continue
            said = self._reader.snippets(observation)
            own = [snippet for snippet in said if snippet.by == "user"]
            if _is_rule_file(observation):
                found += [p for snippet in own for p in self._written(snippet)]
            elif observation.source == "chat" and with_assistant(observation, (one.speaker for one in said)):
                found += [p for before, snippet in _answers(said) for p in self._told(snippet, before)]
            elif observation.source in _NOTES:
                found += [p for snippet in own for p in self._noted(snippet)]
        return found

    def _told(self, snippet: Snippet, before: str) -> list[Proposal]:
        if doubt.is_joke(snippet.text) or doubt.is_role(snippet.text):
            return []
        told = sentences(snippet.text, quotes=True)
        shares = likely(told, before)
        found, place, scope = list[Proposal | None](), 0, ""
        while place < len(told):
            sentence, taken = told[place], 0
            weight = _strength(sentence, shares[place])
            if weight:
                after = _belonging(told[place + 1 :], shares[place + 1 :])
                rule, taken = _instruction(sentence, after)
                context = _bare(scope) if _begins_bare(sentence) and _is_scope(scope) else ""
                rule = "; ".join(part for part in (context, rule) if part)
                found.append(self._proposal(rule, weight, snippet.observation))
            scope = "" if weight else sentence
            place += 1 + taken
        return [proposal for proposal in found if proposal is not None]

    def _noted(self, snippet: Snippet) -> list[Proposal]:
        """Orders in the user's own notes, mails and chats that can only be meant for who serves or works with them."""
        if doubt.is_joke(snippet.text) or doubt.is_role(snippet.text):
            return []
        noted = snippet.observation.source in ("file", "editor")
        told = sentences(re.sub(r"\*{1,3}", "", snippet.text))
        meant = [at for at, one in enumerate(told) if _asks_of_people(one) or (noted and _serves(one))]
        rules = [_instruction(told[at], _exceptions(told[at + 1 :]))[0] for at in meant]
        if noted:
            rules += [_of_all(snippet, told[at:]) for at, one in enumerate(told) if words.OF_ALL.match(folded(one))]
        found = [self._proposal(rule, _NOTED, snippet.observation) for rule in rules if rule]
        return [proposal for proposal in found if proposal is not None]

    def _written(self, snippet: Snippet) -> list[Proposal]:
        """The rules of a file: its items; of running text only what is an order."""
        ruled = words.RULES_HEAD.search(folded(snippet.heading))
        strict = not (ruled or _is_headed(snippet.observation, words.HOUSE_RULES))
        found = []
        for line in snippet.text.splitlines():
            rule = _plain(line.strip(" -*#"))
            if words.HOUSE_RULES.search(folded(rule)) or words.REMARK.fullmatch(folded(rule)):
                continue
            if words.TABLE.search(rule) or words.TASK.match(rule):
                continue
            if not line.lstrip().startswith("#") and not rule.endswith((":", "?")) and (not strict or _is_order(rule)):
                found.append(self._proposal(_fitting(rule).rstrip("."), _WRITTEN, snippet.observation))
        return [proposal for proposal in found if proposal is not None]

    def _proposal(self, rule: str, weight: float, observation: Observation) -> Proposal | None:
        language = language_of(rule)
        spoken = _bare_start(rule).strip(" .;,") if language else _third_person(rule)
        if len(content_words(rule)) < _MIN_CONTENT or _points(rule):
            return None
        if not _MIN_WORDS <= len(spoken.split()) <= _MAX_WORDS or len(spoken) > MAX_CHARS:
            return None
        rough = _third_person(_in_english(spoken, language))
        evidence = f"{evidence_text(observation)}\n{rough}"
        said = f"{spoken} (roughly: {rough})" if rough else spoken
        for form in (f"The user's standing instruction: {said}.", f"The user wants: {said}."):
            text = grounded(form, "", evidence)
            if text is not None:
                topic = "instruction:" + " ".join(content_words(rule)[:_KEY_WORDS])
                polarity, ids = _polarity(rule), (observation.id,)
                return Proposal(
                    text, "standing_instruction", polarity, self.name, ids, rule, weight, topic=topic, glossed=rough
                )
        return None


def is_instruction(part: str, observation: Observation) -> bool:
    """Whether a line of the user's in ``observation`` is what ``Instructions`` proposes in its own words."""
    if observation.source != "chat":
        return _is_rule_file(observation)
    speakers = (line.partition(":")[0] for line in observation.text.splitlines())
    return with_assistant(observation, speakers) and _strength(part, *likely([part])) > 0


def _is_rule_file(observation: Observation) -> bool:
    if observation.source not in ("file", "editor"):
        return False
    headed = _is_headed(observation, words.HOUSE_RULES) or _is_headed(observation, words.FOR_HELPER)
    return headed or bool(words.RULE_FILE.search(observation.title))


def _is_headed(observation: Observation, said: re.Pattern[str]) -> bool:
    """Whether a file says by its name or its first lines that it is what ``said`` names; AGENTS.md does not."""
    head = re.sub(r"[_/\\.-]+", " ", folded(f"{observation.title}\n{observation.text[:_HEAD]}"))
    return said.search(head) is not None and not words.RULE_FILE.search(observation.title)


def _strength(sentence: str, share: float) -> float:
    """How strongly a sentence to an assistant asks for something for good, in log-odds; 0 when it does not."""
    if is_outright(sentence):
        plain = folded(sentence).replace("’", "'")
        said = _SAID if words.MARKER.search(plain) else _WISHED
        return (said if share >= _PART else _DOUBTED) if share >= _LIKELY_IF_OUTRIGHT else 0
    return min(_SAID, _EVEN + _SLOPE * logit(share)) if share >= _LIKELY else 0


def _answers(said: Sequence[Snippet]) -> Iterator[tuple[str, Snippet]]:
    """What the user says, each with what was said to them just before."""
    for at, one in enumerate(said):
        if one.by == "user":
            yield (said[at - 1].text if at and said[at - 1].by != "user" else ""), one


def _belonging(after: Sequence[str], shares: Sequence[float]) -> list[str]:
    """Of the sentences behind a rule those that go on with it, may be part of it, or stand before an exception."""
    found = list[str]()
    for place, (sentence, share) in enumerate(zip(after, shares, strict=True), 1):
        part = _PART <= share < _LIKELY and not is_outright(sentence)
        if not (part or _goes_on(sentence) or _excepts(after[place : place + 1])):
            break
        found.append(sentence)
    return found


def _serves(sentence: str) -> bool:
    plain = folded(_bare(sentence)).replace("’", "'")
    return bool(words.MARKER.search(plain) and words.SERVED.match(plain)) and not doubt.is_question(sentence)


def _asks_of_people(sentence: str) -> bool:
    """Whether it tells others for good how to reach the user."""
    plain = folded(sentence).replace("’", "'")
    asked = _serves(sentence) and words.REACHED.search(plain) is not None
    return asked or (words.UNREACHED.search(plain) is not None and not doubt.is_question(sentence))


def _goes_on(sentence: str) -> bool:
    goes_on = words.GOES_ON.match(folded(sentence)) is not None or _excepts([sentence])
    return goes_on and not doubt.is_question(sentence)


def _points(rule: str) -> bool:
    """Whether a rule is about something that was named before it: "every time, it's in the notes"."""
    plain = folded(rule).partition(";")[0]
    after = words.MARKER.match(plain)
    meant = plain[after.end() :].lstrip(" ,;:") if after else plain
    return bool(words.UNCLEAR.match(meant) or words.POINTING.match(plain))


def _begins_bare(sentence: str) -> bool:
    """Whether a sentence only says never or always what, so that what for stands in the one before."""
    return bool(words.BARE.match(folded(sentence)))


def _is_scope(sentence: str) -> bool:
    plain = folded(sentence)
    return len(sentence) < MAX_CHARS // 2 and not doubt.is_question(sentence) and not words.PERSONAL.search(plain)


def _bare(sentence: str) -> str:
    rule = words.LEAD_IN.sub("", sentence).strip()
    return rule.rpartition(": ")[2].rstrip(" .!")


def _instruction(sentence: str, after: Sequence[str]) -> tuple[str, int]:
    """The sentence without what leads up to it, with those ``after`` it that there is room for; and how many."""
    rule = words.LEAD_IN.sub("", sentence).strip()
    head, colon, tail = rule.partition(": ")
    if colon and words.MARKER.search(folded(tail)) and not words.MARKER.search(folded(head + ":")):
        rule = tail
    rule, taken = rule.rstrip(" .!"), 0
    for more in after:
        if len(rule) + len(more) >= MAX_CHARS - 20:
            break
        rule, taken = f"{rule}; {more.rstrip(' .!')}", taken + 1
    return rule, taken


def _exceptions(after: Sequence[str]) -> list[str]:
    """Of the sentences behind a rule those that say whom or what it does not hold for."""
    return list(takewhile(lambda one: _excepts([one]), after))


def _excepts(told: Sequence[str]) -> bool:
    """Whether some of the sentences says whom or what a rule does not hold for."""
    return any(words.EXCEPTION.match(folded(one)) for one in told)


def _of_all(snippet: Snippet, told: Sequence[str]) -> str:
    """A rule "for everything here", with what that is: the heading that it stands under."""
    rule, _ = _instruction(told[0].partition(":")[2].strip(), _exceptions(told[1:]))
    about = re.sub(r"\([^()]{0,80}\)", "", snippet.heading).translate(PLAIN_QUOTES).strip()
    return f"for {about}: {rule}" if about and rule else rule


def _plain(rule: str) -> str:
    """A rule without marks of emphasis."""
    return re.sub(r"(?<![\w*])\*{1,3}([^*\s][^*\n]{0,80})\*{1,3}(?![\w*])", r"\1", rule)


def _fitting(rule: str) -> str:
    """A long rule without what stands in brackets, and as many of its sentences as there is room for."""
    if _fits(rule):
        return rule
    told = sentences(re.sub(r"\s?\([^()]{0,160}\)", "", rule), quotes=True)
    while len(told) > 1 and not _fits(" ".join(told)):
        told.pop()
    return " ".join(told)


def _fits(rule: str) -> bool:
    spoken = _third_person(rule)
    return len(spoken) <= MAX_CHARS and len(spoken.split()) <= _MAX_WORDS


def _is_order(rule: str) -> bool:
    plain = folded(rule).replace("’", "'")
    first = re.match(r"[\w']+", plain)
    if looks_like_code(re.sub(r"`[^`]*`", "x", rule)):
        return False
    ordered = words.MARKER.search(plain) or words.UNWANTED.match(plain) or _asks_of_people(rule)
    return bool(ordered) or bool(first and first[0] in words.IMPERATIVES)


def _third_person(rule: str) -> str:
    """An instruction with the user's "I" and "my" told of the user."""
    rule = re.sub(r"\bI(?:['’]m| am)\b", "the user is", _bare_start(rule))
    rule = re.sub(r"\bI(?:['’]ve| have)\b", "the user has", rule)
    rule = re.sub(r"\b[Ii] (?:don['’]t|do not)\b", "the user does not", rule)
    rule = re.sub(r"\b[Ii] (can|may|must|shall|should|can['’]t|cannot|will|won['’]t)\b", r"the user \1", rule)
    rule = re.sub(
        r"\bI ((?:only|always|never|just|also|really|usually|often|still|mostly|sometimes) )?(\w+)\b",
        lambda hit: f"the user {hit[1] or ''}{third(hit[2])}",
        rule,
    )
    rule = re.sub(r"\b[Mm]y\b", "the user's", rule)
    rule = re.sub(r"\bmyself\b", "themselves", re.sub(r"\bme\b(?!['’])", "the user", rule))
    return re.sub(r"\s+", " ", rule).strip(" .;,")


def _bare_start(rule: str) -> str:
    """An instruction that goes on in a sentence: no capital where it begins with an order, or with "always"."""
    first = re.match(r"[\w']*", folded(rule))
    ordered = first and (first[0] in words.IMPERATIVES or words.MARKER.match(folded(rule)))
    return rule[0].lower() + rule[1:] if ordered and rule else rule


def _in_english(rule: str, language: str | None) -> str:
    """An instruction of another language in rough English, for whoever knows only that; as much of it as there is room.

    Empty where it is English.
    """
    rough = english(rule, language) if language else ""
    rough = in_small_letters(rough, rule)
    while rough and len(rule) + len(rough) > _MAX_BOTH:
        rough = rough.rpartition("; " if "; " in rough else ". ")[0]
    return rough


def _polarity(rule: str) -> Polarity:
    return "avoids" if _NEGATIVE.search(folded(rule)) else "likes"
