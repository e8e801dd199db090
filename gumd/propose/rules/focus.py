"""Focus and do-not-disturb modes, as a phone or a desktop announces them: their hours, and who gets through."""

import re
from collections.abc import Sequence

from gumd.foreign import folded
from gumd.propose.proposal import Proposal
from gumd.propose.rules.reading import PLAIN_QUOTES, pretends
from gumd.propose.rules.statements import Statement, carried
from gumd.regex import regex
from gumd_store.records import Observation

_READ, _MAX_LIST = 500, 100
_WEIGHT = 2.0
_SOURCES = frozenset({"notification", "window"})
_MODE = regex(
    r"\b(?:focus|do not disturb|dnd|quiet (?:hours|mode|time)|bedtime|sleep mode|downtime|fokus|nicht storen|"
    r"ruhe(?:zeit|modus)\w*|schlafmodus|schlafenszeit|ne pas deranger|concentration|mode (?:sommeil|repos|nuit|calme)|"
    r"no molestar|modo (?:descanso|concentracion|dormir|noche)|non disturbare|full immersion|nao incomodar|"
    r"niet storen|slaapstand|bedtijd|slaapmodus|stille uren|concentratie)\b"
)
_SILENT = regex(
    r"\b(?:silenc\w+|muted?|held|block\w*|hidden|paused|stumm\w*|unterdruckt|blockiert|zuruckgehalten|en sourdine|"
    r"gedempt|geblokkeerd|tegengehouden|verborgen|staat aan|ingeschakeld|stil|"
    r"masque\w*|bloque\w*|silenciad\w+|oculta\w*|is on|turned on|active|aktiv\w*|active\w*|activad\w+|eingeschaltet)\b"
)
_ALLOWED = regex(
    r"\b(?:allowed(?: through| people| contacts)?|allow(?:ing)?|let through|exceptions?|except(?: for| from)?|"
    r"(?:durch|zu)gelassen|erlaubt\w*|ausnahmen?|ausser|autorise\w*|exceptions?|sauf|permitid[oa]s?|excepciones|"
    r"toegestaan|toegelaten|uitzondering(?:en)?|behalve|doorgelaten|"
    r"excepto|salvo|eccezioni|consentit\w+|excecoes)\s?(?::|(?=\s))\s?(?:from |von |de |calls from )?"
)
_CLOCK = r"\d{1,2}(?:[:h.]\d{2}(?:\s?[ap]\.?m\b)?|\s?[ap]\.?m\b|h\b)"
_TO = r"(?:until|till|to|bis|à|jusqu['’]à|au|a(?: las)?|hasta(?: las)?|fino alle|até às|tot)"
_SPAN = regex(rf"(?P<first>{_CLOCK})\s?(?:[–—-]|{_TO}\s)\s?(?P<last>{_CLOCK})", re.IGNORECASE)
_UNTIL = regex(rf"\b{_TO}\s(?P<last>{_CLOCK})", re.IGNORECASE)
_ALWAYS = regex(
    r"\b(?:every (?:day|night|evening)|daily|schedule[d]?|weekdays|jeden (?:tag|abend)|taglich|zeitplan|"
    r"elke (?:dag|nacht|avond)|dagelijks|schema|"
    r"tous les (?:jours|soirs)|chaque (?:jour|soir)|todos los dias|cada (?:dia|noche)|programad[oa]|programme\w*)\b"
)
_NOBODY = regex(r"^(?:no ?(?:one|body)|none|0|geen|niemand|keine?\w*|personne|aucun\w*|nadie|ningun\w*)\b")
_EDGES = " ,;:–-·|!.\"'“”«»"


class Focus:
    """Proposes a standing instruction for a focus mode that comes by itself or lets only some through."""

    name = "rules.focus"

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [_proposal(seen, self.name) for seen in episode if seen.source in _SOURCES]
        return [proposal for proposal in found if proposal is not None]


def _proposal(seen: Observation, proposer: str) -> Proposal | None:
    text = seen.text[:_READ]
    plain = folded(f"{seen.app} {seen.title}\n{text}")
    if not (_MODE.search(plain) and _SILENT.search(plain)) or pretends(text):
        return None
    hours, allowed = _hours(seen), _let_through(text)
    if not hours or not (allowed or _ALWAYS.search(plain)):
        return None
    through = f", except from {allowed}" if allowed else ""
    said = f"no calls or messages or notifications {hours}{through}, do not disturb"  # What the mode does, in English.
    form = f"The user's standing instruction: no calls or messages {hours}{through}."
    statement = Statement(form, "standing_instruction", text, _WEIGHT, "avoids", f"focus:{_mode(seen)}", said)
    return carried(statement, proposer, [seen])


def _mode(seen: Observation) -> str:
    return folded(seen.title.rpartition(":")[2]).strip() or "quiet"


def _hours(seen: Observation) -> str:
    """From when until when; from the moment it is announced where only its end is named. Empty where no time is."""
    if span := _SPAN.search(seen.text[:_READ]):
        return f"between {span['first']} and {span['last']}"
    until = _UNTIL.search(seen.text[:_READ])
    return f"between {seen.observed_at:%H:%M} and {until['last']}" if until else ""


def _let_through(text: str) -> str:
    """Who gets through, as written; empty where nobody does or it does not say."""
    plain = folded(text)
    hit = _ALLOWED.search(plain)
    if hit is None or len(plain) != len(text) or _NOBODY.match(plain[hit.end() :]):
        return ""
    return text[hit.end() :].split("\n")[0].split(". ")[0][:_MAX_LIST].translate(PLAIN_QUOTES).strip(_EDGES)
