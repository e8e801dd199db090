"""What shops remember of the user: filters that are set, things put side by side to compare, searches that are kept."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, evidence_text, pretends
from gumd.schema import Kind, Polarity
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd_store.records import Observation

_WEIGHT = 0.9
_MAX_NAMED = 100
_READ = 3_000
_NAMED = r"(?P<what>[^\n\]\[“”]{3,160})"
# A page says of any filter that it is set; what one eats is set for good.
_DIET = (
    r"(?:pure veg|veg(?:an|gie|etari\w+|etal\w*)|vegetarisch\w*|halal|kosher|koscher|gluten\w*|lactose\w*|laktose\w*|"
    r"dairy[- ]free|nut[- ]free|nussfrei|sans (?:noix|arachide\w*)|sin (?:nueces|frutos secos)|pescatari\w+|keto)"
)
_UNTICKED = regex(r"(?:\[ \]|☐)[^\[\n☐☑✓]{1,60}")
_TICKED = regex(r"(?:\[[xX✓]\]|☑) ?")
# How a page says it, what it says of the user, the kind and the polarity.
_SIGNS: tuple[tuple[re.Pattern[str], str, Kind, Polarity], ...] = (
    (
        regex(
            rf"\b(?:your|my|deine?|ihre?|vos|tus|sus|i tuoi|i miei|os teus|os seus|jouw|uw|mijn|je) filt\w* ?:?"
            rf"(?:[\s'\"“]*){_NAMED}",
            re.IGNORECASE,
        ),
        "The user filters for this: {what}.",
        "preference",
        "neutral",
    ),
    (
        regex(
            rf"\b(?:(?:applied|active|selected) filters?|filters? (?:applied|active|on)|(?:aktive|gesetzte) filter|"
            rf"filtres (?:actifs|appliqués)|filtros (?:aplicados|activos)|filtri attivi|actieve filters) ?:\s?"
            rf"(?=[^\n]{{0,40}}\b{_DIET}){_NAMED}",
            re.IGNORECASE,
        ),
        "The user filters for this: {what}.",
        "preference",
        "neutral",
    ),
    (
        regex(
            rf"\b(?:added to|in your|zum|ajoutée?s? (?:à|au)) (?:(?:your|the|votre|den?r?) )?"
            rf"(?:comparison|compare list|vergleich|comparateur)\b ?[:(–-] ?{_NAMED}",
            re.IGNORECASE,
        ),
        "The user compares these to choose one: {what}.",
        "goal",
        "likes",
    ),
    (
        regex(
            rf"\b(?:saved searches|gespeicherte suchen|recherches (?:enregistrées|sauvegardées)|ricerche salvate|"
            rf"pesquisas (?:guardadas|salvas)|buscas salvas|búsquedas guardadas|"
            rf"bewaarde zoek(?:opdrachten|acties)|opgeslagen zoekopdrachten)"
            rf" ?(?:\(\d+\))? ?: ?{_NAMED}",
            re.IGNORECASE,
        ),
        "The user keeps searches for this: {what}.",
        "goal",
        "likes",
    ),
)
_MARKS = regex(r"\s*[×✕x]\s*(?=[\],;]|$)")


class Shopping:
    """Proposes what a shop's page, as the user sees it, says that they filter for, compare or keep searching for."""

    name = "rules.shopping"

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = {one.text: one for seen in episode if seen.source == "browser" for one in _remembered(seen)}
        return list(found.values())


def _remembered(seen: Observation) -> Iterator[Proposal]:
    text = seen.text[:_READ]
    if pretends(text):
        return
    text = _TICKED.sub("", _UNTICKED.sub("", text)) if _TICKED.search(text) else text
    bare = _MARKS.sub("", text.replace("] [", ", ").replace("[", "").replace("]", "\n"))
    for pattern, says, kind, polarity in _SIGNS:
        for hit in pattern.finditer(bare):
            what = _cut(hit["what"].translate(PLAIN_QUOTES))
            kept = grounded(says.format(what=what), "", evidence_text(seen)) if content_words(what) else None
            if kept is not None:
                topic = f"{kind}:" + " ".join(content_words(what)[:3])
                ids = (seen.id,)
                yield Proposal(kept, kind, polarity, Shopping.name, ids, hit.group()[:200], _WEIGHT, topic=topic)


def _cut(what: str) -> str:
    """The things named, without the marks that take one away again."""
    bare = re.sub(r"\s+", " ", re.sub(r" ?[×✕]", "", what.split('": ')[0]).replace('"', "")).strip(" .,:;'()–-")
    return bare if len(bare) <= _MAX_NAMED else bare[:_MAX_NAMED].rpartition(",")[0] or bare[:_MAX_NAMED]
