"""The language model as a proposer, for real."""

from contextlib import closing
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gumd.errors import ModelUnavailable
from gumd.models.supervisor import ModelWorker
from gumd.propose.heads import Heads
from gumd.propose.verify import WIDTH, measured
from gumd.propose.windowed import MAX_GLOSSED, MAX_RESTATED, MIN_LASTING, WindowProposer, passing
from gumd.propose.writers import TrainedWriter
from tests.gumd.propose.seen import NOW, proposed, seen

HEADS = Heads.shipped()


@pytest.fixture(scope="module")
def proposer(worker: ModelWorker) -> WindowProposer:
    return WindowProposer(worker, HEADS, TrainedWriter(worker))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Me: I'm vegan now, have been since March", "vegan"),
        ("Ana: sugar?\nMe: no thanks, I'm diabetic", "diabetic"),
        ("Me: we moved to Leeds in April, I work at the hospital there now", "Leeds"),
    ],
)
def test_what_the_user_says_in_passing_becomes_a_statement(proposer: WindowProposer, said: str, told: str) -> None:
    assert any(told in one.text for one in proposed(proposer, seen(said)))


@pytest.mark.parametrize(
    "said",
    [
        "Me: ok see you at six then",
        "Me: haha brilliant\nTom: I know right",
        "Tom: I'm vegan now\nMe: good for you!",
        "",
        "\x00\ud800\u202e " * 30,
    ],
)
def test_small_talk_and_what_others_say_of_themselves_gives_none(proposer: WindowProposer, said: str) -> None:
    assert proposed(proposer, seen(said)) == []


def test_a_statement_is_proposed_once_in_an_episode_and_weighs_within_bounds(proposer: WindowProposer) -> None:
    said = "Me: I'm vegan now, have been since March"
    found = proposed(proposer, seen(said, number=1), seen(said, number=2))
    assert len({one.text.lower() for one in found}) == len(found)
    assert all(0 <= one.weight <= MAX_RESTATED for one in found)
    assert all(one.words in said for one in found)


def test_the_users_own_sentence_is_restated_and_no_paraphrase_stands_beside_it(proposer: WindowProposer) -> None:
    found = proposed(proposer, seen("Me: I teach violin to adults in Leeds, I've been doing it since 2009"))
    assert "The user teaches violin to adults in Leeds." in [one.text for one in found]
    assert len([one for one in found if "violin" in one.text]) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Me: selling the caravan, we never use it since the twins were born",
        "Ana: gym?\nMe: Tuesdays and Thursdays after work, physio's orders",
    ],
)
def test_of_several_ways_to_put_one_thing_the_likeliest_is_proposed(proposer: WindowProposer, said: str) -> None:
    judged = [one for one in proposer.judged(proposer.selected([seen(said)])) if one.believed]
    assert len(judged) > 1
    best = max(judged, key=lambda one: one.holds).claim.line.text
    assert [one.text for one in proposed(proposer, seen(said))] == [best]


def test_the_model_does_not_put_in_its_own_words_what_is_an_instruction(proposer: WindowProposer) -> None:
    said = "Me: I'm allergic to latex.\nAssistant: noted\nMe: never suggest rubber gloves to me"
    assert [one.part for one in proposer.selected([seen(said, app="ChatGPT")])] == ["I'm allergic to latex."]


def test_what_was_read_in_rough_english_takes_a_second_look(proposer: WindowProposer) -> None:
    said = "Me: Ich bin seit März vegan und trinke auch keinen Kaffee mehr"
    assert all(one.weight <= MAX_GLOSSED for one in proposed(proposer, seen(said)))


def test_a_window_is_read_only_where_the_head_expects_something(proposer: WindowProposer) -> None:
    episode = [seen("Me: I'm allergic to latex, I need the other gloves"), seen("make -j4\nls", "shell", number=2)]
    selected = proposer.selected(episode)
    assert {one.window.observation.id for one in selected} == {1}
    assert all(one.lasting >= MIN_LASTING for one in selected)


def test_what_somebody_hands_on_of_their_own_is_not_read(proposer: WindowProposer) -> None:
    scan = "Subject: Fwd: Scan\n\nlook!\n---------- Forwarded message ---------\nYour baby is due on 28 March 2031."
    mail = f"From: Bo Quill <bo@quill.example>\nTo: Ada\n{scan}"
    assert proposer.selected([seen(mail, "email", "Fwd: Scan", origin="foreign")]) == []


def test_what_is_measured_of_a_claim_has_the_width_of_the_head(proposer: WindowProposer) -> None:
    (first, *_) = proposer.judged(proposer.selected([seen("Me: I'm vegan now, have been since March")]))
    assert measured(first.claim).shape == (WIDTH,)
    assert 0 <= first.holds <= 1


def test_a_worker_that_is_gone_is_the_callers_to_know() -> None:
    with closing(ModelWorker()) as worker:
        proposer = WindowProposer(worker, HEADS, TrainedWriter(worker))
    with pytest.raises(ModelUnavailable):
        proposer.propose([seen("Me: I collect old railway lamps")])


_PIECES = "I|am|vegan|not|[|]|=>|Tom:|Me:|,|.|since|?|\n|😂|in|May|é|字"


@settings(deadline=None, max_examples=15)
@given(st.lists(st.sampled_from(_PIECES.split("|")), max_size=40))
def test_any_text_is_answered_with_grounded_statements_about_the_user(
    proposer: WindowProposer, pieces: list[str]
) -> None:
    for one in proposed(proposer, seen(" ".join(pieces))):
        assert one.text.startswith("The user ")


def test_a_file_that_is_saved_again_is_no_second_look(proposer: WindowProposer) -> None:
    draft = "I repair church organs for a living."
    first, again = (seen(draft, "file", "~/organs.md", number=number) for number in (31, 32))
    assert [one.window.observation.id for one in proposer.selected([first, again])] == [31]
    assert proposer.selected([again]) == []
    assert proposer.selected([first])  # an episode that is walked once more, as after a failure, loses nothing


def test_what_was_forgotten_and_is_seen_again_is_read_as_new(proposer: WindowProposer) -> None:
    first, again = (seen("I tune harpsichords for a living.", "file", number=number) for number in (41, 42))
    assert proposer.selected([first])
    proposer.forget()
    assert [one.window.observation.id for one in proposer.selected([again])] == [42]


@pytest.mark.parametrize("since", ["from today", "as of tomorrow", "starting tonight"])
def test_what_holds_from_a_day_on_does_not_end_with_it(since: str) -> None:
    assert passing(f"The user takes 12 mg twice daily {since}.", NOW) is None


@pytest.mark.parametrize(("day", "days"), [("today", 0), ("tonight", 0), ("tomorrow", 1)])
def test_what_is_only_of_a_day_holds_no_longer(proposer: WindowProposer, day: str, days: int) -> None:
    found = proposed(proposer, seen(f"Me: I'm taking the train to Vienna {day}, the conference starts on Monday"))
    assert found
    assert {one.valid_to and one.valid_to.date() for one in found} == {NOW.date() + timedelta(days=days)}
