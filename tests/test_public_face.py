"""What ``import summarizer`` gives, and what it leaves alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

import summarizer

NAMES = ["Briefing", "CheckReport", "Corpus", "Document", "Settings", "SummarizerError", "__version__", "brief", "check", "load"]
HEAVY = ("docx", "langchain_core", "openai", "pypdf", "spacy", "tenacity", "trafilatura", "typer")


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """The modules in memory after ``import summarizer`` in a fresh interpreter."""
    code = "import sys, summarizer; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return frozenset(done.stdout.split())


@pytest.mark.parametrize("name", HEAVY)
def test_importing_stays_light(name: str, loaded: frozenset[str]) -> None:
    """Importing the package imports no parser, no model SDK and no command line."""
    assert "summarizer" in loaded
    assert name not in loaded


def test_names_are_the_documented_ones() -> None:
    """``__all__`` is sorted, and is what the README documents."""
    assert summarizer.__all__ == sorted(summarizer.__all__)
    assert list(summarizer.__all__) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_there(name: str) -> None:
    """Each documented name can be had from the package, and says what it is."""
    value = getattr(summarizer, name)
    assert isinstance(value, str) or value.__doc__


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that the package does not have is refused as Python refuses it."""
    with pytest.raises(AttributeError):
        summarizer.no_such_name  # noqa: B018 - the access is the test


def test_version_is_one_of_ours() -> None:
    """The version has three numbers."""
    assert len(summarizer.__version__.split(".")) == 3


def test_text_can_be_typed() -> None:
    """The package says that it is typed."""
    from importlib.resources import files  # noqa: PLC0415 - only this test needs it

    assert files("summarizer").joinpath("py.typed").is_file()
