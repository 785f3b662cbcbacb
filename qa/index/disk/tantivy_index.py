"""Open, search and check tantivy's index for the disk engine.

Law: whatever the library raises inside `guarded` becomes an EngineError. A term that the library cannot hold (64 kB) is
stored in a short form.
"""

from __future__ import annotations

import os
import re
from binascii import crc32
from contextlib import contextmanager, suppress
from errno import ENOENT
from functools import cached_property
from math import inf, log
from struct import pack, unpack
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from qa import private
from qa.analysis.packing import Packed, encoded
from qa.digests import sha256
from qa.errors import EngineError, printable
from qa.index.base import NotWritten
from qa.index.disk.ledger import TANTIVY, verify_kinds
from qa.index.disk.silence import silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import tantivy

    from qa.index.disk.checksums import BackgroundCheck
    from qa.index.disk.mapped import MappedFiles

WRITE = "write to"  # of `guarded`: an action after whose failure the index is as it was
HEAD = "\x02"  # the only term of the head, the document that names the state; no analysis makes it
NO_SOURCE = 0  # the source number of the head
LONGEST = 1 << 15  # characters of a term; tantivy leaves out a term of 64 kB
_LONG = ord("L")  # the first byte of the data of a passage with a longer term; else that is a hexadecimal digit
_SEAL = 16  # hexadecimal digits before the data: its source number, and a checksum of number and data
HEAP = 256 << 20  # bytes in memory; when they are full, a segment is written
FIELDS = ("source", "place", "same", "time")
# The system's words in an error of the library: 'message: "Too many open files"', "'Input/output error (os error 5)'".
_OF_THE_SYSTEM = re.compile(r"message: \"([^\"]+)\"|'([^'()]+) \(os error \d+\)")


@contextmanager
def guarded(doing: str, path: str) -> Iterator[None]:
    """Raise errors of the library as EngineError (`doing` tells what failed, `path` is the folder of the index), and
    our own errors unchanged."""
    try:
        with silent():
            yield
    except EngineError:
        raise
    except BaseException as error:
        is_panic = type(error).__name__ == "PanicException"  # tantivy's, which is no Exception
        if not is_panic and not isinstance(error, Exception):
            raise
        what = f"cannot {doing} the index in {printable(path)}"
        if isinstance(error, private.Misplaced):
            raise EngineError(f"{what}: {error}", "remove it") from error
        message = f"{what}: {'it is damaged' if is_panic else _reason(error)}"
        if doing == WRITE:
            raise NotWritten(message, "is the disk full, or may the folder of the index not be written?") from error
        raise EngineError(message, "the next run makes it anew") from error


def _reason(error: BaseException) -> str:
    """Why it failed, in the system's words where it was the system: the library shows its own values around them."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    told = str(error)
    if "LockBusy" in told:
        return "its lock cannot be had"
    found = _OF_THE_SYSTEM.search(told)
    return (found[1] or found[2]).lower() if found else told


def is_refused(error: EngineError) -> bool:
    """Whether the system refused something, so that the index may be whole: it had no memory, no more open files, no
    room. A part that is missing is damage."""
    cause = error.__cause__
    if isinstance(cause, (OSError, MemoryError)):
        return not isinstance(cause, private.Misplaced)
    found = _OF_THE_SYSTEM.search(str(cause))
    return found is not None and os.strerror(ENOENT) not in found[0]


def indexed(term: str) -> str:
    """A term in the form that the index holds: unchanged, or its beginning and its digest if it is very long."""
    if len(term) <= LONGEST:
        return term
    return term[:64] + sha256(encoded(term))


def _in_32_bits(number: float) -> float:
    found: float = unpack("f", pack("f", number))[0]
    return found


def sealed(number: int, data: bytes) -> bytes:
    """The data of a passage with its seal, so that it cannot be taken for a passage of another source."""
    return b"%08x%08x" % (number, crc32(data, number)) + data


def shortened(terms: str, data: bytes) -> tuple[str, bytes]:
    """The terms and data of a passage with terms that may be too long: the terms in their short form, and the full
    terms in front of the data."""
    whole = encoded(terms)
    short = "\n".join(" ".join(map(indexed, line.split(" "))) for line in terms.split("\n"))
    return short, b"%c%016x" % (_LONG, len(whole)) + whole + data


def _schema() -> tantivy.Schema:
    """The fields of the index: the terms of a passage, numbers to choose passages by, and its stored form."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("terms", stored=True, tokenizer_name="whitespace", index_option="freq")
    for name in FIELDS:
        builder.add_integer_field(name, indexed=name == "source", fast=True)
    builder.add_bytes_field("data", stored=True)
    return builder.build()


class Known(NamedTuple):
    """The number of passages and their average length that tantivy computes with: deleted ones count until a merge."""

    passages: int
    average_length: float

    def idf(self, holding: int) -> float:
        """The idf as tantivy computes it, in 32 bits: for a term that nearly all passages hold, few digits are left."""
        ratio = _in_32_bits((self.passages - holding + 0.5) / (holding + 0.5))
        return log(_in_32_bits(1 + ratio))


class Index:
    """The index in a folder, as it is when opened; empty where there is none. Raises FileNotFoundError where another
    process commits at the same time, and ValueError where opening it could end this process."""

    def __init__(self, path: str) -> None:
        self._path = os.path.join(path, TANTIVY) if path else ""
        self._index: tantivy.Index | None = None
        self._mapped: MappedFiles | None = None
        if path:
            verify_kinds(path)
        self._list = self._listed()
        if self._list:
            import tantivy

            from qa.index.disk.checksums import verify_layers
            from qa.index.disk.mapped import MappedFiles

            verify_layers(self._path)
            self._mapped = MappedFiles(self._path)
            self._index = tantivy.Index.open(self._path)
            if self._index.schema != _schema():  # tantivy skips a key that it does not know: a field is not indexed
                raise ValueError("meta.json is not what was written")
            self._index.config_reader("manual")
            self._searcher = self._index.searcher()
            if not self.is_last:  # it may have mapped other files than those
                raise FileNotFoundError(f"{self._path}: another process commits")

    def verify_mapped(self) -> None:
        """Raise ValueError where a file was cut short since the index was opened; to read it could end this process."""
        if self._mapped:
            self._mapped.verify()

    def writer(self) -> tantivy.IndexWriter:
        """tantivy's writer of this index; makes the index if there is none."""
        import tantivy

        if self._index is None:
            private.make_folder(self._path)
            self._index = tantivy.Index(_schema(), path=self._path)
            self._index.config_reader("manual")  # else a thread reads it again whenever it changes
            self._searcher = self._index.searcher()
        from qa.index.disk.checksums import left_files

        for path in left_files(self._path):
            with suppress(OSError):
                os.unlink(path)
        return self._index.writer(HEAP, 1)

    @property
    def is_last(self) -> bool:
        """Whether the index is unchanged since it was opened: each commit, and making it anew, replaces the file that
        lists its segments."""
        return self._list == self._listed()

    def _listed(self) -> tuple[int, int, int] | None:
        """The identity of the file that lists the segments; None where there is none."""
        try:
            status = os.stat(os.path.join(self._path, "meta.json")) if self._path else None
        except OSError:
            return None
        return (status.st_ino, status.st_mtime_ns, status.st_size) if status else None

    @property
    def version(self) -> str:
        """The version of the library; the format of the index depends on it."""
        import tantivy

        return str(vars(tantivy)["__version__"])

    def head(self) -> int:
        """The generation of the last commit; 0 where there is none."""
        if self._index is None:
            return 0
        found = self._searcher.search(self._source(NO_SOURCE), 2, count=False).hits
        return int(self.packed(found[0][1], NO_SOURCE).data) if found else 0

    @cached_property
    def known(self) -> Known:
        import json

        query = self._term(HEAD)
        [(_, address)] = self._searcher.search(query, 1, count=False).hits
        told: dict[str, float] = {}
        parts = [json.loads(query.explain(self._searcher, address).to_json())]
        while parts:
            part = parts.pop()
            told[part["description"].partition(",")[0]] = part["value"]
            parts += part.get("details", ())
        return Known(int(told["N"]), told["avgdl"])

    @property
    def number(self) -> int:
        """The count of documents, with the head."""
        return self._searcher.num_docs if self._index is not None else 0

    def frequency(self, term: str) -> int:
        """How many passages hold a term, with deleted ones."""
        return self._searcher.doc_freq("terms", term)

    def live(self, term: str) -> int:
        """How many live passages hold a term."""
        found = self.frequency(term)
        if not found or not self._has_deleted:
            return found
        result: Any = self._searcher.search(self._term(term), 1, count=True)  # tantivy's types lack `count`
        return int(result.count)

    @cached_property
    def _has_deleted(self) -> bool:
        return self.known.passages != self.number

    def search(
        self, boosts: Sequence[tuple[str, float]], number: int, within: tantivy.Query | None = None
    ) -> list[tuple[float, tantivy.DocAddress]]:
        """Scores and addresses of the best passages by the boosted terms, best first; those that match `within`."""
        import tantivy

        clauses = [(tantivy.Occur.Should, tantivy.Query.boost_query(self._term(term), boost)) for term, boost in boosts]
        query = tantivy.Query.boolean_query(clauses)
        if within is not None:
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, within)])
        return self._searcher.search(query, number, count=False).hits

    def matching(self, query: tantivy.Query, number: int) -> list[tantivy.DocAddress]:
        """The addresses of the first `number` passages that match a query."""
        return [address for _, address in self._searcher.search(query, number, count=False).hits]

    def all(self, passages: int) -> list[tantivy.DocAddress]:
        """The addresses of all live passages. Raises ValueError where there are not so many."""
        import tantivy

        found = self._searcher.search(tantivy.Query.all_query(), passages + 2, count=False).hits
        addresses = [address for _, address in found]
        numbers = self.values("source", addresses)
        of_passages = [one for one, number in zip(addresses, numbers, strict=True) if number != NO_SOURCE]
        if len(of_passages) != passages:
            raise ValueError(f"{len(of_passages)} of {passages} passages are there")
        return of_passages

    def of_source(self, number: int, passages: int) -> list[tantivy.DocAddress]:
        """The addresses of a source's passages."""
        return [address for _, address in self._searcher.search(self._source(number), passages + 1, count=False).hits]

    def values(self, field: str, addresses: list[tantivy.DocAddress]) -> list[int]:
        """The value of each address in a field of FIELDS."""
        return cast("list[int]", self._searcher.fast_field_values(field, addresses))

    def packed(self, address: tantivy.DocAddress, number: int) -> Packed:
        """The stored form of a passage of the source `number`. Raises ValueError where it is damaged or of another."""
        document: Any = self._searcher.doc(address)
        terms, whole = document.get_first("terms"), document.get_first("data")
        data = whole[_SEAL:]
        if whole[:_SEAL] != b"%08x%08x" % (number, crc32(data, number)):
            raise ValueError("a passage is not what was written")
        if data[0] != _LONG:
            return Packed(terms, data)
        end = 17 + int(data[1:17], 16)
        return Packed(data[17:end].decode("utf-8", "surrogatepass"), data[end:])

    @property
    def _size(self) -> int:
        """In bytes, with files that are no longer used."""
        with os.scandir(self._path) as listing:
            return sum(entry.stat().st_size for entry in listing)

    def check(self) -> None:
        """Compare each file with the checksum in its footer. Raises ValueError where one differs."""
        self.checking().end()

    def checking(self, most: float = inf) -> BackgroundCheck:
        """Begin `check` in the background; an index of more than `most` bytes is not checked."""
        from qa.index.disk.checksums import BackgroundCheck

        return BackgroundCheck(self._path if self._index is not None and self._size <= most else "")

    def _term(self, term: str) -> tantivy.Query:
        import tantivy

        return tantivy.Query.term_query(self.schema, "terms", term, index_option="freq")

    def _source(self, number: int) -> tantivy.Query:
        import tantivy

        return tantivy.Query.term_query(self.schema, "source", number)

    @property
    def schema(self) -> tantivy.Schema:
        assert self._index is not None  # the callers have looked
        return self._index.schema
