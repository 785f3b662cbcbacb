"""The table of what is fuzzed: each target by its name, with the inputs to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fuzz_asking import asking_targets
from fuzz_keeping import keeping_targets
from fuzz_reading import reading_targets

if TYPE_CHECKING:
    from collections.abc import Callable


class Target(NamedTuple):
    """`check` takes an input and raises an error if its promise is broken. Inputs that are JSON (`is_json`) are also
    changed value by value."""

    seeds: tuple[bytes, ...]
    check: Callable[[bytes], object]
    is_json: bool = False


JSON = {"notebook", "verify", "eval", "cluster", "publishing", "conversations"}
_CASES = reading_targets() | keeping_targets() | asking_targets()
TARGETS = {name: Target(*case, name in JSON) for name, case in _CASES.items()}
