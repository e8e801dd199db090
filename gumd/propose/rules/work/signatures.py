"""What stands below a mail: its writer's name, what they are, and where."""

import re
from collections.abc import Sequence

from gumd.propose.identity import is_the_user
from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules.work import letter_words as words
from gumd.propose.rules.work.department_words import department_in
from gumd.propose.rules.work.jobs import as_job
from gumd.propose.rules.work.occupation_words import job_in
from gumd.propose.rules.work.organisations import association_in, organisation_in
from gumd.propose.rules.work.role_words import POSTNOMINALS, role_in, subject_in
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded

MAX_LINES, MAX_LINE = 5, 85
_LETTERS = 2
_MAX_NAME, _ABOVE, _BELOW = 4, 2, 10
_HEADED = regex(r"^[^\W\d_][\w-]{1,14}(?: [\w-]{1,14})?\s?:(?=\s|$)")
_DASHES = regex(r"^[-–—_]{2,8}$")
_BESIDE = regex(r"\s[|·•–—]\s|,\s")
_PARENTHESIS = regex(r"\s?\([^()]{1,30}\)")
# What is attached to a mail, and when an office is open.
_NO_LINE = regex(
    r"^\W*\[|\.(?:pdf|docx?|odt|xlsx?|ods|jpe?g|png|zip)\b|\d[\d ()/.+-]{7,}|"
    r"\b(?:mo|mon|di|tue|mi|wed|do|thu|fr|fri|lun|mar|mer|jeu|ven|ma|wo|vr)\b.{1,12}\d{1,2}(?:[.:h]\d\d)?\s?[-–]\s?\d",
    re.IGNORECASE,
)
_AT = regex(r",? (?:at|@|bei|chez|presso|bij) (?=[^\W\d_])|, (?=[A-ZÀ-ÖØ-Þ])")
_ABBREVIATED = regex(
    r"\b(?:Inc|Ltd|Co|Corp|e\. ?[VKUG]|S\. ?L|S\. ?A|S\. ?r\. ?l|S\. ?p\. ?A|[BN]\. ?V|Lda|Ltda|Dipl|Univ|Dept)\.$"
)
# "Physio am Markt" is no occupation: a word for one that stands before a place is a firm's name.
_AT_PLACE = regex(r"(?<=\w)\s(?:am|an der|zum|zur|beim|on the|by the|aan de|aan het)\s(?=[A-ZÀ-ÖØ-Þ])")


def signature(text: str) -> list[str]:
    """The lines below a mail's closing formula that say who its writer is: the name, then what they are; or none."""
    sender = set(tokens(display_name(read_mail(text).sender)))
    lines = [line.strip() for line in text.splitlines() if not line.startswith(">")]
    start = _closing(lines, sender)
    below = [line for line in lines[start:] if line and not words.CLOSING.match(folded(line))]
    names = [at for at, line in enumerate(below[:3]) if _is_named(set(tokens(line)), sender)]
    if not names or not start:
        return []
    kept = [below[names[-1]]]
    for line in below[names[-1] + 1 : names[-1] + MAX_LINES]:
        if _says_nothing(line):
            break
        kept += [part.strip() for part in re.split(r"\s[|·•]\s", line)]
    return kept if len(kept) > 1 or _titles(kept[0]) else []


def own_signature(text: str, own: frozenset[str], *, quoted: bool = False) -> list[str]:
    """The same of a mail that is the user's, found by their names ``own``, however it closes and whatever its header.

    ``quoted``: what stands there of an earlier mail of theirs. What stands above the name, below dashes, is part of it.
    """
    lines = read_mail(text).quoted.splitlines() if quoted else _body(text)
    lines = [line.strip("> ") for line in lines]
    at = next((at for at in range(len(lines) - 1, 0, -1) if _names_user(lines[at], own)), 0)
    if not at or not any(map(_ends, lines[max(0, at - _ABOVE) : at])) or len(list(filter(None, lines[at:]))) > _BELOW:
        return []
    above = lines[max(0, at - _ABOVE) : at]
    dashes = next((place for place, line in enumerate(above) if _DASHES.match(line)), len(above))
    kept = [*_beside(lines[at]), *filter(None, above[dashes + 1 :])]
    for line in filter(None, lines[at + 1 : at + 2 * MAX_LINES]):
        if not _DASHES.match(line) and not words.CLOSING.match(folded(line)):
            if _says_nothing(line) or len(kept) > MAX_LINES:
                break
            kept += [part.strip() for part in re.split(r"\s[|·•]\s", line)]
    return kept if len(kept) > 1 or _titles(kept[0]) else []


def _ends(line: str) -> bool:
    """Whether a line may be the last before a signature."""
    return not line or line[-1] in ".?!,)" or bool(_DASHES.match(line) or words.CLOSING.match(folded(line)))


def _body(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if not line.startswith(">")]
    start = next((at for at, line in enumerate(lines) if not _HEADED.match(line)), len(lines))
    return lines[start:]


def _names_user(line: str, own: frozenset[str]) -> bool:
    name = _BESIDE.split(_PARENTHESIS.sub("", line))[0]
    known = {part for one in own for part in tokens(one)}
    strange = [word for word in tokens(name) if len(word) > 1 and word not in known and not word.isupper()]
    return len(name.split()) <= _MAX_NAME and len(strange) <= 1 and is_the_user(name, own)


def _beside(line: str) -> list[str]:
    """A line with the writer's name: the name, and what else it says of them; letters behind a name are part of it."""
    name, *rest = [part.strip() for part in _BESIDE.split(line) if part.strip()]
    return [name, *rest] if any(re.search(r"[^\W\d_]{4}", part) for part in rest) else [line]


def _says_nothing(line: str) -> bool:
    return bool(
        words.NO_ROLE.search(folded(line)) or _NO_LINE.search(line) or len(line) > MAX_LINE or _is_sentence(line)
    )


def _is_sentence(line: str) -> bool:
    return line.endswith((".", "?", "!", ":")) and not _ABBREVIATED.search(line)


def _titles(name: str) -> list[str]:
    """What the letters behind a name say of whom it names."""
    return [POSTNOMINALS[word] for word in name.replace(",", "").split()[1:] if word in POSTNOMINALS]


def occupation_of(lines: Sequence[str]) -> tuple[str, str]:
    """What the writer of a signature does, as follows "The user ", and its English words; empty where it does not say.

    ``lines`` are their name and what stands below it: an occupation or a school subject, a role, an organisation.
    """
    below = "\n".join(lines[1:])
    organisation, club = organisation_in(_AT.sub("\n", below)), association_in(_AT.sub("\n", below))
    organisation = organisation or next(filter(_AT_PLACE.search, lines[1:]), "")
    for line in (line for line in lines[1:] if not _AT_PLACE.search(line)):
        title = _AT.split(line)[0]
        plain = folded(title)
        job, role, subject = job_in(plain), role_in(plain), subject_in(plain)
        at = f" at {organisation.rstrip('.')}" if organisation and organisation != title else ""
        if role and club and club != title:
            return f"is the {role} of {club}", role
        if job:
            what, gloss = as_job(title)
            return f"{'is' if job.startswith('retired') else 'works as'} {what}{at}", f"works {gloss}"
        if subject and at:
            return f"teaches {subject}{at}", f"teaches {subject}"
    if where := _department(lines[1:], organisation):
        return where, "works in"
    title = next(iter(_titles(lines[0])), "")
    return (f"is {title}", title) if title else ("", "")


def job_of(lines: Sequence[str]) -> tuple[str, str]:
    """The occupation that a signature names, as it is written, and the organisation; each empty where it names none."""
    below = "\n".join(lines[1:])
    parts = [_AT.split(line)[0] for line in lines[1:] if not _AT_PLACE.search(line)]
    title = next((part for part in parts if job_in(folded(part)) and not association_in(below)), "")
    return title, organisation_in(_AT.sub("\n", below)) or next(filter(_AT_PLACE.search, lines[1:]), "")


def _department(below: Sequence[str], organisation: str) -> str:
    """Where the writer works by a department and the line below it, or the organisation that another names."""
    for place, line in enumerate(below):
        if department_in(folded(line)) and line != organisation:
            after = below[place + 1] if place + 1 < len(below) else ""
            at = organisation or (after if not re.search(r"\d", after) else "")
            return f"works in {line} at {at.rstrip('.')}" if at else ""
    return ""


def _is_whole(line: set[str], sender: set[str]) -> bool:
    return bool(sender) and sender <= line and _is_named(line, sender)


def _is_named(line: set[str], sender: set[str]) -> bool:
    """Whether a line is the sender's name, perhaps with letters behind it."""
    return bool(line) and (
        line <= sender or (len(sender) > 1 and sender <= line and _letters(line - sender) <= _LETTERS)
    )


def _letters(others: set[str]) -> int:
    return sum(len(word) > 1 for word in others)


def _closing(lines: list[str], sender: set[str]) -> int:
    """Where the signature begins: after the closing formula, or at the writer's name alone on a line; 0 if nowhere."""
    closed = next((at + 1 for at, line in enumerate(lines) if words.CLOSING.match(folded(line).replace("’", "'"))), 0)
    return closed or next((at for at, line in enumerate(lines) if at > 2 and _is_whole(set(tokens(line)), sender)), 0)
