"""Ask many questions of what changes all the time, and count the wrong answers, what grows, and what is left over.

    python bench/load.py                    disk and chat: a quarter of an hour
    python bench/load.py disk --minutes 1   a part: disk, chat or cluster

disk: processes ask a folder while its files change and another process indexes it. chat: a chat that is open for
thousands of questions and refreshes. cluster: processes ask an index in the cluster that `bench/cluster.py up` has
started, while its nodes are killed and two hosts index. Needs no data. Writes the sections Load, chat and so on of
RESULTS.md. What goes wrong makes the exit status 1.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("cluster")))
sys.path.insert(0, str(Path(__file__).with_name("load")))

import nodes
from chat_load import chat_load
from cluster_load import cluster_load
from disk_load import disk_load

PARTS = {"disk": disk_load, "chat": chat_load, "cluster": cluster_load}
ALONE = ("disk", "chat")  # need no cluster


def main() -> int:
    """Run the named parts, or all; give the exit status."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help="disk and chat if none is named")
    parser.add_argument("--minutes", type=float, default=10, help="for which a folder is asked: %(default)s")
    parser.add_argument("--questions", type=int, default=10_000, help="of a chat: %(default)s")
    parser.add_argument("--refreshes", type=int, default=1_000, help="of a chat: %(default)s")
    parser.add_argument("--cluster", type=Path, default=nodes.FOLDER, help="the folder of the cluster: %(default)s")
    options = parser.parse_args()
    good = [PARTS[part](options) for part in options.parts or ALONE]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
