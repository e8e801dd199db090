"""An observation cut into what one person said in one go, with who that was.

A proposer reads snippets, not observations: who wrote a sentence decides whom it is about.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from gumd.propose.diff import as_changed
from gumd.propose.identity import is_letter_of_another, is_own_name
from gumd.propose.mail import Mail, display_name, is_sent, is_unsent, read_mail
from gumd.propose.transcript import By, Turn, is_assistant, looks_like_name, turns
from gumd.text.regex import regex
from gumd.text.words import fold, tokens
from gumd.untrusted.foreign import strip_planted
from gumd.untrusted.phishing import looks_like_phishing
from gumd_store.records import Observation

MAX_TEXT = 20_000
MAX_SNIPPETS = 200
MAX_CHARS = 600
_MESSAGES = frozenset({"email", "notification", "browser", "clipboard", "chat"})
_ITEM = regex(r"^\s{0,12}(?:[-*•–▸]|\d{1,2}[.)]|\[[ xX]?\]|- \[[ xX]?\])\s+(?=\S)")
_HEADING = regex(r"^\s{0,3}(?:#{1,6}\s+\S|[^.!?;=]{2,80}:\s*$|\*\*[^*]{2,80}\*\*\s*$)")
_QUOTE = regex(r"^\s{0,3}(?:>|\|\s)\s?")
_DRAFT_HEAD = 120
_WRAPPED = 60  # A line this long that ends in mid-sentence goes on in the next one.
# A heading that says whose words follow: "Comment by Tom", "Tom wrote:".
_ATTRIBUTED = regex(
    r"\b(?:comment|posted|written|reply|message|review|opened|reported|quote)s? (?:by|from) \S|"
    r"\b(?:wrote|commented|replied|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał)\b",
    re.IGNORECASE,
)
_UNDISCLOSED = regex(
    r"undisclosed|recipients|verborgene|empfänger|destinataires|destinatarios|destinatari|destinatários", re.IGNORECASE
)
_GAME_MASTERS = frozenset({"dm", "gm", "sl", "mj", "dungeon master", "game master", "spielleiter", "maître du jeu"})
"""Whoever talks with one speaks as a character."""
_PROMPT = regex(r"^\s{0,2}(?:[\w.@~/:\[\]() -]{0,60}(?:[$%❯➜λ›]|=[>#])|>>>)\s+(?=\S)")
# Folders where a file is more likely someone else's.
_ELSEWHERE = regex(
    r"(?:^|[/\\\s])(?:downloads?|téléchargements|descargas|scaricati|transfer[eê]ncias|allegati|anexos|node_modules|"
    r"site-packages|vendor|third_party|\.cache|"
    r"usr/share|"
    r"usr/lib|attachments?|[\w-]{0,20}incoming|received)(?:[/\\]|$)",
    re.IGNORECASE,
)
_SHARED = regex(
    r"\b(?:shared (?:with (?:you|me)|by)|read[- ]only|(?:geteilt|freigegeben) von|nur lesen|partagé par|compartido por|"
    r"condivis[oa] da|partilhad[oa] por|compartilhad[oa] por|sola lettura|apenas leitura|só de leitura|gedeeld "
    r"door)\b|^(?:shared|freigegeben|geteilt|partagé|compartido|condiviso|gedeeld)\s?:|"
    r"\b(?:viewing|watching)\b.{1,60}\bscreen\b",
    re.IGNORECASE,
)
"""Another's calendar or screen, by its title or first line."""
_PLAYED = regex(
    r"\b(?:netflix|youtube|prime video|disney\+|twitch|spotify|vlc|mpv|plex|kodi|podcasts?|audiobooks?|kindle|calibre|"
    r"foliate|subtitles|lyrics|arte\.tv|mediathek)\b",
    re.IGNORECASE,
)
"""Windows of films, songs and books."""
_READERS = frozenset({"evince", "okular", "preview", "acrobat", "xreader", "zathura", "skim", "sumatrapdf", "foxit"})
"""Programs that show documents and do not write them."""


@dataclass(frozen=True)
class Snippet:
    """One message, paragraph or list item.

    Attributes:
        text: what was written; nothing that was planted for programs to read.
        by: who wrote it.
        speaker: the named speaker when ``by`` is other, else empty.
        observation: where it stands.
        heading: the heading or lead-in above a paragraph or list item, else empty.
    """

    text: str
    by: Literal["user", "other", "unknown"]
    speaker: str
    observation: Observation
    heading: str = ""


def snippets(observation: Observation, own: frozenset[str] = frozenset()) -> list[Snippet]:
    """The snippets of ``observation`` in order; none when it is a message that only pretends.

    ``own`` holds names that the user goes by: a mail from one of them is the user's, and so is what they say in a chat;
    a letter of somebody else is not.
    """
    text = observation.text[:MAX_TEXT]
    foreign = observation.origin != "user"
    own_chat = observation.source == "chat" and not foreign
    message = (foreign or observation.source in _MESSAGES) and not own_chat
    if message and looks_like_phishing(f"{observation.title}\n{text}" if foreign else text):
        return []
    clean = as_changed(strip_planted(text, "foreign" if foreign else "user"))
    found = _cut(clean, observation, own)[:MAX_SNIPPETS]
    if own_chat:  # What one person sends takes nothing from what the user says beside it.
        found = [said for said in found if said.by == "user" or not looks_like_phishing(said.text)]
    return [part for whole in found for part in _bounded(whole)][:MAX_SNIPPETS]


def _cut(text: str, observation: Observation, own: frozenset[str]) -> list[Snippet]:
    if observation.source == "email":
        return _mail(text, observation, own)
    if observation.source == "chat":
        return _chat(text, observation, own)
    if observation.source == "shell":
        return _shell(text, observation)
    if observation.source == "window" and _is_talk(text):
        return _chat(text, observation, own)
    letter = observation.source == "file" and is_letter_of_another(text, own)
    return _paragraphs(text, "other" if letter else _author(observation), "", observation)


def _is_talk(text: str) -> bool:
    """Whether a window shows what named people say, of whom one speaks twice or is the user."""
    said = turns(text)
    names = [turn.speaker for turn in said if turn.by != "user"]
    return len(said) > 1 and len(set(names)) < len(said) and all(map(looks_like_name, names))


def _author(observation: Observation) -> By:
    if observation.origin != "user" or is_anothers(observation):
        return "other"
    elsewhere = _ELSEWHERE.search(observation.title) or _READERS & set(tokens(observation.app))
    return "unknown" if elsewhere else "user"


def is_shared(observation: Observation) -> bool:
    """Whether its title or its first line says that another shares it with the user."""
    return bool(_SHARED.search(f"{observation.title}\n{observation.text[:200]}"))


def is_anothers(observation: Observation) -> bool:
    """Whether it shows another's calendar or screen, or records who said what in a talk that the user was not in."""
    if observation.source == "window" and _PLAYED.search(f"{observation.app} {observation.title}"):
        return True
    if observation.source in ("calendar", "window"):
        return is_shared(observation)
    if observation.source != "file":
        return False
    if _SHARED.search(observation.title):
        return True
    said = Counter(turn.speaker for turn in turns(observation.text[:MAX_TEXT]))
    return not said[""] and sum(times > 1 for times in said.values()) > 1


def _chat(text: str, observation: Observation, own: frozenset[str]) -> list[Snippet]:
    said = _own_turns(turns(text), own)
    if not said or _is_one_message(said, observation):
        return _paragraphs(text, _author(observation), "", observation)
    played = any(turn.speaker.lower() in _GAME_MASTERS for turn in said)
    mine: By = "user" if observation.origin == "user" and not played else "unknown"
    return [
        Snippet(turn.text, mine if turn.by == "user" else turn.by, turn.speaker, observation)
        for turn in said
        if turn.text
    ]


def _own_turns(said: list[Turn], own: frozenset[str]) -> list[Turn]:
    """Where nobody is called "Me", the user's turns are those of whoever has one of the user's names."""
    if any(turn.by == "user" for turn in said):
        return said
    return [Turn("user", "", turn.text) if is_own_name(turn.speaker, own) else turn for turn in said]


def _is_one_message(said: list[Turn], observation: Observation) -> bool:
    """Whether what looks like one turn is a message that begins with a lead-in: "From now on: short answers"."""
    (first, *others) = said
    if others or first.by == "user" or observation.origin != "user" or is_assistant(first.speaker):
        return False
    return not looks_like_name(first.speaker) or is_assistant(f"{observation.app} {observation.title}")


def _mail(text: str, observation: Observation, own: frozenset[str]) -> list[Snippet]:
    mail = read_mail(text)
    mine = observation.origin == "user" or _is_own(mail, own) or _is_sent(mail, observation.title, own)
    speaker = "" if mine else display_name(mail.sender)
    quoted = _paragraphs(mail.quoted, "other", "", observation)
    if is_unsent(observation.title, text[:_DRAFT_HEAD]):  # What was not sent was perhaps not meant.
        return quoted
    return [*_paragraphs(mail.body, "user" if mine else "other", speaker, observation), *quoted]


def _is_own(mail: Mail, own: frozenset[str]) -> bool:
    """Whether the user wrote it to someone else; whoever borrows the user's name writes to the user."""
    hidden = not mail.recipient or _UNDISCLOSED.search(mail.recipient)
    to_other = not hidden and not is_own_name(display_name(mail.recipient), own)
    return bool(mail.sender) and to_other and is_own_name(display_name(mail.sender), own) and _fits(mail.sender)


def _is_sent(mail: Mail, title: str, own: frozenset[str]) -> bool:
    """Whether it is shown among what was sent: to somebody else, by nobody whom it names."""
    to_other = bool(mail.recipient) and not is_own_name(display_name(mail.recipient), own)
    return is_sent(title) and to_other and not mail.sender


def _fits(sender: str) -> bool:
    """Whether the address has to do with the name before it: a borrowed name comes with any address."""
    name, _, address = sender.partition("<")
    parts = [part for part in tokens(name) if len(part) > 2]
    return not address or not parts or any(part in fold(address) for part in parts)


def _shell(text: str, observation: Observation) -> list[Snippet]:
    by = _author(observation)
    lines = [line for line in text.splitlines() if line.strip()]
    if not any(_PROMPT.match(line[:200]) for line in lines):
        return [Snippet(line.strip(), by, "", observation) for line in lines]
    typed = [(line, _PROMPT.match(line[:200])) for line in lines]
    return [
        Snippet(line[hit.end() :].strip(), by, "", observation)
        if hit
        else Snippet(line.strip(), "unknown", "", observation)
        for line, hit in typed
    ]


def _paragraphs(text: str, by: By, speaker: str, observation: Observation) -> list[Snippet]:
    found: list[Snippet] = []
    lines: list[str] = []
    heading = ""

    def close() -> None:
        if lines:
            whose = "other" if by == "user" and _ATTRIBUTED.search(heading) else by
            found.append(Snippet(_joined(lines), whose, speaker, observation, heading))
            lines.clear()

    for line in text.splitlines():
        quoted = _QUOTE.match(line)
        if not line.strip() or quoted or _HEADING.match(line[:200]) or _ITEM.match(line[:200]):
            close()
        if quoted:
            found.append(Snippet(line[quoted.end() :].strip(), "other" if by == "user" else by, "", observation))
        elif _HEADING.match(line[:200]):
            heading = line.strip(" #*:\t")
            found.append(Snippet(line.strip(), by, speaker, observation))
        elif item := _ITEM.match(line[:200]):
            lines.append(line[item.end() :])
        elif line.strip():
            lines.append(line)
    close()
    return [snippet for snippet in found if snippet.text.strip()]


def _joined(lines: list[str]) -> str:
    """The lines of one paragraph; a hard-wrapped line is joined with the next."""
    text = lines[0].strip()
    for before, line in pairwise(lines):
        wrapped = len(before.rstrip()) >= _WRAPPED and before.rstrip()[-1:] not in ".!?:;…"
        goes_on = line[:1].isspace() or line.strip()[:1].islower()
        text += (" " if wrapped and goes_on else "\n") + line.strip()
    return text


def _bounded(whole: Snippet) -> list[Snippet]:
    """``whole`` in pieces that are short enough to read in one go, cut between sentences where there are any."""
    text, parts = whole.text, []
    while len(text) > MAX_CHARS:
        window = text[:MAX_CHARS]
        cut = max(window.rfind(end) for end in (". ", "! ", "? ", "\n"))
        cut = cut + 1 if cut > MAX_CHARS // 3 else (window.rfind(" ") if " " in window[1:] else MAX_CHARS)
        parts.append(text[:cut].strip())
        text = text[cut:].strip()
    return [replace(whole, text=part) for part in [*parts, text] if part]
