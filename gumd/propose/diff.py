"""Diffs: what is left out by a change is no longer so, whoever reads it."""

from gumd.text.regex import regex

_HUNK = regex(r"(?m)^@@ -\d{1,7}(?:,\d{1,7})? \+\d{1,7}(?:,\d{1,7})? @@")
_LEFT_OUT = ("-", "@@ ", "+++ ", "diff --git ", "index ")


def as_changed(text: str) -> str:
    """What a diff leaves: its added and kept lines, without their signs. What is no diff stays as it is."""
    if not _HUNK.search(text):
        return text
    left = [line for line in text.splitlines() if not line.startswith(_LEFT_OUT)]
    return "\n".join(line[1:] if line[:1] in ("+", " ") else line for line in left)
