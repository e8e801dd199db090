"""What part the user has in a meeting, paper or page that names them behind it: "Facilitator / minutes: A. Lowe"."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.booked_for import names_user
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work import romance_occupation_words as romance
from gumd.propose.rules.work.occupation_words import joined, table
from gumd.propose.snippets import is_anothers
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.1
_LINES, _MAX_LINE, _MAX_TITLE, _MAX_NAME = 30, 160, 80, 50
_SOURCES = frozenset({"file", "editor", "email", "browser", "calendar"})
_PARTS = """
facilitator = facilitator|facilitation|moderat(?:or|ion|eur|rice)|moderador[a]?|moderatore|animat(?:eur|rice)|
  gespreksleid(?:er|ster)|begeleiding
chair = chair(?:person|man|woman)?|vorsitz(?:ende[r]?)?|president[e]?|presidente|voorzitter|
  voorzit(?:ster|ting)
minute taker = minutes|minute taker|note-?taker|scribe|protokoll(?:fuhrung)?|verslag|notulist|verbale|
  notulen|verslaggev(?:er|ing)|verslagnemer
treasurer = treasurer|kassenwart(?:in)?|kassier(?:er)?(?:in)?|schatzmeister(?:in)?|tresorier[e]?|tesorer[ao]|tesoriere|
  penningmeester|
  kassier
secretary = secretary|schriftfuhrer(?:in)?|secretaire|secretari[ao]|segretari[ao]|secretaris
coordinator = coordinator|koordinat(?:or|orin|ion)|coordinat(?:eur|rice)|coordinador[a]?|coordinatore|
  coordinatie|coordinatrice
leader = leader|lead|team lead|section leader|leitung|leiter(?:in)?|leiding|responsable|
  leid(?:er|ster)|verantwoordelijke|trekker
coach = coach|trainer(?:in)?|entraineur|entrenador[a]?|allenatore|
  trainster|begeleidende trainer
instructor = instructor|kursleitung|kursleiter(?:in)?|formateur|formatrice|docent|
  lesgever|lesgeefster
tutor = tutor|tuteur|tutrice|maitre de stage
mentor = mentor(?:in)?
preceptor = (?:primary )?preceptor
supervisor = supervisor|betreuer(?:in)?|encadrante?|begeleider|promotor|
  begeleid(?:ster|ers)|copromotor
evaluator = evaluator|assessor|examiner|prufer(?:in)?|evaluateur|evaluatrice|
  beoordelaar|jurylid|assessor
conductor = conductor|dirigent(?:in)?|chef(?:fe)? de choeur|
  dirigente?|koorleid(?:er|ster)
project manager = project (?:manager|lead)|projektleit(?:er|erin|ung)|chef(?:fe)? de projet|
  projectleid(?:er|ster)|projectverantwoordelijke
"""
_NAMED = {english: regex(rf"(?:{names})") for english, names in joined(table(_PARTS), table(romance.PARTS)).items()}
_UP_TO = r"(?=\s{2,}|$|\s*[|·•])"
_LABEL = regex(rf"(?:^|\s{{2,}}|[|·•]\s)(?P<label>[^\W\d_][^:|·•\n]{{2,40}}):\s+(?P<name>[^|·•\n]{{3,80}}?){_UP_TO}")
_BETWEEN = regex(r"\s*(?:/|&|\+|\band\b|\bund\b|\bet\b|\by\b|\ben\b|\be\b|,)\s*")
_SEVERAL = regex(r"[;/&]|\band\b|\bund\b|\bet\b")
_BESIDE = regex(r"\((?P<more>[^()]{3,40})\)")
_LEARNER = regex(
    rf"(?:^|\s{{2,}})(?:resident|student(?:in)?|trainee|apprentice|mentee|intern|azubi|praktikant(?:in)?|stagiaire|"
    rf"etudiante?|alumn[oa]|becari[oa]|tirocinante|leerling|student|deelnemer|stagiair|apprendista|tesista|"
    rf"specializzand[oa]|allievo|estagiari[oa]|alun[oa]|formand[oa])\s?:\s+(?P<name>[^|·•\n:]{{4,40}}?){_UP_TO}",
    re.IGNORECASE,
)
_ENDING = regex(r"\.(?:docx?|odt|pdf|md|txt|xlsx?|pptx?|html?)\b.*$", re.IGNORECASE)


class Parts:
    """Proposes the part that a label with the user's name behind it gives them in what the title names."""

    name = "rules.part"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = self._reader.names()
        seen = (one for one in episode if own and one.source in _SOURCES and not is_anothers(one))
        found = [proposal for one in seen if not pretends(one.text) for proposal in _of(one, own)]
        return list({one.text: one for one in found}.values())


def _of(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    title = _ENDING.sub("", re.split(r"[/\\]", headline(seen))[-1]).translate(PLAIN_QUOTES).strip()[:_MAX_TITLE]
    if not content_words(title):
        return
    for line in seen.text.splitlines()[:_LINES]:
        for hit in _LABEL.finditer(line[:_MAX_LINE]):
            name = hit["name"][:_MAX_NAME]
            parts = _parts(hit["label"])
            if parts and not _SEVERAL.search(name) and names_user(name, own):
                more = _BESIDE.search(name)
                told = " and ".join(parts) + (f" ({more['more'].strip()})" if more else "")
                learner = _LEARNER.search(line) or _LEARNER.search(seen.text[:_MAX_LINE])
                whose = f" of {learner['name'].strip()}" if learner and not names_user(learner["name"], own) else ""
                text = f"The user is the {told}{whose} in “{title}”."
                topic = f"part:{parts[0]}:{' '.join(content_words(title)[:3])}"
                said = " ".join((*parts, f"{hit['label']}: {name}"))
                yield from proposed(
                    Statement(text, "biography", line.strip(), _WEIGHT, topic=topic, said=said), Parts.name, [seen]
                )


def _parts(label: str) -> list[str]:
    """The parts that a label names, each in English; none where it says anything else too."""
    named = [part for part in _BETWEEN.split(folded(label).strip(" -*•#")) if part]
    found = [next((english for english, pattern in _NAMED.items() if pattern.fullmatch(part)), "") for part in named]
    return list(dict.fromkeys(found)) if all(found) else []
