"""How messages say that what was arranged is on another day now, or off (folded patterns)."""

from gumd.text.regex import regex

CHANGED = regex(
    r"\b(?:(?:has|have) been (?:moved|changed|rescheduled|rebooked)|(?:moved|changed|rescheduled|rebooked) (?:to|"
    r"from)|change (?:of|to) (?:your )?(?:\w+ )?(?:date|time|appointment|examination)|umbuchung|umgebucht|verschoben|"
    r"deplacee?s?\b|reporte\w* (?:au|a)|aplazad[oa]|pospuest[oa]|rinviat[oa]|spostat[oa]|posticipat[oa]|anticipat[oa]|"
    r"riprogrammat[oa]|adiad[oa]|remarcad[oa]|antecipad[oa]|reagendad[oa]|reprogramad[oa]|alterad[oa] para|verzet|"
    r"verplaatst|verschoven|uitgesteld|(?:cambiad[oa]|trasladad[oa]|anticipad[oa]) (?:al|para)|"
    r"modificad[oa])\b(?! is possible)"
)
_ALSO_CHANGED = regex(
    r"\b(?:rescheduled|reprogram\w+|reconvoque\w*|report (?:de|du) (?:session|rendez-vous|rdv|date|votre|la)|"
    r"annule et remplace|replaces? (?:the|your) previous|previous (?:appointment|booking|tickets?) (?:is|are) (?:void|"
    r"cancelled|no longer)|(?:change|exchange) is (?:confirmed|complete)|(?:has|have) been changed|nuov[oa] (?:data|"
    r"orario|appuntamento)|cambio (?:di )?(?:data|orario)|variazione (?:di|dell')|nov[oa] (?:data|horario|hora|"
    r"agendamento)|alteracao d[ea]|mudanca de (?:data|horario)|remarcacao|reagendamento|queda sin efecto|neuer termin|"
    r"verlegt|terminverschiebung|terminanderung|change of date|vervangt (?:uw|je|de) (?:vorige|eerdere)|nieuwe datum|"
    r"gewijzigde afspraak|your (?:appointment|exam\w*|interview|booking) is now)\b"
)
VOID = regex(
    r"\b(?:old|original|previous|void|alte[rs]?|bisher\w*|ursprunglich\w*|entfallt|ancien(?:ne)?|annulee?s?|oude?|"
    r"oorspronkelijke?|initialement|antigu[oa]|anterior|anulad[oa]|cancelad[oa]|cancell?ed|sin efecto|no longer|"
    r"han sido|vecchi[oa]|reprogramados|precedente|originari[oa]|annullat[oa]|antig[oa]|non piu|ja nao|inicialmente|"
    r"inizialmente|vorige|eerdere|vervalt|vervallen|geannuleerd|oude|(?:somebody|someone) else|anderweitig|cannot|"
    r"can't|nicht wie)\b|^\W*(?:was|vorher|avant|antes|prima|eerst)\s?:"
)
"""Folded, of a line that names the day on which it was to be."""
CALLED_OFF = regex(
    r"\b(?:(?:has|have) been cancell?ed|(?:is|are) cancell?ed|cancellation (?:confirm\w+|of your)|(?:wurde|ist|"
    r"wird) (?:storniert|abgesagt)|stornobestatigung|stornierungsbestatigung|stornierung ihrer|(?:is|werd|"
    r"wordt) (?:geannuleerd|afgelast)|annulatie van (?:uw|je)|annulering van (?:uw|je)|(?:a ete|est) annulee?|"
    r"annulation de votre|confirmation d'annulation|(?:e stat[oa]|risulta|viene) (?:annullat|cancellat|disdett)[oa]|"
    r"(?:conferma di )?(?:annullamento|cancellazione|disdetta) (?:del|della|dell'|prenotazione|appuntamento)|"
    r"foi (?:cancelad|anulad|desmarcad)[oa]|cancelamento d[ao] (?:sua|seu|tua|reserva|consulta)|(?:ha sido|esta|"
    r"queda) (?:cancelad|anulad)[oa]|cancelacion de (?:su|tu))\b"
)
MOVED_TO = regex(
    r"\b(?:from|von|vom|du|del?|van|dal|da|das)\b.{3,40}?\b(?:to|auf den|auf|au|al|naar|alle|para(?: o dia| as)?)\b"
)

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


NEW = regex(r"\b(?:new|now|neu\w*|nouve\w+|nuov[oa]|nov[oa]|adesso|agora|nuev[oa]s?|nov[oa]s?|nuov[oae]|nieuwe?)\b")
