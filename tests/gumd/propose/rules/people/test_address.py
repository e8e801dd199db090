"""Who those who write with the user are, by what the two call each other."""

import pytest

from gumd.propose.rules.people.address import Addressed
from tests.gumd.propose.seen import proposed, seen, statements


@pytest.mark.parametrize(
    ("text", "title", "statement"),
    [
        (
            "Wren: dad can you get milk\nMe: on it",
            "Wren 🎧",
            "The user is the father of Wren, who calls them “dad” (chat “Wren 🎧”).",
        ),
        (
            "Basile: maman t'as deux minutes ?\nMoi: oui",
            "Basile",
            "The user is the mother of Basile, who calls them “maman” (chat “Basile”).",
        ),
        (
            "Jule: Danke Oma!\nIch: gern",
            "Jule",
            "The user is the grandmother of Jule, who calls them “oma” (chat “Jule”).",
        ),
        (
            "Luc: Salut soeurette\nMoi: salut",
            "Luc",
            "The user is Luc's sister: Luc calls them “soeurette” (chat “Luc”).",
        ),
        (
            "Odile: bien rentrée\nMoi: merci maman",
            "Odile Roth",
            "The user's mother is Odile Roth, whom they call “maman” (chat “Odile Roth”).",
        ),
        ("Mutti: bist du da?\nIch: gleich", "Mutti 🌷", "The user writes with their mother (chat “Mutti 🌷”)."),
        (
            "Rainer: NO SNOW YET\nMe: good",
            "Uncle Rainer",
            "The user has an uncle in the family, Rainer (chat “Uncle Rainer”).",
        ),
        ("Paul: tell your brother I said hi\nMe: will do", "Paul", "The user has a brother (“your brother”)."),
        (
            "Toni: el cuadrante sale el lunes, tu turno igual\nYo: gracias jefe",
            "Toni Vidal",
            "The user's boss is Toni Vidal, whom they call “jefe” (chat “Toni Vidal”).",
        ),
    ],
)
def test_what_two_call_each_other_says_what_they_are(text: str, title: str, statement: str) -> None:
    assert statements(Addressed(), seen(text, title=title)) == [statement]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Wren: dad can drive\nMe: great", "Wren"),
        ("Wren: mum says hi\nMe: hi", "Wren"),
        ("Wren: I asked dad\nMe: and?", "Wren"),
        ("Wren: mama weiß es jetzt auch\nMe: gut", "Wren"),
        ("Wren: dad can you get milk\nPaul: no\nMe: on it", "Family Roth"),
        ("Wren: dad can you get milk", "Wren"),
        ("Desk: Hello mam, your cake is ready\nMe: thanks", "Desk"),
        ("Otis: mama, kannst du kommen\nMe: ja papa", "Otis"),
        ("Toni: buenas\nMe: gracias jefe", "Toni"),
        ("Paul: if your brother comes, what then\nMe: yes", "Paul"),
        ("Paul: do you mean your wife?\nMe: no", "Paul"),
        ("Paul: dad jokes 😂 thanks dad\nMe: hm", "Paul"),
        ("Claude: your brother is listed\nMe: ok", "Claude"),
        ("Fr Benedict: as usual tonight?\nMe: as every week, father", "Fr Benedict (choir)"),
    ],
)
def test_who_is_spoken_of_or_named_in_jest_or_by_all_is_nobody(text: str, title: str) -> None:
    assert statements(Addressed(), seen(text, title=title)) == []


def test_every_such_chat_makes_it_likelier() -> None:
    first, second = (seen("Wren: thanks dad\nMe: sure", title="Wren", number=one) for one in (1, 2))
    (once,) = proposed(Addressed(), first)
    (again,) = Addressed(lambda source: [first] if source == "chat" else []).propose([second])
    assert again.weight > once.weight
    assert again.observations == (1, 2)
