"""Writes the beginnings of OpenAI's vocabularies that gumd counts tokens with: ``python -m training.vocabularies``.

They come from ``quicktok-v1``, which the tests count with too; the vocabularies are OpenAI's, under the MIT licence.
"""

import lzma
from pathlib import Path

import quicktok

FOLDER = Path(__file__).parents[1] / "gumd" / "models" / "vocabularies"
ENCODINGS = {"cl100k": "cl100k_base", "o200k": "o200k_base"}
TOKENS = 50_000


def packed(encoding: str) -> bytes:
    """The first tokens of ``encoding`` by rank, each with its length before it."""
    vocabulary = quicktok.get_encoding(encoding)
    tokens = [vocabulary.decode_single_token_bytes(rank) for rank in range(TOKENS)]
    return lzma.compress(b"".join(bytes([len(token)]) + token for token in tokens), preset=9)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, encoding in ENCODINGS.items():
        (FOLDER / f"{name}.xz").write_bytes(packed(encoding))
