"""What the user is, was and speaks, by the curriculum vitae that they keep."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gumd.propose.diff import as_changed
from gumd.propose.identity import is_the_user
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.learning.language_words import NAMED
from gumd.propose.rules.learning.studies import programme_in
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work.jobs import as_job
from gumd.propose.rules.work.occupation_words import job_in
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.5
_HEAD, _PAGE, MAX_PLACE = 6, 30, 70
MAX_LINE, MAX_TEXT = 160, 6_000
_TITLE = regex(r"(?:^|[/\\\s_-])(?:cv|resume|lebenslauf|curriculum|vitae)(?=[\W_]|\d|$)")
_PRESENT = (
    r"presente?|today|now|current|ongoing|heute|aujourd'hui|actualidad|hoy|oggi|in corso|heden|vandaag|nu|atual|hoje|"
    r"presente"
)
_NOW = regex(
    rf"^\W*(?:\d{{1,2}}[/.])?(?:\w{{3,9}}\.? )?(?:\d{{4}} ?(?:[-–—]|bis|to|a|à|tot) ?(?:{_PRESENT}|actualmente|"
    rf"attualmente|in corso|presente|atualmente|hoje|o presente)|(?:since|seit|depuis|desde|dal|"
    rf"sinds) (?:\d{{1,2}}[/.])?(?:\w{{3,9}}\.? )?\d{{4}})\W*"
)
# "Hospital, Town — Pharmacist (2014–)": the years stand behind, and nothing after the dash is as good as "today".
_STILL = regex(
    r"^\W*(?P<what>\S.{5,}?)[,(]\s?(?:(?:since|seit|depuis|desde|dal|sinds) )?(?:\d{1,2}[/.])?(?:19|20)\d\d"
    rf"\s?[-–—]\s?(?:(?:{_PRESENT})?\)|(?:{_PRESENT}))\s*$"
)
_ENDED = regex(r"^\W*(?:\d{1,2}[/.])?(?:19|20)\d\d(?: ?[-–—] ?(?:\d{1,2}[/.])?(?:19|20)?\d\d)?\W+")
_SPEAKS = regex(
    r"^\W*(?:languages|sprachen|sprachkenntnisse|langues|idiomas|lingue|lingue straniere|conoscenze linguistiche|"
    r"linguas|talen|talenkennis)\s?:\s?(?P<what>.{4,})$"
)
# Only on a page that is the reader's own (folded).
_EDITABLE = regex(
    r"\b(?:edit (?:your )?profile|add (?:profile )?section|private to you|your profile strength|profile views|"
    r"profil bearbeiten|nur fur sie sichtbar|modifier (?:le|votre|mon) profil|editar (?:tu |mi )?perfil|"
    r"modifica (?:il )?(?:tuo )?profilo|editar (?:o )?(?:meu |seu |teu )?perfil|visualizzazioni (?:del )?profilo|"
    r"modifica profilo|profiel bewerken)\b"
)
_PLACE = regex(r",\s+| at | bei | bij | chez | presso | @ |\s[–—|·-]\s")


class Resumes:
    """Proposes the present post, the degrees and the languages of a curriculum vitae that is the user's own."""

    name = "rules.resume"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode if self._is_own(seen) for one in _of(seen)]
        found += [one for seen in episode if seen.source == "browser" for one in self._profiled(seen)]
        return list({one.text: one for one in found}.values())

    def _profiled(self, seen: Observation) -> Iterator[Proposal]:
        """What stands below the user's name on a page on which they may edit their profile."""
        lines, own = (
            [line.strip() for line in seen.text[:MAX_TEXT].splitlines()[:_PAGE] if line.strip()],
            self._reader.names(),
        )
        if not own or not _EDITABLE.search(folded(seen.text[:MAX_TEXT])) or pretends(seen.text):
            return
        for line, below in pairwise(lines):
            if is_the_user(_PLACE.split(line)[0], own) and job_in(folded(below)):
                yield from _held(*_PLACE.split(below, maxsplit=1)[:2], seen=seen, words=below)
                return

    def _is_own(self, seen: Observation) -> bool:
        own, head = self._reader.names(), as_changed(seen.text[:MAX_TEXT]).splitlines()[:_HEAD]
        kept = seen.source in ("file", "editor") and _TITLE.search(folded(seen.title)) is not None
        theirs = kept and seen.origin == "user" and not doubt.is_fiction(seen.title)
        return theirs and any(is_the_user(re.split(r"[,|·–—]|\s{2,}", line.strip("# "))[0], own) for line in head)


def _of(seen: Observation) -> Iterator[Proposal]:
    for line in (line.strip()[:MAX_LINE] for line in as_changed(seen.text[:MAX_TEXT]).splitlines()):
        plain = folded(line)
        if still := _STILL.match(plain):
            yield from _post(line[still.start("what") : still.end("what")], line, seen)
        now, ended, speaks = _NOW.match(plain), _ENDED.match(plain), _SPEAKS.match(plain)
        if now and job_in(plain[now.end() :]):
            yield from _held(*_PLACE.split(line[now.end() :].strip(), maxsplit=1)[:2], seen=seen, words=line)
        elif ended and (degree := programme_in(line[ended.end() :])):
            yield from _told(f"The user has a degree: “{degree}”.", seen, line, "degree", "biography")
        elif speaks and (names := [english for english, pattern in NAMED.items() if pattern.search(plain)]):
            said = f" ({', '.join(names)})" if any(folded(name) not in plain for name in names) else ""
            spoken = line[speaks.start("what") :]
            yield from _told(f"The user speaks {spoken}{said}.", seen, line, f"speaks {', '.join(names)}", "skill")


def _post(what: str, line: str, seen: Observation) -> Iterator[Proposal]:
    """The post of a line that names it and where it is, in either order."""
    parts = [part.strip() for part in _PLACE.split(what) if part.strip()]
    jobs = [place for place, part in enumerate(parts) if job_in(folded(part))]
    if len(parts) > 1 and jobs:
        yield from _held(parts[jobs[0]], parts[0] if jobs[0] else parts[1], seen=seen, words=line)


def _held(title: str, place: str = "", *, seen: Observation, words: str) -> Iterator[Proposal]:
    """The user's post, and where it is, if that is told."""
    what, gloss = as_job(title)
    at = f" at {place[:MAX_PLACE]}" if place else ""
    yield from _told(f"The user works as {what}{at}.", seen, words, f"works {gloss}", "biography")


def _told(text: str, seen: Observation, words: str, said: str, kind: Kind) -> Iterator[Proposal]:
    plain = text.translate(PLAIN_QUOTES) if "“" not in text else text
    return proposed(Statement(plain, kind, words, _WEIGHT, said=said), Resumes.name, [seen])
