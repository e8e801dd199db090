"""Italian words that the frames are made of, and phrases with their English."""

ADV = (
    r"(?:(?:da (?!sol)(?:\w+ ){1,3}?(?=in\b|a\b|al\b|con\b|come\b|per\b|nel)|anche |ancora |sempre |ormai |adesso |"
    r"ora |attualmente |al momento |spesso |molto |proprio |già |circa |gravemente |purtroppo )){0,2}"
)
TO = r"(?:all['’]|allo |alla |agli |alle |al |ai |ad |a )"
IN = r"(?:nell['’]|nello |nella |negli |nelle |nel |nei |in |ad |a |sull['’]|sulla |sul )"
WORKPLACE = (
    r"(?:nell['’]|nello |nella |negli |nelle |nel |nei |in |all['’]|allo |alla |al |(?:a|ad) (?=(?-i:[A-ZÀ-Ý])))"
    r"(?!corso|nero|tandem|team|gruppo|quest|un progetto|\d|casa\b|progetto|tesi|mia|mio|libro|articolo|presentazione|"
    r"romanzo|disco|computer|pc\b|weekend|fine |pomeriggio|mattin|sera|silenzio|pace)"
)
THE = r"(?:il |lo |la |i |gli |le |l['’]|un |una |un['’]|del |della |dei |delle |dell['’])?"
OF = r"(?:dell['’]|dello |della |degli |delle |del |dei |di |d['’])"
A_PLACE = (
    r"(?=(?:(?-i:[A-ZÀ-Ý])|un |una |un['’]|centro|campagna|periferia|città|montagna|affitto|provincia|zona|via |viale |"
    r"piazza|collina|quartiere|residenza|mansarda|studentato))"
)
DIET = (
    r"(?P<what>vegetarian[oa]|vegan[oa]|pescetarian[oa]|celiac[oa]|diabetic[oa]|asmatic[oa]|mancin[oa]|daltonic[oa]|"
    r"astemi[oa]|intollerante al (?:lattosio|glutine)|incinta|sord[oa]|ipovedente|ipoacusic[oa]|sposat[oa]|"
    r"divorziat[oa]|separat[oa]|vedov[oa]|in pensione|pensionat[oa]|liber[oa] professionista|a partita iva|"
    r"in cassa integrazione|disoccupat[oa])"
)
JOBS = (
    r"(?P<job>infermier[ea]|medico|medica|ostetrica|farmacista|fisioterapista|psicolog[oa]|dentista|veterinari[oa]|"
    r"insegnante|maestr[oa]|professore|professoressa|docente|educator(?:e)|educatrice|ricercator(?:e)|ricercatrice|"
    r"dottorand[oa]|ingegnere|architett[oa]|geometra|avvocat[oa]|notai[oa]|commercialista|ragionier[ea]|contabile|"
    r"impiegat[oa]|segretari[oa]|commess[oa]|cameriere|cameriera|cuoc[oa]|barista|panettiere|pasticcer[ea]|"
    r"parrucchier[ea]|estetista|elettricista|idraulic[oa]|falegname|muratore|meccanic[oa]|operai[oa]|magazzinier[ea]|"
    r"autista|camionista|giardinier[ea]|agricoltor(?:e)|agricoltrice|giornalista|fotograf[oa]|grafic[oa]|"
    r"programmator(?:e)|programmatrice|sviluppator(?:e)|sviluppatrice|musicista|traduttor(?:e)|traduttrice|"
    r"bibliotecari[oa]|assistente sociale|poliziott[oa]|vigile del fuoco|apicoltor(?:e)|apicoltrice|tirocinante|"
    r"apprendista|libraio|libraia|restaurator(?:e)|restauratrice|liutai[oa]|studente|studentessa)"
)
SUBJECTS = (
    r"(?:medicina|giurisprudenza|legge|economia|ingegneria|architettura|lettere|filosofia|lingue|psicologia|"
    r"informatica|matematica|fisica|chimica|biologia|storia|scienze|infermieristica|fisioterapia|veterinaria|farmacia|"
    r"design|musica|canto|pianoforte|chitarra|violino|violoncello|agraria|statistica|sociologia|archeologia|"
    r"(?:il |l['’])?(?:inglese|tedesco|francese|spagnolo|portoghese|giapponese|cinese|arabo|russo|olandese|greco|"
    r"latino))"
)
LANGUAGES = (
    r"(?:il |l['’]|lo )?(?:italiano|inglese|tedesco|francese|spagnolo|portoghese|giapponese|cinese|arabo|russo|"
    r"olandese|greco|polacco|rumeno|turco|ucraino|catalano|albanese|svedese|ungherese|coreano|sardo|friulano)"
)
NOUNS = (
    r"(?:[\w-]+ ){0,2}?(?:figli[oae]?|bambin[oaie]|gemell[ie]|nipot[ei]|fratell[oi]|sorell[ae]|can[ei]|cagnolin[oa]|"
    r"gatt[oaie]|conigli[oe]?|cavall[oi]|galline|api|alveari|tartarug[ae]|macchina|moto|bici|camper|furgone|barca|orto|"
    r"giardino|pianoforte|chitarra)"
)
ILL = (
    r"(?:l['’]|il |la |lo |un['’]|una |un |le |i )?(?:\w+ ){0,2}?(?:asma|diabete|emicrani[ae]|celiachia|rinite|"
    r"dermatite|eczema|artrosi|artrite|epilessia|acufeni|adhd|ipertensione|pressione alta|endometriosi|"
    r"ernia(?: del disco)?|tendinite|ipotiroidismo|scoliosi|psoriasi|fibromialgia|colesterolo alto|intolleranza al \w+|"
    r"reflusso|sciatica|fascite plantare)"
)
PLANNED = (
    r"(?:appuntamento|visita|esame|volo|treno|traghetto|colloquio|intervento|operazione|concerto|matrimonio|riunione|"
    r"concorso|gara|dentista|risonanza|tac|ecografia|controllo|saggio|laurea|rogito|trasloco|udienza|prelievo)"
)
VERBS = {
    "mangio": "eat", "bevo": "drink", "prendo": "take", "uso": "use", "fumo": "smoke", "compro": "buy",
    "tollero": "tolerate", "digerisco": "digest", "guido": "drive", "porto": "wear", "corro": "run", "nuoto": "swim",
    "vado": "go", "gioco": "play", "faccio": "do", "canto": "sing", "cucino": "cook", "mi alleno": "train",
    "ceno": "have dinner", "pranzo": "have lunch", "suono": "play", "vedo": "see", "insegno": "teach",
    "accompagno": "take", "chiamo": "call", "sento": "call", "lavoro": "work", "ballo": "dance", "arrampico": "climb",
    "cammino": "walk", "pedalo": "cycle", "medito": "meditate", "seguo": "follow", "frequento": "attend",
}  # fmt: skip
_MONTH = r"(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
_DAY = r"(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)"
PHRASES = {
    r"(?:(?:con )?i|dai) miei(?: genitori)?": "with their parents",
    r"imparare(?: a)?": "learn",
    r"(?:la )?mia|(?:il )?mio|i miei|(?:le )?mie|(?:il )?nostro|(?:la )?nostra|i nostri|le nostre": "their",
    r"da sol[oa]": "alone",
    r"da casa": "from home",
    r"in affitto": "in a rented home",
    r"in pensione|pensionat[oa]": "retired",
    r"in (?:ferie|vacanza)": "on holiday",
    r"in malattia": "on sick leave",
    r"in maternità": "on maternity leave",
    r"in palestra": "to the gym",
    r"in piscina": "in the pool",
    r"in bici(?:cletta)?": "by bike",
    r"di (?:sera|notte)": "at night",
    r"con": "with",
    r"senza": "without",
    r"vicino a(?:l|lla|i|lle)?": "near",
    rf"(?:il|al|di|ogni|tutti i|tutte le)(?= {_DAY})|(?:la|alla)(?= domenica)": "every",
    r"ogni|tutti i|tutti gli|tutte le": "every",
    r"dal(?:la)?(?= (?:\w+ )?\d)": "from",
    r"dal(?= (?:19|20)\d\d)": "since",
    r"da(?= (?:\w+ )?(?:un|\d|due|tre|quattro|cinque|sei|dieci|\w+) (?:ann|mes|settiman))": "for",
    r"dall['’]inizio dell['’]anno": "since the beginning of the year",
    r"fino al(?:la)?": "until",
    r"alle(?= \d)": "at",
    r"il(?= \d)": "on",
    r"(?:a|alla) settimana": "a week",
    r"al giorno": "a day",
    r"al mese": "a month",
    r"l['’]anno": "a year",
    r"(?:la|di) sera": "in the evening",
    r"(?:la|di) mattina|al mattino": "in the morning",
    r"(?:il|di) pomeriggio": "in the afternoon",
    rf"da(?= {_MONTH})": "since",
    rf"(?:a|ad)(?= {_MONTH})": "in",
    r"un appuntamento": "an appointment",
    r"(?:il |un )?dentista": "the dentist",
    r"(?:l['’])?esame": "an exam",
    r"smettere di": "stop",
    r"e": "and",
    r"o": "or",
    r"per": "for",
    r"come": "as",
    r"presso": "at",
    r"al|alla|allo": "at",
    r"agli|ai|alle": "to",
    r"a|ad": "in",
    r"in|nel|nella|negli|nei|nelle": "in",
    r"di|del|della|dei|delle|degli": "of",
    r"sera": "evening",
    r"mattina": "morning",
    r"pomeriggio": "afternoon",
    r"giorno|giorni": "day",
    r"settimana": "week",
    r"volte": "times",
    r"due": "two",
    r"tre": "three",
    r"quattro": "four",
    r"cinque": "five",
    r"sei": "six",
    r"sette": "seven",
    r"otto": "eight",
    r"nove": "nine",
    r"dieci": "ten",
    r"ann[oi]": "years",
    r"mesi": "months",
    r"settimane": "weeks",
    r"un|una": "a",
    r"vegetarian[oa]": "vegetarian",
    r"vegan[oa]": "vegan",
    r"pescetarian[oa]": "pescetarian",
    r"celiac[oa]": "coeliac",
    r"diabetic[oa]": "diabetic",
    r"asmatic[oa]": "asthmatic",
    r"mancin[oa]": "left-handed",
    r"daltonic[oa]": "colour-blind",
    r"astemi[oa]": "teetotal",
    r"intollerante": "intolerant",
    r"lattosio": "lactose",
    r"glutine": "gluten",
    r"incinta": "pregnant",
    r"sord[oa]": "deaf",
    r"sposat[oa]": "married",
    r"divorziat[oa]": "divorced",
    r"separat[oa]": "separated",
    r"vedov[oa]": "widowed",
    r"disoccupat[oa]": "unemployed",
    r"fumare": "smoking",
    r"bere": "drinking",
    r"figlie": "daughters",
    r"figlia": "daughter",
    r"figlio": "son",
    r"figli": "children",
    r"cane": "dog",
    r"cani": "dogs",
    r"gatt[oa]": "cat",
    r"gatt[ie]": "cats",
    r"asma|l['’]asma": "asthma",
    r"il diabete|diabete": "diabetes",
    r"emicrani[ae]|l['’]emicrania": "migraine",
    r"appuntamento": "appointment",
    r"colloquio": "interview",
}
