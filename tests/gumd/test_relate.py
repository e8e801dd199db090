"""Relate with real sentence embeddings beside the propositions."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gumd import embed, revise
from gumd.beliefs import correct
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.relate import Relation, relate
from gumd_store.connection import Store
from tests.observed import DAY, KEY, MONDAY, observe, proposal

Learn = Callable[..., Relation]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "gumd.db", KEY)
    yield store
    store.close()


@pytest.fixture
def learn(store: Store, worker: ModelWorker, embedder: StaticEmbedder) -> Learn:
    """Learns one statement a day, with its vector; returns its relation to what was learned before."""
    days = iter(range(1000))

    def learn(text: str, **other: Any) -> Relation:
        (vector,) = worker.embed([text])
        with store.write() as db:
            seen = [observe(db, other.pop("words", text), MONDAY + next(days) * DAY)]
            new = proposal(text, *seen, **other)
            relation = relate(db, new, seen, vector, embedder)
            for type, id, _ in revise.revise(db, new, relation, seen):
                if type == "proposition.new":
                    embed.keep(db, "proposition", embed.SENTENCES, {id: np.asarray(vector, dtype=np.float32)})
            return relation

    return learn


def test_a_paraphrase_that_shares_few_words_is_found_among_many(learn: Learn) -> None:
    for thing in ("cheese", "opera", "chess", "rowing", "poetry", "maps", "trains", "bread", "jazz", "birds"):
        learn(f"The user likes {thing}.")
    first = learn("The user is allergic to peanuts.", kind="health")
    assert first == Relation("new")
    assert learn("The user has a peanut allergy.", kind="health") == Relation("same", 11)


def test_likes_and_avoids_are_never_merged(learn: Learn) -> None:
    learn("The user likes coffee.", polarity="likes")
    assert learn("The user avoids coffee.", polarity="avoids") == Relation("contradicts", 1)


def test_each_observation_of_a_fact_finds_its_row(learn: Learn) -> None:
    wordings = [
        "The user likes hiking.",
        "The user enjoys hiking.",
        "The user loves to hike.",
        "The user likes to go hiking.",
        "The user really likes hiking.",
    ]
    assert [learn(text, polarity="likes").kind for text in wordings] == ["new", *["same"] * 4]


def test_what_is_unrelated_is_never_retired(learn: Learn) -> None:
    statements = [
        ("biography", "The user lives in Lisbon."),
        ("biography", "The user works as a nurse."),
        ("relationship", "The user has a sister named Nina."),
        ("relationship", "The user has a sister named Ann."),
        ("relationship", "The user is married to Ben."),
        ("preference", "The user likes green tea."),
        ("preference", "The user likes black tea."),
        ("preference", "The user avoids mornings."),
        ("preference", "The user likes quiet mornings."),
        ("routine", "The user swims on Mondays."),
        ("routine", "The user swims on Fridays."),
        ("routine", "The user has choir on Tuesdays at 18:30."),
        ("plan", "The user flies to Oslo on 3 May."),
        ("plan", "The user flies to Rome on 9 May."),
        ("skill", "The user speaks French."),
        ("skill", "The user does not speak German."),
        ("possession", "The user owns a road bike."),
        ("possession", "The user does not own a car."),
        ("goal", "The user wants a car."),
        ("health", "The user is allergic to peanuts."),
        ("health", "The user is not allergic to walnuts."),
        ("standing_instruction", "The user wants short commit messages."),
        ("standing_instruction", "The user wants no emojis in emails."),
        ("standing_instruction", "The user wants emojis in chats."),
    ]
    assert [learn(text, kind=kind).kind for kind, text in statements] == ["new"] * len(statements)


def test_what_was_rejected_does_not_come_back_in_other_words(learn: Learn, store: Store) -> None:
    learn("The user buys bread at the market every Saturday.", kind="routine")
    correct.reject(store, 1, "cli")
    for text in (
        "The user buys bread at the market each Saturday.",
        "The user gets their bread from the Saturday market each week.",
        "On Saturdays the user buys bread at the market.",
    ):
        assert learn(text, kind="routine") == Relation("rejected", 1), text
    assert learn("The user buys fish at the harbour every Saturday.", kind="routine") == Relation("new")
