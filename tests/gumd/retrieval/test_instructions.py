"""Standing instructions without a condition always apply, those with one where the request bears on it."""

import pytest

from gumd.models.static import StaticEmbedder
from gumd.retrieval.instructions import applies, condition, request

CONDITIONAL = [
    ("When I ask about wine, always name one bottle under ten euros.", "wine"),
    ("For code, use tabs.", "code"),
    ("Always convert to metric when I paste something American.", "paste american"),
    ("In legal questions, tell me which country's law you assume.", "legal"),
    ("Wenn ich nach Wein frage, nenne immer eine Flasche unter zehn Euro.", "wein"),
    ("Bei Rezepten immer die Haltbarkeit angeben: im Kühlschrank.", None),
    ("Quand je demande du vin, propose une bouteille à moins de dix euros.", "vin"),
    ("Pour le code, utilise des tabulations.", "code"),
    ("Cuando pregunte por vino, nombra una botella barata.", "vino"),
    ("Quando chiedo di vino, nomina una bottiglia economica.", "vino"),
    ("Quando eu perguntar sobre vinho, sugere uma garrafa barata.", "vinho"),
]
ALWAYS = [
    "Never use emojis.",
    "keep answers short",
    "From now on talk to me like an old sea captain.",
    "Never guess. If you don't know, say so and stop.",
    "Tell me when I'm wrong, bluntly.",
    "Always answer in Dutch, even when I write English.",
    "If in doubt, shorter. Always.",
    "Antworte immer auf Deutsch.",
    "Ne me tutoie jamais.",
    "Nunca uses emojis.",
    "Non usare mai emoji.",
    "Nunca uses emojis, por favor.",
    "",
]


@pytest.mark.parametrize(("text", "word"), CONDITIONAL, ids=[text for text, _ in CONDITIONAL])
def test_a_condition_is_found_in_six_languages(text: str, word: str | None) -> None:
    found = condition(text)
    assert found is not None
    assert word is None or set(word.split()) <= set(found.split())


@pytest.mark.parametrize("text", ALWAYS)
def test_without_a_condition_an_instruction_always_applies(text: str) -> None:
    assert condition(text) is None
    assert applies(text, lambda phrase: 0.0)


@pytest.mark.parametrize("text", [text for text, word in CONDITIONAL])
def test_a_condition_on_which_the_request_does_not_bear_is_not_met(text: str) -> None:
    assert not applies(text, lambda phrase: 0.0)


def test_a_request_that_has_the_words_of_a_condition_meets_it(embedder: StaticEmbedder) -> None:
    for text, _ in CONDITIONAL:
        clause = condition(text) or ""
        assert applies(text, request(f"a question about {clause}", lambda texts: list(embedder.embed(texts))))


@pytest.mark.parametrize("query", ["", " ", "?!", "the of and", "\ud83d", "🫖"])
def test_odd_requests_meet_no_condition_and_break_nothing(embedder: StaticEmbedder, query: str) -> None:
    bears = request(query, lambda texts: list(embedder.embed(texts)))
    assert applies("Never use emojis.", bears)
    assert isinstance(applies("When I ask about wine, name one bottle.", bears), bool)
