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
    r"(?:su|tu|recordatorio.{0,20}) (?:cita|reserva|vuelo)|reserva confirmada|cita confirmada|"
    r"confirmacao d[ea]|(?:sua|tua) (?:reserva|consulta|marcacao|inscricao|viagem)|(?:consulta|marcacao|inscricao) "
    r"(?:confirmada|marcada|registada)|confirma(?:mos|do) a|conferma (?:della |di )?(?:prenotazione|iscrizione|"
    r"appuntamento)|prenotazione confermata|appuntamento confermato|(?:sua|tua) (?:prenotazione|visita)|"
    r"suo appuntamento|"
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


_DONE = regex(
    r"\b(?:i|we)(?:'ve| have)? (?:now |just )?(?:moved|changed|rebooked|booked|put|switched) (?:you\b|"
    r"your (?:booking|stay|"
    r"reservation|room|table|appointment|tickets?|dates?)\b)|"
    r"\b(?:ich habe|wir haben) (?:sie|dich|euch|ihren|ihre|deinen|deine|euren|eure)\b.{0,40}\b(?:umgebucht|"
    r"verschoben|verlegt|"
    r"eingetragen|eingebucht|reserviert|gebucht)\b|"
    r"\b(?:je vous ai|nous vous avons|je t'ai) (?:bien )?(?:deplace|decale|reserve|inscrit|note)\w*|"
    r"\b(?:le|la|te|les|os) (?:he|hemos) (?:cambiado|movido|reservado|apuntado|inscrito)\b|\b(?:mudei|mudamos|"
    r"alterei|marquei|"
    r"reservei)-? ?(?:a|o|vos|lhe|a sua|o seu)\b"
)
_HELD = regex(
    r"\b(?:slot|place|bed|berth|room|table|court|lane|pitch|hut|cabin|car|van|truck|vehicle) (?:is |has been )?"
    r"(?:held|reserved|kept|booked|confirmed)\b|"
    r"\b(?:reservierung|reservation|platz|zimmer|tisch|lager|transporter|wagen|fahrzeug|umzug)\b.{0,30}\b(?:bestatigt|"
    r"reserviert|gebucht)\b|"
    r"\bitinerari\w*\b.{0,40}\b(?:confirmad|alterad)|\b(?:reserva|viagem|consulta|marcacao|bilhete) (?:foi|"
    r"esta) (?:confirmad|"
    r"alterad|remarcad)[oa]\b|\bbilhetes? (?:eletronico|electronico)|"
    r"\b(?:move|removal|moving (?:day|date)|demenagement|mudanza|mudanca|trasloco|verhuizing)\b.{0,40}\b(?:is |are )?"
    r"(?:booked|confirmed|confirme|confirmad[oa]|confermat[oa]|bevestigd)\b"
)
NOT_YET = regex(
    r"\bto (?:hold|secure|lock in) (?:the|your|this|that) .{0,30}\b(?:deposit|pay|need|reply)|^\W*(?:re\W+)?(?:quote|"
    r"quotation|"
    r"estimate|devis|angebot|kostenvoranschlag|presupuesto|preventivo|orcamento|offerte)\b"
)
"""Folded, of what is offered and not yet taken."""
FOR_CHILDREN = regex(
    r"\b(?:pupils?|school (?:trip|camp)|your (?:child|son|daughter)|class trip|klassenfahrt|schuler\w*|kita|"
    r"kindergarten|eleves?|"
    r"classe (?:verte|de)|votre enfant|alumn[oa]s|colegio|escola|escuela|scuola|leerlingen|scouts?|cubs|beavers)\b"
)
PRICED = regex(r"(?:[£€$]|\b(?:eur|usd|gbp|chf|zar)) ?\d|\d ?(?:€|eur\b)|\bunsubscribe\b|\babmelden\b|\bdesabonner\b")
STATUS = regex(
    r"(?m:^|[–—:|·-] ?|\bstatus ?)(?:confirmed|bestatigt|confirmee?|confirmad[oa]|confermat[oa]|bevestigd|booked)\b"
)
"""A message's own word, apart from its sentences, that it is certain."""


def is_certain(plain: str) -> bool:
    """Whether a folded message says that something is arranged."""
    return bool(CERTAIN.search(plain) or _ALSO_CERTAIN.search(plain) or _HELD.search(plain) or _DONE.search(plain))


REMINDS = regex(
    r"^\W*(?:reminder|erinnerung|rappel|recordatorio|promemoria|herinnering|(?:we|wir) (?:remind|erinnern))\b"
)
"""How a reminder begins."""

OFFERS = regex(
    r"\b(?:offer\w*|% off|sale|discount|deals?|save \d|win|prize|free trial|shop now|limited|promo\w*|newsletter|"
    r"would you like|"
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
_ENDED = regex(r"refund|cancel|annul|storn|abgesagt|entfall")
_NOT_SO = regex(r"(?:\bnon|\bnot|\bnicht|\bno|\bsans)[ -]*$")
_POLICY = regex(
    r"\b(?:if|before|until|till|by|within|hours?|free|fee|any|please|cannot|failure|bis|falls|spatestens|vorher|gebuhr|"
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
    r"recommend|rank)|"
    r"will be (?:charged|debited)|(?:subscription|membership|abo|abonnement)\b.{0,60}\b(?:renew\w*|verlanger\w*|"
    r"renouvel\w*))\b"
)
SEARCHED = regex(
    r"\b(?:to let|for rent|viewed|saved|per month|results?|search|from [£$€]|filter|sort by|resultats|ergebnisse|"
    r"(?:reserve|book|pay) now|after payment|your selection|complete your booking|proceed to|checkout|check out now|"
    r"jetzt (?:buchen|reservieren|bezahlen)|ihre auswahl|zur kasse|weiter zur|kostenpflichtig|reserver maintenant|"
    r"votre selection|passer au paiement|reservar ahora|tu seleccion|su seleccion|continuar|ir al pago|prenota ora|"
    r"resultados)\b"
)
BOUGHT = regex(
    r"\b(?:order|parcel|delivery|delivered|dispatch\w*|invoice|statement|payment|direct debit|bestellung|lieferung|"
    r"paket|rechnung|"
    r"commande|colis|livraison|facture|pedido|factura|subscription|abo|renewal)\b"
)
DROPPED = regex(
    r"\b(?:your|booking|reservation|appointment|(?:my )?registration|is|has been|confirmed|confirmation(?: of)?|"
    r"reminder|re|fwd?|aw|wg|tr|"
    r"reservierung|buchung|buchungsbestätigung|terminbestätigung|bestätigung|confirmation de|rappel|recordatorio|"
    r"confirmación(?: de)?|rescheduled|reprogramación(?: de)?|your tickets have been changed)\b(?!\.\w)\s*[:–-]?\s*",
    re.IGNORECASE,
)
# When it was bought is not when it is.
_BOUGHT_ON = (
    r"\b(?:purchased|purchase date|ordered|order date|issued|date of issue|printed|gekauft|bestellt|ausgestellt|"
    r"bestelldatum|achetee?s?|emise?s?|comprad[oa]s?|emitid[oa]s?|acquistat[oi]|emesso|gekocht|besteld)"
    r"(?: on| am| le| el| il| op)?:? ?\d"
)
BOUGHT_ON = regex(_BOUGHT_ON)
FOOTER = regex(
    rf"{_BOUGHT_ON}|"
    r"\b(?:cancel\w* (?:until|by|before|free)|free cancellation|storn\w+ bis|annul\w+ (?:avant|jusqu)|edit until|"
    r"expires?)\b"
)
# The line that says when, where others say of what period or until when.
LABELLED = regex(
    r"^\W*(?:date|appointment|when|time|termin|datum|wann|rendez-vous|rdv|quand|fecha|cita|departure|abfahrt|"
    r"arrival|check-in)\b"
)
STAY_AT = regex(
    r"\b(?:[Ss]tay|[Rr]oom|[Nn]ights?|[Aa]ufenthalt|[Ss][ée]jour|[Ee]stancia|[Ee]stadia|[Ss]oggiorno|"
    r"[Vv]erblijf) (?:at|in|im|bei|"
    r"à|au|chez|en|em|na|no|a|presso) (?:the )?(?P<name>[A-ZÀ-Þ][\w'’&. -]{2,50})"
)
"""The house in which somebody stays, as a subject names it."""
GREETING = regex(
    r"^(?:dear|hi|hello|hallo|guten|bonjour|sehr geehrte|liebe[rs]?|hola|estimad|cher|madame|thank|thanks|danke|"
    r"merci|gracias|booking confirmed|your booking)\b"
)
# Subjects that do not say what is booked.
LITTLE_WORDS = """
booking confirmation confirmed confirm appointment reminder reservation registration upcoming termin bestatigung
terminbestatigung terminerinnerung buchungsbestatigung erinnerung rendez vous rdv rappel confirme cita confirmada
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
    r"las|ha)\b|[,;:!]|\. |\.?$)"
)
_PLACE = r"[A-ZÀ-Þ][\w'’. -]{2,30}(?: ?\([\w .'’-]{2,24}\))?"
JOURNEY = regex(rf"({_PLACE} ?(?:→|->|–>|➔) ?{_PLACE})")
OF_CODE = regex(
    r"(?:-|\b(?:e-?ticket|ticket|booking|ref\w*|no|nr|order|quote|quotation|angebot|devis|presupuesto|offerte|"
    r"changed)\b)*",
    re.IGNORECASE,
)
