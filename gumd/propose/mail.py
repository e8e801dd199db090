"""Mails as text: who wrote them, and which part is theirs."""

import re
from dataclasses import dataclass
from itertools import takewhile

from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_HEADER = regex(
    r"^(from|to|cc|bcc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|à|a|date|envoyé|objet|cc|para|"
    r"asunto|data|inviato|ccn|cco|rispondi a|responder a|enviada|enviada? em|fecha|enviado|da|oggetto|assunto|"
    r"onderwerp|van|aan|verzonden|bijlagen?|kopie)\s?:\s?(.*)$",
    re.IGNORECASE,
)
_FROM = frozenset({"from", "von", "de", "da", "van"})
_TO = frozenset({"to", "an", "à", "a", "para", "aan"})
_SUBJECT = frozenset({"subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp"})
_SIGNATURE = regex(r"^--\s?$")
# What mail programs put before the message that is answered.
_ANSWERED = regex(
    r"^\s*(?:-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|forwarded message|"
    r"weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio (?:originale|inoltrato)|"
    r"mensagem (?:original|encaminhada)|doorgestuurd bericht|oorspronkelijk bericht)|(?:begin forwarded message|"
    r"anfang der weitergeleiteten (?:nachricht|e-mail)|début du message transféré|inicio del mensaje reenviado|"
    r"inizio messaggio inoltrato|begin doorgestuurd bericht|início da mensagem (?:re)?encaminhada)\b|(?:on|am|le|el|"
    r"il|op)\b.{4,120}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef)\b.{0,80}:?\s*$|(?:a|em|no|"
    r"às)\b.{4,120}\bescreveu\b.{0,80}:\s*$)",
    re.IGNORECASE,
)
_UNSENT = regex(
    r"[\[(](?:drafts?|entwurfe?|brouillons?|borrador(?:es)?|bozz[ae]|rascunhos?|concept)\b|"
    r"^\W*(?:drafts?|entwurfe?|brouillons?|borrador(?:es)?|bozz[ae]|rascunhos?|concepten)\s?(?:[–—:·|([-]|$)|"
    r"\b(?:not sent|unsent|never sent|nicht (?:ab)?gesendet|nicht abgeschickt|non envoye|jamais envoye|sin enviar|"
    r"no enviado|non inviat[ao]|nao enviad[ao]|niet verzonden|niet verstuurd|automatisch opgeslagen|autosaved|"
    r"no recipient|sin destinatario|ohne empfanger|"
    r"sans destinataire|automatisch gespeichert)\b",
    re.MULTILINE,
)
_SENT = regex(
    r"^\W*(?:sent|gesendet|envoye|enviad[oa]|inviat[oa]|verzonden)\b(?! by\b| from\b| with\b)|"
    r"(?:^|\W)(?:sent (?:items|mail|messages)|gesendete (?:objekte|elemente|nachrichten)|(?:messages|elements) envoyes|"
    r"(?:elementos |itens |mensagens |mensajes |correo )enviad[oa]s|posta inviata|verzonden items)(?:\W|$)"
)
_MAX_HEADERS = 12


@dataclass(frozen=True)
class Mail:
    """``sender``, ``recipient`` and ``subject`` as the header writes them, else empty; ``quoted`` is not theirs."""

    sender: str
    recipient: str
    body: str
    quoted: str
    subject: str = ""


def read_mail(text: str) -> Mail:
    """The parts of one message: who wrote it to whom, its own text without signature, and what it quotes."""
    lines = text.splitlines()
    headers = [hit for hit in takewhile(bool, map(_HEADER.match, lines[:_MAX_HEADERS])) if hit]
    own, quoted = _split(lines[len(headers) :])
    sender, recipient = _first(headers, _FROM), _first(headers, _TO)
    return Mail(sender, recipient, "\n".join(own).strip(), "\n".join(quoted).strip(), _first(headers, _SUBJECT))


def is_unsent(title: str, head: str) -> bool:
    """Whether a mail's title or first lines say that it was not sent, or not yet."""
    return bool(_UNSENT.search(folded(f"{title}\n{head}")))


def is_sent(title: str) -> bool:
    """Whether the title under which a mail is shown says that it was sent: "Sent: Notice", "Notice - Sent Mail"."""
    return bool(_SENT.search(folded(title)))


def _first(headers: list[re.Match[str]], names: frozenset[str]) -> str:
    return next((hit[2].strip() for hit in headers if hit[1].lower() in names), "")


def display_name(sender: str) -> str:
    """The name in "Name <address>"; the address where there is no name."""
    name = sender.split("<")[0].strip(" \"'")
    return name or sender.strip(" <>")


def _split(lines: list[str]) -> tuple[list[str], list[str]]:
    own: list[str] = []
    for place, line in enumerate(lines):
        if _ANSWERED.match(line[:300]):
            return own, [*(x for x in own if x.startswith(">")), *lines[place + 1 :]]
        if _SIGNATURE.match(line):
            break
        own.append(line)
    return [x for x in own if not x.startswith(">")], [x.lstrip("> ") for x in own if x.startswith(">")]
