"""Projects, programs and editors, by how often they show in paths and commands; habits by when a program is used."""

import re
from collections.abc import Iterable, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.code.tool_words import (
    CODE_ENDINGS,
    EDITORS,
    EVERYDAY_APPS,
    LIBRARIES,
    NO_PROJECT,
    TOOLS,
    WORKSPACES,
)
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, evidence_text, nothing_before
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.text.words import fold
from gumd_store.records import Observation

MIN_SEEN = 3
MIN_DAYS = 2
MIN_HABIT_DAYS = 4
_SPREAD_HOURS = 1
_AT_SAME_HOUR = 0.75
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.9, 0.15, 2.0
_SOURCES = ("shell", "file", "editor", "window")
_PROMPTED = regex(r"^\s{0,2}[\w.@~/:\[\]() -]{0,60}[$%❯➜λ›]\s+(\S.*)$")
_BRANCH = regex(r"^(?:[\w.~/@-]+ )?(?:git|hg|svn):\(\S{1,80}\)(?: [✗✘✔*!?+±]+)?\s*")
"""What some shells put behind the prompt: the folder and the branch."""
_PREFIX = regex(r"^(?:sudo |time |watch )+")
_READ = 4_000
# "git commit -m 'drop poetry for uv'"
_SWITCH = regex(
    r"^git commit\b.*?[\"'](?:\w+(?:\(\w+\))?: )?(?:switch\w*|migrat\w+|mov\w+|port\w*|replac\w+|drop\w*|"
    r"ditch\w*) (?:(?:\w+ )?(?:from )?|[\w +,&-]{1,40} from )"
    r"(?P<old>[\w.-]{2,20}) (?:to|for|with|by|in favou?r of) (?P<new>[\w.-]{2,20})[\"' ,;]",
    re.IGNORECASE,
)


_MODEL = regex(r"^\W*(?:Host|Machine|Model|Computer)\W*:\s*(?P<what>[^\n:]{4,60})$", re.MULTILINE)
_SYSTEM = regex(
    r"^\W*(?:OS|Operating System|Distro)\W*:\s*(?P<what>[^\n:]{4,50}?)(?: x86_64| aarch64| arm64)?$", re.MULTILINE
)


class Tools:
    """Proposes projects, programs and editors that show at least three times, and programs used at the same hour."""

    name = "rules.tool"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = [seen for seen in episode if seen.source in _SOURCES and seen.origin == "user"]
        if not own:
            return []
        known = {seen.id: seen for source in {seen.source for seen in own} for seen in self._past(source)}
        known |= {seen.id: seen for seen in own}
        every = sorted((seen for seen in known.values() if seen.origin == "user"), key=lambda seen: seen.observed_at)
        found = [self._project(name, every) for name in sorted({p for seen in own for p in projects(seen)})]
        found += [self._program(name, every) for name in sorted({c for seen in own for c in programs(seen)})]
        found += [self._editor(name, every) for name in sorted({s.app.lower() for s in own} & EDITORS)]
        found += [self._habit(name, every) for name in sorted({s.app for s in own if _is_habit(s)})]
        found += [self._switch(line, seen) for seen in own for line in commands(seen)]
        found += [self._machine(seen) for seen in own if seen.source == "shell"]
        return [proposal for proposal in found if proposal is not None]

    def _switch(self, line: str, seen: Observation) -> Proposal | None:
        hit = _SWITCH.match(line)
        if hit is None or not {hit["old"].lower(), hit["new"].lower()} & (TOOLS | EDITORS | LIBRARIES):
            return None
        return self._proposal(f"The user switched from {hit['old']} to {hit['new']}.", "preference", [seen], line)

    def _machine(self, seen: Observation) -> Proposal | None:
        """What a program that draws the system's facts says of the user's computer."""
        model, system = _MODEL.search(seen.text[:_READ]), _SYSTEM.search(seen.text[:_READ])
        if model is None or system is None:
            return None
        text = f"The user has a computer, {model['what'].strip()}, that runs {system['what'].strip()}."
        return self._proposal(text, "possession", [seen], f"{model[0].strip()}, {system[0].strip()}")

    def _project(self, name: str, every: Sequence[Observation]) -> Proposal | None:
        seen = [one for one in every if name in projects(one)]
        if len({part for one in seen for part in _parts(one)}) < MIN_SEEN:
            return None
        folder = _folder_of(name, seen[-1])
        return self._proposal(
            f"The user works on {name} ({folder}).", "project", seen, f"{name} in {len(seen)} observations"
        )

    def _program(self, name: str, every: Sequence[Observation]) -> Proposal | None:
        seen = [one for one in every if name in programs(one)]
        used = {line for one in seen for line in commands(one) if line.split()[0] == name}
        if len(used) < MIN_SEEN:
            return None
        return self._proposal(f"The user uses {name}.", "skill", seen, f"{name} in {len(used)} commands")

    def _editor(self, name: str, every: Sequence[Observation]) -> Proposal | None:
        seen = [one for one in every if one.app.lower() == name]
        if len(seen) < MIN_SEEN or len(_days(seen)) < MIN_DAYS:
            return None
        return self._proposal(
            f"The user uses {seen[-1].app} to write.", "preference", seen, f"{len(seen)} files in {name}"
        )

    def _habit(self, app: str, every: Sequence[Observation]) -> Proposal | None:
        seen = [one for one in every if one.app == app and one.source == "window"]
        days = _days(seen)
        if len(days) < MIN_HABIT_DAYS:
            return None
        clocks = sorted(one.observed_at.strftime("%H:%M") for one in seen)
        usual = clocks[len(clocks) // 2]
        near = [clock for clock in clocks if abs(int(clock[:2]) - int(usual[:2])) <= _SPREAD_HOURS]
        if len(near) < _AT_SAME_HOUR * len(seen):
            return None
        # Half of the evidence's times are no earlier than this one, and it is one of theirs.
        shown = [one for one in seen if one.observed_at.strftime("%H:%M") == usual]
        words = f"{len(near)} times on {len(days)} days"
        return self._proposal(
            f"The user regularly uses {app} at about {usual}.", "routine", [*seen, *shown], words, f"habit:{app}"
        )

    def _proposal(
        self, text: str, kind: Kind, seen: Sequence[Observation], words: str, topic: str = ""
    ) -> Proposal | None:
        shown = seen[-_MAX_EVIDENCE:]
        if grounded(text, "", " ".join(map(evidence_text, shown))) is None:
            return None
        weight = min(_MOST, _BASE + _EACH * len(seen))
        return Proposal(
            text, kind, "neutral", self.name, tuple(dict.fromkeys(one.id for one in shown)), words, weight, topic=""
        )


def projects(seen: Observation) -> set[str]:
    """Names of the projects whose folders an observation's title is in."""
    parts = re.split(r"[/\\]", seen.title.split(" (")[0].split(" ")[-1])
    folders = parts[:-1] if seen.source in ("file", "editor") else parts
    inside = [folders[at + 1] for at in range(len(folders) - 1) if folders[at].lower() in WORKSPACES]
    coded = seen.source == "shell" or (seen.source != "window" and parts[-1].lower().endswith(CODE_ENDINGS))
    if not inside and coded and len(folders) > 2 and folders[0] == "~" and fold(folders[1]) not in NO_PROJECT:
        inside = folders[2:3] if folders[1][:1] != "." else []
    return {name for name in inside[:1] if _is_project(name)}


def commands(seen: Observation) -> list[str]:
    """The commands that a shell observation shows as typed, without their output."""
    if seen.source != "shell":
        return []
    lines = seen.text[:_READ].splitlines()
    typed = [hit[1] for line in lines if (hit := _PROMPTED.match(line))] or lines
    return [bare for line in typed if (bare := _PREFIX.sub("", _BRANCH.sub("", line)).strip())]


def programs(seen: Observation) -> set[str]:
    """Names of known programs that a shell observation's commands start."""
    return {line.split()[0] for line in commands(seen)} & TOOLS


def _parts(seen: Observation) -> set[str]:
    """What an observation shows of work: its commands, or its file."""
    return set(commands(seen)) or {f"{seen.title} {seen.observed_at.date()}"}


def _is_habit(seen: Observation) -> bool:
    return seen.source == "window" and seen.app.lower() not in EVERYDAY_APPS


def _is_project(name: str) -> bool:
    return (
        bool(re.fullmatch(r"[\w.-]{3,40}", name))
        and name.lower() not in NO_PROJECT | WORKSPACES
        and not name[0].isdigit()
    )


def _folder_of(name: str, seen: Observation) -> str:
    return seen.title[: seen.title.index(name) + len(name)].split(" ")[-1]


def _days(seen: Iterable[Observation]) -> set[str]:
    return {one.observed_at.date().isoformat() for one in seen}
