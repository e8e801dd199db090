"""Passwords, PINs and door codes, as settings, programs and prose in many languages write them."""

from gumd.secrets.checks import Kind, body, is_lone_word, is_odd_and_lettered, is_odd_value, is_value
from gumd.secrets.phrases import FOR, NO_FIELD, SIGN, VALUE, VERB, row

_PASSWORD = (
    r"(?=[pkmcswlahrn\u043f\u5bc6\u30d1])(?:pass[ _-]?(?:word|wort|code|phrase|key)s?|passw(?:or)?d|(?<![a-z])"
    r"(?:pwd|mdp|psw|pw)(?![a-z])|kenn(?:wort|wörter)|"
    r"losungswort(?! des)|parola chiave|mots? de passe|contrase[ñn]as?|senhas?(?![a-z])|palavra[- ]passe|"
    r"parola d'ordine|wachtwoord(?:en)?|"
    r"l[öo]senord|adgangskode|has[łl]o(?![a-z])|парол[ья]|密码|密碼|パスワード|"
    r"(?:wi-?fi|wlan|wpa[23]?|network|router|hotspot)[ _-]?(?:key|pass|code|schlüssel|clave|clé|sleutel)|"
    r"cl[ée] (?:du )?wi-?fi|clave (?:del )?wi-?fi)"
)
PASSWORD_HINTS = (
    *("pass", "pwd", "mdp", "psw", "pw", "kennw", "losungsw", "contrase", "senha", "parola", "wachtw", "senord"),
    *(
        "adgangsk",
        "hasł",
        "haslo",
        "парол",
        "密",
        "パスワード",
        "wifi",
        "wi-fi",
        "wlan",
        "wpa",
        "network",
        "router",
        "hotspot",
    ),
)
NAME = rf"{_PASSWORD}{NO_FIELD}[\w-]{{0,24}}+\\?[\"'`]?\]?"
_WEAK = r"(?<![A-Za-z])(?:pass|clave|login|passe)(?![A-Za-z])"
_OWN = (
    r"(?:the|my|your|our|his|her|their|a|das|mein|dein|ihr|euer|le|mon|votre|ton|la|mi|tu|su|minha|a sua|il|het|mijn)"
)
_SET = r"(?:(?: has been| was| is)?(?: now)? (?:re)?(?:set|changed|updated|reset))? (?:to|auf|à|a)"

PASSWORDS: tuple[Kind, ...] = (
    row(
        "credentials",
        r"(?:user(?:name)?|login)[ :=]{1,3}\S{1,64}[ ,;/]{1,3}pass[ :=]{1,3}(?P<secret>\S+)",
        "login bob pass " + body(8),
        "pass",
        check=is_odd_value,
    ),
    row(
        "passphrase",
        r"pass[ _-]?phrase[\w-]{0,24}+[\"']?" + SIGN + r"[\"']?(?P<secret>[^\n\"]{3,200})",
        "passphrase: " + "lantern orbit quiet mango",
        "phrase",
        check=is_value,
    ),
    row(
        "netrc",
        r"(?:machine\s{1,4}\S{1,200}|default)\s{1,4}login\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(?P<secret>\S+)",
        "machine h.example login bob password " + body(8),
        "password",
        check=is_value,
    ),
    row(
        "pgpass",
        r"(?m:^[\w.*-]{1,100}:(?:\d{2,5}|\*):[\w*-]{1,60}:[\w*-]{1,60}:(?P<secret>\S+)$)",
        "db.example:5432:main:bob:" + body(8),
    ),
    row(
        "credentials",
        r"(?:credentials?|creds|logins?|zugangsdaten|identifiants?|credenciales|user(?:name)?/pass(?:word)?)"
        r"[ \t]*(?:is|are|sind|lauten|son|sont|=|:)?[ \t]+[^\s/:|]{1,64}[ \t]?[/:|][ \t]?(?P<secret>\S+)",
        "creds: bob / " + body(8) + "!",
        "cred",
        "login",
        "zugangs",
        "identif",
        "user",
        check=is_odd_and_lettered,
    ),
    row(
        "url-credentials",
        r"://[^\s:/@\"'<>]{0,100}:(?!\d{1,5}/)(?P<secret>[^\s\"'<>]{1,300})@(?=[\w\[.$-])",
        "postgres" + "://bob:" + body(8) + "@db.example/x",
        "://",
    ),
    row(
        "url-credentials",
        r"://(?P<secret>(?=[^\s/@:]{0,99}\d)[A-Za-z0-9_-]{16,200})@[\w.-]",
        "https" + "://" + body(24) + "@git.example/r.git",
        "://",
    ),
    row(
        "pin",
        r"(?<![A-Za-z])(?:pin|puk)s?(?:[- ]?(?:code|number|nummer|no\.?))?(?![A-Za-z])"
        + FOR
        + rf"(?:{SIGN}|{VERB}|[ \t]{{1,3}})[\"']?(?P<secret>\d{{4,12}})(?![\w/:]|[.,-]\d)",
        "PIN 4821",
        "pin",
        "puk",
    ),
    row(
        "access-code",
        r"(?=[dgaslebkvtc])(?:(?:door|gate|alarm|safe|lock(?:box)?|entry|building|garage|locker|keypad|voicemail|tür|"
        r"eingangs|alarm)[ -]?(?:code|combination|combo|pin)|code (?:de la porte|d'entrée|d'immeuble|"
        r"de l'alarme))(?![a-z])"
        + FOR
        + rf"(?:{SIGN}|{VERB}|[ \t]{{1,3}})(?P<secret>[#*]?\d[\d#* -]{{2,14}}|[A-Z]\d{{3,8}}|\d{{3,8}}[A-Z])",
        "the door code is 4821",
        "code",
        "combination",
        "combo",
        "pin",
    ),
    row(
        "password",
        NAME + FOR + SIGN + VALUE,
        "POSTGRES_PASSWORD=" + body(9) + "!_",
        *PASSWORD_HINTS,
        check=is_value,
    ),
    row(
        "password",
        NAME + FOR + VERB + VALUE,
        "Das Passwort lautet " + body(8),
        *PASSWORD_HINTS,
        check=is_odd_value,
    ),
    row(
        "password",
        NAME + FOR + VERB + r"(?P<secret>[^\W\d_]{4,30})(?=[.!,;]?[ \t]*(?:\r?\n|$)|[.!])",
        "the wifi password is " + "swordf" + "ish.",
        *PASSWORD_HINTS,
        check=is_lone_word,
    ),
    row(
        "password",
        NAME + FOR + _SET + r"[ \t]+" + VALUE,
        "I set the password to " + body(9) + "!",
        *PASSWORD_HINTS,
        check=is_odd_value,
    ),
    row(
        "password",
        NAME + r"[ \t]*[-,>|/(]?[ \t]*" + VALUE,
        "my old password " + body(9) + "!",
        *PASSWORD_HINTS,
        check=is_odd_value,
    ),
    row(
        "password",
        NAME + r"[ \t]*[:=]?[ \t]*\r?\n[ \t]*(?P<secret>\S{4,200})(?=[ \t]*(?:\r?\n|$))",
        "Password:\n" + body(9),
        *PASSWORD_HINTS,
        check=is_odd_value,
    ),
    row(
        "password",
        _WEAK + FOR + rf"(?:{SIGN}|{VERB})" + VALUE,
        "pass is " + body(8),
        "pass",
        "clave",
        "login",
        check=is_odd_and_lettered,
    ),
    row(
        "password",
        r"<[\w:.-]{0,20}(?:password|passwd|pwd|secret|token)[\w-]{0,20}>(?P<secret>[^<>\n]{1,200})</",
        "<password>" + body(8) + "</password>",
        "</",
        check=is_value,
    ),
    row(
        "password",
        rf"(?<!\S)(?P<secret>\S{{4,64}})[ \t]+(?:is|as|ist|als|est|comme|es|como|é|è|come)[ \t]+{_OWN}[ \t]+"
        rf"(?:\w{{1,20}}[ \t]+)?{_PASSWORD}(?![\w-])",
        "use " + body(9) + "! as your new password",
        *PASSWORD_HINTS,
        check=is_odd_and_lettered,
    ),
    row(
        "password",
        r"(?<![\w-])--?(?:pass(?:word|wd|phrase)?|pwd|token|secret|api-?key)[ =]" + VALUE,
        "mysql --password " + body(8),
        "-p",
        "--",
        check=is_value,
    ),
    row(
        "password",
        r"(?<!\w)(?:sshpass -p|mysql(?:dump|admin)?\b[^\n|;]{0,80}? -p(?! )|docker login\b[^\n|;]{0,80}? -p) ?" + VALUE,
        "mysql -u root -p" + body(8),
        "sshpass",
        "mysql",
        "docker login",
        check=is_value,
    ),
    row(
        "password",
        r"\bcurl\b[^\n]{0,200}? (?:-u|--user)[ =]?[\"']?[^\s:\"']{1,64}:(?P<secret>(?!//)[^\s\"']+)",
        "curl -u bob:" + body(8) + " https://example.org",
        "curl",
    ),
)
