"""What given names are short for, where that is not their beginning or papers could not tell: "Tess" is "Teresa".

A paper writes the name in full, and mails greet by the short one. Names that begin with their short form, as "Alex" of
"Alexandra", are known without a table (``identity.py``).
"""

from collections.abc import Iterable

# Each short form, folded, then what it may be short for.
_SHORT = """
abby abigail
alf alfred
bea beatrice beatriz
beppe giuseppe
bert albert robert hubert herbert
beth elizabeth
bess elizabeth
betty elizabeth
bill william
bob robert
bobby robert
cat catherine
charlie charles charlotte
chepe jose
chuck charles
cilla priscilla
conny constanze cornelia
dick richard
dolly dorothy
ed edward edmund edwin
ellie eleanor ellen
fede federico federica
fran frances francesca francisca
frank francis franklin
fritz friedrich
gabi gabriele gabriela
gigi luigi
gino luigi
hank henry
hannes johannes
hansi johann johannes
harry henry harold
heli helene
jack john jonathan
jake jacob
jan johannes
jaap jacob
jeff geoffrey jeffrey
jerry gerald jerome
jim james
jimmy james
jo joanna joanne josephine johanna joana
johnny john
kalle karl
kate katherine catherine katharine kathryn
kathy katherine catherine kathleen
katie katherine catherine katharine
kay katherine
kees cornelis
kike enrique
klaas nicolaas
lena helena magdalena
leni helene magdalena
lenny leonard
lexi alexandra
libby elizabeth
lisa elisabeth elizabeth
lise elisabeth
lisi elisabeth
liz elizabeth
lizzie elizabeth
lola dolores
lolo manuel
maggie margaret magdalena
manu manuel manuela emanuele
manolo manuel
marga margarita
meg margaret
mia maria
mick michael
mike michael michelle
mischa michael
molly mary
nacho ignacio
nancy ann anne
nando fernando
ned edward
nell eleanor helen
nico nicholas nicolas nicola
nik nikolaus nicholas
nino giovanni antonio
nora eleonora honora
paco francisco
pancho francisco
pat patrick patricia
peggy margaret
pepa josefa
pepe jose giuseppe
piet pieter
pippo filippo
polly mary
quique enrique
rafa rafael
resi theresia therese
rick richard
rob robert
ron ronald
rosi rosemarie
sally sarah
sandro alessandro
sasha alexander alexandra
sandra alexandra
seb sebastian
seppl josef
sepp josef
sue susan susanna suzanne
susi susanne
ted edward theodore
tess teresa theresa therese
tessa teresa theresa
theo theodore theodor
tina christina martina bettina
toni anton antonia antonio
tony anthony antonio
tonio antonio
trudi gertrud
uli ulrich ulrike
uschi ursula
vicky victoria
wim willem
xandra alexandra
ze jose
zeca jose
"""
_FULL = {short: frozenset(full) for short, *full in map(str.split, filter(None, _SHORT.splitlines()))}


def in_full(names: Iterable[str]) -> frozenset[str]:
    """What the folded ``names`` may be short for."""
    return frozenset(full for name in names for full in _FULL.get(name, ()))
