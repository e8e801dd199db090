from pathlib import Path

import pytest

from gumd.errors import BadSettings
from gumd_observers.ignore import IgnoreRules


@pytest.mark.parametrize(
    "folder", ["node_modules", ".git", "__pycache__", ".venv", "target", "dist", "build", ".cache", ".x"]
)
def test_folders_that_nobody_writes_by_hand_are_ignored_at_any_depth(tmp_path: Path, folder: str) -> None:
    rules = IgnoreRules(tmp_path)
    assert rules.ignored(tmp_path / folder, is_dir=True)
    assert rules.ignored(tmp_path / "a" / "b" / folder, is_dir=True)


@pytest.mark.parametrize(
    "name",
    ["a.key", "A.PEM", "id_rsa", "id_ed25519.pub", ".env", ".env.local", "prod.env", "safe.kdbx", ".netrc", "my.gpg"],
)
def test_secret_files_stay_ignored_whatever_other_rules_say(tmp_path: Path, name: str) -> None:
    (tmp_path / ".gitignore").write_text(f"!{name}\n!*\n")
    rules = IgnoreRules(tmp_path, [f"!{name}", "!*"])
    assert rules.ignored(tmp_path / name)
    assert rules.ignored(tmp_path / "deep" / name)


@pytest.mark.parametrize("name", ["4913", "notes.md~", ".notes.md.swp", "#notes.md#", ".#notes.md", "~$report.docx"])
def test_what_editors_leave_lying_is_ignored(tmp_path: Path, name: str) -> None:
    assert IgnoreRules(tmp_path).ignored(tmp_path / name)


def test_ordinary_files_and_folders_are_not_ignored(tmp_path: Path) -> None:
    rules = IgnoreRules(tmp_path)
    assert not rules.ignored(tmp_path / "notes.md")
    assert not rules.ignored(tmp_path / "src" / "app.py")
    assert not rules.ignored(tmp_path / "src", is_dir=True)


def test_a_watched_folder_may_itself_be_hidden(tmp_path: Path) -> None:
    assert not IgnoreRules(tmp_path / ".hidden").ignored(tmp_path / ".hidden" / "notes.md")


def test_the_users_rules_add_and_bring_back(tmp_path: Path) -> None:
    rules = IgnoreRules(tmp_path, ["*.csv", "!build/"])
    assert rules.ignored(tmp_path / "a.csv")
    assert not rules.ignored(tmp_path / "build", is_dir=True)


def test_the_deepest_gitignore_that_says_something_decides(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / ".gitignore").write_text("*.txt\n/only-here.md\nbad[\n")
    (inner / ".gitignore").write_text("!kept.txt\n")
    rules = IgnoreRules(tmp_path)
    assert rules.ignored(tmp_path / "kept.txt")
    assert rules.ignored(inner / "a.txt")
    assert not rules.ignored(inner / "kept.txt")
    assert rules.ignored(tmp_path / "only-here.md")
    assert not rules.ignored(inner / "only-here.md")


def test_a_gitignore_that_changed_is_read_again(tmp_path: Path) -> None:
    rules = IgnoreRules(tmp_path)
    assert not rules.ignored(tmp_path / "draft.md")
    (tmp_path / ".gitignore").write_text("draft.md\n")
    rules.forget(tmp_path)
    assert rules.ignored(tmp_path / "draft.md")


def test_a_pattern_of_the_user_that_is_none_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=r"observers\.files\.ignore"):
        IgnoreRules(tmp_path, ["!"])
