"""Whose a paper is, and what the papers of practices and laboratories found of the user."""

import pytest

from gumd.propose.rules.health.findings import Findings, out_of_range
from gumd.propose.rules.health.health import Health
from gumd.propose.rules.health.patients import names_user, whose
from gumd_store.records import Observation
from tests.gumd.propose.seen import seen, statements

_OWN = frozenset({"ida", "falk"})
_HOME = [seen("ls", "shell", "ida@mill: ~/falk", number=90), seen("x", "file", "/home/falk/notes.md", number=91)]


def _past(source: str) -> list[Observation]:
    return [one for one in _HOME if one.source == source]


@pytest.mark.parametrize("name", ["Ida Falk", "FALK, Ida", "Mrs I. Falk", "Ida Maria Falk"])
def test_the_whole_name_is_the_users(name: str) -> None:
    assert names_user(name, _OWN)


@pytest.mark.parametrize("name", ["Jon Falk", "Mr J Falk", "O. FALK", "Ida Berger", "Falk"])
def test_a_surname_alone_is_the_familys(name: str) -> None:
    assert not names_user(name, _OWN)


def test_a_login_may_be_short_for_the_name() -> None:
    assert names_user("FALK SOLER, IDALINA", frozenset({"idafalk"}))
    assert not names_user("FALK SOLER, JONA", frozenset({"idafalk"}))


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Patient: Ms Ida Falk    Age: 41", "user"),
        ("Patientin: Falk, Ida (geb. 2.3.1990)", "user"),
        ("Paciente: FALK, JON", "other"),
        ("JON FALK: your prescription is ready", "other"),
        ("Reminder: IDA FALK\nTue 3 June", "user"),
        ("Patient: I. Falk (your child)", "other"),
        ("Your appointment is confirmed", "unknown"),
    ],
)
def test_a_paper_says_whose_it_is(text: str, whom: str) -> None:
    assert whose(text, _OWN) == whom


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Ferritin            7    L    15 – 150 ng/mL", "low Ferritin (7)"),
        ("Vitamin D   18,5  *  ng/ml   30,0 - 70,0", "low Vitamin D (18,5)"),
        ("Cholesterol LDL: 190 mg/dL 50 - 130", "high Cholesterol LDL (190)"),
        ("TSH   1.9   mUI/L   0.4 – 4.5", ""),
        ("Tuesday 14 May 10:00 - 12:00", ""),
    ],
)
def test_a_value_is_low_or_high_by_its_range(line: str, value: str) -> None:
    assert out_of_range(line) == value


def test_the_users_blood_test_is_theirs_and_a_relatives_is_not() -> None:
    text = "Laboratory Mill   Patient: {} Falk\nBlood results, ref range\nFerritin   7   L   15 – 150 ng/mL"
    mine = seen(text.format("Ida"), "browser", "Results", origin="foreign")
    theirs = seen(text.format("Jon"), "browser", "Results", origin="foreign")
    assert statements(Findings(_past), mine) == ["The user's blood test showed low Ferritin (7)."]
    assert statements(Findings(_past), theirs) == []


def test_a_form_that_the_user_fills_in_has_their_allergies() -> None:
    text = "Klinik am Weiher, Anamnesebogen\nName: Falk, Ida\nAllergien / Unverträglichkeiten: {}"
    told = seen(text.format("Wespengift (Notfallset); Medikamente: keine"), "file", "bogen.pdf", "evince")
    none = seen(text.format("keine bekannt"), "file", "bogen.pdf", "evince")
    said = "The user's allergies, as a medical form has them: Wespengift (Notfallset)."
    assert statements(Findings(_past), told) == [said]
    assert statements(Findings(_past), none) == []


def test_a_report_names_what_the_user_has_and_not_what_it_denies() -> None:
    found = "Mild asthma since spring, inhaler given\nNo diabetes in the blood tests"
    text = f"Dr Low, Mill Hospital\nPatient: Ida Falk\n{found}"
    report = seen(text, "file", "report.pdf", "evince")
    assert statements(Findings(_past), report) == [
        "The user's medical paper says: Mild asthma since spring, inhaler given."
    ]


def test_an_article_about_an_illness_is_nobodys() -> None:
    text = "What a clinic found: severe allergic eczema in one patient of ten\nDr Low"
    assert statements(Findings(_past), seen(text, "browser", "Health news", origin="foreign")) == []


def test_a_relatives_prescription_is_not_taken() -> None:
    text = "JON FALK: your prescription (RAMIPRIL 5MG x28) is ready"
    note = seen(text, "notification", "Mill Pharmacy", origin="foreign")
    assert statements(Health(_past), note) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Floravit — 1 comp. con el desayuno", ["The user takes this: Floravit — 1 comp. con el desayuno."]),
        ("Rappel : Calmex, 1 cp le soir", ["The user takes this: Calmex, 1 cp le soir."]),
        ("Knee stretches 3x15", ["The user has a treatment that they are reminded of: Knee stretches 3x15."]),
        ("Give the dog 1 tab of Vermex", []),
        ("Mum: 1 tab Calmex", []),
    ],
)
def test_an_alarm_tells_what_its_owner_takes_and_not_what_they_give(line: str, said: list[str]) -> None:
    assert statements(Health(_past), seen(line, "notification", "Alarm", "clock", origin="foreign")) == said


def test_an_appointment_says_what_for_before_its_doctor() -> None:
    text = "Appointment reminder: IDA FALK\nUltrasound, left shoulder – Dr. Low, Imaging\nTue Oct 28, 3:45 PM"
    note = seen(text, "notification", "Mill Clinic", origin="foreign")
    assert statements(Health(_past), note) == ["The user sees Mill Clinic about this: Ultrasound, left shoulder."]
    other = seen(text.replace("IDA", "JON"), "notification", "Mill Clinic", origin="foreign")
    assert statements(Health(_past), other) == []
