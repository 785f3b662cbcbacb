"""An index in a folder that the user names with `--engine disk:PATH` or QA_ENGINE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fault_cases import ANSWER, QUESTION, is_clean

if TYPE_CHECKING:
    from fault_cases import Home


def test_an_index_of_ones_own_folder_is_named_by_option_or_by_environment(home: Home) -> None:
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:own")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert (home.path / "own" / "tantivy").is_dir()
    assert not (home.cache / "indexes").exists()
    home.env["QA_ENGINE"] = "disk:own"
    assert "nothing has changed" in home.qa("index", "docs").stdout
    assert home.qa("status", "docs").returncode == 0
    home.env["QA_ENGINE"] = "memory:"
    assert ANSWER in home.qa("ask", QUESTION, "docs").stdout
    assert not (home.cache / "indexes").exists()
    home.env["QA_ENGINE"] = "nonsense:"
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "qa: error: no such engine: nonsense:\n  an engine is memory:, disk:PATH or opensearch+https://HOST/INDEX\n"
    )


def test_no_index_is_made_among_files_of_others_and_none_of_them_is_lost(home: Home) -> None:
    """The folder of an engine is named by hand: it may be the wrong one."""
    docs = home.path / "docs"
    (docs / "words-list.txt").write_text("alpha", encoding="utf-8")
    (docs / "state-7").write_text("beta", encoding="utf-8")
    before = {path.name: (path.read_bytes(), path.stat().st_mode) for path in docs.iterdir()}
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:docs")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ("qa: error: docs: holds other files and no index\n  name an empty folder, or a new one\n")
    assert {path.name: (path.read_bytes(), path.stat().st_mode) for path in docs.iterdir()} == before


def test_what_stands_beside_an_index_of_ones_own_is_let_be(home: Home) -> None:
    """Also when it is damaged and made anew."""
    home.qa("index", "docs", "--engine", "disk:own")
    (home.path / "own" / "words-list.txt").write_text("alpha", encoding="utf-8")
    (home.path / "own" / "state-1").write_bytes(b"damaged")
    done = home.qa("ask", QUESTION, "docs", "--engine", "disk:own")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert (home.path / "own" / "words-list.txt").read_text(encoding="utf-8") == "alpha"
    assert (home.path / "own" / "words-list.txt").stat().st_mode & 0o777 == 0o644


def test_an_engine_that_cannot_be_made_is_one_clear_line(home: Home) -> None:
    (home.path / "file").write_text("mine", encoding="utf-8")
    for place in ("file", "file/below", "/proc/nowhere"):
        done = home.qa("ask", QUESTION, "docs", "--engine", f"disk:{place}")
        assert is_clean(done)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"qa: error: {place}: cannot be written: "), done.stderr
    assert (home.path / "file").read_text(encoding="utf-8") == "mine"
