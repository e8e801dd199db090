"""`gumd observe`: what becomes of each text and each line."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import Gumd
from tests.conftest import GUMD, environment

GOOD = {
    "id": "n1",
    "at": "2026-03-02T09:00:00+01:00",
    "source": "chat",
    "app": "signal",
    "text": "I climb on Tuesdays.",
}
BAD_LINES = [
    ('{"id": "n2", "source": "chat"', "is not JSON"),
    ('["a", "list"]', "JSON object"),
    ('{"source": "chat"}', "text"),
    ('{"text": "hydrangea"}', "source"),
    ('{"text": "hydrangea", "source": "hydrangea"}', "source"),
    ('{"text": "  ", "source": "chat"}', "text"),
    ('{"text": 5, "source": "chat"}', "text"),
    ('{"text": "hydrangea", "source": "chat", "at": "yesterday"}', "at"),
    ('{"text": "hydrangea", "source": "chat", "at": "2026-03-02T09:00:00"}', "at"),
    ('{"text": "hydrangea", "source": "chat", "origin": "hydrangea"}', "origin"),
    ('{"text": "hydrangea", "source": "chat", "id": 7}', "id"),
]


def _line(**more: Any) -> str:
    return json.dumps(GOOD | more)


def _seen(gumd: Gumd) -> int:
    return sum(one["observations"] for one in gumd.json("status")["sources"])


def test_a_text_is_taken_as_the_users_own_words(gumd: Gumd) -> None:
    assert gumd.json("observe", "I grow hydrangeas.") == {"accepted": 1, "duplicates": 0, "rejected": []}
    [quote] = gumd.json("context", "what do I grow")["observations"]
    assert (quote["source"], quote["origin"], quote["text"]) == ("chat", "user", "I grow hydrangeas.")


def test_a_text_that_is_refused_is_said(gumd: Gumd) -> None:
    done = gumd.run("observe", "   ")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "gumd: text is empty\n")


def test_lines_keep_their_ids_and_times_and_count_once(gumd: Gumd, tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text("\n".join([_line(), "", _line(id="n2", text="I sing on Mondays."), ""]))
    assert gumd.run("observe", "--jsonl", str(file)).stderr == "2 taken, 0 already there, 0 refused\n"
    assert gumd.run("observe", "--jsonl", str(file)).stderr == "0 taken, 2 already there, 0 refused\n"
    assert gumd.json("observe", "-", given=_line())["duplicates"] == 1
    [hit, *_] = gumd.json("search", "climb", "--type", "observation")
    assert hit["external_id"] == "n1"
    [quote, *_] = gumd.json("context", "when do I climb")["observations"]
    assert quote["observed_at"].startswith("2026-03-02T08:00:00")


def test_each_bad_line_is_named_by_its_number_and_the_good_ones_are_kept(gumd: Gumd) -> None:
    lines = [line for bad, _ in BAD_LINES for line in (bad, _line(id=f"after {bad}"))]
    done = gumd.run("observe", "-", given="\n".join(lines))
    assert done.returncode == 1
    *named, summary = done.stderr.splitlines()
    assert summary == f"{len(BAD_LINES)} taken, 0 already there, {len(BAD_LINES)} refused"
    for place, (said, (_, what)) in enumerate(zip(named, BAD_LINES, strict=True)):
        assert said.startswith(f"line {2 * place + 1}: ")
        assert what in said
    assert "hydrangea" not in done.stderr
    assert _seen(gumd) == len(BAD_LINES)


def test_a_program_gets_every_refused_line_with_its_number(gumd: Gumd) -> None:
    done = gumd.run("observe", "--json", "-", given=f"{_line()}\nno json\n{_line(id='n2', source='nowhere')}\n")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["accepted"], answer["duplicates"]) == (1, 1, 0)
    assert [(one["index"], one["line"], one["type"]) for one in answer["rejected"]] == [
        (1, 2, "invalid-input"),
        (2, 3, "invalid-input"),
    ]


def test_many_lines_go_over_in_batches_and_arrive_all(gumd: Gumd) -> None:
    lines = [_line(id=f"n{number}", text=f"Note {number}: I water the hydrangeas.") for number in range(450)]
    assert gumd.json("observe", "-", given="\n".join(lines))["accepted"] == 450
    assert _seen(gumd) == 450


def test_a_text_that_is_too_large_is_refused_and_its_neighbours_are_kept(gumd: Gumd) -> None:
    lines = [_line(id="n1"), _line(id="n2", text="ten million " * 833_334), _line(id="n3", text="x" * 13_000_000)]
    done = gumd.run("observe", "-", given="\n".join([*lines, _line(id="n4")]))
    assert done.stderr.splitlines()[-1] == "2 taken, 0 already there, 2 refused"
    assert done.stderr.splitlines()[1] == "line 3: is longer than 12 MB"
    assert _seen(gumd) == 2


def test_what_is_no_text_at_all_is_refused_without_end_of_complaints(gumd: Gumd) -> None:
    done = gumd.run("observe", "-", given=bytes(range(128, 256)) + b"\n" + b"\x00\xff\n" * 500)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "line 1: is not UTF-8, at byte 1"
    assert done.stderr.splitlines()[-2:] == ["and 401 more lines", "0 taken, 0 already there, 501 refused"]


def test_a_line_is_handed_over_while_the_pipe_stays_open(gumd: Gumd) -> None:
    command = [str(GUMD), "observe", "-"]
    with subprocess.Popen(command, env=environment(gumd.paths), stdin=subprocess.PIPE, stderr=subprocess.PIPE) as open_:
        assert open_.stdin
        open_.stdin.write(_line().encode() + b"\n")
        open_.stdin.flush()
        while not _seen(gumd):
            assert open_.poll() is None
        assert open_.communicate()[1] == b"1 taken, 0 already there, 0 refused\n"


def test_lines_that_the_daemon_cannot_take_now_are_said_and_not_lost_silently(gumd: Gumd) -> None:
    gumd.ok("pause")
    done = gumd.run("observe", "--json", "-", given=f"{_line()}\n")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("; no line has been handed over; a line with an id may be sent twice\n")


@pytest.mark.parametrize(
    ("name", "said"),
    [("nowhere.jsonl", "no such file or directory"), (".", "it is a directory")],
)
def test_a_file_that_cannot_be_read_is_said(gumd: Gumd, tmp_path: Path, name: str, said: str) -> None:
    done = gumd.run("observe", "--jsonl", str(tmp_path / name))
    assert (done.returncode, done.stderr) == (1, f"gumd: the file of --jsonl cannot be read: {said}\n")


def test_a_note_tells_what_came_of_lines_and_an_empty_file_is_none(gumd: Gumd) -> None:
    assert gumd.run("observe", "-", given="").stderr == "0 taken, 0 already there, 0 refused\n"


def test_flush_returns_when_all_has_been_learned_from(gumd: Gumd) -> None:
    gumd.ok("observe", "I sing in a choir on Tuesdays.")
    assert gumd.json("flush") == {"done": True, "pending": 0, "set_aside": 0}
    assert gumd.ok("flush") == ""


def test_progress_is_shown_on_a_terminal_and_leaves_nothing_behind(gumd: Gumd, tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text("\n".join(_line(id=f"n{number}") for number in range(450)))
    shown = gumd.on_a_terminal("observe", "--jsonl", str(file))
    assert "\r\x1b[K200 lines" in shown
    assert shown.endswith("\r\x1b[K450 taken, 0 already there, 0 refused\n")
