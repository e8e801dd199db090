"""`gumd context`, `search`, `profile`, `prompt`, `rank` and `feedback`, and the user's word on what is believed."""

import json
from pathlib import Path

import pytest

from tests.cli.command import Gumd

ITEMS = [
    {"id": "inch", "title": "Rulers in inches", "url": "https://example.org"},
    {"id": "mm", "title": "Rulers in millimetres", "description": "Steel, for fine work."},
]


def test_the_context_is_the_text_alone(taught: Gumd) -> None:
    asked = ("context", "write an answer", "--budget", "200")
    answer = taught.json(*asked)
    lists = {"instructions", "propositions", "observations"}
    assert set(answer) == {"text", "tokens", "tokenizer", "known"} | lists
    assert answer["tokens"] <= 200
    assert "Dutch" in answer["text"]
    # The worker may be late for one of two questions; what is chosen without it may differ.
    assert any(taught.ok(*asked) == taught.json(*asked)["text"].rstrip("\n") + "\n" for _ in range(5))


def test_the_context_is_counted_by_the_tokenizer_that_was_named(taught: Gumd) -> None:
    answer = taught.json("context", "write an answer", "--budget", "250", "--tokenizer", "gpt2")
    assert answer["tokenizer"] == "gpt2"
    assert 0 < answer["tokens"] <= 250
    assert {one["own_words"] for one in answer["instructions"]} == {True}


@pytest.mark.parametrize(("form", "start"), [("xml", "<"), ("json", "{")])
def test_the_context_comes_in_the_form_that_was_asked_for(taught: Gumd, form: str, start: str) -> None:
    assert taught.ok("context", "write an answer", "--format", form).startswith(start)


def test_where_nothing_is_known_the_context_is_empty(gumd: Gumd) -> None:
    done = gumd.run("context", "write an answer")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "nothing is known that would matter here\n"


def test_a_search_is_of_the_asked_type_and_length(taught: Gumd) -> None:
    hits = taught.json("search", "answer in Dutch", "--type", "observation", "--limit", "1")
    assert [set(one) for one in hits] == [{"type", "id", "external_id", "text", "score"}]
    assert {one["type"] for one in taught.json("search", "answer in Dutch")} == {"observation", "proposition"}
    assert taught.ok("search", "answer in Dutch").startswith("ID")


def test_a_search_goes_on_with_what_is_like_and_not_like_its_results(taught: Gumd) -> None:
    first = [one["id"] for one in taught.json("search", "answer in Dutch")]
    then = [one["id"] for one in taught.json("search", "answer in Dutch", "--like", first[0], "--not", first[1])]
    assert not set(first[:2]) & set(then)
    done = taught.run("search", "answer in Dutch", "--not", "hydrangea")
    assert done.returncode == 1
    assert "hydrangea" not in done.stderr


def _told(taught: Gumd) -> list[str]:
    context = taught.json("context", "write an answer")
    return [one["id"] for one in (*context["instructions"], *context["propositions"])]


def test_a_line_is_hidden_and_shown_and_said_to_be_of_use_or_not(taught: Gumd) -> None:
    id = taught.belief("Dutch")["id"]
    assert taught.ok("line", "hide", id).startswith(f"{id}: is not told in contexts any more")
    assert id not in _told(taught)
    assert "hidden from contexts" in taught.ok("propositions", "show", id)
    taught.ok("line", "show", id)
    assert id in _told(taught)
    assert taught.json("line", "not-now", id, "--query", "write an answer") == {"id": id, "verdict": "not_now"}
    assert taught.json("line", "wrong", "o1") == {"id": "o1", "verdict": "wrong"}
    assert taught.ok("line", "useful", "o1") == "o1: counts for more where the like is asked\n"


@pytest.mark.parametrize(("said", "code"), [(("hydrangea", "o1"), 2), (("useful", "hydrangea"), 1), (("pin", "o1"), 1)])
def test_what_is_no_verdict_or_no_line_is_refused_and_not_quoted(
    taught: Gumd, said: tuple[str, str], code: int
) -> None:
    done = taught.run("line", *said)
    assert (done.returncode, done.stdout) == (code, "")
    assert "hydrangea" not in done.stderr


def test_the_profile_is_by_kind(taught: Gumd) -> None:
    assert "standing_instruction" in taught.json("profile")["kinds"]
    printed = taught.ok("profile")
    assert "standing instruction\n" in printed
    assert f"({taught.belief('Dutch')['id']})" in printed
    summary = taught.json("profile")["summaries"]["preference"]
    assert (set(summary), summary["by"]) == ({"text", "by", "propositions"}, "selection")
    assert f"preference\n  {summary['text']}\n" in printed


def test_the_prompt_is_the_text_alone_with_instructions_in_the_user_s_words(taught: Gumd) -> None:
    answer = taught.json("prompt", "--budget", "150")
    assert set(answer) == {"text", "tokens", "propositions"}
    assert answer["tokens"] <= 150
    assert taught.ok("prompt", "--budget", "150") == answer["text"] + "\n"
    assert "How to answer them:\n- “" in answer["text"]
    assert "“Always answer me in Dutch”" in taught.ok("prompt")


def test_the_prompt_for_a_program_is_what_its_grant_lets_through(taught: Gumd) -> None:
    taught.ok("apps", "allow", "planner", "--kind", "preference")
    told = taught.json("prompt", "--for", "planner")["propositions"]
    assert {one["kind"] for one in told} <= {"preference"}
    done = taught.run("prompt", "--for", "hydrangea")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no app has this name; see: gumd apps list" in done.stderr
    assert "hydrangea" not in done.stderr


def test_where_nothing_is_known_the_prompt_is_empty(gumd: Gumd) -> None:
    done = gumd.run("prompt")
    assert (done.returncode, done.stdout) == (0, "")


def test_items_come_in_order_each_with_score_reasons_and_impression(gumd: Gumd, tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    file.write_text(json.dumps(ITEMS))
    ranked = gumd.json("rank", "--items", str(file), "--context", "mark out a drawer")
    assert {one["id"] for one in ranked} == {"inch", "mm"}
    assert [one["score"] for one in ranked] == sorted((one["score"] for one in ranked), reverse=True)
    assert all(isinstance(one["reasons"], list) and 0 <= one["score"] <= 1 for one in ranked)
    assert len({one["impression"] for one in ranked}) == 1
    printed = gumd.ok("rank", "--items", "-", given=json.dumps(ITEMS))
    assert printed.startswith(" 1. ")
    assert "gumd feedback ITEM --impression " in printed


def test_what_was_chosen_is_recorded_and_counts(gumd: Gumd) -> None:
    def place() -> int:
        return [one["id"] for one in gumd.json("rank", "--items", "-", given=json.dumps(ITEMS))].index("inch")

    impression = gumd.json("rank", "--items", "-", given=json.dumps(ITEMS))[0]["impression"]
    assert gumd.json("feedback", "inch", "--impression", impression, "--action", "chosen") == {"recorded": 1}
    gumd.ok("feedback", "mm", "--impression", impression, "--action", "disliked")
    gumd.ok("feedback", "other", "--title", "An inch ruler of brass", "--action", "liked")
    assert place() == 0


def test_feedback_for_an_impression_that_is_not_is_refused(gumd: Gumd) -> None:
    assert gumd.run("feedback", "inch", "--impression", "hydrangea", "--action", "chosen").returncode == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("hydrangea", "is not JSON: expecting value at line 1, character 1"),
        ('{"id": "hydrangea"}', "must be an array"),
        ('["hydrangea"]', "item 1 of --items is not an object"),
        ('[{"id": "a", "title": "t"}, {"id": "hydrangea"}]', "item 2 of --items has no title"),
        ('[{"id": 5, "title": "hydrangea"}]', "item 1 of --items has no id that is a string"),
        ('[{"id": "a", "title": "t", "description": 5}]', "item 1 of --items has a description that is not a string"),
        ("[" * 100_000, "cannot be read"),
    ],
)
def test_items_that_are_wrong_are_named_and_not_quoted(gumd: Gumd, given: str, said: str) -> None:
    done = gumd.run("rank", "--items", "-", given=given)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "hydrangea" not in done.stderr


def test_a_file_of_items_that_cannot_be_read_is_said(gumd: Gumd, tmp_path: Path) -> None:
    assert "no such file" in gumd.run("rank", "--items", str(tmp_path / "nowhere")).stderr
    assert "is a directory" in gumd.run("rank", "--items", str(tmp_path)).stderr


def test_a_belief_is_listed_shown_and_explained(taught: Gumd) -> None:
    belief = taught.belief("Dutch")
    assert {"id", "text", "kind", "polarity", "confidence", "status", "valid_from", "valid_to", "evidence"} <= set(
        belief
    )
    assert belief["text"] in taught.ok("propositions", "list")
    assert "active" in taught.ok("propositions", "list", "--all")
    shown = taught.ok("propositions", "show", belief["id"])
    assert belief["text"] in shown
    assert "Dutch" in shown.partition("evidence")[2]
    why = taught.ok("propositions", "why", belief["id"])
    assert f"which is {belief['confidence']:.0%}" in why
    assert "Dutch" in why.partition("evidence")[2]


def test_the_terms_of_a_confidence_add_up_to_it(taught: Gumd) -> None:
    printed = taught.ok("propositions", "why", taught.belief("Dutch")["id"])
    terms = printed.partition("log-odds\n")[2].partition("in all")[0].splitlines()
    *summands, total = [float(line.split()[0]) for line in terms]
    assert sum(summands) == pytest.approx(total, abs=0.01 * len(summands))


def test_the_users_word_outweighs_the_evidence(taught: Gumd) -> None:
    belief = taught.belief("varnish")
    confirmed = taught.json("propositions", "confirm", belief["id"])
    assert confirmed["confidence"] > belief["confidence"]
    edited = taught.json("propositions", "edit", belief["id"], "The user wants no varnish that is made of oil.")
    assert edited["text"] == "The user wants no varnish that is made of oil."
    assert taught.ok("propositions", "reject", edited["id"]).startswith(f"{edited['id']}  ")
    assert edited["id"] not in [one["id"] for one in taught.json("propositions", "list")]
    statuses = {one["id"]: one["status"] for one in taught.json("propositions", "list", "--all")}
    assert statuses[edited["id"]] == "rejected"
    assert "user" in taught.ok("propositions", "show", edited["id"]).partition("history")[2]


def test_what_is_forgotten_is_gone(taught: Gumd) -> None:
    id = taught.belief("birthdays")["id"]
    assert taught.ok("propositions", "forget", id) == f"{id} is forgotten\n"
    assert id not in [one["id"] for one in taught.json("propositions", "list", "--all")]
    assert taught.run("propositions", "show", id).returncode == 1


@pytest.mark.parametrize("id", ["p999999", "hydrangea", "../health", "p1?x=1", ""])
def test_an_id_that_is_none_is_refused_and_not_quoted(gumd: Gumd, id: str) -> None:
    for command in (("show", id), ("confirm", id), ("forget", id)):
        done = gumd.run("propositions", *command)
        assert (done.returncode, done.stdout) == (1, "")
        assert "hydrangea" not in done.stderr
