"""The user's surname, where what is seen shows only their given name, by how mails address them."""

from gumd.propose.rules.people.whole_names import WholeNames, surname_of
from gumd.propose.rules.reading import Reader
from gumd_store.records import Observation
from tests.gumd.propose.seen import seen


def _mail(head: str, number: int, origin: str = "foreign") -> Observation:
    return seen(f"{head}\n\nHello,", "email", "Hello", origin=origin, number=number)


def test_two_mails_that_write_it_show_the_surname() -> None:
    mails = [_mail("From: a\nTo: Ada Lowe", 1), _mail("From: b\nTo: ada.lowe@mail.example", 2)]
    assert surname_of("ada", mails) == {"lowe"}
    sent = [_mail("From: Ada Lowe\nTo: Tom Berg", 1, "user"), _mail("From: Ada Lowe <a@b.example>\nTo: c", 2, "user")]
    assert surname_of("ada", sent) == {"lowe"}


def test_one_mail_or_others_of_that_name_do_not() -> None:
    assert surname_of("ada", [_mail("From: a\nTo: Ada Lowe", 1)]) == frozenset()
    both = [_mail(f"From: a\nTo: Ada {name}", at) for at, name in enumerate(["Lowe", "Lowe", "Berg", "Berg"])]
    assert surname_of("ada", both) == frozenset()
    others = [_mail("From: Ada Berg\nTo: Tom Lowe", at) for at in range(3)]
    assert surname_of("ada", others) == frozenset()


def test_what_the_reader_knows_gets_the_surname() -> None:
    files = [seen("x", "file", "/home/ada/x.txt")]
    mails = [_mail("From: a\nTo: ada.lowe@mail.example", at) for at in range(2)]
    shown = {"file": files, "email": mails}
    names = WholeNames(lambda source: shown.get(source, []), Reader(lambda source: shown.get(source, [])))
    assert names.names() == {"ada", "lowe"}
