"""What a daemon believes, as tests ask for it."""

from gumd.client import Client, calls
from gumd.schema import Proposition


def about(client: Client, word: str) -> Proposition:
    """The one proposition with ``word`` in it, whatever its status."""
    [found] = [one for one in client.send(calls.propositions(all=True)) if word in one["text"]]
    return found
