"""Whatever is handed to a running gumd: what is bad is said by name and place, and what stands beside it is kept."""

import json
import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import pytest

from gumd.admit import MAX_TITLE
from gumd.client import calls
from gumd.client.queue import DurableQueue
from gumd.errors import InvalidInput
from gumd.paths import Paths
from gumd.schema import ObservationIn
from tests.cli.command import Gumd
from tests.conftest import Daemon
from tests.lives import serving, until

SAID = "hydrangea"
DEEP = "[" * 600 + "]" * 600
REFUSED = (
    (f'{{"source": "chat", "text": "{SAID}", "more": {DEEP}}}', "is nested more than 50 levels deep"),
    (f'{{"source": "chat", "text": {"[" * 9000}', "is not JSON that can be read"),
    ('{"source": "chat", "text": NaN}', "text is missing or not a string"),
    ("NaN", "an observation is a JSON object"),
    (f'{{"source": "chat", "text": "{SAID}", "at": "0001-01-01T00:00:00Z"}}', "at is not in the years 1900 to 2199"),
    (f'{{"source": "chat", "text": "{SAID}", "at": "9999-12-31T23:59:59Z"}}', "at is not in the years 1900 to 2199"),
    (f'{{"source": "chat", "text": "{SAID}", "at": "2026-02-30T00:00:00Z"}}', "at is not a time in ISO 8601"),
    (f'{{"source": "{SAID}", "text": "{SAID}"}}', "source is not one of"),
    ("\x1a", "is not JSON, at character 1"),
)
TAKEN = (
    {"id": "bom", "source": "chat", "origin": "user", "text": "I prefer rye bread to wheat bread."},
    {"id": "first", "source": "chat", "text": "I like oats.", "at": "1900-01-01T00:00:00+14:00"},
    {"id": "last", "source": "chat", "text": "I like barley.", "at": "2199-12-31T23:59:59-12:00"},
    {"id": "half", "source": "chat", "text": "I like millet \ud83d."},
    {"id": "no number", "source": "chat", "text": "I like spelt.", "more": [float("nan"), float("inf"), 10**4000]},
    {"id": "bom", "source": "chat", "text": "twice"},
)
FAILING = (
    ("propositions", "show", SAID),
    ("propositions", "why", "p999"),
    ("propositions", "edit", "p999", SAID),
    ("search", SAID, "--as-of", SAID),
    ("search", SAID * 2000),
    ("context", SAID * 2000),
    ("rank", "--items", SAID),
    ("rank", "--items", "-"),
    ("observe", "--jsonl", SAID),
    ("observe", " \n "),
    ("feedback", "a", "--action", "liked", "--impression", SAID),
    ("mute", SAID),
    ("mute", "chat", "--about", SAID * 50),
    ("unmute", SAID),
    ("apps", "revoke", SAID),
    ("apps", "allow", f"{SAID} {SAID}"),
    ("apps", "allow", "reader", "--scope", SAID),
)


@pytest.fixture
def gumd(daemon: Daemon) -> Gumd:
    return Gumd(daemon.paths)


def test_among_bad_lines_of_another_system_the_good_ones_are_kept_and_learned_from(gumd: Gumd, tmp_path: Path) -> None:
    lines = [json.dumps(one) for one in TAKEN] + [bad for bad, _ in REFUSED]
    file = tmp_path / "lines.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode() + b"\r\n\r\n")
    first, again = (gumd.run("observe", "--jsonl", str(file)) for _ in range(2))
    *named, summary = first.stderr.splitlines()
    assert first.returncode == again.returncode == 1
    assert summary == f"{len(TAKEN) - 1} taken, 1 already there, {len(REFUSED)} refused"
    assert again.stderr.endswith(f"0 taken, {len(TAKEN)} already there, {len(REFUSED)} refused\n")
    for said, (number, (_, what)) in zip(named, enumerate(REFUSED, len(TAKEN) + 1), strict=True):
        assert said.startswith(f"line {number}: {what}")
    assert SAID not in first.stderr
    assert gumd.json("flush") == {"done": True, "pending": 0, "set_aside": 0}
    assert gumd.belief("rye")
    gumd.more = {"TZ": "Pacific/Kiritimati"}
    assert "rye" in gumd.ok("propositions", "list", "--all")


def test_an_empty_file_is_no_error_and_says_so(gumd: Gumd, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    done = gumd.run("observe", "--jsonl", str(tmp_path / "empty"))
    assert (done.returncode, done.stderr) == (0, "0 taken, 0 already there, 0 refused\n")


def test_one_text_over_the_limit_is_refused_by_name_and_nothing_is_quoted(gumd: Gumd) -> None:
    lines = [json.dumps({"id": str(n), "source": "file", "text": text}) for n, text in enumerate((SAID * 90_000, "ok"))]
    done = gumd.run("observe", "--json", "-", given="\n".join([*lines, lines[0].replace(SAID, SAID * 12)]))
    assert done.returncode == 1
    assert json.loads(done.stdout)["accepted"] == 2
    assert [(one["line"], one["type"]) for one in json.loads(done.stdout)["rejected"]] == [(3, "too-large")]
    assert SAID not in done.stderr + done.stdout


def test_what_the_daemon_cannot_read_is_refused_for_good_and_blocks_no_queue(daemon: Daemon, tmp_path: Path) -> None:
    with daemon.client() as client, ThreadPoolExecutor(1) as shallow:  # a thread's own stack has room for this depth
        nested: list[Any] = []
        for _ in range(960):
            nested = [nested]
        deep = cast(ObservationIn, {"source": "file", "text": SAID, "more": nested})
        with pytest.raises(InvalidInput):
            shallow.submit(client.send, calls.observe([deep])).result()
        queue = DurableQueue(tmp_path / "queue", lambda batch: client.send(calls.observe(batch)))
        for one in (deep, cast(ObservationIn, {"source": "file", "text": "I like oats.", "title": "\udce9.md"})):
            shallow.submit(queue.put, one).result()
        assert shallow.submit(queue.drain).result() == 2
        assert queue.refused == {"invalid-input": 1}
        assert [one["observations"] for one in client.send(calls.health())["sources"]] == [1]
        queue.close()


@pytest.mark.parametrize("arguments", FAILING, ids=lambda arguments: " ".join(arguments)[:40])
def test_an_error_names_what_was_wrong_and_quotes_nothing(taught: Gumd, arguments: tuple[str, ...]) -> None:
    done = taught.run(*arguments, given=f'[{{"id": "{SAID}"}}]')
    assert done.returncode in (1, 2)
    assert done.stdout == ""
    assert done.stderr.strip()
    assert SAID not in done.stderr.lower()
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gumd]:
    """One daemon for every command that fails."""
    home = tmp_path_factory.mktemp("failing")
    with serving(Paths(home / "data", home / "run", home)) as running:
        yield Gumd(running.paths)


def plant(folder: Path) -> None:
    """What a file observer does not expect; 20,000 folders that nobody wants to be watched among it."""
    os.mkfifo(folder / "pipe.md")
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(folder / "s.md"))
    (folder / "loop").symlink_to(folder)
    (folder / "itself.md").symlink_to("itself.md")
    (folder / "picture.md").write_bytes(bytes(range(256)) * 8)
    (folder / "broken.docx").write_text("PK")
    with (folder / "huge.md").open("wb") as file:
        file.truncate(40_000_000_000)
    for number in range(20_000):
        (folder / "node_modules" / str(number)).mkdir(parents=True)


def write_oddly(folder: Path) -> int:
    """Files with odd names or odd bytes that do have a text; how many of them tell of oats."""
    deep = folder.joinpath(*("d" * 250 for _ in range(10)))
    deep.mkdir(parents=True)
    names = (b"two\nlines\x1b[31m.md", b"caf\xe9 \xff.md", b"n" * 250 + b".md", os.fsencode(deep / "deep.md"))
    for name in names:
        (folder / os.fsdecode(name)).write_text("I like oats.\n")
    (folder / "mixed.md").write_bytes(b"I like caf\xe9 \xff\xfe au lait.\n")
    assert len(str(deep)) > MAX_TITLE
    return len(names)


def test_what_cannot_be_read_is_counted_and_said_and_stops_no_observer(home: Paths, tmp_path: Path) -> None:
    folder = tmp_path / "w"
    folder.mkdir()
    plant(folder)
    home.settings.write_text(f'[observers.files]\nfolders = ["{folder}"]\nmax_watches = 50\n')
    gumd = Gumd(home)
    with serving(home) as daemon:
        counted = "watching {} folders; skipped: 1 binary, 1 damaged, 1 too large, 2 unreadable"
        until(lambda: counted.format(1) in gumd.ok("status"))
        written = write_oddly(folder)
        for number in range(100):  # replaced again and again while it may be read
            (folder / "next.tmp").write_text("I water it.\n" * 5000 + f"Number {number}.\n")
            (folder / "next.tmp").rename(folder / "swapped.md")
        until(lambda: seen(gumd, "Number 99.") > 0)
        until(lambda: seen(gumd, "oats") == written and seen(gumd, "au lait") == 1)
        assert counted.format(11) in gumd.ok("status")
        assert "\x1b" not in gumd.ok("search", "oats")
        assert "observers' process ended" not in daemon.log


def seen(gumd: Gumd, words: str) -> int:
    found = gumd.json("search", words, "--type", "observation", "--limit", "100")
    return sum(words in one["text"] for one in found)
