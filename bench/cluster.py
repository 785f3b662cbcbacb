"""Run a real OpenSearch cluster of three nodes on loopback, for benchmarks and tests.

    HOSTS=$(python bench/cluster.py up)          start it: 127.0.0.1:9201,127.0.0.1:9202,127.0.0.1:9203
    python bench/cluster.py up --version 3.4.0   the same for a newer version, which needs Java 21 or later
    python bench/cluster.py status               show which nodes run, and the health of the cluster
    python bench/cluster.py kill 2               lose a node; `start 2` brings it back with its data
    python bench/cluster.py measure              measure qa on it for half an hour; `measure search ask` measures parts
    python bench/cluster.py down                 stop it and delete its folder

It needs Linux, Java and mvn, and 1.5 GB of memory for each node. `measure` writes the section Cluster of RESULTS.md.

Law: standard output holds the hosts or the status and nothing else. Errors go to standard error, with exit status 2.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("scale")))
sys.path.insert(0, str(Path(__file__).with_name("cluster")))

from commands import main

if __name__ == "__main__":
    sys.exit(main(__doc__))
