"""Forgetting, end to end: seen and learned by the daemon, and in no answer, file or event of it afterwards."""

from typing import Any

import pytest

from gumd.client import Client, calls
from gumd.client.calls import Call
from gumd.errors import InvalidInput, NotFound
from gumd.schema import ObservationIn
from tests.conftest import Daemon
from tests.pages import decrypted

CANARY = "pecanquokka"
SAID: list[ObservationIn] = [
    {"id": "1", "source": "chat", "app": "messenger", "origin": "user", "text": f"I'm allergic to {CANARY}s."},
    {"id": "2", "source": "file", "app": "vi", "origin": "user", "text": "I prefer hand-cut dovetails."},
]
WAYS: list[dict[str, Any]] = [{"observation": "o1"}, {"person": CANARY + "s"}, {"source": "chat"}]


@pytest.mark.parametrize("what", WAYS, ids=str)
def test_what_is_forgotten_is_in_no_answer_and_in_no_byte(owner: Client, daemon: Daemon, what: dict[str, Any]) -> None:
    about = [one["id"] for one in owner.send(calls.propositions(all=True)) if CANARY in one["text"]]
    assert CANARY in str(owner.send(calls.profile())["summaries"])
    trial = owner.send(calls.forget_all(**what, dry_run=True))
    assert (trial["observations"], trial["propositions"], trial["dry_run"]) == (1, len(about), True)
    assert about
    last = _last_event(owner)
    assert owner.send(calls.forget_all(**what)) == {**trial, "dry_run": False}
    told = owner.events(after=last)
    assert {next(told).data["id"] for _ in about} == set(about)
    assert CANARY not in str(owner.send(calls.propositions(all=True)) + owner.send(calls.search(CANARY)))
    assert CANARY not in str(owner.send(calls.profile()))
    assert "dovetails" in str(owner.send(calls.propositions()))
    rows = owner.send(calls.audit())
    assert [(row["scope"], set(row["propositions"])) for row in rows if row["call"] == "POST /v1/forget"] == [
        ("admin", set(about))
    ] * 2
    key = daemon.paths.key.read_text().strip()
    daemon.stop()
    assert CANARY.encode() not in decrypted(daemon.paths.database, key)
    assert CANARY not in daemon.log


def _last_event(client: Client) -> int:
    """The id of a harmless event that is told now."""
    client.send(calls.resume())
    return next(event.id for event in client.events(after=0) if event.type == "resumed")


def test_it_is_learned_again_when_it_is_sent_again(owner: Client) -> None:
    owner.send(calls.forget_all(source="chat"))
    assert owner.send(calls.observe(SAID)) == {"accepted": 1, "duplicates": 1, "rejected": []}
    assert owner.send(calls.flush())["done"]
    assert CANARY in str(owner.send(calls.propositions()))


def test_what_waits_to_be_learned_from_is_forgotten_too(daemon: Daemon) -> None:
    with daemon.client() as client:
        client.send(calls.observe(SAID))
        client.send(calls.forget_all(source="chat"))
        assert client.send(calls.flush())["done"]
        assert CANARY not in str(client.send(calls.propositions(all=True)))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"dry_run": True},
        {"person": "Anna", "source": "chat"},
        {"observation": "o1", "since": "2026-01-01T00:00:00Z"},
        {"since": "2026-01-02T00:00:00Z", "until": "2026-01-01T00:00:00Z"},
        {"since": "2026-01-02"},
        {"source": "canary"},
        {"person": "…"},
        {"observation": "o77"},
        {"observation": "p1"},
    ],
    ids=str,
)
def test_what_does_not_name_one_thing_is_refused_and_deletes_nothing(owner: Client, body: dict[str, Any]) -> None:
    with pytest.raises((InvalidInput, NotFound)) as raised:
        owner.send(Call("POST", "/v1/forget", body))
    assert "canary" not in str(raised.value)
    assert len(owner.send(calls.search("allergic dovetails", type="observation"))) == 2
