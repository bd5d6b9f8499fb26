"""The process: its processor time, memory and threads, by OpenTelemetry's conventions for processes."""

import os
import threading
from collections.abc import Iterable
from pathlib import Path

from opentelemetry.metrics import CallbackOptions, Observation, get_meter

_PAGES = Path("/proc/self/statm")
"""Where Linux says how many pages of memory the process has: all of them, then those in use."""


def watch_process() -> None:
    """Observe this process whenever metrics are sent."""
    meter = get_meter(__name__)
    meter.create_observable_counter(
        "process.cpu.time", [_observe_cpu], unit="s", description="Time on processors."
    )
    meter.create_observable_up_down_counter(
        "process.memory.usage", [_observe_memory], unit="By", description="Physical memory in use."
    )
    meter.create_observable_up_down_counter(
        "process.thread.count", [_observe_threads], unit="{thread}", description="Threads."
    )


def _observe_cpu(_: CallbackOptions) -> Iterable[Observation]:
    times = os.times()
    yield Observation(times.user, {"cpu.mode": "user"})
    yield Observation(times.system, {"cpu.mode": "system"})


def _observe_memory(_: CallbackOptions) -> Iterable[Observation]:
    if _PAGES.exists():
        used = int(_PAGES.read_text(encoding="ascii").split()[1])
        yield Observation(used * os.sysconf("SC_PAGE_SIZE"))


def _observe_threads(_: CallbackOptions) -> Iterable[Observation]:
    yield Observation(threading.active_count())
