"""English words that statements use, with those of other languages that say the same (folded beginnings)."""

from gumd.text.words import singular

# Each English, then folded beginnings.
_ROWS = """
learn lern appren aprend studi
learning lern appren aprend
eat esse isst mange como come comer
eating esse mange
drink trink bois boire bebo beber tomo
smoke rauch fume fumo fumar
sister schwester soeur sœur hermana
brother bruder frere hermano
mother mutter mere madre mama
father vater pere padre papa
daughter tochter fille hija
son sohn fils hijo
wife frau femme mujer esposa
husband mann mari marido
friend freund ami amie amig
boss chef jefe jefa
neighbour nachbar voisin vecin
flatmate mitbewohner coloc companer
kid kind enfant hijo nino
child kind enfant hijo
swim schwimm nag natation piscin
swimming schwimm nag natation piscin
run laufe laufen cours courir corro correr
running lauf courir course correr
work arbeit travail trabaj
live wohn lebe habit vivo vivir
allergic allergi alergi
appointment termin rendez rdv cita
lesson stunde unterricht lektion cours clase leccion
class kurs klasse cours clase
course kurs cours curso
rehearsal probe repetition ensayo
practice probe repetition ensayo
training entrain entren
choir chor coro
milk milch lait leche
cheese kase fromage queso
meat fleisch viande carne
fish fisch poisson pescado
egg eier oeuf œuf huevo
nut nuss noix nuec
bread brot pain pan
sugar zucker sucre azucar
wine wein vin vino
beer bier cerveza
coffee kaffee cafe
alcohol dry booze sober teetotal alkohol alcool
pepper paprika poivron pimiento
lactose laktose lactosa
back rucken dos espalda
knee knie genou rodilla
shoulder schulter epaule hombro
hip hufte hanche cadera
wrist handgelenk poignet muneca
trouble flaring bad worse swollen stiff hurts hurting sore pain playing weh schmerz problem mal duele dolor arger
left link gauch izquierd
right recht droit derech
teacher lehrer prof enseignant maestr
pharmacist apothek pharmac farmac
translator ubersetz traduct
goal ziel objectif meta objetivo
project projekt projet proyecto
night nacht nuit noche
morning morgen matin manana
evening abend soir noche tarde
week woche semaine semana
month monat mois mes
day tag tage jour dia
year jahr an ano
every jede jeden chaque tous toutes cada todo toda
move ziehe umzug demenag mudar mudo
stop aufgehort arret deje dejado
travel reise fahre voyag viaj
save spare sparen econom ahorr
write schreib ecri escrib
read lese lesen lire leer
play spiel joue jouer juego toco
cook koche kochen cuisin cocin
sing singe chant canto cantar
dance tanz danse baile bailar
buy kauf achet compr
cancel kundig storn annul resili baja
membership mitglied vertrag abonnement adhesion suscripcion
cat katz chat gato gata
dog hund chien perr
car auto voiture coche
bike rad velo bici
house haus maison casa
flat wohnung appart piso
garden garten jardin
german deutsch allemand aleman
french franzosisch francais frances
spanish spanisch espagnol espanol
english englisch anglais ingles
italian italienisch italien italiano
danish danisch danois danes
swedish schwedisch suedois sueco
japanese japanisch japonais japones
portuguese portugiesisch portugais portugues
arabic arabisch arabe
russian russisch russe ruso
polish polnisch polonais polaco
vegetarian vegetari vegetarisch veggie veg
ceramic ceramica keramik ceramique topfer
pottery ceramica keramik topfer poterie
sewing nah couture costura
health gesund sante salud
early fruh matin manana
late spat tarde
shift schicht dienst turno
"""

_DUTCH = """
learn leer studeer
learning leer
eat eet eten
eating eten
drink drink
smoke rook roken
sister zus
brother broer
mother moeder mama
father vader papa
daughter dochter
son zoon
wife vrouw
husband man
friend vriend
boss baas
neighbour buur
flatmate huisgeno kotgeno
kid kind kinderen
child kind kinderen
swim zwem
swimming zwem
run loop lopen hardlo
running loop lopen hardlo
work werk
live woon
allergic allergi
appointment afspraak
lesson les lessen
class les lessen cursus
course cursus opleiding
rehearsal repetitie
practice repetitie training
choir koor
milk melk
cheese kaas
meat vlees
fish vis
egg eier ei
nut noten
bread brood
sugar suiker
wine wijn
beer bier pils
coffee koffie
alcohol alcohol
lactose lactose
back rug
knee knie
shoulder schouder
hip heup
wrist pols
left link
right recht
teacher leraar leerkracht lerares
pharmacist apothek
translator vertal
goal doel
project project
night nacht
morning ochtend morgen
evening avond
week week weken
month maand
day dag dagen
year jaar jaren
every elke iedere
move verhui
stop gestopt stoppen
travel reis
save spaar sparen
write schrijf schrijven
read lees lezen
play speel spelen
cook kook koken
sing zing zingen
dance dans
buy koop kopen
cancel opgezegd annuleer geannuleerd
membership lidmaatschap lid
cat kat poes
dog hond
car auto wagen
bike fiets
house huis
flat appartement
garden tuin
german duits
french frans
spanish spaans
english engels
italian italiaans
danish deens
swedish zweeds
japanese japans
portuguese portugees
arabic arabisch
russian russisch
polish pools
vegetarian vegetari
pottery pottenbak keramiek
ceramic keramiek
sewing naai
health gezond
early vroeg
late laat
shift dienst shift
nurse verpleeg
pregnant zwanger
left-handed linkshandig
self-employed zelfstandig
married getrouwd gehuwd
divorced gescheiden
retired gepensioneerd pensioen
"""
# The same in Italian and Portuguese.
_ROMANCE_ROWS = """
learn impar aprend
learning impar aprend
eat mangi
eating mangi
drink bevo bere beber
smoke fumare
sister sorell irma
brother fratell irmao
mother mamma mae
father babbo pai
daughter figlia filha
aunt zia tia
uncle zio tio
son figlio filho
wife moglie mulher
husband marito
partner compagn companheir
boyfriend fidanzat namorad ragazzo
girlfriend fidanzat namorad ragazza
friend amic amig
colleague collega colega
neighbour vicino vicina vizinh
flatmate coinquilin
kid figli bambin filh crianca
child figli bambin filh crianca
grandmother nonna avo
grandfather nonno avo
swim nuot nado nadar nataca
swimming nuot nataca
run corsa corrida
running corsa corrida
work lavor trabalh
live abito moro morar
appointment appuntament consulta marcaca agendament visita
lesson lezion aula
class lezion corso aula turma
course corso
rehearsal prove ensaio
practice prove ensaio treino
training allen treino treinar
milk leite
cheese formagg queij
fish pesce peixe
egg uova uovo ovo
nut noci noz castanh
bread pane pao
sugar zuccher acucar
wine vinho
beer birra cerveja
coffee caffe
knee ginocchi joelho
shoulder spall ombro
back schiena costas
teacher insegnant professor
nurse infermier enfermeir
doctor medico medica
goal obiettiv traguard
project progett
night notte noite
morning mattin manha
evening sera noite
week settiman
month mese
day giorn
year anno ano
every ogni tutti tutte
move trasfer traslo
stop smess smett deix parei parar
travel viagg viagem
save risparmi poup
write scriv escrev
read legg leio ler
play suon gioc jogo jogar
cook cucin cozinh
dance ballo ballare
cancel disdett cancelad
membership iscrizion tessera inscrica
cat gatto gatta gato gata
dog cane cachorr cao cadela
car macchina carro
bike bicicl
flat appartament apartament
garden giardin jardim
german tedesc alema
french francese
spanish spagnol espanhol
english inglese
italian italian
japanese giappones
portuguese portoghes
arabic arabo
russian russo
polish polacco polones
sewing cucito costura
health salute saude
"""


def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for english, *others in filter(None, map(str.split, (_ROWS + _ROMANCE_ROWS + _DUTCH).splitlines())):
        found[english] = (*found.get(english, ()), *map(singular, others))
    return found


EQUIVALENTS = _table()
