"""Carry out the lines of a chat: a line with a slash in front is a command, a number alone opens that citation, words
such as "more" and "open 2" do what the command does, and any other line is a question.

Law: a command that cannot be carried out says so in one line, and the chat goes on. An answer is kept only after it was
shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.chat.citations import Citations
from qa.chat.forgetting import NO, YES
from qa.chat.slash_commands import COMMANDS, CannotError, command_hint, command_of, help_text, spoken
from qa.chat.transcript import Transcript
from qa.chat.typed_lines import NUMBER
from qa.errors import QAError
from qa.render.phrases import only_words, quantity, search_note, shorten
from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from qa.chat.entries import Kind
    from qa.chat.forgetting import Forgetting
    from qa.chat.opening import Opening
    from qa.chat.persistence import Persistence
    from qa.chat.record import KeptConversation
    from qa.chat.screen import Screen
    from qa.chat.settings import Settings
    from qa.library import Chat
    from qa.model import Answer


class Conversation:
    """The questions so far, the sources that they are asked of, and the commands on both."""

    def __init__(
        self,
        sources: Opening,
        screen: Screen,
        settings: Settings,
        persistence: Persistence,
        terminal: TextIO | None = None,
    ) -> None:
        self.transcript = Transcript()
        self.has_failed = False
        self._sources = sources
        self._screen = screen
        self._settings = settings
        self._persistence = persistence
        self._citations = Citations(self.transcript, sources, screen, terminal)
        self._chat: Chat | None = None
        self._has_moved = False  # to other sources since the last question
        self._is_kept = False  # a kept conversation was taken up since then
        self._pending: Forgetting | None = None  # what is deleted if the next line agrees

    def enter(self, line: str) -> bool:
        """Carry out a tidy line; return False where it says to leave.

        Raises the error that opening the library raised.
        """
        if self._pending is not None and not self._is_no_answer(line):
            return True
        if not line.strip():
            return True
        line = spoken(line) or line
        is_number = NUMBER.fullmatch(line.rstrip())
        is_command = line.startswith("/") or line.rstrip() == "?"
        if not is_command and not is_number:
            self._sources.library()
        try:
            if is_number:
                self._citations.open("/open", line)
            elif is_command:
                return self._obey(*line.partition(" ")[::2])
            else:
                self._ask(line.strip(), is_private=line[0].isspace())
        except CannotError as error:
            self._screen.say(str(error))
        except QAError as error:
            self.has_failed = True
            self._screen.complain(error)
        return True

    def resume(self) -> None:
        """Continue the last conversation about the same sources."""
        if kept := self._persistence.last(self._sources, self._screen):
            self._go_on(kept)
        else:
            self._screen.say("no earlier conversation about these sources is kept: this is a new one", dim=True)

    def _obey(self, name: str, argument: str) -> bool:
        commands: dict[str, Callable[[str, str], object]] = {
            "/open": self._citations.open,
            "/context": self._citations.context,
            "/why": self._citations.why,
            "/copy": self._citations.copy,
            "/more": self._more,
            "/map": self._map,
            "/search": self._search,
            "/only": self._narrow,
            "/sources": self._list,
            "/save": self._save,
            "/load": self._load,
            "/new": self._new,
            "/set": self._set,
            "/forget": self._forget,
            "/help": self._help,
        }
        command = command_of(name)
        if command is None:
            self._screen.say(f"no command {shorten(name, 40)}: {command_hint(name)}")
        elif command.name == "/quit":
            return False
        else:
            commands[command.name](name, argument.strip())
        return True

    def _talk(self) -> Chat:
        """Return a `Chat` of the library with the turns of this conversation."""
        library = self._sources.library()
        if self._chat is None or self._chat.library is not library:
            self._chat = library.chat()
        if self._is_kept:
            self.transcript.move_to(lambda source: bool(library.passages(source)))
            self._is_kept = False
        self._chat.turns[:] = self.transcript.turns
        self._chat.only = self._settings.only
        return self._chat

    def _ask(self, question: str, is_private: bool) -> None:
        self._sources.look_again()
        chat = self._talk()
        answer = chat.ask(question, self._settings.chosen_limit)
        for name in chat.library.outdated:
            self._screen.say(f"{one_line(name)} has changed since it was indexed", dim=True)
        self._has_moved = False
        for note in (*chat.library.doubts(answer), *filter(None, [search_note(answer)])):
            self._screen.say(note, dim=True)
        self._show("ask", answer, is_private)
        bare = f"/{question.casefold()}"
        if not answer.answered and any(bare in (command.name, *command.also) for command in COMMANDS):
            self._screen.say(f"did you mean {bare}?")

    def _show(self, kind: Kind, answer: Answer, is_private: bool = False) -> None:
        settings = self._settings
        fit = None if settings.full else self._screen.fit(answer, leaves_out=settings.chosen_limit is None)
        if fit:
            answer = fit.answer
        self._screen.answer(answer, self.transcript.add(kind, answer, is_private), fit and fit.most)
        if fit and fit.left_out:
            self._screen.say(f"{fit.left_out} more: /more shows the next", dim=True)
        self._persistence.keep(self.transcript.entries, self._sources)

    def _more(self, name: str, argument: str) -> None:
        """Show further citations for the last question or search: ask again with a higher limit. For a refused
        question, show the closest passage."""
        last = self.transcript.last
        if last is None:
            raise CannotError("there is no question yet: ask one first")
        if self._has_moved:
            raise CannotError("other sources are asked now: ask again")
        before = last.answer
        chat, shown = self._talk(), len(before.citations)
        if last.kind == "search":
            answer = chat.library.find(before.question, shown + self._settings.limit, before.only)
        else:
            most = shown + self._settings.limit
            answer = chat.library.ask(before.question, most, turns=chat.turns[:-1], only=before.only)
        if answer.closest and not shown:
            answer = answer._replace(citations=(answer.closest,))
        known = {(citation.source, citation.span) for citation in before.citations}
        more = tuple(one for one in answer.citations if (one.source, one.span) not in known)
        if not more:
            raise CannotError("nothing more was found")
        self._show("more", answer._replace(citations=more))

    def _map(self, name: str, argument: str) -> None:
        """Draw where the answer to a question stands; without one, to the last question."""
        from qa.render.strips import LIMIT

        last, chat = self.transcript.last, self._talk()
        if not argument and (last is None or self._has_moved):
            raise CannotError("/map takes a question: there is none yet")
        turns, question = chat.turns, argument
        if not argument and last:
            turns, question = (turns[:-1] if last.kind == "ask" else []), last.answer.question
        answer = chat.library.ask(question, LIMIT, turns=turns, only=self._settings.only)
        self._screen.strips(answer, chat.library.length, self.transcript.numbered(answer))

    def _search(self, name: str, argument: str) -> None:
        if not argument:
            raise CannotError("/search takes words: it shows the passages that hold them all as they stand")
        answer = self._sources.library().find(argument, self._settings.limit, self._settings.only)
        if answer.answered:
            self._show("search", answer)
        elif not answer.searched:
            self._screen.say(f"too common to search for: {shorten(argument, 40)}")
        else:
            under = f" under {only_words(answer.only)}" if answer.only else ""
            self._screen.say(f"no passage{under} holds {shorten(argument, 40)}")

    def _narrow(self, name: str, argument: str) -> None:
        from qa.chat.narrowing import narrow

        self._screen.say(narrow(argument, self._settings, self._sources.library), dim=True)

    def _list(self, name: str, argument: str) -> None:
        import sys

        from qa.chat.listing import SHOWN, listing

        most = SHOWN if self._screen.is_dialogue else sys.maxsize
        self._screen.text(listing(self._sources.library(), most))

    def _save(self, name: str, argument: str) -> None:
        from qa.chat.export import export_conversation
        from qa.chat.typed_lines import shell_words

        if not argument:
            raise CannotError(f"{name} takes the name of a file that ends in .md or .html")
        if not self.transcript.entries:
            raise CannotError("there is nothing to save yet: ask a question first")
        named = shell_words(argument)
        file = named[0] if len(named) == 1 else argument
        path = export_conversation(file, self.transcript.answers, self._sources.name, replace=name == "/save!")
        self._screen.say(f"saved: {one_line(path)}")

    def _load(self, name: str, argument: str) -> None:
        if not argument:
            self._screen.text(self._persistence.listing(self._sources, self._screen))
        elif number := NUMBER.fullmatch(argument):
            kept = self._persistence.numbered(int(number[1][:9]), self._sources, self._screen)
            self._go_on(kept)
            self._has_moved = False
        else:
            self._ask_others(argument)

    def _go_on(self, kept: KeptConversation) -> None:
        """Continue a kept conversation, part of which may be about other sources."""
        self._persistence.go_on(kept, self.transcript, self._screen)
        self._is_kept = True

    def _ask_others(self, argument: str) -> None:
        import os

        from qa.chat.typed_lines import shell_words

        is_name = os.path.exists(os.path.expanduser(argument))  # the argument may be one name with spaces in it
        named = [argument] if is_name else shell_words(argument)
        paths = tuple(os.path.expanduser(path) for path in named)
        if "-" in paths:
            raise CannotError("standard input can be read only once: name files and folders")
        self._sources.swap(paths)
        self._has_moved = True
        self._persistence.turn_to_others()
        self.transcript.move()
        size = quantity(self._sources.size, "passage")
        ended = " (and /only is off)" if self._settings.only else ""
        self._settings.only = None
        self._screen.say(f"asking {one_line(self._sources.name)} now: {size}{ended}", dim=True)

    def _new(self, name: str, argument: str) -> None:
        self.transcript.begin()
        self._persistence.new()
        self._screen.say("a new conversation: the next question stands alone", dim=True)

    def _set(self, name: str, argument: str) -> None:
        value, kept = self._settings.change(argument)
        self._screen.text(value)
        if kept:
            self._screen.say(one_line(kept), dim=True)

    def _forget(self, name: str, argument: str) -> None:
        """Say what would be deleted, and let the next line decide."""
        if argument.lower() not in ("", "all"):
            raise CannotError("/forget takes nothing, for what is kept about these sources, or all")
        plan = self._persistence.what_to_forget(self._sources, is_all=bool(argument))
        if plan:
            self._pending = plan
            self._screen.say(f"this deletes {plan.told(self._sources.name)}. yes or no?")
        else:
            name = shorten(self._sources.name, 60)
            self._screen.say(
                "nothing is kept" if argument else f"nothing is kept about {name}; /forget all is the rest"
            )
            self._new(name, argument)

    def _is_no_answer(self, line: str) -> bool:
        """Delete if the line agrees to that. Return whether it is neither yes nor no."""
        plan, self._pending = self._pending, None
        said = line.strip(" .!").lower()
        if plan is None or said not in YES:
            self._screen.say("nothing was deleted")
            return said not in NO
        try:
            self._screen.say(self._persistence.forget(plan, len(self.transcript.entries)))
        except CannotError as error:
            self._screen.say(str(error))
        finally:
            self._new("/forget", "")  # else forgotten questions would lend words to kept ones
        return False

    def withdraw(self) -> None:
        """Take Ctrl-C for no, where a command has asked."""
        self._pending = None

    def _help(self, name: str, argument: str) -> None:
        self._screen.text(help_text(self._screen.width))
