"""Words between those who lead at work and those whom they lead, in six languages (folded)."""

from gumd.text.regex import regex

# A form about a student or a trainee that whoever supervises them has to fill in.
PLACEMENT = regex(
    r"\b(?:co-?op(?:erative)? (?:education|placements?|program\w*|student|term)|(?:work|industrial|student|"
    r"clinical|teaching) "
    r"placements?|placement (?:office|student|supervisor|form)|internships?|practicum|host (?:site|"
    r"organi[sz]ation|company)|"
    r"apprenticeship|praktik(?:um|a|ums\w+)|ausbildungsbetrieb|praxisanleit\w+|berufsschule|convention de stage|"
    r"maitre (?:de stage|d['’]apprentissage)|tuteur (?:en )?entreprise|practicas (?:de empresa|externas|"
    r"curriculares)|"
    r"tutor de empresa|tirocinio|tutor aziendale|estagio curricular|entidade de acolhimento|stagebedrijf|stageplaats|"
    r"stagementor)\b"
)
ASSESSES = regex(
    r"\b(?:evaluation|assessment|appraisal|mid-?term|site|progress|feedback) (?:form|report|sheet)|"
    r"\bto complete and sign\b|"
    r"\b(?:beurteilung|bewertung)s?(?:bogen|blatt|formular)|\bpraktikumszeugnis|\bgrille d['’]evaluation|"
    r"\bfiche d['’]evaluation|\b(?:ficha|informe|hoja) de (?:evaluacion|valoracion)|\bscheda di valutazione|"
    r"\bficha de avaliacao|\b(?:beoordelings|evaluatie)formulier"
)
STUDENT_NAMED = regex(
    r"(?:\b(?:for|student|trainee|intern|about|uber|fur|praktikant(?:in)?|lehrling|auszubildende[rn]?|stagiaire|"
    r"etudiante?|"
    r"alumn[oa]|estudiante|tirocinante|estagiari[oa]|stagiair|student(?:in)?)\s?:?\s)"
    r"(?P<name>[a-z'-]{2,25}, ?[a-z'-]{1,20}\.?|[a-z'-]{2,20} [a-z'-]{2,25})(?=[\s,.;:)–-]|$)"
)
# What waits for whoever leads a team to approve it; the name stands behind or before.
TO_APPROVE = regex(
    r"\b(?:leave|holiday|vacation|time[- ]off|pto|absence|timesheet|expense) (?:request|application|report)?s?"
    r"\b[^\n]{0,20}?\b(?:from|of|by|for) (?P<who>[^\W\d_][^\n,:;()]{2,40}?)(?= (?:is |are |needs|requires|"
    r"awaiting|for|on|from|to\b)|[,:;(.\n]|$)|"
    r"\b(?:urlaubsantrag|abwesenheitsantrag|zeiterfassung|reisekostenabrechnung) von (?P<german>[^\n,:;()]{3,40}?)"
    r"(?= (?:wartet|liegt|zur|vom|ist)|[,:;(.\n]|$)|"
    r"\b(?:demande de conges?|demande d['’]absence) de (?P<french>[^\n,:;()]{3,40}?)(?= (?:est|a|en|du|attend)|"
    r"[,:;(.\n]|$)|"
    r"\b(?:solicitud de (?:vacaciones|permiso|ausencia)|pedido de ferias|richiesta (?:di )?ferie|verlofaanvraag) "
    r"(?:de|di|van) (?P<romance>[^\n,:;()]{3,40}?)(?= (?:esta|pendiente|aguarda|in attesa|wacht|del|do|dal|van)|"
    r"[,:;(.\n]|$)"
)
APPROVAL = regex(
    r"\b(?:awaiting your approval|(?:needs|requires|pending|waiting for|for) your approval|please (?:approve|"
    r"review and approve)|"
    r"approve or (?:decline|reject|deny)|\[?approve\]? ?[/|·]? ?\[?(?:decline|reject|deny)|"
    r"wartet auf ihre genehmigung|"
    r"zur genehmigung|genehmigen ?[/|·] ?ablehnen|en attente de (?:votre )?validation|a valider|approuver ?[/|"
    r"·] ?refuser|"
    r"pendiente de (?:su|tu) aprobacion|aprobar ?[/|·] ?rechazar|aguarda a sua aprovacao|aprovar ?[/|"
    r"·] ?(?:rejeitar|recusar)|"
    r"in attesa della (?:tua|sua) approvazione|approva ?[/|·] ?rifiuta|wacht op (?:uw|je) goedkeuring|"
    r"goedkeuren ?[/|·] ?afwijzen)"
)
# What somebody asks of whoever decides on their days off, and how that is granted.
ASKS_LEAVE = regex(
    r"\b(?:can|could|may) i (?:please |maybe |possibly )?(?:take|have|get)\b[^?\n]{0,60}\b(?:off|leave|holiday|"
    r"(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b)|\b(?:request|ask for|put in for|"
    r"apply for) (?:some |my )?"
    r"(?:leave|time off|annual leave|holiday)|\b(?:kann|konnte|darf|durfte) ich\b[^?\n]{0,60}\b(?:frei|urlaub|"
    r"freinehmen)\b|"
    r"\bje (?:peux|pourrais|voudrais)\b[^?\n]{0,40}\b(?:conges?|rtt|ma journee|mon (?:lundi|mardi|mercredi|jeudi|"
    r"vendredi))\b|"
    r"\b(?:puedo|podria)\b[^?\n]{0,50}\b(?:libre|vacaciones|dia libre|asuntos propios)\b|"
    r"\bposso\b[^?\n]{0,50}\b(?:folga|ferias|"
    r"ferie|permesso|di riposo)\b|\b(?:mag|kan|zou) ik\b[^?\n]{0,50}\b(?:vrij|verlof|vakantie)\b"
)
GRANTS_LEAVE = regex(
    r"\b(?:(?:that['’]?s |it['’]?s )?fine (?:by|with|from) (?:me|my side)|approved|granted|i['’]?ll (?:sign|"
    r"approve|put you down)|"
    r"i(?:['’]?ve| have) (?:signed|approved)|of course you (?:can|must)|genehmigt?\b|geht (?:klar|in ordnung)|"
    r"trag(?:e)? ich (?:dich |dir )?ein|"
    r"accorde|c['’]est bon pour moi|je (?:te |le )?valide|aprobad[oa]|concedid[oa]|te l[oa] (?:firmo|apruebo)|"
    r"por mi (?:bien|vale)|"
    r"aprovad[oa]|por mim (?:tudo bem|esta bem)|approvat[oa]|per me va bene|goedgekeurd|is goed voor mij)\b"
)
AT_WORK = regex(
    r"\b(?:work|leave|shifts?|rota|roster|form|hours|days (?:left|due)|annual|cover|urlaub\w*|schicht\w*|"
    r"dienst\w*|arbeit\w*|"
    r"conges?|boulot|travail|planning|rtt|turnos?|trabajo|vacaciones|ferias|trabalho|ferie|lavoro|turni|verlof|"
    r"werk|rooster)\b"
)
_BOSSES = r"(?P<{name}>chefin|chef|boss|jefa|jefe|cheffe|patronne|patron|capo|capa|patroa|patrao|baas|bazin)"
# Said to them, and not of them: "Chef ist im Urlaub" speaks of another.
BOSS = regex(
    r"(?:(?:^|[,.!] |"
    r"\b(?:danke|thanks|merci|gracias|grazie|obrigad[oa]|bedankt|ok|ja|yes|hi|hallo|hey|morgen|servus),? )"
    rf"{_BOSSES.format(name='last')}(?=\W*$|[,!?….])|"
    rf"^{_BOSSES.format(name='first')} (?=(?:der|die|das|ich|wir|kannst|hast|darf|soll|konnen|je|on|j['’]ai|tu|vous|"
    r"puedo|"
    r"puedes|me|ya|te|no|posso|puoi|ho|can|could|i|i'm|we|the|kan|mag|ik)\b))"
)
WORKPLACE = regex(
    r"\b(?:shifts?|rota|overtime|customers?|client|workshop|delivery|payslip|schicht\w*|dienst\w*|urlaub\w*|"
    r"kund(?:e|in|en)|werkstatt|"
    r"berufsschul\w*|lehr(?:vertrag|jahr|ling)\w*|lieferung|auftrag|papamonat|elternzeit|conges?|clients?|atelier|"
    r"livraison|turnos?|"
    r"clientes?|taller|pedido|ferie|cliente|officina|turni|ferias|loja|klant(?:en)?|winkel|werkplaats|levering)\b"
)
APPRENTICE = regex(
    r"\b(?:berufsschul\w*|lehrvertrag\w*|lehrlings?\w*|lehrjahr\w*|azubi\w*|ausbildungsvertrag|cfa\b|"
    r"contrat d['’]apprentissage|"
    r"alternance|apprenticeship|day release|logbook|formacion (?:dual|profesional)|contratto di apprendistato|"
    r"leercontract)\b"
)
