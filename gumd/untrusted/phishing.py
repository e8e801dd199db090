"""Messages that pretend: they press for time, ask for what opens an account or pays, and come from elsewhere."""

import re

from gumd.text.regex import regex
from gumd.text.words import fold, tokens

_URGENT = regex(
    r"\b(?:urgent\w*|immediate(?:ly)?|within \d+ ?(?:h|hours?|hrs|minutes?|mins?|days?)|expires?|expiring|expired|"
    r"last (?:chance|warning|notice)|final (?:notice|warning|reminder)|suspen\w+|(?:is|was|be|been|"
    r"has been) (?:locked|blocked|limited|closed|deactivated|disabled|restricted)|unusual (?:sign|activity|login)\w*|"
    r"act now|right away|asap|dringend|sofort|umgehend|innerhalb von|letzte (?:mahnung|chance)|gesperrt|lauft ab|"
    r"immediatement|sous \d+ ?h\w*|dans les \d+|dernier (?:rappel|avis)|suspendu\w*|bloque\w*|urgente?|inmediat\w+|"
    r"en las proximas|ultimo aviso|suspendid\w+|bloquead\w+)\b"
)
_SECRET = regex(
    r"\b(?:password|passcode|pin(?: code| number)?|one[- ]time code|verification code|security code|card (?:number|"
    r"details)|cvv|seed phrase|recovery phrase|credentials|social security|passwort|kennwort|pushtan|tan-nummer|"
    r"kartennummer|kartendaten|mot de passe|code secret|numero de carte|contrasena|clave|numero de tarjeta|"
    r"gift cards?|bitcoin)\b"
)
_ASK = regex(
    r"\b(?:confirm|verify|validate|update|enter|provide|send|reply|submit|pay|settle|transfer|click|tap|log ?in|"
    r"sign ?in|unlock|restore|reactivate|claim|download|bestatige\w*|verifizier\w*|aktualisier\w*|zahl\w*|"
    r"uberweis\w*|klick\w*|eingeben|sende\w*|confirme[rz]?|verifie[rz]?|paye[rz]?|regle[rz]?|clique[rz]?|envoye[rz]?|"
    r"saisi\w*|confirm[ae]|verifi(?:que|ca)\w*|pag(?:ue|ar|a)|haga clic|haz clic|introduzca|envi[ae])\b"
)
_LINK = regex(
    r"\b(?:https?://|www\.)[^\s<>\"')\]]+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,10}/[^\s<>\"')\]]*",
    re.IGNORECASE,
)
_SHOWN = regex(
    r"\[([^\[\]]{1,200})\]\((https?://[^)\s]+)\)|<a\s[^<>]{0,200}?href=[\"']([^\"']+)[\"'][^>]*>([^<]+)</a>",
    re.IGNORECASE,
)
_SENDER = regex(
    r"^(?:from|von|de|da)\s*:\s*\"?([^<@\n\"]{2,60})\"?\s*<[^@>\s]+@([\w.-]+)>", re.IGNORECASE | re.MULTILINE
)
_HOST = regex(r"^(?:https?://)?([^/?#\s]+)", re.IGNORECASE)
_NAME = regex(r"\b[A-Z][\w&-]{2,}")
_LURE = regex(
    r"(?:secure|login|signin|verif|account|support|update|billing|payment|refund|unlock|wallet|konto|compte|cuenta|"
    r"alert)"
)
# What else baits: words in the address of a message that speaks for somebody known.
_BAIT = regex(
    r"secure|login|signin|verif|valid|account|support|update|billing|payment|refund|unlock|wallet|konto|compte|cuenta|"
    r"alert|custom|track|deliver|claim|prize|gewinn|erstattung|rembours|reembolso|segur|securit|sicher|sicur|bank|tan|"
    r"password|webmail|upgrade|storno|cancel|pago|pay|kyc|toll|voice|view|file|confirm|user|renew|info|spedizione"
)
_ASK_MORE = regex(
    r"\b(?:upgrade|secure|view|listen|review|sign|open|cancel|keep|renew|see|here|hier|ici|aqui|qui|accede[rz]?|acceda|"
    r"mettez a jour|actualice|atualize|paghi|aggiorni|verifichi|stornier\w*|holen sie|vraag|betaal|doplac|kliknij|"
    r"beantrag\w*|claim)\b"
)
# What strangers ask for; nobody says these beside a link to a film.
_GIVE = regex(
    r"\b(?:pay|paid|unpaid|claim|verify|verifi\w+|validate|confirm\w*|update|aktualisier\w*|bestatig\w*|zahl\w*|refund|"
    r"details|your account|ihr(?:en)? (?:konto|zugang|daten)|konto\w*|\w*erstattung|gebuhr|prize|preis|regle[rz]?|"
    r"paye[rz]?|"
    r"remboursement|reembolso|mettez a jour|pague|paghi|atualize|actualice|cuenta|conta|conto|kyc|doplac|"
    r"incomplete address|cannot be delivered|vraag|betaal|sign in|log ?in|password|voice message|review and sign)\b"
)
_NEAR, _BESIDE = 800, 200
# Ways to cheat that need no link: each is known by all of its signs together. Folded.
_MONEY = r"(?:[$€£]\s?\d{3,}|\d{3,}(?:[.,]\d\d)?\s?(?:[$€£]|usd|eur|dollars?)|[$€£]\s?\d{1,3}[,.]\d{3})"
_HOTLINE = r"(?:\+?1[ (.-]{1,3}8\d\d\b)"
_PAY = (
    r"\b(?:pay|transfer|wire|send|money|uberweis\w*|geld|zahl\w*|virement|pay(?:er|ez)|verse[rz]|argent|transferencia|"
    r"dinero|bonifico|soldi|overmaken|przelew)\b"
)
_SIGNS: tuple[tuple[str, ...], ...] = (
    (_HOTLINE, _MONEY, r"\b(?:charged|debited|renews?|renewal|you sent|order|invoice)\b", r"\b(?:cancel|not you|"
     r"did not|didn't)\b"),
    (r"\b(?:infected|virus(?:es)?|hacked|trojan|infiziert|infecte)\b", r"\b(?:call|ruf\w*|appele[rz])\b.{0,40}\d{3}"),
    (r"\b(?:gift cards?|gutscheinkarten?|cartes? cadeaux?|tarjetas? regalo)\b", r"\b(?:buy|need|pay|kauf\w*|acheter|"
     r"comprar)\b",
     r"\b(?:confidential|meeting|client|reimburse|codes?|to keep (?:it|your)|vertraulich|reunion)\b"),
    (r"\b(?:wire|transfer|uberweis\w*|virement|transferencia|bonifico)\b",
     r"\b(?:between us|confidential\w*|discre(?:et|t|te|tion)|vertraulich|keep (?:it|this) (?:quiet|secret)|"
     r"confidencial\w*)\b"),
    (r"\b(?:bank(?:ing)? details|bankverbindung|coordonnees bancaires|rib|datos bancarios)\b",
     r"\b(?:chang\w+|geandert|new account|neue[sn]? konto|nouve\w+|cambiado|nuev[ao]s?)\b", _PAY),
    (r"\b(?:mum|mom|mummy|dad|mama|papa|maman|mamma)\b",
     r"\b(?:(?:new|other) (?:phone )?number|neue (?:handy)?nummer|nouveau numero|nuevo numero|nuovo numero|"
     r"nieuwe nummer)\b", _PAY),
    (r"\b(?:won|winner|selected|gewonnen|gagne|ganado|vinto)\b", r"\b(?:claim|collect|abhol\w*|holen sie|reclam\w+|"
     r"click)\b",
     r"\b(?:prize|gift card|iphone|preis|gewinn|prix|premio|voucher)\b"),
    (r"\b(?:giveaway|voucher|prize)\b", r"\b(?:claim|crypto|bitcoin)\b", r"https?:|www\."),
    (r"\b(?:bitcoin|btc|bc1\w+|crypto)\b", r"\b(?:webcam|hacked|publish|guaranteed)\b"),
    (r"\b(?:seed|recovery) phrase\b", r"\b(?:enter|validat\w+|verify|sync\w*)\b", r"https?:|www\."),
    (r"\b(?:late client|inheritance|next of kin|beneficiary|erbschaft|heritage)\b", _MONEY, r"\b(?:bank details|"
     r"reply|contact)\b"),
    (r"\b(?:earn|verdien\w*|gagne[rz])\b", r"\b(?:a day|per day|am tag|par jour)\b", r"\b(?:whatsapp|telegram)\b"),
    (r"\b(?:disconnected|cut off|arrest(?:ed)?|warrant)\b", r"\b(?:immediately|tonight|"
     r"within)\b", r"\bcall\b.{0,40}\d{5}"),
    (r"\b(?:open|download|unzip)\b", r"\b[\w-]{1,60}\.(?:zip|exe|iso|scr|js|html?|lnk|docm|xlsm|rar)\b",
     r"\b(?:attach\w*|anhang|piece jointe|adjunt\w*)\b"),
    (r"\bunpaid\b|\bon hold\b|\bretenu\b|\bretenid[oa]\b|\bzollgebuhr\b", r"\b(?:customs|toll|fee|douane|aduana|"
     r"zollgebuhr)\b",
     r"https?:|www\."),
)  # fmt: skip
_SCHEMES = tuple(tuple(regex(sign, re.DOTALL) for sign in signs) for signs in _SIGNS)
_SHORTENER_NAMES = "bit.ly tinyurl.com t.co goo.gl is.gd ow.ly cutt.ly rb.gy rebrand.ly shorturl.at"
_SHORTENERS = frozenset(_SHORTENER_NAMES.split())
_DIGITS_FOR_LETTERS = str.maketrans("013457", "oleast")
_MESSAGE = 20_000  # What presses for time does so early.
_CHEAP = (
    ".online",
    ".site",
    ".live",
    ".zip",
    ".top",
    ".xyz",
    ".click",
    ".icu",
    ".ru",
    ".tk",
    ".ml",
    ".cf",
    ".gq",
    ".buzz",
    ".rest",
    ".cam",
)


def looks_like_phishing(text: str) -> bool:
    """Whether ``text`` presses for time, asks for a secret, a payment or a click, and is not where it says it is from.

    Asking for a secret itself is mismatch enough: nobody who may have it asks for it by message. So is bait: somebody's
    name in an address that is not theirs. A known way to cheat needs neither.
    """
    text = text[:_MESSAGE]
    plain = fold(text)
    if _cheats(plain) or any(_is_bait(link, text) for link in _LINK.finditer(text)):
        return True
    if not (_URGENT.search(plain) and _ASK.search(plain)):
        return False
    if _SECRET.search(plain) and not re.search(r"\b(?:never|do not|don't|nie|ne jamais|nunca)\b", plain):
        return True
    return _mismatched(text)


def leads_astray(text: str) -> bool:
    """Whether a link of ``text`` hides where it leads: a shortener, a bare address, a domain that costs nothing."""
    return any(_is_hidden(_host(link)) for link in _LINK.findall(text[:_MESSAGE]))


def _cheats(plain: str) -> bool:
    """Whether all signs of one scheme stand close together."""
    windows = [plain[start : start + _NEAR] for start in range(0, max(1, len(plain) - _NEAR // 2), _NEAR // 2)]
    return any(all(sign.search(window) for sign in signs) for window in windows for signs in _SCHEMES)


def _is_bait(link: re.Match[str], text: str) -> bool:
    """Whether what stands around a link asks for something, and the link leads to a hidden place or a borrowed name."""
    around = fold(f"{text[max(0, link.start() - _BESIDE) : link.start()]} {text[link.end() : link.end() + _BESIDE]}")
    host = _host(link[0])
    if _is_hidden(host):
        return _GIVE.search(around) is not None
    label = _site(host).split(".")[0]
    baits = len(_BAIT.findall(label)) if "-" in label else 0
    if not baits or not (_ASK.search(around) or _ASK_MORE.search(around)):
        return False
    names = set(_names(text[max(0, link.start() - _NEAR) : link.end() + _BESIDE]))
    parts = set(re.split(r"[.-]", host.translate(_DIGITS_FOR_LETTERS)))
    return baits > 1 or bool(parts & names)


def _is_hidden(host: str) -> bool:
    site = _site(host)
    return site in _SHORTENERS or site.endswith(_CHEAP) or re.fullmatch(r"[\d.:]+", host) is not None


def _names(text: str) -> list[str]:
    return [word for name in _NAME.findall(_LINK.sub(" ", text)) for word in tokens(name)]


def _mismatched(text: str) -> bool:
    for name, host in _SENDER.findall(text):
        if not _named_in(tokens(name), host):
            return True
    for shown, target, link, caption in _SHOWN.findall(text):
        said = _LINK.search(shown or caption)
        if said and _site(_host(said[0])) != _site(_host(target or link)):
            return True
    names = _names(text)
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
    plain = label.translate(_DIGITS_FOR_LETTERS)
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
