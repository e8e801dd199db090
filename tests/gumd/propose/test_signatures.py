"""What the signature of a mail says its writer does."""

import pytest

from gumd.propose.rules.signatures import occupation_of


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
        (["Ada Lowe", "Queen of everything"], ""),
        (["Ada Lowe", "12 Mill Lane, Whitby"], ""),
    ],
)
def test_a_signature_says_what_its_writer_does(lines: list[str], does: str) -> None:
    assert occupation_of(lines)[0] == does
