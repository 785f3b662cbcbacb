"""Compare qa with other programs that rank text by its words.

    pip install langchain-community rank-bm25 haystack-ai bm25s PyStemmer
    python bench/peers.py DATA_DIR

README.md, beside this file, says what DATA_DIR holds. A program that is not installed has a row that says so. Writes
the section Peers of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from collected import data_dir
from compared import compare_with_peers

if __name__ == "__main__":
    compare_with_peers(data_dir(__doc__))
