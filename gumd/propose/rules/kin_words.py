"""What families call each other, in six languages: folded words, each with the English for who that is."""

_CALLED = {
    "mother": "mum mom mam mummy mommy mama mutti mami maman mutter madre mother mamma",
    "father": "dad daddy papa vati papi padre vater pere father babbo",
    "grandmother": "grandma granny grandmother oma omi mamie mamy grand-mere abuela abuelita grossmutter nonna",
    "grandfather": "grandpa grandad granddad gramps grandfather opa opi papy grand-pere abuelo abuelito "
    "grossvater nonno",
    "aunt": "aunt auntie aunty tante tatie",
    "uncle": "uncle onkel oncle tonton",
    "sister": "sister schwester soeur hermana",
    "brother": "brother bruder frere hermano",
    "daughter": "daughter tochter fille hija",
    "son": "sohn fils hijo",
    "child": "child kid enfant",
    "children": "children kids kinder enfants hijos",
    "wife": "wife ehefrau epouse esposa",
    "husband": "husband hubby ehemann esposo marido",
    "grandson": "grandson enkel petit-fils nieto",
    "granddaughter": "granddaughter enkelin petite-fille nieta",
    "nephew": "nephew neffe neveu sobrino",
    "niece": "niece nichte sobrina",
    "mother-in-law": "mother-in-law schwiegermutter belle-mere suegra",
    "father-in-law": "father-in-law schwiegervater beau-pere suegro",
    "parents": "parents eltern",
    "dog": "dog hund chien perro",
    "cat": "cat katze gato",
    "horse": "horse pferd cheval caballo",
}
_IN_DUTCH = {
    "mother": "moeder mams moeke mamaatje",
    "father": "vader paps vake papaatje",
    "grandmother": "grootmoeder bomma moemoe omaatje",
    "grandfather": "grootvader bompa vava opaatje",
    "uncle": "oom nonkel",
    "sister": "zus zusje zussie",
    "brother": "broer broertje",
    "daughter": "dochter dochtertje",
    "son": "zoon zoontje",
    "children": "kinderen kids",
    "wife": "echtgenote",
    "husband": "echtgenoot",
    "grandson": "kleinzoon",
    "granddaughter": "kleindochter",
    "mother-in-law": "schoonmoeder",
    "father-in-law": "schoonvader",
    "parents": "ouders",
    "dog": "hond hondje",
    "cat": "kat poes",
    "horse": "paard",
}
KIN = {word: role for table in (_CALLED, _IN_DUTCH) for role, words in table.items() for word in words.split()}
"""Words that mean nothing else: a title or a heading may name somebody by them. "son", "mère" or "chat", folded, do."""

PARENTS = frozenset(word for word, role in KIN.items() if role in ("mother", "father"))
GRANDPARENTS = frozenset(word for word, role in KIN.items() if role in ("grandmother", "grandfather"))
SIBLINGS = {
    "soeurette": "sister", "frerot": "brother", "schwesterherz": "sister", "schwesterchen": "sister",
    "bruderherz": "brother", "bruderchen": "brother", "hermanita": "sister", "hermanito": "brother",
    "grande soeur": "sister", "petite soeur": "sister", "petit frere": "brother", "grand frere": "brother",
    "big sis": "sister", "lil sis": "sister", "little sis": "sister", "big bro": "brother", "lil bro": "brother",
    "zusje": "sister", "zussie": "sister", "zusterlief": "sister", "grote zus": "sister", "kleine zus": "sister",
    "broertje": "brother", "broerlief": "brother", "grote broer": "brother", "kleine broer": "brother",
    "grosser bruder": "brother", "kleine schwester": "sister",
}  # fmt: skip
"""What only brothers and sisters say to each other; friends say "bro", "sis" and "hermano" too."""
