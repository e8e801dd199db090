"""Secrets known by the words around them: keys in settings, headers, card details, recovery codes."""

from gumd.secrets.checks import Kind, body, is_environment_value, is_key_material, is_odd_value
from gumd.secrets.phrases import FOR, NO_FIELD, SIGN, TOKEN, VALUE, VERB, row
from gumd.text.regex import regex

_KEY_NAME = (
    r"(?=[acdelmprstbw])(?:api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|auth(?:entication|orization)?"
    r"[ _-]?(?:key|token)|"
    r"secret[ _-]?(?:access[ _-]?)?(?:key|token)?|client[ _-]?secret|private[ _-]?key|signing[ _-]?key|"
    r"encryption[ _-]?key|"
    r"master[ _-]?key|license[ _-]?key|app[ _-]?key|webhook[ _-]?secret|bot[ _-]?token|refresh[ _-]?token|"
    r"deploy[ _-]?(?:key|token)|"
    r"account[ _-]?key|session[ _-]?(?:key|token)|credentials?|bearer|(?:recovery|product)[ _-]?key|"
    r"(?<![a-z])token|clé (?:d')?api|"
    r"api-?schlüssel|clave (?:de )?api|chave (?:de |da )?api|chiave api)"
)
KEYS: tuple[Kind, ...] = (
    row(
        "aws-secret-access-key",
        r"aws[\w.-]{0,10}secret[\w.-]{0,20}+[\"']?(?:\s{0,3}[=:]{1,2}\s{0,3}|\s{1,3})[\"']?"
        r"(?P<secret>[A-Za-z0-9/+=]{16,})",
        "AWS_SECRET_" + "ACCESS_KEY=" + body(40),
        "aws",
    ),
    row(
        "wallet-key",
        r"(?:private|secret|wallet)[ _-]?key\W{1,5}(?:is\W{1,3})?(?P<secret>(?:0x)?[0-9a-f]{64})(?![0-9a-f])",
        "private key: 0x" + body(64, "0a1b2c3d4e5f6789"),
        "key",
    ),
    row(
        "authorization-header",
        r"(?:proxy-)?authorization[\"']?[ \t]*[:=][ \t]*[\"']?(?:[A-Za-z0-9-]{1,20}[ \t]+)?"
        r"(?P<secret>[^\s\"'\\][^\r\n\"'\\]{5,})",
        "Authorization: Token " + body(24),
        "authorization",
        check=is_odd_value,
    ),
    row(
        "authorization-header",
        r"(?<![A-Za-z])(?:bearer|x-(?:api|auth)[\w-]{0,16}[\"']?:)[ \t]*[\"']?(?P<secret>[A-Za-z0-9_\-.~+/=]{12,})",
        "Bearer " + body(24),
        "bearer",
        "x-",
        check=is_key_material,
    ),
    row(
        "cookie",
        r"cookie[\"']?:[ \t]*[\"']?(?P<secret>[\w.-]{1,60}=[^\r\n\"']{1,4096})",
        "Set-Cookie: sid=" + body(24),
        "cookie",
    ),
    row(
        "session-id",
        r"(?:sess(?:ion)?[_-]?id|phpsessid|jsessionid|asp\.net_sessionid|connect\.sid|(?<![a-z])sid|"
        r"(?:csrf|xsrf)[_-]?(?:token)?|session)[\"']?[ \t]{0,3}[=:][ \t]{0,3}[\"']?(?P<secret>[A-Za-z0-9_\-.%+/=]{8,})",
        "PHPSESSID=" + body(26),
        "sess",
        "sid",
        "csrf",
        "xsrf",
        check=is_key_material,
    ),
    Kind(
        "environment-secret",
        regex(
            r"(?:TOKEN|SECRET|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|MASTER_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|"
            r"SECRET_?KEY|CREDENTIALS?|_AUTH|"
            r"_PASS|_PW|_PAT|_DSN|_KEY|_SALT)(?:_(?:PROD|DEV|TEST|STAGING|BASE|NEW|OLD|\d+)){0,2}[ \t]?=[ \t]?" + VALUE
        ),
        "export FOO_" + "TOKEN=" + body(8),
        ("token", "secret", "key", "credential", "_auth", "_pass", "_pw", "_pat", "_dsn", "_salt"),
        is_environment_value,
    ),
    row(
        "secret-key",
        _KEY_NAME
        + rf"s?(?-i:(?![a-z])){NO_FIELD}[\w-]{{0,24}}+\\?[\"'`]?\]?"
        + FOR
        + rf"(?:{SIGN}|{VERB}|[ \t]{{1,3}}(?=[\"'`]?[\w-]{{16}}))"
        + TOKEN,
        "the api key is " + body(24),
        "key",
        "token",
        "secret",
        "credential",
        "bearer",
        "schlüssel",
        "api",
        check=is_key_material,
    ),
    row(
        "secret-key",
        _KEY_NAME + r"[ \t]*[:=]?[ \t]*\r?\n[ \t]*(?P<secret>[A-Za-z0-9_\-.~+/=]{12,})(?=[ \t]*(?:\r?\n|$))",
        "API key:\n" + body(24),
        "key",
        "token",
        "secret",
        "credential",
        "api",
        check=is_key_material,
    ),
    row(
        "secret-key",
        r"(?:private|pre-?shared|preshared|psk)"
        r"[ _-]?key[\"']?\s{0,3}[=:]\s{0,3}[\"']?(?P<secret>[A-Za-z0-9+/]{42,44}=)",
        "PrivateKey" + " = " + body(43) + "=",
        "key",
    ),
)

_CARD = r"\d{4}[ .-]{0,2}\d{4,6}[ .-]{0,2}\d{4,5}(?:[ .-]{0,2}\d{1,7})?"
_EXPIRY = r"(?P<secret>(?:0?[1-9]|1[0-2])[ ]?[/.-][ ]?(?:20)?\d\d)(?!\d)"
_CVV = (
    r"(?:cvv2?|cvc2?|csc|card (?:verification|security)(?: code| number)?|security code|kartenprüfnummer|"
    r"prüfnummer|prüfziffer|cryptogramme)"
)
_SEED = r"(?:seed|recovery|mnemonic|wallet|backup|secret)[ -](?:phrase|words?|seed)|mnemonic|bip-?39|seed(?=[ \t]*[:=])"
# What a list of words ends before: the label of the next one, which must stay to be read as such.
NO_LABEL = r"(?![^\W\d_]{1,20}(?:[ ][^\W\d_]{1,20}){0,2}[ ]?[:=])"
_WORD = rf"(?:\d{{1,2}}[.):]?[ \t]*)?{NO_LABEL}[a-z]{{3,8}}"
_WORDS = rf"(?P<secret>(?:{_WORD}[\s,]{{1,4}}+){{11,23}}{_WORD})(?![a-z])"
_BACKUP = (
    r"(?=[rbsewnhc])(?:(?:recovery|backup|scratch|emergency|rescue|wiederherstellungs|notfall|ersatz|herstel|"
    r"reserve)[ -]?codes?|"
    r"codes? de (?:récupération|secours|sauvegarde)|c[óo]digos? de (?:recuperaci[óo]n|respaldo|recuperação|"
    r"backup)|codic[ei] di (?:recupero|backup))"
)
_BACKUP_CODE = r"(?:[a-z0-9]{4,8}(?:-[a-z0-9]{4,8}){1,6}+|\d{4} \d{4}(?!\d)|(?=[a-z]{0,15}\d)[a-z0-9]{5,20})(?![\w-])"
DETAILS: tuple[Kind, ...] = (
    row(
        "card-number",
        r"(?:card|karte(?:nnummer)?|carte|tarjeta|cartão|carta|kaart(?:nummer)?|visa|mastercard|amex)"
        r"(?:[ -]?(?:number|no\.?|nummer|nr\.?))?"
        r"[^\w\n]{1,4}(?:is |ist |est |es )?(?P<secret>\d{4}(?:[ -]?\d){9,15})(?![\w-])",
        "card number: 4111 1111 " + "1111 1112",
        "card",
        "kart",
        "cart",
        "tarjeta",
        "kaart",
        "visa",
        "amex",
    ),
    row("card-expiry", rf"{_CARD}(?!\d)\D{{1,60}}{_EXPIRY}", "4111 1111 " + "1111 1111, exp 09/27"),
    row(
        "card-expiry",
        r"(?:exp(?:iry|ires|iration)?(?: date)?|valid (?:thru|until)|gültig bis|ablaufdatum|caduca|validade|"
        r"scadenza|mm/yy)"
        rf"\W{{1,5}}{_EXPIRY}(?=\D{{0,40}}(?:{_CVV}|\d{{4}}[ -]?\d{{4}}))",
        "exp 09/27 cvv 123",
        "exp",
        "valid",
        "gültig",
        "ablauf",
        "caduca",
        "scadenza",
        "mm/yy",
    ),
    row(
        "card-cvv",
        rf"(?<![a-z]){_CVV}(?:[ \t]+(?:is|ist|est|es|é|è|code|number))?[^\w\n]{{0,4}}(?P<secret>\d{{3,4}})(?!\d)",
        "CVV: 123",
        "cv",
        "csc",
        "security code",
        "card ",
        "prüf",
        "cryptogramme",
    ),
    row(
        "card-cvv",
        rf"{_CARD}[ ,;|/]{{1,4}}\d\d ?[/-] ?(?:20)?\d\d[ ,;|/]{{1,4}}(?P<secret>\d{{3,4}})(?!\d)",
        "4111 1111 " + "1111 1111 09/27 123",
    ),
    Kind(
        "iban",
        regex(
            r"(?i:iban)[^A-Za-z0-9\n]{0,6}(?i:nr\.?|number|is|ist|lautet|est|es|é|è)?[^A-Za-z0-9\n]{0,4}"
            r"(?P<secret>[A-Z]{2}\d\d[ -]?[A-Z]{0,4}(?:[ -]?(?=[A-Z]{0,3}\d)[A-Z0-9]{1,4}){3,8})"
        ),
        "IBAN: DE00 1234 5678 " + "9012 3456 78",
        ("iban",),
    ),
    row(
        "social-security-number",
        r"(?:(?<![a-z])ssn(?![a-z])|social[ -]security(?:[ -](?:number|no\.?|#))?)"
        r"[^\d\n]{0,15}?(?P<secret>\d{3}[- ]?\d\d[- ]?\d{4})(?!\d)",
        "my SSN is 123-45-" + "6789",
        "ssn",
        "social",
    ),
    row(
        "seed-phrase",
        rf"(?:{_SEED})[^\n:=]{{0,40}}(?:[:=]|\n|\bis\b|-)\s{{0,4}}[\"']?" + _WORDS,
        "seed phrase: " + "lamp river stone cloud grape tiger ocean piano sugar wheel honey brick",
        "phrase",
        "word",
        "seed",
        "mnemonic",
        "bip",
    ),
    row(
        "recovery-codes",
        rf"{_BACKUP}[^\n:\d]{{0,60}}(?P<secret>(?:[\s,;:*•|\"'\[\]=-]{{1,6}}+(?:\d{{1,2}}[.)]\s{{1,3}})?"
        rf"{_BACKUP_CODE}){{1,60}})",
        "Recovery codes:\n- a1b2-c3d4\n- e5f6-g7h8",
        "code",
        "códig",
        "codig",
        "codic",
    ),
)
