"""What beliefs say of items as the worker reads both: asked once, by how sure the belief is, and not where none is."""

from dataclasses import replace

import numpy as np
import pytest

from gumd.models.supervisor import ModelWorker
from gumd.recommend.items import Item
from gumd.recommend.wants import Wants, told
from gumd_store import propositions
from gumd_store.records import Proposition
from tests.gumd.library import Library

ITEMS = [Item("a", "Mushroom risotto", "With sage."), Item("b", "Beef tartare", "Raw.")]


@pytest.fixture
def beliefs(library: Library) -> list[Proposition]:
    library.believe("The user is a vegetarian.", seen_in=[library.observe("notes")])
    with library.store.read() as db:
        return propositions.listed(db)


def test_what_was_read_once_is_known_without_the_worker(beliefs: list[Proposition]) -> None:
    own = ModelWorker()
    wants = Wants(own, patience_s=60)
    first = wants.weighed("dinner", beliefs, ITEMS)
    own.close()
    again = wants.weighed("dinner", beliefs, ITEMS[::-1])
    assert first is not None
    assert again is not None
    assert np.array_equal(first, again[::-1])
    assert wants.weighed("lunch", beliefs, ITEMS) is None


def test_the_surer_a_belief_is_the_more_it_says(awake: ModelWorker, beliefs: list[Proposition]) -> None:
    wants = Wants(awake)
    none, half, whole = (
        wants.weighed("dinner", [replace(one, confidence=sure) for one in beliefs], ITEMS) for sure in (0.0, 0.5, 1.0)
    )
    assert none is not None
    assert half is not None
    assert whole is not None
    assert np.allclose(whole - none, 2 * (half - none))
    assert not np.allclose(whole, none)


def test_no_belief_speaks_for_an_item_whose_text_steers(awake: ModelWorker, beliefs: list[Proposition]) -> None:
    steering = [replace(item, id=f"{item.id} steers", steering=("praise",)) for item in ITEMS]
    found = Wants(awake).weighed("dinner", beliefs, [*ITEMS, *steering])
    assert found is not None
    assert np.all(found[2:] < found[:2])


def test_what_an_item_says_again_is_read_once() -> None:
    plain = Item("a", "Ridgeline tripod", "Light, for long exposures.\nweight: 1.2 kg", {"weight": "1.2 kg"})
    assert told(plain) == "Ridgeline tripod. Light, for long exposures. weight: 1.2 kg"
    record = '{"Name": "Ridgeline tripod", "Description": "Light, for long exposures.", "weight": "1.2 kg"}'
    again = replace(plain, text=f"Light, for long exposures. {record}\nweight: 1.2 kg")
    assert told(again) == told(plain)
    assert told(Item("b", "Tea")) == "Tea"


def test_where_nothing_is_believed_or_shown_nobody_is_asked(beliefs: list[Proposition]) -> None:
    gone = ModelWorker()
    gone.close()
    wants = Wants(gone)
    assert wants.weighed("dinner", [], ITEMS) is None
    assert wants.weighed("dinner", beliefs, []) is None
    assert wants.weighed("dinner", beliefs, ITEMS) is None
