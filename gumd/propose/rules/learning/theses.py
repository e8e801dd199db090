"""The thesis that the user writes, by the page or the mail that registers it in their name."""

from collections.abc import Iterator, Sequence
from itertools import islice

from gumd.propose.proposal import Proposal
from gumd.propose.rules.health.patients import names_user
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.5
MAX_TITLE = 140
_READ, _MAX_NAMES = 3_000, 20
_SOURCES = frozenset({"browser", "email", "file"})
_THESIS = regex(
    r"\b(?:thesis|dissertation|tfm|tfg|trabajo fin de (?:grado|master)|tesis|tesi|tese|dissertacao|tcc|"
    r"trabalho de conclusao de curso|elaborato finale|bachelorarbeit|masterarbeit|(?:bachelor|master)?proef|"
    r"(?:bachelor|master)?scriptie|(?:bachelor|master)?thesis|proefschrift|doctoraat|eindwerk|afstudeer(?:werk|"
    r"opdracht|scriptie)|diplomarbeit|doktorarbeit|abschlussarbeit|promotion|memoire de (?:master|fin d'etudes)|these|"
    r"capstone project)\b"
)
_TITLE = regex(
    r"^\W*(?:(?:working |provisional )?title|(?:arbeits|werk)?titel|onderwerp|thema|titre|sujet|titulo|argomento|tema|"
    r"titolo)(?: (?:of (?:the )?thesis|der arbeit|van (?:de|het) \w+|de la these|della tesi|provvisorio|da tese|"
    r"da dissertacao|do trabalho|provisorio|del trabajo))?\s?:\s*(?P<what>\S.{10,200})$"
)
_REGISTERED = regex(
    r"\b(?:registered|registration|accepted|approved|supervisor|student|angemeldet|anmeldung|betreuer(?:in)?|"
    r"genehmigt|inscrite?|promotor|copromotor|begeleid(?:er|ster)|ingediend|goedgekeurd|geregistreerd|ingeschreven|"
    r"directeur|directrice|tutora?|director|propuesta|aceptada|convocatoria|relatore|relatrice|laureand[oa]|"
    r"candidat[oa]|approvat[oa]|depositat[oa]|orientadora?|mestrand[oa]|aprovad[oa]|registad[oa]|aceite|submetid[oa]|"
    r"sesion|candidate?)\b"
)
_SUPERVISED = regex(
    r"\b(?:supervisor|betreuer(?:in)?|directeur|directrice|tutora?|director|promotor|begeleid(?:er|ster)|relator(?:e|"
    r"ice)|correlator(?:e|ice)|orientadora?|coorientadora?|examiner|gutachter(?:in)?)\s?:\s*(?P<name>[^\n:]{3,50})"
)
_NAME = regex(r"[^\W\d_][\w'’-]*,? [^\W\d_][\w'’-]*(?:,? [^\W\d_][\w'’-]*){0,3}")
_SAID = "is writing a thesis"


class Theses:
    """Proposes the title of a thesis that is registered with the user's name, and not as its supervisor."""

    name = "rules.thesis"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        self._reader.names()  # Looked up now and then, as long as nothing shows them.
        return [one for seen in episode if seen.source in _SOURCES for one in self._thesis(seen)]

    def _thesis(self, seen: Observation) -> Iterator[Proposal]:
        text = seen.text[:_READ]
        plain = folded(f"{headline(seen)}\n{text}")
        if not (_THESIS.search(plain) and _REGISTERED.search(plain)) or pretends(text) or not self._is_own(text):
            return
        lines = (line.strip() for line in text.splitlines())
        title = next((line[hit.start("what") :] for line in lines if (hit := _TITLE.match(folded(line)))), "")
        title = title.translate(PLAIN_QUOTES).strip(" '\".")[:MAX_TITLE]
        if len(content_words(title)) > 2:
            statement = Statement(
                f"The user is writing a thesis: “{title}”.", "project", title, _WEIGHT, "likes", "thesis", _SAID
            )
            yield from proposed(statement, self.name, [seen])

    def _is_own(self, text: str) -> bool:
        own, plain = self._reader.names(), folded(text)
        supervisors = [text[hit.start("name") : hit.end("name")] for hit in _SUPERVISED.finditer(plain)]
        if any(names_user(name, own) for name in supervisors):
            return False
        return any(names_user(hit.group(), own) for hit in islice(_NAME.finditer(text), _MAX_NAMES))
