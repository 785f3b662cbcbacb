"""Measure how good the answers are, and compare each figure with its bars.

    python bench/quality.py DATA_DIR                     # all
    python bench/quality.py DATA_DIR --only languages    # XQuAD, language by language

README.md, beside this file, says what DATA_DIR holds. Takes six minutes. Writes the sections Quality (articles) and
Languages (languages) of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from answers import measure_answers
from collected import data_parser
from languages import measure_languages

PARTS = {"articles": measure_answers, "languages": measure_languages}

if __name__ == "__main__":
    parser = data_parser(__doc__)
    parser.add_argument("--only", choices=PARTS, help="measure one part")
    known = parser.parse_args()
    for part in [known.only] if known.only else PARTS:
        PARTS[part](known.data)
