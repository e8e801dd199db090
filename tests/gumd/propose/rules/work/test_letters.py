"""The user's own mails: signatures and requests."""

import pytest

from gumd.propose.rules.work.letters import Letters
from gumd.propose.rules.work.signatures import signature
from tests.gumd.propose.seen import past, seen, statements

HEAD = "From: Ada Lowe <ada@lowe.example>\nTo: Bo Quill\n\nHello,\nsee you then.\n\n"


@pytest.mark.parametrize(
    ("end", "lines"),
    [
        ("Kind regards,\nAda Lowe\nBell founder\nLowe & Daughters", ["Ada Lowe", "Bell founder", "Lowe & Daughters"]),
        ("Best wishes,\nAda\n\nAda Lowe\nBell founder | Whitby", ["Ada Lowe", "Bell founder", "Whitby"]),
        ("Viele Grüße\nAda Lowe\nApothekerin\nTel. 0123 456", ["Ada Lowe", "Apothekerin"]),
        ("Cordialement,\nAda Lowe", []),
        ("Cheers\nBo Quill\nBell founder", []),
        ("-- \nAda Lowe\nSent from my phone", []),
    ],
)
def test_a_signature_is_what_stands_below_the_writers_name(end: str, lines: list[str]) -> None:
    assert signature(HEAD + end) == lines


def test_a_signature_says_what_the_user_is() -> None:
    mail = seen(f"{HEAD}Viele Grüße\nAda Lowe\nApothekerin\nElb-Apotheke", "email")
    said = "The user works as a pharmacist (Apothekerin) at Elb-Apotheke and signs mails as Ada Lowe, Apothekerin, "
    assert statements(Letters(), mail) == [f"{said}Elb-Apotheke."]


def test_the_signature_of_another_says_nothing_of_the_user() -> None:
    mail = seen(f"{HEAD}Kind regards,\nAda Lowe\nBell founder", "email", origin="foreign")
    assert statements(Letters(), mail) == []


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Please cancel my gym membership.", "The user asked to cancel their gym membership."),
        ("please move me to four nights from April", "The user asked to be moved to four nights from April."),
        ("I would like to book the pottery course.", "The user asked to book the pottery course."),
    ],
)
def test_a_request_in_a_mail_is_told_of_the_user(said: str, statement: str) -> None:
    assert statements(Letters(), seen(f"{HEAD}{said}", "email")) == [statement]


@pytest.mark.parametrize(
    "said", ["Please find the plan attached.", "Could you send it?", "They cancel my train a lot."]
)
def test_other_sentences_are_no_requests(said: str) -> None:
    assert statements(Letters(), seen(f"{HEAD}{said}", "email")) == []


def test_who_writes_to_the_user_with_a_trade_below_their_name_is_a_contact() -> None:
    text = (
        "From: Ines Roth <ines@roth.example>\nTo: Bo\n\nHello Bo,\nplease send the receipts.\n\nRegards,\nInes Roth\n"
    )
    (said,) = statements(Letters(), seen(f"{text}Steuerberaterin", "email", "VAT", origin="foreign"))
    assert said == "The user is in touch with Ines Roth, Steuerberaterin (accountant)."
    assert statements(Letters(), seen(f"{text}Queen of everything", "email", "VAT", origin="foreign")) == []
    offer = text.replace("please send the receipts", "a discount for new clients")
    assert statements(Letters(), seen(f"{offer}Steuerberaterin", "email", "VAT", origin="foreign")) == []


def test_letters_behind_a_name_are_part_of_it() -> None:
    text = "From: Ros Vale <ros@vale.example>\nTo: Bo\n\nHi\n\nRos\n\nRos Vale IHBC\nConservation Officer\nMill Council"
    assert signature(text) == ["Ros Vale IHBC", "Conservation Officer", "Mill Council"]


def test_small_print_below_a_name_says_nothing_of_the_writer() -> None:
    head = "From: Bo Quill <bo@mill.example>\nTo: Ada Lowe\n\nSee you then.\n\nRegards\nBo Quill\nMiller\n"
    mail = f"{head}Diese E-Mail kann vertraulich sein\nGeschäftsführer: Karl Maier"
    assert statements(Letters(), seen(mail, "email", "Re: flour")) == ["The user signs mails as Bo Quill, Miller."]


def test_the_users_signature_in_a_mail_that_others_answer_says_what_they_do() -> None:
    head = "From: Ines Roth <ines@roth.example>\nTo: Ada Lowe\n\nFine.\n\n"
    text = f"{head}> Is it done?\n> Ada Lowe\n> Bell founder\n> Mill Trust"
    letters = Letters(past)
    assert "The user works as a Bell founder at Mill Trust." in statements(
        letters, seen(text, "email", "Re: bell", origin="foreign")
    )
    other = text.replace("> Ada Lowe", "> Otto Lowe")
    assert statements(letters, seen(other, "email", "Re: bell", origin="foreign")) == []
