"""The toolbar below the prompt: the sources' name, their number of passages, the questions so far, and the keys.

Law: the toolbar is one safe line that fits the terminal. Where there is too little room, the least important part goes
first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.filters import Condition, is_done, to_filter
from prompt_toolkit.key_binding.vi_state import InputMode
from prompt_toolkit.layout import (
    ConditionalContainer,
    Dimension,
    FloatContainer,
    FormattedTextControl,
    HSplit,
    Window,
    walk,
)

from qa.render.columns import cut
from qa.render.columns import width as columns_of
from qa.render.phrases import only_words, quantity, shorten
from qa.render.safe import one_line

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.formatted_text import StyleAndTextTuples

    from qa.chat.opening import Opening
    from qa.chat.screen import Screen
    from qa.chat.settings import Settings
    from qa.chat.transcript import Transcript
    from qa.model import Only

GAP = " · "
MENU = 7  # lines of completions


def toolbar(name: str, size: int | None, questions: int, keys: str, width: int, only: Only | None = None) -> str:
    """Return the toolbar's text. `size` is the number of passages, or None while they are being read; `only` is what
    questions are narrowed to."""
    parts = ["opening ..." if size is None else quantity(size, "passage")]
    if only:
        parts.insert(0, f"only {shorten(only_words(only), max(width // 3, 8))}")
    if questions:
        parts.append(quantity(questions, "question"))
    if keys:
        parts.append(keys)
    name = one_line(name)
    least = min(columns_of(name), max(width // 2, 8))
    while len(parts) > 1 and least + columns_of(GAP.join(["", *parts])) > width:
        del parts[1 if len(parts) > 2 else -1]
    rest = GAP.join(["", *parts])
    room = width - columns_of(rest)
    return f"{cut(name, room)}{rest}" if room >= 8 else cut(name, width)


def add_toolbar(
    session: PromptSession[str], opening: Opening, screen: Screen, settings: Settings, transcript: Transcript
) -> None:
    """Add the toolbar below the prompt; completions take its place while there are any.

    prompt-toolkit has a toolbar of its own, but draws it only where it knows the position of the cursor.
    """

    def line() -> StyleAndTextTuples:
        keys = settings.keys
        if keys == "vi":
            keys = "vi insert" if session.app.vi_state.input_mode == InputMode.INSERT else "vi navigation"
        size = opening.size if opening.ready is not None else None
        width = session.output.get_size().columns
        return [
            (
                "dim" if screen.is_styled else "",
                toolbar(opening.name, size, transcript.asked, keys, width, settings.only),
            )
        ]

    def is_completing() -> bool:
        return session.default_buffer.complete_state is not None

    shown = Condition(lambda: settings.toolbar and not is_completing()) & ~is_done
    bar = ConditionalContainer(Window(FormattedTextControl(line), height=1, dont_extend_height=True), filter=shown)
    room = ConditionalContainer(Window(height=Dimension(min=MENU)), filter=Condition(is_completing) & ~is_done)
    rest = ConditionalContainer(Window(height=Dimension(min=0)), filter=~is_done)
    floats = next(part for part in walk(session.layout.container) if isinstance(part, FloatContainer))
    assert isinstance(floats.content, HSplit)
    session.layout.current_window.dont_extend_height = to_filter(True)
    floats.content.children += [bar, room, rest]
