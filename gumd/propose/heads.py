"""The trained heads: small linear maps over vectors and surface features.

Source of the idea: a probe on a frozen encoder's vectors. ``training/heads.py`` fits them.
"""

from typing import Self

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from gumd.models.weights import HEADS, checked_weights
from gumd.schema import Kind, Polarity

Numbers = NDArray[np.float32]
KINDS: tuple[Kind, ...] = (
    "plan", "goal", "preference", "routine", "relationship", "skill",
    "project", "possession", "health", "standing_instruction", "biography",
)  # fmt: skip
POLARITIES: tuple[Polarity, ...] = ("likes", "avoids", "neutral")


class Heads:
    """Three answers, each in [0, 1] or a class, by ``weights``: a matrix and a bias for each head."""

    def __init__(self, weights: dict[str, Numbers]) -> None:
        self._weights = weights

    @classmethod
    def shipped(cls) -> Self:
        """Those that gumd was built with.

        Raises:
            ModelUnavailable: their file is missing, or another.
        """
        return cls(load_file(checked_weights(HEADS)))

    def lasting(self, features: Numbers) -> Numbers:
        """How likely each row's part shows something lasting about the user."""
        return _logistic(features @ self._weights["lasting.weight"] + self._weights["lasting.bias"])

    def holds(self, features: Numbers) -> Numbers:
        """How likely each row's statement is what its window shows."""
        return _logistic(features @ self._weights["holds.weight"] + self._weights["holds.bias"])

    def kinds(self, features: Numbers) -> list[tuple[Kind, Polarity]]:
        """What each row's statement is about, and whether it tells of a liking or of something avoided."""
        kinds = np.argmax(features @ self._weights["kind.weight"] + self._weights["kind.bias"], axis=1)
        polarities = np.argmax(features @ self._weights["polarity.weight"] + self._weights["polarity.bias"], axis=1)
        return [(KINDS[kind], POLARITIES[polarity]) for kind, polarity in zip(kinds, polarities, strict=True)]


def _logistic(values: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))), dtype=np.float32)
