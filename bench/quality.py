"""Measure how good the answers are, and compare each figure with its bars.

    python bench/quality.py DATA_DIR

README.md, beside this file, says what DATA_DIR holds. Takes four minutes. Writes the section Quality of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from answers import measure_answers
from collected import data_dir

if __name__ == "__main__":
    measure_answers(data_dir(__doc__))
