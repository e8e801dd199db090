"""The profile and its summaries, in a real encrypted store with the real embedder."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd.beliefs import correct
from gumd.errors import ModelUnavailable
from gumd.forget import What, forget
from gumd.grants import Filter
from gumd.models.process import ModelFiles
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.models.weights import SMOLLM2, find_weights
from gumd.profile import Profiles
from gumd.retrieval.tell import carried, teller_of
from gumd.settings import ModelSettings
from gumd_store import propositions, summaries
from gumd_store.summaries import Summary
from tests.gumd.library import NOON, Library
from tests.pages import decrypted

KEY = "00" * 32
CANARY = "zanzibarquokka"
SOURCES = ["file", "chat", "email"]
KINDS = ["plan", "preference", "health"]
WORDS = ["tea", "walnut", "dovetails", "river", "Anna", "climbs", "green", "42", "not", "büro"]


@pytest.fixture
def profiles(library: Library) -> Profiles:
    return Profiles(library.store, library.embedder)


def kept(library: Library) -> dict[str, Summary]:
    with library.store.read() as db:
        return summaries.every(db)


def mark(library: Library, kind: str) -> None:
    """Puts other words into the kept summary: if they are told, it was not made again."""
    with library.store.write() as db:
        summaries.put(db, summaries.every(db)[kind]._replace(text="kept"))


def test_nothing_believed_is_an_empty_profile(profiles: Profiles) -> None:
    assert profiles.profile() == {"kinds": {}, "summaries": {}}


def test_the_profile_has_the_surest_first_by_kind_and_what_each_comes_to(library: Library, profiles: Profiles) -> None:
    library.believe("The user likes tea.", confidence=0.6)
    library.believe("The user enjoys long rivers.", confidence=0.8)
    library.believe("The user runs a marathon in May.", "plan", until=NOON + timedelta(days=3650))
    profile = profiles.profile()
    assert [line["id"] for line in profile["kinds"]["preference"]] == ["p2", "p1"]
    assert list(profile["kinds"]) == ["plan", "preference"]
    assert profile["summaries"]["preference"] == {
        "text": "The user enjoys long rivers and likes tea.",
        "by": "selection",
        "propositions": ["p2", "p1"],
    }
    assert profile["summaries"]["plan"]["text"] == "The user runs a marathon in May."


def test_what_is_over_doubtful_or_turned_down_is_in_no_summary(library: Library, profiles: Profiles) -> None:
    seen = [library.observe("Tea again.")]
    library.believe("The user drinks tea by the river.", seen_in=seen)
    library.believe("The user may like mint tea.", confidence=0.4, seen_in=seen)
    library.believe("The user hates tea.", status="rejected", seen_in=seen)
    library.believe("The user drank tea from mugs.", status="superseded", until=NOON, seen_in=seen)
    profile = profiles.profile()
    assert [line["id"] for line in profile["kinds"]["preference"]] == ["p1"]
    assert profile["summaries"]["preference"]["propositions"] == ["p1"]


def test_only_the_kind_that_changed_is_made_again(library: Library, profiles: Profiles) -> None:
    library.believe("The user likes tea.")
    library.believe("The user visits Bern.", "plan")
    profiles.profile()
    mark(library, "preference")
    mark(library, "plan")
    library.believe("The user plays chess.")
    told = profiles.profile()["summaries"]
    assert told["plan"]["text"] == "kept"
    assert "chess" in told["preference"]["text"]


def test_a_pin_and_surer_evidence_change_a_summary_and_a_grain_of_it_does_not(
    library: Library, profiles: Profiles
) -> None:
    id = library.believe("The user likes tea.", confidence=0.9)
    profiles.profile()
    mark(library, "preference")
    with library.store.write() as db:
        propositions.set_confidence(db, [(id, 0.901)])
    assert profiles.profile()["summaries"]["preference"]["text"] == "kept"
    correct.pin(library.store, id, True, "test")
    assert profiles.profile()["summaries"]["preference"]["text"] == "The user likes tea."
    mark(library, "preference")
    with library.store.write() as db:
        propositions.set_confidence(db, [(id, 0.7)])
    assert profiles.profile()["summaries"]["preference"]["text"] == "The user likes tea."


def test_a_kind_in_which_nothing_is_believed_any_more_keeps_no_summary(library: Library, profiles: Profiles) -> None:
    id = library.believe("The user likes tea.")
    library.believe("The user visits Bern.", "plan")
    profiles.profile()
    correct.reject(library.store, id, "test")
    assert list(profiles.profile()["summaries"]) == list(kept(library)) == ["plan"]


@pytest.mark.parametrize("way", ["the proposition", "its observation", "a person", "a source"])
def test_a_summary_is_gone_with_what_it_was_made_from_in_every_byte(
    library: Library, profiles: Profiles, way: str
) -> None:
    one = library.observe(f"I like the {CANARY}", source="chat")
    other = library.observe("I visit Bern")
    id = library.believe(f"The user likes the {CANARY}.", seen_in=[one])
    library.believe("The user visits Bern.", "plan", seen_in=[other])
    profiles.profile()
    library.store.purge()
    assert CANARY in kept(library)["preference"].text
    if way == "the proposition":
        forget(library.store, What(observation=one), dry_run=True)
        assert "preference" in kept(library)
        correct.forget(library.store, id)
        assert list(kept(library)) == ["plan"]
    forget(
        library.store,
        {"a person": What(person=CANARY), "a source": What(source="chat")}.get(way, What(observation=one)),
    )
    assert list(kept(library)) == ["plan"]
    assert CANARY.encode() not in decrypted(library.store.path, KEY)


def test_forgetting_what_was_not_in_a_summary_s_words_leaves_no_hash_of_it(
    library: Library, profiles: Profiles
) -> None:
    for text in ("The user likes tea.", "The user plays chess.", "The user collects stamps.", "The user reads maps."):
        library.believe(text)
    last = library.believe("The user likes fog.", confidence=0.55)
    assert f"p{last}" not in profiles.profile()["summaries"]["preference"]["propositions"]
    before = kept(library)["preference"].stamp
    correct.forget(library.store, last)
    assert kept(library) == {}
    profiles.profile()
    assert kept(library)["preference"].stamp != before


def test_words_that_a_proposition_no_longer_has_are_in_no_kept_summary(library: Library, profiles: Profiles) -> None:
    id = library.believe(f"The user likes the {CANARY}.")
    profiles.profile()
    correct.edit(library.store, id, "The user likes tea.", "test")
    assert kept(library) == {}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.data(),
    kinds=st.none() | st.frozensets(st.sampled_from(KINDS)),
    sources=st.none() | st.frozensets(st.sampled_from(SOURCES)),
)
def test_what_an_app_may_not_see_is_in_no_line_and_in_no_summary(
    tmp_path: Path,
    embedder: StaticEmbedder,
    data: st.DataObject,
    kinds: frozenset[str] | None,
    sources: frozenset[str] | None,
) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    folder.mkdir()
    library = Library(folder, embedder)
    source_of = data.draw(st.lists(st.sampled_from(SOURCES), min_size=1, max_size=5))
    seen = [library.observe("seen", source=source) for source in source_of]
    visible = set()
    for number, kind in enumerate(data.draw(st.lists(st.sampled_from(KINDS), max_size=6))):
        behind = data.draw(st.lists(st.sampled_from(seen), unique=True, max_size=2))
        text = f"The user likes {' '.join(data.draw(st.lists(st.sampled_from(WORDS), max_size=3)))} x{number}x."
        id = library.believe(text, kind, seen_in=behind)
        if (kinds is None or kind in kinds) and (
            sources is None or any(source_of[one - 1] in sources for one in behind)
        ):
            visible.add(f"p{id}")
    profiles = Profiles(library.store, embedder)
    everything = profiles.profile()
    by_all = kept(library)
    for _ in range(2):
        profile = profiles.profile(Filter(kinds, sources))
        told = {id for one in profile["summaries"].values() for id in one["propositions"]}
        assert told <= {line["id"] for lines in profile["kinds"].values() for line in lines} == visible
        words = json.dumps(profile, ensure_ascii=False)
        assert not any(f"x{int(id[1:]) - 1}x" in words for id in _ids(everything) - visible)
    assert kept(library) == by_all
    library.store.close()


def _ids(profile: object) -> set[str]:
    return set(json.dumps(profile).replace('"', " ").replace(",", " ").split()) & {f"p{n}" for n in range(1, 9)}


def test_a_grant_that_sees_all_of_a_kind_is_told_the_kept_summary(library: Library, profiles: Profiles) -> None:
    library.believe("The user likes tea.", seen_in=[library.observe("tea", source="chat")])
    library.believe("The user visits Bern.", "plan", seen_in=[library.observe("Bern", source="file")])
    profiles.profile()
    mark(library, "preference")
    told = profiles.profile(Filter(sources=frozenset({"chat"})))["summaries"]
    assert (list(told), told["preference"]["text"]) == (["preference"], "kept")


@pytest.fixture(scope="module")
def larger() -> Iterator[ModelWorker]:
    """The embedded model's weights, chosen as a GGUF of the user's."""
    with closing(ModelWorker(files=ModelFiles(gguf=str(find_weights(SMOLLM2))))) as worker:
        yield worker


def test_a_chosen_gguf_tells_each_kind_once_and_only_what_the_lines_carry(
    library: Library, larger: ModelWorker
) -> None:
    teller = teller_of(larger, ModelSettings(gguf=find_weights(SMOLLM2)))
    assert teller is not None
    lines = ["The user likes green tea.", "The user plays chess with Anna."]
    for line in lines:
        library.believe(line)
    library.believe("The user visits Bern.", "plan")
    profiles = Profiles(library.store, library.embedder, teller)
    assert profiles.put_in_words()
    assert not profiles.put_in_words()
    [one] = [one for one in kept(library).values() if one.tried]
    assert (one.kind, one.tried) == ("preference", find_weights(SMOLLM2).name)
    written = profiles.profile()["summaries"]["preference"]
    assert carried(written["text"], lines)
    assert (written["by"] == "selection") == (written["text"] == "The user plays chess with Anna and likes green tea.")


def test_what_the_shipped_model_writes_is_never_asked_for(library: Library, worker: ModelWorker) -> None:
    assert teller_of(worker, ModelSettings()) is None
    library.believe("The user likes tea.")
    library.believe("The user plays chess.")
    assert not Profiles(library.store, library.embedder, None).put_in_words()


def test_what_was_forgotten_while_the_model_wrote_is_not_kept(library: Library) -> None:
    library.believe("The user likes tea.")
    id = library.believe(f"The user plays {CANARY}.")

    class Slow:
        name = "slow"

        def tell(self, lines: Sequence[str]) -> str:
            correct.forget(library.store, id)
            return f"The user likes tea and plays {CANARY}."

    profiles = Profiles(library.store, library.embedder, Slow())
    assert profiles.put_in_words()
    assert kept(library) == {}
    assert profiles.profile()["summaries"]["preference"]["text"] == "The user likes tea."
    library.store.purge()
    assert CANARY.encode() not in decrypted(library.store.path, KEY)


def test_a_model_that_is_away_leaves_the_selection_and_is_asked_again(library: Library) -> None:
    library.believe("The user likes tea.")
    library.believe("The user plays chess.")
    gone = ModelWorker()
    gone.close()
    teller = teller_of(gone, ModelSettings(gguf=find_weights(SMOLLM2)))
    profiles = Profiles(library.store, library.embedder, teller)
    for _ in range(2):
        with pytest.raises(ModelUnavailable):
            profiles.put_in_words()
    assert profiles.profile()["summaries"]["preference"]["by"] == "selection"
