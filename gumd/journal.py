"""The step after which an observation is durable. It writes nothing that has not been redacted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from gumd.admit import Admitted, admit
from gumd.errors import GumdError, InvalidInput
from gumd.private_mode import PrivateMode
from gumd.redact import redact
from gumd.schema import Observed, Rejected
from gumd.text.gloss import gloss_of
from gumd_store import observations
from gumd_store.connection import Store
from gumd_store.observations import NewObservation


class Journal:
    """Admits, redacts and stores what apps send."""

    def __init__(self, store: Store, private_mode: PrivateMode) -> None:
        self._store = store
        self._private_mode = private_mode

    def write(self, client: str, sent: Sequence[Any]) -> Observed:
        """Returns once every good one of ``sent`` is on the disk; the others are named by their place and why.

        Raises:
            Paused: private mode; nothing was taken.
            StoreUnwritable: the disk refused; nothing was taken.
        """
        self._private_mode.refuse()
        now = datetime.now().astimezone()
        good: list[NewObservation] = []
        rejected: list[Rejected] = []
        for index, one in enumerate(sent):
            try:
                good.append(_without_secrets(admit(one, now)))
            except GumdError as error:
                rejected.append({"index": index, "type": error.type, "detail": str(error)})
        with self._store.write() as db:
            added = observations.add(db, client, good, now)
        return {"accepted": added, "duplicates": len(good) - added, "rejected": rejected}


def _without_secrets(one: Admitted) -> NewObservation:
    """The observation as it may be written. Its id stays as sent, so an id that looks like a secret is refused."""
    if one.id and redact(one.id).kinds:
        raise InvalidInput("id looks like a secret; choose another")
    app, title, text = (redact(field).text for field in (one.app, one.title, one.text))
    gloss = gloss_of(f"{title}\n{text}")
    return NewObservation(one.id, one.source, app, title, text, one.origin, one.observed_at, gloss)
