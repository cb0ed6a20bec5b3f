"""Everything summarizer raises on purpose.

    SummarizerError                  one clear line: where, what, and what would do
    ├── UsageError                   the call itself is wrong (exit 2)
    │   └── ConfigError              a setting cannot be read or is unknown
    ├── DocumentError                one document cannot be read; the others go on
    │   ├── DocumentMissing
    │   ├── DocumentEmpty
    │   ├── DocumentTooLarge
    │   └── DocumentUnreadable       binary, encrypted, image-only, broken encoding
    ├── ParserMissing                the English model of the parser is not installed, or not the one we know
    ├── ModelError                   a language model gave no answer that can be used
    │   ├── TransientModelError      trying again may help: too many requests, server error, timeout, connection lost
    │   ├── ModelMisconfigured       no call can work: key refused, no such model or server (ends the run)
    │   ├── ContextTooLong           the prompt is longer than the model can read; a shorter one may work
    │   ├── ReplyCutOff              the answer ran into the limit of its length
    │   ├── ReplyRefused             the model or its provider would not answer
    │   └── ReplyUnreadable          what came back is not what was asked for
    ├── BudgetSpent                  the budget of this run is used up; what is done is kept
    └── RunFailed                    nothing could be done for any document (exit 3)

Errors are raised, findings are returned: what is wrong with a *summary* is a result, never an exception.
"""


class SummarizerError(Exception):
    """An expected failure whose text is one line a user can act on."""


class UsageError(SummarizerError):
    """The call is wrong: options that contradict each other, a name that does not exist."""


class ConfigError(UsageError):
    """A setting cannot be read, is unknown, or has the wrong type."""


class DocumentError(SummarizerError):
    """One document cannot be read; ``str()`` says why and what would do."""


class DocumentMissing(DocumentError):
    """There is no such file or folder."""


class DocumentEmpty(DocumentError):
    """The file holds no text."""


class DocumentTooLarge(DocumentError):
    """The file is over the configured size limit."""


class DocumentUnreadable(DocumentError):
    """Binary, encrypted, image-only or in a broken encoding."""


class ParserMissing(SummarizerError):
    """The English model of the parser is absent, or its files are not the ones that were checked."""


class ModelError(SummarizerError):
    """A language model gave no answer that can be used; the text never holds a key.

    `requests` counts the HTTP requests that were made in vain. `tokens` (input, those of it that were cached, output) is
    what the provider charged for them all the same, as for an answer that was cut off; `usd` what that cost, None where the
    prices are not known.
    """

    def __init__(self, message: str, *, requests: int = 1) -> None:
        """Say what went wrong in one line."""
        super().__init__(message)
        self.requests = requests
        self.tokens = (0, 0, 0)
        self.usd: float | None = 0.0


class TransientModelError(ModelError):
    """Trying again may help; after `retry_after` seconds, where the server said so."""

    def __init__(self, message: str, *, retry_after: float | None = None, requests: int = 1) -> None:
        """Say what went wrong in one line, and when the server wants to be asked again."""
        super().__init__(message, requests=requests)
        self.retry_after = retry_after


class ModelMisconfigured(ModelError):
    """No call to this model can work: the key is refused, there is no such model, the server is none."""


class ContextTooLong(ModelError):
    """The prompt is longer than the model can read; a shorter one may work."""


class ReplyCutOff(ModelError):
    """The answer ran into the limit of its length."""


class ReplyRefused(ModelError):
    """The model or its provider would not answer."""


class ReplyUnreadable(ModelError):
    """What came back is not what was asked for, also when asked again."""


class BudgetSpent(SummarizerError):
    """The budget of this run is used up; what is done is kept."""


class RunFailed(SummarizerError):
    """Nothing could be done for any document."""
