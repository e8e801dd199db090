"""What the user's notes about one of their family say of them: how old they are, what they must not have, who cares."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.kin_words import KIN
from gumd.propose.rules.people.whose import AGED, heading_kin, mentions, relative_of
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.sentences import looks_like_code
from gumd.propose.snippets import Snippet
from gumd.text.regex import regex
from gumd.text.words import content_words, fold
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT, _CARE = 1.6, 1.5
_SOURCES = frozenset({"file", "editor"})
MAX_VALUE, MAX_TASKS = 110, 4
_LABELLED = regex(r"^\W{0,4}(?P<label>[^\W\d_][^:\n]{1,30}?)\s?:\s+(?P<value>\S.*)$")
# What is worth knowing of somebody, by its folded label, in English.
_LABELS = {
    word: english.strip()
    for english, words in {
        "allergy ": "allergia intolleranze intolerancias",
        "medicine ": "farmaci medicine terapia medicinali remedios medicacao medicamentos",
        "diet ": "alimentazione alimentacao",
        "condition ": "diagnosi patologie doencas",
        "blood type ": "gruppo",
        "doctor ": "medico medica",
        "birthday ": "compleanno nato nata aniversario nascimento",
        "school ": "scuola asilo escola",
        "allergy": "allergy allergies allergie allergien alergia alergias",
        "medicine": "meds medication medications medicine medicines medikamente traitement traitements medicaments "
        "tratamiento medicacion",
        "diet": "diet dietary regime dieta ernahrung",
        "condition": "condition conditions diagnosis diagnose diagnostic diagnostico",
        "blood type": "blutgruppe bloodtype",
        "doctor": "gp doctor hausarzt medecin paediatrician pediatrician kinderarzt pediatre pediatra",
        "birthday": "birthday birthdate born geburtstag geboren anniversaire cumpleanos dob",
        "school": "school schule ecole escuela colegio nursery kita creche",
        "vet": "vet tierarzt veterinaire veterinario",
    }.items()
    for word in words.split()
} | {
    word: english
    for english, words in {
        "allergy": "allergieen allergisch",
        "medicine": "medicatie medicijnen pillen geneesmiddelen",
        "diet": "dieet voeding",
        "condition": "aandoening ziekte",
        "blood type": "bloedgroep",
        "doctor": "huisarts dokter kinderarts",
        "birthday": "verjaardag geboortedatum",
        "school": "school kleuterschool basisschool opvang",
        "vet": "dierenarts",
    }.items()
    for word in words.split()
}
_ALONE = regex(
    r"\b(?:lives? (?:alone|by (?:herself|himself))|on (?:her|his) own|(?:wohnt|lebt) allein\w*|vit seule?|"
    r"woont (?:nog )?alleen|alleenwonend|vive sol[oa]|vive da sol[oa]|(?:vive|mora) sozinh[oa])\b"
)
_FIRST = regex(r"(?<=[^\W\d]{2})\.\s")
_TASKS = regex(
    r"(?:^|[.;]\s)\s?(?P<what>[^\W\d_][^:.;\n]{2,50}?)\s?(?::|->|→|=)\s?(?P<who>[^.;:\n]{2,30})(?=[.;\n]|$)",
    re.MULTILINE,
)


class Relatives:
    """Proposes who a note in the user's files is about, when its title or heading names one of their family, what it
    says of their health and school, and what the user does for them by it.
    """

    name = "rules.relative"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            if seen.source in _SOURCES and seen.origin == "user" and not doubt.is_fiction(seen.title):
                for proposal in self._of(seen):
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        titled = relative_of(seen)
        said = [one for one in self._reader.snippets(seen) if one.by == "user" and not doubt.is_joke(one.text)]
        if titled:
            yield from self._who(titled, said, seen)
            yield from self._cares(titled, said, seen)
        for snippet in said:
            role = heading_kin(snippet) or titled
            if role:
                yield from (one for line in snippet.text.splitlines() for one in self._labelled(role, line, seen))

    def _who(self, role: str, said: Sequence[Snippet], seen: Observation) -> Iterator[Proposal]:
        """The name and age at the head of the sheet, and whether they live alone."""
        hit = next((hit for one in said for line in one.text.splitlines() if (hit := AGED.match(line))), None)
        if hit is not None and not mentions(hit["name"], self._reader.names()):
            alone = any(_ALONE.search(folded(one.text)) for one in said)
            told = f"The user's {role} is {hit['name'].strip()}, {hit['age']} years old{', living alone' * alone}."
            yield from self._told(told, role, hit.group(), seen, f"{role} years old living alone")

    def _labelled(self, role: str, line: str, seen: Observation) -> Iterator[Proposal]:
        hit = _LABELLED.match(line)
        label = _LABELS.get(fold(hit["label"]).strip()) if hit else None
        if (
            hit
            and label
            and not (doubt.is_question(line) or looks_like_code(line))
            and len(content_words(hit["value"]))
        ):
            value = _FIRST.split(hit["value"].translate(PLAIN_QUOTES))[0][:MAX_VALUE].strip(" .;,")
            yield from self._told(f"The user's {role} – {label}: {value}.", role, line, seen, f"{role} {label}")

    def _cares(self, role: str, said: Sequence[Snippet], seen: Observation) -> Iterator[Proposal]:
        """What the note has the user do, by their name behind each task."""
        own = self._reader.names()
        tasks = [hit for one in said for hit in _TASKS.finditer(one.text) if mentions(hit["who"], own)]
        done = list(dict.fromkeys(hit["what"].translate(PLAIN_QUOTES).strip() for hit in tasks))
        named = [one for one in done if not KIN.get(fold(one))][:MAX_TASKS]
        if len(named) > 1:
            told = f"The user cares for their {role} and does this for them: {', '.join(named)}."
            words = " / ".join(hit.group().strip(" .;") for hit in tasks)
            yield from self._told(told, role, words, seen, f"{role} cares does for them", _CARE)

    def _told(
        self, text: str, role: str, words: str, seen: Observation, said: str, weight: float = _WEIGHT
    ) -> Iterator[Proposal]:
        kept = grounded(text, words, f"{evidence_text(seen)}\n{said}")
        if kept is not None:
            topic = f"kin:{role}:{' '.join(content_words(text)[1:4])}"
            yield Proposal(
                kept, "relationship", "neutral", self.name, (seen.id,), words[:200], weight, topic=topic, glossed=said
            )
