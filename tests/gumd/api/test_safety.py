"""The socket answers this user's own programs, each within its grant, and tells nobody what was sent."""

import http.client
import json
import os
import socket
from pathlib import Path
from typing import Any

import pytest

from gumd.client import calls
from gumd.client.calls import Call
from gumd.errors import Forbidden, InvalidInput, NotFound, TooLarge, Unauthorised
from tests.conftest import Daemon


class Raw(http.client.HTTPConnection):
    """HTTP over the socket with just the headers that a test gives."""

    def __init__(self, path: Path) -> None:
        super().__init__("gumd", timeout=30)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(str(self._path))


def ask(daemon: Daemon, headers: dict[str, str], method: str = "GET", path: str = "/v1/health") -> tuple[int, Any]:
    raw = Raw(daemon.paths.socket)
    raw.putrequest(method, path, skip_host=True)
    for name, value in headers.items():
        raw.putheader(name, value)
    raw.endheaders()
    answer = raw.getresponse()
    body = json.loads(answer.read())
    raw.close()
    return answer.status, body


def owner(daemon: Daemon) -> dict[str, str]:
    return {"Host": "gumd", "Authorization": f"Bearer {daemon.paths.owner_token.read_text().strip()}"}


def test_a_web_page_is_refused_whatever_it_knows(daemon: Daemon) -> None:
    for more in ({"Origin": "http://gumd"}, {"Referer": "http://gumd/"}, {"Host": "evil.example"}):
        status, body = ask(daemon, owner(daemon) | more)
        assert (status, body["type"]) == (403, "forbidden")
    assert ask(daemon, owner(daemon))[0] == 200


def test_no_token_or_a_wrong_one_is_refused_and_info_needs_none(daemon: Daemon) -> None:
    for more in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic Z3VtZDpndW1k"}):
        status, body = ask(daemon, {"Host": "gumd"} | more)
        assert (status, body["type"]) == (401, "unauthorised")
    assert ask(daemon, {"Host": "gumd"}, path="/v1/info")[1]["name"] == "gumd"


def test_an_unknown_path_or_method_is_a_problem_too(daemon: Daemon) -> None:
    status, body = ask(daemon, owner(daemon), path="/v1/nothing")
    assert (status, body["status"], body["type"]) == (404, 404, "not-found")
    assert ask(daemon, owner(daemon), "DELETE", "/v1/health")[0] == 405


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_another_user_s_process_is_cut_off(daemon: Daemon) -> None:
    paths = daemon.paths
    for folder in [paths.run, *paths.run.parents]:
        folder.chmod(folder.stat().st_mode | 0o055)
    paths.socket.chmod(0o666)
    reader, writer = os.pipe()
    if os.fork() == 0:
        os.setuid(65534)
        try:
            raw = Raw(paths.socket)
            raw.request("GET", "/v1/info")
            os.write(writer, str(raw.getresponse().status).encode())
        except OSError as error:
            os.write(writer, type(error).__name__.encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as said:
        assert said.read() in ("ConnectionResetError", "BrokenPipeError", "RemoteDisconnected")
    assert ask(daemon, owner(daemon))[0] == 200


SCOPED: list[tuple[str, Call[Any]]] = [
    ("observe", calls.observe([])),
    ("observe", calls.flush(0)),
    ("context", calls.context("x")),
    ("search", calls.search("x")),
    ("profile", calls.propositions()),
    ("profile", calls.profile()),
    ("profile", calls.prompt()),
    ("profile", calls.proposition("p1")),
    ("correct", calls.amend("p1", verdict="confirm")),
    ("correct", calls.forget("p1")),
    ("correct", calls.line_feedback("p1", "wrong")),
    ("profile", calls.mutes()),
    ("correct", calls.mute("chat")),
    ("correct", calls.unmute("m1")),
    ("rank", calls.rank([])),
    ("rank", calls.rate([])),
    ("rank", calls.feedback("chosen", item="a", title="b")),
    ("audit", calls.audit()),
    ("admin", calls.pause()),
    ("admin", calls.resume()),
    ("admin", calls.apps()),
    ("admin", calls.allow("other", ["search"])),
    ("admin", calls.revoke("other")),
]


def test_each_call_needs_its_scope_and_no_other_opens_it(daemon: Daemon) -> None:
    with daemon.client() as owner:
        every = ["observe", "context", "search", "profile", "rank", "correct", "audit", "admin"]
        for scope, call in SCOPED:
            others = owner.send(calls.allow("app", [other for other in every if other != scope]))
            with daemon.client(others["token"]) as app, pytest.raises(Forbidden, match=f"lacks the scope {scope}"):
                app.send(call)


def test_a_revoked_token_ends_at_once(daemon: Daemon) -> None:
    with daemon.client() as owner:
        token = owner.send(calls.allow("app", ["search"]))["token"]
        with daemon.client(token) as app:
            assert app.send(calls.search("anything")) == []
            owner.send(calls.revoke("app"))
            with pytest.raises(Unauthorised):
                app.send(calls.search("anything"))


def test_no_error_and_no_log_holds_what_was_sent(daemon: Daemon) -> None:
    wrong: list[tuple[str, Any]] = [
        ("/v1/context", {"query": {"canary": 1}}),
        ("/v1/context", {"query": "x", "format": "canary"}),
        ("/v1/search", {"query": "canary" * 5_000}),
        ("/v1/rank", {"items": [{"id": "canary"}]}),
        ("/v1/feedback", {"action": "canary", "item": "x"}),
        ("/v1/feedback", {"action": "chosen", "item": "canary", "impression": "canary"}),
        ("/v1/observations", {"observations": "canary"}),
        ("/v1/observations", ["canary"]),
        ("/v1/apps", {"name": "canary canary", "scopes": ["search"]}),
        ("/v1/search", {"query": "x", "earlier": [{"id": "canary"}]}),
        ("/v1/lines/o1/feedback", {"verdict": "canary"}),
        ("/v1/lines/canary/feedback", {"verdict": "useful", "query": "canary"}),
        ("/v1/mutes", {"source": "canary", "topic": "canary"}),
        ("/v1/mutes", {"source": "chat", "topic": "canary" * 100}),
        ("/v1/mutes", {"source": "chat", "topic": {"canary": 1}}),
    ]
    with daemon.client() as client:
        for path, body in wrong:
            with pytest.raises((InvalidInput, NotFound)) as raised:
                client.send(Call("POST", path, body))
            assert "canary" not in str(raised.value)
        refused = client.send(calls.observe([{"text": "canary", "source": "canary"}]))
    assert "canary" not in json.dumps(refused)
    assert "canary" not in daemon.log


def test_a_body_that_is_no_json_is_a_problem(daemon: Daemon) -> None:
    raw = Raw(daemon.paths.socket)
    raw.request("POST", "/v1/context", b"{canary", owner(daemon) | {"Content-Type": "application/json"})
    answer = raw.getresponse()
    assert (answer.status, answer.headers["Content-Type"]) == (422, "application/problem+json")
    assert b"canary" not in answer.read()
    raw.close()


def test_a_request_that_is_too_large_is_refused_before_it_is_read(daemon: Daemon) -> None:
    status, body = ask(daemon, owner(daemon) | {"Content-Length": "99000000"}, "POST", "/v1/observations")
    assert (status, body["type"]) == (413, TooLarge.type)


def test_a_text_of_ten_megabytes_is_refused_by_name_and_the_others_kept(daemon: Daemon) -> None:
    with daemon.client() as client:
        long = {"text": "word " * 2_000_000, "source": "file"}
        answer = client.send(calls.observe([long, {"text": "short", "source": "file"}]))  # type: ignore[list-item]
    assert answer["accepted"] == 1
    assert [(one["index"], one["type"]) for one in answer["rejected"]] == [(0, "too-large")]
