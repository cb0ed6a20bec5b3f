"""Someone who stands between the program and the model server, passes everything on and remembers it."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Change = Callable[["Asked", str], str]
"""The text that is handed on in place of an answer's: of the request, and the text that the model wrote."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that reached the model: for which profile, and what was sent."""

    profile: str
    body: Mapping[str, Any]

    @property
    def schema(self) -> str:
        """The name of the JSON that was asked for; "" where none was."""
        return str(self.body.get("response_format", {}).get("json_schema", {}).get("name", ""))

    @property
    def text(self) -> str:
        """Everything that was sent to be read."""
        return "\n".join(str(message["content"]) for message in self.body.get("messages", []))


class Witness:
    """Counts requests by itself, so that no test has to believe what the program says of them."""

    def __init__(self, upstream: str) -> None:
        """Stand before the server at `upstream`."""
        self.asked: list[Asked] = []
        self.change: Change = lambda _, text: text
        self._upstream = upstream
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))

    def base_url(self, profile: str) -> str:
        """Where this profile is to send its requests, so that they can be told from those of others."""
        return f"http://127.0.0.1:{self._http.server_address[1]}/{profile}/v1"

    @contextmanager
    def standing(self) -> Iterator[Witness]:
        """Itself, passing on what comes until the block ends."""
        thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield self
        finally:
            self._http.shutdown()
            thread.join()
            self._http.server_close()

    def answer(self, path: str, sent: bytes) -> tuple[int, bytes]:
        """Status and body of the model's answer, changed if that is wanted."""
        _, profile, rest = path.split("/", 2)
        asked = Asked(profile, json.loads(sent))
        self.asked.append(asked)
        status, body = _post(f"{self._upstream}/{rest}", sent)
        return status, self._changed(asked, body) if status == 200 else body

    def _changed(self, asked: Asked, body: bytes) -> bytes:
        reply = json.loads(body)
        message = reply["choices"][0]["message"]
        message["content"] = self.change(asked, message["content"])
        return json.dumps(reply).encode()


def _post(url: str, sent: bytes) -> tuple[int, bytes]:
    request = urllib.request.Request(url, sent, {"Content-Type": "application/json"})  # noqa: S310 - 127.0.0.1
    try:
        with urllib.request.urlopen(request, timeout=300) as response:  # noqa: S310
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def _handler(witness: Witness) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status, body = witness.answer(self.path, self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing on stderr."""

    return Handler
