"""Questions: `python -m benchmarks.attributes FOLDER [CASES]` finds the movie that a user has in mind, by asking.

FOLDER holds MovieLens 100K as RecBole ships it. The protocol is that of EAR and SCPR: the user names a genre of the
movie, and then each turn is a question, answered from the movie's fields, or a list of ten. There are 15 turns at most,
of which the user's is the first. How likely each movie is comes from the user's own earlier ratings and nobody else's.
"""

import math
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.table import finish, mean, say, show
from gumd.recommend.attributes import Answered, Attribute, Candidate, Question, Slate
from gumd.schema_ranking import FieldValue

TURNS, SLOTS, EARLIER, LIKED = 15, 10, 0.8, 4.0
_YEARS = (0, 1940, 1960, 1980, 1990, 1993, 1994, 1995, 1996, 1997, 1998)
Movies = dict[str, dict[str, FieldValue]]
Numbers = NDArray[np.float64]
Rating = tuple[float, str, float]
"""When, what and how many stars."""
Choose = Callable[[Slate, Sequence[Answered], set[str], int], Question | None]


@dataclass(frozen=True)
class Case:
    earlier: list[Rating]
    target: str
    seed: int


@dataclass(frozen=True)
class Way:
    """How it is asked, which fields there are, and how many answers are wrong."""

    choose: Choose
    fields: str = "year"
    wrong: float = 0.0
    own: bool = True


def _gumd(slate: Slate, answers: Sequence[Answered], rejected: set[str], more: int) -> Question | None:
    return slate.next_question(answers, rejected, SLOTS, more)


def _most_telling(slate: Slate, answers: Sequence[Answered], rejected: set[str], more: int) -> Question | None:
    """Until ten hold half of the weight."""
    sure = sum(weight for _, weight in slate.remaining(answers, rejected)[:SLOTS]) >= 0.5
    return None if sure else _always(slate, answers, rejected, more)


def _always(slate: Slate, answers: Sequence[Answered], rejected: set[str], more: int) -> Question | None:
    return next(iter(slate.questions(answers, rejected)), None) if more > 1 else None


def _never(slate: Slate, answers: Sequence[Answered], rejected: set[str], more: int) -> Question | None:
    return None


WAYS = {
    "gumd": Way(_gumd),
    "gumd, any movie as likely": Way(_gumd, own=False),
    "the most telling question until ten hold half": Way(_most_telling),
    "the most telling question until the last turn": Way(_always),
    "lists only": Way(_never),
    "lists only, any movie as likely": Way(_never, own=False),
    "gumd, one answer in ten wrong": Way(_gumd, wrong=0.1),
    "gumd, decades for years": Way(_gumd, "decade"),
    "gumd, genres only": Way(_gumd, "genre"),
}


def main() -> None:
    folder = Path(sys.argv[1])
    measure(movies(folder), cases(folder, int(sys.argv[2]) if len(sys.argv) > 2 else 1000))


def movies(folder: Path) -> Movies:
    found: Movies = {}
    for line in (folder / "ml-100k.item").read_text(encoding="utf-8").splitlines()[1:]:
        id, _, year, genres = line.split("\t")
        found[id] = {"genre": genres.split()}
        if year.isdigit():
            found[id]["year"] = int(year)
    return found


def cases(folder: Path, number: int) -> list[Case]:
    """Movies that were liked in the last fifth of a person's ratings, with that person's earlier ones."""
    people: defaultdict[str, list[Rating]] = defaultdict(list)
    for line in (folder / "ml-100k.inter").read_text(encoding="utf-8").splitlines()[1:]:
        person, movie, stars, at = line.split("\t")
        people[person].append((float(at), movie, float(stars)))
    found = []
    for _, ratings in sorted(people.items()):
        ratings.sort()
        cut = int(EARLIER * len(ratings))
        found += [(ratings[:cut], movie) for _, movie, stars in ratings[cut:] if stars >= LIKED]
    chosen = random.Random(0).sample(found, min(number, len(found)))
    return [Case(earlier, target, seed) for seed, (earlier, target) in enumerate(chosen)]


def measure(films: Movies, tests: Sequence[Case]) -> None:
    known = {fields: _known(films, fields) for fields in ("year", "decade", "genre")}
    features = _features(films)
    turns: defaultdict[str, list[float]] = defaultdict(list)
    for place, case in enumerate(tests, 1):
        if place % 20 == 0:
            say(f"attributes: {place} of {len(tests)} cases")
        likely = dict(zip(films, _liking(features, _liked(films, case)), strict=True))
        for name, way in WAYS.items():
            turns[name].append(_play(case, known[way.fields], likely if way.own else dict.fromkeys(films, 1.0), way))
        for fields, seen in known.items():
            turns[f"told all at once, {fields} (bound)"].append(_told(case, seen, likely))
        turns["questions that halve exactly"].append(_halving(case, known["year"], likely))
    _report(turns)


def _known(films: Movies, fields: str) -> Movies:
    found: Movies = {}
    for id, film in films.items():
        year = film.get("year")
        found[id] = {"genre": film["genre"]}
        if isinstance(year, int) and fields != "genre":
            found[id][fields] = year if fields == "year" else str(year // 10 * 10)
    return found


def _features(films: Movies) -> Numbers:
    genres = sorted({genre for film in films.values() for genre in _genres(film)})
    years = np.array([film.get("year", 0) for film in films.values()], dtype=np.float64)
    periods = np.searchsorted(_YEARS, years, side="right")[:, np.newaxis] == np.arange(1, len(_YEARS) + 1)
    rows = np.array([[genre in _genres(film) for genre in genres] for film in films.values()])
    return np.hstack([rows, periods, np.ones((len(films), 1))]).astype(np.float64)


def _genres(film: dict[str, FieldValue]) -> list[str]:
    genres = film["genre"]
    return genres if isinstance(genres, list) else []


def _liked(films: Movies, case: Case) -> Numbers:
    liked = {movie for _, movie, stars in case.earlier if stars >= LIKED}
    return np.array([id in liked for id in films], dtype=np.float64)


def _liking(features: Numbers, liked: Numbers) -> Numbers:
    """What a logistic regression with a ridge of 1 gives each movie, fitted by Newton's steps to one person's likes."""
    weights, ridge = np.zeros(features.shape[1]), np.eye(features.shape[1])
    ridge[-1, -1] = 1e-3
    for _ in range(8):
        chance = 1 / (1 + np.exp(-features @ weights))
        bend = (features.T * (chance * (1 - chance))) @ features + ridge
        weights = weights + np.linalg.solve(bend, features.T @ (liked - chance) - ridge @ weights)
    return np.asarray(1 / (1 + np.exp(-features @ weights)), dtype=np.float64)


def _candidates(case: Case, films: Movies, likely: dict[str, float]) -> list[Candidate]:
    """Shuffled, as the order of MovieLens tells which movies are known best, and ties keep the order."""
    seen = {movie for _, movie, _ in case.earlier}
    found = [Candidate(id, likely[id], film) for id, film in films.items() if id not in seen]
    random.Random(case.seed).shuffle(found)
    return found


def _start(case: Case, films: Movies) -> Attribute:
    return Attribute("genre", random.Random(case.seed).choice(_genres(films[case.target])), "has")


def _play(case: Case, films: Movies, likely: dict[str, float], way: Way) -> float:
    """The turn in which the movie was shown; infinity if in none."""
    slate, rng = Slate(_candidates(case, films, likely)), random.Random(case.seed)
    answers, rejected = [Answered(_start(case, films), True)], set[str]()
    for turn in range(2, TURNS + 1):
        question = way.choose(slate, answers, rejected, TURNS + 1 - turn)
        if question is None:
            shown = {id for id, _ in slate.remaining(answers, rejected)[:SLOTS]}
            if case.target in shown:
                return turn
            rejected |= shown
        else:
            truth = question.attribute.holds(films[case.target])
            wrong = truth is not None and rng.random() < way.wrong
            answers.append(Answered(question.attribute, truth != wrong if truth is not None else None))
    return math.inf


def _told(case: Case, films: Movies, likely: dict[str, float]) -> float:
    """The turn with lists of the movies that have just the target's attributes: no question can tell those apart."""
    alike = [one for one in _candidates(case, films, likely) if one.fields == films[case.target]]
    return _by_turn(1 + math.ceil((1 + [one.id for one in alike].index(case.target)) / SLOTS))


def _halving(case: Case, films: Movies, likely: dict[str, float]) -> float:
    """The turn when each question halved all ranks; as many of them as are expected to be best."""
    fits = [one for one in _candidates(case, films, likely) if _start(case, films).holds(one.fields)]
    fits.sort(key=lambda one: -one.probability)
    rank = [one.id for one in fits].index(case.target)
    chances, ranks = np.array([one.probability for one in fits]), np.arange(len(fits))
    by_number = [1 + asked + np.ceil((ranks + 1) / (SLOTS * 2**asked)) for asked in range(TURNS - 2)]
    return _by_turn(float(min(by_number, key=lambda turns: float(chances @ turns))[rank]))


def _by_turn(turn: float) -> float:
    return turn if turn <= TURNS else math.inf


def _report(turns: dict[str, list[float]]) -> None:
    numbers = {
        name: {
            "sr@15": mean([float(turn <= TURNS) for turn in found]),
            "at": mean([min(turn, TURNS) for turn in found]),
        }
        for name, found in turns.items()
    }
    rows = [(name, one["sr@15"], round(one["at"], 2), len(turns[name])) for name, one in numbers.items()]
    show("attributes: MovieLens 100K", ("way", "SR@15", "AT", "cases"), rows)
    finish(
        {"benchmark": "attributes"} | {name: {k: round(v, 4) for k, v in one.items()} for name, one in numbers.items()}
    )


if __name__ == "__main__":
    main()
