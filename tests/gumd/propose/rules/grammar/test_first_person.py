"""What the user says of themselves in English."""

import pytest

from gumd.propose.rules.grammar.first_person import FirstPerson
from tests.gumd.propose.seen import proposed, seen, statements


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("I love rye bread, but my husband hates it.", "The user loves rye bread."),
        ("i really can't stand coriander", "The user cannot stand coriander."),
        ("I don't eat pork.", "The user does not eat pork."),
        ("Honestly, I prefer trains to planes.", "The user prefers trains to planes."),
        ("I'm not a big fan of heavy metal", "The user does not like heavy metal."),
        ("I'm allergic to penicillin and latex.", "The user is allergic to penicillin and latex."),
        ("I found out I'm allergic to lupin", "The user is allergic to lupin."),
        ("I'm coeliac, so no flour please", "The user is coeliac."),
        ("I've been vegan since 2027.", "The user has been vegan since 2027."),
        ("I have asthma.", "The user has asthma."),
        ("I take sertraline 50 mg every morning.", "The user takes sertraline 50 mg every morning."),
        ("I live in Tromsø with my sister.", "The user lives in Tromsø with their sister."),
        ("I work as a crane operator at the harbour.", "The user works as a crane operator at the harbour."),
        ("I'm a paramedic in Cardiff.", "The user is a paramedic in Cardiff."),
        ("I grew up on a sheep farm.", "The user grew up on a sheep farm."),
        ("I've worked on the night desk since 2019", "The user has worked on the night desk since 2019."),
        ("I speak Swahili and some Dutch.", "The user speaks Swahili and some Dutch."),
        ("I play the oboe in a wind band.", "The user plays the oboe in a wind band."),
        ("I have two ferrets – Salt and Pepper.", "The user has two ferrets, Salt and Pepper."),
        ("We have three kids.", "The user has three kids."),
        ("I'm learning Welsh because of my gran.", "The user is learning Welsh."),
        ("I'm training for the Oslo triathlon", "The user is training for the Oslo triathlon."),
        ("I'm saving up for a kiln.", "The user is saving up for a kiln."),
        ("I'm writing a book on lichens.", "The user is writing a book on lichens."),
        ("I want to swim the lake before I'm fifty", "The user wants to swim the lake before they are fifty."),
        ("I'm flying to Bergen on 12 June.", "The user is flying to Bergen on 12 June."),
        ("We're moving to Ghent in August.", "The user is moving to Ghent in August."),
        ("I have a dentist appointment on 3 June", "The user has a dentist appointment on 3 June."),
        ("I've signed up for the pottery course", "The user has signed up for the pottery course."),
        ("I go rowing every Saturday.", "The user goes rowing every Saturday."),
        ("On Mondays I look after my nephew.", "The user looks after their nephew on Mondays."),
        ("I never take calls before ten.", "The user never takes calls before ten."),
        ("I stopped drinking coffee.", "The user stopped drinking coffee."),
        ("I switched from Emacs to Helix.", "The user switched from Emacs to Helix."),
        ("I no longer eat cheese.", "The user no longer eats cheese."),
        ("I've decided against the job in Bonn.", "The user decided against the job in Bonn."),
        ("allergic to wasps", "The user is allergic to wasps."),
    ],
)  # fmt: skip
def test_a_plain_sentence_is_told_in_the_third_person(said: str, statement: str) -> None:
    assert statements(FirstPerson(), seen(said)) == [statement]


@pytest.mark.parametrize(
    "said",
    [
        "Do I like rye bread?",
        "If I move to Ghent in August, I'll sell the car.",
        "I might move to Ghent in August.",
        "I wish I lived in Ghent.",
        "I would love a kiln.",
        "Maybe I'm allergic to cats",
        "He says I'm allergic to hard work",
        "haha I live in the office 😂",
        "oh great, I love a five o'clock alarm",
        "I have a question.",
        "I have a headache",
        "I'm in the kitchen",
        "I'm an idiot",
        "I love it!",
        "I love you",
        "I need milk today",
        "I'm flying tomorrow",
        "I'm on the train",
        "my sister is vegan",
        "She lives in Ghent.",
        '"I live in Ghent," read the sign.',
        "You never eat cheese",
        "I used to live in Ghent.",
        "I did like the film",
        "I'm not vegan",
        "I stopped at the harbour this morning",
        "I love the colours!",
        "Love and patience matter.",
    ],
)
def test_what_is_not_so_not_lasting_or_not_about_the_user_is_passed_over(said: str) -> None:
    assert statements(FirstPerson(), seen(said)) == []


@pytest.mark.parametrize("source", ["browser", "email", "notification", "clipboard", "chat", "file"])
def test_foreign_text_says_nothing_of_the_user(source: str) -> None:
    text = "I love rye bread. I live in Tromsø. Ich wohne in Wien. J'habite à Lyon. Vivo en Sevilla."
    assert statements(FirstPerson(), seen(text, source, origin="foreign")) == []


def test_only_the_users_own_lines_of_a_chat_count() -> None:
    chat = "Ada: I'm allergic to nuts\nMe: good to know, I'm allergic to wasps\nAda: I live in York"
    assert statements(FirstPerson(), seen(chat)) == ["The user is allergic to wasps."]


def test_a_big_plan_that_is_laughed_at_is_no_plan() -> None:
    chat = "Me: that's it, I'm moving to Peru\nAda: 😂😂"
    assert statements(FirstPerson(), seen(chat)) == []


def test_a_text_asked_for_in_somebodys_name_says_nothing() -> None:
    asked = "Write a first person monologue: I am a widow. I live in Cork and I keep bees."
    assert statements(FirstPerson(), seen(asked, app="ChatGPT")) == []


@pytest.mark.parametrize("title", ["~/novel/chapter_3.md", "interview-transcript.txt", "~/songs/lyrics.txt"])
def test_a_made_up_or_recorded_i_is_not_the_user(title: str) -> None:
    assert statements(FirstPerson(), seen("I live in Cork. I keep bees.", "file", title)) == []


def test_code_and_commands_are_not_sentences() -> None:
    assert statements(FirstPerson(), seen('grep -rn "I live in" src\nsrc/a.txt: I live in Cork', "shell")) == []
    assert statements(FirstPerson(), seen('name = "x"\nI = use(a, b);', "editor", "a.py")) == []


def test_a_plan_ends_with_its_last_day() -> None:
    (plan,) = proposed(FirstPerson(), seen("I'm going to Malta from 3 to 9 June."))
    assert plan.kind == "plan"
    assert plan.valid_from is not None
    assert plan.valid_to is not None
    assert (plan.valid_from.date().isoformat(), plan.valid_to.date().isoformat()) == ("2031-06-03", "2031-06-09")


def test_liking_and_later_refusing_the_same_share_a_topic_and_differ_in_polarity() -> None:
    (liked,) = proposed(FirstPerson(), seen("I love oat milk."))
    (refused,) = proposed(FirstPerson(), seen("I can't stand oat milk."))
    assert liked.topic == refused.topic != ""
    assert (liked.polarity, refused.polarity) == ("likes", "avoids")


def test_a_chat_weighs_more_than_a_file() -> None:
    (spoken,) = proposed(FirstPerson(), seen("I live in Cork."))
    (noted,) = proposed(FirstPerson(), seen("I live in Cork.", "file", "about.txt"))
    assert spoken.weight > noted.weight


def test_a_mail_that_the_user_wrote_is_known_by_the_name_in_earlier_paths() -> None:
    note = seen("x", "file", "/home/bo/notes.md", number=2)
    mail = seen("From: Bo Quill\nTo: Parking\n\nI no longer drive to work.", "email", origin="foreign")
    proposer = FirstPerson(lambda source: [note] if source == "file" else [])
    assert statements(proposer, mail) == ["The user no longer drives to work."]


def test_a_polite_request_may_tell_something_by_the_way() -> None:
    told = statements(FirstPerson(), seen("Could you please put it on my notes that I'm allergic to latex?"))
    assert told == ["The user is allergic to latex."]
    assert statements(FirstPerson(), seen("Could you tell whether I'm allergic to latex?")) == []


def test_where_somebody_grew_up_may_stand_inside_a_sentence() -> None:
    said = "I tell the kids I grew up in Glenmoor and they think it's made up"
    assert statements(FirstPerson(), seen(said)) == ["The user grew up in Glenmoor."]


@pytest.mark.parametrize(
    ("text", "source", "title"),
    [
        ("For example, a user may write: I am vegan and I live in Berlin.", "file", "docs/config.md"),
        ("## Beispiele\n\nIch bin Vegetarier und wohne in Wien.", "file", "notes/bot.md"),
        ("Mein Name ist Max Mustermann, ich wohne in Köln und spreche Italienisch.", "file", "anschreiben.docx"),
        ("Ich ziehe nach Hamburg.", "file", "~/brief_ENTWURF.txt"),
        ("Me: I have 3 kids to feed (in the sims)", "chat", "Rex"),
        ("Me: I never shoot the messenger", "chat", "Rex"),
        ("DM: roll\nMe: I hate goblins and I never drink ale\nDM: 14", "chat", "Thursdays"),
        ("You: Translate to German: I live in Kiel and I take insulin every morning.", "chat", "ChatGPT"),
        (
            "You: Write a bio of a baker from Ghent\nChatGPT: Luc.\nYou: now make it: I live in Bruges with a cat",
            "chat", "ChatGPT",
        ),
        ("[DRAFT – not sent]\nTo: hr@mill.example\n\nI am moving to Leeds and I quit my job.", "email", "Application"),
        ("(Borrador)\nEstimada Ana:\nVivo en Murcia y soy alérgica al polen.", "email", "Borradores"),
    ],
)  # fmt: skip
def test_examples_samples_drafts_games_and_idioms_say_nothing(text: str, source: str, title: str) -> None:
    assert statements(FirstPerson(), seen(text, source, title)) == []


def test_a_role_ends_with_the_next_request() -> None:
    chat = "You: Write a bio of a baker\nChatGPT: I'm Luc.\nYou: thanks, that will do\nYou: I live in Kiel."
    assert statements(FirstPerson(), seen(chat, "chat", "ChatGPT")) == ["The user lives in Kiel."]


def test_homework_is_not_about_its_writer() -> None:
    chat = seen("Me: Hausaufgabe: Ich komme aus Irland. Ich esse gern Pizza. Ich wohne in Cork.")
    assert statements(FirstPerson(), chat) == []


def test_what_a_film_or_another_in_a_window_says_is_not_the_users() -> None:
    film = seen("I'm a nurse from Leeds and I have two kids", "window", "Netflix – The Nurse")
    captions = seen("Ada: my knee hurts\nAda: I'm moving to Bern in June", "window", "Ada (Zoom)")
    assert statements(FirstPerson(), film, captions) == []


@pytest.mark.parametrize("said", ["I like doing that one.", "I love it.", "I hate these."])
def test_what_was_named_in_another_sentence_tells_nothing(said: str) -> None:
    assert statements(FirstPerson(), seen(said)) == []
