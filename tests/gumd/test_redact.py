"""Redaction: every kind of secret goes, in every shape that people and programs write it; what is no secret stays."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd.redact import redact
from gumd.secrets.checks import Kind, body, is_card_number, is_iban
from gumd.secrets.kinds import KINDS, NAMES

ODD = "Xk7!mQ_2z"
GROUPED = "4111 1111 1111 1111"
KEY_LINES = body(64) + "\n" + body(64)


def secret_of(kind: Kind) -> str:
    match = kind.pattern.search(kind.example)
    assert match is not None
    return match["secret"] if "secret" in kind.pattern.groupindex else match[0]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_row_finds_its_own_example(kind: Kind) -> None:
    secret = secret_of(kind)
    assert kind.check is None or kind.check(secret)
    done = redact(kind.example)
    assert secret not in done.text
    assert kind.name in done.kinds
    assert f"[redacted:{kind.name}]" in done.text


def test_the_table_has_at_least_45_kinds() -> None:
    assert len(NAMES) >= 45


PASSWORD_SHAPES = [
    "password = {}", "POSTGRES_PASSWORD={}", "mot de passe : {}", "le mot de passe du wifi est {}", "Passwort: {}",
    "Das WLAN-Passwort lautet: {}", "contraseña: {}", "la contraseña del correo es {}", "senha: {}", "a senha é {}",
    "la password è {}", "wachtwoord: {}", "het wachtwoord is {}", "пароль: {}", "密码：{}", "pwd: {}", "mdp : {}",
    "pw {}", "passphrase: {}", "wifi password {}", "wifi password is {}", "pass is {}", "pass: {}", '"password": "{}"',
    "'password': '{}',", "db.password={}", "  password: {}", "DB_PASS={}", "the password for the staging server is {}",
    "password for example.com: {}", "Server=x;Database=y;User Id=z;Password={};", "postgres://bob:{}@db/x",
    "https://bob:{}@h.example/", "machine h login b password {}", '{{\\"password\\": \\"{}\\"}}',
    '{{"password":"{}","user":"bob"}}', "export FOO_TOKEN={}", "export FOO_SECRET='{}'", "MY_API_KEY={}",
    "I changed my password to {}", "password={}&user=bob", '$env:PASSWORD = "{}"', "ENV['DB_PASSWORD'] = '{}'",
    'password := "{}"', "const password = `{}`;", "--password={}", "--password {}", "username: bob password: {}",
    "{} is the new password", "Login: bob / {}", "password: password: {}", "Password\n{}\n", "Password:\n{}",
    "The pass\u200bword is {}", "credentials are admin:{}", "<password>{}</password>", "host:5432:db:bob:{}",
]  # fmt: skip


@pytest.mark.parametrize("shape", PASSWORD_SHAPES)
def test_a_password_goes_in_every_shape(shape: str) -> None:
    assert ODD not in redact(shape.format(ODD)).text
    assert redact(shape.format(ODD)).kinds


OTHER_SHAPES = [
    ("Your sign-in code is 703418", "703418"), ("Ihr Einmalcode lautet 604817", "604817"),
    ("739204 est votre code", "739204"), ("G-123456", "123456"), ("739204 is your Slack verification code", "739204"),
    ("Use 583920 to sign in", "583920"), ("Your verification code:\n\n 482 913\n", "482 913"),
    ("Tu código de verificación es 583920", "583920"), ("583920 es tu código de acceso", "583920"),
    ("Seu código de verificação é 583920", "583920"), ("O seu código é 583920", "583920"),
    ("Il codice di verifica è 583920", "583920"), ("OTP: 583920", "583920"),
    ("583920 è il tuo codice di verifica", "583920"), ("Je verificatiecode is 583920", "583920"),
    ("mTAN 583920", "583920"), ("583920 is je inlogcode", "583920"), ("Uw beveiligingscode: 583920", "583920"),
    ("code de sécurité : 583920", "583920"), ("Votre code de vérification est le 583920", "583920"),
    ("583920 ist dein Bestätigungscode", "583920"), ("Your Google verification code is G-583920", "583920"),
    ("Your security code for Amazon is 583920", "583920"), ("login code: A7K9-2PQX", "A7K9-2PQX"),
    ("５８３９２０ is your code", "５８３９２０"), ("Gib den Code 583920 ein", "583920"), ("PIN 1234", "1234"),
    ("my pin is 4821", "4821"), ("PIN de la tarjeta es 4821", "4821"), ("Die PIN lautet 4821", "4821"),
    ("my ssn is 123-45-6789", "6789"), ("SSN: 123456789", "6789"), ("the alarm code is 4821#", "4821"),
    (f"card {GROUPED} exp 04/27 cvv 123", "04/27"), (f"card {GROUPED} exp 04/27 cvv 123", "123"),
    (f"{GROUPED} 123", "1111"), (GROUPED.replace(" ", "-"), "1111"), (GROUPED.replace(" ", ""), "1111"),
    (f"order 12 {GROUPED}", "1111"), (f"Visa {GROUPED}\nExpires: 04/2027\nCVC: 987", "04/2027"),
    (f"Visa {GROUPED}\nExpires: 04/2027\nCVC: 987", "987"), ("pay GB29 NWBK 6016 1331 9268 19 please", "NWBK"),
    ("IBAN: DE12 3456 7890 1234 5678 99", "5678"), ("FR76 3000 6000 0112 3456 7890 189 BIC AGRIFRPP", "3456"),
    ("iban fr7630006000011234567890189", "3456"),
    ("Recovery codes:\n1. abcd-1234\n2. efgh-5678\n3. 9f8a-77bc", "9f8a-77bc"),
    ("backup codes: 12345678 87654321 11223344", "11223344"), ("the password is swordfish", "swordfish"),
    ("password: swordfish", "swordfish"), ("passphrase: correct horse battery staple", "staple"),
    ("Cookie: a=b; session=abcdef", "abcdef"), ("curl -u bob:hunter2x https://x", "hunter2x"),
    ("https://oauth2:" + "glpat-" + body(20) + "@gitlab.com/x.git", body(20)), ("x-api-key: " + body(16), body(16)),
    ("gh" + "p_" + body(18) + "\u200b" + body(18), body(18)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "secret"), OTHER_SHAPES)
def test_codes_cards_and_keys_go_in_every_shape(text: str, secret: str) -> None:
    assert secret not in redact(text).text


@pytest.mark.parametrize("label", ["RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK"])
@pytest.mark.parametrize("headers", ["", "Version: GnuPG v2\n\n", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES,AAAA\n\n"])
@pytest.mark.parametrize("whole", [True, False])
def test_a_private_key_goes_to_its_end_and_no_further(label: str, headers: str, whole: bool) -> None:
    end = f"-----END {label}-----\n" if whole else ""
    text = f"Here:\n-----BEGIN {label}-----\n{headers}{KEY_LINES}\nabc123Xy\n{end}\nThen we went home."
    assert redact(text).text.split() == ["Here:", "[redacted:private-key]", "Then", "we", "went", "home."]


def test_a_private_key_in_one_escaped_line_goes() -> None:
    text = "key: " + repr(f"-----BEGIN {'RSA'} PRIVATE KEY-----\n{KEY_LINES}\nab==")
    assert body(64) not in redact(text).text


HARMLESS = """
I changed my password yesterday|I forgot my password again.|The password is wrong|Your password is required.
The password policy requires 12 characters|password_length = 12|Use a password-protected zip|password: required
password = getpass.getpass()|password=${DB_PASSWORD}|The password has expired|Das Passwort ist falsch|my pw is fine
Das Passwort wurde geändert|Le mot de passe est incorrect|La contraseña es obligatoria|the password is on the fridge
My password was changed on 2024-05-03.|New passwords for everyone in 2024|password reset email sent 12:30
code review at 1530|Code review at 15:30 tomorrow|the code is 200 lines long|access code of conduct 2024
Call me at +49 170 1234567 or (555) 123-4567|+4915112345678|order number 112-4839201-3345|invoice 20240503-00123
commit 3f786850e387550fdab836ed7e6dc881de23001b|550e8400-e29b-41d4-a716-446655440000|v1.2.3-rc.1 and 10.0.19045.3930
It costs $1,299.00 or 49.90 EUR|2024-05-03T10:22:33Z and 1714732953123|error code: 404, zip code 941075
HTTP status code 200200|The pin 13 of the GPIO|max_tokens = 4096|MAX_TOKENS=4096|token count 12345|tests pass 42 of 42
She passes 12 tests; pass: 12 fail: 3|flight LH1234 seat 12A|meeting id 839 2938 1123|cookie: chocolate chip
Our API key rotation is due|basic understanding of things|PWD=/home/bob/project|The bearer of good news|bob@example.com
sk-learn and task-force-management-of-2024-organization|https://example.com:8080/path@2x.png|ssh://git@github.com/x/y
ISBN 978-3-16-148410-0|seed phrase is something you should keep safe|recovery codes are important to print
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855|valid until 12/2026|docs/password-reset.md
The tokenizer: bert-base-uncased-v2|secretary: Anna2 Miller|highs_and_lows_of_the_market_in_2024|user / password
author = "bob2024"|monkey: banana_split_2024|KEY_UP=1|turkey: 12345678|changed password to something stronger
"""


@pytest.mark.parametrize("text", HARMLESS.strip().replace("\n", "|").split("|"))
def test_what_is_no_secret_stays_as_it_is(text: str) -> None:
    assert redact(text) == (text, ())


def test_only_the_secret_goes_and_kinds_are_named_in_order() -> None:
    done = redact(f"Dear Ann, the wifi password is {ODD} and the card is {GROUPED}, bye")
    assert done.text == "Dear Ann, the wifi password is [redacted:password] and the card is [redacted:card-number], bye"
    assert done.kinds == ("password", "card-number")


def test_a_forged_marker_hides_nothing() -> None:
    assert redact(f"password: [redacted:{ODD}]").kinds == ("password",)


def test_checksums() -> None:
    assert is_card_number("4111-1111-1111-1111")
    assert not is_card_number("4111-1111-1111-1112")
    assert is_iban("GB29 NWBK 6016 1331 9268 19")
    assert not is_iban("GB29 NWBK 6016 1331 9268 18")


PIECES = ["password", "password: ", "passwort ist", "token=", "code", "PIN", "IBAN ", '"', "'", "://", "@", "eyJ"]
PIECES += [
    "-----",
    "-----BEGIN " + "PRIVATE KEY-----",
    "[redacted:password]",
    "[redacted:",
    "\u200b",
    "1234",
    "4111 1111",
    "\\",
]
PIECES += [" ", "\n", "recovery codes:", *(kind.example for kind in KINDS)]
SURROUNDINGS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=6).map("".join)
SLOW_IS_FINE = settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])


@SLOW_IS_FINE
@given(before=SURROUNDINGS, kind=st.sampled_from(KINDS), after=SURROUNDINGS)
def test_no_example_survives_whatever_stands_around_it(before: str, kind: Kind, after: str) -> None:
    secret = secret_of(kind)
    text = redact(f"{before}\n\n{kind.example}\n\n{after}").text
    assert secret not in text or secret in redact(before).text + "\n\n" + redact(after).text


@SLOW_IS_FINE
@given(SURROUNDINGS)
def test_redacting_twice_is_redacting_once(text: str) -> None:
    once = redact(text).text
    assert redact(once) == (once, ())


@SLOW_IS_FINE
@given(st.text())
def test_a_text_changes_exactly_when_a_kind_was_found(text: str) -> None:
    done = redact(text)
    assert (done.text == text) == (done.kinds == ())


@SLOW_IS_FINE
@given(st.text(alphabet=st.characters(exclude_categories=["N"], exclude_characters=":=[]/-"), max_size=60))
def test_text_without_digits_and_signs_is_hardly_ever_touched(text: str) -> None:
    assert redact(text) == (text, ())


ADVERSARIAL = [
    "a", "1", "1 ", "0aB", "1-", "\n", "[redacted:password]", "\u200b", "password=", "password ", "password is ",
    "password for ", "pass (", "token ", "-----BEGIN " + "PRIVATE KEY-----\n", "://a:", "your code is ",
    "verification code ", "recovery codes: a1b2-", "seed phrase: lamp ", "DE12 ", "4111 1111 1111 1112 ", "curl -u",
    "eyJaaaaaaaaa.",
]  # fmt: skip


def seconds_for(unit: str, size: int) -> float:
    text = (unit * (size // len(unit) + 1))[:size]
    begun = time.process_time()
    redact(text)
    return time.process_time() - begun


@pytest.mark.parametrize("unit", ADVERSARIAL)
def test_sixteen_times_the_text_takes_nothing_like_256_times_as_long(unit: str) -> None:
    small = max(min(seconds_for(unit, 8_000) for _ in range(3)), 0.001)
    assert seconds_for(unit, 128_000) / small < 64


def test_a_megabyte_is_as_linear_as_a_small_text() -> None:
    for unit in ("password=", "1 ", "a"):
        assert seconds_for(unit, 1_000_000) / max(seconds_for(unit, 50_000), 0.001) < 100
