"""What all tests share: a home of their own, the library of the bundled article, and the real command in a process."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from command_cases import PACKAGES
from hypothesis import settings

import qa

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command_cases import Run
    from fault_cases import Home

    from qa.index.opensearch.engine import OpenSearchEngine

# A busy machine is no bug. `--hypothesis-profile thorough` looks twenty times as far.
settings.register_profile("usual", deadline=None, max_examples=80)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.register_profile("cluster", deadline=None, max_examples=2)  # each makes an index, which takes a second
settings.load_profile("usual")


@pytest.fixture(autouse=True, scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Nothing of the person's settings reaches a test, and no test writes into the person's home."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("QA_", "XDG_", "LC_"))]:
            patch.delenv(name)
        for name in ("NETRC", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONHASHSEED", "COLUMNS"):
            patch.delenv(name, raising=False)
        patch.setenv("HOME", str(home))
        patch.setenv("LANG", "C.UTF-8")
        yield home


@pytest.fixture(scope="session")
def article() -> Iterator[qa.Library]:
    """The bundled article, ready to be asked."""
    with qa.open() as library:
        yield library


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The real command in a process of its own: `run("ask", "why?", env={"LC_ALL": "C"})`."""

    def run(
        *words: str | bytes, stdin: str | bytes | None = None, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        more: dict[str, Any] = {"stdin": subprocess.DEVNULL}
        if stdin is not None:
            more = {"input": stdin.encode() if isinstance(stdin, str) else stdin}
        return subprocess.run(
            [sys.executable, "-m", "qa", *words],
            capture_output=True,
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": PACKAGES} | (env or {}),
            timeout=60,
            check=False,
            **more,
        )

    return run


# Of the tests of a cluster; others have a home of another kind, or go through several names.


@pytest.fixture
def name() -> Iterator[str]:
    """The name of an index in the cluster that is not there, and is not there afterwards."""
    from engine_cases import named

    with named("faults") as name:
        yield name


@pytest.fixture
def engine(name: str) -> Iterator[OpenSearchEngine]:
    """That index, open."""
    from qa.index import open_cluster

    with closing(open_cluster(name)) as engine:
        yield engine


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a cache of its own."""
    from fault_cases import Home

    return Home(tmp_path)
