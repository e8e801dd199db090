"""What the user answers of themselves in questionnaires and forms: allergies, illnesses, smoking, medicines."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.health.medicine_words import medicines_in
from gumd.propose.rules.health.patients import whose
from gumd.propose.rules.people.whole_names import WholeNames
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.5
_READ, _MIN_ASKED, MAX_VALUE, MAX_WHAT = 5_000, 3, 110, 50
_SOURCES = frozenset({"file", "editor", "browser"})
# "7 Allergies to medicines?   PENICILLIN", "Allergies: none": a number, what is asked, and the answer.
_ROW = regex(
    r"^\W{0,4}(?:\d{1,2}[a-z]?[.)]?\s{1,4})?(?P<asked>[^\W\d_][^\n?:_]{2,60}?)"
    r"(?:\s?[?:]\s{0,40}|\s{3,60}|\s?\.{3,60}\s?|\s?[|]\s?)(?P<answer>[^\s?:.|][^\n]{0,200})$",
    re.MULTILINE,
)
# What is asked (folded, from the first word on), and what the user has who says yes.
_HAS = {
    "asthma": r"asthme?|asthma|asma|astma",
    "diabetes": r"diabet\w{1,4}|sugar|zucker(?:krankheit)?|suikerziekte",
    "high blood pressure": r"high blood pressure|hypertension|bluthochdruck|hoher blutdruck|hypertonie|"
    r"hypertension arterielle|tension alta|hipertension|hipertensao|hoge bloeddruk|ipertensione",
    "epilepsy": r"epileps\w{1,3}|epilessia|epilepsia",
    "migraine": r"migra(?:ine|ne)s?|migranas?|enxaquecas?|emicrania",
    "coeliac disease": r"coeliac(?: disease)?|celiac(?: disease)?|zoliakie|maladie coeliaque|celiaquia|coeliakie",
    "sleep apnoea": r"sleep apn\w{2,4}|schlafapnoe|apnee du sommeil|apnea del sueno|apneia do sono|slaapapneu",
}
_LEAD = (
    r"(?:do you (?:have|suffer from)|haben sie|leiden sie (?:an|unter)|avez-vous|souffrez-vous de|tiene(?: usted)?|"
    r"tem|sofre de)?\s?"
)
_ALLERGIES = regex(
    r"(?:(?:do you have |haben sie |avez-vous |tiene |tem )?(?:any |known |drug |food |bekannte |des |alguna |alguma )?"
    r"(?:allerg(?:y|ies|ien?|ie)|alergias?|allergieen|medication allergies|medikamentenallergien?|"
    r"arzneimittelallergien?)|are you allergic|sind sie allergisch|etes-vous allergique)\b"
)
_SMOKES = regex(
    r"(?:do you smoke|smok(?:e|er|ing)|rauchen|rauchen sie|raucher(?:in)?|fumez-vous|tabac|fumeu(?:r|se)|"
    r"fuma(?:dora?)?|tabaco|rookt u|roken|fumatore)\b"
)
_MEDICATION = regex(
    r"(?:(?:current |regular |your |other )?(?:medication|medicines?|medicaments?|medikamente|dauermedikation|"
    r"dauermedikamente|regelmassige medikamente|traitements?(?: en cours| actuel)?|medicacion(?: habitual| actual)?|"
    r"medicacao(?: habitual)?|medicatie|terapia in corso)|tablets|what (?:medicines|medication|tablets)|"
    r"do you take any (?:medicines|medication)|nehmen sie medikamente)\b"
)
_HEALTH = regex(
    r"(?:heart|blood|previous|alcohol|operations?|an(?:a)?esthe\w{1,6}|pregnan\w{1,3}|hospital|diet\w{0,3}|dietary|"
    r"medical|conditions?|illness\w{0,2}|gp\b|doctor|next of kin|emergency|plasters|latex|reflux|height|weight|herz|"
    r"blut|vorerkrankung\w{0,2}|operation\w{0,2}|alkohol|schwanger\w{0,6}|hausarzt|notfallkontakt|grosse|gewicht|"
    r"beschwerden|coeur|antecedents?|alcool|enceinte|medecin|regime|poids|taille|corazon|enfermedad\w{0,2}|"
    r"antecedentes|embaraz\w{1,4}|medico|peso|altura|doencas|gravid\w{1,3}|cirurgias?|ziekte\w{0,2}|huisarts)\b"
)
_YES = regex(r"(?:yes|ja|oui|si|sim|y)\b[\s,;:.–—-]{0,4}")
_NO = regex(
    r"(?:no|none|nil|never|n/?a|nka|nkda|not? (?:that|known)|nein|keine?|nie|nicht|non|aucune?|jamais|"
    r"neant|ningun[oa]?|"
    r"nunca|nada|nao|nenhum\w?|geen|nee|nooit|nessun\w?|mai|unknown|unbekannt|bekannt|see|siehe|voir|ver|"
    r"please|bitte)\b|"
    r"[-–—/x_.\s]{1,5}$"
)
_UNFILLED = regex(
    r"\b(?:yes|ja|oui|si|sim)\s?(?:/|\||or|oder|ou|o)\s?(?:no|nein|non|nao|nee)\b|_{4}|\(please|\bplease (?:list|"
    r"state|give)|bitte (?:angeben|eintragen)|precisez|indique\b"
)
_CHECKED = regex(r"(?:\[[xX✓]\]|☒|☑|✓|✔)\s?(?P<what>[^\[☐☒☑✓✔\n]{1,80})")
_BOXES = regex(r"\[[ xX✓]\]|[☐☒☑]")
_PAST = regex(
    r"\b(?:mother|father|family|parents?|sister|brother|son|daughter|wife|husband|mutter|vater|familie|mere|pere|"
    r"famille|madre|padre|familia|mae|pai|moeder|vader|child|kind|enfant|formerly|until|bis|jusqu|ex|quit|stopped|"
    r"gave up|aufgehort|arrete|sometimes when|joke)\b"
)
# A form that is for somebody else, or of many.
_OTHERS = regex(
    r"\b(?:child(?:'s|’s)? name|name of (?:the )?(?:child|pupil|student|participant|pet|dog|cat|guest)|pupil|"
    r"name des kindes|kind(?:es)?\s?:|schuler(?:in)?|nom de l['’](?:enfant|eleve)|enfant\s?:|eleve\s?:|"
    r"nombre del (?:nino|alumno)|alumn[oa]\s?:|nome d[oa] (?:crianca|alun[oa])|pet\s?:|pet name|tiername|guests?\s?:|"
    r"naam (?:van het )?kind|template|sample|muster(?:mann|frau))\b"
)
_ENDS = regex(r"\s?(?:[;(–—]|\s-\s|,|\.\s)")
_SAID = "is allergic to as a form of theirs says has smokes does not smoke takes as people with do"


class Questionnaires:
    """Proposes what a form that names the user, and that is filled in, says of their health."""

    name = "rules.questionnaire"

    def __init__(self, past: Past = nothing_before) -> None:
        self._names = WholeNames(past, Reader(past))

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            if seen.source in _SOURCES and not doubt.is_fiction(seen.title) and self._is_own(seen):
                for proposal in _of(seen):
                    found.setdefault(proposal.topic, proposal)
        return list(found.values())

    def _is_own(self, seen: Observation) -> bool:
        own, text = self._names.names(), seen.text[:_READ]
        if not own or pretends(text) or _OTHERS.search(folded(text)):
            return False
        return whose(text, own) == "user"


def _of(seen: Observation) -> Iterator[Proposal]:
    text = seen.text[:_READ].translate(PLAIN_QUOTES)
    rows = [(hit["asked"].strip(), answer_of(hit["answer"]), hit.group().strip()) for hit in _ROW.finditer(text)]
    if len([asked for asked, _, _ in rows if _is_health(folded(asked))]) < _MIN_ASKED:
        return
    for asked, answer, row in rows:
        for told, topic, more in _told(folded(asked), answer):
            statement = Statement(told, "health", row, _WEIGHT, topic=topic, said=f"{_SAID} {more}")
            yield from proposed(statement, Questionnaires.name, [seen])


def _told(asked: str, answer: str) -> Iterator[tuple[str, str, str]]:
    """What the answer to a folded question says of the user: the statement, its topic, and words of its own."""
    plain = folded(answer)
    if not answer or _PAST.search(plain):
        return
    if _SMOKES.match(asked):
        if _NO.match(plain) or _YES.match(plain):
            does = "does not smoke" if _NO.match(plain) else "smokes"
            yield f"The user {does}, as a form of theirs says.", "smoking", does
    elif not _NO.match(plain):
        yield from _illness(asked, plain)
        if _ALLERGIES.match(asked):
            yield from _allergy(answer)
        if _MEDICATION.match(asked):
            for _, _, medicine in medicines_in(answer):
                told = f"The user takes {medicine.name}, as people with {medicine.condition} do."
                yield told, f"medicine:{medicine.name}", f"{medicine.name} {medicine.condition}"


def _illness(asked: str, plain: str) -> Iterator[tuple[str, str, str]]:
    illness = next((one for one, words in _HAS.items() if regex(rf"{_LEAD}(?:{words})\b").match(asked)), "")
    if illness and _YES.match(plain):
        yield f"The user has {illness}, as a form of theirs says.", f"illness:{illness}", illness


def _allergy(answer: str) -> Iterator[tuple[str, str, str]]:
    said = _YES.sub("", folded(answer), count=1) if _YES.match(folded(answer)) else folded(answer)
    named = answer[len(answer) - len(said) :].strip(" .:-–—")
    what = _ENDS.split(named)[0].strip()
    if content_words(what) and len(what) <= MAX_WHAT:
        shown = what.lower() if what.isupper() else what
        more = f": {named.partition(';')[0][:MAX_VALUE].strip(' .,(')}" if len(named) > len(what) + 2 else ""
        yield f"The user is allergic to {shown}, as a form of theirs says{more}.", f"allergy:{folded(shown)}", shown


def _is_health(asked: str) -> bool:
    """Whether a folded question is one of those that questionnaires on health ask."""
    return bool(
        _ALLERGIES.match(asked)
        or _SMOKES.match(asked)
        or _MEDICATION.match(asked)
        or _HEALTH.match(asked)
        or any(regex(rf"{_LEAD}(?:{words})\b").match(asked) for words in _HAS.values())
    )


def answer_of(written: str) -> str:
    """What a row's answer says: of boxes the one that is ticked; empty where it is not filled in."""
    if _BOXES.search(written):
        ticked = [hit["what"].strip() for hit in _CHECKED.finditer(written)]
        return ticked[0] if len(ticked) == 1 else ""
    return "" if _UNFILLED.search(folded(written)) else written.strip()
