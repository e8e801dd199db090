"""Signs: what kind of thing a text is, and what a question needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.text.signs import NEEDS, TEXT_SIGNS, needs, speaker, text_signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("When's the move?", "asks"),
        ("I'd rather take the train", "prefers"),
        ("Am liebsten esse ich Knödel", "prefers"),
        ("I can't stand raisins", "avoids"),
        ("Je déteste les réunions du lundi", "avoids"),
        ("Always answer in metric units", "instructs"),
        ("De ahora en adelante, siempre en español", "instructs"),
        ("the knee scored 7", "numbers"),
        ("We met last Saturday", "dates"),
        ("No tengo coche", "negates"),
        ("I'm going to sign up", "plans"),
        ("I've finished chapter two", "claims"),
        ("ok thanks!", "thanks"),
        ("meine Schwester wohnt in Linz", "own"),
    ],
)
def test_a_text_shows_its_sign(text: str, sign: str) -> None:
    assert dict(zip(TEXT_SIGNS, text_signs(text), strict=True))[sign] == 1


@pytest.mark.parametrize("sign", ["asks", "prefers", "avoids", "instructs", "numbers", "dates", "thanks"])
def test_a_plain_remark_shows_no_other(sign: str) -> None:
    assert dict(zip(TEXT_SIGNS, text_signs("The kettle stands by the window"), strict=True))[sign] == 0


@pytest.mark.parametrize(
    ("question", "need"),
    [
        ("When did Ana move?", "when"),
        ("Wie viele Gläser sind es?", "number"),
        ("In which order did I bring them up?", "order"),
        ("Give me a summary of the thesis so far", "story"),
        ("Can you suggest a film?", "request"),
        ("Have I ever used R?", "whether"),
        ("What is my current rent?", "now"),
        ("What does Ana like?", "taste"),
        ("Warum geht das nicht?", "why"),
        ("Who fixed the boiler?", "who"),
    ],
)
def test_a_question_shows_its_need(question: str, need: str) -> None:
    assert dict(zip(NEEDS, needs(question), strict=True))[need] == 1


@given(st.text())
def test_every_text_has_all_its_signs_between_0_and_1(text: str) -> None:
    assert len(text_signs(text)) == len(TEXT_SIGNS)
    assert len(needs(text)) == len(NEEDS)
    assert all(0 <= value <= 1 for value in [*text_signs(text), *needs(text)])


@pytest.mark.parametrize(
    ("text", "name"), [("Ana: hello", "ana"), ("Jean-Luc: salut", "jean-luc"), ("see: below", "see"), ("no one", "")]
)
def test_who_speaks_stands_before_a_colon(text: str, name: str) -> None:
    assert speaker(text) == name
