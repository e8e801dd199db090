"""Muting a source, end to end: observed through the client, learned from by the daemon, and not."""

from collections.abc import Iterator

import pytest

from gumd.client import Client, calls
from gumd.errors import Forbidden, InvalidInput, NotFound
from gumd.schema import ObservationIn
from tests.conftest import Daemon

EARLIER = "I work at a bakery in Bern."
SAID: list[ObservationIn] = [
    {"id": "1", "source": "chat", "app": "messenger", "origin": "user", "text": "I'm allergic to walnuts."},
    {"id": "2", "source": "chat", "app": "messenger", "origin": "user", "text": "I prefer hand-cut dovetails."},
    {"id": "3", "source": "file", "app": "vi", "origin": "user", "text": "I'm allergic to penicillin."},
]


@pytest.fixture
def owner(daemon: Daemon) -> Iterator[Client]:
    with daemon.client() as client:
        yield client


def learn(client: Client, *said: ObservationIn) -> str:
    """All that is believed once ``said`` has been learned from, with the words it rests on."""
    client.send(calls.observe(said))
    assert client.send(calls.flush())["done"]
    return str(client.send(calls.propositions(all=True)))


def test_nothing_is_learned_about_the_topic_from_the_muted_source_and_all_else_is(owner: Client) -> None:
    begun = owner.send(calls.mute("chat", topic="health"))
    assert (begun["source"], begun["topic"]) == ("chat", "health")
    assert owner.send(calls.mutes()) == [begun]
    believed = learn(owner, *SAID)
    assert "walnuts" not in believed
    assert "dovetails" in believed
    assert "penicillin" in believed
    assert "walnuts" in str(owner.send(calls.search("walnuts", type="observation")))
    assert owner.send(calls.unmute(begun["id"])) == begun
    assert owner.send(calls.mutes()) == []
    assert "pecans" in learn(owner, {"source": "chat", "origin": "user", "text": "I'm allergic to pecans."})


def test_without_a_topic_the_source_teaches_nothing(owner: Client) -> None:
    assert owner.send(calls.mute("chat"))["topic"] is None
    believed = learn(owner, *SAID)
    assert "walnuts" not in believed
    assert "dovetails" not in believed
    assert "penicillin" in believed


def test_what_was_learned_and_confirmed_before_stays_and_is_not_talked_down(owner: Client) -> None:
    learn(owner, {"source": "chat", "origin": "user", "text": EARLIER})
    [belief] = [one for one in owner.send(calls.propositions(all=True)) if one["proposer"] != "llm"]
    confirmed = owner.send(calls.amend(belief["id"], verdict="confirm"))
    owner.send(calls.mute("chat", topic="work"))
    learn(owner, {"source": "chat", "origin": "user", "text": "I don't work at a bakery in Bern."})
    after = owner.send(calls.proposition(belief["id"]))
    assert after["status"] == "active"
    assert after["confidence"] == pytest.approx(confirmed["confidence"], abs=0.01)
    assert len(after["evidence"]) == len(confirmed["evidence"])


def test_an_app_sees_and_mutes_only_what_its_grant_covers(owner: Client, daemon: Daemon) -> None:
    mutes = [
        owner.send(calls.mute(source, topic=topic))
        for source, topic in (("chat", "divorce"), ("chat", None), ("email", "plans"))
    ]
    token = owner.send(calls.allow("app", ["profile", "correct"], kinds=["plan"], sources=["chat"]))["token"]
    with daemon.client(token) as app:
        assert app.send(calls.mutes()) == [mutes[1]]
        for call in (calls.mute("email"), calls.mute("chat", topic="divorce")):
            with pytest.raises(Forbidden):
                app.send(call)
        for one in (mutes[0], mutes[2]):
            with pytest.raises(NotFound):
                app.send(calls.unmute(one["id"]))
        assert app.send(calls.mute("chat", topic="plans"))["topic"] == "plans"
    assert owner.send(calls.audit())[0]["call"] == "GET /v1/mutes"


@pytest.mark.parametrize("topic", ["", "the", "hydrangea" * 30])
def test_a_topic_that_is_none_is_refused(owner: Client, topic: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        owner.send(calls.mute("chat", topic=topic))
    assert "hydrangea" not in str(raised.value)


@pytest.mark.parametrize("id", ["m9", "p1", "m", "hydrangea", "m1?x=1"])
def test_an_id_that_is_none_is_refused_and_not_quoted(owner: Client, id: str) -> None:
    with pytest.raises(NotFound) as raised:
        owner.send(calls.unmute(id))
    assert "hydrangea" not in str(raised.value)


def test_a_topic_is_in_no_log_event_or_audit(owner: Client, daemon: Daemon) -> None:
    heard = owner.events(after=0)
    begun = owner.send(calls.mute("chat", topic="hydrangea"))
    learn(owner, {"source": "chat", "origin": "user", "text": "I grow a hydrangea."})
    owner.send(calls.unmute(begun["id"]))
    told = str(next(heard))
    assert "hydrangea" not in told + daemon.log + str(owner.send(calls.audit()))
