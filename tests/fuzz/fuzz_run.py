"""Fuzz one target by coverage in this process, which atheris ends: `python tests/fuzz/fuzz_run.py NAME FOLDER SECONDS`.

Law: each kind of failure (an exception and the line of qa that it comes from) is written into FOLDER/finds once, with
the input; the run goes on. An input that takes too long or too much memory ends the run and is written there too. What
covers more than all before is kept in FOLDER/corpus, so that the next run goes on from there. The last line of standard
output is the number of inputs.
"""

from __future__ import annotations

import json
import os
import random
import sys
import traceback
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "cases"), str(ROOT / "tests" / "fuzz")]
TIMEOUT, MEMORY = 60, 3072  # seconds and MB for one input
WORDS = 800  # most words of a dictionary
STRANGE: tuple[Any, ...] = (
    None, True, 0, -1, 1, 2**31, 2**64, 10**400, 1.5, float("inf"), float("nan"), "", "\ud800", "\0", "a" * 300, [], {},
    [[]], [None], {"": None},
)  # fmt: skip


def main() -> None:
    """Fuzz until the time is over."""
    name, folder, seconds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    import atheris

    with atheris.instrument_imports(include=["qa"]):
        from fuzz_targets import TARGETS

        target = TARGETS[name]
        for seed in target.seeds:
            target.check(seed)
    for part in ("corpus", "finds", "seeds"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (folder / "seeds" / str(number)).write_bytes(seed)
    (folder / "words").write_text("\n".join(_dictionary(target.seeds)) + "\n")
    runs = Runs(target.check, folder / "finds")

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        changed = _changed_json(data, random.Random(seed)) if target.is_json and seed % 2 else b""
        return changed if changed and len(changed) <= most else atheris.Mutate(data, most)

    words = [
        sys.argv[0], str(folder / "corpus"), str(folder / "seeds"), f"-max_total_time={seconds}", f"-timeout={TIMEOUT}",
        f"-rss_limit_mb={MEMORY}", f"-dict={folder / 'words'}", f"-artifact_prefix={folder / 'finds'}{os.sep}",
        "-max_len=20000", "-len_control=20", "-print_final_stats=1", "-verbosity=0",
    ]  # fmt: skip
    atheris.Setup(words, runs, **({"custom_mutator": mutate} if target.is_json else {}))
    atheris.Fuzz()


class Runs:
    """Runs the inputs, and keeps each kind of failure once."""

    def __init__(self, check: Any, finds: Path) -> None:
        self._check = check
        self._finds = finds
        self._known = {path.name.partition(".")[0] for path in finds.iterdir()}

    def __call__(self, data: bytes) -> None:
        try:
            self._check(data)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            kind = _kind(error)
            if kind not in self._known:
                self._known.add(kind)
                (self._finds / f"{kind}.input").write_bytes(data)
                (self._finds / f"{kind}.txt").write_text(
                    "".join(traceback.format_exception(error)[-12:]), "utf-8", "replace"
                )


def _kind(error: BaseException) -> str:
    """A name for failures of one kind."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}qa{os.sep}" in frame.filename] or frames
    where = ours[-1]
    return f"{type(error).__name__}-{Path(where.filename).stem}-{where.name.strip('<>')}-{where.lineno}"


def _dictionary(seeds: tuple[bytes, ...]) -> list[str]:
    """The words of the code that was loaded, as libFuzzer takes them: what a format calls its parts."""
    found: dict[bytes, None] = {}
    for module in [module for name, module in sys.modules.items() if name.startswith("qa.loaders.")]:
        for value in list(vars(module).values()):
            for text in _texts(value):
                if 1 < len(text) < 40:
                    found[text.encode("utf-8", "surrogatepass")] = None
    chosen = list(found)
    random.Random(1).shuffle(chosen)
    return ["".join(('"', *(f"\\x{byte:02x}" for byte in word), '"')) for word in chosen[:WORDS]]


def _texts(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("latin-1")
    elif isinstance(value, CodeType):
        yield from (text for constant in value.co_consts for text in _texts(constant, depth + 1))
    elif isinstance(value, dict | set | frozenset | tuple | list) and depth < 4:
        yield from (text for one in value for text in _texts(one, depth + 1))
    elif hasattr(value, "__code__"):
        yield from _texts(value.__code__, depth + 1)


def _changed_json(data: bytes, chance: random.Random) -> bytes:
    """The JSON with one value in it replaced, left out or doubled; empty if it is none."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return b""
    places: list[tuple[Any, Any]] = []
    waiting = [whole]
    while waiting:
        value = waiting.pop()
        for key, inner in list(
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        ):
            places.append((value, key))
            waiting.append(inner)
    if not places:
        return json.dumps(chance.choice(STRANGE)).encode()
    for _ in range(chance.randint(1, 3)):
        around, key = chance.choice(places)
        deed = chance.randrange(5)
        try:
            if deed == 0:
                del around[key]
            elif deed == 1 and isinstance(around, list):
                around.insert(key, around[key])
            elif deed == 2:
                other, at = chance.choice(places)
                around[key] = json.loads(json.dumps(other[at]))
            else:
                around[key] = chance.choice(STRANGE)
        except (LookupError, ValueError, RecursionError):
            continue
    return json.dumps(whole, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


if __name__ == "__main__":
    main()
