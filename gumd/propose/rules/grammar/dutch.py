"""What Dutch first-person sentences say of the user: how they begin, where they end, and what points elsewhere."""

import re

from gumd.propose.rules.grammar import dutch_words as words
from gumd.propose.rules.grammar.dutch_frames import FRAMES
from gumd.propose.rules.grammar.translated import Language
from gumd.text.regex import regex

DUTCH = Language(
    bare=regex(
        r"(?:ben|heb|woon|vlieg|verhuis|lust|studeer)\s(?!(?:ik|je|jij|jullie|u|ge|gij|hij|ze|zij|we|wij|er|het|dat|"
        r"die)\b)",
        re.IGNORECASE,
    ),
    informal=(
        (r"(?<!\w)['’]k(?=\s)", "ik"),
        (r"(?<!\w)['’]t(?=\s)", "het"),
        (r"(?<!\w)['’]n(?=\s)", "een"),
        (r"\b(?:m['’]n|me)(?= (?:moeder|vader|zus|broer|man|vrouw|dochter|zoon|thesis|hond|kat)\b)", "mijn"),
        (r"\bene?n? (?=hond|kat|auto|fiets|zoon)", "een "),
    ),
    subject=regex(r"ikk?e?\s+", re.IGNORECASE),
    lead="ik ",
    inverted=regex(
        r"(?P<front>(?:op|in|sinds|vanaf|tot|elke|iedere|elk|ieder|volgende|volgend|om de|van|maandag|dinsdag|woensdag|"
        r"donderdag|vrijdag|zaterdag|zondag|['’]s|meestal|normaal|normaal gezien|gewoonlijk|momenteel|tegenwoordig|"
        r"nu)\w{0,6}\b[^,;:]{0,40}?)\s(?P<verb>[a-zë]+)\sik\s(?P<rest>.+)",
        re.IGNORECASE,
    ),
    opening=regex(
        r"^(?:(?:en|maar|dus|ja|nee|neen|goh|allez|ah|oh|ach|hallo|hoi|hey|dag|oké|oke|ok|okay|trouwens|bedankt|"
        r"dank je|"
        r"merci|sorry|goed|helaas|tja|amai|hm+|eigenlijk|want|persoonlijk)[,.!]*\s+)+",
        re.IGNORECASE,
    ),
    ends=regex(
        r"[;:(–—]|\s-\s|,\s?(?:maar|en|want|omdat|dus|die|dat|waar|als|ik|je|jij|we|wij|hij|zij|ze|het|er|toch|anders|"
        r"dan|daarna|niet|geen|hoor|h[eè]|aub|alstublieft|alsjeblieft|bedankt|daarom|gelukkig|jammer)\b|"
        r"\s(?:maar|want|omdat|aangezien|terwijl|hoewel|zodat|waardoor|die|dus|en (?:ik|jij|je|we|wij|hij|zij|ze|het|"
        r"dat|"
        r"dan|ben|heb|kan|moet|ga|wil|werk|woon|doe|eet|drink|lust)|als (?:ik|het|je|we|er)|hoor|als alternatief)(?!\w)"
    ),
    frames=FRAMES,
    phrases=words.PHRASES,
    denies=regex(r"\b(?:not|no|niet|geen|nooit|zelden|amper|nauwelijks)\b", re.IGNORECASE),
    verbs={
        "eet": "eat",
        "drink": "drink",
        "koop": "buy",
        "rook": "smoke",
        "neem": "take",
        "gebruik": "use",
        "lust": "like",
        "wil": "want",
        "draag": "wear",
        "kijk": "watch",
        "lees": "read",
        "rij": "drive",
        "rijd": "drive",
    },
    unclear=regex(
        r"^(?:het(?=$)|het (?:niet|wel|ook)|dat|dit|deze|die|hem|haar(?=$)|ze|er|daar|hier|zo|wat|hoe|eens|mee|iets|"
        r"alles|"
        r"niets|veel)\b|\b(?:jou|jouw|je|jij|jullie|gij|ge|uw|vandaag|vanavond|vanmiddag|vanmorgen|vanochtend|vannacht|"
        r"straks|meteen|gisteren|daarnet|zonet|hem)\b|(?<!\d )\bu\b|(?<!elke )(?<!iedere )(?<!['’]s )\bmorgen\b",
        re.IGNORECASE,
    ),
)
