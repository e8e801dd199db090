"""How papers name a durable thing that somebody bought or has, in seven languages (folded patterns)."""

from gumd.propose.rules.work.occupation_words import table
from gumd.text.regex import regex

BOUGHT = regex(
    r"\b(?:(?:tax )?invoice|receipt|order (?:confirm\w*|summary|complete)|your (?:order|purchase)|"
    r"thank(?:s| you) for (?:your|the) (?:order|purchase)|rechnung|quittung|kassenbon|"
    r"auftragsbestatigung|bestellbestatigung|kaufbeleg|facture|recu|ticket de caisse|"
    r"confirmation de (?:votre )?commande|merci pour votre (?:achat|commande)|factura|recibo|"
    r"confirmacion (?:de|del) (?:tu |su |la )?(?:pedido|compra)|gracias por (?:tu|su) compra|factuur|kassabon|"
    r"bestelling|fattura|ricevuta|conferma d'?ordine|fatura|confirmacao d[ae] (?:encomenda|compra))\b"
)
NOT_BOUGHT = regex(
    r"\b(?:quot(?:e|ation)|estimate|pro ?forma|kostenvoranschlag|angebot|devis|presupuesto|preventivo|orcamento|"
    r"offerte|payment reminder|overdue|mahnung|cancell?ed|storniert|annulee?|cancelad[oa]|refund(?:ed)?|returned|"
    r"retour\w*|credit note|gutschrift|rental|lease|leasing|mietvertrag|location|alquiler|noleggio|aluguer|verhuur|"
    r"repair(?:ed)? (?:order|quote)|gift (?:for|to)|geschenk fur|your cart|basket|warenkorb|panier|carrito|"
    r"winkelwagen)\b"
)
SERIAL = regex(
    r"\b(?:s/n|sn|serial(?: (?:no|number|nr))?|serien-?(?:nr|nummer)|seriennummer|n[o°º]?\.? ?de serie|"
    r"num(?:ero)? de serie|serienummer|(?:numero di|n\.?) (?:serie|matricola)|imei|frame (?:no|number)|"
    r"rahmen-?(?:nr|nummer)|"
    r"chassis (?:no|number)|vin)\b[.:# ]{0,3}(?=\S{0,12}\d)"
)
BILLED_TO = regex(
    r"^\W*(?:bill(?:ed)? to|sold to|invoice to|ship(?:ped|ping)? to|deliver(?:y)? to|customer|buyer|purchaser|"
    r"rechnung an|rechnungsadresse|lieferadresse|kaufer(?:in)?|kunde|kundin|facture a|adresse de (?:facturation|"
    r"livraison)|client|cliente|acheteur|facturar a|enviar a|direccion de (?:envio|facturacion)|comprador[a]?|"
    r"factuuradres|leveradres|klant|koper|fatturato a|cliente)\s?:\s*(?P<who>\S.{1,60})$"
)
NO_THING = regex(
    r"^(?:prijs|price|preis|prix|precio|prezzo|preco|betrag|amount|importe|montant|bedrag)\b|"
    r"\b(?:tickets?|pass|courses?|kurs\w*|cours|curso|lessons?|nights?|nachte?|nuits?|noches?|membership|subscription|"
    r"abo(?:nnement|nnent)?|suscripcion|insurance|versicherung|assurance|seguro|service|repair\w*|reparatur|reparation|"
    r"labou?r|arbeitszeit|main[- ]d'oeuvre|mano de obra|montage|installation|hours?|stunden|heures|horas|deposit|"
    r"anzahlung|acompte|anticipo|voucher|gift ?card|gutschein|flights?|hosting|domain|tax|vat|gst|mwst|tva|iva|btw|fee|"
    r"shipping|versand|livraison|envio|total|subtotal|summe|gesamt|treatment|session|adults?|child|seats?|warranty|"
    r"garantie|licen[cs]e|lizenz|plan|consult\w*|miete|rent|loyer|balance|saldo|liter|litres?|kg|tonnes?|paket|"
    r"(?:\d+ ?(?:kg|g|ml|cl|l|kwh|gb|m2|m3)))\b"
)
REPAIRS_FOR_OTHERS = regex(
    r"\b(?:new (?:booking|order|customer|enquiry)|neue (?:buchung|bestellung|anfrage)|"
    r"nouvelle (?:commande|reservation)|"
    r"nuev[oa] (?:pedido|reserva)|customers?|kund(?:e|in)\b|your client|cliente?\s?:|klant\s?:|for sale|zu verkaufen|"
    r"a vendre|en venta|te koop|rental|rented?|hire[ds]?|miet\w*|leih\w*|location de|alquil\w*|noleggi\w*|huur\w*|demo|"
    r"test ride|probefahrt|asset|helpdesk|it[- ]service|compare|in stock|auf lager|add to (?:cart|basket)|"
    r"in den warenkorb|ajouter au panier|anadir al carrito|listing|advert)\b"
)
"""What is there to be hired, sold or repaired for somebody else."""
OWNED = regex(
    r"\b(?:booked|booking|appointment|confirm\w*|drop[- ]?off|pick[- ]?up|repair\w*|service|warranty|registered|"
    r"registration|insur\w*|polic[ey]|activity|ride|workout|fit|inspection|gebucht|termin|bestatig\w*|reparatur\w*|"
    r"werkstatt|garantie\w*|registriert|versicher\w*|gespeichert|aktivitat|training|abholung|reserve|rendez-vous|"
    r"confirme\w*|reparation|enregistree?|assur\w*|activite|sortie|reservad[oa]|cita|reparacion|garantia|registrad[oa]|"
    r"seguro|actividad|taller|revision|afspraak|reparatie|bevestigd|verzekering|activiteit|keuring|appuntamento|"
    r"riparazione|garanzia|reserva|reparacao)\b"
)
_THINGS = """
bike = bike|bicycle|e-?bike|fahrrad|rad|velo|bicicleta|bici|bicicletta|fiets
instrument = instrument|instrumento|strumento
vehicle = vehicle|car|van|fahrzeug|vehicule|voiture|vehiculo|coche|veicolo|veiculo|viatura|voertuig|motorbike|motorrad
device = device|gerat|appareil|dispositivo|aparato|apparaat|toestel|equipo|aparelho|machine|maschine|product|produkt|
  produit|producto
boat = boat|vessel|boot|schiff|bateau|navire|barco|embarcacion|barca
camera = camera|kamera|appareil photo|camara|fotocamera
watch = watch|uhr|montre|reloj|horloge|orologio
gear = gear|ausrustung|equipement|equipamiento|uitrusting|attrezzatura
piano = piano|klavier|flugel
phone = phone|handset|telefon|telephone|telefono|telefoon
"""
THINGS = {english: regex(rf"(?:{names})") for english, names in table(_THINGS).items()}
LABELLED = regex(
    r"(?:^|[·•|(]\s?|:\s)(?:(?:your|ihre?n?|dein(?:e|en)?|votre|su|tu|uw|je|il tuo|a sua) )?"
    r"(?P<label>[a-z][a-z' -]{1,18}?)(?:\s?:\s+|\s{3,})(?P<value>\S[^\n·•|]{3,90})"
)
