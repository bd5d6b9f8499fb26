"""Rendering: the Jinja environment of all templates, and what a template may ask for.

A template sees the data of the Spec and what manifests gathered, never which layers are active: the names stack,
database, auth and features are not in the context. That is checked on the source of a template, because
StrictUndefined fires on executed branches only.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError, UndefinedError, meta

from generators.errors import TemplateError
from generators.go.quoting import GO_FILTERS
from generators.quoting import FILTERS
from generators.slots import FILL_VARIABLE, add_slots

CONTEXT_NAMES = frozenset(
    {"service", "resources", "environment", "runbook", "chores", "endpoints", "servers", "volumes"}
)
"""The variables that every template has."""

RESOURCE_NAME = "resource"
"""The variable that a template has beside these when ``{resource}`` is in its path."""


@cache
def load_environment() -> Environment:
    """Give the environment of this process; templates are compiled once."""
    environment = Environment(
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - templates give code, not HTML; quoting.py has the filters for it
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(FILTERS | GO_FILTERS)
    add_slots(environment)
    return environment


@cache
def load_template(path: Path) -> Template:
    """Compile the template of a file.

    Raises:
        TemplateError: If it is not a template.
    """
    try:
        return load_environment().from_string(read_source(path))
    except TemplateSyntaxError as error:
        msg = f"{path}:{error.lineno}: {error.message}"
        raise TemplateError(msg) from error


@cache
def read_source(path: Path) -> str:
    """Give the text of a template's file."""
    return path.read_text(encoding="utf-8")


def render(path: Path, context: Mapping[str, Any]) -> str:
    """Render the template of a file.

    Raises:
        TemplateError: If it uses something that the context does not have.
    """
    try:
        return load_template(path).render(context)
    except UndefinedError as error:
        msg = f"{path}: {error.message}"
        raise TemplateError(msg) from error


def check_variables(path: Path, allowed: frozenset[str]) -> None:
    """Check, without running it, that a template uses no variable outside a set.

    Raises:
        TemplateError: If it does, such as one that asks which database is active.
    """
    used = meta.find_undeclared_variables(load_environment().parse(read_source(path)))
    outside = sorted(used - allowed - {FILL_VARIABLE})
    if outside:
        msg = f"{path}: uses {', '.join(outside)}, but a template here has only {', '.join(sorted(allowed))}"
        raise TemplateError(msg)
