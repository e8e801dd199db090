"""Confirmations and reminders that others send the user: appointments, journeys, exams, courses."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from gumd.calendar_words import HELD_MONTHS, HELD_WEEKDAYS
from gumd.foreign import folded, is_planted
from gumd.phishing import leads_astray
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.dates import Span, span_in
from gumd.propose.rules.events import times_in, written_day
from gumd.propose.rules.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before
from gumd.propose.rules.sentences import sentences
from gumd.propose.snippets import Snippet
from gumd.regex import regex
from gumd.words import content_words
from gumd_store.records import Observation

_WEIGHT = 0.9
MAX_NAME = 90
_AHEAD = timedelta(days=400)
_SOURCES = frozenset({"email", "notification", "browser"})
# Folded. What was arranged and is certain.
_CERTAIN = regex(
    r"\b(?:(?:booking|reservation|appointment|registration|enrol(?:l)?ment|place|seat|tickets?|stay|rental|flight|"
    r"exam|slot|test|visit|abstract|paper|talk|poster|application|offer|"
    r"viewing|course|table|itinerary)s?\b.{0,40}\b(?:confirmed|booked|is confirmed|has been (?:booked|rescheduled|"
    r"moved|accepted))|"
    r"(?:confirmation of|confirmed:) |you(?:'re| are| have been)(?: now)? (?:booked|registered|enrolled|confirmed)|"
    r"(?:^|\n)(?:new |your )?(?:appointment|termin|rendez-vous|cita|consulta|appuntamento|afspraak)\s?[:–-]\s|"
    r"booking \w{4,9} \(?(?:paid|confirmed)|your admission|e-?tickets?\b|"
    r"your itinerary|boarding pass|(?:passengers?|passagiere?|passagers?|pasajer[oa]s?|passageir[oa]s?|"
    r"passegger[oi])\s?:|"
    r"(?:booking|appointment|reservation|registration) confirm\w+|we (?:hereby )?confirm your (?:registration|"
    r"booking|appointment|reservation)|bestatigen wir ihren? |intervention confirmee|booking ref\w*|"
    r"reservation (?:number|code)|"
    r"(?:reminder.{0,60}|your (?:next |upcoming )?)(?:appointment|rdv|exam|lesson|class|flight|train|check-?up|"
    r"booking|reservation)\b|"
    r"(?:buchungs|termin|reservierungs|anmelde)bestatigung|ihr(?:en)? termin|terminerinnerung|"
    r"buchung .{0,30}bestatigt|angemeldet (?:fur|zu)|"
    r"confirmation (?:de|d'|du)|(?:votre|rappel.{0,20}) (?:rendez-vous|rdv|reservation|billet|inscription)|"
    r"reservation confirmee|"
    r"(?:su|tu|recordatorio.{0,20}) (?:cita|reserva|vuelo)|reserva confirmada|cita confirmada|"
    r"confirmacao d[ea]|(?:sua|tua) (?:reserva|consulta|marcacao|inscricao|viagem)|(?:consulta|marcacao|inscricao) "
    r"(?:confirmada|marcada|registada)|confirma(?:mos|do) a|conferma (?:della |di )?(?:prenotazione|iscrizione|"
    r"appuntamento)|prenotazione confermata|appuntamento confermato|(?:sua|tua) (?:prenotazione|visita)|"
    r"suo appuntamento|"
    r"(?:uw|je) (?:afspraak|reservering|boeking|inschrijving)|(?:reservering|afspraak|boeking) bevestigd|"
    r"bevestiging van (?:uw|je)|boekingsbevestiging|afspraakbevestiging)\b"
)
# What offers and asks; and, in a subject, what is only bought or paid.
OFFERS = regex(
    r"\b(?:offer\w*|% off|sale|discount|deals?|save \d|win|prize|free trial|shop now|limited|promo\w*|newsletter|"
    r"would you like|"
    r"available (?:slots|dates|from)|choose a|book now|cart|basket|wishlist|waiting list|waitlist|"
    r"unpaid|"
    r"cancelled|canceled|refund\w*|annulation|annulee?|storniert|abgesagt|rabatt|angebot\w*|remise|soldes|oferta|"
    r"descuento|"
    r"not (?:yet )?confirmed|unless confirmed|noch nicht bestatigt|pas encore confirmee?|(?:aun|"
    r"todavia) no (?:esta )?confirmad[oa]|"
    r"non ancora confermat[oa]|ainda nao confirmad[oa]|provisional\w*|provisoire|vorlaufig\w*|entfallen|entfallt|"
    r"webinar|minutes of|agenda|je souhaite|i would like to|ich mochte|quisiera)\b"
)
# What no confirmation says: what somebody would have the user like, or pay.
_STEERING = regex(
    r"\b(?:the user|der nutzer|l'utilisateur|el usuario|(?:my|your) favou?rite|"
    r"(?:i|you) (?:love|like|prefer|only|always|never|hate|want)|"
    r"ich (?:liebe|mag|bevorzuge)|j'(?:aime|adore)|je prefere|me encanta|prefiero|always (?:buy|use|choose|"
    r"recommend|rank)|"
    r"will be (?:charged|debited)|(?:subscription|membership|abo|abonnement)\b.{0,60}\b(?:renew\w*|verlanger\w*|"
    r"renouvel\w*))\b"
)
_SEARCHED = regex(
    r"\b(?:to let|for rent|viewed|saved|per month|results?|search|from [£$€]|filter|sort by|resultats|ergebnisse|"
    r"(?:reserve|book|pay) now|after payment|your selection|complete your booking|proceed to|checkout|check out now|"
    r"jetzt (?:buchen|reservieren|bezahlen)|ihre auswahl|zur kasse|weiter zur|kostenpflichtig|reserver maintenant|"
    r"votre selection|passer au paiement|reservar ahora|tu seleccion|su seleccion|continuar|ir al pago|prenota ora|"
    r"resultados)\b"
)
_BOUGHT = regex(
    r"\b(?:order|parcel|delivery|delivered|dispatch\w*|invoice|statement|payment|direct debit|bestellung|lieferung|"
    r"paket|rechnung|"
    r"commande|colis|livraison|facture|pedido|factura|subscription|abo|renewal)\b"
)
_DROPPED = regex(
    r"\b(?:your|booking|reservation|appointment|registration|is|has been|confirmed|confirmation(?: of)?|reminder|re|"
    r"fwd?|aw|wg|tr|"
    r"buchungsbestätigung|terminbestätigung|bestätigung|confirmation de|rappel|recordatorio|"
    r"confirmación(?: de)?)\b(?!\.\w)\s*[:–-]?\s*",
    re.IGNORECASE,
)
_CHANGED = regex(
    r"\b(?:(?:has|have) been (?:moved|changed|rescheduled|rebooked)|(?:moved|changed|rescheduled|rebooked) "
    r"(?:to|from)|"
    r"change (?:of|to) (?:your )?(?:\w+ )?(?:date|time|appointment|examination)|"
    r"umbuchung|umgebucht|verschoben|deplacee?s?\b|reporte\w* (?:au|a)|aplazad[oa]|pospuest[oa]|rinviat[oa]|"
    r"spostat[oa]|adiad[oa]|verzet|verplaatst|"
    r"modificad[oa])\b(?! is possible)"
)
FOOTER = regex(
    r"\b(?:cancel\w* (?:until|by|before|free)|free cancellation|storn\w+ bis|annul\w+ (?:avant|jusqu)|edit until|"
    r"expires?)\b"
)
# The line that says when, where others say of what period or until when.
_LABELLED = regex(
    r"^\W*(?:date|appointment|when|time|termin|datum|wann|rendez-vous|rdv|quand|fecha|cita|departure|abfahrt|"
    r"arrival|check-in)\b"
)
_GREETING = regex(
    r"^(?:dear|hi|hello|hallo|guten|bonjour|sehr geehrte|liebe[rs]?|hola|estimad|cher|madame|thank|thanks|danke|"
    r"merci|gracias|booking confirmed|your booking)\b"
)
# Subjects that do not say what is booked.
_LITTLE_WORDS = """
booking confirmation confirmed confirm appointment reminder reservation registration upcoming termin bestatigung
terminbestatigung terminerinnerung buchungsbestatigung erinnerung rendez vous rdv rappel confirme cita confirmada
recordatorio reserva abstract accepted application offer ticket order notification your ihr votre email mail sms ihre
"""
_SAYS_LITTLE = frozenset(_LITTLE_WORDS.split())
_ABOUT = regex(
    r"\b[Yy]our ([\w'’&/ -]{3,60}?(?:appointment|exam|lesson|class|course|viewing|check-?up|screening|test|"
    r"session|visit|"
    r"flight|stay))\b|"
    r"\b(?:appointment|booking|reservation|place|seat|table|ticket|registered|enrolled|session)s? (?:is |are "
    r")?(?:for|with|at|on|"
    r"in) (?:the |our )?([A-Z][\w'’&/ .-]{3,60}?)(?= (?:on|is|has|at|from|for)\b|[,;:!]|\. |\.?$)|"
    r"\b(?:Termin|Buchung|Reservierung|Platz) (?:bei|für|in|im) ((?:Frau |Herrn |der |dem |den "
    r")?[A-ZÄÖÜ][\w'’&/ .-]{3,60}?)"
    r"(?= (?:am|ist|um|wurde|vom)\b|[,;:!]|\. |\.?$)|"
    r"\b(?:[Rr]endez-vous|[Rr]éservation|[Rr]dv|inscription|billet) (?:avec|chez|à|au|aux|pour|en) ((?:le |la |"
    r"l['’])?[\w'’&/ "
    r".-]{3,60}?)(?= (?:est|le|du|à|a été)\b|[,;:!]|\. |\.?$)|"
    r"\b(?:[Cc]ita|[Rr]eserva|[Ii]nscripción) (?:con|en|para|de) ((?:el |la )?[\w'’&/ .-]{3,60}?)(?= (?:está|es|"
    r"el|para|a "
    r"las|ha)\b|[,;:!]|\. |\.?$)"
)
_PLACE = r"[A-ZÀ-Þ][\w'’. -]{2,30}(?: ?\([\w .'’-]{2,24}\))?"
_JOURNEY = regex(rf"({_PLACE} ?(?:→|->|–>|➔) ?{_PLACE})")
_OF_CODE = regex(r"(?:-|\b(?:e-?ticket|ticket|booking|ref\w*|no|nr|order)\b)*", re.IGNORECASE)
_NEW = regex(r"\b(?:new|now|neu\w*|nouve\w+|nuev[oa])\b")
# A name stands in quotation marks: it may not end them.
_NOUNS = (
    ("hospital stay", r"\badmission\b|\bward \w|stationare aufnahme|hospitalisation|ingreso hospital"),
    ("flight", r"\bflights?|flug|\bvols?\b|vuelo|\bvoos?\b|\bvolo\b|vlucht|boarding|airlines?\b|itinerary"),
    ("exam", r"\bexams?\b|prufung|examen|exame\b|esame|assessment"),
    ("train journey", r"\btrains?\b|zug|bahn|tren\b|treno|comboio|trein\b|eurostar|rail"),
    ("hotel stay", r"hotel|hostel|nights\b|guesthouse"),
    (
        "appointment",
        r"appointment|termin|rendez-vous|\brdv\b|\bcita\b|appuntamento|afspraak|consulta|clinic|dentist|doctor|"
        r"\bdr\b|surgery",
    ),
    ("course", r"course|class|lesson|kurs|cours|curso|corso|\baula|cursus|workshop"),
    ("table", r"\btable\b|restaurant|\bmesa\b|tavolo"),
)


class Bookings:
    """Proposes a plan for a dated confirmation or reminder that is addressed to the user."""

    name = "rules.booking"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [self._booking(seen) for seen in episode if seen.source in _SOURCES and seen.origin != "user"]
        return [proposal for proposal in found if proposal is not None]

    def _booking(self, observation: Observation) -> Proposal | None:
        said = self._reader.told(observation)
        text = "\n".join(snippet.text for snippet in said)
        title = headline(observation)
        whole = folded(f"{title}\n{text}")
        subject = folded(title or (said[0].text if said else ""))
        if not said or not _CERTAIN.search(whole) or OFFERS.search(whole) or _BOUGHT.search(subject):
            return None
        if is_planted(observation.text) or is_planted(observation.title) or leads_astray(text):
            return None
        if _STEERING.search(whole) or doubt.names_nobody(whole):
            return None
        if observation.source == "browser" and (_SEARCHED.search(whole) or doubt.is_fiction(observation.title)):
            return None
        span = span_in(_dated(said), observation.observed_at)
        if span is None or not -timedelta(days=1) < span.last - observation.observed_at < _AHEAD:
            return None
        name = _name(title, said)
        statement = f"The user has {_noun(whole)}: “{name}”, {_when(span, text)}."
        kept = grounded(statement, "", evidence_text(observation)) if name else None
        if kept is None:
            return None
        topic = "event:" + " ".join(content_words(name)[:4])
        return Proposal(
            kept,
            "plan",
            "neutral",
            self.name,
            (observation.id,),
            text[:200],
            _WEIGHT,
            topic=topic,
            valid_from=span.first,
            valid_to=span.last,
        )


def _dated(said: list[Snippet]) -> str:
    """The first line that names a day: a confirmation's footer may name others."""
    title = headline(said[0].observation)
    lines = [title, *(line for snippet in said for line in snippet.text.splitlines())]
    lines = [f"{line} {after}" if line.endswith(":") else line for line, after in pairwise([*lines, ""])]
    lines = [line for line in lines if not FOOTER.search(folded(line))]
    lines.sort(key=lambda line: not _LABELLED.match(folded(line)))
    if any(_CHANGED.search(folded(line)) for line in lines):
        lines = [line[hit.start() :] for line in lines if (hit := _NEW.search(folded(line)))]
    return next((line for line in lines if span_in(line, said[0].observation.observed_at)), "")


def _name(title: str, said: list[Snippet]) -> str:
    """What is booked, in its own words: the subject when it says that, else what the text says that it is for."""
    seen = said[0].observation
    told = {*content_words(title), *content_words(seen.app)} - {*content_words(seen.app), *_SAYS_LITTLE}
    if (
        not told
        or _is_bare_day(bare_name(title), seen.observed_at)
        or seen.source == "notification"
        or _is_code(title)
        or _CHANGED.search(folded(title))
    ):
        text = re.sub(r"\s+", " ", "\n".join(snippet.text for snippet in said))
        about = _ABOUT.search(text) or _JOURNEY.search(text)
        if about:
            return next(group for group in about.groups() if group).strip(" ,.:;–-")[:MAX_NAME]
        title = "" if not told else title
    subject = title if title and not title.startswith(("http", "Inbox", "www")) else said[0].text.splitlines()[0]
    bare = bare_name(subject)
    if _is_code(bare) and seen.source == "email":
        bare = display_name(read_mail(seen.text).sender).translate(PLAIN_QUOTES)
    if len(content_words(bare)) < 2 or _GREETING.match(folded(bare)):
        lines = [line.strip(" .,!") for snippet in said for line in snippet.text.splitlines()]
        bare = next((line for line in lines if len(content_words(line)) > 1 and not _GREETING.match(folded(line))), "")
    bare = bare or next(
        (one for one in sentences("\n".join(s.text for s in said), quotes=True) if _names_day(one, said)), ""
    )
    return _cut(bare.translate(PLAIN_QUOTES))


def _cut(name: str) -> str:
    """As many whole words of a name as there is room for."""
    return (name if len(name) <= MAX_NAME else name[:MAX_NAME].rpartition(" ")[0] or name[:MAX_NAME]).strip()


def _is_code(name: str) -> bool:
    """Whether a name is only numbers, codes with figures in them, and what stands before such: "E-ticket KX4P2R"."""
    words = re.findall(r"[\w-]+", name)
    return bool(name) and all(re.search(r"\d", word) or _OF_CODE.fullmatch(word) for word in words)


def _is_bare_day(name: str, now: datetime) -> bool:
    """Whether a name only says that something is, and on what day: "Exam Sat 21 March"."""
    words = [word for word in content_words(name) if not re.search(r"\d", word)]
    telling = [
        word for word in words if word not in HELD_MONTHS and word not in HELD_WEEKDAYS and word not in _SAYS_LITTLE
    ]
    return span_in(name, now) is not None and len(telling) < 2


def bare_name(subject: str) -> str:
    """A subject without the words that only say that something is confirmed."""
    bare = re.sub(r"\s+(?=[!?,;] )", "", re.sub(r"\s+", " ", _DROPPED.sub(" ", subject))).strip(" ,;:–-·|!./")
    return re.sub(r"^(?:[A-Z]{0,4}[\d-]+\s*[–:·-]\s*)+", "", bare)


def _names_day(sentence: str, said: list[Snippet]) -> bool:
    return span_in(sentence, said[0].observation.observed_at) is not None


def _noun(plain: str) -> str:
    noun = next((name for name, pattern in _NOUNS if re.search(pattern, plain)), "booking")
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _when(span: Span, text: str) -> str:
    day = written_day(span.first, text)
    if span.last.date() != span.first.date():
        return f"from {day} to {written_day(span.last, text)}"
    times = times_in(_line_of(text, str(span.first.day)))
    return f"on {day}{' at ' + times if times else ''}"


def _line_of(text: str, day: str) -> str:
    return next((line for line in text.splitlines() if re.search(rf"(?<!\d)0?{day}(?!\d)", line)), "")
