"""What the user aims at, plans and has changed: English frames."""

from gumd.propose.rules.facts import Frame
from gumd.propose.rules.grammar import english_words as words
from gumd.propose.rules.grammar.english_grammar import ADJECTIVES, COUNT, frame

AIMS: tuple[Frame, ...] = (
    frame(
        rf"am (?:now |currently |also |still )?(?P<what>{words.GOALS})",
        "is {what} {rest}",
        "goal",
        "likes",
        1.9,
        we=True,
    ),
    frame(
        rf"am (?:now |currently |also |still )?(?P<what>{words.PROJECTS})(?! (?:to|about|in response|on behalf|"
        rf"with regard|because)\b)",
        "is {what} {rest}",
        "project",
        "likes",
        1.7,
        we=True,
    ),
    frame(
        r"(?:really |also )?(?P<verb>want|hope|plan|aim|intend) to (?!know|say|ask|help|see|keep|feel|share|savou?r|"
        r"express|show|tell|give|let|talk|see if|check|hear|thank|"
        r"make sure|be clear|go home|sleep|die|cry)(?=\w+ \w)",
        "{verb:s} to {rest}",
        "goal",
        "likes",
        1.4,
    ),
    frame(
        r"(?:have been|was) (?P<what>learning|studying|training|playing|teaching|working on|writing|saving|"
        r"practi[sc]ing|seeing a|taking|doing|using|making|trying to)(?=.*\b(?:since|for)\b)",
        "has been {what} {rest}",
        "goal",
        weight=1.8,
    ),
    frame(
        r"(?:have |has )?(?:just |finally |now |also )?(?P<what>signed up|registered|enrolled|applied)(?= (?:for|"
        r"to|on|in|at)\b)",
        "has {what} {rest}",
        "plan",
        "likes",
        1.9,
        we=True,
    ),
    frame(
        r"(?:have |has )?(?:just |finally |also |already )?(?P<what>booked)(?= (?:a|an|the|my|our|us|tickets?|"
        r"flights?|trains?|\d|[A-Z]))",
        "has {what} {rest}",
        "plan",
        "likes",
        1.6,
        needs="when",
        we=True,
    ),
    frame(
        rf"am (?P<what>(?:going to |not )?(?:{words.TRAVEL}))(?= \w)",
        "is {what} {rest}",
        "plan",
        "neutral",
        1.9,
        needs="date",
        we=True,
    ),
    frame(r"am (?P<what>going to \w+)(?= \w)", "is {what} {rest}", "plan", weight=1.7, needs="date", we=True),
    frame(
        r"will be (?P<what>\w+ing|(?:away|off|out|in|back) )",
        "will be {what} {rest}",
        "plan",
        weight=1.7,
        needs="date",
        we=True,
    ),
    frame(
        r"will (?P<verb>fly|travel|move|start|leave|visit|run|be|take|attend|marry|graduate|retire|drive|go|arrive|"
        r"return|submit|defend|have|finish)",
        "will {verb} {rest}",
        "plan",
        weight=1.6,
        needs="date",
        we=True,
    ),
    frame(
        r"(?P<verb>fly|travel|move|start|leave|go|arrive|return|retire|defend|submit|graduate|race|sit|am off|"
        r"am away)(?= \w)",
        "{verb:s} {rest}",
        "plan",
        weight=1.7,
        needs="date",
        we=True,
    ),
    frame(
        rf"have (?:got )?(?!{words.DONE} )(?P<what>{COUNT}?{ADJECTIVES}(?:{words.EVENTS}))",
        "has {what} {rest}",
        "plan",
        weight=1.8,
        needs="when",
        we=True,
    ),
    frame(r"am moving (?P<to>to|from|into|in with|out)", "is moving {to} {rest}", "plan", weight=1.6, we=True),
)
CHANGES: tuple[Frame, ...] = (
    frame(
        r"(?:have |had )?(?:just |now |finally )?(?P<what>decided against|decided not to|changed my mind about|"
        r"turned down)",
        "{what} {rest}",
        "goal",
        "avoids",
        1.9,
        we=True,
    ),
    frame(
        r"(?:am going to|will|have decided to) pass on|am (?:passing on|turning down|not taking up)",
        "is passing on {rest}",
        "goal",
        "avoids",
        1.8,
        we=True,
    ),
    frame(
        r"(?:will|am) not (?:be )?(?P<verb>renewing|going back to|returning to|continuing)",
        "is not {verb} {rest}",
        "plan",
        "avoids",
        1.8,
        we=True,
    ),
    frame(
        r"(?:have |had )?(?:also |just |now |finally )?(?P<what>stopped|quit|given up|gave up|cut out|dropped|"
        r"ditched|gone off|went off|cancelled|canceled|uninstalled|sworn off) "
        r"(?!(?:at|by|for|in|on|over|short|to|outside|near|here|there)\b)(?=\w)",
        "{what} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        we=True,
    ),
    frame(
        r"(?:have |had )?(?:also |just |now |recently |finally )?(?P<what>switched|migrated|changed|"
        r"converted)(?= (?:\w+ ){0,5}(?:from|to|over|off|back)\b)",
        "{what} {rest}",
        "preference",
        "neutral",
        1.9,
        we=True,
    ),
    frame(
        r"(?:have |had )?(?:also |just |now |recently |finally )?(?P<what>moved)(?= (?:\w+ ){0,5}(?:from|over|"
        r"off)\b)",
        "{what} {rest}",
        "preference",
        "neutral",
        1.9,
        we=True,
    ),
    frame(
        r"(?:have )?(?:just |now |recently |finally )?(?P<what>moved (?:back )?(?:to|into|in with|out of|back))",
        "{what} {rest}",
        "biography",
        weight=1.8,
        we=True,
    ),
    frame(
        r"(?:have |had )?(?:just |now |recently |finally )?(?P<what>gone|went|turned|became) (?P<to>vegan|"
        r"vegetarian|veggie|pescatarian|freelance|teetotal|sober|part[- ]time|gluten[- ]free|dairy[- ]free|"
        r"self-employed)",
        "went {to} {rest}",
        "preference",
        "likes",
        2.1,
        topic="diet",
    ),
    frame(
        r"(?:have )?(?:just |recently |now |also )?(?P<what>started|begun|began|taken up|took up|"
        r"got into)(?= (?:a (?:\w+ )?(?:job|course|degree|class|phd|apprenticeship|business)|my|as|at|\w+ing|"
        r"learning|using|taking|the)\b)(?! (?:to feel|feeling|crying|thinking|laughing|the (?:car|engine|game|file|"
        r"day)))",
        "{what} {rest}",
        "goal",
        "likes",
        1.6,
    ),
    frame(
        rf"(?:have )?(?:just |recently |finally )?(?P<what>bought|adopted|inherited|"
        rf"got myself)(?= {COUNT}?{ADJECTIVES}(?:{words.POSSESSIONS})\b)",
        "{what} {rest}",
        "possession",
        weight=1.7,
        we=True,
    ),
    frame(
        rf"(?:have )?(?:just |recently |finally )?(?P<what>sold|scrapped|got rid of|gave away)(?= (?:my|our|"
        rf"the) {ADJECTIVES}(?:{words.POSSESSIONS})\b)",
        "{what} {rest}",
        "possession",
        "avoids",
        1.7,
        we=True,
    ),
    frame(
        r"(?:have )?(?:just |recently |finally )?(?P<what>got married|got engaged|got divorced|moved in with|"
        r"joined|passed my|graduated from)",
        "{what} {rest}",
        "biography",
        weight=1.7,
        we=True,
    ),
    frame(
        r"no longer (?P<verb>eat|drink|use|work|live|have|own|drive|smoke|play|take|need|go|want|buy|run|teach|do|"
        r"speak)",
        "no longer {verb:s} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        we=True,
    ),
    frame(
        r"do not (?P<verb>\w+) (?=.*\b(?:any ?more|any longer)\b)",
        "does not {verb} {rest}",
        "preference",
        "avoids",
        2.0,
    ),
)
