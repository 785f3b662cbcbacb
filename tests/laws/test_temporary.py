"""Laws of temporary folders: one that cannot be deleted costs no result, and does not keep the process from ending."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa import private
from qa.private.temporary import delete_all, temporary_folder

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_folder_that_cannot_be_deleted_is_deleted_with_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with monkeypatch.context() as patch:
        patch.setattr(private, "delete", refuse)
        with temporary_folder() as folder:
            pass
        delete_all()
        assert os.path.isdir(folder)

    delete_all()
    assert list(tmp_path.iterdir()) == []
