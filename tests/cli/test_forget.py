"""`gumd forget`, `undo`, `history` and `status --calibration`, against a real daemon."""

import json
import os
import pty
import subprocess
from collections.abc import Sequence

import pytest

from gumd.client import calls
from tests.conftest import GUMD, Daemon

ANNA = "I had lunch with Anna Kowalska. I'm allergic to walnuts."
PERSON = ["forget", "--person", "Anna Kowalska"]


def gumd(daemon: Daemon, words: Sequence[str], code: int = 0) -> str:
    done = subprocess.run(
        [str(GUMD), *words], env=daemon.environment, capture_output=True, text=True, timeout=120, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    return done.stdout or done.stderr


def found(daemon: Daemon) -> list[str]:
    with daemon.client() as client:
        return [hit["text"] for hit in client.send(calls.search("lunch walnuts", type="observation"))]


def test_a_person_is_forgotten_once_that_is_meant(daemon: Daemon) -> None:
    gumd(daemon, ["observe", ANNA])
    trial = json.loads(gumd(daemon, [*PERSON, "--dry-run", "--json"]))
    assert (trial["observations"], trial["dry_run"]) == (1, True)
    refused = gumd(daemon, PERSON, code=2)
    assert "--yes" in refused
    assert "Anna" not in refused
    assert found(daemon)
    done = json.loads(gumd(daemon, [*PERSON, "--yes", "--json"]))
    assert done["observations"] == 1
    assert found(daemon) == []
    assert "Anna" not in daemon.log


def test_on_a_terminal_it_asks(daemon: Daemon) -> None:
    gumd(daemon, ["observe", ANNA])
    for answer, left in ((b"n\n", 1), (b"y\n", 0)):
        ours, theirs = pty.openpty()
        command = [str(GUMD), *PERSON, "--json"]
        with subprocess.Popen(
            command, env=daemon.environment, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as asked:
            os.write(ours, answer)
            printed, said = asked.communicate(timeout=180)
        os.close(ours)
        os.close(theirs)
        assert b"1 observations and 0 beliefs would be forgotten" in said
        assert asked.returncode == left
        assert left or json.loads(printed)["observations"] == 1
        assert len(found(daemon)) == left


@pytest.mark.parametrize(
    "words",
    [
        ["forget", "--yes"],
        ["forget", "--yes", "--person", "Anna", "--source", "chat"],
        ["forget", "--yes", "--since", "soon"],
        ["forget", "--yes", "--since", "²d"],
        ["forget", "--yes", "--until", "999999d"],
        ["forget", "--yes", "--since", "1h", "--until", "2h"],
        ["forget", "--yes", "--observation", "x1"],
    ],
)
def test_what_is_not_one_thing_is_refused_by_name(daemon: Daemon, words: list[str]) -> None:
    assert gumd(daemon, ["observe", ANNA]) is not None
    said = subprocess.run([str(GUMD), *words], env=daemon.environment, capture_output=True, text=True, check=False)
    assert said.returncode in (1, 2)
    assert said.stderr
    assert "soon" not in said.stderr
    assert found(daemon)


def test_the_last_hour_is_forgotten(daemon: Daemon) -> None:
    gumd(daemon, ["observe", ANNA])
    assert json.loads(gumd(daemon, ["forget", "--until", "1h", "--yes", "--json"]))["observations"] == 0
    assert json.loads(gumd(daemon, ["forget", "--since", "1h", "--yes", "--json"]))["observations"] == 1


def test_a_verdict_is_undone_shown_in_the_history_and_counted_in_the_calibration(daemon: Daemon) -> None:
    gumd(daemon, ["observe", "I am allergic to walnuts."])
    gumd(daemon, ["flush"])
    (one,) = [p for p in json.loads(gumd(daemon, ["propositions", "list", "--json"])) if "walnuts" in p["text"]]
    gumd(daemon, ["propositions", "reject", one["id"]])
    assert "1 verdict" in gumd(daemon, ["status", "--calibration"])
    told = json.loads(gumd(daemon, ["status", "--calibration", "--json"]))["told"]
    assert told["count"] == 1
    assert told["brier"] > 0.5
    back = json.loads(gumd(daemon, ["propositions", "undo", one["id"], "--json"]))
    assert (back["status"], back["text"]) == ("active", one["text"])
    assert [change["what"] for change in back["history"]] == ["new", "rejected", "undid"]
    assert back["history"][1]["undone"]
    changes = json.loads(gumd(daemon, ["history", "--json"]))
    assert [(c["proposition"], c["what"]) for c in changes][:2] == [(one["id"], "undid"), (one["id"], "rejected")]
    assert "no verdict yet" in gumd(daemon, ["status", "--calibration"])
    gumd(daemon, ["propositions", "undo", one["id"]])
    assert "left to undo" in gumd(daemon, ["propositions", "undo", one["id"]], code=1)
