"""What a calendar, a reminder or an organiser says comes every week, each in its own way of saying so."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.events import CALLED_OFF, TIMES, days_named, times_in, when_words
from gumd.propose.rules.calendar.gatherings import Company, Gatherings, company_of
from gumd.propose.rules.calendar.icalendar import weekly_entries
from gumd.propose.rules.calendar.week_views import own_entries, spoken
from gumd.propose.rules.calendar.weeks import Entry, entries, period
from gumd.propose.rules.dates import repeats
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before, pretends
from gumd.propose.rules.sentences import sentences
from gumd.propose.snippets import Snippet
from gumd.schema import Stance
from gumd.text.calendar_words import HELD_MONTHS, HELD_WEEKDAYS, WEEKDAYS, weekdays_in_short
from gumd.text.regex import regex
from gumd.text.words import content_words, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_NAME = 80
_OWN, _TOLD = 2.0, 1.0
_AGAIN = "↻"
_DAY_AND_NUMBER = regex(r"^\s*[^\W\d_]{2,10}\.?,?\s\d{1,2}\.?(?=\s)")
_DAY_HEAD = regex(r"^\s*[^\W\d_]{2,10}\.?,?\s+\d{1,2}\b")
_WEEKLY = regex(
    r"[\[(]?\b(?:recurs|repeats|recurring|weekly|every week|wochentlich|hebdo\w*|chaque semaine|semanal\w*|si ripete|"
    r"ogni settimana|ricorrente|repete-se|toda semana|todas as semanas|semanalmente|cada semana|settimanale|wekelijks|"
    r"elke week|iedere week)\b"
)
_DAILY = regex(
    r"[\[(](?:recurs |repeats |wiederholt sich )?(?:daily|every day|taglich|chaque jour|diario|ogni giorno|quotidiano|"
    r"todos os dias|diariamente|dagelijks|elke dag)\b|\b(?:recurs|repeats) (?:daily|every day)\b"
)
_OF_SEVERAL = regex(
    r"\b(?:team|staff|everyone|office calendar|rota|roster|dienstplan|teamkalender|teamagenda|iedereen|werkrooster|"
    r"equipe|equipo|equipa|squadra|turni|escala)\b"
)
_SIGNS = regex(r"[^\w\s'’.,()/&+→–-]")
_REMINDERS = regex(
    r"\b(?:calendar|kalender|calendrier|calendario|agenda|reminders?|erinnerungen?|rappels?|recordatorios?|promemoria|"
    r"herinneringen|herinnering|lembretes?)\b"
)
_ALARM = regex(r"\b(?:alarms?|alarma|wecker|reveil|alarme|despertador|sveglia|wekker|klok|clocks?|reloj|uhr)\b")
_SOON = regex(
    r"\b(?:in|starts in|beginnt in|begint over|inizia tra|fra|comeca em|em|daqui a|dans|commence dans|en|tra|"
    r"over) \d+ (?:min\w*|hours?|stunden?|uur|heures?|horas?|h)\b.*",
    re.IGNORECASE,
)
_COURSE = (
    r"[\w-]*(?:course|class|lessons?|group|rehearsals?|practice|training|choir|workshop|tutorial|kurs|gruppe|"
    r"unterricht|probe|chor|stunde|cours|groupe|séance|répétition|entra[iî]nement|chorale|atelier|curso|clase|grupo|"
    r"ensayo|entrenamiento|coro|corso|lezione|allenamento|prove|laboratorio|gruppo|aula|turma|treino|ensaio|oficina|"
    r"les|lessen|lessenreeks|cursus|groep|repetitie|koor)"
)
_OUR = regex(
    rf"\b(?:our|your|the|unsere?r?|ihre?|eure?r?|deine?|notre|votre|nuestr[oa]|vuestr[oa]|su|tu|il nostro|la nostra|"
    rf"le nostre|il vostro|la vostra|nosso|nossa|vosso|vossa|onze?) "
    rf"(?P<name>(?:[\w'’-]+ ){{0,3}}?{_COURSE}\b(?-i:(?: [A-ZÀ-Þ0-9][\w.-]*)*))",
    re.IGNORECASE,
)
_MEETING = regex(
    r"\b(?P<name>practices?|rehearsals?|training|choir|probe|chorprobe|repetition|entrainement|ensayo|entrenamiento|"
    r"prove|allenamento|ensaio|treino|repetitie|koor|les|sessions?|meet-?ups?)\b"
)
_MAX_GROUP = 50
# Whoever gets such a mail is on the course: it tells members what changes, and offers nothing.
_TO_MEMBERS = regex(
    r"\b(?:liebe teilnehm\w+|dear (?:learners|all|students|parents|members|class|singers|players|everyone)|"
    r"chers? (?:tous|membres|parents|eleves|participants|adherents|choristes)|hola a tod[oa]s|(?:beste|dag|"
    r"lieve) (?:allemaal|allen|leden|cursisten|leerlingen|ouders|deelnemers|zangers|spelers)|vanaf (?:vandaag|"
    r"deze week|volgende week|nu)|zoals (?:altijd|gewoonlijk)|lokaalwissel|ander lokaal|car[ie] (?:corist[ei]|"
    r"amic[ie]|atlet[ei]|iscritt[ie]|partecipanti|student[ei])|gentil[ei] (?:soci|genitori|iscritt[ie])|"
    r"car[oa]s (?:alun\w+|coralistas|soci[oa]s|participantes|pais|colegas)|ola a tod[oa]s|come (?:sempre|di consueto)|"
    r"como (?:sempre|habitual|de costume)|(?:da|a partire da) (?:questa settimana|oggi)|a partir (?:de hoje|"
    r"desta semana)|cambio (?:di )?(?:sala|aula|orario|giorno)|mudanca de (?:sala|horario|dia)|estimad[oa]s (?:alumn|"
    r"padr|soci)\w+|cari (?:tutti|genitori|allievi|soci)|(?:from|ab|des|a partir d[eu]|as of) (?:today|this week|"
    r"now on|heute|sofort|dieser woche|aujourd'hui|cette semaine)|as (?:usual|normal|always)|wie (?:immer|ublich)|"
    r"comme d'habitude|como siempre|room change|raumwechsel|change of (?:day|evening|time|room))\b"
)
_OFFER = regex(
    r"\b(?:sign up|join us|register|book (?:now|your)|places? (?:left|available)|trial|taster|discount|% off|"
    r"new course|jetzt anmelden|anmeldung moglich|schnupper\w*|rabatt|inscrivez|inscriptions ouvertes|essai|"
    r"schrijf (?:je|u) in|inschrijven kan|proefles|korting|inscribete|iscriviti|iscrizioni aperte|"
    r"posti (?:disponibili|limitati)|lezione di prova|prova gratuita|sconto|inscreve-te|inscreva-se|"
    r"inscricoes abertas|vagas|aula experimental|desconto)\b"
)


class Timetable:
    """Proposes a routine for each line that names days of the week on which something of the user's comes again."""

    name = "rules.timetable"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)
        self._gatherings = Gatherings(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        heard = self._gatherings.heard(episode) if any(one.source == "calendar" for one in episode) else []
        for seen in episode:
            for said in self._said(seen):
                if proposal := self._proposal(*said, seen):
                    found[proposal.text] = proposal
            for entry, when in self._shown(seen):
                if proposal := self._proposal(spoken(entry.name), when, entry.line, seen, company_of([entry], heard)):
                    found[proposal.text] = proposal
        return list(found.values())

    def _shown(self, seen: Observation) -> Iterator[tuple[Entry, str]]:
        """Entries of a view that say that they come again, and when."""
        if not _is_own(seen):
            return
        for one in own_entries(seen, self._reader.names()):
            days = weekdays_in_short(one.again) | {WEEKDAYS[word] for word in tokens(one.again) if word in WEEKDAYS}
            when = period(one.again, days or {one.day.weekday()}) if one.again else ""
            if when:
                yield one, f"{when} at {one.clock}" if one.clock else when

    def _said(self, seen: Observation) -> Iterator[tuple[str, str, str]]:
        if _is_own(seen):
            if not entries(seen.text, seen.observed_at):
                yield from _marked(seen)
                yield from _said_weekly(seen)
            yield from ((name, _on(days, times), name) for name, days, times in weekly_entries(seen.text))
        elif seen.source == "notification":
            yield from _reminded(seen)
        elif seen.source == "chat":
            yield from _in_group(self._reader.snippets(seen), seen)
        elif seen.source == "email":
            yield from _announced(self._reader.received(seen), seen)

    def _proposal(
        self, name: str, when: str, words: str, seen: Observation, company: Company | None = None
    ) -> Proposal | None:
        bare = name.translate(PLAIN_QUOTES).strip(" ,;:–-·|!.'([")[:MAX_NAME]
        bare = bare if bare.count("(") == bare.count(")") else bare.partition("(")[0].strip(" ,;:–-")
        if not _names_something(bare):
            return None
        said = when if seen.source == "calendar" else ""  # iCalendar has its own words for days and times.
        shown = (seen, *(company.seen if company else ()))
        evidence = "\n".join((*map(evidence_text, shown), said))
        kept = grounded(f"The user has “{bare}”{company.words if company else ''} {when}.", "", evidence)
        if kept is None:
            return None
        weight = _OWN if seen.origin == "user" else _TOLD
        stance: Stance = "contradicts" if CALLED_OFF.search(folded(words)) else "supports"
        topic = "event:" + " ".join(content_words(bare)[:4]) if stance == "supports" else ""
        ids = tuple(one.id for one in shown)
        return Proposal(kept, "routine", "neutral", self.name, ids, words[:200], weight, stance, topic, glossed=said)


def _is_own(seen: Observation) -> bool:
    return seen.source == "calendar" and seen.origin == "user" and not _OF_SEVERAL.search(folded(seen.title))


def _names_something(name: str) -> bool:
    """Whether a name has a word that is no day, month or number."""
    words = (word for word in content_words(name) if word.isalpha())
    return any(word not in HELD_MONTHS and word not in HELD_WEEKDAYS for word in words)


def _marked(seen: Observation) -> Iterator[tuple[str, str, str]]:
    """Lines of a week or of a change that mark what repeats: "3:50 alarm ↻ Fri."; those of what ends count against."""
    for line in seen.text.splitlines():
        before, mark, after = line.partition(_AGAIN)
        days = weekdays_in_short(after) | {WEEKDAYS[word] for word in tokens(after) if word in WEEKDAYS}
        if mark and days:
            clock = times_in(before) or (times_in(after) if len(TIMES.findall(after)) == 1 else "")
            name = _SIGNS.sub(" ", TIMES.sub("", _DAY_AND_NUMBER.sub("", before)))
            yield re.sub(r"\s+", " ", name), _on(days, clock), line


def _said_weekly(seen: Observation) -> Iterator[tuple[str, str, str]]:
    """Entries of an agenda that say that they recur, under the line that names their day."""
    day = ""
    for line in seen.text.splitlines():
        if len(TIMES.findall(line)) == 0 and _DAY_HEAD.match(line):
            day = line
        weekly = _WEEKLY.search(folded(line))
        clock, days = times_in(line), weekdays_in_short(day) | {WEEKDAYS[w] for w in tokens(day) if w in WEEKDAYS}
        daily = _DAILY.search(folded(line))
        if daily and clock and len(folded(line)) == len(line):
            name = TIMES.sub("", line[: daily.start()])
            yield re.sub(r"\s+", " ", name), f"every day at {clock}", line
        elif weekly and clock and len(days) == 1 and len(folded(line)) == len(line):
            name = TIMES.sub("", line[: weekly.start()])
            yield re.sub(r"\s+", " ", name), _on(days, clock), line


def _reminded(seen: Observation) -> Iterator[tuple[str, str, str]]:
    """A calendar's reminder that says on which days its entry comes again."""
    head = folded(f"{seen.app} {seen.title}")
    if (
        not (_REMINDERS.search(head) or _ALARM.search(head))
        or CALLED_OFF.search(folded(seen.text))
        or pretends(seen.text)
    ):
        return
    when = when_words(seen.text, seen.observed_at)
    name = _SOON.sub("", seen.text.strip().split("\n")[0].split("·")[0])
    if when and when[1]:
        yield name, when[0], seen.text
    elif _ALARM.search(head) and len(days := weekdays_in_short(seen.text)) > 1:
        yield re.split(r"\s[–—(]", name)[0], _on(days, f"{seen.observed_at:%H:%M}"), seen.text


def _announced(text: str, seen: Observation) -> Iterator[tuple[str, str, str]]:
    """What an organiser tells those who come every week."""
    plain = folded(f"{seen.title}\n{text}")
    if not _TO_MEMBERS.search(plain) or _OFFER.search(plain) or pretends(text):
        return
    for sentence in sentences(text, quotes=True):
        named = _OUR.search(sentence)
        when = when_words(sentence, seen.observed_at) if named and repeats(sentence) else None
        if named and when and when[1] and times_in(sentence) and not CALLED_OFF.search(folded(sentence)):
            yield named["name"], when[0], sentence


def _in_group(said: Sequence[Snippet], seen: Observation) -> Iterator[tuple[str, str, str]]:
    """What somebody tells the group that the user is in about when they meet each week."""
    if not any(one.by == "user" for one in said) or not seen.title:
        return
    group = seen.title.translate(PLAIN_QUOTES)[:_MAX_GROUP]
    for sentence in (text for one in said if one.by == "other" for text in sentences(one.text, quotes=True)):
        named = _MEETING.search(folded(sentence))
        when = when_words(sentence, seen.observed_at) if named and repeats(sentence) else None
        if named and when and when[1] and times_in(sentence) and not CALLED_OFF.search(folded(sentence)):
            yield f"{named['name']} – {group}", when[0], sentence


def _on(days: set[int], clock: str) -> str:
    return f"on {days_named(days)}{f' at {clock}' if clock else ''}"
