"""Dutch words that the frames are made of, as the Dutch and the Flemish write them, and phrases with their English."""

SINDS = (
    r"(?P<sinds>al (?:jaren|maanden|lang|mijn hele leven|heel mijn leven) |(?:al |nu al )?sinds (?:\w+ ){1,3}?|"
    r"(?:nu )?al (?:meer dan |ruim )?\w+ (?:jaar|jaren|maanden|weken) |"
    r"nu |momenteel |tegenwoordig |intussen |inmiddels |ondertussen |ook |al |weer |sinds kort )?"
)
"""Since when; "al" and "nu" say it too."""
ZEER = (
    r"(?:heel |erg |zeer |sterk |zwaar |vrij |helaas |jammer genoeg |echt |nogal |gewoon |ook |licht |dus |wel |"
    r"absoluut |totaal |enorm |heel erg |heel veel |ontzettend |best |zelf |eigenlijk |nog steeds |nog altijd )?"
)
DIET = (
    r"(?P<what>vegetari[eë]r|vegetarisch|veganiste?|veganistisch|vegan|pescotari[eë]r|flexitari[eë]r|zwanger|"
    r"diabeet|diabeticus|diabetica|coeliakiepati[eë]nt|lactose-?intolerant|gluten-?intolerant|linkshandig|kleurenblind|"
    r"slechthorend|doof|getrouwd|gehuwd|gescheiden|weduwe|weduwnaar|alleenstaand|samenwonend|zelfstandige?|freelancer|"
    r"zzp['’]?er|gepensioneerd|met pensioen)"
)
NOUNS = (
    r"(?:een|[ée]{2}n|twee|drie|vier|vijf|zes|zeven|\d{1,2}|ook een|zelf een) (?:[\w-]+ ){0,2}?(?:kinderen|kind|kids|"
    r"dochters?|dochtertje|zonen|zoons|zoon|zoontje|honden|hond|hondje|katten|"
    r"kat|poezen|poes|kater|paard|pony|kippen|konijn(?:en)?|bijen\w*|broers?|broertje|zussen|zus|zusje|kleinkind\w*|"
    r"\w*auto|motor|moto|bakfiets|fiets|tuin|moestuin|volkstuin|piano|gitaar|huis|appartement|camper|mobilhome|"
    r"caravan|boot|zeilboot|thuisserver)"
)
ILL = (
    r"(?:[\w-]+ ){0,2}?(?:astma|diabetes|suikerziekte|migraine|hooikoorts|coeliakie|eczeem|artrose|reuma|epilepsie|"
    r"tinnitus|oorsuizen|adhd|autisme|hoge bloeddruk|\w*allergie|\w*intolerantie|depressie|hernia|burn-?out|"
    r"endometriose|fibromyalgie|psoriasis|slaapapneu|ms|long covid|de ziekte van \w+)"
)
_TRADES = (
    "verpleegkundige|verpleger|verpleegster|vroedvrouw|verloskundige|zorgkundige|arts|dokter|leraar|lerares|"
    "leerkracht|docente?|kleuterjuf|ingenieur|ontwikkelaar|programmeur|informaticus|studente?|promovend(?:us|a)|"
    "doctorand[au]s?|onderzoeker|onderzoekster|timmerman|schrijnwerker|meubelmaker|bakker|kok|kokkin|boer|boerin|"
    "landbouwer|tuinman|hovenier|chauffeur|machinist|muzikante?|advocaat|advocate|architecte?|boekhouder|"
    "boekhoudster|accountant|verkoper|verkoopster|monteur|elektricien|loodgieter|metselaar|lasser|politieagente?|"
    "brandweerman|apotheker|ontwerper|ontwerpster|vormgever|redacteur|redactrice|vertaler|vertaalster|tolk|"
    "journaliste?|fotograaf|fotografe|kapper|kapster|psycholoog|psychologe|kinesiste?|kine|fysiotherapeute?|"
    "logopediste?|ergotherapeute?|bibliothecaris|bibliothecaresse|ambtenaar|imker|opvoeder|opvoedster|begeleider|"
    "begeleidster|maatschappelijk werk(?:er|ster)|technicus|technica|secretaresse|magazijnier|magazijnmedewerker|"
    "projectleider|teamleider|makelaar|notaris|stagiair|stagiaire"
)
JOBS = rf"(?:een |de )?(?P<what>(?:[\w-]+e )?[\w-]*(?:{_TRADES}))"
TONGUES = (
    r"(?:vloeiend |goed |een beetje |een mondje |wat |ook |zelf )?(?:nederlands|vlaams|frans|duits|engels|spaans|"
    r"italiaans|portugees|arabisch|turks|berbers|pools|russisch|roemeens|bulgaars|grieks|chinees|japans|fries|"
    r"zweeds|deens|noors|oekra[iï]ens|papiaments|gebarentaal)"
)
PHRASES = {
    r"op vakantie": "on holiday",
    r"in het buitenland": "abroad",
    r"nieuwe?": "new",
    r"((?:maan|dins|woens|donder|vrij|zater|zon)dag)avond(?:en)?": r"\1 evening",
    r"((?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:ochtend|morgen|voormiddag)": r"\1 morning",
    r"((?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:na)?middag": r"\1 afternoon",
    r"een (afspraak|examen|interview|oom)": r"an \1",
    r"samen met (?:mijn|ons|onze)": "together with their",
    r"met (?:mijn|ons|onze)": "with their",
    r"mijn|m['’]n|ons|onze": "their",
    r"(?:elke|iedere|elk|ieder) (?:tweede|twee)": "every second",
    r"om de twee weken": "every two weeks",
    r"elke|iedere|elk|ieder": "every",
    r"(?:nu )?al(?= (?:meer dan |ruim )?\w+ (?:jaar|jaren|maanden|weken))": "for",
    r"(?:nu )?al sinds|sinds": "since",
    r"meer dan": "more than",
    r"en": "and",
    r"of": "or",
    r"samen met": "together with",
    r"met": "with",
    r"zonder": "without",
    r"van(?= (?:\w+ )?\d[\w ]{0,24} (?:tot|t/m))": "from",
    r"van": "of",
    r"tot(?: en met)?|t/m": "to",
    r"naar": "to",
    r"bij": "at",
    r"voor": "for",
    r"uit": "from",
    r"op(?= (?:\w+dag|(?:\w+ )?\d))": "on",
    r"om": "at",
    r"als": "as",
    r"dan": "than",
    r"te": "in",
    r"op": "on",
    r"aan": "to",
    r"(\d{1,2}) ?u(?:ur)?": r"\1:00",
    r"(\d{1,2})u([0-5]\d)": r"\1:\2",
    r"(\d{1,2})\.([0-5]\d) uur": r"\1:\2",
    r"['’]s avonds": "in the evening",
    r"['’]s (?:ochtends|morgens)": "in the morning",
    r"['’]s middags|['’]s namiddags": "in the afternoon",
    r"ochtend|morgen|voormiddag": "morning",
    r"avond": "evening",
    r"middag|namiddag": "afternoon",
    r"niet": "not",
    r"geen": "no",
    r"mij|me": "them",
    r"ik": "they",
    r"jaar|jaren": "years",
    r"maanden": "months",
    r"weken": "weeks",
    r"week": "week",
    r"dag": "day",
    r"twee": "two",
    r"drie": "three",
    r"vier": "four",
    r"vijf": "five",
    r"tien": "ten",
    r"de|het|'t": "the",
    r"een|'n": "a",
    r"kinderen|kids": "children",
    r"dochters": "daughters",
    r"dochter|dochtertje": "daughter",
    r"zonen|zoons": "sons",
    r"zoon|zoontje": "son",
    r"hond|hondje": "dog",
    r"kat|poes": "cat",
    r"broers": "brothers",
    r"broer": "brother",
    r"zussen": "sisters",
    r"zus|zusje": "sister",
    r"vegetari[eë]r|vegetarisch": "vegetarian",
    r"veganiste?|veganistisch": "vegan",
    r"zwanger": "pregnant",
    r"getrouwd|gehuwd": "married",
    r"gescheiden": "divorced",
    r"gepensioneerd|with pensioen": "retired",
    r"linkshandig": "left-handed",
    r"zelfstandige?|zzp['’]?er": "self-employed",
    r"afspraak": "appointment",
    r"examen|tentamen": "exam",
    r"vergadering": "meeting",
    r"vlucht": "flight",
    r"tandarts": "dentist",
    r"huisarts": "GP",
    r"deeltijds|parttime": "part-time",
    r"halftijds": "half-time",
    r"voltijds|fulltime": "full-time",
    r"vloeiend": "fluently",
    r"(?:nu|momenteel|tegenwoordig|intussen|inmiddels|ondertussen|ook|al|weer|gewoon|wel|eigenlijk)": "",
}
"""In the order in which they are put into English; what is longer stands before what it begins with."""
