"""What stands below mails, theirs and others', and what the user asks in theirs to have done."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before, pretends
from gumd.propose.rules.sentences import sentences
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work import letter_words as words
from gumd.propose.rules.work.signatures import occupation_of, own_signature, signature
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_SIGNED, _ASKED, _CONTACT, _QUOTED = 1.8, 1.3, 0.9, 1.4
_SIGNS = 5


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
                    else (*self._contact(observation), *self._signed_before(observation))
                )
                for proposal in told:
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _signed(self, seen: Observation) -> Iterator[Proposal]:
        lines = own_signature(seen.text, self._reader.names()) or signature(seen.text)
        if lines:
            does, gloss = occupation_of(lines)
            signs = f"signs mails as {', '.join(lines[:_SIGNS]).rstrip('.')}"
            text = f"The user {does} and {signs}." if does else f"The user {signs}."
            kept = grounded(text, "", f"{evidence_text(seen)}\n{gloss}")
            if kept:
                shown, ids = " / ".join(lines), (seen.id,)
                topic = "signature:role" if does.startswith("is the ") else "signature"
                yield Proposal(kept, "biography", "neutral", self.name, ids, shown, _SIGNED, topic=topic, glossed=gloss)

    def _signed_before(self, seen: Observation) -> Iterator[Proposal]:
        """What the user does, by the signature of a mail of theirs that somebody answers."""
        lines = own_signature(seen.text, self._reader.names(), quoted=True)
        does, gloss = occupation_of(lines) if lines else ("", "")
        if does and not does.startswith("is the ") and not pretends(seen.text):
            shown = " / ".join(lines)
            yield from proposed(
                Statement(f"The user {does}.", "biography", shown, _QUOTED, said=gloss), self.name, [seen]
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
