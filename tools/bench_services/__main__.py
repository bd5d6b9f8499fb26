"""Measures generated services on PostgreSQL under load, against their goals; ends with status 1 on a miss.

All subjects of a stack run at the same time and are asked in turns, so that whatever else slows the machine down slows
all of them. Each is pinned to one core, and the load comes from another one where there is one.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from github_app.proof.processes import Launcher, Running, inherit_environment
from github_app.proof.servers.postgresql import start_postgresql
from tools.bench_services.load import Load, put_load, read_memory
from tools.bench_services.subjects import LIST, STACKS, Stack

HERE = Path(__file__).parent
ROWS = 1000
ROUNDS = int(os.environ.get("ROUNDS", "7"))
ROUND_SECONDS = 2
SOAK_SECONDS = int(os.environ.get("SOAK_SECONDS", "60"))
SOAK_PARTS = 6
MEMORY_GROWTH = 1.1
"""More than this part more memory at the end of the long run than after its first part is a leak."""

FILL = f"""
INSERT INTO products (id, name, sku, price, stock, is_active, released_on, created_at, updated_at)
SELECT gen_random_uuid(), 'Product ' || i, 'SKU-' || i, i * 1.5, i, true, date '2026-01-01' + i % 300,
       timestamptz '2026-01-01' + i * interval '1 minute', now()
FROM generate_series(1, {ROWS}) AS i;
ANALYZE products;
"""
SERVER_CORE, LOAD_CORE = 0, (os.cpu_count() or 1) - 1


def measure_stack(stack: Stack, directory: Path, url: str) -> bool:
    """Measures one stack, prints the table and tells whether the goals are met."""
    service = directory / stack.name
    spec = HERE / "spec.yml"
    generate = [sys.executable, "-m", "github_app.cli", "generate", "--spec", str(spec), "--out", str(service)]
    subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
    environment = {
        **inherit_environment(),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(HERE),
        "DATABASE_URL": url.replace("postgresql://", "postgresql+asyncpg://"),
        "RATE_LIMIT_PER_MINUTE": "0",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    for command in stack.install:
        subprocess.run(["bash", "-c", command], cwd=service, env=environment, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["psql", url, "--quiet", "--command", FILL], check=True, stdout=subprocess.DEVNULL)
    answer = subprocess.run(
        ["psql", url, "-Atc", "SELECT id FROM products LIMIT 1"], check=True, capture_output=True, text=True
    )
    launcher = Launcher("", service, environment, directory)
    with ExitStack() as started:
        running = {
            subject.name: started.enter_context(_launch(launcher, subject.command)) for subject in stack.subjects
        }
        urls = {
            (subject.name, request): running[subject.name].base_url + path.format(id=answer.stdout.strip())
            for subject in stack.subjects
            for request, path in subject.paths.items()
        }
        return _compare(stack, running, urls) & _soak(running["service"], urls["service", LIST])


@contextmanager
def _launch(launcher: Launcher, command: str) -> Iterator[Running]:
    pin = f"taskset --cpu-list --pid {SERVER_CORE} $$ >/dev/null"
    pinned = replace(launcher, command=f"{pin}; {command}")
    with pinned.launch({}) as running:
        yield running


def _compare(stack: Stack, running: dict[str, Running], urls: dict[tuple[str, str], str]) -> bool:
    loads: dict[tuple[str, str], list[Load]] = {key: [] for key in urls}
    for turn in range(ROUNDS + 1):
        for (name, request), url in urls.items():
            load = put_load(url, running[name].process.pid, ROUND_SECONDS, core=LOAD_CORE)
            if turn:
                loads[name, request].append(load)
    print(f"\n{stack.name}, {ROWS} rows on PostgreSQL, medians of {ROUNDS} turns of {ROUND_SECONDS} s")
    print(f"{'':<8} {'':<9} {'req/s':>7} {'us cpu':>7} {'p99 ms':>7}  of the driver")
    ratios = {}
    for (name, request), taken in loads.items():
        rate = statistics.median(load.rate for load in taken)
        cpu = statistics.median(load.cpu for load in taken)
        driver = statistics.median(load.cpu for load in loads.get(("driver", request), taken))
        ratios[name, request] = driver / cpu
        p99 = statistics.median(load.p99 for load in taken)
        shown = f"{driver / cpu:6.0%}" if name == "service" else ""
        print(f"{name:<8} {request:<9} {rate:7.0f} {cpu:7.0f} {p99:7.1f}  {shown}")
    reached = ratios["service", LIST]
    print(f"goal: {LIST} at {stack.goal:.0%} of the driver: {'met' if reached >= stack.goal else 'MISSED'}")
    return reached >= stack.goal


def _soak(running: Running, url: str) -> bool:
    """Asks for a longer time, and tells whether memory and the slowest answers stay where they are."""
    loads, memory = [], []
    for _ in range(SOAK_PARTS):
        loads.append(put_load(url, running.process.pid, SOAK_SECONDS // SOAK_PARTS, core=LOAD_CORE))
        memory.append(read_memory(running.process.pid))
    print(f"{SOAK_SECONDS} s: p99 {', '.join(f'{load.p99:.0f}' for load in loads)} ms; ", end="")
    print(f"memory {', '.join(f'{size:.0f}' for size in memory)} MiB")
    is_flat = memory[-1] <= memory[0] * MEMORY_GROWTH
    if not is_flat:
        print("the memory GROWS")
    return is_flat


def main() -> int:
    """Measures every stack; returns 1 if a goal is missed."""
    with tempfile.TemporaryDirectory(prefix="pullwright-bench-") as name:
        directory = Path(name)
        directory.chmod(0o755)
        with start_postgresql(directory) as server:
            met = [measure_stack(stack, directory, server.create_database(stack.name)) for stack in STACKS]
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(main())
