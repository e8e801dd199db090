"""What is about a topic, and what is still heard once a source is muted, in a real encrypted database."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd.errors import InvalidInput, NotFound
from gumd.models.static import StaticEmbedder
from gumd.mute import Muted, about, kind_of, mute, unmute
from gumd_store import mutes
from gumd_store.connection import Store
from tests.gumd.topics import CHOSEN_BY, HELD_BACK, Pair
from tests.observed import observe, proposal

SOURCES = ["chat", "browser", "file"]
TOPICS = st.none() | st.sampled_from(["work", "health", "the river", "Anna's wedding", "yoga"])
FOUND = ["The user works at a bakery.", "The user sees a dentist.", "The user sails.", "The user invites Anna."]


def right(pairs: list[Pair], embedder: StaticEmbedder) -> int:
    return sum(about(topic, proposal(text, kind="biography"), embedder) == is_so for topic, text, is_so in pairs)


def test_topics_are_told_as_people_tell_them(embedder: StaticEmbedder) -> None:
    assert right(CHOSEN_BY, embedder) >= 69
    assert len(CHOSEN_BY) == 73


def test_topics_that_had_no_say_in_the_threshold_are_told_as_well(embedder: StaticEmbedder) -> None:
    assert right(HELD_BACK, embedder) >= 20
    assert len(HELD_BACK) == 24


@pytest.mark.parametrize("topic", ["Dovetails", "a dovetail", "DOVETAIL joints", "dovetailing"])
def test_a_word_decides_in_every_form(embedder: StaticEmbedder, topic: str) -> None:
    assert about(topic, proposal("The user cuts dovetail joints by hand."), embedder)


def test_the_users_own_words_and_their_english_decide_as_well(embedder: StaticEmbedder) -> None:
    said = proposal("The user has an appointment on 3 May.", words="Zahnarzt am 3. Mai", glossed="dentist on 3 May")
    assert about("Zahnarzt", said, embedder)
    assert about("dentists", said, embedder)
    assert not about("Steuer", said, embedder)


@pytest.mark.parametrize("topic", ["relationship", "Relationships", "my relationships"])
def test_a_topic_may_be_a_kind(embedder: StaticEmbedder, topic: str) -> None:
    assert about(topic, proposal("The user knows Tomas.", kind="relationship"), embedder)
    assert not about(topic, proposal("The user owns a lathe.", kind="possession"), embedder)


def test_kinds_of_two_words_are_known_however_they_are_written() -> None:
    for topic in ("standing_instruction", "standing instructions", "Standing Instruction"):
        assert kind_of(topic) == "standing_instruction"
    assert kind_of("work") is None


def test_only_the_muted_source_goes_unheard_and_only_on_its_topic(store: Store, embedder: StaticEmbedder) -> None:
    mute(store, "chat", "work")
    with store.write() as db:
        chat, page = observe(db, "I work at a bakery.", source="chat"), observe(db, "I bake.", source="browser")
        muted = Muted(db, embedder)
        assert muted.heard(proposal("The user works at a bakery.", chat, page), [chat, page])[1] == [page]
        sister = proposal("The user has a sister.", chat, page, words="my sister")
        assert muted.heard(sister, [chat, page])[1] == [chat, page]


def test_what_is_left_counts_for_its_share_and_quotes_nothing_muted(store: Store, embedder: StaticEmbedder) -> None:
    mute(store, "chat", None)
    with store.write() as db:
        chat, page = observe(db, "I work at a bakery.", source="chat"), observe(db, "I bake.", source="browser")
        left, seen = Muted(db, embedder).heard(proposal("The user bakes.", chat, page, weight=2.0), [chat, page])
        quoted, _ = Muted(db, embedder).heard(proposal("The user bakes.", page, chat), [page, chat])
    assert (left.observations, left.weight, left.words, seen) == ((page.id,), 1.0, "", [page])
    assert quoted.words == "I bake."


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=st.lists(st.tuples(st.sampled_from(SOURCES), TOPICS), max_size=4),
    seen_in=st.lists(st.sampled_from(SOURCES), min_size=1, max_size=4),
    text=st.sampled_from(FOUND),
)
def test_a_source_is_heard_unless_a_mute_of_it_is_about_what_is_proposed(
    store: Store, embedder: StaticEmbedder, said: list[tuple[str, str | None]], seen_in: list[str], text: str
) -> None:
    ids = {mute(store, source, topic).id for source, topic in said}
    with store.write() as db:
        seen = [observe(db, text, source=source) for source in seen_in]
        proposed = proposal(text, *seen)
        heard = Muted(db, embedder).heard(proposed, seen)[1]
    unheard = {source for source, topic in said if topic is None or about(topic, proposed, embedder)}
    assert heard == [one for one in seen if one.source not in unheard]
    for id in ids:
        unmute(store, id)
    with store.read() as db:
        assert Muted(db, embedder).heard(proposed, seen) == (proposed, seen)


def test_the_same_said_in_another_form_is_one_mute(store: Store) -> None:
    first = mute(store, "chat", "My  Job")
    assert first.topic == "My Job"
    assert mute(store, "chat", "my jobs") == first
    assert mute(store, "browser", "my job").id != first.id
    assert mute(store, "chat", None) == mute(store, "chat", None) != first
    with store.read() as db:
        assert len(mutes.every(db)) == 3


@pytest.mark.parametrize("topic", ["", "  ", "the of", "?!", "\0"])
def test_a_topic_without_a_word_that_says_something_is_refused(store: Store, topic: str) -> None:
    with pytest.raises(InvalidInput, match="topic: it has no word"):
        mute(store, "chat", topic)


def test_a_secret_in_a_topic_is_not_kept(store: Store) -> None:
    secret = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"
    assert secret not in mute(store, "chat", f"my token {secret}").topic


def test_a_mute_that_is_not_there_cannot_be_ended(store: Store) -> None:
    with pytest.raises(NotFound):
        unmute(store, 1)
