"""What kind of thing a message books, by its folded words: the first that fits."""

NOUNS = (
    (
        "hospital stay",
        r"\badmission\b|\bward \w|stationare aufnahme|hospitalisation|ingreso hospital|ricovero|internamento|"
        r"ziekenhuisopname|opname in het ziekenhuis",
    ),
    (
        "job interview",
        r"\bjob interview|vorstellungsgesprach|entretien d'embauche|entrevista de trabajo|colloquio di lavoro|"
        r"entrevista de emprego|sollicitatiegesprek",
    ),
    (
        "flight",
        r"\bflights?|flug|\bvols?\b|vuelo|\bvoos?\b|\bvolo\b|vlucht|boarding|\bair(?:lines?|ways)\b|linhas aereas|"
        r"aerolinea|"
        r"itinerary|(?:checked|checked-in|hold) (?:bag|baggage|luggage)|mala de porao|aufgabegepack|bagage en soute|"
        r"e-?ticket reissued|[^\w]flight \d",
    ),
    ("exam", r"\bexams?\b|examinations?\b|prufung|examen|exame\b|esame|assessment|tentamen|theorie-?examen|rijexamen"),
    (
        "train journey",
        r"\btrains?\b|zug|bahn|railcard|e-?billet ter|\btren\b|renfe|\btgv\b|treno|comboio|trein\b|eurostar|rail|"
        r"treinreis|nachttrein|\bns\b|\bnmbs\b",
    ),
    (
        "ferry crossing",
        r"\bferry\b|\bfahre\b|traversee\b|\bbateaux?\b|veerboot|overtocht|\bsailing\b|\btransbordador|\btraghetto|"
        r"\bveerboot|traghetto",
    ),
    (
        "bus journey",
        r"\bcoach (?:travel|station|service)|flixbus|\bbus(?:es)?\b|\bautocar\b|\bautocarro|\bautobus|fernbus|busreis|"
        r"busticket|\bmotorista\b|\bpullman\b|autocarro|onibus|rodoviaria",
    ),
    ("flight", r"\bcarry-?on\b|cabin (?:bag|baggage|seat)|hand luggage|handgepack|equipaje de mano|bagage a main"),
    (
        "hotel stay",
        r"hotel|hostel|nights\b|overnachting|verblijf in|guest ?house|\bhutte\b|schutzhaus|\brefuge\b|refugio|"
        r"halbpension|demi-pension|ferienwohnung|\bgite\b|apartamento|nachte\b|nuits\b|noches\b|noites\b|notti\b|"
        r"nachten\b|anreise\b|camp ?site|camping|albergo|pernottament|agriturismo|pousada|hospedagem|estadia|"
        r"alojamento",
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
        r"appointment|termin|rendez-vous|\brdv\b|\bcita\b|appuntamento|afspraak|consulta|marcacao|agendamento|"
        r"dentista|ambulatorio|\bturno\b|clinic|dentist|doctor|\bdr\b|surgery|huisarts|tandarts|raadpleging|"
        r"\bconsult\b|kliniek|ziekenhuis",
    ),
    (
        "repair visit",
        r"\b(?:intervention|depannage|technicien|technicians?|engineer'?s? visit|service engineer|repair (?:visit|man|"
        r"team)|monteur|techniker|handwerker|reparaturtermin|tecnico|riparazione|reparacion|reparacao|herstelling)\b",
    ),
    (
        "course",
        r"course|class|lesson|kurs|(?<!\ben )(?<!\bau )\bcours\b|curso|corso|\baula|cursus|workshop|lessenreeks|"
        r"\b(?:de|uw|je|een|eerste|volgende|proef|online) ?les\b|\blesuur\b|\blessen\b|opleiding",
    ),
    ("visit", r"sopralluogo|visita domiciliar|\bvisite\b|\bvisit\b|hausbesuch|\bvisita\b|huisbezoek|bezoek aan"),
    ("table", r"\btable\b|restaurant|\bmesa\b|tavolo|ristorante|restaurante|\btafel\b"),
)
