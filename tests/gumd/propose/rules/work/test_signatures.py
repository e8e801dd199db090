"""What the signature of a mail says its writer does."""

import pytest

from gumd.propose.rules.work.occupation_words import job_in
from gumd.propose.rules.work.signatures import occupation_of, own_signature

OWN = frozenset({"ada", "lowe"})


@pytest.mark.parametrize(
    ("lines", "does"),
    [
        (["Ada Lowe", "Bell Founder", "Lowe & Daughters"], "works as a Bell Founder"),
        (["Ada Lowe", "Senior Analyst, Harbour Trust"], "works as a Senior Analyst at Harbour Trust"),
        (["Ada Lowe", "Head of Maths", "Riverside School"], "works as a Head of Maths at Riverside School"),
        (["Ada Lowe", "Enfermera", "Hospital del Mar"], "works as a nurse (Enfermera) at Hospital del Mar"),
        (["Ada Lowe", "Retired teacher"], "is a Retired teacher"),
        (["Ada Lowe", "Physique-chimie", "Lycée Jean Moulin"], "teaches physics and chemistry at Lycée Jean Moulin"),
        (["Ada Lowe", "Kassenwartin", "Ruderverein Elbe e. V."], "is the treasurer of Ruderverein Elbe e. V"),
        (["Ada Lowe", "Captain, Whitby Rowing Club"], "is the captain of Whitby Rowing Club"),
        (["Ada Lowe RN"], "is a registered nurse"),
        (["Ada Lowe", "Registered Surveyor", "Mill Land Group"], "works as a Registered Surveyor at Mill Land Group"),
        (["Ada Lowe", "Tischlermeisterin"], "works as a master carpenter (Tischlermeisterin)"),
        (["Ada Lowe", "Therapeutin", "Physio am Ufer"], "works as a therapist (Therapeutin) at Physio am Ufer"),
        (["Ada Lowe", "Rail Maintenance", "Mill Lines"], "works in Rail Maintenance at Mill Lines"),
        (["Ada Lowe", "Physio am Ufer"], ""),
        (["Ada Lowe", "Sales", "12 Mill Lane"], ""),
        (["Ada Lowe", "Queen of everything"], ""),
        (["Ada Lowe", "12 Mill Lane, Whitby"], ""),
    ],
)
def test_a_signature_says_what_its_writer_does(lines: list[str], does: str) -> None:
    assert occupation_of(lines)[0] == does


@pytest.mark.parametrize(
    ("mail", "lines"),
    [
        ("To: Bo\n\nSee you.\n\nAda Lowe (she/her)\nBell Founder", ["Ada Lowe (she/her)", "Bell Founder"]),
        ("From: shop@bells.example\n\nBis dann\n\n--\nGlocken Lowe e.U.\nAda Lowe, Gießerin\nMo Di 8-12 / 13-17",
         ["Ada Lowe", "Gießerin", "Glocken Lowe e.U."]),
        ("To: Bo\n\nTot dan\nAda\n\n--\nAda Lowe | gieter | De Klok", ["Ada Lowe", "gieter", "De Klok"]),
        ("To: Bo\n\nRegards\nAda Lowe\n[plan.pdf, 1 MB]", []),
        ("To: Bo\n\nTell Ada Lowe that the bell is done\nand the frame too", []),
        ("From: Bo\nTo: Ada Lowe\n\nHello Ada", []),
        ("To: Bo\n\nThose who come are\nInes Roth, Otto Quill and\nAda Lowe, Bo Quill", []),
    ],
)  # fmt: skip
def test_the_users_own_signature_is_known_by_their_name(mail: str, lines: list[str]) -> None:
    assert own_signature(mail, OWN) == lines


def test_a_signature_that_is_answered_is_still_the_users() -> None:
    mail = "From: Bo Quill\n\nYes.\n\n> Shall I come?\n> Ada Lowe\n> Bell Founder\n> Mill Works"
    assert own_signature(mail, OWN, quoted=True) == ["Ada Lowe", "Bell Founder", "Mill Works"]
    assert own_signature(mail.replace("Ada", "Otto"), OWN, quoted=True) == []


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("grundschullehrerin", "teacher"),
        ("tecnico de som", "technician"),
        ("schuhmachermeister", "master shoemaker"),
        ("radfahrer", ""),
        ("burgermeister", ""),
        ("queen of everything", ""),
    ],
)
def test_an_occupation_is_known_by_the_word_at_its_head(line: str, job: str) -> None:
    assert job_in(line) == job
