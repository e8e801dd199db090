"""An observation that the journal has taken is on the disk, once, and without secrets."""

import resource
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from gumd.errors import Paused, StoreUnwritable
from gumd.journal import Journal
from gumd.private_mode import PrivateMode
from gumd_store.connection import Store
from gumd_store.observations import sources

KEY = "5a" * 32
SECRET = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"


@pytest.fixture
def journal(store: Store) -> Journal:
    return Journal(store, PrivateMode(store))


def count(store: Store) -> int:
    with store.read() as db:
        return sum(one.observations for one in sources(db))


def note(text: str, **more: str) -> dict[str, str]:
    return {"text": text, "source": "file"} | more


def test_the_good_ones_are_kept_and_the_others_named(store: Store, journal: Journal) -> None:
    answer = journal.write("app", [note("one"), {"text": ""}, note("two"), "three"])
    assert (answer["accepted"], answer["duplicates"]) == (2, 0)
    assert [(one["index"], one["type"]) for one in answer["rejected"]] == [(1, "invalid-input"), (3, "invalid-input")]
    assert count(store) == 2


def test_the_same_id_counts_once_for_each_app(store: Store, journal: Journal) -> None:
    assert journal.write("app", [note("one", id="a"), note("other words", id="a")])["duplicates"] == 1
    assert journal.write("app", [note("one", id="a")]) == {"accepted": 0, "duplicates": 1, "rejected": []}
    assert journal.write("another", [note("one", id="a")])["accepted"] == 1
    assert journal.write("app", [note("one"), note("one")])["accepted"] == 2
    assert count(store) == 4


def test_no_secret_reaches_the_database_in_any_field(store: Store, journal: Journal) -> None:
    journal.write("app", [note(f"text {SECRET}", title=f"title {SECRET}", app=f"app {SECRET}")])
    answer = journal.write("app", [note("text", id=SECRET)])
    assert answer["accepted"] == 0
    assert SECRET not in answer["rejected"][0]["detail"]
    with store.read() as db:
        rows = db.execute("SELECT client, external_id, app, title, text FROM observations").fetchall()
    assert SECRET not in repr(rows)
    assert "[redacted:" in rows[0][4]


def test_in_private_mode_nothing_is_taken_until_it_ends(store: Store, journal: Journal) -> None:
    mode = PrivateMode(store)
    mode.begin(None)
    with pytest.raises(Paused, match="gumd resume"):
        journal.write("app", [note("between us")])
    mode.end()
    journal.write("app", [note("for all to see")])
    assert count(store) == 1


def test_private_mode_for_some_minutes_ends_by_itself(store: Store, journal: Journal) -> None:
    mode = PrivateMode(store)
    mode.begin(0.0)
    assert mode.until() is None
    mode.begin(5)
    assert mode.until() is not None
    assert PrivateMode(store).until() == mode.until()


def test_a_full_disk_is_said_and_takes_nothing(store: Store, journal: Journal) -> None:
    journal.write("app", [note("before")])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    try:
        with pytest.raises(StoreUnwritable, match="free some space"):
            journal.write("app", [note(f"{number} " + "words " * 20_000) for number in range(40)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, previous)
    assert count(store) == 1
    assert journal.write("app", [note("after")])["accepted"] == 1


def test_what_was_taken_survives_kill_9(tmp_path: Path) -> None:
    program = """
        import os, signal, sys
        from pathlib import Path
        from gumd.journal import Journal
        from gumd.private_mode import PrivateMode
        from gumd_store.connection import Store
        store = Store(Path(sys.argv[1]), sys.argv[2])
        answer = Journal(store, PrivateMode(store)).write("app", [{"text": "kept", "source": "file"}])
        assert answer["accepted"] == 1
        os.kill(os.getpid(), signal.SIGKILL)
    """
    path = tmp_path / "gumd.db"
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(path), KEY], check=False)
    assert done.returncode == -signal.SIGKILL
    store = Store(path, KEY)
    assert count(store) == 1
    store.close()


def test_what_is_in_another_language_is_kept_with_rough_english_and_without_secrets(
    store: Store, journal: Journal
) -> None:
    journal.write("app", [note(f"Le mot de passe de la maison est {SECRET}", title="Pour Anna"), note("The house")])
    with store.read() as db:
        glosses = [gloss for (gloss,) in db.execute("SELECT gloss FROM observations ORDER BY id").fetchall()]
    assert "password of the house" in glosses[0]
    assert SECRET not in glosses[0]
    assert glosses[1] == ""
