"""``uv.lock`` of a generated service: the part of the stack's superset that its dependencies reach.

Every package's block is taken over as uv wrote it; only the block of the service itself is written here, in uv's
own form, so that ``uv lock --check`` has nothing to change.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from generators.errors import TemplateError
from generators.locks.uv import Key, UvLock, is_own, reach, read_lock
from generators.locks.uv import write_lock as join_lock
from generators.manifests.dependencies import Dependency, Group, parse_requirement
from generators.quoting import toml_string

_FOLDER = Path(__file__).parent / "lock"
_EXTRA = r"(?ms)^{extra} = \[\n.*?^\]\n"
_EXTRAS_HEADER = "\n[package.optional-dependencies]\n"


@dataclass(frozen=True, slots=True)
class Superset:
    """All that services of this stack can depend on, as ``lock/pyproject.toml`` states it."""

    requires_python: str
    dependencies: Mapping[str, Dependency]


def _read_superset() -> Superset:
    document = tomllib.loads((_FOLDER / "pyproject.toml").read_text(encoding="utf-8"))
    stated = [parse_requirement(text, Group.RUNTIME) for text in document["project"]["dependencies"]]
    stated += [parse_requirement(text, Group.DEVELOPMENT) for text in document["dependency-groups"]["dev"]]
    return Superset(document["project"]["requires-python"], {dependency.name: dependency for dependency in stated})


SUPERSET = _read_superset()


def require(*names: str, group: Group | None = None) -> tuple[Dependency, ...]:
    """Give dependencies of the superset by name, with the versions that it states.

    Args:
        names: As the superset spells them.
        group: Who needs them; None for those that the superset names.

    Raises:
        TemplateError: If the superset does not have one.
    """
    missing = [name for name in names if name not in SUPERSET.dependencies]
    if missing:
        msg = f"lock/pyproject.toml of the stack does not have {', '.join(missing)}; add it and run make lock-stacks"
        raise TemplateError(msg)
    stated = (SUPERSET.dependencies[name] for name in names)
    return tuple(dependency if group is None else replace(dependency, group=group) for dependency in stated)


def list_locked() -> frozenset[str]:
    """Give the names of all packages that the superset resolves to."""
    return frozenset(name for name, _ in _read_lock().blocks)


def write_lock(*, name: str, version: str, runtime: tuple[Dependency, ...], development: tuple[Dependency, ...]) -> str:
    """Give the text of ``uv.lock``.

    Args:
        name: The service's name as a package.
        version: The service's version.
        runtime: What it needs to run, by name.
        development: What its developers need, by name.

    Raises:
        TemplateError: If a dependency differs from the superset's, which alone is resolved.
    """
    for dependency in (*runtime, *development):
        stated = SUPERSET.dependencies.get(dependency.name)
        if stated is None or stated.requirement != dependency.requirement:
            msg = f"The lock of the stack does not have {dependency.requirement}; add it and run make lock-stacks"
            raise TemplateError(msg)
    lock = _read_lock()
    edges = ((dependency.name, None, dependency.extras) for dependency in (*runtime, *development))
    reached = reach(lock.packages, edges)
    blocks = [(key[0], _drop_extras(lock, key, reached[key])) for key in lock.blocks if key in reached]
    blocks.append((name, _write_root(name, version, runtime, development)))
    return join_lock(lock.header, (text for _, text in sorted(blocks, key=lambda block: block[0])))


def _drop_extras(lock: UvLock, key: Key, asked: frozenset[str]) -> str:
    """Give the block of a package without those of its extras that nothing asks for."""
    block = lock.blocks[key]
    for extra in sorted(lock.packages[key].get("optional-dependencies", {}).keys() - asked):
        block = re.sub(_EXTRA.format(extra=re.escape(extra)), "", block)
    return block.removesuffix(_EXTRAS_HEADER)


def _write_root(name: str, version: str, runtime: tuple[Dependency, ...], development: tuple[Dependency, ...]) -> str:
    lines = [
        "[[package]]",
        f"name = {toml_string(name)}",
        f"version = {toml_string(version)}",
        'source = { virtual = "." }',
        *_list("dependencies", (_write_edge(dependency) for dependency in runtime)),
        "",
        "[package.dev-dependencies]",
        *_list("dev", (_write_edge(dependency) for dependency in development)),
        "",
        "[package.metadata]",
        *_list("requires-dist", (_write_stated(dependency) for dependency in runtime)),
        "",
        "[package.metadata.requires-dev]",
        *_list("dev", (_write_stated(dependency) for dependency in development)),
    ]
    return "\n".join(lines) + "\n"


def _list(key: str, items: Iterable[str]) -> list[str]:
    return [f"{key} = [", *(f"    {{ {item} }}," for item in items), "]"]


def _write_edge(dependency: Dependency) -> str:
    return f"name = {toml_string(dependency.name)}{_write_extras('extra', dependency)}"


def _write_stated(dependency: Dependency) -> str:
    extras = _write_extras("extras", dependency)
    return f"name = {toml_string(dependency.name)}{extras}, specifier = {toml_string(dependency.specifier)}"


def _write_extras(key: str, dependency: Dependency) -> str:
    listed = ", ".join(toml_string(extra) for extra in dependency.extras)
    return f", {key} = [{listed}]" if listed else ""


@cache
def _read_lock() -> UvLock:
    """Give the lock of the superset, without the project that states it."""
    lock = read_lock((_FOLDER / "uv.lock").read_text(encoding="utf-8"))
    packages = {key: package for key, package in lock.packages.items() if not is_own(package)}
    return UvLock(lock.header, {key: lock.blocks[key] for key in packages}, packages)
