"""What the user wrote into a form, as whoever confirms it quotes it: "Reason you gave: “left knee”", "you wrote: …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_READ, _MAX_WORDS = 4_000, 200
# A label, at a line's beginning or behind a gap, and what stands behind it.
_FIELD = regex(
    r"(?:^|\n|\s\s|[|·•] )[^\S\n]*(?P<asked>[^\s:→“\"„«|·•][^\n:→“\"„«|·•]{1,70}?)\s?[:→][^\S\n]{0,3}"
    r"(?P<value>[“\"„«][^\n“”\"„«»]{3,220}[”\"“»]|[^\s“\"„«][^\n]{3,160}?(?=\s{3,}|\n|$))"
)
# "Any injuries? → you wrote “left calf”"
_WROTE = regex(
    r"(?P<asked>[^\s“\"„«|·•→][^\n“\"„«|·•→]{0,70}?)?[^\S\n]{0,3}(?:→ ?|: ?|[—–-] ?)?\b(?:you (?:wrote|said|answered|"
    r"entered|told us)|sie (?:schrieben|haben geschrieben)|du hast geschrieben|vous avez (?:écrit|répondu|indiqué)|"
    r"usted (?:escribió|indicó)|has escrito|u schreef|je schreef|lei ha scritto)\s?[:→]?\s?"
    r"(?P<value>[“\"„«][^\n“”\"„«»]{3,220}[”\"“»])",
    2,  # re.IGNORECASE
)
_NOTE = (
    r"(?:(?:special|dietary|customer|guest|allergy) )?(?:notes?|reasons?|messages?|comments?|remarks?|requests?|"
    r"questions?|"
    r"wish(?:es)?|answers?|goals?|concerns?|symptoms?|instructions|requirements)"
)
_NOTE_ELSEWHERE = (
    r"(?:nachricht|anmerkung(?:en)?|bemerkung(?:en)?|notiz|hinweise?|begrundung|wunsch|anliegen|beschwerden|angaben?|"
    r"remarques?|message|commentaires?|demande|motif|note|precisions?|symptomes|nota|mensaje|comentarios?|motivo|"
    r"observacion(?:es)?|sintomas|peticion|opmerking(?:en)?|bericht|notitie|reden|klachten?|messaggio|richiesta|"
    r"mensagem|observac(?:ao|oes))"
)
_MAKER = (
    r"(?:kitchen|restaurant|chef|cook|shopper|picker|packer|bakery|cafe|kuche|koch|cuisine|preparateur|cocina|"
    r"restaurante|keuken|cucina|ristorante|cozinha)"
)
# A label (folded) that says that its reader wrote what follows.
_OWN = regex(
    r"\((?:in )?(?:your (?:own )?(?:words|answer)|as you (?:wrote|put) it|yours?|saved|(?:ihren?|deine) (?:eigenen )?"
    r"(?:worten?|angaben?)|von (?:ihnen|dir)|selon vous|vos (?:propres )?(?:mots|termes)|(?:en )?(?:sus|"
    r"tus) (?:propias )?"
    r"palabras|(?:uw|je) (?:eigen )?woorden|parole sue)\)|"
    r"\b(?:that )?you(?:['’]ve)? (?:gave|given|wrote|entered|left|added|sent|mentioned)(?: us)?$|"
    r"\bangegebener? (?:grund|beschwerden)$|\bmotif (?:que vous avez )?indique$|\bmotivo (?:que )?indic(?:ado|o)$|"
    r"\bopgegeven reden$|"
    rf"^(?:your {_NOTE}|(?:ihre?|deine?|votre|vos|sus?|tus?|uw|je|la sua|la tua|il suo|a sua) {_NOTE_ELSEWHERE})"
    r"(?: (?:to|for|an|fur|pour|para|voor|per|on|about) .{2,40})?$|"
    r"^grund ihres (?:besuchs|termins|anrufs)$|^(?:motif|raison) de votre (?:visite|venue|rendez-vous|consultation)$|"
    r"^motivo de su (?:visita|cita|consulta)$|^reden van uw (?:bezoek|afspraak)$|^reason for your (?:visit|"
    r"appointment)$|"
    r"^(?:guest (?:remark|note|request)|(?:remark|note|request) from guest|gastewunsch|anmerkung des gastes|"
    r"remarque du client|observaciones del (?:cliente|huesped)|nota del cliente)s?$|"
    r"^(?:note|message|instructions?|hinweis|notiz|anmerkung|nachricht|nota|mensaje|notitie|opmerking) "
    rf"(?:to|for|an|fur|pour|a|para|voor|per) (?:(?:the|die|das|den|la|le|el|de|het) )?{_MAKER}$"
)
_MARKED = regex(r"\s?\([^()\n]{2,30}\)$")
_NOTHING = regex(
    r"^\W*(?:none|no|nil|n/?a|nothing|not|keine?|nein|nichts|aucune?|rien|neant|non|ningun\w*|nada|geen|nessun\w*|"
    r"nenhum\w*)(?: (?:known|given|provided|special|angaben?|bekannt|connue?s?|conocid[oa]s?|bekend|nota))?\W*$"
)


@dataclass(frozen=True)
class Quoted:
    """What was asked, folded, and what the user wrote."""

    asked: str
    words: str


def quoted_back(text: str) -> Iterator[Quoted]:
    """Each line of ``text`` that quotes what its reader wrote into a form, where that says anything."""
    read = text[:_READ]
    for hit in _FIELD.finditer(read):
        asked = folded(hit["asked"]).strip()
        if _OWN.search(asked) or _OWN.search(_MARKED.sub("", asked)):
            yield from _said(_MARKED.sub("", asked), hit["value"])
    for hit in _WROTE.finditer(read):
        yield from _said(folded(hit["asked"] or ""), hit["value"])


def _said(asked: str, value: str) -> Iterator[Quoted]:
    words = value.translate(PLAIN_QUOTES).strip(" .'\"")[:_MAX_WORDS]
    if words and not _NOTHING.match(folded(words)):
        yield Quoted(asked, words)
