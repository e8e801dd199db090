"""What a row of the table of secrets is, and the checks that say whether a matched value is a secret.

A pattern finds a candidate; a check turns down what merely looks like one (a word, a date, a placeholder). Checks are
cheap and answer at once for long values, so that scanning stays linear in the text.
"""

import base64
import binascii
import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from gumd.text.regex import regex

Check = Callable[[str], bool]


class Kind(NamedTuple):
    """One way a secret is written. What is redacted is the group ``secret``, or the whole match without one.

    ``hints``: lower-case pieces of which the text must have one for the pattern to be able to match (none: always run).
    ``example``: a text in which the pattern finds a secret; put together in code, so that secret scanners let it be.
    """

    name: str
    pattern: re.Pattern[str]
    example: str
    hints: tuple[str, ...] = ()
    check: Check | None = None


def body(length: int, alphabet: str = "aB3dE6gH9jK2mN5pQ8") -> str:
    """A made-up token body of this length."""
    return (alphabet * (length // len(alphabet) + 1))[:length]


_EDGES = ".,;:!?()[]{}<>\"'`*|"
_LONG = 64
_WORDS = """
true false null none nil undefined yes no on off string str text bool int bytes any optional required empty unset
missing unknown n/a tbd todo default example changeme placeholder hidden masked redacted encrypted hashed invalid
incorrect wrong correct right valid expired weak strong safe secure secret private unique blank short long old new
same different important needed mandatory enough good bad compromised public stored saved visible sent lost broken
gone here there below above inside correctly now not only also just still always never too very really so that
this these those it its my your our their his her the a an is was are be been being has have had do does did must
should shall may might can could will would at in of to for from by with and or but as if when where why how what
who please enter use see ask check forgot forgotten reset change changed update field input prompt password
passwort username user email login name something anything everything nothing again back soon today tomorrow
yesterday falsch richtig ungültig abgelaufen gespeichert geändert nicht nötig erforderlich sicher unsicher schwach
stark lang kurz bitte und oder der die das ein eine ist wird wurde muss soll incorrecte expiré oublié obligatoire
requis trop faux faible fort court modifié perdu incorrecta incorrecto inválida inválido obligatoria requerida
segura débil muy demasiado caducada incorreta obrigatória muito fraca forte errata scaduta obbligatoria troppo
debole sicura fine ok okay great easy hard onjuist ongeldig verlopen vereist zwak sterk kwijt niet geen undef void
self
"""
_NOT_VALUES = frozenset(_WORDS.split())
_PLACEHOLDER = regex(
    r"<[^<>]*>?|\{\{.*|\$\{.*|\$\(.*|\$[A-Z_]+|%[A-Za-z_]+%|%s|(.)\1*|\.{3}|your[-_].*|"
    r"(?:os|self|this|process|env|config|settings|args|req|request|secrets|vault)\.[a-z_].*|"
    r"[A-Za-z_][\w.]*\(.*|(?:/[\w.-]+){2,}/?|~/.*|\w+://[^:@]*",
    re.DOTALL | re.IGNORECASE,
)
_ORDINARY = regex(
    r"\d{4}-\d\d?(?:-\d\d?.*)?|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}[:h]\d\d(?:[:]\d\d)?(?:am|pm)?|"
    r"v?\d+(?:\.\d+)+\S{0,12}|\d+[-+]?[A-Za-z]+|[$€£]?\d+[.,]\d+[$€£%]?|[$€£]\d+|\d+%|\d+(?:st|nd|rd|th)|"
    r"[A-Za-z]+(?:[-'/][A-Za-z]+){1,2}|[\w.+-]+@[\w-]+\.[\w.]+|\w+://\S*|[A-Za-z]+\.(?:com|org|net|io|txt|md|py|js)|"
    r"[a-z-]+=[\"'].*|"
    r"[A-Za-z_]+(?:\.[A-Za-z_]+)+",
)
# Commit ids, addresses, files, and words with a number behind them: "Windows10", "Hauptstr.12".
_FOUND_IN_PROSE = regex(r"[0-9a-f]+|[\w.-]*\w\.[A-Za-z]{2,6}(?:/\S*)?|\w+\.\d+|\d+[-:x]?[a-z]+|[\w-]*/[\w/-]+")
_DATE = regex(r"\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{4}[./-]\d\d?[./-]\d\d?")
_CONNECTING = "the and are was with for from your their der die das und ist les des est los las"
_SENTENCE_WORDS = frozenset(_CONNECTING.split())
_PARTICIPLE = regex(r".*(?:ed|ing|able|ible|ly|ment|tion|iert|ieren|bar|lich|ée?|ado|ada|ato|ata)", re.IGNORECASE)


def is_value(value: str) -> bool:
    """Something stands there that can be a secret: no placeholder, no code, no ordinary word of a form or prose."""
    core = value.strip(_EDGES)
    if len(core) >= _LONG:
        return True
    if len(core) < 3 or (value.endswith(":") and core.isalpha()):
        return False
    return core.lower() not in _NOT_VALUES and not _PLACEHOLDER.fullmatch(value.rstrip(".,;"))


def is_odd_value(value: str) -> bool:
    """A value that is no word: digits among letters, inner symbols, mixed case; and no date, price or address."""
    if not is_value(value):
        return False
    core = value.strip(_EDGES.replace("!", "") if re.search(r"\d|\w!", value) else _EDGES)
    if core.startswith(("http://", "https://")):
        return False
    if len(core) >= _LONG:
        return True
    if len(core) < 4 or (_ORDINARY.fullmatch(core) and not re.fullmatch(r"\d{4,}[A-Za-z]+", core)):
        return False
    return bool(re.search(r"\d|\w[!@#$%^&*_+=~?|\\]|[@#$%^&*+=~]\w|[a-z][A-Z]|\w-\w+-\w+-\w", core))


def is_odd_and_lettered(value: str) -> bool:
    """An odd value that is not merely a number (after a word such as ``pass``, which counts things too)."""
    return is_odd_value(value) and not value.strip(_EDGES).isdigit()


def is_lone_word(value: str) -> bool:
    """A word that can be a password in ``the password is swordfish.``, not ``wrong`` or ``expired``."""
    return is_value(value) and not _PARTICIPLE.fullmatch(value)


def is_key_material(value: str) -> bool:
    """A value like what machines make for keys: letters and digits, or long with mixed case."""
    core = value.strip(_EDGES)
    if len(core) >= _LONG:
        return True
    if len(core) < 8 or not is_value(value) or _ORDINARY.fullmatch(core):
        return False
    if re.search(r"\d", core):
        return bool(re.search(r"[A-Za-z]", core)) or len(core) >= 12
    return len(core) >= 20 and bool(re.search(r"[a-z]", core) and re.search(r"[A-Z]", core))


def is_environment_value(value: str) -> bool:
    """A value of FOO_TOKEN= or FOO_SECRET=: anything but a placeholder or a small number."""
    return is_value(value) and len(value) >= 4 and not (value.isdigit() and len(value) < 8)


def is_strong_value(value: str) -> bool:
    """A value of at least eight characters that mixes letters with digits, and is no hash, address or file."""
    core = value.strip(_EDGES)
    mixed = len(core) >= 8 and re.search(r"[^\W\d_]", core) and re.search(r"\d", core)
    return bool(mixed) and is_odd_value(value) and not _FOUND_IN_PROSE.fullmatch(core)


def is_random(value: str) -> bool:
    """Letters of both cases and digits in turns, as only machines write them."""
    last = re.split(r"[_-]", value)[-1]
    turns = sum(one.isdigit() != next_.isdigit() or one.islower() != next_.islower() for one, next_ in pairwise(last))
    cased = re.search(r"[a-z]", last) and re.search(r"[A-Z]", last)
    return bool(cased) and len(re.findall(r"\d+", last)) >= 4 and 5 * turns >= 2 * len(last)


def is_identifier(value: str) -> bool:
    """A number as offices give to people: enough digits, not too many, and no date."""
    signs, digits = re.sub(r"\W", "", value), re.sub(r"\D", "", value)
    return len(digits) >= 5 and 7 <= len(signs) <= 22 and not _DATE.fullmatch(value)


def is_no_clock_time(value: str) -> bool:
    """Digits that no clock shows: an alarm is also set for 0630."""
    digits = value.strip("#*")
    return len(digits) != 4 or digits != value or int(digits[:2]) > 23 or int(digits[2:]) > 59


_SHORTEST_LIST = 12


def is_word_list(value: str) -> bool:
    """Twelve or more words, the first twelve of which make no sentence, whatever stands below them."""
    words = re.findall(r"[^\W\d_]+", value.lower())[:_SHORTEST_LIST]
    return len(set(words)) > len(words) // 2 and not _SENTENCE_WORDS & set(words)


def is_tax_number_of_brazil(value: str) -> bool:
    """The first check digit of a CPF is right."""
    digits = [int(character) for character in value if character.isdigit()]
    return sum(digit * (10 - place) for place, digit in enumerate(digits[:9])) * 10 % 11 % 10 == digits[9]


def is_french_number(value: str) -> bool:
    """The key of a French social security number is right."""
    digits = re.sub(r"\D", "", value)
    return 97 - int(digits[:13]) % 97 == int(digits[13:])


def is_polish_account(value: str) -> bool:
    """A Polish account number without its country, by the IBAN's checksum."""
    return is_iban("PL" + value)


def is_basic_credentials(value: str) -> bool:
    """Base64 of ``user:password``."""
    try:
        return b":" in base64.b64decode(value + "=" * (-len(value) % 4), validate=True)
    except binascii.Error:
        return False


_ISSUERS = regex(r"4|5[0-9]|2[2-7]|3[0-9]|6[0-9]|8[16]|9[27]")


def is_card_number(value: str) -> bool:
    """13 to 19 digits of a known issuer range whose Luhn sum is right."""
    digits = [int(character) for character in value if character.isdigit()]
    if not 13 <= len(digits) <= 19 or len(set(digits)) < 2 or not _ISSUERS.match("".join(map(str, digits))):
        return False
    doubled = (d * 2 - 9 if d > 4 else d * 2 for d in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def is_iban(value: str) -> bool:
    """The ISO 13616 checksum (mod 97) is right."""
    plain = re.sub(r"[\s-]", "", value).upper()
    return int("".join(str(int(character, 36)) for character in plain[4:] + plain[:4])) % 97 == 1
