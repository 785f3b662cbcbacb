"""Measure how much of documents is read, beside other programs, on the files that those test themselves with.

    pip install trafilatura mammoth markitdown pdfplumber      # and the programs pdftotext and pandoc
    python bench/documents.py FOLDER [--only PARTS] [--list] [--kept DIR]

README.md, beside this file, says what FOLDER holds. What is not there, or not installed, is named. Takes some minutes;
with what the peers read kept, one or two. Writes the section Documents of RESULTS.md, unless only parts are measured.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))
sys.path.insert(0, str(Path(__file__).with_name("documents")))

from measured import PARTS, measure_documents

if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder of the checkouts")
    parser.add_argument("--only", metavar="PARTS", default="", help=f"of {','.join(PARTS)}, those to measure")
    parser.add_argument("--list", action="store_true", help="name each file that loses text, with what is lost")
    parser.add_argument("--kept", metavar="DIR", type=Path, help="keep what the peers read, and use what was kept")
    given = parser.parse_args()
    parts = [part for part in given.only.split(",") if part]
    if not given.folder.is_dir() or not set(parts) <= set(PARTS):
        parser.error(f"FOLDER is a folder, PARTS are some of {','.join(PARTS)}")
    measure_documents(given.folder, parts, given.list, given.kept)
