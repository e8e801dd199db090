"""What English frames are built from."""

import re

from gumd.propose.rules.facts import Frame, Needs
from gumd.schema import Kind, Polarity
from gumd.text.regex import regex

# Adverbs that stay, and those that only colour.
ADVERB = (
    r"(?:(?:really|just|also|absolutely|actually|strongly|strictly|firmly|vastly|greatly|deeply|truly|genuinely|"
    r"especially|particularly|"
    r"always really|"
    r"kinda|honestly|totally|quite|do|very much|so|simply|even|"
    r"personally) )*"
    r"(?:(?P<adv>always|usually|often|mostly|only|still|never|rarely|normally|generally|typically|mainly|"
    r"exclusively|now|currently|"
    r"no longer|regularly|sometimes) )?(?:(?:really|just|also|absolutely|actually|even) )*"
)
COUNT = r"(?:(?:a|an|the|my|our|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|both|several|some|no|another) )"
ADJECTIVES = r"(?:[\w’'-]+ ){0,3}?"


def frame(
    pattern: str,
    says: str,
    kind: Kind,
    polarity: Polarity = "neutral",
    weight: float = 1.8,
    needs: Needs = "",
    topic: str = "",
    we: bool = False,
) -> Frame:
    """A frame of what follows "I", matched without regard to case."""
    return Frame(
        regex(pattern + r"(?:(?<=\s)|(?![\w’'-]))", re.IGNORECASE),
        says,
        kind,
        polarity,
        weight,
        needs,
        topic,
        we=we,
    )
