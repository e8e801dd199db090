"""Occupations as statements say them: in English, with the word that was written."""

import re

from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.rules.work.occupation_words import job_in
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

MAX_TITLE = 60
_PARENTHESIS = regex(r"\s*\([^)]*\)")


def as_job(title: str) -> tuple[str, str]:
    """An occupation as a statement says it, in English first, and that English; the second is empty for English."""
    said = title.partition(",")[0] if job_in(folded(title.partition(",")[0])) else title
    said = re.sub(r"\s*\([^)]*\d[^)]*\)", "", said).strip()[:MAX_TITLE].translate(PLAIN_QUOTES)
    said = said.lower() if said.isupper() else said
    job = job_in(folded(said))
    if job and job not in folded(said):
        return f"{_article(job)} {job} ({_PARENTHESIS.sub('', said)})", job
    return (f"{_article(said)} {said}" if said else ""), ""


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"
