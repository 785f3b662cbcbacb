"""Find the word by which a question asks for a state: "when was the server down?".

Law: the result depends on the words of the question and the tables of its language alone. Such words are stop words,
which no index holds; a sentence that has one is told by its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.languages import folded

if TYPE_CHECKING:
    from qa.query.wording import Wording

SUBJECT = 3  # the most words between "is" and the word for a state, which say what is in it


def state_of(wording: Wording) -> str:
    """The word for a state at the end of a question for what is, in folded form; "" if there is none.

    >>> from qa.query.wording import Wording
    >>> [state_of(Wording(text)) for text in ("when was eth0 down?", "who set it up?", "was it down on Friday?")]
    ['down', '', '']
    """
    *others, last = map(folded, wording.words or ("",))
    near = others[-1 - SUBJECT :]
    asks = any(last in states and not before.isdisjoint(near) for before, states in wording.language.states)
    return last if asks else ""
