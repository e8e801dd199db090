"""The prompt of the language model's one task, and the examples in it, which are about nobody."""

_ASKED = "The user wrote: "
_SHOWN = (
    ("I have been teaching the cello since 2009, mostly adults", "The user has been teaching the cello since 2009."),
    ("I do not eat pork, my stomach hates it", "The user does not eat pork."),
    ("I am moving to Tampere in March with my partner!", "The user is moving to Tampere in March with their partner."),
    ("I only water the ferns on Sundays", "The user only waters the ferns on Sundays."),
    ("I cannot stand terriers since one bit me, sadly", "The user cannot stand terriers since one bit them."),
    ("I keep two geese behind my workshop, come and see", "The user keeps two geese behind their workshop."),
)
_BEFORE = "".join(f"{_ASKED}{said}\n{shown}\n\n" for said, shown in _SHOWN)

EXAMPLES = frozenset(shown for _, shown in _SHOWN)
"""The examples' answers, which grounding must know to refuse copies of them."""

NOTHING = "ok, see you tomorrow then, and thanks for everything"
"""Shows nothing lasting about who wrote it: after this, a statement is as likely as it is without evidence."""


def prompt(text: str) -> str:
    """What the model continues with a line about ``text``; the same for every text up to the text itself."""
    return f"{_BEFORE}{_ASKED}{' '.join(text.split())}\n"
