"""``pyproject.toml`` and ``uv.lock`` of a generated service, written from its dependencies."""

from pathlib import Path

from generators.manifests import Manifests
from generators.manifests.dependencies import Dependency, Group
from generators.quoting import toml_string
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import SUPERSET, list_locked, write_lock

PROJECT_FILE = "pyproject.toml"
LOCK_FILE = "uv.lock"
VERSION = "0.1.0"

_TOOLS = Path(__file__).parent / "tools.toml"


def write_project(manifests: Manifests, spec: ServiceSpec) -> dict[str, str]:
    """Give the text of ``pyproject.toml`` and ``uv.lock`` by path.

    Raises:
        TemplateError: If a dependency is not in the stack's superset, or with another specifier.
    """
    name = name_project(spec.name)
    runtime = manifests.dependencies.list_group(Group.RUNTIME)
    development = manifests.dependencies.list_group(Group.DEVELOPMENT)
    project = [
        "[project]",
        f"name = {toml_string(name)}",
        f"version = {toml_string(VERSION)}",
        *([f"description = {toml_string(spec.summary)}"] if spec.summary else []),
        'readme = "README.md"',
        f"requires-python = {toml_string(SUPERSET.requires_python)}",
        "dependencies = [",
        *_list_requirements(runtime),
        "]",
        "",
        "[dependency-groups]",
        "dev = [",
        *_list_requirements(development),
        "]",
        "",
    ]
    lock = write_lock(name=name, version=VERSION, runtime=runtime, development=development)
    return {PROJECT_FILE: "\n".join(project) + "\n" + _TOOLS.read_text(encoding="utf-8"), LOCK_FILE: lock}


def name_project(name: str) -> str:
    """Give the package's name: the service's, unless a dependency has that name already."""
    return f"{name}-service" if name in list_locked() else name


def _list_requirements(dependencies: tuple[Dependency, ...]) -> list[str]:
    return [f"    {toml_string(dependency.requirement)}," for dependency in dependencies]
