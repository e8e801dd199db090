"""Exams that the user passed and certificates that they were given, as those who examine write to them."""

from collections.abc import Iterator, Sequence

from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before, pretends
from gumd.propose.rules.work.memberships import to_another
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.1
_PASSED = regex(
    r"\b(?:you(?: have|['’]ve)?(?: successfully)? passed|you have been awarded|you(?: have|['’]ve) earned (?:a|the|"
    r"your) certificate (?:for|in|of)|sie haben|du hast|vous avez (?:reussi|obtenu)|tu as reussi|(?:ha|"
    r"has) (?:aprobado|superado|obtenido)|hai superato|ha superato|(?:je bent|u bent|jij bent) (?:geslaagd voor|"
    r"geslaagd in)|u heeft behaald|je hebt behaald|hai conseguito|ha conseguito|hai ottenuto|foi aprovad[oa] (?:em|"
    r"n[oa])|foste aprovad[oa] (?:em|n[oa])|(?:concluiu|concluiste|obteve) (?:com (?:sucesso|exito) )?|"
    r"je bent geslaagd voor|u bent geslaagd voor) (?:(?:the|your|an?|die|den|das|ihre|deine|le|la|votre|el|su|tu|il|"
    r"l'|lo|o|a|het|de) ?)?(?P<what>[^.!?\n]{4,90}?)(?P<end> (?:erfolgreich )?bestanden| with | mit | avec | con |"
    r"[.!?\n]|$)"
)
_EXAM = regex(
    r"\b(?:exam\w*|test|course|certificat\w*|certification|diploma|module|assessment|licen[cs]e|level|grade \d|"
    r"\w*prufung|\w*kurs|zertifikat\w*|epreuve|permis|diplome|examen|prueba|curso|certificado|titulo|esame|corso|"
    r"patente|certificazione|certificato|attestato|exame|prova|carta de conducao|certificad[oa]|disciplina|cursus|"
    r"diplom|theorie\w*|rijexamen|rijbewijs|getuigschrift|opleiding)\b"
)
_IF = regex(r"\b(?:if|when|once|until|wenn|sobald|falls|si|quand|cuando|se|quando|als|zodra|wanneer)\b[^.\n]{0,40}$")


class Results:
    """Proposes what the user passed or was awarded."""

    name = "rules.result"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode if seen.source in ("email", "notification") for one in self._of(seen))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        text = self._reader.received(seen)
        plain = folded(text)
        hit = _PASSED.search(plain)
        if hit is None or pretends(text) or OFFERS.search(folded(headline(seen))) or _IF.search(plain[: hit.start()]):
            return
        german = hit.group().startswith(("sie haben", "du hast"))
        what = text[hit.start("what") : hit.end("what")].translate(PLAIN_QUOTES).strip(" ,:")
        if not _EXAM.search(hit["what"]) or (german and "bestanden" not in hit["end"]):
            return
        if seen.source == "email" and to_another(read_mail(seen.text), self._reader.names()):
            return
        said = f"The user passed this: “{what}”."
        kept = grounded(said, "", f"{evidence_text(seen)}\npassed")
        if kept is not None:
            yield Proposal(kept, "biography", "neutral", self.name, (seen.id,), hit.group(), _WEIGHT, glossed="passed")
