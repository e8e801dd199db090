"""Foods, activities, body parts and shifts, as people mention them in passing (English name, then folded patterns)."""

import re

from gumd.propose.rules.said import dutch_topics as dutch
from gumd.propose.rules.said import romance_shorthand_words as romance
from gumd.propose.rules.work.occupation_words import joined
from gumd.text.regex import regex

FOODS = {
    "dairy": r"dairy|milchprodukte|laitages?|produits laitiers|lacteos",
    "milk": r"(?:cow'?s )?milk|milch|kuhmilch|lait|leche",
    "oat milk": r"oat milk|hafermilch|lait d'avoine|leche de avena",
    "cheese": r"cheese|kase|fromages?|queso",
    "butter": r"butter|beurre|mantequilla",
    "cream": r"cream|sahne|creme|nata",
    "lactose": r"lactose|laktose|lactosa",
    "gluten": r"gluten",
    "wheat": r"wheat|weizen|ble|trigo",
    "bread": r"bread|brot|pain|pan",
    "meat": r"(?:red )?meat|fleisch|viande|carne",
    "pork": r"pork|schwein(?:efleisch)?|porc|cerdo",
    "beef": r"beef|rindfleisch|b(?:oe|œ)uf|ternera",
    "lamb": r"lamb|lamm|agneau|cordero",
    "chicken": r"chicken|huhn|hahnchen|poulet|pollo",
    "fish": r"fish|fisch|poissons?|pescado",
    "shellfish": r"shellfish|meeresfruchte|fruits de mer|marisco",
    "seafood": r"seafood",
    "prawns": r"prawns?|shrimps?|garnelen|crevettes|gambas",
    "eggs": r"eggs?|eier|oeufs|œufs|huevos?",
    "nuts": r"nuts?|nusse|noix|frutos secos|nueces",
    "peanuts": r"peanuts?|erdnusse|cacahuetes?|cacahuetes",
    "almonds": r"almonds?|mandeln|amandes|almendras",
    "hazelnuts": r"hazelnuts?|haselnusse|noisettes|avellanas",
    "sesame": r"sesame|sesam|sesamo",
    "soy": r"soya?|soja",
    "sugar": r"sugar|zucker|sucre|azucar",
    "salt": r"salt|salz|sel|sal",
    "alcohol": r"alcohol|booze|alkohol|alcool",
    "wine": r"wine|wein|vin|vino",
    "beer": r"beer|bier|biere|cerveza",
    "coffee": r"coffee|kaffee|cafe",
    "caffeine": r"caffeine|koffein|cafeine|cafeina",
    "chocolate": r"chocolate|schokolade|chocolat",
    "onions": r"onions?|zwiebeln|oignons?|cebolla",
    "garlic": r"garlic|knoblauch|ail|ajo",
    "mushrooms": r"mushrooms?|pilze|champignons|setas",
    "peppers": r"peppers|paprika|poivrons?|pimientos?",
    "tomatoes": r"tomato(?:es)?|tomaten?|tomates?",
    "coriander": r"coriander|cilantro|koriander|coriandre",
    "celery": r"celery|sellerie|celeri|apio",
    "olives": r"olives?|oliven|aceitunas",
    "sweets": r"sweets|su(?:ss|ß)igkeiten|su(?:ss|ß)es|sucreries|dulces",
    "crisps": r"crisps|chips",
}
FOODS = joined(FOODS, romance.FOODS, dutch.FOODS)
FOOD = "|".join(FOODS.values())
# Ways of eating, said with "for me": "veggie for me".
DIETS = {
    "vegetarian": r"veggie|vegetarian|veg|vegetarisch|vegetarien(?:ne)?|vegetariano?",
    "vegan": r"vegan|vegane?|vegano",
    "decaf": r"decaf|entkoffeiniert|deca|descafeinado",
    "halal": r"halal",
    "kosher": r"kosher|koscher|casher",
    "alcohol-free": r"alcohol[- ]free|non[- ]alcoholic|0[.,]0|alkoholfrei\w*|sans alcool|sin alcohol",
    "gluten-free": r"gluten[- ]free|gf|glutenfrei\w*|sans gluten|sin gluten",
    "dairy-free": r"dairy[- ]free|lactose[- ]free|laktosefrei\w*|sans lactose|sin lactosa",
}
DIETS = joined(DIETS, romance.DIETS, dutch.DIETS)
DIET = "|".join(DIETS.values())
# What people go to again and again.
ACTIVITIES = {
    "choir": r"choir(?: practice| rehearsal)?|chor(?:probe)?|chorale|ensayo (?:del|de|con el) coro|coro",
    "band practice": r"band (?:practice|rehearsal)|bandprobe",
    "orchestra": r"orchestra(?: rehearsal| practice)?|orchesterprobe|orchestre",
    "rehearsal": r"rehearsals?|repetition|ensayo",
    "yoga": r"yoga(?: class|kurs)?|cours de yoga|clase de yoga",
    "pilates": r"(?:postnatal |prenatal |reformer )?pilates",
    "swimming": r"swimming|swim squad|schwimmen|schwimmtraining|natation|piscine|natacion",
    "aqua aerobics": r"aquagym|aqua ?fit(?:ness)?|aqua aerobics|wassergymnastik",
    "football": r"football(?: training)?|five-a-side|5-a-side|fu(?:ss|ß)ball(?:training)?|futbol",
    "badminton": r"badminton",
    "tennis": r"tennis|tenis",
    "table tennis": r"table tennis|tischtennis|ping[- ]pong",
    "volleyball": r"volleyball|volley|voleibol",
    "handball": r"handball",
    "rugby": r"rugby(?: training)?",
    "climbing": r"climbing|bouldering|klettern|bouldern|escalade|escalada",
    "rowing": r"rowing|rudern|aviron|remo",
    "karate": r"karate",
    "judo": r"judo",
    "boxing": r"boxing|boxtraining|boxe|boxeo",
    "fencing": r"fencing|fechten|escrime|esgrima",
    "crossfit": r"crossfit",
    "running club": r"run(?:ning)? club|parkrun|lauftreff",
    "dance class": r"dance class|tanzkurs|cours de danse|clase de baile|salsa|tango|bachata|zumba|ballet",
    "book club": r"book club|reading group|buchclub|lesekreis|club de lecture|club de lectura",
    "church": r"church|mass|gottesdienst",
    "band": r"blaskapelle|harmonie municipale",
    "allotment": r"allotment|schrebergarten|huerto",
    "life drawing": r"life drawing|aktzeichnen",
    "baby group": r"baby sensory|baby group|krabbelgruppe|playgroup|baby swimming|babyschwimmen",
    "support group": r"support group|aa meeting|selbsthilfegruppe",
    "food bank shift": r"food ?bank(?: shift)?",
    "pub quiz": r"pub quiz|quiz night",
    "chess club": r"chess club|schachclub|schachverein",
}
ACTIVITIES = joined(ACTIVITIES, romance.ACTIVITIES, dutch.ACTIVITIES)
ACTIVITY = "|".join(ACTIVITIES.values())
# Any class, whatever it teaches: the words before or after say what.
CLASS = (
    r"(?!(?:first|second|next|last|this|business|world|the|a|an|of|in|no|my|extra|main|"
    r"crash) )[a-z][\w-]{2,20}(?: [a-z][\w-]{2,16})? (?:class(?:es)?|lessons?|evening course|workshop|night class|"
    r"rehearsal|training)|[a-z-]{4,24}(?:kurs|unterricht|stunde|training|probe)(?! ?(?:zeit|raum))|"
    r"[a-z-]{3,24}(?:cursus|lessen|les|repetitie)|(?:cursus|lessen|les) [a-z][\w-]{3,20}|(?:corso|lezion[ei]|"
    r"laboratorio) (?:di |d')[\w-]{3,20}|(?:aulas?|curso|oficina) de [\w-]{3,20}|(?:cours|atelier) (?:de |"
    r"d')[\w-]{3,20}|(?:clases?|curso|taller) de [\w-]{3,20}"
)
# What classes teach, and what classes are called, where the word is not English.
_SUBJECTS = {
    "spanisch": "Spanish",
    "espagnol": "Spanish",
    "englisch": "English",
    "ingles": "English",
    "anglais": "English",
    "franzosisch": "French",
    "frances": "French",
    "italienisch": "Italian",
    "italien": "Italian",
    "italiano": "Italian",
    "deutsch": "German",
    "allemand": "German",
    "aleman": "German",
    "danisch": "Danish",
    "schwedisch": "Swedish",
    "japanisch": "Japanese",
    "japones": "Japanese",
    "japonais": "Japanese",
    "portugiesisch": "Portuguese",
    "portugais": "Portuguese",
    "arabe": "Arabic",
    "russisch": "Russian",
    "polnisch": "Polish",
    "turkisch": "Turkish",
    "portugues": "Portuguese",
    "polonais": "Polish",
    "neerlandais": "Dutch",
    "niederlandisch": "Dutch",
    "chinesisch": "Chinese",
    "chinois": "Chinese",
    "catalan": "Catalan",
    "euskera": "Basque",
    "gebardensprach": "sign language",
    "ceramica": "ceramics",
    "ceramique": "ceramics",
    "poterie": "pottery",
    "topfer": "pottery",
    "nah": "sewing",
    "couture": "sewing",
    "costura": "sewing",
    "klavier": "piano",
    "gitarren": "guitar",
    "geigen": "violin",
    "gesangs": "singing",
    "chant": "singing",
    "canto": "singing",
    "guitarra": "guitar",
    "guitare": "guitar",
    "mal": "painting",
    "peinture": "painting",
    "pintura": "painting",
    "dessin": "drawing",
    "dibujo": "drawing",
    "koch": "cooking",
    "cuisine": "cooking",
    "cocina": "cooking",
    "theater": "theatre",
    "theatre": "theatre",
    "teatro": "theatre",
    "ruckbildungs": "postnatal exercise",
    "geburtsvorbereitungs": "antenatal",
    "erste-hilfe-": "first-aid",
    "fahr": "driving",
    "reit": "riding",
    "surf": "surfing",
    "segel": "sailing",
    "lauf": "running",
    "kraft": "strength",
}
_SUBJECTS |= romance.SUBJECTS | dutch.SUBJECTS
_CALLED = {
    "kurs": "course", "unterricht": "lessons", "stunde": "lesson", "training": "training", "probe": "rehearsal",
    "cursus": "course", "lessen": "lessons", "les": "lesson", "repetitie": "rehearsal",
}  # fmt: skip
_COMPOUND = regex(r"([a-z-]+?)(kurs|unterricht|stunde|training|probe|cursus|lessen|les|repetitie)")
_CLASS_OF = regex(
    r"(?:(?:cours|atelier|clases?|curso|taller|corso|lezion[ei]|laboratorio|aulas?|oficina) (?:de |d'|di )|"
    r"(?:cursus|lessen|les) )([\w-]+)"
)


SUBJECTS = frozenset(_SUBJECTS.values())
"""In English."""


def subject_in_english(written: str) -> str:
    """The English for a folded subject that classes teach; empty for what is not known."""
    return _SUBJECTS.get(written, "")


def class_in_english(written: str) -> str:
    """The English for a folded word for a class: "spanischkurs" is "Spanish course"; empty for what is not known."""
    compound, phrase = _COMPOUND.fullmatch(written), _CLASS_OF.fullmatch(written)
    if compound:
        subject = _SUBJECTS.get(compound[1], "")
        return f"{subject} {_CALLED[compound[2]]}" if subject else ""
    subject = _SUBJECTS.get(phrase[1], "") if phrase else ""
    return f"{subject} class" if subject else ""


# Care that says something of the user's health.
CARE = {
    "physiotherapy": r"physio(?:therap\w+)?|krankengymnastik|kine(?:sitherapie)?|fisio(?:terapia)?",
    "therapy": r"therapy|counselling|my therapist|therapie|terapia",
    "dialysis": r"dialysis|dialyse|dialisis",
    "chemotherapy": r"chemo(?:therap\w+)?|chimio|quimio",
    "rehab": r"rehab|reha",
    "osteopath": r"osteo(?:path\w*)?",
    "speech therapy": r"speech therapy|logopadie|orthophoniste|logopeda",
    "hearing test": r"hearing test|hortest|test auditif|audiologist",
    "eye clinic": r"eye clinic|eye test|augenarzt|ophtalmo\w*|oculista",
    "dermatologist": r"dermatologist|hautarzt|dermato\w*",
    "cardiologist": r"cardiologist|kardiologe|cardiologue|cardiologo",
    "antenatal appointment": r"midwife|hebamme|sage-femme|matrona|antenatal class(?:es)?",
    "allergy clinic": r"allergy clinic|allergist|allergologe|allergologue|alergologo",
}
CARE = joined(CARE, romance.CARE, dutch.CARE)
CARED = "|".join(CARE.values())
BODY = {
    "knee": r"knees?|knie|genoux?|rodillas?",
    "back": r"(?:lower )?back|rucken|kreuz|dos|espalda",
    "shoulder": r"shoulders?|schultern?|epaules?|hombros?",
    "hip": r"hips?|hufte|hanches?|cadera",
    "wrist": r"wrists?|handgelenke?|poignets?|muneca",
    "ankle": r"ankles?|knochel|sprunggelenk|chevilles?|tobillo",
    "heel": r"heels?|ferse|talon|talon",
    "achilles": r"achilles|achillessehne|tendon d'achille",
    "elbow": r"elbows?|ell(?:en)?bogen|coudes?|codo",
    "neck": r"neck|nacken|nuque|cuello|cervicales",
    "calf": r"calf|calves|wade|mollets?|gemelo",
    "hamstring": r"hamstrings?|oberschenkel|ischios",
    "thumb": r"thumbs?|daumen|pouce|pulgar",
    "hand": r"hands?|hand|mains?|mano",
    "foot": r"foot|fu(?:ss|ß)|pieds?|pie",
    "sciatica": r"sciatica|ischias|sciatique|ciatica",
    "asthma": r"asthma|asthme|asma",
    "eczema": r"eczema|neurodermitis|eczema",
    "migraines": r"migraines?|migrane|migranas?",
    "hay fever": r"hay ?fever|heuschnupfen|rhume des foins",
    "tinnitus": r"tinnitus|acouphenes?|acufenos",
}
BODY = joined(BODY, romance.BODY, dutch.BODY)
PART = "|".join(BODY.values())
SHIFTS = {
    "nights": r"nights|night shifts?|nachtschicht|nachtdienst|(?:service )?de nuit|turno de noche",
    "early shifts": r"earl(?:y|ies)(?: shifts?)?|fruhschicht|fruhdienst|du matin|turno de manana",
    "late shifts": r"lates|late shifts?|spatschicht|spatdienst|turno de tarde",
    "on call": r"on[- ]call|rufbereitschaft|bereitschaft(?:sdienst)?|d'astreinte|de garde|de guardia",
}
SHIFTS = joined(SHIFTS, romance.SHIFTS, dutch.SHIFTS)
SHIFT = "|".join(SHIFTS.values())


def english(word: str, table: dict[str, str]) -> str:
    """The English name of a folded word of ``table``; empty when it has none."""
    return next((name for name, pattern in table.items() if re.fullmatch(pattern, word)), "")
