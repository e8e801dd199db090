"""What the user does for a group, by lists, signatures, mails and chats."""

from datetime import timedelta

import pytest

from gumd.propose.rules.work.offices import Offices
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, past, seen, statements

DUES = (
    "name;amount;paid on;reminder\nQuill, Bo;40;2031-02-01;\nHall, Kim;40;;1x\nLowe, Ada;40;2031-01-09;\nReed, Jo;20;;"
)
SIGNED = (
    "From: till@tarnrovers.example\nTo: fam. Quill; K. Hall\n\nHello,\nyour fee has not come in yet.\n\n"
    "Best,\nAda (Kasse Tarn Rovers Club)"
)
LEADERS = (
    "From: Jo Reed <jo@reed.example>\nTo: Kim Hall; section leaders (Ada, Bo, Cleo)\nSubject: Seating\n\nDear all,\n"
    "could each of you send a plan?\n--\nJo Reed, Tarn Singers"
)
MINUTES = (
    "From: Ada Lowe <ada@lowe.example>\nTo: Bo Quill; Kim Hall\nSubject: Minutes of the allotment meeting, 3 May\n\n"
    "Dear all,\nattached are the minutes.\nAda"
)
CHAT = "Bo: {}\nMe: ok, noted\nKim: see you\nJo: yes"


def mail(text: str, title: str) -> Observation:
    return seen(text, "email", title, origin="foreign", number=9)


def test_who_keeps_the_list_of_dues_is_the_treasurer() -> None:
    listed = seen(DUES, "file", "~/Documents/rovers/membership_fees_2031.csv")
    assert statements(Offices(past), listed) == [
        "The user is the treasurer of a club or group and keeps its members' dues: “membership_fees_2031.csv”."
    ]
    own = seen("name;amount;paid\nTool Shop;12;1\nNews Hub;9;1\nPhone Co;20;1", "file", "~/subscriptions.csv")
    assert statements(Offices(past), own) == []


def test_the_office_below_the_users_name_in_a_mail_to_others_is_theirs() -> None:
    assert statements(Offices(past), mail(SIGNED, "Fee")) == ["The user is the treasurer of Tarn Rovers Club."]
    assert statements(Offices(past), mail(SIGNED.replace("Ada (", "Cleo ("), "Fee")) == []
    assert statements(Offices(past), mail(SIGNED.replace("fam. Quill", "Ada Lowe"), "Fee")) == []


def test_who_is_named_among_the_leaders_is_one_of_them() -> None:
    assert statements(Offices(past), mail(LEADERS, "Seating")) == [
        "The user is one of the section leaders of Tarn Singers."
    ]
    assert statements(Offices(past), mail(LEADERS.replace("Ada, Bo", "Eve, Bo"), "Seating")) == []


def test_who_sends_the_minutes_takes_them() -> None:
    title = "Minutes of the allotment meeting, 3 May"
    assert statements(Offices(past), mail(MINUTES, title)) == [
        f"The user takes the minutes and sends this out: “{title}”."
    ]
    received = MINUTES.replace("From: Ada Lowe <ada@lowe.example>\nTo: Bo", "From: Bo Quill <b@q.example>\nTo: Bo")
    assert statements(Offices(past), mail(received, title)) == []


@pytest.mark.parametrize(
    ("second", "leads"),
    [("sorry Ada can't make it tonight", True), ("sorry Kim can't make it tonight", False), ("see you Ada", False)],
)
def test_who_is_told_on_two_days_that_members_cannot_come_leads_them(second: str, leads: bool) -> None:
    before = seen(CHAT.format("Apologies for tonight Ada"), title="Ringers", number=5, at=NOW - timedelta(days=7))
    later = seen(CHAT.format(second).replace("Bo:", "Eve:"), title="Ringers", number=6)
    rule = Offices(lambda source: [before] if source == "chat" else past(source))
    expected = ["The user leads the group “Ringers”: its members excuse themselves to them."]
    assert [one.text for one in rule.propose([later])] == (expected if leads else [])
