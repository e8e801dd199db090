"""Projects, programs and habits, by counting."""

from datetime import timedelta

import pytest

from gumd.propose.rules.code.tools import Tools
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements


def shells(*commands: str, title: str = "~/code/tidewatch") -> list[Observation]:
    return [seen(f"$ {one}", "shell", title, number=place) for place, one in enumerate(commands, 1)]


def test_three_commands_in_a_projects_folder_show_the_project_and_its_program() -> None:
    episode = shells("cargo build", "cargo test", "cargo run --release")
    assert statements(Tools(), *episode) == [
        "The user works on tidewatch (~/code/tidewatch).",
        "The user uses cargo.",
    ]


def test_the_evidence_says_how_often() -> None:
    project, program = proposed(Tools(), *shells("cargo build", "cargo test", "cargo run"))
    assert project.observations == (1, 2, 3)
    assert "3" in project.words
    assert "3" in program.words


def test_twice_is_not_enough() -> None:
    assert statements(Tools(), *shells("cargo build", "cargo test")) == []


def test_the_same_command_again_shows_nothing_new() -> None:
    assert statements(Tools(), *shells("cargo build", "cargo build", "cargo build")) == []


def test_what_was_seen_before_counts() -> None:
    *before, last = shells("cargo build", "cargo test", "cargo run")
    proposer = Tools(lambda source: before if source == "shell" else [])
    assert "The user uses cargo." in [one.text for one in proposer.propose([last])]


def test_output_is_not_a_command() -> None:
    output = seen("$ cat log\ncargo build\ncargo test\ncargo run", "shell", "~")
    assert statements(Tools(), output) == []


def test_code_two_folders_below_home_is_a_project() -> None:
    files = [seen("x", "file", f"~/jobs/lockgate/{name}.py", number=n) for n, name in enumerate("abc", 1)]
    assert statements(Tools(), *files) == ["The user works on lockgate (~/jobs/lockgate)."]


def test_documents_and_downloads_are_no_projects() -> None:
    files = [seen("x", "file", f"~/Documents/tax/{name}.txt", number=n) for n, name in enumerate("abc", 1)]
    assert statements(Tools(), *files) == []


def test_a_program_used_at_the_same_hour_on_four_days_is_a_routine() -> None:
    windows = [
        seen("deck", "window", "deck", "lingua", number=day, at=NOW + timedelta(days=day, minutes=day))
        for day in range(4)
    ]
    (routine,) = proposed(Tools(), *windows)
    assert routine.kind == "routine"
    assert routine.text.startswith("The user regularly uses lingua at about ")
    assert "4 days" in routine.words


def test_a_program_used_at_any_hour_or_by_everyone_is_none() -> None:
    at_any = [seen("x", "window", "x", "lingua", number=n, at=NOW + timedelta(days=n, hours=5 * n)) for n in range(5)]
    daily = [seen("x", "window", "x", "firefox", number=n, at=NOW + timedelta(days=n)) for n in range(5)]
    assert statements(Tools(), *at_any) == []
    assert statements(Tools(), *daily) == []


def test_a_commit_that_says_so_is_a_switch_of_tools() -> None:
    shell = seen('git commit -m "drop poetry for uv"', "shell", "~/code/harbour")
    assert "The user switched from poetry to uv." in statements(Tools(), shell)
    other = seen('git commit -m "move button to left side"', "shell", "~/code/harbour")
    assert statements(Tools(), other) == []


def test_the_folder_and_branch_in_a_prompt_are_no_command() -> None:
    lines = "\n".join(f"➜ ledger git:(main) ✗ git {verb}" for verb in ("pull", "push", "log", "status"))
    assert "The user uses ledger." not in statements(Tools(), seen(lines, "shell", "~"))


@pytest.mark.parametrize("folder", ["Vídeos", "Bilder", "Musique", "Documenti"])
def test_a_folder_of_media_or_documents_holds_no_project(folder: str) -> None:
    shell = seen("$ ls\n$ du -h\n$ rclone copy . there\n$ pwd", "shell", f"~/{folder}/holiday")
    assert statements(Tools(), shell) == []
