"""A connection to a cluster: where it is, who asks, and one request after another, tried again where that may help.

Law: nothing goes over an unencrypted line to another machine unless that was allowed, no certificate goes unchecked,
and no password is in a name, a message or a log. No type and no exception of the client goes further than here.
"""

from __future__ import annotations

import random
import re
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from qa.errors import EngineError, UsageError
from qa.index.opensearch.mapping import encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.index.opensearch.address import Address

TIMEOUT = 10.0  # seconds for one answer of a server
WITHIN = "5s"  # in which a server is to say whether it can write; else it would be silent for a minute
PATIENCE = 40.0  # seconds for a request, all that are made in its place among them
FIRST_PATIENCE = 3.0  # seconds for the first request: a host that is not there is told at once
WAIT, LONGEST_WAIT = 0.1, 5.0  # seconds between two of them, at first and at most
NO_INDEX = "index_not_found_exception"
BUSY = (429, 502, 503, 504)
LOST = (  # with the status 500, where a node is lost while it works on the answer
    "search_phase_execution_exception",
    "node_disconnected_exception",
    "node_not_connected_exception",
    "node_closed_exception",
    "connect_transport_exception",
)
SUPPORTED = (2, 3)  # major versions of OpenSearch
THREADS = 4  # that may ask at the same time, beside the one that sends signs of life
DEAD = 5.0  # seconds that a host which did not answer is left alone, where there are others
LINES = {"content-type": "application/x-ndjson"}


class Refused(EngineError):  # noqa: N818 - the name says what is the matter
    """What a server says no to, with its status and the kind of error that it names."""

    def __init__(self, status: int, kind: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.status = status
        self.kind = kind
        self.is_passing = status in BUSY or (status == 500 and kind in LOST)  # and may be well a moment later


class Attempts:
    """How long something is tried again."""

    def __init__(self, patience: float) -> None:
        self._end = monotonic() + patience
        self._wait = WAIT

    @property
    def are_over(self) -> bool:
        """Whether there is no time for another."""
        return monotonic() + self._wait > self._end

    def pause(self) -> float:
        """Seconds to wait before another: longer and longer, and by chance, so that many who wait do not come back
        together."""
        wait, self._wait = self._wait, min(self._wait * 2, LONGEST_WAIT)
        return wait * random.uniform(0.5, 1)


class Connection:
    """The hosts of a cluster, asked in turn; one that does not answer is left alone for a while."""

    def __init__(self, address: Address) -> None:
        try:
            import opensearchpy
        except ImportError as error:
            raise UsageError("the client for OpenSearch is not installed", "pip install 'qa[opensearch]'") from error
        self.address = address
        self._errors = opensearchpy
        self._transport = _transport(address)

    def close(self) -> None:
        """Lets go of the sockets."""
        self._transport.close()

    def supported(self) -> str:
        """The version of the server. Raises EngineError for one that is not supported."""
        told = self.request("GET", "/", doing="ask", patience=FIRST_PATIENCE)
        version = told.get("version") if isinstance(told, dict) else None
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
    ) -> Any:
        """The server's answer, as JSON has it. `body` is a value, or bytes that are lines of JSON. What may be well a
        moment later is asked again, so it must be such that twice is as good as once; a `patience` below zero is for
        one attempt. Raises Refused for an answer that says no, EngineError for none."""
        data, headers = (body, LINES) if isinstance(body, bytes) else (_dumped(body), None)
        attempts, lacking = Attempts(patience), len(self.address.hosts)  # hosts that were not asked yet
        while True:
            lacking -= 1
            try:
                found = self._transport.perform_request(
                    method, path, params=dict(params or {}), body=data, headers=headers, timeout=TIMEOUT
                )
                if isinstance(found, dict):
                    return found
                raise self._senseless(str(found) or "nothing")
            except self._errors.exceptions.OpenSearchException as error:
                told = self._told(error, doing)
                is_passing = not isinstance(told, Refused) or told.is_passing
                is_late = patience < 0 or (lacking <= 0 and attempts.are_over)
                if _is_untrusted(error) or not is_passing or is_late:
                    raise told from error
            except (AttributeError, RecursionError) as error:  # the client expects an object, not too deep
                raise self._senseless("no object of JSON") from error
            sleep(attempts.pause())

    def found(self, index: str, name: str) -> dict[str, Any] | None:
        """A document of an index as it is now, with its number among the changes; nothing where there is none."""
        try:
            found: dict[str, Any] = self.request("GET", f"/{index}/_doc/{name}")
        except Refused as error:
            if error.status == 404:
                return None
            raise
        return found

    def searches(
        self, index: str, searches: Sequence[tuple[dict[str, Any], dict[str, Any]]], doing: str = "search"
    ) -> list[dict[str, Any]]:
        """The answers to several searches in one request, each of all shards: where one is lacking, and is not back in
        time, that is an error."""
        attempts = Attempts(PATIENCE)
        while True:
            lines = [
                part for head, body in searches for part in ({"allow_partial_search_results": False, **head}, body)
            ]
            whole = self.request("POST", f"/{index}/_msearch", as_lines(lines), doing=doing)
            answers: list[dict[str, Any]] = whole["responses"]
            failed = next((answer for answer in answers if "error" in answer or answer.get("timed_out")), None)
            if failed is None:
                return answers
            status = int(failed.get("status", 503)) if "error" in failed else 503
            told = self._refused(status, failed.get("error"), doing)
            if not told.is_passing or attempts.are_over:
                raise told
            sleep(attempts.pause())

    def _told(self, error: Any, doing: str) -> EngineError:
        """An error of the client in our words."""
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
            hint = "is it running, and is the name right?"
            return EngineError(f"{where}: cannot be reached: {_reason(error)}", hint)
        if isinstance(error, known.TransportError) and isinstance(error.status_code, int):
            info = error.info if isinstance(error.info, dict) else {}
            return self._refused(error.status_code, info.get("error", error.error), doing)
        return self._senseless(str(error.args[0] if error.args else error))

    def _senseless(self, told: str) -> EngineError:
        message = f"{self.address.shown}: its answer makes no sense: {_cut(told)}"
        return EngineError(message, "is it a server of OpenSearch?")

    def _refused(self, status: int, told: Any, doing: str) -> Refused:
        kind, reason = _cause(told)
        where, index = self.address.shown, self.address.alias
        if status == 401:
            message = (
                f"{where}: {'the user or key is not accepted' if self.address.is_named else 'it asks who you are'}"
            )
            hint = "QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD, QA_OPENSEARCH_API_KEY, or a netrc file say it"
        elif status == 403:
            message, hint = f"{where}: no permission to {doing} {index}", reason
        elif kind == NO_INDEX:
            message, hint = f"{where}: no such index: {index}", f"qa index --engine {self.address.name} PATH makes it"
        elif kind in ("search_phase_execution_exception", "no_shard_available_action_exception") or status == 503:
            message, hint = f"{where}: {index} is not whole: some of its shards do not answer", f"{kind}: {reason}"
        elif status == 413:
            message, hint = f"{where}: what was sent is too large for it", "a proxy may have a limit of its own"
        elif status == 429:
            message, hint = f"{where}: too busy to {doing} {index}", "try again later"
        else:
            message, hint = f"{where}: cannot {doing} {index}: {reason or status}", ""
        return Refused(status, kind, message, hint)


def as_lines(values: Iterable[object]) -> bytes:
    """The values as lines of JSON."""
    return b"".join(line + b"\n" for line in map(_dumped, values) if line is not None)


def marked(found: dict[str, Any]) -> dict[str, str]:
    """What a change must name so that it is refused if there was another one meanwhile."""
    return {"if_seq_no": str(found["_seq_no"]), "if_primary_term": str(found["_primary_term"])}


def _dumped(value: object) -> bytes | None:
    return None if value is None else encode(value).encode()


def _cause(told: Any) -> tuple[str, str]:
    """The kind of an error and its reason, as a server tells them: those at its root, which say most."""
    if not isinstance(told, dict):
        text = str(told or "")
        return "", "" if text.lstrip().startswith("<") else _cut(text)  # the page of a proxy
    roots = told.get("root_cause")
    root = roots[0] if isinstance(roots, list) and roots and isinstance(roots[0], dict) else told
    return str(told.get("type", "")), _cut(str(root.get("reason", told.get("reason", ""))))


def _reason(error: Any) -> str:
    """What is at the bottom of an error of the network, without the names of Python's objects."""
    found = error.info if len(error.args) > 2 else error
    while isinstance(found, Exception) and found.args and isinstance(found.args[-1], Exception):
        found = found.args[-1]
    text = getattr(found, "verify_message", "") or getattr(found, "strerror", "") or str(found)
    return _cut(re.sub(r"^\S*Connection(?:Pool)?\([^)]*\): |<[^>]*>: |^\[SSL[^\]]*\] | \(_ssl\.c:[0-9]+\)$", "", text))


def _is_untrusted(error: Any) -> bool:
    """Whether a certificate is what is wrong, which no other attempt mends."""
    return "CERTIFICATE_VERIFY_FAILED" in str(error)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else line[:199] + "…"


def _transport(address: Address) -> Any:
    from opensearchpy import Transport, Urllib3HttpConnection

    class Quiet(Urllib3HttpConnection):
        """Tells neither a log nor the person of what we tell ourselves."""

        def log_request_fail(self, *_: Any, **__: Any) -> None:
            pass

        def log_request_success(self, *_: Any, **__: Any) -> None:
            pass

        def _raise_warnings(self, _: Any) -> None:
            pass

    more: dict[str, Any] = {}
    if address.is_secure:
        more = {"use_ssl": True, "ssl_context": address.context()}
    hosts = [{"host": host, "port": port} for host, port in address.hosts]
    headers = address.headers()
    try:
        return Transport(
            hosts, connection_class=Quiet, headers=headers, max_retries=0, retry_on_timeout=True,
            timeout=TIMEOUT, dead_timeout=DEAD, http_compress=not address.is_near, pool_maxsize=THREADS + 1, **more,
        )  # fmt: skip
    except ValueError as error:  # the client knows more of what no name of a host has
        raise UsageError(f"no host: {address.shown}", "an engine is opensearch+https://HOST/INDEX") from error
