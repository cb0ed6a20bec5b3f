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


class RunFailed(SummarizerError):
    """Nothing could be done for any document."""
