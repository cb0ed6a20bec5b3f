"""A server with the chat-completions protocol that answers every request after the same time: what a client costs beside it.

    python evals/steady_server.py [--seconds 0.2]

Prints its base URL and serves until its standard input is closed. ``GET /stats`` tells how many requests there were and
when the first came and the last was answered. Asked about numbered statements it answers with one position for each, made
of the statement's own words; asked anything else, with the smallest JSON that fits the schema. One process and asyncio
streams, so that it is never what a client waits for.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

WORDS = "The speaker says so."
QUOTED = 12
"""Words of a statement that an answer relies on."""
_STATEMENT = re.compile(r'^\[(?P<number>\d+)\] (?P<name>[^,(]+?)(?:, [^(]*)? \([^:]*\): "(?P<text>.*)"$', re.MULTILINE)
_STOP = re.compile(r"[,.;:…“”]")
_AGAINST = re.compile(r"\boppose|\btax on\b|passed on to")


@dataclass
class Stats:
    """What was served: requests, the most at once, and the monotonic seconds of the first and the last."""

    requests: int = 0
    most_at_once: int = 0
    first: float = 0.0
    last: float = 0.0


def smallest(schema: Mapping[str, Any]) -> object:
    """A value that fits a JSON schema: the first of an enum, one element in a list, a short sentence as text."""
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            return {name: smallest(inner) for name, inner in schema.get("properties", {}).items()}
        case "array":
            return [smallest(schema["items"])]
        case "integer" | "number":
            return 1
        case "boolean":
            return False
        case _:
            return WORDS[: schema.get("maxLength", len(WORDS))]


def read_statements(prompt: str) -> Iterator[dict[str, object]]:
    """A position for every numbered statement in a prompt, said and relied on in the statement's own words."""
    for found in _STATEMENT.finditer(prompt):
        words = " ".join(_STOP.split(found["text"], maxsplit=1)[0].split()[:QUOTED])
        yield {
            "statement": int(found["number"]),
            "issue": 1,
            "side": "opposes" if _AGAINST.search(found["text"]) else "supports",
            "conditional": False,
            "relayed": False,
            "sentence": f"{found['name']} says that {words}.",
            "words": [words],
        }


def content(request: Mapping[str, Any]) -> str:
    """What the answer to a request says."""
    schema = request.get("response_format", {}).get("json_schema", {}).get("schema", {"type": "object"})
    item = schema.get("properties", {}).get("positions", {}).get("items", {}).get("properties", {})
    if "statement" in item:
        return json.dumps({"positions": list(read_statements(request["messages"][-1]["content"]))})
    return json.dumps(smallest(schema))


def completion(request: Mapping[str, Any]) -> bytes:
    """The answer to a request; four characters are counted as one token."""
    text = content(request)
    prompt, output = (sum(len(turn["content"]) for turn in request["messages"]) // 4, len(text) // 4)
    usage = {"prompt_tokens": prompt, "completion_tokens": output, "total_tokens": prompt + output}
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    model = request.get("model", "steady")
    return json.dumps(
        {"id": "c", "object": "chat.completion", "created": 1, "model": model, "choices": [choice], "usage": usage}
    ).encode()


class Steady:
    """The server's state, and one coroutine for each connection."""

    def __init__(self, seconds: float) -> None:
        """Answer after `seconds`."""
        self._seconds = seconds
        self._stats = Stats()
        self._running = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection until the client hangs up."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                begun = time.monotonic()
                body = await reader.readexactly(_length(head))
                payload = (
                    await self._answer(body, begun) if head.startswith(b"POST") else json.dumps(asdict(self._stats)).encode()
                )
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(payload) + payload
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()  # the client has hung up, which is how every connection ends

    async def _answer(self, body: bytes, begun: float) -> bytes:
        stats = self._stats
        stats.first = stats.first or begun
        stats.requests += 1
        self._running += 1
        stats.most_at_once = max(stats.most_at_once, self._running)
        payload = completion(json.loads(body))
        await asyncio.sleep(self._seconds - (time.monotonic() - begun))
        self._running -= 1
        stats.last = time.monotonic()
        return payload


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


async def main() -> None:
    """Serve until standard input is closed."""
    arguments = argparse.ArgumentParser(description="Answer every chat completion after the same time.")
    arguments.add_argument("--seconds", type=float, default=0.2)
    steady = Steady(arguments.parse_args().seconds)
    server = await asyncio.start_server(steady.serve, "127.0.0.1", 0, backlog=256)
    port = server.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}/v1", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
