"""A token stands for one grant, until that ends; of it only a hash is kept."""

from datetime import UTC, datetime, timedelta

import pytest

from gumd.errors import Forbidden, InvalidInput, NotFound, Unauthorised
from gumd.grants import Filter, Grants
from gumd_store.connection import Store


@pytest.fixture
def grants(store: Store) -> Grants:
    return Grants(store)


def test_the_owner_may_do_all_and_the_observers_only_observe(grants: Grants) -> None:
    owner = grants.of_token(grants.owner_token)
    observers = grants.of_token(grants.observer_token)
    owner.require("admin")
    observers.require("observe")
    with pytest.raises(Forbidden, match="observers lacks the scope context"):
        observers.require("context")


def test_a_grant_holds_after_a_restart_and_its_token_is_nowhere(store: Store, grants: Grants) -> None:
    _, token = grants.allow("editor", ["context", "observe"], kinds=["preference"], sources=["file"])
    grant = Grants(store).of_token(token)
    assert grant.app == "editor"
    assert grant.scopes == {"context", "observe"}
    assert grant.sees == Filter(frozenset({"preference"}), frozenset({"file"}))
    with store.read() as db:
        assert token not in repr(db.execute("SELECT * FROM apps").fetchall())


def test_a_grant_is_found_by_its_app_s_name_until_it_ends(grants: Grants) -> None:
    grants.allow("editor", ["context"], kinds=["preference"])
    grants.allow("old", ["context"], until=datetime.now(UTC) - timedelta(days=1))
    assert grants.of_app("editor").sees == Filter(frozenset({"preference"}))
    for name in ("old", "nobody", "gumd", "observers"):
        with pytest.raises(NotFound):
            grants.of_app(name)


def test_a_daemon_s_own_tokens_end_with_it(store: Store, grants: Grants) -> None:
    with pytest.raises(Unauthorised):
        Grants(store).of_token(grants.owner_token)


@pytest.mark.parametrize("token", ["", "wrong", "\ud800", "x" * 100_000])
def test_an_unknown_token_is_refused(grants: Grants, token: str) -> None:
    with pytest.raises(Unauthorised, match="gumd apps allow"):
        grants.of_token(token)


def test_a_grant_ends_at_its_time_when_revoked_and_when_given_anew(grants: Grants) -> None:
    _, past = grants.allow("one", ["search"], until=datetime.now(UTC) - timedelta(seconds=1))
    _, first = grants.allow("two", ["search"])
    _, second = grants.allow("two", ["context"])
    for token in (past, first):
        with pytest.raises(Unauthorised):
            grants.of_token(token)
    assert grants.of_token(second).scopes == {"context"}
    grants.revoke("two")
    with pytest.raises(Unauthorised):
        grants.of_token(second)
    with pytest.raises(NotFound, match="gumd apps list"):
        grants.revoke("two")


@pytest.mark.parametrize("name", ["", "gumd", "observers", "a b", "../x", "é", "x" * 65])
def test_a_name_that_could_be_mistaken_is_refused(grants: Grants, name: str) -> None:
    with pytest.raises(InvalidInput, match="name"):
        grants.allow(name, ["search"])


def test_what_there_is_not_cannot_be_granted(grants: Grants) -> None:
    with pytest.raises(InvalidInput, match="scopes: only"):
        grants.allow("x", ["root"])
    with pytest.raises(InvalidInput, match="kinds: only"):
        grants.allow("x", ["search"], kinds=["secret"])
    with pytest.raises(InvalidInput, match="sources: only"):
        grants.allow("x", ["search"], sources=["mind"])


def test_a_narrowed_filter_lets_through_what_both_do() -> None:
    everything, some, other = Filter(), Filter.of(["plan", "goal"], None), Filter.of(["goal", "skill"], ["chat"])
    assert everything.narrowed(some) == some
    assert some.narrowed(everything) == some
    assert some.narrowed(other) == Filter.of(["goal"], ["chat"])
