"""Shared by all tests: a home of their own, the library of the bundled article, and the real command in a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from command_cases import HANG, PACKAGES
from hypothesis import HealthCheck, settings

import qa

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command_cases import Run
    from fault_cases import Home

    from qa.index.opensearch.engine import OpenSearchEngine

# A busy machine is no bug, so no clock decides: neither how long an example takes nor how long it takes to make one.
# `--hypothesis-profile thorough` looks twenty times as far.
_NO_CLOCK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("usual", _NO_CLOCK, max_examples=80)
settings.register_profile("thorough", _NO_CLOCK, max_examples=2000)
settings.register_profile("cluster", _NO_CLOCK, max_examples=2)  # each makes an index, which takes a second
settings.load_profile("usual")


@contextmanager
def no_longer_than(seconds: float) -> Iterator[None]:
    """Fail a test that hangs: this ends a wait that has no limit of its own. It says nothing about speed."""
    is_possible = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not is_possible or signal.getitimer(signal.ITIMER_REAL)[0]:  # somebody else has set a limit
        yield
        return

    def fail(*_: object) -> None:
        pytest.fail(f"still not done after {seconds:.0f} seconds")

    before = signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _limit(item: pytest.Item) -> float:
    return HANG * (12 if item.get_closest_marker("slow") else 4)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with no_longer_than(_limit(item)):
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    with no_longer_than(_limit(item)):
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    with no_longer_than(_limit(item)):
        yield


@pytest.fixture(autouse=True, scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home and an environment of their own: no test reads the user's settings or writes into the user's home."""
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
            timeout=HANG,
            check=False,
            **more,
        )

    return run


# For the tests that change or damage files, and for those of a cluster.


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A home with a cache of its own and a folder `docs` of six short files."""
    from fault_cases import KEEPER, Home, notes

    notes(tmp_path / "docs", 5)
    (tmp_path / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    home = Home(tmp_path)
    yield home
    home.end()


@pytest.fixture
def here(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The same home, which this process uses too."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(home.cache.parent))
    monkeypatch.chdir(home.path)
    return home


# For the tests of a cluster. Some files have their own `name`.


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
