"""Journeys that the user looks up: a page of trains, buses, ferries or flights between two places on a day."""

import re
from collections.abc import Sequence
from datetime import timedelta

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.events import TIMES, written_day
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, evidence_text, nothing_before, pretends
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT, _AGAIN = 0.75, 0.4
_READ = 1_500
_AHEAD = timedelta(days=400)
_SHOWN = "looking for a journey"
"""What such a page shows, in English."""
_PLACE = r"(?<!\()[A-ZÀ-ÖØ-Þ][\w'’().-]*(?: [A-ZÀ-ÖØ-Þ(][\w'’().-]*){0,3}"
_TO = r"(?: (?:(?:ab|dep) )?\d{1,2}[:h]\d{2})?(?: \([A-Z]{1,5}\))? ?(?:→|➔|->|–>|⇄|↔) ?"
WAY = regex(rf"(?P<start>{_PLACE}){_TO}(?P<end>{_PLACE})")
# What a timetable with prices has, and an article about a journey has not.
_LISTED = regex(
    r"\b(?:changes?|direct|direkt|umstieg\w*|umsteigen|correspondances?|changements?|cambios?|transbordos?|scal[oi]|"
    r"cambi[o]?|dirett[oa]|diret[oa]|transbordos?|baldeac\w+|passegger[oi]|passageir[oa]s?|seconda classe|"
    r"2[ªa] classe|posti|overstap\w*|rechtstreeks|reizigers?|volwassenen?|2e klas(?:se)?|passengers?|reisende\w*|"
    r"voyageurs?|viajeros?|adults?|adultes?|erwachsene\w*|adultos?|2nd class|2\. klasse|2e classe|seats?)\b"
)
_PRICE = regex(r"(?:[£€$₹]|chf|eur|kr|zł|zl)\s?\d|\d\s?(?:[£€$₹]|chf|eur|kr|zł|zl)", re.IGNORECASE)


class Journeys:
    """Proposes a plan for a journey that the user looks up for a day to come."""

    name = "rules.journey"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [self._journey(seen) for seen in episode if seen.source == "browser"]
        return list({one.text: one for one in found if one is not None}.values())

    def _journey(self, seen: Observation) -> Proposal | None:
        text = f"{seen.title}\n{seen.text[:_READ]}"
        hit, span = WAY.search(seen.text) or WAY.search(seen.title), span_in(seen.text, seen.observed_at)
        timed = TIMES.search(seen.text) and _PRICE.search(text) and _LISTED.search(folded(text))
        if hit is None or span is None or not timed or pretends(text):
            return None
        if not timedelta(0) < span.last - seen.observed_at < _AHEAD:
            return None
        way = f"{hit['start'].strip()} → {hit['end'].strip()}".translate(PLAIN_QUOTES)
        statement = f"The user is looking for a journey “{way}” on {written_day(span.first, seen.text)}."
        kept = grounded(statement, "", f"{_SHOWN}\n{evidence_text(seen)}")
        if kept is None:
            return None
        again = any(hit["end"] in one.text for one in self._past("browser") if one.id != seen.id)
        weight = _WEIGHT + (_AGAIN if again else 0)
        return Proposal(
            kept, "plan", "likes", self.name, (seen.id,), hit.group(), weight,
            topic=f"journey:{folded(way)}", valid_from=span.first, valid_to=span.last, glossed=_SHOWN,
        )  # fmt: skip
