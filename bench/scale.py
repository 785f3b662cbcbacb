"""Measure qa on whole folders: cold and warm questions, indexing, changed files, and a long manual in PDF.

    python bench/scale.py DATA_DIR                    all parts: half an hour, 5 GB of disk
    python bench/scale.py DATA_DIR cold               one part: cold, warm, index, refresh, check or pdf
    python bench/scale.py DATA_DIR --passages 20000   at most 20,000 passages

README.md, beside this file, says what DATA_DIR holds. The other programs in the tables, each of which may be missing:

    pip install '.[bench]' bm25s
    npm install -g bun @tobilu/qmd@latest

Law: everything that is compared runs in turn in one run; a cold question is a whole process. Medians and their ratios
are reported, also where they fall short of the bar. The user's own cache is neither used nor changed.
"""

import os
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))
sys.path.insert(0, str(Path(__file__).with_name("scale")))

from asking import cold_processes, open_libraries
from keeping import changed_file, first_index, manual_in_pdf, unchanged_files
from place import LARGEST, Place

PARTS = {
    "cold": cold_processes,
    "warm": open_libraries,
    "index": first_index,
    "refresh": changed_file,
    "check": unchanged_files,
    "pdf": manual_in_pdf,
}


def main() -> None:
    """Run the named parts, or all."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("data", metavar="DATA_DIR", type=Path, help="the folder of the collections")
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help="all parts if none is named")
    parser.add_argument("--passages", type=int, default=LARGEST, help="of the largest folder: %(default)s")
    options = parser.parse_intermixed_args()
    with tempfile.TemporaryDirectory(prefix="qa-scale-") as folder:
        os.environ.update(XDG_CACHE_HOME=f"{folder}/cache", XDG_CONFIG_HOME=f"{folder}/config")
        place = Place(Path(folder), options.data, options.passages)
        for part in options.parts or PARTS:
            PARTS[part](place)


if __name__ == "__main__":
    main()
