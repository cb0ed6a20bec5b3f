"""What a self-contained web page is made with: the package's assets, templates, and a policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def asset(name: str) -> str:
    """A file of the package; line ends as a browser counts them, or the hash would not fit."""
    return resources.files("summarizer.rendering").joinpath("assets", name).read_text("utf-8").replace("\r\n", "\n")


def policy(style: str, script: str = "") -> str:
    """What a page may do: apply its own style, run its own script if it has one, and nothing else."""
    allowed = f"style-src '{_hash(style)}'" + (f"; script-src '{_hash(script)}'" if script else "")
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(block: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(block.encode()).digest()).decode("ascii")


def environment() -> Environment:
    """Templates that escape every value and refuse a missing one."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only a page needs it

    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
