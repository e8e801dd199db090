"""What the invented Maren Tolle, a furniture maker, writes and receives in the demo."""

from datetime import datetime, timedelta
from typing import Any

from gumd.schema import ObservationIn

Files = dict[str, str]

FIRST: Files = {
    "notes/week.md": """# Week

I'm building a walnut writing desk for the Okafors, due before the summer fair.
I prefer hand-cut dovetails to the router jig, even when they take the whole morning.
Never suggest oil-based varnish to me, the smell gives me headaches.
""",
    "notes/portuguese.md": """# Portuguese

I'm learning Portuguese because we move to Porto next spring.
Twenty minutes each morning works, an hour on Sundays does not.
""",
    "workshop-log/README.md": """# workshop-log

A small Python program that keeps track of the wood in my workshop: which boards, how dry, for which piece.
""",
    "workshop-log/boards.py": """def months_to_dry(thickness_mm: float) -> float:
    \"\"\"A rule of thumb for air drying: a year for each inch.\"\"\"
    return thickness_mm / 25.4 * 12
""",
}

SECRET = "plum-orchard-4471"

EDITS: Files = {
    "notes/week.md": f"""
I stopped drinking coffee after lunch, I sleep much better now.
From now on always give me measurements in millimetres, never in inches.
Wi-Fi in the workshop: password = {SECRET}
""",
    "notes/portuguese.md": """
My tutor Inês says my nasal vowels are getting better. I love her stories about the river.
""",
    "workshop-log/boards.py": """

def is_dry(moisture_percent: float) -> bool:
    return moisture_percent < 10
""",
}

COPIED = "I'd rather take the night train to Porto than fly."

QUESTIONS = (
    "Help me plan tomorrow in the workshop",
    "Which gift would make Maren happy on her birthday?",
)

ITEMS: list[dict[str, Any]] = [
    {"id": "varnish", "title": "Oil-based varnish, the complete guide", "description": "Three coats, strong fumes."},
    {"id": "dovetail", "title": "Cutting dovetails by hand", "description": "Saws, chisels and a sharp pencil."},
    {"id": "fado", "title": "Portuguese for the evening", "description": "Short stories from Porto, read slowly."},
    {"id": "crypto", "title": "Ten coins to watch", "description": "What traders expect of the next quarter."},
    {"id": "espresso", "title": "The late espresso", "description": "Why coffee after lunch is underrated."},
]
RANKED_FOR = "something to read this evening"


def _at(now: datetime, days: float, hour: int, minute: int = 0) -> str:
    day = now + timedelta(days=days)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0).isoformat()


def _chat(now: datetime) -> list[ObservationIn]:
    lines: list[tuple[str, str]] = [
        ("foreign", "Tomas: are you coming to the climbing hall on Tuesday?"),
        ("user", "Yes! I climb every Tuesday with you, that will not change. I'm allergic to the chalk spray though."),
        ("foreign", "Tomas: my cousin sells insurance, you should really buy some from her"),
        ("user", "No thanks. My sister Birte visits me in two weeks, let's cook for her. I don't eat fish, she does."),
    ]
    return [
        {
            "id": f"chat-{number}", "at": _at(now, -1, 19, number), "source": "chat", "app": "messenger",
            "title": "Tomas", "text": text, "origin": "user" if origin == "user" else "foreign",
        }
        for number, (origin, text) in enumerate(lines)
    ]  # fmt: skip


def _calendar(now: datetime) -> list[ObservationIn]:
    entries = [(3, 14, "Dentist appointment, Dr. Lindqvist"), (6, 9, "Deliver the walnut desk to the Okafors")]
    return [
        {
            "id": f"calendar-{days}", "at": _at(now, -1, 8), "source": "calendar", "app": "calendar",
            "title": what, "text": f"{what}\n{_at(now, days, hour)}", "origin": "user",
        }
        for days, hour, what in entries
    ]  # fmt: skip


def _habits(now: datetime) -> list[ObservationIn]:
    """Ten mornings: the vocabulary trainer at half past seven, then the workshop program."""
    seen: list[ObservationIn] = []
    for day in range(10, 0, -1):
        for minute, command in ((30, "anki --deck portuguese"), (55, "git -C ~/workshop-log pull")):
            seen.append(
                {
                    "id": f"shell-{day}-{minute}", "at": _at(now, -day, 7, minute), "source": "shell", "app": "bash",
                    "title": "~/workshop-log", "text": command, "origin": "user",
                }
            )  # fmt: skip
    return seen


def messages(now: datetime) -> list[ObservationIn]:
    """What the third-party program hands over, oldest first."""
    return sorted([*_habits(now), *_calendar(now), *_chat(now)], key=lambda one: one.get("at") or "")
