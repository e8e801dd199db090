"""Secrets that are known by their own shape: a prefix, a block, a checksum. No context is needed to see them.

Lengths are lower bounds on purpose: a token that was cut or grew by a new format is still redacted to its end.
"""

import re

from gumd.secrets.checks import Check, Kind, body, is_basic_credentials, is_card_number, is_iban
from gumd.text.regex import regex

_HEX = "0a1b2c3d4e5f6789"
_UPPER = "A2B3C4D5E6F7G"


def _row(name: str, pattern: str, example: str, *hints: str, check: Check | None = None) -> Kind:
    return Kind(name, regex(pattern), example, hints, check)


def _prefixed(name: str, prefixes: str, minimum: int, characters: str, alphabet: str = "") -> Kind:
    """A token of one of the ``prefixes`` (parted by spaces) and at least ``minimum`` of these characters."""
    words = prefixes.split()
    starts = "|".join(re.escape(word) for word in words)
    example = words[0] + body(minimum + 4, alphabet or "aB3dE6gH9jK2mN5pQ8")
    return _row(name, rf"(?:{starts})[{characters}]{{{minimum},}}", example, *(word.lower() for word in words))


_WORD = r"A-Za-z0-9_\-"
_ALNUM = "A-Za-z0-9"
_BREAK = r"(?:[\s>|\"'+,]|\\[nr])"
_BASE64 = r"[A-Za-z0-9+/]"
_TRUNCATED = (
    rf"(?:{_BREAK}{{0,20}}+(?:[A-Z][A-Za-z-]{{2,20}}: [^\n]{{0,100}}|"
    rf"={_BASE64}{{4}}(?!{_BASE64})|{_BASE64}{{16,}}+={{0,2}}))*+"
    rf"(?:{_BREAK}{{1,6}}{_BASE64}{{1,63}}={{0,2}}(?=[ \t\"']*(?:\\n|\n|\r|$)))?"
)
_PRIVATE_KEY = (
    r"-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----"
    rf"(?:(?:[^-]|-(?!----))*+-----END [A-Z0-9 ]{{1,60}}-----|{_TRUNCATED})"
)
_SSH_MAGIC = "b3BlbnNzaC1rZXktdjE"

_IBAN_LENGTHS = {
    15: "NO", 16: "BE", 18: "DK FI FO GL NL SD", 19: "MK SI", 20: "AT BA EE KZ LT LU MN XK", 21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA", 23: "AE GI IL IQ OM SO TL", 24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST", 26: "IS TR", 27: "BI DJ FR GR IT MC MR SM", 28: "AL AZ BY CY DO GT HU LB NI PL SV",
    29: "BR EG PS QA UA", 30: "JO KW MU", 31: "MT SC", 32: "LC", 33: "RU",
}  # fmt: skip
_IBAN = "|".join(
    rf"(?:{'|'.join(codes.split())})\d\d(?:[ -]?[A-Z0-9]){{{length - 4}}}" for length, codes in _IBAN_LENGTHS.items()
)

# Not inside a hash, a UUID or a phone number.
_ALONE = r"(?<![A-Za-z0-9+])(?<![0-9a-f]{4}-)"

TOKENS: tuple[Kind, ...] = (
    _row(
        "private-key",
        _PRIVATE_KEY,
        f"-----BEGIN {'OPENSSH'} PRIVATE KEY-----\n{body(70)}\n{body(21)}\n-----END {'OPENSSH'} PRIVATE KEY-----",
        "private key",
    ),
    _row(
        "private-key",
        rf"{_SSH_MAGIC}[A-Za-z0-9+/]*+(?:\s{{1,3}}[A-Za-z0-9+/]{{30,}}+)*+",
        _SSH_MAGIC + body(60),
        _SSH_MAGIC.lower(),
    ),
    _row(
        "private-key",
        r"Private-Lines: \d{1,4}\s(?P<secret>\s?(?:[A-Za-z0-9+/=]{20,}+\s?)++(?:[A-Za-z0-9+/=]+)?)",
        "Private-Lines: 2\n" + body(64) + "\n" + body(30),
        "private-lines",
    ),
    _prefixed("age-secret-key", "AGE-SECRET-KEY-1", 40, "A-Za-z0-9", _UPPER),
    _row("wallet-key", r"[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,}", "xprv" + body(107), "prv"),
    _prefixed("aws-access-key-id", "AKIA ASIA ABIA ACCA", 16, "A-Z0-9", _UPPER),
    _prefixed("gcp-api-key", "AIza", 30, _WORD),
    _prefixed("google-oauth", "ya29. GOCSPX- 1//0", 20, _WORD + "."),
    _row(
        "azure-storage-key",
        r"(?i)(?:AccountKey|SharedAccessKey|SharedSecret)\s?=\s?(?P<secret>[A-Za-z0-9+/]{20,}={0,2})",
        "DefaultEndpointsProtocol=https;Account" + "Key=" + body(86) + "==",
        "accountkey",
        "sharedaccesskey",
        "sharedsecret",
    ),
    _row(
        "azure-client-secret", r"(?<![A-Za-z0-9])[A-Za-z0-9_~.]{3}[78]Q~[A-Za-z0-9_~.-]{31,}", "abc8Q~" + body(34), "q~"
    ),
    _row(
        "signed-url",
        r"(?i)[?&;](?:sig|X-Amz-Signature|X-Amz-Security-Token|X-Goog-Signature)=(?P<secret>[A-Za-z0-9%+/=_-]{16,})",
        "https://a.blob.core.windows.net/c?sv=2020&" + "sig=" + body(44),
        "sig",
    ),
    _prefixed("github-token", "ghp_ gho_ ghs_ ghu_ ghr_", 20, _ALNUM),
    _prefixed("github-token", "github_pat_", 20, _ALNUM + "_"),
    _prefixed(
        "gitlab-token",
        "glpat- gldt- glrt- glcbt- glptt- glft- glsoat- gloas- glimt- glagent- glffct- GR1348941",
        16,
        _WORD + ".",
    ),
    _prefixed("bitbucket-token", "ATBB", 20, _WORD + "="),
    _prefixed("atlassian-token", "ATATT3 ATCTT3", 30, _WORD + "="),
    _row(
        "slack-token",
        r"(?i)xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}",
        "xo" + "xb-" + "123456789012-" + body(24),
        "xox",
    ),
    _prefixed("slack-token", "xapp- xwfp-", 20, _WORD),
    _row(
        "slack-webhook",
        r"hooks\.slack\.com/(?:services|workflows|triggers)/(?P<secret>[A-Za-z0-9/_-]{10,})",
        "https://hooks.slack.com/" + "services/T0AAAAAAA/B0AAAAAAA/" + body(24),
        "hooks.slack.com",
    ),
    _row(
        "discord-token",
        r"[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}",
        "M" + body(24) + "." + body(6) + "." + body(30),
    ),
    _row(
        "discord-webhook",
        r"discord(?:app)?\.com/api/(?:v\d+/)?webhooks/\d+/(?P<secret>[A-Za-z0-9_-]{20,})",
        "https://discord.com/api/" + "webhooks/1234567890/" + body(60),
        "webhooks/",
    ),
    _row("stripe-key", r"(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}", "sk" + "_live_" + body(24), "_live_", "_test_"),
    _prefixed("stripe-key", "whsec_", 20, "A-Za-z0-9+/="),
    _row("anthropic-key", r"sk-ant-[A-Za-z0-9_-]{16,}", "sk-" + "ant-api03-" + body(90), "sk-ant-"),
    _row(
        "openai-key",
        r"(?<![a-z])sk-(?!ant-)(?:proj-|svcacct-|admin-|or-v1-|None-)?(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{20,}",
        "sk-" + "proj-" + body(60),
        "sk-",
    ),
    _prefixed("huggingface-token", "hf_ api_org_", 20, _ALNUM),
    _prefixed("model-api-key", "gsk_ r8_ xai- pplx- nvapi-", 30, _WORD),
    _prefixed("npm-token", "npm_", 30, _ALNUM),
    _prefixed("pypi-token", "pypi-", 50, _WORD),
    _prefixed("rubygems-key", "rubygems_", 40, "a-f0-9", _HEX),
    _row("crates-token", r"(?<![A-Za-z0-9])cio[A-Za-z0-9]{32}(?![A-Za-z0-9])", "cio" + body(32), "cio"),
    _prefixed("docker-token", "dckr_pat_ dckr_oat_", 20, _WORD),
    _prefixed("digitalocean-token", "dop_v1_ doo_v1_ dor_v1_", 40, "a-f0-9", _HEX),
    _prefixed("heroku-key", "HRKU-", 30, _WORD),
    _row(
        "heroku-key",
        r"(?i)heroku[\w .-]{0,30}[\s:='\"]{1,5}(?P<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",
        "HEROKU_API_KEY=" + "0a1b2c3d-4e5f-6789-0a1b-" + body(12, _HEX),
        "heroku",
    ),
    _row("twilio-key", r"(?<![A-Za-z0-9])(?:SK|AC)[0-9a-f]{32}(?![A-Za-z0-9])", "SK" + body(32, _HEX), "sk", "ac"),
    _prefixed("sendgrid-key", "SG.", 40, _WORD + "."),
    _row("mailgun-key", r"(?<![A-Za-z0-9])key-[0-9a-f]{32}", "key-" + body(32, _HEX), "key-"),
    _row(
        "mailgun-key",
        r"(?<![0-9a-f])[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9a-f-])",
        body(32, _HEX) + "-" + body(8, _HEX) + "-" + body(8, _HEX),
    ),
    _row("mailchimp-key", r"(?<![0-9a-f])[0-9a-f]{32}-us\d{1,2}", body(32, _HEX) + "-us12", "-us"),
    _row("telegram-token", r"(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])", "123456789:" + "AA" + body(33)),
    _prefixed("shopify-token", "shpat_ shpca_ shppa_ shpss_ shpua_", 30, "a-fA-F0-9", _HEX),
    _prefixed("square-token", "sq0atp- sq0csp- sq0idp-", 20, _WORD),
    _prefixed("square-token", "EAAA", 50, _WORD),
    _prefixed("facebook-token", "EAACEdEose0cBA EAAB EAAG", 80, _ALNUM),
    _prefixed("linear-key", "lin_api_ lin_oauth_", 30, _ALNUM),
    _prefixed("notion-token", "secret_ ntn_", 40, _ALNUM),
    _prefixed("figma-token", "figd_ figo_", 30, _WORD),
    _prefixed("vault-token", "hvs. hvb. hvr.", 20, _WORD),
    _row(
        "terraform-token",
        r"(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{40,}",
        body(14) + ".atlas" + "v1." + body(67),
        "atlasv1",
    ),
    _prefixed("databricks-token", "dapi", 32, "a-f0-9-", _HEX),
    _row("doppler-token", r"dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9_.-]{30,}", "dp" + ".pt." + body(43), "dp."),
    _prefixed("grafana-token", "glsa_ glc_ eyJrIjoi", 30, _ALNUM + "_+/="),
    _row(
        "newrelic-key",
        r"NR(?:AK|II|IQ|JS|SP|RA)-[A-Za-z0-9_-]{16,}|(?<![0-9a-f])[0-9a-f]{36}NRAL",
        "NR" + "AK-" + body(27, _UPPER),
        "nr",
    ),
    _row(
        "sentry-token", r"sntrys_[A-Za-z0-9+/=_-]{30,}|sntryu_[0-9a-f]{40,}", "sntry" + "u_" + body(64, _HEX), "sntry"
    ),
    _prefixed("dropbox-token", "sl.", 80, _WORD),
    _prefixed("cloud-token", "pul-", 40, "a-f0-9", _HEX),
    _prefixed("cloud-token", "sgp_ sbp_ dt0c01. LTAI", 30, _WORD + "."),
    _prefixed("cloud-token", "sb_secret_ tskey- nfp_ pscale_tkn_ pscale_pw_ pscale_oauth_ PMAK- ops_eyJ", 16, _WORD),
    _row("airtable-token", r"pat[A-Za-z0-9]{14}\.[0-9a-f]{64}", "pat" + body(14) + "." + body(64, _HEX), "pat"),
    _row(
        "onepassword-secret-key",
        r"A3-[A-Z0-9]{6}-(?:[A-Z0-9]{6}-[A-Z0-9]{5}|[A-Z0-9]{11})(?:-[A-Z0-9]{5}){3}",
        "A3-" + "-".join(body(n, _UPPER) for n in (6, 11, 5, 5, 5)),
        "a3-",
    ),
    _row(
        "jwt",
        r"eyJ[A-Za-z0-9_=-]{8,}\.[A-Za-z0-9_=-]{8,}(?:\.[A-Za-z0-9_.=-]*)?",
        "ey" + "J" + body(20) + "." + body(40) + "." + body(43),
        "eyj",
    ),
    _row(
        "password-hash",
        r"\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{20,}|(?:[156y]|argon2\w{1,2})\$[^\s:\"']{20,})",
        "$" + "2b$12$" + body(53),
        "$2",
        "$1",
        "$5",
        "$6",
        "$y",
        "$argon2",
    ),
    _row(
        "otpauth", r"(?i)otpauth(?:-migration)?://\S+", "otp" + "auth://totp/A:b?secret=" + body(16, _UPPER), "otpauth"
    ),
    _row(
        "basic-auth",
        r"(?i)(?<![A-Za-z])basic\s{1,3}(?P<secret>[A-Za-z0-9+/]{6,400}={0,2})",
        "Basic " + "dXNlcjpwYXNz" + "d29yZA==",
        "basic",
        check=is_basic_credentials,
    ),
    _row(
        "card-number",
        rf"{_ALONE}\d{{4}}[ .-]{{0,2}}\d{{4}}[ .-]{{0,2}}\d{{4}}[ .-]{{0,2}}\d{{4}}(?![A-Za-z0-9])",
        "4111 1111 " + "1111 1111",
        check=is_card_number,
    ),
    _row(
        "card-number",
        rf"{_ALONE}3\d{{3}}[ .-]{{0,2}}\d{{6}}[ .-]{{0,2}}\d{{4,5}}(?![A-Za-z0-9])",
        "3782 822463 " + "10005",
        check=is_card_number,
    ),
    _row(
        "card-number",
        rf"{_ALONE}\d(?:[ -]?\d){{12,18}}(?![A-Za-z0-9])",
        "6011-1111-1111-1117".replace("-", "", 2),
        check=is_card_number,
    ),
    _row(  # written as a card's and beside a date, it is one, whether its last digit is right or not
        "card-number",
        rf"(?i){_ALONE}(?P<secret>[3-6]\d{{3}}(?:[ -]\d{{4}}){{3}})(?=[ \t]{{1,6}}"
        r"(?:[^\W\d_]{1,12}[.:]?[ \t]{0,3})?\d\d ?/ ?\d\d(?!\d))",
        "4111 1111 " + "1111 1112 exp 09/27",
    ),
    _row(
        "iban",
        rf"(?i)(?<![A-Za-z0-9])(?=[A-Z]{{2}}\d\d)(?:{_IBAN})(?![A-Za-z0-9])",
        "DE89 3704 0044 " + "0532 0130 00",
        check=is_iban,
    ),
)
