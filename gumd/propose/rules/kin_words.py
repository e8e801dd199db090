"""What families call each other, in five languages: folded words, each with the English for who that is."""

_CALLED = {
    "mother": "mum mom mam mummy mommy mama mutti mami maman mutter madre mother mamma",
    "father": "dad daddy papa vati papi padre vater pere father babbo",
    "mother ": "mamae",
    "father ": "pai papai",
    "grandmother": "grandma granny grandmother oma omi mamie mamy grand-mere abuela abuelita grossmutter nonna",
    "grandfather": "grandpa grandad granddad gramps grandfather opa opi papy grand-pere abuelo abuelito "
    "grossvater nonno",
    "grandmother ": "nonnina vovo",
    "aunt ": "zia",
    "uncle ": "zio",
    "sister ": "sorella",
    "brother ": "fratello irmao",
    "daughter ": "figlia filha",
    "son ": "figlio filho",
    "children ": "figli bambini filhos",
    "wife ": "moglie",
    "husband ": "marito",
    "nephew ": "sobrinho",
    "niece ": "sobrinha",
    "mother-in-law ": "suocera sogra",
    "father-in-law ": "suocero sogro",
    "parents ": "genitori",
    "dog ": "cane cachorro cadela",
    "cat ": "gatto",
    "horse ": "cavallo cavalo",
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
KIN = {word: role.strip() for role, words in _CALLED.items() for word in words.split()}
"""Words that mean nothing else: a title or a heading may name somebody by them. "son", "mère" or "chat", folded, do."""

# What is a name, or another word, without its accent: "Mae", "Irma", "avo".
ACCENTED = {
    "mãe": "mother", "irmã": "sister", "avó": "grandmother", "avô": "grandfather", "vó": "grandmother",
    "vô": "grandfather",
}  # fmt: skip
PARENTS = frozenset(word for word, role in KIN.items() if role in ("mother", "father"))
GRANDPARENTS = frozenset(word for word, role in KIN.items() if role in ("grandmother", "grandfather"))
SIBLINGS = {
    "soeurette": "sister", "frerot": "brother", "schwesterherz": "sister", "schwesterchen": "sister",
    "bruderherz": "brother", "bruderchen": "brother", "hermanita": "sister", "hermanito": "brother",
    "grande soeur": "sister", "petite soeur": "sister", "petit frere": "brother", "grand frere": "brother",
    "sorellina": "sister", "sorellona": "sister", "fratellino": "brother", "fratellone": "brother",
    "maninha": "sister", "maninho": "brother",
    "big sis": "sister", "lil sis": "sister", "little sis": "sister", "big bro": "brother", "lil bro": "brother",
    "grosser bruder": "brother", "kleine schwester": "sister",
}  # fmt: skip
"""What only brothers and sisters say to each other; friends say "bro", "sis" and "hermano" too."""
