"""Observations as the rules' tests need them, and what the rules say of them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from gumd.ground import ground
from gumd.propose.proposal import Proposal, Proposer
from gumd_store.records import Observation

NOW = datetime(2031, 5, 7, 9, 30, tzinfo=UTC)


def seen(
    text: str,
    source: str = "chat",
    title: str = "",
    app: str = "app",
    origin: str = "user",
    number: int = 1,
    at: datetime = NOW,
) -> Observation:
    """One observation, by default a chat message that the user typed on 7 May 2031."""
    return Observation(number, "test", None, source, app, title, text, origin, at, at)


def past(source: str) -> list[Observation]:
    """Mails by four people, who all call the user Ada Lowe."""
    mails = [f"From: {who}\nTo: Ada Lowe\n\nDear Ada Lowe," for who in "abcd"]
    return [seen(mail, "email", origin="foreign", number=at) for at, mail in enumerate(mails) if source == "email"]


def proposed(proposer: Proposer, *episode: Observation) -> list[Proposal]:
    """What ``proposer`` proposes of ``episode``; each proposal is carried by the observations that it names."""
    found = proposer.propose(episode)
    for proposal in found:
        evidence = evidence_of(proposal, episode)
        assert ground(proposal.text, evidence, frozenset()) is None, proposal.text
    return found


def statements(proposer: Proposer, *episode: Observation) -> list[str]:
    return [proposal.text for proposal in proposed(proposer, *episode)]


def evidence_of(proposal: Proposal, episode: Iterable[Observation]) -> str:
    """All that the observations of a proposal hold, as grounding reads it."""
    named = [one for one in episode if one.id in proposal.observations]
    held = [f"{o.title} {o.text} {o.observed_at.isoformat()} {o.source} {o.app}" for o in named]
    return "\n".join([*held, proposal.glossed])
