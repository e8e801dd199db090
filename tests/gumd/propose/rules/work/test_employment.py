"""What the user works as, by papers that are made out to them."""

import pytest

from gumd.propose.rules.work.employment import Employment
from gumd_store.records import Observation
from tests.gumd.propose.seen import seen, statements

HOME = seen("ls", "shell", "adalowe@host: ~", number=9)


def of(text: str, title: str = "", source: str = "email", origin: str = "foreign") -> list[str]:
    def past(source: str) -> list[Observation]:
        return [HOME] if source == "shell" else []

    return statements(Employment(past), seen(text, source, title, origin=origin))


@pytest.mark.parametrize(
    ("slip", "statement"),
    [
        (
            "From: Pay office <pay@reed.example>\nTo: ada\n\nPay slip March\nEmployee: Ada Lowe    No: 7\n"
            "Employer: Reed Organs Ltd\nJob title: Organ Builder    Grade: 4",
            "The user works as an Organ Builder at Reed Organs Ltd.",
        ),
        (
            "Von: Lohn <lohn@orgel.example>\nAn: ada\n\nLohnabrechnung 03/2031\nArbeitgeber   Orgelbau Rohr GmbH\n"
            "Mitarbeiter   0012 Lowe, Ada\nTätigkeit   Tischlerin, 20 Std., Teilzeit",
            "The user works part-time as a carpenter (Tischlerin) at Orgelbau Rohr GmbH.",
        ),
        (
            "De : Paie <paie@hopital.example>\n\nBulletin de paie mars\nNom : LOWE ADA\nEmploi : INFIRMIERE\n"
            "Employeur : HOPITAL NORD",
            "The user works as a nurse (infirmiere) at Hopital Nord.",
        ),
        (
            "From: Pay <pay@reed.example>\nTo: ada\n\nBELL–FRAME WORKERS SOCIETY\nEmployee 07  LOWE, ADA M.\n"
            "Pay statement 03\nCost centre 02 TUNING SHOP\nTeam leader allowance   120.00",
            "The user works at Bell–Frame Workers Society (tuning shop) and is paid for supervising others "
            "(“Team leader allowance”).",
        ),
        (
            "METRO CENTRO, E.M.      RECIBO DE VENCIMENTO\nN.º 7   LOWE, ADA\nCategoria: TÉCNICO DE SOM II\n"
            "Local: Oficinas Velhas",
            "The user works as a technician (técnico de som ii) at Metro Centro, E.M (Oficinas Velhas).",
        ),
        (
            "Van: Portaal <noreply@portaal.example>\n\nUw loonbrief mei\nWerknemer: Ada Lowe\n"
            "Werkgever: De Klok vzw (PC 304)\nFunctie: klokkentechnica\nAfdeling: Gieterij",
            "The user works as a technician (klokkentechnica) at De Klok vzw (Gieterij).",
        ),
        (
            "From: HR Shared Services <pay@millhospital.example>\n\nYour pay statement\nEmployee: LOWE, ADA\n"
            "Dept 7310 PHARMACY",
            "The user works at millhospital.example (pharmacy).",
        ),
        (
            "Hello Ada Lowe,\nyour pay statement for May is there.\nPlease sign in.",
            "",
        ),
    ],
)
def test_a_pay_slip_made_out_to_the_user_says_what_they_work_as(slip: str, statement: str) -> None:
    assert of(slip) == ([statement] if statement else [])


@pytest.mark.parametrize(
    "text",
    [
        "Pay slip March\nEmployee: Otto Lowe\nEmployer: Reed Organs Ltd\nJob title: Organ Builder",
        "Pay slip March\nEmployee: Ben Adler\nJob title: Organ Builder",
        "How to read your payslip\nJob title: this is what you work as",
        "Name: Otto Lowe\nOccupation: teacher",
        "Occupation: teacher",
        "Applicant: LOWE, Ada\nCompany: Visa Desk Riga\nPlease bring a contract and a payslip of each of three months.",
    ],
)
def test_papers_of_others_say_nothing_of_the_user(text: str) -> None:
    assert of(text) == []


def test_a_form_with_the_users_name_says_their_occupation() -> None:
    assert of("Name: Lowe, Ada   Beruf: Bäckerin", "Anamnesebogen.pdf", "file", "user") == [
        "The user's occupation is that of a baker (Bäckerin)."
    ]


def test_personnel_writes_of_the_users_post_and_its_end() -> None:
    head = "From: Ines Roth <hr@reed.example>\nTo: Ada Lowe <ada@reed.example>\n\nDear Ada,\n"
    text = "your resignation is noted. Your last working day in the role of Organ Builder will be Friday, 4 July 2031."
    assert of(head + text) == [
        "The user works as an Organ Builder at reed.example.",
        "The user's last working day is 4 July 2031.",
    ]
    offer = "we would like to offer you the position of Organ Builder. The notice period is a month."
    assert of(head + offer) == []


def test_a_staff_page_of_the_users_names_their_manager() -> None:
    page = "Employee: Ada Lowe   Staff ID: 7   Line manager: Ines Roth\nAnnual leave: 12 days"
    assert of(page, "Staff", "browser") == ["The user's manager at work is Ines Roth."]
    assert of(page.replace("Ada", "Otto"), "Staff", "browser") == []


def test_a_pay_slip_that_the_user_keeps_names_them_by_an_initial() -> None:
    def past(source: str) -> list[Observation]:
        return [seen("", "file", "/home/ada/notes.md", number=9)] if source == "file" else []

    text = "REED ORGANS (PTY) LTD      PAYSLIP\nEmpl no 7     LOWE A M      Engaged 2003"
    slip = seen(text, "file", "/home/ada/Pay/may.pdf")
    assert statements(Employment(past), slip) == ["The user works at Reed Organs (PTY) LTD."]
    other = seen(text.replace("LOWE A", "LOWE O"), "file", "/home/ada/Pay/may.pdf")
    elsewhere = seen(text, "file", "/srv/payroll/may.pdf")
    assert statements(Employment(past), other, elsewhere) == []
