"""The task as the model sees it."""

from gumd.models.supervisor import Line
from gumd.propose import task


def test_a_prompt_keeps_lines_and_no_other_white_space() -> None:
    assert task.prompt("chat", "Signal  –\n Noor", "unknown", " Noor:  hi \n\n\tMe: yo ") == (
        "[chat | Signal – Noor | unknown]\nNoor: hi\nMe: yo\n=>\n"
    )


def test_an_answer_is_lines_or_none() -> None:
    assert task.answer(["The user rows.", "The user sews."]) == "The user rows.\nThe user sews."
    assert task.answer([]) == task.NONE


def test_only_whole_sentences_about_the_user_are_statements_and_each_once() -> None:
    said = ["The user rows.", "The user rows.", "Rowing is fun.", "The user has a", "none"]
    lines = [Line(one, -0.1, -0.2) for one in said]
    assert [one.text for one in task.statements(lines)] == ["The user rows."]
    assert len(task.statements([Line(f"The user has {n} cats.", 0, 0) for n in range(9)])) == task.MAX_STATEMENTS


def test_the_shots_show_the_task_in_its_own_form() -> None:
    shots = task.SHOTS.split("\n\n")[:-1]
    assert all(shot.startswith("[") and "\n=>\n> " in shot for shot in shots)
    asked = [shot.split("\n=>\n> ")[1].splitlines() for shot in shots]
    assert {line for _, *answer in asked for line in answer} == task.SHOWN | {task.NONE}


def test_a_part_and_the_question_whether_it_shows_a_statement_go_on_from_the_prompt() -> None:
    assert task.focus(" I\n row ") == "> I row\n"
    assert len(task.focus("row " * 400)) <= task.MAX_PART + 3
    assert task.check("The user rows.") == "The user rows.\n?\n"
