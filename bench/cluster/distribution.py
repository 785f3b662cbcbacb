"""Fetch OpenSearch with Maven, check that it can run here, and lay it out in a folder for a number of nodes.

Law: a version is fetched once. It writes only into the folder of the cluster.
"""

from __future__ import annotations

import json
import os
import pwd
import re
import shutil
import subprocess
import sys
import zipfile
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, NamedTuple

VERSION = "2.19.3"
_ACCOUNT = "qa-cluster"  # the user of the nodes if root starts them: OpenSearch does not run as root
# The least and most Java for each OpenSearch: 2 needs the security manager, which Java 24 lacks.
JAVA = {"2": (11, 23), "3": (21, 99)}
_REPOSITORY = Path.home() / ".m2" / "repository"
_GROUP = "org.opensearch.distribution.integ-test-zip"


class ClusterError(Exception):
    """The reason why there is no cluster, in one line; if a node has failed, the end of its log follows."""


class Cluster(NamedTuple):
    """The settings of a cluster, as the record in its folder keeps them."""

    folder: str
    version: str
    number: int
    heap: str
    http: int
    transport: int

    @property
    def nodes(self) -> list[Node]:
        numbers = range(self.number)
        return [Node(f"n{n + 1}", self.http + n, self.transport + n, Path(self.folder, f"n{n + 1}")) for n in numbers]

    @property
    def home(self) -> Path:
        return Path(self.folder, f"opensearch-{self.version}")


class Node(NamedTuple):
    """A node: its name, its two ports on 127.0.0.1, and the folder of its settings, data and logs."""

    name: str
    http: int
    transport: int
    folder: Path

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.http}"

    @property
    def pid(self) -> int | None:
        """The number of its process, if it runs: the command of that process names the file with the number."""
        file = self.folder / "pid"
        try:
            pid = int(file.read_text(encoding="ascii"))
            return pid if os.fsencode(file) in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0") else None
        except (OSError, ValueError):
            return None

    @property
    def memory(self) -> int:
        """The bytes of its memory now; 0 if it does not run."""
        try:
            pages = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()
        except OSError:
            return 0
        return int(pages[1]) * os.sysconf("SC_PAGESIZE")

    def get(self, path: str) -> dict[str, Any]:
        """Request a path; give the JSON of the answer, or nothing if there is none."""
        connection = HTTPConnection("127.0.0.1", self.http, timeout=10)
        try:
            connection.request("GET", path)
            return dict(json.loads(connection.getresponse().read()))
        except (OSError, ValueError, HTTPException):
            return {}
        finally:
            connection.close()


def missing(version: str = VERSION) -> str:
    """Give the reason why no cluster can run here; empty if one can."""
    if not sys.platform.startswith("linux"):
        return "a cluster of OpenSearch is run on Linux only"
    if not re.fullmatch(r"[23]\.\d+\.\d+", version):
        return f"{version} is no version of OpenSearch 2 or 3"
    least, most = JAVA[version[0]]
    if not java(least, most):
        which = f"Java {least} to {most}" if most < 99 else f"Java {least} or later"
        return f"OpenSearch {version} needs {which}, and none is found: set JAVA_HOME"
    if not _archive(version).exists() and not shutil.which("mvn"):
        return f"OpenSearch {version} is fetched by mvn, and none is found"
    return ""


def java(least: int, most: int = 99) -> str | None:
    """Find the home of a Java of these major versions; those named by the environment come first."""
    homes = [Path(os.environ[name]) for name in ("OPENSEARCH_JAVA_HOME", "JAVA_HOME") if os.environ.get(name)]
    homes += sorted(Path("/usr/lib/jvm").glob("*"))
    if command := shutil.which("java"):
        homes.append(Path(command).resolve().parent.parent)
    for home in homes:
        if (home / "bin/java").exists():
            output = subprocess.run([home / "bin/java", "-version"], capture_output=True, text=True, check=False).stderr
            if (found := re.search(r'version "(\d+)', output)) and least <= int(found[1]) <= most:
                return str(home)
    return None


def lay_out(cluster: Cluster) -> None:
    """Make the folder: first the record, then OpenSearch, then the folder of each node."""
    place, archive = Path(cluster.folder), _fetched(cluster.version)
    if re.search(r"\s", cluster.folder):
        raise ClusterError(f"{place}: OpenSearch does not start from a path with a space")
    try:
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o755)
        (place / "cluster.json").write_text(json.dumps(cluster._asdict()), encoding="utf-8")
        with zipfile.ZipFile(archive) as file:
            file.extractall(place)
        for command in (cluster.home / "bin").iterdir():
            command.chmod(0o755)
        for node in cluster.nodes:
            _settle(cluster, node)
        if account := unprivileged():
            _hand_over(place, account)
    except (OSError, zipfile.BadZipFile) as error:
        raise ClusterError(f"OpenSearch cannot be laid out in {place}: {error}") from None


def _archive(version: str) -> Path:
    return _REPOSITORY / _GROUP.replace(".", "/") / "opensearch" / version / f"opensearch-{version}.zip"


def _fetched(version: str) -> Path:
    """Fetch the archive of OpenSearch, unless it is there already."""
    archive = _archive(version)
    if not archive.exists():
        goal = ["dependency:get", "-Dtransitive=false", f"-Dartifact={_GROUP}:opensearch:{version}:zip"]
        command = ["mvn", "-q", "-B", "-Dstyle.color=never", f"-Dmaven.repo.local={_REPOSITORY}", *goal]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode or not archive.exists():
            raise ClusterError(f"mvn cannot fetch OpenSearch {version}: {done.stdout.strip().partition(chr(10))[0]}")
    return archive


def _settle(cluster: Cluster, node: Node) -> None:
    """Make the folder of a node, with its settings."""
    config = node.folder / "config"
    shutil.copytree(cluster.home / "config", config)
    (node.folder / "tmp").mkdir()
    lines = (config / "jvm.options").read_text(encoding="utf-8").splitlines()
    # These lines have Java write into the folder that all nodes share.
    kept = [line for line in lines if "logs/" not in line and "HeapDump" not in line]
    (config / "jvm.options").write_text("\n".join(kept) + "\n", encoding="utf-8")
    several = {
        "discovery.seed_hosts": [f"127.0.0.1:{other.transport}" for other in cluster.nodes],
        "cluster.initial_cluster_manager_nodes": [other.name for other in cluster.nodes],
    }
    settings = {
        "cluster.name": "qa-cluster",
        "cluster.routing.allocation.disk.threshold_enabled": False,
        "node.name": node.name,
        "path.data": f"{node.folder}/data",
        "path.logs": f"{node.folder}/logs",
        "network.host": "127.0.0.1",
        "http.port": node.http,
        "transport.port": node.transport,
        **(several if cluster.number > 1 else {"discovery.type": "single-node"}),
    }
    text = "".join(f"{name}: {json.dumps(value)}\n" for name, value in settings.items())
    (config / "opensearch.yml").write_text(text, encoding="utf-8")


def unprivileged() -> pwd.struct_passwd | None:
    """Give the account as which root starts the nodes, and make it if it is missing; None for any other user."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(_ACCOUNT)
    except KeyError:
        options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"]
        done = subprocess.run(["useradd", *options, _ACCOUNT], capture_output=True, text=True, check=False)
        if done.returncode:
            raise ClusterError(f"the user {_ACCOUNT} cannot be made: {done.stderr.strip()}") from None
        return pwd.getpwnam(_ACCOUNT)


def _hand_over(place: Path, account: pwd.struct_passwd) -> None:
    """Give everything in the folder to the account; raise if the account cannot reach the folder."""
    for parent in (place, *place.parents):
        if not parent.stat().st_mode & 0o001:
            raise ClusterError(f"{place} cannot be reached by the user {account.pw_name}: {parent} is closed to it")
    for path in place.rglob("*"):
        if path.name != "cluster.json":
            os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
