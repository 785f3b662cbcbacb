"""Many ask while the files change and others index them: what is measured in minutes, in a few rounds."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from bench_cases import chat_load, disk_load, editions

from qa import private
from qa.loaders.markdown import markdown_blocks

if TYPE_CHECKING:
    from pathlib import Path


def test_answers_are_right_while_files_change_and_others_index_them(tmp_path: Path) -> None:
    """The files change until each process has asked its questions."""
    load = disk_load.loaded(tmp_path, ("open", "anew", "command"), iter(disk_load.pace, False), most=5)

    assert (len(load.outcomes), load.wrong) == (15, [])
    assert load.refused < 15
    assert load.changes > 15
    assert load.size <= disk_load.LARGEST * load.fresh


def test_a_chat_keeps_no_file_thread_or_process_of_its_refreshes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    looks, wrong = chat_load.run_chat(tmp_path, 200, 30)

    assert wrong == []
    first, *_, last = looks
    assert (last.files, last.children) == (first.files, 0)
    assert last.threads < first.threads + 15  # a writer may still have some; one kept by each refresh were 30


def test_a_file_that_is_missing_leaves_nothing_to_the_garbage_collector(tmp_path: Path) -> None:
    """Each file that changed is looked for in the cache first; an error that holds itself would hold what called."""
    for refused in (private.open_regular, private.open_new):
        with pytest.raises(FileNotFoundError) as caught:
            refused(str(tmp_path / "missing" / "file"))
        assert caught.value.__cause__ is not caught.value


def test_reading_markdown_leaves_nothing_to_the_garbage_collector() -> None:
    """Less than one object for each text: another thread may leave some, whatever is read."""
    text, texts = "# Harbour\n\nThe harbour was built in 1920.\n", 200
    markdown_blocks(text)  # loads what lasts
    gc.disable()
    try:
        gc.collect()
        for _ in range(texts):
            markdown_blocks(text)
        assert gc.collect() < texts
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("name", "quote", "is_right"),
    [
        ("gate3.md", "In edition 7 of gate 3 the gate 3 was opened by Miller3x7x0.", True),
        ("gate3.md", "In edition 7 of gate 3 the gate 3 was opened by Miller3x7x9.", False),
        ("gate4.md", "In edition 7 of gate 3 the gate 3 was opened by Miller3x7x0.", False),
        ("gate3.md", "In edition 6 of gate 3 the gate 3 was opened by Miller3x6x0.", False),
        ("gate3.md", "In edition 9 of gate 3 the gate 3 was opened by Miller3x9x0.", False),
        ("gate3.md", "The gate 3 was opened.", False),
        ("lighthouse5.md", "The lighthouse 5 was built by the mason Hall5.", True),
        ("lighthouse5.md", "The lighthouse 6 was built by the mason Hall6.", False),
    ],
)
def test_a_quote_is_right_if_it_stood_in_its_file_while_it_was_asked(name: str, quote: str, is_right: bool) -> None:
    stood = {6: editions.Stood(3, 0.0, 10.0), 7: editions.Stood(3, 10.0, 20.0), 9: editions.Stood(3, 20.0, 30.0)}
    assert editions.has_stood(name, quote, stood, 12.0, 19.0) == is_right
