"""A process that learns is killed, and another goes on where it was."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from gumd_store import episodes, evidence, propositions
from gumd_store.connection import Store
from tests.gumd.test_learn import add
from tests.observed import KEY

ROOT = Path(__file__).parents[2]
LEARNER = """
import sys, pathlib
from contextlib import closing
from datetime import timedelta
from gumd.learn import Learner
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd_store.connection import Store
from tests.gumd.test_learn import HOUR, Diary
from tests.observed import KEY

def told(type, data):
    print(type, flush=True)

with closing(Store(pathlib.Path(sys.argv[1]), KEY)) as store, closing(ModelWorker()) as worker:
    learner = Learner(store, lambda: [Diary()], worker, StaticEmbedder(), told, HOUR)
    learner.start()
    learner.flush(120)
"""


@pytest.mark.parametrize("after", [1, 3, 6])
def test_a_kill_at_any_moment_neither_loses_nor_doubles(tmp_path: Path, after: int) -> None:
    database = tmp_path / "gumd.db"
    with closing(Store(database, KEY)) as store:
        add(store, *(f"I like {cake} cake." for cake in ("apple", "plum", "cherry", "lemon", "poppy", "cheese")))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(str(ROOT / part) for part in (".", "store"))}
    command = [sys.executable, "-c", LEARNER, str(database)]
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(after):
            child.stdout.readline()
        child.kill()
    subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    with closing(Store(database, KEY)) as store, store.read() as db:
        assert episodes.pending(db) == episodes.aside(db) == 0
        rows = evidence.of(db, [one.id for one in propositions.listed(db)])
    assert sorted(row.observation for one in rows.values() for row in one) == [1, 2, 3, 4, 5, 6]
    assert len(rows) == 6
