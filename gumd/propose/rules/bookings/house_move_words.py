"""How people write of moving house: what takes place on a day, what is a home, and notice that is given (folded)."""

from gumd.text.regex import regex

HOME = regex(
    r"\b(?:purchase|sale|property|house|flat|apartment|apt|cottage|home|tenancy|lease|landlord|removalists?|movers|"
    r"wohnung|haus|"
    r"miet\w*|kaufvertrag|immobilie|appartement|logement|maison|bail|bailleur|vente|piso|vivienda|casa|alquiler|"
    r"compraventa|"
    r"apartamento|arrendamento|affitto|appartamento|woning|huis|huur\w*)\b"
)
EVENTS = (
    (
        "closing",
        "The user has the closing (settlement) of a home",
        regex(
            r"\b(?:settlements?|closing(?: date)?|completion(?: date| day)?|notartermin|beurkundung|"
            r"signature (?:de l'acte|"
            r"definitive|chez le notaire)|acte (?:de vente|authentique)|firma (?:ante|en la) notari\w+|escritura|"
            r"rogito|"
            r"overdracht bij de notaris)\b"
        ),
    ),
    (
        "keys",
        "The user has the handover of the keys of a home",
        regex(
            r"\b(?:keys? (?:will be |are |is )?(?:released|handed over|handover|collection)|(?:hand ?over|collection|"
            r"release) of "
            r"(?:the )?keys|schlusselubergabe|wohnungsubergabe|wohnungsabnahme|remise des cles|etat des lieux|"
            r"entrega de "
            r"(?:las )?llaves|entrega das chaves|consegna delle chiavi|sleuteloverdracht)\b"
        ),
    ),
)
"""What others tell of a day: its name, what it is in English, and its words."""
MOVES = regex(
    r"\b(?:(?:we|i) (?:move|will move|are moving|am moving)|(?:we're|i'm|we'll be) moving|(?:our|my|the) (?:movers|"
    r"removalists?) "
    r"(?:come|are coming|arrive)|(?:our|my) move is|moving day is|wir ziehen|ich ziehe|(?:unser |"
    r"mein )?umzug (?:ist )?|(?:on|nous) "
    r"demenage\w*|je demenage|nos mudamos|me mudo|mudamo-nos|mudo-me|ci trasferiamo|we verhuizen|ik verhuis)"
    r"(?: house| in| out| home)?,? ?(?:on |am |le |el |dia |il |op |is )?(?=\W*(?:[a-z]{2,10}\.?,? )?(?:the )?\d|"
    r"\W*[a-z]{3,9} \d)"
)
"""Folded, of what the user says, before the day."""
NOTICE = regex(
    r"\b(?:(?:my|our|written|formal|take this as) (?:\w+ )?notice\b.{0,60}\b(?:apartment|apt|flat|house|room|lease|"
    r"tenancy|rental)|"
    r"notice (?:for|on|to vacate|to quit) (?:the |my |our )?(?:apartment|apt|flat|house|room|lease|tenancy)|"
    r"(?:terminate|end|give up) (?:my|our|the) (?:lease|tenancy|rental agreement)|"
    r"kundige\w* .{0,40}\b(?:wohnung|mietvertrag\w*|mietverhaltnis\w*|zimmer)|kundigung (?:der wohnung|des mietv\w+|"
    r"meiner wohnung)|"
    r"(?:conge|preavis|resili\w+) .{0,40}\b(?:appartement|logement|bail|location)|"
    r"(?:rescindir|rescision|preaviso|desistimiento) .{0,40}\b(?:contrato|piso|vivienda|alquiler)|"
    r"(?:denuncia|rescisao) .{0,30}\b(?:arrendamento|contrato)|disdetta .{0,30}\b(?:affitto|contratto|locazione)|"
    r"(?:zeg|opzegg\w+) .{0,30}\b(?:huur\w*|woning|kamer))\b"
)
"""Folded, of what the user writes to a landlord."""
TRADE = regex(
    r"\b(?:goodwill|vendor finance|stock in trade|"
    r"(?:sale|purchase) of (?:the |your |my )?(?:business|practice|firm|shop)|fonds de commerce|"
    r"praxisubernahme|betriebsubergabe|firmenverkauf|traspaso|fondo de comercio|cessione d'azienda|trespasse|"
    r"overname van de zaak)\b"
)
"""Folded, of firms that change hands as homes do."""
ADVERT = regex(
    r"\b(?:open house|viewings?|our listings?|new listings?|just listed|newsletter|unsubscribe|abmelden|webinar|"
    r"abbestellen|"
    r"se desabonner|desinscri\w+|darse de baja|besichtigung\w*|expose|portes ouvertes)\b"
)
"""Folded, of what is written to many."""
DOUBTED = regex(
    r"\b(?:if|whether|maybe|perhaps|could|might|would|should we|unless|wenn|falls|ob|vielleicht|konnten?|wurden?|si|"
    r"peut-etre|"
    r"pourr\w+|quiza\w*|podria\w*|talvez|se|forse|misschien|als)\b|\?"
)
