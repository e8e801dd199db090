"""Which lines stand for a kind, and how they become one paragraph without saying anything else."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gumd.models.static import StaticEmbedder
from gumd.retrieval.summary import paragraph, stamp, standing_out, within
from gumd_store.records import Proposition

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXTS = (
    "The user likes green tea.",
    "The user plays chess with Anna on Tuesdays.",
    "The user is allergic to walnuts.",
    "The user avoids coffee after noon.",
    "The user does not eat meat.",
    "The user's sister is Anna.",
    "The user says that Tomas sings.",
    "The user's standing instruction: never remind the user of birthdays.",
    "Hates coriander",
)


def belief(id: int, text: str, confidence: float = 0.9, pinned: bool = False) -> Proposition:
    return Proposition(
        id, text, "preference", "likes", "", "test", confidence, "active", NOON, None, pinned, NOON, None
    )


def best(embedder: StaticEmbedder, beliefs: list[Proposition], most: int = 3) -> list[int]:
    vectors = embedder.embed([one.text for one in beliefs])
    return [one.id for one in standing_out(beliefs, vectors, most)]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["The user likes tea."], "The user likes tea."),
        (["The user likes tea.", "The user plays chess."], "The user likes tea and plays chess."),
        (
            ["The user likes tea.", "The user is allergic to nuts.", "The user plays chess."],
            "The user likes tea, is allergic to nuts and plays chess.",
        ),
        (
            ["The user likes tea.", "The user does not eat meat.", "The user plays chess."],
            "The user likes tea and plays chess. The user does not eat meat.",
        ),
    ],
)
def test_plain_statements_share_their_subject(texts: list[str], said: str) -> None:
    assert paragraph(texts) == said


@pytest.mark.parametrize(
    "unsafe",
    [
        "The user does not eat meat.",
        "The user never drinks coffee.",
        "The user avoids coffee.",
        "The user drinks tea without sugar.",
        "The user likes tea and cake.",
        "The user thinks that Anna sings.",
        "The user works where Anna lives.",
        "The user always drinks tea.",
        "The user regularly swims.",
        "The user's sister is Anna.",
        "The user likes tea, if hot.",
        "The user writes “colour” instead of “color”.",
    ],
)
def test_what_could_be_read_otherwise_keeps_its_own_sentence(unsafe: str) -> None:
    others = ["The user plays chess.", "The user likes rivers."]
    assert unsafe in paragraph([unsafe, *others])
    assert unsafe in paragraph([*others, unsafe])


@given(texts=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4, unique=True))
def test_a_paragraph_has_every_word_of_its_lines_and_adds_only_and(texts: list[str]) -> None:
    said = paragraph(texts)
    for text in texts:
        assert text.removeprefix("The user ").rstrip(".") in said
    assert set(said.replace(",", "").replace(".", "").split()) <= {
        word for text in texts for word in text.replace(",", "").replace(".", "").split()
    } | {"and"}


def test_what_is_sure_and_pinned_stands_first(embedder: StaticEmbedder) -> None:
    beliefs = [belief(1, TEXTS[0], 0.55), belief(2, TEXTS[2], 0.95), belief(3, TEXTS[5], 0.6, pinned=True)]
    assert best(embedder, beliefs) == [3, 2, 1]


def test_what_the_others_are_about_stands_before_what_is_alone(embedder: StaticEmbedder) -> None:
    texts = ["The user likes hiking in the Alps.", "The user enjoys mountain hikes.", "The user collects stamps."]
    beliefs = [belief(id, text) for id, text in enumerate(texts, start=1)]
    assert best(embedder, beliefs, 1)[0] in (1, 2)


def test_lines_that_say_nearly_the_same_are_not_all_told(embedder: StaticEmbedder) -> None:
    texts = ["The user likes tea.", "The user likes green tea.", "The user likes tea a lot.", "The user plays chess."]
    chosen = best(embedder, [belief(id, text) for id, text in enumerate(texts, start=1)])
    assert 4 in chosen
    assert len(set(chosen) & {1, 2, 3}) == 1


@settings(deadline=None)
@given(
    sure=st.lists(st.floats(0.5, 1.0), min_size=len(TEXTS), max_size=len(TEXTS)),
    order=st.permutations(range(len(TEXTS))),
)
def test_the_choice_depends_on_what_the_stamp_says_and_on_nothing_else(
    embedder: StaticEmbedder, sure: list[float], order: list[int]
) -> None:
    beliefs = [belief(at, TEXTS[at], round(sure[at] * 20) / 20) for at in range(len(TEXTS))]
    other = [belief(at, TEXTS[at], beliefs[at].confidence + 0.001) for at in order]
    assert stamp(beliefs) == stamp(other)
    assert best(embedder, beliefs) == best(embedder, other)


def test_the_stamp_tells_texts_pins_and_ids_apart() -> None:
    one = belief(1, "The user likes tea.")
    others = [belief(2, one.text), belief(1, "The user likes Tea."), belief(1, one.text, pinned=True)]
    others.append(belief(1, one.text, confidence=0.6))
    assert len({stamp([one]), *(stamp([other]) for other in others), stamp([one, others[0]]), stamp([])}) == 7


def test_a_paragraph_is_short_and_has_a_line_at_least() -> None:
    beliefs = [belief(id, f"The user likes {'tea ' * 60}{id}.") for id in range(3)]
    assert len(within(beliefs)) == 1
    assert within(beliefs[:1], 10) == beliefs[:1]
