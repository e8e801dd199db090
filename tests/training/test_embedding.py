"""What the adapter of MiniLM is taught, and that it learns it."""

import random

import torch

from gumd.models.sentences import RELEVANCE, adapt, base_model
from training.embedding import Told, batches, loss, train

PEOPLE = [
    Told(
        "birch",
        ["I keep bees.", "The user has no car.", "Nothing with cumin, please.", "The user teaches chemistry."],
        [
            ("What can I cook?", frozenset({2})),
            ("How do I get to Ulm?", frozenset({1})),
            ("A gift?", frozenset({0, 3})),
        ],
    ),
    Told("maple", ["I row at six.", "The user is deaf in one ear."], [("Where shall I sit?", frozenset({1}))]),
]


def test_each_question_is_asked_once_among_what_is_known_of_one_person() -> None:
    found = batches(PEOPLE, random.Random(1))
    asked = [question for batch in found for question in batch.questions]
    assert sorted(asked) == sorted(question for one in PEOPLE for question, _ in one.asked)
    for batch in found:
        assert any(set(batch.texts) <= set(one.texts) for one in PEOPLE)
        assert torch.allclose(batch.shares.sum(dim=1), torch.ones(len(batch.questions)))


def test_evidence_has_the_share_of_its_question() -> None:
    shares = {
        (question, text): float(batch.shares[row, column])
        for batch in batches(PEOPLE, random.Random(1))
        for row, question in enumerate(batch.questions)
        for column, text in enumerate(batch.texts)
    }
    assert shares["A gift?", "I keep bees."] == shares["A gift?", "The user teaches chemistry."] == 0.5
    assert shares["How do I get to Ulm?", "The user has no car."] == 1


def test_training_brings_questions_near_to_what_they_ask_for() -> None:
    (one, *_) = batches(PEOPLE[:1], random.Random(1))
    taught, bare = base_model(), base_model()
    adapt(taught, RELEVANCE, train(PEOPLE, epochs=8))
    with torch.no_grad():
        assert float(loss(taught.eval(), one)) < float(loss(bare.eval(), one))
