"""``summarizer schema``: the shape of a briefing's JSON."""

from __future__ import annotations

import json

from summarizer.cli import session


def schema() -> int:
    """Print the JSON Schema of a briefing."""
    from summarizer.briefing import Briefing  # noqa: PLC0415 - pydantic, which --help does without

    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Briefing.model_json_schema(mode="serialization")}
    session.emit(json.dumps(document, indent=2, ensure_ascii=False))
    return 0
