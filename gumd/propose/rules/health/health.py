"""What practices and reminders show of the user's health: why they are seen, and what they take."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.health.patients import whose
from gumd.propose.rules.people.care import is_for_another
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before, pretends
from gumd.propose.rules.said.quoted_back import quoted_back
from gumd.text.calendar_words import HELD_WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import content_words, fold
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_SEEN, _TAKEN, _PRESCRIBED_WEIGHT = 1.1, 1.3, 0.9
MAX_CHARS = 90
_SAID = "take this; sees a practice about this; has a treatment that they are reminded of; prescribed; referred"
_PRACTICE = regex(
    r"\b(?:ordination|ambulanz|outpatients?|logopad\w*|phoniatr\w*|\w*klinik\w*|allergolog\w*|hno|rheumatolog\w*|"
    r"cardiolog\w*|kardiolog\w*|neurolog\w*|physio\w*|osteo\w*|podolog\w*|chiropra\w*|orthopad\w*|dermatolog\w*|"
    r"praxis|arzt\w*|zahnarzt\w*|spital|clinic|surgery|hospital|dentist|doctor|dr|cabinet|kine\w*|medecin|clinique|"
    r"hopital|clinica|consultorio|fisio\w*|medic[oa]|tandarts\w*|huisarts\w*|tandarts|huisarts|kliniek|ziekenhuis|"
    r"polikliniek|\w*heelkunde|fysio\w*|kinesi\w*|dermatoloog|cardioloog|neuroloog|gynaecoloog|oogarts|uz|az|umc|"
    r"ambulatorio|dentista|(?:physical|occupational|speech|hand) therap\w*|podiatr\w*|optometr\w*|audiolog\w*|"
    r"psycholog\w*|psicolog\w*|psychother\w*|\w*therapeut\w*|midwi[fv]\w*|hebamme\w*|sage-femme|matrona|opticians?|"
    r"urolog\w*|gyna?ekolog\w*|gyna?ecolog\w*|poliambulatorio|ospedale|asl|azienda sanitaria|studio (?:medico|"
    r"dentistico)|dott(?:ssa|\.ssa|oressa|ore)?|fisiatra|oculist[ai]|odontoiatr\w*|ginecolog\w*|consultorio|"
    r"unidade de saude|usf|centro (?:clinico|de saude)|posto de saude|doutora?|odontolog\w*|oftalmolog\w*)\b"
)
# What is asked, where the answer is why one is seen (folded).
_ASKED = regex(
    r"\b(?:reasons?|complaints?|symptoms?|concerns?|problem|injur(?:y|ies)|brings you|visit|appointment|grund|anliegen|"
    r"beschwerden|besuchs?|motif|symptomes?|raison|motivo|sintomas|reden|klachten?)\b"
)
_REASON = regex(
    r"^\W*(?:anmeldegrund|anlass|vorstellungsgrund|motivo indicado|grund(?: (?:des termins|der anmeldung))?|diagnose|"
    r"diagnosis|reason(?: for (?:your )?(?:visit|appointment|referral))?|presenting complaint|"
    r"motif(?: de (?:la )?consultation)?|motivo(?: de (?:la )?(?:consulta|visita))?|diagnostic|reden(?: van (?:de |"
    r"uw )?(?:afspraak|bezoek|verwijzing|raadpleging|consult))?|klacht(?:en)?|aanmeldingsklacht|betreft|verwijzing|"
    r"onderzoek|ingreep|indicatie|reden|indication|indikation|re|concerning|betreff|referral|referred for|condition|"
    r"motivo (?:della visita|dell'appuntamento|dell'accesso|da consulta|da marcacao)|diagnosi|quesito diagnostico|"
    r"prestazione|tipo (?:di )?visita|diagnostico|diagnostico|hipotese diagnostica|procedimento|intervento|cirurgia|"
    r"encaminhamento|complaint|injury|treatment|behandlung|procedure|operation|surgery|eingriff|uberweisung|zuweisung|"
    r"orientation|derivacion)\s?:\s*(?P<what>\S.{3,})$|^ *for(?: ?:|  ) *(?P<whatfor>\S.{3,})$",
    re.IGNORECASE | re.MULTILINE,
)
# "Nerve test, left arm – Dr. Anand": the first line of an appointment, where it says with whom.
_WITH_DOCTOR = regex(
    r"^\W*(?P<what>[^\n:–—]{6,70}?)\s+[–—-]\s+(?:with |mit |avec |con )?(?:Dra?\.?|Prof\.) ?[^\W\d_]", re.MULTILINE
)
# "Ida Falk, podiatrist": who sees the user, where that is said with a name.
_CLINICIAN = regex(
    r"(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]{1,20}(?: (?-i:[A-ZÀ-Þ])[\w.'’-]{0,20}){1,2}), (?:PT, )?(?P<role>(?:DPT|MD|DO|"
    r"DDS|RN|NP)\b|"
    r"podiatrist|physio\w*|physical therapist|osteopath\w*|chiropractor|dieti[ct]ian|psycholog\w+|psychotherap\w+|"
    r"optometrist|audiolog\w+|midwife|hebamme|dentist|zahn[aä]rzt\w*|fach[aä]rzt\w*|kin[ée]sith[ée]rapeute|"
    r"sage-femme|fisioterapeuta|psic[óo]log[oa]|fysiotherapeut\w*|dermatolog\w+|(?:speech|occupational) therapist)",
    re.IGNORECASE,
)
_REFERRED = regex(r"\breferred (?:you )?(?:by [^.:\n]{3,40}? )?for\s?:?\s*(?P<what>[^\n]{6,120})", re.IGNORECASE)
_REMINDERS = regex(
    r"\b(?:reminders?|erinnerung\w*|rappels?|recordatorios?|promemoria|medisafe|mytherapy|alarm[ae]?s?|wecker|"
    r"lembretes?|despertador|sveglia|alarmes?|attivita|tarefas|agenda|calendario|clocks?|uhr|tasks?|"
    r"herinnering(?:en)?|wekker|klok|taken|aufgaben|todo\w*|calendar|kalender)\b"
)
_KIN = (
    r"(?:[Mm]u(?:m|tti)(?:my)?|[Mm]om(?:my)?|[Dd]ad(?:dy)?|[Gg]ran(?:ny|dad|dma|dpa)?|[Mm]a[mn]a|[Mm]am(?:an|á|ã|ma|"
    r"ãe)|[Mm]ãe|[Pp]ai|[Bb]abbo|[Pp]ap(?:a|á|à)|[Oo]ma|[Oo]pa|[Mm]amie|[Pp]api|[Mm]émé|[Aa]buel[oa]|[Nn]onn[oa]|"
    r"[Aa]v[óô]|[Dd]og|[Cc]at|[Hh]und|[Kk]atze|[Cc]hien|[Pp]err[oa]|[Kk]ids?|[Bb]aby|[Bb]omma|[Bb]ompa|[Hh]ond|[Kk]at|"
    r"[Pp]oes)"
)
# "Reminder for Mum", "Oma: insulin", "Give Rex his tablet"
_FOR_ANOTHER = regex(
    rf"\b(?:[Ff]or|[Ff]ür|[Pp]our|[Pp]ara [oa]|[Dd]are (?:a|al|alla)|[Pp]ara|[Pp]er|[Vv]oor|[Gg]ive|[Gg]ib|[Dd]onner|"
    rf"[Dd]ar) (?:the |my |den |die |"
    rf"le |la |el |a )?"
    rf"(?:{_KIN}\b|[A-ZÀ-Þ][a-zà-þ]+\b)|\b{_KIN}(?:['’]?s)?(?: ?[:–-]| [A-ZÀ-Þ])"
)
_HOUSE = regex(r"@[\w.-]*(?:hospital|clinic|klinik|spital|hopital|health|medic|praxis|dental|physio)")
_HEAD = 300
_SOURCES = ("email", "notification", "browser")
_BOOKED = regex(
    r"\b(?:(?:is |are )?(?:booked|confirmed|reserved)|bestatigt|gebucht|reserviert|confirmee?s?|confirmad[oa]s?|"
    r"reservad[oa]s?|bevestigd|geboekt|gereserveerd|geregistreerd|confermat[oa]|prenotat[oa]|fissat[oa]|marcad[oa]s?|"
    r"agendad[oa]s?)\b"
)
_APPOINTMENT = regex(
    r"\b(?:appointments?|reminders?|(?:termin)?erinnerung\w*|\w*termin\w*|rdv|rendez-vous|rappels?|citas?|"
    r"recordatorios?|agendamentos?|lembretes?|visit[ae]|controllo|consultas?|marcacao|appuntament[oi]|promemoria|"
    r"\w*afspra(?:ak|ken)|afspra(?:ak|ken)|herinnering|raadpleging)\b"
)
_LITTLE = regex(
    r"\b(?:your|ihr(?:e[nr]?)?|votre|su|sua|uw|upcoming|next|new|confirm\w*|bestatig\w*|re|today|tomorrow|heute|"
    r"morgen|aujourd'hui|demain|hoy|manana|oggi|domani|vandaag|offer\w*|results?|\w*resultate?|befunde?|invoice|"
    r"rechnung|(?:has|have) been|was|is|van|bij|bevestiging|bevestigd|uitslag\w*|factuur|wurde|ist|muss|leider|se ha|"
    r"a ete|est|moved|missed|changed|cancel\w*|resched\w*|postponed|verschoben|verlegt|abgesagt|verpasst|entfallt|"
    r"deplacee?|reportee?|annulee?|manque|pospuest[oa]|aplazad[oa]|cancelad[oa]|ricett\w*|dematerializzat\w*|"
    r"elettronica|impegnativa|receitas?|prescri\w*|refert[oi]|esit[oi]|pagament[oi]|suo|tuo|tua|seu|teu|prossim[oa]|"
    r"proxim[oa]|nuov[oa]|nov[oa]|conferma|confirmacao|disdett[oa]|hoje|amanha|risultat[oi]|resultados?|fattura|"
    r"fatura|e stat[oa]|foi|remarcad[oa]|desmarcad[oa]|studio|anulad[oa]|spostat[oa]|rinviat[oa]|annullat[oa]|"
    r"changes?|to|anderung|modification|cambios?|modifica|alteracao|wijziging|adiad[oa]|verzet|verplaatst|geannuleerd|gemist|werd|laboratory|praxis|clinic|klinik)\b"
)
_SENTENCE_END = regex(r"\s\[|(?<!\d)[.;]\s(?=[^\Wa-zß-ÿ])|\s[^\W\da-zß-ÿ][^\W\d_]{2,20}\s?:\s")
_BETWEEN_NAMES = regex(r"\s[–—|·]\s|\s-\s")
_MAX_NAME_WORDS = 8
_BETWEEN = regex(r"\s[–—-]\s|[:,|()]\s?")
_MEDICINE = regex(
    r"\b(?:tablets?|tabletten?|pills?|pillen?|capsules?|kapseln?|comprimes?|gelules?|pastillas?|capsulas?|"
    r"compress[ae]|capsul[ae]|bustin[ae]|pillol[ae]|comprimidos?|\d ?(?:tabs?|tbl|comp|cps?|caps?|kps|stuck)\b|drops|"
    r"tropfen|gotas|gouttes|gocce|pomata|cerotto|spray nasale|puntur[ae]|iniezion[ei]|injecao|injecoes|inalador|"
    r"bombinha|colirio|pomada|inhaler|inhalator|spuitje|injecties?|prik|injections?|tabletten|pillen|capsules|"
    r"druppels|zalf|pufje|injektion\w*|insulin\w*|antihistam\w+|\d+ ?(?:mg|mcg|µg|ie|iu))\b"
)
_PRESCRIBED = regex(
    r"\b(?:e-?)?(?:prescriptions?|rx|refill|repeat|pharmac\w*|apotheke|farmacia|apotheek|(?:[a-z]*)rezept(?:e|s)?|"
    r"impegnativa|nre\b|farmaci[ae]|promemoria dematerializzat\w*|guia de tratamento|medicamentos? prescritos?|"
    r"receituario|ordonnances?|recetas?|receitas?|ricett[ae]|\w*recepten|\w*recept|voorschrift(?:en)?|medicatie\w*|"
    r"geneesmiddelen|recepten|recept|repeat (?:medication|order))\b"
)
_TREATED = regex(
    r"\b(?:stretch\w*|rehab\w*|physio\w*|splint|brace|oogdruppels|neusspray|revalidatie\w*|eye drops|nasal spray|"
    r"foam roll\w*|dehn\w*|schiene|rekoefening\w*|stretchen|oefeningen (?:kine|fysio)|spalk|esercizi (?:per|di)|"
    r"tutore|plantari|collirio|fisioterapia|exercicios (?:de|para)|alongamentos?|tala|palmilhas|krankengymnastik|"
    r"stimmubung\w*|summubung\w*|etirements?|attelle|estiramientos?|ferula|fisio\w*|inhal\w*)\b"
)
_LEAD_IN = regex(
    r"^(?:reminder|erinnerung|rappel|recordatorio|herinnering|promemoria|lembrete|sveglia|alarm|alarma|alarme|wecker|"
    r"wekker)\s*[:–—-]\s*",
    re.IGNORECASE,
)
_TO_ANOTHER = regex(
    r"\b(?:give|geben|gib|donner|dar(?:le)?|mum|mom|mama|papa|dad|nan|gran\w*|oma|opa|maman|mamie|papi|abuel[oa]|geef|"
    r"geven|bomma|bompa|moeder|vader|kinderen|hond\w*|kat|katten|poes|kippen|paard|planten|dierenarts|kids?|baby|"
    r"dogs?|cats?|hund\w*|katze\w*|chien\w*|chat|perr[oa]s?|gat[oa]s?|hens?|horse|pony|puppy|vet|tierarzt|plants?|her|"
    r"his|dai|dare|nonn[oa]|babbo|mae|pai|vov[oo]|cane|gatto|veterinari[oa]|cachorr[oa]|cao|piante|plantas|figli[oa]|"
    r"filh[oa]|ihre?|seine?)\b|[’']s\b"
)
_DOSE = regex(
    r"(?P<what>[A-ZÀ-Þ][\w-]{4,30}(?: [\w-]{2,20}){0,2} \d+(?:[.,]\d+)? ?(?:[mM][gG]|[mM][cC][gG]|[µμ]g|ml|IE|IU|"
    r"UI)"
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

    def _is_anothers(self, seen: Observation) -> bool:
        whole, own = f"{headline(seen)}\n{seen.text}", self._reader.names()
        return whose(whole, own) == "other" or is_for_another(whole, own)

    def _reason(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source not in _SOURCES or seen.origin == "user" or self._is_anothers(seen):
            return
        text = self._reader.received(seen)
        if not text or not self._is_sure(seen, text) or pretends(text):
            return
        referred = _REFERRED.search(text) if _HOUSE.search(folded(seen.text[:_HEAD])) else None
        if referred:
            told = f"The user is referred for this: {_cut(referred['what'])}."
            yield from _proposal(told, referred.group(), _SEEN, seen)
        who, reason = _seen_for(text, seen)
        if who and reason:
            named = who if "@" not in who else "a practice"
            practice, one = named.translate(PLAIN_QUOTES).strip(" .,")[:60], _CLINICIAN.search(text)
            if one and one["name"] not in practice:
                practice = f"{practice} ({one.group()})"
            yield from _proposal(f"The user sees {practice} about this: {_cut(reason)}.", reason, _SEEN, seen)

    def _is_sure(self, seen: Observation, text: str) -> bool:
        """Whether an appointment is made: a page on which one is chosen says it at its head, or names the user."""
        if seen.source != "browser" or _BOOKED.search(folded(f"{seen.title}\n{text[:_HEAD]}")):
            return True
        return bool(_BOOKED.search(folded(text))) and whose(text, self._reader.names()) == "user"

    def _prescribed(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source not in ("email", "notification") or seen.origin == "user" or self._is_anothers(seen):
            return
        text = f"{headline(seen)}\n{seen.app}\n{self._reader.received(seen)}"
        if not _PRESCRIBED.search(folded(text)) or OFFERS.search(folded(text)) or pretends(text):
            return
        for what in map(_medicine, _DOSE.finditer(text)):
            if what:
                told = f"The user takes this: {what} (prescribed)."
                yield from _proposal(told, what, _PRESCRIBED_WEIGHT, seen, f"medicine:{_substance(what)}")


def _medicine(hit: re.Match[str]) -> str:
    """A medicine with its dose, without the day that stands before it: "from Monday Ramipril 5 mg"."""
    first, _, rest = hit["what"].partition(" ")
    return hit["what"] if fold(first) not in HELD_WEEKDAYS else rest if rest[:1].isalpha() else ""


def _substance(medicine: str) -> str:
    """The folded name by which a medicine of another dose is the same one."""
    return fold(re.split(r"[ -]", medicine, maxsplit=1)[0])


def _seen_for(text: str, seen: Observation) -> tuple[str, str]:
    """Which practice sees the user, and what for; either may be empty."""
    sender = display_name(read_mail(seen.text).sender) if seen.source == "email" else ""
    sender = sender or (seen.title if seen.source == "notification" else "")
    who = next(_practices(sender, seen.title, text), "")
    written = next((one.words for one in quoted_back(text) if _ASKED.search(one.asked)), "")
    if written:
        return who, written
    hit = _REASON.search(text)
    if hit:
        return who, hit["what"] or hit["whatfor"]
    reason = _reason_in(headline(seen), sender) if who == sender else ""
    with_doctor = _WITH_DOCTOR.search(text) if not reason and _APPOINTMENT.search(folded(text)) else None
    return who, with_doctor["what"] if with_doctor else reason


def _practices(sender: str, title: str, text: str) -> Iterator[str]:
    """What names a practice: the sender, a part of the title or of a line that is no sentence, the last line first."""
    pieces = [piece for line in (title, *text.splitlines()[::-1]) for piece in _BETWEEN_NAMES.split(line)]
    short = [piece.strip() for piece in pieces if len(piece.split()) <= _MAX_NAME_WORDS and ":" not in piece]
    named = (one for one in short if not _APPOINTMENT.search(folded(one)))
    return (one for one in (sender, *named) if _PRACTICE.search(folded(one)))


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
    line = _LEAD_IN.sub("", seen.text.strip().split("\n")[0])
    plain = folded(line)
    to_another = _TO_ANOTHER.search(f"{plain} {folded(seen.title)}") or _FOR_ANOTHER.search(f"{seen.title}\n{line}")
    if pretends(seen.text) or to_another:
        return
    if _MEDICINE.search(plain):
        yield from _proposal(f"The user takes this: {_cut(line)}.", line, _TAKEN, seen)
    elif _TREATED.search(plain):
        yield from _proposal(f"The user has a treatment that they are reminded of: {_cut(line)}.", line, _TAKEN, seen)


def _proposal(text: str, words: str, weight: float, seen: Observation, topic: str = "") -> Iterator[Proposal]:
    kept = grounded(text, "", f"{evidence_text(seen)}\n{_SAID}")
    if kept is not None:
        topic = topic or "health:" + " ".join(content_words(kept)[2:5])
        yield Proposal(
            kept, "health", "neutral", Health.name, (seen.id,), words[:200], weight, topic=topic, glossed=_SAID
        )


def _cut(text: str) -> str:
    """The first sentence, before what has a label of its own, with whole words up to ``MAX_CHARS``."""
    first = _SENTENCE_END.split(text.translate(PLAIN_QUOTES).strip(" .!\"'"))[0]
    whole = first if len(first) <= MAX_CHARS else first[: MAX_CHARS + 1].rpartition(" ")[0]
    return whole.strip(" (,.")
