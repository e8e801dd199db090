"""Languages that the user learns, by their courses, lessons and exercises, and those in which they write to others."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.learning.language_words import language_in
from gumd.propose.rules.reading import (
    PLAIN_QUOTES,
    Past,
    Reader,
    names_it,
    nothing_before,
    pretends,
    with_past,
)
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work.role_words import subject_in
from gumd.propose.rules.work.signatures import occupation_of, signature
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_LEARNS = 1.2
MAX_LINE, MAX_LINES, MAX_TEXT = 120, 12, 6_000
_LEVEL = regex(r"\b(?P<level>[ABC][12](?:\.\d)?)\b")
_CLASS = regex(
    r"\b(?:course|class(?:es)?|lessons?|beginners?|intermediate|advanced|conversation|tandem|evening class|\w*kurs|"
    r"unterricht|\w+stunde|anfanger|cours|lecon|debutants?|clases?|curso|leccion|principiantes|corso|lezion[ei]|"
    r"aulas?|principianti|iniciantes|conversazione|conversacao|livello|nivel|cursus|les|lessen|taalles\w*|avondschool|"
    r"avondonderwijs|beginners|gevorderden|conversatie|cvo|vhs|duolingo|babbel|busuu|italki|preply|rosetta)\b"
)
# What shows that the user takes part, not only reads of a course (folded).
_TAKES_PART = regex(
    r"\(you\)|\(ich\)|\(moi\)|\((?:vous|tu)\)|\b(?:streak|homework|your progress|hausaufgaben?|eingereicht|"
    r"anwesenheit|devoirs|deberes|tarea|compiti|esercizi|progressi|trabalho de casa|licao \d|lezione \d|unita \d|"
    r"unidade \d|o teu progresso|seu progresso|huiswerk|les \d|hoofdstuk \d|jouw voortgang|je voortgang|ingediend|"
    r"aanwezigheid|session \d|seance,? \d|sesion \d|week \d+|woche \d|lektion \d|lesson \d|lecon \d|unit \d|abend \d|"
    r"kapitel \d|you (?:completed|finished|reached|earned)|lesson complete|daily goal)\b"
)
_OTHERS = regex(
    r"\b[a-z]\w+['’]s\b|\b(?:kids?|kinder|children|enfants|ninos|bambini|ragazzi|criancas|genitori|pais|insegn\w*|"
    r"traduz\w*|leciono|ensin\w*|eltern|parents|exam board|teach\w*|unterrichte|tutoring|bijles|leerlingen|kinderen|"
    r"ouders|lesgeven|vertal\w*|opstel|nachhilfe|translat\w*|ubersetz\w*|essay|gcse|a-level|abitur|klasse \d|year \d+|"
    r"grade \d+)\b"
)
_INITIAL = regex(r"^\W{0,4}(?:\d{1,2}[:.h]\d{2}\S{0,12}\s{1,3}){0,2}(?P<who>[A-Z])\s?[–:—-]\s")
_EXERCISE = regex(
    r"(?:^|[/\\ _-])(?:lessons?|lektion(?:en)?|lecons?|leccion(?:es)?|lezioni?|vocab\w*|vokabeln?|grammar|grammatik|"
    r"grammaire|gramatica|homework|hausaufgaben?|devoirs|deberes|huiswerk|oefening(?:en)?|woordenlijst|woordjes|les(?:sen)?|exerci\w+|ubung(?:en)?|kentel|gwers|kapitel)[\W_]?\d*",
)
_CODE = regex(r"(?:^|/)(?:code|src|dev|projects?|repos?|i18n|locales?|translations?)/|\.(?:po|json|xliff|strings|yml)$")
_LATEST = 80
_TEACHERS = ("teacher", "lecturer", "tutor", "trainer", "translator", "interpreter", "professor")


class Learning:
    """Proposes languages that the user learns."""

    name = "rules.language"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode for one in self._learns(seen)]
        return list({one.text: one for one in found}.values())

    def _learns(self, seen: Observation) -> Iterator[Proposal]:
        hit = next(
            filter(
                None, (_course(line, seen) for line in _lines(seen) if len(line) <= MAX_LINE and self._is_own(line))
            ),
            None,
        )
        hit = hit or _exercises(seen)
        if hit is None or (seen.origin != "user" and pretends(seen.text)) or self._teaches():
            return
        language, line = hit
        named = language if names_it(language, [seen]) else "a language"
        level = _LEVEL.search(line)
        at = f" (level {level['level']})" if level else ""
        name = line.strip(" -*•·").translate(PLAIN_QUOTES)[:MAX_LINE]
        text = f"The user is learning {named}{at}, in a course: “{name}”."
        text = text if _CLASS.search(folded(line)) or level else f"The user is learning {named}: “{name}”."
        said = "learning a language course level"
        statement = Statement(text, "skill", line, _LEARNS, "likes", f"learning:{language}", said)
        yield from proposed(statement, self.name, [seen])

    def _is_own(self, line: str) -> bool:
        """Whether a line of a calendar is not marked as somebody else's: by their initial, or their name."""
        hit, own = _INITIAL.match(line), self._reader.names()
        return (not hit or any(name.startswith(hit["who"].lower()) for name in own)) and not _OTHERS.search(
            folded(line)
        )

    def _teaches(self) -> bool:
        """Whether the user's own mails say that they teach: then a course may be one that they give."""
        mails = with_past(self._past, ["email"], ())[-_LATEST:]
        lines = [signature(one.text) for one in mails if any(s.by == "user" for s in self._reader.snippets(one))]
        said = [occupation_of(one)[0] for one in lines if one]
        return any(word in one.lower() for one in said for word in _TEACHERS) and any(
            subject_in(folded(line)) or language_in(folded(line)) for one in lines for line in one[1:]
        )


def _lines(seen: Observation) -> list[str]:
    if seen.source == "calendar" and seen.origin == "user":
        return [
            part
            for line in (seen.title, *seen.text[:MAX_TEXT].splitlines()[: MAX_LINES * 4])
            for part in re.split(r"\s[·|]\s", line)
        ]
    if seen.source in ("window", "browser", "notification"):
        return [seen.title, *seen.text[:MAX_TEXT].splitlines()[:MAX_LINES]]
    return []


def _course(line: str, seen: Observation) -> tuple[str, str] | None:
    """The language of a course that a line names, and the line."""
    plain = folded(line)
    language = language_in(plain)
    if not language or not (_LEVEL.search(line) or _CLASS.search(plain)) or OFFERS.search(plain):
        return None
    takes_part = seen.source == "calendar" or _TAKES_PART.search(folded(f"{seen.title}\n{seen.text[:MAX_TEXT]}"))
    return (language, line) if takes_part else None


def _exercises(seen: Observation) -> tuple[str, str] | None:
    """The language of the exercises in a file of the user's, by the folder in which it lies."""
    if seen.source not in ("file", "editor") or seen.origin != "user" or _CODE.search(seen.title.lower()):
        return None
    *folders, name = re.split(r"[/\\]", seen.title)
    language = next(filter(None, (language_in(folded(one)) for one in folders[-2:])), "")
    return (language, seen.title) if language and _EXERCISE.search(folded(name)) else None
