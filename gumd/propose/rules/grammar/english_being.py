"""What the user likes, tolerates, is and has: English frames."""

from gumd.propose.rules.facts import Frame
from gumd.propose.rules.grammar import english_words as words
from gumd.propose.rules.grammar.english_grammar import ADJECTIVES, ADVERB, frame

TASTES: tuple[Frame, ...] = (
    frame(
        r"am (?:really |very |so |quite |strongly )?(?P<how>uncomfortable with|averse to|opposed to|uninterested in)",
        "is {how} {rest}",
        "preference",
        "avoids",
    ),
    frame(r"am not (?P<how>comfortable with|interested in)", "is not {how} {rest}", "preference", "avoids"),
    frame(r"(?P<verb>prioriti[sz]e)", "{verb:s} {rest}", "preference", "likes", topic="taste:{rest}"),
    frame(rf"{ADVERB}refuse to", "refuses to {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"),
    frame(
        r"have (?P<what>(?:an? |no )?(?:(?:strong|real|deep|slight|lifelong|huge|severe|mild|"
        r"particular) )?(?:aversion|dislike|phobia|fear|"
        r"intolerance|sensitivity))(?= (?:of|to|for)\b)",
        "has {what} {rest}",
        "preference",
        "avoids",
        2.0,
    ),
    frame(
        r"have (?P<what>(?:an? )?(?:[\w-]+ )?(?:preference|passion|"
        r"weakness|love|soft spot|"
        r"sweet tooth))(?= (?:for|of)\b|$)",
        "has {what} {rest}",
        "preference",
        "likes",
        2.0,
    ),
    frame(
        r"(?P<verb>follow|keep|eat) (?=(?:an? )?(?:[\w-]+ ){0,2}(?:diet|kosher|halal|keto|paleo|fodmap)\b)",
        "{verb:s} {rest}",
        "preference",
        "likes",
        2.1,
        topic="diet",
    ),
    frame(
        rf"{ADVERB}(?P<verb>{words.LIKES}){words.NO_PRAISE}",
        "{adv} {verb:s} {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"{ADVERB}(?P<verb>{words.AVOIDS})", "{adv} {verb:s} {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"
    ),
    frame(
        r"(?:really |absolutely |just )?(?:cannot|could not) (?P<verb>stand|bear|abide|tolerate)(?: the (?:taste|"
        r"smell|sound|idea) of)?",
        "cannot {verb} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"(?:really |just |also )?do not (?:really |ever |usually |even )?(?P<verb>{words.REFUSES})",
        "does not {verb} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"never (?P<verb>{words.REFUSES})", "never {verb:s} {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"
    ),
    frame(r"cannot (?P<verb>eat|drink|have|tolerate|digest|wear|use)", "cannot {verb} {rest}", "health", "avoids", 1.8),
    frame(
        r"(?:would|had) (?:much |far )?(?:rather|prefer)(?: to)? (?P<verb>\w+) (?=.* than )",
        "would rather {verb} {rest}",
        "preference",
        "likes",
    ),
    frame(
        r"am (?:really |very |so )?(?:into|keen on|fond of|partial to|obsessed with|crazy about)",
        "likes {rest}",
        "preference",
        "likes",
    ),
    frame(r"am (?:a )?(?:big |huge |massive )?fan of", "likes {rest}", "preference", "likes", topic="taste:{rest}"),
    frame(
        r"am not (?:really |that )?(?:a )?(?:big |huge )?(?:fan of|keen on|into|fond of)",
        "does not like {rest}",
        "preference",
        "avoids",
        topic="taste:{rest}",
    ),
    frame(
        r"am (?:really |very |so |a bit )?(?P<fear>scared of|afraid of|terrified of|squeamish about)",
        "is {fear} {rest}",
        "preference",
        "avoids",
    ),
)
HEALTH: tuple[Frame, ...] = (
    frame(
        r"am (?:now |still |completely )?off (?=(?:dairy|sugar|alcohol|gluten|meat|caffeine|coffee|carbs|bread|"
        r"booze|wheat|lactose)\b)",
        "is off {rest}",
        "health",
        "avoids",
        2.0,
    ),
    frame(
        rf"(?:often |always |usually )?get (?P<what>{ADJECTIVES}(?:{words.ILLNESSES}))",
        "gets {what} {rest}",
        "health",
        weight=2.0,
    ),
    frame(
        r"am (?P<how>(?:very |severely |really |badly |mildly |deathly |highly |seriously )?(?:allergic|intolerant|"
        r"sensitive)) to",
        "is {how} to {rest}",
        "health",
        "avoids",
        2.5,
    ),
    frame(rf"am (?P<diet>{words.DIET})(?= |[,.!]|$)", "is {diet} {rest}", "preference", "likes", 2.2, topic="diet"),
    frame(rf"am (?P<what>{words.HEALTH_ADJECTIVES})", "is {what} {rest}", "health", weight=2.2),
    frame(
        rf"am no longer (?P<what>{words.DIET})", "is no longer {what} {rest}", "preference", "avoids", 2.2, topic="diet"
    ),
    frame(
        rf"have been (?P<what>{words.DIET}|{words.HEALTH_ADJECTIVES}|sober|single)(?= (?:since|for)\b)",
        "has been {what} {rest}",
        "health",
        weight=2.2,
    ),
    frame(
        rf"have (?:got |always had )?(?!{words.DONE} )(?P<what>{ADJECTIVES}(?:{words.ILLNESSES}))",
        "has {what} {rest}",
        "health",
        weight=2.0,
    ),
    frame(
        r"(?:have been|was|were|just got|got) (?P<how>diagnosed with|prescribed)",
        "was {how} {rest}",
        "health",
        weight=2.0,
    ),
    frame(
        r"am on (?=(?:\d+ ?m[gl]|[\w-]+ (?:\d+ ?m[gl])|a (?:low|high|gluten)|antibiotics|insulin|metformin|statins|"
        r"blood thinners))",
        "is on {rest}",
        "health",
    ),
    frame(
        r"(?:am taking|take) (?=.*(?:\d ?m[gl]\b|mcg|tablets?|pills?|insulin|metformin|antihistamine|supplements?|"
        r"vitamin|iron))",
        "takes {rest}",
        "health",
    ),
    frame(rf"am (?P<what>{words.HEALTH_DOING})", "is {what} {rest}", "health"),
    frame(r"carry (?=.*(?:epipens?|inhaler|insulin|glucose|auto-?injectors?))", "carries {rest}", "health", weight=2.0),
    frame(rf"am (?:the |an? )?(?:(?P<adj>{ADJECTIVES}))?(?P<what>{words.STATES})", "is {what} {rest}", "biography"),
)
