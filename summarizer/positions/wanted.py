"""Issues as a user asks for them: a label, and where there is a file of issues what else each is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """One issue asked for. `synonyms` are further names of the whole of it; the `description` only tells more about it."""

    label: str
    synonyms: tuple[str, ...] = ()
    description: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called."""
        return (self.label, *self.synonyms)


def wanted(issue: str | Wanted) -> Wanted:
    """An issue asked for, also where it was only named."""
    return Wanted(issue) if isinstance(issue, str) else issue


def asked(texts: Iterable[str], listed: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """What was asked for in words and then what a file lists, each once: words that name a listed issue ask for that one."""
    known = {folded(name): issue for issue in listed for name in issue.names}
    named = [known.get(folded(text)) or Wanted(text) for text in texts]
    return tuple(dict.fromkeys((*named, *listed)))


def folded(name: str) -> str:
    """A name for comparing: no case, no article in front, one space between words."""
    parts = name.replace("’", "'").casefold().split()
    return " ".join(parts[1:] if len(parts) > 1 and parts[0] in {"the", "a", "an"} else parts)
