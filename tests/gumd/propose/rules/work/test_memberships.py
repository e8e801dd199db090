"""What the user belongs to, and as what."""

import pytest

from gumd.propose.rules.work.memberships import Memberships, role_beside
from tests.gumd.propose.seen import past, seen, statements

OWN = frozenset({"ada", "lowe"})
HEAD = "From: Whitby Rowing Club <office@rowing.example>\nTo: Ada Lowe <ada@post.example>\n\n"


def of(text: str, title: str = "", source: str = "email", origin: str = "foreign") -> list[str]:
    return statements(Memberships(past), seen(text, source, title, origin=origin))


@pytest.mark.parametrize(
    "said",
    ["Membership no. 20117", "Member since 2019", "Your annual membership is now renewed.", "Dear members,\nsee you."],
)
def test_who_is_written_to_as_a_member_is_one(said: str) -> None:
    assert of(HEAD + said) == ["The user is a member of Whitby Rowing Club."]


@pytest.mark.parametrize(
    "said",
    [
        "Become a member today, membership no. 20117 could be yours.",
        "Dear Ada,\nthe boathouse is closed on Friday.",
        "Your trial as a member ends soon.",
    ],
)
def test_offers_and_news_make_nobody_a_member(said: str) -> None:
    assert of(HEAD + said) == []


def test_a_mail_to_somebody_else_says_nothing_of_the_user() -> None:
    assert of(HEAD.replace("Ada Lowe <ada@", "Otto Quill <otto@") + "Membership no. 20117") == []


def test_a_fellow_member_is_called_brother_or_sister() -> None:
    text = "From: Bakers Union Local 7 <o@b.example>\nTo: ada@post.example\n\nSister Lowe,\nthe hall is open."
    assert of(text) == ["The user is a member of Bakers Union Local 7."]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Treasurer: Ada Lowe", "treasurer"),
        ("Present: B. Quill (chair), Ada Lowe (Kassenwartin)", "treasurer"),
        ("- Lowe, Ada – Schriftführerin", "secretary"),
        ("Captain – Otto Lowe", ""),
        ("Treasurer: Bo Quill, Ada Lowe brought cake", ""),
        ("Ada Lowe thanked the treasurer for everything that was done", ""),
    ],
)
def test_a_role_stands_beside_the_users_name(line: str, role: str) -> None:
    assert role_beside(line, OWN) == role


def test_minutes_name_the_users_role_and_the_club() -> None:
    text = "Whitby Rowing Club – minutes\nTreasurer: Ada Lowe\nChair: Bo Quill"
    assert of(text, "minutes.odt", "file", "user") == ["The user is the treasurer of Whitby Rowing Club."]
    assert of(f"Nominations for the election\n{text}", "minutes.odt", "file", "user") == []


def test_who_is_greeted_as_one_of_a_group_is_in_it() -> None:
    text = "De : M. Roux (principal) <r@clg.example>\nÀ : A. Lowe (4eC) ; B. Quill (4eD)\n\n"
    said = "The user is one of the form teachers (4eC) to whom M. Roux (principal) writes."
    assert of(f"{text}Mesdames, Messieurs les professeurs principaux,\nmerci.") == [said]
    assert of(f"{text}Chers parents et professeurs,\nmerci.") == []


def test_a_title_in_a_greeting_is_the_users() -> None:
    assert of(HEAD + "Dear Dr Lowe,\nsee you.") == ["The user is addressed as Dr Lowe."]
    assert of(HEAD + "Dear Dr Quill,\nsee you.") == []


def test_who_is_signed_in_to_a_clubs_bank_account_manages_it() -> None:
    page = "Signed in: MS A LOWE (1st signatory)\nWHITBY ROWING CLUB – account 44\nBalance 90  Payments due 1"
    told = ["The user manages the bank account of WHITBY ROWING CLUB."]
    assert of(page, "Bank", "browser") == told
    private = "Signed in: MS A LOWE\nCurrent account 12\nBalance 90\nPayments\n4 May  WHITBY ROWING CLUB  -60"
    assert of(private, "Bank", "browser") == []
