"""Texts as arrays of words say what the texts say."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.recommend.bm25 import K1, B, Bm25
from gumd.recommend.incidence import Incidence, Words, incidence, word_id
from gumd.recommend.likeness import Told, likeness, likeness_summed

TEXTS = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=6).map(tuple), max_size=6)


def words_of(found: Incidence) -> list[Counter[int]]:
    told: list[Counter[int]] = [Counter() for _ in range(found.size)]
    for row, word, count in zip(found.rows, found.words, found.counts, strict=True):
        told[row][int(word)] += int(count)
    return told


def counted(texts: list[Words]) -> list[Counter[int]]:
    return [Counter(map(word_id, words)) for words in texts]


@given(TEXTS)
def test_every_word_of_every_text_is_there_as_often_as_it_was_said(texts: list[Words]) -> None:
    assert words_of(incidence(texts)) == counted(texts)


@given(TEXTS, TEXTS)
def test_a_vocabulary_tells_in_how_many_texts_each_of_its_words_is(texts: list[Words], more: list[Words]) -> None:
    known, other = incidence(texts).vocabulary, incidence(more).vocabulary
    words = [word_id(word) for word in sorted({word for text in texts for word in text}, key=word_id)]
    assert known.words.tolist() == words
    assert known.frequency.tolist() == [sum(word in text for text in counted(texts)) for word in words]
    assert known.frequency_in(other).tolist() == [sum(word in text for text in counted(more)) for word in words]


@given(TEXTS, st.dictionaries(st.sampled_from("abcxyz"), st.floats(0.1, 2)), st.integers(1, 3))
def test_the_words_that_a_text_shares_with_a_query_are_named_by_their_weight(
    texts: list[Words], query: dict[str, float], most: int
) -> None:
    expected = [sorted(query.keys() & {*words}, key=lambda word: (-query[word], word))[:most] for words in texts]
    assert Bm25(incidence(texts)).shared(query, most) == expected


@given(TEXTS, st.dictionaries(st.sampled_from("abcxyz"), st.floats(0, 2)))
def test_bm25_is_its_formula(texts: list[Words], query: dict[str, float]) -> None:
    mean = sum(map(len, texts)) / len(texts) if any(texts) else 1.0
    expected = []
    for words in texts:
        score = 0.0
        for word, weight in query.items():
            seen, count = sum(word in other for other in texts), words.count(word)
            rarity = np.log(1 + (len(texts) - seen + 0.5) / (seen + 0.5))
            score += weight * rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * len(words) / mean))
        expected.append(score)
    assert Bm25(incidence(texts)).scores(query) == pytest.approx(expected)


@given(TEXTS, TEXTS, st.data())
def test_likeness_to_all_together_is_the_sum_of_likenesses(
    these: list[Words], those: list[Words], data: st.DataObject
) -> None:
    chance = np.random.default_rng(data.draw(st.integers(0, 99)))

    def told(texts: list[Words]) -> Told:
        return Told(chance.normal(size=(len(texts), 4)), chance.normal(size=(len(texts), 3)), texts)

    left, right = told(these), told(those)
    weights = chance.normal(size=len(those))
    assert likeness_summed(left, right, weights) == pytest.approx(likeness(left, right) @ weights)
