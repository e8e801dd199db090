"""The words by which people compare and bound numbers in six languages ("cheaper", "too long", "under 20 euros").

All patterns are for text that :func:`gumd.critique.numbers.plain` made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from re import Match

from gumd.critique.numbers import QUANTITY, UNIT_AT_END, Numbers, measure
from gumd.text.calendar_words import any_of
from gumd.text.regex import regex

_DE = r"(?:e[nrms]?)?"
# What a word says of which number: 1 where it is more of it, -1 where it is less.
ADJECTIVES = (
    ("duration pages", 1, rf"long|lengthy|lang{_DE}|longue?s?|longs|larg[oa]s?|lung[oahie]+|long[oa]s?|comprid[oa]s?"),
    ("duration pages", -1, rf"short|brief|kurz{_DE}|courte?s?|cort[oaie]s?|brev[ei]s?|curt[oa]s?"),
    ("duration", 1, rf"slow|time[- ]consuming|langsam{_DE}|lente?s?|lent[oa]s?"),
    ("duration", -1, rf"quick|fast|schnell{_DE}|rapides?|rapid[oaie]s?|veloc[ei]"),
    ("price", 1, rf"expensive|pric(?:e)?y|costly|overpriced|teuer|teure[nrms]?|cher|chers|cheres?|car[oaie]s?|"
     rf"costos[oaie]s?|dear|kostspielig{_DE}"),
    ("price", -1, rf"cheap|affordable|inexpensive|billig{_DE}|gunstig{_DE}|preiswert{_DE}|abordables?|bon marche|"
     r"barat[oa]s?|economic(?:[oa]s?|i|he)|economiques?"),
    ("date", 1, rf"new|recent|modern|neu{_DE}|aktuell{_DE}|nouveaux?|nouvelles?|recente?s?|moderne?s?|nuev[oa]s?|"
     r"recientes?|modern[oaie]s?|nuov[oaie]|nov[oa]s?|recenti"),
    ("date", -1, rf"old|dated|outdated|alt{_DE}|vieux|vieilles?|anciens?|anciennes?|viej[oa]s?|antigu[oa]s?|"
     r"vecchi[oae]?|velh[oa]s?|antig[oa]s?"),
    ("distance", 1, rf"far(?: away| off)?|distant|remote|weit{_DE}(?: weg| entfernt)?|loin|lejos|lontan[oaie]|longe"),
    ("distance", -1, r"close(?: by)?|near|nearby|central|nahe?|proches?|pres|cerca|cercan[oa]s?|vicin[oaie]|perto|"
     r"proxim[oa]s?"),
    ("weight calories", 1, rf"heavy|schwer{_DE}|lourde?s?|pesad[oa]s?|pesant[ei]"),
    ("weight calories", -1, rf"light|lightweight|leicht{_DE}|legers?|legeres?|liger[oa]s?|legger[oaie]|leves?"),
    ("size", 1, rf"big|large|huge|gro(?:ss|ß){_DE}|grande?s?|grandi|grosse?s?|gros"),
    ("size", -1, rf"small|tiny|klein{_DE}|petite?s?|pequen[oa]s?|piccol[oaie]"),
    ("calories", 1, r"caloric|fattening|calorique|caloric[oa]s?"),
    ("clock date", -1, rf"early|fruh{_DE}|tot|tempran[oa]|presto|cedo"),
    ("clock date", 1, rf"late|spat{_DE}|tard|tarde|tardi"),
)  # fmt: skip
_ER = r"er(?:e[nrs]?)?"
COMPARATIVES = (
    ("duration pages", 1, rf"longer|lang{_ER}|laeng{_ER}"),
    ("duration pages", -1, rf"shorter|briefer|kurz{_ER}|kuerz{_ER}"),
    ("duration", 1, rf"slower|langsam{_ER}"),
    ("duration", -1, rf"quicker|faster|schnell{_ER}"),
    ("price", 1, r"pricier|dearer|costlier|teurer(?:e[nrs]?)?"),
    ("price", -1, rf"cheaper|billig{_ER}|gunstig{_ER}|guenstig{_ER}|preiswert{_ER}"),
    ("date", 1, rf"newer|neu{_ER}|aktuell{_ER}"),
    ("date", -1, rf"older|alt{_ER}|aelt{_ER}"),
    ("distance", 1, r"f[ua]rther(?: away)?|weiter (?:weg|entfernt)"),
    ("distance", -1, rf"closer|nearer|nah{_ER}|naeh{_ER}"),
    ("weight calories", 1, rf"heavier|schwer{_ER}"),
    ("weight calories", -1, rf"lighter|leicht{_ER}"),
    ("size", 1, rf"bigger|larger|roomier|gro(?:ss|ß){_ER}|groess{_ER}|mayor(?:es)?|maior(?:es)?"),
    ("size", -1, rf"smaller|klein{_ER}|menor(?:es)?"),
    ("rating", 1, r"(?:better|higher)[- ](?:rated|reviewed|scored)|besser bewertet\w*|hoher bewertet\w*|mieux note\w*|"
     r"mejor (?:valorad|puntuad)\w*|meglio (?:recensit|valutat)\w*|(?:mais bem|melhor) avaliad\w*"),
    ("clock date", -1, rf"earlier|fruh{_ER}"),
    ("clock date", 1, rf"later|spat{_ER}"),
)  # fmt: skip
SUPERLATIVES = (
    ("duration pages", 1, r"longest|langste[nrs]?"), ("duration pages", -1, r"shortest|kurzeste[nrs]?"),
    ("price", 1, r"most expensive|priciest|dearest|teuerste[nrs]?"),
    ("price", -1, r"cheapest|least expensive|billigste[nrs]?|gunstigste[nrs]?"),
    ("date", 1, r"newest|latest|most recent|neu(?:e)?ste[nrs]?"), ("date", -1, r"oldest|alteste[nrs]?"),
    ("distance", 1, r"furthest|farthest"), ("distance", -1, r"closest|nearest|nachste[nrs]?"),
    ("weight calories", 1, r"heaviest|schwerste[nrs]?"), ("weight calories", -1, r"lightest|leichteste[nrs]?"),
    ("size", 1, r"biggest|largest|gro(?:ss|ß)te[nrs]?"), ("size", -1, r"smallest|kleinste[nrs]?"),
    ("rating", 1, r"(?:best|highest)[- ]rated|best bewertete[nrs]?"),
)  # fmt: skip

_MORE = r"(?:more|mehr|plus|mas|piu|mais)"
_LESS = r"(?:less|fewer|weniger|moins|menos|meno)"
_NOT_TOO = (
    r"(?:not (?:all )?(?:too|so|that|as|very|quite as)|nicht (?:zu|so|ganz so|allzu|sehr)|pas (?:trop|si|aussi|tres)|"
    r"no (?:tan|muy|demasiado)|non (?:troppo|cosi|tanto|molto)|nao (?:tao|muito|demasiado))"
)
_TOO = r"(?:too|zu|trop|demasiado|troppo|(?:^|(?<=[éè] )|(?<=es ))(?:muy|muito))"
_NO = r"(?:\w+n't|not|nothing|none|nichts|nicht|keine[nrs]?|rien(?: de)?|pas|nada|no|niente|non|nao)"
# What may stand between a "not" and what it denies: "don't want to spend more than".
_CARRIED = (
    r"any|anything|something|want|to|spend|pay|cost|take|last|run|have|much|from|made|released|films?|movies?|books?|"
    r"hotels?|ones?|items?|etwas|soll|darf|kosten|dauern|filme|veux|depenser|payer|durer|couter|quiero|gastar|pagar|algo|"
    r"nada|con|que|cueste|dure|voglio|spendere|pagare|niente|quero|films"
)
_DENIED = rf"{_NO}(?: (?:{_CARRIED}))*"
_ANY = any_of(words for _, _, words in ADJECTIVES)
_COMPARED = any_of(words for _, _, words in COMPARATIVES)
_COMPARING = (
    (rf"(?:{_NOT_TOO}|{_TOO}|{_LESS}) ({_ANY})", -1), (rf"({_ANY}) demais", -1), (rf"{_DENIED} {_MORE} ({_ANY})", -1),
    (rf"{_MORE} ({_ANY})", 1), (rf"(?:not|n't|nicht) ({_ANY}) (?:enough|genug)", 1),
    (rf"(?:pas assez|non abbastanza|no (?:lo )?(?:bastante|suficientemente)) ({_ANY})", 1),
    (rf"(?:as|so) ({_ANY}) (?:as possible|wie moglich)", 1), (rf"{_DENIED} ({_COMPARED})", -1),
    (rf"({_COMPARED})", 1),
)  # fmt: skip
# What compares by a number: 1 where the user wants as much as the word says or more, -1 where less.
COMPARISONS = tuple((regex(rf"(?<!\w){pattern}(?!\w)"), sign) for pattern, sign in _COMPARING)
_MUCH = r"(?:more|higher|greater|too few|too little|too low|mehr|mas|piu)"
_LITTLE = r"(?:less|fewer|lower|smaller|reduced|too (?:much|many|high)(?: a)?|weniger|menos|meno|moins de|zu viele?)"
OF_FIELD = regex(rf"\b(?:(?P<much>{_MUCH})|{_LITTLE}) (?P<name>\w+)\b")
FIELD_IS = regex(r"\b(?P<name>\w+) (?:is|are|is way|is a bit) too (?:(?P<much>low|short|small)|high|long|big)\b")

_THAN = r"(?:than|als|que|de|di|do que|che)"
_BEYOND = rf"(?:(?:{_COMPARED})|(?:{_MORE}|{_LESS}) (?:{_ANY})) {_THAN}"
_MOST = (
    r"under|below|less than|fewer than|at (?:the )?most|max(?:imum|\.)?(?: of)?|up to|no more than|within|until|till|"
    r"before|budget(?: is| of)?|unter|hochstens|maximal|bis(?: zu)?|weniger als|vor|moins d[e']|au plus|au maximum|"
    r"jusqu'a|sous|avant|menos de|como maximo|hasta|por debajo de|antes de|meno di|al massimo|massimo|sotto(?: i| "
    r"gli)?|fino a|prima del|no maximo|ate|abaixo de"
)
_LEAST = (
    r"over|above|more than|at least|min(?:imum|\.)?(?: of)?|starting at|after|since|(?<!one )from|uber|mindestens|ab|"
    r"mehr als|nach|seit|plus d[e']|au moins|a partir d[eo]|apres|depuis|mas de|al menos|por lo menos|desde|despues "
    r"de|piu di|almeno|dopo il|dal|mais de|pelo menos|no minimo|acima de|depois de"
)
_Q = rf"(?P<q>{QUANTITY})"
_REFUSED = rf"(?:(?P<no>{_NO})(?: (?:{_CARRIED}|be|sein|etre|ser|essere))* )?"
# A number that bounds: "most", "least" or "than" is the word that says how; "r" is the range's other end.
BOUNDS = tuple(
    regex(rf"(?<!\w){pattern}(?!\w)")
    for pattern in (
        r"(?:(?:from|in) (?:the )?|aus den |die |des annees |de los anos |degli anni |dos anos )(?P<decade>(?:19|"
        r"20)?\d0)(?:'?s|er[nj]?)?",
        rf"(?:between|from|zwischen|entre|de|tra|von) {_Q} (?:to|and|bis|und|et|a|y|e) (?P<r>{QUANTITY})",
        rf"{_Q} ?(?:-|–|to|bis) ?(?P<r>{QUANTITY})",
        rf"{_REFUSED}(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<than>{_BEYOND})) (?:the |dem |el )?{_Q}"
        r"(?=(?: (?P<name>[^\W\d]+))?)",
        rf"{_Q} (?:(?P<most>max(?:imum|imal)?|or (?:less|under|fewer|cheaper|shorter|older|earlier)|at (?:the )?most|"
        rf"tops|oder weniger|hochstens|ou moins|o menos|como maximo|o meno|al massimo|ou menos|no maximo)|"
        rf"(?P<least>or (?:more|over|longer|newer|later|above|better)|and (?:up|above)|at least|minimum|oder mehr|ou "
        rf"plus|o mas|o piu|ou mais))",
        rf"(?P<about>about|around|roughly|circa|ca\.|etwa|environ|unos|alrededor de|cerca de|mais ou menos) {_Q}",
        r"(?:i (?:only )?have|i've(?: only)? got|ich habe(?: nur)?|j'ai|(?:solo )?tengo|ho|tenho)"
        rf"(?P<most> (?:only )?){_Q}",
    )
)
STRICT = regex(
    rf"under|below|less|fewer|over\b|above|more|before|after|unter|uber|vor\b|weniger|mehr|sous|moins d|plus d|menos|"
    rf"mas|meno|piu|sotto|mais|abaixo|acima|{_BEYOND}"
)
_TABLE = tuple((regex(words), kinds, sign) for kinds, sign, words in (*COMPARATIVES, *ADJECTIVES))
MOST_OF_ALL = regex(rf"\b(?:the|der|die|das|den) ({any_of(words for _, _, words in SUPERLATIVES)})(?: ones?)?(?!\w)")
_MOST_OF = tuple((regex(words), kinds, sign) for kinds, sign, words in (*SUPERLATIVES, *ADJECTIVES))


def graded(word: str) -> tuple[str, int] | None:
    """What a word compares ("price"; several in order of what is likelier) and whether it says much (1) or little."""
    return next(((kinds, sign) for words, kinds, sign in _TABLE if words.fullmatch(word)), None)


def extreme(word: str) -> tuple[str, int] | None:
    """As :func:`graded`, of "cheapest" and of "cheap" in "the cheap one"."""
    return next(((kinds, sign) for words, kinds, sign in _MOST_OF if words.fullmatch(word)), None)


@dataclass(frozen=True)
class Bound:
    """How much or little a numeric field may be, as :func:`gumd.critique.numbers.number_in` reads it.

    Attributes:
        hard: whether the user named the number; else it was taken from what was shown.
        reference: the item that it was taken from; None for the middle of what was shown.
        strict: whether the bound itself is out: "under 20" and "cheaper", but not "at most 20".
    """

    field: str
    most: float | None
    least: float | None
    hard: bool
    reference: str | None
    strict: bool
    words: str

    def admits(self, value: float) -> bool:
        over = self.most is not None and (value > self.most or (self.strict and value == self.most))
        under = self.least is not None and (value < self.least or (self.strict and value == self.least))
        return not (over or under)


@dataclass(frozen=True)
class Compared:
    """``sign`` is 1 where the user wants much of the field (None: no item has it)."""

    start: int
    end: int
    field: str | None
    sign: int


def compared(piece: str, held: Numbers) -> list[Compared]:
    """What ``piece`` compares by a number, from left to right."""
    found: list[Compared] = []
    for one in sorted(_compared(piece, held), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _compared(piece: str, held: Numbers) -> Iterator[Compared]:
    for pattern, sign in COMPARISONS:
        for hit in pattern.finditer(piece):
            if grade := graded(hit[1]):
                yield Compared(hit.start(), hit.end(), held.of(grade[0]), sign * grade[1])
    for pattern in (OF_FIELD, FIELD_IS):
        for hit in pattern.finditer(piece):
            if field := held.named(hit["name"]):
                yield Compared(hit.start(), hit.end(), field, 1 if hit["much"] else -1)


def bounds(text: str, held: Numbers) -> Iterator[tuple[int, int, Bound]]:
    """The bounds that ``text`` gives by numbers, and where each stands."""
    taken: list[tuple[int, int]] = []
    for pattern in BOUNDS:
        for hit in pattern.finditer(text):
            start, end = hit.span()
            if all(end <= first or start >= last for first, last in taken) and (bound := _bound(hit, held)):
                taken.append((start, end))
                yield start, end, bound


def _bound(hit: Match[str], held: Numbers) -> Bound | None:
    groups = hit.groupdict("")
    if "decade" in groups:
        return _decade(hit, held)
    upper = groups.get("r", "")
    unit = UNIT_AT_END.search(upper)
    read = measure(hit["q"])
    if read and not read[1] and unit:
        read = measure(f"{hit['q']} {unit.group()}") or read
    field = _field(hit, read, held) if read else None
    high = measure(upper)
    if read is None or field is None or (upper and not ((high and high[1]) or hit.group()[0].isalpha())):
        return None
    number = held.scaled(field, read[0], upper or hit["q"])
    if high:
        return Bound(field, held.scaled(field, high[0], upper), number, True, None, False, hit.group())
    if "about" in groups:
        return Bound(field, round(number * 1.15, 6), round(number * 0.85, 6), False, None, False, hit.group())
    return _one_sided(hit, held, field, number)


def _decade(hit: Match[str], held: Numbers) -> Bound | None:
    """ "From the 90s", and not "from 1990" or "in 20 minutes"."""
    year, field = int(hit["decade"]), held.of("date")
    if field is None or (hit.group()[-1].isdigit() and hit.group().startswith(("from", "in ", "die"))):
        return None
    year += 0 if year > 99 else 1900 if year > 20 else 2000
    return Bound(field, _whole_year(year + 9.0, False, held.values(field)), float(year), True, None, False, hit.group())


def _one_sided(hit: Match[str], held: Numbers, field: str, number: float) -> Bound:
    """ "not over" is "at most", and "over" is no more "at least" where the number itself is out."""
    groups = hit.groupdict("")
    least = bool(groups.get("least")) or any(one.sign > 0 for one in compared(groups.get("than", ""), held))
    strict = STRICT.match(groups.get("least") or groups.get("than") or groups["most"]) is not None
    if groups.get("no"):
        least, strict = not least, not strict
    if held.of("date") == field and number.is_integer() and least == strict:
        number, strict = _whole_year(number, least, held.values(field)), False
    most, below = (None, number) if least else (number, None)
    return Bound(field, most, below, True, None, strict, hit.group())


def _whole_year(year: float, least: bool, values: list[float]) -> float:
    """The first day after ``year``, or the last of it, where the values are days and not only years."""
    if least:
        return year + 1
    return year if all(value.is_integer() for value in values) else year + 0.999


def _field(hit: Match[str], read: tuple[float, str], held: Numbers) -> str | None:
    """By the number's unit, the word of comparison, a name beside it, or as there is but one field that fits."""
    groups = hit.groupdict("")
    if read[1]:
        return held.of(read[1])
    if groups.get("than") and (found := compared(groups["than"], held)):
        return found[0].field
    if groups.get("most", "").startswith("or ") or groups.get("least", "").startswith("or "):
        found = compared((groups.get("most") or groups["least"])[3:], held)
        if found:
            return found[0].field
    before = hit.string[: hit.start()].split()[-2:]
    for name in (groups.get("name", ""), *reversed(before)):
        if name and (field := held.named(name)):
            return field
    return _unnamed(hit, read[0], held)


def _unnamed(hit: Match[str], number: float, held: Numbers) -> str | None:
    """A number alone: a year if it looks like one, else what all numbers of the list are, or a price."""
    groups = hit.groupdict("")
    if len(groups) > 1 and not any(groups.get(how) for how in ("most", "least", "than")) and not groups.get("r"):
        return None
    if groups.get("most", "x").isspace() or groups.get("most", "").startswith(" "):
        return None
    if 1800 <= number <= 2100 and (field := held.of("date")):
        return field
    return held.only() or held.of("price")
