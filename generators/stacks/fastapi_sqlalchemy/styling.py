"""Styling: Python in the style of people, who say in their ``pyproject.toml`` how ruff is to write it."""

import tomllib
from collections.abc import Mapping
from typing import Any

import tomlkit

from generators.errors import TemplateError
from generators.stacks.fastapi_sqlalchemy.formatting import FORMAT, run_ruff

_STYLE = ("line-length", "indent-width", "target-version", "format")
"""What decides how ruff writes a file; anything else, such as which other files to read, is no matter of style."""


def restyle(files: Mapping[str, str], project: str) -> dict[str, str]:
    """Give files as ruff formats them by a ``pyproject.toml``; as they are, if it cannot.

    Args:
        files: Text by path.
        project: The text of ``pyproject.toml``, whoever wrote it.
    """
    sources = {path: text for path, text in files.items() if path.endswith(".py")}
    try:
        return {**files, **run_ruff(sources, _pick_style(project), FORMAT)}
    except (TemplateError, ValueError):
        return dict(files)


def _pick_style(project: str) -> str:
    """Give the settings of style alone, in a file of their own.

    Raises:
        ValueError: If the text is not TOML.
    """
    ruff: Any = tomllib.loads(project)
    for key in ("tool", "ruff"):
        ruff = ruff.get(key) if isinstance(ruff, Mapping) else None
    style = {key: ruff[key] for key in _STYLE if key in ruff} if isinstance(ruff, Mapping) else {}
    return tomlkit.dumps({"tool": {"ruff": style}})
