"""Where the user lives and works, what they can do and own: English frames."""

from gumd.propose.rules.facts import Frame
from gumd.propose.rules.grammar import english_words as words
from gumd.propose.rules.grammar.english_grammar import ADJECTIVES, ADVERB, COUNT, frame

BIOGRAPHY: tuple[Frame, ...] = (
    frame(r"am (?P<what>(?-i:[A-Z])[\w’'-]+, (?:an?|the) [\w -]{3,40})", "is {what}", "biography", weight=1.9),
    frame(
        r"live (?P<place>in|at|near|outside|on|between|just outside|with|alone)",
        "lives {place} {rest}",
        "biography",
        weight=2.2,
        topic="lives:{place}",
        we=True,
    ),
    frame(
        r"am living (?P<place>in|at|near|with)",
        "is living {place} {rest}",
        "biography",
        weight=2.0,
        topic="lives:{place}",
        we=True,
    ),
    frame(r"am (?:originally )?from (?=[A-Z])", "is from {rest}", "biography", weight=2.0),
    frame(
        r"am (?:now |currently )?(?P<how>based in|fluent in|trained as|qualified as|registered as|named after)",
        "is {how} {rest}",
        "biography",
        weight=2.0,
    ),
    frame(
        rf"{ADVERB}(?P<verb>{words.BIOGRAPHY})(?= (?:as|at|for|in|with|on|from|near|the|a|an|part|full|to)\b|"
        rf" [A-Z]| \w+)",
        "{adv} {verb:s} {rest}",
        "biography",
        weight=1.9,
    ),
    frame(
        rf"am (?P<what>(?:an? |the )(?!bit |fan |huge |big fan ){ADJECTIVES}(?:{words.PROFESSIONS}))",
        "is {what} {rest}",
        "biography",
        weight=2.1,
    ),
    frame(
        r"am (?P<what>1[.,]\d\d ?m|\d{1,2} years old|\d{1,2}(?![.,]\d))(?= and\b|,|\.|$| years| tall)",
        "is {what} {rest}",
        "biography",
        weight=1.8,
    ),
    frame(
        r"am on (?P<what>(?:maternity|paternity|parental|sick|annual|unpaid|study|adoption) leave)",
        "is on {what} {rest}",
        "plan",
        weight=1.6,
    ),
    frame(
        r"(?P<verb>was born in|grew up|graduated|trained as|studied|retired|emigrated|qualified as|served in)",
        "{verb} {rest}",
        "biography",
        weight=1.8,
    ),
    frame(
        r"have (?P<what>(?:always |only )?(?:lived|worked|taught|played|used|known|had|owned|run|been|studied|"
        r"volunteered|sung|kept|"
        r"coached|served|driven|rented)) (?=.*\b(?:since|for (?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
        r"over|nearly|almost|"
        r"many|several|a few|the (?:last|past))|(?:\d+|ten|twenty) years)\b)",
        "has {what} {rest}",
        "biography",
        weight=1.9,
    ),
    frame(r"(?P<verb>speak) (?=[A-Z])", "speaks {rest}", "skill", weight=2.2),
    frame(rf"{ADVERB}(?P<verb>{words.SKILL})(?= \w)", "{adv} {verb:s} {rest}", "skill", weight=1.7),
    frame(
        rf"{ADVERB}(?P<verb>{words.HOBBY})(?! (?:\w+ing|up|on|to|an eye|in)\b)(?= \w)",
        "{adv} {verb:s} {rest}",
        "preference",
        "likes",
        1.6,
    ),
    frame(rf"{ADVERB}(?P<verb>{words.USE}) (?!to\b)", "{adv} {verb:s} {rest}", "possession", weight=1.7, topic=""),
    frame(
        rf"have (?:got |also got |also )?(?!{words.DONE} )(?P<what>{COUNT}?{ADJECTIVES}(?:{words.POSSESSIONS}))",
        "has {what} {rest}",
        "possession",
        weight=1.7,
        we=True,
    ),
    frame(
        rf"have (?:got |also got |also )?(?!{words.DONE} )(?P<what>{COUNT}?{ADJECTIVES}(?:{words.FAMILY}))",
        "has {what} {rest}",
        "relationship",
        weight=1.9,
        we=True,
    ),
    frame(
        r"(?P<verb>share) (?=(?:a|the|an|my) (?:flat|house|room|office|studio|apartment|allotment|car)\b)",
        "{verb:s} {rest}",
        "relationship",
        we=True,
    ),
)
ROUTINES: tuple[Frame, ...] = (
    frame(
        rf"{ADVERB}(?P<verb>{words.HABIT})(?= \w|$)",
        "{adv} {verb:s} {rest}",
        "routine",
        "likes",
        1.8,
        needs="period",
        topic="",
        we=True,
    ),
    frame(
        r"(?P<adv>always|never|usually|normally|only|exclusively|strictly) (?P<verb>(?!"
        + words.PAST
        + r")[a-z]+)(?= \w+ \w)",
        "{adv} {verb:s} {rest}",
        "routine",
        weight=1.5,
    ),
    frame(
        r"am (?P<what>off|away|free|on call|at (?:work|home|uni|school)|in (?:the )?(?:office|lab|town|london)|"
        r"working|teaching)(?= \w)",
        "is {what} {rest}",
        "routine",
        weight=1.6,
        needs="period",
    ),
    frame(
        rf"have (?:got )?(?!{words.DONE} )(?P<what>{COUNT}?{ADJECTIVES}(?:{words.EVENTS}|"
        rf"choir|band|orchestra|yoga|pilates|football|tennis|swimming|training|therapy|church|supervision))",
        "has {what} {rest}",
        "routine",
        "likes",
        1.8,
        needs="period",
        we=True,
    ),
)
