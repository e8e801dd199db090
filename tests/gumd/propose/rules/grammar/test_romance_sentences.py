"""What the user says of themselves in Italian and Portuguese, and dates and repetitions in these."""

import re

import pytest

from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.grammar import italian_words, portuguese_words
from gumd.propose.rules.grammar.first_person import FirstPerson
from gumd.propose.rules.people.relations import relations_in
from gumd.propose.rules.said.notes import Notes
from gumd.propose.rules.said.shorthand import remarks
from gumd.propose.rules.work.occupation_words import job_in
from gumd.text.calendar_words import WEEKDAYS, feiras_in
from gumd.untrusted.foreign import folded
from tests.gumd.propose.seen import NOW, seen, statements


def _unquoted(said: str) -> list[str]:
    """What is proposed, without the user's own words beside it."""
    return [re.sub(r" \(“[^”]*”\)", "", one) for one in statements(FirstPerson(), seen(said))]


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Sono allergico alle nocciole, quindi niente torta.", "The user is allergic to nocciole (hazelnuts)."),
        ("Sono celiaca da due anni", "The user is coeliac for two years."),
        ("Non mangio più pesce", "The user no longer eats pesce (fish)."),
        ("Non mi piacciono i funghi", "The user does not like funghi (mushrooms)."),
        ("Abito a Trieste con mia sorella.", "The user lives in Trieste with their sister."),
        ("Da quattro anni vivo a Cuneo", "The user lives in Cuneo for four years."),
        ("Lavoro come ostetrica in ospedale", "The user works as a midwife (ostetrica) in ospedale."),
        ("Faccio la bibliotecaria a Lucca", "The user is a librarian (bibliotecaria) in Lucca."),
        ("Sto imparando il portoghese", "The user is learning portoghese (Portuguese)."),
        ("Ho smesso di fumare a maggio", "The user stopped smoking in May."),
        ("Suono la fisarmonica", "The user plays fisarmonica."),
        ("Ho tre figli e un gatto", "The user has three children and a cat."),
        ("Preferisco la bici alla macchina", "The user prefers bici to macchina."),
        ("Mi trasferisco a Bari il 3 giugno", "The user is moving to Bari on 3 June."),
        ("Sou alérgica a avelãs, cuidado", "The user is allergic to avelãs (hazelnuts)."),
        ("Sou celíaco há dois anos", "The user is coeliac for two years."),
        ("Já não como peixe", "The user no longer eats peixe (fish)."),
        ("Não bebo mais cerveja", "The user no longer drinks cerveja (beer)."),
        ("Não gosto de cogumelos", "The user does not like cogumelos (mushrooms)."),
        ("Moro em Évora com a minha irmã.", "The user lives in Évora with their sister."),
        ("Há quatro anos que vivo no Recife", "The user lives in Recife for four years."),
        ("Trabalho como parteira no hospital", "The user works as a midwife (parteira) in hospital."),
        ("Sou bibliotecária em Faro", "The user is a librarian (bibliotecária) in Faro."),
        ("Estou a aprender italiano", "The user is learning italiano (Italian)."),
        ("tô aprendendo italiano", "The user is learning italiano (Italian)."),
        ("Deixei de fumar em maio", "The user stopped smoking in May."),
        ("Toco acordeão", "The user plays acordeão."),
        ("Tenho três filhos e um gato", "The user has three children and a cat."),
        ("Me mudo pra Natal no dia 3 de junho", "The user is moving to Natal on 3 June."),
    ],
)
def test_the_frame_is_english_and_what_it_is_about_stays_as_written(said: str, statement: str) -> None:
    assert _unquoted(said) == [statement]


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Il mercoledì nuoto in piscina", "The user swims in the pool every Wednesday."),
        ("Vado in palestra ogni venerdì", "The user goes to the gym every Friday."),
        ("Às quartas nado na piscina", "The user swims in piscina on Wednesdays."),
        ("Vou à missa todo domingo", "The user goes to missa every Sunday."),
    ],
)
def test_a_repetition_makes_a_routine_of_what_the_verb_says(said: str, statement: str) -> None:
    found = FirstPerson().propose([seen(said)])
    assert [one.kind for one in found] == ["routine"]
    assert found[0].text.startswith(statement[:-1])


@pytest.mark.parametrize(
    "said",
    [
        "Vivi ancora a Cuneo?",
        "Se vivessi a Cuneo andrei in bici.",
        "Forse mi trasferisco a Bari il 3 giugno.",
        "Vorrei vivere a Cuneo.",
        "Mia zia vive a Cuneo.",
        "Vivevo a Cuneo.",
        "Ho vissuto a Cuneo per tre anni.",
        "Sono vegetariani.",
        "Lavoro in corso",
        "Lavoro a maglia",
        "Studio legale Brandi",
        "Mi piace la tua idea",
        "Il medico dice che sono celiaca",
        "scherzo, sono vegano ahahah",
        "Sono passato da Gino a cena",
        "Ho due minuti",
        "Ainda moras em Faro?",
        "Se morasse em Faro ia de bicicleta.",
        "Talvez me mude para Faro no dia 3 de junho.",
        "Gostava de viver em Faro.",
        "A minha tia mora em Faro.",
        "Morava em Faro.",
        "Já vivi em Faro.",
        "Trabalho de casa",
        "Estudo mostra que o café faz bem",
        "Gosto da tua ideia",
        "O médico diz que sou celíaca",
        "kkkk sou vegano agora",
        "Tenho dois minutos",
        "Vou para casa",
    ],
)
def test_wishes_questions_jokes_others_and_what_is_over_are_passed_over(said: str) -> None:
    assert statements(FirstPerson(), seen(said)) == []


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Vivo con mi tía", "The user lives with their aunt."),
        ("Vivo con mia zia", "The user lives with their aunt."),
        ("Vivo com a minha tia", "The user lives with their aunt."),
        ("Odio las setas", "The user hates setas (mushrooms)."),
        ("Odio i funghi", "The user hates funghi (mushrooms)."),
        ("Odeio cogumelos", "The user hates cogumelos (mushrooms)."),
    ],
)
def test_a_verb_that_three_languages_share_is_read_in_the_right_one(said: str, statement: str) -> None:
    assert _unquoted(said) == [statement]


@pytest.mark.parametrize("title", ["Italienisch/tema - la casa.md", "/home/ada/italiano b1/compito.txt"])
def test_what_a_learner_of_the_language_writes_is_an_exercise(title: str) -> None:
    assert statements(FirstPerson(), seen("Abito a Trieste con sette gatti.", "file", title)) == []


@pytest.mark.parametrize("words", [italian_words.JOBS, portuguese_words.JOBS])
def test_every_occupation_of_the_frames_has_its_english(words: str) -> None:
    for named in re.sub(r"^\(\?P<job>|\)$", "", words).split("|"):
        one = re.sub(r"\(\?:e\)|\[o?e?a\]|a\?", lambda hit: {"(?:e)": "e", "a?": ""}.get(hit[0], "a"), named)
        assert job_in(folded(one)), one


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Mia sorella maggiore Ada arriva domani", [("sister", "Ada")]),
        ("Il mio coinquilino si chiama Ugo", [("flatmate", "Ugo")]),
        ("Il nostro cane Birillo è vecchio", [("dog", "Birillo")]),
        ("A minha irmã mais nova, Ada, chega amanhã", [("sister", "Ada")]),
        ("Meu namorado Ciro vai viajar", [("boyfriend", "Ciro")]),
        ("A minha colega de casa chama-se Ema", [("flatmate", "Ema")]),
        ("Mia cara Ada", []),
        ("O meu carro é Renault", []),
    ],
)
def test_relations_are_told_with_mia_and_minha_too(sentence: str, found: list[tuple[str, str]]) -> None:
    assert relations_in(sentence) == found


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("per me senza lattosio, grazie", "The user avoids lactose (“lattosio”)."),
        ("sem glúten para mim", "The user avoids gluten."),
        ("mi fa di nuovo male la spalla sinistra", "The user has trouble with their left shoulder"),
        ("dói-me outra vez o joelho direito", "The user has trouble with their right knee"),
        (
            "non posso, lunedì ho le prove del coro alle 20",
            "The user goes to choir (“prove del coro”) on Monday at 20.",
        ),
        ("às quartas tenho aula de olaria às 18h", "The user goes to pottery class (“aula de olaria”) every Wednesday"),
    ],
)
def test_remarks_in_passing_are_read(said: str, statement: str) -> None:
    assert remarks(said, NOW)[0].text.startswith(statement)


@pytest.mark.parametrize("said", ["hai le prove del coro lunedì?", "mia figlia ha nuoto il lunedì", "o teu ensaio"])
def test_remarks_on_others_are_not_the_users(said: str) -> None:
    assert remarks(said, NOW) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("il 12 giugno", "2031-06-12", "2031-06-12"),
        ("dal 12 al 14 giugno", "2031-06-12", "2031-06-14"),
        ("a dicembre", "2031-12-01", "2031-12-31"),
        ("no dia 12 de junho de 2032", "2032-06-12", "2032-06-12"),
        ("1º de junho", "2031-06-01", "2031-06-01"),
        ("de 12 a 14 de junho", "2031-06-12", "2031-06-14"),
        ("em março", "2032-03-01", "2032-03-31"),
    ],
)
def test_days_are_read(text: str, first: str, last: str) -> None:
    span = span_in(text, NOW)
    assert span is not None
    assert (span.first.date().isoformat(), span.last.date().isoformat()) == (first, last)


def test_a_name_is_no_month() -> None:
    assert span_in("in casa con Marco", NOW) is None
    assert span_in("a Marco", NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        "ogni martedì",
        "il martedì sera",
        "tutti i giorni",
        "due volte a settimana",
        "às terças",
        "toda terça",
        "aos sábados",
        "três vezes por semana",
        "de segunda a sexta",
    ],
)
def test_what_comes_again_is_told_from_one_day(text: str) -> None:
    assert repeats(text)


@pytest.mark.parametrize(
    "text", ["martedì", "il martedì 5", "il martedì dopo", "na terça", "toda a noite", "as quartas de final"]
)
def test_one_day_is_none_that_comes_again(text: str) -> None:
    assert not repeats(text)


def test_ordinals_are_days_only_behind_what_makes_them_days() -> None:
    assert feiras_in("as tercas e quintas") == {1, 3}
    assert feiras_in("a segunda vez na quinta classe") == set()
    assert WEEKDAYS["segunda-feira"] == 0


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Allergie: lattice", "The user's allergie: lattice."),
        ("La mia relatrice: prof.ssa Ada Brandi", "The user's relatrice: prof.ssa Ada Brandi."),
        ("Il martedì: prove 20:30", "The user has this on Tuesdays: prove 20:30."),
        ("Alergias: látex", "The user's alergias: látex."),
        ("Às terças: ensaio 20:30", "The user has this on Tuesdays: ensaio 20:30."),
        ("- Metformina 500 mg 2x ao dia", "The user takes Metformina 500 mg 2x ao dia."),
    ],
)
def test_labels_of_notes_are_read(line: str, statement: str) -> None:
    assert statements(Notes(), seen(line, "file", "/home/ada/note.txt")) == [statement]


@pytest.mark.parametrize(
    "line", ["Medico: chiamare domani", "Alergias: nenhuma", "Allergie: nessuna", "Objetivo: perguntar à Rita"]
)
def test_a_label_with_nothing_or_a_task_behind_it_says_nothing(line: str) -> None:
    assert statements(Notes(), seen(line, "file", "/home/ada/note.txt")) == []
