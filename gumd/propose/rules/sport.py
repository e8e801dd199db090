"""Sport that the user's watch or app records: sessions of one kind on several days."""

import re
from collections import defaultdict
from collections.abc import Sequence

from gumd.foreign import folded
from gumd.propose.proposal import Proposal
from gumd.propose.rules.first_person import grounded
from gumd.propose.rules.habits import usual_day
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, evidence_text, nothing_before, with_past
from gumd.propose.rules.usual import usual_days
from gumd.regex import regex
from gumd_store.records import Observation

MIN_DAYS = 2
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.8, 0.25, 2.0
_SPORTS = {
    "swims": r"swim\w*|schwimm\w*|hallenbad|natation|nage|nataci[oó]n|nuoto|piscina|nata[cç][aã]o|zwem\w*",
    "runs": r"runs?\b|running|jog\w*|lauf\b|laufen|course a pied|footing|carrera|corsa|corrida|hardlopen|looptraining|"
    r"intervals?|track\b",
    "cycles": r"rides?\b|cycling|radfahr\w*|rennrad|velo\b|v[eé]lo|sortie velo|ciclismo|pedalada|bici\w*|fietsen|"
    r"fietstocht|wielrennen|mtb",
    "walks": r"walks?\b|walking|spazier\w*|marche\b|caminata|camminata|passeggiata|caminhada|passeio|wandel\w*",
    "hikes": r"hikes?\b|hiking|wander\w*|randonnee|senderismo|escursion\w*|trilha|trilho",
    "rows": r"rowing|rudern|aviron|remo\b|canottaggio|roeien|roeitraining",
    "does yoga": r"yoga",
    "lifts weights": r"strength|weights|krafttraining|musculation|fuerza|krachttraining|pesi\b|"
    r"muscula[cç][aã]o|for[cç]a\b",
    "climbs": r"climb\w*|bouldern?|kletter\w*|escalade|escalada|arrampicat\w*|klimmen|boulderen",
}
_SPORT = {does: regex(rf"\b(?:{words})") for does, words in _SPORTS.items()}
# What a record of a session has: how far, how fast, how hard.
_RECORDED = regex(
    r"\d\s?(?:km|mi|m)\b.*(?:\d:\d\d|\d\s?min|/km|/mi|hr\b|bpm|reps?|kcal|allure|tempo|pace|longueurs|lengths|bahnen|baantjes)|"
    r"(?:\d:\d\d|\d\s?min).*\d\s?(?:km|mi|m)\b",
    re.DOTALL,
)
_STARTED = regex(
    r"\b(?:started|start|begun|at|um|ab|beginn|à|début|a las|om|start om|alle|inizio|início|mon|tue|wed|thu|fri|sat|"
    r"sun|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|mo|di|mi|do|fr|sa|so|gio|seg|ter|qua|qui|sex|às|"
    r"das)\W{1,3}([01]?\d|2[0-3]):([0-5]\d)(?!\d)|(?<![\d:.,/])([01]?\d|2[0-3]):([0-5]\d)(?=\s?[–-]\s?\d{1,2}:\d\d)",
    re.IGNORECASE,
)
# Minutes for a kilometre or a mile, as runners have them and nobody who walks or rides.
_PACE = regex(r"\b[3-8]:[0-5]\d ?(?:min)?/ ?km\b|\b(?:[5-9]|1[0-3]):[0-5]\d ?(?:min)?/ ?mi\b")
_WITH = regex(r"(?:^|[·|,–-] ?)(?:with|mit|avec|con|met|com) (?P<who>[^·|,\n(–]{3,40})")
_NEAR_MINUTES, _MORNING = 60, 10 * 60
_PLANNED = regex(
    r"\b(?:friend|club|join|challenge|invite|kudos|liked|your goal|plan(?:ned)? for|offer|sale|amic[oi]|amig[oa]s?|"
    r"sfida|desafio|invit\w*|convite|obiettivo|meta semanal)\b"
)


class Sport:
    """Proposes a routine for sessions of one sport that a tracker records on at least two days."""

    name = "rules.sport"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = {does for seen in episode if (does := recorded(seen))}
        if not fresh:
            return []
        every: dict[str, list[Observation]] = defaultdict(list)
        for one in with_past(self._past, ["notification"], episode):
            every[recorded(one)].append(one)
        found = [self._routine(does, every[does]) for does in sorted(fresh)]
        return [proposal for proposal in found if proposal is not None]

    def _routine(self, does: str, seen: Sequence[Observation]) -> Proposal | None:
        days = {one.observed_at.date() for one in seen}
        if len(days) < MIN_DAYS:
            return None
        shown = seen[-_MAX_EVIDENCE:]
        day = usual_day(list(days))
        on = f"on {day}" if day else usual_days([one.observed_at for one in seen]) if len(days) > MIN_DAYS else ""
        when = f"{f', {on}' if on else ''}{_usual_time(seen)}{_company(shown)}"
        text = f"The user {does} regularly{when}, by what {shown[-1].app} records."
        said = f"{does} records in the morning, on most weekdays {on}"  # What a record shows, in English.
        if grounded(text, "", "\n".join((said, *map(evidence_text, shown)))) is None:
            return None
        weight = min(_MOST, _BASE + _EACH * (len(days) - MIN_DAYS))
        ids = tuple(one.id for one in shown)
        words = f"on {len(days)} days"
        return Proposal(text, "routine", "likes", self.name, ids, words, weight, topic=f"sport:{does}", glossed=said)


def _usual_time(seen: Sequence[Observation]) -> str:
    """At about what time sessions begin, by the first time that each record names; empty where they differ."""
    found = [hit for one in seen if (hit := _STARTED.search(one.text))]
    clocks = sorted(
        (int(hit[1] or hit[3]) * 60 + int(hit[2] or hit[4]), f"{hit[1] or hit[3]}:{hit[2] or hit[4]}") for hit in found
    )
    if len(clocks) < max(MIN_DAYS, len(seen) - 1):
        return " in the morning" if all(one.observed_at.hour < _MORNING // 60 for one in seen) else ""
    usual = clocks[len(clocks) // 2]
    near = all(abs(minute - usual[0]) <= _NEAR_MINUTES for minute, _ in clocks)
    part = " in the morning" if usual[0] < _MORNING else ""
    return f"{part} at about {usual[1]}" if near else ""


def _company(shown: Sequence[Observation]) -> str:
    """With whom all of the records say that it was; empty where one does not."""
    named = [hit["who"].strip() if (hit := _WITH.search(one.text)) else "" for one in shown]
    return f" with {named[0].translate(PLAIN_QUOTES)}" if named[0] and len(set(named)) == 1 else ""


def recorded(seen: Observation) -> str:
    """What the user did, by a tracker's record of a session; empty for anything else."""
    plain = folded(f"{seen.title}\n{seen.text[:400]}")
    if seen.source != "notification" or not _RECORDED.search(plain) or _PLANNED.search(plain):
        return ""
    named = next((does for does, words in _SPORT.items() if words.search(plain)), "")
    return named or ("runs" if _PACE.search(plain) else "")
