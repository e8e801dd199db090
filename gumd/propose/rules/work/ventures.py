"""Undertakings that several of the user's papers are about: a business, a home, a wedding, a move."""

from collections.abc import Sequence
from typing import NamedTuple

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, carried, latest
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.3
MIN_SEEN, MIN_SOURCES, MIN_DAYS = 3, 2, 2
MAX_SHOWN, MAX_NAME = 3, 60
_READ = 2_500
_SOURCES = ("browser", "email", "file", "calendar", "editor")
_OWN = frozenset({"file", "calendar", "editor"})
_DRAFT = regex(
    r"\b(?:draft|entwurf|brouillon|borrador|not sent|non envoye|nicht gesendet|sin enviar|newsletter|nieuwsbrief|"
    r"uitschrijven|niet verzonden|klad|unsubscribe|bozza|non inviat[oa]|disiscriviti|annulla l'iscrizione|rascunho|"
    r"nao enviad[oa]|cancelar (?:a )?subscricao|descadastr\w*|abmelden)\b"
)
_ARTICLE = regex(
    r"\b(?:clients?|customers?|kund(?:e|in|en)|mandant\w*|clientes?|klant(?:en)?|reacties|comments? \(\d+\)|most read|"
    r"kommentare|clienti|commenti|leggi anche|pubblicita|comentarios|leia tambem|publicidade|subscribe|sponsored|"
    r"anzeige|advertisement|min read)\b"
)


class _Venture(NamedTuple):
    says: str
    kind: Kind
    words: str


_VENTURES = {
    "business": _Venture(
        "plans to start a business of their own",
        "goal",
        r"\b(?:business name search|name availability|(?:llc|company|business) (?:filing|formation|registration)|"
        r"new entity|startup costs?|"
        r"start-?up (?:budget|loan)|\w*_?startup\b|sole (?:trader|proprietor)|business plan|businessplan|"
        r"gewerbeanmeldung|existenzgrund\w+|"
        r"grundungs(?:zuschuss|beratung)|fragebogen zur steuerlichen erfassung|auto-?entrepreneur|micro-?entreprise|"
        r"creation d'entreprise|business plan previsionnel|alta (?:de |como )?autonom[oa]|plan de negocio|"
        r"apertura (?:della )?partita iva|apertura p\.? ?iva|piano d'impresa|visura camerale|"
        r"costituzione (?:della )?societa|abertura d[ae] (?:empresa|atividade)|plano de negocios?|empresa na hora|"
        r"inicio de atividade|abertura do cnpj|mei\b|"
        r"plan de empresa)\b",
    ),
    "home": _Venture(
        "plans to buy a home",
        "goal",
        r"\b(?:mortgage (?:offer|in principle|application|advisor)|offer accepted|conveyanc\w+|home ?buyer survey|"
        r"exchange of contracts|"
        r"baufinanzierung|kaufvertrag\w* (?:wohnung|haus)|notartermin|grundbuch\w*|compromis de vente|pret immobilier|"
        r"mutuo|preliminare di (?:vendita|compravendita)|proposta d'acquisto|rogito|perizia (?:della )?casa|"
        r"credito (?:a )?habitacao|cpcv|contrato[- ]promessa|escritura (?:da casa|de compra)|financiamento imobiliario|"
        r"offre de pret|hipoteca|contrato de arras|compraventa)\b",
    ),
    "wedding": _Venture(
        "is planning a wedding",
        "plan",
        r"\b(?:wedding (?:budget|venue|guest ?list|photographer|catering)|registry office|marriage licen[cs]e|"
        r"save the date|hochzeits\w+|"
        r"standesamt|eheschliessung|notre mariage|salle de mariage|traiteur mariage|dossier de mariage|nuestra boda|"
        r"(?:nostro|il mio) matrimonio|lista (?:degli )?invitati|bomboniere|pubblicazioni di matrimonio|"
        r"fotografo matrimonio|(?:nosso|meu) casamento|lista de convidados|conservatoria|orcamento (?:do )?casamento|"
        r"quinta para casamento|"
        r"presupuesto boda)\b",
    ),
    "emigration": _Venture(
        "is preparing to move to another country",
        "plan",
        r"\b(?:permanent residen(?:ce|cy|t)|(?:confirmation of|copr|express entry)|residence permit|work visa|"
        r"visa application|"
        r"skilled worker visa|relocation (?:package|budget)|aufenthaltstitel|visumantrag|titre de sejour|"
        r"demande de visa|"
        r"permesso di soggiorno|visto di lavoro|autorizacao de residencia|visto de trabalho|visto de residencia|"
        r"permiso de residencia|visado de trabajo|green card)\b",
    ),
    "retirement": _Venture(
        "is preparing to retire",
        "goal",
        r"\b(?:retirement (?:date|projection|planning|option)|pension (?:projection|forecast|to start)|state pension|"
        r"drawdown|"
        r"non-practising|rentenantrag|rentenauskunft|renteninformation|demande de retraite|depart a la retraite|"
        r"domanda di pensione|pensione di (?:vecchiaia|anzianita)|simulazione pensione|pedido de reforma|aposentadoria|"
        r"simulador de pensoes|"
        r"solicitud de jubilacion|jubilacion)\b",
    ),
}
_PATTERNS = {name: regex(venture.words) for name, venture in _VENTURES.items()}


class Ventures:
    """Proposes an undertaking that three papers on two days, of two kinds, are about, one at least the user's own."""

    name = "rules.venture"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = {name for seen in episode if seen.source in _SOURCES for name in self._ventures(seen)}
        if not fresh:
            return []
        known = with_past(lambda source: latest(self._past(source)), _SOURCES, episode)
        seen = {name: [one for one in known if name in self._ventures(one)] for name in sorted(fresh)}
        found = [self._venture(name, rows) for name, rows in seen.items()]
        return [one for one in found if one is not None]

    def _venture(self, name: str, seen: Sequence[Observation]) -> Proposal | None:
        sources, days = {one.source for one in seen}, {one.observed_at.date() for one in seen}
        own = [one for one in seen if one.source in _OWN or self._is_own(one)]
        if len(seen) < MIN_SEEN or len(sources) < MIN_SOURCES or len(days) < MIN_DAYS or not own:
            return None
        shown = sorted(seen, key=lambda one: one.observed_at)[-MAX_SHOWN:]
        told = ", ".join(f"“{_title(one)}”" for one in shown)
        venture = _VENTURES[name]
        text = f"The user {venture.says}: {told}."
        words = f"{len(seen)} papers on {len(days)} days"
        statement = Statement(text, venture.kind, words, _WEIGHT, "likes", f"venture:{name}", venture.says)
        return carried(statement, self.name, shown)

    def _is_own(self, seen: Observation) -> bool:
        return any(one.by == "user" for one in self._reader.snippets(seen))

    def _ventures(self, seen: Observation) -> list[str]:
        if seen.source not in _SOURCES or (seen.source in _OWN and doubt.is_fiction(seen.title)):
            return []
        plain = folded(f"{headline(seen)}\n{seen.text[:_READ]}")
        found = [name for name, pattern in _PATTERNS.items() if pattern.search(plain)]
        passed_over = found and (_DRAFT.search(plain) or _ARTICLE.search(plain) or pretends(seen.text[:_READ]))
        return [] if passed_over else found


def _title(seen: Observation) -> str:
    title = headline(seen).translate(PLAIN_QUOTES).split("/")[-1].strip()
    return title if len(title) <= MAX_NAME else title[: MAX_NAME + 1].rpartition(" ")[0]
