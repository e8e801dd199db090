"""Products by which one knows what their buyer has or how they eat, and aids that somebody wears (folded words)."""

import re
from dataclasses import dataclass

from gumd.schema import Kind
from gumd.text.regex import regex


@dataclass(frozen=True, eq=False)
class Product:
    """A product, and what ordering it again and again says; ``beside``: others that say the same, more weakly."""

    says: str
    pattern: re.Pattern[str]
    kind: Kind = "health"
    beside: tuple["Product", ...] = ()


_LACTOSE_FREE = Product(
    "buys lactose-free food",
    regex(
        r"\b(?:lactose[- ]free|laktosefrei\w*|lactosefrei\w*|lactosevrij\w*|sans lactose|sin lactosa|senza lattosio|"
        r"delattosato|sem lactose)\b"
    ),
    "preference",
)
PRODUCTS = (
    Product(
        "is lactose intolerant",
        regex(r"\b(?:lactase|laktase|lactasa|lattasi)\b(?!.{0,40}\b(?:baby|infant|colic|kolik|saugling|nourrisson|bebe))"),
        beside=(_LACTOSE_FREE,),
    ),
    _LACTOSE_FREE,
    Product(
        "buys gluten-free food",
        regex(r"\b(?:gluten[- ]free|glutenfrei\w*|glutenvrij\w*|sans gluten|sin gluten|senza glutine|sem gluten)\b"),
        "preference",
    ),
    Product(
        "wears contact lenses",
        regex(
            r"\b(?:contact lens(?:es)?|(?:daily|monthly) lenses|kontaktlinsen|tageslinsen|monatslinsen|"
            r"lentilles (?:de contact|"
            r"journalieres|mensuelles)|lentillas|lentes de contacto?|contactlenzen|daglenzen|maandlenzen|"
            r"lenti a contatto)\b"
        ),
    ),
    Product(
        "uses a CPAP device against sleep apnoea",
        regex(
            r"\b(?:cpap|apap|bipap)[- ](?:mask\w*|maske\w*|cushion|filter\w*|tub(?:e|ing)|schlauch\w*)|"
            r"\bmasque (?:de )?(?:cpap|ppc)\b"
        ),
    ),
)  # fmt: skip
REPEATED = regex(
    r"\b(?:buy again|reorder(?:ed)?|order again|you(?:['’]ve| have)? bought|subscription|subscribed|repeat order|"
    r"auto-?(?:ship|"
    r"refill|delivery)|every \d{1,2} (?:weeks|months)|(?:spar-?)?abo(?:nnement)?|dauerbestellung|"
    r"alle \d{1,2} (?:wochen|"
    r"monate)|nachbestell\w*|livraison (?:reguliere|recurrente)|toutes les \d{1,2} semaines|tous les \d{1,2} mois|"
    r"suscripcion|envio recurrente|cada \d{1,2} (?:semanas|meses)|herhaalbestelling|om de \d{1,2} (?:weken|maanden)|"
    r"ogni \d{1,2} (?:settimane|mesi))\b"
)
SOLD_TOGETHER = regex(
    r"\b(?:also (?:like|bought)|together|recommended|sponsored|you might|\d{1,2} ?% off|offers?|save|spare\w*|"
    r"oft zusammen|"
    r"auch gekauft|empfehl\w*|souvent achete|aussi achete|vous aimerez|comprados juntos|tambien|vaak samen|"
    r"ook gekocht)\b"
)
ANOTHERS = regex(
    r"\b(?:[Ff]or|[Ff]ür|[Pp]our|[Pp]ara|[Vv]oor|[Pp]er|[Vv]on|[Ff]rom) (?:(?:my|our|the|mein\w*|ma|mon|mi|"
    r"mijn) )?[A-ZÀ-Þ]\w+|\b[Ff]or (?:my|our|her|his)\b"
)
"""A note beside an article that says for whom it is."""
SERVED = regex(
    r"\b(?:appointment|booked|order|ready|collect\w*|repair\w*|service\w*|termin|bestellung|abholbereit|reparatur|rendez-vous|"
    r"commande|reparation|cita|pedido|reparacion|afspraak|bestelling)\b"
)
_YOUR = r"\b(?:your|deine?|ihre?|votre|vos|tes|sus?|tus?|uw|je)(?: (?:new|neue[sn]?|nouve\w+|nuev[oa]s?|nieuwe))?"
AIDS = {
    "wears a hearing aid": regex(
        rf"{_YOUR} (?:hearing aids?|horgerate?|appareils? auditifs?|protesis auditivas?|hoortoestel\w*)\b"
    ),
    "uses a CPAP device against sleep apnoea": regex(rf"{_YOUR} (?:cpap|apap|sleep apn\w+ (?:device|therapy))\b"),
    "has a pacemaker": regex(rf"{_YOUR} (?:pacemaker|herzschrittmacher|stimulateur cardiaque|marcapasos)\b"),
    "uses an insulin pump": regex(
        rf"{_YOUR} (?:insulin pump|insulinpumpe|pompe a insuline|bomba de insulina|insulinepomp)\b"
    ),
}
