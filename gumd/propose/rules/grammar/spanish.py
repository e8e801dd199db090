"""What Spanish first-person sentences say of the user; the verb's ending says "I"."""

import re

from gumd.propose.rules.grammar.translated import Language, frame
from gumd.text.regex import regex

_ART = r"(?:el |la |los |las |lo )?"
_FRAMES = (
    frame(
        r"me he (?:pasado|cambiado) de (?P<old>.{2,40}?) a (?P<new>[^ ]+)(?: del todo)?",
        "switched from {old} to {new}",
        "preference",
        weight=2.0,
    ),
    frame(r"soy voluntari[oa]", "volunteers {rest}", "biography", weight=1.9),
    frame(r"soy (?:muy )?alérgic[oa] a(?:l)? ?(?:los |las |la )?", "is allergic to {rest}", "health", "avoids", 2.5),
    frame(
        r"soy (?P<what>vegetarian[oa]|vegan[oa]|celíac[oa]|diabétic[oa]|asmátic[oa]|zurd[oa]|"
        r"intolerante a la lactosa|autónom[oa])",
        "is {what} {rest}",
        "preference",
        weight=2.2,
    ),
    frame(
        r"ya no (?P<verb>como|bebo|tomo|fumo|uso)",
        "no longer {verb:s} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(
        r"(?:nunca|no) (?P<verb>como|bebo|tomo|uso|fumo)",
        "does not {verb} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(
        r"no me gustan? (?:nada )?" + _ART, "does not like {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"
    ),
    frame(
        r"(?:me gustan?|me encantan?|adoro) (?:mucho )?(?!que|cuando|tu)" + _ART,
        "likes {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
    ),
    frame(r"(?:odio|detesto|no soporto) " + _ART, "hates {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"),
    frame(r"prefiero (?!que)" + _ART, "prefers {rest}", "preference", "likes", 2.0, topic="taste:{rest}"),
    frame(r"(?:he dejado|dejé) (?:de |el |la )", "stopped {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"),
    frame(r"(?:vivo) (?P<where>en|con|cerca de)", "lives {where} {rest}", "biography", weight=2.2, topic="lives:"),
    frame(r"trabajo (?P<where>en|como|de|para|con)", "works {where} {rest}", "biography", weight=2.1),
    frame(
        r"soy (?P<what>enfermer[oa]|médic[oa]|profesora?|maestr[oa]|ingenier[oa]|estudiante|abogad[oa]|cociner[oa]|"
        r"programadora?|carpinter[oa]|arquitect[oa]|agricultora?|músic[oa]|contable|traductora?|doctorand[oa]|"
        r"camarer[oa]|electricista|periodista|farmacéutic[oa])",
        "is {what} {rest}",
        "biography",
        weight=2.0,
    ),
    frame(r"estudio (?=\w)", "studies {rest}", "biography", weight=2.0),
    frame(r"(?:estoy aprendiendo|aprendo) (?:a )?", "is learning {rest}", "goal", "likes", 2.0),
    frame(r"(?:estoy entrenando|me estoy preparando|entreno) para", "is training for {rest}", "goal", "likes", 2.0),
    frame(r"(?:estoy ahorrando|ahorro) para", "is saving for {rest}", "goal", "likes", 2.0),
    frame(r"(?:busco|estoy buscando) (?=un|piso|trabajo)", "is looking for {rest}", "goal", "likes", 1.6),
    frame(r"toco (?:el |la )", "plays {rest}", "skill", weight=1.9),
    frame(
        r"tengo (?P<what>asma|diabetes|migrañas?|hipertensión|alergia a .{3,40})", "has {what}", "health", weight=2.1
    ),
    frame(
        r"tengo (?P<what>(?:(?:un|una|dos|tres|cuatro|\d) )(?:[\w-]+ )?(?:hij[oa]s?|perr[oa]s?|gat[oa]s?|"
        r"herman[oa]s?|niet[oa]s?|coche|moto|huerto))",
        "has {what} {rest}",
        "relationship",
        weight=1.9,
    ),
    frame(
        r"(?:voy|corro|nado|juego|hago|doy|canto|cocino|quedo|entreno|toco|ceno)",
        "does this regularly: “{rest}”",
        "routine",
        "likes",
        1.8,
        "period",
    ),
    frame(r"(?:vuelo|viajo|salgo|me voy|voy) (?=a )", "is travelling {rest}", "plan", weight=1.9, needs="date"),
    frame(r"me mudo", "is moving {rest}", "plan", weight=2.0, needs="date"),
    frame(r"me caso", "is getting married {rest}", "plan", weight=2.0, needs="date"),
    frame(
        r"tengo (?=.*(?:cita|examen|vuelo|entrevista|operación|concierto|boda|reunión|juicio))",
        "has {rest}",
        "plan",
        weight=1.9,
        needs="date",
    ),
)
_PHRASES = {
    r"mis?|nuestr[oa]s?": "their",
    r"con": "with",
    r"sin": "without",
    r"desde hace": "for",
    r"desde": "since",
    r"y": "and",
    r"o": "or",
    r"para": "for",
    r"todos los|todas las|cada": "every",
    r"el(?= \d)": "on",
    r"a la|al|a": "to",
    r"en": "in",
    r"como": "as",
    r"dos": "two",
    r"tres": "three",
    r"años": "years",
    r"un|una": "a",
    r"vegetarian[oa]": "vegetarian",
    r"vegan[oa]": "vegan",
    r"los": "every",
}
SPANISH = Language(
    subject=regex(
        r"(?:yo |a mí,? )?(?=(?:soy|tengo|no|nunca|ya|me|vivo|trabajo|odio|adoro|detesto|prefiero|he|dejé|estudio|"
        r"estoy|aprendo|entreno|ahorro|busco|toco|voy|corro|nado|juego|hago|doy|canto|cocino|quedo|ceno|vuelo|"
        r"viajo|salgo)\b)",
        re.IGNORECASE,
    ),
    lead="",
    inverted=regex(
        r"(?P<front>(?:los|todos los|todas las|cada|el|en|desde) [^,;:]{2,40}?),?\s(?P<rest>(?:voy|tengo|corro|"
        r"nado|juego|hago|vivo|trabajo|me mudo|me caso|vuelo|viajo|ceno|canto)\b.+)",
        re.IGNORECASE,
    ),
    opening=regex(r"^(?:(?:y|pero|pues|sí|no,|hola|bueno|vale|gracias|perdón|ah|oye|además)[,.!]*\s+)+", re.IGNORECASE),
    ends=regex(
        r"[;:(–—]|\s-\s|,\s?(?:pero|s[oó]lo|ni|y|porque|que|así|yo|tú|él|ella|es|está|aunque|si|gracias)\b|"
        r"\s(?:pero|porque|aunque|así que|y (?:yo|me|no|él|ella|es|está|luego)|cuando|si|que)\b"
    ),
    frames=_FRAMES,
    phrases=_PHRASES,
    verbs={"como": "eat", "bebo": "drink", "tomo": "have", "fumo": "smoke", "uso": "use"},
    unclear=regex(
        r"^(?:eso|esto|lo|él|ella|todo|que|así)\b|\b(?:tú|ti|tus?|usted|hoy|mañana (?=$)|ayer|ahora|aquí|allí)\b",
        re.IGNORECASE,
    ),
    foreign=regex(
        r"[ãõçêâôàèìòù]|lh|nh|zz|cch|\b(?:i|il|gli|dei|degli|delle|della|è|non|alle|alla|dal|dalla|nel|nella|mi[oae]|"
        r"miei|ogni|tutti|tutte|anche|per|não|com|em|uma?|às|aos|ao|do|na|nas|meus?|minhas?|muito|pelo|pela|num|numa|"
        r"quando|são|também|duas|dois|"
        r"vezes)\b",
        re.IGNORECASE,
    ),
)
