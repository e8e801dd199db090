"""German words that the frames are made of, and phrases with their English."""

SEIT = r"(?P<seit>seit (?:\w+ ){1,3}?|jetzt |nun |momentan |derzeit |gerade |zurzeit |auch |ja |schon )?"
GANZ = r"(?:sehr |stark |ziemlich |leider |eher |schwer |total |einfach |überhaupt |auch |nur |immer |am )?"
DIET = (
    r"(?P<what>vegetarier(?:in)?|vegetarisch|veganer(?:in)?|vegan|pescetarier(?:in)?|schwanger|diabetiker(?:in)?|"
    r"zöliakie|laktoseintolerant|glutenintolerant|linkshänder(?:in)?|farbenblind|schwerhörig|gehörlos|verheiratet|"
    r"geschieden|verwitwet|alleinerziehend|selbstständig|freiberuflich|rentner(?:in)?|pensioniert)"
)
NOUNS = (
    r"(?:[\w-]+ ){0,3}?(?:kinder|kind|töchter|tochter|söhne|sohn|hunde|hund|katzen|katze|kater|pferd|hühner|"
    r"bienen\w*|geschwister|bruder|brüder|schwester\w*|enkel\w*|auto|motorrad|lastenrad|fahrrad|garten|"
    r"schrebergarten|klavier|gitarre|haus|wohnung|wohnmobil|boot|nas|heimserver)"
)
ILL = (
    r"(?:[\w-]+ ){0,2}?(?:asthma|diabetes|migräne|heuschnupfen|zöliakie|neurodermitis|arthrose|rheuma|epilepsie|"
    r"tinnitus|adhs|bluthochdruck|\w*allergie|\w*intoleranz|depression\w*|bandscheibenvorfall)"
)
JOBS = (
    r"(?:(?:ein|eine|der|die) )?(?P<what>(?:[\w-]+e[rn]? )?\w*(?:pfleger|pflegerin|schwester|hebamme|arzt|ärztin|"
    r"lehrer|lehrerin|ingenieur|ingenieurin|entwickler|entwicklerin|informatiker|informatikerin|student|studentin|"
    r"doktorand|doktorandin|schreiner|schreinerin|bäcker|bäckerin|koch|köchin|landwirt|landwirtin|winzer|winzerin|"
    r"fahrer|fahrerin|musiker|musikerin|erzieher|erzieherin|anwalt|anwältin|architekt|architektin|buchhalter|"
    r"buchhalterin|verkäufer|verkäuferin|azubi|mechaniker|mechanikerin|gärtner|gärtnerin|imker|imkerin|tischler|"
    r"tischlerin|elektriker|elektrikerin|polizist|polizistin|apotheker|apothekerin|designer|designerin|redakteur|"
    r"redakteurin|übersetzer|übersetzerin|forscher|forscherin))"
)
PHRASES = {
    r"mit meine[rmn]": "with their",
    r"meine[rmns]?|mein|unser(?:e[rmns]?)?": "their",
    r"jede[nrs] zweiten?": "every second",
    r"jede[nrsm]?": "every",
    r"seit(?= \w+ (?:jahren|monaten|wochen))": "for",
    r"seit": "since",
    r"und": "and",
    r"oder": "or",
    r"mit": "with",
    r"ohne": "without",
    r"nach": "to",
    r"vom": "from",
    r"von": "of",
    r"bis zum|bis": "to",
    r"beim|bei(?: der)?": "at",
    r"im|in der|in den|in dem|in": "in",
    r"am|an der|an dem": "on",
    r"um": "at",
    r"als": "as",
    r"für": "for",
    r"aus": "from",
    r"(\d{1,2}) Uhr": r"\1:00",
    r"immer": "",
    r"nicht": "not",
    r"mir|mich": "them",
    r"ich": "they",
    r"abends": "in the evening",
    r"morgens": "in the morning",
    r"Jahren": "years",
    r"Monaten": "months",
    r"Wochen": "weeks",
    r"zehn": "ten",
    r"den|der|dem|die|das": "the",
    r"zwei": "two",
    r"drei": "three",
    r"vier": "four",
    r"eine[nrm]?|ein": "a",
    r"vegetarier(?:in)?|vegetarisch": "vegetarian",
    r"veganer(?:in)?": "vegan",
    r"schwanger": "pregnant",
    r"verheiratet": "married",
    r"geschieden": "divorced",
    r"(?:gerade|jetzt|momentan|derzeit|zurzeit|auch|ja|schon)": "",
    r"Morgen": "morning",
    r"Abend": "evening",
    r"Tag": "day",
    r"Woche": "week",
}
