"""Portuguese words that the frames are made of, of Portugal and of Brazil, and phrases with their English."""

ADV = (
    r"(?:(?:há (?:\w+ ){1,3}?(?=em\b|n[oa]\b|com\b|como\b|para\b|num)|também |ainda |sempre |agora |atualmente |"
    r"actualmente |neste momento |no momento |hoje em dia |muito |super |já |gravemente |infelizmente )){0,2}"
)
TO = r"(?:aos |às |ao |à |a )"
IN = r"(?:em |no |na |nos |nas |num |numa |nuns |numas )"
OF = r"(?:do |da |dos |das |de |d['’])"
THE = r"(?:o |a |os |as |um |uma |uns |umas )?"
DIET = (
    r"(?P<what>vegetarian[oa]|vegan[oa]|pescetarian[oa]|cel[ií]ac[oa]|diab[eé]tic[oa]|asm[aá]tic[oa]|canhot[oa]|"
    r"dalt[oôó]nic[oa]|abst[eéê]mi[oa]|intolerante (?:à lactose|ao gl[uú]ten)|surd[oa]|casad[oa]|solteir[oa]|"
    r"divorciad[oa]|separad[oa]|vi[uú]v[oa]|reformad[oa]|aposentad[oa]|gr[aá]vida|desempregad[oa]|aut[oôó]nom[oa]|"
    r"trabalhadora? independente)"
)
JOBS = (
    r"(?P<job>enfermeir[oa]|médic[oa]|parteira|farmacêutic[oa]|fisioterapeuta|psicólog[oa]|dentista|veterinári[oa]|"
    r"professora?|educadora? de infância|investigadora?|pesquisadora?|doutorand[oa]|engenheir[oa]|arquitet[oa]|"
    r"advogad[oa]|contabilista|contadora?|administrativ[oa]|secretári[oa]|vendedora?|empregad[oa] de mesa|garçom|"
    r"garçonete|cozinheir[oa]|padeir[oa]|pasteleir[oa]|confeiteir[oa]|cabeleireir[oa]|esteticista|eletricista|"
    r"canalizadora?|encanadora?|carpinteir[oa]|pedreir[oa]|mecânic[oa]|operári[oa]|motorista|camionista|jardineir[oa]|"
    r"agricultora?|jornalista|fotógraf[oa]|designer|programadora?|desenvolvedora?|músic[oa]|tradutora?|"
    r"bibliotecári[oa]|assistente social|polícia|bombeir[oa]|apicultora?|estagiári[oa]|economista|estudante|"
    r"bióloga|biólogo|livreir[oa]|ourives|ceramista)"
)
SUBJECTS = (
    r"(?:medicina|direito|economia|gestão|engenharia|arquitet?c?tura|letras|filosofia|línguas|psicologia|informática|"
    r"matemática|física|química|biologia|história|ciências|enfermagem|fisioterapia|veterinária|farmácia|design|música|"
    r"canto|piano|violão|guitarra|violino|agronomia|estatística|sociologia|jornalismo|pedagogia|nutrição|odontologia|"
    r"administração|contabilidade|computação|inglês|alemão|francês|espanhol|italiano|japonês|chinês|mandarim|árabe|"
    r"russo|coreano|libras)"
)
LANGUAGES = (
    r"(?:português|inglês|alemão|francês|espanhol|italiano|japonês|chinês|mandarim|árabe|russo|holandês|neerlandês|"
    r"grego|polaco|polonês|turco|ucraniano|catalão|coreano|crioulo|libras|sueco)"
)
NOUNS = (
    r"(?:[\w-]+ ){0,2}?(?:filh[oa]s?|crianças?|gême[oa]s|gémeos|gémeas|net[oa]s?|irmã[os]?|irmãos|irmãs|cachorr[oa]s?|"
    r"cã(?:o|es)|cadelas?|gat[oa]s?|coelhos?|cavalos?|galinhas|abelhas|colmeias|tartarugas?|carro|mota|moto|bicicleta|"
    r"autocaravana|carrinha|barco|horta|jardim|piano|guitarra|violão)"
)
ILL = (
    r"(?:[\w-]+ ){0,2}?(?:asma|diabetes|enxaquecas?|doença celíaca|rinite|eczema|dermatite|artrose|artrite|epilepsia|"
    r"zumbido|tdah|hipertensão|pressão alta|tensão alta|endometriose|hérnia(?: discal| de disco)?|tendinite|"
    r"hipotir(?:e|eo)oidismo|hipotiroidismo|hipotireoidismo|escoliose|psoríase|fibromialgia|colesterol alto|"
    r"intolerância (?:à lactose|ao gl[uú]ten)|refluxo|ciática|fascite plantar)"
)
PLANNED = (
    r"(?:consulta|exame|voo|comboio|trem|entrevista|cirurgia|operação|concerto|show|casamento|reunião|prova|teste|"
    r"dentista|médico|marcação|defesa|julgamento|ressonância|ecografia|ultrassom|escritura|mudança|formatura|corrida|"
    r"concurso|audição|análises)"
)
INSTRUMENTS = (
    r"(?:viol\w+|guitarra|piano|bateria|flauta|baixo|acordeão|sanfona|sax\w*|cavaquinho|teclados?|clarinete|trompete|"
    r"harpa|concertina|ukulele|oboé|órgão|bandolim|pandeiro|numa banda|em uma banda|num grupo)"
)
VERBS = {
    "como": "eat", "bebo": "drink", "tomo": "have", "uso": "use", "fumo": "smoke", "compro": "buy",
    "tolero": "tolerate",
    "conduzo": "drive", "dirijo": "drive", "corro": "run", "nado": "swim", "vou": "go", "jogo": "play",
    "faço": "do", "canto": "sing", "cozinho": "cook", "treino": "train", "janto": "have dinner", "almoço": "have lunch",
    "toco": "play", "dou": "give", "levo": "take", "ligo": "call", "trabalho": "work", "danço": "dance",
    "escalo": "climb", "caminho": "walk", "pedalo": "cycle", "medito": "meditate", "remo": "row", "surfo": "surf",
    "ensaio": "rehearse", "pratico": "practise", "tenho": "have",
}  # fmt: skip
_MONTH = r"(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)"
_FEIRAS = (
    ("segunda", "Monday"), ("terça", "Tuesday"), ("quarta", "Wednesday"), ("quinta", "Thursday"), ("sexta", "Friday"),
)  # fmt: skip
PHRASES = {
    r"(?:com )?(?:os )?meus pais": "with their parents",
    r"(?:os |as |o |a )?(?:meus?|minhas?|noss[oa]s?)": "their",
    r"sozinh[oa]": "alone",
    r"aprender(?: a)?": "learn",
    r"(?:deixar|parar) de": "stop",
    r"a partir de casa|em casa": "at home",
    r"de férias": "on holiday",
    r"de baixa|de licença médica": "on sick leave",
    r"de bicicleta|de bike": "by bike",
    r"com": "with",
    r"sem": "without",
    r"perto d[eoa]s?": "near",
    r"desde|a partir de": "since",
    r"há|faz": "for",
    **{rf"(?:às |nas |à |na |todas as |toda )?{day}(?:s-feiras|s|-feira)": f"on {name}s" for day, name in _FEIRAS},
    **{rf"(?:à |na |toda |cada ){day}": f"on {name}" for day, name in _FEIRAS},
    **{rf"e {day}": f"and {name}" for day, name in _FEIRAS},
    r"(?:aos|nos)(?= (?:sábados|domingos))": "on",
    r"todos os|todas as|cada|tod[oa](?= (?:dia|noite|manhã|tarde|semana|mês|ano|sábado|domingo))": "every",
    r"à noite": "in the evening",
    r"de manhã": "in the morning",
    r"à tarde": "in the afternoon",
    r"(?:às|das)(?= \d)": "at",
    r"até": "until",
    r"(?:no|em)? ?dia(?= \d)": "on",
    rf"de(?= {_MONTH})": "",
    r"de(?= \d+ (?:anos|meses|semanas|dias))": "of",
    r"de(?= \d)": "from",
    r"março": "March",
    r"e": "and",
    r"ou": "or",
    r"para (?:o|a|os|as)|para": "for",
    r"como": "as",
    r"aos|às|ao|à|a": "to",
    r"em|no|na|nos|nas|num|numa": "in",
    r"do|da|dos|das|de": "of",
    r"dias?": "day",
    r"semana": "week",
    r"vezes": "times",
    r"por(?= (?:week|month|day|semana|mês|dia))": "a",
    r"dois|duas": "two",
    r"três": "three",
    r"quatro": "four",
    r"cinco": "five",
    r"seis": "six",
    r"sete": "seven",
    r"oito": "eight",
    r"nove": "nine",
    r"dez": "ten",
    r"anos": "years",
    r"meses": "months",
    r"semanas": "weeks",
    r"um|uma": "a",
    r"vegetarian[oa]": "vegetarian",
    r"vegan[oa]": "vegan",
    r"pescetarian[oa]": "pescetarian",
    r"cel[ií]ac[oa]": "coeliac",
    r"diab[eé]tic[oa]": "diabetic",
    r"asm[aá]tic[oa]": "asthmatic",
    r"canhot[oa]": "left-handed",
    r"dalt[oôó]nic[oa]": "colour-blind",
    r"abst[eéê]mi[oa]": "teetotal",
    r"intolerante": "intolerant",
    r"gl[uú]ten": "gluten",
    r"surd[oa]": "deaf",
    r"casad[oa]": "married",
    r"solteir[oa]": "single",
    r"divorciad[oa]": "divorced",
    r"separad[oa]": "separated",
    r"vi[uú]v[oa]": "widowed",
    r"reformad[oa]|aposentad[oa]": "retired",
    r"gr[aá]vida": "pregnant",
    r"desempregad[oa]": "unemployed",
    r"aut[oôó]nom[oa]|trabalhadora? independente": "self-employed",
    r"fumar": "smoking",
    r"beber": "drinking",
    r"filh[oa]s": "children",
    r"filha": "daughter",
    r"filho": "son",
    r"cachorr[oa]|cão|cadela": "dog",
    r"cachorr[oa]s|cães|cadelas": "dogs",
    r"gat[oa]": "cat",
    r"gat[oa]s": "cats",
    r"asma": "asthma",
    r"enxaquecas?": "migraine",
    r"consulta": "appointment",
    r"exame": "exam",
    r"dentista": "dentist",
    r"entrevista": "interview",
}
