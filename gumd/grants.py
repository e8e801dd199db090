"""Who may do what: an app's token stands for a grant, which every call is held against."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

from gumd.admit import SOURCES
from gumd.errors import Forbidden, InvalidInput, NotFound, Unauthorised
from gumd.schema import KINDS, Scope
from gumd.text.regex import regex
from gumd_store import apps
from gumd_store.apps import AppRow
from gumd_store.connection import Store

SCOPES: frozenset[str] = frozenset(get_args(Scope))
OWNER = "gumd"
OBSERVERS = "observers"
_NAME = regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True)
class Filter:
    """The kinds of propositions and the sources of observations that an app may see; None for all."""

    kinds: frozenset[str] | None = None
    sources: frozenset[str] | None = None

    @classmethod
    def of(cls, kinds: Sequence[str] | None, sources: Sequence[str] | None) -> "Filter":
        return cls(None if kinds is None else frozenset(kinds), None if sources is None else frozenset(sources))

    def narrowed(self, other: "Filter") -> "Filter":
        """What both let through."""
        return Filter(_both(self.kinds, other.kinds), _both(self.sources, other.sources))


@dataclass(frozen=True)
class Grant:
    """What the app called ``app`` may do, and what it may see."""

    app: str
    scopes: frozenset[str]
    sees: Filter = Filter()

    def require(self, scope: Scope) -> None:
        """Raises Forbidden unless the grant has the scope."""
        if scope not in self.scopes:
            raise Forbidden(f"the grant of {self.app} lacks the scope {scope}; see: gumd apps list")


class Grants:
    """Every grant: the apps', and two that end with the daemon, the command line's and the observers'."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.owner_token = secrets.token_urlsafe(32)
        self.observer_token = secrets.token_urlsafe(32)
        self._own = {
            _hash(self.owner_token): Grant(OWNER, SCOPES),
            _hash(self.observer_token): Grant(OBSERVERS, frozenset({"observe"})),
        }

    def of_token(self, token: str) -> Grant:
        """The grant that ``token`` stands for.

        Raises:
            Unauthorised: it stands for none, or for one that has ended.
        """
        hashed = _hash(token)
        if own := self._own.get(hashed):
            return own
        with self._store.read() as db:
            app = apps.by_token_hash(db, hashed)
        if app is None or _has_ended(app):
            raise Unauthorised("this token is unknown, revoked or past its end; get one with: gumd apps allow NAME")
        return _grant(app)

    def of_app(self, name: str) -> Grant:
        """The grant of the app called ``name``.

        Raises:
            NotFound: no app has this name, or its grant has ended.
        """
        with self._store.read() as db:
            app = apps.by_name(db, name)
        if app is None or _has_ended(app):
            raise no_such_app()
        return _grant(app)

    def allow(
        self,
        name: str,
        scopes: Sequence[str],
        kinds: Sequence[str] | None = None,
        sources: Sequence[str] | None = None,
        until: datetime | None = None,
    ) -> tuple[AppRow, str]:
        """Grants, and returns the token, which is kept nowhere. What the app had before ends.

        Raises:
            InvalidInput: a name, scope, kind or source that there is not.
        """
        if not _NAME.fullmatch(name) or name in (OWNER, OBSERVERS):
            raise InvalidInput("name: 1 to 64 letters, digits, '.', '_' or '-', and not one of gumd's own")
        _known("scopes", scopes, SCOPES)
        _known("kinds", kinds or (), frozenset(KINDS))
        _known("sources", sources or (), SOURCES)
        listed = None if kinds is None else sorted(set(kinds))
        seen = None if sources is None else sorted(set(sources))
        app = AppRow(name, sorted(set(scopes)), listed, seen, until, datetime.now(UTC))
        token = secrets.token_urlsafe(32)
        with self._store.write() as db:
            apps.put(db, app, _hash(token))
        return app, token

    def every(self) -> list[AppRow]:
        """The apps' grants, by name."""
        with self._store.read() as db:
            return apps.every(db)

    def revoke(self, name: str) -> AppRow:
        """Ends one; returns what it was.

        Raises:
            NotFound: no app has this name.
        """
        with self._store.write() as db:
            app = apps.by_name(db, name)
            if app is None:
                raise no_such_app()
            apps.remove(db, name)
        return app


def no_such_app() -> NotFound:
    """The answer for an app that has no grant, and for one that the caller may not know of."""
    return NotFound("no app has this name; see: gumd apps list")


def _grant(app: AppRow) -> Grant:
    return Grant(app.name, frozenset(app.scopes), Filter.of(app.kinds, app.sources))


def _has_ended(app: AppRow) -> bool:
    return app.until is not None and app.until <= datetime.now(UTC)


def _hash(token: str) -> str:
    """Tokens are 256 random bits, so one round without a salt keeps them."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _known(what: str, given: Sequence[str], known: frozenset[str]) -> None:
    if not set(given) <= known:
        raise InvalidInput(f"{what}: only {', '.join(sorted(known))}")


def _both(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    if one is None or other is None:
        return other if one is None else one
    return one & other


def whose(app: str) -> str | None:
    """The app whose items count for what ``app`` asks: its own, and for the owner's programs those of any (None)."""
    return None if app == OWNER else app
