"""Learn the weights of the ranking anew, and measure what each feature and setting is worth.

    pip install '.[bench]'
    python bench/learn.py DATA_DIR

README.md, beside this file, says what DATA_DIR holds. Takes ten minutes. Writes the section Features of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from collected import data_dir
from features import learn_weights

if __name__ == "__main__":
    learn_weights(data_dir(__doc__))
