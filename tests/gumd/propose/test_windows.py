"""How observations are cut for the language model."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gumd.propose.snippets import Snippet, snippets
from gumd.propose.windows import MAX_CHARS, MAX_PARTS, Window, where, windows
from tests.gumd.propose.seen import seen

LINE = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=300)


def cut(text: str, source: str = "chat", title: str = "", app: str = "app", origin: str = "user") -> list[Window]:
    return windows(snippets(seen(text, source, title, app, origin)))


def test_a_short_chat_is_one_window_with_who_says_what() -> None:
    (window,) = cut("Noor: iftar at ours friday?\nMe: yes please!", title="Noor", app="signal")
    assert window.text == "Noor: iftar at ours friday?\nMe: yes please!"
    assert (window.by, window.own, window.where) == ("unknown", "yes please!", "signal – Noor")


def test_the_users_label_in_any_language_becomes_the_one_of_the_examples() -> None:
    (window,) = cut("Lena: Kommst du?\nIch: Ja, um acht")
    assert window.original == "Lena: Kommst du?\nMe: Ja, um acht"
    assert window.text == "Lena: Come you?\nMe: Yes, at eight"


def test_a_heading_is_read_with_what_stands_below_and_asked_about_with_nothing() -> None:
    (window,) = cut("# Heap behind the field, 31.10.\n- a blue needle in box 14, to be cleaned", "editor", "notes.md")
    assert "Heap behind the field" in window.text
    assert window.parts == ["a blue needle in box 14, to be cleaned"]


def test_a_log_of_changes_is_not_read() -> None:
    (window,) = cut("9c1e0b4 Ada Lowe 2031-05-05 draw the plan as a table\nI moved to Hull last week.", "shell")
    assert window.parts == ["I moved to Hull last week."]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("As you know I am moving to Turku in May, so do come by.", False),
        ("I can tell you that my lease is up.", False),
        ("As you know you are booked on the 9:15 to Hull.", True),
        ("I have booked you on the 9:15 to Hull.", True),
    ],
)
def test_what_others_say_of_themselves_is_not_asked_about(said: str, asked: bool) -> None:
    (window,) = cut(f"From: Jo Rabe\nTo: Ada Lowe\n\n{said}", "email", "Visit", origin="foreign")
    assert bool([one for one in window.parts if one in said]) is asked


def test_what_others_say_among_themselves_is_not_read() -> None:
    assert cut("Tom: I went vegan\nAnn: no way\nTom: I did") == []


def test_a_long_chat_is_cut_between_turns_and_what_is_answered_stays_with_the_answer() -> None:
    talk = "\n".join(
        f"Tom: question number {number} {'x' * 60}\nMe: answer number {number} {'y' * 60}" for number in range(9)
    )
    found = cut(talk)
    assert len(found) > 2
    for number in range(9):
        (holding,) = [one for one in found if f"answer number {number} " in one.own]
        assert f"question number {number} " in holding.text


def test_paragraphs_are_filled_up_and_a_heading_goes_with_what_follows() -> None:
    found = cut(
        "# Boat\n\n" + "\n\n".join(f"Paragraph {number}. {'word ' * 30}" for number in range(6)), "file", "boat.md"
    )
    assert len(found) > 1
    assert found[0].text.startswith("# Boat\nParagraph 0.") or found[0].text.startswith("Boat\nParagraph 0.")
    assert all(one.by == "user" for one in found)


def test_a_mail_names_its_other_end() -> None:
    received = seen(
        "From: Slade Motors <m@slade.example>\nTo: Ann <a@x.example>\n\nHi Ann, it failed.",
        "email",
        "MOT",
        "mail",
        "foreign",
    )
    assert where(received) == "Inbox, from Slade Motors – MOT"
    assert [one.by for one in windows(snippets(received))] == ["other"]


@given(st.lists(st.tuples(st.sampled_from(["Me", "Tom", "Ann"]), LINE), min_size=1, max_size=12))
def test_every_turn_of_the_user_is_in_some_window_and_none_is_much_longer_than_it_may_be(
    talk: list[tuple[str, str]],
) -> None:
    said = snippets(seen("\n".join(f"{who}: {what}" for who, what in talk)))
    found = windows(said)
    for one in said:
        if one.by == "user":
            assert any(one.text in window.words for window in found)
    longest = max((len(one.text) for one in said), default=0)
    assert all(len(window.original) <= MAX_CHARS + longest + 100 for window in found)


@pytest.mark.parametrize("source", ["file", "browser", "shell", "editor", "calendar", "notification"])
@example(text="[]")
@example(text="[0]")
@example(text="[ab cd]")
@given(text=st.text(max_size=3_000))
def test_no_word_of_a_text_is_lost_between_windows(source: str, text: str) -> None:
    said = snippets(seen(text, source))
    found = windows(said)
    assert [part for one in said for part in _words(one.text)] == [
        part for one in found for part in _words(_without_heading(one, said))
    ]


def _words(text: str) -> list[str]:
    return [part.strip("[]()") for part in text.split() if any(map(str.isalnum, part))]


def _without_heading(window: Window, said: list[Snippet]) -> str:
    heading = next((one.heading for one in said if one.heading and window.original.startswith(f"{one.heading}\n")), "")
    return window.original.removeprefix(f"{heading}\n") if heading else window.original


def parts(text: str, source: str = "file", origin: str = "user") -> list[str]:
    return [part for window in cut(text, source, "notes", origin=origin) for part in window.parts]


def test_a_window_is_asked_about_by_sentences_and_lines() -> None:
    assert parts("I row. I used to sew!\nfed the hens") == ["I row.", "I used to sew!", "fed the hens"]


def test_a_single_word_goes_with_what_is_before_it() -> None:
    assert parts("Told Anna no. Sorry! We leave on Friday") == ["Told Anna no. Sorry!", "We leave on Friday"]


def test_of_a_chat_only_what_the_user_says_is_asked_about() -> None:
    assert parts("Tom: I went vegan\nMe: good for you. I could not", "chat") == ["good for you.", "I could not"]


def test_what_others_write_of_themselves_is_not_asked_about_but_what_they_write_to_the_user_is() -> None:
    mail = "I have moved to Riga. Your table is booked for six. I put you down for Friday."
    assert parts(mail, "browser", "foreign") == ["Your table is booked for six.", "I put you down for Friday."]
    offer = "I have a post in Riga, and you would be perfect. We need you on Monday, and I will bring cake."
    assert parts(offer, "browser", "foreign") == ["We need you on Monday, and I will bring cake."]


@pytest.mark.parametrize(
    ("source", "title", "text"),
    [
        ("editor", "ring.c - third_party/tinylog", "I indent with three spaces."),
        ("file", "~/Downloads/cv.txt", "I speak Danish and some Swahili."),
        ("calendar", "Tobias (shared with you)", "Thu 19:30 Choir rehearsal"),
        ("shell", "psql", "clinic=> select name, note from patients;\n Ada Brink | latex allergy"),
    ],
)
def test_what_others_wrote_is_asked_about_only_where_it_may_be_said_to_the_user(
    source: str, title: str, text: str
) -> None:
    found = [part for one in cut(text, source, title) for part in one.parts]
    assert found == [text.splitlines()[0].partition("=> ")[2]] * (source == "shell")


def test_jokes_and_roles_are_not_asked_about() -> None:
    (window,) = cut("Me: Yeah right, I run marathons. Act as my lawyer. I swim daily.")
    assert window.parts == ["I swim daily."]


def test_what_somebody_is_quoted_with_is_not_asked_about_but_the_users_own_commits_are() -> None:
    said = "the petition has “I lost my cow. My common too.”\nread it again"
    assert parts(said) == ["the petition has", "read it again"]
    assert parts('git commit -m "I drop Windows"', "shell") == ['git commit -m "I drop Windows"']


@settings(deadline=None)
@given(st.lists(LINE, max_size=60))
def test_a_window_has_few_parts_and_each_is_its_own(lines: list[str]) -> None:
    for window in cut("\n".join(lines), "file"):
        assert len(window.parts) <= MAX_PARTS
        assert all(part.strip() for part in window.parts)


def test_a_part_in_english_knows_the_words_it_was_made_of() -> None:
    (window,) = cut("Lena: Kommst du?\nIch: Ja. Ich wohne jetzt in Kiel. Bis acht!")
    found = {part: window.as_written(part) for part in window.parts}
    assert "Ich wohne jetzt in Kiel." in found.values()
    assert window.glossed


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Deep Focus • 214 songs • Slow Harbour — Trio  2:14 / 4:02", "window"),
        ("Klondike – score 285 – moves 61", "window"),
        ("2031-05-01;Tue;07:19;swim;1400;38", "file"),
        ("| 04/09 | 15h | aura | 1 pill | 21h |", "file"),
    ],
)
def test_what_a_program_shows_in_cells_is_no_sentence(text: str, source: str) -> None:
    assert [part for window in cut(text, source) for part in window.parts] == []


def test_a_sentence_in_a_window_is_read() -> None:
    (window,) = cut("I am allergic to walnuts, please note it", "window", "Form")
    assert window.parts == ["I am allergic to walnuts, please note it"]
