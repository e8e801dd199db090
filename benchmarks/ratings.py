"""Ratings: `python -m benchmarks.ratings FOLDER [PEOPLE]` tells how many stars people give, from those they gave.

FOLDER holds MovieLens 100K as RecBole ships it. Each person's ratings are put in the order of time: the first four
fifths are known, the last is asked. A movie is its title, its genres and its year; nobody knows of others' stars. What
is shipped was chosen on the people whose ids are even; those whose ids are odd are what is reported.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.table import calibration_error, finish, say, show
from gumd.embed import TextVectors
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.recommend.attention import centred
from gumd.recommend.items import Item, read_item
from gumd.recommend.likeness import Told, likeness
from gumd.recommend.rate import MOST, Rating, rated

KNOWN, LIKED = 0.8, 4.0
LATEST = (1, 5, 10, 20, 50, MOST)
"""How many of the known ratings there are at most."""
_RIDGE, _AT_ONCE = 10.0, 256
Numbers = NDArray[np.float64]
Given = tuple[float, int, float]
"""When, the place of the movie, and how many stars."""


@dataclass(frozen=True)
class Movies:
    items: Sequence[Item]
    told: Told


@dataclass(frozen=True)
class Person:
    """Movies by their places and their stars: those that are known, the latest first, and those that are asked."""

    known: list[int]
    stars: Numbers
    asked: list[int]
    truth: Numbers

    def latest(self, count: int) -> "Person":
        return Person(self.known[:count], self.stars[:count], self.asked, self.truth)


@dataclass
class Guess:
    """The stars of each movie that is asked; the probability of a like and the spread, of the ways that tell them."""

    stars: Numbers
    liked: Numbers | None = None
    spread: Numbers | None = None


def main() -> None:
    folder = Path(sys.argv[1])
    movies, everybody = read_movies(folder), people(folder)
    most = int(sys.argv[2]) if len(sys.argv) > 2 else len(everybody)
    result: dict[str, Any] = {"benchmark": "ratings", "ms": round(_ms(movies), 1)}
    for group, rest in (("even ids, on which it was developed", 0), ("odd ids, which are reported", 1)):
        result[group] = measure(movies, [one for id, one in everybody.items() if id % 2 == rest][:most], group)
    finish(result)


def read_movies(folder: Path) -> Movies:
    items = []
    for line in (folder / "ml-100k.item").read_text(encoding="utf-8").splitlines()[1:]:
        id, title, year, genres = line.split("\t")
        dated = {"year": int(year)} if year.isdigit() else {}
        items.append(read_item({"id": id, "title": title, "fields": {"genre": genres.split(), **dated}}))
    return Movies(items, _told(items))


def _told(items: Sequence[Item]) -> Told:
    """The movies in both spaces, each less the mean of all, as the items of one app are."""
    worker, embedder = ModelWorker(idle_s=600, timeout_s=600), StaticEmbedder()
    vectors = TextVectors(worker, embedder, patience_s=600)
    texts = [item.whole for item in items]
    static = vectors.static(texts)
    meaning: dict[str, NDArray[np.float32]] = {}
    for first in range(0, len(texts), _AT_ONCE):
        say(f"ratings: {first} of {len(texts)} movies")
        meaning |= vectors.sentences(texts[first : first + _AT_ONCE])
    worker.close()
    near, alike = (np.stack([space[text] for text in texts]) for space in (static, meaning))
    means = near.mean(axis=0), alike.mean(axis=0)
    return Told(centred(near, means[0]), centred(alike, means[1]), [item.words for item in items])


def people(folder: Path) -> dict[int, Person]:
    given: defaultdict[int, list[Given]] = defaultdict(list)
    ids = [line.split("\t")[0] for line in (folder / "ml-100k.item").read_text(encoding="utf-8").splitlines()[1:]]
    places = {id: place for place, id in enumerate(ids)}
    for line in (folder / "ml-100k.inter").read_text(encoding="utf-8").splitlines()[1:]:
        person, movie, stars, at = line.split("\t")
        given[int(person)].append((float(at), places[movie], float(stars)))
    return {id: _split(ratings) for id, ratings in sorted(given.items())}


def _split(ratings: list[Given]) -> Person:
    """Ratings of the same second stay in the order of the file, which says nothing."""
    ratings.sort(key=lambda rating: rating[0])
    cut = int(KNOWN * len(ratings))
    (known, stars), (asked, truth) = (
        ([place for _, place, _ in part], np.array([stars for _, _, stars in part]))
        for part in (ratings[:cut][::-1], ratings[cut:])
    )
    return Person(known, stars, asked, truth)


def measure(movies: Movies, persons: Sequence[Person], group: str) -> dict[str, Any]:
    """Prints a table by way, with all that is known, and one by how much is known."""
    truth = np.concatenate([person.truth for person in persons])
    found = {}
    for count in LATEST:
        say(f"ratings: {group}: {count} known")
        found[count] = _joined([_guesses(movies, person.latest(count)) for person in persons])
    _show(found, truth, f"ratings: MovieLens 100K, {len(persons)} people with {group}")
    return {str(count): {way: _numbers(one, truth) for way, one in ways.items()} for count, ways in found.items()}


def _guesses(movies: Movies, person: Person) -> dict[str, Guess]:
    many = len(person.asked)
    mean, of_late = person.stars.mean(), person.stars[:20].mean()
    return {
        "gumd": _gumd(movies, person),
        "gumd without fields": _gumd(movies, person, fields=False),
        "gumd without texts": _gumd(movies, person, texts=False),
        "gumd without both": _gumd(movies, person, fields=False, texts=False),
        "the user's mean": Guess(np.full(many, mean), np.full(many, (person.stars >= LIKED).mean())),
        "the mean of the last 20": Guess(np.full(many, of_late)),
        "ridge on genres": Guess(np.clip(mean + _ridge(movies, person, person.stars - mean), 1, 5)),
        "3.5": Guess(np.full(many, 3.5)),
    }


def _gumd(movies: Movies, person: Person, fields: bool = True, texts: bool = True) -> Guess:
    asked, known = ([movies.items[place] for place in places] for places in (person.asked, person.known))
    told, rest = (_at(movies.told, places) for places in (person.known, person.asked))
    ratings = [
        Rating(stars, item.fields if fields else {}) for stars, item in zip(person.stars.tolist(), known, strict=True)
    ]
    found = rated(texts * likeness(rest, told), texts * likeness(told, told), ratings, [item.fields for item in asked])
    return Guess(found.expected, found.liked, found.spread)


def _at(told: Told, places: list[int]) -> Told:
    meaning = None if told.meaning is None else told.meaning[places]
    return Told(told.static[places], meaning, [told.words[place] for place in places])


def _ridge(movies: Movies, person: Person, above: Numbers) -> Numbers:
    genres = [set(_genres(item)) for item in movies.items]
    names = sorted(set().union(*(genres[place] for place in person.known)))
    known, asked = (
        np.array([[name in genres[place] for name in names] for place in places], dtype=np.float64)
        for places in (person.known, person.asked)
    )
    weights = np.linalg.solve(known.T @ known + _RIDGE * np.eye(len(names)), known.T @ above)
    return np.asarray(asked @ weights, dtype=np.float64)


def _genres(item: Item) -> list[str]:
    genres = item.fields["genre"]
    return genres if isinstance(genres, list) else []


def _joined(each: Sequence[dict[str, Guess]]) -> dict[str, Guess]:
    """The guesses of all people, one after the other."""
    ways = {way: [one[way] for one in each] for way in each[0]}
    return {
        way: Guess(
            np.concatenate([one.stars for one in guesses]),
            _all([one.liked for one in guesses]),
            _all([one.spread for one in guesses]),
        )
        for way, guesses in ways.items()
    }


def _all(parts: Sequence[Numbers | None]) -> Numbers | None:
    told = [part for part in parts if part is not None]
    return np.concatenate(told) if told else None


def _numbers(guess: Guess, truth: Numbers) -> dict[str, float]:
    apart = guess.stars - truth
    found = {"rmse": np.sqrt((apart**2).mean()), "mae": np.abs(apart).mean()}
    if guess.liked is not None:
        found["ece"] = calibration_error(guess.liked.tolist(), (truth >= LIKED).tolist())
    if guess.spread is not None:
        found["error/spread"] = np.sqrt(((apart / guess.spread) ** 2).mean())
    return {name: round(float(value), 4) for name, value in found.items()}


def _show(found: dict[int, dict[str, Guess]], truth: Numbers, title: str) -> None:
    by_way = {way: _numbers(guess, truth) for way, guess in found[MOST].items()}
    names = ("rmse", "mae", "ece", "error/spread")
    rows = [(way, *(one.get(name, "") for name in names)) for way, one in by_way.items()]
    show(
        f"{title}: {len(truth)} ratings asked, the last {MOST} known",
        ("way", "RMSE", "MAE", "ECE", "error/spread"),
        rows,
    )
    ways = ("gumd", "the user's mean", "the mean of the last 20")
    heads = ("known", *(f"RMSE {way}" for way in ways), *(f"ECE {way}" for way in ways[:2]))
    cells = []
    for count, guesses in found.items():
        numbers = [_numbers(guesses[way], truth) for way in ways]
        cells.append((f"the last {count}", *(one["rmse"] for one in numbers), *(one["ece"] for one in numbers[:2])))
    show(f"{title}: by how many ratings are known at most", heads, cells)


def _ms(movies: Movies) -> float:
    """How long 1,000 movies (or as many as there are) take by as many ratings as count."""
    first, rest = movies.items[:MOST], movies.items[-1000:]
    ratings = [Rating(1.0 + place % 5, item.fields) for place, item in enumerate(first)]
    places = range(len(movies.items))
    some, known = _at(movies.told, list(places[-1000:])), movies.told.first(MOST)
    to_known, among_known = likeness(some, known), likeness(known, known)
    fields = [item.fields for item in rest]
    start = time.perf_counter()
    rated(to_known, among_known, ratings, fields)
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()
