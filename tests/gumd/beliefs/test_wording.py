"""What an edit tells of how the user puts things, and what comes of it."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from gumd.beliefs import correct
from gumd.beliefs.edits import known_wordings, learn_from_edits
from gumd.beliefs.wording import Wording, applied, difference
from gumd.believe import Carried, believe
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.revise import Revision
from gumd_store import propositions
from gumd_store.connection import Store
from gumd_store.records import Proposition
from tests.observed import DAY, KEY, MONDAY, observe, proposal

WORDED = [
    (
        "The user's partner is Tejas (chat “Tejas ❤️”).",
        "The user's husband is Tejas.",
        [("partner", "husband"), ("(…)", "")],
    ),
    ("The user regularly swims on Tuesdays.", "The user swims on Tuesdays.", [("regularly", "")]),
    ("The user likes the color blue.", "The user likes the colour blue.", [("color", "colour")]),
    ("The user meets Ann.", "The user meets Anna.", [("Ann", "Anna")]),
]
FACTS = [
    ("The user lives in Lisbon.", "The user lives in Porto."),
    ("The user has choir on Tuesdays.", "The user has choir on Thursdays."),
    ("The user has choir at 18:30.", "The user has choir at 19:00."),
    ("The user likes tea.", "The user does not like tea."),
    ("The user has two cats.", "The user has three cats."),
    ("The user likes tea.", "The user likes tea."),
    ("The user is writing about moths.", "A completely other sentence stands here now instead."),
]


@pytest.mark.parametrize(("before", "after", "found"), WORDED)
def test_words_that_were_put_otherwise_are_found(before: str, after: str, found: list[tuple[str, str]]) -> None:
    assert difference(before, after) == found


@pytest.mark.parametrize(("before", "after"), FACTS)
def test_facts_that_were_put_right_are_no_wording(before: str, after: str) -> None:
    assert difference(before, after) == []


def test_what_was_learned_is_used_for_its_kind_and_names_everywhere() -> None:
    wordings = [Wording("relationship", "partner", "husband"), Wording("relationship", "Ann", "Anna")]
    said = "The user's partner is Ann."
    assert applied(proposal(said, kind="relationship"), wordings).text == "The user's husband is Anna."
    assert applied(proposal(said, kind="project"), wordings).text == "The user's partner is Anna."
    assert applied(proposal(said, kind="project"), [Wording("", "partner", "wife")]).text == "The user's wife is Ann."


def test_quotations_and_parts_of_words_stay_as_they_are() -> None:
    wordings = [Wording("preference", "color", "colour"), Wording("preference", "now", "")]
    kept = "The user wants “no color, ever” and colorful pens; the user knows."
    assert applied(proposal(kept), wordings).text == kept
    assert applied(proposal("The user likes the color now."), wordings).text == "The user likes the colour."


def test_remarks_in_brackets_are_left_out_whatever_they_say() -> None:
    wordings = [Wording("preference", "(…)", "")]
    said = proposal("The user buys “decaf” again and again (Tarn Coffee).")
    assert applied(said, wordings).text == "The user buys “decaf” again and again."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "gumd.db", KEY)
    yield store
    store.close()


def draft(store: Store, embedder: StaticEmbedder, worker: ModelWorker, text: str, kind: str, day: int) -> Proposition:
    """What gumd believes after an observation of which ``text`` is proposed."""
    (vector,) = worker.embed([text])
    with store.write() as db:
        seen = [observe(db, text, MONDAY + day * DAY)]
        new = applied(proposal(text, *seen, kind=kind), known_wordings(db))
        (revision, *_) = believe(db, Carried(new, seen, vector), embedder)
        return propositions.by_ids(db, [revision.id])[0]


def learn(store: Store) -> list[Revision]:
    with store.write() as db:
        return learn_from_edits(db)


def texts(store: Store) -> list[str]:
    with store.read() as db:
        return [one.text for one in propositions.listed(db)]


def test_the_preference_is_a_proposition_that_rests_on_the_edit_and_ends_when_it_is_rejected(
    store: Store, worker: ModelWorker, embedder: StaticEmbedder
) -> None:
    one = draft(store, embedder, worker, "The user likes the color blue.", "preference", 0)
    correct.edit(store, one.id, "The user likes the colour blue.", "cli")
    (made,) = learn(store)
    assert "The user writes “colour” instead of “color”." in texts(store)
    assert learn(store) == []
    again = draft(store, embedder, worker, "The user paints with one color a day.", "preference", 1)
    assert again.text == "The user paints with one colour a day."
    correct.reject(store, made.id, "cli")
    later = draft(store, embedder, worker, "The user dislikes color photographs.", "preference", 2)
    assert later.text == "The user dislikes color photographs."


def test_another_word_is_used_once_two_statements_were_put_so(
    store: Store, worker: ModelWorker, embedder: StaticEmbedder
) -> None:
    first = draft(store, embedder, worker, "The user keeps bees in the garden.", "possession", 0)
    correct.edit(store, first.id, "The user keeps hens in the garden.", "cli")
    learn(store)
    second = draft(store, embedder, worker, "The user's partner is Tejas.", "relationship", 1)
    correct.edit(store, second.id, "The user's husband is Tejas.", "cli")
    learn(store)
    third = draft(store, embedder, worker, "The user cooks with their partner.", "relationship", 2)
    assert third.text == "The user cooks with their partner."
    correct.edit(store, third.id, "The user cooks with their husband.", "cli")
    learn(store)
    assert draft(store, embedder, worker, "The user sings with their partner.", "relationship", 3).text == (
        "The user sings with their husband."
    )
    assert draft(store, embedder, worker, "The user sells bees.", "possession", 4).text == "The user sells bees."


ROUNDS = [
    ("relationship", "The user's partner is Tejas (chat “Tejas”)."),
    ("project", "The user is working on a color picker (2 files)."),
    ("relationship", "The user visits their partner in Graz (3 calls)."),
    ("project", "The user is working on a color table (shell)."),
    ("relationship", "The user sings with their partner (a chat)."),
    ("project", "The user is working on color names (README)."),
    ("relationship", "The user hikes with their partner (photos)."),
    ("project", "The user is working on a color wheel (nvim)."),
]


def in_their_words(text: str) -> str:
    """What this simulated user makes of a draft."""
    for old, new in ((" is working on ", " builds "), ("partner", "husband"), ("color", "colour")):
        text = text.replace(old, new)
    return text.split(" (")[0].removesuffix(".") + "."


def distance(one: str, other: str) -> float:
    return 1 - SequenceMatcher(None, one.split(), other.split()).ratio()


def test_what_a_simulated_user_has_to_change_falls_over_the_rounds(
    store: Store, worker: ModelWorker, embedder: StaticEmbedder
) -> None:
    distances = []
    for day, (kind, text) in enumerate(ROUNDS):
        one = draft(store, embedder, worker, text, kind, day)
        wanted = in_their_words(one.text)
        distances.append(distance(one.text, wanted))
        correct.edit(store, one.id, wanted, "cli")
        learn(store)
    assert sum(distances[4:]) < 0.2 * sum(distances[:4])
