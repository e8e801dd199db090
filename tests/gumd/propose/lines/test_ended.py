"""Which lines end what is known, by the real model."""

import pytest

from gumd.models.supervisor import ModelWorker
from gumd.propose.lines.ended import EndedLines
from tests.gumd.propose.seen import past, seen


@pytest.fixture(scope="module")
def lines(worker: ModelWorker) -> EndedLines:
    return EndedLines(worker, past)


def ended(lines: EndedLines, known: str, text: str, source: str = "chat", title: str = "Mo") -> str:
    told = lines.told(seen(text, source, title, "app", "user" if source in ("chat", "file") else "foreign"))
    line = lines.ending(told, known) if told else None
    return line.text if line else ""


def test_a_talk_that_ends_nothing_is_asked_no_further(lines: EndedLines) -> None:
    quiet = lines.told(seen("Mo: lunch?\nMe: sure, the usual place at one", "chat", "Mo", "app", "user"))
    loud = lines.told(seen("Mo: how is Zumba?\nMe: I quit the class last week, my knee", "chat", "Mo", "app", "user"))
    assert quiet
    assert not lines.ends_anything(quiet)
    assert loud
    assert lines.ends_anything(loud)


def test_what_is_about_something_else_ends_nothing(lines: EndedLines) -> None:
    text = "Mo: how is Zumba?\nMe: I quit the class last week, my knee"
    assert ended(lines, "The user goes to Zumba on Mondays.", text) == "I quit the class last week, my knee"
    assert not ended(lines, "The user's sister Lea lives in Turin.", text)


def test_a_mail_moves_what_it_confirmed(lines: EndedLines) -> None:
    mail = (
        "From: Fernhill Dental <desk@fernhill.example>\nTo: Ada Lowe <ada.lowe@post.example>\nSubject: Your appointment"
        "\n\nDear Ada,\nwe are sorry: Dr Hsu is away on 3 June.\nYour appointment has been moved to 17 June, 9:40."
    )
    known = "Your appointment: 3 June, 10:20 with Dr Hsu (Fernhill Dental)"
    assert "17 June" in ended(lines, known, mail, "email", "Your appointment")


@pytest.mark.parametrize("said", ["did you quit the Zumba class?", "haha yes and then I quit Zumba to join the circus"])
def test_questions_and_jokes_of_the_user_end_nothing(lines: EndedLines, said: str) -> None:
    assert not ended(lines, "The user goes to Zumba on Mondays.", f"Mo: hi\nMe: {said}")


def test_what_reaches_them_about_others_is_not_heard(lines: EndedLines) -> None:
    page = "Town news\nThe Zumba class on Mondays has ended for good."
    assert lines.told(seen(page, "browser", "Town news", "app", "foreign")) is None
