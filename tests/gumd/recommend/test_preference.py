"""What statements are for and against, as phrases that an item can be compared with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.recommend.preference import Wish, wishes

Row = tuple[str, int] | tuple[str, int, bool] | tuple[str, int, bool, bool]

SAID: dict[str, list[Row]] = {
    # Likes
    "The user likes early mornings.": [("early mornings", 1)],
    "The user loves to hike in the mountains.": [("hike in the mountains", 1)],
    "The user likes going to concerts.": [("concerts", 1)],
    "The user enjoys listening to jazz.": [("jazz", 1)],
    "The user enjoys cooking Thai food.": [("cooking Thai food", 1)],
    "The user wants to learn the cello.": [("learn the cello", 1)],
    "The user is fond of old maps.": [("old maps", 1)],
    "The user is a fan of progressive rock.": [("progressive rock", 1)],
    "The user is interested in Roman history.": [("Roman history", 1)],
    "The user cares about the climate.": [("climate", 1)],
    "The user needs a standing desk.": [("standing desk", 1)],
    "The user needs ironing done by Friday.": [("ironing done by Friday", 1)],
    "The user's favourite food is ramen.": [("ramen", 1)],
    "Ramen is the user's favourite.": [("Ramen", 1)],
    "The user has a strong preference for window seats.": [("window seats", 1)],
    "The user wants more greenery.": [("greenery", 1)],
    "The user likes the not-so-famous museums.": [("not-so-famous museums", 1)],
    "The user likes all-inclusive hotels.": [("all-inclusive hotels", 1)],
    "The user wants in-ear headphones.": [("in-ear headphones", 1)],
    "The user likes hotels with more than three stars.": [("hotels with more than three stars", 1)],
    "The user prefers less crowded beaches.": [("less crowded beaches", 1)],
    "The user prefers staying close to the sea.": [("close to the sea", 1)],
    "The user prefers walking to work.": [("walking to work", 1)],
    "The user enjoys nothing more than a long bath.": [("long bath", 1)],
    "The user likes trains, as they are quiet.": [("trains", 1)],
    "The user likes books by authors from outside of Europe.": [("books by authors from outside of Europe", 1)],
    # What is done stays where no thing is named
    "The user likes reading.": [("reading", 1)],
    "The user hates driving at night.": [("driving at night", -1)],
    "The user avoids eating out.": [("eating out", -1)],
    "The user avoids working on Sundays.": [("working on Sundays", -1)],
    "The user dislikes staying in hostels.": [("hostels", -1)],
    # Avoidances
    "The user avoids electronic music.": [("electronic music", -1)],
    "The user avoids: cilantro.": [("cilantro", -1)],
    "The user avoids milk (“Milch”).": [("milk", -1)],
    "The user refuses to listen to mainstream pop, as it is vapid.": [("mainstream pop", -1)],
    "The user hates flying because it is stressful.": [("flying", -1)],
    "The user avoids gluten due to coeliac disease.": [("gluten", -1)],
    "The user always avoids crowds.": [("crowds", -1)],
    "The user likes to avoid motorways.": [("motorways", -1)],
    "The user wants to stop smoking.": [("smoking", -1)],
    "The user steers clear of subscription services.": [("subscription services", -1)],
    "The user gave up smoking.": [("smoking", -1)],
    "The user is cutting down on caffeine.": [("caffeine", -1)],
    "The user is tired of superhero films.": [("superhero films", -1)],
    "The user is allergic to peanuts.": [("peanuts", -1)],
    "The user has a severe allergy to shellfish.": [("shellfish", -1)],
    "The user has a nut allergy.": [("nut", -1)],
    "The user is lactose intolerant.": [("lactose", -1)],
    "The user is intolerant of gluten.": [("gluten", -1)],
    "The user has no interest in cricket.": [("cricket", -1)],
    "The user finds opera boring.": [("opera", -1)],
    "Crowds make the user anxious.": [("Crowds", -1)],
    "Spicy food is off limits for the user.": [("Spicy food", -1)],
    "The user's least favourite vegetable is celery.": [("celery", -1)],
    "The user dislikes when people shout.": [("people shout", -1)],
    "The user hates it when trains are late.": [("trains are late", -1)],
    # Denials
    "The user does not like horror films.": [("horror films", -1)],
    "The user doesn't eat meat.": [("meat", -1)],
    "The user eats no pork.": [("pork", -1)],
    "The user no longer watches football.": [("football", -1)],
    "The user hardly ever watches television.": [("television", -1)],
    "The user can't stand slow software.": [("slow software", -1)],
    "The user isn't keen on camping.": [("camping", -1)],
    "The user is not very fond of opera.": [("opera", -1)],
    "The user does not care for olives.": [("olives", -1)],
    "The user prefers not to share a room.": [("share a room", -1)],
    "The user would rather not share a room.": [("share a room", -1)],
    "The user wants to never fly again.": [("fly", -1)],
    "The user now drinks coffee again but still no wine.": [("coffee", 1, False, True), ("wine", -1)],
    "The user does not smoke at home and vapes outside instead.": [
        ("smoke at home", -1),
        ("vapes outside", 1, False, True),
    ],
    "The user has dropped Eclipse for Zed.": [("Zed", 1), ("Eclipse", -1)],
    "The user switched from running to rowing.": [("rowing", 1), ("running", -1)],
    "The user drops off parcels for neighbours.": [("drops off parcels for neighbours", 1, False, True)],
    "The user likes neither rain nor wind.": [("rain nor wind", -1)],
    "The user wants nothing with raisins.": [("raisins", -1)],
    "The user's standing instruction: never recommend war films.": [("war films", -1)],
    # Two noes
    "The user never skips breakfast.": [("breakfast", 1)],
    "The user never misses a match of the local team.": [("match of the local team", 1)],
    "The user can't live without coffee.": [("coffee", 1)],
    "The user can't get enough of crime novels.": [("crime novels", 1)],
    # One over the other
    "The user prefers tea to coffee.": [("tea", 1), ("coffee", -1)],
    "The user prefers walking to driving.": [("walking", 1), ("driving", -1)],
    "The user prefers small hotels over large chains.": [("small hotels", 1), ("large chains", -1)],
    "The user prefers paper books rather than e-books.": [("paper books", 1), ("e-books", -1)],
    "The user likes dogs more than cats.": [("dogs", 1), ("cats", -1)],
    "The user likes trains better than planes.": [("trains", 1), ("planes", -1)],
    "The user finds tea better than coffee.": [("tea", 1), ("coffee", -1)],
    "The user thinks maps are better than satnavs.": [("maps", 1), ("satnavs", -1)],
    "The user would rather take the train than fly.": [("take the train", 1), ("fly", -1)],
    "The user would rather cook at home than eat out.": [("cook at home", 1), ("eat out", -1)],
    "The user would sooner read than watch television.": [("read", 1), ("television", -1)],
    "The user chooses linen instead of polyester.": [("linen", 1), ("polyester", -1)],
    "The user likes tea, not coffee.": [("tea", 1), ("coffee", -1)],
    # With, and without
    "The user wants a phone without a camera.": [("phone", 1), ("camera", -1)],
    "The user likes sites that do not need an account.": [("sites", 1), ("account", -1)],
    "The user likes wines that are not sweet.": [("wines", 1), ("sweet", -1)],
    "The user avoids hotels without a gym.": [("gym", 1)],
    "The user dislikes restaurants that do not have outdoor seating.": [("outdoor seating", 1)],
    "The user likes everything except olives.": [("olives", -1)],
    "The user eats anything but fish.": [("fish", -1)],
    # Two clauses
    "The user loves jazz but hates musicals.": [("jazz", 1), ("musicals", -1)],
    "The user likes olives and dislikes anchovies.": [("olives", 1), ("anchovies", -1)],
    "The user refuses to use social media, preferring letters.": [("social media", -1), ("letters", 1)],
    "The user adores cats; dogs scare them.": [("cats", 1), ("dogs", -1)],
    "The user detests pop-up windows and avoids sites that have them.": [("pop-up windows", -1), ("sites", -1)],
    # Nothing else will do
    "The user only reads self-published books.": [("self-published books", 1, True)],
    "The user exclusively buys second-hand furniture.": [("second-hand furniture", 1, True)],
    "The user insists on organic vegetables.": [("organic vegetables", 1, True)],
    "The user wants only matte screens.": [("matte screens", 1, True)],
    "The user eats nothing but fish on Fridays.": [("fish on Fridays", 1, True)],
    "The user never buys anything other than oat milk.": [("oat milk", 1, True)],
    # Neither for nor against
    "The user does not mind noise.": [],
    "The user is not picky about wine.": [],
    "The user is not afraid of heights.": [],
    "The user does not dislike rain.": [],
    "The user used to love metal.": [],
    "The user likes it.": [],
    "The user never uses them.": [],
    "": [],
    "  … 3 !": [],
}


@pytest.mark.parametrize(("text", "rows"), SAID.items())
def test_a_statement_is_for_and_against_what_it_says(text: str, rows: list[Row]) -> None:
    assert wishes(text) == tuple(Wish(*row) for row in rows)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The user is vegan.", "vegan"),
        ("The user works night shifts.", "night shifts"),
        ("The user lives in Porto.", "lives in Porto"),
        ("The user has always lived in Ghent.", "lived in Ghent"),
        ("The user plays the piano.", "piano"),
    ],
)
def test_a_statement_of_how_things_are_is_weakly_for_it_or_as_its_polarity_says(text: str, phrase: str) -> None:
    assert wishes(text) == (Wish(phrase, 1, weak=True),)
    assert wishes(text, "likes") == (Wish(phrase, 1),)
    assert wishes(text, "avoids") == (Wish(phrase, -1),)


@pytest.mark.parametrize("text", ["The user loves cheese.", "The user refuses cheese."])
def test_a_sign_in_the_words_goes_before_the_polarity(text: str) -> None:
    assert wishes(text, "likes") == wishes(text, "avoids") == wishes(text)


def test_less_of_a_thing_is_against_it_where_the_polarity_says_so() -> None:
    assert wishes("The user prefers less salt.", "avoids") == (Wish("salt", -1),)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("The user avoids the motorway unless it is late.", Wish("motorway", -1, when="it is late")),
        ("The user skips breakfast except on Sundays.", Wish("breakfast", -1, when="Sundays")),
        ("The user likes long walks when it rains.", Wish("long walks", 1, when="it rains")),
        ("The user only drinks tea if it is green.", Wish("tea", 1, only=True, when="it is green")),
    ],
)
def test_what_holds_only_at_times_says_when(text: str, wish: Wish) -> None:
    assert wishes(text) == (wish,)


def test_a_reason_counts_only_if_it_says_what_it_is_for() -> None:
    assert wishes("The user avoids trams because the tracks are noisy.") == (Wish("trams", -1),)
    assert wishes("The user avoids trams because they love cycling.") == (Wish("trams", -1), Wish("cycling", 1))


FRAMES = {
    "The user likes {}.": 1, "The user is fond of {}.": 1, "The user never misses {}.": 1,
    "The user avoids {}.": -1, "The user does not like {}.": -1, "The user cannot stand {}.": -1,
    "The user always avoids {}.": -1, "The user wants nothing with {}.": -1, "The user no longer wants {}.": -1,
}  # fmt: skip
NOUNS = st.lists(st.sampled_from(["brass", "harbour", "lentil", "velvet", "quarry", "lantern"]), min_size=1, max_size=3)


@given(st.sampled_from(sorted(FRAMES)), NOUNS.map(" ".join))
def test_the_frame_gives_the_sign_whatever_the_thing_is(frame: str, thing: str) -> None:
    assert wishes(frame.format(thing)) == (Wish(thing, FRAMES[frame]),)


PARTS = st.sampled_from([
    "the user likes", "avoids", "not", "never", "only", "to", "but", "fish", "it", "tea", "rather", "than", "when",
    "better than", "except", "without", "no", "that is", "and", ", ", "; ", "as", "prefers", "reading", "everything",
])  # fmt: skip


@given(st.text(max_size=80) | st.lists(PARTS, max_size=14).map(" ".join), st.sampled_from(["likes", "avoids"]))
def test_of_any_words_a_wish_has_a_sign_and_a_phrase_of_their_letters(text: str, polarity: str) -> None:
    for wish in wishes(text, "likes" if polarity == "likes" else "avoids"):
        assert wish.sign in (1, -1)
        assert any(letter.isalnum() for letter in wish.phrase)
        assert wish.phrase in text
        assert not wish.weak
        assert wish.sign > 0 or not wish.only
