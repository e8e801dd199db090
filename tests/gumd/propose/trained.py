"""Where what `make train` wrote is."""

from pathlib import Path

_FOLDER = Path(__file__).parents[3] / "training" / "trained"
ADAPTER, HEADS = _FOLDER / "proposer.gguf", _FOLDER / "heads.safetensors"
