"""What the calls answer once something has been learned, and what each answer leaves in the audit."""

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest

from gumd.client import Client, calls
from gumd.client.calls import Call
from gumd.errors import InvalidInput, NotFound, Paused
from gumd.schema import ObservationIn, Tokenizer
from gumd.schema_ranking import AttributeIn, ItemIn
from tests.conftest import Daemon
from tests.gumd.api.believed import about

SECRET = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"
SAID: list[ObservationIn] = [
    {"id": "1", "source": "file", "app": "vi", "text": "I prefer hand-cut dovetails to the router jig."},
    {"id": "2", "source": "chat", "app": "messenger", "text": "I'm allergic to walnuts."},
    {"id": "3", "source": "browser", "app": "firefox", "text": "Ten reasons why I love the router jig, by A. Writer"},
]


def test_a_belief_has_the_words_that_it_rests_on(owner: Client) -> None:
    belief = about(owner, "dovetails")
    [evidence] = belief["evidence"]
    assert (evidence["external_id"], evidence["stance"], evidence["source"]) == ("1", "supports", "file")
    assert "dovetails" in evidence["words"]
    assert belief["confidence"] > 0.5
    detail = owner.send(calls.proposition(belief["id"]))
    assert detail["terms"]
    assert [change["what"] for change in detail["history"]] == ["new"]


def test_what_a_page_says_of_its_author_is_not_the_user(owner: Client) -> None:
    assert not [one for one in owner.send(calls.propositions(all=True)) if "love" in one["text"]]


def test_context_search_and_profile_know_what_was_learned(owner: Client) -> None:
    assert "walnuts" in owner.send(calls.context("what can I cook for them"))["text"]
    hits = owner.send(calls.search("dovetails", type="proposition"))
    assert [hit["id"] for hit in hits][:1] == [about(owner, "dovetails")["id"]]
    profile = owner.send(calls.profile())
    assert {one["text"] for one in profile["kinds"]["preference"]}
    assert set(profile["summaries"]) == set(profile["kinds"])
    assert "walnuts" in profile["summaries"]["health"]["text"]


def test_a_context_is_counted_by_the_tokenizer_that_is_named(owner: Client) -> None:
    for tokenizer in get_args(Tokenizer):
        found = owner.send(calls.context("dovetails", budget=100, tokenizer=tokenizer))
        assert found["tokenizer"] == tokenizer
        assert 0 < found["tokens"] <= 100
    with pytest.raises(InvalidInput):
        owner.send(calls.context("dovetails", tokenizer="abacus"))


def test_a_list_as_of_or_known_at_a_time_is_of_that_time(owner: Client) -> None:
    ids = {one["id"] for one in owner.send(calls.propositions())}
    yesterday, now = ((datetime.now(UTC) - timedelta(days=days)).isoformat() for days in (1, 0))
    for call in (calls.propositions(as_of=now), calls.propositions(known_at=now)):
        assert {one["id"] for one in owner.send(call)} == ids
    for call in (calls.propositions(as_of=yesterday, all=True), calls.propositions(known_at=yesterday, all=True)):
        assert owner.send(call) == []
    assert owner.send(calls.context("walnuts", as_of=yesterday))["text"] == ""


@pytest.mark.parametrize(
    "when", ["2026-03-01T18:00:00", "then", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]
)
def test_a_time_without_an_offset_or_out_of_reach_is_refused_and_not_quoted(daemon: Daemon, when: str) -> None:
    wrong: list[Call[Any]] = [
        calls.propositions(as_of=when), calls.propositions(known_at=when), calls.context("x", as_of=when),
        calls.search("x", as_of=when),
    ]  # fmt: skip
    with daemon.client() as client:
        for call in wrong:
            with pytest.raises(InvalidInput) as raised:
                client.send(call)
            assert when not in str(raised.value)


def test_a_list_is_of_one_earlier_time(daemon: Daemon) -> None:
    now = datetime.now(UTC).isoformat()
    with daemon.client() as client, pytest.raises(InvalidInput, match="only one of them"):
        client.send(calls.propositions(as_of=now, known_at=now))


def test_the_user_s_word_outweighs_all_and_lasts(owner: Client) -> None:
    belief = about(owner, "walnuts")
    assert owner.send(calls.amend(belief["id"], verdict="confirm"))["confidence"] >= 0.97
    assert owner.send(calls.amend(belief["id"], verdict="reject"))["status"] == "rejected"
    owner.send(calls.observe([{"source": "chat", "app": "messenger", "text": "I'm allergic to walnuts."}]))
    owner.send(calls.flush())
    assert about(owner, "walnuts")["status"] == "rejected"
    assert "walnuts" not in [line["text"] for line in owner.send(calls.context("walnuts"))["propositions"]]


def test_an_edited_belief_holds_no_secret_and_is_found_by_its_new_words(owner: Client) -> None:
    belief = about(owner, "walnuts")
    detail = owner.send(calls.amend(belief["id"], text=f"The user is allergic to pecans, {SECRET}."))
    assert SECRET not in str(detail)
    assert "pecans" in detail["text"]
    owner.send(calls.flush())
    assert owner.send(calls.search("pecans", type="proposition"))[0]["id"] == belief["id"]


def test_a_forgotten_belief_is_gone_from_every_answer(owner: Client) -> None:
    belief = about(owner, "walnuts")
    assert owner.send(calls.forget(belief["id"])) == {"id": belief["id"], "forgotten": True}
    with pytest.raises(NotFound):
        owner.send(calls.proposition(belief["id"]))
    assert belief["id"] not in [hit["id"] for hit in owner.send(calls.search("walnuts", type="proposition"))]


def test_an_amendment_that_says_nothing_or_two_things_is_refused(owner: Client) -> None:
    id = about(owner, "walnuts")["id"]
    for call in (calls.amend(id), calls.amend(id, verdict="reject", text="The user likes tea.")):
        with pytest.raises(InvalidInput):
            owner.send(call)


def test_ranking_follows_what_is_believed_and_feedback_changes_it(owner: Client) -> None:
    items: list[ItemIn] = [
        {"id": "jig", "title": "The router jig, a complete guide"},
        {"id": "hand", "title": "Hand-cut dovetails, a morning's work"},
        {"id": "coins", "title": "Coins to watch"},
    ]
    slate = owner.send(calls.rank(items))
    assert slate["items"][0]["id"] == "hand"
    assert all(0 <= one["score"] <= 1 for one in slate["items"])
    for _ in range(3):
        owner.send(calls.feedback("chosen", item="coins", impression=slate["impression"]))
    again = owner.send(calls.rank(items))["items"]
    before = next(one["score"] for one in slate["items"] if one["id"] == "coins")
    assert next(one["score"] for one in again if one["id"] == "coins") > before


CAKES: list[ItemIn] = [
    {"id": "nut", "title": "Almond tart", "fields": {"minutes": 80, "kind": "tart"}},
    {"id": "pie", "title": "Apple pie", "fields": {"minutes": 70, "kind": "pie"}},
    {"id": "bun", "title": "Cinnamon buns", "fields": {"minutes": 120, "kind": "bun"}, "prior": 0.5},
]


def test_a_critique_ranks_a_list_anew_and_is_learned_from(owner: Client) -> None:
    slate = owner.send(calls.rank(CAKES, context="baking on Sunday"))
    answer = owner.send(calls.criticise("nothing with almonds", impression=slate["impression"], context="baking"))
    assert answer["recorded"] == 1
    assert answer["understood"] == ["nothing with almonds"]
    assert [one["id"] for one in answer["slate"]["items"] if "held_back" in one] == ["nut"]
    assert owner.send(calls.flush())["done"]
    learned = [one for one in owner.send(calls.propositions(all=True)) if "almonds" in one["text"]]
    assert [(one["polarity"], one["kind"]) for one in learned] == [("avoids", "preference")]
    again = owner.send(calls.rank(CAKES))["items"]
    (tart,) = [one for one in again if one["id"] == "nut"]
    assert any(reason.get("proposition") == learned[0]["id"] for reason in tart["reasons"])


def test_what_is_said_of_a_list_in_private_mode_moves_it_and_is_not_kept(owner: Client) -> None:
    slate = owner.send(calls.rank(CAKES))
    owner.send(calls.pause())
    answer = owner.send(calls.criticise("at most 75 minutes", impression=slate["impression"]))
    owner.send(calls.resume())
    assert answer["recorded"] == 0
    assert answer["slate"]["items"][0]["id"] == "pie"


def test_in_private_mode_lists_are_ranked_and_nothing_is_kept(owner: Client) -> None:
    owner.send(calls.pause())
    slate = owner.send(calls.rank(CAKES))
    assert len(slate["items"]) == len(CAKES)
    with pytest.raises(Paused):
        owner.send(calls.feedback("chosen", item="pie", title="Apple pie"))
    owner.send(calls.resume())
    with pytest.raises(NotFound):
        owner.send(calls.feedback("chosen", item="pie", impression=slate["impression"]))


def test_stars_and_exploring_lists_come_over_the_socket(owner: Client) -> None:
    owner.send(calls.feedback("rated", item="pie", title="Apple pie", value=5))
    found = owner.send(calls.rate(CAKES))["items"]
    assert [one["id"] for one in found] == ["nut", "pie", "bun"]
    assert max(found, key=lambda one: one["expected"])["id"] == "pie"
    slate = owner.send(calls.rank(CAKES, exploration="thompson", explain=True))
    assert all(any(r["term"] == "exploration" for r in one["reasons"]) for one in slate["items"])


def test_a_critique_without_its_list_or_beside_an_action_is_refused(owner: Client) -> None:
    impression = owner.send(calls.rank(CAKES))["impression"]
    for body in (
        {"critique": "too long"},
        {"critique": "too long", "impression": impression, "action": "liked", "item": "pie"},
        {"impression": impression},
        {"action": "rated", "item": "pie", "impression": impression},
        {"action": "read", "item": "pie", "impression": impression, "value": 20},
    ):
        with pytest.raises(InvalidInput):
            owner.send(Call("POST", "/v1/feedback", body))
    with pytest.raises(NotFound):
        owner.send(calls.criticise("too long", impression="none"))


def test_asking_and_the_report_answer_over_the_socket(owner: Client) -> None:
    many: list[ItemIn] = [{"id": str(n), "title": f"Cake {n}", "fields": {"minutes": n}} for n in range(40)]
    asked = owner.send(calls.ask(many, slots=3, turns=9))
    assert asked["question"] is not None
    assert (asked["question"]["field"], asked["question"]["how"]) == ("minutes", "under")
    no: AttributeIn = {"field": "minutes", "how": "under", "value": 20, "yes": False}
    left = owner.send(calls.ask(many, answers=[no], rejected=["30"], slots=3))["items"]
    assert all(int(one["id"]) >= 20 for one in left[:15])
    owner.send(calls.rank(CAKES))
    assert owner.send(calls.rank_report())["items"]["count"] >= 3


def test_each_read_leaves_who_what_and_which_but_never_the_text(owner: Client, daemon: Daemon) -> None:
    token = owner.send(calls.allow("editor", ["context", "rank"]))["token"]
    id = about(owner, "dovetails")["id"]
    with daemon.client(token) as editor:
        editor.send(calls.context("dovetails"))
        editor.send(calls.rank([{"id": "a", "title": "Hand-cut dovetails"}]))
    reads = [one for one in owner.send(calls.audit()) if one["app"] == "editor"]
    assert [one["call"] for one in reads] == ["POST /v1/rank", "POST /v1/context"]
    assert all(id in one["propositions"] for one in reads)
    assert "dovetails" not in str(reads)


def test_an_app_sees_only_the_kinds_and_sources_of_its_grant(owner: Client, daemon: Daemon) -> None:
    scopes = ["context", "search", "profile", "rank", "correct"]
    hidden = about(owner, "walnuts")["id"]
    by_source = owner.send(calls.allow("one", scopes, sources=["file"]))["token"]
    by_kind = owner.send(calls.allow("two", scopes, kinds=["preference"]))["token"]
    for token in (by_source, by_kind):
        with daemon.client(token) as app:
            assert "walnuts" not in str(app.send(calls.propositions(all=True)))
            assert "walnuts" not in str(app.send(calls.profile()))
            assert "walnuts" not in str(app.send(calls.prompt()))
            assert "walnuts" not in str(app.send(calls.search("walnuts", type="proposition")))
            assert "walnuts" not in str(app.send(calls.context("walnuts"))["propositions"])
            assert "walnuts" not in str(app.send(calls.rank([{"id": "a", "title": "Cake"}])))
            refused: list[Call[Any]] = [
                calls.proposition(hidden),
                calls.amend(hidden, pinned=True),
                calls.forget(hidden),
            ]
            for call in refused:
                with pytest.raises(NotFound):
                    app.send(call)
            assert "dovetails" in str(app.send(calls.propositions()))
    assert about(owner, "walnuts")["status"] == "active"


def test_a_prompt_is_of_what_the_grant_of_its_app_lets_through_and_leaves_a_row(owner: Client, daemon: Daemon) -> None:
    for word in ("walnuts", "dovetails"):
        owner.send(calls.amend(about(owner, word)["id"], verdict="confirm"))
    owner.send(calls.allow("planner", ["context"], kinds=["health"]))
    everything, planner = owner.send(calls.prompt()), owner.send(calls.prompt(app="planner", budget=200))
    assert "walnuts" in everything["text"]
    assert "dovetails" in everything["text"]
    assert [line["id"] for line in planner["propositions"]] == [about(owner, "walnuts")["id"]]
    assert planner["tokens"] <= 200
    rows = [one for one in owner.send(calls.audit()) if one["call"] == "GET /v1/prompt"]
    assert [(row["app"], row["scope"]) for row in rows] == [("gumd", "profile")] * 2
    assert rows[0]["propositions"] == [about(owner, "walnuts")["id"]]


def test_a_prompt_for_another_app_shows_no_more_than_the_asker_may_see(owner: Client, daemon: Daemon) -> None:
    owner.send(calls.amend(about(owner, "walnuts")["id"], verdict="confirm"))
    owner.send(calls.allow("other", ["profile"]))
    token = owner.send(calls.allow("app", ["profile", "admin"], kinds=["preference"]))["token"]
    with daemon.client(token) as app:
        assert "walnuts" not in str(app.send(calls.prompt(app="other")))
        assert app.send(calls.prompt(app="app")) == app.send(calls.prompt())


def test_a_prompt_for_an_app_that_there_is_not_is_refused_and_tells_no_names(owner: Client, daemon: Daemon) -> None:
    yesterday = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    owner.send(calls.allow("ended", ["profile"], until=yesterday))
    owner.send(calls.allow("other", ["profile"]))
    token = owner.send(calls.allow("app", ["profile"]))["token"]
    for name in ("canary", "ended"):
        with pytest.raises(NotFound, match="no app has this name") as raised:
            owner.send(calls.prompt(app=name))
        assert name not in str(raised.value)
    with daemon.client(token) as app:
        for name in ("canary", "other"):
            with pytest.raises(NotFound, match="no app has this name"):
                app.send(calls.prompt(app=name))
    with pytest.raises(InvalidInput):
        owner.send(calls.prompt(budget=-1))


def test_the_document_of_the_api_describes_every_answer(owner: Client) -> None:
    document = owner.send(calls.Call[dict[str, Any]]("GET", "/v1/openapi.json"))
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            [answer] = operation["responses"]["200"]["content"].values()
            assert answer["schema"], f"{method} {path}"
