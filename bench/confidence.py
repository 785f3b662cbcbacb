"""Learn anew how the confidence of an answer follows from its score and from the words of the question.

    pip install '.[bench]'
    python bench/confidence.py DATA_DIR

README.md, beside this file, says what DATA_DIR holds. Takes three minutes. Writes the section Confidence of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from collected import data_dir
from logistic import learn_confidence

if __name__ == "__main__":
    learn_confidence(data_dir(__doc__))
