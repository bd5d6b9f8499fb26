"""`tools/require.sh` says what is missing and how to get it, and is silent when nothing is."""

import shutil
import subprocess

import pytest

from tests.project.files import ROOT


@pytest.fixture
def require(tmp_path):
    """Runs the script as a person who is not root, on a machine that has the named programs and no others."""

    def run(*programs, present):
        for name in ("bash", *present):
            (tmp_path / name).symlink_to(shutil.which(name))
        user = tmp_path / "id"
        user.write_text("#!/bin/sh\necho 1000\n")
        user.chmod(0o755)
        command = [tmp_path / "bash", ROOT / "tools" / "require.sh", *programs]
        return subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)

    return run


def test_a_program_that_is_there_is_passed_over_in_silence(require):
    result = require("git", present=["git"])
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_what_is_missing_is_named_on_one_line_with_how_to_get_it(require):
    result = require("git", "chromium", present=["git"])
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "missing: chromium; install with your package manager, for example: sudo apt-get install chromium"
    ]


def test_a_name_that_is_not_in_its_table_is_an_error(require):
    assert require("gti", present=["git"]).returncode != 0
