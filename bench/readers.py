"""Ask what readers of articles wanted to know: is the right passage found, is it refused, is the confidence honest?

    pip install '.[bench]'
    python bench/readers.py DATA_DIR [--list] [--outcomes FILE]

README.md, beside this file, says what DATA_DIR holds. Takes a minute. Writes the section Readers of RESULTS.md.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("quality")))

from collected import data_parser
from held_out import measure_readers

if __name__ == "__main__":
    parser = data_parser(__doc__)
    parser.add_argument("--list", action="store_true", help="name each question that fails")
    parser.add_argument(
        "--outcomes", metavar="FILE", type=Path, help="write the outcome of each question, as JSON lines"
    )
    given = parser.parse_args()
    measure_readers(given.data, given.list, given.outcomes)
