"""How confirmations of what is booked read, and what only looks like one (folded patterns)."""

import re

from gumd.regex import regex

# Folded. What was arranged and is certain.
CERTAIN = regex(
    r"\b(?:(?:booking|reservation|appointment|registration|enrol(?:l)?ment|place|seat|tickets?|stay|rental|flight|"
    r"exam|slot|test|visit|abstract|paper|talk|poster|application|offer|"
    r"viewing|course|table|itinerary)s?\b.{0,40}\b(?:confirmed|booked|is confirmed|has been (?:booked|rescheduled|"
    r"moved|accepted))|"
    r"(?:confirmation of|confirmed:) |you(?:'re| are| have been)(?: now)? (?:booked|registered|enrolled|confirmed)|"
    r"(?:^|\n)(?:new |your )?(?:appointment|termin|rendez-vous|cita|consulta|appuntamento|afspraak)\s?[:–-]\s|"
    r"booking \w{4,9} \(?(?:paid|confirmed)|your admission|e-?tickets?\b|"
    r"your itinerary|boarding pass|(?:passengers?|passagiere?|passagers?|pasajer[oa]s?|passageir[oa]s?|"
    r"passegger[oi])\s?:|"
    r"(?:booking|appointment|reservation|registration) confirm\w+|we (?:hereby )?confirm your (?:registration|"
    r"booking|appointment|reservation)|bestatigen wir ihren? |intervention confirmee|booking ref\w*|"
    r"reservation (?:number|code)|"
    r"(?:reminder.{0,60}|your (?:next |upcoming )?)(?:appointment|rdv|exam|lesson|class|flight|train|check-?up|"
    r"booking|reservation)\b|"
    r"(?:buchungs|termin|reservierungs|anmelde)bestatigung|ihr(?:en)? termin|terminerinnerung|"
    r"buchung .{0,30}bestatigt|angemeldet (?:fur|zu)|"
    r"confirmation (?:de|d'|du)|(?:votre|rappel.{0,20}) (?:rendez-vous|rdv|reservation|billet|inscription)|"
    r"reservation confirmee|"
    r"afspraak (?:is |werd )?(?:verzet|verplaatst|gewijzigd)|nieuwe afspraak|"
    r"uitnodiging voor (?:uw|je|het|een) (?:sollicitatie)?gesprek|oproep(?:ing)? (?:voor|tot)|"
    r"(?:su|tu|recordatorio.{0,20}) (?:cita|reserva|vuelo)|reserva confirmada|cita confirmada|"
    r"confirmacao d[ea]|(?:sua|tua) (?:reserva|consulta|marcacao|inscricao|viagem)|(?:consulta|marcacao|inscricao) "
    r"(?:confirmada|marcada|registada)|confirma(?:mos|do) a|conferma (?:della |di )?(?:prenotazione|iscrizione|"
    r"appuntamento)|prenotazione confermata|appuntamento confermato|(?:sua|tua) (?:prenotazione|visita)|"
    r"suo appuntamento|"
    r"(?:uw|je) (?:reservatie|vlucht|trein|ticket|examen|verblijf|bezoek|deelname)|"
    r"(?:reservatie|inschrijving|bestelling van tickets) (?:is )?bevestigd|"
    r"bevestiging (?:van )?(?:afspraak|reservatie|reservering|boeking|inschrijving)|"
    r"(?:afspraak|reservatie|reservering|inschrijving|boeking)(?:en)? (?:is|werd|werden) (?:geregistreerd|ingeboekt|"
    r"vastgelegd|gemaakt|bevestigd)|"
    r"afspraakherinnering|herinnering (?:aan )?(?:uw |je )?afspraak|u (?:bent|wordt) (?:ingeschreven|verwacht)|"
    r"je (?:bent|wordt) (?:ingeschreven|verwacht)|we verwachten (?:u|je) op|reservatiebevestiging|"
    r"reserveringsbevestiging|inschrijvingsbevestiging|reizigers?\s?:|"
    r"(?:uw|je) (?:afspraak|reservering|boeking|inschrijving)|(?:reservering|afspraak|boeking) bevestigd|"
    r"bevestiging van (?:uw|je)|boekingsbevestiging|afspraakbevestiging)\b"
)
_ALSO_CERTAIN = regex(
    r"\b(?:exam(?:ination)? confirmation|you are (?:now )?scheduled|your (?:new )?(?:exam|examination|interview|"
    r"viewing|inspection|survey|installation) (?:is|has been|was|takes place)|"
    r"(?:an|your) (?:\w+ )?appointment (?:has been|was|is) (?:made|arranged|booked|scheduled|confirmed|changed|moved)|"
    r"outpatient appointment|appointment (?:reminder|details|letter)|"
    r"your (?:tickets?|change|exchange|trip|order of tickets) (?:is|are|has been|have been) "
    r"(?:confirmed|changed|complete|updated|booked|in the app)|status\s?:\s*confirmed|pnr\s?:|"
    r"termin (?:ist )?(?:bestatigt|reserviert|gebucht|verschoben)|unser(?:en)? (?:gesprach|termin) am|"
    r"einladung zum vorstellungsgesprach|anmeldung .{0,40}(?:bestatigt|eingegangen|erfolgreich)|"
    r"ladung zur prufung|prufungstermin|zugbindung|"
    r"convocation|(?:re)?convoque(?:e|es)?|e-?billets?|rendez-vous (?:est )?(?:confirme|fixe|deplace)|"
    r"se rendra (?:sur place|a votre domicile|chez vous)|inscription .{0,60}(?:enregistree|confirmee|validee)|"
    r"(?:su|tu|nuevo) turno|turno (?:ha sido |esta )?(?:confirmado|reprogramado)|"
    r"(?:confirmacion|reprogramacion) de (?:turno|cita|compra|reserva|viaje|inscripcion)|localizador|"
    r"inscripcion (?:registrada|confirmada|realizada|completada)|(?:la seua|la seva) cita)(?!\w)"
)


def is_certain(plain: str) -> bool:
    """Whether a folded message says that something is arranged."""
    return bool(CERTAIN.search(plain) or _ALSO_CERTAIN.search(plain))


REMINDS = regex(
    r"^\W*(?:reminder|erinnerung|rappel|recordatorio|promemoria|herinnering|(?:we|wir) (?:remind|erinnern))\b"
)
"""How a reminder begins."""

OFFERS = regex(
    r"\b(?:offer\w*|% off|sale|discount|deals?|save \d|win|prize|free trial|shop now|limited|promo\w*|newsletter|"
    r"would you like|"
    r"aanbieding\w*|korting\w*|nieuwsbrief|schrijf (?:je|u) in|reserveer nu|boek nu|beschikbare (?:data|tijdstippen)|"
    r"wachtlijst|onder voorbehoud|nog niet bevestigd|voorlopig\w*|geannuleerd|afgelast|gaat niet door|vervalt|"
    r"vervallen|onbetaald|zou graag|"
    r"available (?:slots|dates|from)|choose a|book now|cart|basket|wishlist|waiting list|waitlist|"
    r"unpaid|"
    r"cancelled|canceled|refund\w*|annulation|annulee?|storniert|abgesagt|rabatt|angebot\w*|remise|soldes|oferta|"
    r"descuento|"
    r"not (?:yet )?confirmed|unless confirmed|noch nicht bestatigt|pas encore confirmee?|(?:aun|"
    r"todavia) no (?:esta )?confirmad[oa]|"
    r"non ancora confermat[oa]|ainda nao confirmad[oa]|provisional\w*|provisoire|vorlaufig\w*|entfallen|entfallt|"
    r"webinar|minutes of|agenda|je souhaite|i would like to|ich mochte|quisiera)\b"
)
"""What offers and asks, what is not certain yet, and what is called off."""
_ENDED = regex(r"refund|cancel|annul|storn|abgesagt|entfall|geannul|afgelast|verval")
_NOT_SO = regex(r"(?:\bnon|\bnot|\bnicht|\bno|\bsans)[ -]*$")
_POLICY = regex(
    r"\b(?:if|before|until|till|by|within|hours?|free|fee|any|please|cannot|failure|bis|falls|spatestens|vorher|gebuhr|"
    r"indien|uiterlijk|kosteloos|kosten|minstens|vooraf|"
    r"jusqu|avant|gratuite?|en cas|entraine|tout retard|si vous|frais|antes|hasta|gratis|gratuita|si no|en caso)\b"
)


def offers(plain: str, moved: bool) -> bool:
    """Whether a folded message offers something or calls it off; not for what it says may be done, or was moved."""
    for hit in OFFERS.finditer(plain):
        line = plain[plain.rfind("\n", 0, hit.start()) + 1 :].partition("\n")[0]
        ended = _ENDED.match(hit.group()) and (moved or _POLICY.search(line))
        if not ended and not _NOT_SO.search(plain[max(0, hit.start() - 8) : hit.start()]):
            return True
    return False


# What no confirmation says: what somebody would have the user like, or pay.
STEERING = regex(
    r"\b(?:the user|der nutzer|l'utilisateur|el usuario|(?:my|your) favou?rite|"
    r"(?:i|you) (?:love|like|prefer|only|always|never|hate|want)|"
    r"ich (?:liebe|mag|bevorzuge)|j'(?:aime|adore)|je prefere|me encanta|prefiero|always (?:buy|use|choose|"
    r"de gebruiker|mijn (?:lievelings|favoriete)\w*|ik (?:hou van|verkies)|"
    r"recommend|rank)|"
    r"will be (?:charged|debited)|(?:subscription|membership|abo|abonnement)\b.{0,60}\b(?:renew\w*|verlanger\w*|"
    r"renouvel\w*))\b"
)
SEARCHED = regex(
    r"\b(?:to let|for rent|viewed|saved|per month|results?|search|from [£$€]|filter|sort by|resultats|ergebnisse|"
    r"(?:reserve|book|pay) now|after payment|your selection|complete your booking|proceed to|checkout|check out now|"
    r"jetzt (?:buchen|reservieren|bezahlen)|ihre auswahl|zur kasse|weiter zur|kostenpflichtig|reserver maintenant|"
    r"(?:reserveer|boek|betaal) nu|uw selectie|afrekenen|naar de kassa|zoekresultaten|te huur|per maand|bewaard|"
    r"votre selection|passer au paiement|reservar ahora|tu seleccion|su seleccion|continuar|ir al pago|prenota ora|"
    r"resultados)\b"
)
BOUGHT = regex(
    r"\b(?:order|parcel|delivery|delivered|dispatch\w*|invoice|statement|payment|direct debit|bestellung|lieferung|"
    r"paket|rechnung|bestelling|levering|pakket|factuur|betaling|domiciliering|"
    r"commande|colis|livraison|facture|pedido|factura|subscription|abo|renewal)\b"
)
DROPPED = regex(
    r"\b(?:your|booking|reservation|appointment|(?:my )?registration|is|has been|confirmed|confirmation(?: of)?|"
    r"reminder|re|fwd?|aw|wg|tr|"
    r"buchungsbestätigung|terminbestätigung|bestätigung|confirmation de|rappel|recordatorio|"
    r"bevestiging(?: van)?|afspraakbevestiging|boekingsbevestiging|reservatiebevestiging|herinnering(?: aan)?|uw|"
    r"antw|doorst|verplaatst|"
    r"confirmación(?: de)?|rescheduled|reprogramación(?: de)?|your tickets have been changed)\b(?!\.\w)\s*[:–-]?\s*",
    re.IGNORECASE,
)
CHANGED = regex(
    r"\b(?:(?:has|have) been (?:moved|changed|rescheduled|rebooked)|(?:moved|changed|rescheduled|rebooked) "
    r"(?:to|from)|"
    r"change (?:of|to) (?:your )?(?:\w+ )?(?:date|time|appointment|examination)|"
    r"umbuchung|umgebucht|verschoben|deplacee?s?\b|reporte\w* (?:au|a)|aplazad[oa]|pospuest[oa]|rinviat[oa]|"
    r"spostat[oa]|adiad[oa]|verzet|verplaatst|verschoven|uitgesteld|"
    r"modificad[oa])\b(?! is possible)"
)
# When it was bought is not when it is.
_BOUGHT_ON = (
    r"\b(?:purchased|purchase date|ordered|order date|issued|date of issue|printed|gekauft|bestellt|ausgestellt|"
    r"bestelldatum|achetee?s?|emise?s?|comprad[oa]s?|emitid[oa]s?|acquistat[oi]|emesso|gekocht|besteld|uitgegeven|besteldatum|aankoopdatum)"
    r"(?: on| am| le| el| il| op)?:? ?\d"
)
BOUGHT_ON = regex(_BOUGHT_ON)
FOOTER = regex(
    rf"{_BOUGHT_ON}|"
    r"\b(?:cancel\w* (?:until|by|before|free)|free cancellation|storn\w+ bis|annul\w+ (?:avant|jusqu)|edit until|"
    r"expires?)\b"
)
_ALSO_CHANGED = regex(
    r"\b(?:rescheduled|reprogram\w+|reconvoque\w*|report (?:de|du) (?:session|rendez-vous|rdv|date|votre|la)|"
    r"annule et remplace|replaces? (?:the|your) previous|previous (?:appointment|booking|tickets?) (?:is|are) "
    r"(?:void|cancelled|no longer)|(?:change|exchange) is (?:confirmed|complete)|(?:has|have) been changed|"
    r"queda sin efecto|neuer termin|verlegt|terminverschiebung|terminanderung|change of date|"
    r"vervangt (?:uw|je|de) (?:vorige|eerdere)|nieuwe datum|gewijzigde afspraak|"
    r"your (?:appointment|exam\w*|interview|booking) is now)\b"
)
VOID = regex(
    r"\b(?:old|original|previous|void|alte[rs]?|bisher\w*|ursprunglich\w*|entfallt|ancien(?:ne)?|annulee?s?|"
    r"oude?|oorspronkelijke?|vorige|eerdere|vervalt|vervallen|geannuleerd|"
    r"initialement|antigu[oa]|anterior|anulad[oa]|cancelad[oa]|cancell?ed|sin efecto|no longer|han sido|"
    r"reprogramados)\b"
)
"""Folded, of a line that names the day on which it was to be."""
CALLED_OFF = regex(
    r"\b(?:(?:has|have) been cancell?ed|(?:is|are) cancell?ed|cancellation (?:confirm\w+|of your)|"
    r"(?:wurde|ist|wird) (?:storniert|abgesagt)|stornobestatigung|stornierungsbestatigung|stornierung ihrer|"
    r"(?:is|werd|wordt) (?:geannuleerd|afgelast)|annulatie van (?:uw|je)|annulering van (?:uw|je)|"
    r"(?:a ete|est) annulee?|annulation de votre|confirmation d'annulation|"
    r"(?:ha sido|esta|queda) (?:cancelad|anulad)[oa]|cancelacion de (?:su|tu))\b"
)
MOVED_TO = regex(r"\b(?:from|von|vom|du|del?|van)\b.{3,40}?\b(?:to|auf den|auf|au|al|naar)\b")


def is_changed(plain: str) -> bool:
    """Whether a folded message says that what was arranged is now on another day."""
    return bool(CHANGED.search(plain) or _ALSO_CHANGED.search(plain))


# The line that says when, where others say of what period or until when.
LABELLED = regex(
    r"^\W*(?:date|appointment|when|time|termin|datum|wann|rendez-vous|rdv|quand|fecha|cita|departure|abfahrt|"
    r"arrival|check-in|afspraak|wanneer|vertrek|datum en uur)\b"
)
GREETING = regex(
    r"^(?:dear|hi|hello|hallo|guten|bonjour|sehr geehrte|liebe[rs]?|hola|estimad|cher|madame|thank|thanks|danke|"
    r"merci|gracias|booking confirmed|your booking|beste|geachte|dag|hoi|goede(?:morgen|middag|dag)|bedankt)\b"
)
# Subjects that do not say what is booked.
LITTLE_WORDS = """
booking confirmation confirmed confirm appointment reminder reservation registration upcoming termin bestatigung
terminbestatigung terminerinnerung buchungsbestatigung erinnerung rendez vous rdv rappel confirme cita confirmada
afspraak reservatie reservering boeking inschrijving bevestiging bevestigd herinnering uw je van aan
recordatorio reserva abstract accepted application offer ticket order notification your ihr votre email mail sms ihre
"""
SAYS_LITTLE = frozenset(LITTLE_WORDS.split())
ABOUT = regex(
    r"\b[Yy]our ([\w'’&/ -]{3,60}?(?:appointment|exam|lesson|class|course|viewing|check-?up|screening|test|"
    r"session|visit|"
    r"flight|stay))\b|"
    r"\b(?:appointment|booking|reservation|place|seat|table|ticket|registered|enrolled|session)s? (?:is |are "
    r")?(?:for|with|at|on|"
    r"in) (?:the |our )?([A-Z][\w'’&/ .-]{3,60}?)(?= (?:on|is|has|at|from|for)\b|[,;:!]|\. |\.?$)|"
    r"\b(?:Termin|Buchung|Reservierung|Platz) (?:bei|für|in|im) ((?:Frau |Herrn |der |dem |den "
    r")?[A-ZÄÖÜ][\w'’&/ .-]{3,60}?)"
    r"(?= (?:am|ist|um|wurde|vom)\b|[,;:!]|\. |\.?$)|"
    r"\b(?:[Rr]endez-vous|[Rr]éservation|[Rr]dv|inscription|billet) (?:avec|chez|à|au|aux|pour|en) ((?:le |la |"
    r"l['’])?[\w'’&/ "
    r".-]{3,60}?)(?= (?:est|le|du|à|a été)\b|[,;:!]|\. |\.?$)|"
    r"\b(?:[Cc]ita|[Rr]eserva|[Ii]nscripción) (?:con|en|para|de) ((?:el |la )?[\w'’&/ .-]{3,60}?)(?= (?:está|es|"
    r"el|para|a "
    r"las|ha)\b|[,;:!]|\. |\.?$)|"
    r"\b(?:[Aa]fspraak|[Rr]eservatie|[Rr]eservering|[Ii]nschrijving|[Bb]oeking) (?:bij|voor|in|met) "
    r"((?:de |het |dr\. )?[\w'’&/ .-]{3,60}?)(?= (?:op|is|werd|om|wordt)\b|[,;:!]|\. |\.?$)"
)
_PLACE = r"[A-ZÀ-Þ][\w'’. -]{2,30}(?: ?\([\w .'’-]{2,24}\))?"
JOURNEY = regex(rf"({_PLACE} ?(?:→|->|–>|➔) ?{_PLACE})")
OF_CODE = regex(r"(?:-|\b(?:e-?ticket|ticket|booking|ref\w*|no|nr|order)\b)*", re.IGNORECASE)
NEW = regex(r"\b(?:new|now|neu\w*|nouve\w+|nuev[oa])\b")
# A name stands in quotation marks: it may not end them.
NOUNS = (
    (
        "hospital stay",
        r"\badmission\b|\bward \w|stationare aufnahme|hospitalisation|ingreso hospital|"
        r"ziekenhuisopname|opname in het ziekenhuis",
    ),
    (
        "job interview",
        r"\bjob interview|vorstellungsgesprach|entretien d'embauche|entrevista de trabajo|"
        r"sollicitatiegesprek",
    ),
    ("flight", r"\bflights?|flug|\bvols?\b|vuelo|\bvoos?\b|\bvolo\b|vlucht|boarding|airlines?\b|itinerary"),
    ("exam", r"\bexams?\b|examinations?\b|prufung|examen|exame\b|esame|assessment|tentamen|theorie-?examen|rijexamen"),
    (
        "train journey",
        r"\btrains?\b|zug|bahn|railcard|e-?billet ter|\btren\b|renfe|\btgv\b|treno|comboio|trein\b|eurostar|rail|"
        r"treinreis|nachttrein|\bns\b|\bnmbs\b",
    ),
    ("ferry crossing", r"\bferry\b|\bfahre\b|traversee\b|\bbateaux?\b|veerboot|overtocht"),
    ("bus journey", r"\bcoach travel|flixbus|\bbus ticket|\bautocar\b|fernbus|busreis|busticket"),
    ("hotel stay", r"hotel|hostel|nights\b|guesthouse|overnachting|verblijf in"),
    (
        "appointment",
        r"appointment|termin|rendez-vous|\brdv\b|\bcita\b|appuntamento|afspraak|consulta|\bturno\b|clinic|dentist|doctor|"
        r"\bdr\b|surgery|huisarts|tandarts|raadpleging|\bconsult\b|kliniek|ziekenhuis",
    ),
    (
        "course",
        r"course|class|lesson|kurs|(?<!\ben )(?<!\bau )\bcours\b|curso|corso|\baula|cursus|workshop|"
        r"lessenreeks|\bles\b|\blessen\b|opleiding",
    ),
    ("visit", r"\bvisite\b|\bvisit\b|hausbesuch|\bvisita\b|huisbezoek|bezoek aan"),
    ("table", r"\btable\b|restaurant|\bmesa\b|tavolo|\btafel\b"),
)
