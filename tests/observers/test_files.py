import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from gumd.schema import ObservationIn
from gumd.settings import FileSettings
from gumd_observers.files import MOST_BY_HAND, PIECE, FileObserver

DEADLINE_S = 60
SETTLE_S = 0.1
SECRET = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"


class Watching:
    """A real observer on real files, in a thread, and what it says."""

    def __init__(self, settings: FileSettings) -> None:
        self.seen: Queue[ObservationIn] = Queue()
        self.details: Queue[str] = Queue()
        self._stop = threading.Event()
        observer = FileObserver(settings, lambda state, detail: self.details.put(detail), settle_s=SETTLE_S)
        self._thread = threading.Thread(target=observer.run, args=(self.seen.put, self._stop), daemon=True)
        self._thread.start()
        self.started = self.detail()
        self._root = Path(settings.folders[0])
        self._sentinels = 0

    def detail(self) -> str:
        return self.details.get(timeout=DEADLINE_S)

    def next(self) -> tuple[str, str]:
        """The file name and text of the next observation."""
        one = self.seen.get(timeout=DEADLINE_S)
        return Path(one["title"] or "").name, one["text"]

    def until_quiet(self) -> list[tuple[str, str]]:
        """All that was seen of what happened so far: what is written last is told last."""
        self._sentinels += 1
        sentinel = self._root / f"sentinel{self._sentinels}.txt"
        sentinel.write_text("the last")
        seen: list[tuple[str, str]] = []
        while (one := self.next())[0] != sentinel.name:
            seen.append(one)
        return seen

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(DEADLINE_S)
        assert not self._thread.is_alive()


Watch = Callable[..., Watching]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    return tmp_path / "folder"


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    running: list[Watching] = []

    def start(**settings: object) -> Watching:
        running.append(Watching(FileSettings.model_validate({"folders": [folder], **settings})))
        return running[-1]

    yield start
    for one in running:
        one.stop()


def test_a_new_file_is_told_whole_with_where_and_when(watch: Watch, folder: Path) -> None:
    watching = watch()
    (folder / "notes.md").write_text("Buy seeds\nCall Ann\n")
    one = watching.seen.get(timeout=DEADLINE_S)
    assert {key: one[key] for key in ("text", "source", "app", "title", "origin")} == {
        "text": "Buy seeds\nCall Ann",
        "source": "file",
        "app": "files",
        "title": str(folder / "notes.md"),
        "origin": "user",
    }
    assert "T" in (one["at"] or "")


def test_what_was_there_before_is_not_told_but_what_is_added_to_it_is(watch: Watch, folder: Path) -> None:
    (folder / "notes.md").write_text("old\n")
    watching = watch()
    with (folder / "notes.md").open("a") as file:
        file.write("new\n")
    assert watching.next() == ("notes.md", "new")
    (folder / "notes.md").write_text("new\n")
    assert watching.until_quiet() == []


def test_several_writes_in_a_row_are_told_once(watch: Watch, folder: Path) -> None:
    watching = watch()
    for length in range(5):
        (folder / "notes.md").write_text("a\n" * length + "b\n")
    assert watching.until_quiet() == [("notes.md", "a\na\na\na\nb")]


def test_a_save_by_renaming_a_new_file_over_the_old_tells_what_was_added(watch: Watch, folder: Path) -> None:
    (folder / "notes.md").write_text("old\n")
    watching = watch()
    (folder / ".goutputstream-X").write_text("old\nnew\n")
    (folder / ".goutputstream-X").rename(folder / "notes.md")
    assert watching.next() == ("notes.md", "new")


def test_a_save_by_renaming_the_old_file_away_tells_what_was_added(watch: Watch, folder: Path) -> None:
    (folder / "notes.md").write_text("old\n")
    watching = watch()
    (folder / "notes.md").rename(folder / "notes.md~")
    (folder / "notes.md").write_text("old\nnew\n")
    (folder / "notes.md~").unlink()
    assert watching.until_quiet() == [("notes.md", "new")]


@pytest.mark.skipif(shutil.which("nvim") is None, reason="no nvim here")
def test_a_save_by_a_real_editor_tells_what_was_added(watch: Watch, folder: Path) -> None:
    (folder / "notes.md").write_text("old\n")
    watching = watch()
    command = ["nvim", "--clean", "--headless", "-c", "set writebackup backupcopy=no", "-c", "normal Gonew", "-c", "wq"]
    subprocess.run([*command, str(folder / "notes.md")], check=True, capture_output=True)
    assert watching.until_quiet() == [("notes.md", "new")]


def test_a_renamed_file_is_not_told_again(watch: Watch, folder: Path) -> None:
    watching = watch()
    (folder / "a.md").write_text("one\n")
    assert watching.next() == ("a.md", "one")
    (folder / "a.md").rename(folder / "b.md")
    assert watching.until_quiet() == []
    (folder / "b.md").write_text("one\ntwo\n")
    assert watching.next() == ("b.md", "two")


def test_a_renamed_folder_is_watched_under_its_new_name(watch: Watch, folder: Path) -> None:
    (folder / "a" / "deep").mkdir(parents=True)
    (folder / "a" / "deep" / "notes.md").write_text("one\n")
    watching = watch()
    (folder / "a").rename(folder / "b")
    assert watching.until_quiet() == []
    (folder / "b" / "deep" / "notes.md").write_text("one\ntwo\n")
    one = watching.seen.get(timeout=DEADLINE_S)
    assert (one["title"], one["text"]) == (str(folder / "b" / "deep" / "notes.md"), "two")


def test_new_folders_are_watched_and_files_already_in_them_are_told(watch: Watch, folder: Path) -> None:
    watching = watch()
    deep = folder / "a" / "b" / "c"
    deep.mkdir(parents=True)
    (deep / "first.md").write_text("one\n")
    assert watching.next() == ("first.md", "one")
    (deep / "second.md").write_text("two\n")
    assert watching.next() == ("second.md", "two")


def test_a_folder_that_was_deleted_and_made_again_is_watched_again(watch: Watch, folder: Path) -> None:
    (folder / "a").mkdir()
    watching = watch()
    shutil.rmtree(folder / "a")
    (folder / "a").mkdir()
    (folder / "a" / "notes.md").write_text("one\n")
    assert watching.until_quiet() == [("notes.md", "one")]


def test_ignored_folders_cost_no_watch(watch: Watch, folder: Path) -> None:
    for number in range(50):
        (folder / "node_modules" / f"package{number}").mkdir(parents=True)
    (folder / "src").mkdir()
    watching = watch()
    assert watching.started == "watching 2 folders"
    (folder / "node_modules" / "package51").mkdir()
    (folder / "dist").mkdir()
    (folder / "dist" / "made.md").write_text("made")
    (folder / "node_modules" / "read.md").write_text("read")
    assert watching.until_quiet() == []
    assert watching.details.empty()


def test_secret_files_and_those_a_gitignore_names_are_not_read(watch: Watch, folder: Path) -> None:
    watching = watch(ignore=["*.draft.md"])
    (folder / ".gitignore").write_text("private.md\n")
    for name in (".env", "id_rsa", "server.pem", "vault.kdbx", "private.md", "a.draft.md"):
        (folder / name).write_text("never told")
    assert watching.until_quiet() == []


def test_folders_over_the_cap_are_counted_and_said(watch: Watch, folder: Path) -> None:
    for name in "abcde":
        (folder / name).mkdir()
    assert watch(max_watches=3).started == "watching 3 folders, 3 left out over the cap"


def test_binary_and_huge_files_are_skipped_counted_and_said(watch: Watch, folder: Path) -> None:
    (folder / "picture.png").write_bytes(b"\x89PNG\0\0")
    watching = watch(max_bytes=1000)
    assert watching.started == "watching 1 folders; skipped: 1 binary"
    (folder / "large.md").write_text("x" * 1001)
    assert watching.detail() == "watching 1 folders; skipped: 1 binary, 1 too large"
    (folder / "picture.png").unlink()
    assert watching.detail() == "watching 1 folders; skipped: 1 too large"
    assert watching.until_quiet() == []


def test_a_link_is_not_followed(watch: Watch, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "far.md").write_text("far")
    watching = watch()
    (folder / "file.md").symlink_to(outside / "far.md")
    (folder / "folder").symlink_to(outside)
    os.mkfifo(folder / "pipe.md")
    (outside / "more.md").write_text("more")
    assert watching.until_quiet() == []


def test_long_text_comes_in_pieces_that_end_with_lines_and_lose_nothing(watch: Watch, folder: Path) -> None:
    watching = watch()
    text = "\n".join(f"line {number}" for number in range(8000))
    (folder / "long.md").write_text(text)
    pieces = [piece for _, piece in watching.until_quiet()]
    assert all(len(piece) <= PIECE for piece in pieces)
    assert "\n".join(pieces) == text


def test_one_endless_line_is_cut_into_pieces_and_at_the_limit(watch: Watch, folder: Path) -> None:
    watching = watch()
    (folder / "long.md").write_text("word " * 300_000)
    assert sum(len(piece) for _, piece in watching.until_quiet()) == 1_000_000
    assert "1 cut at 1000000 characters" in watching.detail()


def test_a_secret_is_taken_out_before_anything_is_told(watch: Watch, folder: Path) -> None:
    body = "\n".join(["MIIEpAIBAAKCAQEA7bq9" * 3] * 6)
    block = f"-----BEGIN RSA PRIVATE KEY-----\n{body}\n-----END RSA PRIVATE KEY-----\n"
    (folder / "notes.md").write_text(block)
    watching = watch()
    more = "MIIEpAIBAAKCAQEAzzzz" * 3
    (folder / "notes.md").write_text(block.replace("-----END", f"{more}\n-----END") + f"token {SECRET}\nBuy seeds\n")
    told = "\n".join(text for _, text in watching.until_quiet())
    assert "Buy seeds" in told
    assert SECRET not in told
    assert more not in told


def test_names_that_are_not_unicode_do_no_harm(watch: Watch, folder: Path) -> None:
    watching = watch()
    (folder / os.fsdecode(b"caf\xe9.md")).write_text("one")
    assert [text for _, text in watching.until_quiet()] == ["one"]


def test_a_folder_inside_another_is_watched_once(watch: Watch, folder: Path) -> None:
    (folder / "inner").mkdir()
    watching = watch(folders=[folder, folder / "inner"])
    (folder / "inner" / "notes.md").write_text("one\n")
    assert watching.until_quiet() == [("notes.md", "one")]


def test_a_missing_folder_is_said_and_the_others_are_watched(watch: Watch, folder: Path) -> None:
    detail = watch(folders=[folder, folder / "missing-beside" / ".." / ".." / "nowhere"]).started
    assert detail == "watching 1 folders; 1 of the folders in the settings cannot be watched"


def test_it_sleeps_while_nothing_happens(watch: Watch, folder: Path) -> None:
    watch()

    def switches() -> int:
        tasks = Path("/proc/self/task").iterdir()
        lines = [line for task in tasks for line in (task / "status").read_text().splitlines()]
        return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary"))

    before = switches()
    time.sleep(2)
    assert switches() - before <= 3  # this thread's own sleep and what it takes to count


def test_many_files_at_once_were_not_written_by_the_user_and_one_is(watch: Watch, folder: Path) -> None:
    watching = watch()
    (folder / "notes.md").write_text("by hand\n")
    assert watching.seen.get(timeout=DEADLINE_S).get("origin") == "user"
    for number in range(MOST_BY_HAND * 3):
        (folder / f"unpacked{number}.md").write_text(f"by a program {number}\n")
    origins = {watching.seen.get(timeout=DEADLINE_S).get("origin") for _ in range(MOST_BY_HAND * 3)}
    assert origins == {"foreign"}
