"""What the user works on, aims at and learns, by repositories, sheets, confirmations, lessons and scores."""

from datetime import timedelta

import pytest

from gumd.propose.rules.code.readmes import Readmes
from gumd.propose.rules.code.repositories import Repositories
from gumd.propose.rules.learning.contests import Contests
from gumd.propose.rules.learning.scores import Scores
from gumd.propose.rules.learning.theses import Theses
from gumd.propose.rules.said.targets import Targets, target_in
from gumd.propose.rules.work.applications import Applications
from gumd.propose.rules.work.ventures import Ventures
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, seen, statements

_HOME = [seen("ls", "shell", "ida@mill: ~/x", number=90), seen("x", "file", "/home/falk/notes.md", number=91)]


def _past(source: str) -> list[Observation]:
    return [one for one in _HOME if one.source == source]


def test_commits_show_a_project_with_their_messages() -> None:
    shell = seen('$ pytest -q\n$ git commit -m "gauge: round to the half hour"', "shell", "ida@mill:~/tidewatch")
    assert statements(Repositories(), shell) == [
        "The user works on the project tidewatch (~/tidewatch), with commits such as “gauge: round to the half hour”."
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("$ git pull\n$ git log --oneline", "~/tidewatch"),
        ('$ git commit -m "bump plugins"', "~/dotfiles"),
        ('$ git commit -m "first words"', "~/Documents"),
    ],
)
def test_what_is_only_pulled_or_kept_is_no_project(text: str, title: str) -> None:
    assert statements(Repositories(), seen(text, "shell", title)) == []


def test_a_document_that_a_command_shows_has_a_deadline() -> None:
    text = (
        "$ cat notes/outline.md | head -4\n# Ferries of the lower Tay before steam\nJournal: Waterways. Due: 30 June."
    )
    assert statements(Repositories(), seen(text, "shell", "ida@mill: ~/ferries")) == [
        "The user is working on “Ferries of the lower Tay before steam” (Due: 30 June), a document of the project "
        "ferries."
    ]


def test_a_maintainer_is_told_so() -> None:
    text = (
        "From: kai <notifications@git.example>\n\nIt panics.\n\n"
        "You are receiving this because you are the {} of this repository."
    )
    mine = seen(text.format("maintainer"), "email", "[tidewatch] Panic on leap days", origin="foreign")
    assert statements(Repositories(), mine) == [
        "The user maintains the project tidewatch, about which others write (“Panic on leap days”)."
    ]
    theirs = seen(text.format("subscriber"), "email", "[tidewatch] Panic on leap days", origin="foreign")
    assert statements(Repositories(), theirs) == []


def test_a_guide_for_assistants_says_what_the_project_is() -> None:
    text = "# AGENTS.md\n\nBrack = a clock that shows the tide at a small harbour by two hands.\n"
    assert statements(Readmes(), seen(text, "editor", "~/brack/AGENTS.md")) == [
        "The user is building Brack: a clock that shows the tide at a small harbour by two hands."
    ]
    about = seen("# AGENTS.md\n\nThis is a file that tells assistants what to do.\n", "editor", "AGENTS.md")
    assert statements(Readmes(), about) == []


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("Ziel 30.6.      8.000     8.000", ("Ziel 30.6", "8.000")),
        ("target 3:58:00 | pace 5:38", ("target", "3:58:00")),
        ("Goal: 12 books", ("Goal", "12 books")),
        ("objectif;2500 €;", ("objectif", "2500")),
        ("target audience: parents of 3 children in the suburbs", None),
        ("target = x86_64-unknown-linux", None),
        ("The target was missed by 20", None),
    ],
)
def test_a_target_has_a_value(line: str, target: tuple[str, str] | None) -> None:
    assert target_in(line) == target


def test_the_target_of_a_sheet_is_the_users_goal() -> None:
    text = "Konto     1.5.    1.6.\nSumme    5.100   5.600\nZiel     8.000   8.000"
    sheet = seen(text, "file", "~/Dokumente/bootsgeld.ods")
    assert statements(Targets(), sheet) == ["The user's target in “bootsgeld” is: Ziel 8.000."]
    assert statements(Targets(), seen(sheet.text, "file", "~/work/client_budget.ods")) == []


def test_a_list_of_what_is_done_and_left_is_a_project() -> None:
    text = "Load 4 kW\nLeft to do\n x  floor\n x  roof and gutter\n .  stove pipe\n .  first fire by Christmas"
    assert statements(Targets(), seen(text, "file", "~/house/bothy_plan.ods")) == [
        "The user has a project, “bothy plan”; done: floor, roof and gutter; left to do: stove pipe, first fire by "
        "Christmas."
    ]
    assert statements(Targets(), seen(text, "file", "~/shopping.md")) == []


def test_a_log_of_work_is_a_project() -> None:
    rows = "\n".join(f"{day:02}/04  sanded the hull, 3 h" for day in (2, 9, 16, 23))
    log = seen(f"# Dunlin, work log\n\n{rows}", "file", "~/boat/log.md")
    assert statements(Targets(), log) == ["The user keeps a log of work on “Dunlin, work log”."]


def test_an_exam_that_is_confirmed_is_to_be_passed() -> None:
    text = (
        "From: Board <exams@board.example>\nTo: Ida Falk <ida@mill.example>\n\nIDA FALK\nExam: Class B Gas Fitter\n"
        "You are scheduled as follows:\nDate: Thursday, 6 June 2031"
    )
    mail = seen(text, "email", "Examination confirmation", origin="foreign")
    assert statements(Contests(_past), mail) == [
        "The user wants to pass an exam that they are registered for: “Class B Gas Fitter”."
    ]
    theirs = text.replace("IDA FALK\n", "Candidate: Jon Falk\n")
    other = seen(theirs, "email", "Examination confirmation", origin="foreign")
    assert statements(Contests(_past), other) == []


def test_what_a_clinic_examines_is_no_exam_to_pass() -> None:
    text = (
        "De: Clínica Ave <ave@ave.example>\nPara: Ida Falk <ida@mill.example>\n\nConfirmamos:\nExame: registo do sono"
    )
    mail = seen(text, "email", "Marcação confirmada: exame", origin="foreign")
    assert statements(Contests(_past), mail) == []


def test_a_race_is_the_runners_whom_it_names() -> None:
    text = "TAY HALF MARATHON\nRunner: {} Falk   Bib 117\nStatus: CONFIRMED"
    mine = seen(text.format("Ida"), "browser", "Tay Half Marathon 2031 — My registration", origin="foreign")
    assert statements(Contests(_past), mine) == [
        "The user wants to finish a race that they are entered for: “Tay Half Marathon 2031”."
    ]
    theirs = seen(text.format("Jon"), "browser", "Tay Half Marathon 2031 — My registration", origin="foreign")
    assert statements(Contests(_past), theirs) == []


def test_a_thesis_is_its_writers_and_not_its_supervisors() -> None:
    text = "Masterarbeit – Anmeldung\nTitel: Ebbe und Flut in kleinen Häfen\nStudentin: {}\nBetreuer: {}"
    mine = seen(text.format("Falk, Ida", "Jon Sand"), "browser", "Prüfungsamt", origin="foreign")
    theirs = seen(text.format("Sand, Jon", "Ida Falk"), "browser", "Prüfungsamt", origin="foreign")
    assert statements(Theses(_past), mine) == ["The user is writing a thesis: “Ebbe und Flut in kleinen Häfen”."]
    assert statements(Theses(_past), theirs) == []


def test_several_papers_show_an_undertaking_and_one_does_not() -> None:
    quote = "From: Sand\nTo: Ida\n\nBond for a new entity: 250"
    later = NOW + timedelta(days=2)
    papers = (
        seen("No exact match", "browser", "Business name search", origin="foreign", number=1),
        seen(quote, "email", "Quote", origin="foreign", number=2, at=later),
        seen("item,low\nLLC filing,155", "file", "~/ferry_startup.csv", number=3, at=later),
    )
    assert statements(Ventures(), *papers) == [
        "The user plans to start a business of their own: “Business name search”, “Quote”, “ferry_startup.csv”."
    ]
    assert statements(Ventures(), *papers[:2]) == []


def test_practice_shows_what_goes_wrong_again_and_again() -> None:
    text = "$ ./drill.py\ndeck: knots (80 cards)\nhitches  9/10\nbends   8/9\nsplices   {}/10\nwhippings  10/10"
    runs = [seen(text.format(right), "shell", "~/x", number=at) for at, right in ((1, 2), (2, 4))]
    assert statements(Scores(), *runs) == [
        "The user is weak at “splices” in what they practise (2/10, 4/10), and better at the rest."
    ]
    assert statements(Scores(), runs[0]) == []


def test_the_coverage_of_tests_is_no_practice() -> None:
    text = "$ pytest\ndeck.py   20%\ncards.py   95%\nquiz.py   99%\nmain.py   97%\n12 passed in 0.4s"
    runs = [seen(text, "shell", "~/x", number=at) for at in (1, 2)]
    assert statements(Scores(), *runs) == []


def test_who_is_moved_to_another_distance_is_entered_for_that() -> None:
    text = (
        "From: Race crew <crew@tay.example>\nTo: Ida Falk\n\nHi Ida Falk,\nWe've moved you:\n"
        "  FROM  Long 10k / 40k / 5k   (bib 18)\n"
        "  TO    Short 5k / 20k / 2k   (bib 44, wave 3)\nThe fee is not refunded."
    )
    mail = seen(text, "email", "Tay Duathlon: your transfer is complete", origin="foreign")
    assert statements(Contests(_past), mail) == [
        "The user wants to finish a race that they are entered for: “Tay Duathlon – Short 5k / 20k / 2k”."
    ]


APPLICATION = (
    "From: Ida Falk <ida@mill.example>\nTo: Bo Quill\nSubject: {}\n\nDear Bo,\n\nattached are my letter and CV.\n\nIda"
)
RECEIPT = "From: Harbour Trust <jobs@harbour.example>\nSubject: {}\n\nDear Ida,\n\nwe have received your application.{}"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (APPLICATION.format("Application for lock keeper"), "lock keeper”"),
        (APPLICATION.format("Bewerbung als Hafenmeisterin"), "Hafenmeisterin”"),
        (RECEIPT.format("Application received – Tide gauge technician – ref TG-2031-4", ""), "Tide gauge technician”"),
    ],
)
def test_what_the_user_applies_for_is_a_goal(text: str, what: str) -> None:
    (found,) = Applications(_past).propose(
        [seen(text, "email", text.split("Subject: ")[1].split("\n")[0], origin="foreign")]
    )
    assert found.text.startswith(f"The user has applied for this and wants to get it: “{what}")
    assert found.kind == "goal"


@pytest.mark.parametrize(
    "text",
    [
        APPLICATION.format("Re: your application"),
        APPLICATION.format("Application for lock keeper").replace("attached are my letter and CV", "how do I apply?"),
        APPLICATION.format("Application for lock keeper").replace(
            "Ida Falk <ida@mill.example>", "Jo Reed <jo@reed.example>"
        ),
        RECEIPT.format("Your application – Tide gauge technician", " Unfortunately you were not successful."),
        RECEIPT.format("New application for Tide gauge technician", ""),
    ],
)
def test_others_applications_answers_and_refusals_are_no_goals(text: str) -> None:
    title = text.split("Subject: ")[1].split("\n")[0]
    assert Applications(_past).propose([seen(text, "email", title, origin="foreign")]) == []
