"""What practices and reminders show of the user's health: why they are seen, and what they take."""

import re
from collections.abc import Iterator, Sequence

from gumd.foreign import folded
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.booking_words import OFFERS, is_certain
from gumd.propose.rules.fields import fields_of
from gumd.propose.rules.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before, pretends
from gumd.propose.rules.whose import is_anothers, lines_of
from gumd.regex import regex
from gumd.words import content_words
from gumd_store.records import Observation

_SEEN, _TAKEN, _PRESCRIBED_WEIGHT = 1.1, 1.3, 0.9
MAX_CHARS = 90
_PRACTICE = regex(
    r"\b(?:ordination|ambulanz|allergolog\w*|hno|rheumatolog\w*|cardiolog\w*|kardiolog\w*|neurolog\w*|physio\w*|"
    r"osteo\w*|podolog\w*|chiropra\w*|orthopad\w*|dermatolog\w*|praxis|arzt\w*|zahnarzt\w*|klinik|spital|"
    r"\w*klinik\w*|phoniatr\w*|clinic|surgery|hospital|dentist|doctor|dr|cabinet|kine\w*|medecin|clinique|hopital|"
    r"clinica|consultorio|"
    r"fisio\w*|medic[oa]|tandarts|huisarts|kliniek|ambulatorio|dentista)\b"
)
_REASON = regex(
    r"^\W*(?:anmeldegrund|anlass|vorstellungsgrund|grund(?: (?:des termins|der anmeldung))?|diagnose|diagnosis|"
    r"reason(?: for (?:your )?(?:visit|"
    r"appointment|referral))?|presenting complaint|motif(?: de (?:la )?consultation)?|"
    r"motivo(?: indicado| de (?:la )?(?:consulta|visita))?|diagnostic|reden|indication|indikation|re|concerning|"
    r"betreff|referral|referred for|condition|"
    r"complaint|injury|treatment|behandlung|procedure|operation|surgery|eingriff|uberweisung|zuweisung|"
    r"orientation|derivacion)\s?:\s*(?P<what>\S.{3,})$",
    re.IGNORECASE | re.MULTILINE,
)
_REFERRED = regex(r"\breferred (?:you )?(?:by [^.:\n]{3,40}? )?for\s?:?\s*(?P<what>[^\n]{6,120})", re.IGNORECASE)
_REMINDERS = regex(
    r"\b(?:reminders?|erinnerung\w*|rappels?|recordatorios?|promemoria|medisafe|mytherapy|alarm|wecker|clock|uhr|"
    r"tasks?|"
    r"aufgaben|todo\w*|calendar|kalender)\b"
)
_HOUSE = regex(r"@[\w.-]*(?:hospital|clinic|klinik|spital|hopital|health|medic|praxis|dental|physio)")
_HEAD = 300
_APPOINTMENT = regex(
    r"\b(?:appointments?|reminders?|(?:termin)?erinnerung\w*|\w*termin\w*|rdv|rendez-vous|rappels?|citas?|"
    r"recordatorios?|"
    r"consultas?|marcacao|appuntament[oi]|promemoria|afspra(?:ak|ken)|herinnering)\b"
)
_LITTLE = regex(
    r"\b(?:your|ihr(?:e[nr]?)?|votre|su|sua|uw|upcoming|next|new|confirm\w*|bestatig\w*|re|today|tomorrow|heute|"
    r"morgen|"
    r"aujourd'hui|demain|hoy|manana|oggi|domani|vandaag|offer\w*|results?|\w*resultate?|befunde?|invoice|rechnung|"
    r"laboratory|praxis|clinic|klinik)\b"
)
_BETWEEN = regex(r"\s[–—-]\s|[:,|()]\s?")
_MEDICINE = regex(
    r"\b(?:tablets?|tabletten?|pills?|pillen?|capsules?|kapseln?|comprimes?|gelules?|pastillas?|capsulas?|"
    r"compress[ae]|"
    r"drops|tropfen|inhaler|inhalator|injections?|injektion\w*|insulin\w*|antihistam\w+|\d+ ?(?:mg|mcg|µg|ie|iu))\b"
)
_PRESCRIBED = regex(
    r"\b(?:e-?)?(?:prescriptions?|rx|refill|repeat|pharmac\w*|apotheke|farmacia|apotheek|(?:[a-z]*)rezept(?:e|s)?|"
    r"ordonnances?|recetas?|receitas?|ricett[ae]|recepten|recept|"
    r"repeat (?:medication|order))\b"
)
_DOSE = regex(
    r"(?P<what>[A-ZÀ-Þ][\w-]{4,30}(?: [\w-]{2,20}){0,2} \d+(?:[.,]\d+)? ?(?:[mM][gG]|[mM][cC][gG]|[µμ]g|ml|IE|IU|"
    r"UI|g)"
    r"(?:/\w+)?)\b(?! pro| per)"
)


class Health:
    """Proposes why a practice sees the user, what it prescribes, and what their own reminders tell them to take."""

    name = "rules.health"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = {
            one.text: one
            for seen in episode
            for one in (*self._reason(seen), *_reminded(seen), *self._prescribed(seen))
        }
        return list(found.values())

    def _reason(self, seen: Observation) -> Iterator[Proposal]:
        text = self._reader.received(seen)
        page = seen.source == "browser" and is_certain(folded(text))
        if seen.origin == "user" or not (page or seen.source in ("email", "notification")):
            return
        if is_anothers(headline(seen), text, fields_of(lines_of(seen)), self._reader.names()):
            return
        sender = display_name(read_mail(seen.text).sender) if seen.source == "email" else seen.title
        known = text.splitlines() if page else (sender, *text.splitlines()[::-1], seen.title)
        who = next((one for one in known if _PRACTICE.search(folded(one))), "")
        hit = _REASON.search(lines_of(seen))
        referred = _REFERRED.search(text) if _HOUSE.search(folded(seen.text[:_HEAD])) and not pretends(text) else None
        if referred:
            told = f"The user is referred for this: {_cut(referred['what'])}."
            yield from _proposal(told, referred.group(), _SEEN, seen)
        reason = hit["what"] if hit else (_reason_in(headline(seen), sender) if who == sender else "")
        if not reason or not who or pretends(text):
            return
        practice = who.translate(PLAIN_QUOTES).strip(" .,")[:60]
        yield from _proposal(f"The user sees {practice} about this: {_cut(reason)}.", reason, _SEEN, seen)

    def _prescribed(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source not in ("email", "notification") or seen.origin == "user":
            return
        text = f"{headline(seen)}\n{seen.app}\n{self._reader.received(seen)}"
        if not _PRESCRIBED.search(folded(text)) or OFFERS.search(folded(text)) or pretends(text):
            return
        for hit in _DOSE.finditer(text):
            yield from _proposal(
                f"The user takes this: {hit['what']} (prescribed).", hit["what"], _PRESCRIBED_WEIGHT, seen
            )


def _reason_in(subject: str, sender: str) -> str:
    """What the subject of an appointment's mail says beside the day, the time and who sends it; empty for nothing."""
    if not _APPOINTMENT.search(folded(subject)):
        return ""
    known = set(content_words(sender))
    for piece in _BETWEEN.split(subject):
        bare = _PRACTICE.sub("", _LITTLE.sub("", _APPOINTMENT.sub("", folded(piece))))
        if not re.search(r"\d", piece) and any(len(word) > 3 and word not in known for word in content_words(bare)):
            return piece.strip()
    return ""


def _reminded(seen: Observation) -> Iterator[Proposal]:
    if seen.source != "notification" or not _REMINDERS.search(folded(f"{seen.app} {seen.title}")):
        return
    line = seen.text.strip().split("\n")[0]
    if _MEDICINE.search(folded(line)) and not pretends(seen.text):
        yield from _proposal(f"The user takes this: {_cut(line)}.", line, _TAKEN, seen)


def _proposal(text: str, words: str, weight: float, seen: Observation) -> Iterator[Proposal]:
    kept = grounded(text, "", evidence_text(seen))
    if kept is not None:
        topic = "health:" + " ".join(content_words(kept)[2:5])
        yield Proposal(kept, "health", "neutral", Health.name, (seen.id,), words[:200], weight, topic=topic)


def _cut(text: str) -> str:
    """The first sentence, cut between words to ``MAX_CHARS``."""
    bare = re.split(r"(?<!\d)[.;]\s", text.translate(PLAIN_QUOTES).strip(" .!\"'"))[0].strip()
    return bare if len(bare) <= MAX_CHARS else bare[:MAX_CHARS].rpartition(" ")[0].strip(" ,(")
