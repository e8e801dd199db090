"""Sends JSON lines to the daemon in batches, and keeps count of what became of each."""

from typing import TypedDict

from gumd.client import calls
from gumd.errors import GumdError
from gumd.schema import ObservationIn
from gumd_cli.lines import BadLine, decoded, read_lines
from gumd_cli.output import Progress
from gumd_cli.session import ask

BATCH = 200
BATCH_BYTES = 500_000
_REFUSED_AS_A_WHOLE = (413, 422)

Numbered = list[tuple[int, ObservationIn]]


class Refused(TypedDict):
    """A line that was not taken; ``index`` counts from 0, ``line`` from 1."""

    index: int
    line: int
    type: str
    detail: str


class Outcome(TypedDict):
    """What became of all lines."""

    accepted: int
    duplicates: int
    rejected: list[Refused]


class HandOver:
    """One stream of lines on its way to the daemon."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._batch: Numbered = []
        self._batch_bytes = 0
        self.outcome: Outcome = {"accepted": 0, "duplicates": 0, "rejected": []}

    def all_of(self, descriptor: int) -> Outcome:
        """Sends every line; what has come is not held back until more comes.

        Raises:
            GumdError: the daemon cannot take more; the message says up to which line it did.
        """
        for number, line in read_lines(descriptor):
            if line is None:
                self._send_batch()
            elif line.strip():
                self._take(number, line)
        self._send_batch()
        self.outcome["rejected"].sort(key=lambda one: one["line"])
        return self.outcome

    def _take(self, number: int, line: bytes) -> None:
        try:
            observed = decoded(line)
        except BadLine as error:
            self._refuse(number, "invalid-input", str(error))
            return
        if len(self._batch) == BATCH or self._batch_bytes + len(line) > BATCH_BYTES:
            self._send_batch()
        self._batch.append((number, observed))
        self._batch_bytes += len(line)

    def _send_batch(self) -> None:
        batch, self._batch, self._batch_bytes = self._batch, [], 0
        if not batch:
            return
        try:
            self._send(batch)
        except GumdError as error:
            first = batch[0][0]
            done = f"the lines before line {first} have" if first > 1 else "no line has"
            raise type(error)(f"{error}; {done} been handed over; a line with an id may be sent twice") from None
        self._progress.show(f"{batch[-1][0]} lines")

    def _send(self, batch: Numbered) -> None:
        """Sends one batch, halving it when it is refused as a whole, so that one bad line takes no other with it."""
        try:
            answer = ask(calls.observe([observed for _, observed in batch]))
        except GumdError as error:
            if error.status not in _REFUSED_AS_A_WHOLE:
                raise
            if len(batch) == 1:
                self._refuse(batch[0][0], error.type, str(error))
                return
            half = len(batch) // 2
            self._send(batch[:half])
            self._send(batch[half:])
            return
        self.outcome["accepted"] += answer["accepted"]
        self.outcome["duplicates"] += answer["duplicates"]
        for one in answer["rejected"]:
            self._refuse(batch[one["index"]][0], one["type"], one["detail"])

    def _refuse(self, number: int, type: str, detail: str) -> None:
        self.outcome["rejected"].append({"index": number - 1, "line": number, "type": type, "detail": detail})
