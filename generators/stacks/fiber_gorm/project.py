"""``go.mod`` and ``go.sum`` of a generated service, and the form of its code."""

from collections.abc import Mapping
from pathlib import Path

from generators.go.declarations import keep_used
from generators.go.formatting import format_go
from generators.go.modules import read_superset
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec

_MODULE_ROOT = "example.com"
"""Where the module stands until its owners say where it is; nothing is fetched from there."""

SUPERSET = read_superset(Path(__file__).parent / "lock")


def name_module(spec: ServiceSpec) -> str:
    """Give the path of the service's own module."""
    return f"{_MODULE_ROOT}/{spec.name}"


def write_project(manifests: Manifests, spec: ServiceSpec) -> dict[str, str]:
    """Give the text of ``go.mod`` and ``go.sum`` by path."""
    return SUPERSET.write(name_module(spec), manifests.dependencies)


def format_files(files: Mapping[str, str]) -> dict[str, str]:
    """Give the files with the Go that the service uses, as gofmt leaves it."""
    return format_go(keep_used(files), _MODULE_ROOT)


def restyle(files: Mapping[str, str], _: str) -> dict[str, str]:
    """Give the files as they are: gofmt has no options, so there is one style for everybody."""
    return dict(files)
