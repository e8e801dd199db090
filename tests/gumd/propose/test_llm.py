"""The language model's proposer with the real model in its real worker process."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gumd.errors import ModelUnavailable
from gumd.ground import ground
from gumd.models.supervisor import ModelWorker
from gumd.propose import examples
from gumd.propose.llm import MAX_WEIGHT, LlmProposer, follows
from gumd.propose.telling import Telling, tellings
from gumd_store.records import Observation

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def proposer(worker: ModelWorker) -> LlmProposer:
    return LlmProposer(worker)


def seen(text: str, source: str = "chat", origin: str = "user", title: str = "", number: int = 1) -> Observation:
    return Observation(number, "test", None, source, "app", title, text, origin, NOW, NOW)


def told(text: str) -> Telling:
    (telling,) = tellings(text, NOW, True)
    return telling


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("I've worked as a ranger at the Loch Arden reserve since 2014", "The user has worked as a ranger"),
        ("I no longer coach the under-twelves, sadly", "The user no longer coaches the under-twelves"),
        ("I collect old railway lamps and brass keys", "The user collects old railway lamps"),
        ("ok, and I can't eat shellfish", "The user cannot eat shellfish"),
    ],
)
def test_a_plain_sentence_of_the_user_becomes_a_statement(proposer: LlmProposer, said: str, statement: str) -> None:
    (proposal,) = proposer.propose([seen(f"Me: {said}")])
    assert proposal.text.startswith(statement)
    assert proposal.proposer == "llm"
    assert proposal.observations == (1,)
    assert 0 < proposal.weight <= MAX_WEIGHT
    assert ground(proposal.text, said.replace("can't", "cannot"), frozenset()) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ravi: I collect old railway lamps and brass keys",
        "Me: Do I collect old railway lamps?",
        "Me: If I lived in Oslo I'd keep huskies",
        "Me: haha yes I eat nothing but chalk 😂",
        'Me: Ravi says "I keep bees in the attic"',
        "Me: I'm on my way, five minutes",
        "Me: my sister keeps bees and never eats honey",
        "Me: write a cover letter: I am a welder from Hull and I speak Dutch",
        "Me: ok see you at six then",
        "Me: Ich sammle alte Lampen und ich esse kein Fleisch",
        "Me: I'll bring it to them",
        "const I = 3; // I == 3",
        "",
        "\x00\ud800\u202e " * 30,
    ],
)
def test_what_shows_nothing_lasting_about_the_user_is_not_even_asked_about(text: str) -> None:
    worker = ModelWorker()
    assert LlmProposer(worker).propose([seen(text)]) == []
    assert not worker.awake
    worker.close()


def test_what_others_wrote_and_what_is_made_up_says_nothing_of_the_user(proposer: LlmProposer) -> None:
    said = "I have kept bees in Cardiff since 2009."
    assert proposer.propose([seen(said, "browser", "foreign"), seen(said, "email", "foreign")]) == []
    assert proposer.propose([seen(said, "file", title="novel/chapter 3.md"), seen(said, "shell")]) == []


def test_a_statement_is_proposed_once_in_an_episode(proposer: LlmProposer) -> None:
    said = "I have kept bees in Cardiff since 2009."
    found = proposer.propose([seen(said, "file", number=1), seen(said, "file", number=2)])
    assert [proposal.text for proposal in found] == ["The user has kept bees in Cardiff since 2009."]


def test_the_same_episode_gets_the_same_statements(worker: ModelWorker) -> None:
    episode = [seen("Me: I tune pianos for a living, and I no longer chair the angling club.")]
    first = [(one.text, one.kind, one.words) for one in LlmProposer(worker).propose(episode)]
    assert len(first) == 2
    assert [(one.text, one.kind, one.words) for one in LlmProposer(worker).propose(episode)] == first


@pytest.mark.parametrize("shown", sorted(examples.EXAMPLES))
def test_a_copy_of_an_example_has_no_rise(worker: ModelWorker, shown: str) -> None:
    after_clause = worker.likelihood(examples.prompt("I collect old railway lamps and brass keys"), shown)
    after_nothing = worker.likelihood(examples.prompt(examples.NOTHING), shown)
    assert after_clause - after_nothing < 0.5


@pytest.mark.parametrize(
    ("statement", "kept"),
    [
        ("The user does not eat walnuts.", True),
        ("The user does not eat walnuts or figs.", True),
        ("The user does not eat figs or walnuts.", False),
        ("The user does not eat walnuts or dates.", False),
        ("The user does not eat never walnuts.", False),
        ("The user does not eat walnuts", False),
        ("The user does not eat walnuts. The user likes figs.", False),
        ("The user does not eat my walnuts.", False),
    ],
)
def test_a_statement_must_be_a_whole_sentence_of_the_clauses_words_in_order(statement: str, kept: bool) -> None:
    assert follows(statement, told("I don't eat walnuts or figs")) is kept


def test_a_negation_that_is_left_out_with_its_words_does_not_count_and_one_that_is_lost_does() -> None:
    telling = told("I keep goats behind the barn, dogs are not allowed near")
    assert follows("The user keeps goats behind the barn.", telling)
    assert not follows("The user keeps goats behind the barn, dogs are allowed near.", telling)


@pytest.mark.parametrize(
    ("said", "opening", "kind", "polarity"),
    [
        ("I am allergic to lupin", "The user is allergic", "health", "avoids"),
        ("I do not eat walnuts", "The user does not eat", "preference", "avoids"),
        ("I'm learning Basque", "The user is learning", "goal", "likes"),
        ("I speak Basque at home", "The user speaks", "skill", "neutral"),
        ("I hold a pilot licence", "The user holds", "biography", "neutral"),
        ("joined the harbour choir for good", "The user joined", "biography", "neutral"),
        ("I still tune pianos", "The user still tunes", "biography", "neutral"),
    ],
)
def test_grammar_chooses_how_a_statement_begins(said: str, opening: str, kind: str, polarity: str) -> None:
    telling = told(said)
    assert (telling.opening, telling.kind, telling.polarity) == (opening, kind, polarity)


@pytest.mark.parametrize("mark", ["🜲", "ẞ", "字", "\u0301", "a b "])
def test_the_longest_clause_in_any_script_fits_the_model(proposer: LlmProposer, mark: str) -> None:
    longest = max(n for n in range(320) if tellings(f"I collect {(mark * n)[:n]}", NOW, True))
    proposer.propose([seen(f"Me: I collect {(mark * longest)[:longest]}")])


def test_a_worker_that_is_gone_is_the_callers_to_know() -> None:
    worker = ModelWorker()
    worker.close()
    with pytest.raises(ModelUnavailable):
        LlmProposer(worker).propose([seen("Me: I collect old railway lamps")])


_PIECES = "I|am|have|not|never|eat|bees|,|.|but|my|since|?|\n|😂|in|May|é"


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(_PIECES.split("|")), max_size=40))
def test_any_text_is_answered_and_every_opening_is_about_the_user(words: list[str]) -> None:
    for telling in tellings(" ".join(words), NOW, True):
        assert telling.opening.startswith("The user ")
        assert telling.clause.startswith("I ")
        assert "?" not in telling.clause
