"""What stands below a mail: its writer's name, what they are, and where."""

import re
from collections.abc import Sequence

from gumd.foreign import folded
from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules import letter_words as words
from gumd.propose.rules.jobs import as_job
from gumd.propose.rules.occupation_words import job_in
from gumd.propose.rules.organisations import association_in, organisation_in
from gumd.propose.rules.role_words import POSTNOMINALS, role_in, subject_in
from gumd.regex import regex
from gumd.words import tokens

MAX_LINES, MAX_LINE = 5, 70
_LETTERS = 2
_AT = regex(r",? (?:at|@|bei|chez|presso|bij) (?=[^\W\d_])|, (?=[A-ZÀ-ÖØ-Þ])")
_ABBREVIATED = regex(r"\b(?:Inc|Ltd|Co|Corp|e\. ?V|e\. ?K|S\. ?L|S\. ?A|Dipl|Univ|Dept)\.$")


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
        if words.NO_ROLE.search(folded(line)) or len(line) > MAX_LINE or _is_sentence(line):
            break
        kept += [part.strip() for part in re.split(r"\s[|·•]\s", line)]
    return kept if len(kept) > 1 or _titles(kept[0]) else []


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
    for line in lines[1:]:
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
    title = next(iter(_titles(lines[0])), "")
    return (f"is {title}", title) if title else ("", "")


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
