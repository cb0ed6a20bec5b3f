"""`summarizer check`: a summary, and claims by the line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.cli.shelf import Shelf
from summarizer.config import Settings
from summarizer.grounding.validator import Source

Call = Callable[..., tuple[int, str, str]]

GOOD = 'Mara Lindqvist opposes the quay toll: "We oppose the quay toll".\n'
BAD = 'Mara Lindqvist opposes the quay toll: "We fully oppose the quay toll".\n'


def write_claims(folder: Path, *rows: object) -> None:
    """A claims file; a string is written as it is."""
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    (folder / "claims.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def claim(ident: str, quote: str, document: str | None = "papers/quay.md", **rest: object) -> dict[str, object]:
    """A claim with one quotation."""
    row = {
        "id": ident,
        "document": document,
        "actor": "Mara Lindqvist",
        "sentence": f"Mara Lindqvist: “{quote}”",
        "quotes": [quote],
        **rest,
    }
    return {key: value for key, value in row.items() if value is not None}


def test_grounded_summary_exits_with_0(call: Call, folder: Path) -> None:
    """A summary whose words are in the document is fine."""
    (folder / "good.md").write_text(GOOD, encoding="utf-8")
    code, out, err = call("check", "good.md", "--against", "papers/quay.md")
    assert (code, err) == (0, "")
    assert "\x1b" not in out


def test_forged_summary_exits_with_1(call: Call, folder: Path) -> None:
    """A word that was not said is a finding, shown with the nearest passage; several documents may follow --against."""
    (folder / "bad.md").write_text(BAD, encoding="utf-8")
    code, out, err = call("check", "bad.md", "--against", "papers/quay.md", "papers/radio.txt", "--format", "json")
    assert (code, err) == (1, "")
    report = json.loads(out)
    assert [claim["accepted"] for claim in report["claims"]] == [False]
    assert "quote_not_found" in {finding["kind"] for finding in report["claims"][0]["findings"]}


def test_our_own_briefing_passes_its_check(call: Call) -> None:
    """What `brief` let stand, `check` accepts."""
    assert call("brief", "papers", "-o", "b.json")[0] == 0
    code, out, _ = call("check", "b.json", "--against", "papers", "--format", "json")
    assert json.loads(out)["claims"]
    assert [claim for claim in json.loads(out)["claims"] if not claim["accepted"]] == []
    assert code == 0


def test_summary_from_stdin(start: Call) -> None:
    """A dash reads the summary from standard input."""
    code, out, err = start("check", "-", "--against", "papers/quay.md", stdin=BAD.encode())
    assert (code, err) == (1, "")
    assert "0 of 1 sentence grounded" in out


@pytest.mark.parametrize(("text", "says"), [(b"", "holds no sentence"), (b" \n\n", "holds no sentence")])
def test_empty_summary_is_no_success(call: Call, folder: Path, text: bytes, says: str) -> None:
    """Where nothing was checked, nothing was found in order."""
    (folder / "void.md").write_bytes(text)
    code, out, err = call("check", "void.md", "--against", "papers/quay.md")
    assert (code, out) == (3, "")
    assert says in err


def test_missing_summary_is_a_usage_error(call: Call) -> None:
    """A summary that is not there is one line."""
    code, out, err = call("check", "absent.md", "--against", "papers/quay.md")
    assert (code, out, err) == (2, "", "summarizer: absent.md: no such file\n")


def test_missing_document_leaves_a_finding_exit(call: Call, folder: Path) -> None:
    """With one of the documents unread, a good summary is not wholly confirmed."""
    (folder / "good.md").write_text(GOOD, encoding="utf-8")
    code, out, err = call("check", "good.md", "--against", "papers/quay.md", "absent.txt", "--format", "json")
    assert code == 1
    assert json.loads(out)["failures"][0]["document"] == "absent.txt"
    assert err.startswith("summarizer: absent.txt: ")


def test_claims_have_one_answer_each_in_order(call: Call, folder: Path) -> None:
    """Every line in is a line out under its id: accepted, rejected, wrong line, missing document."""
    write_claims(
        folder,
        claim("yes", "We oppose the quay toll"),
        claim("no", "We fully oppose the quay toll"),
        "{not json",
        {"id": "half", "document": "papers/quay.md"},
        claim("gone", "We oppose the quay toll", "papers/absent.txt"),
        claim("again", "We oppose the quay toll", "papers/absent.txt"),
        claim("inline", "We like lamps", None, text='"We like lamps," said Mara Lindqvist.'),
        [1],
    )
    code, out, err = call("check", "--claims", "claims.jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [row["id"] for row in rows] == ["yes", "no", "claims.jsonl:3", "half", "gone", "again", "inline", "claims.jsonl:8"]
    assert [row["accepted"] for row in rows] == [True, False, False, False, False, False, True, False]
    assert rows[0]["evidence"][0]["quote"] == "We oppose the quay toll"
    assert "sentence: field required" in rows[3]["failure"]["message"].lower()
    assert len([line for line in err.splitlines() if "absent.txt" in line]) == 1


def test_claims_are_relative_to_their_file(call: Call, folder: Path) -> None:
    """A document's path counts from the claims file, and -o takes the answers."""
    write_claims(folder / "papers", claim("yes", "We oppose the quay toll", "quay.md"))
    code, out, err = call("check", "--claims", "papers/claims.jsonl", "-o", "answers.jsonl")
    assert (code, out, err) == (0, "", "")
    assert json.loads((folder / "answers.jsonl").read_text(encoding="utf-8"))["accepted"] is True


def test_no_claims_are_no_success(call: Call, folder: Path) -> None:
    """An empty claims file is a failed run."""
    (folder / "claims.jsonl").write_text("\n", encoding="utf-8")
    code, out, err = call("check", "--claims", "claims.jsonl")
    assert (code, out, err) == (3, "", "summarizer: claims.jsonl: holds no claim\n")


def test_policy_decides_what_rejects(call: Call, folder: Path) -> None:
    """A finding that rejects by the strict policy only flags by the lenient one."""
    write_claims(
        folder,
        {
            "id": "hedge",
            "document": "papers/radio.txt",
            "actor": "Mara Lindqvist",
            "sentence": "The council would firmly oppose the quay toll forever.",
            "quotes": ["the council would oppose the quay toll"],
        },
    )
    assert call("check", "--claims", "claims.jsonl", "--policy", "strict")[0] == 1
    assert call("check", "--claims", "claims.jsonl", "--policy", "lenient")[0] == 0


def test_shelf_reads_a_document_once_while_it_has_room(folder: Path) -> None:
    """The least recently used document is dropped first, and a document that is still there is not read again."""
    shelf = Shelf(Settings(), characters=len((folder / "papers" / "quay.md").read_text(encoding="utf-8")) + 10)
    quay = shelf.at("papers/quay.md")
    assert isinstance(quay, Source)
    assert shelf.at("papers/quay.md") is quay
    shelf.at("papers/radio.txt")
    assert shelf.at("papers/quay.md") is not quay
