"""Imports of generated TypeScript: sorted, each module once, and without the names that nothing uses.

Templates and the slots in them then import what they may need, whichever layers are there.
"""

import re
from collections.abc import Iterable, Mapping

_IMPORT = re.compile(
    r"^import (?P<type>type )?(?:(?P<default>\w+)(?:, )?)?(?:\* as (?P<all>\w+)|\{(?P<names>[^}]*)\})? ?"
    r"(?:from )?'(?P<module>[^']+)';\n",
    re.MULTILINE,
)
_PROSE = re.compile(
    r"(?P<template>`(?:[^`\\]|\\.)*`)|/\*.*?\*/|//[^\n]*|'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"", re.DOTALL
)
"""Comments and strings, and templates: what stands in these may be code, and is no comment."""
_KEY = re.compile(r"(?:(?<=[{,(\n])|^)\s*[A-Za-z_$][\w$]*\??:(?!:)")
"""The name of a property, with its colon."""
_WORD = re.compile(r"(?:(?<=\.\.\.)|(?<![.\w$]))[A-Za-z_$][\w$]*")


class _Module:
    """What a file imports of one module.

    Attributes:
        default: The name of its default export; empty for none.
        everything: The name of all of it; empty for none.
        names: What is imported by name, with ``type `` in front of what is only a type.
        is_bare: Whether it is loaded for what it does.
    """

    def __init__(self) -> None:
        self.default = ""
        self.everything = ""
        self.names: set[str] = set()
        self.is_bare = False


def tidy_imports(text: str) -> str:
    """Give a file of TypeScript with its imports in order, and without those that nothing uses."""
    found = list(_IMPORT.finditer(text))
    if not found:
        return text
    modules: dict[str, _Module] = {}
    for match in found:
        _add(modules.setdefault(match["module"], _Module()), match)
    rest = _IMPORT.sub("", text)
    code = _PROSE.sub(lambda match: match["template"] or "", rest)
    used = set(_WORD.findall(_KEY.sub("", code)))
    start = len(_IMPORT.sub("", text[: found[0].start()]))
    lines = "\n".join(_write_groups(modules, used))
    return rest[:start] + (f"{lines}\n\n" if lines else "") + rest[start:].lstrip("\n")


def _add(module: _Module, match: re.Match[str]) -> None:
    prefix = match["type"] or ""
    names = [name.strip() for name in (match["names"] or "").split(",") if name.strip()]
    module.names |= {name if name.startswith("type ") else f"{prefix}{name}" for name in names}
    module.default = match["default"] or module.default
    module.everything = match["all"] or module.everything
    module.is_bare = module.is_bare or not (names or match["default"] or match["all"])


def _write_groups(modules: Mapping[str, _Module], used: set[str]) -> Iterable[str]:
    """Give the lines: Node's own modules, packages, then files of the service, with a blank line between."""
    groups: dict[int, list[str]] = {}
    for name in sorted(modules, key=_rank):
        groups.setdefault(_rank(name)[0], []).extend(_write(name, modules[name], used))
    written = ["\n".join(lines) for lines in groups.values() if lines]
    return ["\n\n".join(written)] if written else []


def _rank(module: str) -> tuple[int, int, str]:
    if module.startswith("node:"):
        return 0, 0, module
    # Files further up stand before those that are near.
    return (2, -module.count("../"), module) if module.startswith(".") else (1, 0, module)


def _write(name: str, module: _Module, used: set[str]) -> Iterable[str]:
    if module.is_bare:
        yield f"import '{name}';"
    if module.everything in used:
        yield f"import * as {module.everything} from '{name}';"
    values = {each for each in module.names if not each.startswith("type ")}
    # What is imported as a value is its type, too.
    names = [each for each in module.names if each.removeprefix("type ") not in values or each in values]
    kept = sorted((each for each in names if _get_local(each) in used), key=_sort_key)
    default = module.default if module.default in used else ""
    if kept and not default and all(each.startswith("type ") for each in kept):
        listed = ", ".join(each.removeprefix("type ") for each in kept)
        yield f"import type {{ {listed} }} from '{name}';"
    elif default or kept:
        braces = f"{{ {', '.join(kept)} }}"
        parts = ([default] if default else []) + ([braces] if kept else [])
        yield f"import {', '.join(parts)} from '{name}';"


def _get_local(name: str) -> str:
    return name.removeprefix("type ").rpartition(" as ")[2]


def _sort_key(name: str) -> tuple[str, str]:
    plain = name.removeprefix("type ")
    return plain.lower(), plain
