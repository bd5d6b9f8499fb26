"""Services on Node run on the one that PyPI brings, by names that find each other."""

import subprocess

from generators.node.superset import SUPERSET
from github_app.proof.node import provide_node


def ask(directory, program):
    done = subprocess.run(
        [directory / program, "--version"], env={"PATH": str(directory)}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip().removeprefix("v")


def test_node_and_npm_are_there_under_their_names(tmp_path):
    programs = provide_node(tmp_path / "programs")
    assert provide_node(programs) == programs
    (least,) = [SUPERSET.package["engines"]["node"].removeprefix(">=")]
    assert int(ask(programs, "node").partition(".")[0]) >= int(least)
    assert ask(programs, "npm") == ask(programs, "npx")
