"""A file is the old one or the new one, and a line is there as a whole or not at all."""

from __future__ import annotations

import os
import resource
import stat
from typing import TYPE_CHECKING

import pytest

from qa.private.durable import append, replacing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fault_cases import Home

APPEND = """if True:
    import os
    from qa.private.durable import append
    file = os.open("kept", os.O_RDWR | os.O_APPEND)
    try:
        append(file, b"x" * 100 + b"\\n")
    except OSError as error:
        print(error.strerror)
"""


@pytest.mark.parametrize("size", [6, 7, 60, 106])
def test_a_line_for_which_there_is_no_room_leaves_nothing(home: Home, size: int) -> None:
    (home.path / "kept").write_bytes(b"whole\n")
    done = home.run("-c", APPEND, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))

    assert done.stdout == "File too large\n"
    assert (home.path / "kept").read_bytes() == b"whole\n"


def test_a_line_for_which_there_is_room_is_appended(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"whole\n")
    file = os.open(path, os.O_RDWR | os.O_APPEND)
    append(file, b"more\n")
    os.close(file)

    assert path.read_bytes() == b"whole\nmore\n"


def _replace(path: Path, meanwhile: Callable[[], object], is_new: bool) -> None:
    with replacing(str(path), is_new=is_new) as file:
        file.write(b"new")
        meanwhile()


def _interrupt() -> None:
    raise KeyboardInterrupt


def test_a_new_file_takes_no_name_that_another_has_taken_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    with pytest.raises(FileExistsError):
        _replace(path, lambda: path.write_bytes(b"another's"), is_new=True)

    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("mine", b"another's")]


@pytest.mark.parametrize("is_new", [False, True])
def test_a_file_that_fails_in_the_middle_leaves_nothing(tmp_path: Path, is_new: bool) -> None:
    path = tmp_path / "mine"
    if not is_new:
        path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        _replace(path, _interrupt, is_new=is_new)

    assert [one.read_bytes() for one in tmp_path.iterdir()] == ([] if is_new else [b"old"])


def test_a_file_keeps_the_mode_that_it_had(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with replacing(str(path)) as file:
        file.write(b"new")

    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)
    assert [one.name for one in tmp_path.iterdir()] == ["mine"]
