"""Focus and do-not-disturb modes, as a phone or a desktop announces them: their hours, and who gets through."""

import re
from collections.abc import Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.events import DAY_NAMES
from gumd.propose.rules.calendar.weeks import weekdays_named
from gumd.propose.rules.reading import PLAIN_QUOTES, pretends
from gumd.propose.rules.statements import Statement, carried
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_READ, _MAX_LIST = 500, 100
_WEIGHT = 2.0
_SOURCES = frozenset({"notification", "window"})
_MODE = regex(
    r"\b(?:focus|do not disturb|dnd|quiet (?:hours|mode|time)|bedtime|sleep mode|downtime|fokus|nicht storen|"
    r"ruhe(?:zeit|modus)\w*|schlafmodus|schlafenszeit|ne pas deranger|concentration|mode (?:sommeil|repos|nuit|calme)|"
    r"no molestar|modo (?:descanso|concentracion|dormir|noche)|non disturbare|full immersion|nao incomodar|"
    r"niet storen|slaapstand|bedtijd|concentratie|priority only|nur wichtige|silent mode|ruhige stunden|"
    r"heures (?:calmes|de silence)|"
    r"horas (?:de silencio|tranquilas)|stille uren|slaapmodus|focusmodus|modalita (?:riposo|concentrazione|notte)|"
    r"modo (?:nao incomodar|repouso))\b|"
    r"^\W*(?:[\w-]{0,20} )?(?:modes?|modi|modos|modalita)(?: (?:and|und|et|y|&) rout?in\w*)?\W*$|"
    r"\b(?:mode|modus|modo|modalita) [‘’'“”\"„«]",
    re.MULTILINE,
)
_SILENT = regex(
    r"\b(?:silenc\w+|muted?|held|block\w*|hidden|paused|stumm\w*|unterdruckt|blockiert|zuruckgehalten|en sourdine|"
    r"gedempt|geblokkeerd|tegengehouden|verborgen|staat aan|ingeschakeld|attiv\w+|ativad\w+|stil|masque\w*|bloque\w*|"
    r"silenciad\w+|oculta\w*|is on|turn(?:s|ed) on|starts?|turned on|active|aktiv\w*|active\w*|activad\w+|activara|"
    r"eingeschaltet|schaltet sich|beginnt|commence|empieza)\b"
)
_ALLOWED = regex(
    r"\b(?:allowed(?: through| people| contacts)?|allow(?:ing)?|let through|exceptions?|except(?: for| from)?|(?:may|"
    r"can) (?:still )?(?:interrupt|(?:get|break|come) through|reach you)|(?:may )?break through|priority (?:people|"
    r"contacts)|(?:durch|zu)gelassen|erlaubt\w*|ausnahmen?|ausser|durfen (?:storen|durch\w*|anrufen)|autorise\w*|"
    r"exceptions?|sauf|personnes autorisees|peuvent (?:vous )?(?:joindre|deranger|interrompre)|permitid[oa]s?|"
    r"excepciones|toegestaan|mogen (?:storen|bellen|door)|toegelaten|uitzondering(?:en)?|behalve|doorgelaten|excepto|"
    r"salvo|pueden (?:interrumpir|llamar|molestar)|eccezioni|consentit\w+|excecoes|uitzonderingen)\s?(?::|"
    r"(?=\s))\s?(?:from |von |de |calls from )?"
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
_DAYS = regex(r"\b(?P<first>[^\W\d_]{2,12})\.?\s?(?:[–—-]|to|bis|à|au|a|tot)\s?(?P<last>[^\W\d_]{2,12})\b")
_SEVERAL = regex(r"^from|^on [^\n]{2,60}(?: and |, )[^\n]{2,60} between")
_NAMED = regex(r"[‘'“\"„«](?P<name>[^\n‘’'“”\"„«»]{2,30})[’'”\"“»]")
_DIGIT = regex(r"\d")
_WORD = regex(r"[^\W\d_]{2,12}")
_NOBODY = regex(r"^(?:no ?(?:one|body)|none|0|geen|niemand|keine?\w*|personne|aucun\w*|nadie|ningun\w*)\b")
_QUOTES = {**PLAIN_QUOTES, ord('"'): None}
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
    if not hours or not (allowed or _SEVERAL.search(hours) or _ALWAYS.search(plain)):
        return None
    through = f", except from {allowed}" if allowed else ""
    named = f" (mode “{mode}”)" if (mode := _mode(seen)) else ""
    said = f"no calls or messages or notifications {hours}{through}, do not disturb"  # What the mode does, in English.
    form = f"The user's standing instruction: no calls or messages {hours}{through}{named}."
    statement = Statement(
        form, "standing_instruction", text, _WEIGHT, "avoids", f"focus:{folded(mode) or 'quiet'}", said
    )
    return carried(statement, proposer, [seen])


def _mode(seen: Observation) -> str:
    """What the user calls the mode: in the title behind its kind, or in quotation marks."""
    named = _NAMED.search(seen.text[:_READ])
    name = seen.title.rpartition(":")[2] if ":" in seen.title else (named["name"] if named else "")
    return name.translate(PLAIN_QUOTES).strip(_EDGES)


def _hours(seen: Observation) -> str:
    """From when until when; from the moment it is announced where only its end is named. Empty where no time is."""
    text = seen.text[:_READ]
    if span := _SPAN.search(text):
        line = text[: span.start()].rpartition("\n")[2]
        return f"{_days(line)}between {span['first']} and {span['last']}"
    until = _UNTIL.search(text)
    return f"between {seen.observed_at:%H:%M} and {until['last']}" if until else ""


def _days(line: str) -> str:
    """On which days of the week, as a line says before the hours: "Tue", "Mo, Mi", "Mon–Fri"; empty beside a date."""
    if _DIGIT.search(line):
        return ""
    hit = _DAYS.search(line)
    first, last = (weekdays_named(hit["first"]), weekdays_named(hit["last"])) if hit else (set(), set())
    if len(first) == len(last) == 1:
        return f"from {DAY_NAMES[first.pop()].removesuffix('s')} to {DAY_NAMES[last.pop()].removesuffix('s')} "
    named = [(word, days) for word in _WORD.findall(line) if (days := weekdays_named(word))]
    sure = sorted({next(iter(days)) for _, days in named if len(days) == 1})
    if len(sure) == len(named):
        return f"on {' and '.join(DAY_NAMES[day] for day in sure)} " if sure else ""
    return f"on {', '.join(word for word, _ in named)} "  # "Di" is Tuesday in German and Sunday in French.


def _let_through(text: str) -> str:
    """Who gets through, as written; empty where nobody does or it does not say."""
    plain = folded(text)
    hit = _ALLOWED.search(plain)
    if hit is None or len(plain) != len(text) or _NOBODY.match(plain[hit.end() :]):
        return ""
    return text[hit.end() :].split("\n")[0].split(". ")[0][:_MAX_LIST].translate(_QUOTES).strip(_EDGES)
