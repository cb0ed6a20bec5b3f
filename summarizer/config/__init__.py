"""Settings: where each comes from, and a clear line for the one that is wrong.

From weak to strong: the defaults, the user's ``config.toml``, the ``summarizer.toml`` of the folder or the nearest one
above it, ``SUMMARIZER_*`` in the environment, the options of the call. No setting holds a key: a profile names the
environment variable that does.
"""

from __future__ import annotations

from summarizer.config.identities import load_identities
from summarizer.config.issues import load_issues
from summarizer.config.layers import FILE_NAME, Configuration, Setting, load_configuration
from summarizer.config.settings import (
    BriefSettings,
    BudgetSettings,
    CacheSettings,
    DraftSettings,
    ModelSettings,
    Prices,
    PromptSettings,
    RoleSettings,
    Settings,
)
from summarizer.config.writing import template, toml_value

__all__ = [
    "FILE_NAME",
    "BriefSettings",
    "BudgetSettings",
    "CacheSettings",
    "Configuration",
    "DraftSettings",
    "ModelSettings",
    "Prices",
    "PromptSettings",
    "RoleSettings",
    "Setting",
    "Settings",
    "load_configuration",
    "load_identities",
    "load_issues",
    "template",
    "toml_value",
]
