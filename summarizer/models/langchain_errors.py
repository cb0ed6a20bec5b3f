"""What a LangChain provider raises, as one of our errors, without knowing any provider.

Every provider's package has exceptions of its own. What they have in common is an HTTP status somewhere, telling names, and
a text; that is all that is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.errors import (
    ContextTooLong,
    ModelError,
    ModelMisconfigured,
    ReplyCutOff,
    ReplyRefused,
    ReplyUnreadable,
    TransientModelError,
)
from summarizer.models.translation import Contact, seconds_to_wait

_DEPTH = 6  # exceptions behind an exception that are looked at
_SHORTEST_SECRET = 4  # what is shorter is no key, and replacing it would garble the text
_KEY_LIKE = re.compile(r"[\w.-]{12,}")  # no path and no header, whose beginnings are in other texts too

_TOO_LONG = re.compile(
    r"context[ _-]?(length|window|size|overflow)|maximum context|(prompt|input|request) is too (long|large)"
    r"|too many (input )?tokens"
    r"|reduce the length|input token count|exceeds? the (maximum|max|limit)[^.]{0,40}tokens",
    re.IGNORECASE,
)
_NO_STRUCTURE = re.compile(
    r"response_?format|json_?schema|json[ _]mode|structured|schema|tool|function|grammar|output_(config|format)", re.IGNORECASE
)
_BAD_KEY = re.compile(r"api[_ ]key[_ ](not valid|invalid)|(incorrect|invalid) api[_ ]key", re.IGNORECASE)
_COME_BACK = re.compile(r"(?:retry in|retryDelay\W+)\s*(\d+(?:\.\d+)?)\s*s", re.IGNORECASE)  # where no header says it
_QUOTA = re.compile(r"insufficient_quota|exceeded your current quota|credit balance|billing", re.IGNORECASE)

_BY_NAME: tuple[tuple[re.Pattern[str], type[ModelError], str], ...] = (
    (re.compile("LengthFinish"), ReplyCutOff, "the answer was cut off; raise `output`"),
    (re.compile("ContentFilter|Refusal|Blocked|Safety"), ReplyRefused, "the provider would not answer"),
    (re.compile("ContextOverflow|ContextLength|RequestTooLarge"), ContextTooLong, "the prompt is longer than the model can read"),
    (
        re.compile("Auth|PermissionDenied|Unauthori[sz]ed|Forbidden|APIKey|ApiKey|Credential"),
        ModelMisconfigured,
        "the key is refused",
    ),
    (re.compile("RateLimit|Throttl|TooManyRequests|ResourceExhausted|Overloaded"), TransientModelError, "too many requests"),
    (re.compile("Timeout|TimedOut|DeadlineExceeded"), TransientModelError, "no answer in time"),
    (re.compile("Connect|RemoteProtocol|ReadError|WriteError|NetworkError"), TransientModelError, "the server cannot be reached"),
    (re.compile("ServiceUnavailable|InternalServer|ServerError"), TransientModelError, "the server failed"),
    (re.compile("NotFound"), ModelMisconfigured, "there is no such model or server"),
    (
        re.compile("JSONDecode|OutputParser|ValidationError|^(Key|Index|Attribute|Type|UnicodeDecode)Error$"),
        ReplyUnreadable,
        "the answer cannot be read",
    ),
)


def on_one_line(text: object, secrets: Sequence[str] = ()) -> str:
    """A text for an error: on one line, not too long, without secrets and without the beginning of what looks like a key."""
    line = str(text)
    for secret in sorted((secret for secret in secrets if len(secret) >= _SHORTEST_SECRET), key=len, reverse=True):
        line = line.replace(secret, "[key]")
        line = Contact("", key=secret).clean(line) if _KEY_LIKE.fullmatch(secret) else line
    return Contact("").clean(line)


def translate(error: Exception, where: str, secrets: Sequence[str], requests: int) -> ModelError:
    """Our error for a provider's; raise it outside the handler, or what stands behind it could hold the key."""
    chain = tuple(_chain(error))
    kind, reason = _classify(chain)
    message = f"{where}: {reason}: {type(error).__name__}: {on_one_line(error, secrets)}"
    if issubclass(kind, TransientModelError):
        return kind(message, retry_after=_retry_after(chain), requests=requests)
    return kind(message, requests=requests)


def asks_another_way(error: Exception) -> bool:
    """Whether the provider refuses the way structured output was asked for, so that asking otherwise may work."""
    chain = tuple(_chain(error))
    if isinstance(error, NotImplementedError) or (isinstance(error, TypeError) and "unexpected keyword" in str(error)):
        return True
    text = _text(chain)
    grammar = _status(chain) == 500 and "grammar" in text  # what local servers say of a schema they cannot use
    refused = (
        grammar
        or _status(chain) in {400, 422, 501}
        or any("BadRequest" in name or "InvalidRequest" in name for name in _names(chain))
    )
    return refused and bool(_NO_STRUCTURE.search(text)) and not _TOO_LONG.search(text)


def _classify(chain: Sequence[BaseException]) -> tuple[type[ModelError], str]:
    status, text = _status(chain), _text(chain)
    if status == 413 or (status in {None, 400, 422, 500} and _TOO_LONG.search(text)):
        return ContextTooLong, "the prompt is longer than the model can read"
    if "unexpected keyword" in text:
        return ModelMisconfigured, "an option is not known to this model; look at the profile's options"
    if status is None or status < 300:
        return _by_name(chain)
    return _by_status(status, text, chain)


def _by_status(status: int, text: str, chain: Sequence[BaseException]) -> tuple[type[ModelError], str]:
    if status in {401, 403} or (status == 400 and _BAD_KEY.search(text)):
        return ModelMisconfigured, f"the key is refused (HTTP {status})"
    if status == 404:
        return ModelMisconfigured, "there is no such model or server (HTTP 404)"
    if status == 402 or (status in {400, 429} and _QUOTA.search(text)):
        return ModelMisconfigured, f"the account has nothing left (HTTP {status})"
    if status in {408, 409, 425, 429} or (status >= 500 and status != 501):
        return TransientModelError, f"the server cannot answer now (HTTP {status})"
    kind, reason = _by_name(chain) if status == 400 else (ModelError, "")  # some providers say 400 to everything
    return (kind, reason) if kind is not ModelError else (kind, f"the server refuses the request (HTTP {status})")


def _by_name(chain: Sequence[BaseException]) -> tuple[type[ModelError], str]:
    for pattern, kind, reason in _BY_NAME:
        if any(pattern.search(name) for name in _names(chain)):
            return kind, reason
    if any(isinstance(error, OSError) for error in chain):  # sockets and TLS
        return TransientModelError, "the server cannot be reached"
    return ModelError, "no answer"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(_DEPTH):
        if error is None:
            return
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _names(chain: Sequence[BaseException]) -> list[str]:
    return [kind.__name__ for error in chain for kind in type(error).__mro__]


def _text(chain: Sequence[BaseException]) -> str:
    return " ".join(str(error) for error in chain)


def _status(chain: Sequence[BaseException]) -> int | None:
    for error in chain:
        response = getattr(error, "response", None)
        values = [getattr(place, name, None) for place in (error, response) for name in ("status_code", "status", "code")]
        values.append(_aws(response).get("HTTPStatusCode"))
        for value in values:
            if isinstance(value, int) and 100 <= value < 600:
                return int(value)
    return None


def _aws(response: object) -> Mapping[str, object]:
    found = response.get("ResponseMetadata") if isinstance(response, dict) else None
    return found if isinstance(found, dict) else {}


def _retry_after(chain: Sequence[BaseException]) -> float | None:
    for error in chain:
        response = getattr(error, "response", None)
        for headers in (getattr(error, "headers", None), getattr(response, "headers", None), _aws(response).get("HTTPHeaders")):
            items = getattr(headers, "items", None)
            values = {str(name).lower(): str(value) for name, value in items()} if callable(items) else {}
            if (seconds := seconds_to_wait(values)) is not None:
                return seconds
    told = _COME_BACK.search(_text(chain))
    return float(told[1]) if told else None
