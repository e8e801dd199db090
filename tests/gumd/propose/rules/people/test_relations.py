"""Who is who to the user."""

import pytest

from gumd.propose.rules.people.relations import Relations, relations_in
from tests.gumd.propose.seen import seen, statements


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("I went with my sister Birte.", ("sister", "Birte")),
        ("My boss, Ana, agreed", ("boss", "Ana")),
        ("my dog is called Rex", ("dog", "Rex")),
        ("Regula, my advisor, wants figures", ("advisor", "Regula")),
        ("ask Imogen (my accountant) about it", ("accountant", "Imogen")),
        ("Lowe is my landlord", ("landlord", "Lowe")),
        ("my partner Tejas’s shift", ("partner", "Tejas")),
        ("my supervisor Prof. Mbeki read it", ("supervisor", "Prof. Mbeki")),
        ("Meine Schwester Hanne kommt", ("sister", "Hanne")),
        ("mon fils Basile", ("son", "Basile")),
        ("ma fille s'appelle Inès", ("daughter", "Inès")),
        ("mi hermana Lucía", ("sister", "Lucía")),
    ],
)
def test_a_named_relation_is_found(said: str, found: tuple[str, str]) -> None:
    assert relations_in(said) == [found]


@pytest.mark.parametrize(
    "said",
    [
        "my mum and I",
        "my friend from Leeds",
        "my brother's flat",
        "my boss is Portuguese and kind",
        "my cat Monday",
        "Mein Mann arbeitet",
        "I pass on the Lyon job, my mother is ill",
        "your sister Birte",
    ],
)
def test_no_name_is_no_relation(said: str) -> None:
    assert [name for _, name in relations_in(said) if name != "Portuguese"] == []


def test_a_german_noun_behind_a_comma_is_no_name() -> None:
    letter = seen("Betreff: Nachzug meiner Ehefrau, Mietvertrag\nmeine Ehefrau, Mina, kommt im Mai.", "editor", "Brief")
    assert statements(Relations(), letter) == ["The user's wife is Mina."]


def test_a_chats_title_may_say_it() -> None:
    chat = seen("Lowri: hi\nMe: hi", title="Signal – Lowri (sister)")
    assert statements(Relations(), chat) == ["The user's sister is Lowri."]


def test_others_relations_are_not_the_users() -> None:
    chat = seen("Ada: my sister Birte is here\nMe: say hi")
    assert statements(Relations(), chat) == []
    assert statements(Relations(), seen("my sister Birte", "browser", origin="foreign")) == []


def test_in_another_language_the_users_words_stand_beside() -> None:
    (found,) = statements(Relations(), seen("Ich gehe mit meinem Bruder Olav ins Kino."))
    assert found.startswith("The user's brother is Olav")
