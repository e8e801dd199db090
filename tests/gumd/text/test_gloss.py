"""Texts of other languages in English words."""

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.propose.snippets import snippets
from gumd.propose.windows import windows
from gumd.text.gloss import LANGUAGES, english, gloss_of, in_english, language_of
from tests.gumd.propose.seen import seen

GLOSSED = [
    ("fr", "J'ai arrêté le café en janvier", "I have stopped the coffee in January"),
    ("fr", "Je ne mange plus de viande", "I no longer eat meat"),
    ("fr", "Je suis allergique, rendez-vous chez le dentiste", "I am allergic, appointment at the dentist"),
    ("de", "Ich esse seit Januar kein Fleisch mehr", "I eat since January no meat more"),
    ("de", "Ich habe am Montag Nachtschicht", "I have on Monday night shift"),
    ("nl", "Ik ben allergisch voor noten", "I am allergic to nuts"),
]


@pytest.fixture(scope="module", autouse=True)
def tables() -> None:
    """Every table is read, which takes longer than a property test gives an example."""
    for language in LANGUAGES:
        english("", language)


@pytest.mark.parametrize(("language", "said", "glossed"), GLOSSED)
def test_each_word_stands_in_english_where_it_stood(language: str, said: str, glossed: str) -> None:
    assert language_of(said) == language
    assert english(said, language) == glossed


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Los domingos entreno con el equipo de waterpolo hasta las dos"),
        ("it", "Non mangio più carne da gennaio, sono vegetariana"),
        ("pt", "Eu moro em Lisboa e trabalho no hospital"),
    ],
)
def test_a_language_is_known_by_its_commonest_words(language: str, said: str) -> None:
    assert language_of(said) == language


@pytest.mark.parametrize(
    "text",
    [
        "I moved to Lyon in May and I love it here",
        "",
        "ls -la",
        "Jestem uczulony na orzechy",
        "git commit -m 'wip'",
        "漢字",
    ],
)
def test_english_and_what_has_no_table_stays_as_it_is(text: str) -> None:
    assert language_of(text) is None
    assert english(text, None) == text


def test_names_stay_as_they_are_written() -> None:
    said = "Rose: tu viens ?\nJe pars à Lyon avec Pierre et Rose samedi à 14:30"
    assert english(said, "fr") == "Rose: you come ?\nI am leaving at Lyon with Pierre and Rose Saturday at 14:30"


def test_a_window_is_read_in_english_and_held_against_both() -> None:
    (window,) = windows(snippets(seen("Me: Je suis allergique aux arachides depuis toujours")))
    assert "allergic" in window.text
    assert window.words == window.original.removeprefix("Me: ")
    assert "arachides" in window.evidence
    assert "peanuts" in window.evidence


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_what_is_no_word_is_not_taken_apart(language: str) -> None:
    endless = "schwarzwald" * 1_500
    assert english(endless, language) == endless


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("Votre réservation, réf. GX4T81, est confirmée", "fr", "GX4T81"),
        ("Ihre Buchung H2O9DE: Reise nach DES", "de", "H2O9DE"),
        ("Su reserva SOL-7K y el vuelo de la mañana", "es", "SOL-7K"),
        ("Schreib bitte an haus.garten@post.de wegen der Miete", "de", "haus.garten@post.de"),
        ("Ouvre le fichier maison.txt avec les notes", "fr", "maison.txt"),
        ("Termin bei Frau Vogel und Herrn Dr. Bäcker am Montag", "de", "Vogel"),
    ],
)
def test_codes_addresses_and_names_stay_what_they_are(text: str, language: str, kept: str) -> None:
    assert kept in english(text, language)


def test_a_word_that_is_cut_short_is_no_form_of_another() -> None:
    assert "do again" not in english("Votre réservation réf. 81", "fr")


@given(st.text(max_size=80), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_is_taken_and_keeps_its_lines_and_numbers(text: str, language: str) -> None:
    lines = english(text, language).split("\n")
    assert len(lines) == len(text.split("\n"))
    digits = [character for character in text if character.isdigit()]
    assert [character for line in lines for character in line if character.isdigit()] == digits


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_table_has_each_entry_once_in_lower_case(language: str) -> None:
    lines = resources.files("gumd.text").joinpath(f"glosses/{language}.tsv").read_text("utf-8").splitlines()
    sources = [line.split("\t")[0] for line in lines]
    assert all(line.count("\t") == 1 for line in lines)
    assert len(set(sources)) == len(sources)
    assert all(source == source.lower().strip() and source for source in sources)


def test_what_has_few_common_words_is_in_a_language_only_where_nothing_speaks_for_english() -> None:
    sale = "KAUFVERTRAG über ein gebrauchtes Kraftfahrzeug, Käufer: Petra Wolny, Preis 5.850 Euro, bar bei Abholung"
    assert language_of(sale) is None
    assert "Purchase contract" in in_english(sale)
    meeting = "Meeting with Die Zeit and El Mundo about the remake of Das Boot, bring the list of questions"
    assert in_english(meeting) == meeting
    assert (gloss_of(meeting), gloss_of(sale)) == ("", in_english(sale))
