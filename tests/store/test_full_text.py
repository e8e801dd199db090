"""What common words find, with few texts and a low bound."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd_store import full_text, observations
from gumd_store.connection import Store
from gumd_store.observations import NewObservation
from gumd_store.search import ALL, Where, observations_seen

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WORDS = ("tea", "walnut", "chest", "harbour", "kettle")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(full_text, "COMMON", 4)
    store = Store(tmp_path / "gumd.db", "00" * 32)
    yield store
    store.close()


def observe(store: Store, *texts: str) -> None:
    new = [
        NewObservation(
            None, "chat" if "harbour" in text else "file", "app", "", text, "user", NOON + timedelta(hours=n)
        )
        for n, text in enumerate(texts)
    ]
    with store.write() as db:
        observations.add(db, "test", new, NOON)


def found(store: Store, *words: str, where: Where = ALL, limit: int = 10) -> list[int]:
    with store.read() as db:
        hits = full_text.by_words(db, "observation", words, where, limit)
    assert [score for _, score in hits] == sorted((score for _, score in hits), reverse=True)
    assert all(score > 0 for _, score in hits)
    return [id for id, _ in hits]


def test_a_common_word_lifts_what_a_rare_one_finds(store: Store) -> None:
    observe(store, *["tea"] * 6, "walnut", "walnut tea", *["tea"] * 6, *["kettle"] * 20)
    assert found(store, "walnut", "tea")[:2] == [8, 7]
    assert len(found(store, "walnut", "tea", limit=2)) == 2


def test_of_common_words_alone_the_latest_that_have_them_all_are_found_first(store: Store) -> None:
    observe(store, *["tea in the harbour"] * 5, *["tea", "tea", "harbour"] * 6, *["kettle"] * 30)
    assert found(store, "tea", "harbour", limit=3) == [5, 4, 3]
    several = found(store, "tea", "harbour", limit=9)
    assert several[:5] == [5, 4, 3, 2, 1]
    assert several[5:] == [23, 20, 17, 14]  # the rarer word alone, the latest first


def test_a_word_that_is_everywhere_finds_the_latest(store: Store) -> None:
    observe(store, *["tea"] * 9)
    assert found(store, "tea", limit=3) == [9, 8, 7]


def test_of_a_common_word_only_what_may_be_seen_is_found(store: Store) -> None:
    observe(store, *["tea in the harbour"] * 3, *["tea"] * 40)
    assert set(found(store, "tea", where=observations_seen({"chat"}, None), limit=3)) == {1, 2, 3}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=30),
    asked=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True),
    common=st.integers(1, 12),
)
def test_what_is_found_has_a_word_and_nothing_that_has_one_is_missed(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    texts: list[str],
    asked: list[str],
    common: int,
) -> None:
    store = Store(tmp_path_factory.mktemp("store") / "gumd.db", "00" * 32)
    observe(store, *texts)
    monkeypatch.setattr(full_text, "COMMON", common)
    hits = found(store, *asked, limit=50)
    store.close()
    having = {id for id, text in enumerate(texts, 1) if set(text.split()) & set(asked)}
    assert set(hits) <= having
    often = [word for word in asked if sum(word in text.split() for text in texts) > common]
    rare = {id for id in having if set(texts[id - 1].split()) & (set(asked) - set(often))}
    assert rare <= set(hits)


def test_an_observation_is_found_by_its_gloss_too(store: Store) -> None:
    observe(store, "kettle")
    with store.write() as db:
        new = NewObservation(None, "file", "app", "", "la maison", "user", NOON, gloss="the house")
        observations.add(db, "test", [new], NOON)
    assert found(store, "house") == found(store, "maison") == [2]
