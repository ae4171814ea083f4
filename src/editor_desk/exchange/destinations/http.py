"""Speaking HTTP to a destination: no redirects, bounded answers, and every way to fail as a fault that a person understands."""

import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.destinations.bounded import POOLS, TooMuchError

CONNECT_SECONDS = 10.0
READ_SECONDS = 60.0
_LONGEST_WAIT = 24 * 3600
_DIGITS = 9
_MOVED = range(300, 400)
_GOOD = range(200, 300)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: its status, its JSON (None where it is none), its headers in lower case."""

    status: int
    document: Any
    headers: Mapping[str, str]

    @property
    def good(self) -> bool:
        """Whether what was asked for was done."""
        return self.status in _GOOD

    @property
    def code(self) -> str:
        """The name that the answer gives to its refusal."""
        code = self.document.get("code") if isinstance(self.document, dict) else ""
        return code[:80] if isinstance(code, str) else ""


def pool() -> urllib3.PoolManager:
    """Connections that try once and follow nobody: a secret is not told to whom an answer points."""
    manager = urllib3.PoolManager(
        retries=urllib3.Retry(total=False, redirect=False),
        timeout=urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS),
        ssl_context=ssl.create_default_context(),  # the authorities that this machine trusts, a company's own too
        maxsize=4,
    )
    manager.pool_classes_by_scheme = POOLS
    return manager


class HttpClient:
    """Asks one site. `authorization` is the header that says who asks."""

    def __init__(self, base: str, authorization: str) -> None:
        self._base = base.rstrip("/")
        self._host = urlsplit(base).hostname or base
        self._headers = {
            "Authorization": authorization,
            "Accept": "application/json",
            "User-Agent": "editor-desk",
        }
        self._pool = pool()

    @property
    def host(self) -> str:
        """Whom it asks, for messages."""
        return self._host

    def ask(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str | int] | None = None,
        json_body: Mapping[str, Any] | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> Reply:
        """One question. `fields` are those of a form, a file being (name, bytes, media type).

        Raises DeskError: DESTINATION_UNREACHABLE, DESTINATION_SLOW, CERTIFICATE_INVALID, DESTINATION_STRANGE (an answer that
        leads elsewhere, or is too large), DESTINATION_BUSY.
        """
        url = f"{self._base}{path}" + (f"?{urlencode(query)}" if query else "")
        options: dict[str, Any] = {
            "headers": dict(self._headers),
            "preload_content": False,
            "redirect": False,
        }
        if json_body is not None:
            options["body"] = json.dumps(json_body, ensure_ascii=False).encode()
            options["headers"]["Content-Type"] = "application/json; charset=utf-8"
        if fields is not None:
            options["fields"] = dict(fields)
        try:
            answer = self._pool.request(method, url, **options)
            try:
                data = answer.read()
            finally:
                answer.close()
        except HTTPError as error:
            raise connection_fault(error, self._host) from error
        except (OSError, ValueError) as error:
            raise DeskError(ErrorCode.DESTINATION_STRANGE, host=self._host) from error
        headers = {name.casefold(): value for name, value in answer.headers.items()}
        if answer.status in _MOVED:
            raise DeskError(ErrorCode.DESTINATION_STRANGE, host=self._host, status=answer.status)
        return Reply(answer.status, _document(data), headers)

    def require(self, reply: Reply) -> Any:
        """The JSON of a good answer. Raises DeskError for a refusal, or for an answer that is no JSON."""
        if not reply.good:
            wait = _seconds(reply.headers.get("retry-after", ""))
            raise status_fault(reply.status, self._host, reply.code, wait)
        if reply.document is None:
            raise DeskError(ErrorCode.DESTINATION_STRANGE, host=self._host, status=reply.status)
        return reply.document


def status_fault(status: int, host: str, detail: str = "", wait: int = 0) -> DeskError:
    """The fault that an HTTP status of refusal means."""
    if status in {401, 403}:
        return DeskError(ErrorCode.DESTINATION_DENIED, host=host, status=status, detail=detail)
    if status == 413:
        return DeskError(ErrorCode.DESTINATION_TOO_LARGE, host=host, status=status)
    if status == 507:
        return DeskError(ErrorCode.DESTINATION_FULL, host=host, status=status)
    if status in {408, 504}:
        return DeskError(ErrorCode.DESTINATION_SLOW, host=host, status=status)
    if status == 429 or status >= 500:
        return DeskError(ErrorCode.DESTINATION_BUSY, host=host, status=status, wait=wait)
    return DeskError(ErrorCode.DESTINATION_REFUSED, host=host, status=status, detail=detail)


def connection_fault(error: HTTPError, host: str) -> DeskError:
    """The fault that a connection which failed means."""
    cause: BaseException = error
    while isinstance(cause, MaxRetryError) and cause.reason is not None:
        cause = cause.reason
    if isinstance(cause.__cause__, TooMuchError):
        return DeskError(ErrorCode.DESTINATION_STRANGE, host=host)
    if isinstance(cause, SSLError):
        return DeskError(ErrorCode.CERTIFICATE_INVALID, host=host)
    timed_out = isinstance(cause, ReadTimeoutError | ConnectTimeoutError)
    if timed_out and not isinstance(cause, NewConnectionError):  # which is one of them by birth only
        return DeskError(ErrorCode.DESTINATION_SLOW, host=host)
    return DeskError(ErrorCode.DESTINATION_UNREACHABLE, host=host)


def _seconds(text: str) -> int:
    """How long a server asks to wait, a day at most; 0 where it does not say it in seconds."""
    if not (text.isascii() and text.isdecimal()):
        return 0
    return _LONGEST_WAIT if len(text) > _DIGITS else min(int(text), _LONGEST_WAIT)


def _document(data: bytes) -> Any:
    try:
        # Some plug-ins print a mark before it.
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
