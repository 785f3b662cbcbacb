"""Measure whether confidence means what it says: of the answers shown at .8, are eight of ten right?

    python bench/reliability.py DATA_DIR

README.md, beside this file, says what DATA_DIR holds. Takes four minutes. Writes the section Reliability of RESULTS.md,
and the picture reliability.svg.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from calibration import measure_reliability
from collected import data_dir

if __name__ == "__main__":
    measure_reliability(data_dir(__doc__))
