"""Whose words a text holds, and whether it is about the user: what a model is not asked."""

import re

from gumd.propose.lines.text import USER, Line
from gumd.propose.rules import doubt
from gumd.propose.rules.health.patients import names_user
from gumd.propose.rules.people.whose import about_others, is_sheet_of_another
from gumd.propose.rules.reading import Reader, pretends
from gumd.text.gloss import in_english, language_of
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_MESSAGES = frozenset({"email", "notification"})
_SHEETS = frozenset({"file", "window"})
_NOTES = frozenset({"file", "editor"})
_OWN = _NOTES | {"chat", "email"}
_ENDING = regex(r"\.(?P<ending>[A-Za-z]\w{0,8})(?=$|[\s*)\]»])")
_PROSE = frozenset({"md", "txt", "org", "rst", "odt", "doc", "docx", "rtf", "adoc", "norg"})
"""Endings of files that people write sentences in."""
_UNWRITTEN = regex(r"\b(?:makefile|dockerfile|overleaf)\b", re.IGNORECASE)
# What a page shows to whom it knows (folded).
_ACCOUNT = regex(
    r"\b(?:log(?:ged)? ?(?:out|in as)|sign(?:ed)? ?(?:out|in as)|(?:my|your) (?:account|orders?|bookings?|profile|"
    r"membership|portal|messages|results|scripts|courses|trips|appointments)|abmelden|ausloggen|angemeldet als|"
    r"(?:mein|ihr) (?:konto|profil)|meine (?:daten|bestellungen|buchungen|termine|kurse)|deconnexion|se deconnecter|"
    r"connecte[e]? en tant que|mon (?:compte|espace|profil|dossier)|mes (?:commandes|reservations|rendez-vous)|"
    r"cerrar sesion|mi (?:cuenta|perfil|area)|mis (?:pedidos|reservas|citas)|esci|il mio (?:account|profilo)|"
    r"(?:la )?mia area|area (?:personale|riservata|pessoal|cliente)|i miei (?:ordini|corsi)|terminar sessao|sair|"
    r"(?:a )?minha (?:conta|area)|(?:os )?meus (?:pedidos|dados)|uitloggen|afmelden|ingelogd als|mijn \w+)\b"
)
_THIRD = regex(r"\b(?:she|he|her|his|him|hers)\b", re.IGNORECASE)
_FIRST = regex(r"\b(?:I|me|my|mine|myself|we|us|our|ours)\b|\bI['’]", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+")
_COMMON_WORDS = (
    "the to and of in is it for you that on with my at be we this have not are was but so up if from will your our"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_FEW_WORDS, _ENGLISH = 8, 0.05


def own_words(seen: Observation, reader: Reader) -> str:
    """What of ``seen`` the user wrote in sentences, about themselves as far as can be told; empty for nothing."""
    if seen.source not in _OWN or not is_readable(seen.text):
        return ""
    if seen.source in _NOTES and not _is_note(seen, reader.names()):
        return ""
    return "\n".join(one.text for one in reader.snippets(seen) if one.by == "user")


def _is_note(seen: Observation, own: frozenset[str]) -> bool:
    ends = [hit["ending"].lower() for hit in _ENDING.finditer(seen.title)]
    prose = not _UNWRITTEN.search(seen.title) and (not ends or any(ending in _PROSE for ending in ends))
    return prose and not about_others(seen) and not is_sheet_of_another(seen, own)


def is_theirs(line: Line, own: str) -> bool:
    """Whether the user wrote the line, of whose words are ``own``: in a talk its speaker says so."""
    return line.speaker == USER if line.speaker else line.text in own


def is_to_them(seen: Observation, reader: Reader) -> bool:
    """Whether others wrote ``seen`` to the user, or name them, and it speaks of nobody else's affairs."""
    if doubt.is_fiction(seen.title) or pretends(seen.text):
        return False
    own = reader.names()
    if seen.source in _MESSAGES:
        return bool(reader.told(seen))
    named = any(names_user(line, own) for line in seen.text.splitlines())
    if seen.source == "browser":
        known = named or bool(set(tokens(seen.text)) & own) or _ACCOUNT.search(folded(f"{seen.title}\n{seen.text}"))
        return bool(known and reader.told(seen))
    return seen.source in _SHEETS and named


def is_of_others(said: str) -> bool:
    """Whether a sentence of the user's tells of somebody else, and of nobody besides: "She is on a panel on Friday"."""
    english = in_english(said)
    return bool(_THIRD.search(english)) and not _FIRST.search(english)


def is_readable(text: str) -> bool:
    """Whether sentences are in a language that is read: English, or one with a gloss; a few words may be in any."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEW_WORDS or language_of(text):
        return True
    return sum(word in _COMMON for word in words) >= _ENGLISH * len(words)
