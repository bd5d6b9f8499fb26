"""Measures generated services on PostgreSQL under load, against their goals; ends with status 1 on a miss.

All subjects of a stack run at the same time and are asked in turns, so that whatever else slows the machine down slows
all of them. Each is pinned to one core, and the load comes from another one where there is one.
"""

import os
import statistics
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from github_app.proof.processes import Running
from github_app.proof.servers.postgresql import start_postgresql
from tools.bench_services.callers import count_reads
from tools.bench_services.load import Load, put_load, read_memory
from tools.bench_services.services import ask_database, install_service
from tools.bench_services.subjects import LIST, STACKS, Stack

ROWS = 1000
ROUNDS = int(os.environ.get("ROUNDS", "7"))
ROUND_SECONDS = 2
SOAK_SECONDS = int(os.environ.get("SOAK_SECONDS", "60"))
SOAK_PARTS = 6
MEMORY_GROWTH = 1.1
"""More than this part more memory at the end of the long run than after its first part is a leak."""
P99_SPREAD = 2.0
"""A part of the long run whose slowest answers take more than so many times as long as usual was held up."""

STARTS = 5

FILL = f"""
INSERT INTO products (id, name, sku, price, stock, is_active, released_on, created_at, updated_at)
SELECT gen_random_uuid(), 'Product ' || i, 'SKU-' || i, i * 1.5, i, true, date '2026-01-01' + i % 300,
       timestamptz '2026-01-01' + i * interval '1 minute', now()
FROM generate_series(1, {ROWS}) AS i;
ANALYZE products;
"""


def measure_stack(stack: Stack, directory: Path, url: str) -> tuple[bool, float]:
    """Measures one stack and prints the table.

    Returns:
        Whether its goals are met, and the microseconds of processor time that a list of 20 costs its service.
    """
    service = install_service(stack, directory / stack.name, url)
    ask_database(url, FILL)
    command = next(subject.command for subject in stack.subjects if subject.name == "service")
    start = statistics.median(service.measure_start(command) for _ in range(STARTS))
    row_id = ask_database(url, "SELECT id FROM products LIMIT 1")
    with ExitStack() as started:
        running = {subject.name: started.enter_context(service.launch(subject.command)) for subject in stack.subjects}
        urls = {
            (subject.name, request): running[subject.name].base_url + path.format(id=row_id)
            for subject in stack.subjects
            for request, path in subject.paths.items()
        }
        is_reached, cpu = _compare(stack, running, urls)
        is_steady, memory = _soak(running["service"], urls["service", LIST])
    return is_reached & is_steady & _is_small(stack, start, memory), cpu


def _compare(stack: Stack, running: dict[str, Running], urls: dict[tuple[str, str], str]) -> tuple[bool, float]:
    loads: dict[tuple[str, str], list[Load]] = {key: [] for key in urls}
    for turn in range(ROUNDS + 1):
        for (name, request), url in urls.items():
            load = put_load(url, running[name].process.pid, ROUND_SECONDS)
            if turn:
                loads[name, request].append(load)
    print(f"\n{stack.name}, {ROWS} rows on PostgreSQL, medians of {ROUNDS} turns of {ROUND_SECONDS} s")
    print(f"{'':<8} {'':<9} {'req/s':>7} {'us cpu':>7} {'p99 ms':>7}  of the driver")
    cost, ratios = {}, {}
    for (name, request), taken in loads.items():
        rate = statistics.median(load.rate for load in taken)
        cpu = statistics.median(load.cpu for load in taken)
        driver = statistics.median(load.cpu for load in loads.get(("driver", request), taken))
        cost[name, request], ratios[name, request] = cpu, driver / cpu
        p99 = statistics.median(load.p99 for load in taken)
        shown = f"{driver / cpu:6.0%}" if name in ("orm", "service") else ""
        print(f"{name:<8} {request:<9} {rate:7.0f} {cpu:7.0f} {p99:7.1f}  {shown}")
    reached = ratios["service", LIST]
    print(f"goal: {LIST} at {stack.goal:.0%} of the driver: {'met' if reached >= stack.goal else 'MISSED'}")
    return reached >= stack.goal, cost["service", LIST]


def _soak(running: Running, url: str) -> tuple[bool, float]:
    """Asks for a longer time; tells whether memory and the slowest answers stay where they are, and the most memory."""
    loads, memory = [], []
    for _ in range(SOAK_PARTS):
        loads.append(put_load(url, running.process.pid, SOAK_SECONDS // SOAK_PARTS))
        memory.append(read_memory(running.process.pid))
    print(f"{SOAK_SECONDS} s: p99 {', '.join(f'{load.p99:.0f}' for load in loads)} ms; ", end="")
    print(f"memory {', '.join(f'{size:.0f}' for size in memory)} MiB")
    slowest = [load.p99 for load in loads]
    is_stable = max(slowest) <= statistics.median(slowest) * P99_SPREAD
    is_flat = memory[-1] <= memory[0] * MEMORY_GROWTH
    print(f"goal: p99 of no part above {P99_SPREAD:g} times their median: {'met' if is_stable else 'MISSED'}")
    print(f"goal: memory grows by {MEMORY_GROWTH - 1:.0%} at most: {'met' if is_flat else 'MISSED'}")
    return is_stable and is_flat, max(memory)


def _is_small(stack: Stack, start: float, memory: float) -> bool:
    """Tells whether a service starts as soon, and keeps as little memory, as its stack promises."""
    limits = stack.footprint
    print(f"start: {start * 1000:.0f} ms, median of {STARTS}")
    if limits is None:
        return True
    is_small = start <= limits.start and memory <= limits.memory
    wanted = f"started within {limits.start * 1000:.0f} ms, at most {limits.memory:.0f} MiB under load"
    print(f"goal: {wanted}: {'met' if is_small else 'MISSED'}")
    return is_small


def _is_ahead(stack: Stack, costs: dict[str, float]) -> bool:
    """Tells whether the stack that has to be the fastest is."""
    is_ahead = min(costs, key=lambda name: costs[name]) == stack.name
    print(f"\ngoal: {LIST} of {stack.name} with less work than any other stack: {'met' if is_ahead else 'MISSED'}")
    return is_ahead


def main() -> int:
    """Measures every stack; returns 1 if a goal is missed."""
    with tempfile.TemporaryDirectory(prefix="pullwright-bench-") as temporary:
        directory = Path(temporary)
        directory.chmod(0o755)
        with start_postgresql(directory) as server:
            met: list[bool] = []
            costs: dict[str, float] = {}
            for stack in STACKS:
                is_met, costs[stack.name] = measure_stack(stack, directory, server.create_database(stack.name))
                met.append(is_met)
                for proof in stack.proofs:
                    name = f"{stack.name}-{proof.auth}"
                    met.append(count_reads(stack, proof, directory / name, server.create_database(name)))
            met += [_is_ahead(stack, costs) for stack in STACKS if stack.is_fastest]
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(main())
