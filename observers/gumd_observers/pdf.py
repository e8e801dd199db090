"""The text of one PDF from stdin to stdout, in a process of its own: a hostile file costs that and not the observer."""

import io
import logging
import resource
import sys

MEMORY_BYTES = 1_000_000_000
CPU_S = 30


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))
    limit = int(sys.argv[1])
    from pypdf import PdfReader

    logging.disable(logging.CRITICAL)
    written = 0
    for page in PdfReader(io.BytesIO(sys.stdin.buffer.read())).pages:
        text = page.extract_text()[: limit - written]
        sys.stdout.buffer.write(text.encode("utf-8", errors="replace") + b"\n")
        written += len(text)
        if written >= limit:
            return


if __name__ == "__main__":
    main()
