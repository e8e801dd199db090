"""The training examples, held to their guide."""

import re
from collections import Counter

import pytest

from gumd.propose.heads import KINDS
from training import check, data


def test_every_example_keeps_to_the_guide(capsys: pytest.CaptureFixture[str]) -> None:
    faults = check.main([])
    assert faults == 0, capsys.readouterr().out


def test_there_are_four_thousand_of_all_sources_and_about_half_show_nothing() -> None:
    found = data.examples()
    assert len(found) >= 4_000
    assert len({one.source for one in found}) == 10
    assert 0.4 <= sum(not one.facts for one in found) / len(found) <= 0.6
    assert Counter(one.lang for one in found).keys() >= {"en", "fr", "de", "es", "it", "pt"}


def test_no_author_is_on_both_sides_and_the_verifier_has_its_own() -> None:
    found = data.examples()
    taught, kept = data.split(found)
    authors = {one.author for one in [*taught, *kept]}
    assert authors.isdisjoint(data.HELD_OUT)
    assert {one.author for one in found} - authors == data.HELD_OUT
    assert not {id(one) for one in taught} & {id(one) for one in kept}


def test_kinds_are_those_of_the_design() -> None:
    assert {fact.kind for one in data.examples() for fact in one.facts} <= {"", *KINDS}


def test_a_plan_says_something_of_its_facts_and_nearly_half_make_none() -> None:
    joins = data.joins()
    assert 0.35 <= sum(one.plan is None for one in joins) / len(joins) <= 0.55
    assert all(re.match(r"The user", one.plan.text) for one in joins if one.plan)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "is no JSON"),
        ('{"source": "fax", "where": "", "by": "user", "text": "x", "facts": []}', "has the source fax"),
        ('{"source": "chat", "where": "", "by": "me", "text": "x", "facts": []}', "is by me"),
        ('{"source": "chat", "where": "", "by": "user", "text": "", "facts": []}', "has 0 characters"),
        (
            '{"source": "chat", "where": "", "by": "user", "text": "hi", "facts": ["plan | User is."]}',
            "has a fact that",
        ),
        (
            '{"source": "chat", "where": "", "by": "user", "text": "I", "facts": ["plan | The user flies to Oslo."]}',
            "has a name, number or date",
        ),
        ('{"facts": ["The user rows."], "plan": ""}', "is not two or three facts and a plan"),
    ],
)
def test_a_line_that_breaks_the_guide_is_named(line: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in check.faults_of(line, {}, "x:1"))


def test_an_example_that_says_nearly_the_same_as_another_is_named() -> None:
    text = "Tom went vegan after the holidays and I am proud of him for it"
    line = '{"source": "chat", "where": "", "by": "user", "text": "%s", "facts": []}'
    seen: dict[frozenset[str], str] = {}
    assert list(check.faults_of(line % text, seen, "a:1")) == []
    assert list(check.faults_of(line % text.replace("proud", "glad"), seen, "a:2")) == ["says nearly the same as a:1"]
