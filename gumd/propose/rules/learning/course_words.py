"""How pages and mails of learning platforms show their user's own way through a course (folded words)."""

from gumd.text.regex import regex

_UNIT = (
    r"(?:lessons?|modules?|units?|lektion|modul|lerneinheit|lecon|leccion|modulo|unidad|lezione|unita|aula|licao|unidade|"
    r"les(?= \d{1,2}(?:\.\d{1,2})?(?: van|\s?[:–—-])))"
)
NUMBERED = regex(
    rf"\b(?P<unit>{_UNIT}) (?P<number>\d{{1,2}}(?:\.\d{{1,2}})?)\b(?:\s?(?:of|/|von|sur|de|di|"
    rf"van)\s?(?P<last>\d{{1,3}})\b)?"
)
"""The lesson or module that a page is about: "Lesson 5 of 12", "Modul 3.2"."""
BY_LANGUAGE = {
    "lektion": "lesson", "lecon": "lesson", "leccion": "lesson", "lezione": "lesson", "aula": "lesson",
    "licao": "lesson", "les": "lesson", "lerneinheit": "unit", "unidad": "unit", "unita": "unit", "unidade": "unit",
    "modul": "module", "modulo": "module", "lessons": "lesson", "modules": "module", "units": "unit",
}  # fmt: skip
PROGRESS = regex(
    r"\b(?:progress|\w*fortschritt|progression|avancement|progres|progreso|avance|progresso|voortgang)\b"
    r"[^\n%\d]{0,40}(?P<percent>\d{1,3}) ?%|"
    r"\b(?P<done>\d{1,3}) ?% (?:completed?|done|finished|abgeschlossen|erledigt|absolviert|termine|effectue|"
    r"completad[oa]|terminad[oa]|concluid[oa]|completat[oa]|voltooid|afgerond)\b"
)
TICKED = regex(
    rf"[✔✓☑✅] ?(?:{_UNIT}|quiz|test|\d\.\d)\b|\b(?:{_UNIT}) \d[^\n]{{0,20}}?[✔✓☑✅]|"
    r"\bquiz(?: \d{1,2})? (?:passed|bestanden|reussi|superado|aprobado|superato|gehaald)\b|"
    r"\byou(?:['’]ve| have)? (?:passed|completed|finished) (?:the )?(?:quiz|lesson|module|unit)\b|"
    r"\b(?:quiz|lektion|modul) [^\n]{0,20}?(?:bestanden|abgeschlossen)\b|"
    r"\bvous avez (?:reussi|termine) (?:le quiz|la lecon|le module)|\bhas (?:superado|completado) (?:el|la) "
    r"(?:quiz|test|leccion|modulo)"
)
COURSE = regex(
    r"\b(?:(?:online|video|e-?)?-?courses?|my learning|quiz(?:zes)?|lessons?|(?:online-?)?kurs(?:e|es)?|lektion(?:en)?|"
    r"cours|lecons?|cursos?|leccion(?:es)?|cors[oi]|lezion[ei]|aulas?|cursus(?:sen)?|moodle|coursera|udemy|edx|"
    r"futurelearn|openhpi|openclassrooms|domestika|khan academy|codecademy|datacamp|pluralsight|skillshare)\b"
)
OTHERS = regex(
    r"\b(?:your (?:child|kids?|students?|pupils?|team|learners?)|parents? (?:view|portal)|grade ?book|class (?:list|"
    r"roster|progress)|(?:instructor|teacher) (?:view|dashboard)|edit (?:course|mode)|ihr kind|notenbuch|"
    r"kursverwaltung|lehreransicht|votre enfant|vos eleves|carnet de notes|su hij[oa]|tus alumnos|"
    r"enrol+ (?:now|today)|free trial|preview this course|add to cart|\d{1,2} ?% off|in den warenkorb|jetzt buchen|"
    r"ajouter au panier|s['’]inscrire maintenant|anadir al carrito|inscribete)\b"
)
"""Somebody else's progress, the teacher's side, and courses that are for sale."""
LEARNER = regex(
    r"\b(?:signed in|logged in|angemeldet|eingeloggt|connectee?|conectad[oa]|ingelogd|learner|student|lernende[rn]?|"
    r"schuler(?:in)?|eleve|apprenant|alumn[oa]|cursist)(?: as| als| en tant que|"
    r" como)?\s?:\s?(?P<name>[a-z][a-z .'-]{1,40})"
)
NAMED = regex(
    r"\b(?:course|kurs|cours|curso|corso|cursus|enrolled in|eingeschrieben in|inscrite? a|inscrit[oa] en)(?: name|"
    r" title)?"
    r"\s?:\s?[“\"„«']?(?P<name>[^\n“”\"„«»|·•:(]{4,80})|"
    r"\b(?:course|kurs|cours|curso|corso|cursus) (?P<quoted>[“\"„«][^\n“”\"„«»]{4,80}[“”\"»])"
)
COMPLETED = regex(
    r"\b(?:completed|finished|passed) the (?:online )?course:? (?:[“\"„«'])?(?P<en>[^\n“”\"„«».]{4,80})|"
    r"\b(?:online-?)?kurs (?:[“\"„«'])(?P<de>[^\n“”\"„«»]{4,80})[“”\"»'] (?:erfolgreich )?(?:abgeschlossen|absolviert)|"
    r"\b(?:suivi|termine|reussi) (?:avec succes )?le cours (?:[“\"„«'] ?)(?P<fr>[^\n“”\"„«»]{4,80})|"
    r"\b(?:completado|superado|finalizado) (?:con exito )?el curso (?:[“\"„«'])(?P<es>[^\n“”\"„«»]{4,80})"
)
TO_READER = regex(r"\b(?:you|sie|du|vous|tu|usted)\b[^\n.]{0,40}$|\byou['’]ve (?:just |now |successfully )?$")
NOT_YET = regex(
    r"\b(?:if|once|when|after|until|before|who|wenn|sobald|nachdem|wer|si|des que|apres|lorsque|quand|cuando|despues|"
    r"quien(?:es)?)\b"
)
"""What makes the end of a course a condition, or somebody else's."""
PLACES = regex(
    r"^\W*(?:my (?:learning|courses?)|dashboard|home|courses?|catalogu?e?|learn(?:ing)?|overview|all courses|library|"
    r"meine kurse|startseite|kurse|ubersicht|mes cours|accueil|cours|mis cursos|inicio|cursos|area personal|miei corsi|"
    r"mijn cursussen|(?:mozilla )?firefox|google chrome|chrome|chromium|safari|microsoft.{0,2}edge|brave|opera|"
    r"(?:live )?q&a|notes|discussion|forum|certificate)\W*$"
)
"""Parts of a page's title or path that name no course."""
