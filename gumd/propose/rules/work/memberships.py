"""What the user belongs to, and as what, by those who write to them as a member, as one of a group, or by a title."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.identity import is_the_user
from gumd.propose.mail import Mail, display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work.occupation_words import job_in
from gumd.propose.rules.work.organisations import association_in, sender_organisation
from gumd.propose.rules.work.role_words import role_in
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_MEMBER, _ROLE, _GROUP, _TITLE = 1.3, 1.3, 1.1, 1.1
MAX_LINE, MAX_WORDS, MAX_TEXT = 120, 4, 6_000
_HEAD, _ACCOUNT_HEAD = 6, 3
_NUMBER = regex(
    r"\b(?:member(?:ship)?|mitglieds?|adherente?|adhesion|soci[oa]|afiliad[oa]|affiliee?|lidmaatschaps?|lid(?:kaart)?|"
    r"ledennummer|lid|tessera|numero (?:di )?(?:socio|tessera)|associad[oa]|cartao de socio)[ -]?(?:no|nr|number|"
    r"n[°ºo]|nummer|num(?:ero)?|id|card(?: no)?|ausweis)s?\.? ?[:#.]? ?[a-z]{0,4}[ -]?\d{3}|\b(?:member since|"
    r"mitglied seit|membre depuis|adherente? depuis|soci[oa] desde|soci[oa] dal|iscritt[oa] dal|associad[oa] desde|"
    r"lid sinds) (?:\w+ ){0,2}\d{4}"
)
_AS_MEMBER = regex(
    r"\byour (?:\w+ ){0,2}(?:dues|membership(?: fee| subscription)?)\b[^.\n]{0,40}\b(?:paid|renewed|valid|active|"
    r"received)\b|\bas (?:a|one of our) (?:valued )?members?\b|\b(?:ihre|deine) mitgliedschaft\b|\b(?:ihr|"
    r"dein) mitgliedsbeitrag\b|\b(?:votre|ton) adhesion\b|\b(?:su|tu) cuota de soci[oa]\b|\bals lid van\b|\b(?:uw|je|"
    r"jouw) (?:lidmaatschap|lidgeld|contributie|lidkaart)\b|\b(?:sua|tua) (?:quota (?:associativa|sociale)|tessera|"
    r"iscrizione all'associazione)\b|\bin qualita di soci[oa]\b|\b(?:sua|tua) (?:quota|cota|"
    r"anuidade)(?: de soci[oa])?\b|\bcomo (?:soci|associad)[oa] de\b"
)
_TO_MEMBERS = regex(
    r"^\s*(?:dear (?:fellow |club )?members?|liebe(?:s)? (?:vereins)?mitglied(?:er)?|chers? (?:adherents?|membres)|"
    r"estimad[oa]s? soci[oa]s?|cari soci|beste (?:club|muziek|koor|bestuurs)?leden|dag leden|geachte leden|beste lid|"
    r"care socie e cari soci|gentil[ei] soci[oae]?|beste leden|caros (?:socios|associados|consocios)|estimados socios|"
    r"prezados associados)\b"
)
_NO_MEMBER = regex(
    r"\b(?:become|becoming|join(?:ing)?|werde|mitglied werden|devene[rz]|adherez|hazte|diventa|word (?:nu )?lid|"
    r"lid worden|maak (?:je|u) lid|schrijf je in|diventare|torna-te|torne-se|junta-te|associe-se|scadut[oa]|caducou|"
    r"word lid|trial|not (?:a|yet a) member|non-members?|has expired|reactivate|upgrade)\b"
)
_FELLOW = r"\b(?:brother|sister|bro\.?|compagn[oe]n?e?|genoss(?:e|in)) (?:\w+ )?(?:{names})\b"
_TITLED = r"\b(?P<title>(?:prof(?:essor)?\.? ?)?(?:dr\.?|prof(?:essor)?\.?)) (?:[\w.-]+ ){{0,2}}(?:{names})\b"
_GREETS = regex(
    r"^\s*(?:dear|hello|hi|liebe[rs]?|sehr geehrte[rs]?|hallo|mesdames|messieurs|chere?s?|bonjour|estimad[oa]s?|ciao|"
    r"buongiorno|salve|egregi[oa]|gentilissim[oai]|ola|bom dia|exm[oa]s?|querid[oa]s?|hola|cari|care|gentil[ie]|beste|"
    r"geachte|lieve|dag|hoi|car[oa]s|prezad[oa]s)\b"
)
_SEVERAL = regex(r"\b(?:and|und|et|y|e|en|or|oder)\b|&")
_NOT_IN_OFFICE = regex(
    r"\b(?:nominat\w*|candidat\w*|kandidat\w*|kandidier\w*|vorschlag\w*|vorgeschlagen|proposed|prop\.|standing|"
    r"former\w*|ehemalig\w*|ancien\w*|past|outgoing|vacan\w*|elect(?:ion|ions)\b|neuwahl\w*|until|wanted|gesucht|"
    r"recherche|verkiez\w*|kandida\w*|gewezen|voormalig\w*|aftredend|gezocht|tot nu|candidatur\w*|elezion[ei]|uscente|"
    r"ex\b|dimissionari[oa]|eleicoes|cessante|antig[oa])"
)
_ACCOUNT = regex(
    r"\b(?:balance|transactions?|payments?|sort code|iban|signatory|kontostand|saldo|umsatze|uberweisung|"
    r"zeichnungsberechtigt\w*|solde|virements?|mandataire|movimientos|transferencias?|autorizad[oa]|saldi|"
    r"rekeninguittreksel|verrichtingen|overschrijving(?:en)?|gemachtigde|volmacht\w*|bonific[oi]|movimenti|firma|"
    r"delegat[oa]|movimentos|transferencias?|extrato|titular)\b"
)
_CUTS = regex(r" ?[:–—|();] ?|,\s|\s-\s|\s\s|\t")
_TURNED = regex(r"^([^\W\d_][\w'’-]{1,30}), ([^\W\d_][\w'’-]{1,30})(?=\s*[–—(:;-]|$)")
"""A surname before a given name."""
_LABEL = regex(r"^[^:–—]{3,40}\s?[:–—]\s")


class Memberships:
    """Proposes memberships by numbers and dues, roles by lists that name the user, and what they are addressed as."""

    name = "rules.membership"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode for one in self._of(seen))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        own = self._reader.names()
        if seen.source == "email":
            received = self._reader.received(seen)
            if received and not pretends(received):
                mail = read_mail(seen.text)
                yield from _member(seen, mail, received, own)
                yield from _addressed(seen, mail, own)
        if own and seen.source == "browser":
            yield from _signs(seen, own)
        if own and seen.source in ("email", "file", "browser", "editor"):
            yield from _listed(seen, own)


def _member(seen: Observation, mail: Mail, text: str, own: frozenset[str]) -> Iterator[Proposal]:
    plain = folded(f"{seen.title}\n{text}"[:MAX_TEXT])
    lines = folded(mail.body[:MAX_TEXT]).splitlines()[:_HEAD]
    fellow = bool(own) and re.search(_FELLOW.format(names="|".join(map(re.escape, own))), plain)
    hit = _NUMBER.search(plain) or _AS_MEMBER.search(plain) or next(filter(None, map(_TO_MEMBERS.match, lines)), None)
    if (
        not (fellow or hit)
        or _NO_MEMBER.search(plain)
        or OFFERS.search(folded(headline(seen)))
        or to_another(mail, own)
    ):
        return
    named = _NUMBER.search(plain) or _AS_MEMBER.search(plain)
    of = association_in(f"{display_name(mail.sender)}\n{headline(seen)}\n{mail.body}")
    of = of or (sender_organisation(seen.text) if named else "")
    if of:
        words = (fellow or hit or [""])[0].strip()
        yield from _told(f"The user is a member of {of}.", seen, words, _MEMBER, "member", f"member:{folded(of)}")


def to_another(mail: Mail, own: frozenset[str]) -> bool:
    """Whether a mail greets or is addressed to somebody by a name that is not the user's."""
    to = [part.strip() for part in re.split(r"[;,]", mail.recipient) if part.strip()]
    return bool(own) and len(to) == 1 and len(tokens(display_name(to[0]))) > 1 and not _is_own(to[0], own)


def _is_own(recipient: str, own: frozenset[str]) -> bool:
    plain = set(tokens(recipient.replace(".", " ").replace("_", " ")))
    return any(name in plain or any(name in one for one in plain) for name in own if len(name) > 2)


def _addressed(seen: Observation, mail: Mail, own: frozenset[str]) -> Iterator[Proposal]:
    """What a greeting says of all whom it greets, where the user is one of those named as readers, and their title."""
    sender = display_name(mail.sender).translate(PLAIN_QUOTES)
    to = next((part for part in re.split(r"[;,]", mail.recipient) if is_the_user(_CUTS.split(part)[0], own)), "")
    for line in mail.body.splitlines()[:_HEAD]:
        plain = folded(line)
        if not _GREETS.match(plain) or len(line) > MAX_LINE:
            continue
        what = role_in(plain) or job_in(plain)
        if what and to and not _SEVERAL.search(plain):
            note = re.search(r"\(([^()]{1,20})\)", to)
            of = f" ({note[1]})" if note else ""
            text = f"The user is one of the {what.removesuffix('s')}s{of} to whom {sender} writes."
            yield from _told(text, seen, line.strip(), _GROUP, f"{what}s writes", f"addressed:{what}")
        titled = re.search(_TITLED.format(names="|".join(map(re.escape, own))), plain) if own else None
        if titled:
            said = line[titled.start() : titled.end()]
            yield from _told(
                f"The user is addressed as {said}.", seen, line.strip(), _TITLE, "addressed", "addressed:title"
            )


def _signs(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """The bank account of an association, on a page that the user is signed in to."""
    plain, lines = folded(seen.text[:MAX_TEXT]), seen.text[:MAX_TEXT].splitlines()[:_HEAD]
    of = association_in("\n".join(lines[:_ACCOUNT_HEAD]))
    named = any(is_the_user(part, own) for line in lines for part in _CUTS.split(line[:MAX_LINE]))
    if of and named and len(set(_ACCOUNT.findall(plain))) > 1 and not pretends(seen.text):
        text, gloss = f"The user manages the bank account of {of}.", "manages bank account"
        yield from _told(text, seen, of, _ROLE, gloss, f"account:{folded(of)}")


def _listed(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """A role that minutes, a page or a header set beside the user's name."""
    if _NOT_IN_OFFICE.search(folded(f"{seen.title}\n{seen.text[:MAX_TEXT]}")):
        return
    for line in seen.text[:MAX_TEXT].splitlines():
        role = role_beside(line, own) if len(line) <= MAX_LINE else ""
        if role:
            of = association_in(f"{headline(seen)}\n{seen.text[:MAX_TEXT]}")
            at = f" of {of}" if of else f" (“{headline(seen).translate(PLAIN_QUOTES)[:MAX_LINE]}”)"
            yield from _told(
                f"The user is the {role}{at}.", seen, line.strip(), _ROLE, role, f"role:{role} {folded(of)}"
            )
            return


def role_beside(line: str, own: frozenset[str]) -> str:
    """The role that a line sets beside the user's name: "Treasurer: Ada Lowe", "Ada Lowe (Kassenwartin)"."""
    parts = [part for part in _CUTS.split(_TURNED.sub(r"\2 \1", line.strip(" -*•.>"))) if part]
    before = parts[:1] if _LABEL.match(line) else []
    for place, name in enumerate(parts):
        if is_the_user(name, own) and len(name.split()) <= MAX_WORDS:
            beside = [*parts[place + 1 : place + 2], *(before if place == 1 else [])]
            found = (role_in(folded(one)) for one in beside if len(one.split()) <= MAX_WORDS)
            return next(filter(None, found), "")
    return ""


def _told(text: str, seen: Observation, words: str, weight: float, said: str, topic: str) -> Iterator[Proposal]:
    return proposed(Statement(text, "biography", words, weight, topic=topic, said=said), Memberships.name, [seen])
