"""``summarizer issues``: what the documents take sides on."""

from __future__ import annotations

from summarizer.cli import session
from summarizer.cli.options import ActorsFileOption, ConfigOption, Documents


def issues(documents: Documents, *, actors: ActorsFileOption = None, config: ConfigOption = None) -> int:
    """List what the documents take sides on, with counts."""
    session.stdin_once(documents)
    settings = session.configuration(config, actors_file=actors).settings

    from summarizer import wiring  # noqa: PLC0415 - everything heavy comes with it

    known = wiring.identities(settings)
    reading = wiring.read(documents, settings)
    session.tell_failures(reading.failures)
    session.require_documents(len(reading.corpus))
    session.tell_all(wiring.unheard(known, reading.corpus, settings))
    found, broken = wiring.find_issues(reading.corpus, known)
    session.tell_failures(broken)
    rows = [f"{statements:10d}  {actors:6d}  {label}" for statements, actors, label in found]
    session.emit(
        "\n".join(["statements  actors  issue", *rows]) if rows else "The documents take sides on nothing that was found."
    )
    return 0
