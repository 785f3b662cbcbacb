"""docutils is the same for its other users before, while and after reStructuredText is read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docutils.core import publish_doctree
from docutils.parsers.rst import directives, roles, states

from qa.loaders.rst import read

if TYPE_CHECKING:
    from types import FrameType

OURS = """\
.. mine:: A title

   - .. note:: Words.

   :mine:`a` and :raw:`b`

.. |x| mine:: y
"""
THEIRS = """\
- .. note:: Words.

     - :emphasis:`a`

.. mine:: b
"""


def theirs() -> str:
    settings = {"report_level": 5, "_disable_config": True}
    return str(publish_doctree(THEIRS, settings_overrides=settings).pformat())


def test_docutils_reads_the_same_before_and_after() -> None:
    before, names, known = theirs(), dict(directives._directives), dict(roles._roles)
    content = read(OURS.encode(), "a.rst")

    assert [block.span.of(OURS) for block in content.blocks] == [
        "A title",
        "- .. note:: Words.",
        ":mine:`a` and :raw:`b`",
    ]
    assert theirs() == before
    assert "Unknown directive type" in before
    assert (dict(directives._directives), dict(roles._roles)) == (names, known)
    for machine in states.RSTState.nested_sm_cache:
        assert {type(state).__module__ for state in machine.states.values()} <= {states.__name__}


def test_docutils_reads_the_same_in_the_middle_of_our_reading() -> None:
    before, during = theirs(), []

    def in_the_middle(frame: FrameType, event: str, argument: object) -> None:
        if event == "call" and frame.f_code.co_name == "run" and frame.f_globals["__name__"].startswith("qa.loaders"):
            sys.setprofile(None)
            during.append(theirs())

    sys.setprofile(in_the_middle)
    try:
        content = read(OURS.encode(), "a.rst")
    finally:
        sys.setprofile(None)

    assert during == [before]
    assert content == read(OURS.encode(), "a.rst")
