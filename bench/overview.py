"""Compare qa's overviews with LexRank, TextRank and the first sentences.

    pip install sumy numpy
    python bench/overview.py DATA_DIR

README.md, beside this file, says what DATA_DIR holds. Without sumy its two summarisers have rows that say so. Writes
the section Overview of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from collected import data_dir
from overviews import compare_overviews

if __name__ == "__main__":
    compare_overviews(data_dir(__doc__) / "readers")
