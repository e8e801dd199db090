"""A third-party program, as anyone may write one: it has a token of its own and a queue that outlives a daemon's pause.

Run as ``python -m demo.messenger`` with its token on standard input and ``GUMD_HOME`` set.
"""

import sys
from datetime import datetime
from pathlib import Path

from demo.story import messages
from gumd.client import Client, calls
from gumd.client.queue import DurableQueue


def main() -> None:
    """Hands over every message and prints how many."""
    token, folder = sys.stdin.readline().strip(), Path(sys.argv[1])
    with Client(token=token) as client:
        queue = DurableQueue(folder, lambda batch: client.send(calls.observe(batch)))
        for message in messages(datetime.now().astimezone()):
            queue.put(message)
        print(queue.drain())
        queue.close()


if __name__ == "__main__":
    main()
