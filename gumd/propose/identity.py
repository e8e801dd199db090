"""The names that the user goes by on this machine, as paths, prompts and filled-in forms show them."""

import re
from collections.abc import Iterable

from gumd.words import tokens
from gumd_store.records import Observation

_HOME = re.compile(r"(?:/home/|/Users/|\\Users\\)([A-Za-z][\w.-]{1,30})(?=[/\\]|$)")
_PROMPT = re.compile(r"(?:^|\s)([a-z][\w.-]{1,30})@[\w.-]+(?=[:\s]|$)")
_COMMON = "user root admin me ubuntu debian home pi dev runner test guest demo public shared vagrant default git"
_COMMON_LOGINS = frozenset(_COMMON.split())
_READ = 400
_MIN_SURNAME = 5


def own_names(observations: Iterable[Observation]) -> frozenset[str]:
    """Folded login names of the user in the paths and prompts of ``observations``; empty when none shows."""
    found: set[str] = set()
    for observation in observations:
        if observation.origin != "user":
            continue
        shown = f"{observation.title[:_READ]}\n{observation.text[:_READ] if observation.source == 'shell' else ''}"
        found.update(name.lower() for name in _HOME.findall(shown))
        if observation.source == "shell":
            found.update(name.lower() for name in _PROMPT.findall(observation.title[:_READ]))
    return frozenset(name for name in found if name not in _COMMON_LOGINS)


def is_own_name(name: str, own: frozenset[str]) -> bool:
    """Whether the written ``name`` is one of the user's: a login is a given name, or an initial and a surname."""
    parts = tokens(name)
    initials = {first[0] + last for first in parts for last in parts if first != last and len(last) >= _MIN_SURNAME}
    whole = {"".join(parts), "".join(reversed(parts))}
    known = {"".join(tokens(login)) for login in own}
    return bool(known & ({*parts} | initials | whole))
