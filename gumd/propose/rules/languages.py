"""Languages that the user learns by lessons, and those that they write."""

import re
from collections import defaultdict
from collections.abc import Sequence

from gumd.foreign import folded
from gumd.propose.gloss import LANGUAGES as GLOSSED
from gumd.propose.gloss import language_of
from gumd.propose.proposal import Proposal
from gumd.propose.rules.language_names import LANGUAGES, PLACES_TOO, SMALL_WORDS
from gumd.propose.rules.patients import names_user
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before
from gumd.propose.rules.statements import Statement, carried
from gumd.regex import regex
from gumd.words import fold, tokens
from gumd_store.records import Observation

_LEARNT, _WRITTEN = 1.6, 1.3
MIN_WRITTEN, MIN_WORDS, MIN_SMALL, _SHARE = 2, 6, 3, 0.25
MAX_NAME = 60
_READ = 2_500
_CHATS = 60
"""So many of the latest are read anew each time."""
_LESSONS = frozenset({"calendar", "window", "file", "editor", "browser"})
_WORD = regex(r"[a-z]{3,}")
_LESSON = regex(
    r"\b(?:(?:lesson|lektion|lecon|leccion|unit|unitat|unidad|unite|kentel|week|woche|abend|session|kapitel|chapter|"
    r"modul[eo]?)\s?\d{1,2}|"
    r"(?:lesson|lektion|lecon|leccion|unit|unitat|unidad|kentel)_?\d{0,2}|[abc][12](?:\.\d)?|beginners?|anfanger\w*|"
    r"debutante?s?|"
    r"principiantes?|intermediate|elementary|evening class|course|classes?|kurs|cours|curso|clases?|vhs|escola|"
    r"duolingo|babbel|anki|"
    r"homework|hausaufgaben?|devoirs|deberes|deures|vocab\w*|vokabel\w*|vocabulaire|vocabulario|grammar|grammatik|"
    r"grammaire|gramatica|"
    r"ubungen|exercises?|exercices|ejercicios|poelladenn\w*)\b"
)
_TAUGHT_BY = regex(
    r"\b(?:tutor(?:in)?|teacher|dozent(?:in)?|lehrer(?:in)?|kursleit\w+|prof(?:esseure?|essora?|e)?|kelenner|"
    r"enseignante?|maestr[oa]|"
    r"profesora?|docente)\s?[:.]?\s(?P<after>[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?)|"
    r"(?P<before>[^\W\d_][\w'’-]+ [^\W\d_][\w'’-]+) \((?:tutor|teacher|dozent(?:in)?|host|prof\w*)\)",
    re.IGNORECASE,
)
_TEACHES = regex(
    r"\b(?:lesson plan|my (?:students|pupils|class)|meine (?:klasse|schuler\w*)|mes eleves|mis alumnos|eleves|"
    r"schuler\w*|alumnos|students|"
    r"pupils|marking|korrigier\w*|copies a|grading|unterrichtsplan\w*|to teach|notenliste|conseil|cours donne\w*|"
    r"translat\w*|ubersetz\w*|"
    r"traduc\w*)\b"
)
_HOMEWORK = regex(
    r"\b(?:homework|hausaufgaben?|devoirs|deberes|deures|compiti|abgaben?|eingereicht|duolingo|babbel|anki|vocab\w*|"
    r"vokabel\w*|ubung\w*|exercises?|exercices|poelladenn\w*|unitat|beginners?|anfanger\w*|debutante?s?)\b"
)
_SAID = "is learning language course lessons; writes chats mails notes in languages"


class Languages:
    """Proposes the language of the user's lessons, and the languages of what they write themselves."""

    name = "rules.language"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        self._reader.names()  # Looked up now and then, as long as nothing shows them.
        found = self._learnt(episode)
        if any(seen.source == "chat" for seen in episode):
            found += self._written(episode)
        return [one for one in found if one is not None]

    def _learnt(self, episode: Sequence[Observation]) -> list[Proposal | None]:
        fresh = {lesson[0] for seen in episode if seen.source in _LESSONS and (lesson := self._lesson(seen))}
        if not fresh:
            return []
        known = {one.id: one for source in sorted(_LESSONS) for one in self._past(source)} | {
            one.id: one for one in episode
        }
        lessons: defaultdict[str, list[tuple[Observation, str, int]]] = defaultdict(list)
        for one in sorted(known.values(), key=lambda one: one.observed_at):
            if one.source in _LESSONS and (lesson := self._lesson(one)) and lesson[0] in fresh:
                lessons[lesson[0]].append((one, lesson[1], lesson[2]))
        return [self._course(language, rows) for language, rows in lessons.items()]

    def _course(self, language: str, rows: Sequence[tuple[Observation, str, int]]) -> Proposal | None:
        if sum(points for _, _, points in rows) < _ENOUGH:
            return None
        seen, name = [one for one, _, _ in rows], max(rows, key=lambda row: row[2])[1]
        text = f"The user is learning {language} (“{name}”)."
        words = f"{len(rows)} lessons of {language}"
        statement = Statement(text, "skill", words, _LEARNT, "likes", f"learns:{language}", f"{_SAID} {language}")
        return carried(statement, self.name, seen)

    def _lesson(self, seen: Observation) -> tuple[str, str, int] | None:
        """(language, name of the lesson, how much it says that the user is the one who learns); None for no lesson."""
        title = seen.title.translate(PLAIN_QUOTES)
        text = seen.text[:_READ]
        found = next((word for word in _WORD.findall(folded(title)) if word in LANGUAGES), "")
        if not found or not _LESSON.search(folded(f"{title}\n{text[:200]}")) or _TEACHES.search(folded(text)):
            return None
        teachers = [hit["after"] or hit["before"] for hit in _TAUGHT_BY.finditer(text)]
        own = self._reader.names()
        if any(names_user(one, own) or set(tokens(one)) & own for one in teachers):
            return None
        homework = _HOMEWORK.search(folded(f"{title}\n{text}")) is not None
        points = (2 if teachers else 0) + (2 if homework else 0) + 1
        if found in PLACES_TOO and not homework:
            return None
        return LANGUAGES[found], _name(title), points

    def _written(self, episode: Sequence[Observation]) -> list[Proposal | None]:
        known = {one.id: one for one in (*self._past("chat"), *episode) if one.source == "chat"}
        by: defaultdict[str, list[Observation]] = defaultdict(list)
        for one in sorted(known.values(), key=lambda one: one.observed_at)[-_CHATS:]:
            if language := self._language(one):
                by[language].append(one)
        kept = {
            name: seen
            for name, seen in by.items()
            if len(seen) >= MIN_WRITTEN and len({o.observed_at.date() for o in seen}) > 1
        }
        if len(kept) < 2:
            return []
        mother = max(kept, key=lambda name: len(kept[name]))
        return [self._tongue(name, seen, mother) for name, seen in kept.items() if name != mother]

    def _tongue(self, name: str, seen: Sequence[Observation], mother: str) -> Proposal | None:
        text = f"The user speaks {name}: they write chats in it, beside {mother}."
        said = f"{_SAID} speaks {name} beside {mother}"
        return carried(
            Statement(text, "skill", f"{len(seen)} chats in {name}", _WRITTEN, "neutral", f"speaks:{name}", said),
            self.name,
            seen,
        )

    def _language(self, seen: Observation) -> str:
        """The language of what the user says in a chat; empty where they say too little."""
        said = " ".join(one.text for one in self._reader.snippets(seen) if one.by == "user")
        return language_written(said)


_ENOUGH = 4
"""Two lessons by another, or one and homework, or several mentions."""


def language_written(text: str) -> str:
    """The English name of the language that ``text`` is in, where its small words show one plainly; else empty."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    if len(words) < MIN_WORDS:
        return ""
    hits = {name: len(small & set(words)) for name, small in SMALL_WORDS.items()}
    best = max(hits, key=lambda name: hits[name])
    code = language_of(text)
    plain = sum(word in _ENGLISH for word in words)
    if hits[best] >= MIN_SMALL + bool(code) and hits[best] > len(_ENGLISH & set(words)):
        return best
    if code:
        return GLOSSED[code].capitalize()
    return "English" if plain >= MIN_SMALL and plain >= _SHARE * len(words) else ""


_ENGLISH_WORDS = """
the and you that is are was have has had will would my your it s don not but with for this what they we to of at so be
been from just there here when how then out up
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


def _name(title: str) -> str:
    path = re.split(r"[/\\]", title.removeprefix("~"))
    bare = path[-1] if len(path) < 2 or fold(path[-1]) in LANGUAGES else "/".join(path[-2:])
    whole = bare if len(bare) <= MAX_NAME else bare[: MAX_NAME + 1].rpartition(" ")[0]
    return whole.strip(" -–—/")
