"""The options of PrefEval, on rows that were made up for it."""

from benchmarks.prefeval import options, stated

ROWS = [
    {
        "topic": "food",
        "preference": "I refuse to eat anything with mushrooms.",
        "question": "What could I cook tonight?",
        "options": ["Mushroom risotto", "Cream of mushroom soup", "Leek tart", "Mushroom pie"],
        "follows": 2,
    },
    {
        "topic": "travel",
        "preference": "I only travel by train.",
        "question": "How do I get to the coast?",
        "options": ["A flight with one stop", "The night train", "A hired car", "A coach"],
        "follows": 1,
    },
]


def test_the_option_that_follows_comes_first_where_the_preference_is_known() -> None:
    found = options(ROWS)
    assert found["gumd"] == 1.0
    assert found["gumd, preference withheld"] <= 1.0
    assert found["chance"] == 0.25


def test_a_preference_is_put_as_gumd_states_it_or_in_its_own_words() -> None:
    assert stated("I avoid the motorway.") == ["The user avoids the motorway."]
    assert stated('"I avoid the motorway."') == ["The user avoids the motorway."]
    assert stated("I avoid roads that are known for their tolls.") == [
        "The user avoid roads that are known for their tolls."
    ]
    assert stated("Motorways are dull.") == ["Motorways are dull."]
