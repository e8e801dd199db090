"""What is said of lines, end to end: by the user and by apps, kept by the daemon, and followed by it."""

from typing import Any

import pytest

from gumd.client import Client, calls
from gumd.client.calls import Call
from gumd.errors import Forbidden, InvalidInput, NotFound
from gumd.schema import LineVerdict, ObservationIn
from gumd_store.connection import Store
from tests.conftest import Daemon
from tests.gumd.api.believed import about
from tests.pages import decrypted

CANARY = "zanzibarquokka"
SAID: list[ObservationIn] = [
    {"id": "1", "source": "file", "app": "vi", "text": "I prefer hand-cut dovetails to the router jig."},
    {"id": "2", "source": "chat", "app": "messenger", "origin": "user", "text": "I'm allergic to walnuts."},
    {"id": "3", "source": "file", "app": "vi", "text": "Dovetails for the chest are marked out with a knife."},
]


def kept(daemon: Daemon) -> list[tuple[str, int, str, str, bool]]:
    """What the daemon has kept, read after its end: owner, line, verdict, app, and whether of a question."""
    key = daemon.paths.key.read_text().strip()
    daemon.stop()
    store = Store(daemon.paths.database, key)
    with store.read() as db:
        found = db.execute("SELECT owner, line, verdict, app, query NOTNULL FROM line_feedback ORDER BY id").fetchall()
    store.close()
    return [(owner, line, verdict, app, bool(asked)) for owner, line, verdict, app, asked in found]


def test_what_was_of_use_is_kept_without_the_question(owner: Client, daemon: Daemon) -> None:
    id = about(owner, "dovetails")["id"]
    assert owner.send(calls.line_feedback(id, "useful", query=CANARY)) == {"id": id, "verdict": "useful"}
    owner.send(calls.line_feedback("o3", "not_now"))
    owner.send(calls.line_feedback("o3", "wrong", query="walnuts"))
    assert kept(daemon) == [
        ("proposition", int(id[1:]), "useful", "gumd", True),
        ("observation", 3, "not_now", "gumd", False),
        ("observation", 3, "wrong", "gumd", True),
    ]
    assert CANARY.encode() not in decrypted(daemon.paths.database, daemon.paths.key.read_text().strip())
    assert CANARY not in daemon.log


def test_a_wrong_proposition_is_rejected_until_that_is_undone(owner: Client) -> None:
    id = about(owner, "dovetails")["id"]
    owner.send(calls.line_feedback(id, "wrong", query="dovetails"))
    assert about(owner, "dovetails")["status"] == "rejected"
    owner.send(calls.undo(id))
    assert about(owner, "dovetails")["status"] == "active"


def test_a_hidden_line_is_in_no_context_and_in_searches_until_it_is_shown(owner: Client) -> None:
    id = about(owner, "dovetails")["id"]

    def told() -> set[str]:
        found = owner.send(calls.context("dovetails for the chest"))
        return {one["id"] for one in [*found["propositions"], *found["observations"]]}

    assert {id, "o3"} <= told()
    for line in (id, "o3"):
        owner.send(calls.line_feedback(line, "hide"))
    assert not {id, "o3"} & told()
    assert {id, "o3"} <= {hit["id"] for hit in owner.send(calls.search("dovetails"))}
    assert about(owner, "dovetails")["hidden"]
    owner.send(calls.undo(id))
    owner.send(calls.line_feedback("o3", "show"))
    assert {id, "o3"} <= told()
    history = [(one["actor"], one["what"]) for one in owner.send(calls.proposition(id))["history"]]
    assert ("gumd", "hidden") in history
    assert owner.send(calls.amend(id, hidden=True))["hidden"]
    assert id not in told()


def test_a_pin_is_the_same_as_that_of_a_proposition(owner: Client) -> None:
    id = about(owner, "dovetails")["id"]
    for verdict, pinned in (("pin", True), ("unpin", False)):
        owner.send(Call[Any]("POST", f"/v1/lines/{id}/feedback", {"verdict": verdict}))
        assert about(owner, "dovetails")["pinned"] is pinned
    with pytest.raises(InvalidInput):
        owner.send(calls.line_feedback("o1", "pin"))


ASKING: tuple[LineVerdict, ...] = ("useful", "not_now")
CORRECTING: tuple[LineVerdict, ...] = ("wrong", "pin", "unpin", "hide", "show")


def test_who_asks_may_say_what_was_of_use_and_only_who_corrects_the_rest(owner: Client, daemon: Daemon) -> None:
    id = about(owner, "dovetails")["id"]
    every = ["observe", "context", "search", "profile", "rank", "correct", "audit", "admin"]
    for scopes, may, lacks in (
        (["context"], ASKING, "correct"),
        (["search"], ASKING, "correct"),
        (["correct"], CORRECTING, "context"),
        ([one for one in every if one not in ("context", "search", "correct")], (), ""),
    ):
        token = owner.send(calls.allow("app", scopes))["token"]
        with daemon.client(token) as app:
            for verdict in (*ASKING, *CORRECTING):
                if verdict in may:
                    app.send(calls.line_feedback(id, verdict))
                else:
                    with pytest.raises(Forbidden, match=f"lacks the scope {lacks}"):
                        app.send(calls.line_feedback(id, verdict))
    rows = [(row["scope"], row["propositions"]) for row in owner.send(calls.audit()) if "lines" in row["call"]]
    assert {scope for scope, _ in rows} == {"context", "search", "correct"}
    assert all(found == [id] for _, found in rows)


def test_an_app_sees_and_moves_only_what_its_grant_sees(owner: Client, daemon: Daemon) -> None:
    walnuts, dovetails = about(owner, "walnuts")["id"], about(owner, "dovetails")["id"]
    scopes = ["context", "search", "correct"]
    by_source = owner.send(calls.allow("one", scopes, sources=["file"]))["token"]
    by_kind = owner.send(calls.allow("two", scopes, kinds=["preference"]))["token"]
    for token, unseen in ((by_source, [walnuts, "o2"]), (by_kind, [walnuts])):
        with daemon.client(token) as app:
            for id in [*unseen, "p999", "o999", "x1", "m1", "o", "1"]:
                for verdict in (*ASKING, *CORRECTING):
                    with pytest.raises(NotFound):
                        app.send(calls.line_feedback(id, verdict))
            app.send(calls.line_feedback(dovetails, "useful"))
            app.send(calls.line_feedback("o3", "not_now"))
    assert about(owner, "walnuts")["status"] == "active"
    assert {(line, app) for _, line, _, app, _ in kept(daemon)} == {
        (line, app) for line in (int(dovetails[1:]), 3) for app in ("one", "two")
    }


@pytest.mark.parametrize("body", [{}, {"verdict": CANARY}, {"verdict": "useful", "query": {CANARY: 1}}, {"query": "x"}])
def test_what_is_no_verdict_is_refused_and_not_quoted(daemon: Daemon, body: dict[str, Any]) -> None:
    with daemon.client() as client, pytest.raises(InvalidInput) as raised:
        client.send(Call("POST", "/v1/lines/o1/feedback", body))
    assert CANARY not in str(raised.value)


def test_a_search_goes_on_with_others(owner: Client, daemon: Daemon) -> None:
    first = [hit["id"] for hit in owner.send(calls.search("dovetails"))]
    verdicts = ("useful", "not_useful", None)
    earlier: list[Any] = [{"id": id, "verdict": one} for id, one in zip(first, verdicts, strict=False)]
    then = [hit["id"] for hit in owner.send(calls.search("dovetails", earlier=earlier))]
    assert not {one["id"] for one in earlier} & set(then)
    assert kept(daemon) == []


@pytest.mark.parametrize(
    "earlier",
    [
        [{"id": CANARY}],
        [{"id": "o01"}],
        [{"id": "o1", "verdict": CANARY}],
        [{"id": "o1", "canary": CANARY}],
        [{"id": f"o{number}"} for number in range(101)],
    ],
    ids=["no id", "not as it was returned", "no verdict", "another field", "too many"],
)
def test_what_are_no_results_of_earlier_rounds_is_refused_and_not_quoted(daemon: Daemon, earlier: list[Any]) -> None:
    with daemon.client() as client, pytest.raises(InvalidInput) as raised:
        client.send(calls.search("tea", earlier=earlier))
    assert CANARY not in str(raised.value)
