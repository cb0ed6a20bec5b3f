"""Text and Markdown, with YAML front matter."""

from __future__ import annotations

import re

from summarizer.errors import DocumentEmpty, DocumentUnreadable
from summarizer.ingest.parsed import Parsed, iso_date
from summarizer.text.labels import find_labels

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_KNOWN = re.compile(
    r"^(?:title|publisher|date|published|url|uri|author|authors|source|lang|language|tags|description|id|slug)[ \t]*:",
    re.MULTILINE,
)
_HEADING = re.compile(r"\s*+#[ \t]+(?P<title>[^\r\n]+?)[ \t#]*(?:\r?\n|\r|\Z)")
_FIRST_LINE = re.compile(r"\s*+(?P<line>[^\r\n]+)(?P<gap>[\r\n]\s*)(?P<next>[^\r\n]+)")
_LONGEST_TITLE = 150


def parse_plain(text: str) -> Parsed:
    """The document in a text or Markdown file.

    Front matter is a block between "---" lines at the very start that sets at least one known key; such a block that
    is no YAML mapping is refused, for its lines would be read as somebody's words. Any other "---" is text. The title
    comes from the front matter, a Markdown heading, or a first line that looks like a headline.
    """
    block = _FRONT_MATTER.match(text)
    if block is None or not _KNOWN.search(block["yaml"]):
        return Parsed(text=text, title=_title(text))
    fields = _fields(block["yaml"])
    body = text[block.end() :]
    if not body.strip():
        message = "nothing but front matter; add the text below it"
        raise DocumentEmpty(message)
    return Parsed(
        text=text,
        title=fields.get("title") or _title(body),
        publisher=fields.get("publisher"),
        published=iso_date(fields.get("published") or fields.get("date") or ""),
        uri=fields.get("uri") or fields.get("url"),
        body_start=block.end(),
    )


def _fields(block: str) -> dict[str, str]:
    """The front matter's plain values; every one stays the string it is written as (a title may be "1984")."""
    import yaml  # noqa: PLC0415 - importing summarizer stays light

    try:
        loaded = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings, lists and dicts only
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (line {mark.line + 2})" if mark else ""
        message = f"front matter is not valid YAML{line}; put values with a colon in quotation marks"
        raise DocumentUnreadable(message) from error
    if not isinstance(loaded, dict):
        message = "front matter is not a list of 'key: value' lines; mend it or remove it"
        raise DocumentUnreadable(message)
    return {
        key.lower(): " ".join(value.split()) for key, value in loaded.items() if isinstance(key, str) and isinstance(value, str)
    }


def _title(text: str) -> str | None:
    if heading := _HEADING.match(text):
        return heading["title"]
    first = _FIRST_LINE.match(text)
    return first["line"].strip() if first and _is_headline(first) and next(find_labels(first["line"]), None) is None else None


def _is_headline(first: re.Match[str]) -> bool:
    """Whether the first line is short and stands apart: before a blank line, or unended and much shorter than the next."""
    line = first["line"].strip()
    apart = len(re.findall(r"\r\n|\n|\r", first["gap"])) > 1
    unended = line.rstrip("\"”’'")[-1:] not in ("", *".,;:!?-–—") and len(line) < 0.8 * len(first["next"])
    return len(line) <= _LONGEST_TITLE and line[-1] not in ",;:" and (apart or unended)
