"""People by what they are to the user, in Italian and in Portuguese, by the English word for each."""

from gumd.propose.rules.work.occupation_words import table


def _by_word(block: str) -> dict[str, str]:
    return {word.strip(): english for english, words in table(block).items() for word in words.split("|")}


ITALIAN = _by_word("""
sister = sorella|sorellina
brother = fratello|fratellino
mother = madre
mum = mamma
father = padre
dad = papà|babbo
grandmother = nonna
grandfather = nonno
aunt = zia
uncle = zio
cousin = cugina|cugino
wife = moglie
husband = marito
partner = compagna|compagno
girlfriend = ragazza|fidanzata|morosa
boyfriend = ragazzo|fidanzato|moroso
son = figlio
daughter = figlia
grandchild or nephew or niece = nipote|nipotina|nipotino
mother-in-law = suocera
father-in-law = suocero
sister-in-law = cognata
brother-in-law = cognato
godmother = madrina
godfather = padrino
boss = capo|titolare
colleague = collega|collega di lavoro
flatmate = coinquilina|coinquilino|compagna di stanza|compagno di stanza|compagna di casa|compagno di casa
neighbour = vicina|vicino|vicina di casa|vicino di casa
friend = amica|amico
landlord = padrone di casa
landlady = padrona di casa
teacher = maestra|maestro|prof|professoressa|professore|insegnante
thesis supervisor = relatore|relatrice
doctor = medico|dottoressa|medico di base
dentist = dentista
physiotherapist = fisioterapista
accountant = commercialista
carer = badante
nanny = tata
dog = cane|cagnolino|cagnolina
cat = gatto|gatta|gattino
horse = cavallo|cavalla
rabbit = coniglio
tortoise = tartaruga
""")
PORTUGUESE = _by_word("""
sister = irmã|mana
brother = irmão|mano
mother = mãe
mum = mamã|mamãe
father = pai
dad = papá|papai
grandmother = avó|vovó|vó
grandfather = avô|vovô|vô
aunt = tia
uncle = tio
cousin = prima|primo
niece = sobrinha
nephew = sobrinho
wife = mulher|esposa
husband = marido|esposo
partner = companheira|companheiro
girlfriend = namorada
boyfriend = namorado
fiancée = noiva
fiancé = noivo
son = filho
daughter = filha
grandson = neto
granddaughter = neta
mother-in-law = sogra
father-in-law = sogro
sister-in-law = cunhada
brother-in-law = cunhado
stepson = enteado
stepdaughter = enteada
godmother = madrinha
godfather = padrinho
goddaughter = afilhada
godson = afilhado
boss = chefe|patrão|patroa
colleague = colega|colega de trabalho
flatmate = colega de casa|colega de quarto
neighbour = vizinha|vizinho
friend = amiga|amigo
landlord = senhorio
landlady = senhoria
teacher = professora|professor|prof
thesis supervisor = orientadora|orientador
doctor = médica|médico|médica de família|médico de família
dentist = dentista
physiotherapist = fisioterapeuta
accountant = contabilista|contador|contadora
nanny = babá|ama
dog = cão|cadela|cachorro|cachorra
cat = gata|gato
horse = cavalo|égua
rabbit = coelho|coelha
tortoise = tartaruga
""")
POSSESSIVES = {
    **dict.fromkeys(("mia", "mio", "nostra", "nostro"), ITALIAN),
    **dict.fromkeys(("minha", "meu", "nossa", "nosso"), PORTUGUESE),
}
