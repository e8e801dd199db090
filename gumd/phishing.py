"""Messages that pretend: they press for time, ask for what opens an account or pays, and come from elsewhere."""

import re

from gumd.words import fold, tokens

_URGENT = re.compile(
    r"\b(?:urgent\w*|immediate(?:ly)?|within \d+ ?(?:h|hours?|hrs|minutes?|mins?|days?)|expires?|expiring|expired|"
    r"last (?:chance|warning|notice)|final (?:notice|warning|reminder)|suspen\w+|(?:is|was|be|been|"
    r"has been) (?:locked|blocked|limited|closed|deactivated|disabled|restricted)|unusual (?:sign|activity|login)\w*|"
    r"act now|right away|asap|dringend|sofort|umgehend|innerhalb von|letzte (?:mahnung|chance)|gesperrt|lauft ab|"
    r"immediatement|sous \d+ ?h\w*|dans les \d+|dernier (?:rappel|avis)|suspendu\w*|bloque\w*|urgente?|inmediat\w+|"
    r"en las proximas|ultimo aviso|suspendid\w+|bloquead\w+)\b"
)
_SECRET = re.compile(
    r"\b(?:password|passcode|pin(?: code| number)?|one[- ]time code|verification code|security code|card (?:number|"
    r"details)|cvv|seed phrase|recovery phrase|credentials|social security|passwort|kennwort|pushtan|tan-nummer|"
    r"kartennummer|kartendaten|mot de passe|code secret|numero de carte|contrasena|clave|numero de tarjeta|"
    r"gift cards?|bitcoin)\b"
)
_ASK = re.compile(
    r"\b(?:confirm|verify|validate|update|enter|provide|send|reply|submit|pay|settle|transfer|click|tap|log ?in|"
    r"sign ?in|unlock|restore|reactivate|claim|download|bestatige\w*|verifizier\w*|aktualisier\w*|zahl\w*|"
    r"uberweis\w*|klick\w*|eingeben|sende\w*|confirme[rz]?|verifie[rz]?|paye[rz]?|regle[rz]?|clique[rz]?|envoye[rz]?|"
    r"saisi\w*|confirm[ae]|verifi(?:que|ca)\w*|pag(?:ue|ar|a)|haga clic|haz clic|introduzca|envi[ae])\b"
)
_LINK = re.compile(
    r"\b(?:https?://|www\.)[^\s<>\"')\]]+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,10}/[^\s<>\"')\]]*",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\[([^\[\]]{1,200})\]\((https?://[^)\s]+)\)|<a\s[^<>]{0,200}?href=[\"']([^\"']+)[\"'][^>]*>([^<]+)</a>",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"^(?:from|von|de|da)\s*:\s*\"?([^<@\n\"]{2,60})\"?\s*<[^@>\s]+@([\w.-]+)>", re.IGNORECASE | re.MULTILINE
)
_HOST = re.compile(r"^(?:https?://)?([^/?#\s]+)", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w&-]{2,}")
_LURE = re.compile(
    r"(?:secure|login|signin|verif|account|support|update|billing|payment|refund|unlock|wallet|konto|compte|cuenta|"
    r"alert)"
)
_SHORTENER_NAMES = "bit.ly tinyurl.com t.co goo.gl is.gd ow.ly cutt.ly rb.gy rebrand.ly shorturl.at"
_SHORTENERS = frozenset(_SHORTENER_NAMES.split())
_MESSAGE = 20_000  # What presses for time does so early.
_CHEAP = (".zip", ".top", ".xyz", ".click", ".icu", ".ru", ".tk", ".ml", ".cf", ".gq", ".buzz", ".rest", ".cam")


def looks_like_phishing(text: str) -> bool:
    """Whether ``text`` presses for time, asks for a secret, a payment or a click, and is not where it says it is from.

    Asking for a secret itself is mismatch enough: nobody who may have it asks for it by message.
    """
    text = text[:_MESSAGE]
    plain = fold(text)
    if not (_URGENT.search(plain) and _ASK.search(plain)):
        return False
    if _SECRET.search(plain) and not re.search(r"\b(?:never|do not|don't|nie|ne jamais|nunca)\b", plain):
        return True
    return _mismatched(text)


def _mismatched(text: str) -> bool:
    for name, host in _SENDER.findall(text):
        if not _named_in(tokens(name), host):
            return True
    for shown, target, link, caption in _SHOWN.findall(text):
        said = _LINK.search(shown or caption)
        if said and _site(_host(said[0])) != _site(_host(target or link)):
            return True
    names = [word for name in _NAME.findall(_LINK.sub(" ", text)) for word in tokens(name)]
    return any(_suspicious(_host(link), names) for link in _LINK.findall(text))


def _suspicious(host: str, names: list[str]) -> bool:
    site = _site(host)
    odd = "@" in host or re.fullmatch(r"[\d.:]+", host) or "xn--" in host or not host.isascii()
    if odd or site in _SHORTENERS or site.endswith(_CHEAP):
        return True
    label = site.split(".")[0]
    return bool("-" in label and _LURE.search(label)) or _imitates(host, site, names)


def _imitates(host: str, site: str, names: list[str]) -> bool:
    """Whether a named sender's name stands before the site that really answers, or in it with digits for letters."""
    label = site.split(".")[0]
    front = host.removesuffix(site)
    plain = label.translate(str.maketrans("013457", "oleast"))
    return any(
        len(name) > 3 and name not in label and (name in front or (plain != label and name in plain)) for name in names
    )


def _named_in(name: list[str], host: str) -> bool:
    """Whether the address belongs to the one it names, as far as the two share a word; personal names may differ."""
    return (
        len(name) < 2 or any(word in host.lower() for word in name if len(word) > 2) or not _LURE.search(host.lower())
    )


def _host(link: str) -> str:
    hit = _HOST.match(link)
    return hit[1].lower() if hit else ""


def _site(host: str) -> str:
    parts = host.rsplit("@", 1)[-1].split(":")[0].removeprefix("www.").split(".")
    short = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in {"co", "com", "org", "ac", "gov", "net"}
    return ".".join(parts[-3 if short else -2 :])
