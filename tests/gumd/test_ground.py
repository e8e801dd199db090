"""What a statement must share with its evidence to be kept."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.ground import Refusal, ground

EXAMPLE = "The user plays the cello in an orchestra on Mondays."
EXAMPLES = frozenset({EXAMPLE})


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("The user prefers dark roast coffee.", "I only drink dark roast coffee"),
        ("The user has a flight to Lisbon on July 5.", "flight to lisbon 5 July"),
        ("The user has a flight to Lisbon on July 5.", "Flight to Lisbon, 2026-07-05T10:00"),
        ("The user has a flight to Lisbon on 5 July.", "flight to lisbon Jul 5"),
        ("The user's sister is Nina.", "my sister Nina's flat"),
        ("The user likes Nina's flat.", "the flat of nina's"),
        ("The user works in Saint Denis.", "office: Saint-Denis"),
        ("The user has three cats.", "we have 3 cats"),
        ("The user goes running on Tuesdays.", "running 8 km 2026-11-24"),
        ("The user goes running on Tuesdays.", "je vais running les mardis"),
        ("The user rows on Tuesdays.", "io rows il martedi"),
        ("The user moves on 3 May with two cats.", "moves em 3 de maio com dois cats"),
        ("The user goes running on Tuesdays.", "running dienstags"),
        ("The user has a flight on 17 February.", "flight 17.02.2026"),
        ("The user has a flight on 24 January.", "flight 24/01"),
        ("The user swims with their sister every week.", "ich schwimme jede Woche mit meiner Schwester"),
        ("The user goes to Spanish lessons.", "Spanischunterricht um acht"),
        ("The user eats cheese every evening.", "je mange du fromage chaque soir"),
        (EXAMPLE, "cello: orchestra plays, every monday evening"),
    ],
)
def test_what_the_evidence_carries_is_kept(statement: str, evidence: str) -> None:
    assert ground(statement, evidence, EXAMPLES) is None


@pytest.mark.parametrize(
    ("statement", "evidence", "refusal"),
    [
        ("Nina likes tea.", "Nina likes tea", Refusal.NOT_ABOUT_USER),
        ("The users like tea.", "tea", Refusal.NOT_ABOUT_USER),
        ("", "tea", Refusal.NOT_ABOUT_USER),
        ("The user likes tea" + " and tea" * 40, "tea", Refusal.TOO_LONG),
        ("The user likes it.", "it", Refusal.EMPTY),
        ("The user moved to Oslo.", "moved to Bergen", Refusal.UNKNOWN_NAME),
        ("The user has a flight on July 6.", "flight on 5 July at 16", Refusal.UNKNOWN_NAME),
        ("The user has a flight on June 5.", "flight on 5 July", Refusal.UNKNOWN_NAME),
        ("The user has a flight on 17 March.", "flight 17.02.2026, version 1.3.2", Refusal.UNKNOWN_NAME),
        ("The user has a meeting on Friday.", "meeting 2026-11-24", Refusal.UNKNOWN_NAME),
        ("The user knows Ann.", "banana", Refusal.UNKNOWN_NAME),
        ("The user has 5 cats.", "15 cats", Refusal.UNKNOWN_NAME),
        ("The user has three cats.", "my cats", Refusal.UNKNOWN_NAME),
        ("The user runs k3s at home.", "k8s at home runs", Refusal.UNKNOWN_NAME),
        ("The user is engaging with interesting content.", "buy milk", Refusal.UNSUPPORTED),
        (EXAMPLE, "groceries: bread", Refusal.COPIED_EXAMPLE),
        ("The user plays cello in an orchestra.", "groceries: bread", Refusal.COPIED_EXAMPLE),
    ],
)
def test_what_it_does_not_carry_is_refused_with_its_reason(statement: str, evidence: str, refusal: Refusal) -> None:
    assert ground(statement, evidence, EXAMPLES) is refusal


WORD = st.sampled_from(
    [
        "Nina",
        "Oslo",
        "tea",
        "5",
        "9:30",
        "k3s",
        "2026",
        "Saint-Denis",
        "O'Brien",
        "Lisbon's",
        "July",
        "Friday",
        "likes",
        "A1.",
    ]
)
COMMON = frozenset({"july", "friday"})


@given(st.lists(WORD, min_size=1), st.lists(WORD))
def test_no_kept_statement_has_a_capital_or_digit_word_that_its_evidence_lacks(
    said: list[str], held: list[str]
) -> None:
    statement, evidence = "The user " + " ".join(said), " ".join(held)
    if ground(statement, evidence, EXAMPLES) is None:
        for word in re.findall(r"[^\W_][\w'’.-]*", statement)[1:]:
            bare = re.sub(r"(['’]s|[.'’-])$", "", word)
            if bare[:1].isupper() or bare[:1].isdigit():
                assert bare.lower() in COMMON or bare.lower() in evidence.lower()


@given(st.text(), st.text())
def test_any_text_gets_an_answer(statement: str, evidence: str) -> None:
    ground("The user " + statement, evidence, EXAMPLES)
