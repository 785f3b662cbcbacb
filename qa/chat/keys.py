"""The keys of the prompt that are not prompt-toolkit's own.

Law: whatever an editor does, the question is then either what it wrote or what it was, and a line says why.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.chat.editor import compose
from qa.chat.typed_lines import tidy
from qa.render.safe import one_line

if TYPE_CHECKING:
    from typing import TextIO

    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    from qa.chat.screen import Screen


def keys(screen: Screen, terminal: TextIO | None) -> KeyBindings:
    """A paste, and the editor: Ctrl-X Ctrl-E, with vi's keys "v" as well. The editor reads `terminal`."""
    from prompt_toolkit.application import run_in_terminal
    from prompt_toolkit.filters import has_selection, vi_navigation_mode
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys

    bindings = KeyBindings()

    @bindings.add(Keys.BracketedPaste)
    def _paste(event: KeyPressEvent) -> None:
        """A pasted paragraph is one question: its lines are joined, and what a terminal would obey is shown."""
        document = event.current_buffer.document
        left, right = document.char_before_cursor.strip(), document.current_char.strip()
        first = " " if event.data[:1].isspace() and left else ""
        last = " " if event.data[-1:] in (" ", "\t") or (event.data[-1:].isspace() and right) else ""
        event.current_buffer.insert_text(first + tidy(event.data).lstrip() + last)

    @bindings.add(Keys.Vt100MouseEvent, eager=True)
    def _show(event: KeyPressEvent) -> None:
        """The mouse is never asked for, so this is the pasted colour of some text, and no event."""
        event.current_buffer.insert_text(tidy(event.data))

    @bindings.add("c-x", "c-e", filter=~has_selection)
    @bindings.add("v", filter=vi_navigation_mode)
    async def _edit(event: KeyPressEvent) -> None:
        buffer = event.app.current_buffer

        def edited() -> str:
            try:
                return tidy(compose(buffer.text, os.environ, terminal))
            except ValueError as error:
                screen.say(one_line(str(error)))
                return buffer.text

        written = await run_in_terminal(edited)
        buffer.text = written
        buffer.cursor_position = len(written)

    return bindings
