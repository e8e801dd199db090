"""Relevance: what bears on a question, as a probability that is a sum of terms."""

import math
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd.beliefs import correct
from gumd.embed import STATIC, AskedAs
from gumd.models.static import StaticEmbedder
from gumd.retrieval import feedback
from gumd.retrieval.question import CONDITIONS, Question, question
from gumd.retrieval.relevance import Relevance, shipped
from gumd.retrieval.signals import GROUPS, SIGNALS
from gumd_store import propositions, search
from tests.gumd.library import NOON, Library


def _asked(library: Library, text: str) -> Question:
    return question(text, AskedAs({STATIC: library.embedder.embed([text])[0]}, guessed=True))


def _found(library: Library, text: str) -> dict[int, float]:
    with library.store.read() as db:
        return Relevance().find(db, "observation", _asked(library, text), search.ALL)


def _chat(library: Library, *turns: str, pause: timedelta = timedelta(seconds=20)) -> list[int]:
    return [
        library.observe(turn, source="chat", origin="foreign", title="Ben", at=NOON + place * pause)
        for place, turn in enumerate(turns)
    ]


def _crowd(library: Library) -> None:
    for place in range(12):
        library.observe(f"The tram number {place} to the harbour was late again and the kettle sang.")


def test_the_shipped_weights_are_of_these_signals() -> None:
    weights = shipped()
    assert weights.signals.shape == (len(SIGNALS),)
    assert weights.gates.shape == (len(CONDITIONS), len(SIGNALS))
    assert weights.slope > 0
    assert sorted(one for group in GROUPS.values() for one in group) == sorted(SIGNALS)


def test_an_answer_is_found_beside_its_question(library: Library) -> None:
    _crowd(library)
    asked, answer, later = _chat(
        library, "Ben: When's the move?", "Ana: End of May, if the bank plays along", "Ben: ok"
    )
    found = _found(library, "When does the move happen?")
    assert found[answer] > found.get(later, 0.0)
    assert max(found, key=lambda id: found[id]) in (asked, answer)


def test_what_was_said_hours_later_is_not_beside_it(tmp_path: Path, embedder: StaticEmbedder) -> None:
    scores = []
    for name, pause in (("now", timedelta(seconds=20)), ("later", timedelta(hours=9))):
        (tmp_path / name).mkdir()
        library = Library(tmp_path / name, embedder)
        _crowd(library)
        _, answer = _chat(library, "Ben: When's the move?", "Ana: End of May, if the bank plays along", pause=pause)
        scores.append(_found(library, "When does the move happen?")[answer])
        library.store.close()
    assert scores[0] > scores[1]


def test_a_rule_of_the_users_is_found_for_a_request_on_its_subject(library: Library) -> None:
    _crowd(library)
    rule = library.observe("Always give prices in crowns when I ask about flats", source="chat")
    page = library.observe("Flats and their prices: what a flat costs in crowns", source="browser", origin="foreign")
    found = _found(library, "Can you help me compare what flats cost in Brno?")
    assert found[rule] > found[page]


def test_the_terms_sum_up_to_the_score(library: Library) -> None:
    _crowd(library)
    with library.store.read() as db:
        asked, relevance = _asked(library, "How late was the tram to the harbour?"), Relevance()
        found = relevance.find(db, "observation", asked, search.ALL)
        terms = relevance.explain(db, "observation", asked, search.ALL)
    assert terms.keys() == found.keys()
    for id, score in found.items():
        assert math.isclose(sum(one["log_odds"] for one in terms[id]), math.log(score / (1 - score)), abs_tol=1e-3)


def test_what_was_useful_for_a_question_rises_and_says_why(library: Library) -> None:
    _crowd(library)
    before = _found(library, "Which tram goes to the harbour?")
    last = min(before, key=lambda id: before[id])
    feedback.say(
        library.store, library.embedder, "observation", last, "useful", "me", "Which tram goes to the harbour?"
    )
    assert _found(library, "Which tram goes to the harbour?")[last] > before[last]
    with library.store.read() as db:
        asked = _asked(library, "Which tram goes to the harbour?")
        names = [one["name"] for one in Relevance().explain(db, "observation", asked, search.ALL)[last]]
    assert "what was said of it" in names


def test_a_belief_that_was_forgotten_is_not_found_by_what_was_remembered_of_it(library: Library) -> None:
    id = library.believe("The user likes rye bread.")
    relevance = Relevance()
    with library.store.read() as db:
        assert id in relevance.find(db, "proposition", _asked(library, "bread"), search.ALL)
    correct.forget(library.store, id)
    again = library.believe("The user never cooks.")
    assert again == id
    with library.store.read() as db:
        assert relevance.find(db, "proposition", _asked(library, "rye bread"), search.ALL).get(id, 0) < 0.5


def test_a_belief_is_told_by_its_present_words(library: Library) -> None:
    id = library.believe("The user makes bread.")
    asked, relevance = _asked(library, "bread"), Relevance()
    with library.store.read() as db:
        before = relevance.signals(db, "proposition", asked, search.ALL)
    with library.store.write() as db:
        propositions.set_text(db, id, "The user always makes rye bread on Sundays.", "neutral")
    with library.store.read() as db:
        after = relevance.signals(db, "proposition", asked, search.ALL)
    places = [SIGNALS.index(sign) for sign in ("instructs", "dates")]
    assert before.rows[0, places].tolist() == [0, 0]
    assert after.rows[0, places].tolist() == [1, 1]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_every_score_is_a_probability(library: Library, text: str) -> None:
    if not _found(library, "tram"):
        _crowd(library)
    assert all(0 < score < 1 for score in _found(library, text).values())


def test_nothing_is_found_in_an_empty_store(library: Library) -> None:
    assert _found(library, "anything at all?") == {}
