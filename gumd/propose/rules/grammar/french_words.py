"""French words that the frames are made of, and phrases with their English."""

ADV = (
    r"(?:aussi |vraiment |toujours |beaucoup |bien |plutôt |surtout |très |déjà |actuellement |en ce moment |"
    r"un peu |donc |maintenant )?"
)
DE = r"(?:de la |de l['’]|d['’]|du |des |de |les? |la |l['’]|au |aux |à la |à l['’]|à )?"
DIET = (
    r"(?P<what>végétarien(?:ne)?|végane?|vegan|vegane|pescétarien(?:ne)?|enceinte|diabétique|asthmatique|cœliaque|"
    r"intolérante? (?:au lactose|au gluten)|gauch(?:er|ère)|daltonien(?:ne)?|sourde?|malentendante?|mariée?|"
    r"divorcée?|veuve|veuf|célibataire|retraitée?|auto-entrepreneu(?:r|se)|indépendante?)"
)
JOBS = (
    r"(?P<what>(?:infirmi(?:er|ère)|sage-femme|médecin|dentiste|vétérinaire|professeure?|prof|instit\w*|"
    r"enseignante?|ingénieure?|développeu(?:r|se)|informaticien(?:ne)?|étudiante?|doctorante?|menuisi(?:er|ère)|"
    r"boulang(?:er|ère)|cuisini(?:er|ère)|chef(?:fe)?|restaurat(?:eur|rice)|agricult(?:eur|rice)|vigneron(?:ne)?|"
    r"chauffeur|musicien(?:ne)?|avocate?|architecte|comptable|vende(?:ur|use)|mécanicien(?:ne)?|jardini(?:er|ère)|"
    r"apicult(?:eur|rice)|électricien(?:ne)?|pharmacien(?:ne)?|graphiste|journaliste|traduct(?:eur|rice)|"
    r"cherche(?:ur|use)|kiné|aide-soignante?|secrétaire|libraire|fleuriste|coiffeu(?:r|se)))"
)
NOUNS = (
    r"(?:[\w-]+ ){0,3}?(?:enfants?|filles?|fils|chiens?|chats?|lapins?|poules|cheval|chevaux|ruches|frères?|sœurs?|"
    r"soeurs?|petits?-enfants|voiture|moto|vélo(?: cargo)?|jardin|potager|piano|guitare|maison|appartement|bateau|"
    r"van|camionnette)"
)
ILL = (
    r"(?:[\w'’-]+ ){0,3}?(?:asthme|diabète|migraines?|rhume des foins|eczéma|arthrose|épilepsie|acouphènes?|tdah|"
    r"hypertension|allergies?|intolérance|dépression|hernie discale|endométriose|fasciite plantaire|tendinite)"
)
PHRASES = {
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
