"""Business of the user's own: a firm of their name that they sign with, what offices write to them, their invoices."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.identity import is_the_user
from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.forms import is_made_out_to
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.sentences import sentences
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work import business_words as words
from gumd.propose.rules.work.jobs import as_job
from gumd.propose.rules.work.occupation_words import job_in
from gumd.propose.rules.work.organisations import as_name, association_in
from gumd.propose.rules.work.signatures import job_of, own_signature
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.text.words import content_words, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_SIGNED, _OFFICIAL, _INVOICED, _SHOP = 1.6, 1.6, 1.3, 1.2
MAX_TEXT, MAX_NAME, MAX_WORDS, _HEAD, MIN_NAME, _DATE = 6_000, 60, 7, 3, 3, 40
_SOURCES = frozenset({"email", "file", "browser", "editor", "notification"})
_COLUMNS = regex(r"\s{2,40}|\t|\s[|·]\s")
_TO = regex(r"^(?:to|bill(?:ed)? to|an|fur|pour|a|para|per|aan|voor|client|customer|kunde)\b")


class Businesses:
    """Proposes that the user works for themselves, and under which name, by what they sign, get and send."""

    name = "rules.business"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = self._reader.names()
        shown = (seen for seen in episode if seen.source in _SOURCES and not pretends(seen.text))
        found = (one for seen in shown for one in self._of(seen, own))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
        mine = [one.text for one in self._reader.snippets(seen) if one.by == "user"] if seen.source == "email" else []
        if mine:
            yield from _signed(own_signature(seen.text, own), seen)
            yield from _invoiced(mine, seen)
        elif own:
            yield from _official(seen, own)
            yield from _headed(seen, own)
        if not mine and seen.source in ("email", "notification"):
            yield from _sold(seen)


def firm_of(lines: Sequence[str]) -> str:
    """The firm that bears the name of whose signature it is and is one person's, as far as the signature shows."""
    if not lines or words.EMPLOYEE.search(folded(" ".join(lines))):
        return ""
    names = [word for word in tokens(re.sub(r"\([^()]*\)", "", lines[0])) if len(word) >= MIN_NAME]
    owner = words.OWNER.search(folded(" ".join(lines)))
    parts = [part.strip() for line in lines[1:] for part in re.split(r",\s", line)]
    return next((part for part in parts if _bears(part, names) and (owner or not _is_company(part))), "")


def _bears(part: str, names: Sequence[str]) -> bool:
    held = [word for word in tokens(part) if any(word.startswith(name) for name in names)]
    more = len(content_words(part)) > len(held) or words.SOLE_FORM.search(part)
    bounded = len(part) <= MAX_NAME and len(part.split()) <= MAX_WORDS and not re.search(r"\d|@", part)
    return bool(held and more) and bounded and not association_in(part)


def _is_company(part: str) -> bool:
    return words.COMPANY_FORM.search(part) is not None and not words.SOLE_FORM.search(part)


def _signed(lines: Sequence[str], seen: Observation) -> Iterator[Proposal]:
    firm, title = firm_of(lines), job_of(lines)[0] if lines else ""
    if firm:
        what, gloss = as_job(title) if title else ("", "")
        text = f"The user runs a business of their own, {firm.rstrip('.')}{f', as {what}' if what else ''}."
        yield from _told(text, seen, " / ".join(lines), _SIGNED, f"runs business of their own {gloss}", folded(firm))
        return
    line = next((line for line in lines[1:] if words.SELF_EMPLOYED.search(folded(line))), "")
    if line:
        quoted = line.translate(PLAIN_QUOTES)
        text = f"The user is self-employed (“{quoted}”)."
        yield from _told(text, seen, " / ".join(lines), _SIGNED, "self-employed", "self-employed")


def _official(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """What an office writes to somebody because they work for themselves, or will."""
    text = seen.text[:MAX_TEXT]
    stated = (line for line in folded(f"{headline(seen)}\n{text}").splitlines() if not words.AT_LARGE.search(line))
    hit = next(filter(None, map(words.OFFICIAL.search, stated)), None)
    if not hit or OFFERS.search(folded(headline(seen))) or not is_made_out_to(text.replace(" T/A ", "  T/A "), own):
        return
    kept = folded(text)
    trade, starts = words.TRADE.search(kept), words.STARTS.search(kept)
    called = next((one for one in words.TRADING_AS.finditer(kept) if _is_users(text, one, own)), None)
    what = text[trade.start("what") : trade.end("what")].strip(" .-–").translate(PLAIN_QUOTES) if trade else ""
    job, gloss = as_job(what) if job_in(folded(what)) else ("", "")
    as_what = f" as {job}" if job else f" (“{what}”)" if what else ""
    name = as_name(text[called.start("name") : called.end("name")].strip()).translate(PLAIN_QUOTES) if called else ""
    named = f", trading as {name}" if name else ""
    first = span_in(text[starts.end() : starts.end() + _DATE], seen.observed_at) if starts else None
    if first and first.first > seen.observed_at:
        day = f"{first.first.day} {first.first:%B %Y}"
        told = f"The user starts a business of their own{as_what}{named}, on {day}."
        gloss = f"starts business of their own trading as {gloss}"
        yield from _told(told, seen, hit.group(), _OFFICIAL, gloss, "starts", kind="plan")
        return
    told = f"The user is self-employed{as_what}{named}."
    yield from _told(told, seen, hit.group(), _OFFICIAL, f"self-employed trading as {gloss}", "self-employed")


def _is_users(text: str, called: re.Match[str], own: frozenset[str]) -> bool:
    """Whether a trade name is the user's: labelled as one, or behind their own name in its line."""
    before = text[: called.start()].rpartition("\n")[2]
    return ":" in called.group() or is_the_user(before.rpartition(":")[2], own)


def _invoiced(mine: Sequence[str], seen: Observation) -> Iterator[Proposal]:
    """An invoice of the user's that they send by mail."""
    for sentence in (one for text in mine for one in sentences(text)):
        plain = folded(sentence).replace("’", "'")
        if words.OWN_INVOICE.search(plain) and not words.NO_INVOICE.search(plain):
            below = read_mail(seen.text).body.partition(sentence[:30])[2].splitlines()[1:]
            line = next((line.strip() for line in below if len(content_words(line)) > 1), "")
            item = _COLUMNS.split(line)[0].strip(" .").translate(PLAIN_QUOTES)[:MAX_NAME]
            told = f"The user sends invoices for work of their own{f' (“{item}”)' if item else ''}."
            yield from _told(told, seen, sentence, _INVOICED, "sends invoices for work of their own", "invoices")
            return


def _headed(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """An invoice that the user keeps and that bears their name or their firm's at its head, not as whom it is for."""
    if seen.source not in ("file", "editor"):
        return
    lines = [line.strip(" #*") for line in seen.text[:MAX_TEXT].splitlines() if line.strip()][:_HEAD]
    head = _COLUMNS.split(lines[0])[0] if lines else ""
    surnames = [name for name in own if len(name) > MIN_NAME]
    bill = any(words.INVOICE.search(folded(line)) for line in lines)
    if bill and not _TO.match(folded(head)) and not words.INVOICE.search(folded(head)) and _bears(head, surnames):
        name = as_name(head.translate(PLAIN_QUOTES))
        told = f"The user sends invoices in the name of {name}."
        yield from _told(told, seen, lines[0], _INVOICED, "sends invoices in the name of", "invoices")


def _sold(seen: Observation) -> Iterator[Proposal]:
    """An order that came to the user's shop, as its platform tells them."""
    plain = folded(f"{headline(seen)}\n{seen.text[:MAX_TEXT]}")
    hit = words.SHOP.search(plain)
    if hit and words.SHOP_ORDER.search(plain) and not OFFERS.search(plain):
        named = headline(seen).translate(PLAIN_QUOTES)[:MAX_NAME]
        told = f"The user sells in an online shop of their own{f' (“{named}”)' if named else ''}."
        yield from _told(told, seen, named or hit.group(), _SHOP, "sells in an online shop of their own", "shop")


def _told(
    text: str, seen: Observation, shown: str, weight: float, said: str, topic: str, kind: Kind = "biography"
) -> Iterator[Proposal]:
    statement = Statement(text, kind, shown, weight, topic=f"business:{topic}", said=said)
    return proposed(statement, Businesses.name, [seen])
