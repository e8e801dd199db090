"""Calendar entries: what the user has once, and what again and again."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from gumd.propose.identity import is_own_name, own_names
from gumd.propose.proposal import Proposal
from gumd.propose.rules.dates import Span, repeats, span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, evidence_text, nothing_before, pretends
from gumd.propose.snippets import is_anothers
from gumd.text.calendar_words import HELD_MONTHS, HELD_WEEKDAYS, WEEKDAYS, dates_in, feiras_in
from gumd.text.regex import regex
from gumd.text.words import content_words, fold, tokens
from gumd.untrusted.foreign import folded, strip_planted
from gumd_store.records import Observation

_OWN, _INVITED = 2.0, 0.8
MAX_NAME = 80
_READ = 3_000
_DATED = HELD_WEEKDAYS.keys() | HELD_MONTHS.keys()
_OF_A_DAY = regex(r"\s\|\s|\s•\s")
"""Between the entries of a day that stand on one line."""
# Titles that name the calendar, not the entry (folded).
_GENERIC = regex(
    r"^(?:.*\b(?:calendar|kalender|calendrier|calendario|agenda|outlook|icloud|thunderbird|timetree|new event|event|"
    r"nuovo evento|novo evento|senza titolo|sem titulo|evento|nouvel evenement|neuer termin|nuevo evento|evenement|"
    r"termin|nieuwe afspraak|nieuw evenement|untitled)\b.*|personal|private|privat|prive|work|arbeit|travail|travel|"
    r"werk|reizen|gezin|personale|pessoal|lavoro|trabalho|viaggi|viagens|famiglia|casa|scuola|escola|universita|"
    r"faculdade|reisen|family|familie|famille|familia|home|home office|me|uni|school)(?:\s*[,–-].*)?$"
)
CALLED_OFF = regex(
    r"\b(?:declined|cancel(?:l)?ed|deleted|removed|abgesagt|abgelehnt|geloscht|annule[es]?|supprime[es]?|refuse|"
    r"geannuleerd|afgezegd|afgelast|geweigerd|verwijderd|voorlopig|onder voorbehoud|nog te bevestigen|verjaardag|"
    r"feestdag|schoolvakantie|verlof|afwezig|volle maan|nieuwe maan|gedeeld door|geabonneerd|uitnodiging:|"
    r"cancelad[oa]|eliminad[oa]|rechazad[oa]|tentativ[eo]?|vorlaufig|noch nicht zugesagt|vorschlag(?=\s?:)|"
    r"proposed time|provisoire|a confirmer|por confirmar|da confermare|(?m:^[^\W\d_]+ (?:busy|beschaftigt|occupee?|"
    r"ocupad[oa])$)|moon phase|(?:full|new) moon|vollmond|neumond|pleine lune|luna llena|birthday|geburtstag|"
    r"anniversaire|cumpleanos|public holiday|bank holiday|observed|feiertag|jour ferie|holidays in|team leave|not me|"
    r"on leave|annual leave|out of office|urlaub|invitation:|unknown organi[sz]er|webinar|masterclass|blocker|blocked|"
    r"(?:time|focus) block|hold|placeholder|subscribed|liturgical|abonniert|fixtures|shared by|geteilt von|"
    r"annullat[oa]|cancellat[oa]|rifiutat[oa]|eliminat[oa]|disdett[oa]|rimandat[oa]|provvisori[oa]|da definire|"
    r"compleanno|festivo|festivita|ferie (?:di|team)|fuori sede|condiviso da|occupato$|luna piena|luna nuova|"
    r"saltat[oa]|recusad[oa]|desmarcad[oa]|anulad[oa]|apagad[oa]|excluid[oa]|provisori[oa]|a confirmar|"
    r"aniversario d[eoa]|feriado|partilhad[oa] por|compartilhad[oa] por|ausente|lua cheia|lua nova|partage par|"
    r"compartido por)\b"
)
_HOUR = r"(?:2[0-4]|[01]?\d)"
_TIME = (
    rf"(?:(?:(?<=ore )|(?<=alle )){_HOUR}\.\d\d(?!\.\d)|{_HOUR}(?:[:h]| h )\d{{2}}(?: ?[ap]m\b|[ap]\b)?|"
    rf"{_HOUR}(?:\.\d{{2}})? ?(?:am|pm|uhr|uur)|{_HOUR}[hu](?![\w-])|{_HOUR}u\d{{2}}(?!\w)|{_HOUR}h(?![\w-]))"
)
TIMES = regex(
    rf"(?<![\d.,-]){_TIME}(?:\s?(?:[–—-]|to|bis|until|tot|alle|às|as)\s?{_TIME})?(?!\.?\d)",
    re.IGNORECASE,
)
_WITH = regex(
    r"^\s*(?:organi[sz]er|host|with|mit|avec|con|met|com|organizzatore|organizador|organisator(?:in)?|veranstalter|"
    r"organisateur)\s?:\s*([^\n<(,;·|]{3,50})",
    re.IGNORECASE | re.MULTILINE,
)
_LABELLED = regex(r"^[\w ]{2,16}\s?:\s")
_MOVED_FROM = regex(
    r"\b(?:moved from|instead of|statt|au lieu d[eu]|in plaats van|verplaatst van|invece (?:di|del)|"
    r"spostat[oa] da[l]?|em vez de|mudado de|was|previously) \w+"
)
_UPDATED = regex(
    r"^(?:(?:(?:event|series|termin|serie|événement|série|evento|invitation|einladung|invito|invitación) )?(?:updated|"
    r"changed|moved|accepted|aktualisiert|geändert|verschoben|angenommen|zugesagt|mis à jour|modifiée?|déplacée?|"
    r"acceptée?|actualizad[oa]|modificad[oa]|aceptad[oa]|bijgewerkt|gewijzigd|verplaatst|geaccepteerd|aanvaard|"
    r"atualizad[oa]|alterad[oa]|aceite|aceito|spostat[oa]|aggiornat[oa]|modificat[oa]|accettat[oa])|invitation|"
    r"einladung|invitación|invito|convite|re|fwd?|uitnodiging)\s?:\s*",
    re.IGNORECASE,
)
_NEW = regex(
    r"^\W*(?:new|now|neu|jetzt|nouveau|nouvelle|maintenant|nuev[oa]|ahora|nuov[oa]|ora|novo|nova|agora|nieuw)"
    r"(?: (?:time|date|zeit|termin|horaire|horario|hora|date|fecha|orario|data|tijd))?\s?:",
    re.IGNORECASE | re.MULTILINE,
)
_OLD = regex(
    r"^\W*(?:old|was|before|previously|until now|alt|bisher|vorher|war|ancien(?:ne)?|avant|jusqu'ici|antes|anterior|"
    r"vecchi[oa]|prima|antig[oa]|oud|eerst)"
    r"(?: (?:time|date|zeit|termin|horaire|horario|hora|fecha|orario|data|tijd))?\s?:",
    re.IGNORECASE | re.MULTILINE,
)
_RECURS = regex(
    r"\b(?:recurring|recurs|repeats|repeating|wiederholt|serientermin|herhaalt|herhalend\w*|terugkerend\w*|recurrent|"
    r"se repite|recurrente|si ripete|ricorrente|repete-se|recorrente)\b"
)
_UNTIL = regex(r"\b(?:until|till|bis|jusqu'?au|hasta|tot|fino al?|ate)\b")
_DAY_BEFORE = regex(r"^\s*[^\W\d_]{2,3}\.?\s\d{1,2}\.?\s")
_HEADS = regex(r"^(?:\W{0,20}[^\W\d_]{2,10}\.?\s\d{1,2}\b){4,7}\W{0,20}$", re.MULTILINE)
"""The days of a week, as a table is headed by them."""
_WORKDAYS = regex(
    r"\b(?:mon(?:day)?s?\s?(?:-|–|to|through)\s?fri(?:day)?s?|weekdays|mo\.?\s?(?:-|–|bis)\s?fr|werktags|"
    r"dal lunedi al venerdi|lun(?:edi)?\.?\s?(?:-|–|a)\s?ven(?:erdi)?|(?:de )?segunda(?:-feira)? a sexta(?:-feira)?|"
    r"seg\.?\s?(?:-|–|a)\s?sex|giorni feriali|dias uteis|lun\.?\s?(?:-|–|au)\s?ven|ma\.?\s?(?:-|–|tot|t/m)\s?vr|"
    r"werkdagen|weekdagen)\b"
)
_WEEKDAY = regex("|".join(rf"\b{day}s?\b" for day in sorted(WEEKDAYS, key=len, reverse=True)))
DAY_NAMES = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


class Events:
    """Proposes a plan for a dated calendar entry of the user's, and a routine for one that repeats."""

    name = "rules.event"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [self._entry(seen) for seen in episode if seen.source == "calendar"]
        return [proposal for proposal in found if proposal is not None]

    def _entry(self, observation: Observation) -> Proposal | None:
        foreign = observation.origin != "user"
        text = strip_planted(observation.text[:_READ], "foreign" if foreign else "user")
        text = _newest(text)
        whole = f"{observation.title}\n{observation.text[:_READ]}"
        called_off = CALLED_OFF.search(folded(f"{observation.title}\n{text}"))
        if (
            is_anothers(observation)
            or called_off
            or _is_view(text, observation.observed_at)
            or (foreign and pretends(whole))
        ):
            return None
        name = _name(_UPDATED.sub("", observation.title), text).translate(PLAIN_QUOTES)
        when = when_words(f"{observation.title}\n{text}", observation.observed_at)
        if not name or when is None:
            return None
        words, again, span = when
        statement = f"The user has “{name}”{self._company(text)} {words}."
        kept = grounded(statement, "", evidence_text(observation))
        if kept is None:
            return None
        topic = "event:" + " ".join(content_words(name)[:4])
        return Proposal(
            kept,
            "routine" if again else "plan",
            "neutral",
            self.name,
            (observation.id,),
            text[:200],
            _INVITED if foreign else _OWN,
            topic=topic,
            valid_from=span.first if span and not again else None,
            valid_to=span.last if span else None,
        )

    def _company(self, text: str) -> str:
        named = _WITH.findall(text)
        if not named:
            return ""
        own = own_names(seen for source in ("file", "shell") for seen in self._past(source)[:50])
        people = [name.strip() for name in named if not is_own_name(name, own)]
        return f" with {people[0]}" if people else ""


def _is_view(text: str, now: datetime) -> bool:
    """Whether it shows a week or a month of entries, and not one."""
    lines = text.splitlines()
    dated = sum(span_in(line, now) is not None or _DAY_BEFORE.match(line) is not None for line in lines)
    return (
        "BEGIN:VEVENT" in text
        or _HEADS.search(text) is not None
        or dated > 2
        or sum(TIMES.match(line.strip()) is not None for line in lines) > 2
    )


def entry_name(observation: Observation) -> str:
    """What a calendar entry is called; empty when it does not say, or is not the user's."""
    if CALLED_OFF.search(folded(f"{observation.title}\n{observation.text[:_READ]}")):
        return ""
    title = _UPDATED.sub("", observation.title)
    return _name(title, observation.text[:_READ])


def _name(title: str, text: str) -> str:
    """What the entry is called: its title, or its first line when the title only names the calendar."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    of_a_day = _is_day(title)
    if of_a_day and lines and _OF_A_DAY.search(lines[0]):
        return ""
    generic = of_a_day or _GENERIC.match(folded(title))
    whole = title if title and not generic else (lines[0] if lines else "")
    bare = TIMES.sub("", whole)
    bare = re.sub(r"\b(?:at|um|à|a las?|@)\s*(?=[,.;]|$)", "", bare)
    bare = re.sub(r"\s+([,.;]?)\s*", r"\1 ", bare).strip(" ,;:–-·|!.@")
    first = lines[0] if lines else ""
    more = TIMES.search(first) is None and span_in(first, datetime(2000, 1, 1)) is None and not _LABELLED.match(first)
    if (
        more
        and not _alike(first, whole)
        and len(bare) + len(first) < MAX_NAME
        and not repeats(first)
        and len(lines) > 1
    ):
        bare = f"{bare}: {first.strip(' .')}"
    return bare[:MAX_NAME].strip() if len(content_words(bare)) else ""


def _is_day(title: str) -> bool:
    """Whether a title is only a day's name or date, as that of a view of it."""
    named = tokens(title)
    return bool(named) and all(fold(word) in _DATED or word.isdigit() for word in named)


def _newest(text: str) -> str:
    """What replaces a cancelled or an earlier entry, when ``text`` says both."""
    before, mark, after = text.partition(next(iter(_NEW.findall(text)), "\0"))
    return after if mark and (CALLED_OFF.search(folded(before)) or _OLD.search(before)) else text


def _alike(one: str, other: str) -> bool:
    first, second = set(content_words(one)), set(content_words(other))
    return 2 * len(first & second) >= min(len(first), len(second))


def when_words(text: str, now: datetime) -> tuple[str, bool, Span | None] | None:
    """(words, whether it repeats, the days), or None when no day is named."""
    plain = _MOVED_FROM.sub(" ", folded(text))
    times = f" {times_in(text)}".rstrip()
    span = span_in(text, now)
    if repeats(plain) or "↻" in text or _RECURS.search(plain):
        if _WORKDAYS.search(plain):
            return f"from Monday to Friday{times}", True, None
        days = sorted({WEEKDAYS[day_key(day)] for day in _WEEKDAY.findall(plain)} | feiras_in(plain))
        if not days:
            return None
        until = span_in("".join(_UNTIL.split(plain, maxsplit=1)[1:]), now)
        return f"on {days_named(days)}{times}", True, until
    if span is None:
        return None
    day = written_day(span.first, text)
    if span.last.date() != span.first.date():
        return f"from {day} to {written_day(span.last, text)}", False, span
    return f"on {day}{' at' if times else ''}{times}", False, span


def days_named(days: Iterable[int]) -> str:
    """Days of the week as a statement lists them: "Mondays, Wednesdays and Fridays"."""
    *first, last = (DAY_NAMES[day] for day in sorted(days))
    return f"{', '.join(first)} and {last}" if first else last


def day_key(day: str) -> str:
    """A day of :data:`WEEKDAYS`, without the "s" of its plural: that of "lunes" is its own."""
    return day if day in WEEKDAYS else day.rstrip("s")


def times_in(text: str) -> str:
    """The first time or span of times that ``text`` names, as written; empty when there is none."""
    hit = TIMES.search(text)
    return hit.group() if hit else ""


def written_day(day: datetime, text: str) -> str:
    """A day in English, with its year when ``text`` has that; in figures, as written, when ``text`` names no month."""
    named = {HELD_MONTHS[word] for word in tokens(text) if word in HELD_MONTHS} | {one.month for one in dates_in(text)}
    figures = re.search(rf"(?<!\d)0?{day.day}[./]0?{day.month}(?:[./](?:\d{{4}}|\d\d))?(?!\d)", text)
    if day.month not in named and figures:
        return figures.group()
    year = f" {day.year}" if str(day.year) in text else ""
    return f"{day.day} {day:%B}{year}"
