"""Papers write the user's name in full, by whatever short form they go."""

from gumd.propose.rules.health.patients import names_user
from gumd.propose.rules.reading import Reader
from gumd.propose.short_names import in_full
from gumd_store.records import Observation
from tests.gumd.propose.seen import seen


def _mails(name: str) -> list[Observation]:
    senders = ("Bakery <a@bakery.example>", "School <b@school.example>", "Club <c@club.example>")
    text = "From: {}\nTo: {} <t@mill.example>\n\nHi,\nall is set"
    return [
        seen(text.format(one, name), "email", "News", origin="foreign", number=at) for at, one in enumerate(senders)
    ]


def _reader(name: str) -> Reader:
    return Reader(lambda source: _mails(name) if source == "email" else [])


def test_a_short_form_with_a_surname_is_also_what_it_is_short_for() -> None:
    own = _reader("Tess Falk").names()
    assert own == {"tess", "falk", "teresa", "theresa", "therese"}
    assert names_user("M. TERESA FALK", own)
    assert not names_user("Deolinda Falk", own)
    assert not names_user("Teresa Lowe", own)


def test_a_short_form_alone_stands_for_nothing_else() -> None:
    assert _reader("Tess").names() == {"tess"}


def test_a_name_that_is_short_for_nothing_is_left_as_it_is() -> None:
    assert in_full(["ingrid", "falk"]) == frozenset()
