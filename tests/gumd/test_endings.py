"""What a text ends no longer holds from then on; what ended it can be taken back or forgotten, and then it does.

What a text ends the real model finds, of what is near to it.
"""

from datetime import datetime
from typing import NamedTuple

import pytest

from gumd import embed
from gumd.beliefs import correct
from gumd.beliefs.undo import undo
from gumd.endings import Endings
from gumd.forget import What, forget
from gumd.models.supervisor import ModelWorker
from gumd.mute import mute
from gumd.revise import Ending, end
from gumd_store import evidence, observations, propositions
from gumd_store.connection import Store
from tests.gumd.library import NOON, Library
from tests.gumd.propose.seen import past
from tests.gumd.test_revise import TEA, all_of, learn
from tests.observed import DAY, MONDAY, observe

OVER = "done with green tea for good"


def ends(store: Store, at: datetime, proposition: int = 1) -> int:
    with store.write() as db:
        seen = observe(db, OVER, at)
        end(db, Ending(proposition, seen, OVER))
    return seen.id


def statuses(store: Store) -> list[str]:
    return [one.status for one in all_of(store)]


def test_it_held_until_the_text_that_ended_it_and_is_as_sure_as_it_was(store: Store) -> None:
    learn(store, TEA)
    (before,) = all_of(store)
    ends(store, MONDAY + DAY)
    (after,) = all_of(store)
    assert (after.status, after.valid_to) == ("superseded", MONDAY + DAY)
    assert after.confidence == before.confidence
    with store.read() as db:
        assert [row.stance for row in evidence.of(db, [1])[1]] == ["supports", "ends"]
        assert evidence.changes_of(db, [1])[1][-1].what == "ended"


def test_an_ending_that_is_undone_does_not_come_back(store: Store) -> None:
    learn(store, TEA)
    ends(store, MONDAY + DAY)
    undo(store, 1, "cli")
    assert statuses(store) == ["active"]
    learn(store, TEA, MONDAY + DAY / 2)
    assert statuses(store) == ["active"]


def test_it_holds_again_when_what_ended_it_is_forgotten(store: Store) -> None:
    learn(store, TEA)
    over = ends(store, MONDAY + DAY)
    forget(store, What(observation=over))
    assert statuses(store) == ["active"]
    assert all_of(store)[0].valid_to is None


@pytest.mark.parametrize("days", [0, 2])
def test_what_was_said_as_late_or_later_is_not_ended(store: Store, days: int) -> None:
    learn(store, TEA, MONDAY + days * DAY)
    ends(store, MONDAY)
    assert statuses(store) == ["active"]


def test_said_again_later_it_is_another_turn_of_things(store: Store) -> None:
    learn(store, TEA)
    ends(store, MONDAY + DAY)
    learn(store, TEA, MONDAY + 3 * DAY)
    assert statuses(store) == ["superseded", "active"]


def test_what_comes_late_from_before_the_end_counts_for_what_ended(store: Store) -> None:
    learn(store, TEA)
    ends(store, MONDAY + 5 * DAY)
    learn(store, TEA, MONDAY + 2 * DAY)
    (one,) = all_of(store)
    assert (one.status, one.valid_to) == ("superseded", MONDAY + 5 * DAY)


def test_what_has_ended_is_not_ended_once_more(store: Store) -> None:
    learn(store, TEA)
    ends(store, MONDAY + DAY)
    ends(store, MONDAY + 2 * DAY)
    assert all_of(store)[0].valid_to == MONDAY + DAY
    with store.read() as db:
        assert propositions.count(db) == 0


CHAT = "Mo: coming on Monday?\nMe: no, I quit Zumba for good, the knee. Swimming now"
MOVED = (
    "From: Fernhill Dental <desk@fernhill.example>\nTo: Ada Lowe <ada.lowe@post.example>\nSubject: Your appointment\n\n"
    "Dear Ada,\nyour appointment with Dr Hsu on 3 June at 10:20 has been moved to 17 June, 9:40."
)
ZUMBA, DENTIST = (
    "The user goes to Zumba on Mondays with Mo.",
    "The user has an appointment with Dr Hsu on 3 June at 10:20.",
)


class Read(NamedTuple):
    """A library in which something is believed, and what its later texts end."""

    library: Library
    worker: ModelWorker

    def ended(self, text: str, source: str, origin: str) -> list[str]:
        id = self.library.observe(text, source=source, origin=origin, at=NOON + DAY, title="Your appointment")
        with self.library.store.read() as db:
            seen = observations.by_ids(db, [id])
        near = embed.sentence_vectors(self.worker, embed.observation_rows(seen))
        found = Endings(self.library.store, self.worker, past).of(seen, near)
        with self.library.store.read() as db:
            return [one.text for one in propositions.by_ids(db, [ending.proposition for ending in found])]


def index(library: Library, worker: ModelWorker) -> None:
    with library.store.write() as db:
        rows = [(one.id, one.text) for one in propositions.listed(db)]
        embed.keep(db, "proposition", embed.SENTENCES, embed.sentence_vectors(worker, rows))


@pytest.fixture
def read(library: Library, worker: ModelWorker) -> Read:
    for text, kind, origin in ((ZUMBA, "routine", "user"), (DENTIST, "plan", "foreign")):
        seen = library.observe(text, source="chat" if origin == "user" else "email", origin=origin)
        library.believe(text, kind, seen_in=[seen])
    index(library, worker)
    return Read(library, worker)


def test_a_text_ends_what_it_is_about_and_nothing_else(read: Read) -> None:
    assert read.ended(CHAT, "chat", "user") == [ZUMBA]
    assert read.ended(MOVED, "email", "foreign") == [DENTIST]


def test_what_is_pinned_stays(read: Read) -> None:
    correct.pin(read.library.store, 1, True, "cli")
    assert read.ended(CHAT, "chat", "user") == []


def test_a_muted_source_ends_nothing(read: Read) -> None:
    mute(read.library.store, "chat", "swimming")
    assert read.ended(CHAT, "chat", "user") == []


def test_a_mail_does_not_end_what_the_user_said_of_themselves(library: Library, worker: ModelWorker) -> None:
    read = Read(library, worker)
    seen = library.observe("I live in Porto", source="chat")
    library.believe("The user is a patient of Dr Hsu.", "biography", seen_in=[seen])
    index(library, worker)
    mail = MOVED.replace("has been moved to 17 June, 9:40", "is cancelled. You are no longer a patient of Dr Hsu")
    assert read.ended(mail, "email", "foreign") == []
