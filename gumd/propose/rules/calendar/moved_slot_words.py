"""The words by which people move what they have together every week, in seven languages (folded)."""

from gumd.text.regex import regex

_FROM = (
    r"from (?:next week|now on|(?:next )?(?:term|month)|january|february|march|april|june|july|august|september|"
    r"october|november|december)|ab (?:nachste[rn]?|jetzt|sofort|der nachsten|januar|februar|marz|april|mai|juni|juli|"
    r"august|september|oktober|november|dezember)"
)
CHANGE = regex(
    rf"\b(?:{_FROM}|instead|rather than|"
    r"(?:move|moved|moving|switch|switched|swap|swapped|change|changed|shift|shifted|bump|push)"
    r"(?: (?:it|you|us|me|that|this|him|her|your|our|my|the|lessons?|class|slot|session|day|time)){0,3} "
    r"(?:over )?to|no more [a-z]+days?|new (?:time|slot|day)|every [a-z]+day (?:now|instead)|"
    r"statt(?:dessen)?|(?:ver)?legen|verschieben|wechseln|neue[rn]? (?:zeit|termin|tag)|"
    r"kunftig|jetzt immer|in zukunft|"
    r"desormais|dorenavant|au lieu d[eu]|plutot|a partir d[eu]|des (?:la semaine prochaine|maintenant)|"
    r"(?:passer|deplacer|decaler)(?: \w+){0,2} au|nouvel(?:le)? (?:horaire|heure)|nouveau (?:jour|creneau)|"
    r"en vez de|en lugar de|a partir de|desde (?:ahora|la (?:semana|proxima))|"
    r"(?:pasar|pasamos|mover|movemos|cambiar|cambiamos)(?:l[oa]s?)? (?:a|al|para)|nuev[oa] (?:hora|horario|dia)|"
    r"invece|d'ora in poi|a partire d[ai]|(?:spostare|spostiamo|spostarla|spostarlo) a[l]?|nuovo (?:orario|giorno)|"
    r"em vez de|(?:passar|passamos|mudar|mudamos) para|nov[oa] (?:hora|horario|dia)|"
    r"in plaats van|voortaan|vanaf|(?:verplaatsen|verzetten|verschuiven) naar|nieuw(?:e)? (?:tijd|dag|uur))\b"
)
FOR_GOOD = regex(
    rf"\b(?:{_FROM}|every [a-z]+day|each [a-z]+day|(?:no more|always) [a-z]+days?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days|for good|permanent\w*|new (?:regular )?(?:slot|time|day)|"
    r"immer|kunftig|in zukunft|jede[nrs]? [a-z]+tag|(?:mon|diens|donners|frei|sams|sonn)tags|"
    r"mittwochs|"
    r"desormais|dorenavant|a partir d[eu]|toujours|chaque|tous les|des (?:la semaine prochaine|maintenant)|"
    r"siempre|cada|todos los|desde (?:ahora|la (?:semana|proxima))|sempre|ogni|d'ora in poi|a partire d[ai]|"
    r"tod[oa]s [ao]s|voortaan|vanaf|elke|iedere|altijd|(?:maan|dins|woens|donder|vrij|zater|zon)dags)\b"
)
ONCE = regex(
    r"\b(?:this week|this once|just (?:this|the) once|only this|for once|one[- ]off|today|tonight|tomorrow|diese woche|"
    r"nur diesmal|einmalig|ausnahmsweise|heute|morgen|cette semaine|exceptionnellement|juste cette fois|demain|"
    r"esta semana|solo (?:esta|por)|excepcionalmente|manana|questa settimana|solo (?:questa|per)|domani|"
    r"so (?:esta|desta)|amanha|deze week|eenmalig)\b"
)
OLD = regex(
    r"\b(?:instead of|rather than|no more|not|from my|my|statt(?: am)?|nicht mehr(?: am)?|au lieu d[eu]|plus le|"
    r"en vez de(?:l)?|en lugar de(?:l)?|ya no|invece d[ei]l?|non piu|em vez d[ea]|in plaats van|niet meer(?: op)?)"
    r"(?: \w{1,4})?\s(?P<day>[^\W\d_]{4,12})"
)
CONSENT = regex(
    r"^\W*(?:yes|yep|yeah|yup|ok(?:ay)?|sure|fine|perfect|great|grand|deal|done|lovely|brilliant|no problem|of course|"
    r"ja|jo|passt|gerne?|klar|super|perfekt|prima|geht|einverstanden|alles klar|"
    r"oui|d'accord|parfait|ca marche|ca me va|entendu|vale|si|perfecto|claro|de acuerdo|genial|"
    r"va bene|perfetto|certo|volentieri|d'accordo|sim|pode ser|perfeito|combinado|claro|goed|prima|is goed|akkoord)\b|"
    r"\b(?:works (?:better |fine |well |great )?(?:for|with) (?:me|us)|suits me|(?:that|it) works|i can do|fine by me|"
    r"passt mir|geht bei mir|mir recht|me va|me convient|me viene (?:bien|mejor|genial)|mi va bene|"
    r"da-?me jeito|dou-me bem|komt (?:goed )?uit|past mij|lukt mij)\b"
)
REFUSAL = regex(
    r"\b(?:can'?t|cannot|can not|won'?t|not possible|doesn'?t work|don'?t think|sorry,? no|rather not|hmm|"
    r"let me (?:check|think)|nicht|leider|kann nicht|geht nicht|ne peux|peux pas|impossible|no puedo|imposible|"
    r"non posso|nao posso|"
    r"kan niet|lukt niet|helaas|not sure|maybe|vielleicht|peut-etre|quiza|tal vez|forse|talvez|misschien)\b"
)
_LESSONS = {
    "lesson": r"(?:\w+ )?lessons?|\w*(?:unterricht|stunde)|lecons?|lezion[ei]|(?:\w+)?les(?:sen)?|aulas?",
    "class": r"class|(?:\w+)?kurs|cours|clases?|corso|curso|cursus",
    "rehearsal": r"rehearsals?|\w*probe|repetitions?|ensayos?|prove|ensaios?|repetities?",
    "training": r"training|practice|entrainements?|entrenamientos?|allenament[oi]|treinos?",
    "session": r"sessions?|sitzung|seances?|sesion(?:es)?|sedut[ae]|sess(?:ao|oes)|sessies?",
    "appointment": r"appointments?|slots?|termine?|rendez-vous|rdv|citas?|appuntament[oi]|afspra(?:ak|ken)",
    "shift": r"shifts?|schicht(?:en)?|dienste?|turnos?|turni|turno",
}
LESSONS = {name: regex(rf"\b(?:{words})\b") for name, words in _LESSONS.items()}
