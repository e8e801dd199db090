"""Medicines with one plain use, by their international names, and what those who take them have."""

import re
from dataclasses import dataclass

from gumd.text.regex import regex
from gumd.untrusted.foreign import folded


@dataclass(frozen=True)
class Medicine:
    """A medicine as it is called in English, with its form where it has but one, and for what it is taken."""

    name: str
    condition: str


# What somebody has: its medicines, as the folded stem that most languages share, "=" and the English name.
_BY_CONDITION = {
    "glaucoma (raised eye pressure)": "latanoprost=latanoprost eye drops|travoprost=travoprost eye drops|"
    "tafluprost=tafluprost eye drops|dorzolamid=dorzolamide eye drops|brinzolamid=brinzolamide eye drops",
    "an underactive thyroid (hypothyroidism)": "levothyroxin=levothyroxine|levotiroxin=levothyroxine|"
    "l-thyroxin=levothyroxine|euthyrox=levothyroxine|synthroid=levothyroxine",
    "an overactive thyroid (hyperthyroidism)": "carbimazol=carbimazole|thiamazol=thiamazole|tiamazol=thiamazole|"
    "methimazol=methimazole",
    "type 2 diabetes": "metformin=metformin|gliclazid=gliclazide|glimepirid=glimepiride|sitagliptin=sitagliptin",
    "diabetes": "insulin=insulin",
    "migraine": "sumatriptan=sumatriptan|rizatriptan=rizatriptan|zolmitriptan=zolmitriptan|eletriptan=eletriptan",
    "asthma or another narrowing of the airways": "salbutamol=salbutamol (an inhaler)|albuterol=albuterol (an inhaler)",
    "chronic obstructive lung disease (COPD)": "tiotropium=tiotropium",
    "gout": "allopurinol=allopurinol|alopurinol=allopurinol|febuxostat=febuxostat",
    "osteoporosis (thin bones)": "alendron=alendronate|acido alendron=alendronate|risedron=risedronate",
    "Parkinson's disease": "levodopa=levodopa",
    "dementia": "donepezil=donepezil|rivastigmin=rivastigmine",
    "high cholesterol": "atorvastatin=atorvastatin|simvastatin=simvastatin|rosuvastatin=rosuvastatin|"
    "pravastatin=pravastatin|ezetimib=ezetimibe",
    "high blood pressure": "amlodipin=amlodipine|lisinopril=lisinopril|perindopril=perindopril|enalapril=enalapril|"
    "losartan=losartan|valsartan=valsartan|candesartan=candesartan|telmisartan=telmisartan|olmesartan=olmesartan|"
    "ramipril=ramipril",
    "a risk of blood clots": "apixaban=apixaban|rivaroxaban=rivaroxaban|edoxaban=edoxaban|warfarin=warfarin|"
    "phenprocoumon=phenprocoumon|acenocoumarol=acenocoumarol|acenocumarol=acenocoumarol",
    "epilepsy": "levetiracetam=levetiracetam",
    "attention deficit disorder (ADHD)": "methylphenidat=methylphenidate|metilfenidat=methylphenidate|"
    "lisdexamfetamin=lisdexamfetamine",
    "depression or anxiety": "sertralin=sertraline|escitalopram=escitalopram|citalopram=citalopram",
    "an enlarged prostate": "tamsulosin=tamsulosin",
    "inflammatory bowel disease": "mesalazin=mesalazine|mesalamin=mesalamine",
    "rheumatic disease (inflamed joints)": "methotrexat=methotrexate|metotrexat=methotrexate|"
    "hydroxychloroquin=hydroxychloroquine|hidroxicloroquin=hydroxychloroquine|leflunomid=leflunomide",
    "low iron": "ferrous sulfate=ferrous sulfate|ferrous sulphate=ferrous sulfate|ferrous fumarate=ferrous fumarate|"
    "sulfato ferroso=ferrous sulfate|eisen-?ii-?sulfat=ferrous sulfate",
    "lactose intolerance": "lactase=lactase|laktase=lactase|lactasa=lactase",
    "a severe allergy": "epipen=an adrenaline auto-injector|adrenaline auto-?injector=an adrenaline auto-injector|"
    "adrenalin-?autoinjektor=an adrenaline auto-injector|epinephrine auto-?injector=an adrenaline auto-injector",
}
_MEDICINES = {
    stem: Medicine(name, condition)
    for condition, medicines in _BY_CONDITION.items()
    for stem, name in (one.split("=") for one in medicines.split("|"))
}
_NAMED = regex(
    r"(?<![\w-])(?P<drug>" + "|".join(sorted(_MEDICINES, key=len, reverse=True)) + r")(?:[aeo]|um|at[eo]?|s[aä]ure)?\b"
)
# Medicines that people are allergic to, by the English name of their group.
_GROUPS = {
    "penicillin": r"penicil+in\w{0,3}|pen[ií]cil+in\w{0,3}|(?:flu)?cl?oxacil+in\w{0,2}|amoxi\w{0,10}|ampicil+in\w{0,2}|"
    r"augmentin\w{0,2}",
    "cephalosporins": r"(?:cefa|cephalo|cefalo)\w{3,12}|cefuroxim\w{0,2}|keflex",
    "sulfonamides": r"sul(?:f|ph)a(?:methoxazol\w{0,2}|s)?|sulfonamid\w{0,2}|co-?trimoxazol\w{0,2}",
    "aspirin and similar painkillers": r"aspirin\w?|ibuprofen\w?|naproxen\w?|diclofenac|nsaids?|ains|aine|metamizol\w?",
    "codeine": r"codein\w?|morphin\w?",
    "latex": r"latex",
    "iodine": r"iodine|povidone|jod|iode|yodo|iodo",
}


def medicines_in(text: str) -> list[tuple[int, str, Medicine]]:
    """Where ``text`` names such medicines, as it writes them, each with what it is."""
    hits = _NAMED.finditer(folded(text))
    return [(hit.start(), text[hit.start() : hit.end()], _medicine(hit["drug"])) for hit in hits]


def group_of(text: str) -> tuple[str, str]:
    """The first medicine of ``text`` that people are allergic to, as it is written, and its group in English."""
    plain = folded(text)
    hits = [(hit, group) for group, words in _GROUPS.items() if (hit := re.search(rf"\b(?:{words})\b", plain))]
    hit, group = min(hits, key=lambda one: one[0].start(), default=(None, ""))
    return (text[hit.start() : hit.end()], group) if hit else ("", "")


def _medicine(written: str) -> Medicine:
    return next(known for stem, known in _MEDICINES.items() if re.fullmatch(stem, written))
