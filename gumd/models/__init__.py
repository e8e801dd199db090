"""The models: pinned weights, the worker process that holds the large ones, and the small one for instant answers.

Nothing here but `worker`, `language` and `sentences`, which only the worker process imports, loads torch or llama.cpp.
"""


def whole_characters(text: str) -> str:
    """The text with every half of a surrogate pair replaced: no tokenizer takes one, and JSON may bring them."""
    return text.encode("utf-8", "replace").decode("utf-8")
