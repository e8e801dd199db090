from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from gumd_observers.added import SeenVersions

NOTES = Path("notes.md")


def test_a_new_file_is_new_as_a_whole() -> None:
    assert SeenVersions().see(NOTES, "one\ntwo\n") == ["one", "two"]


def test_only_lines_that_were_added_come_back() -> None:
    seen = SeenVersions()
    seen.see(NOTES, "one\ntwo\nthree\n")
    assert seen.see(NOTES, "one\nin between\ntwo\nthree, longer\n") == ["in between", "three, longer"]
    assert seen.see(NOTES, "one\nin between\n") == []


def test_a_line_that_moved_was_not_added() -> None:
    seen = SeenVersions()
    seen.see(NOTES, "one\ntwo\nthree\n")
    assert seen.see(NOTES, "three\none\ntwo\n") == []


def test_a_second_copy_of_a_line_was_added() -> None:
    seen = SeenVersions()
    seen.see(NOTES, "milk\n")
    assert seen.see(NOTES, "milk\nmilk\n") == ["milk"]


def test_a_file_known_by_name_only_is_taken_as_it_is_when_first_read() -> None:
    seen = SeenVersions()
    seen.name(NOTES)
    assert seen.see(NOTES, "one\n") == []
    assert seen.see(NOTES, "one\ntwo\n") == ["two"]


def test_large_rewrites_are_compared_too() -> None:
    seen = SeenVersions()
    seen.see(NOTES, "\n".join(str(number) for number in range(50_000)))
    assert seen.see(NOTES, "\n".join(str(number) for number in reversed(range(50_001)))) == ["50000"]


def test_the_oldest_versions_are_forgotten_over_the_bound_but_not_that_they_were_there() -> None:
    seen = SeenVersions(max_lines=3)
    seen.see(Path("old"), "a\nb\n")
    seen.see(Path("new"), "c\nd\n")
    assert seen.see(Path("old"), "a\nb\nx\n") == []
    assert seen.see(Path("new"), "c\nd\nx\n") == []
    assert seen.see(Path("new"), "c\nd\nx\ny\n") == ["y"]  # now too long to be kept
    assert seen.see(Path("new"), "c\nd\nx\ny\nz\n") == []


def test_a_renamed_folder_keeps_its_versions() -> None:
    seen = SeenVersions()
    seen.see(Path("a/b/notes.md"), "one\n")
    seen.copy_below(Path("a"), Path("z"))
    seen.forget_below(Path("a"))
    assert Path("a/b/notes.md") not in seen
    assert seen.see(Path("z/b/notes.md"), "one\ntwo\n") == ["two"]


@given(st.lists(st.sampled_from("abcde")), st.lists(st.sampled_from("abcde")))
def test_no_more_is_added_than_the_new_version_has_over_the_old(old: list[str], new: list[str]) -> None:
    seen = SeenVersions()
    seen.see(NOTES, "\n".join(old))
    added = seen.see(NOTES, "\n".join(new))
    for line in "abcde":
        assert added.count(line) == max(0, new.count(line) - old.count(line))
