"""The daemon from start to end. Everything that is started here is ended here, in the opposite order."""

import ctypes
import gc
import logging
import os
import signal
import sys
import threading
import traceback
from contextlib import ExitStack, closing
from datetime import timedelta
from functools import partial
from types import FrameType

from gumd.api.app import create_app
from gumd.api.parts import Parts
from gumd.api.server import Server
from gumd.embed import Asker
from gumd.errors import GumdError
from gumd.events import Events
from gumd.grants import Grants
from gumd.journal import Journal
from gumd.learn import Learner
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.paths import Paths
from gumd.places import listening, locked, make_folders, token_file
from gumd.private_mode import PrivateMode
from gumd.profile import Profiles
from gumd.prompt import SystemPrompts
from gumd.propose.proposal import Proposer
from gumd.rank import Ranking
from gumd.reembed import Reembedding
from gumd.retrieval.tell import teller_of
from gumd.retrieve import Retriever, warming
from gumd.settings import ModelSettings, Settings, load_settings
from gumd.supervise import Observers
from gumd_store.connection import Store
from gumd_store.key import database_key

_log = logging.getLogger("gumd")
_M_ARENA_MAX = -8


def main() -> int:
    """Runs until SIGTERM or SIGINT; what cannot be is said on standard error. Returns the exit code of DESIGN.md §8."""
    _spare_memory()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    signal.signal(signal.SIGTERM, _interrupt)
    threading.excepthook = note_death
    paths = Paths.from_environment()
    try:
        run(paths, load_settings(paths))
    except GumdError as error:
        print(f"gumd: {error.title}: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:  # before the server took the signals over
        return 0
    return 0


def run(paths: Paths, settings: Settings) -> None:
    """Serves ``paths`` until told to end."""
    os.umask(0o077)
    make_folders(paths)
    with locked(paths), ExitStack() as stack:
        parts = _start(paths, settings, stack)
        server = Server(create_app(parts), before_end=lambda: _let_go(parts))
        listener = stack.enter_context(listening(paths.socket))
        stack.enter_context(token_file(paths.owner_token, parts.grants.owner_token))
        stack.enter_context(token_file(paths.observer_token, parts.grants.observer_token))
        stack.enter_context(closing(parts.observers))
        stack.enter_context(warming(parts.retriever))
        server.serve_on(listener, lambda: _ready(parts, paths))


def _start(paths: Paths, settings: Settings, stack: ExitStack) -> Parts:
    """Every part, each told how it ends."""
    use_keyring = "GUMD_HOME" not in os.environ
    key = database_key(paths.database, paths.key, use_keyring=use_keyring)
    store = stack.enter_context(closing(Store(paths.database, key)))
    model = settings.model
    worker = stack.enter_context(closing(ModelWorker.by(model)))
    embedder = StaticEmbedder()
    asker = stack.enter_context(closing(Asker(worker, embedder)))
    events = Events(store)
    gap = timedelta(minutes=settings.learning.gap_minutes)
    profiles = Profiles(store, embedder, teller_of(worker, model))
    anew = Reembedding(store, worker, embedder)
    anew.begin()
    idle = (anew.some, profiles.put_in_words)
    proposers = partial(_proposers, store, worker, model)
    learner = Learner(store, proposers, worker, embedder, events.tell, gap, idle=idle)
    private_mode = PrivateMode(store)
    parts = Parts(
        store=store,
        grants=Grants(store),
        private_mode=private_mode,
        journal=Journal(store, private_mode),
        learner=stack.enter_context(closing(learner)),
        worker=worker,
        embedder=embedder,
        retriever=Retriever(store, asker),
        profiles=profiles,
        prompts=SystemPrompts(store, embedder),
        ranking=Ranking(store, worker, embedder),
        observers=Observers(),
        events=events,
    )
    stack.callback(_let_go, parts)  # first of all at the end, so that nothing waits for a job of the models
    return parts


def _proposers(store: Store, worker: ModelWorker, model: ModelSettings) -> tuple[Proposer, ...]:
    from gumd.propose.every import proposers  # half of gumd's code, which is of no use before there is an observation

    return proposers(store, worker, model)


def _ready(parts: Parts, paths: Paths) -> None:
    gc.freeze()  # what is there now stays: to look through it for what is dead would hold up every third long list
    parts.learner.start()
    parts.observers.start()
    _log.info("serving on %s", paths.socket)


def _let_go(parts: Parts) -> None:
    """Ends what calls may be waiting for, so that each of them is still answered."""
    parts.learner.end()  # before the worker goes, which would count as a failed try
    parts.worker.close()
    parts.events.close()


def _spare_memory() -> None:
    """One heap for all threads: glibc gives each its own, and what one of them frees, no other uses."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, 1)


def note_death(args: threading.ExceptHookArgs) -> None:
    """A thread died of what nobody foresaw. Its message is not for the log: it may quote the user."""
    place = traceback.extract_tb(args.exc_traceback)[-1]
    name = args.thread.name if args.thread else "a thread"
    _log.critical("%s died: %s at %s:%s", name, args.exc_type.__name__, place.filename, place.lineno)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
