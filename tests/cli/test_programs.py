"""`gumd apps` and `gumd audit`: what other programs may do, and what they have done."""

from datetime import datetime, timedelta

import pytest

from gumd.client import calls
from gumd.errors import Forbidden, Unauthorised
from tests.cli.command import Gumd
from tests.conftest import Daemon


def test_the_token_alone_is_on_standard_output_and_works(gumd: Gumd, daemon: Daemon) -> None:
    done = gumd.run("apps", "allow", "reader")
    token = done.stdout.rstrip("\n")
    assert token.split() == [token]
    assert "reader may: context, search" in done.stderr
    with daemon.client(token) as client:
        assert client.send(calls.search("anything")) == []
        with pytest.raises(Forbidden):
            client.send(calls.audit())


def test_a_grant_is_as_it_was_asked_for(gumd: Gumd) -> None:
    limits = ("--scope", "context", "--scope", "rank", "--kind", "plan", "--source", "chat", "--days", "2")
    app = gumd.json("apps", "allow", "planner", *limits)
    assert (app["name"], app["scopes"]) == ("planner", ["context", "rank"])
    assert (app["kinds"], app["sources"]) == (["plan"], ["chat"])
    left = datetime.fromisoformat(app["until"]) - datetime.now().astimezone()
    assert timedelta(days=1, hours=23) < left <= timedelta(days=2)
    [listed] = gumd.json("apps", "list")
    assert listed == {name: value for name, value in app.items() if name != "token"}
    assert "planner" in gumd.ok("apps", "list")


def test_a_grant_that_is_revoked_ends_at_once(gumd: Gumd, daemon: Daemon) -> None:
    token = gumd.json("apps", "allow", "reader")["token"]
    assert gumd.ok("apps", "revoke", "reader") == "reader may do nothing any more\n"
    with daemon.client(token) as client, pytest.raises(Unauthorised):
        client.send(calls.search("anything"))
    assert gumd.run("apps", "revoke", "reader").returncode == 1
    assert gumd.ok("apps", "list") == "no program has a grant\n"


def test_a_scope_that_is_none_is_refused_with_those_that_are(gumd: Gumd) -> None:
    done = gumd.run("apps", "allow", "reader", "--scope", "everything")
    assert (done.returncode, done.stdout) == (1, "")
    assert "context" in done.stderr
    assert "everything" not in done.stderr


def test_who_read_what_is_shown_newest_first_and_without_the_text(gumd: Gumd, daemon: Daemon) -> None:
    token = gumd.json("apps", "allow", "reader")["token"]
    assert gumd.ok("audit") == "nobody has read anything\n"
    with daemon.client(token) as client:
        client.send(calls.context("hydrangea"))
        client.send(calls.search("hydrangea"))
    rows = gumd.json("audit")
    assert [(one["app"], one["scope"]) for one in rows] == [("reader", "search"), ("reader", "context")]
    assert len(gumd.json("audit", "--limit", "1")) == 1
    printed = gumd.ok("audit")
    assert "reader" in printed
    assert "hydrangea" not in printed
