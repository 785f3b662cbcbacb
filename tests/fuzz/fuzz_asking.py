"""Targets of fuzzing for what others say to qa: questions, answers to verify, a cluster's answers, lines, keys.

Law: each is answered, or refused by the error that is promised: UsageError for what a person or a file says,
EngineError for what a server says.
"""

from __future__ import annotations

import json
from contextlib import contextmanager, redirect_stderr, suppress
from functools import cache
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from strategies import document, passage, query

from qa.analysis.passage import packed
from qa.chat.history import History
from qa.chat.line_editor import LineEditor
from qa.chat.opening import Opening
from qa.chat.prompt import PromptParts
from qa.chat.screen import Screen
from qa.chat.settings import Settings
from qa.chat.signals import Signals
from qa.chat.state import State
from qa.chat.transcript import Transcript
from qa.chat.typed_lines import tidy
from qa.errors import EngineError, QAError, UsageError
from qa.evaluate import asked_in, letters, read_questions
from qa.index.opensearch import bulk, connection
from qa.index.opensearch.about import encode_about
from qa.index.opensearch.engine import OpenSearchEngine
from qa.index.opensearch.head import Head, WordsFile
from qa.index.opensearch.mapping import Retired, index_version, passage_documents, record_documents, shared_fields
from qa.ingest.manifest import Manifest, Selection, encode_manifest
from qa.ingest.options import OpenOptions
from qa.ingest.remote import remote_status
from qa.library import Library, open_library
from qa.model import Anchor, Source, Turn
from qa.render import VIEWS, view
from qa.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXT = "# Tides\n\nThe tide turned at noon on 3 May 2024. Ada Brandt keeps the lighthouse of Oban.\n\nA storm came."
SAID = (
    "when did the tide turn?", "who keeps the lighthouse?", "and who said that?", "why?", "tell me more",
    "what is this about?", "was ist 1,200.5 Meter hoch?", "潮汐是什么？", "C++ vs. RFC9110", "the second one",
)  # fmt: skip


@cache
def _library() -> Library:
    return Library([document(TEXT), document("La marea subió al mediodía.", source="/d/b.md", language="es")])


def asks(data: bytes) -> None:
    """Ask each line of a conversation of a small library, and show the answers in every view."""
    library, turns = _library(), list[Turn]()
    for line in data.decode("utf-8", "surrogateescape").split("\n")[:4]:
        for ask in (lambda text: library.ask(text, turns=turns), library.find):
            try:
                answer = ask(line)
            except UsageError:
                continue
            assert 0 <= answer.confidence <= 1 >= answer.coverage >= 0
            for citation in answer.citations:
                assert citation.quote in citation.passage.text
            for name in VIEWS:
                view(name)(answer)
        turns.append(Turn(line, tuple(one.passage for one in answer.citations)) if line.strip() else Turn("why?"))


def verifies_answers(data: bytes) -> None:
    """Verify answers without a source to look at, as text and as what follows."""
    with suppress(UsageError):
        verify(data.decode("utf-8", "replace"), lambda source: False)


def _answer_seed() -> bytes:
    answer = _library().ask(SAID[0])
    return view("json")(answer).encode() + view("jsonl")(answer).encode()


def evaluates(data: bytes) -> None:
    """Read a file of questions, as `qa eval` and as `qa ask` do."""
    for read in (read_questions, asked_in):
        with suppress(UsageError):
            assert read(data, "q.jsonl")
    text = data.decode("utf-8", "replace")
    assert letters(text) == letters(text[:5]) + letters(text[5:])


class Cluster:
    """In place of a cluster: it answers each request with what it was given for requests of that kind."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given
        self._left = MOST

    def perform_request(self, method: str, path: str, body: bytes | None = None, **_: Any) -> Any:
        self._left -= 1
        if self._left < 0:
            return {}
        if not path.endswith("/_msearch"):
            kind = (
                "version"
                if path == "/"
                else "health"
                if "health" in path
                else path.rpartition("/")[2].partition("-")[0]
            )
            return self._given.get(kind, {})
        bodies = [json.loads(line) for line in (body or b"").splitlines()[1::2]]
        return {"responses": [self._answer(one) for one in bodies]}

    def _answer(self, body: dict[str, Any]) -> Any:
        """The answer to one search."""
        said = json.dumps(body)
        kind = (
            "now" if '"head"' in said else "words" if '"lines"' in said else "totals" if '"aggs"' in said else "found"
        )
        return self._given.get(kind if body["size"] or kind == "totals" else "count", {})

    def close(self) -> None:
        pass


MOST = 60  # requests that are answered
NAME = "opensearch://127.0.0.1:9200/papers"


@contextmanager
def _answering(data: bytes) -> Iterator[None]:
    """Every cluster gives the answers in this JSON; without any if it is no object."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    given = found if isinstance(found, dict) else {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "_transport", lambda address: Cluster(given))
        patch.setattr(connection, "sleep", lambda seconds: None)
        for module in (connection, bulk):
            patch.setattr(module, "PATIENCE", -1.0)
        yield


def is_written(data: bytes) -> None:
    """Write to an index of a cluster that gives these answers."""
    with _answering(data), suppress(EngineError):
        engine = OpenSearchEngine(NAME)
        with engine.writing() as batch:
            batch.replace("/d/c.md", [passage("The tide turned.", "/d/c.md")])
            batch.remove("/d/a.md")
            batch.record = b"record"


def is_served(data: bytes) -> None:
    """Ask an index of a cluster that gives these answers, by the engine and by a library."""
    with _answering(data):
        with suppress(EngineError):
            for call in _calls(OpenSearchEngine(NAME)):
                with suppress(EngineError):
                    call()
        with suppress(QAError), open_library(engine=NAME) as library:
            for question in SAID[:3]:
                for name in VIEWS:
                    view(name)(library.ask(question))
        with suppress(QAError):
            remote_status([], OpenOptions(NAME))


def _calls(engine: OpenSearchEngine) -> list[Callable[[], object]]:
    """All that may be asked."""
    return [
        lambda: engine.search(query("tide", "gate"), 3),
        lambda: engine.passages("/d/a.md"),
        lambda: engine.near("tides", 3),
        lambda: engine.typed_as("tides", 3),
        lambda: engine.containing(["tide"], 3),
        lambda: engine.about("/d/b.md"),
        lambda: engine.holds("/d"),
        lambda: engine.record,
        *(engine.sources, engine.languages, engine.kinds, engine.health, engine.refresh),
    ]


def served(dead: bool = False, **other: Any) -> bytes:
    """What a cluster answers; `other` are values in place of those of the same name, wherever they are."""
    about = encode_about(Source("a.md", "Tides", "sha256:0", "text", "en"))
    shared = shared_fields("/d/a.md", "v1", about, 1, "2024-05-03T10:00:00Z")
    given = [passage("The tide turned at noon.", "/d/a.md", anchors=(Anchor(0, 1, 1),)), passage("Ada B.", start=30)]
    details = [{"description": what, "value": 1.0} for what in ("n, number", "N, total", "avgdl, average")]
    more = {"_explanation": {"description": "score", "value": 1.0, "details": details}, "sort": [1]}
    of_version = {"held": 2, "length": 6, "silent": 0, "headed": 0, "language": "en"}
    lines = [json.loads(line) for _, line in passage_documents(shared, packed(given))]
    hits = [
        {"_id": f"v1-{at}", "_source": line | of_version | _known(line, other)} | more for at, line in enumerate(lines)
    ]
    retired = (Retired("v0", 1, 1),) if dead else ()
    state = Head(
        "papers-qa-1", 1, 0, not dead, retired, (), (WordsFile("w", 1),), 1, "run", 1.0, index_version(), "a" * 32, 1
    )
    head = {"_index": "papers-qa-1", "_id": "head", "_seq_no": 1, "_primary_term": 1, "_source": state.to_document()}
    sums: dict[str, Any] = {"held": 2, "length": 6, "silent": 0, "headed": 0}
    kinds: dict[str, Any] = {
        "languages": [{"key": "en", "doc_count": 1}],
        "kinds": [{"key": "md", "doc_count": 1}],
    }
    values = {name: {"value": value} for name, value in (sums | _known(sums, other)).items()}
    buckets = {name: {"buckets": value} for name, value in (kinds | _known(kinds, other)).items()}
    record = encode_manifest(Manifest(Selection(("/d",))))
    words = [{"_id": "w", "_source": {"lines": "tide\tTide\t3\nada\tAda\t1"}}]
    answers: dict[str, Any] = {
        "version": {"version": {"distribution": "opensearch", "number": "2.19.3"}},
        "head": head,
        "now": {"hits": {"hits": [head], "total": {"value": 1}}},
        "found": {"hits": {"hits": hits, "total": {"value": 2}}},
        "count": {"hits": {"hits": [], "total": {"value": 1}}},
        "totals": {"hits": {"total": {"value": 1}}, "aggregations": values | buckets},
        "words": {"hits": {"hits": words}},
        "record": {"_seq_no": 1, "_primary_term": 1, "_source": record_documents(record)[0]},
        "health": {"status": "green"},
        "_alias": {"papers-qa-1": {}},
        "lock": {"_seq_no": 1, "_primary_term": 1, "_source": {"holder": {"run": "other"}}},
        "_bulk": {"items": [{"index": {"status": 201}}] * 4},
        "_refresh": {"_shards": {"failed": 0}},
    }
    return json.dumps(answers | _known(answers, other)).encode()


def _known(values: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in other.items() if name in values}


def speaks(data: bytes) -> None:
    """Read the lines of an agent: each is text, and none is longer than a line may be."""
    from qa.cli.mcp.lines import Lines

    lines = Lines(BytesIO(data))
    while line := lines.readline():
        line.encode()


def types(data: bytes) -> None:
    """Type keys at the prompt: it gives tidy lines, until it is left."""
    keys = data.replace(b"\x1a", b"").replace(b"\x05", b"")  # these suspend the process, and open an editor
    with (
        redirect_stderr(StringIO()),
        create_pipe_input() as pipe,
        create_app_session(input=pipe, output=DummyOutput()),
    ):
        pipe.send_bytes(keys[:400] + b"\x1b\x1b\r\x03\x04")
        pipe.close()
        screen = Screen(is_dialogue=False)
        screen.has_greeted = True
        parts = PromptParts(
            Opening(_library, screen), screen, Signals(), History(State({"QA_NO_HISTORY": "1"})),
            Settings(keys="vi" if len(data) % 2 else "emacs"), Transcript(),
        )  # fmt: skip
        editor = LineEditor(parts)
        editor._app.ttimeoutlen = editor._app.timeoutlen = 0.001  # seconds that it waits for the rest of a key
        ended = 0
        while ended < 3:  # the keys may have Ctrl-D among them
            try:
                text = editor.read_line()
            except (KeyboardInterrupt, EOFError):
                ended += 1
                continue
            assert all(tidy(line) == line for line in text.split("\n"))


def asking_targets() -> dict[str, tuple[tuple[bytes, ...], Callable[[bytes], None]]]:
    """The targets by name, each with the inputs to begin with."""
    asked = b'{"question": "why?", "expect": ["a storm", "noon"]}\n{"q": "who?", "expect": null}\n'
    keys = (b"why\x1b[D\x1b[A\r/set \t\t\rwho\x17?\r", b"\x1b[200~a\nb\x1b[201~\r", b"\x1bdwi\x12s\r\x18\x05")
    return {
        "questions": ((*map(str.encode, SAID), "\n".join(SAID[:4]).encode()), asks),
        "verify": ((_answer_seed(), view("jsonl")(_library().ask(SAID[1])).encode()), verifies_answers),
        "eval": ((asked,), evaluates),
        "cluster": ((served(), served(dead=True)), is_served),
        "publishing": ((served(), served(dead=True)), is_written),
        "agent": ((b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n\xff\n',), speaks),
        "keys": (keys, types),
    }
