"""How two statements stand to each other, on pairs of an author of whom nothing was fitted, with real embeddings."""

from collections import Counter

import pytest

from gumd.beliefs.compare import compare
from gumd.beliefs.resemblance import RELATIONS, Said, likely
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from training.relations import HELD_OUT, Pair, seen, written

ENDS = ("contradicts", "follows")
Found = list[tuple[Pair, str]]
PEERS = [
    ("The user loves hiking.", "likes", "The user hates hiking in the rain.", "avoids", "unrelated"),
    ("The user likes olives.", "likes", "The user dislikes olives.", "avoids", "contradicts"),
    ("The user loves jazz.", "likes", "The user hates jazz.", "avoids", "contradicts"),
    ("The user has a son named Emil.", "neutral", "The user has a daughter named Ida.", "neutral", "unrelated"),
    ("The user speaks Polish.", "neutral", "The user speaks Czech.", "neutral", "unrelated"),
    ("The user has a cat named Miso.", "neutral", "The user has a dog named Rex.", "neutral", "unrelated"),
    ("The user is allergic to penicillin.", "avoids", "The user is allergic to nuts.", "avoids", "unrelated"),
]


@pytest.fixture(scope="module")
def found() -> Found:
    """What is found of each pair; less exact counts as the same."""
    pairs = [pair for pair in written() if pair.author == HELD_OUT]
    worker, embedder = ModelWorker(), StaticEmbedder()
    _, cosines = seen(pairs, worker)
    worker.close()
    said = [compare(*pair[:2], float(cosine), False, embedder) for pair, cosine in zip(pairs, cosines, strict=True)]
    return [(pair, "same" if one == "broader" else one or "unrelated") for pair, one in zip(pairs, said, strict=True)]


def test_each_relation_has_sixty_pairs_and_more(found: Found) -> None:
    assert min(Counter(pair.relation for pair in written()).values()) >= 240
    assert min(Counter(pair.relation for pair, _ in found).values()) >= 60


def test_what_is_unrelated_is_left_alone(found: Found) -> None:
    touched = [one for pair, one in found if pair.relation == "unrelated" and one != "unrelated"]
    assert len(touched) <= 2


def test_hardly_anything_ends_that_should_not(found: Found) -> None:
    ended = [pair.relation in ENDS for pair, one in found if one in ENDS]
    assert sum(ended) >= 0.95 * len(ended)


@pytest.mark.parametrize(
    ("relation", "share"), [("same", 0.5), ("refines", 0.5), ("follows", 0.5), ("contradicts", 0.12)]
)
def test_so_many_of_each_are_found(found: Found, relation: str, share: float) -> None:
    ours = [one for pair, one in found if pair.relation == relation]
    assert sum(one == relation for one in ours) >= share * len(ours)


@pytest.mark.parametrize("relation", ["same", "refines"])
def test_what_is_merged_is_mostly_right(found: Found, relation: str) -> None:
    right = [pair.relation in ("same", "refines") for pair, one in found if one == relation]
    assert sum(right) >= 0.85 * len(right)


@pytest.mark.parametrize(("old", "before", "new", "after", "relation"), PEERS, ids=[new for _, _, new, _, _ in PEERS])
def test_what_other_programs_get_wrong(
    worker: ModelWorker, embedder: StaticEmbedder, old: str, before: str, new: str, after: str, relation: str
) -> None:
    one, other = worker.embed([old, new])
    cosine = sum(a * b for a, b in zip(one, other, strict=True))
    later, earlier = Said(new, "preference", after, "", new), Said(old, "preference", before)
    assert (compare(later, earlier, cosine, False, embedder) or "unrelated") == relation


def test_the_probabilities_are_of_all_relations_and_add_up(embedder: StaticEmbedder) -> None:
    shares = likely(
        Said("The user sails.", "skill", "neutral"), Said("The user skis.", "skill", "neutral"), 0.6, embedder
    )
    assert set(shares) == set(RELATIONS)
    assert sum(shares.values()) == pytest.approx(1)
