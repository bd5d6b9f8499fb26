"""``package.json`` and ``package-lock.json`` of a generated service, written from its dependencies."""

import json
from collections.abc import Mapping
from typing import Any

from generators.locks.npm import ROOT, Package, rank_name, reach, write_lock
from generators.manifests import Manifests
from generators.manifests.dependencies import Dependency, Group
from generators.node.superset import SUPERSET
from generators.spec.models import ServiceSpec

PROJECT_FILE = "package.json"
LOCK_FILE = "package-lock.json"
VERSION = "0.1.0"


def write_project(manifests: Manifests, spec: ServiceSpec, scripts: Mapping[str, str]) -> dict[str, str]:
    """Give the text of ``package.json`` and ``package-lock.json`` by path.

    Args:
        manifests: With the dependencies.
        spec: The service.
        scripts: The commands of ``npm run``, by name.

    Raises:
        TemplateError: If a dependency is not in the superset, or with another version.
    """
    SUPERSET.check(manifests.dependencies)
    name = f"{spec.name}-service" if spec.name in SUPERSET.dependencies else spec.name
    needs = {
        "dependencies": _list(manifests.dependencies.list_group(Group.RUNTIME)),
        "devDependencies": _list(manifests.dependencies.list_group(Group.DEVELOPMENT)),
        "engines": SUPERSET.package["engines"],
    }
    locked = reach(SUPERSET.locked, {"name": name, "version": VERSION, **needs})
    installed = {place.rpartition("node_modules/")[2]: package for place, package in locked.items() if place != ROOT}
    package = {
        "name": name,
        "version": VERSION,
        **({"description": spec.summary} if spec.summary else {}),
        "private": True,
        "type": "module",
        "engines": needs["engines"],
        "scripts": dict(scripts),
        "dependencies": needs["dependencies"],
        "devDependencies": needs["devDependencies"],
        **_pick("overrides", installed),
        **_pick("allowScripts", installed),
    }
    return {PROJECT_FILE: json.dumps(package, indent=2, ensure_ascii=False) + "\n", LOCK_FILE: write_lock(locked)}


def _list(dependencies: tuple[Dependency, ...]) -> dict[str, str]:
    return {each.name: each.specifier for each in sorted(dependencies, key=lambda each: rank_name(each.name))}


def _pick(key: str, installed: Mapping[str, Package]) -> dict[str, Any]:
    """Give what the superset says of packages under a key, for those that are installed; nothing if there is none."""
    picked = {name: value for name, value in SUPERSET.package[key].items() if name in installed}
    return {key: picked} if picked else {}
