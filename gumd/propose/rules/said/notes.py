"""The user's own notes: lines with a label, and what they write down for a weekday."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.calendar.events import DAY_NAMES
from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.whose import about_others, heading_kin, is_sheet_of_another, names_others
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.sentences import looks_like_code
from gumd.propose.snippets import Snippet
from gumd.schema import Kind, Polarity
from gumd.text.calendar_words import WEEKDAYS, feiras_in
from gumd.text.regex import regex
from gumd.text.words import content_words, fold
from gumd_store.records import Observation

MAX_VALUE = 140
_SOURCES = frozenset({"file", "editor", "clipboard"})
_LINE = regex(
    r"^(?:my |mein[e]? |mon |ma |mes |meine |mi |mis |mijn |onze |(?:la )?mia |(?:il )?mio |(?:a )?minha |"
    r"(?:o )?meu )?([^\W\d_][^:\n]{1,40}?)\s*[:=]\s+(\S.*)$",
    re.IGNORECASE,
)
_WEEKDAY_LINE = regex(
    r"^((?:mon|tues|wednes|thurs|fri|satur|sun)days|every [a-z]+|jeden [a-zäöü]+|[a-z]+tags|chaque \w+|tous les \w+|"
    r"ogni \w+|(?:il|di) (?:luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato)|(?:la|di) domenica|"
    r"tod[oa]s [oa]s [\w-]+|(?:às|aos|as) (?:segundas|ter[cç]as|quartas|quintas|sextas|s[aá]bados|"
    r"domingos)(?:-feiras)?|los \w+|elke \w+|iedere \w+|[a-z]{4,6}dags|(?:maan|dins|woens|donder|vrij|zater|"
    r"zon)dag(?:avond|ochtend)?en)\s?(?:[:–—-]|\s)\s*(\S.{3,90})$",
    re.IGNORECASE,
)
_ROMANCE_DAY = regex(r"(?:ogni|il|la|di|tod[ao]s|as|aos) ")
# "cetirizine 10 mg daily", and a life's stations: "2019–present: ICU, Hospital de Braga".
_DOSE = regex(r"^(?:take )?([^\W\d_][\w-]{3,30} \d+(?:[.,]\d+)? ?(?:mg|mcg|µg|g|ml|iu|ie)\b.{0,60})$", re.IGNORECASE)
_TAKEN = regex(
    r"\b(?:daily|every|twice|once|morning|evening|night|weekly|taglich|morgens|abends|matin|soir|par jour|al giorno|"
    r"al mattino|alla sera|mattina|sera|ogni|volte|por dia|ao dia|de manha|a noite|ao deitar|de \d+ em \d+|vezes|"
    r"al dia|dagelijks|per dag|\d keer|ochtend|avond|elke|\dx)\b"
)
_NOW = (
    r"(?:present|now|today|heute|aujourd['’]hui|presente?|actualidad|heden|nu|vandaag|oggi|in corso|atual|"
    r"atualmente|hoje)"
)
_SINCE = regex(
    rf"^(?P<from>(?:19|20)\d\d)\s?[–—-]\s?{_NOW}\s?[:,]?\s+(?P<what>\S.{{3,90}})$|"
    rf"^(?P<before>\S.{{3,90}}?)[,(]\s?(?P<since>(?:19|20)\d\d)\s?[–—-]\s?{_NOW}\)?$",
    re.IGNORECASE,
)
_CV = regex(r"\b(?:cv|resume|lebenslauf|curriculum|vitae|about me|over mij|bio)\b")
# What is still to be done, which no label's value is: "phone: ask Mira" (folded).
_TO_DO = regex(
    r"^(?:ask|call|ring|phone|email|mail|text|check|find|get|buy|see|look|book|decide|want|wish|need|cancel|renew|"
    r"bring|pick|send|ruf\w*|frag\w*|anrufen|suchen|finden|kaufen|klaren|demander|appeler|chercher|trouver|acheter|"
    r"voir|preguntar|llamar|buscar|comprar|mirar|chiedere|chiamare|cercare|comprare|prenotare|chiedi|chiama|cerca|"
    r"compra|prenota|perguntar|ligar|procurar|marcar|pedir|pergunta|liga|procura|vragen|bellen|zoeken|kopen|vraag|bel|"
    r"zoek|koop|nakijken|regelen|opzoeken|afspreken|nabellen|mailen)\b(?!['’])"
)
# A line that no longer holds.
_OVER = regex(
    r"~~.{2,}~~|\((?:[^()]{0,20}\b)?(?:old|outdated|obsolete|ignore|not any ?more|no longer|until \d{4}|veraltet|alt|"
    r"bis \d{4}|vecchi[oa]|non piu|fino al \d{4}|finit[oa]|abbandonat[oa]|prima o poi|antig[oa]|ja nao|ate \d{4}|"
    r"terminad[oa]|acabad[oa]|um dia|nicht mehr|perime|ancien|jusqu'en \d{4}|plus maintenant|obsoleto|antiguo|ya no|"
    r"hasta \d{4}|gave up|given up|done|finished|oud|verouderd|niet meer|tot \d{4}|gestopt|afgerond|klaar|ooit|"
    r"later misschien|stopped|aufgegeben|abgebrochen|fertig|abandonne|fini|dejado|abandonado|one day|some ?day|"
    r"irgendwann|un jour|algun dia)\b"
)
_EMPTY = regex(
    r"^(?:nothing|nobody|nichts|niemand|rien|personne|nada|nadie|niente|nessun\w*|\?+|tbd|tba|n/?a|none|todo|-+|x+|…|"
    r"\.\.\.|keine?|aucune?|ningun[oa]|nessun[oa]|nenhum[a]?|ninguem|nulla|da definire|a definir|geen|niets|niks|"
    r"onbekend|nvt|n\.v\.t)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Label:
    says: str
    kind: Kind
    polarity: Polarity = "neutral"
    topic: str = ""


def _labels(words: str, label: _Label) -> dict[str, _Label]:
    return dict.fromkeys(words.split("|"), label)


# Folded labels of notes about oneself, and what they say. "{label}" keeps the user's own word.
_LABELS: dict[str, _Label] = {
    **_labels(
        "allergie|allergia|allergico a|allergica a|intolleranze|intolerancias|alergica a|alergico a|"
        "allergies|allergy|allergic to|allergien|allergie|alergias|alergia",
        _Label("The user's {label}: {value}.", "health", "avoids", "note:allergies"),
    ),
    **_labels(
        "goal|goals|main goal|aim|target|ziel|ziele|objectif|objectifs|objetivo|meta|new year's resolution|"
        "obiettivo|obiettivi|buoni propositi|traguardo|metas|objetivos|"
        "resolution|resolutions|a goal|b goal",
        _Label("The user's {label}: {value}.", "goal", "likes"),
    ),
    **_labels(
        "alimentazione|regime alimentare|alimentacao|"
        "diet|ernahrung|regime|dieta|dietary|dietary requirements|dietary needs",
        _Label("The user's {label}: {value}.", "preference", topic="diet"),
    ),
    **_labels(
        "meds|medication|medications|medicine|medikamente|traitement|medicaments|medicacion|blood type|blutgruppe|"
        "groupe sanguin|conditions|"
        "farmaci|medicine|terapia|medicinali|gruppo sanguigno|patologie|medico|medico di base|medico curante|oculista|"
        "medicacao|medicamentos|remedios|grupo sanguineo|tipo sanguineo|doencas|medico de familia|oftalmologista|"
        "medical conditions|injury|prescription|glasses prescription|gp|doctor|dentist|hausarzt|zahnarzt|physio|"
        "therapist",
        _Label("The user's {label}: {value}.", "health"),
    ),
    **_labels(
        "lingue|competenze|linguas|competencias|habilidades|"
        "languages|sprachen|langues|idiomas|skills|competences|kenntnisse",
        _Label("The user's {label}: {value}.", "skill"),
    ),
    **_labels(
        "job|employer|occupation|profession|role|beruf|arbeitgeber|metier|profesion|hometown|lives in|born|studies|"
        "professione|mestiere|occupazione|datore di lavoro|titolo di studio|universita|facolta|residenza|"
        "nato a|nata a|nazionalita|numero di scarpe|altezza|taglia|scuola|"
        "profissao|ocupacao|emprego|universidade|faculdade|naturalidade|"
        "nacionalidade|altura|numero de sapato|tamanho|escola|"
        "degree|school|university|"
        "headline|bio|job title|wohnort|ville|pronouns|nationality|shoe size|height|size|ring size|schuhgrosse|"
        "pointure",
        _Label("The user's {label}: {value}.", "biography", topic="note:{label}"),
    ),
    **_labels(
        "passatempi|interessi|hobby|cibo preferito|piatto preferito|colore preferito|passatempos|interesses|"
        "comida favorita|prato preferido|cor preferida|"
        "hobbies|interests|hobbys|loisirs|likes|favourites|favorites|favourite food|favourite colour|"
        "favorite color|favorite food",
        _Label("The user's {label}: {value}.", "preference", "likes"),
    ),
    **_labels(
        "non mi piace|da evitare|evitare|nao gosto|a evitar|dislikes|hates|no-gos|avoid|avoids",
        _Label("The user's {label}: {value}.", "preference", "avoids"),
    ),
    **_labels(
        "marito|moglie|compagno|compagna|figli|figlio|figlia|relatore|relatrice|capo|padrone di casa|animali|cane|"
        "gatto|contatto di emergenza|esposa|marido|mulher|filhos|filho|filha|orientador|orientadora|chefe|senhorio|"
        "animais|gato|contacto de emergencia|contato de emergencia|"
        "partner|wife|husband|spouse|kids|children|child|son|daughter|kind|sohn|tochter|enfant|fils|"
        "fille|hijo|hija|supervisor|advisor|adviser|manager|boss|mentor|coach|landlord|landlady|"
        "betreuer|betreuerin|vermieter|pets|emergency contact|next of kin|kinder|enfants|hijos",
        _Label("The user's {label}: {value}.", "relationship"),
    ),
    **_labels(
        "saving for|saving up for|training for|learning|currently learning|reading|currently reading",
        _Label("The user is {label} {value}.", "goal", "likes"),
    ),
    **_labels(
        "macchina|bici|bicicletta|moto|carro|bicicleta|mota|car|bike|laptop|camera|phone|auto|voiture|velo|coche",
        _Label("The user's {label}: {value}.", "possession"),
    ),
    **_labels(
        "editor|shell|os|terminal|keyboard layout|distro|browser",
        _Label("The user's {label}: {value}.", "preference", topic="note:{label}"),
    ),
}


class Notes:
    """Proposes what labelled lines of the user's own notes say: "Allergies: latex", "Tuesdays: choir 19:30"."""

    name = "rules.note"
    _weight = 1.6

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: list[Proposal] = []
        for observation in episode:
            if observation.source in _SOURCES and not self._is_of_another(observation):
                for snippet in self._reader.snippets(observation):
                    if snippet.by == "user" and not snippet.text.lstrip().startswith("#"):
                        found += self._from(snippet)
        return found

    def _is_of_another(self, observation: Observation) -> bool:
        return about_others(observation) or is_sheet_of_another(observation, self._reader.names())

    def _from(self, snippet: Snippet) -> list[Proposal]:
        if names_others(snippet.heading) or heading_kin(snippet) or doubt.is_joke(snippet.text):
            return []
        title = re.sub(r"[_/\\.-]+", " ", fold(snippet.observation.title))
        said = list(_stations(snippet.text)) if _CV.search(title) else []
        said += [one for line in snippet.text.splitlines() for one in read_line(line.strip(" -*•"))]
        found = [self._proposal(*one, snippet) for one in said]
        return [proposal for proposal in found if proposal is not None]

    def _proposal(self, text: str, label: _Label, topic: str, words: str, snippet: Snippet) -> Proposal | None:
        seen = snippet.observation
        kept = grounded(text, words, evidence_text(seen))
        if kept is None:
            return None
        span = span_in(words, seen.observed_at) if label.kind == "plan" else None
        return Proposal(
            kept,
            label.kind,
            label.polarity,
            self.name,
            (seen.id,),
            words,
            self._weight,
            topic=topic,
            valid_from=span.first if span else None,
            valid_to=span.last if span else None,
        )


def read_line(line: str) -> Iterator[tuple[str, _Label, str, str]]:
    """What a labelled line says: the statement, its label, its topic, and the line."""
    if len(line) > MAX_VALUE + 40 or looks_like_code(line) or doubt.is_question(line) or doubt.is_unsure(line):
        return
    if _OVER.search(fold(line)):
        return
    labelled = _LINE.match(line)
    label = _LABELS.get(fold(labelled[1]).strip()) if labelled else None
    if (
        labelled
        and label
        and not _EMPTY.match(labelled[2])
        and not _TO_DO.match(fold(labelled[2]))
        and len(content_words(labelled[2]))
    ):
        value = re.sub(r"\bmy\b", "their", labelled[2], flags=re.IGNORECASE).strip(" .;,")
        name = labelled[1].strip().lower()
        yield label.says.format(label=name, value=value), label, label.topic.format(label=fold(name)), line
        return
    dose = _DOSE.match(line)
    if dose and _TAKEN.search(fold(line)):
        yield f"The user takes {dose[1].strip(' .')}.", _Label("", "health"), f"takes:{fold(line.split()[0])}", line
        return
    weekly = _WEEKDAY_LINE.match(line)
    if weekly and repeats(line) and _names_day(weekly[1]) and len(content_words(weekly[2])):
        yield f"The user has this on {_day(weekly[1])}: {weekly[2].strip(' .')}.", _Label("", "routine"), "", line


def _stations(text: str) -> Iterator[tuple[str, _Label, str, str]]:
    """What a CV's lines say the user has done until now."""
    for line in text.splitlines():
        hit = _SINCE.match(line.strip(" -*•"))
        if hit:
            what, year = hit["what"] or hit["before"], hit["from"] or hit["since"]
            yield f"The user's work since {year}: {what.strip(' .,')}.", _Label("", "biography"), "", line


def _names_day(words: str) -> bool:
    plain = fold(words)
    return bool(feiras_in(plain)) or any(part in WEEKDAYS or part.rstrip("s") in WEEKDAYS for part in plain.split())


def _day(words: str) -> str:
    """A weekday as it was written: "Tuesdays", "every Friday"; in English where that is Italian or Portuguese."""
    plain = fold(words)
    named = {WEEKDAYS[word] for word in re.findall(r"[a-z-]+", plain) if word in WEEKDAYS} | feiras_in(plain)
    if _ROMANCE_DAY.match(plain) and named:
        return " and ".join(DAY_NAMES[day] for day in sorted(named))
    return words if words[0].isupper() else words[0].lower() + words[1:]
