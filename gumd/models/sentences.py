"""Sentence embeddings, in the worker process."""

import torch
from sentence_transformers import SentenceTransformer

from gumd.models.weights import Weights, checked_weights

THREADS = 1
"""As for the language model: the user's own programs come first."""


class SentenceModel:
    """One sentence-transformers model, read from the folder of its weights and from nowhere else."""

    def __init__(self, weights: Weights) -> None:
        torch.set_num_threads(THREADS)
        folder = checked_weights(weights).parent
        self._model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)

    def embed(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length a text."""
        vectors = self._model.encode(texts, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False)
        return [[float(value) for value in vector] for vector in vectors]
