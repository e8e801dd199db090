"""Codes that open doors, safes, alarms, cards and phones, as people pass them on in many languages."""

from gumd.secrets.checks import Kind, is_no_clock_time
from gumd.secrets.phrases import row
from gumd.text.regex import regex

_MIXED = r"(?-i:(?=[A-Z0-9]{0,7}[A-Z])(?=(?:[A-Z]{0,7}\d){3})[A-Z0-9]{5,8})"
# A code, also with the keys that end it; not a date, a time, a price or a longer number.
_VALUE = (
    rf"(?P<secret>{_MIXED}|"
    r"\d\d ?- ?\d\d ?- ?\d\d|[#*]?\d{3,8}[#*]\d{0,4}|[#*]?\d{4,8}|[A-Z]\d?-?\d{3,8}|\d{2,6}[A-Z]\d{0,4})"
    r"(?![\w/:%]|[.,-]\d|[ ]?(?:eur|€|km|kg|chf|usd)\b)"
)
_IS = (
    r"(?:[ \t]*(?:[:=?]|->|→|>)|[ \t]+(?:is|was|will be|ist|lautet|est|sera|c'est|es|é|è|to|jest|hai)(?![\w]))?"
    r"[ \t]*(?:(?:now|jetzt|the|le|la|el|il|o)[ \t]+)?(?:\r?\n)?[ \t]*[\"'(]?"
)
_CODE = r"(?:code|pin|combination|combo|kombination|codes|c[óo]digo|clave|codice|kod|combinaison|combinaci[óo]n)"
_PLACE = (
    r"(?:door|gate|alarm|safe|locks?|lockbox|key ?safe|key ?box|keypad|garage|locker|entrance|entry|building|flat|"
    r"apartment|appartement|storage|office|shed|house|(?:haus|hinter|keller|wohnungs|eingangs)?t[üu]re?|"
    r"schlüssel\w{0,8}|tresor|alarmanlage|eingang|tor|hof|porte|portail|immeuble|entr[ée]e|interphone|bo[iî]te|"
    r"coffre|alarme|parking|cadenas|puerta|portal|edificio|alarma|caja|candado|port[ãa]o|porta|pr[ée]dio|cofre|"
    r"cancello|portone|cassaforte|lucchetto|allarme|deur|poort|kluis|sleutel\w{0,8}|fietsslot|drzwi|domofonu?|"
    r"bram[ay]|furtki|sejfu?|alarmu|klatki)"
)
_HOLDER = (
    r"(?:digicode|lock ?box|key ?safe|key ?box|keypad|schlüssel(?:box|tresor|safe|kasten)|(?:zahlen|fahrrad)schloss|"
    r"(?:bike|combination|bicycle) lock|cadenas|candado|lucchetto|fietsslot|sleutelkluisje|kłódka|geheimzahl)"
)
_HINTS = ("code", "pin", "combo", "combin", "kombin", "códig", "codig", "codic", "kod", "clave")
_NOT_OTHER = r"(?![a-z])(?! (?:\d+ )?(?:lines|pages|items|people|errors)\b)"

# What is typed on a keypad: three digits or more around one of its other keys; by a star most are multiplied.
_HASHED = r"(?<![\w#*])(?P<secret>(?-i:(?=(?:[A-Z#]{0,8}\d){3})[A-Z]?\d[A-Z0-9]{0,6}#[A-Z0-9]{0,6}#?))(?![\w#*])"
_STARRED = r"(?<![\w#*])(?P<secret>(?-i:[A-Z]?\d{3,7}\*\d{0,2}))(?![\w#*])"
_DOOR = rf"(?:{_PLACE}|{_HOLDER}|\w{{2,16}}t[üu]re?|schloss|locksmith)(?![a-z])"

ENTRIES: tuple[Kind, ...] = (
    row(
        "access-code",
        rf"(?:(?<![a-z]){_CODE}(?![a-z])|(?<![a-z]){_DOOR})[^#*]{{0,150}}?" + _HASHED,
        "my code does not work\nMe: it is 4829# now",
        "#",
    ),
    row(
        "access-code",
        rf"(?<![a-z]){_DOOR}[^#*]{{0,60}}?" + _STARRED,
        "gate and key cabinet: 4829*2",
        "*",
    ),
    row(
        "access-code",
        rf"(?<![a-z]){_CODE}[ \t](?:to get in|to enter|to open (?:it|the \w{{2,12}})|zum (?:öffnen|reinkommen)|"
        rf"pour entrer|"
        rf"para entrar|per entrare){_IS}{_VALUE}",
        "code to get in: 4829",
        *_HINTS,
    ),
    row(
        "access-code",
        rf"(?<![a-z]){_CODE}{_NOT_OTHER}[ \t]+(?:[^\W\d_'’]{{1,8}}['’ ][ \t]?){{0,4}}{_PLACE}(?![a-z])"
        rf"(?:[ \t]+[^\W\d_]{{2,12}}){{0,2}}?{_IS}{_VALUE}",
        "code for the back door 4711#",
        *_HINTS,
    ),
    row(
        "access-code",
        rf"(?<![a-z]){_PLACE}[ -]?{_CODE}{_NOT_OTHER}(?:[ \t]+(?:for|to|of|für|zum|"
        rf"zur)[^\n\d:=]{{1,40}}?)?{_IS}{_VALUE}",
        "Türcode 4711",
        *_HINTS,
    ),
    row(
        "access-code",
        rf"(?<![a-z]){_PLACE}(?![a-z])[^\n\d]{{0,30}}[,;:.(] ?(?:with |use |the )?{_CODE}{_NOT_OTHER}{_IS}{_VALUE}",
        "lockbox on the left, code 4829",
        *_HINTS,
    ),
    row(
        "access-code",
        rf"(?<![a-z])(?:locker|flat|apartment|apt|unit|room|zimmer|chambre)[ ]\w{{1,5}}, {_CODE}{_IS}{_VALUE}",
        "locker 12, code 4829",
        *_HINTS,
    ),
    row(
        "access-code",
        rf"(?<![a-z]){_HOLDER}(?![a-z])(?:[ \t]+(?:for|de|d['’]|du|für|im|am|the|l['’]|vélo)[^\n\d:=]{{1,30}}?)?"
        rf"(?:[^\n\d]{{0,25}}(?<![a-z]){_CODE}(?![a-z]))?{_IS}{_VALUE}",
        "Schlüsselbox 0815",
        *(
            "digicode",
            "box",
            "safe",
            "keypad",
            "schloss",
            "tresor",
            "kasten",
            "lock",
            "cadenas",
            "candado",
            "lucchetto",
        ),
        *("fietsslot", "sleutel", "kłódka", "geheimzahl"),
    ),
    row(
        "access-code",
        r"(?<![a-z])(?:disarm\w*|unlock\w*|turn (?:off )?the alarm(?: off)?|turn off the alarm|entschärf\w*|"
        r"entsperr\w*|désactive[rz]?|desactiva\w*|"
        r"déverrouill\w*)(?![a-z])[^\n\d]{0,25}(?P<secret>[#*]?\d{4,8}[#*]?)(?![\w/:]|[.,]\d)",
        "disarm the alarm with 9921",
        *("disarm", "unlock", "turn ", "entsch", "entsperr", "désactiv", "desactiva", "déverr"),
        check=is_no_clock_time,
    ),
    row(
        "access-code",
        r"(?<![a-z])(?:alarm(?:e|a|anlage)?|allarme)(?:[ \t]+(?:is|ist)|:)?[ \t]+(?P<secret>\d{4})(?![\w/:]|[.,]\d)",
        "the alarm is 9921",
        *("alarm", "allarme"),
        check=is_no_clock_time,
    ),
    row(
        "access-code",
        rf"(?<![a-z]){_PLACE}(?![a-z])(?:[ \t]+(?:is|ist|est|es))?[ \t:,]{{1,3}}(?P<secret>[#*]\d{{3,8}}[#*]?|"
        rf"\d{{4,8}}[#*])(?!\w)",
        "office door: 4829*",
        *("#", "*"),
    ),
    row(
        "access-code",
        rf"(?<![a-z])(?:storage|gym|bike|pool|club|guest|visitor|"
        rf"staff)(?:[ \t][a-z]{{2,10}})?[ \t]{_CODE}{_IS}{_VALUE}",
        "gym code 4829",
        *_HINTS,
    ),
    row(
        "access-code",
        rf"(?<![a-z])(?:access|entry|zugangs|zutritts|toegangs|entrance)[ -]?code(?![a-z])(?:[ \t]+(?:for|to|on|at|"
        rf"für|zu[mr]?)[^\n\d:=]{{1,40}}?)?{_IS}{_VALUE}",
        "your access code for the flat will be 4829",
        "code",
    ),
    row(
        "access-code",
        r"(?<![a-z])(?:use|enter|press|type|tape[rz]?|compose[rz]?|tippe|gib)[ \t](?:the |den |le )?(?:code )?"
        r"(?P<secret>[#*]?\d{4,8}[#*]?)[ \t](?:on|into|at|am|sur|auf|ins?)[ \t](?:the |le |dem |das )?"
        r"(?:key ?pad|pad|panel|door|gate|lock|clavier|tastenfeld|tür|digicode)",
        "use code 4829 on the keypad",
        *("use", "enter", "press", "type", "tape", "compose", "tippe", "gib"),
    ),
    row(
        "pin",
        r"(?<![a-z])(?:code (?:de )?(?:la |ma |sa )?(?:carte(?: bleue| bancaire)?|cb|sim)|c[óo]digo de la tarjeta|"
        r"geheimzahl|"
        r"codice (?:del )?bancomat)(?![a-z])" + _IS + r"(?P<secret>\d{4,6})(?![\w/:]|[.,-]\d)",
        "code CB : 4829",
        *("code", "códig", "codig", "geheim", "codic"),
    ),
    row(
        "pin",
        r"(?<![a-z])(?:phone|handy|ipad|iphone|tablet|sim|card|karte|ec-?karte|pas|téléphone|móvil|telefon\w{0,2})"
        r"(?![a-z])[ \t]?(?:(?:pass)?(?:code|pin|entsperren|unlock|unlock code)(?![a-z])|"
        r"(?=:[ ]?\d{4,6} pin))(?:[ \t]?[?:=]+[ \t]*|[ \t]+(?:is|ist)[ \t]+)"
        r"(?P<secret>\d{4}|\d{6})(?![\w/:-]|[.,]\d|[ ]?\d)(?=[ \t]*(?:[.,;!)]|\r?\n|$|pin))",
        "my phone pin? 4829",
        *("phone", "handy", "ipad", "tablet", "sim", "card", "karte", "pas", "tél", "móvil", "telefon"),
    ),
    Kind(
        "pin",
        regex(
            r"(?<![A-Za-z])PIN (?:der |für |zur |de la |of the )?[A-Za-z-]{2,15}[ :]{1,2}(?P<secret>\d{4,6})"
            r"(?![\w/:]|[.,-]\d)"
        ),
        "PIN EC-Karte 4829",
        ("pin",),
    ),
)
