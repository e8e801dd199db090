"""Words that name a department of a firm or an office, in six languages (folded)."""

from gumd.text.regex import regex

_DEPARTMENT = regex(
    r"\b(?:departments?|dept|division|section|unit|maintenance|operations|production|manufacturing|logistics|warehouse|"
    r"finance|accounts(?: payable| receivable)?|accounting|payroll|human resources|marketing|sales|dispatch|"
    r"customer (?:services?|support|care|relations)|technical support|procurement|purchasing|after[- ]sales|"
    r"research (?:and|&) development|r ?& ?d|engineering|information technology|it (?:services|support)|"
    r"quality (?:assurance|control)|legal|compliance|communications|public relations|facilities|admissions|"
    r"radiology|cardiology|oncology|paediatrics|pediatrics|emergency department|intensive care|outpatients?|"
    r"abteilung|referat|dezernat|fachbereich|sachgebiet|stabsstelle|einkauf|vertrieb|buchhaltung|personalwesen|"
    r"instandhaltung|produktion|fertigung|entwicklung|kundendienst|kundenservice|verwaltung|disposition|"
    r"direction (?:des?|du|generale)|pole|departement|comptabilite|ressources humaines|achats|ventes|production|"
    r"exploitation|service (?:des?|du|client|technique|comptable)|"
    r"departamento|servicio de|seccion|contabilidad|recursos humanos|compras|ventas|mantenimiento|atencion al cliente|"
    r"ufficio|reparto|settore|contabilita|risorse umane|acquisti|manutenzione|produzione|"
    r"setor|gabinete|direcao de|servico de|contabilidade|manutencao|producao|"
    r"afdeling|dienst|boekhouding|onderhoud|productie|inkoop|verkoop|klantendienst|personeelszaken)\b"
)


def department_in(line: str) -> bool:
    """Whether a folded line names a department."""
    return _DEPARTMENT.search(line) is not None
