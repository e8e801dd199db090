"""How a text is cut into lines for the model that marks them."""

from hypothesis import given
from hypothesis import strategies as st

from gumd.propose.lines.text import USER, Line, Text, as_read, in_context

ADA = frozenset({"ada", "lowe"})


def test_a_mail_is_read_by_its_subject_and_its_own_lines() -> None:
    mail = "From: Desk <desk@fern.example>\nTo: Ada Lowe\nSubject: Your course\n\nIt begins. Bring a pen.\n> You wrote"
    text = Text("email", "Your course", mail, ADA)
    assert [one.text for one in text.lines] == ["Your course", "It begins.", "Bring a pen."]
    assert text.header == "email: Your course Desk"


def test_the_users_name_is_one_word_in_any_order_and_case() -> None:
    text = Text("file", "letter.pdf", "Patient: LOWE, Ada\nDear Mr Lowell", ADA)
    assert as_read(text, text.lines) == ["Patient: User, User", "Dear Mr Lowell"]


def test_a_talk_is_read_with_its_speakers_and_the_user_among_them() -> None:
    text = Text("chat", "Nils", "Nils: still in Ulm?\nAda: moved to Kiel. It rains", ADA)
    assert text.lines == [Line("still in Ulm?", "Nils"), Line("moved to Kiel.", USER), Line("It rains", USER)]
    assert as_read(text, text.lines)[1] == "User: moved to Kiel."


def test_a_line_of_a_talk_is_quoted_behind_what_its_speaker_says_before_it() -> None:
    said = "Mo: cars?\nAda: nine of us. A van then. We leave on Friday at six."
    lines = Text("chat", "Mo", said, ADA).lines
    assert in_context(lines[-1], lines, 180) == "nine of us. A van then. We leave on Friday at six."
    assert in_context(lines[-1], lines, 40) == "A van then. We leave on Friday at six."
    assert in_context(lines[1], lines, 180) == "cars? – nine of us."
    assert in_context(lines[1], lines, 15) == "nine of us."


def test_a_line_of_a_note_is_quoted_alone() -> None:
    lines = Text("file", "todo.md", "Van is booked. Leave at six.", ADA).lines
    assert in_context(lines[1], lines, 180) == "Leave at six."


def test_where_somebody_is_called_me_nobody_else_is_the_user() -> None:
    text = Text("chat", "Nils", "Ada: still in Ulm?\nMe: moved to Kiel", ADA)
    assert [one.speaker for one in text.lines] == ["Ada", USER]


def test_another_language_is_read_in_english() -> None:
    text = Text("file", "brief.pdf", "Sehr geehrte Frau Lowe, Ihr Termin ist am Montag um zehn Uhr", ADA)
    assert "Monday" in as_read(text, text.lines)[0]


@given(st.sampled_from(["chat", "email", "file"]), st.text(max_size=600), st.text(max_size=60))
def test_any_text_has_as_many_readings_as_lines(source: str, said: str, title: str) -> None:
    text = Text(source, title, said, ADA)
    assert len(as_read(text, text.lines)) == len(text.lines)
    assert all(len(one.text) >= 4 for one in text.lines)
