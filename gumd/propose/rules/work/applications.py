"""What the user has applied for: mails of theirs that send an application, and receipts of one from whoever decides."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import Mail, display_name, is_unsent, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.bookings.names import cut
from gumd.propose.rules.health.patients import whose
from gumd.propose.rules.people.addressed import is_forwarded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work.memberships import to_another
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_SENT, _RECEIVED = 1.5, 1.4
_READ, _MAX_WHAT = 3_000, 90
_WORD = (
    r"(?:(?:job )?applications?|bewerbung(?:sunterlagen)?|candidatures?|candidaturas?|kandidatuur|kandidatur|"
    r"sollicitatie(?:brief)?|solicitud|domanda di (?:lavoro|ammissione)|antrag)"
)
_SUBJECT = regex(
    rf"^\W*(?P<word>{_WORD})\b(?: (?:for|as|to|fur|als|auf|um|pour|au|a la|a|de|para|voor|per))?(?P<what>.*)$|"
    rf"^(?!\W*(?:re|aw|sv|antw)\s?:)(?P<before>.{{3,80}}?)\s?[–—:-]\s?{_WORD}\W*$"
)
# That a mail has with it what such a mail has: a curriculum, a letter (folded).
_ENCLOSED = regex(
    r"\b(?:cv|resume|curriculum(?: vitae)?|lebenslauf|cover(?:ing)? letter|"
    r"motivation(?:s)?(?:brief|sschreiben|letter)?|anschreiben|lettre de motivation|carta de (?:motivacion|"
    r"presentacion)|motivatie\w*|lettera di (?:motivazione|"
    r"presentazione)|portfolio|research proposal|schufa|gehaltsnachweise?|dossier de location|fiches de paie)\b"
)
_ATTACHED = regex(
    r"\b(?:attach\w*|enclos\w*|anbei|im anhang|anlagen?|beigefugt|ci-?joint\w*|pieces? jointes?|en piece|adjunt\w*|"
    r"in bijlage|bijlagen?|bijgevoegd|in allegato|allegat\w*|em anexo|anexos?)\b"
)
_RECEIPT = regex(
    r"\b(?:application (?:has been |was |is )?(?:received|submitted|complete|lodged)|"
    r"(?:we |have )(?:received|acknowledge) your application|thank(?:s| you) for (?:applying|your application)|"
    r"your application (?:for|to)\b|"
    r"(?:ihre|deine) bewerbung (?:ist |wurde )?(?:eingegangen|erhalten|ubermittelt)|bewerbung erhalten|"
    r"(?:vielen )?dank fur (?:ihre|deine) bewerbung|eingangsbestatigung .{0,20}(?:bewerbung|antrag)|"
    r"(?:recu|reception de) votre candidature|votre candidature (?:a bien ete|est) (?:recue|enregistree|transmise)|"
    r"(?:recibido|recepcion de) (?:tu|su) (?:candidatura|solicitud)|(?:tu|su) (?:candidatura|solicitud) "
    r"(?:ha sido|fue) (?:recibida|registrada|enviada)|(?:sollicitatie|kandidatuur) (?:goed )?(?:ontvangen|verstuurd)|"
    r"bedankt voor (?:je|uw) sollicitatie|candidatura (?:ricevuta|inviata)|recebemos a sua candidatura)\b"
)
_OVER = regex(
    r"\b(?:unfortunately|regret|unsuccessful|not (?:been )?(?:successful|shortlisted)|withdrawn|leider|absage|"
    r"zuruckgezogen|malheureusement|regret(?:tons)?|n'a pas ete retenue|lamentablemente|lamentamos|no ha sido "
    r"seleccionad[oa]|helaas|purtroppo|infelizmente|incomplete application|continue your application|"
    r"finish your application|deadline to apply|apply now|jetzt bewerben|postulez|applications? (?:are )?open|"
    r"new application|neue bewerbung|nouvelle candidature|nueva (?:candidatura|solicitud)|has applied|"
    r"hat sich beworben|a postule|your client|on behalf of|your patients?)\b"
)
_DROPPED = regex(
    r"\b(?:your|we (?:have )?received|application|received|confirmation(?: of)?|thank you for|applying|submitted|"
    r"has been|was|is|ihre?r?|deine?r?|bewerbung|eingegangen|eingangsbestatigung|erhalten|fur|als|votre|candidature|"
    r"bien recue?|accuse de reception|(?:tu|su) |candidatura|solicitud|recibida|sollicitatie|kandidatuur|ontvangen|"
    r"ref(?:erence)?\.? ?[\w/-]*\d[\w/-]*)\b"
)
_NAMED = regex(
    r"\b(?:application (?:for|to)|applying (?:for|to)|bewerbung (?:als|um|auf|fur)|"
    r"candidature (?:au poste d[e']|pour|a|au)|(?:candidatura|solicitud) (?:para|a|de|al puesto de)|"
    r"sollicitatie (?:voor|als)|kandidatuur (?:voor|als)) "
    r"(?:(?:the|our|a|die|der|das|le|la|el|een|de) )?(?:(?:post|position|role|job|stelle|poste|puesto|functie)"
    r"(?: of| as| als| de)? )?(?P<what>[^.,;:!\n]{4,80})"
)


class Applications:
    """Proposes a goal for what the user applies for, by their own mail or by the receipt of it."""

    name = "rules.application"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode for one in self._of(seen))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source == "email":
            mail = read_mail(seen.text)
            by_user = any(one.by == "user" for one in self._reader.snippets(seen))
            yield from _sent(seen, mail) if by_user else self._received(seen, mail)
        elif seen.source in ("notification", "browser") and seen.origin != "user":
            yield from self._received(seen, Mail("", "", seen.text[:_READ], ""))

    def _received(self, seen: Observation, mail: Mail) -> Iterator[Proposal]:
        title = headline(seen)
        plain = folded(f"{title}\n{mail.body[:_READ]}")
        own = self._reader.names()
        receipt = _RECEIPT.search(plain)
        if not receipt or _OVER.search(plain) or pretends(mail.body) or doubt.is_fiction(title):
            return
        if is_forwarded(seen.title) or is_forwarded(title) or to_another(mail, own) or whose(mail.body, own) == "other":
            return
        what = _rest(title) or _for(mail.body)
        if what:
            yield from _told(what, display_name(mail.sender), seen, receipt.group(), _RECEIVED)


def _sent(seen: Observation, mail: Mail) -> Iterator[Proposal]:
    """An application that the user sends: its subject says so, and what belongs to one is enclosed."""
    title, whole = headline(seen), folded(f"{seen.text[:_READ]}")
    hit = _SUBJECT.match(folded(title))
    enclosed = _ENCLOSED.search(whole) and _ATTACHED.search(whole)
    if hit and enclosed and not is_unsent(seen.title, seen.text[:_READ]) and len(folded(title)) == len(title):
        what = title[hit.start("what") : hit.end("what")] if hit["word"] else title[: hit.end("before")]
        yield from _told(_clean(what), display_name(mail.recipient), seen, title, _SENT)


def _rest(title: str) -> str:
    """What a subject says beside that an application is received."""
    plain = folded(title)
    if title.startswith("http") or len(plain) != len(title) or not re.search(_WORD, plain):
        return ""
    pieces = list(title)
    for hit in _DROPPED.finditer(plain):
        pieces[hit.start() : hit.end()] = " " * (hit.end() - hit.start())
    return _clean("".join(pieces))


def _for(body: str) -> str:
    plain = folded(body)
    hit = _NAMED.search(plain) if len(plain) == len(body) else None
    return _clean(body[hit.start("what") : hit.end("what")]) if hit else ""


def _clean(what: str) -> str:
    bare = re.sub(r"\s+", " ", re.sub(r"\(\s*\)", "", what)).translate(PLAIN_QUOTES).strip(" ,.;:!–—-|·/'")
    return cut(re.sub(r"(?:\s[–—-])+(?=\s[–—-])", "", bare)[:_MAX_WHAT])


def _told(what: str, who: str, seen: Observation, words: str, weight: float) -> Iterator[Proposal]:
    to = who.translate(PLAIN_QUOTES) if who and "@" not in who else ""
    text = f"The user has applied for this and wants to get it: “{what}”{f' ({to})' if to else ''}."
    topic = "applied:" + " ".join(content_words(what)[:3])
    if len(content_words(what)):
        said = "has applied for this and wants to get it"
        yield from proposed(Statement(text, "goal", words, weight, "likes", topic, said), Applications.name, [seen])
