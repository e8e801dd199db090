"""What READMEs and programs that show the system say of the user's projects and computer."""

import pytest

from gumd.propose.rules.code.readmes import Readmes
from gumd.propose.rules.code.tools import Tools
from gumd_store.records import Observation
from tests.gumd.propose.seen import seen, statements

README = (
    "# tidebell\n\nWritten 2031\nRings a bell at high water for the three of us who row. No clouds.\n\n## run\nmake"
)


def nothing(source: str) -> list[Observation]:
    del source
    return []


def test_a_readme_says_what_the_user_builds() -> None:
    assert statements(Readmes(), seen(README, "file", "~/side/tidebell/README.md")) == [
        "The user is building tidebell: Rings a bell at high water for the three of them who row."
    ]


def test_what_is_the_users_in_it_is_told_as_theirs() -> None:
    text = "# planks\n\nKeeps track of the wood in my shed, board by board."
    assert statements(Readmes(), seen(text, "file", "~/side/planks/README.md")) == [
        "The user is building planks: Keeps track of the wood in their shed, board by board."
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (README, "~/web/node_modules/tidebell/README.md"),
        (README, "~/Downloads/README.md"),
        (README, "~/notes/tides.md"),
        ("# tidebell\n\n[![ci](https://ci.example/badge)]\n## run", "~/side/tidebell/README.md"),
        ("tidebell rings a bell at high water for us", "~/side/tidebell/README.md"),
    ],
)
def test_others_readmes_and_empty_ones_say_nothing(text: str, title: str) -> None:
    assert statements(Readmes(), seen(text, "file", title)) == []


def test_a_program_that_shows_the_system_names_the_users_computer() -> None:
    shown = seen("bo@mole ~ % fastfetch\nOS: Debian GNU/Linux 13 x86_64\nHost: 20AB (ThinkPad X230)\nWM: i3", "shell")
    assert "The user has a computer, 20AB (ThinkPad X230), that runs Debian GNU/Linux 13." in statements(
        Tools(nothing), shown
    )
