"""tantivy's index, as the engine on disk uses it: no type and no exception of the library goes further than here.

Law: whatever the library raises is an EngineError; what it cannot hold (a term of 64 kB) stands in a form that it can.
"""

from __future__ import annotations

import os
from binascii import crc32
from contextlib import contextmanager
from functools import cached_property
from math import inf, log
from struct import pack, unpack
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.analysis.packing import encoded
from qa.digests import sha256
from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.disk.ledger import TANTIVY
from qa.index.disk.silence import silent
from qa.model import Packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.index.disk.checksums import Checking

WRITE = "write to"  # what one does to an index that is as it was when it fails
HEAD = "\x02"  # the one term of the document that names the state; no analysis makes it
NO_SOURCE = 0  # the number of that document's source
LONGEST = 1 << 15  # characters of a term; tantivy leaves out what has 64 kB
_LONG = ord("L")  # begins the data of a passage with a longer one; else they begin with a hexadecimal digit
_SEAL = 16  # hexadecimal digits before the data: the number of its source, and a checksum of both
HEAP = 256 << 20  # bytes that are indexed before a segment is written
FIELDS = ("source", "place", "same")


@contextmanager
def guarded(doing: str) -> Iterator[None]:
    """Errors of the index as EngineError; one of ours as it is."""
    try:
        with silent():
            yield
    except EngineError:
        raise
    except BaseException as error:
        is_panic = type(error).__name__ == "PanicException"  # of the library, which is no Exception
        if not is_panic and not isinstance(error, Exception):
            raise
        message = f"cannot {doing} the index: {'it is damaged' if is_panic else error}"
        if doing == WRITE:
            raise NotWritten(message, "is the disk full, or may the folder of the index not be written?") from error
        raise EngineError(message, "the next run makes it anew") from error


def indexed(term: str) -> str:
    """A term as it stands in the index: itself, or if it is very long, its beginning and its digest."""
    if len(term) <= LONGEST:
        return term
    return term[:64] + sha256(encoded(term))


def _in_32_bits(number: float) -> float:
    found: float = unpack("f", pack("f", number))[0]
    return found


def sealed(number: int, data: bytes) -> bytes:
    """The data of a passage as the index holds it, so that it cannot be taken for one of another source."""
    return b"%08x%08x" % (number, crc32(data, number)) + data


def shortened(terms: str, data: bytes) -> tuple[str, bytes]:
    """The terms of a passage and its data as the index holds them, where a term may be too long: as they are beside."""
    whole = encoded(terms)
    short = "\n".join(" ".join(map(indexed, line.split(" "))) for line in terms.split("\n"))
    return short, b"%c%016x" % (_LONG, len(whole)) + whole + data


class Known(NamedTuple):
    """What tantivy takes for the number of passages and their average length: deleted ones count until a merge."""

    passages: int
    average_length: float

    def idf(self, holding: int) -> float:
        """As tantivy works it out, in 32 bits: of a term that nearly all passages hold, few digits are left."""
        ratio = _in_32_bits((self.passages - holding + 0.5) / (holding + 0.5))
        return log(_in_32_bits(1 + ratio))


class Index:
    """An index in a folder, as of now; empty where there is none."""

    def __init__(self, path: str) -> None:
        self._path = os.path.join(path, TANTIVY) if path else ""
        self._index: Any = None
        self._list = self._listed()
        if self._list:
            import tantivy

            self._index = tantivy.Index.open(self._path)
            self._index.config_reader("manual")
            self._searcher = self._index.searcher()

    def writer(self) -> Any:
        """tantivy's writer of this index, which is made if it is not there."""
        import tantivy

        if self._index is None:
            os.makedirs(self._path, mode=0o700, exist_ok=True)
            builder = tantivy.SchemaBuilder()
            builder.add_text_field("terms", stored=True, tokenizer_name="whitespace", index_option="freq")
            for name in FIELDS:
                builder.add_integer_field(name, indexed=name == "source", fast=True)
            builder.add_bytes_field("data", stored=True)
            self._index = tantivy.Index(builder.build(), path=self._path)
            self._index.config_reader("manual")  # else a thread reads it again whenever it changes
            self._searcher = self._index.searcher()
        return self._index.writer(HEAP, 1)

    @property
    def is_last(self) -> bool:
        """Whether it is still what it was when it was opened: with each commit, and when it is made anew, another list
        of segments takes the place of the one before."""
        return self._list == self._listed()

    def _listed(self) -> tuple[int, int, int] | None:
        """What tells its list of segments from any other; nothing where there is none."""
        try:
            status = os.stat(os.path.join(self._path, "meta.json")) if self._path else None
        except OSError:
            return None
        return (status.st_ino, status.st_mtime_ns, status.st_size) if status else None

    @property
    def version(self) -> str:
        """Of the library, with the format that it writes."""
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
        """How many documents there are, the one that names the state among them."""
        return int(self._searcher.num_docs) if self._index is not None else 0

    def frequency(self, term: str) -> int:
        """How many passages hold a term, deleted ones among them."""
        return int(self._searcher.doc_freq("terms", term))

    def live(self, term: str) -> int:
        """How many passages hold a term."""
        found = self.frequency(term)
        if not found or not self._has_deleted:
            return found
        return int(self._searcher.search(self._term(term), 1, count=True).count)

    @cached_property
    def _has_deleted(self) -> bool:
        return self.known.passages != self.number

    def search(self, boosts: Sequence[tuple[str, float]], number: int) -> list[tuple[float, Any]]:
        """The best passages by the boosted terms, best first, each with its address."""
        import tantivy

        clauses = [(tantivy.Occur.Should, tantivy.Query.boost_query(self._term(term), boost)) for term, boost in boosts]
        query = tantivy.Query.boolean_query(clauses)
        found: list[tuple[float, Any]] = self._searcher.search(query, number, count=False).hits
        return found

    def of_source(self, number: int, passages: int) -> list[Any]:
        """The addresses of a source's passages."""
        return [address for _, address in self._searcher.search(self._source(number), passages + 1, count=False).hits]

    def values(self, field: str, addresses: list[Any]) -> list[int]:
        """The value of each address in a field of FIELDS."""
        found: list[int] = self._searcher.fast_field_values(field, addresses)
        return found

    def packed(self, address: Any, number: int) -> Packed:
        """A passage of the source `number` as it is stored. Raises ValueError where it is not that."""
        document = self._searcher.doc(address)
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
        """In bytes, with what is no longer used."""
        with os.scandir(self._path) as listing:
            return sum(entry.stat().st_size for entry in listing)

    def check(self) -> None:
        """Compares each file with the checksum in its footer. Raises ValueError where one does not stand."""
        self.checking().end()

    def checking(self, most: float = inf) -> Checking:
        """The same, while other things are done; nothing of an index of more bytes than `most`."""
        from qa.index.disk.checksums import Checking

        return Checking(self._path if self._index is not None and self._size <= most else "")

    def _term(self, term: str) -> Any:
        import tantivy

        return tantivy.Query.term_query(self._index.schema, "terms", term, index_option="freq")

    def _source(self, number: int) -> Any:
        import tantivy

        return tantivy.Query.term_query(self._index.schema, "source", number)
