"""Bind the prompt's keys that prompt-toolkit does not bind itself.

Law: after an editor has run, the question is either the text that it wrote or the text from before; in the second case
a line says why.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.filters import has_selection, vi_navigation_mode
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys

from qa.chat.editor import compose
from qa.chat.pasting import as_pasted
from qa.chat.typed_lines import tidy
from qa.render.safe import one_line

if TYPE_CHECKING:
    from typing import TextIO

    from prompt_toolkit.key_binding import KeyPressEvent

    from qa.chat.screen import Screen
    from qa.chat.signals import Signals


def keys(screen: Screen, signals: Signals, terminal: TextIO | None) -> KeyBindings:
    """Bind a paste, and the editor: Ctrl-X Ctrl-E, and "v" too with vi's keys. The editor reads `terminal`."""
    bindings = KeyBindings()

    @bindings.add(Keys.BracketedPaste)
    def _paste(event: KeyPressEvent) -> None:
        """Insert a paragraph as one line, and questions as a line each where nothing else is typed. Each control
        character is shown by its number."""
        document = event.current_buffer.document
        if not document.text.strip():
            event.current_buffer.insert_text(as_pasted(event.data).lstrip())
            return
        left, right = document.char_before_cursor.strip(), document.current_char.strip()
        first = " " if event.data[:1].isspace() and left else ""
        last = " " if event.data[-1:] in (" ", "\t") or (event.data[-1:].isspace() and right) else ""
        event.current_buffer.insert_text(first + tidy(event.data).lstrip() + last)

    @bindings.add(Keys.Vt100MouseEvent, eager=True)
    def _show(event: KeyPressEvent) -> None:
        """Insert the text. The prompt never asks for mouse events, so this is a colour code in pasted text."""
        event.current_buffer.insert_text(tidy(event.data))

    @bindings.add("c-x", "c-e", filter=~has_selection)
    @bindings.add("v", filter=vi_navigation_mode)
    async def _edit(event: KeyPressEvent) -> None:
        buffer = event.app.current_buffer

        def edited() -> str:
            with signals.ends_with_chat():
                try:
                    return as_pasted(compose(buffer.text, os.environ, terminal))
                except ValueError as error:
                    screen.say(one_line(str(error)))
            return buffer.text

        written = await run_in_terminal(edited)
        buffer.text = written
        buffer.cursor_position = len(written)

    return bindings
