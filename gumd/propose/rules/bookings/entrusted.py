"""Appointments and stays of those whom the user looks after: the user has them to keep, and they are not the user's."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from gumd.propose.mail import display_name, is_unsent, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings import changes, words
from gumd.propose.rules.bookings.names import bare_name, cut
from gumd.propose.rules.calendar.events import times_in, written_day
from gumd.propose.rules.dates import Span, span_in
from gumd.propose.rules.people.addressed import is_handed_on
from gumd.propose.rules.people.dependants import dependant_of, in_full
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, latest, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.1
_AHEAD = timedelta(days=400)
_LINES, _MAX_LINE = 40, 300
_SOURCES = ("email", "notification")
_STAYS = regex(
    r"\b(?:respite|short[- ]term care|kurzzeitpflege|verhinderungspflege|sejour (?:temporaire|de repit)|"
    r"estancia (?:temporal|de respiro)|soggiorno (?:temporaneo|di sollievo)|kortverblijf|respijtzorg)\b"
)
_APPOINTS = regex(
    r"\b(?:appointments?|termin\w*|rendez-vous|rdv|cita|consulta|appuntamento|afspraak|check-?up|visit|"
    r"injection|scan|surgery|operation|kontrolle|vorsorge|arrive|admission|aufnahme)\b"
)
# As practices write to each other about those whom both treat.
_TO_COLLEAGUE = regex(
    r"\b(?:referral|refer(?:red|ring)|your patients?|colleagues?|kolleg(?:e|in|en)|uberweisung von|zuweisung|arztbrief|"
    r"ihre? patient(?:en|in)?|confreres?|votre patiente?|derivacion|su paciente|collega)\b"
)
_PIECES = regex(r"\s[·|•;]\s|\s[–—]\s(?=[A-ZÀ-Þ])")
_ARRIVES = regex(
    r"^\W*(?:arriv\w*|admission|from|check-in|anreise|aufnahme|beginn|entree|llegada|ingreso|aankomst|start)\b"
)
_LEAVES = regex(
    r"^\W*(?:leav\w*|depart\w*|discharge|until|to|abreise|entlassung|ende|sortie|salida|alta|vertrek|end)\b"
)


class Entrusted:
    """Proposes an appointment or a stay that is confirmed to the user for somebody in their care, with whose it is."""

    name = "rules.entrusted"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = (one for one in episode if one.source in _SOURCES and one.origin != "user")
        return [proposal for seen in fresh for proposal in self._of(seen, episode)]

    def _of(self, seen: Observation, episode: Sequence[Observation]) -> Iterator[Proposal]:
        own = self._reader.names()
        who = "" if is_handed_on(seen) or is_unsent(seen.title, "") else dependant_of(seen, own)
        text = read_mail(seen.text).body if seen.source == "email" else seen.text
        plain = folded(f"{headline(seen)}\n{text}")
        if not who or pretends(text) or _TO_COLLEAGUE.search(plain) or not _is_kept(plain):
            return
        span = _span(text, seen.observed_at, moved=changes.is_changed(plain)) or span_in(
            headline(seen), seen.observed_at
        )
        if span is None or not -timedelta(days=1) < span.last - seen.observed_at < _AHEAD:
            return
        shown = self._named_in_full(who, seen, episode)
        whom = in_full(who, (dependant_of(one, own) for one in shown))
        noun = "a respite stay" if _STAYS.search(plain) else "an appointment"
        told = f"The user has {noun} to keep for {whom}, whom they look after: {_what(seen, who)}{_when(span, text)}."
        topic = f"entrusted:{' '.join(content_words(who)[-1:])} {noun.split()[-1]} {span.first:%Y-%m-%d}"
        said = f"{noun} to keep for whom they look after"
        yield from proposed(
            Statement(told, "plan", text[:200], _WEIGHT, topic=topic, said=said, valid_to=span.last), self.name, shown
        )

    def _named_in_full(self, who: str, seen: Observation, episode: Sequence[Observation]) -> list[Observation]:
        """The message, and one before it that gives the whole name of somebody whom it names by an initial."""
        own = self._reader.names()
        known = with_past(lambda source: latest(self._past(source)), _SOURCES, episode)
        fuller = (one for one in known if in_full(who, [dependant_of(one, own)]) != who)
        return [*((one,) if (one := next(fuller, None)) else ()), seen]


def _is_kept(plain: str) -> bool:
    """Whether a folded message says that an appointment or a stay is arranged, and not that it is off."""
    arranged = words.is_certain(plain) or changes.is_changed(plain) or _STAYS.search(plain) or _APPOINTS.search(plain)
    return bool(arranged) and (changes.is_changed(plain) or not changes.CALLED_OFF.search(plain))


def _span(text: str, now: datetime, *, moved: bool) -> Span | None:
    """When it is: from the arrival to the leaving, or the first day that is not said to be an old one."""
    pieces = [piece for line in text.splitlines()[:_LINES] for piece in _PIECES.split(line[:_MAX_LINE])]
    dated = [(folded(piece), span) for piece in pieces if (span := span_in(piece, now))]
    dated = [(piece, span) for piece, span in dated if not words.FOOTER.search(piece) and "dob" not in piece]
    start = next((span for piece, span in dated if _ARRIVES.match(piece)), None)
    end = next((span for piece, span in dated if _LEAVES.match(piece)), None)
    if start and end and start.first < end.last:
        return Span(start.first, end.last)
    valid = [(piece, span) for piece, span in dated if not changes.VOID.search(piece) or changes.NEW.search(piece)]
    valid.sort(key=lambda one: not (moved and changes.NEW.search(one[0])))
    return next((span for _, span in valid if span.last > now), None)


def _when(span: Span, text: str) -> str:
    day = written_day(span.first, text)
    if span.last.date() != span.first.date():
        return f"from {day} to {written_day(span.last, text)}"
    lines = [
        line for line in text.splitlines() if str(span.first.day) in line and not changes.VOID.search(folded(line))
    ]
    times = next(filter(None, map(times_in, lines)), "")
    return f"on {day}{' at ' + times if times else ''}"


def _what(seen: Observation, who: str) -> str:
    """What the subject says beside who it is for and when, or else who writes."""
    subject = headline(seen).partition(who)[0]
    name = bare_name(subject).strip(" ,;:–—-·|")
    sender = display_name(read_mail(seen.text).sender) if seen.source == "email" else seen.title
    told = [cut(one.translate(PLAIN_QUOTES)) for one in (name, sender) if len(content_words(one)) and "@" not in one]
    return f"“{', '.join(dict.fromkeys(told))}”, " if told else ""
