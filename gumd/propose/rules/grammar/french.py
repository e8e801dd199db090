"""What French first-person sentences say of the user: frames of what follows "je"."""

import re

from gumd.propose.rules.grammar import french_words as words
from gumd.propose.rules.grammar.translated import Language, frame
from gumd.text.regex import regex

_FRAMES = (
    frame(
        r"suis (?:enfin )?passée? (?:de |du |d['’])(?P<old>.{2,40}?) (?:à|au) (?P<new>.{2,40}?)$",
        "switched from {old} to {new}",
        "preference",
        weight=2.0,
    ),
    frame(rf"suis {words.ADV}bénévole", "volunteers {rest}", "biography", weight=1.9),
    frame(
        rf"suis {words.ADV}(?:gravement |fortement )?allergique (?:à la |à l['’]|aux |au |à )",
        "is allergic to {rest}",
        "health",
        "avoids",
        2.5,
    ),
    frame(rf"suis {words.ADV}{words.DIET}", "is {what} {rest}", "preference", "neutral", 2.2),
    frame(
        r"ne (?P<verb>mange|bois|fume|prends|veux|fais|porte|achète|utilise) plus (?:jamais )?(?:de |d['’]|du |"
        r"des )?",
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
    frame(
        r"évite (?:les? |la |l['’]|de |"
        r"d['’])?",
        "avoids {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
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
        r"préfère (?!que|qu|ne)(?:les? |la |"
        r"l['’])?",
        "prefers {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
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
    frame(
        r"ai remplacé (?P<old>.{2,40}?) par "
        r"(?P<new>.{2,40})$",
        "replaced {old} by {new}",
        "preference",
        weight=2.0,
    ),
    frame(r"suis devenue? (?=\w)", "became {rest}", "biography", weight=1.7),
    frame(r"ai déménagé (?P<to>à|en|au|dans)", "moved to {rest}", "biography", weight=2.0),
    frame(
        rf"(?:habite|vis) {words.ADV}(?:à|en|au|aux|dans)", "lives in {rest}", "biography", weight=2.2, topic="lives:"
    ),
    frame(
        rf"(?:habite|vis) {words.ADV}(?P<where>chez|avec|près de|sur)", "lives {where} {rest}", "biography", weight=2.2
    ),
    frame(rf"travaille {words.ADV}(?:à|dans|en|au|aux)", "works in {rest}", "biography", weight=2.1),
    frame(rf"travaille {words.ADV}(?P<where>chez|comme|pour|avec|de)", "works {where} {rest}", "biography", weight=2.1),
    frame(rf"suis {words.ADV}(?:une? )?{words.JOBS}", "is {what} {rest}", "biography", weight=2.0),
    frame(
        rf"(?:étudie|fais des études (?:de |d['’])|fais une thèse (?:en |sur |à |de )) ?{words.DE}",
        "studies {rest}",
        "biography",
        weight=2.0,
    ),
    frame(r"enseigne (?:les? |la |l['’])?", "teaches {rest}", "biography", weight=2.0),
    frame(rf"apprends {words.ADV}(?:à |les? |la |l['’])?(?!que|qu)", "is learning {rest}", "goal", "likes", 2.0),
    frame(
        rf"m['’](?:entraîne|entraine) {words.ADV}pour (?:les? |la |l['’])?",
        "is training for {rest}",
        "goal",
        "likes",
        2.0,
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
        r"(?:cherche|recherche) (?=une? |des )(?!une? (?:idée|mot|"
        r"truc))",
        "is looking for {rest}",
        "goal",
        "likes",
        1.6,
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
        rf"les )?(?P<what>{words.ILL})",
        "has {what} {rest}",
        "health",
        weight=2.1,
    ),
    frame(
        rf"ai (?P<what>(?:une? |deux |trois |quatre |cinq |\d+ )?{words.NOUNS})",
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
    frame(
        r"suis (?=en (?:congés?|vacances|arrêt|formation)|"
        r"absente?)",
        "is {rest}",
        "plan",
        weight=1.7,
        needs="date",
    ),
    frame(r"(?:viens|suis originaire) (?:de |d['’]|du )(?=[A-ZÉ])", "is from {rest}", "biography", weight=2.0),
    frame(
        r"(?:suis née? (?:à|en)|ai grandi (?:à|en|"
        r"dans))",
        "was born or grew up in {rest}",
        "biography",
        weight=1.9,
    ),
)
FRENCH = Language(
    informal=(
        (r"\b(?:chuis|chui|j['’]?suis)\b", "je suis"),
        (r"\bje (?!ne\b|n['’])(mange|bois|fume|supporte|aime|porte|digère) (pas|plus|jamais)\b", r"je ne \1 \2"),
        (r"\s(?:finalement|du coup|quand même)\b", ""),
    ),
    subject=regex(r"(?:moi,? )?(?:je\s+|j['’]\s?|on (?=(?:part|déménage|habite|vit)\b))", re.IGNORECASE),
    lead="je ",
    inverted=regex(
        r"(?P<front>(?:depuis|le|la|tous les|toutes les|chaque|en|au|à partir d|dès) [^,;:]{2,40}?),?\s(?:je\s|"
        r"j['’]\s?)(?P<rest>.+)",
        re.IGNORECASE,
    ),
    opening=regex(
        r"^(?:(?:et|mais|donc|oui|non|bon|ben|bah|alors|bonjour|salut|coucou|ok|merci|désolée?|ah|oh|enfin|sinon|"
        r"au fait|en fait|franchement|"
        r"perso|car|puis)[,.!]*\s+)+",
        re.IGNORECASE,
    ),
    ends=regex(
        r"[;:(–—]|\s-\s|,\s?(?:mais|et|car|parce|donc|qui|que|où|je|j['’]|tu|il|elle|on|ça|c['’]|sinon|puis|alors|"
        r"même|merci|sauf si|trop|très|voilà|plutôt)|"
        r"\s(?:mais|parce qu|car|puisqu|donc|alors qu|et (?:je|j['’]|tu|il|elle|on|ça|c['’])|quand|si|lorsque)\b"
    ),
    frames=_FRAMES,
    phrases=words.PHRASES,
    denies=regex(r"\b(?:pas|jamais|aucune?)\b", re.IGNORECASE),
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
    unclear=regex(
        r"^(?:ça|cela|ce|celui|celle|lui|eux|elle|tout|quoi|bien|que|qu['’])\b|\b(?:toi|(?<!-)vous|ton|ta|tes|"
        r"votre|vos|te|t['’]|ce soir|demain|aujourd['’]hui|hier|ce matin|maintenant|là|tout de suite|bientôt|ça)\b",
        re.IGNORECASE,
    ),
)
