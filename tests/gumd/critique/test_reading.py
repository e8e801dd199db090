"""What a user says of a list becomes the moves that they meant, and no others."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.critique.reading import Bound, Drop, Like, Move, Shown, With, Without, number_in, read_critique
from gumd.schema_ranking import FieldValue

Fields = dict[str, FieldValue]
_DUNE: Fields = {"price": "$19.99", "duration": "166 min", "year": 2024, "genre": ["science fiction"], "rating": 4.5}
_AMELIE: Fields = {"price": "$9.99", "duration": "2h02", "year": 2001, "genre": ["comedy", "romance"], "rating": 4.2}
_PRIDE: Fields = {"price": "$12.50", "duration": "1h55", "year": 2005, "genre": ["romance", "drama"], "rating": 4.0}
FILMS = [
    Shown("dune", "Dune: Part Two", "An epic in the desert", _DUNE),
    Shown("amelie", "Amélie", "A romance in Paris, with subtitles", _AMELIE),
    Shown("pride", "Pride and Prejudice", "A ball and a blue dress", _PRIDE),
]
ROOMS = [
    Shown("roma", "Hotel Roma", "By the sea", {"price_eur": 120, "distance_km": 1.2, "size": "25 m²"}),
    Shown("lagoon", "Blue Lagoon", "In town, with a pool", {"price_eur": 80, "distance_km": 0.4, "size": "18 m²"}),
]
PLAIN = [Shown("tea", "Tea", "Green", {}), Shown("milk", "Milk", "White", {})]


def most(field: str, value: float, reference: str | None = None) -> Bound:
    return Bound(field, value, None, False, reference, True, "")


def least(field: str, value: float, reference: str | None = None) -> Bound:
    return Bound(field, None, value, False, reference, True, "")


def at_most(field: str, value: float, strict: bool = False) -> Bound:
    return Bound(field, value, None, True, None, strict, "")


def at_least(field: str, value: float, strict: bool = False) -> Bound:
    return Bound(field, None, value, True, None, strict, "")


def like(*names: str) -> list[Move]:
    return [Like(name, 1, "") for name in names]


def unlike(*names: str) -> list[Move]:
    return [Like(name, -1, "") for name in names]


def drop(*names: str) -> list[Move]:
    return [Drop(name, "") for name in names]


def no(*phrases: str) -> list[Move]:
    return [Without(phrase, True, "") for phrase in phrases]


def less(*phrases: str) -> list[Move]:
    return [Without(phrase, False, "") for phrase in phrases]


def more(*phrases: str) -> list[Move]:
    return [With(phrase, False, "") for phrase in phrases]


def only(*phrases: str) -> list[Move]:
    return [With(phrase, True, "") for phrase in phrases]


ALL = drop("dune", "amelie", "pride")
LONG: list[Move] = [most("duration", 122)]
DEAR: list[Move] = [most("price", 12.5)]
OLD: list[Move] = [least("year", 2005)]

# Critiques that ask for the same, with " | " between them.
ENGLISH_SAME: list[tuple[list[Move], str]] = [
    (LONG, "too long | not too long | not so long please | it's too long for me | a little shorter, please | "
     "nothing too long | not short enough | the first two are too long"),
    (DEAR, "way too expensive | something cheap | nothing expensive | as cheap as possible | "
     "could it not be cheaper? | the price is too high | lower price"),
    (OLD, "something newer | more recent | not too old"),
    (ALL, "I've seen all of them | something else | none of these"),
]  # fmt: skip
OTHER_SAME: list[tuple[list[Move], str]] = [
    (LONG, "zu lang | nicht zu lang | kürzer | plus court | pas trop long | demasiado largo | più corto | "
     "longo demais"),
    (DEAR, "zu teuer | trop cher | más barato | troppo caro | mais barato"),
    (OLD, "etwas Neueres | plus récent | algo más nuevo"),
    (ALL, "etwas anderes | autre chose | otra cosa | qualcos'altro | outra coisa"),
]  # fmt: skip
ENGLISH: list[tuple[str, Sequence[Move]]] = [
    *((text, moves) for moves, texts in ENGLISH_SAME for text in texts.split(" | ")),
    ("too short", [least("duration", 122)]),
    ("not long enough", [least("duration", 122)]),
    ("more expensive", [least("price", 12.5)]),
    ("older", [most("year", 2005)]),
    ("better rated", [least("rating", 4.2)]),
    ("cheaper and shorter", [*DEAR, *LONG]),
    ("cheaper, newer, shorter", [*DEAR, *OLD, *LONG]),
    ("not as long as the third", [most("duration", 115, "pride")]),
    ("the second is too long", [most("duration", 122, "amelie")]),
    ("cheaper than Dune", [most("price", 19.99, "dune")]),
    ("more like the second but cheaper", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("like the second, only cheaper", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("a cheaper version of the second", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("a more recent one like the second", [*like("amelie"), least("year", 2001, "amelie")]),
    ("I like the second. But shorter", [*like("amelie"), most("duration", 122, "amelie")]),
    ("the first is great but too long", [*like("dune"), most("duration", 166, "dune")]),
    ("more like dune but newer", [*like("dune"), least("year", 2024, "dune")]),
    ("I've seen the first, something shorter", [*drop("dune"), *LONG]),
    ("under 20 euros", [at_most("price", 20, True)]),
    ("must be under 10 dollars", [at_most("price", 10, True)]),
    ("max $10", [at_most("price", 10)]),
    ("price under 12", [at_most("price", 12, True)]),
    ("at most 90 minutes", [at_most("duration", 90)]),
    ("2 hours or less", [at_most("duration", 120)]),
    ("I only have 2 hours", [at_most("duration", 120)]),
    ("an hour and a half at most", [at_most("duration", 90)]),
    ("shorter than 1h30", [at_most("duration", 90, True)]),
    ("no longer than 2 hours", [at_most("duration", 120)]),
    ("nothing longer than 2 hours", [at_most("duration", 120)]),
    ("something longer than two hours", [at_least("duration", 120, True)]),
    ("rated at least 4.2", [at_least("rating", 4.2)]),
    ("4 stars or more", [at_least("rating", 4)]),
    ("between 10 and 15 euros", [Bound("price", 15, 10, True, None, False, "")]),
    ("€5-€10", [Bound("price", 10, 5, True, None, False, "")]),
    ("around 10 euros", [Bound("price", 11.5, 8.5, False, None, False, "")]),
    ("I don't want to spend more than 15 euros", [at_most("price", 15)]),
    ("it shouldn't cost more than 15 euros", [at_most("price", 15)]),
    ("nothing from before 2000", [at_least("year", 2000)]),
    ("before 2004", [at_most("year", 2004, True)]),
    ("after 2004", [at_least("year", 2005)]),
    ("not before 2002", [at_least("year", 2002)]),
    ("2003 or newer", [at_least("year", 2003)]),
    ("from the 90s", [Bound("year", 1999, 1990, True, None, False, "")]),
    ("nothing over $15, and no war films", [at_most("price", 15), *no("war films")]),
    ("similar to the first but from before 2010", [*like("dune"), at_most("year", 2010, True)]),
    ("nothing with nuts", no("nuts")),
    ("nothing with nuts but chocolate is fine", no("nuts")),
    ("no fish, no meat", no("fish", "meat")),
    ("without nuts or milk", no("nuts", "milk")),
    ("no nuts, milk, or eggs", no("nuts", "milk", "eggs")),
    ("no nuts, I'm allergic", no("nuts")),
    ("I'm allergic to nuts", no("nuts")),
    ("neither fish nor meat", no("fish", "meat")),
    ("no subtitles please", no("subtitles")),
    ("gluten-free", no("gluten")),
    ("anything but horror", no("horror")),
    ("everything except fish", no("fish")),
    ("I can't stand musicals", no("musicals")),
    ("don't show me musicals", no("musicals")),
    ("no drum and bass", no("drum", "bass")),
    ("nothing about the second world war", no("second world war")),
    ("not fish but chicken", [*no("fish"), *more("chicken")]),
    ("less violent", less("violent")),
    ("not too spicy", less("spicy")),
    ("too much violence", less("violence")),
    ("I don't like musicals", less("musicals")),
    ("I'm not in the mood for horror", less("horror")),
    ("drama instead of comedy", [*more("drama"), *less("comedy")]),
    ("more comedy than drama", [*more("comedy"), *less("drama")]),
    ("less violence and more romance", [*less("violence"), *more("romance")]),
    ("something without nuts and with chocolate", [*no("nuts"), *more("chocolate")]),
    ("only vegetarian", only("vegetarian")),
    ("nothing but comedies", only("comedies")),
    ("must have a happy ending", only("happy ending")),
    ("nothing without chocolate", only("chocolate")),
    ("vegetarian please", more("vegetarian")),
    ("comedy", more("comedy")),
    ("something funnier", more("funny")),
    ("something like Inception", more("Inception")),
    ("with Spanish subtitles", more("Spanish subtitles")),
    ("I'm vegetarian", only("vegetarian")),
    ("no fish except salmon", no("fish")),
    ("not a comedy this time", no("comedy")),
    ("preferably under two hours", [Bound("duration", 120, None, False, None, True, "")]),
    ("I want the cheapest", like("amelie")),
    ("neither the first nor the second", drop("dune", "amelie")),
    ("skip 1 and 2", drop("dune", "amelie")),
    ("I've seen all of them except the second", drop("dune", "pride")),
    ("these are too expensive, except the second", [*DEAR, *like("amelie")]),
    ("more like the Dune one", like("dune")),
    ("more like Pride and Prejudice", like("pride")),
    ("more like the one in the desert", like("dune")),
    ("the last one is perfect", like("pride")),
    ("I'll take number 2", like("amelie")),
    ("the cheapest one", like("amelie")),
    ("both the second and the third", like("amelie", "pride")),
    ("First, no nuts. Second, cheaper", [*no("nuts"), *DEAR]),
    ("the 2nd and 3rd", like("amelie", "pride")),
    ("the first two", like("dune", "amelie")),
    ("the last two", like("amelie", "pride")),
    ("anything like the second?", like("amelie")),
    ("not like the first", unlike("dune")),
    ("unlike the first", unlike("dune")),
    ("I hate the last one", unlike("pride")),
    ("none of them are any good", unlike("dune", "amelie", "pride")),
    ("I've seen the first", drop("dune")),
    ("I've seen the first and the third", drop("dune", "pride")),
    ("I've already read Dune", drop("dune")),
    ("seen #1 and #3", drop("dune", "pride")),
    ("not the third", drop("pride")),
    ("not the blue one", drop("pride")),
    ("not the romance ones", no("romance")),
    ("Keep the first, drop the second", [*like("dune"), *drop("amelie")]),
]
OTHER_LANGUAGES: list[tuple[str, Sequence[Move]]] = [
    *((text, moves) for moves, texts in OTHER_SAME for text in texts.split(" | ")),
    ("ohne Nüsse und Milch", no("Nüsse", "Milch")),
    ("weder Fisch noch Fleisch", no("Fisch", "Fleisch")),
    ("keine Untertitel bitte", no("Untertitel")),
    ("Horror mag ich nicht", less("Horror")),
    ("weniger brutal", less("brutal")),
    ("nur vegetarisch", only("vegetarisch")),
    ("mehr Komödie", more("Komödie")),
    ("mehr wie das zweite, aber billiger", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("unter 20 Euro", [at_most("price", 20, True)]),
    ("höchstens 90 Minuten", [at_most("duration", 90)]),
    ("aus den 90ern", [Bound("year", 1999, 1990, True, None, False, "")]),
    ("den ersten habe ich schon gesehen", drop("dune")),
    ("nicht das dritte", drop("pride")),
    ("das letzte ist perfekt", like("pride")),
    ("sans noix ni lait", no("noix", "lait")),
    ("le même genre que le premier", like("dune")),
    ("je ne veux pas de noix", no("noix")),
    ("je ne veux pas payer plus de 20 euros", [at_most("price", 20)]),
    ("ni viande ni poisson", no("viande", "poisson")),
    ("rien avec des noix", no("noix")),
    ("je n'aime pas l'horreur", less("horreur")),
    ("moins de violence", less("violence")),
    ("seulement végétarien", only("végétarien")),
    ("comme le deuxième mais moins cher", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("moins de 20 euros", [at_most("price", 20, True)]),
    ("j'ai déjà vu le premier", drop("dune")),
    ("pas le troisième", drop("pride")),
    ("sin frutos secos", no("frutos secos")),
    ("no quiero nada con frutos secos", no("frutos secos")),
    ("algo parecido al segundo", like("amelie")),
    ("ni carne ni pescado", no("carne", "pescado")),
    ("no me gusta el terror", less("terror")),
    ("solo vegetariano", only("vegetariano")),
    ("como el segundo pero más barato", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("como máximo 90 minutos", [at_most("duration", 90)]),
    ("ya he visto el primero", drop("dune")),
    ("el último es perfecto", like("pride")),
    ("senza noci e latte", no("noci", "latte")),
    ("né carne né pesce", no("carne", "pesce")),
    ("come il secondo ma meno caro", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("il secondo è troppo lungo", [most("duration", 122, "amelie")]),
    ("al massimo 90 minuti", [at_most("duration", 90)]),
    ("ho già visto il primo", drop("dune")),
    ("sem nozes ou leite", no("nozes", "leite")),
    ("não gosto de terror", less("terror")),
    ("só vegetariano", only("vegetariano")),
    ("mais como o segundo", like("amelie")),
    ("como o segundo mas mais barato", [*like("amelie"), most("price", 9.99, "amelie")]),
    ("o segundo é muito longo", [most("duration", 122, "amelie")]),
    ("já vi o primeiro", drop("dune")),
]
UNDERSTOOD_AS_NOTHING = [
    "", "   ", "thanks", "no", "no thanks", "hello, how are you?", "what is that?", "I don't mind nuts",
    "I wouldn't mind nuts", "no problem with nuts", "nuts are fine", "I'm not allergic to nuts", "not only comedies",
    "it doesn't have to be new", "price doesn't matter", "I don't need a pool", "I am not hungry", "I have two kids",
    "this is not what I want", "I haven't seen the first", "is the second any good?", "why is the first here?",
    "not the ninth", "the ninth",
    "more of the same", "closer", "that one isn't too long", "I no longer like it", "The weather is nice",
    "das stört mich nicht", "nicht nur Komödien", "peu importe", "no me importa", "non mi importa", "tanto faz",
]  # fmt: skip


def silent(move: Move) -> Move:
    """``move`` without the words that it came from."""
    return type(move)(**(vars(move) | {"words": ""}))


@pytest.mark.parametrize(("text", "moves"), ENGLISH + OTHER_LANGUAGES, ids=lambda value: str(value)[:40])
def test_a_critique_says_these_moves_and_no_others(text: str, moves: Sequence[Move]) -> None:
    assert [silent(move) for move in read_critique(text, FILMS)] == moves


@pytest.mark.parametrize("text", UNDERSTOOD_AS_NOTHING)
def test_what_asks_for_nothing_or_is_not_understood_is_no_move(text: str) -> None:
    assert read_critique(text, FILMS) == []


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("closer to the centre", [most("distance_km", 0.8)]),
        ("within 500 m", [at_most("distance_km", 0.5)]),
        ("bigger than the last one", [least("size", 18, "lagoon")]),
        ("it's too far away", [most("distance_km", 0.8)]),
        ("no more than 100 euros", [at_most("price_eur", 100)]),
        ("not the Blue Lagoon", drop("lagoon")),
        ("I've seen both", drop("roma", "lagoon")),
        ("the cheap one", like("lagoon")),
        ("must have a pool", only("pool")),
    ],
)
def test_a_bound_is_of_the_field_that_the_slate_names(text: str, moves: Sequence[Move]) -> None:
    assert [silent(move) for move in read_critique(text, ROOMS)] == moves


@pytest.mark.parametrize("text", ["cheaper", "too long", "newer", "under 20 euros", "at most 90 minutes", "zu teuer"])
def test_what_no_item_has_a_number_for_bounds_nothing(text: str) -> None:
    assert read_critique(text, PLAIN) == []


def test_a_value_with_the_words_as_they_stand_is_one_phrase() -> None:
    songs = [Shown("one", "Roots", "", {"genre": "drum and bass"}), Shown("two", "Swing", "", {"genre": "jazz"})]
    assert [silent(move) for move in read_critique("no drum and bass", songs)] == no("drum and bass")


def test_a_slate_of_hours_is_bounded_in_hours() -> None:
    walks = [Shown("one", "A", "", {"duration_hours": 1.5}), Shown("two", "B", "", {"duration_hours": 3})]
    assert [silent(move) for move in read_critique("under 90 minutes", walks)] == [
        at_most("duration_hours", 1.5, strict=True)
    ]


def test_days_after_a_year_begin_with_the_next() -> None:
    papers = [Shown("one", "A", "", {"published": "2019-05-03"}), Shown("two", "B", "", {"published": "2021-01-01"})]
    (after,), (until,) = read_critique("after 2019", papers), read_critique("until 2019", papers)
    assert isinstance(after, Bound)
    assert isinstance(until, Bound)
    values = [number_in(paper.fields["published"]) or 0.0 for paper in papers]
    assert [after.admits(value) for value in values] == [False, True]
    assert [until.admits(value) for value in values] == [True, False]


def test_what_equals_a_strict_bound_is_out() -> None:
    assert not at_most("price", 20, strict=True).admits(20)
    assert at_most("price", 20).admits(20)
    assert at_least("price", 20, strict=True).admits(20.01)


def test_a_move_has_the_words_that_it_came_from() -> None:
    text = "Mehr wie das ZWEITE, aber billiger und ohne Nüsse"
    assert [move.words for move in read_critique(text, FILMS)] == ["Mehr wie das ZWEITE", "billiger", "ohne Nüsse"]


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("$19.99", 19.99), ("19,99 €", 19.99), ("1.299,00 €", 1299), ("1,299", 1299), ("0.125", 0.125), ("EUR 20", 20),
        ("20€/night", 20), ("95 min", 95), ("1h35", 95), ("1 h 35 min", 95), ("1:35", 95), ("2 hours", 120),
        ("1,5 Std.", 90), ("half an hour", 30), ("12 km", 12), ("800 m", 0.8), ("1.2 kg", 1200), ("25 m²", 25),
        ("4.5/5", 4.5), ("350 kcal", 350), ("320 pages", 320), ("2019", 2019), (2019, 2019), (2.5, 2.5), (-5, -5),
    ],
)  # fmt: skip
def test_values_with_units_are_numbers(value: FieldValue, number: float) -> None:
    assert number_in(value) == pytest.approx(number)


@pytest.mark.parametrize("value", ["", "a", "two", "Area 51", "12 Monkeys", True, ["5"], float("nan"), 10**400])
def test_other_values_are_no_numbers(value: FieldValue) -> None:
    assert number_in(value) is None


def test_a_later_date_is_a_greater_number() -> None:
    first, second = number_in("2019-05-03"), number_in("2019-05-04T10:00:00Z")
    assert first is not None
    assert second is not None
    assert 2019 < first < second < 2020


WORDS = st.sampled_from(" ".join(text for text, _ in ENGLISH + OTHER_LANGUAGES).split())
TEXTS = st.text() | st.lists(WORDS, max_size=15).map(" ".join)
VALUES = st.text(max_size=20) | st.floats() | st.integers() | st.booleans() | st.lists(st.text(max_size=5), max_size=3)
NAMES = st.sampled_from(["price", "duration", "year", "genre", "size_m2"]) | st.text(max_size=5)
ITEMS = st.builds(Shown, st.text(max_size=3), TEXTS, TEXTS, st.dictionaries(NAMES, VALUES, max_size=4))


@given(TEXTS, st.lists(ITEMS, max_size=5))
def test_any_text_is_read_and_moves_are_of_what_was_shown(text: str, shown: list[Shown]) -> None:
    ids, fields = {one.id for one in shown}, {name for one in shown for name in one.fields}
    for move in read_critique(text, shown):
        assert move.words.strip()
        if isinstance(move, Like | Drop):
            assert move.item_id in ids
        elif isinstance(move, Bound):
            assert move.field in fields
            assert move.reference is None or move.reference in ids
            assert move.most is not None or move.least is not None
        else:
            assert move.phrase.strip()


@given(TEXTS)
def test_a_list_of_one_or_none_is_no_trouble(text: str) -> None:
    assert read_critique(text, []) == []
    read_critique(text, FILMS[:1])
