"""What the user studies, as the pages and mails of schools and universities that are for their students show it."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.identity import is_the_user
from gumd.propose.proposal import Proposal
from gumd.propose.rules.forms import field, labelled
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.4
MAX_NAME, MAX_TEXT = 80, 6_000
_HEAD = 5
_SOURCES = frozenset({"browser", "email", "window", "file", "notification"})
# What only a student's own page or paper shows (folded).
_OWN_PAGE = regex(
    r"\b(?:student (?:id|no\.?|number)|my (?:grades|modules|transcript|results|thesis)|transcript of records|"
    r"certificate of enrol?ment|you are enrol?led|your enrol?ment|matrikel-?(?:nummer|nr)|meine? (?:noten|studium|"
    r"prufungen)|notenspiegel|leistungsubersicht|studienbescheinigung|immatrikulationsbescheinigung|fachsemester|"
    r"mis calificaciones|expediente academico|mi matricula|numero de alumno|gestion de tf[mg]|"
    r"trabajo fin de (?:master|grado)|mes notes|mon dossier etudiant|numero etudiant|n° etudiant|releve de notes|"
    r"certificat de scolarite|libretto|i miei (?:esami|voti)|piano di studi|carriera (?:dello )?studente|"
    r"appelli d'esame|esiti (?:degli )?esami|certificato di iscrizione|attestato di iscrizione|sei iscritt[oa] (?:a|"
    r"al)|as minhas (?:notas|disciplinas)|minhas (?:notas|disciplinas)|historico escolar|comprovante de matricula|"
    r"comprovativo de matricula|certificado de matricula|boletim|registro academico|\bra\s?:?\s?\d{5}\w*|"
    r"numero mecanografico|matricola|libretto universitario|numero de aluno|studentnummer|studentennummer|rolnummer|"
    r"mijn (?:cijfers|studie|resultaten|vakken)|puntenlijst|studievoortgang\w*|inschrijvingsbewijs|studietraject|"
    r"je bent ingeschreven|u bent ingeschreven als student|mijn cijfers)\b"
)
_NOT_YET = regex(
    r"\b(?:applications?|apply|applicants?|admissions?|offer|prospective|open day|your child|parent portal|bewerb\w*|"
    r"zulassung|studieninteress\w*|candidature|preinscripcion|admision|parcoursup|vos enfants|ihr kind|aanmelding|"
    r"toelating|open ?dag|opendeurdag|kandidaat-?student\w*|uw kind|studiekiezer\w*|docenten|candidat\w*|"
    r"ammission[ei]|immatricolazion\w* aperte|bando|open day|orientamento|tuo figlio|suo figlio|inscricoes abertas|"
    r"vestibular|candidatura|concurso nacional de acesso|seu filho|docente\s?:|su hij[oa]|staff|lehrende|docentes|"
    r"enseignants?)\b"
)
_PROGRAMME = labelled(
    r"programme(?: of study)?|program|degree(?: programme)?|course of study|major|studiengang|studienfach|formation|"
    r"filiere|diplome|titulacion|estudios?|plan de estudios|corso di laurea|corso di studi[o]?|corso|facolta|"
    r"licenciatura|mestrado|graduacao|ciclo de estudos|curso|opleiding|studierichting|studie|richting|studieprogramma"
)
_NAMED = labelled(
    r"student(?:in)?|name|nom(?: et prenom)?|etudiante?|alumn[oa]|estudiante|nombre|sesion|session|user|naam|"
    r"student(?:e)?|studente|studentessa|alun[oa]|nome(?: e cognome| completo)?|estudante"
)
_SUPERVISOR = labelled(
    r"(?:thesis |academic )?(?:supervisor|advis[eo]r)|(?:erst)?betreuer(?:in)?|tutora?|director(?:a)? (?:de tesis|"
    r"del tfm)|direct(?:eur|rice) de (?:these|memoire)|relator(?:e|ice)|begeleid(?:er|ster)|promotor|copromotor|"
    r"scriptiebegeleid(?:er|ster)|afstudeerbegeleid(?:er|ster)|tutor(?:e)? (?:accademico|universitario)|"
    r"(?:prof(?:essora?)? )?orientador[a]?|supervisore|begeleider"
)
_DEGREE = regex(
    r"(?:M[áa]ster(?: Universitario)?|M\. ?U\.|(?:Doble )?Grado|Licenciatura|Doctorado|Dottorato(?: di ricerca)?|"
    r"Dottorando|Scuola di specializzazione|Licenciatura|Doutoramento|Doutorado|Gradua[cç][aã]o|Tecn[oó]logo|"
    r"P[oó]s-gradua[cç][aã]o|Laurea(?: triennale| magistrale)?|Corso di laurea|Licence(?: \d)?|Master(?: \d)?|"
    r"Mestrado|Bacharelado|Graduaat|[Mm]anama|[Bb]acheloropleiding|[Mm]asteropleiding|[Ee]ducatieve master) (?:en|de|"
    r"in de|in het|in|em|mention) (?=[A-ZÀ-Ý])[^\n|·•:;(]{3,70}|\b(?:B\.?Sc|B\.?A|B\.?Eng|M\.?Sc|M\.?A|M\.?Eng|LLB|"
    r"LLM|MBA|Ph\.?D|MRes|MPhil|Bachelor of \w+|Master of \w+|Bachelor|Diploma)\.?(?: \(Hons\.?\))? (?:in |"
    r"of )?(?=[A-ZÄÖÜ])[^\n|·•:;(]{3,70}|\b(?:Lehramt|Staatsexamen|Promotion) (?=[A-ZÄÖÜ])[^\n|·•:;(]{3,60}"
)
_INSTITUTION = regex(
    r"\b(?:(?:University|Universität|Université|Universidad|Universitat|Università|Universidade|Universiteit|"
    r"Hogeschool|Hochschule|Politécnico|Instituto Superior(?: T[eé]cnico)?|Faculdade|Ateneo|Alma Mater|Fachhochschule|"
    r"Technische Universität|École|Politecnico|ETH|TU|FH|HTW) (?:(?:of|de|di|do|da|degli|della|dell['’]|für|des|la|"
    r"van) ?){0,2}[A-ZÀ-Ý][\w’'-]+(?: (?:de |di |do |da )?[A-ZÀ-Ý][\w’'-]+){0,3}|(?:[A-Z][\w’'-]+ ){1,4}(?:University|"
    r"College|Institute of Technology|Polytechnic))"
)
_HOST = regex(
    r"https?://(?:[\w-]+\.){0,4}?(?P<label>[\w-]{2,20})\.(?:edu|ac|es|de|fr|it|pt|nl|at|ch|be|org|ie)(?:\.\w{2})?(?:/|"
    r"$)"
)
_ENDS = regex(r"\s[|·•—–]\s|\s-\s|,? (?:curso|anno|ano|année|year|SS|WS|semester)\b|(?<=\w{4})[.;]\s|\s\s|\(|\n")


class Studies:
    """Proposes the programme that the user is enrolled in."""

    name = "rules.study"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode if seen.source in _SOURCES for one in self._of(seen))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        text = seen.text[:MAX_TEXT]
        plain, own = folded(f"{seen.title}\n{text}"), self._reader.names()
        if not _OWN_PAGE.search(plain) or _NOT_YET.search(plain) or pretends(text):
            return
        named, what = field(_NAMED, text), programme_in(f"{seen.title}\n{text}")
        if not what or (named and own and not is_the_user(named, own)):
            return
        where = institution_in(f"{seen.title}\n{text}")
        told = f"The user is a student of “{what}”{f' at {where}' if where else ''}."
        statement = Statement(told, "biography", what, _WEIGHT, topic="studies", said="student")
        for proposal in proposed(statement, self.name, [seen]):
            yield proposal
            yield from self._supervised(seen, text)

    def _supervised(self, seen: Observation, text: str) -> Iterator[Proposal]:
        """By whom, where the same page names them."""
        name, gloss = field(_SUPERVISOR, text).translate(PLAIN_QUOTES)[:MAX_NAME], "academic supervisor at studies"
        told = f"The user studies under {name}, their academic supervisor."
        statement = Statement(told, "relationship", name, _WEIGHT, topic="supervisor", said=gloss)
        if name[:1].isupper() and len(name.split()) > 1:
            yield from proposed(statement, self.name, [seen])


def programme_in(text: str) -> str:
    """The programme of study that a page names, by its label or by the degree that it leads to; empty for none."""
    said, degree = field(_PROGRAMME, text), _DEGREE.search(text)
    found = said or (degree.group() if degree else "")
    return _ENDS.split(found)[0].strip(" ,.;:").translate(PLAIN_QUOTES)[:MAX_NAME]


def institution_in(text: str) -> str:
    """The university or college that the head of a page names, else the one whose address it has."""
    hit, host = _INSTITUTION.search("\n".join(text.splitlines()[:_HEAD])), _HOST.search(text)
    if hit:
        return re.sub(r"\s+", " ", hit.group()).strip(" ,.")
    return host["label"].upper() if host else ""
