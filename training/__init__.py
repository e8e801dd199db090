"""What teaches the language model its task, and where the result is."""

from pathlib import Path

import gumd.models

HERE = Path(__file__).parent
TRAINED = Path(gumd.models.__file__).parent / "trained"
ADAPTER, HEADS, FIGURES = TRAINED / "proposer.gguf", TRAINED / "heads.safetensors", TRAINED / "figures.json"
MINILM_ADAPTER, GUESS = TRAINED / "minilm.safetensors", TRAINED / "guess.safetensors"
STANDING, MARKS_ADAPTER = TRAINED / "standing.safetensors", TRAINED / "marks.safetensors"
ENDINGS_ADAPTER, SECOND_LOOK = TRAINED / "endings.safetensors", TRAINED / "second_look.safetensors"
WANTS_ADAPTER = TRAINED / "wants.safetensors"
