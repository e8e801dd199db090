"""Numbers that open a person's life to others: identity papers, tax and insurance numbers, accounts, license keys."""

from gumd.secrets.checks import Kind, body, is_french_number, is_identifier, is_polish_account, is_tax_number_of_brazil
from gumd.secrets.phrases import row
from gumd.text.regex import regex

_NUMBER = (
    r"(?:[ -]?(?:(?:id[ -]?)?(?:number|num|nummer|card)|no\.?|nr\.?|num[eé]ro|n[uú]mero|numer|n[°ºr]\.?|#|id|code))?"
    r"(?![a-z])(?:[ ]\([^()\n]{0,30}\))?"
)
_IS = r"\W{0,4}(?:(?:is|ist|lautet|es|est|é|è|to|jest|hai|:)\W{1,4})?"
_ID = (
    r"(?P<secret>(?:[A-Z]{2}[ ](?=\d))?(?=[A-Z]{0,6}\d)[A-Z0-9]{1,18}"
    r"(?:[-./ ](?:(?=[A-Z]{0,3}\d)[A-Z0-9]{1,14}|[A-Z](?![A-Z]))){0,7})(?![\w@])"
)
_STATE = (
    r"(?=[abcdenpst])(?:(?:pesel|bsn|burgerservicenummer|cpf|cnpj|aadh?aar|aadhar|ahv|codice fiscale|"
    r"steuer-?[ ]?(?:id(?:ent(?:ifikations)?)?(?:[ -]?(?:nr\.?|nummer))?|nummer|nr\.?)|steueridentifikationsnummer|"
    r"sozialversicherungs(?:nummer|nr\.?)|sv-?(?:nummer|nr\.?)|rentenversicherungsnummer|"
    r"(?:num[eé]ro |n[°º] ?)(?:de )?(?:s[eé]cu(?:rit[eé] sociale)?|fiscal)|num[eé]ro insee|"
    r"(?:n[uú]mero de (?:la )?)?seguridad social|national insurance|ni number|nino|nhs number|dni|nif|nie|"
    r"(?:my )?social(?: security)?(?! [a-z]{3})|tax(?:payer)? (?:id|number|identification)))"
)
_PAPER = (
    r"(?=[aprdfcit])(?:passport|reisepass|passnummer|personalausweis|ausweis(?:nummer|nr\.?)?|passeport|pasaporte|"
    r"passaporte|passaporto|paspoort(?:nummer)?|paszport|rijbewijs|identity card|id card|carta d'identit[aà]|"
    r"carte d'identit[eé]|driv(?:ing|er'?s) licen[cs]e|permis de conduire|carnet de conducir|patente di guida|"
    r"führerschein|dowód osobisty)"
)
_ACCOUNT_HINTS = ("account", "acc", "a/c", "konto", "konta", "compte", "cuenta", "conto", "rekening", "clabe")
_KEY_NAME = (
    r"(?=[lpsacr])(?:(?:licen[cs]e|product|serial|activation|registration|cd|recovery)[ -]?(?:key|code|number|no\.?)|"
    r"serial|lizenz(?:schlüssel|nummer|code)|produktschlüssel|aktivierungs(?:schlüssel|code)|"
    r"cl[eé] (?:de (?:licence|produit|récupération)|d'activation)|clave de (?:licencia|producto|recuperaci[oó]n)|"
    r"chave de (?:licença|produto|recuperação)|recovery[ -]key)|wiederherstellungsschlüssel"
)

IDENTITIES: tuple[Kind, ...] = (
    Kind(
        "identity-number",
        regex(r"(?<![\w.])[12][ ]?\d\d[ ]?\d\d[ ]?\d\d[ ]?\d{3}[ ]?\d{3}[ ]?\d\d(?![\w.])"),
        "1 85 05 78 006 " + "084 91",
        check=is_french_number,
    ),
    Kind(
        "identity-number",
        regex(
            r"(?<![A-Za-z0-9])(?:[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]|756\.\d{4}\.\d{4}\.\d\d)(?![A-Za-z0-9])"
        ),
        "756.1234." + "5678.97",
    ),
    Kind(
        "identity-number",
        regex(r"(?<![\w.])\d{3}\.\d{3}\.\d{3}-\d\d(?![\w.])"),
        "123.456." + "789-09",
        check=is_tax_number_of_brazil,
    ),
    Kind(
        "identity-number",
        regex(
            r"(?<![A-Za-z])(?:(?:SIN|TFN)\W{1,3}(?:is )?(?P<a>\d{3}[ -]?\d{3}[ -]?\d{3})|EIN\W{1,3}\d\d-\d{7}|"
            r"I?TIN\W{1,3}\d{3}-\d\d-\d{4}|(?:PAN|Pan|pan)(?: card)?(?: (?:no|number))?\W{1,3}[A-Z]{5}\d{4}[A-Z]|"
            r"CF\W{1,3}[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z])(?!\w)"
        ),
        "EIN 12-" + "3456789",
    ),
    row(
        "identity-number",
        rf"(?<![a-z]){_STATE}{_NUMBER}{_IS}{_ID}",
        "Steuer-ID " + "86095742719",
        *(
            "pesel",
            "bsn",
            "burgers",
            "cpf",
            "cnpj",
            "aad",
            "ahv",
            "fiscal",
            "steuer",
            "sozial",
            "sv",
            "rentenv",
            "sécu",
        ),
        *("secu", "social", "insee", "national", "ni number", "nino", "nhs", "dni", "nif", "nie", "tax"),
        check=is_identifier,
    ),
    row(
        "passport-number",
        rf"(?<![a-z]){_PAPER}{_NUMBER}{_IS}{_ID}",
        "passport no. " + "C01X00T47",
        *(
            "pass",
            "pasz",
            "pasa",
            "pasp",
            "ausweis",
            "rijbewijs",
            "card",
            "carta",
            "carte",
            "licen",
            "permis",
            "carnet",
        ),
        *("patente", "führer", "dowód"),
        check=is_identifier,
    ),
    row(
        "account-number",
        r"(?<![a-z])(?:(?:bank )?(?:account|acct|acc|a/c)[ .]*(?:number|no\.?|nr\.?|#)|(?:konto|rekening)-?(?:nummer|"
        r"nr\.?)|"
        r"(?:nr|numer) (?:konta|rachunku)|(?:num[eé]ro|n[°º]) de (?:compte|cuenta|conta)|numero di conto|"
        r"clabe)(?![a-z])"
        rf"{_IS}(?P<secret>\d(?:[ -]?\d){{5,25}})(?![\w:])",
        "account number: " + "12345678",
        *_ACCOUNT_HINTS,
    ),
    row(
        "account-number",
        rf"(?<![a-z])(?:account|konto|compte|cuenta|conta)(?![a-z]){_IS}(?P<secret>\d{{9,18}})(?![\w.:])",
        "routing 021000021 account " + "123456789012",
        *_ACCOUNT_HINTS,
    ),
    Kind(
        "account-number",
        regex(r"(?<![A-Za-z0-9])\d\d(?: ?\d{4}){6}(?![A-Za-z0-9])"),
        "6110901014" + "0000071219812874",
        check=is_polish_account,
    ),
    row(
        "license-key",
        rf"(?<![a-z])(?:{_KEY_NAME})(?![a-z])[^\w\n]{{0,4}}(?:(?:is|ist|est|es)[ ])?"
        r"(?P<secret>(?=[a-z-]{0,30}\d)[a-z0-9]{4,8}(?:-[a-z0-9]{4,8}){2,9})(?![\w-])",
        "License key: " + "AB12-CD34-EF56-GH78",
        *("licen", "key", "code", "serial", "lizenz", "schlüssel", "clé", "clave", "chave"),
    ),
    Kind(
        "license-key",
        regex(
            r"(?<![\w-])(?=[A-Z-]{0,28}\d)(?=[0-9-]{0,28}[A-Z])(?:[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}|"
            r"[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5})(?![\w-])"
        ),
        "-".join(body(5, "A2B3C4D5E6F7G") for _ in range(5)),
    ),
    Kind("recovery-codes", regex(r"(?<![\w-])\d{6}(?:-\d{6}){7}(?![\w-])"), "-".join(["482913"] * 8)),
)
