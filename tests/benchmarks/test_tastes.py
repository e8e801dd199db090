"""The recommender's benchmarks run over made-up data of their formats, and tell what they claim to."""

import importlib
import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest

GENRES = ["western", "musical", "thriller"]
GAMES = [f"{kind} {number}" for kind in ("Racing game", "Chess puzzle", "Farming tale") for number in range(20)]


@pytest.fixture
def movies(tmp_path: Path) -> Path:
    """Two people, of whom one likes westerns and the other musicals."""
    chance = random.Random(0)
    films = {str(n): GENRES[n % 3] for n in range(132)}
    items = [f"{id}\tFilm number {id}\t{1950 + int(id) % 50}\t{genre}" for id, genre in films.items()]
    given = [
        f"{person}\t{id}\t{chance.choice((4, 5)) if genre == likes else chance.choice((1, 2, 3))}\t{time}"
        for person, likes in ((1, "western"), (2, "musical"))
        for time, (id, genre) in enumerate(chance.sample(sorted(films.items()), len(films)))
    ]
    (tmp_path / "ml-100k.item").write_text("\n".join(["id\ttitle\tyear\tclass", *items]), encoding="utf-8")
    (tmp_path / "ml-100k.inter").write_text("\n".join(["user\titem\trating\ttime", *given]), encoding="utf-8")
    return tmp_path


@pytest.fixture
def games(tmp_path: Path) -> Path:
    """Four people, of whom each buys games of one kind and next one more of it."""
    titles = {str(n): title for n, title in enumerate(GAMES)}
    people = []
    for person in range(4):
        own = [id for id in titles if int(id) // 20 == person % 3][person // 3 * 7 :][:7]
        others = [id for id in titles if int(id) // 20 != person % 3 and int(id) % 20 >= 14]
        slate = [own[-1], *others]
        slates = {"candidates20": slate, "candidates100": slate}
        people.append({"user": str(person), "history": own[:-1], "target": own[-1]} | slates)
    rows = [f"{id}\t{id}\t{title}" for id, title in titles.items()]
    (tmp_path / "items.tsv").write_text("\n".join(["id\tasin\ttitle", *rows]), encoding="utf-8")
    (tmp_path / "users.jsonl").write_text("\n".join(map(json.dumps, people)), encoding="utf-8")
    return tmp_path


def told(
    module: str, arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    """The last line of ``python -m benchmarks.MODULE ARGUMENTS``."""
    monkeypatch.setattr(sys, "argv", [module, *arguments])
    importlib.import_module(f"benchmarks.{module}").main()
    found: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return found


def test_stars_of_people_with_a_taste_are_expected_better_than_by_their_mean(
    movies: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told("ratings", [str(movies)], monkeypatch, capsys)
    for group in ("even ids, on which it was developed", "odd ids, which are reported"):
        numbers = found[group]["200"]
        assert numbers["gumd"]["rmse"] < numbers["the user's mean"]["rmse"]


def test_clicks_in_lists_teach_a_taste(
    movies: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told("positions", [str(movies), "1"], monkeypatch, capsys)
    assert found["as scored"]["auc"] > 0.6
    assert 0 <= found["thompson"]["ece"] <= 1


def test_the_next_game_is_found_among_others_alone_with_strays_and_with_two_at_one_computer(
    games: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = told("games", [str(games), "4"], monkeypatch, capsys)
    assert alone["gumd"]["candidates20"]["hr@10"] == 1.0
    assert alone["gumd"]["candidates20"]["ndcg@10"] > alone["chance"]["candidates20"]["ndcg@10"]
    for module in ("games_noise", "games_merged"):
        assert told(module, [str(games), "4"], monkeypatch, capsys)["benchmark"] == module
