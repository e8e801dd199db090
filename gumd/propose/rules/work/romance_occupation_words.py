"""What people are by occupation and teach and are in clubs, in Italian and Portuguese, by the English for it (folded).

Only what the tables of all languages lack.
"""

OCCUPATIONS = r"""
veterinary nurse = auxiliar (?:de )?veterinari[oa]|enfermeir[oa] veterinari[oa]|tecnic[oa] veterinari[oa]
dental assistant = assistente alla poltrona|assistente dentari[oa]|auxiliar de saude bucal
dentist = odontoiatra|medic[oa] dentista
medical assistant = assistente di studio medico|assistente de consultorio
midwife = enfermeir[oa] obstetra
paramedic = autista soccorritore|soccorritrice|tecnic[oa] de emergencia
care assistant = operat(?:ore|rice) socio-?sanitari[oa]|oss|badante|ajudante de lar|
  auxiliar de (?:geriatria|acao direta|acao medica|saude)|cuidadora? de idosos|tecnic[oa] de enfermagem
speech therapist = fonoaudiolog[oa]|terapeuta da fala
optician = optometrista
lab technician = tecnic[oa] di laboratorio|tecnic[oa] de analises|analista clinic[oa]
school assistant = collaborator(?:e|ice) scolastic[oa]|collaboratrice scolastica|assistente operacional|
  auxiliar de acao educativa
head teacher = preside|diretora? d[ea] (?:escola|agrupamento)
kindergarten teacher = educat(?:ore|rice) (?:d'infanzia|di nido|dell'infanzia)|maestr[oa] d'asilo|educadora? infantil
trainee teacher = professora? estagiari[oa]
lecturer = professor(?:e|essa) (?:associat[oa]|ordinari[oa])|docente universitari[oa]|
  professora? (?:auxiliar|adjunt[oa]|universitari[oa]|catedratic[oa])
teacher = professore|professoressa
doctoral student = doutorand[oa]|bolseir[oa] de doutoramento
researcher = ricercatrice|pesquisadora?|assegnista di ricerca|bolseir[oa] de investigacao
translator = traduttrice
archivist = arquivista
youth worker = educatore|educatrice|animatore|animatrice
software developer = sviluppatrice|programmatrice|desenvolvedora?
civil engineer = engenheir[oa] civil
mechanical engineer = ingegnere meccanico|engenheir[oa] mecanic[oa]
draughtsperson = disegnatrice|desenhadora?|projetista
surveyor = agrimensora?
bookkeeper = contabile|tecnic[oa] de contabilidade
payroll clerk = addett[oa] (?:alle )?paghe|tecnic[oa] de processamento salarial
notary = notai[oa]|tabeliao
judge = magistrat[oa]
legal assistant = praticante avvocat[oa]|solicitadora?|advogad[oa] estagiari[oa]
office clerk = (?:assistente|tecnic[oa]) administrativ[oa]|escriturari[oa]|addett[oa] (?:alla )?segreteria|
  auxiliar de escritorio
receptionist = rececionista|addett[oa] (?:alla )?reception
insurance agent = mediadora? de seguros|corretora? de seguros
sales representative = agente di commercio|representante comercial|promotora? de vendas|delegad[oa] comercial
shop assistant = addett[oa] (?:alle )?vendite|balconista|assistente de loja|empregad[oa] de (?:balcao|loja)
cashier = operat(?:ore|rice) di cassa|operadora? de caixa
buyer = addett[oa] (?:agli )?acquisti
warehouse worker = fiel de armazem|operadora? de armazem|estoquista|almoxarife
forklift driver = mulettista|operadora? de empilhad(?:or|eira)
lorry driver = autotrasportatore|caminhoneir[oa]|motorista de pesados
bus driver = autista di linea|conducente di linea|motorista de (?:autocarro|onibus)
tram driver = tranviere|guarda-freio
courier = fattorino|estafeta|motoboy|entregadora?
postal worker = portalettere
plumber = encanadora?
heating engineer = caldaista|termoidraulic[oa]
car mechanic = mecanic[oa] (?:de )?auto(?:movel|s)?
fitter = montatore|manutentore|serralheir[oa]|tecnic[oa] de manutencao
machine operator = tornitore|fresatore|operatore macchine|operadora? de maquinas|torneir[oa]
carpenter = marceneir[oa]
painter and decorator = pintora? (?:da construcao|de paredes)
tiler = azulejista|ladrilhadora?
foreman = mestre de obras
caretaker = portinai[oa]|zeladora?|bidell[oa]
cleaner = donna delle pulizie|colf|(?:empregad[oa]|auxiliar) de limpeza|faxineir[oa]|diarista|empregad[oa] domestic[oa]
security guard = addett[oa] alla sicurezza
police officer = policia(?! de)|carabinier[ea]|vigile urbano|agente da psp|policial|guarda municipal|militar da gnr
soldier = militare
cook = aiuto cuoc[oa]|pizzaiol[oa]|auxiliar de cozinha
head chef = chef de cozinha
waiter = garcom|garconete
baker = fornai[oa]
pastry chef = confeiteir[oa]|pasticcer[ea]
butcher = acougueir[oa]
winemaker = vitivinicultora?
brewer = mestre cervejeir[oa]|cervejeir[oa]
flight attendant = hospedeir[oa] de bordo|tripulante de cabine
hairdresser = barbiere|barbeir[oa]
tailor = alfaiate
farmer = agricolt(?:ore|rice)|contadin[oa]|allevat(?:ore|rice)|bracciante agricol[oa]|criadora? de gado
beekeeper = apicolt(?:ore|rice)
forester = guardaboschi|guarda-?florestal
graphic designer = designer grafic[oa]
editor = redattrice|redatora?|revisora? de texto
writer = scrittrice
actor = attrice|atriz
potter = oleir[oa]|vasai[oa]
goldsmith = orefice
watchmaker = relojoeir[oa]
restorer = restauratrice
estate agent = (?:consultora?|mediadora?) imobiliari[oa]|corretora? de imoveis
project manager = capo ?progetto|gestora? de projetos?
department head = caporeparto|capo ?ufficio|chefe de (?:departamento|servico|secao)
team leader = capo ?turno|lider de equip[ae]|chefe de equipa|coordenadora? de equip[ae]
branch manager = dirett(?:ore|rice) di (?:filiale|negozio)|responsabile (?:di )?negozio|
  gerente de (?:loja|balcao|agencia)
managing director = amministratrice delegata|diretora?[- ]geral|socio[- ]gerente
personnel officer = addett[oa] (?:alle )?risorse umane|tecnic[oa] de rh|analista de rh
trainee = jovem aprendiz
intern = stagista
pastor = sacerdote
paediatrician = pediatra
surgeon = chirurg[oa]|cirurgia[o]?
junior doctor = specializzand[oa]|medic[oa] intern[oa]|medic[oa] residente
dietitian = nutrizionista|dietista|nutricionista
support teacher = insegnante di sostegno
fitness instructor = istrutt(?:ore|rice) (?:di )?(?:fitness|palestra)|instrutora? de (?:fitness|ginasio)
swimming teacher = istrutt(?:ore|rice) di nuoto|instrutora? de natacao
call centre agent = operat(?:ore|rice) (?:di )?call center|operadora? de call center
entrepreneur = imprendit(?:ore|rice)|empresari[oa]|empreendedora?
craftsperson = artigian[oa]
student = studente|studentessa|estudante
"""
SUBJECTS = r"""
Italian literature = lettere|materie letterarie
science = scienze|ciencias(?: naturais)?
physics and chemistry = fisico-quimica|fisica e quimica|fisica e chimica
history and geography = storia e geografia|historia e geografia
mathematics = matematica
German = alemao
Spanish = espanhol
Portuguese = portugues
physical education = educazione fisica|scienze motorie|educacao fisica
art = arte e immagine|educacao visual|artes
religious education = religione|educacao moral
"""
ROLES = r"""
treasurer = cassier[ea]
auditor = revisore dei conti|membro do conselho fiscal
captain = capitan[oa]|capita[o]?
coach = allenatrice
board member = (?:membro|componente) del (?:consiglio )?direttivo|vogal|membro da dire[c]?cao
conductor = dirett(?:ore|rice) (?:del|di) coro|maestr[oa] (?:di|do) coro|regente do coro
youth leader = capo scout|chefe de escuteiros
works council member = rsu|rappresentante sindacale|delegat[oa] sindacale|delegad[oa] sindical
parent representative = rappresentante dei genitori|representante d(?:os|e) pais
class representative = rappresentante (?:di classe|degli studenti)|delegad[oa] de turma|representante de turma
school governor = consiglier[ea] d'istituto|membro do conselho geral
condominium administrator = amministrat(?:ore|rice) (?:di|del) condominio|administradora? d[oe] condominio|
  sindic[oa] do (?:predio|condominio)
"""
PARTS = r"""
facilitator = moderatrice|facilitat(?:ore|rice)|facilitadora?
minute taker = verbalizzante|segretari[oa] verbalizzante|redatora? da ata
coordinator = coordinatrice|referente|coordenadora?
leader = responsabile|capogruppo|responsavel|lider
coach = allenatrice|treinadora?
instructor = docente|formatore|istrutt(?:ore|rice)|formadora?|instrutora?
supervisor = relatore|relatrice|supervisore|orientadora?|supervisora?
evaluator = esaminat(?:ore|rice)|valutat(?:ore|rice)|avaliadora?|examinadora?
conductor = dirett(?:ore|rice) del coro|maestr[oa] (?:del|do) coro|regente
"""
