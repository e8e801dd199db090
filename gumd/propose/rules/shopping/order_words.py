"""Words of orders and receipts, folded, in seven languages."""

from gumd.text.regex import regex

CURRENCY = r"[€$£¥₹]|R\$?|EUR|CHF|USD|GBP|CAD|AUD|NZD|SEK|NOK|DKK|kr|zł|eur|chf|usd|gbp|Rs\.?"
UNITS = r"g|kg|gr|ml|cl|l|lt|oz|lb|lbs|cm|mm|m|ft|pcs|stk|st|u"
ORDERED = regex(
    r"\b(?:receipts?|orders?|invoice|subtotal|total|bestellung\w*|rechnung|summe|gesamt|kassenbon|commande|facture|"
    r"recu|kassabon|kasticket|factuur|totaal|subtotaal|pedido|factura|recibo|ordine|scontrino|ricevuta|fattura|totale|"
    r"encomenda|fatura|talao|nota fiscal|cupom|bestelling|bon)\b"
)
NO_ITEM = regex(
    r"\b(?:total|subtotal|tax|vat|hst|gst|mwst|tva|iva|tip|shipping|delivery|deliver|versand|livraison|envio|portes?|"
    r"freight|discount|rabatt|verzending|verzendkosten|bezorgkosten|korting|statiegeld|leeggoed|fooi|betaald|"
    r"bancontact|pin|te betalen|spedizione|postage|voucher|card|visa|mastercard|paid|points?|stamps|balance|summe|"
    r"gesamt|totaal|subtotaal|btw|totale|consegna|sacchetto|busta|mancia|carta|resto|contanti|coperto|pagato|imposta|"
    r"desconto|entrega|frete|portes|taxa|troco|gorjeta|dinheiro|cartao|pago|sacola|couvert|porto|deposit|pfand|"
    r"pfandglas|service|fee|basket|cart|items?|subject|order|bags?|beutel|tute|sac|bolsa|saco|sconto|pick ?up|p&p|"
    r"parcel|paket|colis|donation|coupon|you saved|feedback|bid|due|loyalty|streak|days?|minutes?|reviews?|results?)\b"
)
PLACED = regex(
    r"\bthank(?:s| you) for (?:your|placing (?:your|an)) (?:order|purchase)|\b(?:your|this|pick-?up|our) order\b|"
    r"\border (?:#|no\b|number|placed|confirm\w*|received|ready|summary|is\b|has\b|of\b)|"
    r"\border[ :#]{1,3}[\w-]{0,12}\d|"
    r"\b(?:receipt|payment received|paid [–—-] thank|you won|order confirmation|click & collect)\b|"
    r"\b(?:deiner?|ihrer?|eurer?) bestellung|\bbestellung (?:#|nr|\d|abgeschlossen|eingegangen|bestatigt)|"
    r"\b(?:kassenbon|"
    r"bestellnummer|bestellbestatigung|auftragsbestatigung)\b|"
    r"\b(?:votre|ta) commande\b|\bcommande (?:n|#|\d|confirmee|validee)|\bticket de caisse\b|"
    r"\b(?:tu|su) pedido\b|\bpedido (?:n|#|\d|confirmado|realizado)|"
    r"\b(?:tua|sua|seu|teu) (?:encomenda|pedido|compra)\b|\bencomenda (?:#|n|\d|confirmada|efetuada)|"
    r"\b(?:tuo|suo) ordine\b|\bordine (?:n|#|\d|confermato)|\b(?:je|uw) bestelling\b|\bbestelling (?:#|nr|\d|bevestig)"
)
SHOP_PAGE = regex(
    r"\badd (?:all )?to (?:cart|basket|bag|trolley)|\b\d+ results\b|\bsort(?:ed)? ?(?:by)? ?:|\bin den warenkorb\b|"
    r"\bajouter au panier\b|\banadir (?:a la cesta|al carrito)\b|\baggiungi al carrello\b|\badicionar ao carrinho\b|"
    r"\bin winkelwagen\b|\b(?:unsubscribe|abmelden)\b.{0,40}\boffers?\b|\b\d+ ?% off\b|\bminimum order\b"
)
ADVERTISED = regex(
    r"\b(?:also (?:bought|like\w*|viewed|watched)|you (?:might|may) (?:also )?(?:like|enjoy)|recommended|"
    r"because you bought|"
    r"similar (?:items|products)|people also|kauften auch|gefallt (?:dir|ihnen) vielleicht|das konnte|empfehlungen|"
    r"aussi (?:aime|achete)|vous aimerez|tambien (?:compr\w+|te)|te puede gustar|viu tambem|compraram tambem|"
    r"tambem (?:comprou|viu)|hanno (?:anche )?acquistato|potrebbe piacerti|kochten ook|bekeken ook|vaak samen|"
    r"in your wantlist|sponsored)\b"
)
NO_SHOP = regex(
    r"\b(?:orders?|receipts?|checkout|thank(?:s| you)|your|purchases?|invoice|payment|confirm\w*|confirmation|summary|"
    r"placed|shipped|"
    r"ready|inbox|today|bestellung\w*|danke|rechnung|kasse|commande\w*|merci|facture|recapitulatif|pedido|gracias|"
    r"factura|"
    r"encomenda|obrigad[oa]|recibo|ordine|grazie|bestelling|bedankt|re|fwd?|hi|hello|hallo|dear|ola|hola|bonjour|ciao|"
    r"kdeconnect|kde connect|phone|gmail|messages|notification|whatsapp|thunderbird|mozilla firefox|google chrome)\b"
)
NOT_OWN = regex(
    r"\b(?:gift\w*|present|geschenk\w*|cadeau|regalo|presente|oferta|offert[aeo]?|gratis\w*|free (?:sample|gift)|"
    r"samples?|"
    r"probe|muster|echantillons?|amostra|muestra|campione|proefje|kids?|kinder|enfants?|ninos?|criancas?|bambini|"
    r"baby)\b"
)
# Words that say nothing of what somebody likes: sizes, colours, counts, makes and how things are packed.
_PLAIN_WORDS = """
size large small medium mini maxi regular extra pack packs pair pairs piece pieces box tin pouch refill bottle jar tube
black white blue green red grey gray yellow brown pink navy orange purple silver gold dark light
schwarz weiss blau grun grau gelb braun rosa gross klein mittel packung stuck dose flasche glas nachfullpack
noir noire blanc blanche bleu bleue rouge vert verte gris grise jaune grand grande petit petite paquet boite bouteille
negro negra blanco blanca azul rojo roja gris verde amarillo pequeno grande caja lata botella paquete
preto preta branco branca vermelho vermelha amarelo caixa pacote garrafa nero nera bianco bianca rosso rossa giallo
zwart wit blauw rood groen geel groot klein doos blik fles pak
with without from into fresh whole original classic premium deluxe quality new used good very fair item each assorted
various value home left right night day days week month year edition number type model style series set kit spare
cover case replacement adult women woman mens womens unisex cotton steel stainless plastic metal wood paper
splash double single half full loose large medium kilo gram grams inch roll sheet standard basic super ultra
neu alt gut sehr stark frisch ganz ohne lose neuf bien frais entier entiere sans fresco fresca entero inteiro inteira
folha sin avec mit con com para pour with notes note card free shipping track loyalty edition digital pickup
"""
PLAIN_WORDS = frozenset(_PLAIN_WORDS.split())
