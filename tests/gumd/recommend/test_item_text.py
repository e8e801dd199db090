"""What only raises an item goes, is reported and leaves nothing; what an item says of itself stays to the letter."""

import json
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gumd.recommend.item_text import LETTERS, Honest, honest
from tests.gumd.items_to_rise import ATTACKS, HONEST, TRUE
from training.item_letters import pieces, senseless

WHAT = {
    "imperative": {"addressed"},
    "to a program": {"addressed"},
    "template": {"addressed"},
    "role play": {"addressed"},
    "hidden": {"hidden"},
    "praise": {"praise"},
    "search words": {"stuffed"},
    "repeated": {"repeated"},
    "no language": {"gibberish"},
}
CASES = [(family, attack) for family, attacks in ATTACKS.items() for attack in attacks]
VOCABULARY = pieces()
RECORD = {"Name": "Harbour Mini", "Description": "A small kettle for two cups.", "Price": "$35"}
PIECES = st.lists(
    st.sampled_from([*(attack for _, attack in CASES), *HONEST, " ", "\n", '", "', "}"]) | st.text(max_size=20)
)


def whats(found: Honest) -> set[str]:
    return {finding.what for finding in found.findings}


def is_made_of(part: str, whole: str) -> bool:
    letters = iter(whole)
    return all(letter in letters for letter in part)


def test_there_are_enough_of_both() -> None:
    assert len(CASES) >= 60
    assert len(ATTACKS) >= 8
    assert len(set(HONEST)) >= 80


@pytest.mark.parametrize(("family", "attack"), CASES)
def test_what_would_raise_an_item_goes_and_its_true_description_stays(family: str, attack: str) -> None:
    found = honest(f"{TRUE} {attack}")
    assert found.text.startswith(TRUE)
    assert WHAT[family] <= whats(found)
    left = found.text.removeprefix(TRUE).split()
    assert max(map(left.count, left), default=0) <= 3 if family == "repeated" else len(left) <= 1


@pytest.mark.parametrize("text", HONEST)
def test_what_items_say_of_themselves_stays_to_the_letter(text: str) -> None:
    assert honest(text) == Honest(text, ())


def test_a_report_says_the_same_of_any_text() -> None:
    found = {finding for _, attack in CASES for finding in honest(f"{TRUE} {attack}").findings}
    assert {finding.what for finding in found} == set.union(*WHAT.values())
    assert len({finding.words for finding in found}) == len(found) == len(set.union(*WHAT.values()))


@pytest.mark.parametrize("attack", [attack for _, attack in CASES if '"' not in attack and "\\" not in attack])
def test_a_value_of_a_record_loses_only_its_own_tail(attack: str) -> None:
    record = json.dumps(
        {**RECORD, "Description": f"{RECORD['Description']} {attack}", "Rating": 4.2}, ensure_ascii=False
    )
    left = honest(record).text
    assert '"Description": "A small kettle for two cups.' in left
    assert '"Price": "$35", "Rating": 4.2}' in left
    assert len(left) < len(record)


def test_what_follows_a_record_goes_and_the_record_stays() -> None:
    record = json.dumps(RECORD)
    left = honest(f"{record}\n{senseless(random.Random(3), VOCABULARY, TRUE.split())}").text
    assert left.startswith(record)
    assert len(left) < len(record) + 20


def test_pieces_of_a_vocabulary_without_sense_go_and_the_description_before_them_stays() -> None:
    chance = random.Random(20)
    gone = kept = 0
    texts = [text for text in HONEST if len(text) > 40] * 4
    for text in texts:
        tail = "".join(chance.choice(VOCABULARY) for _ in range(25)).replace("\n", " ")
        left = honest(f"{text} {tail}").text
        gone += len(left) < len(text) + len(tail) / 4
        kept += len(left) > 0.8 * len(text)
    assert gone >= 0.95 * len(texts)
    assert kept >= 0.95 * len(texts)


@settings(deadline=None)
@given(PIECES)
def test_nothing_that_steers_is_left_and_all_that_is_left_was_there(parts: list[str]) -> None:
    text = " ".join(parts)
    once = honest(text)
    assert honest(once.text) == Honest(once.text, ())
    assert is_made_of(once.text, text)
    assert once.findings or once.text == text


def test_it_needs_no_model() -> None:
    program = (
        "import sys, gumd.recommend.item_text as it; it.honest('A kettle.');"
        "print(*{'torch', 'llama_cpp', 'transformers'}.intersection(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "\n"


def test_the_table_is_small() -> None:
    assert LETTERS.stat().st_size <= 150_000
