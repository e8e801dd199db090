"""Foods, diets, activities, care, body parts and shifts in Italian and Portuguese, by the English name (folded).

Left out is what is another word in English: "latte", "pane", "sale".
"""

from gumd.propose.rules.work.occupation_words import table

FOODS = table(r"""
dairy = latticini|laticinios
milk = leite|latte vaccino
oat milk = latte (?:di |d')avena|leite (?:de )?aveia
cheese = formagg(?:io|i)|queijos?
butter = manteiga
cream = panna|natas
lactose = lattosio
gluten = glutine
wheat = frumento|grano
bread = pao
meat = carne rossa|carnes? vermelhas?
pork = maiale|porco
beef = manzo|carne de vaca|carne bovina
lamb = agnello|borrego
chicken = frango
fish = pesce|peixe
shellfish = crostacei|frutti di mare|molluschi
prawns = gamber(?:i|etti)|camarao|camaroes
eggs = uov[oa]|ovos?
nuts = noci|frutta secca|frutos secos|nozes|castanhas
peanuts = arachidi|amendoi(?:m|ns)
almonds = mandorle|amendoas?
hazelnuts = nocciole|avelas?
sugar = zucchero|acucar
wine = vinho
beer = birra|cerveja
coffee = caffe
caffeine = caffeina
chocolate = cioccolat[oa]|chocolate
onions = cipoll[ae]|cebolas?
garlic = aglio|alho
mushrooms = funghi|cogumelos?
peppers = peperon[ei]|pimentos?
tomatoes = pomodor[oi]
coriander = coriandolo|coentros?
celery = sedano
olives = azeitonas?
aubergine = melanzan[ae]|beringelas?
fennel = finocch(?:io|i)
sweets = dolci|doces
alcohol = alcol(?:ici)?
""")
DIETS = table(r"""
vegetarian = vegetarian[oa]
vegan = vegan[oa]
decaf = decaffeinato|deca|descafeinado
alcohol-free = analcolic[oa]|sem alcool
gluten-free = senza glutine|sem gluten
dairy-free = senza lattosio|sem lactose
""")
ACTIVITIES = table(r"""
choir = prove (?:del|di|con il) coro|ensaio (?:do|de) coro
band practice = prove (?:del|col) gruppo|sala prove|ensaio da banda
orchestra = prove d'orchestra|ensaio da orquestra
yoga = lezione di yoga|aula de yoga
pilates = lezione di pilates|aula de pilates
swimming = nuoto|natacao|hidroginastica
football = calcetto|allenamento di calcio|futebol|futsal|pelada
volleyball = pallavolo|voleibol|volei
basketball = pallacanestro|basquetebol|basquete
climbing = arrampicata
rowing = canottaggio
gym = palestra|ginasio
dance class = lezione di ballo|corso di ballo|aula de danca|samba|forro
book club = gruppo di lettura|clube de leitura
church = messa|missa
""")
CARE = table(r"""
therapy = psicologa|psicoterapia
dialysis = dialise
rehab = fisiatra
speech therapy = logopedia|terapia da fala
dermatologist = dermatolog[oa]
cardiologist = cardiolog[oa]|cardiologista
""")
BODY = table(r"""
knee = ginocchi[oa]|joelhos?
back = schiena|costas
shoulder = spall[ae]|ombros?
hip = anca|quadril
wrist = polso|pulso
ankle = caviglia|tornozelos?
heel = tallone|calcanhar
elbow = gomito|cotovelos?
neck = collo|cervicale|pescoco
calf = polpaccio
thumb = pollice|polegar
foot = piede
migraines = emicrani[ae]|enxaquecas?
sciatica = sciatica
hay fever = allergia ai pollini|rinite alergica
tinnitus = acufeni|zumbido
""")
SHIFTS = table(r"""
nights = turno di notte|turno notturno|turno da noite|turno noturno
early shifts = turno di mattina|turno da manha
late shifts = turno di pomeriggio|turno da tarde
on call = reperibil(?:e|ita)|guardia medica|prevencao|plantao
""")
SUBJECTS = {
    "inglese": "English", "francese": "French", "tedesco": "German", "alemao": "German", "spagnolo": "Spanish",
    "espanhol": "Spanish", "portoghese": "Portuguese", "giapponese": "Japanese", "cinese": "Chinese",
    "chines": "Chinese",
    "mandarim": "Chinese", "arabo": "Arabic", "russo": "Russian", "olandese": "Dutch", "holandes": "Dutch",
    "polacco": "Polish", "polones": "Polish", "turco": "Turkish", "libras": "Brazilian sign language", "danca": "dance",
    "danza": "dance", "ballo": "dance", "cucito": "sewing", "chitarra": "guitar", "pianoforte": "piano",
    "violao": "guitar",
    "violino": "violin", "pittura": "painting", "disegno": "drawing", "desenho": "drawing", "cucina": "cooking",
    "culinaria": "cooking", "olaria": "pottery", "nuoto": "swimming", "natacao": "swimming", "vela": "sailing",
}  # fmt: skip
