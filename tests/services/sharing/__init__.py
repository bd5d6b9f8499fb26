"""Sharing: what the services of one stack share only to be fast, as variables of their commands."""

import os
from collections.abc import Mapping
from pathlib import Path

from github_app.proof.node import NPM, provide_node
from github_app.proof.site import list_bare_environment

_HERE = Path(__file__).parent


def share(directory: Path) -> Mapping[str, str]:
    """Give the variables by which services share what is installed, and caches; the next one changes these.

    Args:
        directory: Of the services that share; made if it is not there.
    """
    return {**_share_python(directory), **_share_node(directory / "node")}


def _share_python(directory: Path) -> dict[str, str]:
    return {"UV_PROJECT_ENVIRONMENT": str(directory / "environment"), "MYPY_CACHE_DIR": str(directory / "mypy")}


def _share_node(directory: Path) -> dict[str, str]:
    own = directory / "own"
    if not own.is_dir():
        own.mkdir(parents=True)
        (own / "npm").symlink_to(_HERE / "npm")
        (directory / "npm-cli").symlink_to(NPM)
    programs = provide_node(directory / "bin")
    return {
        "PATH": os.pathsep.join((str(own), str(programs), list_bare_environment()["PATH"])),
        "SHARED_NODE": str(directory),
        # What npm would download while it installs is not needed, as nothing else applies migrations here.
        "PRISMA_SCHEMA_ENGINE_BINARY": str(_HERE / "schema-engine.mjs"),
    }
