"""The forms of Dutch first-person sentences, as what follows "ik", and what each says of the user."""

from gumd.propose.rules.grammar import dutch_words as words
from gumd.propose.rules.grammar.translated import frame

_VERB = r"(?P<verb>eet|drink|koop|rook|neem|gebruik|lust|draag|kijk|lees|rijd?)"
_NOT_DONE = r"(?!.*\b(?:ge|ver|be|ont|her|op|af|uit|mee)\w{2,16}(?:d|t|en)\W*$|.* nodig\b)"
"""A participle at the end tells what was done with it, and not that the user has it."""
FRAMES = (
    frame(
        rf"ben {words.SINDS}{words.ZEER}allergisch (?:voor|aan|tegen|op)",
        "is allergic to {rest}",
        "health",
        "avoids",
        2.5,
    ),
    frame(
        rf"ben {words.SINDS}(?:voor|tegen) (?P<what>.{{3,60}}?) allergisch",
        "is allergic to {what}",
        "health",
        "avoids",
        2.5,
    ),
    frame(
        rf"heb {words.SINDS}een (?:\w+ )?allergie (?:voor|aan|tegen)", "is allergic to {rest}", "health", "avoids", 2.5
    ),
    frame(
        rf"(?:kan {words.ZEER}niet tegen|verdraag {words.ZEER}geen)",
        "does not tolerate {rest}",
        "health",
        "avoids",
        2.2,
    ),
    frame(rf"ben {words.SINDS}{words.ZEER}(?:een )?{words.DIET}", "is {what} {sinds} {rest}", "preference", weight=2.2),
    frame(
        rf"{_VERB} {words.SINDS}{words.ZEER}geen (?P<what>.{{2,60}}?) meer\b.*",
        "no longer {verb:s} {what} {sinds}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {what}",
    ),
    frame(
        rf"{_VERB} {words.SINDS}{words.ZEER}(?:geen|nooit)",
        "does not {verb} {rest} {sinds}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(rf"rook {words.SINDS}niet(?: meer)?(?=\W*$)", "does not smoke", "health", "avoids", 2.0),
    frame(
        r"lust (?P<what>.{2,50}?) (?:echt |helemaal )?niet",
        "does not like {what}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"houd? (?:\w+ )?niet {words.ZEER}van",
        "does not like {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        r"vind (?!.{1,60} niet (?:echt |zo )?(?:vies|vreselijk|verschrikkelijk))(?P<what>(?!dat |"
        r"het )\w.{1,50}?) (?:heel |erg |echt |zo |super |altijd )?(?:vies|niet lekker|niet leuk|vreselijk|"
        r"verschrikkelijk)",
        "does not like {what}",
        "preference",
        "avoids",
        1.9,
        topic="taste:{rest}",
    ),
    frame(
        r"(?:haat|verafschuw|heb een (?:\w+ )?hekel aan|walg van)",
        "hates {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"ben {words.SINDS}(?:gestopt|opgehouden) met",
        "stopped {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        r"ben (?:\w+ ){0,2}?met (?:het |de |mijn )?(?P<what>.{3,40}?) (?:gestopt|opgehouden)",
        "stopped {what}",
        "preference",
        "avoids",
        2.0,
    ),
    frame(
        r"ben (?:\w+ ){0,2}?(?:overgestapt|overgeschakeld) van (?P<old>.{2,40}?) (?:naar|op) (?P<new>.{2,40}?)$",
        "switched from {old} to {new}",
        "preference",
        weight=2.0,
    ),
    frame(
        r"ben (?:\w+ ){0,2}?van (?P<old>.{2,40}?) (?:naar|op) (?P<new>.{2,40}?) (?:overgestapt|overgeschakeld)",
        "switched from {old} to {new}",
        "preference",
        weight=2.0,
    ),
    frame(
        r"(?:drink|eet|heb|lees|reis|werk|neem|koop|gebruik|speel) liever (?P<what>.{2,40}?) dan (?P<more>.{2,40})$",
        "prefers {what} to {more}",
        "preference",
        "likes",
        2.0,
    ),
    frame(
        r"verkies (?P<what>.{2,40}?) boven (?P<more>.{2,40})$", "prefers {what} to {more}", "preference", "likes", 2.0
    ),
    frame(
        r"(?:drink|eet|werk|gebruik|lees|koop|neem) (?:nu )?(?:alleen|enkel|nog) (?:nog|maar|enkel|alleen) "
        r"(?P<what>.{2,60}?)$",
        "only does this now: “{what}”",
        "preference",
        "likes",
        1.8,
        plainly="now only: {what}",
    ),
    frame(
        r"vind (?P<what>(?!dat |het |dit |de |deze |die |je |jouw )\w.{1,40}?) (?:heel |erg |echt |zo |super |"
        r"altijd )?(?:lekker|heerlijk)",
        "likes {what}",
        "preference",
        "likes",
        1.8,
        topic="taste:{rest}",
    ),
    frame(rf"houd? {words.ZEER}(?:veel )?van", "likes {rest}", "preference", "likes", 2.0, topic="taste:{rest}"),
    frame(
        rf"ben {words.ZEER}(?:dol op|gek op|gek van|verzot op|verslaafd aan|(?:een )?(?:grote )?fan van)",
        "likes {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        r"(?:eet|drink|lees|luister|kook) (?:heel |erg )?(?:graag|het liefst)(?: naar)?",
        "likes {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"ben {words.SINDS}{words.ZEER}(?:vrijwilliger|vrijwilligster)",
        "volunteers {rest} {sinds}",
        "biography",
        weight=1.9,
    ),
    frame(rf"doe {words.SINDS}vrijwilligerswerk", "volunteers {rest} {sinds}", "biography", weight=1.9),
    frame(
        rf"woon {words.SINDS}(?P<where>in|bij|op|te|samen met|met|aan|boven|naast)",
        "lives {where} {rest} {sinds}",
        "biography",
        weight=2.2,
        topic="lives:",
    ),
    frame(r"ben (?:\w+ ){0,2}?verhuisd naar", "moved to {rest}", "biography", weight=2.0),
    frame(r"ben (?:\w+ ){0,2}?naar (?P<what>.{2,40}?) verhuisd", "moved to {what}", "biography", weight=2.0),
    frame(
        rf"werk {words.SINDS}aan (?=(?:mijn|een|ons) (?:\w+ )?(?:\w*thesis|\w*scriptie|\w*proef|"
        rf"proefschrift|doctoraat|boek|roman|artikel|paper|album))",
        "is working on {rest}",
        "project",
        "likes",
        1.9,
    ),
    frame(
        rf"werk {words.SINDS}(?:(?P<part>deeltijds|halftijds|parttime|fulltime|voltijds) )?"
        r"(?P<where>als|bij|in|op (?:een|de|het)|voor|met)",
        "works {part} {where} {rest} {sinds}",
        "biography",
        weight=2.1,
    ),
    frame(rf"studeer {words.SINDS}(?!af\b|voor\b)", "studies {rest} {sinds}", "biography", weight=2.1),
    frame(
        rf"geef {words.SINDS}(?P<what>\w+les(?:sen)?|les(?= in| aan))",
        "teaches: gives {what} {rest}",
        "biography",
    ),
    frame(rf"ben {words.SINDS}{words.JOBS}", "is {what} {rest} {sinds}", "biography", weight=2.0),
    frame(
        rf"leer {words.SINDS}(?!je\b|jou|u\b|hem|haar|hen|dat|veel)",
        "is learning {rest} {sinds}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        r"ben (?P<when>\w+ )?(?P<what>\w.{2,40}?) aan het (?:leren|studeren)",
        "is learning {what}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        rf"(?:train {words.SINDS}voor|ben (?:\w+ )?aan het trainen voor)",
        "is training for {rest}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        rf"(?:spaar {words.SINDS}voor|ben (?:\w+ )?aan het sparen voor)",
        "is saving for {rest}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        r"(?:zoek (?:nog |nu |dringend |momenteel |al lang )?(?=(?:een|nieuw|nieuwe)\b)|"
        r"ben (?:\w+ )?op zoek naar)(?!(?:een )?(?:\w+ )?(?:woord|idee|manier|oplossing|naam|titel)\b)",
        "is looking for {rest}",
        "goal",
        "likes",
        1.6,
    ),
    frame(r"bereid (?:me|mij) (?:\w+ )?voor op", "is preparing for {rest}", "goal", "likes", 2.0),
    frame(
        r"(?:solliciteer (?:\w+ )?|heb (?:me )?(?:\w+ )?gesolliciteerd )(?:bij|voor|naar|als)",
        "is applying for {rest}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        r"schrijf (?:\w+ )?(?:aan )?(?=(?:mijn|een|ons) (?:\w+ )?(?:\w*thesis|\w*scriptie|\w*proef|proefschrift|"
        r"doctoraat|boek|roman|artikel|paper|blog))",
        "is writing {rest}",
        "project",
        "likes",
        1.9,
    ),
    frame(rf"spreek (?={words.TONGUES})", "speaks {rest}", "skill", weight=2.0),
    frame(
        rf"speel {words.SINDS}(?!met\b|even\b|een spel|het\b|vals|op zeker)(?=\w)",
        "plays {rest} {sinds}",
        "skill",
    ),
    frame(r"(?:neem|slik) (?=.*\d ?m?c?g\b)", "takes {rest}", "health", weight=2.0),
    frame(
        rf"heb {words.SINDS}(?:veel |vaak )?(?:last van )?(?:een )?(?P<what>{words.ILL})",
        "has {what} {rest} {sinds}",
        "health",
        weight=2.1,
    ),
    frame(
        rf"heb {_NOT_DONE}{words.SINDS}(?P<what>{words.NOUNS})",
        "has {what} {rest}",
        "relationship",
        weight=1.9,
    ),
    frame(
        r"(?:ga|loop|zwem|fiets|rijd?|doe|train|kook|werk|jog|zing|repeteer|bel|bezoek|mediteer|turn|klim|roei|dans|"
        r"lees|poets|haal|breng|wandel|help|volg|geef|eet|sport|tennis|volleybal|voetbal|yoga)",
        "does this regularly: “{rest}”",
        "routine",
        "likes",
        1.8,
        "period",
    ),
    frame(
        r"heb (?=.*(?:training|repetitie|les\b|lessen|cursus|dienst|shift|koor|yoga|afspraak|vrij\b|therapie|kine|"
        r"fysio|vergadering|overleg))",
        "has {rest}",
        "routine",
        weight=1.8,
        needs="period",
    ),
    frame(
        rf"volg {words.SINDS}(?=een (?:\w+ )?(?:cursus|opleiding|avondschool|\w+les|\w*cursus))",
        "is taking {rest}",
        "goal",
        "likes",
        1.8,
    ),
    frame(r"(?:vlieg|ga vliegen)", "is flying {rest}", "plan", weight=2.0, needs="date"),
    frame(r"(?:reis|vertrek|ga) (?=.*\bnaar\b)", "is going {rest}", "plan", weight=1.9, needs="date"),
    frame(r"(?:verhuis|ga verhuizen)", "is moving {rest}", "plan", weight=2.0, needs="date"),
    frame(r"(?:trouw|ga trouwen)", "is getting married {rest}", "plan", weight=2.0, needs="date"),
    frame(
        rf"heb {_NOT_DONE}(?=.*(?:afspraak|examen|tentamen|vlucht|gesprek|operatie|optreden|concert|"
        rf"verdediging|wedstrijd|huwelijk|bruiloft|première|proefles))",
        "has {rest}",
        "plan",
        weight=1.9,
        needs="date",
    ),
    frame(
        r"(?:begin|start) (?=(?:op|in|vanaf|bij|als|aan|met)\b)",
        "starts {rest}",
        "plan",
        weight=1.8,
        needs="date",
    ),
    frame(
        r"ben (?=.*(?:vakantie|verlof|ouderschapsverlof|zwangerschapsverlof|weg\b|afwezig|buitenland))",
        "is {rest}",
        "plan",
        weight=1.7,
        needs="date",
    ),
    frame(
        r"kom (?:oorspronkelijk |van oorsprong |zelf |eigenlijk )?uit (?P<what>(?-i:[A-Z])[\w'’-]+"
        r"(?: (?-i:[A-Z])[\w'’-]+)?)(?= ?(?:$|[,.;(]| en | maar ))",
        "is from {what}",
        "biography",
        weight=2.0,
    ),
    frame(
        r"ben (?:in|te) (?P<what>.{2,40}?) (?:geboren|opgegroeid)|ben (?:geboren|opgegroeid|geboren en getogen) (?:in|"
        r"te)",
        "grew up or was born in {what} {rest}",
        "biography",
        weight=1.8,
    ),
    frame(
        rf"gebruik {words.SINDS}(?:altijd |alleen |enkel )?(?=\w)",
        "uses {rest}",
        "preference",
        "likes",
        1.7,
    ),
)
