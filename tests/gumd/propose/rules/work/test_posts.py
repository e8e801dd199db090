"""The user's post by two observations, each of which says half of it."""

from gumd.propose.rules.work.posts import Posts
from gumd_store.records import Observation
from tests.gumd.propose.seen import past as named
from tests.gumd.propose.seen import seen, statements

SIGNED = seen("To: Bo Quill\n\nThe bell is cast.\n\nAda Lowe\nBell Founder", "email", "Re: bell", number=11)
SLIP = seen(
    "Pay statement\nMILL FRAME SOCIETY\nEmployee 07  LOWE, ADA\nNET 1,200.00",
    "file",
    "may.pdf",
    origin="foreign",
    number=12,
)
POST = "The user works as a Bell Founder at Mill Frame Society."


def of(*episode: Observation, before: tuple[Observation, ...] = ()) -> list[str]:
    def past(source: str) -> list[Observation]:
        return [*named(source), *(one for one in before if one.source == source)]

    return statements(Posts(past), *episode)


def colleague(name: str, number: int, below: str = "") -> Observation:
    head = f"From: {name} <{name.split()[0].lower()}@frames.example>\nTo: ada@frames.example"
    text = f"{head}\n\nHello.\n\nRegards\n{name}\n{below}"
    return seen(text, "email", "Re: frame", origin="foreign", number=number)


def test_a_signature_and_a_pay_slip_together_say_what_the_user_does_and_for_whom() -> None:
    assert of(SIGNED, SLIP) == [POST]
    assert Posts(named).propose([SIGNED, SLIP])[0].observations == (11, 12)
    assert of(SIGNED) == of(SLIP) == []


def test_the_slip_of_another_says_nothing_of_the_users_post() -> None:
    other = seen(SLIP.text.replace("ADA", "OTTO"), "file", "may.pdf", origin="foreign", number=12)
    assert of(SIGNED, other) == []


def test_two_employers_or_two_roles_are_not_put_together() -> None:
    second = seen(SLIP.text.replace("MILL FRAME", "TOWER BELL"), "file", "june.pdf", origin="foreign", number=13)
    assert of(SIGNED, SLIP, second) == []
    clerk = seen(SIGNED.text.replace("Bell Founder", "Office Manager"), "email", "Re: tea", number=14)
    assert of(SIGNED, clerk, SLIP) == []


def test_a_role_at_a_club_is_no_post() -> None:
    club = seen("To: Bo Quill\n\nDone.\n\nAda Lowe\nManager\nWhitby Rowing Club", "email", "Re: boat", number=14)
    assert of(club, SLIP) == []


def test_colleagues_at_the_users_own_domain_name_the_firm() -> None:
    below = "Caster\nMill Works Ltd"
    founder = "The user works as a Bell Founder at"
    assert of(SIGNED, colleague("Bo Quill", 15, below), colleague("Ines Roth", 16, below)) == [
        f"{founder} Mill Works Ltd."
    ]
    assert of(SIGNED, colleague("Bo Quill", 15, below)) == []
    assert of(SIGNED, colleague("Bo Quill", 15), colleague("Ines Roth", 16)) == [f"{founder} frames.example."]
    gmail = [seen(one.text.replace("frames.example", "gmail.com"), "email", "x", origin="foreign", number=one.id)
             for one in (colleague("Bo Quill", 15), colleague("Ines Roth", 16))]  # fmt: skip
    assert of(SIGNED, *gmail) == []
