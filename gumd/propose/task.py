"""What the language model is trained for: a snippet in, statements or ``none`` out of each part of it, and verdicts."""

from collections.abc import Sequence

from gumd.models.supervisor import Line

_ALWAYS_WORDS = """
january february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays english german french spanish
italian portuguese dutch polish turkish swedish danish norwegian russian chinese japanese arabic greek latin i
"""
ALWAYS = frozenset(_ALWAYS_WORDS.split())
"""Names that are put into English and need not stand in a window as they are written: grounding checks them."""
MAX_STATEMENTS = 6
NONE = "none"
RIGHT, WRONG = "yes", "no"
OPENING = "The user"
MAX_WHERE = 90
MAX_PART = 400


def prompt(source: str, where: str, by: str, text: str) -> str:
    """What the model reads before it is asked about a part; the same for training and for use.

    ``by`` is user, other or unknown. Lines keep their breaks, as a chat's turns are told apart by them.
    """
    lines = "\n".join(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)
    return f"[{source} | {' '.join(where.split())[:MAX_WHERE]} | {by}]\n{lines}\n=>\n"


def focus(part: str) -> str:
    """What follows a prompt: the sentence or line of its snippet that is asked about."""
    return f"> {' '.join(part.split())[:MAX_PART]}\n"


def join_prompt(facts: Sequence[str]) -> str:
    """What the model continues with the one statement that ``facts`` make together."""
    return "[together]\n" + "\n".join(facts) + "\n=>\n"


def check(statement: str) -> str:
    """What follows a part, for the model to go on with ``RIGHT`` or ``WRONG``: whether it shows the statement."""
    return f"{statement}\n?\n"


def answer(statements: Sequence[str]) -> str:
    """What the model should answer."""
    return "\n".join(statements) or NONE


def statements(lines: Sequence[Line]) -> list[Line]:
    """The statements of an answer, each once; whatever is no sentence about the user is left out."""
    found = {line.text: line for line in lines if line.text.startswith(OPENING) and line.text.endswith(".")}
    return list(found.values())[:MAX_STATEMENTS]


SHOWN_PARTS: tuple[tuple[tuple[str, str, str, str], str, list[str]], ...] = (
    (("chat", "Signal – Ilse", "unknown", "Ilse: still at the cello?\nMe: teaching it since 2009, mostly adults!"),
     "teaching it since 2009, mostly adults!", ["The user has been teaching the cello since 2009, mostly adults."]),
    (("browser", "gooseblog.example", "other", "I keep two geese behind my workshop and never eat eggs."),
     "I keep two geese behind my workshop and never eat eggs.", []),
    (("email", "Inbox, from Tampere Ferries", "other", "Your crossing is booked: Saturday 8 March 09:40, one bicycle."),
     "Your crossing is booked: Saturday 8 March 09:40, one bicycle.",
     ["The user has a ferry crossing on Saturday 8 March at 09:40 with a bicycle."]),
    (("chat", "assistant", "user", "Me: no pork please, my stomach hates it. and always metric units"),
     "no pork please, my stomach hates it.", ["The user does not eat pork."]),
    (("shell", "bash ~/src", "user", "git status\nmake"), "git status", []),
)  # fmt: skip
SHOTS = "".join(f"{prompt(*place)}{focus(part)}{answer(said)}\n\n" for place, part, said in SHOWN_PARTS)
"""What a model that was not taught is shown before the window."""

SHOWN = frozenset(one for *_, said in SHOWN_PARTS for one in said)
