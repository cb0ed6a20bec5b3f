"""What is known about one configured model: which adapter, and what the adapter is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Profile:
    """One model, ready to be opened.

    `use` is "adapter:target": "openai:gpt-5-mini", "langchain:package.module:Class", "recorded:FILE". `key` is the secret
    itself, read from the environment by the caller and never shown. `timeout` is in seconds, `output` the most tokens that
    one answer may have. `options` go to the model as they are.
    """

    use: str
    base_url: str | None = None
    key: str | None = field(default=None, repr=False)
    timeout: float = 60.0
    output: int = 2000
    options: Mapping[str, object] = field(default_factory=dict)

    @property
    def adapter(self) -> str:
        """The part of `use` before the first colon."""
        return self.use.partition(":")[0]

    @property
    def target(self) -> str:
        """The part of `use` after the first colon."""
        return self.use.partition(":")[2]
