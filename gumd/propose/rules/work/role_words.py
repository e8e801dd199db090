"""What people teach at school and are in clubs, in six languages, and how it is said in English (folded)."""

from gumd.propose.rules.work import romance_occupation_words as romance
from gumd.propose.rules.work.occupation_words import joined, table
from gumd.text.regex import regex

# What people teach at school.
_SUBJECTS = r"""
history and geography = hist(?:oire|\.)? ?(?:-|et|/|&)? ?geo(?:graphie|\.)?|geografia e historia|
  geschichte (?:und|/|&) (?:erdkunde|geographie)|
  geschiedenis en aardrijkskunde
physics and chemistry = physique(?:[- /]|-?et-?)chimie|fisica y quimica|physics (?:and|&) chemistry
biology = svt|sciences de la vie et de la terre|biologie|biologia|biology|
  biologie
mathematics = mathematik|mathe|mathematiques|maths?|matematicas?|mathematics|wiskunde|
  wiskunde
history = geschichte|histoire|historia|history|storia|geschiedenis
geography = erdkunde|geographie|geografia|geography|aardrijkskunde|
  aardrijkskunde|geografie
chemistry = chemie|chimie|quimica|chemistry|chimica|scheikunde
physics = physik|physique|fisica|physics|natuurkunde|
  fysica
English = englisch|anglais|ingles|english|inglese|engels
German = deutsch|allemand|aleman|german|tedesco|duits
French = franzosisch|francais|frances|french|francese|frans|lettres modernes
Spanish = spanisch|espagnol|spanish|spagnolo|lengua castellana|
  spaans
Italian = italienisch|italien|italiano|italian|
  italiaans
Latin = latein|latin|lettres classiques|
  latijn|klassieke talen
philosophy = philosophie|filosofia|philosophy|
  filosofie|wijsbegeerte
physical education = sport|eps|education physique(?: et sportive)?|educacion fisica|p\.?e\.?|physical education|
  lichamelijke opvoeding|gymnastiek|bewegingsonderwijs
music = musik|education musicale|musique|musica|music|
  muziek|muzikale opvoeding
art = kunst|arts plastiques|plastica|art(?: and design)?|kunsterziehung|
  plastische opvoeding|tekenen|beeldende vorming|handvaardigheid
religious education = religion|religious (?:education|studies)|ethik|
  godsdienst|zedenleer|levensbeschouwing
computer science = informatik|informatique|nsi|informatica|computer science|computing|
  informatica|ict
Dutch = nederlands|dutch|neerlandais
economics = wirtschaft(?:slehre)?|ses|economie|economia|economics|
  economie
technology = technologie|technik|tecnologia|design (?:and|&) technology|
  techniek|technologische opvoeding
"""
SUBJECTS = {
    english: regex(rf"^(?:{names})(?=$|\W)")
    for english, names in joined(table(_SUBJECTS), table(romance.SUBJECTS)).items()
}


def subject_in(line: str) -> str:
    """The school subject with which a folded line begins, in English; empty for none."""
    return next((english for english, pattern in SUBJECTS.items() if pattern.match(line)), "")


# What people are in clubs and associations.
_ROLES = r"""
treasurer = treasurer|kassen?wart(?:in)?|kassier(?:er)?(?:in)?|schatzmeister(?:in)?|rechnungsfuhrer(?:in)?|
  tresori(?:er|ere)|tesorer[oa]|tesorier[ea]|tesoureir[oa]|penningmeester|finance officer|
  kassier|kashouder
chair = chair(?:man|woman|person)?|(?:1\. )?vorsitzende[rn]?|presidente?|presidenta|voorzitter|president|
  voorzitster|voorzit(?:ter|ster)
vice-chair = vice[- ]?(?:chair(?:man|woman)?|president)|(?:2\. |stellvertretende[rn]? )vorsitzende[rn]?|
  vice-?presidente?|vicepresidente|vicepresidenta|
  ondervoorzitt?(?:er|ster)|vice-?voorzit(?:ter|ster)
secretary = secretary|schriftfuhrer(?:in)?|secretaire|secretari[oa]|segretari[oa]|secretaris
auditor = kassen?prufer(?:in)?|rechnungsprufer(?:in)?|(?:verificat|commissaire aux compt)\w+|revisor[ea]?|
  kascommissie(?:lid)?|rekeningnazichter
captain = (?:team |club |ladies' )?captain|mannschaftsfuhrer(?:in)?|spielfuhrer(?:in)?|capitaine|capitan[a]?|aanvoerder|
  kapitein|ploegkapitein
coach = coach|trainer(?:in)?|ubungsleiter(?:in)?|entraineu(?:r|se)|entrenadora?|allenator(?:e|ice)|treinadora?|
  jeugdtrain(?:er|ster)|hoofdtrain(?:er|ster)|trainster
membership secretary = membership secretary|mitgliederwart(?:in)?|
  ledenadministratie|ledenbeheer(?:der)?|ledensecretaris
board member = (?:board|committee) member|member of the (?:board|committee)|beisitzer(?:in)?|vorstandsmitglied|
  membre du (?:bureau|conseil)|vocal de la junta|consiglier[ea]|bestuurslid|
  bestuurder|lid van het bestuur|algemeen bestuurslid
trustee = trustee|kurator(?:in)?
conductor = chorleiter(?:in)?|dirigent(?:in)?|chef(?:fe)? de ch(?:oe|œ)ur|direct(?:or|ora) del coro|maestr[oa] del coro
section leader = section leaders?|stimmfuhrer(?:in)?|registerfuhrer(?:in)?|chefs? de pupitre|jefes? de cuerda
group leader = (?:group|team|tour|ride|patrol) leaders?|gruppenleiter(?:in)?|teamleiter(?:in)?|chefs? de groupe|
  jefes? de grupo|groepsleid(?:er|ster)
youth leader = jugendwart(?:in)?|jugendleiter(?:in)?|youth leader|scout leader|cub leader|akela
equipment officer = zeugwart(?:in)?|geratewart(?:in)?|materialwart(?:in)?|quartermaster
conductor = chorleiter(?:in)?|dirigent(?:in)?|chef(?:fe)? de ch(?:oe|œ)ur|direct(?:or|ora) del coro|maestr[oa] del coro|
  koordirigente?|koorleid(?:er|ster)|dirigente
youth leader = jugendwart(?:in)?|jugendleiter(?:in)?|youth leader|scout leader|cub leader|akela|
  jeugdleid(?:er|ster)|scoutsleid(?:er|ster)|leiding bij de (?:scouts|chiro)|chiroleid(?:er|ster)
equipment officer = zeugwart(?:in)?|geratewart(?:in)?|materialwart(?:in)?|quartermaster|
  materiaalmeester|materiaalverantwoordelijke
works council member = betriebsrat|betriebsratin|betriebsratsmitglied|delegue du personnel|enlace sindical|shop steward|
  union rep(?:resentative)?|
  ondernemingsraad(?:slid)?|vakbondsafgevaardigde|syndicaal afgevaardigde|lid van de or
parent representative = elternsprecher(?:in)?|elternvertreter(?:in)?|parente? delegue|delegado de padres|
  parent governor|parent rep(?:resentative)?|
  ouderraad(?:slid)?|lid van de oudervereniging|medezeggenschapsraad|klassenouder
class representative = klassensprecher(?:in)?|class rep(?:resentative)?|delegue de classe|delegad[oa] de clase|
  klasafgevaardigde|klassenvertegenwoordiger|klasvertegenwoordig(?:er|ster)
school governor = school governor|governor
churchwarden = churchwarden|kirchenvorstand|presbyter(?:in)?|
  kerkmeester|kerkfabriek|ouderling
"""
_ROLE_WORDS = {
    english: regex(rf"(?<![\w-])(?:hon(?:orary|\.)? )?(?:{names})(?![\w-])")
    for english, names in joined(table(_ROLES), table(romance.ROLES)).items()
}


def role_in(line: str) -> str:
    """The English for the role in a club or association that a folded line names; empty when it names none."""
    return next((english for english, pattern in _ROLE_WORDS.items() if pattern.search(line)), "")


# Letters behind a name, and what only they have who may write them.
_LETTERS = """
RN BSN = a registered nurse
MD M.D. MBBS = a doctor of medicine
MRCGP = a general practitioner
FRCS = a surgeon
MRCP = a physician
MRCVS BVSc BVMS = a veterinary surgeon
DVM VMD = a veterinarian
DDS DMD BDS = a dentist
PharmD MRPharmS = a pharmacist
CPA = a certified public accountant
ACCA FCCA FCA ACA = a chartered accountant
RIBA AIA = an architect
CEng = a chartered engineer
P.E. = a professional engineer
MRICS = a chartered surveyor
MCSP = a chartered physiotherapist
DPT = a physical therapist
OTR/L = an occupational therapist
LCSW = a clinical social worker
PhD Ph.D. DPhil = a doctor of philosophy
QTS = a qualified teacher
IHBC = a building conservation professional
MCIL = a chartered linguist
"""
POSTNOMINALS = {one: english for letters, english in table(_LETTERS).items() for one in letters.split()}
