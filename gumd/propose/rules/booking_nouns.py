"""What kind of thing a message books, by its folded words: the first that fits."""

NOUNS = (
    ("hospital stay", r"\badmission\b|\bward \w|stationare aufnahme|hospitalisation|ingreso hospital"),
    ("job interview", r"\bjob interview|vorstellungsgesprach|entretien d'embauche|entrevista de trabajo"),
    (
        "flight",
        r"\bflights?|flug|\bvols?\b|vuelo|\bvoos?\b|\bvolo\b|vlucht|boarding|\bair(?:lines?|ways)\b|linhas aereas|"
        r"aerolinea|"
        r"itinerary|(?:checked|checked-in|hold) (?:bag|baggage|luggage)|mala de porao|aufgabegepack|bagage en soute|"
        r"e-?ticket reissued|[^\w]flight \d",
    ),
    ("exam", r"\bexams?\b|examinations?\b|prufung|examen|exame\b|esame|assessment"),
    (
        "train journey",
        r"\btrains?\b|zug|bahn|railcard|e-?billet ter|\btren\b|renfe|\btgv\b|treno|comboio|trein\b|eurostar|rail",
    ),
    (
        "ferry crossing",
        r"\bferry\b|\bfahre\b|traversee\b|\bbateaux?\b|\bsailing\b|\btransbordador|\btraghetto|\bveerboot",
    ),
    (
        "bus journey",
        r"\bcoach (?:travel|station|service)|flixbus|\bbus(?:es)?\b|\bautocar\b|\bautocarro|\bautobus|fernbus|"
        r"\bmotorista\b",
    ),
    ("flight", r"\bcarry-?on\b|cabin (?:bag|baggage|seat)|hand luggage|handgepack|equipaje de mano|bagage a main"),
    (
        "hotel stay",
        r"hotel|hostel|nights\b|guest ?house|\bhutte\b|schutzhaus|\brefuge\b|refugio|halbpension|demi-pension|"
        r"ferienwohnung|"
        r"\bgite\b|apartamento|nachte\b|nuits\b|noches\b|noites\b|notti\b|nachten\b|anreise\b|camp ?site|camping",
    ),
    (
        "house move",
        r"\bremovals? (?:booking|firm|team|date)|\bremovalists?\b|\b(?:our|your) movers\b|\bmoving (?:co\b|company|"
        r"crew|team|"
        r"day|services?)|\bmoving\n|\bcrew (?:of|:) ?\d|\bcrew: \d|\bumzug|demenagement|\bmudanza|\bmudancas?\b|"
        r"trasloco|"
        r"verhuizing",
    ),
    (
        "rental vehicle",
        r"\b(?:\d{1,2}(?:'|-?ft|-?foot| ft)|rental|moving|box|hire) (?:truck|van|car)\b|\b(?:truck|van|car) (?:hire|"
        r"rental)\b|"
        r"mietwagen|leihwagen|mietauto|leihauto|transporter|umzugswagen|(?:location|loueur) (?:de |d')?(?:voiture|"
        r"vehicule|"
        r"camion|utilitaire)|(?:alquiler|aluguer) de (?:coche|furgoneta|carro|carrinha|camion)|autonoleggio|huurauto",
    ),
    (
        "operation",
        r"\btheatre (?:slot|date|list|time)|\boperation(?:stermin)?\b|\bop-termin|\bchirurg|\bcirurgia|\bcirugia",
    ),
    (
        "appointment",
        r"appointment|termin|rendez-vous|\brdv\b|\bcita\b|appuntamento|afspraak|consulta|\bturno\b|clinic|dentist|"
        r"doctor|"
        r"\bdr\b|surgery",
    ),
    ("course", r"course|class|lesson|kurs|(?<!\ben )(?<!\bau )\bcours\b|curso|corso|\baula|cursus|workshop"),
    ("visit", r"\bvisite\b|\bvisit\b|hausbesuch|\bvisita\b"),
    ("table", r"\btable\b|restaurant|\bmesa\b|tavolo"),
)
