"""How adverts of one's own and papers of a sale are worded, in six languages (folded)."""

import re

from gumd.text.regex import regex

OWN_ADS = regex(
    r"\b(?:your (?:listings?|ads?|adverts?|items for sale)|my (?:listings?|ads|adverts)|edit (?:your )?(?:ad|listing)|"
    r"(?:meine|deine|ihre) anzeigen?|mes annonces|(?:votre|ton|vos) annonces?|mis (?:anuncios|productos)|"
    r"tus? (?:anuncios?|productos?)|i miei annunci|il tuo annuncio|(?:os )?meus anuncios|(?:o )?(?:teu|seu) anuncio|"
    r"(?:mijn|je|jouw) (?:advertenties?|zoekertjes?)|i (?:tuoi|miei) (?:annunci|articoli|prodotti)|(?:os )?(?:teus|"
    r"seus) (?:anuncios|artigos|produtos)|in vendita da te|(?:mijn|je|jouw|uw) (?:advertenties?|zoekertjes?))\b"
)
MANAGED = regex(
    r"\b(?:boost|bump|mark as sold|edit|views|hochschieben|bearbeiten|als verkauft|besucher|aufrufe|remonter|modifier|"
    r"segna come venduto|promuovi|preferiti|visite|impulsionar|promover|marcar como vendido|editar anuncio|"
    r"visualiza\w*|marquer comme vendu|vues|destacar|editar|marcar como vendido|visitas|metti in evidenza|modifica|"
    r"visualizzazioni|visualizacoes|bewerken|wijzigen|omhoog ?plaatsen|weergaven|omhoog plaatsen|opwaarderen|promoten|"
    r"markeren? als verkocht|bezoekers|keer bekeken)\b"
)
YOUR_AD = regex(
    r"\b(?:offers?|offered|bid|sold|interested in|question about|buyer|angebot|verkauft|interessiert|kaufer|offre|"
    r"vendue?|propost[ao]|interessat[oa]|interessad[oa]|messaggio su|mensagem sobre|vendid[oa]|pergunta sobre|"
    r"domanda su|acheteur|ofrece|oferta|vendido|interesa\w*|comprador|offerta|venduto|acquirente|bod|"
    r"verkocht)\b.{0,80}\b(?:your (?:listing|ad|item|product)|(?:deine?n?|ihre?n?) (?:anzeige|artikel|produkt)|"
    r"(?:votre|ton) (?:annonce|article|produit)|tu (?:anuncio|producto|articulo)|il tuo (?:annuncio|articolo|"
    r"prodotto)|(?:o )?(?:teu|seu) (?:anuncio|artigo|produto)|(?:je|jouw|uw) (?:advertentie|zoekertje|artikel))"
)
PRICE = regex(
    r"\s*(?:(?:VB|FP|NP|price|preis|prix|precio|prezzo|preco|prijs|vraagprijs)\b:?\s?)?"
    r"(?:(?:R(?=\$))?[€$£₹]\s?\d[\d.,' ]{0,12}|\d[\d.,' ]{0,12}\s?(?:€|\$|£|₹|(?:eur|euros?|chf|kr|zl)\b))",
    re.IGNORECASE,
)
NO_ITEM = regex(
    r"\b(?:total|shipping|versand|envio|livraison|spedizione|boost|hochschieben|fee|gebuhr|tip|tipp|tip:|paused?|"
    r"verzending|verzendkosten|totaal|gesponsord|vergelijkbare?|bezoekers|weergaven|bieden|bod|views|besucher|"
    r"suggested|similar|vergleich|verschenken|sponsored|anzeige:|totale|spese di spedizione|sconto|simili|"
    r"sponsorizzat[oa]|frete|portes|desconto|semelhantes|patrocinad[oa])\b|\[|\bvisitas\b"
)
CLOSED = regex(
    r"\b(?:sold|bill of sale|verkauft|kaufvertrag|vendue?|contrat de vente|acte de vente|certificat de cession|"
    r"vendid[oa]|"
    r"contrato de (?:compra|venda|compraventa)|compraventa|vendut[oa]|contratto di vendita|atto di vendita|verkocht|"
    r"koopovereenkomst|koopcontract)\b"
)
CONTRACT = regex(
    r"\b(?:bill of sale|(?:sale|sales|purchase) (?:contract|agreement)|kaufvertrag\w*|contrat de vente|acte de vente|"
    r"certificat de cession|contrato de compra ?venta|compraventa|contratto di vendita|atto di vendita|"
    r"contrato de (?:compra e )?venda|koopovereenkomst|koopcontract)\b"
)
SOLD = regex(
    r"\b(?:you (?:have )?(?:sold|marked this (?:ad|listing|item) as sold)|sold!|(?:was|is|has been|marked as) sold|"
    r"(?:e stato|risulta|segnato come) vendut[oa]|hai venduto|vendeste|voce vendeu|foi vendid[oa]|verkauft!|(?:hast|"
    r"haben) .{1,60} verkauft|als verkauft markiert|(?:wurde|ist) verkauft|vendue?\s?!|avez vendu|as vendu|"
    r"marquee? comme vendue?|vendid[oa]!|has vendido|ha sido vendid[oa]|marcad[oa] como vendid[oa]|vendut[oa]!|"
    r"hai venduto|verkocht!|je hebt .{1,60} verkocht|(?:is|werd) verkocht|(?:ge)?markeerd? als verkocht)(?:\W|$)"
)
RECEIVED = regex(
    r"\b(?:you (?:have )?received .{1,30} from|(?:du hast|sie haben) .{1,60} (?:erhalten|bekommen)|"
    r"(?:vous avez|tu as) recu .{1,30} de|(?:has|ha) recibido .{1,30} de|hai ricevuto .{1,30} da|"
    r"(?:voce recebeu|recebeu|recebeste) .{1,30} de|je hebt .{1,60} ontvangen)(?:\W|$)"
)
"""Money that somebody paid the user, as payment programs tell it."""
DRAFT = regex(
    r"\b(?:template|sample|draft|blank|muster|vorlage|entwurf|modele|brouillon|plantilla|borrador|modello|bozza|"
    r"sjabloon|voorbeeld|concept|ontwerp|fac-?simile|minuta|rascunho|modelo)\b"
)
ROLES = {
    "seller": regex(
        r"^(?:seller|verkaufer(?:in)?|vendeur|vendeuse|cedant|vendedora?|venditore|venditrice|cedente|alienante|verkoper)$"
    ),
    "buyer": regex(
        r"^(?:buyer|purchaser|kaufer(?:in)?|acheteur|acheteuse|acquereur|cessionnaire|compradora?|acquirente|compratore|cessionario|koper)$"
    ),
    "item": regex(
        r"^(?:item|vehicle|boat|goods|description|kaufgegenstand|gegenstand|fahrzeug|artikel|vehicule|bien|objet|"
        r"vehiculo|objeto|bien vendido|veicolo|oggetto|bene|articolo|veiculo|viatura|bem|artigo|produto|voertuig|"
        r"object|omschrijving)$"
    ),
}
