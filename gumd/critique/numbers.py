"""Numbers and their units, as items and people write them in six languages."""

import unicodedata
from collections.abc import Mapping, Sequence
from statistics import median

from gumd.schema_ranking import FieldValue
from gumd.text.calendar_words import HELD_NUMBERS, any_of
from gumd.text.regex import regex
from gumd.text.words import singular

# What a number may be of: the words that fields of it are named by.
NAMES = {
    "price": "price cost fee fare rent budget preis kosten miete prix cout tarif loyer precio coste costo prezzo preco "
    "custo",
    "duration": "duration runtime length minutes minute min mins hours time dauer laufzeit lange zeit duree temps "
    "longueur duracion tiempo durata tempo duracao minuten minutos minuti stunden heures horas ore",
    "pages": "pages page length words seiten seitenzahl paginas pagine worter mots palabras parole palavras",
    "date": "year date released release published publication added updated jahr datum erschienen annee sortie ano "
    "fecha anno data uscita lancamento",
    "clock": "start starts departure departs begins opens time abfahrt beginn uhrzeit depart heure salida hora "
    "partenza orario partida inicio",
    "distance": "distance km kilometers kilometres miles entfernung distanz distancia distanza",
    "size": "size area space storage sqm grosse flache taille surface tamano superficie dimensione dimensioni tamanho "
    "height width",
    "weight": "weight kg grams gewicht poids peso",
    "rating": "rated rating ratings score stars review reviews bewertung sterne note etoiles puntuacion valoracion "
    "estrellas valutazione voto stelle avaliacao nota estrelas",
    "calories": "calories kcal energy kalorien calorias calorie",
}  # fmt: skip
_UNITS = (
    ("price", 1.0, "€ $ £ ¥ eur euro euros usd dollar dollars bucks gbp pound pounds quid chf franken francs dolares "
     "libras dollari sterline reais dolar"),
    ("price", 0.01, "cent cents ct"),
    ("duration", 1 / 60, "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondi"),
    ("duration", 1.0, "min mins minute minutes minuten minuto minutos minuti"),
    ("duration", 60.0, "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore"),
    ("duration", 1440.0, "day days tag tage tagen jour jours dia dias giorno giorni"),
    ("pages", 1.0, "page pages pp seite seiten pagina paginas pagine words worter mots palabras parole palavras"),
    ("distance", 1.0, "km kilometer kilometers kilometre kilometres kilometern kilometro kilometros chilometro "
     "chilometri quilometro quilometros"),
    ("distance", 0.001, "m meter meters metre metres metern metro metros metri"),
    ("distance", 1.609, "mi mile miles meile meilen milla millas miglio miglia milha milhas"),
    ("weight", 1.0, "g gram grams gramm gramme grammes gramo gramos grammi grama gramas"),
    ("weight", 1000.0, "kg kgs kilo kilos kilogram kilograms kilogramm"),
    ("weight", 453.6, "lb lbs"),
    ("weight", 28.35, "oz ounce ounces"),
    ("size", 1.0, "m2 sqm qm cm mm inch inches gb zoll"),
    ("size", 0.001, "mb"),
    ("size", 1000.0, "tb"),
    ("rating", 1.0, "star stars stern sterne sternen etoile etoiles estrella estrellas stella stelle estrela estrelas"),
    ("calories", 1.0, "kcal cal cals calorie calories kalorien caloria calorias"),
)  # fmt: skip
UNITS = {unit: (kind, factor) for kind, factor, units in _UNITS for unit in units.split()}
_TENS = (
    "twenty zwanzig vingt veinte venti vinte", "thirty dreißig dreissig trente treinta trenta trinta",
    "forty vierzig quarante cuarenta quaranta quarenta", "fifty funfzig cinquante cincuenta cinquanta cinquenta",
    "sixty sechzig soixante sesenta sessanta sessenta", "seventy siebzig setenta settanta",
    "eighty achtzig ochenta ottanta oitenta", "ninety neunzig noventa novanta",
    "hundred hundert cent cien cento cem",
)  # fmt: skip
_HELD = {word: float(number) for word, number in HELD_NUMBERS.items() if word != "both"}
_HELD |= {word: 10.0 * place for place, row in enumerate(_TENS, 2) for word in row.split()}
_HELD |= dict.fromkeys(("one", "a", "an", "ein", "eine", "einer", "un", "une", "una", "uno", "um", "uma", "un'"), 1.0)
_ONE = r"(?:an?|one|eine[rn]?|une?|un[ao]|uma?|un')(?=\s?(?:hours?|stunde|heure|hora|ora|miles?|km|kilo|cent)\b)"
_SPELT = any_of(word for word, number in _HELD.items() if number != 1)
_UNIT = any_of(UNITS).replace("$", r"\$")
_FIGURE = r"\d+(?:[.,]\d+)*"
QUANTITY = (
    rf"(?:(?:r?[€$£¥]|us\$|eur|usd|gbp|chf)\s?)?(?<![\w.])(?:\d+\s?h\s?\d\d?(?:\s?m(?:in)?)?|\d\d?:\d\d|half an hour|"
    rf"(?:{_FIGURE}|{_ONE}|(?:{_SPELT})\b)(?: and a half)?(?:\s?(?:{_UNIT})(?!\w))?(?: and a half\b)?)"
)
_VALUE = regex(
    rf"(?:(?:from|about|around|ca\.?|ab|circa|~|≈|<|>)\s?)?(?P<before>r?[€$£¥]|us\$|eur|usd|gbp|"
    rf"chf)?\s?(?P<figure>{_FIGURE}|{any_of(_HELD)})(?: and a "
    rf"half)?(?:\s?(?P<unit>{_UNIT})(?!\w)(?:[\s/,(-].{{0,40}})?|\s?/\s?\d+)?"
)
_HOURS = regex(r"(\d+)\s?(?:h|hrs?|hours?|std\.?|:)\s?(?:and\s)?(\d\d?)(?:\s?m(?:in(?:ute[ns]?|s)?)?\.?)?(?::\d\d)?")
_DATE = regex(r"(\d{4})-(\d\d)(?:-(\d\d)(?:[t ].*)?)?")
_DECIMAL = regex(r"^(.*?)(?:[.,](\d+))?$")


def plain(text: str) -> str:
    """``text`` in lower case and without accents, letter by letter, so that a place in it is one in ``text`` too."""
    return "".join(map(_plain, text))


def _plain(letter: str) -> str:
    if letter in "’‘`´":
        return "'"
    parts = unicodedata.normalize("NFKD", letter.lower())
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare if len(bare) == 1 else letter.lower()[:1]


def number_in(value: FieldValue) -> float | None:
    """The number that an item's field says: minutes, kilometres, grams or years where a unit tells, else as written."""
    measured = measure(value)
    return measured[0] if measured else None


def measure(value: FieldValue) -> tuple[float, str] | None:
    """A value's number and what its unit says that it is of ("" where no unit does)."""
    if isinstance(value, bool | list):
        return None
    if not isinstance(value, str):
        return (float(value), "") if abs(value) < 1e15 else None
    return _measured(plain(value[:60]).strip(" .\t\n"))


def _measured(text: str) -> tuple[float, str] | None:
    if hit := _DATE.fullmatch(text):
        return float(hit[1]) + (min(int(hit[2]), 12) - 1) / 12 + (int(hit[3] or 1) - 1) / 372, "date"
    if hit := _HOURS.fullmatch(text):
        return 60.0 * _figure(hit[1]) + float(hit[2]), "clock" if ":" in hit.group() else "duration"
    if text == "half an hour":
        return 30.0, "duration"
    hit = _VALUE.fullmatch(text)
    if hit is None or not (hit["unit"] or hit["figure"][0].isdigit()):
        return None
    kind, factor = UNITS[hit["unit"]] if hit["unit"] else ("price" if hit["before"] else "", 1.0)
    number = (_HELD.get(hit["figure"]) or _figure(hit["figure"])) + (0.5 if " and a half" in text else 0.0)
    return (round(number * factor, 6), kind) if number < 1e15 else None


def _figure(written: str) -> float:
    """Three digits after the last sign are thousands: "1,299" and "1.299 €", but not "0.125"."""
    hit = _DECIMAL.match(written)
    whole, rest = (hit[1], hit[2] or "") if hit else (written, "")
    several = "." in whole or "," in whole
    if len(rest) == 3 and not whole.startswith("0") and (not several or written.count(",") != 1):
        whole, rest = whole + rest, ""
    return float(f"{whole.replace('.', '').replace(',', '')}.{rest or 0}")


_PART = regex(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![a-z])")
UNIT_AT_END = regex(r"[^\W\d_]+2?$")
_NAMES = {kind: frozenset(named.split()) for kind, named in NAMES.items()}


class Numbers:
    """The fields of a slate that hold numbers."""

    def __init__(self, rows: Sequence[Mapping[str, FieldValue]]) -> None:
        names = dict.fromkeys(name for row in rows for name in row)
        read = {name: [measure(row[name]) if name in row else None for row in rows] for name in names}
        self._columns = {name: column for name, column in read.items() if any(column)}

    def of(self, kinds: str) -> str | None:
        """The field of the first of ``kinds`` that there is one of; of several, the one that most items have."""
        for kind in kinds.split():
            found = [name for name in self._columns if self._is(name, kind)]
            if found:
                return max(found, key=lambda name: sum(value is not None for value in self._columns[name]))
        return None

    def named(self, word: str) -> str | None:
        """The field that has ``word`` in its name, or is of what ``word`` is a name of."""
        for name in self._columns:
            if singular(word) in map(singular, _parts(name)):
                return name
        return next(
            (field for kind, words in NAMES.items() if word in words.split() and (field := self.of(kind))), None
        )

    def only(self) -> str | None:
        return next(iter(self._columns)) if len(self._columns) == 1 else None

    def at(self, field: str, place: int) -> float | None:
        value = self._columns[field][place]
        return value[0] if value else None

    def middle(self, field: str) -> float:
        return median(self.values(field))

    def values(self, field: str) -> list[float]:
        return [value[0] for value in self._columns[field] if value]

    def most(self, kinds: str, sign: int) -> int | None:
        """Where the item is that has most (``sign`` 1) or least of a number, if one alone has."""
        field = self.of(kinds)
        if field is None:
            return None
        values = [(sign * value[0], place) for place, value in enumerate(self._columns[field]) if value]
        best = max(values)
        return best[1] if sum(value == best[0] for value, _ in values) == 1 else None

    def scaled(self, field: str, number: float, written: str) -> float:
        """A number of a critique in what the field's numbers are in, where these have no unit but its name may."""
        if any(value and value[1] for value in self._columns[field]):
            return number
        held = [UNITS[part] for part in _parts(field) if part in UNITS]
        unit = UNIT_AT_END.search(written)
        said = UNITS.get(unit.group()) if unit else None
        if said is None or said[0] not in ("duration", "distance", "weight", "size"):
            return number
        to = next((factor for kind, factor in held if kind == said[0]), 1.0 if said[0] == "duration" else said[1])
        return round(number / to, 6)

    def _is(self, name: str, kind: str) -> bool:
        units = {value[1] for value in self._columns[name] if value}
        return kind in units or (bool(_NAMES[kind] & set(_parts(name))) and units <= {"", "clock"})


def _parts(name: str) -> list[str]:
    return [plain(part) for part in _PART.findall(name)]
