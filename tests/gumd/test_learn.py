"""The learner with the real worker, real embeddings and an encrypted store; a language model that is away is a closed
worker."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from gumd.beliefs import correct
from gumd.forget import What, forget
from gumd.learn import Learner, Pending
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.propose.heads import Heads
from gumd.propose.proposal import Proposal, Proposer
from gumd.propose.windowed import WindowProposer
from gumd.propose.writers import TrainedWriter
from gumd_store import episodes, evidence, propositions, vectors
from gumd_store.connection import Store
from gumd_store.records import Observation
from tests.observed import DAY, MONDAY, observe, proposal

HOUR = timedelta(hours=1)
SOON = (timedelta(milliseconds=10),) * 3
PATIENCE_S = 240


class Diary:
    """Proposes each sentence of the user that begins with ``I``, in the third person."""

    name = "rules.diary"

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        return [
            proposal(f"The user {one.text[2:]}", one, proposer=self.name)
            for one in episode
            if one.text.startswith("I ")
        ]


class Dreamer:
    """Proposes what nobody said."""

    name = "rules.dreamer"

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        return [proposal("The user owns a yacht in Monaco.", one) for one in episode]


class Translator:
    """Proposes what is said of a donkey in French, with the English of it or without."""

    name = "rules.translator"

    def __init__(self, glossed: str) -> None:
        self._glossed = glossed

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        return [replace(proposal("The user has a donkey.", one), glossed=self._glossed) for one in episode]


class Clumsy:
    """Has a mistake in it."""

    name = "rules.clumsy"

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        raise KeyError(episode[0].text)


@pytest.fixture
def make(store: Store, worker: ModelWorker, embedder: StaticEmbedder) -> Iterator[Callable[..., Learner]]:
    """Makes and starts learners, and closes them."""
    made: list[Learner] = []

    def make(
        *proposers: Proposer, notify: Callable[[str, dict[str, Any]], None] = lambda type, data: None, **other: Any
    ) -> Learner:
        own: dict[str, Any] = {"worker": worker, "gap": HOUR, "retry_after": SOON} | other
        made.append(Learner(store, lambda: proposers or (Diary(),), embedder=embedder, notify=notify, **own))
        made[-1].start()
        return made[-1]

    yield make
    for learner in made:
        learner.close()


@pytest.fixture
def closed_worker() -> ModelWorker:
    worker = ModelWorker()
    worker.close()
    return worker


def add(store: Store, *texts: str, at: datetime = MONDAY) -> None:
    with store.write() as db:
        for number, text in enumerate(texts):
            observe(db, text, at + number * DAY)


def believed(store: Store) -> list[str]:
    with store.read() as db:
        return sorted(one.text for one in propositions.listed(db))


def test_what_was_observed_is_believed_after_a_flush(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.", "Anything else?", "I play the cello.")
    assert make().flush(PATIENCE_S) == {"done": True, "pending": 0, "set_aside": 0}
    assert believed(store) == ["The user like hiking.", "The user play the cello."]


def test_one_waking_does_all_that_could_wait_a_piece_at_a_time(store: Store, make: Callable[..., Learner]) -> None:
    pieces, done = list[int](), threading.Event()

    def idle() -> bool:
        if not pieces:
            return False
        pieces.pop()
        if not pieces:
            done.set()
        return True

    add(store, "I like hiking.")
    learner = make(idle=[idle])
    learner.flush(PATIENCE_S)
    pieces.extend(range(3))
    learner.wake()
    assert done.wait(PATIENCE_S)
    assert believed(store) == ["The user like hiking."]


def test_a_model_that_is_away_in_idle_time_does_not_stop_the_learning(
    store: Store, make: Callable[..., Learner], closed_worker: ModelWorker
) -> None:
    learner = make(idle=[lambda: bool(closed_worker.generate("Hello"))])
    for text in ("I like hiking.", "I play the cello."):
        add(store, text)
        assert learner.flush(PATIENCE_S)["done"]
    assert believed(store) == ["The user like hiking.", "The user play the cello."]


def test_what_is_said_in_several_episodes_is_one_row(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.", "I enjoy hiking.", "I love to hike.")
    make().flush(PATIENCE_S)
    assert len(believed(store)) == 1
    with store.read() as db:
        assert len(evidence.of(db, [1])[1]) == 3


def test_what_the_evidence_does_not_carry_is_not_believed(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.")
    make(Dreamer(), Diary()).flush(PATIENCE_S)
    assert believed(store) == ["The user like hiking."]


def test_observations_and_propositions_have_both_vectors_afterwards(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.")
    make().flush(PATIENCE_S)
    with store.read() as db:
        for space in ("static", "minilm"):
            assert vectors.get(db, "observation", space, [1]).keys() == {1}
            assert vectors.get(db, "proposition", space, [1]).keys() == {1}


def test_it_tells_ids_and_no_text(store: Store, make: Callable[..., Learner]) -> None:
    told: list[tuple[str, dict[str, Any]]] = []
    add(store, "I like hiking.", "I like hiking.")
    make(notify=lambda type, data: told.append((type, data))).flush(PATIENCE_S)
    make().close()
    assert told[:2] == [("proposition.new", {"id": "p1"}), ("episode.learned", {"episode": 1})]
    assert ("proposition.changed", {"id": "p1"}) in told
    assert "hiking" not in repr(told)


def test_an_episode_that_has_been_quiet_is_learned_from_unasked(store: Store, make: Callable[..., Learner]) -> None:
    learned = threading.Event()
    learner = make(notify=lambda type, data: learned.set(), gap=timedelta(milliseconds=50))
    add(store, "I like hiking.", at=datetime.now(UTC))
    learner.wake()
    assert learned.wait(PATIENCE_S)


def test_nothing_is_learned_while_more_may_come(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.", at=datetime.now(UTC))
    learner = make()
    assert learner.flush(0) == {"done": False, "pending": 1, "set_aside": 0}


def test_an_idle_learner_does_not_wake(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.")
    make().flush(PATIENCE_S)
    thread = next(thread for thread in threading.enumerate() if thread.name == "learner")
    patience = time.monotonic() + PATIENCE_S
    before = -1
    while before != (before := _switches(thread)):
        assert time.monotonic() < patience
        time.sleep(1.5)


def _switches(thread: threading.Thread) -> int:
    """How often the thread has slept so far."""
    status = Path(f"/proc/self/task/{thread.native_id}/status").read_text()
    return int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])


def test_what_the_rules_find_is_learned_when_the_model_is_away(
    store: Store, make: Callable[..., Learner], closed_worker: ModelWorker
) -> None:
    add(store, "I like hiking.")
    model = WindowProposer(closed_worker, Heads.shipped(), TrainedWriter(closed_worker))
    flushed = make(model, Diary(), worker=closed_worker).flush(PATIENCE_S)
    assert flushed == {"done": True, "pending": 0, "set_aside": 1}
    assert believed(store) == ["The user like hiking."]
    with store.read() as db:
        row = db.execute("SELECT state, tries, error FROM episodes").fetchone()
    assert row == ("aside", 4, "ModelUnavailable")


@pytest.mark.parametrize(("glossed", "learned"), [("I have a donkey", ["The user has a donkey."]), ("", [])])
def test_a_proposal_from_another_language_is_held_against_its_english_too(
    store: Store, make: Callable[..., Learner], glossed: str, learned: list[str]
) -> None:
    add(store, "J'ai un âne.")
    make(Translator(glossed)).flush(PATIENCE_S)
    assert believed(store) == learned


def test_a_proposers_mistake_stops_no_other_and_is_not_logged_in_full(
    store: Store, make: Callable[..., Learner], caplog: pytest.LogCaptureFixture
) -> None:
    add(store, "I like hiking.")
    assert make(Clumsy(), Diary()).flush(PATIENCE_S)["set_aside"] == 1
    assert believed(store) == ["The user like hiking."]
    assert "KeyError" in caplog.text
    assert "hiking" not in caplog.text


def test_an_episode_that_waits_for_another_try_does_not_hold_up_the_others(
    store: Store, make: Callable[..., Learner]
) -> None:
    class Picky(Diary):
        def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
            if "cello" in episode[0].text:
                raise KeyError
            return super().propose(episode)

    learned = threading.Event()
    add(store, "I play the cello.", "I like hiking.", "Still open.")
    learner = make(Picky(), notify=lambda type, data: learned.set(), retry_after=[timedelta(days=1)])
    assert learned.wait(PATIENCE_S)
    assert learner.pending() == Pending(2, 0)
    assert believed(store) == ["The user like hiking."]


def test_a_killed_worker_is_only_a_delay(store: Store, make: Callable[..., Learner], worker: ModelWorker) -> None:
    worker.embed(["awake"])
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    add(store, "I like hiking.")
    assert make().flush(PATIENCE_S) == {"done": True, "pending": 0, "set_aside": 0}
    assert believed(store) == ["The user like hiking."]


def test_a_daemon_that_ends_meanwhile_sets_nothing_aside(
    store: Store, make: Callable[..., Learner], embedder: StaticEmbedder
) -> None:
    add(store, *(f"I like cake number {number}." for number in range(8)))
    with closing(ModelWorker()) as worker:
        learner = make(worker=worker, retry_after=())
        learner.wake()
        while not worker.awake:
            threading.Event().wait(0.01)
        closer = threading.Thread(target=learner.close)
        closer.start()
        worker.close()
        closer.join()
    with store.read() as db:
        assert episodes.aside(db) == 0
    assert make().flush(PATIENCE_S) == {"done": True, "pending": 0, "set_aside": 0}
    assert len(believed(store)) == 8


def test_an_edited_proposition_gets_new_vectors(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.")
    learner = make()
    learner.flush(PATIENCE_S)
    correct.edit(store, 1, "The user likes long walks.", "gumd")
    learner.wake()
    patience = time.monotonic() + PATIENCE_S
    while not _has_vectors(store):
        assert time.monotonic() < patience
        time.sleep(0.02)


def _has_vectors(store: Store) -> bool:
    with store.read() as db:
        return all(vectors.get(db, "proposition", space, [1]) for space in ("static", "minilm"))


class Forgetful(Diary):
    """A diary whose user forgets an observation while it is read, and sees something else then."""

    def __init__(self, store: Store, what: What, then: str = "") -> None:
        self._store = store
        self._what: What | None = what
        self._then = then
        self.forgotten = 0

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = super().propose(episode)
        if self._what:
            forget(self._store, self._what)
            self._what = None
            if self._then:
                add(self._store, self._then)
        return found

    def forget(self) -> None:
        self.forgotten += 1


def test_what_is_forgotten_while_it_is_learned_from_does_not_come_back(
    store: Store, make: Callable[..., Learner]
) -> None:
    add(store, "I like hiking.", "I play the cello.", at=MONDAY)
    diary = Forgetful(store, What(observation=1))
    assert make(diary).flush(PATIENCE_S) == {"done": True, "pending": 0, "set_aside": 0}
    assert believed(store) == ["The user play the cello."]
    assert diary.forgotten
    with store.read() as db:
        assert vectors.get(db, "observation", "minilm", [1, 2]).keys() == {2}


def test_what_is_seen_next_does_not_stand_for_what_was_forgotten(store: Store, make: Callable[..., Learner]) -> None:
    add(store, "I like hiking.")
    diary = Forgetful(store, What(observation=1), then="Do you like hiking?")
    make(diary).flush(PATIENCE_S)
    assert believed(store) == []
    with store.read() as db:
        assert db.execute("SELECT id, text FROM observations").fetchall() == [(1, "Do you like hiking?")]


def test_the_rest_of_an_episode_is_learned_from_when_a_part_is_forgotten_meanwhile(
    store: Store, make: Callable[..., Learner]
) -> None:
    with store.write() as db:
        for text in ("I like hiking.", "I like hiking boots."):
            observe(db, text, title="diary")
    make(Forgetful(store, What(observation=1))).flush(PATIENCE_S)
    assert believed(store) == ["The user like hiking boots."]
