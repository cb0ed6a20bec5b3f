"""Write the golden briefings anew: ``python -m tests.golden_briefings``; read the difference before committing it."""

from __future__ import annotations

import json

from summarizer import wiring
from tests.test_pipeline import GOLD, GOLDEN, briefed, gold_of, rows_of

NAMES = ("lindow-dam-wire", "open-harbour-statement")


def main() -> None:
    """Write one file for each golden seed."""
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLD:
        if path.stem in NAMES:
            _, briefing = briefed(gold_of(path), wiring.attribute)
            text = json.dumps(rows_of(briefing), ensure_ascii=False, indent=1)
            (GOLDEN / path.name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
