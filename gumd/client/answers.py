"""What comes back over the socket, as a value or as the error that it stands for."""

import json
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from gumd import errors
from gumd.client.calls import Call
from gumd.errors import GumdError, InvalidInput, NotRunning
from gumd.paths import Paths

_BY_TYPE: dict[str, type[GumdError]] = {
    kind.type: kind for kind in (getattr(errors, name) for name in errors.__all__) if issubclass(kind, GumdError)
}
NOBODY_ANSWERS = "no daemon answers on {}; start it with: gumd start"


class Event(NamedTuple):
    """One server-sent event; ``id`` is what to resume from."""

    id: int
    type: str
    data: dict[str, Any]


def headers(token: str) -> dict[str, str]:
    """What goes with every call."""
    found = {"Host": "gumd", "Accept": "application/json", "Content-Type": "application/json"}
    return found | ({"Authorization": f"Bearer {token}"} if token else {})


def target(call: Call[Any]) -> str:
    """The path of the call with its query."""
    return call.path + (f"?{urlencode(call.query)}" if call.query else "")


def encoded(call: Call[Any]) -> bytes | None:
    """The body of the call; halves of surrogate pairs, which UTF-8 has no room for, are replaced."""
    return None if call.body is None else json.dumps(call.body).encode("ascii")


def decoded(status: int, body: bytes) -> Any:
    """The answer's value.

    Raises:
        GumdError: the subclass whose ``type`` the problem detail names.
    """
    try:
        value = json.loads(body) if body else None
    except ValueError:
        raise GumdError(f"the daemon answered {status} with something that is not JSON") from None
    if status < 400:
        return value
    problem = value if isinstance(value, dict) else {}
    unknown = InvalidInput if status == 400 else GumdError  # a body that cannot be read will not be later either
    kind = _BY_TYPE.get(str(problem.get("type", "")).rpartition(":")[2], unknown)
    raise kind(str(problem.get("detail") or problem.get("title") or f"the daemon answered {status}"))


def owner_token(paths: Paths) -> str:
    """The token of the user's own command line, which the daemon writes at its start."""
    return _read(paths.owner_token)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise NotRunning(NOBODY_ANSWERS.format(path.with_name("gumd.sock"))) from None
