"""What people are by occupation in six languages, and how it is said in English (folded)."""

import re
from functools import cache

from gumd.propose.rules.work import romance_occupation_words as romance
from gumd.propose.rules.work.dutch_occupations import OCCUPATIONS as DUTCH
from gumd.propose.rules.work.job_heads import head_job_in, without_master
from gumd.text.regex import regex

# English, then what it is called in German, French, Spanish, Italian, Portuguese and Dutch.
_OCCUPATIONS = r"""
veterinary nurse = tierarzthelfer(?:in)?|tiermedizinische[rn]? fachangestellte[rn]?|auxiliaire veterinaire|asv
veterinary surgeon = tierarzt(?:in)?|veterinaire|veterinari[oa]|medic[oa] veterinari[oa]|dierenarts
dental assistant = zahnmedizinische[rn]? fachangestellte[rn]?|assistante? dentaire|higienista dental|mondhygienist(?:e)?
dentist = zahnarzt(?:in)?|chirurgien(?:ne)?-dentiste|dentiste|dentista|odontolog[oa]|tandarts
medical assistant = medizinische[rn]? fachangestellte[rn]?|arzthelfer(?:in)?|mfa|doktersassistent(?:e)?
midwife = hebamme|sage-femme|matrona|comadrona|ostetrica|parteira|verloskundige
paramedic = notfallsanitater(?:in)?|rettungssanitater(?:in)?|ambulanci(?:er|ere)|soccorritor(?:e|ice)
care assistant = altenpfleger(?:in)?|pflegehelfer(?:in)?|aide[- ]soignante?|auxiliar de enfermeria|auxiliaire de vie
nurse = krankenpfleger(?:in)?|krankenschwester|(?:gesundheits- und )?pflegefach(?:kraft|frau|mann)|infirmi(?:er|ere)|
  enfermer[oa]|infermier[ea]|enfermeir[oa]|verpleegkundige
pharmacy technician = pta|preparat(?:eur|rice) en pharmacie|tecnic[oa] de farmacia|apothekersassistent(?:e)?
pharmacist = apotheker(?:in)?|pharmacienn?e?|farmaceutic[oa]|farmacista
psychologist = psycholog(?:e|in)|psychologue|psicolog[oa]
psychotherapist = psychotherapeut(?:in)?|psychotherapeute|psicoterapeuta
physiotherapist = physiotherapeut(?:in)?|kinesitherapeute|kine|fisioterapist[ae]|fisioterapeuta|fysiotherapeut
occupational therapist = ergotherapeut(?:in)?|ergotherapeute|terapeuta ocupacional|ergoterapista
speech therapist = logopad(?:e|in)|orthophoniste|logoped[ae]|logopedista
optician = optiker(?:in)?|opticien(?:ne)?|optic[oa] optometrista|ottico
doctor = facharzt|facharztin|assistenzarzt|assistenzarztin|oberarzt|oberarztin|arzt|arztin|medecin|medic[oa]|huisarts
lab technician = laborant(?:in)?|mta|mtla|technicien(?:ne)? de laboratoire|tecnic[oa] de laboratorio|analist(?:e)?
school assistant = aesh|schulbegleiter(?:in)?|auxiliar de educacion
head teacher = schulleiter(?:in)?|rektor(?:in)?|proviseure?|direct(?:eur|rice) d'ecole|director[a]? de(?:l)? (?:colegio|
  instituto)|dirigente scolastic[oa]|schoolhoofd
form teacher = klassenlehrer(?:in)?|klassenleiter(?:in)?|professeure?s? principa(?:l|le|ux|les)|coordinatore di classe|
  diretora? de turma
kindergarten teacher = erzieher(?:in)?|educat(?:eur|rice) de jeunes enfants|maestr[oa] de infantil|
  educador[a]? de infancia
trainee teacher = referendar(?:in)?|professeure? stagiaire|profesor[a]? en practicas
teacher = lehrer(?:in)?|lehrkraft|studienrat|studienratin|oberstudienrat|oberstudienratin|enseignante?|
  prof(?:esseure?|\.)? (?:certifiee?|agregee?|des ecoles)|professeure? d[e'’].{3,30}|maestr[oa]|profesora?|insegnante|
  docente|professora|leraar|lerares|docent(?:e)?
lecturer = dozent(?:in)?|lehrbeauftragte[rn]?|maitre(?:sse)? de conferences|profesor[a]? titular|titular de universidad|
  ricercator(?:e|ice) universitari[oa]|universitair docent
doctoral student = doktorand(?:in)?|doctorante?|doctorand[oa]|dottorand[oa]|promovend(?:us|a)|phd student
researcher = wissenschaftliche[rn]? mitarbeiter(?:in)?|chercheu(?:r|se)|investigadora?|ricercator(?:e|ice)|onderzoeker
student assistant = studentische hilfskraft|hiwi|werkstudent(?:in)?|student-assistent
translator = (?:diplom-)?ubersetzer(?:in)?|traduct(?:eur|rice)|traductora?|traduttor(?:e|ice)|tradutora?|vertaler
interpreter = dolmetscher(?:in)?|interprete|tolk
librarian = bibliothekar(?:in)?|bibliothecaire|bibliotecari[oa]|bibliothecaris
archivist = archivar(?:in)?|archiviste|archiver[oa]|archivista|archivaris
social worker = sozialarbeiter(?:in)?|sozialpadagog(?:e|in)|assistante? sociale?|trabajador[a]? social|
  assistente sociale?|maatschappelijk werker
youth worker = jugendarbeiter(?:in)?|animat(?:eur|rice)|educat(?:eur|rice) specialisee?|educador[a]? social
software developer = software-?entwickler(?:in)?|(?:web-?)?entwickler(?:in)?|developpeu(?:r|se)|desarrolladora?|
  programadora?|sviluppator(?:e|ice)|programmator(?:e|ice)|ontwikkelaar|programmierer(?:in)?
data analyst = datenanalyst(?:in)?|analyste de donnees|analista de d(?:atos|ados|ati)
system administrator = systemadministrator(?:in)?|administrat(?:eur|rice) systeme|administrador[a]? de sistemas|
  systeembeheerder|sistemista
civil engineer = bauingenieur(?:in)?|ingenieure? (?:civile?|en genie civil)|ingenier[oa] civil|ingegnere civile
mechanical engineer = maschinenbauingenieur(?:in)?|ingenieure? mecani(?:que|cien)|ingenier[oa] mecanic[oa]
engineer = ingenieur(?:in|e)?|dipl\.?-ing\.?|ingenier[oa]|ingegnere|engenheir[oa]
architect = architekt(?:in)?|architecte|arquitect[oa]|architetto|architetta|arquitet[oa]
draughtsperson = bauzeichner(?:in)?|technische[rn]? zeichner(?:in)?|dessinat(?:eur|rice)|delineante|disegnator(?:e|ice)
surveyor = vermesser(?:in)?|vermessungstechniker(?:in)?|geometre|topograf[oa]|geometra|landmeter
bookkeeper = buchhalter(?:in)?|aide[- ]comptable|auxiliar contable|boekhouder
accountant = bilanzbuchhalter(?:in)?|comptable|expert-comptable|contable|contador[a]?|contabilista|ragionier[ea]
tax adviser = steuerberater(?:in)?|steuerfachangestellte[rn]?|conseill(?:er|ere) fiscale?|asesor[a]? fiscal|
  commercialista|belastingadviseur
payroll clerk = lohnbuchhalter(?:in)?|gestionnaire de paie|tecnic[oa] de nominas
lawyer = rechtsanwalt|rechtsanwaltin|avocate?|abogad[oa]|avvocat[oa]|advogad[oa]|advocaat
notary = notar(?:in)?|notaire|notari[oa]|notaris
judge = richter(?:in)?|magistrate?|juez|jueza|giudice|juiza?|rechter
legal assistant = rechtsanwaltsfachangestellte[rn]?|assistante? juridique|procurador[a]?
office clerk = sachbearbeiter(?:in)?|burokauf(?:frau|mann)|(?:kaufmannische[rn]? )?angestellte[rn]?|
  employee? administrati(?:f|ve)|administrativ[oa]|auxiliar administrativ[oa]|impiegat[oa]|medewerker
secretary = sekretar(?:in)?|secretaire|secretari[oa]|segretari[oa]|secretaresse
receptionist = empfangsmitarbeiter(?:in)?|rezeptionist(?:in)?|receptionniste|recepcionista|receptionist[ae]
bank clerk = bankkauf(?:frau|mann)|conseill(?:er|ere) (?:bancaire|clientele)|emplead[oa] de banca|bancari[oa]
insurance agent = versicherungskauf(?:frau|mann)|agente? d'assurances?|agente de seguros|assicurator(?:e|ice)
sales representative = aussendienstmitarbeiter(?:in)?|vertriebsmitarbeiter(?:in)?|agente comercial|
  technico-commerciale?|  rappresentante|vertegenwoordiger
shop assistant = verkaufer(?:in)?|einzelhandelskauf(?:frau|mann)|vendeu(?:r|se)|dependient[ea]|commess[oa]|
  vendedora?|verkoper|verkoopmedewerker
cashier = kassierer(?:in)?|caissi(?:er|ere)|cajer[oa]|cassier[ea]
buyer = einkaufer(?:in)?|achete(?:ur|use)|compradora?|inkoper
warehouse worker = lagerist(?:in)?|fachkraft fur lagerlogistik|lagermitarbeiter(?:in)?|magasini(?:er|ere)|
  preparat(?:eur|rice) de commandes|moz[oa] de almacen|magazzinier[ea]|magazijnmedewerker
forklift driver = staplerfahrer(?:in)?|cariste|carretiller[oa]|carrellista|heftruckchauffeur
lorry driver = lkw-?fahrer(?:in)?|berufskraftfahrer(?:in)?|chauffeu(?:r|se) (?:routier|routiere|pl|poids lourd)|
  camioner[oa]|camionista|vrachtwagenchauffeur
bus driver = busfahrer(?:in)?|conduct(?:eur|rice) (?:de bus|receveur)|conductor[a]? de autobus|autista di autobus
tram driver = strassenbahnfahrer(?:in)?|straßenbahnfahrer(?:in)?|conduct(?:eur|rice) de tram(?:way)?
train driver = lokfuhrer(?:in)?|triebfahrzeugfuhrer(?:in)?|conduct(?:eur|rice) de train|maquinista|macchinista
driver = fahrer(?:in)?|kraftfahrer(?:in)?|chauffeu(?:r|se)|conduct(?:eur|rice)|conductora?|autista|motorista
courier = kurier(?:fahrer)?(?:in)?|livreu(?:r|se)|coursi(?:er|ere)|repartidora?|corriere|bezorger
postal worker = postbot(?:e|in)|zusteller(?:in)?|fact(?:eur|rice)|carter[oa]|postin[oa]|carteir[oa]|postbode
electrician = elektriker(?:in)?|elektroniker(?:in)?|electricien(?:ne)?|electricista|elettricista|eletricista|elektricien
plumber = (?:anlagenmechaniker(?:in)?|installateur(?:in)?|klempner(?:in)?|sanitarinstallateur(?:in)?)|plombi(?:er|ere)|
  fontaner[oa]|idraulic[oa]|canalizadora?|loodgieter
heating engineer = heizungsbauer(?:in)?|chauffagiste|calefactor|installatore termico
car mechanic = kfz-?mechatroniker(?:in)?|kfz-?mechaniker(?:in)?|automechaniker(?:in)?|mecanicien(?:ne)? auto(?:mobile)?|
  meccanic[oa] auto|mecanic[oa] de automoviles|automonteur
bicycle mechanic = zweiradmechaniker(?:in)?|fahrradmechaniker(?:in)?|mecanicien(?:ne)? cycles?|mecanic[oa] de bici\w*|
  fietsenmaker
mechanic = mechaniker(?:in)?|mechatroniker(?:in)?|mecanicien(?:ne)?|mecanic[oa]|meccanic[oa]|monteur
fitter = schlosser(?:in)?|industriemechaniker(?:in)?|ajusteu(?:r|se)|ajustador[a]?|montador[a]?
welder = schweisser(?:in)?|schweißer(?:in)?|soudeu(?:r|se)|soldadora?|saldator(?:e|ice)|lasser
machine operator = maschinenfuhrer(?:in)?|anlagenfuhrer(?:in)?|cnc-?fraser(?:in)?|zerspanungsmechaniker(?:in)?|
  operat(?:eur|rice) (?:regleur|de production)|operari[oa](?: de maquina)?|operai[oa]
carpenter = tischler(?:in)?|schreiner(?:in)?|zimmer(?:er|mann|in)|menuisi(?:er|ere)|charpenti(?:er|ere)|carpinter[oa]|
  falegname|carpinteir[oa]|timmerman
bricklayer = maurer(?:in)?|macon(?:ne)?|albanil(?:a)?|muratore|pedreir[oa]|metselaar
roofer = dachdecker(?:in)?|couvreu(?:r|se)|tejador|carpentiere|dakdekker
painter and decorator = maler(?:in)?(?: und lackierer(?:in)?)?|peintre en batiment|pintor[a]? de obra|imbianchin[oa]
tiler = fliesenleger(?:in)?|carreleu(?:r|se)|alicatador|piastrellista|tegelzetter
foreman = polier(?:in)?|vorarbeiter(?:in)?|chef(?:fe)? d'equipe|capataz|caposquadra|
  encarregad[oa](?! d[ae] educacao)|voorman
site manager = bauleiter(?:in)?|chef(?:fe)? de chantier|conduct(?:eur|rice) de travaux|jef[ea] de obra|capocantiere
caretaker = hausmeister(?:in)?|concierge|gardien(?:ne)? d'immeuble|conserje|custode|porteir[oa]|huismeester
cleaner = reinigungskraft|gebaudereiniger(?:in)?|agente? d'entretien|limpiadora?|addett[oa] alle pulizie|schoonmaker
security guard = sicherheitsmitarbeiter(?:in)?|agente? de securite|vigilante?(?: de seguridad)?|guardia giurata
police officer = polizist(?:in)?|polizeibeamt(?:er|in)|polici(?:er|ere)|agente de policia|poliziott[oa]|politieagent
firefighter = feuerwehr(?:mann|frau)|sapeur-pompier|pompi(?:er|ere)|bomber[oa]|vigile del fuoco|bombeir[oa]|brandweerman
soldier = soldat(?:in)?|militaire|militar|soldado
civil servant = beamt(?:er|in)|verwaltungsfachangestellte[rn]?|fonctionnaire|funcionari[oa]|funzionari[oa]|ambtenaar
cook = koch|kochin|cuisini(?:er|ere)|commis de cuisine|cociner[oa]|cuoc[oa]|cozinheir[oa]
head chef = kuchenchef(?:in)?|chef(?:fe)? de cuisine|jef[ea] de cocina|capocuoc[oa]
waiter = kellner(?:in)?|servicekraft|serveu(?:r|se)|camarer[oa]|camerier[ea]|empregad[oa] de mesa|serveerster
barista = barkeeper(?:in)?|barman|barista
baker = backer(?:in)?|boulang(?:er|ere)|panader[oa]|panettier[ea]|padeir[oa]|bakker
pastry chef = konditor(?:in)?|patissi(?:er|ere)|pasteler[oa]|pasticcier[ea]|pasteleir[oa]|banketbakker
butcher = metzger(?:in)?|fleischer(?:in)?|bouch(?:er|ere)|carnicer[oa]|macellai[oa]|talhante|slager
winemaker = winzer(?:in)?|vigneron(?:ne)?|viticult(?:eur|rice)|viticultora?|enolog[oa]|viticolt(?:ore|rice)|wijnboer
brewer = brauer(?:in)?|brasseu(?:r|se)|cervecer[oa]|birrai[oa]
hotel clerk = hotelfach(?:frau|mann)|emploiee? d'hotel|hotelfachangestellte[rn]?
tour guide = reiseleiter(?:in)?|stadtfuhrer(?:in)?|guide touristique|guia turistic[oa]|guida turistica|reisleider
flight attendant = flugbegleiter(?:in)?|hotesse de l'air|steward|auxiliar de vuelo|assistente di volo|comissari[oa]
pilot = pilot(?:in)?|pilote de ligne|pilot[oa]
hairdresser = friseur(?:in)?|frisor(?:in)?|coiffeu(?:r|se)|peluquer[oa]|parrucchier[ea]|cabeleireir[oa]|kapper
beautician = kosmetiker(?:in)?|estheticien(?:ne)?|esteticista|estetista|schoonheidsspecialist(?:e)?
tailor = schneider(?:in)?|couturi(?:er|ere)|tailleur|modist[oa]|sastre|sart[oa]|costureir[oa]|kleermaker
gardener = gartner(?:in)?|landschaftsgartner(?:in)?|jardini(?:er|ere)|paysagiste|jardiner[oa]|giardinier[ea]|
  jardineir[oa]|hovenier|tuinman
florist = florist(?:in)?|fleuriste|florista|fiorist[ae]|bloemist
farmer = landwirt(?:in)?|bauer|bauerin|agricult(?:eur|rice)|eleveu(?:r|se)|agricultora?|ganader[oa]|melkveehouder
beekeeper = imker(?:in)?|apicult(?:eur|rice)|apicultora?
forester = forster(?:in)?|forstwirt(?:in)?|forestier|garde forestier|guarda forestal|forestale|boswachter
fisherman = fischer(?:in)?|pecheu(?:r|se)|pescador[a]?|pescator(?:e|ice)|visser
graphic designer = grafik-?designer(?:in)?|grafiker(?:in)?|graphiste|disenador[a]? grafic[oa]|grafic[oa]|vormgever
designer = gestalter(?:in)?|mediengestalter(?:in)?|disenadora?|progettista
photographer = fotograf(?:in)?|photographe|fotograf[oa]
journalist = redakteur(?:in)?|journalist(?:in)|journaliste|periodista|giornalista|jornalista
editor = lektor(?:in)?|edit(?:eur|rice)|correctora?|redattor(?:e|ice)|redacteur
bookseller = buchhandler(?:in)?|libraire|librer[oa]|libraia?o?|livreir[oa]|boekhandelaar
writer = schriftsteller(?:in)?|autor(?:in)?|ecrivaine?|aut(?:eur|rice)|escritora?|scrittor(?:e|ice)
musician = musiker(?:in)?|musicien(?:ne)?|music[oa]|musicista|muzikant
music teacher = musiklehrer(?:in)?|klavierlehrer(?:in)?|professeure? de (?:musique|piano|violon|guitare)|
  profesor[a]? de musica|muziekleraar
organist = organist(?:in)|kirchenmusiker(?:in)?|kantor(?:in)?|organiste|organista
actor = schauspieler(?:in)?|comedien(?:ne)?|actriz|attor(?:e|ice)|ator|acteur|actrice
potter = topfer(?:in)?|keramiker(?:in)?|potier|potiere|ceramiste|ceramista|alfarer[oa]|pottenbakker
goldsmith = goldschmied(?:in)?|bijouti(?:er|ere)|orfevre|joyer[oa]|oraf[oa]|ourives|goudsmid
watchmaker = uhrmacher(?:in)?|horlog(?:er|ere)|relojer[oa]|orologiai[oa]|horlogemaker
luthier = geigenbauer(?:in)?|instrumentenbauer(?:in)?|luthi(?:er|ere)|liutai[oa]
restorer = restaurator(?:in)?|restaurat(?:eur|rice) (?:d'art|de tableaux)|restauradora?|restaurator(?:e|ice)
estate agent = immobilienmakler(?:in)?|makler(?:in)?|agente? immobili(?:er|ere)|agente inmobiliari[oa]|
  agente immobiliare|agente imobiliari[oa]|makelaar
project manager = projektleiter(?:in)?|projektmanager(?:in)?|chef(?:fe)? de projet|jef[ea] de proyecto|
  responsabile di progetto|gestor[a]? de projeto|projectleider
department head = abteilungsleiter(?:in)?|bereichsleiter(?:in)?|chef(?:fe)? de service|jef[ea] de departamento|
  responsabile di reparto|afdelingshoofd
team leader = teamleiter(?:in)?|gruppenleiter(?:in)?|jef[ea] de equipo|teamleider|responsable d'equipe
branch manager = filialleiter(?:in)?|marktleiter(?:in)?|responsable de magasin|encargad[oa] de tienda|filiaalmanager
managing director = geschaftsfuhrer(?:in)?|gerant[e]?|gerente|amministrator(?:e|ice) delegat[oa]|zaakvoerder
personnel officer = personalreferent(?:in)?|personalsachbearbeiter(?:in)?|charge(?:e)? de recrutement|
  responsable rh|tecnic[oa] de recursos humanos
trainee = auszubildende[rn]?|azubi|lehrling|apprentie?|alternante?|aprendiz[a]?|apprendista|leerling
intern = praktikant(?:in)?|stagiaire|becari[oa]|tirocinante|estagiari[oa]
pastor = pfarrer(?:in)?|pastor(?:in)?|vikar(?:in)?|pasteure?|parroco|dominee
geologist = geolog(?:e|in)|geologue|geolog[oa]
biologist = biolog(?:e|in)|biologiste|biolog[oa]
chemist = chemiker(?:in)?|chimiste|quimic[oa]|chimic[oa]|scheikundige
physicist = physiker(?:in)?|physicienne?|fisic[oa]|natuurkundige
sound technician = geluidstechnic(?:us|a)|geluidsman|podiumtechnic(?:us|a)[ -]{1,3}geluid|tontechniker(?:in)?|
  ingenieure? du son|technicien(?:ne)? (?:du )?son|tecnic[oa] de sonido
stage technician = podiumtechnic(?:us|a)|theatertechnic(?:us|a)|veranstaltungstechniker(?:in)?|
  technicien(?:ne)? (?:de plateau|du spectacle)
head nurse = hoofdverpleegkundige|afdelingsverpleegkundige|stationsleitung|cadre de sante
technician = technic(?:us|a)
historian = historiker(?:in)?|historien(?:ne)?|historiadora?|storic[oa]
economist = volkswirt(?:in)?|okonom(?:in)?|economiste|economista|econoom
"""
# Kinds of work for which the language has a word of its own already: English names that are not in the table.
_ENGLISH = r"""
(?:software|backend|frontend|front-end|back-end|full-?stack|data|devops|site reliability|machine learning|structural|
electrical|chemical|process|test|qa|quality|network|security|systems?|mechatronics?|sound|audio) engineer|
(?:web|mobile|game|app|software) developer|developer|programmer|software architect|tech lead|data scientist|
product (?:manager|owner|designer)|(?:ux|ui) designer|scrum master|(?:business|financial|policy|systems) analyst|
solicitor|barrister|paralegal|attorney|vet|veterinarian|general practitioner|registrar|surgeon|consultant|radiographer|
anaesthetist|paediatrician|pediatrician|ward sister|staff nurse|charge nurse|health visitor|carer|support worker|
physio|dietitian|nutritionist|osteopath|chiropractor|counsellor|therapist|pharmacy assistant|
professor|associate professor|assistant professor|research (?:fellow|associate|assistant)|postdoc(?:toral \w+)?|
teaching assistant|tutor|lab manager|curator|conservator|conservation officer|(?:youth |head |swim(?:ming)? )coach|
(?:yoga|driving|ski|fitness|swimming|climbing|flying) (?:instructor|teacher)|personal trainer|
wireman|journeyman \w+|machinist|joiner|cabinet ?maker|plasterer|glazier|mason|stonemason|blacksmith|farrier|decorator|
builder|crane operator|groundskeeper|ranger|arborist|tree surgeon|truck driver|delivery driver|train conductor|
air traffic controller|ship's \w+|deckhand|dispatcher|postman|letter carrier|police constable|prison officer|
sous[- ]chef|chef|line cook|bartender|sommelier|brewer|dairy \w+|store manager|shop manager|general manager|
office manager|operations manager|account manager|marketing manager|practice manager|sales assistant|sales manager|
administrator|administrative assistant|executive assistant|personal assistant|clerk|human resources \w+|recruiter|
copywriter|sub-?editor|reporter|illustrator|animator|art director|producer|sound designer|conductor|violinist|pianist|
bell founder|piano tuner|organ builder|bookbinder|saddler|upholsterer|shoemaker|cobbler|ceo|cto|cfo|coo|founder|
co-?founder|owner|landlord|locum|freelancer?|apprentice|childminder|nursery nurse|nanny|minister|vicar|priest|rabbi|
actuary|auditor|underwriter|broker|trader|town planner|urban planner|meteorologist|astronomer|statistician|
mathematician|linguist|archaeologist|sociologist|anthropologist|
head of [a-z]+|
(?:[a-z]+ )?(?:manager|director|technician|supervisor|coordinator|officer|specialist|assistant|
analyst|scientist|advis[eo]r)
"""


def table(block: str) -> dict[str, str]:
    """A table that is written a line an entry, "English = pattern"; a line that is indented goes on with the last."""
    lines = re.sub(r"\n {2}", " ", re.sub(r"\|\n {2}", "|", block.strip())).splitlines()
    return dict(line.split(" = ", 1) for line in lines)


def joined(*tables: dict[str, str]) -> dict[str, str]:
    """All tables as one; what several of them name, any's words are."""
    names = dict.fromkeys(name for one in tables for name in one)
    return {name: "|".join(one[name] for one in tables if one.get(name)) for name in names}


OCCUPATIONS = joined(table(_OCCUPATIONS), table(romance.OCCUPATIONS), DUTCH)
_IN_ENGLISH = regex(
    rf"(?<![\w-])(?:{_ENGLISH.strip().replace(chr(10), '')}|{'|'.join(map(re.escape, OCCUPATIONS))})s?(?![\w])"
)
_RETIRED = regex(
    r"\b(?:retired|retraitee?|a\. ?d\.|i\. ?r\.|jubilad[oa]|gepensioneerde?|op rust|pensioniert|im ruhestand|"
    r"in pensione|pensionat[oa]|reformad[oa]|aposentad[oa]|emerit\w*)"
)


@cache
def _foreign() -> dict[str, re.Pattern[str]]:
    return {english: regex(rf"(?<![\w-])(?:{names})(?!\w)") for english, names in OCCUPATIONS.items()}


def job_in(line: str) -> str:
    """The English for the occupation that a folded line names, in whatever language; empty when it names none."""
    english = _IN_ENGLISH.search(line)
    return _retired(english.group(), line) if english else foreign_job_in(line) or _master_in(line) or head_job_in(line)


def _master_in(line: str) -> str:
    """The same of a master of a craft: "Tischlermeisterin"."""
    plain = without_master(line)
    craft = "" if plain == line else foreign_job_in(plain) or head_job_in(plain)
    return f"master {craft}" if craft else ""


def foreign_job_in(line: str) -> str:
    """The same where the line does not name it in English."""
    return _retired(next((one for one, pattern in _foreign().items() if pattern.search(line)), ""), line)


def _retired(name: str, line: str) -> str:
    return f"retired {name}" if name and _RETIRED.search(line) else name
