"""Calls that the user has, as phones, chats and the windows of calls show them."""

import re

from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.transcript import looks_like_name
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_ENDED = regex(
    r"\b(?:call (?:ended|finished)|(?:outgoing|video|voice) call|anruf beendet|appel (?:\w+ )?termine|"
    r"llamada (?:\w+ )?(?:finalizada|terminada)|chiamata (?:\w+ )?(?:terminata|conclusa)|ligacao (?:\w+ )?encerrada|"
    r"chiamata (?:\w+ )?terminata|chamada (?:\w+ )?(?:terminada|encerrada)|(?:gesprek|oproep) beeindigd|"
    r"gesprek beeindigd)\b"
)
_MISSED = regex(
    r"\b(?:missed|verpasst\w*|manque|perdida|persa|gemiste?|inkomend\w*|gemist|in arrivo|recebida|nao atendida|"
    r"incoming|eingehend\w*|entrante?)\b"
)
_ON_CALL = regex(
    r"\b(?:(?:voice|video|audio|phone|ongoing) call|(?:sprach|video|telefon)?anruf|"
    r"appel (?:vocal|video|audio|en cours)|videollamada|llamada (?:de voz|en curso)|videochiamata|chiamata vocale|"
    r"(?:spraak|video)?oproep|videogesprek|lopend gesprek|chamada de (?:voz|video))\b"
)
_MEETING = regex(
    r"\b(?:meeting|stand-?up|daily|weekly|sync|team|zoom|meet|reunion|vergadering|overleg|besprechung|jour fixe|call)\b"
)
_MAX_NAME_WORDS = 3
_HEAD, MAX_NAME = 160, 60
_PROGRAMS = frozenset({"signal", "whatsapp", "telegram", "phone", "facetime", "teams", "zoom", "skype", "meet", ""})
CALL_WORDS = regex(
    r"\b(?:video|voice|audio|outgoing|incoming|calls?|ausgehend|sortant|saliente|uscente|uitgaand|min)\b", re.IGNORECASE
)
CONTACT = regex(r"\s[–—-]\s|\s\(")
CLOCK = regex(r"(?<![\d:.])([01]?\d|2[0-3])[:h]([0-5]\d)(?![\d:])")
_IN_CALL = regex(
    r"\b(?:(?:voice |video |phone )?call (?:in progress|ongoing)|on a call|in call with|"
    r"laufende[rs]? (?:sprach|video)?anruf|"
    r"(?:sprach|video)?anruf (?:lauft|aktiv)|appel (?:vocal |video )?en cours|llamada (?:de voz |de video )?en curso|"
    r"(?:spraak|video)?(?:oproep|gesprek) (?:bezig|actief|loopt)|in gesprek met|chiamata in corso|chamada em curso)\b"
)
_IN_CHAT = regex(
    r"^\W*(?:(?:outgoing|ausgehende[rs]?|sortant|saliente) )?(?:voice call|video call|sprachanruf|videoanruf|anruf|"
    r"appel (?:vocal|video)|llamada(?: de voz)?|videollamada|chiamata vocale|videochiamata|chamada de (?:voz|video)|"
    r"spraakoproep|video-?oproep)\W{1,4}\d{1,3} ?(?:min\w*|m|h|std|s)\b",
)
"""A chat's own line for a call in it that was answered."""


def talked_with(seen: Observation) -> str:
    """Whom a call was with: one that ended, by the note or the chat's line of it, or one that goes on, by a window."""
    if seen.source == "chat":
        return _in_chat(seen)
    if seen.source != "window":
        return _ended_with(seen)
    calls = _ON_CALL.search(folded(seen.title)) or _IN_CALL.search(folded(seen.text[:_HEAD]))
    if not calls or seen.origin != "user":
        return ""
    known = {folded(seen.app), *_PROGRAMS}
    parts = (part.translate(PLAIN_QUOTES).strip(" .,)") for part in CONTACT.split(seen.title))
    contact = next((one for one in parts if folded(one) not in known and not _ON_CALL.search(folded(one))), "")
    far = len(contact.split()) > _MAX_NAME_WORDS or _MEETING.search(folded(contact)) or CALL_WORDS.search(contact)
    return contact if looks_like_name(contact) and not far else ""


def _ended_with(seen: Observation) -> str:
    """Whom a call that the user made was with, by the phone's own note of it; empty for any other note."""
    head = folded(f"{seen.title}\n{seen.text[:_HEAD]}")
    if seen.source != "notification" or not _ENDED.search(head) or _MISSED.search(head):
        return ""
    said = [line.strip() for line in (seen.title, *seen.text.splitlines()) if line.strip()]
    lines = [part.strip() for line in said for part in re.split(r"\s[—–·|-]\s", line)]
    lines = [line.partition(": ")[2] if _ENDED.search(folded(line)) and ": " in line else line for line in lines]
    known = {folded(seen.app), folded(seen.title), *_PROGRAMS}
    named = (
        line
        for line in lines
        if not _ENDED.search(folded(line)) and not re.search(r"\d", line) and folded(line) not in known
    )
    return next(named, "").translate(PLAIN_QUOTES)[:MAX_NAME].strip(" .,")


def _in_chat(seen: Observation) -> str:
    """Whom the chat is with in which a call took place."""
    called = any(_IN_CHAT.match(folded(line)) for line in seen.text.splitlines())
    name = seen.title.translate(PLAIN_QUOTES).strip()
    return name if called and seen.origin == "user" and len(name.split()) <= _MAX_NAME_WORDS else ""


def clock_of(seen: Observation) -> tuple[int, str]:
    """When a call was, by its note, which may name how long it took, or by when it was seen."""
    at = seen.observed_at
    hit = next((one for one in CLOCK.finditer(seen.text) if abs(int(one[1]) - at.hour) <= 1), None)
    return (int(hit[1]) * 60 + int(hit[2]), hit[0]) if hit else (at.hour * 60 + at.minute, f"{at:%H:%M}")
