"""Courses that the user takes online, as a platform's own pages and mails show how far they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.learning import course_words as words
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, latest, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.5
_READ, _HEAD_LINES, _BEFORE, _MAX_NAME = 3_000, 3, 80, 80
_SOURCES = frozenset({"browser", "window", "email", "notification"})
_APART = regex(r"\s[—–|·•-]\s|\s?[▸›»❯]\s?|\s>\s|\n")
_PATH = regex(r"[▸›»❯]|\s>\s")
_ASIDE = regex(r"\s?\((?:\d[^()\n]{0,20}|self-paced)\)\s*$")
_SAID = "taking the online course, now in lesson module unit; completed"


@dataclass(frozen=True)
class _Page:
    """One page of a course: what may be its name, likeliest first, the platform, and how far its user is."""

    seen: Observation
    names: tuple[str, ...]
    platform: str
    percent: int | None
    unit: str


class Courses:
    """Proposes the course whose user's own progress was seen on two days, or seen to rise, or that they completed."""

    name = "rules.course"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [page for seen in episode if (page := self._page(seen))]
        found = [one for seen in episode for one in self._completed(seen)]
        if fresh:
            before = latest(with_past(self._past, {page.seen.source for page in fresh}, ()))
            known = [*(page for seen in before if (page := self._page(seen))), *fresh]
            found += [one for page in fresh for one in self._taken(page, known)]
        return list({one.topic: one for one in found}.values())

    def _page(self, seen: Observation) -> _Page | None:
        """What ``seen`` shows of a course that its reader takes; None where it shows none."""
        if seen.source not in _SOURCES or (seen.origin == "user" and seen.source == "email"):
            return None
        plain = folded(f"{seen.title}\n{seen.text[:_READ]}")
        progress, ticked = words.PROGRESS.search(plain), words.TICKED.search(plain)
        if not (progress or ticked) or not words.COURSE.search(plain) or self._is_anothers(plain, seen):
            return None
        percent = int(progress["percent"] or progress["done"]) if progress else None
        platform = _platform(seen)
        names = tuple(one for one in _names(seen) if folded(one) != folded(platform))
        return _Page(seen, names, platform, percent, _unit(seen)) if names else None

    def _is_anothers(self, plain: str, seen: Observation) -> bool:
        learner, own = words.LEARNER.search(plain), self._reader.names()
        other = bool(learner and own) and not _shares(learner["name"] if learner else "", own)
        return other or bool(words.OTHERS.search(plain)) or pretends(seen.text[:_READ])

    def _taken(self, page: _Page, known: Sequence[_Page]) -> Iterator[Proposal]:
        for name in page.names:
            pages = [one for one in known if folded(name) in map(folded, one.names)]
            if not _goes_on(pages):
                continue
            where = f" ({page.platform})" if page.platform else ""
            now = f", now in {page.unit}" if page.unit else ""
            told = f"The user is taking the online course “{name}”{where}{now}."
            if page.percent == 100:
                told = f"The user has completed the online course “{name}”{where}."
            statement = Statement(told, "goal", name, _WEIGHT, "likes", f"course:{folded(name)}", _SAID)
            yield from proposed(statement, self.name, [one.seen for one in pages])
            return

    def _completed(self, seen: Observation) -> Iterator[Proposal]:
        """The course that a certificate in the user's name, or a message to them, says they completed."""
        text = seen.text[:_READ]
        hit = words.COMPLETED.search(folded(text)) if seen.source in _SOURCES and seen.origin != "user" else None
        plain, own = folded(text), self._reader.names()
        if hit is None or len(plain) != len(text) or self._is_anothers(plain, seen):
            return
        group = hit.lastgroup or "en"
        name = _bare(text[hit.start(group) : hit.end(group)])
        before = plain[: hit.start()][-_BEFORE:]
        to_user = words.TO_READER.search(before) and not words.NOT_YET.search(before)
        if content_words(name) and (to_user or _shares(before, own)):
            told = f"The user has completed the online course “{name}”."
            statement = Statement(told, "goal", name, _WEIGHT, "likes", f"course:{folded(name)}", _SAID)
            yield from proposed(statement, self.name, [seen])


def _goes_on(pages: Sequence[_Page]) -> bool:
    """Whether a course was seen on two days, or further on than before."""
    shares = {page.percent for page in pages if page.percent is not None}
    return len({page.seen.observed_at.date() for page in pages}) > 1 or len(shares) > 1


def _shares(name: str, own: frozenset[str]) -> bool:
    return bool(set(tokens(name)) & {part for one in own for part in tokens(one)})


def _platform(seen: Observation) -> str:
    """Who gives the course: a mail's sender, else the last part of a page's title."""
    if seen.source == "email":
        return _bare(display_name(read_mail(seen.text[:_READ]).sender))
    parts = [part for part in map(_bare, _APART.split(seen.title)) if part and not words.PLACES.match(folded(part))]
    return parts[-1] if len(parts) > 1 else ""


def _names(seen: Observation) -> Iterator[str]:
    """What may be the course's name: what a label names, a step of the page's path, a part of its title."""
    text = seen.text[:_READ]
    plain = folded(text)
    labelled = words.NAMED.finditer(plain) if len(plain) == len(text) else ()
    spans = ((hit, hit.lastgroup or "name") for hit in labelled)
    steps = (one for line in text.splitlines()[:_HEAD_LINES] if _PATH.search(line) for one in _PATH.split(line))
    parts = [] if seen.source == "email" else _untaught(_APART.split(seen.title))
    for part in (*(text[hit.start(group) : hit.end(group)] for hit, group in spans), *steps, *parts):
        name, simple = _bare(part), folded(part)
        if content_words(name) and not (
            words.NUMBERED.search(simple) or words.PLACES.match(simple) or words.PROGRESS.search(simple)
        ):
            yield name


def _untaught(parts: list[str]) -> list[str]:
    """The parts of a title without the name of a lesson that stands behind its number."""
    return [
        part
        for before, part in zip(("", *parts), parts, strict=False)
        if not words.NUMBERED.fullmatch(folded(before).strip())
    ]


def _bare(part: str) -> str:
    return _ASIDE.sub("", part.strip()).translate(PLAIN_QUOTES).strip(" .,;:'–—-")[:_MAX_NAME]


def _unit(seen: Observation) -> str:
    """The lesson or module in which a page is, in English: by its title, else the first without a tick."""
    for text in (seen.title, seen.text[:_READ]):
        for hit in words.NUMBERED.finditer(folded(text)):
            if not re.search(r"[✔✓☑✅◀] ?$", folded(text)[: hit.start()]):
                unit = words.BY_LANGUAGE.get(hit["unit"], hit["unit"])
                return f"{unit} {hit['number']}" + (f" of {hit['last']}" if hit["last"] else "")
    return ""
