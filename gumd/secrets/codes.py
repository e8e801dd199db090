"""One-time codes, in the languages of DESIGN.md's users, with the words that announce them before or after."""

from gumd.secrets.checks import Kind
from gumd.text.regex import regex

# Digits (also parted in the middle), or capitals with a digit in them.
_DIGITS = (
    r"(?:\d{3}[ -]\d{3}|\d{4}[ -]\d{4}|\d{4,8})(?![\w/:]|[.,-]\d|[ ](?:lines|pages|words|items|people|euros?|eur|km)\b)"
)
_CODE = (
    rf"(?P<secret>(?:[A-Z]-)?{_DIGITS}|(?-i:(?=[A-Z]{{0,7}}\d)[A-Z0-9]{{3,5}}(?:-?[A-Z0-9]{{3,5}}){{1,3}})(?![\w-]))"
)
_ONLY_DIGITS = rf"(?P<secret>(?:[A-Z]-)?{_DIGITS})"
_START = r"(?<![\w.,/:+#$€£-])"

_EN = (
    r"(?:verification|security|sign[- ]?in|log[- ]?in|access|confirmation|authenticat(?:ion|or)|auth|"
    r"one[- ]time|single[- ]use|otp|2fa|mfa|"
    r"two[- ]factor|activation|reset|unlock|pairing|temporary|invite|sms) (?:pass)?code|one[- ]time (?:password|"
    r"pin|passcode)|steam guard code|kod (?:weryfikacyjny|sms|blik|logowania|autoryzacyjny|jednorazowy|dostępu|"
    r"potwierdzający)|"
    r"(?<![a-z])(?:otp|(?:push|m|sms|photo|chip)?-?tan|(?:2fa|mfa)(?: token)?|authenticator)(?![a-z])"
)
_DE = (
    r"(?:einmal|bestätigungs|sicherheits|anmelde|zugangs|zugriffs|verifizierungs|verifikations|login|freischalt|"
    r"aktivierungs|"
    r"authentifizierungs|prüf|sms|entsperr)-?(?:code|pin|passwort|kennwort)"
)
_FR = (
    r"code (?:de |d'|à )?(?:vérification|verification|sécurité|securite|connexion|confirmation|validation|accès|"
    r"acces|activation|"
    r"authentification|usage unique|unique|temporaire|secret|sms)|mot de passe (?:à usage unique|temporaire)"
)
_ES_PT = (
    r"c[óo]digo (?:de |único|unico)?(?:un |uso )?(?:verificaci[óo]n|seguridad|acceso|confirmaci[óo]n|"
    r"inicio de sesi[óo]n|solo uso|activaci[óo]n|"
    r"autenticaci[óo]n|validaci[óo]n|verificação|segurança|acesso|confirmação|login|único|ativação|autenticação|"
    r"validação)"
)
_IT = (
    r"codice (?:di |d'|per )?(?:verifica|sicurezza|accesso|conferma|attivazione|autenticazione|temporaneo|"
    r"monouso|otp|usa e getta)"
)
_NL = (
    r"(?:verificatie|beveiligings|inlog|bevestigings|toegangs|eenmalige?|activatie|controle|authenticatie)"
    r"[- ]?(?:code|wachtwoord)"
)
_ANNOUNCED = rf"(?=[vslcaot2mriubezpfgjwk])(?:{_EN}|{_DE}|{_FR}|{_ES_PT}|{_IT}|{_NL})"

_YOUR = (
    r"(?:your|ihr|dein|euer|votre|ton|tu|su|seu|teu|il tuo|il suo|tuo|suo|uw|je|jouw|o seu|the|der|le|el|il|de|"
    r"twój|tw[oó]j)"
)
_A_CODE = r"(?:(?:pass)?code|c[óo]digo|codice|kod|pin|otp|tan|passwort|password)"
_IS = r"(?:is|ist|lautet|est|es|é|è|e'|luidt|to|jest|hai|:|=)"
_AS = r"(?:is|ist|est|es|é|è|e'|as|als|comme|como|come|to|jest|-|:)"
_NOT_CODE = (
    "course module subject class exam hs zip bar tax exit post area item sort error dress promo "
    "color status postal source colour country product article discount"
)
_BARE_CODE = r"(?<![A-Za-z])code" + "".join(rf"(?<!{word}[ -]code)" for word in _NOT_CODE.split())


def _row(pattern: str, example: str, *hints: str) -> Kind:
    return Kind("one-time-code", regex("(?i)" + pattern), example, hints)


_HINTS = (
    "code",
    "códig",
    "codig",
    "codic",
    "pin",
    "otp",
    "tan",
    "2fa",
    "mfa",
    "authent",
    "kod",
    "passw",
    "kennw",
    "mot de passe",
    "wachtw",
)

CODES: tuple[Kind, ...] = (
    _row(
        rf"{_ANNOUNCED}(?![a-z])(?:[^\d\n.!?]{{0,60}}?(?:(?<!\w){_IS}(?!\w)(?: (?:the|der|die|le|la|el|o|il|de)"
        rf"(?!\w))?|[:=#-]))?[^\w\n]{{0,5}}(?:\s{{1,4}}[^\w\n]{{0,3}})?{_CODE}",
        "Your sign-in code is 703418",
        *_HINTS,
    ),
    _row(
        rf"(?<!\w){_YOUR}[ ](?:[\w.&'-]{{1,20}}[ ]){{0,3}}{_A_CODE}(?![a-z])(?:[ ](?:for|für|pour|para|per|voor|"
        rf"zum)[ ][^\d\n.!?]{{1,40}}?)?"
        rf"[ ]{{0,2}}(?:{_IS}[ ]?:?\s{{0,3}}|\n\s{{0,3}})\W{{0,3}}{_CODE}",
        "Il tuo codice è 482915",
        *_HINTS,
    ),
    _row(
        rf"{_START}{_ONLY_DIGITS}[ ]{{1,2}}{_AS}[ ]{_YOUR}[ ](?:[^\d\n.!?]{{0,40}}?[ ])?"
        rf"[^\W\d_]{{0,20}}{_A_CODE}(?![a-z])",
        "739204 est votre code",
        *_HINTS,
    ),
    _row(
        rf"{_START}{_ONLY_DIGITS}[ ]{{1,2}}{_AS}[ ][^\d\n.!?]{{0,40}}?{_ANNOUNCED}(?![a-z])",
        "739204 é o código de verificação",
        *_HINTS,
    ),
    _row(
        rf"(?<!\w)(?:use|enter|type|submit|gib|geben sie|gebe|saisissez|entrez|utilisez|introduce|introduzca|"
        rf"usa|ingresa|digite|insira|inserisci|voer|gebruik)"
        rf"[ ](?:the |den |le |el |o |il |de )?(?:[^\W\d_]{{0,16}}{_A_CODE} )?{_ONLY_DIGITS}[ ](?:in |ein,? )?"
        rf"(?:to|um|pour|para|per|om|zur|ein|als|as|in)(?!\w)",
        "Enter 703418 to sign in",
    ),
    _row(
        rf"(?:{_BARE_CODE}|(?<![a-z])(?:c[óo]digo|codice|kod)(?=[ ]?[:=]))[ ]?(?:[:=]|is|ist|est|"
        rf"-)?[ ]?(?P<secret>\d{{6,8}}|\d{{3}}[ -]\d{{3}})(?![\w/:]|[.,-]\d)",
        "code: 703418",
        "code",
        "códig",
        "codig",
        "codic",
        "kod",
    ),
    _row(
        r"(?<![a-z])(?:otp|code|passcode)[ ](?:for|für|pour|para)[ ][^\n]{1,80}?[ ](?:is|ist|est|es|é)[ ]"
        r"(?P<secret>\d{4,8})(?![\w/:]|[.,-]\d)",
        "Your OTP for a payment of Rs 4,500 is 482913",
        "otp",
        "code",
    ),
    _row(
        rf"{_START}(?P<secret>\d{{4,8}})[ ]to[ ]twój[ ]kod",
        "482913 to Twój kod logowania",
        "kod",
    ),
    _row(
        r"(?:one-time|otp|recovery|backup)[^\s?&]{0,60}[?&]code=(?P<secret>[\w-]{6,40})",
        "https://recovery.example/one-time?code=AB12-CD34-EF56",
        "code=",
    ),
    _row(r"(?<![\w-])(?P<secret>G-\d{4,8})(?!\w)", "G-703418 is your Google verification code", "g-"),
)
