"""What German first-person sentences say of the user: frames of what follows "ich"."""

import re

from gumd.propose.rules.grammar import german_words as words
from gumd.propose.rules.grammar.translated import Language, frame
from gumd.text.regex import regex

_FRAMES = (
    frame(rf"bin {words.SEIT}{words.GANZ}allergisch (?:gegen|auf)", "is allergic to {rest}", "health", "avoids", 2.5),
    frame(
        rf"bin {words.SEIT}(?:gegen|auf) (?P<what>.{{3,60}}?) allergisch",
        "is allergic to {what}",
        "health",
        "avoids",
        2.5,
    ),
    frame(rf"habe {words.SEIT}eine (?:\w+ )?allergie (?:gegen|auf)", "is allergic to {rest}", "health", "avoids", 2.5),
    frame(r"vertrage (?:leider |überhaupt )?kein(?:e|en)?", "does not tolerate {rest}", "health", "avoids", 2.2),
    frame(rf"bin {words.SEIT}{words.GANZ}{words.DIET}", "is {what} {seit} {rest}", "preference", "neutral", 2.2),
    frame(
        r"(?P<verb>esse|trinke|kaufe|rauche|nehme|benutze|nutze|verwende|fahre|brauche|mag|will) (?:\w+ )?kein(?:e|"
        r"en)? (?P<what>.{2,60}?) mehr",
        "no longer {verb:s} {what}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {what}",
    ),
    frame(
        r"(?P<verb>esse|trinke|mag|benutze|nutze|verwende|will|möchte|kaufe|nehme) (?:\w+ )?kein(?:e|en)?",
        "does not {verb} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(r"rauche (?:\w+ )?nicht(?: mehr)?", "does not smoke {rest}", "health", "avoids", 2.0),
    frame(
        r"habe (?:\w+ ){0,2}?aufgehört(?:,| mit)?(?: zu)?",
        "stopped {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        r"habe (?:\w+ ){0,2}?mit (?:dem |der )?(?P<what>.{3,40}?) aufgehört",
        "stopped {what}",
        "preference",
        "avoids",
        2.0,
    ),
    frame(
        r"(?:bin|habe) (?:\w+ ){0,2}?von (?P<old>.{2,40}?) (?:auf|zu) (?P<new>.{2,40}?) (?:umgestiegen|gewechselt|"
        r"umgestellt)",
        "switched from {old} to {new}",
        "preference",
        weight=2.0,
    ),
    frame(r"bin (?:\w+ ){0,3}?nach (?P<what>.{2,40}?) (?:um)?gezogen", "moved to {what}", "biography", weight=2.0),
    frame(
        r"(?P<verb>übersetze|unterrichte|arbeite|esse|trinke|fahre|nehme|mache|nutze|benutze|spiele|lese|koche) "
        r"(?:jetzt |inzwischen )?"
        r"nur noch (?P<what>.{2,60}?)$",
        "only does this now: “{what}”",
        "preference",
        "likes",
        1.8,
        plainly="now only: {what}",
    ),
    frame(
        r"(?:kann|mache|übernehme|arbeite) (?P<when>.{0,24}?)\s?(?P<no>kein(?:e|en)?|nicht) (?P<what>.{3,50}?)? "
        r"?mehr\b.*",
        "no longer does {what} {when}",
        "preference",
        "avoids",
        1.8,
        plainly="no longer: {when} {what}",
    ),
    frame(r"(?:hasse|verabscheue)", "hates {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"),
    frame(
        r"kann (?P<what>.{3,60}?) (?:gar |überhaupt |einfach )?nicht (?:ausstehen|leiden|ertragen|riechen)",
        "cannot stand {what}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="hates {what}",
    ),
    frame(
        r"mag (?P<what>.{3,60}?) (?:gar |überhaupt |wirklich )?nicht",
        "does not like {what}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        r"(?:esse|trinke|mag|höre|lese) (?:sehr |am )?(?:gerne?|liebsten)",
        "likes {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
    ),
    frame(r"(?:mag|liebe)", "likes {rest}", "preference", "likes", 1.9, topic="taste:{rest}"),
    frame(r"(?:bevorzuge)", "prefers {rest}", "preference", "likes", 2.0, topic="taste:{rest}"),
    frame(r"ziehe (?P<what>.{3,60}?) vor$", "prefers {what}", "preference", "likes", 2.0),
    frame(
        rf"(?:wohne|lebe) {words.SEIT}(?P<where>in|im|bei|auf|mit|an|am)",
        "lives {where} {rest} {seit}",
        "biography",
        weight=2.2,
        topic="lives:",
    ),
    frame(
        rf"arbeite {words.SEIT}(?P<where>als|bei|in|im|an|am|für|auf|mit)",
        "works {where} {rest} {seit}",
        "biography",
        weight=2.1,
    ),
    frame(rf"studiere {words.SEIT}", "studies {rest} {seit}", "biography", weight=2.1),
    frame(rf"unterrichte {words.SEIT}", "teaches {rest} {seit}", "biography", weight=2.0),
    frame(rf"bin {words.SEIT}{words.JOBS}", "is {what} {rest}", "biography", weight=2.0),
    frame(rf"lerne {words.SEIT}(?!dich|sie|ihn|euch)", "is learning {rest} {seit}", "goal", "likes", 2.0),
    frame(rf"(?:trainiere|übe) {words.SEIT}für", "is training for {rest}", "goal", "likes", 2.0),
    frame(r"spare (?:\w+ )?(?:auf|für)", "is saving for {rest}", "goal", "likes", 2.0),
    frame(r"suche (?:\w+ )?(?=(?:ein|nach|eine|einen)\b)", "is looking for {rest}", "goal", "likes", 1.6),
    frame(r"bereite mich (?:\w+ )?auf (?P<what>.{3,60}?) vor", "is preparing for {what}", "goal", "likes", 2.0),
    frame(r"bewerbe mich (?:\w+ )?(?:auf|um|bei|für)", "is applying for {rest}", "goal", "likes", 2.0),
    frame(
        r"schreibe (?:\w+ )?(?:an )?(?=(?:mein|ein|unser)\w* (?:\w+ )?(?:\w*arbeit|buch|roman|artikel|paper|"
        r"dissertation|\w*these|blog))",
        "is writing {rest}",
        "project",
        "likes",
        1.9,
    ),
    frame(rf"spreche {words.SEIT}(?=[A-ZÄÖÜ])", "speaks {rest}", "skill", weight=2.0),
    frame(rf"spiele {words.SEIT}(?=\w)", "plays {rest} {seit}", "skill", weight=1.8),
    frame(r"nehme (?=.*\d ?m?g\b)", "takes {rest}", "health", weight=2.0),
    frame(rf"habe {words.SEIT}(?P<what>{words.ILL})", "has {what} {rest}", "health", weight=2.1),
    frame(rf"habe {words.SEIT}(?P<what>{words.NOUNS})", "has {what} {rest}", "relationship", weight=1.9),
    frame(
        r"(?:gehe|laufe|schwimme|fahre|treffe|mache|spiele|trainiere|koche|arbeite|jogge|singe|probe|telefoniere|"
        r"besuche|meditiere|unterrichte|turne|klettere|rudere|tanze|lese|putze|hole|bringe)",
        "does this regularly: “{rest}”",
        "routine",
        "likes",
        1.8,
        "period",
    ),
    frame(
        r"habe (?=.*(?:training|probe|kurs|unterricht|schicht|dienst|treffen|chor|yoga|termin|frei|therapie|physio|"
        r"sitzung|stammtisch))",
        "has {rest}",
        "routine",
        weight=1.8,
        needs="period",
    ),
    frame(r"fliege", "is flying {rest}", "plan", weight=2.0, needs="date"),
    frame(r"(?:fahre|reise)", "is travelling {rest}", "plan", weight=2.0, needs="date"),
    frame(r"ziehe (?:\w+ ){0,3}?nach (?=[A-ZÄÖÜ])(?! Hause)", "is moving to {rest}", "plan", weight=1.7),
    frame(r"ziehe (?P<what>.{3,60}?)(?: um)?$", "is moving {what}", "plan", weight=2.0, needs="date"),
    frame(r"heirate", "is getting married {rest}", "plan", weight=2.0, needs="date"),
    frame(
        r"(?:habe|schreibe) (?=.*(?:termin|prüfung|klausur|flug|vorstellungsgespräch|op|operation|auftritt|konzert|"
        r"verteidigung|wettkampf|hochzeit))",
        "has {rest}",
        "plan",
        weight=1.9,
        needs="date",
    ),
    frame(r"(?:fange|beginne|starte) (?P<what>.{3,60}?)(?: an)?$", "starts {what}", "plan", weight=1.8, needs="date"),
    frame(
        r"bin (?=.*(?:urlaub|elternzeit|krankgeschrieben|weg|"
        r"verreist))",
        "is {rest}",
        "plan",
        weight=1.7,
        needs="date",
    ),
    frame(r"komme (?:ursprünglich )?aus (?=[A-ZÄÖÜ])", "is from {rest}", "biography", weight=2.0),
    frame(
        r"bin in (?P<what>.{2,40}?) (?P<how>aufgewachsen|geboren)",
        "grew up or was born in {what}",
        "biography",
        weight=1.8,
    ),
    frame(
        r"(?:benutze|nutze|verwende) (?:jetzt |nur |immer |inzwischen |mittlerweile )?(?=\w)",
        "uses {rest}",
        "preference",
        "likes",
        1.7,
    ),
)
GERMAN = Language(
    bare=regex(
        r"(?:bin|habe|esse|trinke|lerne|wohne|arbeite|ziehe|spiele|nehme|vertrage|suche|spare|trainiere|rauche|mag|"
        r"unterrichte|studiere|fliege|bewerbe|schreibe)\s(?!(?:ich|du|er|sie|wir|ihr|es|dich|den anderen)\b)",
        re.IGNORECASE,
    ),
    informal=(
        (r"\b(?<!-)hab\b", "habe"),
        (r"\bgrad\b", "gerade"),
        (r"(?<=\bich )(lern|geh|mach|fahr|arbeit|spiel|ess|trink|wohn|lauf|üb|zieh|brauch|nutz)(?=\s)", r"\1e"),
        (r"(?<=\s)['’]?ne(?=\s)", "eine"),
        (r"(?<=\s)['’]?nen(?=\s)", "einen"),
    ),
    subject=regex(r"ich\s+", re.IGNORECASE),
    lead="ich ",
    inverted=regex(
        r"(?P<front>(?:am|im|ab|seit|jede[nrsm]?|vom|bis|an|dienstags|montags|mittwochs|donnerstags|freitags|"
        r"samstags|sonntags|morgens|abends|"
        r"normalerweise|meistens|zurzeit|derzeit|momentan)\b[^,;:]{0,40}?)\s(?P<verb>[a-zäöüß]+)\sich\s(?P<rest>.+)",
        re.IGNORECASE,
    ),
    opening=regex(
        r"^(?:(?:und|aber|also|ja|nein|naja|hallo|hi|hey|okay|ok|übrigens|ach|danke|sorry|gut|leider|klar|puh|"
        r"genau|hm+)[,.!]*\s+)+",
        re.IGNORECASE,
    ),
    ends=regex(
        r"[;:(–—]|\s-\s|,\s?(?:aber|und|weil|da|denn|dass|wo|die|der|das|also|obwohl|wenn|ich|du|wir|es|er|sie|"
        r"sonst|oder|deshalb|macht|passt|kein|keine|keinen|danach|dann|nicht|montag|dienstag|mittwoch|"
        r"donnerstag|freitag|samstag|sonntag|deswegen|darum|bitte)\b|"
        r"\s(?:aber|weil|obwohl|denn|sondern|und [a-zäöüß]{3,}e\b|und (?:ich|du|wir|es|er|sie|das|die|der|dann|bin|"
        r"habe|kann|muss))\b"
    ),
    frames=_FRAMES,
    phrases=words.PHRASES,
    denies=regex(r"\b(?:not|nicht|kein\w*|nie|niemals|kaum)\b", re.IGNORECASE),
    verbs={
        "esse": "eat",
        "trinke": "drink",
        "kaufe": "buy",
        "rauche": "smoke",
        "nehme": "take",
        "benutze": "use",
        "nutze": "use",
        "verwende": "use",
        "fahre": "drive",
        "brauche": "need",
        "mag": "like",
        "will": "want",
        "möchte": "want",
    },
    unclear=regex(
        r"^(?:es|das|dies\w*|ihn|sie|ihm|ihr|dich|dir|euch|so|da|dort|hier|was|wie|mal)\b|\b(?:dich|dir|dein\w*|"
        r"euch|heute|morgen früh|gleich|eben|gestern|ihm|ihn)\b",
        re.IGNORECASE,
    ),
)
