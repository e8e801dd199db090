"""`python -m training.looks` prints how well the shipped models tell the lines of authors who taught them nothing.

The first look by itself, the second by itself, and both together as the daemon takes them. Some minutes.
"""

from collections import defaultdict

import numpy as np

from gumd.models.encoder import SmolEncoder
from gumd.models.marks import LineMarker, is_possible, together
from gumd.models.sentences import MiniLmEncoder, base_model
from gumd.propose.lines.text import as_read
from training import MARKS_ADAPTER, SECOND_LOOK
from training.lines import tell
from training.marks import FOLDER, HELD_OUT, as_text, texts, topics


def main() -> None:
    looks = LineMarker(MiniLmEncoder(base_model()), MARKS_ADAPTER), LineMarker(SmolEncoder(), SECOND_LOOK)
    shares, wanted = defaultdict[str, list[list[float]]](list), list[int]()
    for kept in (one for author in HELD_OUT for one in texts(FOLDER / f"{author}.jsonl")):
        text = as_text(kept)
        if told := text.lines:
            first, second = (look.mark(text.header, as_read(text, told)) for look in looks)
            shares["first"] += first
            shares["second"] += second
            shares["both"] += together(first, second) if is_possible(first) else first
            wanted += topics(told, kept["marks"])
    for name, rows in shares.items():
        tell(name, np.asarray(rows, dtype=np.float32), np.asarray(wanted))


if __name__ == "__main__":
    main()
