"""How adverts of one's own and papers of a sale are worded, in six languages (folded)."""

from gumd.regex import regex

OWN_ADS = regex(
    r"\b(?:your (?:listings?|ads?|adverts?|items for sale)|my (?:listings?|ads|adverts)|edit (?:your )?(?:ad|listing)|"
    r"(?:meine|deine|ihre) anzeigen?|mes annonces|(?:votre|ton|vos) annonces?|mis (?:anuncios|productos)|"
    r"tus? (?:anuncios?|productos?)|i miei annunci|il tuo annuncio|(?:os )?meus anuncios|(?:o )?(?:teu|seu) anuncio|"
    r"(?:mijn|je|jouw|uw) (?:advertenties?|zoekertjes?))\b"
)
MANAGED = regex(
    r"\b(?:boost|bump|mark as sold|edit|views|hochschieben|bearbeiten|als verkauft|besucher|aufrufe|remonter|modifier|"
    r"marquer comme vendu|vues|destacar|editar|marcar como vendido|visitas|metti in evidenza|modifica|visualizzazioni|"
    r"visualizacoes|bewerken|omhoogplaatsen|weergaven|"
    r"omhoog plaatsen|opwaarderen|promoten|markeren? als verkocht|bezoekers|keer bekeken)\b"
)
YOUR_AD = regex(
    r"\b(?:offers?|offered|bid|sold|interested in|question about|buyer|angebot|verkauft|interessiert|kaufer|offre|"
    r"vendue?|"
    r"acheteur|ofrece|oferta|vendido|interesa\w*|comprador|offerta|venduto|acquirente|bod|verkocht)\b.{0,80}"
    r"\b(?:your (?:listing|ad|item|product)|(?:deine?n?|ihre?n?) (?:anzeige|artikel|produkt)|"
    r"(?:votre|ton) (?:annonce|article|produit)|tu (?:anuncio|producto|articulo)|"
    r"il tuo (?:annuncio|articolo|prodotto)|(?:o )?(?:teu|seu) (?:anuncio|artigo|produto)|(?:je|jouw|"
    r"uw) (?:advertentie|"
    r"zoekertje|artikel))"
)
PRICE = regex(
    r"\s*(?:(?:VB|FP|NP|price|preis|prix|precio|prezzo|preco|prijs|vraagprijs)\b:?\s?)?"
    r"(?:[€$£₹]\s?\d[\d.,' ]{0,12}|\d[\d.,' ]{0,12}\s?(?:€|\$|£|₹|(?:eur|euros?|chf|kr|zl)\b))",
)
NO_ITEM = regex(
    r"\b(?:total|shipping|versand|envio|livraison|spedizione|boost|hochschieben|fee|gebuhr|tip|tipp|tip:|paused?|"
    r"verzending|verzendkosten|totaal|gesponsord|vergelijkbare?|bezoekers|weergaven|bieden|bod|"
    r"views|besucher|suggested|similar|vergleich|verschenken|sponsored|anzeige:)\b|\[|\bvisitas\b"
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
    r"verkauft!|(?:hast|haben) .{1,60} verkauft|als verkauft markiert|(?:wurde|ist) verkauft|vendue?\s?!|"
    r"avez vendu|as vendu|marquee? comme vendue?|vendid[oa]!|has vendido|ha sido vendid[oa]|marcad[oa] como vendid[oa]|"
    r"vendut[oa]!|hai venduto|verkocht!|je hebt .{1,60} verkocht|"
    r"(?:is|werd) verkocht|(?:ge)?markeerd? als verkocht)(?:\W|$)"
)
DRAFT = regex(
    r"\b(?:template|sample|draft|blank|muster|vorlage|entwurf|modele|brouillon|plantilla|borrador|modello|bozza|"
    r"sjabloon|voorbeeld|concept|ontwerp|modelo)\b"
)
ROLES = {
    "seller": regex(r"^(?:seller|verkaufer(?:in)?|vendeur|vendeuse|vendedora?|venditore|venditrice|verkoper)$"),
    "buyer": regex(
        r"^(?:buyer|purchaser|kaufer(?:in)?|acheteur|acheteuse|acquereur|compradora?|acquirente|compratore|koper)$"
    ),
    "item": regex(
        r"^(?:item|vehicle|boat|goods|description|kaufgegenstand|gegenstand|fahrzeug|artikel|vehicule|bien|objet|"
        r"vehiculo|objeto|bien vendido|veicolo|oggetto|voertuig|object|omschrijving)$"
    ),
}
