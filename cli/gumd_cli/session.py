"""One call to the daemon, as the owner of this machine's gumd."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from gumd.client.calls import Call

T = TypeVar("T")


def ask(call: "Call[T]") -> T:
    """The answer to one call.

    Raises:
        NotRunning: no daemon answers.
        GumdError: it refused.
    """
    from gumd.client import Client

    with Client() as client:
        return client.send(call)
