"""Who is close to the user, as programs and institutions show it."""

import pytest

from gumd.propose.rules.people.children import Children
from gumd.propose.rules.people.people import People
from tests.gumd.propose.seen import past, seen, statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "From: Oakfield Primary <office@oakfield.example>\nDear parents of Wren, the trip is on 3 June.",
            "The user is a parent of Wren (Oakfield Primary).",
        ),
        (
            "De : École des Tilleuls <ecole@tilleuls.example>\nChers parents de Maëlle, la classe sort jeudi.",
            "The user is a parent of Maëlle (École des Tilleuls).",
        ),
    ],
)
def test_a_schools_letter_says_whose_parent_the_user_is(text: str, statement: str) -> None:
    assert statements(People(), seen(text, "email", "Trip", origin="foreign")) == [statement]


def test_who_is_no_school_says_nothing_of_children() -> None:
    text = "From: Lotto Win <win@lotto.example>\nDear parents of Wren, you won."
    assert statements(People(), seen(text, "email", "Hello", origin="foreign")) == []


def test_a_group_of_flatmates_shares_the_users_home() -> None:
    text = "Ada: who took the bin out\nMe: I did\nIlse: thanks"
    assert statements(People(), seen(text, title="Flatmates 12b")) == [
        "The user shares a home with Ada and Ilse (chat “Flatmates 12b”)."
    ]
    assert statements(People(), seen(text, title="Flat viewing, Friday")) == []
    assert statements(People(), seen("Ada: hi\nIlse: hi", title="Flatmates 12b")) == []


def test_who_approves_the_users_leave_is_their_manager() -> None:
    note = "Your vacation request (2 days) was approved by your approver Ada Lowe."
    assert statements(People(), seen(note, "notification", "Time off", origin="foreign")) == [
        "The user's manager at work is Ada Lowe, who approves their leave."
    ]
    assert statements(People(), seen(note.replace("vacation", "expense"), "notification", "HR", origin="foreign")) == []


def test_whom_others_call_the_users_is_theirs() -> None:
    note = "From: Vale Vets <desk@vale.example>\nHello, your dog Pippin is due a booster."
    assert statements(People(), seen(note, "email", "Booster", origin="foreign")) == ["The user's dog is Pippin."]
    advert = note.replace("is due a booster", "deserves 20 percent discount")
    assert statements(People(), seen(advert, "email", "Booster", origin="foreign")) == []


def test_a_letter_to_a_class_of_parents_shows_a_child_at_school() -> None:
    note = "From: Sekretariat <s@schule.example>\nLiebe Eltern der Klasse 2b,\nam Freitag ist frei."
    assert statements(People(), seen(note, "email", "Elternbrief", origin="foreign")) == [
        "The user has a child at school in Klasse 2b (Sekretariat)."
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Von: Grundschule Nord <s@nord.example>\nAn die Erziehungsberechtigten von Jule Lowe",
            "Jule",
        ),
        ("De : Collège du Lac <vie@lac.example>\nAux responsables légaux de Basile\nAbsence du 3 juin.", "Basile"),
    ],
)
def test_guardians_are_addressed_like_parents(text: str, name: str) -> None:
    (found,) = statements(People(), seen(text, "email", "Klasse 4b", origin="foreign"))
    assert found.startswith(f"The user is a parent of {name} (")


def test_parents_of_whom_a_school_writes_are_not_the_user() -> None:
    text = "De : École des Tilleuls <ecole@tilleuls.example>\nBonjour Ines, les parents de Maëlle viendront jeudi."
    assert statements(People(), seen(text, "email", "Conseil", origin="foreign")) == []


LETTER = (
    "From: Office, Larch Lane Elementary <office@larch.example>\nTo: Ada Lowe; Tom Reed\n\nDear Ada and Tom,\n"
    "Wren's asthma action plan runs out; please sign the new form.\nOtto's 5th-grade overnight is on 3 June: $60.\n"
    "Ms. Pruitt's class visits the mill."
)
TICKET = "Coach, 4 seats\nPassengers: LOWE, ADA (adult) · REED, WREN (child 6) · REED, OTTO (child 11)"


def test_a_letter_to_parents_names_their_children_and_a_ticket_tells_how_old_they_are() -> None:
    letter = seen(LETTER, "email", "Two slips", origin="foreign", number=7)
    assert statements(Children(past), letter) == [
        "The user is a parent of Wren and Otto (Office, Larch Lane Elementary)."
    ]
    ticket = seen(TICKET, "email", "Your tickets", origin="foreign", number=8)
    assert statements(Children(past), letter, ticket) == [
        "The user is a parent of Wren (age 6) and Otto (age 11) (Office, Larch Lane Elementary)."
    ]


def test_an_age_of_the_class_is_told_by_a_letter_in_german() -> None:
    letter = (
        "Von: Grundschule am Teich <s@teich.example>\nAn: Ada Lowe\n\nLiebe Eltern,\n"
        "bitte unterschreiben Sie für Mio (Klasse 2b) die Einverständniserklärung."
    )
    assert statements(Children(past), seen(letter, "email", "Ausflug", origin="foreign", number=7)) == [
        "The user is a parent of Mio (Grundschule am Teich)."
    ]


@pytest.mark.parametrize(
    "text",
    [
        LETTER.replace("To: Ada Lowe; Tom Reed", "To: Ada Lowe <ada@larch.example>"),
        LETTER.replace("please sign the new form", "it is in the cabinet"),
        LETTER.replace("Larch Lane Elementary", "Larch Lane Print"),
        LETTER.replace("Wren's", "Ms. Wren's").replace("Otto's", "Mr. Otto's"),
    ],
)
def test_what_is_said_to_colleagues_or_of_teachers_names_no_child(text: str) -> None:
    assert Children(past).propose([seen(text, "email", "Two slips", origin="foreign", number=7)]) == []
