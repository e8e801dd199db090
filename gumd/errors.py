"""Everything that gumd refuses or fails at, one class a cause.

A message never holds what the user typed: it names what was wrong, where, and what to do.
"""

from gumd_store.errors import GumdError, PlaceUnusable, StoreDamaged, StoreUnwritable, UnsafePlace, WrongKey


class InvalidInput(GumdError):
    """What was sent does not have the documented shape."""

    type = "invalid-input"
    title = "the input is not what this call takes"
    status = 422


class TooLarge(GumdError):
    """A body or a text is over the documented size."""

    type = "too-large"
    title = "too large"
    status = 413


class NotFound(GumdError):
    """No such thing, or none that the app may see."""

    type = "not-found"
    title = "no such thing"
    status = 404


class Unauthorised(GumdError):
    """No token, or one that gumd does not know."""

    type = "unauthorised"
    title = "a valid token is needed"
    status = 401


class Forbidden(GumdError):
    """The grant of this app does not cover the call, or the request came from where none may."""

    type = "forbidden"
    title = "not allowed"
    status = 403


class Paused(GumdError):
    """The user has paused gumd: nothing is taken in."""

    type = "paused"
    title = "gumd is paused"
    status = 409


class NotUndoable(GumdError):
    """No change is left that could be taken back."""

    type = "not-undoable"
    title = "nothing to undo"
    status = 409


class ModelUnavailable(GumdError):
    """The model worker could not be started, or did not answer in time."""

    type = "model-unavailable"
    title = "the model did not answer"
    status = 503


class AlreadyRunning(GumdError):
    """Another daemon serves this home."""

    type = "already-running"
    title = "a daemon already runs"


class SocketUnusable(GumdError):
    """The socket cannot be made where it belongs."""

    type = "socket-unusable"
    title = "the socket cannot be made"


class NotRunning(GumdError):
    """No daemon answers on the socket."""

    type = "not-running"
    title = "the daemon is not running"
    exit_code = 3


class BadSettings(GumdError):
    """The settings file cannot be read or has an unknown or wrong entry."""

    type = "bad-settings"
    title = "the settings are wrong"


__all__ = [
    "AlreadyRunning",
    "BadSettings",
    "Forbidden",
    "GumdError",
    "InvalidInput",
    "ModelUnavailable",
    "NotFound",
    "NotRunning",
    "NotUndoable",
    "Paused",
    "PlaceUnusable",
    "SocketUnusable",
    "StoreDamaged",
    "StoreUnwritable",
    "TooLarge",
    "Unauthorised",
    "UnsafePlace",
    "WrongKey",
]
