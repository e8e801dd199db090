"""What teaches the language model its task, and where the result is."""

from pathlib import Path

import gumd.models

TRAINED = Path(gumd.models.__file__).parent / "trained"
ADAPTER, HEADS, FIGURES = TRAINED / "proposer.gguf", TRAINED / "heads.safetensors", TRAINED / "figures.json"
