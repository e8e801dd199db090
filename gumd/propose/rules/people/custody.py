"""How the user shares a child with its other parent: what separated parents write, and what is paid for it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.people.address import kinship_in, one_other
from gumd.propose.rules.people.address_words import OTHER_PARENT
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.snippets import Snippet
from gumd.propose.transcript import looks_like_name
from gumd.schema import Kind
from gumd.text.calendar_words import WEEKDAYS, any_of
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_SHARED, _WRITTEN, _SUPPORT, _AGREED = 1.6, 1.1, 1.0, 1.6
_MIN_SIGNS = 3
# Programs and chats that are made for it (folded).
_BETWEEN_PARENTS = regex(
    r"\b(?:co-?parent\w*|our ?family ?wizard|2houses|talking ?parents|app ?close|custody ?(?:x|change|connection)|"
    r"parenting (?:time|plan)|umgang(?:szeiten|splan)|wechselmodell|garde alternee|coparentalite|co-?ouderschap\w*|"
    r"omgangsregeling|verblijfsregeling|bezoekregeling|affido condiviso|calendario (?:dei )?figli|genitori separati|"
    r"guarda (?:partilhada|compartilhada|alternada)|residencia alternada|custodia compartida|regimen de visitas)\b"
)
_SURE = regex(
    r"\b(?:custody|co-?parent\w*|decree|parenting (?:time|plan)|visitation|sorgerecht|umgangs\w+|wechselmodell|"
    r"co-?ouderschap\w*|omgangsregeling|verblijfsregeling|ouderschapsplan|echtscheidingsconvenant|garde (?:alternee|"
    r"partagee)|droit de visite|custodia|regimen de visitas|convenio regulador|affid(?:o|amento)(?: condiviso)?|"
    r"diritto di visita|regulacao das responsabilidades parentais|responsabilidades parentais|guarda (?:partilhada|"
    r"compartilhada))\b"
)
_SIGN_WORDS = (
    r"\b(?:custody|visitation|sorgerecht|umgangs\w+|wechselmodell|garde (?:alternee|partagee)|droit de visite|custodia|"
    r"co-?ouderschap\w*|omgangsregeling|verblijfsregeling|regimen de visitas|affid(?:o|amento)|diritto di visita|"
    r"responsabilidades parentais|guarda (?:partilhada|compartilhada))\b",
    r"\b(?:co-?parent\w*|parenting (?:time|plan|app)|coparental\w*)\b",
    r"\b(?:decree|court order|judge?ment|beschluss|scheidung\w*|jugement|convenio regulador|sentencia|sentenza|"
    r"vonnis|echtscheiding\w*|separazione|divorzio|divorcio|tribunal[e]?)\b",
    r"\b(?:swap|exchanges?|hand-?over|drop[- ]?off|pick[- ]?up|ubergabe|abholen|ophalen|overdracht|ruilen|wissel\w*|"
    r"echange|recuperer|entrega|recog\w+|scambio|consegna|riporto|prendo io|troca|trago|levo)\b",
    r"\b(?:my|your) (?:week|weekend|days?)\b|\b(?:meine|deine) woche\b|\b(?:ma|ta) semaine\b|\b(?:mi|tu) semana\b|"
    r"\b(?:mijn|jouw|je) (?:week|weekend)\b|\b(?:mia|tua) settimana\b|\b(?:minha|tua|sua) semana\b",
    r"\bat yours\b|\byour place\b|\bbei dir\b|\bchez toi\b|\ben tu casa\b|\bbij jou\b",
    r"\b(?:child support|your half|unterhalt|pension alimentaire|pension de alimentos|kinderalimentatie|"
    r"onderhoudsgeld|assegno di mantenimento|mantenimento figli|pensao de alimentos|pensao alimenticia)\b",
    r"\b(?:passport|school|teacher|orthodontist|dentist|schule|reisepass|ecole|passeport|colegio|pasaporte|paspoort|"
    r"juf|meester)\b",
)
_SIGNS = tuple(regex(one) for one in _SIGN_WORDS)
_FIRM = regex(
    r"\b(?:law|legal|kanzlei|anwalt\w*|avocate?s?|abogad\w+|advoca\w+|rechtbank|notaris|court|gericht|no-?reply|office|info|team|support)\b"
)
_TO_YOU = regex(r"\b(?:yours?|you|du|dir|deine?|tu|toi|ta|te|vos|je|jij|jou|jouw)\b")
_PAYSLIP = regex(
    r"\b(?:pay ?(?:slip|advice|stub|statement)|payroll|net pay|lohnabrechnung|gehaltsabrechnung|entgeltabrechnung|"
    r"busta paga|cedolino|recibo de vencimento|holerite|contracheque|bulletin de (?:paie|salaire)|fiche de paie|"
    r"nomina|loonstrook|loonbrief|loonfiche|salarisstrook)\b"
)
_WITHHELD = regex(
    r"\b(?:child support|unterhalts?pfandung|kindesunterhalt|pension alimentaire|"
    r"kinderalimentatie|onderhoudsgeld|loonbeslag alimentatie|pension de alimentos)\b[^\n]{0,40}\d"
)
_DAY = rf"(?:{any_of(WEEKDAYS)})s?"
_EXCHANGE = regex(
    r"\b(?:exchanges?|swaps?|hand-?overs?|drop[- ]?offs?|ubergaben?|echanges?|entregas?)\b"
    rf"(?:[^.?!\n]{{0,60}}?\b(?:to|now|auf|au|a|al|on|am|le|"
    rf"los)\b)?[^.?!\n]{{0,20}}?\b(?P<when>{_DAY}\b[^,.?!\n]{{0,40}})"
)
_AGREED_WORDS = regex(
    r"^\W*(?:agreed|ok(?:ay)?|yes|yep|fine|works|deal|done|einverstanden|ja|akkoord|prima|is goed|passt|d'accord|oui|"
    r"si|vale|de acuerdo|va bene|d'accordo|combinado|esta bem|ta bom|sim|certo)\b"
)

_LABELS = frozenset(["system", "thread", "topic", "subject", "thema", "betreff", "sujet", "objet", "asunto", "tema"])


class Custody:
    """Proposes with whom the user shares a child when they live apart, when it changes homes, and what they pay."""

    name = "rules.custody"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            for proposal in self._chat(seen) if seen.source == "chat" else self._mail(seen):
                found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _chat(self, seen: Observation) -> Iterator[Proposal]:
        said = self._reader.snippets(seen)
        title = seen.title.translate(PLAIN_QUOTES)
        others = {one.speaker for one in said if one.by == "other" and folded(one.speaker) not in _LABELS}
        mine = any(one.by == "user" for one in said)
        if _BETWEEN_PARENTS.search(folded(f"{seen.app} {seen.title}")) and len(others) == 1 and mine:
            (name,) = others
            told = f"The user shares custody of a child with {name}, their co-parent (“{title}”)."
            yield from _told(told, title, seen, "shares custody of a child with co-parent", _SHARED)
            yield from _exchange(said, seen)
        name, kinship = one_other(said, seen.title), kinship_in(said)
        turn = next((one.text for one in said if one.by == "user" and OTHER_PARENT.search(folded(one.text))), "")
        if name and turn and kinship and not kinship.by_user and kinship.role in ("mother", "father"):
            told = f"The user's child {name} lives by turns with the user and with the other parent (shared custody)."
            yield from _told(told, turn, seen, "child lives by turns with other parent shared custody", _SHARED)

    def _mail(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source != "email" or seen.origin == "user":
            return
        mail = read_mail(seen.text)
        text, plain = mail.body, folded(mail.body)
        if pretends(seen.text) or OFFERS.search(plain):
            return
        hit = _WITHHELD.search(plain) if _PAYSLIP.search(folded(f"{seen.title}\n{text}")) else None
        if hit:
            told = "The user pays child support, which is withheld from their pay."
            yield from _told(told, hit.group(), seen, "pays child support withheld from pay", _SUPPORT)
        person = display_name(mail.sender)
        writes = len(person.split()) > 1 and looks_like_name(person) and not _FIRM.search(folded(mail.sender))
        signs = [one.group() for sign in _SIGNS if (one := sign.search(plain))]
        if writes and _SURE.search(plain) and _TO_YOU.search(plain) and len(signs) >= _MIN_SIGNS:
            told = f"The user shares custody of a child with {person}."
            yield from _told(told, " / ".join(signs), seen, "shares custody of a child with", _WRITTEN)


def _exchange(said: Sequence[Snippet], seen: Observation) -> Iterator[Proposal]:
    """On which days the child changes homes, when one parent says so and the other agrees."""
    for asked, answer in pairwise(said):
        plain = folded(asked.text)
        hit = _EXCHANGE.search(plain) if asked.by != answer.by and _AGREED_WORDS.match(folded(answer.text)) else None
        if hit and len(plain) == len(asked.text):
            when = asked.text[hit.start("when") : hit.end("when")].strip(" .,")
            told = f"The user's custody exchanges are on {when[0].upper()}{when[1:].lower()}."
            kind: Kind = "routine"
            yield from _told(told, asked.text, seen, "custody exchanges on", _AGREED, kind, "custody exchanges")


def _told(
    text: str, words: str, seen: Observation, said: str, weight: float, kind: Kind = "relationship", topic: str = ""
) -> Iterator[Proposal]:
    statement = Statement(text, kind, re.sub(r"\s+", " ", words), weight, topic=topic, said=said)
    return proposed(statement, Custody.name, [seen])
