"""How messages say that what was arranged is on another day now, or off (folded patterns)."""

from gumd.regex import regex

CHANGED = regex(
    r"\b(?:(?:has|have) been (?:moved|changed|rescheduled|rebooked)|(?:moved|changed|rescheduled|rebooked) "
    r"(?:to|from)|"
    r"change (?:of|to) (?:your )?(?:\w+ )?(?:date|time|appointment|examination)|"
    r"umbuchung|umgebucht|verschoben|deplacee?s?\b|reporte\w* (?:au|a)|aplazad[oa]|pospuest[oa]|rinviat[oa]|"
    r"spostat[oa]|adiad[oa]|verzet|verplaatst|"
    r"(?:cambiad[oa]|trasladad[oa]|anticipad[oa]) (?:al|para)|"
    r"modificad[oa])\b(?! is possible)"
)
_ALSO_CHANGED = regex(
    r"\b(?:rescheduled|reprogram\w+|reconvoque\w*|report (?:de|du) (?:session|rendez-vous|rdv|date|votre|la)|"
    r"annule et remplace|replaces? (?:the|your) previous|previous (?:appointment|booking|tickets?) (?:is|are) "
    r"(?:void|cancelled|no longer)|(?:change|exchange) is (?:confirmed|complete)|(?:has|have) been changed|"
    r"queda sin efecto|neuer termin|verlegt|terminverschiebung|terminanderung|change of date|"
    r"your (?:appointment|exam\w*|interview|booking) is now)\b"
)
VOID = regex(
    r"\b(?:old|original|previous|void|alte[rs]?|bisher\w*|ursprunglich\w*|entfallt|ancien(?:ne)?|annulee?s?|"
    r"initialement|antigu[oa]|anterior|anulad[oa]|cancelad[oa]|cancell?ed|sin efecto|no longer|han sido|"
    r"reprogramados|precedente|vorige|oude|(?:somebody|someone) else|anderweitig|cannot|can't|nicht wie)\b|"
    r"^\W*(?:was|vorher|"
    r"avant|antes|prima|eerst)\s?:"
)
"""Folded, of a line that names the day on which it was to be."""
CALLED_OFF = regex(
    r"\b(?:(?:has|have) been cancell?ed|(?:is|are) cancell?ed|cancellation (?:confirm\w+|of your)|"
    r"(?:wurde|ist|wird) (?:storniert|abgesagt)|stornobestatigung|stornierungsbestatigung|stornierung ihrer|"
    r"(?:a ete|est) annulee?|annulation de votre|confirmation d'annulation|"
    r"(?:ha sido|esta|queda) (?:cancelad|anulad)[oa]|cancelacion de (?:su|tu))\b"
)
MOVED_TO = regex(r"\b(?:from|von|vom|du|del?)\b.{3,40}?\b(?:to|auf den|auf|au|al)\b")

_MOVES = regex(
    r"\b(?:slip(?:s|ped)? (?:by )?(?:a|one|two|three|\d) (?:day|week|month)|(?:i|we)(?:'ve|"
    r" have)? (?:now )?moved (?:you|it|your|"
    r"us)\b|(?:all |both )?(?:is|are) moved\b|(?:put|pushed|moved) (?:back|forward)|brought forward|postponed|"
    r"new dates?\b|"
    r"neue[rsn]? (?:datum|daten)|vorverlegt|nouvelles? dates?\b|nuevas? fechas?\b|novas? datas?\b|nuov[ae] dat[ae]\b|"
    r"nieuwe dat(?:um|a)\b|(?:foi|foram) (?:alterad|remarcad|adiad)[oa]s?|remarcad[oa]|decalee?s? (?:au|a|d)|"
    r"avancee?s? au|"
    r"cancelled the old|(?:given|gave) .{3,30} to (?:somebody|someone) else|changed booking|booking changed|"
    r"(?:^|\n)\W*(?:new|neu|nouveau|nouvelle|nuevo|nueva|novo|nova|nuovo|nuova|nieuw)\s?:)"
)


def is_changed(plain: str) -> bool:
    """Whether a folded message says that what was arranged is now on another day."""
    return bool(CHANGED.search(plain) or _ALSO_CHANGED.search(plain) or _MOVES.search(plain))


NEW = regex(r"\b(?:new|now|neu\w*|nouve\w+|nuev[oa]s?|nov[oa]s?|nuov[oae]|nieuwe?)\b")
