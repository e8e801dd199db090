"""What the user takes, and what they must not be given, by prescriptions and pharmacies' messages that name them."""

from collections.abc import Iterator, Sequence

from gumd.propose.identity import addressees
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.health.medicine_words import Medicine, group_of, medicines_in
from gumd.propose.rules.health.patients import names_user, whose
from gumd.propose.rules.people.care import is_for_another
from gumd.propose.rules.people.whole_names import WholeNames
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_TAKES, _FLAGGED = 1.5, 1.4
_READ, _MAX_DRUGS, _NEAR = 3_000, 6, 60
_PAPERS, _MESSAGES = ("file", "browser"), ("email", "notification")
_PRESCRIBED = regex(
    r"\b(?:e-?)?(?:prescriptions?|rx|scripts?|refills?|repeats?|dispensed|pharmac\w{1,6}|chemist\w{0,2}|drugs|"
    r"\w{0,20}apotheke|\w{0,6}rezepte?s?|ordonnances?|recetas?|receitas?|ricett[ae]|farmaci[ae]s?|apotheek|"
    r"\w{0,8}recept(?:en)?|voorschrift(?:en)?|medikationsplan|drogerie)\b"
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]{0,30}(?:,? [A-ZÀ-Þ][\w'’.-]{0,30}){1,3}"
_FOR = (
    r"(?:[Ss]cript|[Pp]rescription|[Rr]efill|[Rr]epeat|[Oo]rder|[Rr]ezept|[Oo]rdonnance|[Rr]eceta|[Rr]eceita|"
    r"[Rr]icetta|[Rr]ecept|[Mm]edication|[Mm]edicines?)"
)
# For whom it is: "LOWE A: …", "2) LOWE A (Mr)", "Script for A B LOWE", "Patient: Lowe Ada".
_OWNER = regex(
    rf"(?:^|\n|: )(?:\d{{1,2}}[).] )?"
    rf"(?P<capitals>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{{1,30}}(?:,? [A-ZÀ-Þ][A-ZÀ-Þ'’.-]{{0,30}}){{1,3}})"
    rf"(?=\s?[:–—]| \((?:M[rs]s?|Miss|Dr|Herr|Frau|Mme|M|Sra?|Sig(?:ra)?|Dhr|Mevr)\.?\))|"
    rf"\b{_FOR}\b[^\n:.]{{0,30}}? (?:for|für|pour|para|per|voor|de) (?P<whom>{_NAME})|"
    rf"\b(?i:patient(?:in|e)?|paciente|paziente|versicherte[rn]?|utente|assistit[oa]|name|nom|nombre|nome|naam)\s?:"
    rf"\s{{0,4}}(?P<patient>{_NAME})"
)
_YOURS = regex(
    r"\b(?:your|ihr(?:e[nms]?)?|votre|vos|tu|su|sus|a sua|la sua|uw) (?:[\w-]{1,20} )?(?:prescriptions?|repeats?|"
    r"refills?|(?:e-?)?rezepte?|ordonnances?|recetas?|receitas?|ricett[ae]|recept(?:en)?|medication|medikamente?)\b"
)
# What pharmacies say of what somebody is given; news and articles do not.
_READY = regex(
    r"\b(?:ready|collect\w{0,3}|pick(?:ed)? ?up|refill\w{0,3}|repeats|dispens\w{2,3}|renewed|delivered|bereit|"
    r"abhol\w{2,10}|einlos\w{2,5}|prete?s?|retirer|delivree?s?|renouvele\w{0,2}|list[oa]s?|recoger|retirar|renovad[oa]|"
    r"levantar|pront[oa]|ritir\w{2,4}|klaar|afhal\w{2,4}|op te halen)\b"
)
_NOT_SO = regex(
    r"\b(?:not|never|no longer|stop\w{0,4}|instead|replace[sd]?|if|unless|consider|avoid|flag\w{0,4}|allerg\w{1,6}|"
    r"interact\w{0,6}|nicht|kein\w{0,2}|statt|abgesetzt|falls|wenn|ne|pas|arrete\w{0,2}|si|no|sin|suspend\w{0,4}|nao|"
    r"se|non|sospes\w|niet|gestopt|indien|geen|mother|father|family|mutter|vater|familie|mere|"
    r"pere|famille|madre|padre|familia|mae|pai|moeder|such as|and other|recall\w{0,3}|ruckruf|rappel|retiro|shortage)\b"
)
_SENTENCE = regex(r"(?<=[.;!?])\s{1,4}(?=[^\Wa-zß-ÿ])|\n")
_FLAG = regex(
    r"\b(?:flag\w{0,4} (?:on|against) you[^.\n]{0,40}\b(?:group|class|family)|"
    r"allergic|allerg(?:y|ies)|allergisch\w{0,2}|\w{0,12}allergie\w{0,2}|allergiques?|"
    r"alergic[oa]|alergias?|hypersensitiv\w{1,4}|overgevoelig\w{0,4}|allergic[oa])\b"
)
_ON_FILE = regex(
    r"\b(?:file|records?|recorded|profile|chart|system|not dispensed|withheld|akte|kartei|vermerkt|hinterlegt|"
    r"dossier|fiche|signalee?|ficha|historial|consta|registad[oa]|registrad[oa]|scheda|dossierhouding)\b"
)
_TO_YOU = regex(r"\b(?:you|your|sie|ihre?[nmrs]?|vous|votre|usted|su|sua|voce|lei|u|uw)\b")
_ASKED = regex(
    r"\b(?:if|any|please (?:tell|let|inform)|whether|may|can cause|falls|wenn|sollten|bitte|etwaige|si|eventuel\w{0,4}|"
    r"cualquier|caso|qualquer|se|eventual\w{0,2}|indien|mogelijke|no (?:known )?allerg\w{1,5}|interact\w{0,6})\b|\?"
)
_SAID = "takes as people with do eye drops an inhaler"
_SAID_FLAGGED = "allergic to as their pharmacy or clinic has on file"


class Medicines:
    """Proposes what the user takes, and for what, by prescriptions in their name, and what they are allergic to by
    what a pharmacy or a clinic has on file of them.
    """

    name = "rules.medicine"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)
        self._names = WholeNames(past, self._reader)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            for proposal in self._of(seen):
                found.setdefault(proposal.topic, proposal)
        return list(found.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        own = self._names.names()
        text = self._read(seen)
        if not (own and text) or pretends(text) or doubt.is_fiction(seen.title):
            return
        if whose(text, own) == "other" or is_for_another(text, own):
            return
        if _PRESCRIBED.search(folded(f"{seen.app}\n{headline(seen)}\n{text}")):
            yield from self._taken(text, seen, own)
        if seen.source in _MESSAGES and (self._is_to_user(seen, own) or _owners(text, own) == {True}):
            yield from _flagged(text, seen)

    def _read(self, seen: Observation) -> str:
        """What is to be read: others' messages without quotes, and papers whole."""
        if seen.source in _PAPERS:
            return seen.text[:_READ]
        sent = seen.source not in _MESSAGES or seen.origin == "user"
        return "" if sent else f"{headline(seen)}\n{self._reader.received(seen)}"[:_READ]

    def _taken(self, text: str, seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
        yours = self._is_to_user(seen, own) and bool(_YOURS.search(folded(text)))
        message, plain = seen.source in _MESSAGES, folded(text)
        if OFFERS.search(plain) or (message and not _READY.search(plain)):
            return
        for at, written, medicine in medicines_in(text)[:_MAX_DRUGS]:
            owner = _owner_of(at, text, own)
            line = _sentence_at(at, text)
            dosed = message or any(letter.isdigit() for letter in text[at : at + _NEAR])
            if (owner or (owner is None and yours)) and dosed and not _NOT_SO.search(folded(line)):
                yield from _takes(medicine, written, line, seen)

    @staticmethod
    def _is_to_user(seen: Observation, own: frozenset[str]) -> bool:
        """Whether a mail speaks to the user: by none but their names, for families share a mailbox."""
        called = addressees(seen) if seen.source == "email" else frozenset()
        return bool(called & own) and (called <= own or names_user(" ".join(called), own))


def _takes(medicine: Medicine, written: str, line: str, seen: Observation) -> Iterator[Proposal]:
    told = f"The user takes {medicine.name}, as people with {medicine.condition} do."
    said = f"{_SAID} {medicine.name} {medicine.condition}"
    topic = f"medicine:{folded(medicine.name)}"
    words = line.strip() or written
    yield from proposed(Statement(told, "health", words, _TAKES, topic=topic, said=said), Medicines.name, [seen])


def _flagged(text: str, seen: Observation) -> Iterator[Proposal]:
    """What a sentence to the user says that they are allergic to, as a file of them has it."""
    for sentence in _SENTENCE.split(text):
        plain = folded(sentence)
        told = _FLAG.search(plain) and _ON_FILE.search(plain) and _TO_YOU.search(plain)
        written, group = group_of(sentence) if told and not _ASKED.search(plain) else ("", "")
        if group:
            sender = display_name(read_mail(seen.text).sender) if seen.source == "email" else seen.title
            who = f" ({sender.translate(PLAIN_QUOTES)})" if sender else ""
            kind = "" if folded(written) == group else f" ({written})"
            allergic = f"The user is allergic to {group}{kind}, as their pharmacy or clinic has on file{who}."
            said, topic = f"{_SAID_FLAGGED} {group}", f"allergy:{group}"
            statement = Statement(allergic, "health", sentence.strip(), _FLAGGED, topic=topic, said=said)
            yield from proposed(statement, Medicines.name, [seen])
            return


def _owners(text: str, own: frozenset[str]) -> set[bool]:
    """Whether the names for whom a message is are the user's; empty where it has none."""
    return {owned for _, owned in _named(text, own)}


def _owner_of(at: int, text: str, own: frozenset[str]) -> bool | None:
    """Whether what stands at ``at`` is the user's, by the last name before it; None where no name does."""
    return next((owned for start, owned in reversed(_named(text, own)) if start <= at), None)


def _named(text: str, own: frozenset[str]) -> list[tuple[int, bool]]:
    hits = ((hit.start(), hit["capitals"] or hit["whom"] or hit["patient"]) for hit in _OWNER.finditer(text))
    return [(start, names_user(name, own)) for start, name in hits]


def _sentence_at(at: int, text: str) -> str:
    """The sentence, or line, that holds the place ``at``."""
    starts = [0, *(hit.end() for hit in _SENTENCE.finditer(text, 0, at))]
    end = _SENTENCE.search(text, at)
    return text[starts[-1] : end.start() if end else len(text)]
