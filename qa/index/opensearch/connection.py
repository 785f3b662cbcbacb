"""Send requests to a cluster, and try again where that may help.

Law: nothing goes over an unencrypted connection to another machine unless that was allowed; every certificate is
checked; no password is in a name, a message or a log. A message names the hosts, and holds no text of a question or a
document: what a server says of a search or of documents is not repeated. No type and no exception of the client library
leaves this module.
"""

from __future__ import annotations

import random
import re
from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.errors import MISSHAPEN, EngineError, UsageError
from qa.index.opensearch.mapping import encode_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.index.opensearch.address import Address
    from qa.index.opensearch.mapping import Json

TIMEOUT = 10.0  # seconds for one answer of a server
WITHIN = "5s"  # time for a server to say whether it can write; its default is a minute
PATIENCE = 40.0  # seconds for a request with all its repetitions
FIRST_PATIENCE = 3.0  # seconds for the first request: a missing host is reported soon
WAIT, LONGEST_WAIT = 0.1, 5.0  # seconds between two attempts, at first and at most
NO_INDEX = "index_not_found_exception"
BUSY = (429, 502, 503, 504)
LOST = (  # errors with status 500 when a node is lost while it works on the answer
    "search_phase_execution_exception",
    "node_disconnected_exception",
    "node_not_connected_exception",
    "node_closed_exception",
    "connect_transport_exception",
)
SUPPORTED = (2, 3)  # major versions of OpenSearch
THREADS = 4  # that may send requests at the same time, beside the one that renews the lease
DEAD = 5.0  # seconds for which a host that did not answer is avoided, if there are others
LINES = {"content-type": "application/x-ndjson"}
MOST = 1 << 48  # no number that a server counts to is larger
ANEW = "qa forget --all drops it, and qa index makes it anew"


class Refused(EngineError):  # noqa: N818 - the name says what happened
    """A request that the server refused, with the status and the kind of error that it gave."""

    def __init__(self, status: int, kind: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.status = status
        self.kind = kind
        self.is_passing = status in BUSY or (status == 500 and kind in LOST)  # may succeed a moment later


class Search(NamedTuple):
    """A search of one index: the options of the request, and its body."""

    options: Json
    body: Json


class Attempts:
    """The time for repeating a request, and the pauses in it."""

    def __init__(self, patience: float) -> None:
        self._end = monotonic() + patience
        self._wait = WAIT

    @property
    def are_over(self) -> bool:
        """Whether there is no time for another attempt."""
        return monotonic() + self._wait > self._end

    def pause(self) -> float:
        """Seconds to wait before the next attempt: growing, and random, so that many waiting processes do not return at
        the same moment."""
        wait, self._wait = self._wait, min(self._wait * 2, LONGEST_WAIT)
        return wait * random.uniform(0.5, 1)


class Connection:
    """The hosts of a cluster, asked in turn. One that does not answer is avoided for a while."""

    def __init__(self, address: Address) -> None:
        try:
            import opensearchpy
        except ImportError as error:
            raise UsageError("the client for OpenSearch is not installed", "pip install 'qa[opensearch]'") from error
        self.address = address
        self.newest: dict[str, int] = {}  # the last commit that was seen of each index, by the origin of the index
        self._errors = opensearchpy
        self._transport = _transport(address)

    def close(self) -> None:
        """Close the sockets."""
        self._transport.close()

    def where(self, index: str = "") -> str:
        """The hosts and an index, for messages; by default the index that the address names."""
        return f"{self.address.shown}: {index or self.address.alias}"

    @contextmanager
    def checking(self, doing: str) -> Iterator[None]:
        """Turn the errors that a senseless answer causes into EngineError; `doing` names the action."""
        try:
            yield
        except MISSHAPEN as error:
            raise EngineError(f"{self.where()}: cannot {doing} it: what it holds is damaged", ANEW) from error

    def checked_version(self) -> str:
        """The version of the server. Raises EngineError for one that is not supported."""
        answer = self.request("GET", "/", doing="ask", patience=FIRST_PATIENCE)
        version = answer.get("version")
        known = version if isinstance(version, dict) else {}
        name, number = str(known.get("distribution") or "no OpenSearch"), str(known.get("number", ""))
        if name != "opensearch" or number.partition(".")[0] not in map(str, SUPPORTED):
            what = f"OpenSearch {number}" if name == "opensearch" else f"another server ({number or name})"
            raise EngineError(
                f"{self.address.shown}: {what}, which is not supported",
                f"qa works with OpenSearch {' and '.join(map(str, SUPPORTED))}",
            )
        return number

    def request(
        self,
        method: str,
        path: str,
        body: object = None,
        params: dict[str, str] | None = None,
        doing: str = "read",
        patience: float = PATIENCE,
    ) -> Json:
        """Send a request and return the object in the server's answer. `body` is a value, or bytes that are lines of
        JSON; `doing` names the action in messages. A request that may succeed a moment later is sent again, so it must
        be safe to send twice; a `patience` below zero allows one attempt. Raises Refused for a refusal, EngineError
        where no host answers: what one host says tells more than that another one is silent."""
        data, headers = (body, LINES) if isinstance(body, bytes) else (_to_json(body), None)
        attempts, untried = Attempts(patience), len(self.address.hosts)  # hosts that were not asked yet
        said: Refused | None = None
        while True:
            untried -= 1
            try:
                found = self._transport.perform_request(
                    method, path, params=dict(params or {}), body=data, headers=headers, timeout=TIMEOUT
                )
                if isinstance(found, dict):
                    return found
                raise self._nonsense()
            except self._errors.exceptions.OpenSearchException as error:
                ours = self._translated(error, doing, is_private=bool(_OF_TEXTS.search(path)))
                said = ours if isinstance(ours, Refused) else said
                is_passing = not isinstance(ours, Refused) or ours.is_passing
                is_late = patience < 0 or (untried <= 0 and attempts.are_over)
                if _is_untrusted(error) or not is_passing:
                    raise ours from error
                if is_late:
                    raise (said or ours) from error
            except (AttributeError, RecursionError, ValueError) as error:  # no object, deep nesting, no Unicode
                raise self._nonsense() from error
            sleep(attempts.pause())

    def document(self, index: str, name: str) -> Json | None:
        """A document of an index in its present state, with its sequence number; None if it does not exist."""
        try:
            return self.request("GET", f"/{index}/_doc/{name}")
        except Refused as error:
            if error.status == 404:
                return None
            raise

    def multi_search(self, index: str, searches: Sequence[Search], doing: str = "search") -> list[Json]:
        """The answers to several searches in one request, each from all shards. A shard that is missing, and does not
        come back in time, is an error."""
        attempts = Attempts(PATIENCE)
        while True:
            lines = [
                part
                for search in searches
                for part in ({"allow_partial_search_results": False, **search.options}, search.body)
            ]
            found = self.request("POST", f"/{index}/_msearch", json_lines(lines), doing=doing)
            with self.checking(doing):
                answers: list[Json] = found["responses"]
                if [type(answer) for answer in answers] != [dict] * len(searches):
                    raise ValueError("not every search has an answer")
                failed = next(filter(_has_failed, answers), None)
                if failed is None:
                    return answers
                status = int(failed["status"]) if "error" in failed else 503
                refusal = self._refusal(status, failed.get("error"), doing, is_private=True)
            if not refusal.is_passing or attempts.are_over:
                raise refusal
            sleep(attempts.pause())

    def _translated(self, error: Any, doing: str, is_private: bool) -> EngineError:
        """Translate an exception of the client library."""
        known = self._errors.exceptions
        where = self.address.shown
        if _is_untrusted(error):
            reason = _reason(error)
            is_unknown = "issuer" in reason or "self-signed" in reason or "self signed" in reason
            hint = "name the file of its authority in QA_OPENSEARCH_CA" if is_unknown else ""
            return EngineError(f"{where}: its certificate cannot be trusted: {reason}", hint)
        if isinstance(error, known.ConnectionTimeout):
            return EngineError(f"{where}: no answer within {TIMEOUT:.0f} seconds", "is the cluster too busy?")
        if isinstance(error, known.ConnectionError):
            if _is_nonsense(error):
                return self._nonsense()
            hint = "is it running, and is the name right?"
            return EngineError(f"{where}: cannot be reached: {_reason(error)}", hint)
        if isinstance(error, known.TransportError) and isinstance(error.status_code, int):
            info = error.info if isinstance(error.info, dict) else {}
            return self._refusal(error.status_code, info.get("error", error.error), doing, is_private)
        return self._nonsense()

    def _nonsense(self) -> EngineError:
        """An answer that is not shown, since it may hold text of a document."""
        message = f"{self.address.shown}: its answer makes no sense: it is no object of JSON"
        return EngineError(message, "is it a server of OpenSearch?")

    def _refusal(self, status: int, told: object, doing: str, is_private: bool) -> Refused:
        """A refusal; if it `is_private`, the server may repeat what it was sent, so only names are taken from it."""
        kind, reason = _cause(told)
        if is_private:
            reason = ", ".join(dict.fromkeys(_PERMISSION.findall(reason))) if status == 403 else kind
        where, index = self.address.shown, self.address.alias
        if status == 401:
            why = "the user or key is not accepted" if self.address.has_credentials else "it asks who you are"
            message = f"{where}: {why}"
            hint = "QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD, QA_OPENSEARCH_API_KEY, or a netrc file say it"
        elif status == 403:
            message, hint = f"{where}: no permission to {doing} {index}", reason
        elif kind == NO_INDEX:
            message, hint = f"{where}: no such index: {index}", f"qa index --engine {self.address.name} PATH makes it"
        elif kind in ("search_phase_execution_exception", "no_shard_available_action_exception") or status == 503:
            hint = reason if is_private else f"{kind}: {reason}"
            message = f"{where}: {index} is not whole: some of its shards do not answer"
        elif status == 413:
            message, hint = f"{where}: what was sent is too large for it", "a proxy may have a limit of its own"
        elif status == 429:
            message, hint = f"{where}: too busy to {doing} {index}", "try again later"
        else:
            message, hint = f"{where}: cannot {doing} {index}: {reason or status}", ""
        return Refused(status, kind, message, hint)


def json_lines(values: Iterable[object]) -> bytes:
    """The values as lines of JSON."""
    return b"".join(line + b"\n" for line in map(_to_json, values) if line is not None)


def if_unchanged(found: Json) -> dict[str, str]:
    """The parameters with which a write of this document is refused if it was changed meanwhile."""
    return {"if_seq_no": str(whole(found["_seq_no"])), "if_primary_term": str(whole(found["_primary_term"]))}


def whole(number: object) -> int:
    """A number of a server that counts something. Raises ValueError for anything else."""
    if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number < MOST or number % 1:
        raise ValueError("no number that counts something")
    return int(number)


def text(value: object) -> str:
    """A text of a server that can be sent back. Raises ValueError for anything else."""
    if not isinstance(value, str):
        raise ValueError("no text")
    value.encode()  # half of a pair cannot be sent
    return value


def refusal_kind(told: object) -> str:
    """The kind of error that a server names; empty where it names none."""
    kind = str(told.get("type", "")) if isinstance(told, dict) else ""
    return kind if _KIND.fullmatch(kind) else ""


def _to_json(value: object) -> bytes | None:
    return None if value is None else encode_json(value).encode()


_OF_TEXTS = re.compile(r"/_(?:doc|bulk|refresh|msearch)\b")  # what the answer to such a request tells may be text
_KIND = re.compile(r"[a-z0-9_]{1,80}")
_PERMISSION = re.compile(r"\b(?:indices|cluster):[a-z_/]{1,80}")  # as a server names what a user may not do


class _Cause(NamedTuple):
    """Why a server refused: the kind of error that it names, and its reason."""

    kind: str
    reason: str


def _cause(told: object) -> _Cause:
    """The cause in a server's answer. The reason is that of the root cause, which says most."""
    kind = refusal_kind(told)
    if not isinstance(told, dict):
        said = str(told or "")
        return _Cause("", "" if said.lstrip().startswith("<") else _shortened(said))  # HTML is the page of a proxy
    roots = told.get("root_cause")
    root = roots[0] if isinstance(roots, list) and roots and isinstance(roots[0], dict) else told
    return _Cause(kind, _shortened(str(root.get("reason", told.get("reason", "")))))


def _has_failed(answer: Json) -> bool:
    """Whether the answer to a search is an error, or not that of all shards."""
    return bool("error" in answer or answer.get("timed_out") or answer.get("_shards", {}).get("failed"))


def _innermost(error: Any) -> Any:
    """The error behind an error of the client library."""
    found = error.info if len(error.args) > 2 else error
    while isinstance(found, Exception) and found.args and isinstance(found.args[-1], Exception):
        found = found.args[-1]
    return found


def _is_nonsense(error: Any) -> bool:
    """Whether what came over the network is no answer, though there was one."""
    from http.client import HTTPException, IncompleteRead, RemoteDisconnected

    found = _innermost(error)
    return isinstance(found, (ValueError, HTTPException)) and not isinstance(
        found, (IncompleteRead, RemoteDisconnected)
    )


def _reason(error: Any) -> str:
    """The innermost reason of a network error, without the names of Python's objects."""
    found = _innermost(error)
    said = getattr(found, "verify_message", "") or getattr(found, "strerror", "") or str(found)
    return _shortened(
        re.sub(r"^\S*Connection(?:Pool)?\([^)]*\): |<[^>]*>: |^\[SSL[^\]]*\] | \(_ssl\.c:[0-9]+\)$", "", said)
    )


def _is_untrusted(error: Any) -> bool:
    """Whether the certificate was rejected; another attempt would not help."""
    return "CERTIFICATE_VERIFY_FAILED" in str(error)


def _shortened(said: str) -> str:
    line = " ".join(said.split())
    return line if len(line) <= 200 else line[:199] + "…"


def _transport(address: Address) -> Any:
    from opensearchpy import Transport, Urllib3HttpConnection

    class Quiet(Urllib3HttpConnection):
        """A connection that logs nothing and warns of nothing, since we report errors ourselves."""

        def log_request_fail(self, *_: Any, **__: Any) -> None:
            pass

        def log_request_success(self, *_: Any, **__: Any) -> None:
            pass

        def _raise_warnings(self, _: Any) -> None:
            pass

    more: Json = {}
    if address.is_secure:
        more = {"use_ssl": True, "ssl_context": address.context()}
    hosts = [{"host": host, "port": port} for host, port in address.hosts]
    headers = address.headers()
    try:
        return Transport(
            hosts, connection_class=Quiet, headers=headers, max_retries=0, retry_on_timeout=True,
            timeout=TIMEOUT, dead_timeout=DEAD, http_compress=not address.is_local, pool_maxsize=THREADS + 1, **more,
        )  # fmt: skip
    except ValueError as error:  # the client rejects more host names than we do
        raise UsageError(f"no host: {address.shown}", "an engine is opensearch+https://HOST/INDEX") from error
