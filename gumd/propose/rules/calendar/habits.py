"""What comes again and again without saying so: the same calendar entry each week, the same exercise in a tracker."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.events import DAY_NAMES, entry_name
from gumd.propose.rules.calendar.weeks import entries
from gumd.propose.rules.code.tool_words import EVERYDAY_APPS
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, evidence_text, nothing_before
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_DAYS = 3
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.9, 0.2, 2.0
_SAME_DAY = 0.75
_TRACKERS = regex(
    r"\b(?:strava|garmin|duolingo|anki\w*|fitbit|komoot|runkeeper|runtastic|adidas running|nike run\w*|zwift|"
    r"peloton|headspace|calm|"
    r"insight timer|balance|babbel|busuu|memrise|wanikani|drops|hevy|strong|fitbod|polar|coros|suunto|whoop|swim\w*|"
    r"mytherapy|medisafe|yousician|simply piano|chess\w*|lichess|kindle|storygraph|goodreads|streaks|habitica|"
    r"health)\b"
)
_PLAYERS = regex(
    r"\b(?:spotify|vlc|mpv|netflix|steam|youtube|plex|zoom|obs|code|vscode|rhythmbox|tidal|prime|disney)\b"
)
_UNNAMED = regex(
    r"\b(?:untitled|unbenannt|sans titre|sin titulo|new|home|start|settings|inbox|document\d*|preferences|library)\b"
)
_UNTOLD_WORDS = """
private privat prive privado privato busy besetzt beschaftigt occupe ocupado occupato bezet
blocked block blocker geblockt belegt reserved hold
"""
_UNTOLD = frozenset(_UNTOLD_WORDS.split())
"""What a calendar shows in place of an entry, or who keeps a time free."""
_PASSING = frozenset(
    [
        "due",
        "card",
        "day",
        "streak",
        "lesson",
        "goal",
        "new",
        "today",
        "session",
        "minute",
        "km",
        "min",
        "kudo",
        "week",
        "ago",
        "complet",
        "record",
        "best",
        "daily",
    ]
)


class Habits:
    """Proposes a routine for what a calendar or a tracker shows on at least three days under the same name."""

    name = "rules.habit"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for key, alike in self._alike(episode).items():
            proposal = self._routine(sorted(alike.values(), key=lambda one: one.observed_at), key)
            if proposal is not None:
                found[proposal.topic] = proposal
        return list(found.values())

    def _alike(self, episode: Sequence[Observation]) -> dict[str, dict[int, Observation]]:
        """For each key in the episode all that has it, there and before, by id; each source is looked up once."""
        sources = dict.fromkeys(seen.source for seen in episode if _key(seen))
        known = [seen for source in sources for seen in self._past(source)]
        alike: dict[str, dict[int, Observation]] = {key: {} for seen in episode if (key := _key(seen))}
        for one in (*known, *episode):
            if (key := _key(one)) in alike:
                alike[key][one.id] = one
        return alike

    def _routine(self, seen: Sequence[Observation], key: str) -> Proposal | None:
        days = {one.observed_at.date() for one in seen}
        if len(days) < MIN_DAYS:
            return None
        shown = seen[-_MAX_EVIDENCE:]
        day = usual_day([one.observed_at for one in seen])
        when = f" on {day}" if day else ""
        if seen[-1].source == "calendar":
            text, topic = f"The user has “{entry_name(seen[-1])}” regularly{when}.", f"event:{key}"
        elif seen[-1].source == "window":
            text, topic = f"The user is working on “{_part(seen[-1])}” in {seen[-1].app}.", f"window:{key}"
        else:
            text, topic = f"The user regularly does “{_common(seen)}” ({seen[-1].app}){when}.", f"tracked:{key}"
        kept = grounded(text, "", " ".join(map(evidence_text, shown)))
        if kept is None:
            return None
        weight = min(_MOST, _BASE + _EACH * len(days))
        ids = tuple(one.id for one in shown)
        kind: Kind = "project" if seen[-1].source == "window" else "routine"
        return Proposal(kept, kind, "likes", self.name, ids, f"on {len(days)} days", weight, topic=topic)


def _key(seen: Observation) -> str:
    """What makes observations the same: an entry's name, or a tracker and what it counts; empty for neither."""
    if seen.source == "calendar" and seen.origin == "user":
        if entries(seen.text, seen.observed_at):  # A view's title names the week, and not what the user has.
            return ""
        named = content_words(entry_name(seen))
        return "" if _UNTOLD.issuperset(named) else " ".join(named[:4])
    if seen.source == "window" and seen.origin == "user":
        return folded(f"{seen.app} {_part(seen)}") if _part(seen) else ""
    if seen.source == "notification" and _TRACKERS.search(folded(f"{seen.app} {seen.title}")):
        return f"{folded(seen.app)} {' '.join(sorted(_words(seen))[:3])}" if _words(seen) else ""
    return ""


def _part(seen: Observation) -> str:
    """What a window's title names beside its program: a document, when the program is one that makes some."""
    app = folded(seen.app)
    if not app or app in EVERYDAY_APPS or _PLAYERS.search(app):
        return ""
    parts = [part.strip(" *●•") for part in re.split(r"\s[–—|-]\s", seen.title[:160])]
    kept = [part for part in parts if part and not ({*content_words(part)} & {*content_words(seen.app)})]
    named = len(parts) > 1 and len(kept) == 1 and 4 <= len(kept[0]) <= 60 and not _UNNAMED.search(folded(kept[0]))
    return kept[0] if named else ""


def _words(seen: Observation) -> list[str]:
    """The words of a tracker's message that say what was done: none that is a number, a unit or praise."""
    app = {*content_words(seen.app), *content_words(seen.title), "you"}
    said = content_words(seen.text.split("\n")[0][:60])
    return [word for word in said if word.isalpha() and len(word) > 2 and word not in app and word not in _PASSING][:3]


def _common(seen: Sequence[Observation]) -> str:
    """The words that all have, as the last one writes them."""
    shared = set(_words(seen[-1])).intersection(*(_words(one) for one in seen))
    written: Iterator[str] = (
        word for word in re.findall(r"[^\W\d_]+", seen[-1].text) if set(content_words(word)) & shared
    )
    return " ".join(dict.fromkeys(written))


def usual_day(days: Sequence[date]) -> str:
    """The day of the week that most of ``days`` are, as in "Mondays"; empty where they are too few or too mixed."""
    weekday, times = Counter(day.weekday() for day in days).most_common(1)[0]
    return DAY_NAMES[weekday] if times >= _SAME_DAY * len(days) and times >= MIN_DAYS else ""
