"""How llama.cpp loads weights, where what it does by itself would be slow or end the process."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import llama_cpp
from llama_cpp._logger import set_verbose


@contextmanager
def eight_bits(path: Path) -> Iterator[Path]:
    """A GGUF's weights in 8 bits each, in a file in memory that is there while they are loaded from it.

    From 4 bits, as packages ship them, llama.cpp reads prompts at little more than half the speed. Where the system
    has no files in memory it is ``path`` itself.
    """
    if sys.platform != "linux":
        yield path
        return
    set_verbose(False)
    file = os.memfd_create("weights")
    try:
        wanted = llama_cpp.llama_model_quantize_default_params()
        wanted.ftype, wanted.allow_requantize, wanted.nthread = llama_cpp.LLAMA_FTYPE_MOSTLY_Q8_0, True, 1
        made = f"/proc/self/fd/{file}"
        failed = llama_cpp.llama_model_quantize(str(path).encode(), made.encode(), ctypes.byref(wanted))
        if failed:
            raise RuntimeError(f"llama_model_quantize answered {failed}")
        yield Path(made)
    finally:
        os.close(file)


@contextmanager
def plain_buffers() -> Iterator[None]:
    """Has what is loaded meanwhile keep its weights as they are in the file.

    llama.cpp's own layout for processors with AMX ends the process with a fault, and ``Llama`` has no argument for it.
    """
    default = llama_cpp.llama_cpp.llama_model_default_params

    def plain() -> Any:
        params = default()
        params.use_extra_bufts = False
        return params

    llama_cpp.llama_cpp.llama_model_default_params = plain
    try:
        yield
    finally:
        llama_cpp.llama_cpp.llama_model_default_params = default
