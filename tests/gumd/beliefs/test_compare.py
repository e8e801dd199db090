"""Pairs of statements and how they stand to each other, with the real sentence embeddings."""

from collections.abc import Callable

import pytest

from gumd.beliefs.compare import Compared, compare, restates
from gumd.beliefs.resemblance import Said
from gumd.models.supervisor import ModelWorker
from gumd.schema import Polarity

Pair = tuple[str, str, str]
TURNED = ("contradicts", "follows")

SAME: list[Pair] = [
    ("preference", "The user likes hiking.", "The user enjoys hiking."),
    ("preference", "The user likes to hike.", "The user loves hiking."),
    ("health", "The user is allergic to peanuts.", "The user has a peanut allergy."),
    ("skill", "The user plays the cello.", "The user is learning the cello."),
    ("biography", "The user lives in Lisbon.", "The user is living in Lisbon."),
    ("relationship", "The user has a sister named Nina.", "The user's sister is called Nina."),
    ("routine", "The user runs every Sunday.", "The user goes running on Sundays."),
    ("standing_instruction", "The user wants short commit messages.", "The user prefers short commit messages."),
    ("standing_instruction", "The user wants commit messages to be short.", "The user wants short commit messages."),
    ("plan", "The user plans to visit Oslo in May.", "The user is going to visit Oslo in May."),
    ("project", "The user works on a birdsong classifier.", "The user is working on the birdsong classifier."),
    ("possession", "The user has two cats.", "The user has 2 cats."),
    ("routine", "The user has choir on Tuesdays at 18:30.", "The user has choir on Tuesday at 6:30 pm."),
    ("relationship", "The user has a sister named Nina.", "The user has a sister named Nina"),
    ("routine", "The user has choir on Tuesdays at 18:30.", "The user has choir on Tuesdays."),
    ("preference", "The user avoids eating meat.", "The user does not eat meat."),
]
OPPOSED: list[Pair] = [
    ("preference", "The user likes coffee.", "The user avoids coffee."),
    ("preference", "The user likes coffee.", "The user does not like coffee."),
    ("preference", "The user loves open-plan offices.", "The user hates open-plan offices."),
    ("preference", "The user prefers tea to coffee.", "The user prefers coffee to tea."),
    ("preference", "The user prefers spaces over tabs.", "The user prefers tabs over spaces."),
    (
        "standing_instruction",
        "The user wants emojis in commit messages.",
        "The user wants no emojis in commit messages.",
    ),
    ("preference", "The user drinks tea with sugar.", "The user drinks tea without sugar."),
    ("health", "The user eats meat.", "The user no longer eats meat."),
    ("plan", "The user is going to Oslo in May.", "The user is not going to Oslo in May."),
    ("routine", "The user works late.", "The user never works late."),
]
CHANGED: list[Pair] = [
    ("routine", "The user has choir on Tuesdays at 18:30.", "The user has choir on Thursdays at 18:30."),
    ("routine", "The user has a standup at 9:30.", "The user has a standup at 10:00."),
    ("plan", "The user meets the notary on Monday at 14:00.", "The user meets the notary on Monday at 16:00."),
]
CHANGE_IS_SAID: list[tuple[str, str, str, str]] = [
    (
        "plan",
        "The user flies to Oslo on 3 March.",
        "The user flies to Oslo on 17 March.",
        "my flight was moved to 17 March",
    ),
    ("biography", "The user lives in Lisbon.", "The user lives in Porto.", "we moved, I now live in Porto"),
    ("skill", "The user uses Vim.", "The user uses Helix.", "I switched from Vim to Helix last week"),
    ("preference", "The user drinks coffee.", "The user drinks tea.", "tea instead of coffee for me"),
]
CHANGE_OF_SOMETHING_ELSE: list[tuple[str, str, str, str]] = [
    (
        "relationship",
        "The user has a sister named Nina.",
        "The user has a sister named Ann.",
        "my sister Ann now lives here",
    ),
    ("skill", "The user uses Vim.", "The user uses Helix.", "I switched from Emacs to Helix last week"),
    ("possession", "The user has two cats.", "The user has two dogs.", "we now have two dogs"),
    ("preference", "The user likes green tea.", "The user likes black tea.", "I now like black tea"),
    (
        "project",
        "The user works on the Heron library.",
        "The user works on the Ibis library.",
        "now on the Ibis library",
    ),
]
NEITHER: list[Pair] = [
    ("relationship", "The user has a sister named Nina.", "The user has a sister named Ann."),
    ("relationship", "The user has a sister.", "The user has a brother."),
    ("preference", "The user likes green tea.", "The user likes black tea."),
    ("preference", "The user likes hiking.", "The user likes biking."),
    ("possession", "The user owns a road bike.", "The user owns a mountain bike."),
    ("possession", "The user has two cats.", "The user has two dogs."),
    ("biography", "The user lives in Lisbon.", "The user lives in Porto."),
    ("skill", "The user speaks French.", "The user speaks German."),
    ("skill", "The user is learning Rust.", "The user is learning Go."),
    ("health", "The user is allergic to peanuts.", "The user is allergic to walnuts."),
    ("routine", "The user walks the dog in the morning.", "The user walks the dog in the evening."),
    ("routine", "The user runs every Sunday.", "The user runs every Tuesday."),
    ("project", "The user is reading a book on birds.", "The user is writing a book on birds."),
    ("plan", "The user plans to buy a car.", "The user plans to sell a car."),
    ("plan", "The user flies to Oslo on 3 March.", "The user flies to Oslo on 17 March."),
    ("plan", "The user flies from Rome to Oslo.", "The user flies from Oslo to Rome."),
    ("preference", "The user likes coffee.", "The user avoids coffee after 15:00."),
    ("preference", "The user likes jazz concerts.", "The user likes jazz records."),
    ("skill", "The user uses pandas 2.1.", "The user uses pandas 1.5."),
    ("standing_instruction", "The user wants short commit messages.", "The user wants short emails."),
    ("standing_instruction", "The user wants answers in English.", "The user wants answers in German."),
    ("possession", "The user does not own a car.", "The user wants a car."),
    ("plan", "The user meets Ben on Friday at 12:00.", "The user meets Zoe on Friday at 12:00."),
    ("routine", "The user drinks coffee before work.", "The user works before coffee."),
    ("health", "The user takes 20 mg of iron.", "The user takes 20 mg of zinc."),
]


@pytest.fixture(scope="module")
def cosine() -> Callable[[str, str], float]:
    """The cosine of two statements."""
    worker = ModelWorker()
    texts = sorted({text for pairs in (SAME, OPPOSED, CHANGED, NEITHER) for _, *both in pairs for text in both})
    vectors = dict(zip(texts, worker.embed(texts), strict=True))
    worker.close()
    return lambda one, other: sum(a * b for a, b in zip(vectors[one], vectors[other], strict=True))


def polarity(text: str) -> Polarity:
    if any(word in text for word in ("avoids", "hates", "does not like")):
        return "avoids"
    return "likes" if any(word in text for word in ("likes", "loves", "prefers", "enjoys")) else "neutral"


def said(kind: str, text: str, words: str = "", topic: str = "") -> Said:
    return Said(text, kind, polarity(text), topic, words)


def both_ways(pair: Pair) -> list[Pair]:
    kind, one, other = pair
    return [(kind, one, other), (kind, other, one)]


def judged(pair: Pair, cosine: float | None, words: str = "") -> Compared:
    kind, old, new = pair
    return compare(said(kind, new, words), said(kind, old), cosine, together=False)


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair[2])
def test_the_same_in_other_words_is_the_same(pair: Pair, cosine: Callable[[str, str], float]) -> None:
    assert judged(pair, cosine(*pair[1:])) in ("same", "broader")


@pytest.mark.parametrize("pair", [p for pair in OPPOSED for p in both_ways(pair)], ids=lambda pair: pair[2])
def test_what_denies_the_other_is_opposed(pair: Pair, cosine: Callable[[str, str], float]) -> None:
    assert judged(pair, cosine(*pair[1:])) in TURNED
    assert judged(pair, None) in TURNED


@pytest.mark.parametrize("pair", [p for pair in CHANGED for p in both_ways(pair)], ids=lambda pair: pair[2])
def test_another_time_of_the_same_is_a_change(pair: Pair, cosine: Callable[[str, str], float]) -> None:
    assert judged(pair, cosine(*pair[1:])) == "follows"
    assert judged(pair, None) == "follows"


@pytest.mark.parametrize("pair", [p for pair in NEITHER for p in both_ways(pair)], ids=lambda pair: pair[2])
def test_what_can_both_be_true_is_left_alone(pair: Pair, cosine: Callable[[str, str], float]) -> None:
    assert judged(pair, cosine(*pair[1:])) is None
    assert judged(pair, None) is None


@pytest.mark.parametrize("case", CHANGE_IS_SAID, ids=lambda case: case[2])
def test_a_change_that_the_evidence_tells_of_is_one(case: tuple[str, str, str, str]) -> None:
    *pair, words = case
    assert judged((pair[0], pair[1], pair[2]), 0.8, words) == "follows"
    assert judged((pair[0], pair[1], pair[2]), 0.8) is None


@pytest.mark.parametrize("case", CHANGE_OF_SOMETHING_ELSE, ids=lambda case: case[2])
def test_a_change_of_something_else_retires_nothing(case: tuple[str, str, str, str]) -> None:
    *pair, words = case
    assert judged((pair[0], pair[1], pair[2]), 0.8, words) is None


def test_one_topic_has_one_statement() -> None:
    old = said("routine", "The user commits 12 times a day.", topic="routine:commits")
    more = "The user commits 15 times a day."
    assert compare(said("routine", more, topic="routine:commits"), old, None, False) == "follows"
    assert compare(old, old, None, False) == "same"
    assert compare(said("routine", more, topic="routine:other"), old, None, False) is None


def test_two_statements_of_one_observation_do_not_end_each_other() -> None:
    old = said("routine", "The user has choir on Tuesdays at 18:30.")
    new = said("routine", "The user has choir on Thursdays at 18:30.")
    assert compare(new, old, 0.95, together=True) is None


@pytest.mark.parametrize(
    "pair", [*SAME, ("preference", "The user likes hiking.", "The user likes to go hiking often.")]
)
def test_what_was_rejected_is_known_again_in_other_words(pair: Pair, cosine: Callable[[str, str], float]) -> None:
    kind, old, new = pair
    near = cosine(old, new) if pair in SAME else None
    slots_differ = "Tuesday" in old and "18:30" not in new and "6:30" not in new
    assert restates(said("goal", new), said(kind, old), near) is not slots_differ


@pytest.mark.parametrize("pair", [*NEITHER, *OPPOSED, *CHANGED], ids=lambda pair: pair[2])
def test_what_was_rejected_is_not_taken_for_something_else(pair: Pair, cosine: Callable[[str, str], float]) -> None:
    kind, old, new = pair
    assert not restates(said(kind, new), said(kind, old), cosine(old, new))
