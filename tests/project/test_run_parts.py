"""`make test` runs every part, says how each went, and fails if one failed."""

import subprocess
import sys
from pathlib import Path

import pytest

RUN_PARTS = Path(__file__).parents[2] / "tools" / "run_parts.py"
MAKEFILE = """
good:
\t@echo "============ 3 passed, 1 skipped in 0.10s ============"
quiet:
\t@echo "nothing counted here"
bad:
\t@echo "E       AssertionError: it is broken"
\t@echo "FAILED tests/test_it.py::test_it"
\t@echo "======= 1 failed, 2 passed in 0.20s ======="
\t@false
"""


@pytest.fixture
def run_parts(tmp_path):
    (tmp_path / "Makefile").write_text(MAKEFILE)

    def run(*parts):
        return subprocess.run(
            [sys.executable, RUN_PARTS, *parts], cwd=tmp_path, capture_output=True, text=True, check=False
        )

    return run


def test_the_last_line_sums_the_tests_of_all_parts(run_parts):
    result = run_parts("good", "quiet", "good")
    assert result.returncode == 0
    assert result.stdout.splitlines()[-1].startswith("=== 6 passed, 2 skipped in ")


def test_a_part_that_fails_is_named_and_those_after_it_still_run(run_parts):
    result = run_parts("bad", "good")
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert lines[-1].endswith("(bad failed) ===")
    assert lines[-1].startswith("=== 1 failed, 5 passed, 1 skipped in ")
    assert [line.split()[:2] for line in lines[-3:-1]] == [["bad", "FAILED"], ["good", "ok"]]


def test_why_a_part_failed_is_told_again_at_the_end(run_parts):
    last = run_parts("bad", *["good"] * 9).stdout.partition("complained of")[2]
    assert last.splitlines()[1:3] == ["E       AssertionError: it is broken", "FAILED tests/test_it.py::test_it"]
