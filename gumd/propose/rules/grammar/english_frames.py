"""What English first-person sentences say of the user: all frames of what follows "I" (contractions written out)."""

import re

from gumd.propose.rules.facts import Frame
from gumd.propose.rules.grammar.english_aims import AIMS, CHANGES
from gumd.propose.rules.grammar.english_being import HEALTH, TASTES
from gumd.propose.rules.grammar.english_life import BIOGRAPHY, ROUTINES
from gumd.text.regex import regex

# The first that fits a clause and is given what it needs counts, so what changes or has a date stands first.
FRAMES: tuple[Frame, ...] = (*HEALTH, *CHANGES, *ROUTINES, *AIMS, *TASTES, *BIOGRAPHY)
# What chats and notes say without "I".
ELLIPTIC = regex(
    r"(?:am )?(?:allergic to|scared of|cannot (?:eat|drink|stand|have)|do not (?:eat|drink|like|do)|"
    r"been (?:vegan|vegetarian|learning|living|working|sober)|(?:have )?(?:stopped|switched|gave up|quit|booked|"
    r"signed up)|"
    r"no longer|(?:just |finally )?(?:sold|adopted|bought)(?= (?:the|my|our|a|an) )|(?:really "
    r")?(?:hate|prefer|love)(?! (?:and|or|is|was|the|this|that|should|will|your|it|from|"
    r"to you)\b)|training for|learning|working on|applying for|moving to|"
    r"saving (?:up )?for|decided against|changed my mind about|turned down) (?=\w)",
    re.IGNORECASE,
)
