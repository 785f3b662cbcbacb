"""Measure how well follow-up questions are answered, and what the weights of earlier turns are worth.

    python bench/follow_ups.py DATA_DIR

README.md, beside this file, says what DATA_DIR holds. Writes the section Follow-ups of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from collected import data_dir
from conversations import measure_follow_ups

if __name__ == "__main__":
    measure_follow_ups(data_dir(__doc__))
