"""Load on a running process, and what it took: wrk asks, the kernel tells what the process used."""

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 32
LOAD_CORE = (os.cpu_count() or 1) - 1
_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What one process did under load.

    Attributes:
        requests: How many requests were answered.
        rate: Requests per second.
        cpu: Microseconds of processor time for each request, in the process itself.
        p99: Milliseconds within which 99 of 100 requests were answered.
    """

    requests: int
    rate: float
    cpu: float
    p99: float


def put_load(url: str, pid: int, seconds: int, headers: Mapping[str, str] | None = None) -> Load:
    """Ask a URL as fast as it answers, from one processor core, as whom the headers say.

    Raises:
        RuntimeError: If an answer is no success, as then the numbers say nothing.
    """
    before = read_cpu_seconds(pid)
    command = ["taskset", "--cpu-list", str(LOAD_CORE), "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    for name, value in (headers or {}).items():
        command += ["--header", f"{name}: {value}"]
    printed = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
    used = read_cpu_seconds(pid) - before
    if re.search("Non-2xx|Socket errors", printed):
        msg = f"{url} failed under load:\n{printed}"
        raise RuntimeError(msg)
    requests = int(_find(r"(\d+) requests in", printed)[0])
    number, unit = _find(r"99%\s+([\d.]+)(us|ms|s)", printed)
    return Load(requests=requests, rate=requests / seconds, cpu=used / requests * 1e6, p99=float(number) * _UNITS[unit])


def read_cpu_seconds(pid: int) -> float:
    """Give the processor time that a process has used, its own and the kernel's for it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS_PER_SECOND


def read_memory(pid: int) -> float:
    """Give the memory that a process keeps, in MiB."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE_BYTES / 2**20


def _find(pattern: str, text: str) -> tuple[str, ...]:
    match = re.search(pattern, text)
    if match is None:
        msg = f"wrk printed no {pattern!r}:\n{text}"
        raise RuntimeError(msg)
    return match.groups()
