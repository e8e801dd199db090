"""How confirmations of what is booked read, and what only looks like one (folded patterns)."""

import re

from gumd.text.regex import regex

# Folded. What was arranged and is certain.
CERTAIN = regex(
    r"\b(?:(?:booking|reservation|appointment|registration|enrol(?:l)?ment|place|seat|tickets?|stay|rental|flight|"
    r"exam|slot|test|visit|abstract|paper|talk|poster|application|offer|viewing|course|table|"
    r"itinerary)s?\b.{0,40}\b(?:confirmed|booked|is confirmed|has been (?:booked|rescheduled|moved|accepted))|"
    r"(?:confirmation of|confirmed:) |you(?:'re| are| have been)(?: now)? (?:booked|registered|enrolled|confirmed)|"
    r"(?:^|\n)(?:new |your )?(?:appointment|termin|rendez-vous|cita|consulta|appuntamento|afspraak)\s?[:–-]\s|"
    r"booking \w{4,9} \(?(?:paid|confirmed)|your admission|e-?tickets?\b|your itinerary|boarding pass|(?:passengers?|"
    r"passagiere?|passagers?|pasajer[oa]s?|passageir[oa]s?|passegger[oi])\s?:|(?:booking|appointment|reservation|"
    r"registration) confirm\w+|we (?:hereby )?confirm your (?:registration|booking|appointment|reservation)|"
    r"bestatigen wir ihren? |intervention confirmee|booking ref\w*|reservation (?:number|code)|(?:reminder.{0,60}|"
    r"your (?:next |upcoming )?)(?:appointment|rdv|exam|lesson|class|flight|train|check-?up|booking|reservation)\b|"
    r"(?:buchungs|termin|reservierungs|anmelde)bestatigung|ihr(?:en)? termin|terminerinnerung|"
    r"buchung .{0,30}bestatigt|angemeldet (?:fur|zu)|confirmation (?:de|d'|du)|(?:votre|rappel.{0,20}) (?:rendez-vous|"
    r"rdv|reservation|billet|inscription)|reservation confirmee|afspraak (?:is |werd )?(?:verzet|verplaatst|"
    r"gewijzigd)|nieuwe afspraak|uitnodiging voor (?:uw|je|het|een) (?:sollicitatie)?gesprek|oproep(?:ing)? (?:voor|"
    r"tot)|(?:su|tu|recordatorio.{0,20}) (?:cita|reserva|vuelo)|reserva confirmada|cita confirmada|confirmacao d[ea]|"
    r"(?:sua|tua) (?:reserva|consulta|marcacao|inscricao|viagem)|(?:consulta|marcacao|inscricao) (?:confirmada|"
    r"marcada|registada)|confirma(?:mos|do) a|conferma (?:della |di )?(?:prenotazione|iscrizione|appuntamento)|"
    r"prenotazione confermata|appuntamento confermato|(?:sua|tua) (?:prenotazione|visita)|suo appuntamento|(?:uw|"
    r"je) (?:reservatie|vlucht|trein|ticket|examen|verblijf|bezoek|deelname)|(?:reservatie|inschrijving|"
    r"bestelling van tickets) (?:is )?bevestigd|bevestiging (?:van )?(?:afspraak|reservatie|reservering|boeking|"
    r"inschrijving)|(?:afspraak|reservatie|reservering|inschrijving|boeking)(?:en)? (?:is|werd|"
    r"werden) (?:geregistreerd|ingeboekt|vastgelegd|gemaakt|bevestigd)|afspraakherinnering|"
    r"herinnering (?:aan )?(?:uw |je )?afspraak|u (?:bent|wordt) (?:ingeschreven|verwacht)|je (?:bent|"
    r"wordt) (?:ingeschreven|verwacht)|we verwachten (?:u|je) op|reservatiebevestiging|reserveringsbevestiging|"
    r"inschrijvingsbevestiging|reizigers?\s?:|(?:la |il |i )?(?:sua|tua|suo|tuo|suoi|tuoi|vostra) (?:prenotazione|"
    r"appuntamento|visita|volo|biglietto|biglietti|viaggio|esame|lezione|iscrizione|soggiorno|ordine di prenotazione)|"
    r"prenotazione (?:effettuata|n\b|numero)|(?:ti|le|vi) (?:ricordiamo|aspettiamo|confermiamo)|"
    r"promemoria.{0,30}(?:appuntamento|visita|prenotazione)|(?:appuntamento|visita|prenotazione|lezione|esame|"
    r"sessione)\b.{0,60}\b(?:spostat|riprogrammat|anticipat|posticipat|confermat|prenotat|fissat)[oa]|(?:consulta|"
    r"exame|marcacao|sessao|reserva|aula)\b.{0,60}\b(?:remarcad|reagendad|antecipad|adiad|confirmad|marcad|"
    r"agendad)[oa]|iscrizione (?:confermata|completata|registrata)|carta d'imbarco|codice (?:di )?prenotazione|"
    r"convocazione|(?:a |o )?(?:sua|tua|seu|teu|vossa) (?:reserva|consulta|marcacao|inscricao|viagem|voo|bilhete|"
    r"exame|estadia|estada|agendamento|passagem|aula|matricula)|agendamento (?:confirmado|realizado)|(?:consulta|"
    r"exame|sessao) (?:agendad[oa]|marcad[oa]|confirmad[oa]|remarcad[oa])|(?:lembrete|lembramos).{0,60}(?:consulta|"
    r"exame|marcacao|agendamento|reserva|sessao)|reserva (?:n|numero|efetuada)|cartao de embarque|"
    r"codigo d[ea] reserva|localizador|inscricao (?:confirmada|efetuada|realizada)|(?:uw|je) (?:afspraak|reservering|"
    r"boeking|inschrijving)|(?:reservering|afspraak|boeking) bevestigd|bevestiging van (?:uw|je)|boekingsbevestiging|"
    r"afspraakbevestiging)\b"
)
_ALSO_CERTAIN = regex(
    r"\b(?:exam(?:ination)? confirmation|you are (?:now )?scheduled|your (?:new )?(?:exam|examination|interview|"
    r"viewing|inspection|survey|installation) (?:is|has been|was|takes place)|"
    r"(?:an|your) (?:\w+ )?appointment (?:has been|was|is) (?:made|arranged|booked|scheduled|confirmed|changed|moved)|"
    r"outpatient appointment|appointment (?:reminder|details|letter)|"
    r"your (?:tickets?|change|exchange|trip|order of tickets) (?:is|are|has been|have been) "
    r"(?:confirmed|changed|complete|updated|booked|in the app)|status\s?:\s*confirmed|pnr\s?:|"
    r"termin (?:ist )?(?:bestatigt|reserviert|gebucht|verschoben)|"
    r"terminverschiebung|neuer termin\s?:|unser(?:en)? (?:gesprach|termin) am|"
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
SETTLED = regex(
    r"\b(?:confirmed|confirmee?|bestatigt|confirmad[oa]|confermat[oa]|bevestigd)\s?(?::|for (?!you\b)|pour le |"
    r"fur den |para (?:el|o) |per il |op )"
)
"""The same of a day that is certain, whatever the rest is headed."""
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
    r"^\W*(?:reminder|erinnerung|rappel|recordatorio|promemoria|lembrete|(?:ti|le|vi) ricordiamo|lembramos|"
    r"herinnering|(?:we|wir) (?:remind|erinnern))\b"
)
"""How a reminder begins."""

OFFERS = regex(
    r"\b(?:offer\w*|% off|sale|discount|deals?|save \d|win|prize|free trial|shop now|limited|promo\w*|newsletter|"
    r"would you like|aanbieding\w*|korting\w*|nieuwsbrief|schrijf (?:je|u) in|reserveer nu|boek nu|"
    r"beschikbare (?:data|tijdstippen)|wachtlijst|onder voorbehoud|nog niet bevestigd|voorlopig\w*|geannuleerd|"
    r"afgelast|gaat niet door|vervalt|vervallen|onbetaald|zou graag|available (?:slots|dates|from)|choose a|book now|"
    r"cart|basket|wishlist|waiting list|waitlist|unpaid|cancelled|canceled|refund\w*|annulation|annulee?|storniert|"
    r"abgesagt|rabatt|angebot\w*|remise|soldes|oferta|descuento|not (?:yet )?confirmed|unless confirmed|"
    r"noch nicht bestatigt|pas encore confirmee?|(?:aun|todavia) no (?:esta )?confirmad[oa]|non ancora confermat[oa]|"
    r"ainda nao confirmad[oa]|provisional\w*|provisoire|vorlaufig\w*|entfallen|entfallt|sconto|offert[ae]|"
    r"promozion\w*|saldi|non (?:ancora )?confermat[oa]|da confermare|provvisori[oa]|disdett[oa]|annullat[oa]|"
    r"cancellat[oa]|rimborso|vorrei prenotare|prenota ora|lista d'attesa|carrello|promoc[ao]\w*|promocional|desconto|"
    r"saldos|por confirmar|provisori[oa]|cancelad[oa]|desmarcad[oa]|anulad[oa]|reembolso|gostaria de (?:marcar|"
    r"reservar)|reserve (?:ja|agora)|lista de espera|carrinho|webinar|minutes of|agenda|je souhaite|i would like to|"
    r"ich mochte|quisiera)\b"
)
"""What offers and asks, what is not certain yet, and what is called off."""
_ENDED = regex(
    r"refund|cancel|annul|storn|abgesagt|entfall|geannul|afgelast|verval|disdett|rimbors|desmarcad|anulad|reembols"
)
_NOT_SO = regex(r"(?:\bnon|\bnot|\bnicht|\bno|\bsans|\bnao|\bsenza)[ -]*$")
_POLICY = regex(
    r"\b(?:if|before|until|till|by|within|hours?|free|fee|any|please|cannot|failure|bis|falls|spatestens|vorher|"
    r"gebuhr|indien|uiterlijk|kosteloos|kosten|minstens|vooraf|se non|in caso|entro|fino a|prima d|gratuit[oa]|penale|"
    r"qualora|caso (?:nao|pretenda|precise)|ate|com antecedencia|sem custos|taxa|em caso|jusqu|avant|gratuite?|en cas|"
    r"entraine|tout retard|si vous|frais|antes|hasta|gratis|gratuita|si no|en caso)\b"
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
    r"\b(?:the user|der nutzer|l'utilisateur|el usuario|(?:my|your) favou?rite|(?:i|you) (?:love|like|prefer|only|"
    r"always|never|hate|want)|l'utente|o (?:utilizador|usuario) (?:prefere|gosta)|adoro|preferisco|prefiro|mi piace|"
    r"gosto de|ich (?:liebe|mag|bevorzuge)|j'(?:aime|adore)|je prefere|me encanta|prefiero|always (?:buy|use|choose|"
    r"de gebruiker|mijn (?:lievelings|favoriete)\w*|ik (?:hou van|verkies)|recommend|rank)|will be (?:charged|"
    r"debited)|(?:subscription|membership|abo|abonnement)\b.{0,60}\b(?:renew\w*|verlanger\w*|renouvel\w*))\b"
)
SEARCHED = regex(
    r"\b(?:to let|for rent|viewed|saved|per month|results?|search|from [£$€]|filter|sort by|resultats|ergebnisse|"
    r"(?:reserve|book|pay) now|after payment|your (?:last )?selection|(?:complete|continue) (?:your )?booking|"
    r"flash sale|low fares|proceed to|checkout|check out now|"
    r"jetzt (?:buchen|reservieren|bezahlen)|ihre auswahl|zur kasse|weiter zur|kostenpflichtig|reserver maintenant|"
    r"(?:reserveer|boek|betaal) nu|uw selectie|afrekenen|naar de kassa|zoekresultaten|te huur|per maand|bewaard|"
    r"votre selection|passer au paiement|reservar ahora|tu seleccion|su seleccion|continuar|ir al pago|prenota ora|"
    r"risultati|filtra|ordina per|in affitto|la tua selezione|procedi|vai alla cassa|paga ora|"
    r"completa la prenotazione|ordenar por|filtrar|reservar agora|a sua selecao|finalizar (?:compra|reserva)|"
    r"pagar agora|para alugar|arrenda-se|resultados)\b"
)
BOUGHT = regex(
    r"\b(?:order|parcel|delivery|delivered|dispatch\w*|invoice|statement|payment|direct debit|bestellung|lieferung|"
    r"paket|rechnung|bestelling|levering|pakket|factuur|betaling|domiciliering|commande|colis|livraison|facture|"
    r"pedido|factura|subscription|abo|renewal|ordine|pacco|consegna|spedizione|spedito|fattura|bolletta|pagamento|"
    r"abbonamento|rinnovo|encomenda|entrega|fatura|boleto|assinatura|renovacao)\b"
)
DROPPED = regex(
    r"\b(?:your|booking|reservation|appointment|(?:my )?registration|is|has been|confirmed|confirmation(?: of)?|"
    r"reminder|re|fwd?|aw|wg|tr|reservierung|buchung|buchungsbestätigung|terminbestätigung|bestätigung|"
    r"confirmation de|rappel|recordatorio|bevestiging(?: van)?|afspraakbevestiging|boekingsbevestiging|"
    r"reservatiebevestiging|herinnering(?: aan)?|uw|antw|doorst|verplaatst|conferma(?: (?:di|della|del|dell['’]))?|"
    r"promemoria(?: (?:di|per|della|del))?|la tua|la sua|il tuo|il suo|confirmação(?: d[eao])?|está confirmad[oa]|"
    r"è confermat[oa]|confirmad[oa]|confermat[oa]|lembrete(?: d[eao])?|a sua|o seu|a tua|sua|confirmación(?: de)?|"
    r"rescheduled|reprogramación(?: de)?|your tickets have been changed)\b(?!\.\w)\s*[:–-]?\s*",
    re.IGNORECASE,
)
# When it was bought is not when it is.
_BOUGHT_ON = (
    r"\b(?:purchased|purchase date|ordered|order date|issued|date of issue|printed|gekauft|bestellt|ausgestellt|"
    r"bestelldatum|achetee?s?|emise?s?|comprad[oa]s?|emitid[oa]s?|acquistat[oi]|emess[oi]|ordinat[oi]|"
    r"data (?:dell'ordine|di emissione|di acquisto|da compra|de emissao)|gekocht|besteld|uitgegeven|besteldatum|"
    r"aankoopdatum)(?: on| em| no dia| am| le| el| il| op)?:? ?\d"
)
BOUGHT_ON = regex(_BOUGHT_ON)
FOOTER = regex(
    rf"{_BOUGHT_ON}|"
    r"\b(?:cancel\w* (?:until|by|before|free)|free cancellation|storn\w+ bis|annul\w+ (?:avant|jusqu)|edit until|"
    r"cancellazione gratuita|disdire entro|annullare entro|cancelamento gratuito|cancelar ate|scade|expira|valido ate|"
    r"expires?)\b"
)


# The line that says when, where others say of what period or until when.
LABELLED = regex(
    r"^\W*(?:date|appointment|when|time|termin|datum|wann|rendez-vous|rdv|quand|fecha|cita|departure|abfahrt|data|"
    r"quando|appuntamento|partenza|arrivo|consulta|partida|chegada|dia|arrival|check-in|afspraak|wanneer|vertrek|"
    r"datum en uur)\b"
)
STAY_AT = regex(
    r"\b(?:[Ss]tay|[Rr]oom|[Nn]ights?|[Aa]ufenthalt|[Ss][ée]jour|[Ee]stancia|[Ee]stadia|[Ss]oggiorno|"
    r"[Vv]erblijf) (?:at|in|im|bei|"
    r"à|au|chez|en|em|na|no|a|presso) (?:the )?(?P<name>[A-ZÀ-Þ][\w'’&. -]{2,50})"
)
"""The house in which somebody stays, as a subject names it."""
GREETING = regex(
    r"^(?:dear|hi|hello|hallo|guten|bonjour|sehr geehrte|liebe[rs]?|hola|estimad|cher|madame|thank|thanks|danke|"
    r"gentile|caro|cara|ciao|salve|buongiorno|egregi[oa]|grazie|prezad[oa]|car[oa]|ola|bom dia|boa tarde|exm[oa]|"
    r"obrigad[oa]|merci|gracias|booking confirmed|your booking|beste|geachte|dag|hoi|goede(?:morgen|middag|dag)|"
    r"bedankt)\b"
)
# Subjects that do not say what is booked.
LITTLE_WORDS = """
booking confirmation confirmed confirm appointment reminder reservation registration upcoming termin bestatigung
terminbestatigung terminerinnerung buchungsbestatigung erinnerung rendez vous rdv rappel confirme cita confirmada
afspraak reservatie reservering boeking inschrijving bevestiging bevestigd herinnering uw je van aan
recordatorio reserva abstract accepted application offer ticket order notification your ihr votre email mail sms ihre
conferma confermato confermata prenotazione promemoria appuntamento suo sua tuo tua iscrizione biglietto
confirmacao confirmado lembrete consulta marcacao agendamento seu inscricao bilhete
"""
SAYS_LITTLE = frozenset(LITTLE_WORDS.split())
ABOUT = regex(
    r"\b[Yy]our ([\w'’&/ -]{3,60}?(?:appointment|exam|lesson|class|course|viewing|check-?up|screening|test|session|"
    r"visit|flight|stay))\b|\b(?:appointment|booking|reservation|place|seat|table|ticket|registered|enrolled|"
    r"session)s? (?:is |are )?(?:for|with|at|on|in) (?:the |our )?([A-Z][\w'’&/ .-]{3,60}?)(?= (?:on|is|has|at|from|"
    r"for)\b|[,;:!]|\. |\.?$)|\b(?:Termin|Buchung|Reservierung|Platz) (?:bei|für|in|im) ((?:Frau |Herrn |der |dem |"
    r"den )?[A-ZÄÖÜ][\w'’&/ .-]{3,60}?)(?= (?:am|ist|um|wurde|vom)\b|[,;:!]|\. |\.?$)|\b(?:[Rr]endez-vous|"
    r"[Rr]éservation|[Rr]dv|inscription|billet) (?:avec|chez|à|au|aux|pour|en) ((?:le |la |"
    r"l['’])?[\w'’&/ .-]{3,60}?)(?= (?:est|le|du|à|a été)\b|[,;:!]|\. |\.?$)|\b(?:[Cc]ita|[Rr]eserva|"
    r"[Ii]nscripción) (?:con|en|para|de) ((?:el |la )?[\w'’&/ .-]{3,60}?)(?= (?:está|es|el|para|a las|ha)\b|[,;:!]|"
    r"\. |\.?$)|\b(?:[Aa]fspraak|[Rr]eservatie|[Rr]eservering|[Ii]nschrijving|[Bb]oeking) (?:bij|voor|in|met) ((?:de |"
    r"het |dr\. )?[\w'’&/ .-]{3,60}?)(?= (?:op|is|werd|om|wordt)\b|[,;:!]|\. |\.?$)|\b(?:[Tt]i|[Ll]e|"
    r"[Vv]i) ricordiamo (?:il |la |l['’])(?:(?:tuo|suo|tua|sua|vostra|vostro) )?([\w'’ /-]{4,50}?)(?= (?:presso|alle|"
    r"con|per il|fissat|prenotat|(?:di|del) (?:\d|\w+dì|sabato|domenica|giorno))|[,;:!]|\. |\.?$)|"
    r"\b[Ll]embramos(?:-l?[hot]e?)? (?:que )?(?:a |o |da |do )?(?:(?:tua|sua|teu|"
    r"seu) )?([\w'’ /-]{4,50}?)(?= (?:no dia|para|às|com|está|marcad|agendad|de (?:\d|\w+-feira|sábado|domingo))|"
    r"[,;:!]|\. |\.?$)|\b(?:[Aa]ppuntamento|[Pp]renotazione|[Vv]isita|[Ii]scrizione|[Bb]iglietto|[Tt]avolo) (?:con|"
    r"presso|per|da|dal|dalla|al|alla|a) (?!(?:il |l['’])?(?:giorno )?\d)((?:il |la |l['’]|"
    r"lo )?[\w'’&/ .-]{3,60}?)(?= (?:è|il|alle|in data|(?:del|di|per) (?:il )?(?:\d|\w+dì|sabato|domenica|giorno))|"
    r"[,;:!]|\. |\.?$)|\b(?:[Cc]onsulta|[Mm]arcação|[Rr]eserva|[Aa]gendamento|[Ii]nscrição|[Bb]ilhete) (?:com|de|em|"
    r"na|no|para|da|do) (?!(?:o )?(?:dia )?\d)((?:o |a )?[\w'’&/ .-]{3,60}?)(?= (?:está|foi|é|no dia|dia|às|(?:para|"
    r"em|de) (?:o dia|\d|\w+-feira))|[,;:!]|\. |\.?$)"
)
_PLACE = r"[A-ZÀ-Þ][\w'’. -]{2,30}(?: ?\([\w .'’-]{2,24}\))?"
JOURNEY = regex(rf"({_PLACE} ?(?:→|->|–>|➔) ?{_PLACE})")
OF_CODE = regex(
    r"(?:-|\b(?:e-?ticket|ticket|booking|ref\w*|no|nr|order|quote|quotation|angebot|devis|presupuesto|offerte|"
    r"changed)\b)*",
    re.IGNORECASE,
)
# A name stands in quotation marks: it may not end them.
MEDICAL = regex(
    r"\b(?:dr\.?|clinic|hospital|surgery|dentist\w*|dental|physio\w*|osteopath\w*|mri|emg|scan|x-?ray|ultrasound|"
    r"blood test|screening|injection|outpatient\w*|klinik\w*|praxis|\w*arzt\w*|krankenhaus|hno|rontgen|chu|hopital|"
    r"clinique|dermatolog\w*|allergolog\w*|cardiolog\w*|neurolog\w*|kine\w*|radiolog\w*|irm|fisio\w*|centro de salud|"
    r"visita (?:medica|specialistica|di controllo)|ambulatorio|poliambulatorio|ospedale|asl|ecografia|risonanza|"
    r"prelievo|oculist\w*|odontoiatr\w*|ginecolog\w*|ortoped\w*|consultorio|clinica|ultrassom|ultrassonografia|"
    r"ressonancia|exame de sangue|analises clinicas|odontolog\w*|oftalmolog\w*|usf|posto de saude|vacinacao|vaccin\w*|"
    r"dentista|medicina general|eye exam\w*|medical|medecin)\b"
)
