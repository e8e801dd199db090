"""Passwords as people pass them on: over two lines, as an answer, beside an address, in the words of many languages."""

from gumd.secrets.checks import Kind, body, is_odd_and_lettered, is_strong_value, is_word_list
from gumd.secrets.contexts import NO_LABEL
from gumd.secrets.passwords import NAME, PASSWORD_HINTS
from gumd.secrets.phrases import SIGN, VALUE, VERB, row

_ALONE = r"[\"'`]?(?P<secret>\S{4,64})(?=[.!]?[ \t]*(?:\r?\n|$))"
_WORD = rf"{NO_LABEL}[^\W\d_]{{3,10}}"
_WORDS = rf"(?P<secret>(?:{_WORD}[\s,]{{1,3}}+){{11,23}}{_WORD})(?![^\W_])"
_WIFI = r"(?<![a-z])(?:wi-?fi|wlan)(?![a-z])(?:[ \t]+(?:im |in |at |im |du |of |chez )?[^\W\d_]{2,16}){0,2}"
_MASTER = (
    r"(?<![a-z])(?:master(?: (?:pw|pass|key))?|ww|wachtw|kenncode|passcode|parola chiave|codice wi-?fi|"
    r"code (?:du |de la |del )?(?:wi-?fi|box))"
)

CHATS: tuple[Kind, ...] = (
    row(
        "password",
        NAME + r"[^\n?]{0,60}\?+[ \t]*\r?\n?[ \t]*(?:[^\n:]{1,30}:[ \t]{1,2})?" + _ALONE,
        "the password again?\nAna: " + body(9),
        *PASSWORD_HINTS,
        check=is_odd_and_lettered,
    ),
    row(
        "password",
        NAME + r"[^\n]{0,60}(?:\r?\n){1,2}[ \t]*(?:[^\n: ]{1,30}:[ \t]{1,2})?" + _ALONE,
        "here is the password for the safe\n" + body(9) + "!",
        *PASSWORD_HINTS,
        check=is_strong_value,
    ),
    row(
        "password",
        NAME + r"[^\n.!?;]{0,40}[,(:][ \t]*" + VALUE,
        "same pw as before (" + body(10) + ")",
        *PASSWORD_HINTS,
        check=is_strong_value,
    ),
    row(
        "password",
        NAME + r"(?:[ \t]+[^\W\d_]{2,16}){1,3}(?:" + SIGN + "|" + VERB + ")" + VALUE,
        "mdp netflix : " + body(8),
        *PASSWORD_HINTS,
        check=is_odd_and_lettered,
    ),
    row(
        "password",
        NAME + r"(?:[ \t]+[^\W\d_]{2,16}){2,3}[ \t]+" + _ALONE,
        "senha do banco " + body(9),
        *PASSWORD_HINTS,
        check=is_strong_value,
    ),
    row(
        "password",
        r"\x00[\s(,;/|-]{1,4}(?:(?:the|das|la|le|el)[ \t])?(?:old|previous|other|new|alte?s?|neue?s?|then|dann|or|"
        r"oder|ou)"
        r"[ \t](?:(?:one[ \t])?(?:is|was|ist|war|:)[ \t])?" + VALUE,
        "\x00 or " + body(10),
        "\x00",
        check=is_strong_value,
    ),
    row(
        "password",
        _WIFI + r"(?:" + SIGN + r"|[ \t]+(?:is|to|ist|auf|est|es|è)[ \t]+)" + VALUE,
        "Wifi guest: " + body(9),
        "wifi",
        "wi-fi",
        "wlan",
        check=is_strong_value,
    ),
    row(
        "password",
        _WIFI + r"[ \t:]{1,4}[^\s/]{2,32}[ \t]{1,3}/[ \t]{1,3}" + VALUE,
        "wifi  Attic / " + body(9),
        "wifi",
        "wi-fi",
        "wlan",
        check=is_odd_and_lettered,
    ),
    row(
        "password",
        r"(?:clave|contraseña|senha|password|passwort|mot de passe)[ ](?:provisori[ao]|temporal|tempor[áa]ri[ao]|"
        r"temporaire|provisoire|temporary)" + SIGN + VALUE,
        "Clave provisoria: " + body(9),
        *PASSWORD_HINTS,
        "clave",
        "senha",
        check=is_odd_and_lettered,
    ),
    row(
        "password",
        r"ssid[^\n]{0,60}\r?\n[^\n:]{0,30}:[ \t]*(?P<secret>\S{8,64})(?=[ \t]*(?:\r?\n|$))",
        "SSID: Home\nKey: " + body(12),
        "ssid",
    ),
    row(
        "password",
        r"netzwerkschlüssel\W{1,4}(?P<secret>\S{8,64})",
        "Netzwerkschlüssel: 4821093746" + "5522018834",
        "netzwerk",
    ),
    row(
        "password",
        _MASTER + r"(?![a-z])(?:" + SIGN + "|" + VERB + r"|[ \t]+-?[ \t]*)" + VALUE,
        "ww: " + body(9),
        "master",
        "ww",
        "wachtw",
        "code",
        "codice",
        "parola",
        check=is_strong_value,
    ),
    row(
        "one-time-code",
        r"(?<![a-z])(?:kenncode|passcode)[^\w\n]{1,4}(?P<secret>\d{4,10})(?![\w:/]|[.,-]\d)",
        "Kenncode: 482913",
        "code",
    ),
    row("password", r"(?<!boarding )(?<![\w])pass[ \t]+" + VALUE, "pass " + body(10), "pass", check=is_strong_value),
    row(
        "password",
        r"(?<![\w.+:/@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
        r"(?:[ \t]+[/|,;:-]?|[|,;:]|[ \t]*\r?\n)[ \t]*(?![^\s@]{1,64}@)" + _ALONE,
        "bob@mail.example / " + body(10),
        "@",
        check=is_strong_value,
    ),
    row(
        "credentials",
        r"(?m:^[\w.-]{2,30} / (?P<secret>(?=\S{0,60}\d)(?=\S{0,60}[!@#$%&*?])\S{8,64})$)",
        "bob / " + body(9) + "!",
        check=is_strong_value,
    ),
    row(
        "credentials",
        r"(?:credentials?|creds|login|zugangsdaten|identifiants?|accesos?|inlog)(?:[ \t]+(?:for|für|pour|para|"
        r"voor)[ \t][^\n:]{1,40})?"
        r"[ \t]*[:=][ \t]*[^\s/:|]{1,64}[ \t/:|]{1,3}" + _ALONE,
        "Login für X: bob / " + body(8),
        *("cred", "login", "zugangs", "identif", "acceso", "inlog"),
        check=is_odd_and_lettered,
    ),
    row(
        "password",
        r"(?<!\S)(?P<secret>\S{6,64})[ \t]+(?:as|als|comme|como|come)[ \t]+(?:pass(?:word|wort|phrase)|pw|"
        r"mot de passe|contraseña)",
        "use " + body(9) + " as password",
        *PASSWORD_HINTS,
        check=is_odd_and_lettered,
    ),
    row(
        "seed-phrase",
        r"(?:seed(?: (?:words?|phrase))?|mnemonic|(?:12|24|twelve)[ -](?:words?|wörter|mots|palabras)|wallet|"
        r"metamask|ledger|trezor|"
        r"(?:wiederherstellungs|seed-?)phrase|frase (?:semilla|de recuperaci[oó]n|de recuperação)|"
        r"phrase de r[eé]cup[eé]ration|"
        r"frase di recupero|herstelzin)(?![a-z])(?:[ ](?:is|are|ist|est|es)(?![a-z]))?[\s:=\"'-]{1,6}" + _WORDS,
        "wallet: " + "lamp river stone cloud grape tiger ocean piano sugar wheel honey brick",
        *(
            "seed",
            "mnemonic",
            "12",
            "24",
            "twelve",
            "wallet",
            "metamask",
            "ledger",
            "trezor",
            "phrase",
            "frase",
            "herstelzin",
        ),
        check=is_word_list,
    ),
    row(
        "card-cvv",
        r"(?:digits?|ziffern|chiffres|cifras|cijfers)[ ](?:on the back|hinten|auf der rückseite|au dos|de atr[aá]s|"
        r"achterop)"
        r"[^\w\n]{0,3}(?:is |are |ist |sind |son |sont )?[^\w\n]{0,2}(?P<secret>\d{3,4})(?!\d)",
        "the digits on the back are 123",
        *("digit", "ziffern", "chiffres", "cifras", "cijfers"),
    ),
)
