"""Which lines say of the same thing how it stands now: of a medicine its dose, of a booking when it is."""

from gumd.propose.rules.fields import code_of
from gumd.text.regex import regex
from gumd.text.words import fold
from gumd_store.records import Observation

_DOSE = r"\d{1,4}(?:[.,]\d+)? ?(?:mg|mcg|µg|μg|g|ml|ie|iu|ui)\b"
_NAMED = regex(
    rf"(?P<before>[^\W\d_]{{5,}})(?: [^\W\d_]{{1,9}})? {_DOSE}|{_DOSE}(?: [^\W\d_]{{1,3}})? (?P<after>[^\W\d_]{{5,}})"
)
"""A medicine beside its dose: "BETAHISTINE 24 MG", "betahistine to 24 mg", "7.5 mg prednisone"."""


def thing(topic: str, words: str, place: int, seen: Observation) -> str:
    """A key of what the ``words`` are about, so that the later takes the place of the earlier; empty for nothing.

    Args:
        place: how many lines of the topic the paper has before these: a booking may be of several.
    """
    if topic == "medicine":
        hit = _NAMED.search(fold(words))
        return f"line medicine:{hit['before'] or hit['after']}" if hit else ""
    code = code_of(seen.title, seen.text) if topic == "coming" else ""
    return f"line booking:{code} {place}" if code else ""
