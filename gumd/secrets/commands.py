"""Secrets on a command line and in what programs read, where no word says "password"."""

from gumd.secrets.checks import Kind, body, is_key_material, is_odd_and_lettered, is_random, is_value
from gumd.secrets.phrases import row
from gumd.text.regex import regex

_WORD = r"[\"']?(?P<secret>[^\s\"'|;]{3,200})"

COMMANDS: tuple[Kind, ...] = (
    row("password", rf"\bredis-cli\b[^\n|;]{{0,80}}? -a {_WORD}", "redis-cli -a " + body(8), "redis-cli"),
    row(
        "password",
        r"\becho(?: -n)? [\"']?(?:[\w.-]{1,40}:)?(?P<secret>[^\s\"'$|]{3,100})[\"']?[ ]?\|[ ]?"
        r"(?:sudo -S|sudo chpasswd|chpasswd|passwd|docker login|gh auth|gpg )",
        "echo '" + body(8) + "' | sudo -S ls",
        "echo",
    ),
    row(
        "password",
        rf"\bhtpasswd -\w{{0,5}}b\w{{0,5}} \S{{1,80}} \S{{1,40}} {_WORD}",
        "htpasswd -b f bob " + body(8),
        "htpasswd",
    ),
    row(
        "password",
        rf"\bopenssl\b[^\n|;]{{0,120}}? (?:-k |-(?:pass|passin|passout) pass:){_WORD}",
        "openssl enc -aes-256-cbc -k " + body(8),
        "openssl",
    ),
    Kind(
        "password",
        regex(rf"\b(?:7za? \w\b[^\n|;]{{0,120}}? -p|(?:un)?zip\b[^\n|;]{{0,120}}? -P ?){_WORD}"),
        "unzip -P " + body(8) + " a.zip",
        ("7z", "zip"),
    ),
    row(
        "password",
        r"\bsmbclient\b[^\n|;]{0,80}? -U ?[\w.\\/-]{1,40}%(?P<secret>[^\s\"']+)",
        "smbclient //a/b -U b%" + body(8),
        "smbclient",
    ),
    row(
        "password",
        r"\bnet use \S{1,20} \\\\\S{1,100} (?P<secret>[^\s/]\S{2,60}) /user:",
        r"net use Z: \\a\b " + body(8) + " /user:bob",
        "net use",
    ),
    row(
        "password",
        rf"--from-literal=[\w.-]{{1,60}}={_WORD}",
        "--from-literal=dbpw=" + body(8),
        "--from-literal",
        check=is_value,
    ),
    row(
        "password",
        r"\bnet use \S{1,20} \\\\\S{1,100} /user:\S{1,60} (?P<secret>[^\s/]\S{2,60})",
        r"net use Z: \\a\b /user:bob " + body(8),
        "net use",
    ),
    row("password", rf"\blftp\b[^\n|;]{{0,80}}? -u [^\s,]{{1,60}},{_WORD}", "lftp -u bob," + body(8), "lftp"),
    row("password", rf"\bwpa_passphrase [\"']?\S{{1,40}} {_WORD}", "wpa_passphrase Home " + body(8), "wpa_passphrase"),
    row("password", r"(?<![a-z])psk=[\"']?(?P<secret>[^\s\"']{8,64})", 'psk="' + body(9), "psk=", check=is_value),
    row(
        "password",
        r"\bWIFI:[^\n]{0,120}?(?<=;)P:(?P<secret>(?:\\.|[^;\n\\]){3,80});",
        "WIFI:T:WPA;S:Home;P:" + body(9) + ";;",
        "wifi:",
    ),
    row(
        "password",
        r"[\"'][\w-]{0,30}(?:password|passwd|pass|pwd|pw)[\"']\s?(?:,|=>)\s?[\"'](?P<secret>[^\"'\n]{3,200})[\"']",
        "define('DB_PASS" + "WORD', 'swordfish')",
        "pass",
        "pw",
        check=is_value,
    ),
    row(
        "secret-key",
        r"(?:[?&]|(?<![a-z]))(?:app_?id|api_?key|key|auth|access_token|token|code)=(?P<secret>[\w.~%-]{20,})",
        "https://a.example/v1?key=" + body(24),
        "=",
        check=is_key_material,
    ),
    Kind(
        "secret-key",
        regex(r"(?<![\w/+.=%#@:-])(?:[A-Za-z]{2,12}[_-]){0,3}[A-Za-z0-9]{20,64}(?![\w/+.=%@-])"),
        "acme_live_" + body(24),
        check=is_random,
    ),
    row(
        "secret-key",
        r"(?<![a-z])(?:key|clé|schlüssel|clave|token)(?![a-z])(?:[ ](?:for|pour|für|para)[^\n:=\d]{1,40}?)?"
        r"(?:[ ]?[:=]|[ ](?:is|ist|est|es))[ ][\"'`]?(?P<secret>[A-Za-z0-9_-]{24,})(?![\w-])",
        "my key for weather is " + body(24),
        "key",
        "clé",
        "schlüssel",
        "clave",
        "token",
        check=is_key_material,
    ),
    row(
        "otpauth",
        r"(?<![a-z])(?:setup key|totp(?: (?:secret|key))?|2fa (?:secret|key)|authenticator (?:secret|setup)? ?key|"
        r"secret key)"
        r"[^\w\n]{1,4}(?:is )?(?P<secret>(?:[a-z2-7]{4} ){3,15}[a-z2-7]{4}|(?=[a-z]{0,60}[2-7])[a-z2-7]{16,64})(?!\w)",
        "setup key: jbsw y3dp " + "ehpk 3pxp",
        "key",
        "totp",
        "secret",
    ),
    row(
        "credentials",
        r"(?m:^[^\n,;\t]{0,40}(?:[,;\t][^\n,;\t]{0,40}){0,12}?[,;\t]\"?(?:login_)?(?:password|passwort|mot de passe|"
        r"contraseña)\"?"
        r"(?:[,;\t][^\n,;\t]{0,40}){0,12}\r?\n)(?P<secret>(?:[^\n,;\t]{0,200}[,;\t][^\n]{1,2000}(?:\n|$))+)",
        "url,username,password\nhttps://a.example," + "bob," + body(8),
        *("password", "passwort", "mot de passe", "contraseña"),
    ),
    row(
        "credentials",
        r"(?<![\w/.-])admin ?[ /:] ?(?P<secret>[^\s/]{5,40})(?=[.,;]?[ \t]*(?:\r?\n|$))",
        "router admin/admin77",
        "admin",
        check=is_odd_and_lettered,
    ),
)
