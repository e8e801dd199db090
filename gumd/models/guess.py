"""What MiniLM would say of a question, guessed from its word vectors while the model worker does not answer.

A network of one hidden layer that was taught MiniLM's own vectors (distillation; Hinton et al., "Distilling the
Knowledge in a Neural Network", 2015) of some fifty thousand short texts (``training/guess.py``). It is compared with
the vectors of what is stored, which are MiniLM's.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from gumd.models.idle import Idle
from gumd.models.weights import GUESS, checked_weights

Vector = NDArray[np.float32]
Matrices = dict[str, NDArray[np.float32]]

SCALE = 16.0
"""A vector of unit length has small numbers: so much larger, they are about one."""
_CUBIC = 0.044715


class Guess:
    """Guesses vectors; its 1.3 MB are loaded when they are needed, and let go when nobody has needed them for a while.

    Args:
        file: other weights than those that gumd ships.
    """

    def __init__(self, file: Path | None = None, idle_s: float = 120) -> None:
        self._matrices = Idle(lambda: _read(file or checked_weights(GUESS)), idle_s)

    def vector(self, static: Vector) -> Vector:
        """The guess for a text of this word vector, at unit length; zeros for zeros.

        Raises:
            ModelUnavailable: the weights are missing or not the pinned ones.
        """
        found = self._matrices.get()
        hidden = gelu(found["hidden.weight"] @ (SCALE * static) + found["hidden.bias"])
        guessed = found["out.weight"] @ hidden + found["out.bias"]
        return np.asarray(guessed * static.any() / np.linalg.norm(guessed), dtype=np.float32)


def gelu(values: Vector) -> Vector:
    """Hendrycks and Gimpel, "Gaussian Error Linear Units" (2016), in its approximation by the hyperbolic tangent."""
    curve = np.tanh(np.sqrt(2 / np.pi) * (values + _CUBIC * values**3))
    return np.asarray(0.5 * values * (1 + curve), dtype=np.float32)


def _read(file: Path) -> Matrices:
    return {name: matrix.astype(np.float32) for name, matrix in load_file(file).items()}
