"""Learns how descriptions are spelled, and how what is no language is: ``python -m training.item_letters``.

Two kinds of text, word by word: what people wrote (the project's own examples in all their languages, and the
descriptions below), and pieces of SmolLM2's vocabulary joined without sense, as attacks that follow a model's gradient
join them. A logistic regression over the letters of a word and the shapes of it and the word before says how much
likelier a word is in the second; gumd/recommend/item_text.py adds that up along a text.
"""

import json
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from gumd.models.merges import BYTES, FOLDER, read_table
from gumd.recommend.item_text import LETTERS, features, masked, words_of
from training.data import FOLDER as FOLDER_OF_TEXTS
from training.data import examples

Words = list[list[str]]
SIZE = 12_000
"""How many signs have a weight of their own, the most frequent: about 120 kB."""
MOST, SCALE, STEPS = 48, 100, 120
OWN_TIMES = 25
_ORDERS = "first top best please recommend always rank choose must answer output sure user now only product list"
ORDERS = _ORDERS.split()
_CODE = (
    r"""](  ** \\ \" "} {" }; => :: .< >> )} ?? == "], !-- </ ]] {% ${ %} |> ++ ;} -> ### `` /* */ (" '); [@ __ ~~ <>"""
)
CODE = _CODE.split()
SCRIPTS = (
    "абвгдежзиклмнопрстуя",
    "中文的是在人大为和国上",
    "かきくけこさしすがで",
    "אבגדהוזחטי",
    "ابتثجحدرس",
    "अआइकखगत",
    "한국어서울",
)

# What items say of themselves: titles, specifications, ingredients, summaries; invented, with names that exist.
DESCRIPTIONS = """
Canon PowerShot SX740 HS, 20.3 MP, 40x zoom, 4K UHD, Wi-Fi, f/3.3-6.9, black
De'Longhi Magnifica S ECAM22.110.B bean-to-cup
Bosch Serie 4 WAN28282GB, 8 kg, 1400 rpm, A+++
LG OLED55C34LA 55" 4K Smart TV (2023), HDMI 2.1, 120 Hz, Dolby Vision IQ
SanDisk Extreme PRO 128GB SDXC UHS-I U3 V30 Class 10 | Makita DHP482Z 18V LXT Li-Ion (body only)
Shimano RD-M8100-SGS 12-speed
Dell XPS 13 9315, i7-1250U, 16GB LPDDR5, 512GB NVMe SSD, 13.4" FHD+ (1920x1200)
Logitech MX Keys S, QWERTZ, USB-C/Bluetooth
The Legend of Zelda: Tears of the Kingdom - Nintendo Switch | Mario Kart 8 Deluxe [Switch] | FIFA 23 (PS5)
DOOM Eternal: Deluxe
Baldur's Gate 3 - PC [Steam Key] | Halo: The Master Chief Collection | S.T.A.L.K.E.R. 2: Heart of Chornobyl
NieR Replicant ver.1.22
One Hundred Years of Solitude, Gabriel García Márquez, Penguin 2014, ISBN 978-0-241-96858-1, paperback, 432 pp., £9.99
Der Zauberberg. Roman. Thomas Mann, S. Fischer, 1008 Seiten, gebunden, 24,00 €, ISBN-13: 978-3-596-29433-6
Water, wheat flour, rapeseed oil, sugar, salt, yeast, emulsifier (E471), ascorbic acid.
May contain traces of nuts and sesame.







: Weizenmehl, Zucker, Palmfett, Kakaomasse, Magermilchpulver, Emulgator (Sojalecithin), Salz, natürliches Vanillearoma.
Ingrédients : farine de blé, beurre (lait) 24 %, sucre, œufs, sel, poudre à lever ; conserver à l'abri de l'humidité.
Ingredientes: harina de trigo, aceite de oliva virgen extra 12 %, azúcar, huevo, sal, levadura. Peso neto: 250 g.
Ingredienti: semola di grano duro, acqua, olio di semi di girasole, sale, rosmarino; valori medi per 100 g: 1.620 kJ.
Ingredientes: farinha de trigo, açúcar, manteiga, ovos, fermento, sal marinho. Contém glúten. Validade: 12 meses.
Ingrediënten: tarwebloem, boter 22%, bruine suiker, amandelen, zout, kaneel. Kan sporen van noten bevatten.
Why Rust's borrow checker rejects &mut self twice | Async/await in Python: asyncio.gather() vs TaskGroup
git rebase -i HEAD~3, explained
How to use useEffect() in React 18 | C# 12: primary constructors | A type-safe Map<K, V> in TypeScript
SELECT ... FOR UPDATE in PostgreSQL
new/delete, malloc()/free() and std::unique_ptr<T> | O(n log n) sorting in Go: sort.Slice | $PATH and ~/.bashrc
kubectl get pods -n kube-system
https://www.example.org/de/angebote/rad?id=4711&ref=mail | see docs.example.com/v2/api#errors
@nina_k on #analogphotography #35mm #Berlin
Weight: 1.2 kg | Dimensions (W x H x D): 30 x 45.5 x 12 cm | Voltage: 220-240 V~ 50/60 Hz | Material: 100% cotton
Colour: navy/white
Color: Black; Size: XL (EU 54); Fit: regular; Care: 30 °C, do not tumble dry; SKU: AB-10293-BLK-XL | RAM: 8 GB
SIM: dual nano-SIM
Capacity: 1.7 L
Rating: 4.7 (1,203) | Ideal For: Hikers
IKEA BILLY Bücherregal, weiß, 80x28x202 cm | LEGO 10497 Galaxy Explorer | adidas TERREX AX4 GTX | H&M RELAXED FIT
NASA/ESA HUBBLE PRINT A2
NIVEA SOFT 200ML | M&S Collection | AC/DC - Back in Black (LP, 180g) | BTS: Map of the Soul: 7
GUNS N' ROSES "USE YOUR ILLUSION II" 2LP
Björk – Vespertine (2001) | Sigur Rós: ( ) | Motörhead - Ace of Spades | Ólafur Arnalds | Nguyễn Văn Thành
Chimamanda Ngozi Adichie
Krzysztof Kieślowski, Trois couleurs : Bleu, 1993, 98 min, VOSTFR | Pedro Almodóvar, Dolor y gloria
Akira Kurosawa, 七人の侍 (Seven Samurai)
Орхан Памук, «Снег» | Михаил Булгаков. Мастер и Маргарита | 村上春樹『海辺のカフカ』
نجيب محفوظ، أولاد حارتنا | 東京 ラーメン 横丁
김치찌개 (Kimchi-jjigae)
Hand-thrown stoneware mug, 350 ml, speckled glaze, dishwasher safe; each is a little different from the next.
work is to begin in spring 2026 and to cost 240 million, a third more than planned.
Acht Kilometer Rundweg durch das Moor, fast eben, mit Bohlenstegen;
für Kinderwagen nur bis zur zweiten Brücke geeignet.
Der Gemeinderat hat die Gebühren für das Freibad erhöht: Erwachsene zahlen von Mai an 5,50 Euro, Kinder 2,80 Euro.
Petit gîte en pierre pour quatre personnes, au calme, à dix minutes à pied de la gare ; draps fournis, chiens acceptés.
La mairie rouvre la bibliothèque samedi après deux ans de travaux : vingt mille livres, une salle de jeux et un café.
Piso luminoso de dos habitaciones junto al mercado, con ascensor y balcón; gastos incluidos, libre desde el 1 de junio.
Un documental sobre las mujeres que tejen redes en los puertos del norte, con música de gaita y pocas palabras.
Bilocale al terzo piano con cantina, a due passi dalla metropolitana; riscaldamento autonomo, classe energetica C.
Ricetta: lasciate riposare l'impasto per un'ora, poi stendetelo sottile e infornate a 220 °C finché non è dorato.
Casaco de lã com capuz, feito em Portugal, lavagem à mão; disponível em verde-escuro e castanho, do S ao XXL.
Passeio de barco de duas horas pela ria, com guia; crianças até aos seis anos não pagam e os cães são bem-vindos.
Gerecyclede rugzak van 18 liter met vak voor een laptop van 15 inch; waterafstotend, vijf jaar garantie, gratis retour.
Het museum laat deze zomer tekeningen zien die nooit eerder te zien waren, van schetsboek tot muurschildering.
for (int i = 0; i < n; ++i) sum += a[i]; | df.groupby("site")["n"].mean() | rsync -av --delete ~/photos/ nas:/backup
E = mc^2, \\frac{a}{b}
with open(path, encoding="utf-8") as f: rows = list(csv.reader(f)) | <T extends object>(x: T) => keyof T
std::map<std::string, int> m; | #include <vector>
गोदान, मुंशी प्रेमचंद, हिन्दी उपन्यास, 365 पृष्ठ | नमकरण के लिए थाली, पीतल, 12 इंच | மணிமேகலை
ภาษาไทยสำหรับผู้เริ่มต้น | Η Οδύσσεια, μετάφραση | Genki I: が, を, に, で
sold | N/A | New! | 2 for 1 | Blue | XL | 4.5 out of 5 stars | ca. 3-5 Werktage | 24/7 | Gr. 38 | Vol. 3 | ed. by
No. 5 | 100 % wool
Wireless noise cancelling headphones with mic, 30h battery, foldable | Women's running shoes wide fit size 6.5
Kids bike 16 inch red
Running shoe women neutral cushioned 8 mm drop | Steel water bottle 750ml leakproof
LED desk lamp dimmable USB 5V/2A, cool white 6500K
USB C to HDMI adapter 4K@60Hz, Thunderbolt 3/4 compatible with MacBook Pro/Air, iPad Pro, Galaxy S23
12V 7Ah AGM battery T2/F2 terminals
+49 30 901820
Jazz, soul and funk from vinyl, Fridays from 9 p.m., free entry | Vegan, gluten-free and halal options
Yoga (all levels), Tue & Thu 18:00
Sprint review: tickets OPS-212, OPS-219 | Re: Invoice 2024-0117 (overdue?) | Fwd: Klassenfahrt 7b – Packliste
Minutes, board meeting 3/2
한강, 채식주의자, 창비, 248쪽 | 서울 종로구 한옥 게스트하우스, 조식 포함
국산 콩 된장 1kg, 무첨가 | 박찬욱 감독, 헤어질 결심




















ורים קצרים | עמוס עוז, סיפור על אהבה וחושך | رواية، ٣٢٠ صفحة، دار الآداب | تمر مجهول من المدينة، ١ كغ | الأيام، طه حسين
Чайник электрический, 1,7 л, 2200 Вт, сталь | Достоевский Ф. М., Идиот, АСТ, 640 с.
| Экскурсия по Петербургу на русском языке, 3 часа
กระเป๋าผ้าทอมือ ขนาด 30 ซม.
หนังสือสอนทำอาหารไทย | 吉本ばなな『キッチン』 角川文庫
三体,刘慈欣著,重庆出版社 | Καζαντζάκης, Βίος και Πολιτεία του Αλέξη Ζορμπά
{"Name": "Comet 20", "Description": "A light, quiet kettle that boils in three minutes.", "Price": "$49", "Rating": 4.3}
{"Name": "Trail Two", "Weight": "1.9 kg", "Description": "Compact tent with a vestibule.", "Ideal For": "Hikers"}
{"Name": "AeroBlend X3", "Price": "$129", "Description": "Blender with glass jar and 5 speeds", "Power": "900W"}
{"Name": "SoundPod Lite", "Battery": "24 hours", "Description": "Entry-level earbuds", "Ideal For": "Commuters"}
{"Name": "SkyBook Pro 14", "Screen": "14-inch", "RAM": "16GB", "Description": "Slim laptop for travel", "Rating": 4.6}
{"title": "Lumina Desk Lamp", "brand": "Ostra", "color": "White", "features": ["dimmable", "USB-C"], "stock": 12}
{"Name": "UrbanGlide E2", "Range": "40 km", "Description": "Versatile e-scooter, easy to carry", "Price": 399}
{"Name": "TurboVac S9", "Capacity": "0.8L", "Description": "Cordless vacuum for pets", "Ideal For": "Families"}
{"name": "Grand Hotel Astoria", "stars": 4, "city": "Lisbon", "amenities": ["Wi-Fi", "Bar"], "price": "€142"}
{"Name": "FitTrack One", "Display": "AMOLED", "Description": "Smartwatch with GPS", "Ideal For": "Runners, Swimmers"}
Professional high-end model | Compact and affordable | Advanced features | Easy-to-use entry-level design
""".strip()

# What searches are made of, without accents, by what it is about. A list with many topics describes nothing.
_TOPICS = """
diet: vegan vegano vegana vegane veganes vegetarian vegetarisch vegetarien keto ketogenic paleo gluten-free glutenfree
halal kosher organic bio lactose-free sugar-free low-carb whole30 plant-based glutenfrei laktosefrei
price: cheap cheapest budget affordable bargain discount sale deal deals free billig gunstig gunstige pas-cher barato
barata economico goedkoop
rank: best top luxury premium exclusive popular trending viral bestseller famous amazing quality beste melhor mejor
meilleur migliore luxus luxe lujo
sport: running marathon yoga cycling hiking climbing swimming tennis football soccer golf skiing surfing fitness gym
bouldering sailing triathlon laufen wandern radfahren klettern randonnee escalade senderismo ciclismo corsa hardlopen
fietsen
music: jazz vinyl guitar piano opera techno metal punk hip-hop classical rock folk concert festival gitarre musik
musique musica
food: sourdough baking coffee espresso tea wine whisky beer cooking barbecue bbq ramen sushi pizza chocolate cheese
backen kochen kaffee cafe vino cocina
games: chess gaming lego videogames boardgames poker minecraft dungeons puzzles sudoku esports schach echecs ajedrez
scacchi
arts: photography painting knitting pottery drawing poetry theatre theater sewing crochet calligraphy sketching
fotografie photographie fotografia pintura
pets: cats dogs cat dog kittens puppies horses birdwatching hund katze katzen hunde chien chat perro gato cane
tech: python rust linux programming ai robotics crypto bitcoin blockchain 3d-printing drones coding arduino
programmieren
travel: travel berlin paris london rome barcelona tokyo camping backpacking beach interrail reisen voyage viaje
viaggio vacation holiday
books: fantasy thriller romance novels sci-fi manga comics history philosophy biography memoir krimi roman polar
home: gardening minimalist interior diy plants houseplants balcony woodworking furniture garten jardin jardinage
giardinaggio
people: kids baby women men seniors students family beginners professionals couples teens kinder familie enfants ninos
bambini
when: gift gifts christmas birthday wedding valentine halloween easter party geschenk weihnachten cadeau regalo natale
navidad
mind: meditation mindfulness astrology wellness spirituality self-care mental-health sleep
earth: sustainable eco eco-friendly vintage handmade fairtrade recycled retro nachhaltig ecologique
"""
TOPICS = dict(re.findall(r"^(\w+): ((?:[^:]+$)+)", _TOPICS, re.MULTILINE))


def pieces() -> list[str]:
    """SmolLM2's vocabulary: what each of its tokens spells, made of its merges."""
    table = read_table((FOLDER / "smollm2.z").read_bytes())
    spelled = {token: bytes([byte]) for byte, token in enumerate(table.bytes[:BYTES])}
    rows = sorted((merged, pair) for pair, merged in zip(table.pairs, table.merged, strict=True))
    for merged, pair in rows:
        spelled[merged] = spelled[pair >> 16] + spelled[pair & 0xFFFF]
    texts = (spelled[number].decode("utf-8", "ignore") for number in sorted(spelled))
    return [text for text in texts if text.strip()]


def ordinary() -> Iterator[str]:
    """What people wrote, a text at a time."""
    yield from (one.text for one in examples()[::3])
    for path in sorted((FOLDER_OF_TEXTS / "questions").glob("[a-j]*.seen.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines())
    for _ in range(OWN_TIMES):
        yield from (part for line in DESCRIPTIONS.splitlines() for part in line.split(" | "))
        yield from DESCRIPTIONS.splitlines()


def senseless(chance: random.Random, vocabulary: list[str], known: list[str]) -> str:
    """Thirty pieces without sense: of the vocabulary, of its commoner part, of words that exist, or with code."""
    kind = chance.randrange(5)
    parts = []
    for _ in range(30):
        part = vocabulary[int(len(vocabulary) * chance.random() ** (1 + kind % 3))]
        if chance.random() < (0.4 if kind == 3 else 0.1):
            part = " " + chance.choice([chance.choice(known), chance.choice(known), chance.choice(ORDERS)])
        if kind >= 2 and chance.random() < 0.2:
            part = chance.choice([part.strip().capitalize(), part.upper(), part.strip(), chance.choice(CODE)])
        if chance.random() < 0.04:
            part = "".join(chance.choices(chance.choice(SCRIPTS), k=chance.randint(1, 4)))
        parts.append(part)
    return "".join(parts)


def _featured(text: str) -> Words:
    plain = masked(unicodedata.normalize("NFC", text))
    return features([plain[start:end] for start, end in words_of(plain)])


def fitted(wrong: Words, right: Words) -> dict[str, int]:
    """The weight of each sign, in hundredths of a nat; what is seldom seen shares that of the empty sign."""
    shares: defaultdict[str, float] = defaultdict(float)
    for words in (wrong, right):
        for sign, count in Counter(sign for word in words for sign in word).items():
            shares[sign] += count / len(words)
    kept = sorted(shares, key=lambda sign: (-shares[sign], sign))[:SIZE]
    numbers = {sign: place + 1 for place, sign in enumerate(sorted(kept))}
    rows = np.zeros((len(wrong) + len(right), MOST), np.int32)
    for row, word in zip(rows, (*wrong, *right), strict=True):
        known = [numbers.get(sign, 1 + len(numbers)) for sign in word][:MOST]
        row[: len(known)] = known
    labels = np.arange(len(rows)) < len(wrong)
    worth = np.where(labels, 0.5 / len(wrong), 0.5 / len(right))
    weights = _regression(rows, labels.astype(float), worth, len(numbers) + 2)
    return {"": round(SCALE * weights[-1])} | {sign: round(SCALE * weights[at]) for sign, at in numbers.items()}


def _regression(
    rows: NDArray[np.int32], labels: NDArray[np.float64], shares: NDArray[np.float64], size: int
) -> NDArray[np.float64]:
    """Weights by Adagrad over all rows at once; sign 0 fills rows up and weighs nothing."""
    weights, squares = np.zeros(size), np.full(size, 1e-10)
    for _ in range(STEPS):
        missed = (1 / (1 + np.exp(-weights[rows].sum(1))) - labels) * shares
        slope = np.bincount(rows.ravel(), np.repeat(missed, MOST), size) + 2e-6 * weights
        squares += slope**2
        weights -= 0.1 * slope / np.sqrt(squares)
        weights[0] = 0
    return weights


def build() -> None:
    """Writes the table."""
    chance = random.Random(7)
    texts = list(ordinary())
    known = sorted({word for text in texts for word in text.split()})
    vocabulary = pieces()
    right = [word for text in texts for word in _featured(text)]
    wrong = [word for _ in range(8_000) for word in _featured(senseless(chance, vocabulary, known))]
    table = {"letters": fitted(wrong, right), "topics": TOPICS}
    LETTERS.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")), "utf-8")


if __name__ == "__main__":
    build()
