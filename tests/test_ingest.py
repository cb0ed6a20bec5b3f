"""Reading files, folders and pipes: what comes out as a document, and what as a failure."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from summarizer.documents import Document
from summarizer.ingest import read

STORY = (
    "Ferry to stay, says minister\n\nRosa Quill, the harbour minister, said on Monday that the ferry would stay.\n\n"
    "“We will keep it,” she said.\n"
)
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>Ferry to stay | The Harbour Post</title>
<meta property="og:title" content="Ferry to stay, says minister"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-03-04T09:00:00Z"><link rel="canonical" href="https://post.example/ferry">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry to stay, says minister</h1>
<p>Rosa Quill, the harbour minister, said on Monday that the ferry would stay as long as she held the office.</p>
<p>“We will keep it – and we’ll pay for it,” she said. “It is part of the café life of this town, and nobody wants it gone.”</p>
<p>The opposition called the plan too dear, and asked for a vote before summer, when the budget is to be settled.</p>
</article><footer>All rights reserved. Cookie settings.</footer></body></html>"""


def one(path: Path) -> Document:
    """The single document that reading `path` gives, and no failure."""
    reading = read([str(path)])
    assert reading.failures == ()
    (document,) = reading.corpus
    return document


def failure(path: Path | str, **options: int) -> str:
    """The message of the single failure that reading `path` gives, and no document."""
    reading = read([str(path)], **options)
    assert len(reading.corpus) == 0
    (failed,) = reading.failures
    assert (failed.document, failed.stage) == (str(path), "ingest")
    assert "\n" not in failed.message
    assert ";" in failed.message  # what is wrong; what would do
    return failed.message


def write(path: Path, content: str | bytes) -> Path:
    """`path`, with `content` in it."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def pdf(*pages: list[str], **options: object) -> bytes:
    """A PDF with these lines on its pages."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, **options)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(72, 770 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def locked(data: bytes, user: str) -> bytes:
    """The same PDF, encrypted."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user_password=user, owner_password=user[::-1], algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def word(*paragraphs: str, **properties: object) -> bytes:
    """A DOCX file with these paragraphs and core properties."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


# ── text ──


def test_text_is_as_read(tmp_path: Path) -> None:
    """Offsets count in the file's own characters, line ends included; the headline is the title."""
    text = STORY.replace("\n", "\r\n")
    document = one(write(tmp_path / "ferry.txt", text))
    assert (document.id, document.text, document.body_start) == ("ferry", text, 0)
    assert document.title == "Ferry to stay, says minister"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry to stay\n\nIt will.", "Ferry to stay"),
        ("\n\nFerry to stay.\n\nIt will.", "Ferry to stay."),
        ("Ferry to stay\nRosa Quill said on Monday that it would.", "Ferry to stay"),
        ("# Ferry to stay #\n\nIt will.", "Ferry to stay"),
        ("The harbour minister said on Monday that the ferry would stay,\nwhatever it would cost the town to keep it.", None),
        ("Only one line", None),
        ("He will stay. " * 20 + "\n\nShe will go.", None),
        ("MR. TARLOW: Hello to you all.\n\nQ: Will you go?\n\nMR. TARLOW: I will.", None),
    ],
)
def test_title_of_a_text_is_its_headline(tmp_path: Path, text: str, title: str | None) -> None:
    """A short first line that stands apart is the title; the start of a paragraph or a speaker's label is none."""
    assert one(write(tmp_path / "a.txt", text)).title == title


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_becomes_metadata(tmp_path: Path, line_end: str, name: str) -> None:
    """Front matter is metadata, stays in the text, and the body starts after it."""
    front = line_end.join(
        ["---", "title: 'Ferry: to stay'", "publisher: Harbour Post", "date: 2024-03-04", "url: https://post.example", "---", ""]
    )
    document = one(write(tmp_path / name, front + "It will stay."))
    assert (document.title, document.publisher, document.published, document.uri) == (
        "Ferry: to stay",
        "Harbour Post",
        "2024-03-04",
        "https://post.example",
    )
    assert document.text[document.body_start :] == "It will stay."
    assert document.text[: document.body_start] == front


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-03-04T09:00:00Z", "2024-03-04"),
        ("4 March 2024", "2024-03-04"),
        ("March 4th, 2024", "2024-03-04"),
        ("Mon, 4 Mar 2024", "2024-03-04"),
        ("Sept. 4, 2024", "2024-09-04"),
        ("2024-13-45", None),
        ("soon", None),
    ],
)
def test_dates_are_iso_or_unknown(tmp_path: Path, written: str, iso: str | None) -> None:
    """A date in any usual form becomes an ISO date; anything else is no date."""
    assert one(write(tmp_path / "a.md", f"---\npublished: {written}\n---\nText.")).published == iso


def test_front_matter_values_stay_strings(tmp_path: Path) -> None:
    """A title that looks like a number or a truth value is the title as written."""
    assert one(write(tmp_path / "a.md", "---\ntitle: 1984\n---\nText.")).title == "1984"
    assert one(write(tmp_path / "b.md", "---\ntitle: no\n---\nText.")).title == "no"


@pytest.mark.parametrize(
    "text", ["---\nWe waited.\n---\n\nThen we went.", "---\nQ: Why?\nA: I must.\n---\n", "---\ntitle: no end\n\nText."]
)
def test_rules_that_are_no_front_matter_are_text(tmp_path: Path, text: str) -> None:
    """Dashes at the start are front matter only around known keys, and closed."""
    document = one(write(tmp_path / "a.md", text))
    assert (document.text, document.body_start) == (text, 0)


def test_broken_front_matter_is_a_failure(tmp_path: Path) -> None:
    """Front matter that is no YAML is not read as somebody's words; the message names the line."""
    assert "front matter is not valid YAML (line 3)" in failure(
        write(tmp_path / "a.md", "---\ndate: 2024-03-04\ntitle: Ferry: to stay\n---\nText.")
    )


def test_front_matter_alone_is_a_failure(tmp_path: Path) -> None:
    """A document needs a body."""
    assert "nothing but front matter" in failure(write(tmp_path / "a.md", "---\ntitle: Ferry\n---\n\n"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    """One text in seven encodings is one text, without a byte-order mark."""
    assert one(write(tmp_path / "a.txt", STORY.encode(encoding))).text == STORY


def test_latin_1_is_recognised(tmp_path: Path) -> None:
    """Accents of an old file survive."""
    text = "Le café du port\n\nL'été, dit la députée Zoë Müller, la ferme sera fermée à cause du coût élevé.\n"
    assert one(write(tmp_path / "a.txt", text.encode("latin-1"))).text == text


def test_other_old_encodings_are_recognised(tmp_path: Path) -> None:
    """A Cyrillic file is not read as Western text."""
    text = "Паром останется\n\nМинистр сказала в понедельник, что паром останется в городе, пока она работает.\n"
    assert one(write(tmp_path / "a.txt", text.encode("cp1251"))).text == text


def test_broken_utf8_is_a_failure(tmp_path: Path) -> None:
    """A few bad bytes in UTF-8 are not mended by guessing, which would garble all quotation marks."""
    assert "broken UTF-8 at byte 5" in failure(write(tmp_path / "a.txt", b"Text \xff " + STORY.encode()))


def test_broken_utf16_is_a_failure(tmp_path: Path) -> None:
    """UTF-16 that ends in the middle of a character is broken."""
    assert "broken UTF-16" in failure(write(tmp_path / "a.txt", STORY.encode("utf-16")[:-1]))


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", "\ufeff\u200b\u00a0".encode(), "  \n".encode("utf-16")])
def test_nothing_to_read_is_a_failure(tmp_path: Path, content: bytes) -> None:
    """An empty file and one of white space are failures."""
    assert "text" in failure(write(tmp_path / "a.txt", content))


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + bytes(range(0, 256, 3)) * 40,
        b"\x00" * 500,
        b"\x7fELF" + b"\x01\x00\x02" * 300,
    ],
    ids=["every byte", "picture", "zeros", "program"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.bin", "a"])
def test_binary_is_a_failure(tmp_path: Path, name: str, content: bytes) -> None:
    """Content that is not text is refused whatever the file is called."""
    failure(write(tmp_path / name, content))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{\\rtf1 Hello}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old or password-protected Office"),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: x", "web archive"),
    ],
)
def test_formats_that_are_not_read_are_named(tmp_path: Path, content: bytes, says: str) -> None:
    """A file of a neighbouring format says what to save it as."""
    assert says in failure(write(tmp_path / "a.doc", content))


def test_unknown_endings_are_sniffed(tmp_path: Path) -> None:
    """A file without a known ending is read as what its content shows."""
    assert one(write(tmp_path / "a.article", STORY)).text == STORY
    assert one(write(tmp_path / "b", PAGE.format(charset="utf-8"))).publisher == "The Harbour Post"
    assert "ferry" in one(write(tmp_path / "c.txt", pdf(["We will keep the ferry."]))).text
    assert one(write(tmp_path / "d.bak", word("We will keep the ferry."))).text == "We will keep the ferry."


# ── web pages, PDF, DOCX ──


@pytest.mark.parametrize(("name", "charset"), [("a.html", "utf-8"), ("a.htm", "windows-1252"), ("A.HTML", "utf-8")])
def test_saved_page_gives_its_article(tmp_path: Path, name: str, charset: str) -> None:
    """The article's paragraphs and the page's metadata come out, navigation does not."""
    document = one(write(tmp_path / name, PAGE.format(charset=charset).encode(charset)))
    assert (document.title, document.publisher, document.published, document.uri) == (
        "Ferry to stay, says minister",
        "The Harbour Post",
        "2024-03-04",
        "https://post.example/ferry",
    )
    paragraphs = [span.of(document.text) for span in document.paragraphs]
    assert "“We will keep it – and we’ll pay for it,” she said." in paragraphs[-2]
    assert "Cookie" not in document.text


def test_transcript_on_a_page_keeps_its_questions(tmp_path: Path) -> None:
    """The blanks behind "Q" are lost in a page; what the reporter asks is still not the speaker's."""
    said = "I have a statement to make about the ferry, and it is going to be a long one, so please sit down."
    lines = [
        f"MR. TARLOW: {said}",
        "Q&nbsp;&nbsp; Will you go?",
        "MR. TARLOW: I will.",
        "Q &nbsp; When is that?",
        f"MR. TARLOW: {said}",
    ]
    page = "".join(f"<p>{line}</p>" for line in lines)
    document = one(write(tmp_path / "a.html", f"<html><body><article>{page}</article></body></html>"))
    assert [turn.name for turn in document.turns] == ["MR. TARLOW", "Q", "MR. TARLOW", "Q", "MR. TARLOW"]


def test_short_page_is_read(tmp_path: Path) -> None:
    """A page of one sentence is a document too."""
    assert "keep the ferry" in one(write(tmp_path / "a.html", "<html><body><p>We will keep the ferry.</p></body></html>")).text


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<html><head><title>Ferry</title></head><body><script>x()</script></body></html>"]
)
def test_page_without_article_is_a_failure(tmp_path: Path, page: str) -> None:
    """A page that holds no text says so."""
    assert "no article text" in failure(write(tmp_path / "a.html", page))


def test_pdf_text_is_read(tmp_path: Path) -> None:
    """The text layer comes out with a blank line between paragraphs, without page numbers."""
    first = [
        "The harbour minister said on Monday that the ferry to the island",
        "would stay.",
        "The opposition called the plan too dear, and asked for a vote of",
    ]
    second = ["the whole council before the summer.", "Nobody answered."]
    document = one(write(tmp_path / "a.pdf", pdf([*first, "", "Page 1 of 2"], [*second, "", "Page 2 of 2"])))
    assert [" ".join(span.of(document.text).split()) for span in document.paragraphs] == [
        "The harbour minister said on Monday that the ferry to the island would stay.",
        "The opposition called the plan too dear, and asked for a vote of the whole council before the summer.",
        "Nobody answered.",
    ]


def test_room_between_lines_parts_paragraphs(tmp_path: Path) -> None:
    """Where paragraphs are set apart by room, they come out as paragraphs, however they end."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for height, line in (
        (700, "Ferry to stay"),
        (670, "We will keep the ferry and"),
        (656, "pay for it."),
        (630, "We will not sell it now."),
    ):
        canvas.drawString(72, height, line)
    canvas.save()
    document = one(write(tmp_path / "a.pdf", target.getvalue()))
    assert [span.of(document.text) for span in document.paragraphs] == [
        "Ferry to stay",
        "We will keep the ferry and\npay for it.",
        "We will not sell it now.",
    ]


def test_running_heads_are_left_out(tmp_path: Path) -> None:
    """What heads every page does not stand in the middle of a sentence."""
    pages = [["Harbour Gazette no. 7", f"On day {day} we went to the"] for day in ("one", "two", "three")]
    assert "Gazette" not in one(write(tmp_path / "a.pdf", pdf(*pages))).text


def test_pdf_transcript_has_turns(tmp_path: Path) -> None:
    """Speakers are found in a PDF as in a text."""
    lines = ["MR. TARLOW: I have a statement to make.", "Q: Will you go?", "MR. TARLOW: I will."]
    assert [turn.name for turn in one(write(tmp_path / "a.pdf", pdf(lines))).turns] == ["MR. TARLOW", "Q", "MR. TARLOW"]


def test_pdf_locked_against_changes_only_is_read(tmp_path: Path) -> None:
    """A PDF that opens without a password is read without one."""
    assert "ferry" in one(write(tmp_path / "a.pdf", locked(pdf(["We keep the ferry."]), user=""))).text


def test_encrypted_pdf_is_a_failure(tmp_path: Path) -> None:
    """A PDF with a password says so."""
    assert "encrypted" in failure(write(tmp_path / "a.pdf", locked(pdf(["We keep the ferry."]), user="secret")))


def test_pdf_without_text_is_a_failure(tmp_path: Path) -> None:
    """A scanned PDF asks for text recognition."""
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.rect(72, 72, 300, 400, fill=1)
    canvas.save()
    assert "OCR" in failure(write(tmp_path / "scan.pdf", target.getvalue()))


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\nnothing", b"no pdf at all", pdf(["We keep it."])[:300]], ids=["empty", "text", "cut"]
)
def test_damaged_pdf_is_a_failure(tmp_path: Path, content: bytes) -> None:
    """A PDF that cannot be parsed is one failure and no log line."""
    assert "PDF" in failure(write(tmp_path / "a.pdf", content))


def test_word_file_is_read(tmp_path: Path) -> None:
    """Paragraphs and tables of a DOCX come in order; the author is no publisher."""
    document = docx.Document()
    document.add_paragraph("We will keep the ferry.")
    document.add_table(rows=1, cols=2).rows[0].cells[1].text = "In the table."
    document.add_paragraph("We will pay for it.")
    document.core_properties.title, document.core_properties.author = "Our plan", "Ida Holm"
    document.core_properties.created = datetime(2024, 3, 4, tzinfo=UTC)
    document.save(str(tmp_path / "plan.docx"))
    found = one(tmp_path / "plan.docx")
    assert found.text == "We will keep the ferry.\n\nIn the table.\n\nWe will pay for it."
    assert (found.title, found.publisher, found.published) == ("Our plan", None, "2024-03-04")


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    """Inserted words are in, deleted ones are out."""
    source = zipfile.ZipFile(io.BytesIO(word("We will keep it.")))
    changed = source.read("word/document.xml").replace(
        b"<w:r><w:t>We will keep it.</w:t></w:r>",
        b"<w:r><w:t>We will </w:t></w:r><w:ins><w:r><w:t>not </w:t></w:r></w:ins>"
        b"<w:del><w:r><w:delText>always </w:delText></w:r></w:del><w:r><w:t>keep it.</w:t></w:r>",
    )
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as target:
        for name in source.namelist():
            target.writestr(name, changed if name == "word/document.xml" else source.read(name))
    assert one(tmp_path / "a.docx").text == "We will not keep it."


def test_damaged_word_file_is_a_failure(tmp_path: Path) -> None:
    """A DOCX that is cut, empty, or another archive says so."""
    assert "damaged" in failure(write(tmp_path / "cut.docx", word("We keep it.")[:2000]))
    assert "damaged" in failure(write(tmp_path / "text.docx", "We keep it."))
    assert "no text" in failure(write(tmp_path / "empty.docx", word()))
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "We keep it.")
    assert "ZIP archive" in failure(tmp_path / "other.zip")
    with zipfile.ZipFile(tmp_path / "hollow.docx", "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    assert "damaged" in failure(tmp_path / "hollow.docx")


def test_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A small archive that is huge when unpacked is over the limit."""
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 3_000_000)
    assert "when unpacked" in failure(tmp_path / "bomb.docx", max_bytes=200_000)


# ── paths ──


def test_folder_is_read_in_order(tmp_path: Path) -> None:
    """Supported files below a folder come sorted; hidden ones, READMEs and others are left out."""
    for name in ("b.txt", "a.md", "sub/c.html", ".hidden.txt", ".git/d.txt", "README.md", "sub/readme.md", "picture.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, PAGE.format(charset="utf-8") if name.endswith("html") else STORY)
    reading = read([str(tmp_path)])
    assert ([document.id for document in reading.corpus], reading.failures) == (["a", "b", "c"], ())


def test_ids_are_made_unique(tmp_path: Path) -> None:
    """Files that share a stem are told apart, also from a file that is called like the way out."""
    for name in ("x/a.txt", "y/a.txt", "z/a-2.txt", "z/a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, STORY)
    assert [document.id for document in read([str(tmp_path)]).corpus] == ["a", "a-2", "a-2-2", "a-3"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """The same file by name and in its folder is one document."""
    path = write(tmp_path / "a.txt", STORY)
    assert len(read([str(path), str(tmp_path), str(path)]).corpus) == 1


def test_the_others_go_on(tmp_path: Path) -> None:
    """Failures do not stop the rest, and keep the path as given."""
    good, empty = write(tmp_path / "good.txt", STORY), write(tmp_path / "empty.txt", "")
    reading = read([str(tmp_path / "none.txt"), str(empty), str(good)])
    assert [document.id for document in reading.corpus] == ["good"]
    assert [failed.document for failed in reading.failures] == [str(tmp_path / "none.txt"), str(empty)]


def test_missing_file_is_a_failure(tmp_path: Path) -> None:
    """A path that leads nowhere is named."""
    assert "no such file" in failure(tmp_path / "none.txt")
    assert "cannot be opened" in failure("a\0b")


def test_folder_without_documents_is_a_failure(tmp_path: Path) -> None:
    """An empty folder is not an empty success."""
    assert "no documents in this folder" in failure(tmp_path)


def test_too_large_file_is_not_read(tmp_path: Path) -> None:
    """The size is looked at first: a sparse file of a terabyte is refused at once."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert "over the limit of 1000 bytes" in failure(tmp_path / "a.txt", max_bytes=1000)


def test_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    path = write(tmp_path / "a.txt", "We keep it.")
    assert len(read([str(path)], max_bytes=11).corpus) == 1
    assert "over the limit" in failure(path, max_bytes=10)


def test_name_that_is_not_utf8_can_be_shown(tmp_path: Path) -> None:
    """A file name in an old encoding is read, and both id and failure can be written as UTF-8."""
    folder = os.fsencode(tmp_path)
    for name, content in ((b"caf\xe9.txt", STORY.encode()), (b"th\xe9.txt", b"")):
        Path(os.fsdecode(folder + b"/" + name)).write_bytes(content)
    reading = read([str(tmp_path)])
    assert [document.id for document in reading.corpus] == ["caf\ufffd"]
    assert reading.failures[0].document.endswith("th\ufffd.txt")


def test_link_in_a_circle_is_a_failure(tmp_path: Path) -> None:
    """A folder that contains itself by a link ends; what else it holds is read."""
    write(tmp_path / "a.txt", STORY)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "z.txt").symlink_to(tmp_path / "nowhere")
    reading = read([str(tmp_path)])
    assert [document.id for document in reading.corpus] == ["a"]
    assert [failed.document for failed in reading.failures] == [str(tmp_path / name) for name in ("loop", "self", "z.txt")]
    assert "leads back" in reading.failures[0].message


@pytest.fixture
def unreadable() -> Iterator[Path]:
    """A file that this process may not read."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = write(Path(folder) / "a.txt", STORY)
        path.chmod(0)
        before = os.geteuid()
        if before == 0:
            os.seteuid(65534)  # nobody: root may read everything
        yield path
        os.seteuid(before)


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
def test_file_that_may_not_be_read_is_a_failure(unreadable: Path) -> None:
    """Permission denied is one line."""
    assert "permission denied" in failure(unreadable)


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_folder_that_may_not_be_read_is_a_failure(unreadable: Path, mode: int) -> None:
    """A folder that may not be listed, or listed but not entered, is one line."""
    folder = unreadable.parent / "folder"
    user = os.geteuid()
    os.seteuid(os.getuid())
    folder.mkdir()
    write(folder / "a.txt", STORY)
    folder.chmod(mode)
    os.seteuid(user)
    (failed,) = read([str(folder)]).failures
    assert "permission denied" in failed.message


def test_standard_input_is_a_document() -> None:
    """What is piped in is read under the id stdin, and sniffed."""
    (document,) = read(["-"], stdin=STORY.encode()).corpus
    assert (document.id, document.text) == ("stdin", STORY)
    (page,) = read(["-"], stdin=PAGE.format(charset="utf-8").encode()).corpus
    assert page.publisher == "The Harbour Post"


@pytest.mark.parametrize(("given", "says"), [(b"", "empty"), (b"x" * 101, "over the limit")])
def test_bad_standard_input_is_a_failure(given: bytes, says: str) -> None:
    """An empty pipe and an endless one are failures."""
    (failed,) = read(["-"], stdin=given, max_bytes=100).failures
    assert (failed.document, says in failed.message) == ("-", True)


def test_process_input_is_read_when_none_is_given() -> None:
    """Without bytes handed in, "-" is the standard input of the process."""
    script = "from summarizer.ingest import read; print([d.text for d in read(['-']).corpus])"
    result = subprocess.run([sys.executable, "-c", script], input=b"We keep it.", capture_output=True, check=True)
    assert result.stdout.decode().strip() == "['We keep it.']"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_named_pipe_is_read(tmp_path: Path) -> None:
    """A pipe has no size to look at, and is read up to the limit."""
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=[STORY])
    writer.start()
    assert one(path).text == STORY
    writer.join()


def test_parsers_say_nothing_on_stderr(tmp_path: Path) -> None:
    """Log lines and warnings of the libraries do not reach the terminal, and reading imports them only when needed."""
    write(tmp_path / "a.pdf", pdf(["We keep it."])[:-60] + b"startxref\n5\n%%EOF")
    write(tmp_path / "b.pdf", b"%PDF-1.7\nnothing")
    write(tmp_path / "c.html", "<html><body><p>")
    script = (
        "import sys; from summarizer.ingest import read\n"
        "print([name for name in ('trafilatura', 'pypdf', 'docx', 'lxml', 'yaml') if name in sys.modules])\n"
        "print(len(read(sys.argv[1:]).failures))"
    )
    result = subprocess.run(
        [sys.executable, "-W", "always", "-c", script, str(tmp_path)], capture_output=True, check=True, text=True
    )
    assert result.stderr == ""
    assert result.stdout.splitlines()[0] == "[]"


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_a_failure(data: bytes) -> None:
    """Nothing that is piped in raises, and exactly one of the two comes out."""
    reading = read(["-"], stdin=data)
    assert len(reading.corpus) + len(reading.failures) == 1


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs"]), min_size=1).filter(str.strip))
def test_text_in_utf8_comes_back_unchanged(text: str) -> None:
    """Reading neither adds, drops nor changes a character after the letter in front."""
    (document,) = read(["-"], stdin=f"Aé {text}".encode()).corpus
    assert document.text == f"Aé {text}"
