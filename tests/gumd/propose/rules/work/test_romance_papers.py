"""Papers, mails, calendars and chats in Italian and Portuguese."""

from datetime import timedelta

import pytest

from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposer
from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.calendar.events import Events
from gumd.propose.rules.health.findings import Findings
from gumd.propose.rules.health.health import Health
from gumd.propose.rules.learning.studies import Studies
from gumd.propose.rules.learning.theses import Theses
from gumd.propose.rules.people.address import Addressed
from gumd.propose.rules.people.people import People
from gumd.propose.rules.people.relatives import Relatives
from gumd.propose.rules.said.instructions import Instructions
from gumd.propose.rules.shopping.adverts import Adverts
from gumd.propose.rules.work.employment import Employment
from gumd.propose.rules.work.memberships import Memberships
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, past, proposed, seen, statements


def _mail(text: str, title: str = "", number: int = 1, days: int = 0) -> Observation:
    whole = f"Da: Ufficio <u@ufficio.example>\nA: Ada Lowe <ada@posta.example>\nOggetto: {title}\n\n{text}"
    return seen(whole, "email", title, "mail", "foreign", number, NOW + timedelta(days=days))


@pytest.mark.parametrize(
    ("slip", "statement"),
    [
        (
            "Cedolino maggio\nAzienda: Vetreria Brandi S.r.l.\nCognome e nome: Lowe Ada\nMansione: Magazziniera",
            "The user works as a warehouse worker (Magazziniera) at Vetreria Brandi S.r.l.",
        ),
        (
            "Recibo de vencimento maio\nEntidade: Padaria Central Lda\nNome: Ada Lowe\nCategoria: Padeira\nTempo "
            "parcial",
            "The user works part-time as a baker (Padeira) at Padaria Central Lda.",
        ),
        (
            "Holerite 05/2031\nEmpresa: Clínica Sol Ltda\nNome do funcionário: Ada Lowe\nCargo: Técnica de enfermagem",
            "The user works as a care assistant (Técnica de enfermagem) at Clínica Sol Ltda.",
        ),
    ],
)
def test_a_pay_slip_says_what_the_user_works_as(slip: str, statement: str) -> None:
    assert [one.rstrip(".") for one in statements(Employment(past), _mail(slip))] == [statement.rstrip(".")]


def test_a_pay_slip_of_another_says_nothing() -> None:
    slip = "Busta paga maggio\nAzienda: Vetreria Brandi S.r.l.\nCognome e nome: Rossi Piero\nMansione: Operaio"
    assert statements(Employment(past), _mail(slip)) == []


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        (
            "Conferma appuntamento",
            "Gentile Ada Lowe,\nle confermiamo il suo appuntamento per il 18 giugno 2031 alle ore 15.30.\n"
            "Prestazione: Ecografia\nLuogo: via Verdi 1",
            "The user has an appointment: “Ecografia”, on 18 June 2031 at 15.30 (via Verdi 1).",
        ),
        (
            "O seu bilhete Faro → Lisboa",
            "Reserva confirmada.\nPassageira: Ada Lowe\nQuinta-feira, 19 de junho de 2031\n"
            "Faro 07:40 → Lisboa Oriente 10:52",
            "The user travels from Faro to Lisboa on 19 June 2031 at 07:40.",
        ),
        (
            "Agendamento confirmado",
            "Olá Ada Lowe,\nsua consulta está agendada para 20/06/2031 às 14h30.\nEspecialidade: Cardiologia",
            "The user has an appointment: “Cardiologia”, on 20/06/2031 at 14h30.",
        ),
    ],
)
def test_confirmations_say_what_is_booked(title: str, text: str, statement: str) -> None:
    assert statements(Bookings(past), _mail(text, title)) == [statement]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Sconto del 30%", "Ada Lowe, prenota ora la sua visita del 18 giugno 2031!"),
        ("Lezione annullata", "Ciao Ada, la tua lezione del 18 giugno 2031 è stata annullata."),
        ("Cancelamento", "A sua consulta de 18 de junho de 2031 foi cancelada."),
        ("Desconto", "Reserve já a sua consulta de 18 de junho de 2031 com desconto."),
        ("Conferma", "La sua prenotazione è confermata: 18 giugno 2031.\nOspite: Piero Rossi"),
        ("Não confirmada", "A sua reserva de 18 de junho de 2031 está por confirmar."),
    ],
)
def test_adverts_cancellations_and_what_others_booked_are_none(title: str, text: str) -> None:
    assert statements(Bookings(past), _mail(text, title)) == []


@pytest.mark.parametrize(
    ("first", "second", "day"),
    [
        (
            "le confermiamo il suo appuntamento dal dermatologo del 18 giugno 2031",
            "l'appuntamento dal dermatologo del 18 giugno è stato spostato al 25 giugno 2031 alle 9:20",
            "25 June",
        ),
        (
            "A sua consulta de dermatologia está marcada para o dia 18 de junho de 2031",
            "A sua consulta de dermatologia de 18 de junho foi remarcada para 25 de junho de 2031 às 9h20",
            "25 June",
        ),
    ],
)
def test_what_is_moved_is_on_the_new_day(first: str, second: str, day: str) -> None:
    before, moved = _mail(first, "Dermatologia"), _mail(second, "Dermatologia", number=2, days=1)
    rules = Bookings(lambda source: [*past(source), *([before] if source == "email" else [])])
    (found,) = proposed_text(rules, moved)
    assert day in found
    assert "18 June" not in found


def proposed_text(rules: Proposer, *episode: Observation) -> list[str]:
    return [one.text for one in rules.propose(episode)]


@pytest.mark.parametrize(
    ("text", "title", "statement"),
    [
        ("Nino: mamma mi porti a scuola?\nTu: arrivo", "Nino", "The user is the mother of Nino"),
        ("Rita: mãe, podes ir buscar-me?\nEu: posso", "Rita", "The user is the mother of Rita"),
        ("Gil: oi pai, tudo bem?\nEu: tudo", "Gil", "The user is the father of Gil"),
        ("Mãe: já almoçaste?\nEu: já", "Mãe", "The user writes with their mother"),
    ],
)
def test_how_two_call_each_other_says_what_they_are(text: str, title: str, statement: str) -> None:
    assert [one[: len(statement)] for one in statements(Addressed(), seen(text, title=title))] == [statement]


def test_a_name_without_its_accent_is_no_relative() -> None:
    assert statements(Addressed(), seen("Mae: see you\nMe: hi Mae", title="Mae")) == []
    assert statements(Addressed(), seen("Irma: see you\nMe: yes", title="Irma")) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Ai genitori di Nino\nGita della classe 3B.", "The user is a parent of Nino (Scuola Verdi)."),
        ("Exmo. Encarregado de Educação de Rita\nVisita de estudo.", "The user is a parent of Rita (Escola Sol)."),
    ],
)
def test_a_school_names_the_users_child(text: str, statement: str) -> None:
    school = "Scuola Verdi" if "genitori" in text else "Escola Sol"
    mail = seen(f"From: {school} <a@b.example>\nTo: ada\n\n{text}", "email", "Avviso", origin="foreign")
    assert statements(People(), mail) == [statement]


def test_clubs_name_their_members_and_officers() -> None:
    text = "Caros sócios,\nClube de Xadrez de Faro\nTesoureira: Ada Lowe\nPresidente: Gil Pinto"
    found = statements(Memberships(past), _mail(text, "Assembleia"))
    assert "The user is the treasurer of Clube de Xadrez de Faro." in found


def test_an_election_makes_nobody_treasurer() -> None:
    text = "Cari soci,\nelezioni del direttivo\nCandidata tesoriera: Ada Lowe"
    assert not [one for one in statements(Memberships(past), _mail(text, "Circolo")) if "treasurer" in one]


def test_portals_say_what_the_user_studies() -> None:
    text = "Portal do aluno\nRA: 7654321\nAluna: Ada Lowe\nCurso: Mestrado em Botânica\nOrientador: Gil Pinto"
    found = statements(Studies(past), seen(text, "browser", "Universidade Federal do Sul", origin="foreign"))
    assert found[0].startswith("The user is a student of “Mestrado em Botânica”")


def test_a_registered_thesis_is_the_users() -> None:
    text = "Tesi depositata\nLaureanda: Ada Lowe\nRelatore: Piero Brandi\nTitolo: Muschi e licheni dei tetti di Cuneo"
    found = statements(Theses(past), _mail(text, "Domanda di laurea"))
    assert found == ["The user is writing a thesis: “Muschi e licheni dei tetti di Cuneo”."]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Utente: Ada Lowe\nMotivo da consulta: dor no tornozelo\nClínica do Vale", "about this: dor no tornozelo"),
        (
            "Paziente: Ada Lowe\nMotivo della visita: tosse da un mese\nAmbulatorio Brandi",
            "about this: tosse da un mese",
        ),
    ],
)
def test_a_practice_says_why_it_sees_the_user(text: str, statement: str) -> None:
    found = statements(Health(past), _mail(text, "Appuntamento"))
    assert len(found) == 1
    assert statement in found[0]


def test_reminders_say_what_the_user_takes_and_not_what_the_dog_does() -> None:
    def reminded(text: str) -> list[str]:
        return statements(Health(), seen(text, "notification", "Lembrete", "Lembretes", origin="foreign"))

    assert reminded("Ferro 1 comprimido em jejum") == ["The user takes this: Ferro 1 comprimido em jejum."]
    assert reminded("Dar o comprimido ao cachorro") == []


def test_a_laboratory_says_what_is_out_of_range() -> None:
    text = "Paziente: Ada Lowe\nLaboratorio Brandi, referto\nEmoglobina   9,8   12,0 - 16,0 g/dL\nAllergie: nessuna"
    assert statements(Findings(past), _mail(text)) == ["The user's blood test showed low Emoglobina (9,8)."]


@pytest.mark.parametrize(
    ("page", "statement"),
    [
        ("I miei annunci\nPassapalla in legno   € 45\nModifica   Metti in evidenza", "Passapalla in legno"),
        ("Meus anúncios\nBerço de madeira   R$ 300\nEditar anúncio   Impulsionar", "Berço de madeira"),
    ],
)
def test_the_users_own_adverts_are_theirs(page: str, statement: str) -> None:
    found = statements(Adverts(past), seen(page, "browser", "Annunci", origin="foreign"))
    assert len(found) == 1
    assert statement in found[0]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Tu: D'ora in poi rispondi sempre senza elenchi.\nChatGPT: va bene", "rispondi sempre senza elenchi"),
        ("Eu: A partir de agora responde sempre em português.\nChatGPT: claro", "responde sempre em português"),
    ],
)
def test_orders_to_programs_are_standing_instructions(said: str, words: str) -> None:
    (found,) = Instructions(past).propose([seen(said, title="ChatGPT", app="ChatGPT")])
    assert (found.kind, words in found.text) == ("standing_instruction", True)


def test_calendar_entries_repeat_on_their_days() -> None:
    entry = seen("Todas as terças e quintas 19:00", "calendar", "Aula de dança")
    assert proposed_text(Events(), entry) == ["The user has “Aula de dança” on Tuesdays and Thursdays 19:00."]
    other = seen("Ogni mercoledì alle ore 18.30", "calendar", "Corso di ceramica")
    assert proposed_text(Events(), other) == ["The user has “Corso di ceramica” on Wednesdays 18.30."]


def test_a_sheet_on_ones_grandmother_is_hers() -> None:
    text = "# Nonna\nPiera Brandi, 88 anni\nVive da sola.\nAllergie: lattice"
    found = [one.text for one in proposed(Relatives(), seen(text, "file", "/home/ada/nonna.md"))]
    assert found == [
        "The user's grandmother is Piera Brandi, 88 years old, living alone.",
        "The user's grandmother – allergy: lattice.",
    ]


def test_a_mails_head_and_what_it_answers_are_told_from_its_text() -> None:
    mail = read_mail(
        "Da: Ugo <u@b.example>\nInviato: lunedì\nData: 5 maggio\nA: Ada\nOggetto: Cena\n\nVengo!\n\n"
        "Il giorno 4 maggio Ada ha scritto:\n> Vieni?"
    )
    assert (mail.sender, mail.subject, mail.body) == ("Ugo <u@b.example>", "Cena", "Vengo!")
    mail = read_mail(
        "De: Gil\nEnviada em: segunda\nPara: Ada\nAssunto: Jantar\n\nVou!\n\nEm 4/5, Ada escreveu:\n> Vens?"
    )
    assert (mail.subject, mail.body) == ("Jantar", "Vou!")
