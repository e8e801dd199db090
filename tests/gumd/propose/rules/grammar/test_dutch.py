"""What the rules read in Dutch: the user's own sentences, and papers, mails, calendars and chats."""

from datetime import datetime

import pytest

from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.grammar.first_person import FirstPerson
from gumd.propose.rules.people.relations import Relations
from gumd.propose.rules.said.answers import Answers
from gumd.propose.rules.said.instructions import Instructions
from gumd.propose.rules.said.shorthand import Shorthand
from gumd.propose.rules.shopping.adverts import Adverts
from gumd.propose.rules.work.employment import Employment
from gumd.propose.rules.work.letters import Letters
from gumd.text.calendar_words import HELD_WEEKDAYS
from tests.gumd.propose.seen import NOW, past, seen, statements


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Ik ben allergisch voor hazelnoten.", "The user is allergic to hazelnoten."),
        ("Ik ben al jaren allergisch aan penicilline, dus geen kuurtje.", "The user is allergic to penicilline."),
        ("Ik woon in Leuven met mijn broer.", "The user lives in Leuven with their brother."),
        ("Ik werk als verpleegkundige in Aalst.", "The user works as verpleegkundige (nurse) in Aalst."),
        ("Ik ben vegetariër.", "The user is vegetarian."),
        ("Ik eet geen vlees meer.", "The user no longer eats vlees (meat)."),
        ("'k eet geen vis", "The user does not eat vis (fish)."),
        ("Ik lust geen spruitjes, hoor.", "The user does not like spruitjes."),
        ("Ik hou van groene thee", "The user likes groene thee (tea)."),
        ("Ik drink liever thee dan koffie.", "The user prefers thee (tea) to koffie (coffee)."),
        ("Ik rook niet meer.", "The user does not smoke."),
        ("Ik ben overgestapt van Skype naar Signal.", "The user switched from Skype to Signal."),
        ("Ik speel elke donderdag korfbal.", "The user plays every Thursday korfbal."),
        (
            "Elke dinsdagavond ga ik zwemmen met mijn zus.",
            "The user does this regularly: “zwemmen with their sister every Tuesday evening”.",
        ),
        (
            "Op 3 juni vlieg ik naar Malta.",
            "The user is flying to Malta on 3 June (“Op 3 juni vlieg ik naar Malta”).",
        ),
        (
            "Op 12 juni heb ik een afspraak bij de tandarts.",
            "The user has an appointment at the dentist on 12 June (“Op 12 juni heb ik een afspraak bij de tandarts”).",
        ),
        ("Ik loop elke zondag 10 km", "The user does this regularly: “every Sunday 10 km”."),
        ("Ik heb een dochter van 4 en een hond", "The user has a daughter of 4 and a dog."),
        ("Ik leer Spaans", "The user is learning Spaans (Spanish)."),
        ("Ik ben Spaans aan het leren.", "The user is learning Spaans (Spanish)."),
        ("Ik kom uit Brugge", "The user is from Brugge."),
        ("Ben allergisch voor kiwi", "The user is allergic to kiwi."),
    ],
)
def test_a_dutch_sentence_is_told_in_english_by_its_grammar(said: str, statement: str) -> None:
    assert statements(FirstPerson(), seen(said)) == [statement]


@pytest.mark.parametrize(
    "said",
    [
        "Ik zou graag in Gent wonen.",
        "Als ik in Gent woon, neem ik de fiets.",
        "Woon ik in Gent?",
        "Hij woont in Gent.",
        "Misschien verhuis ik op 3 juni.",
        "Mijn zus zegt: ik ben allergisch voor noten.",
        "Ik hou van jou.",
        "Ik kom net uit Gent",
        "Ik heb geen zin in koffie",
        "Ik ben benieuwd",
        "Ik werk morgen van thuis uit",
        "Neem geen melk mee",
        "Ben je vegetariër?",
        "Ik drink geen koffie meer haha",
        "“Ik ben vegetariër”, stond er op de kaart.",
        "Vertaal naar het Engels: Ik woon in Gent.",
        "Ik heb geen kinderen",
        "Ik heb geen last van migraine",
        "Ik heb een hond nodig",
        "Ik vind koriander niet vies",
        "Ik heb vandaag een fiets gekocht",
        "Ik speel niet meer bij Lyra",
        "Ik ga op 12 juni niet naar Malta",
        "Ik heb op 12 juni geen afspraak bij de tandarts",
        "Ik zoek een oplossing voor de bug",
    ],
)
def test_a_question_a_wish_a_condition_and_what_others_say_tell_nothing(said: str) -> None:
    assert statements(FirstPerson(), seen(said)) == []


@pytest.mark.parametrize(
    "text",
    [
        "elke dinsdag",
        "iedere week",
        "om de twee weken",
        "twee keer per week",
        "'s avonds",
        "dinsdagavonden",
        "wekelijks",
    ],
)
def test_dutch_says_that_something_repeats(text: str) -> None:
    assert repeats(text)


@pytest.mark.parametrize(("text", "first", "last"), [("van 3 tot 7 juni", 3, 7), ("12e juni", 12, 12)])
def test_dutch_days_are_read(text: str, first: int, last: int) -> None:
    span = span_in(text, NOW)
    assert span
    assert (span.first, span.last.day) == (datetime(2031, 6, first, tzinfo=NOW.tzinfo), last)


def test_a_part_of_a_day_belongs_to_its_weekday() -> None:
    assert HELD_WEEKDAYS["dinsdagavond"] == HELD_WEEKDAYS["dienstagabend"] == 1


def test_a_dutch_pay_slip_names_work_and_employer() -> None:
    slip = (
        "Van: Lonen\nAan: Ada Lowe\n\nUw loonbrief staat klaar.\nWerkgever: Bibliotheek Lier\nFunctie: bibliothecaris"
    )
    told = statements(Employment(past), seen(slip, "email", "Loonbrief april", origin="foreign", number=9))
    assert told == ["The user works as a librarian (bibliothecaris) at Bibliotheek Lier."]


def test_a_pay_slip_of_somebody_else_is_not_the_users() -> None:
    slip = "Van: Lonen\nAan: Ada Lowe\n\nLoonstrook\nWerknemer: Tom Maes\nWerkgever: Bibliotheek Lier\nFunctie: kok"
    assert not statements(Employment(past), seen(slip, "email", "Loonstrook", origin="foreign", number=9))


def test_a_dutch_confirmation_is_a_plan_and_an_offer_is_none() -> None:
    sure = "Geachte mevrouw Lowe,\n\nUw afspraak bij de oogarts is bevestigd: woensdag 28 mei 2031 om 10.20 uur."
    offer = "Beste Ada,\n\nBoek nu: korting op uw afspraak bij de oogarts tot 28 mei 2031!"
    told = statements(Bookings(past), seen(sure, "email", "Bevestiging afspraak oogarts", origin="foreign", number=9))
    assert len(told) == 1
    assert all(one in told[0] for one in ("28 May", "appointment"))
    assert not statements(Bookings(past), seen(offer, "email", "Aanbieding", origin="foreign", number=9))


def test_a_relative_is_named_in_dutch() -> None:
    assert statements(Relations(), seen("Mijn zus Birte komt zondag eten.")) == ["The user's sister is Birte."]


def test_what_the_user_signs_as_is_read() -> None:
    mail = "Van: Ada Lowe\nAan: Tom Maes\n\nDag Tom,\n\nPrima.\n\nMet vriendelijke groeten,\nAda Lowe\nlogopediste"
    told = statements(Letters(past), seen(mail, "email", "Re: vraag", number=9))
    assert "speech therapist" in told[0]


def test_an_answer_goes_with_its_question() -> None:
    chat = "Birte: eet je nog altijd vlees?\nMe: nee, gestopt in januari"
    assert statements(Answers(), seen(chat, "chat", "Birte")) == ["The user no longer eats vlees."]


@pytest.mark.parametrize("said", ["geen noten voor mij aub", "voor mij geen noten"])
def test_a_food_is_refused_in_passing(said: str) -> None:
    told = statements(Shorthand(), seen(said))
    assert len(told) == 1
    assert "noten" in told[0]


def test_a_program_is_told_what_to_do_from_now_on() -> None:
    chat = "Me: Antwoord voortaan altijd in het Nederlands, zonder opsommingen.\nAssistant: Begrepen."
    told = statements(Instructions(), seen(chat, "chat", "Assistant", app="assistant"))
    assert len(told) == 1
    assert "Nederlands" in told[0]


def test_an_own_advert_offers_what_the_user_has() -> None:
    page = "Mijn zoekertjes\n\nGazelle bakfiets Cabby   450 €\n12 weergaven  Bewerken  Omhoogplaatsen"
    assert any("Gazelle" in one for one in statements(Adverts(), seen(page, "browser", "Mijn zoekertjes", number=9)))
