"""The command line as a whole: what holds for every command."""

import os
import subprocess
import sys


def test_a_reader_that_has_read_enough_is_no_error():
    command = [sys.executable, "-m", "github_app.cli", "schema"]
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (result.returncode, result.stderr) == (0, b"")


def test_without_a_command_the_usage_is_shown():
    result = subprocess.run([sys.executable, "-m", "github_app.cli"], capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("usage: pullwright")
