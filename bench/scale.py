"""Measures qa on whole folders: cold and warm questions, indexing, what has changed, and a long manual in PDF.

    python bench/scale.py DATA_DIR                    all of it: half an hour, 5 GB of disk
    python bench/scale.py DATA_DIR cold               or warm, index, refresh, check, pdf
    python bench/scale.py DATA_DIR --passages 20000   with no more passages than these

DATA_DIR holds what bench/quality.py reads, and manual/manual.pdf. The peers, each of which may be missing:

    pip install bm25s
    npm install -g bun @tobilu/qmd@latest

Law: what is compared runs in turn in one run, whole processes where a question is cold; medians and their ratios are
reported, also where they fall short of the bar. Nothing of the person's cache is used or left behind.
"""

from __future__ import annotations

import os
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from asking import cold, warm
from keeping import check, index, pdf, refresh
from place import LARGEST, Place

PARTS = {"cold": cold, "warm": warm, "index": index, "refresh": refresh, "check": check, "pdf": pdf}


def main() -> None:
    """Runs the parts that are named, or all."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("data", type=Path)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="part")
    parser.add_argument("--passages", type=int, default=LARGEST, help="of the largest folder")
    options = parser.parse_intermixed_args()
    with tempfile.TemporaryDirectory(prefix="qa-scale-") as folder:
        os.environ.update(XDG_CACHE_HOME=f"{folder}/cache", XDG_CONFIG_HOME=f"{folder}/config")
        place = Place(Path(folder), options.data, options.passages)
        for part in options.parts or PARTS:
            PARTS[part](place)


if __name__ == "__main__":
    main()
