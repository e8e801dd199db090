"""How lists, signatures and messages show who does what for a group, in seven languages (folded patterns)."""

from gumd.text.regex import regex

DUES = regex(
    r"\b(?:dues|membership fees?|member fees|club fees|subs|(?:mitglieds)?beitrae?ge?|cotisations?|cuotas?|"
    r"lidgeld(?:en)?|contributies?|quote (?:sociali|soci)|quotas)\b"
)
MEMBER = regex(r"\b(?:name|member|mitglied|nom|membre|adherente?|nombre|soci[oa]|naam|lid|nome)\b")
PAID = regex(
    r"\b(?:paid|due|owed|amount|bezahlt|gezahlt|soll|ist|betrag|offen|paye|regle|montant|du|pagado|importe|pendiente|"
    r"betaald|bedrag|pagato|importo|pago|valor)\b"
)
EXCUSED = regex(
    r"\b(?:apologies|sorry\b.{0,30}\b(?:can'?t|cannot|won'?t|late|miss)|(?:can'?t|cannot|won't) (?:make|come|be there|"
    r"tonight|today|do)|(?:will|may|might) be (?:late|away)|"
    r"(?:kann|schaff\w*) .{0,25}nicht|bin .{0,20}(?:krank|verhindert)|komme .{0,20}(?:nicht|spater)|"
    r"desolee? .{0,40}\bpas\b|je (?:ne )?(?:peux|pourrai|serai|viens) .{0,10}pas|(?:serai|suis) (?:absente?|en retard)|"
    r"no (?:puedo|podre|voy a poder|llego)|llego tarde|kan .{0,20}niet|ben er .{0,15}niet|"
    r"non (?:posso|vengo|riesco)|nao (?:posso|vou|consigo))\b"
)
HANDED_OUT = regex(
    r"\b(?:attach\w*|enclosed|here (?:are|is)|below|anbei|im anhang|hier (?:ist|kommt|das|der)|ci-?joint\w*|voici|"
    r"adjunt\w*|aqui (?:esta|van|teneis)|in bijlage|bijgevoegd|hierbij|in allegato|ecco|em anexo|segue)\b"
)
ANSWERS = regex(r"^\W*(?:re|aw|sv|antw|fwd?|wg|tr|rv)\s?:")
SENT = (
    (
        "takes the minutes",
        regex(r"\b(?:minutes|protokoll|sitzungsprotokoll|compte[- ]rendu|acta|notulen|verslag|verbale)\b"),
    ),
    (
        "makes the rota",
        regex(
            r"\b(?:rotas?|roster|shift plan|dienstplan|schichtplan|einsatzplan|cuadrante|dienstrooster|rooster|turni)\b"
        ),
    ),
)
_OFFICES = {
    "treasurer": regex(r"^\W*(?:kas|kasse|kassa|caisse|caja|cassa|tresorerie|tesoreria|treasury|finanzen)\b"),
    "secretary": regex(r"^\W*(?:secretariaat|sekretariat|secretariat|secretaria|segreteria)\b"),
}


def office_in(office: str) -> str:
    """The English for who holds a folded office that a signature names by its till or desk; empty for none."""
    return next((english for english, named in _OFFICES.items() if named.search(office)), "")
