"""`gumd mute`, `unmute` and `mutes`."""

import pytest

from tests.cli.command import Gumd


def test_what_is_muted_is_listed_until_it_is_ended(gumd: Gumd) -> None:
    assert gumd.ok("mutes") == "nothing is muted\n"
    assert gumd.ok("mute", "chat", "--about", "my work").startswith("m1: nothing about my work is learned from chat")
    assert gumd.ok("mute", "browser").startswith("m2: nothing is learned from browser")
    assert [(one["id"], one["source"], one["topic"]) for one in gumd.json("mutes")] == [
        ("m1", "chat", "my work"),
        ("m2", "browser", None),
    ]
    printed = gumd.ok("mutes")
    assert "my work" in printed
    assert "everything" in printed
    assert gumd.ok("unmute", "m1") == "what is seen in chat about my work is learned from again\n"
    assert gumd.json("unmute", "m2")["source"] == "browser"
    assert gumd.json("mutes") == []


def test_muted_in_the_morning_is_not_learned_at_noon(gumd: Gumd) -> None:
    gumd.ok("mute", "chat", "--about", "woodwork")
    gumd.ok("observe", "I prefer hand-cut dovetails to the router jig for woodwork.")
    gumd.ok("observe", "I am allergic to walnuts.")
    gumd.ok("flush")
    believed = str(gumd.json("propositions", "list", "--all"))
    assert "dovetails" not in believed
    assert "walnuts" in believed


@pytest.mark.parametrize("wrong", [("mute", "hydrangea"), ("mute", "chat", "--about", "the"), ("unmute", "hydrangea")])
def test_what_cannot_be_muted_is_said_and_not_quoted(gumd: Gumd, wrong: tuple[str, ...]) -> None:
    done = gumd.run(*wrong)
    assert (done.returncode, done.stdout) == (1, "")
    assert "hydrangea" not in done.stderr


def test_the_help_says_that_the_past_stays_and_what_forgets_it(alone: Gumd) -> None:
    help = " ".join(alone.ok("mute", "--help").split())
    assert "What was learned before stays: gumd forget deletes that." in help
