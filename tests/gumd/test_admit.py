"""What may come in, and what is said of what may not."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.admit import MAX_TEXT, admit
from gumd.errors import InvalidInput, TooLarge

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
GOOD = {"text": "I moved to Ghent", "source": "file"}


def test_what_is_missing_is_completed() -> None:
    one = admit(GOOD, NOW)
    assert (one.id, one.app, one.title, one.origin, one.observed_at) == (None, "", "", "user", NOW)


def test_what_is_given_is_kept_and_its_time_is_the_same_moment() -> None:
    sent = GOOD | {"id": "7", "app": "vi", "title": "diary", "origin": "foreign", "at": "2026-04-30T23:30:00-02:00"}
    one = admit(sent, NOW)
    assert (one.id, one.app, one.title, one.origin) == ("7", "vi", "diary", "foreign")
    assert one.observed_at == datetime(2026, 5, 1, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("source", ["browser", "email", "notification", "clipboard"])
def test_what_others_write_is_foreign_unless_its_app_says_otherwise(source: str) -> None:
    assert admit(GOOD | {"source": source}, NOW).origin == "foreign"
    assert admit(GOOD | {"source": source, "origin": "user"}, NOW).origin == "user"


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ("I moved", "JSON object"),
        ({"source": "file"}, "text"),
        ({"text": 7, "source": "file"}, "text"),
        ({"text": " \n\t", "source": "file"}, "text is empty"),
        ({"text": "\0", "source": "file"}, "text is empty"),
        ({"text": "x"}, "source is missing"),
        (GOOD | {"source": "telepathy"}, "source is not one of"),
        (GOOD | {"source": ["file"]}, "source is not one of"),
        (GOOD | {"origin": "alien"}, "origin is not one of"),
        (GOOD | {"at": "yesterday"}, "at is not a time"),
        (GOOD | {"at": "2026-04-30T10:00:00"}, "at has no offset"),
        (GOOD | {"at": "0001-01-01T00:00:00+14:00"}, "at is not in the years 1900 to 2199"),
        (GOOD | {"at": "9999-12-31T23:59:59Z"}, "at is not in the years 1900 to 2199"),
        (GOOD | {"at": 1_700_000_000}, "at is not a string"),
        (GOOD | {"title": {}}, "title is not a string"),
        (GOOD | {"id": "x" * 300}, "id has over 200"),
    ],
)
def test_a_wrong_observation_is_refused_by_the_name_of_the_field(sent: Any, named: str) -> None:
    with pytest.raises(InvalidInput, match=named):
        admit(sent, NOW)


def test_a_text_over_the_limit_is_too_large_and_one_at_it_is_not() -> None:
    assert len(admit(GOOD | {"text": "x" * MAX_TEXT}, NOW).text) == MAX_TEXT
    with pytest.raises(TooLarge, match="in pieces"):
        admit(GOOD | {"text": "x" * (MAX_TEXT + 1)}, NOW)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(["text", "source", "id", "at", "app", "title", "origin"])


@given(st.dictionaries(FIELDS, JSON | st.sampled_from(["file", "user", "2026-01-01T00:00:00Z"])) | JSON)
def test_anything_is_admitted_or_refused_and_nothing_else(sent: Any) -> None:
    try:
        one = admit(sent, NOW)
    except (InvalidInput, TooLarge):
        return
    one.text.encode()
    assert "\0" not in one.text + one.title + one.app
    assert one.text.strip()
    assert one.observed_at.tzinfo is not None


def test_the_message_holds_nothing_of_what_was_sent() -> None:
    for sent in ({"text": "x", "source": "canary"}, GOOD | {"at": "canary"}, GOOD | {"origin": "canary"}):
        with pytest.raises(InvalidInput) as raised:
            admit(sent, NOW)
        assert "canary" not in str(raised.value)
