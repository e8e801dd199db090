"""What stands below mails, theirs and others', and what the user asks in theirs to have done."""

import re
from collections.abc import Iterator, Sequence

from gumd.foreign import folded
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import letter_words as words
from gumd.propose.rules.booking_words import OFFERS
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before, pretends
from gumd.propose.rules.sentences import sentences
from gumd.words import content_words, tokens
from gumd_store.records import Observation

_SIGNED, _ASKED, _CONTACT = 1.8, 1.3, 0.9
MAX_LINES, MAX_LINE = 5, 70
_LETTERS = 2


class Letters:
    """Proposes what the user is by the signature of their own mails, and what they cancel, move or book in them."""

    name = "rules.letter"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for observation in episode:
            if observation.source == "email":
                own = [one.text for one in self._reader.snippets(observation) if one.by == "user"]
                told = (
                    (*self._signed(observation), *self._asked("\n".join(own), observation))
                    if own
                    else self._contact(observation)
                )
                for proposal in told:
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _signed(self, seen: Observation) -> Iterator[Proposal]:
        lines = signature(seen.text)
        if lines:
            role = words.profession(folded(" ".join(lines)))
            gloss = f" ({role})" if role else ""
            text = f"The user signs mails as {', '.join(lines)}{gloss}."
            kept = grounded(text, "", evidence_text(seen))
            if kept:
                yield Proposal(
                    kept, "biography", "neutral", self.name, (seen.id,), " / ".join(lines), _SIGNED, topic="signature"
                )

    def _contact(self, seen: Observation) -> Iterator[Proposal]:
        """Somebody with a profession who writes to the user themselves, by what stands below their name."""
        lines, text = signature(seen.text), self._reader.received(seen)
        role = words.trade(folded(" ".join(lines[1:]))) if lines else ""
        if role and not OFFERS.search(folded(text)) and not pretends(text):
            called = f"{lines[0]}, {lines[1]}".translate(PLAIN_QUOTES)
            rough = f" ({role})" if role not in folded(called) else ""
            kept = grounded(f"The user is in touch with {called}{rough}.", "", f"{evidence_text(seen)}\n{role}")
            if kept:
                topic, ids = f"contact:{folded(lines[0])}", (seen.id,)
                yield Proposal(
                    kept, "relationship", "neutral", self.name, ids, called, _CONTACT, topic=topic, glossed=role
                )

    def _asked(self, text: str, seen: Observation) -> Iterator[Proposal]:
        for sentence in sentences(text):
            hit = words.ASKED.search(folded(sentence).replace("’", "'"))
            if hit is None:
                continue
            what = re.sub(r"\b(?:my|our)\b", "their", sentence[hit.start("what") : hit.end("what")], flags=re.I).strip(
                " ,."
            )
            statement = f"The user asked to {hit['verb']} {what}."
            if re.match(r"(?:me|us|myself)\b", what):
                what = what.partition(" ")[2]
                statement = f"The user asked to be {words.BE_DONE.get(hit['verb'], hit['verb'])} {what}."
            kept = grounded(statement, sentence, evidence_text(seen)) if len(content_words(what)) > 1 else None
            if kept:
                against = hit["verb"] in words.AGAINST
                span = span_in(what, seen.observed_at)
                yield Proposal(
                    kept,
                    "plan",
                    "avoids" if against else "neutral",
                    self.name,
                    (seen.id,),
                    sentence,
                    _ASKED,
                    topic="asked:" + " ".join(content_words(what)[:3]),
                    valid_to=span.last if span and not against else None,
                )


def signature(text: str) -> list[str]:
    """The lines below a mail's closing formula that say who its writer is: the name, then what they are; or none."""
    sender = set(tokens(display_name(read_mail(text).sender)))
    lines = [line.strip() for line in text.splitlines() if not line.startswith(">")]
    start = _closing(lines, sender)
    below = [line for line in lines[start:] if line and not words.CLOSING.match(folded(line))]
    names = [at for at, line in enumerate(below[:3]) if _is_named(set(tokens(line)), sender)]
    if not names or not start:
        return []
    kept = [below[names[-1]]]
    for line in below[names[-1] + 1 : names[-1] + MAX_LINES]:
        if words.NO_ROLE.search(folded(line)) or len(line) > MAX_LINE or line.endswith((".", "?", "!", ":")):
            break
        kept += [part.strip() for part in re.split(r"\s[|·•]\s", line)]
    return kept if len(kept) > 1 else []


def _is_whole(line: set[str], sender: set[str]) -> bool:
    return bool(sender) and sender <= line and _is_named(line, sender)


def _is_named(line: set[str], sender: set[str]) -> bool:
    """Whether a line is the sender's name, perhaps with letters behind it."""
    return bool(line) and (line <= sender or (len(sender) > 1 and sender <= line and len(line - sender) <= _LETTERS))


def _closing(lines: list[str], sender: set[str]) -> int:
    """Where the signature begins: after the closing formula, or at the writer's name alone on a line; 0 if nowhere."""
    closed = next((at + 1 for at, line in enumerate(lines) if words.CLOSING.match(folded(line).replace("’", "'"))), 0)
    return closed or next((at for at, line in enumerate(lines) if at > 2 and _is_whole(set(tokens(line)), sender)), 0)
