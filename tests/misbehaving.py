"""A real HTTP server on 127.0.0.1 that speaks the chat-completions protocol, well or badly, as the test asks.

    with Misbehaving("429", ok('{"side": "for"}')) as server:
        ...                      # server.url ends in /v1; server.requests holds what came in

Each request takes the next behaviour of the script; the last one goes on for ever. A behaviour is a name from
:data:`NAMED`, an :class:`Answer`, or a function of the request's body that gives either. With `choose`, a function of the
body picks the behaviour of every request, so that one server can be good and bad at once. `latency` is added to each.
"""

from __future__ import annotations

import json
import socket
import struct
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Body = dict[str, Any]
CONTENT = '{"side": "for"}'


@dataclass(frozen=True)
class Answer:
    """What goes back: `missing` bytes are announced and never sent; `reset` cuts the connection instead of answering."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    missing: int = 0
    reset: bool = False


Behaviour = str | Answer | Callable[[Body], "Behaviour"]


@dataclass(frozen=True)
class Request:
    """What came in; headers are found whatever the case of their names."""

    path: str
    headers: Message
    body: Body


def completion(content: str | None, *, finish: str = "stop", refusal: str | None = None, logprobs: object = None) -> Body:
    """A chat completion that uses 100 tokens in, 10 of them cached, and 20 out."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    usage = {
        "prompt_tokens": 100,
        "completion_tokens": 20,
        "total_tokens": 120,
        "prompt_tokens_details": {"cached_tokens": 10},
    }
    choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": logprobs}
    return {"id": "c1", "object": "chat.completion", "created": 1, "model": "invented", "choices": [choice], "usage": usage}


def answer(payload: object, status: int = 200, **rest: Any) -> Answer:
    """Any JSON."""
    return Answer(status, json.dumps(payload).encode(), **rest)


def ok(content: str | Callable[[Body], str] = CONTENT, *, delay: float = 0.0, **rest: Any) -> Behaviour:
    """A good answer with this content, or with what a function makes of the request's body."""
    if callable(content):
        make = content
        return lambda body: answer(completion(make(body), **rest), delay=delay)
    return answer(completion(content, **rest), delay=delay)


def failure(status: int, message: str, code: str | None = None, **headers: str) -> Answer:
    """An error in the shape of the protocol; headers are written with underscores."""
    error = {"message": message, "type": "invalid_request_error", "param": None, "code": code}
    return answer({"error": error}, status, headers={name.replace("_", "-"): value for name, value in headers.items()})


def refuses(where: Callable[[Body], bool], message: str, then: Behaviour = "ok") -> Behaviour:
    """400 with this message where the request is as described, else what `then` says."""
    return lambda body: failure(400, message) if where(body) else then


def slow(seconds: float, then: Answer | None = None) -> Answer:
    """An answer that takes its time."""
    good = then or answer(completion(CONTENT))
    return Answer(good.status, good.body, good.content_type, good.headers, delay=seconds)


def format_of(body: Body) -> str:
    """The kind of `response_format` that is asked for: json_schema, json_object, or text where there is none."""
    return str(body.get("response_format", {}).get("type", "text"))


def _echo(headers: Message) -> Answer:
    """The behaviour "401_echo": the key is refused and repeated, as some servers do."""
    return failure(
        401, f"Incorrect API key provided: {headers.get('Authorization', '').removeprefix('Bearer ')}.", "invalid_api_key"
    )


KEYWORDS = ("maxLength", "minLength", "pattern", "maxItems", "minItems")
HALF = json.dumps(completion(CONTENT)).encode()[:60]
NAMED: dict[str, Behaviour] = {
    "ok": ok(),
    "429": failure(429, "Rate limit reached"),
    "429_wait": failure(429, "Rate limit reached", Retry_After="2"),
    "quota": failure(429, "You exceeded your current quota", "insufficient_quota"),
    "500": failure(500, "The server had an error"),
    "502": Answer(502, b"<html>Bad Gateway</html>", "text/html"),
    "503": failure(503, "The engine is overloaded"),
    "reset": Answer(reset=True),
    "slow": slow(5.0),
    "half_json": Answer(200, HALF, missing=400),
    "truncated_json": Answer(200, HALF),
    "wrong_schema": ok('{"unexpected": [1, 2]}'),
    "no_completion": answer({"hello": "world"}),
    "no_choices": answer({**completion(CONTENT), "choices": []}),
    "prose": ok("I would rather talk about the weather."),
    "empty": ok(""),
    "refusal": answer(completion(None, refusal="I cannot help with that.")),
    "content_filter": ok("", finish="content_filter"),
    "length": ok('{"side": "f', finish="length"),
    "wrong_content_type": Answer(200, b"<html><body>Welcome to the hotel network</body></html>", "text/html"),
    "401": failure(401, "Unauthorized"),
    "model_not_found": failure(404, "The model `invented` does not exist", "model_not_found"),
    "context_too_long": failure(400, "This model's maximum context length is 10 tokens.", "context_length_exceeded"),
    "400": failure(400, "Something else is wrong"),
    "refuses_response_format": refuses(lambda body: format_of(body) != "text", "response_format is not supported"),
    "refuses_json_schema": refuses(
        lambda body: format_of(body) == "json_schema", "response_format.type must be one of text, json_object"
    ),
    "refuses_schema_keyword": refuses(
        lambda body: format_of(body) == "json_schema" and any(word in json.dumps(body) for word in KEYWORDS),
        "Invalid schema for response_format 'answer': 'maxLength' is not permitted.",
    ),
    "refuses_logprobs": refuses(lambda body: "logprobs" in body, "logprobs is not supported with this model"),
}


class Misbehaving:
    """The server; use as a context manager."""

    def __init__(self, *script: Behaviour, choose: Callable[[Body], Behaviour] | None = None, latency: float = 0.0) -> None:
        """Take the script; without one, every request is answered well."""
        self.requests: list[Request] = []
        self.most_at_once = 0
        self._script = list(script) or ["ok"]
        self._choose, self._latency = choose, latency
        self._lock = threading.Lock()
        self._running = 0
        self._over = threading.Event()
        self._http = _Server(("127.0.0.1", 0), _Handler)
        self._http.play = self._play
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def url(self) -> str:
        """The base URL, for a client's `base_url`."""
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    @property
    def bodies(self) -> list[Body]:
        """The bodies of the requests so far."""
        return [request.body for request in self.requests]

    def __enter__(self) -> Self:
        """Start to listen."""
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        """Stop, cut the connections that are open, and wait for every thread."""
        self._over.set()
        self._http.shutdown()
        self._http.hang_up()
        self._http.server_close()
        self._thread.join()
        if self._http.mistakes and value is None:
            message = "the script of the server is wrong"
            raise AssertionError(message) from self._http.mistakes[0]

    def _play(self, request: Request) -> Answer:
        with self._lock:
            self.requests.append(request)
            behaviour = self._choose(request.body) if self._choose else self._script[0]
            if len(self._script) > 1:
                del self._script[0]
            self._running += 1
            self.most_at_once = max(self.most_at_once, self._running)
        found = _resolve(behaviour, request)
        if found.delay + self._latency:
            self._over.wait(found.delay + self._latency)
        with self._lock:
            self._running -= 1
        return found


def _resolve(behaviour: Behaviour, request: Request) -> Answer:
    while not isinstance(behaviour, Answer):
        if behaviour == "401_echo":
            return _echo(request.headers)
        behaviour = NAMED[behaviour] if isinstance(behaviour, str) else behaviour(request.body)
    return behaviour


class _Server(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = False
    play: Callable[[Request], Answer]

    def __init__(self, *where: Any) -> None:
        self._open: set[socket.socket] = set()
        self.mistakes: list[BaseException | None] = []
        super().__init__(*where)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)  # no shutdown() first: with SO_LINGER 0, close() then sends a reset
        request.close()

    def hang_up(self) -> None:
        for connection in self._open.copy():
            with suppress(OSError):  # the client may be gone already
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up are what this server is for; anything else is a mistake in the test."""
        error = sys.exception()
        if not isinstance(error, OSError):
            self.mistakes.append(error)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Server

    def do_POST(self) -> None:
        """Every request of the protocol is one."""
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        found = self.server.play(Request(self.path, self.headers, json.loads(raw)))
        if found.reset:
            self._reset()
        else:
            self._send(found)

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True

    def _send(self, found: Answer) -> None:
        self.send_response(found.status)
        headers = {"Content-Type": found.content_type, "Content-Length": str(len(found.body) + found.missing), **found.headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(found.body)
        self.close_connection = self.close_connection or found.missing > 0

    def log_message(self, *args: Any) -> None:
        """Say nothing: a test's output is its own."""
