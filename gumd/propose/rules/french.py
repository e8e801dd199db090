"""What French first-person sentences say of the user: frames of what follows "je"."""

import re

from gumd.propose.rules.translated import Language, frame

_ADV = (
    r"(?:aussi |vraiment |toujours |beaucoup |bien |plutôt |surtout |très |déjà |actuellement |en ce moment |"
    r"un peu |donc |maintenant )?"
)
_DE = r"(?:de la |de l['’]|d['’]|du |des |de |les? |la |l['’]|au |aux |à la |à l['’]|à )?"
_DIET = (
    r"(?P<what>végétarien(?:ne)?|végane?|vegan|vegane|pescétarien(?:ne)?|enceinte|diabétique|asthmatique|cœliaque|"
    r"intolérante? (?:au lactose|au gluten)|gauch(?:er|ère)|daltonien(?:ne)?|sourde?|malentendante?|mariée?|"
    r"divorcée?|veuve|veuf|célibataire|retraitée?|auto-entrepreneu(?:r|se)|indépendante?)"
)
_JOBS = (
    r"(?P<what>(?:infirmi(?:er|ère)|sage-femme|médecin|dentiste|vétérinaire|professeure?|prof|instit\w*|"
    r"enseignante?|ingénieure?|développeu(?:r|se)|informaticien(?:ne)?|étudiante?|doctorante?|menuisi(?:er|ère)|"
    r"boulang(?:er|ère)|cuisini(?:er|ère)|chef(?:fe)?|restaurat(?:eur|rice)|agricult(?:eur|rice)|vigneron(?:ne)?|"
    r"chauffeur|musicien(?:ne)?|avocate?|architecte|comptable|vende(?:ur|use)|mécanicien(?:ne)?|jardini(?:er|ère)|"
    r"apicult(?:eur|rice)|électricien(?:ne)?|pharmacien(?:ne)?|graphiste|journaliste|traduct(?:eur|rice)|"
    r"cherche(?:ur|use)|kiné|aide-soignante?|secrétaire|libraire|fleuriste|coiffeu(?:r|se)))"
)
_NOUNS = (
    r"(?:[\w-]+ ){0,3}?(?:enfants?|filles?|fils|chiens?|chats?|lapins?|poules|cheval|chevaux|ruches|frères?|sœurs?|"
    r"soeurs?|petits?-enfants|voiture|moto|vélo(?: cargo)?|jardin|potager|piano|guitare|maison|appartement|bateau|"
    r"van|camionnette)"
)
_ILL = (
    r"(?:[\w'’-]+ ){0,3}?(?:asthme|diabète|migraines?|rhume des foins|eczéma|arthrose|épilepsie|acouphènes?|tdah|"
    r"hypertension|allergies?|intolérance|dépression|hernie discale|endométriose|fasciite plantaire|tendinite)"
)

_FRAMES = (
    frame(
        rf"suis {_ADV}(?:gravement |fortement )?allergique (?:à la |à l['’]|aux |au |à )",
        "is allergic to {rest}",
        "health",
        "avoids",
        2.5,
    ),
    frame(rf"suis {_ADV}{_DIET}", "is {what} {rest}", "preference", "neutral", 2.2),
    frame(
        r"ne (?P<verb>mange|bois|fume|prends|veux|fais|porte|achète|utilise) plus (?:jamais )?(?:de |d['’]|du |des )?",
        "no longer {verb:s} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(
        r"ne (?P<verb>mange|bois|fume) (?:pas|jamais) (?:de |d['’]|du |des )?",
        "does not {verb} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(
        r"ne (?P<verb>prends|fais|utilise|porte|achète) (?:pas|jamais) (?:de |d['’]|du |des |la |le |l['’])?",
        "does not {verb} {rest}",
        "preference",
        "avoids",
        1.8,
        topic="taste:{rest}",
    ),
    frame(
        r"(?:ne )?supporte (?:pas|plus) (?:bien )?(?:les? |la |l['’])?",
        "does not tolerate {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        r"(?:n['’])?aime (?:pas|plus|pas du tout) (?:les? |la |l['’])?",
        "does not like {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        r"(?:déteste|ai horreur (?:de|du|des)|hais) (?:les? |la |l['’]|de |du )?",
        "hates {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(r"évite (?:les? |la |l['’]|de |d['’])?", "avoids {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"),
    frame(
        r"(?:adore|aime (?:bien |beaucoup |surtout )?) ?(?!quand|que|ce |ça|bien que)(?:les? |la |l['’])?",
        "likes {rest}",
        "preference",
        "likes",
        1.9,
        topic="taste:{rest}",
    ),
    frame(
        r"préfère (?:les? |la |l['’])?(?P<what>(?!que|qu|ne).{2,50}?) (?:à |au |aux |à la |à l['’])(?:l['’]|"
        r"la )?(?P<more>.{2,50})$",
        "prefers {what} to {more}",
        "preference",
        "likes",
        2.0,
    ),
    frame(
        r"préfère (?!que|qu|ne)(?:les? |la |l['’])?", "prefers {rest}", "preference", "likes", 2.0, topic="taste:{rest}"
    ),
    frame(
        r"ai arrêté (?:de |d['’]|le |la |l['’])?", "stopped {rest}", "preference", "avoids", 2.0, topic="taste:{rest}"
    ),
    frame(
        r"suis passée? (?:de |du |d['’])(?P<old>.{2,40}?) (?:à |au |aux )(?P<new>.{2,40})$",
        "switched from {old} to {new}",
        "preference",
        weight=2.0,
    ),
    frame(r"ai remplacé (?P<old>.{2,40}?) par (?P<new>.{2,40})$", "replaced {old} by {new}", "preference", weight=2.0),
    frame(r"suis devenue? (?=\w)", "became {rest}", "biography", weight=1.7),
    frame(r"ai déménagé (?P<to>à|en|au|dans)", "moved to {rest}", "biography", weight=2.0),
    frame(rf"(?:habite|vis) {_ADV}(?:à|en|au|aux|dans)", "lives in {rest}", "biography", weight=2.2, topic="lives:"),
    frame(rf"(?:habite|vis) {_ADV}(?P<where>chez|avec|près de|sur)", "lives {where} {rest}", "biography", weight=2.2),
    frame(rf"travaille {_ADV}(?:à|dans|en|au|aux)", "works in {rest}", "biography", weight=2.1),
    frame(rf"travaille {_ADV}(?P<where>chez|comme|pour|avec|de)", "works {where} {rest}", "biography", weight=2.1),
    frame(rf"suis {_ADV}(?:une? )?{_JOBS}", "is {what} {rest}", "biography", weight=2.0),
    frame(
        rf"(?:étudie|fais des études (?:de |d['’])|fais une thèse (?:en |sur |à |de )) ?{_DE}",
        "studies {rest}",
        "biography",
        weight=2.0,
    ),
    frame(r"enseigne (?:les? |la |l['’])?", "teaches {rest}", "biography", weight=2.0),
    frame(rf"apprends {_ADV}(?:à |les? |la |l['’])?(?!que|qu)", "is learning {rest}", "goal", "likes", 2.0),
    frame(
        rf"m['’](?:entraîne|entraine) {_ADV}pour (?:les? |la |l['’])?", "is training for {rest}", "goal", "likes", 2.0
    ),
    frame(
        r"prépare (?=(?:le|la|l['’]|un|une|mon|ma|mes) ?(?:\w+ )?(?:concours|examen|marathon|semi|mémoire|thèse|"
        r"permis|carte|exposition|mariage|voyage|dossier|spectacle))",
        "is preparing {rest}",
        "goal",
        "likes",
        1.9,
    ),
    frame(r"(?:économise|mets de côté) pour", "is saving for {rest}", "goal", "likes", 2.0),
    frame(
        r"(?:cherche|recherche) (?=une? |des )(?!une? (?:idée|mot|truc))", "is looking for {rest}", "goal", "likes", 1.6
    ),
    frame(r"postule (?:à|au|pour|chez)", "is applying for {rest}", "goal", "likes", 2.0),
    frame(
        r"écris (?=(?:un|une|mon|ma) (?:\w+ )?(?:mémoire|thèse|livre|roman|article|blog|scénario))",
        "is writing {rest}",
        "project",
        "likes",
        1.9,
    ),
    frame(
        r"parle (?=(?:couramment |un peu |aussi )?(?:le |l['’])?(?:français|anglais|allemand|espagnol|italien|"
        r"portugais|arabe|néerlandais|breton|chinois|japonais|russe|polonais|turc|basque|occitan|catalan))",
        "speaks {rest}",
        "skill",
        weight=2.1,
    ),
    frame(r"joue (?:du |de la |de l['’]|au |à la |aux )", "plays {rest}", "skill", weight=1.9),
    frame(r"prends (?=.*\d ?mg\b)", "takes {rest}", "health", weight=2.0),
    frame(
        rf"(?:ai|souffre (?:de|d['’])|fais (?:de |des )) ?(?:de l['’]|du |des |une |de la |un |la |le |"
        rf"les )?(?P<what>{_ILL})",
        "has {what} {rest}",
        "health",
        weight=2.1,
    ),
    frame(
        rf"ai (?P<what>(?:une? |deux |trois |quatre |cinq |\d+ )?{_NOUNS})",
        "has {what} {rest}",
        "relationship",
        weight=1.9,
    ),
    frame(
        r"(?:vais|cours|nage|fais|joue|vois|cuisine|travaille|chante|prends|retrouve|cultive|danse|appelle|donne|"
        r"garde|médite|pédale|marche|grimpe)",
        "does this regularly: “{rest}”",
        "routine",
        "likes",
        1.8,
        "period",
    ),
    frame(
        r"(?:pars|vole|voyage) (?:à|en|au|aux|pour|chez|dans)",
        "is leaving for {rest}",
        "plan",
        weight=2.0,
        needs="date",
    ),
    frame(r"vais (?:à|en|au|aux|chez)", "is going to {rest}", "plan", weight=1.9, needs="date"),
    frame(r"(?:déménage|emménage)(?: à| en| au| dans)?", "is moving to {rest}", "plan", weight=2.0, needs="date"),
    frame(r"me marie", "is getting married {rest}", "plan", weight=2.0, needs="date"),
    frame(
        r"(?:ai|passe|soutiens) (?=.*(?:rendez-vous|rdv|examen|concours|entretien|vol|train|opération|irm|concert|"
        r"thèse|soutenance|permis|code|mariage))",
        "has {rest}",
        "plan",
        weight=1.9,
        needs="date",
    ),
    frame(r"(?:commence|reprends) (?=\w)", "starts {rest}", "plan", weight=1.8, needs="date"),
    frame(r"suis (?=en (?:congés?|vacances|arrêt|formation)|absente?)", "is {rest}", "plan", weight=1.7, needs="date"),
    frame(r"(?:viens|suis originaire) (?:de |d['’]|du )(?=[A-ZÉ])", "is from {rest}", "biography", weight=2.0),
    frame(r"(?:suis née? (?:à|en)|ai grandi (?:à|en|dans))", "was born or grew up in {rest}", "biography", weight=1.9),
)
_PHRASES = {
    r"(?:mon|ma|mes|notre|nos)": "their",
    r"avec": "with",
    r"sans": "without",
    r"depuis(?= \w+ (?:ans|mois|semaines))": "for",
    r"depuis": "since",
    r"et": "and",
    r"ou": "or",
    r"pour": "for",
    r"chez": "at",
    r"dans": "in",
    r"près de": "near",
    r"tous les|toutes les|chaque": "every",
    r"jusqu['’]au": "until",
    r"du(?= (?:\w+ )?\d)": "from",
    r"(?:le|au)(?= (?:\w+ )?\d)": "on",
    r"(?<!comme )comme": "as",
    r"moi": "them",
    r"je": "they",
    r"deux": "two",
    r"trois": "three",
    r"quatre": "four",
    r"ans": "years",
    r"mois": "months",
    r"semaines": "weeks",
    r"végétarien(?:ne)?": "vegetarian",
    r"végane?|vegane": "vegan",
    r"enceinte": "pregnant",
    r"mariée?": "married",
    r"divorcée?": "divorced",
    r"(\d{1,2}) ?h": r"\1h",
    r"une?": "a",
    r"le soir": "in the evening",
    r"le matin": "in the morning",
    r"dix": "ten",
    r"à": "in",
    r"en": "in",
    r"(?:le|la|les)": "the",
}
FRENCH = Language(
    subject=re.compile(r"(?:moi,? )?(?:je\s+|j['’]\s?|on (?=(?:part|déménage|habite|vit)\b))", re.IGNORECASE),
    lead="je ",
    inverted=re.compile(
        r"(?P<front>(?:depuis|le|la|tous les|toutes les|chaque|en|au|à partir d|dès) [^,;:]{2,40}?),?\s(?:je\s|"
        r"j['’]\s?)(?P<rest>.+)",
        re.IGNORECASE,
    ),
    opening=re.compile(
        r"^(?:(?:et|mais|donc|oui|non|bon|ben|bah|alors|bonjour|salut|coucou|ok|merci|désolée?|ah|oh|enfin|sinon|"
        r"au fait|en fait|franchement|"
        r"perso|car|puis)[,.!]*\s+)+",
        re.IGNORECASE,
    ),
    ends=re.compile(
        r"[;:(–—]|\s-\s|,\s?(?:mais|et|car|parce|donc|qui|que|où|je|j['’]|tu|il|elle|on|ça|c['’]|sinon|puis|alors|"
        r"même|merci|sauf si)|"
        r"\s(?:mais|parce qu|car|puisqu|donc|alors qu|et (?:je|j['’]|tu|il|elle|on|ça|c['’])|quand|si|lorsque)\b"
    ),
    frames=_FRAMES,
    phrases=_PHRASES,
    verbs={
        "mange": "eat",
        "bois": "drink",
        "fume": "smoke",
        "prends": "take",
        "veux": "want",
        "fais": "do",
        "porte": "wear",
        "achète": "buy",
        "utilise": "use",
    },
    unclear=re.compile(
        r"^(?:ça|cela|ce|celui|celle|lui|eux|elle|tout|quoi|bien|que|qu['’])\b|\b(?:toi|(?<!-)vous|ton|ta|tes|"
        r"votre|vos|te|t['’]|ce soir|demain|aujourd['’]hui|hier|ce matin|maintenant|là|tout de suite|bientôt|ça)\b",
        re.IGNORECASE,
    ),
)
