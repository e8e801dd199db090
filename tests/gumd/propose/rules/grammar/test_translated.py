"""What the user says of themselves in German, French and Spanish."""

import pytest

from gumd.propose.rules.grammar.first_person import FirstPerson
from tests.gumd.propose.seen import seen, statements


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Ich bin allergisch gegen Haselnüsse.", "The user is allergic to Haselnüsse (hazelnuts)."),
        ("Ich bin gegen Penicillin allergisch.", "The user is allergic to Penicillin."),
        ("Ich mag Pfefferminztee, aber keinen Kaffee.", "The user likes Pfefferminztee."),
        ("Ich wohne in Linz mit meinem Bruder.", "The user lives in Linz with their brother."),
        ("Übrigens, ich spreche Polnisch.", "The user speaks Polnisch (Polish)."),
        ("Ich bin von Skype auf Signal umgestiegen.", "The user switched from Skype to Signal."),
        (
            "Ich fliege am 3. Juni nach Malta.",
            "The user is flying on 3 June to Malta (“Ich fliege am 3. Juni nach Malta”).",
        ),
        ("Am 3. Juni habe ich einen Termin beim Augenarzt.", "The user has a Termin at Augenarzt on 3 June."),
        ("Ich habe zwei Hunde.", "The user has two Hunde."),
        ("Je suis allergique aux noisettes.", "The user is allergic to noisettes (hazelnuts)."),
        ("J'habite à Nantes avec ma sœur.", "The user lives in Nantes with their sister."),
        ("Je n'aime pas la coriandre.", "The user does not like coriandre."),
        ("Je ne bois plus de café.", "The user no longer drinks café (coffee)."),
        ("Je préfère le vélo à la voiture.", "The user prefers vélo to voiture."),
        ("Je pars à Malte le 3 juin.", "The user is leaving for Malte on 3 June (“Je pars à Malte le 3 juin”)."),
        ("Je suis passé de Skype à Signal.", "The user switched from Skype to Signal."),
        ("Vivo en Cádiz con mi hermana.", "The user lives in Cádiz with their sister."),
        ("Me gusta el té verde.", "The user likes té verde."),
        ("Lerne gerade Dänisch.", "The user is learning Dänisch (Danish)."),
        ("ich hab zwei Hunde", "The user has two Hunde."),
        (
            "Ich übersetze nur noch Technik.",
            "The user only does this now: “Technik” (“Ich übersetze nur noch Technik”).",
        ),
        ("je mange pas de poivron", "The user does not eat poivron (peppers)."),
        ("j'suis passé de Skype à Signal", "The user switched from Skype to Signal."),
        ("Me he pasado de Skype a Signal", "The user switched from Skype to Signal."),
        ("Tengo dos gatos.", "The user has two gatos."),
    ],
)
def test_the_frame_is_english_and_what_it_is_about_stays_as_written(said: str, statement: str) -> None:
    assert statements(FirstPerson(), seen(said)) == [statement]


@pytest.mark.parametrize(
    "said",
    [
        "Ich würde gern in Linz wohnen.",
        "Wenn ich in Linz wohne, fahre ich Rad.",
        "Ich mag dich.",
        "Mag ich Kaffee?",
        "Ich habe keine Kinder.",
        "Ich spiele nicht mehr Klavier.",
        "Ich gehe nicht jeden Dienstag schwimmen.",
        "Je vais pas tous les mardis à la piscine.",
        "Er wohnt in Linz.",
        "Vielleicht ziehe ich am 3. Juni um.",
        "Si j'habite à Nantes, je prends le vélo.",
        "Je voudrais habiter à Nantes.",
        "J'aime bien ton idée.",
        "Elle habite à Nantes.",
        "Me gusta tu idea.",
        "Quizás vivo en Cádiz.",
    ],
)
def test_wishes_questions_and_others_are_passed_over_in_every_language(said: str) -> None:
    assert statements(FirstPerson(), seen(said)) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Dienstags gehe ich zum Chor.", "Dienstags"),
        ("Je nage tous les jeudis matin.", "jeudis"),
        ("Los lunes voy a clase de baile.", "lunes"),
    ],
)
def test_a_repetition_makes_a_routine(said: str, words: str) -> None:
    found = FirstPerson().propose([seen(said)])
    assert [one.kind for one in found] == ["routine"]
    assert words in found[0].words
