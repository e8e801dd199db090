"""What else tells of a journey that is booked: calendars, chats and notes that name its goal and its days; what for."""

from collections.abc import Iterable, Iterator

from gumd.propose.rules.bookings.trips import Trip
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.reading import Past, pretends
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_TOLD = ("calendar", "chat", "file", "email", "notification", "browser")
_MAX_LINES, _MIN_NAME = 60, 4
MOST = 4
# What people travel for, with the words for it in other languages (folded).
_OCCASIONS = {
    "wedding": "hochzeit|mariage|noces|boda|casamento|matrimonio|bruiloft",
    "funeral": "beerdigung|begrabnis|enterrement|obseques|entierro|funerale|enterro|begrafenis",
    "birthday": r"\d{1,2}(?:st|nd|rd|th) birthday|geburtstag|anniversaire|cumpleanos|compleanno|verjaardag",
    "christening": "baptism|taufe|bapteme|bautizo|batizado|battesimo|doop",
    "graduation": "abschlussfeier|remise des diplomes|graduacion|formatura|diploma-uitreiking",
    "caesarean": r"c-section|kaiserschnitt|cesarienne|cesarea|cesariana|keizersnede",
    "birth": "geburt|naissance|nacimiento|nascimento|nascita|geboorte",
    "conference": "congress|symposium|konferenz|tagung|kongress|colloque|congres|congreso|conferencia|convegno",
    "trade fair": "(?:auf der|zur|auf die) messe|fachmesse|salon professionnel|feria comercial|fiera|vakbeurs",
    "festival": "festspiele",
    "tournament": "turnier|tournoi|torneo|torneio|toernooi",
    "marathon": "maraton|maratona|semi-marathon|halbmarathon|half marathon",
    "reunion": "klassentreffen|familientreffen|retrouvailles|reencuentro",
}
_NAMED = {english: regex(rf"\b(?:{english}|{words})\b") for english, words in _OCCASIONS.items()}
_WHOSE = regex(r"\b(?P<whose>[A-ZÀ-Þ][a-zß-ÿ]{1,20})['’]s (?:\d{1,2}(?:st|nd|rd|th) )?(?P<what>[a-z-]{4,12})")
_DOUBTED = regex(
    r"\b(?:not|no|nicht|kein\w*|pas|no es|cancelled|abgesagt|annule\w*|cancelad\w*|instead of|like|as if|dates? of|"
    r"place of|date de|lieu de|fecha de|data de|conference call)\b"
)


def told_of(trip: Trip, past: Past) -> Iterator[Observation]:
    """Observations that name where ``trip`` goes, and a day of it."""
    goal = _goal(trip)
    for one in (one for source in _TOLD for one in past(source)) if goal else ():
        whole = f"{one.title}\n{one.text}"
        if goal in folded(whole) and _names_day(whole, trip, one) and not pretends(whole):
            yield one


def purpose_of(trip: Trip, told: Iterable[Observation]) -> tuple[str, Observation] | None:
    """What the journey is for, and who tells it: an occasion in one line with its goal, or with a day of it."""
    goal = _goal(trip)
    for one in told:
        for line in f"{one.title}\n{one.text}".splitlines()[:_MAX_LINES]:
            plain = folded(line)
            near = goal in plain or _names_day(line, trip, one)
            what = next((english for english, words in _NAMED.items() if words.search(plain)), "")
            if what and near and not _DOUBTED.search(plain):
                hit = _WHOSE.search(line)
                return (f"{hit['whose']}'s {what}" if hit and hit["what"] == what else f"a {what}"), one
    return None


def _goal(trip: Trip) -> str:
    return next((word for word in tokens(trip.end) if len(word) >= _MIN_NAME), "")


def _names_day(text: str, trip: Trip, seen: Observation) -> bool:
    """Whether a line names a day of the trip, and only days of it."""
    spans = (span_in(line, seen.observed_at) for line in text.splitlines()[:_MAX_LINES])
    return any(
        trip.first.date() <= span.first.date() and span.last.date() <= trip.last.date() for span in spans if span
    )
