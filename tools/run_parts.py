"""Runs the parts of `make test` in order and ends with a table: what passed, how many tests, how long each took.

A part that fails does not stop those after it, so that one run shows everything that is wrong. What was wrong is told
again at the end: whoever sees the last lines alone, as most CI systems show them, sees why.
"""

import re
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass

# The line with which pytest ends, such as "=== 12 passed, 1 skipped in 3.45s ===".
PYTEST_SUMMARY = re.compile(r"^=* ?(?=\d+ )(?P<counts>.*\b(?:passed|failed|skipped|errors?)\b.*) in [\d.]+s")
COUNT = re.compile(r"(\d+) (passed|failed|skipped|errors?)")
# What pytest says of a failed test: the lines of the error, and the one that names the test.
COMPLAINT = re.compile(r"^(E  |FAILED |ERROR )")
COMPLAINTS_SHOWN = 60


@dataclass(frozen=True)
class PartResult:
    """How one part went: exit status, duration in seconds, the counts that pytest printed, and its complaints."""

    name: str
    status: int
    seconds: float
    counts: str
    complaints: tuple[str, ...]


def run_part(name: str) -> PartResult:
    """Runs one make target with its output shown as it comes."""
    print(f"\n=== make {name} ===", flush=True)
    started = time.monotonic()
    counts = ""
    complaints: deque[str] = deque(maxlen=COMPLAINTS_SHOWN)
    with subprocess.Popen(["make", "--no-print-directory", name], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            if match := PYTEST_SUMMARY.match(line):
                counts = match["counts"]
            if COMPLAINT.match(line):
                complaints.append(line.rstrip())
    return PartResult(name, process.returncode, time.monotonic() - started, counts, tuple(complaints))


def describe_total(results: list[PartResult]) -> str:
    """Sums the counts of all parts in the form in which pytest ends, for people and CI systems that read that line."""
    totals: dict[str, int] = {}
    for result in results:
        for number, kind in COUNT.findall(result.counts):
            totals[kind] = totals.get(kind, 0) + int(number)
    broken = [result.name for result in results if result.status != 0]
    counts = ", ".join(f"{number} {kind}" for kind, number in totals.items()) or "no tests"
    ending = f" ({', '.join(broken)} failed)" if broken else ""
    return f"=== {counts} in {sum(result.seconds for result in results):.2f}s{ending} ==="


def main(names: list[str]) -> int:
    """Runs the named parts; returns 1 if any failed."""
    results = [run_part(name) for name in names]
    for result in results:
        if result.complaints:
            print(f"\n=== what make {result.name} complained of, the last {COMPLAINTS_SHOWN} lines of it ===")
            print("\n".join(result.complaints))
    print()
    for result in results:
        print(
            f"{result.name:<16} {'ok' if result.status == 0 else 'FAILED':<7} {result.seconds:7.1f} s  {result.counts}"
        )
    print(describe_total(results))
    return int(any(result.status != 0 for result in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
