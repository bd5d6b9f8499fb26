"""``pullwright verify``: a generated service is put to work by its own runbook and held against the contract."""

import argparse
import json
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from github_app.errors import UserError

if TYPE_CHECKING:
    from generators.spec.models import ServiceSpec
    from github_app.proof.steps import StepResult

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("verify", help="prove a generated service: runbook, contract, acceptance")
    parser.add_argument("directory", type=Path, metavar="DIR", help="the service, with its pullwright.yml")
    parser.add_argument("--work", type=Path, metavar="DIR", help="where to work; a new or empty directory, which stays")
    parser.add_argument(
        "--thorough", action="store_true", help="also lint its OpenAPI document, and attack it with schemathesis"
    )
    parser.add_argument("--json", action="store_true", help="print {service, passed, seconds, steps} when all is done")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prove the service in a copy, and print a row for each step; 0 if all of them passed, 1 if not.

    Raises:
        UserError: If there is no service in the directory, or no room to work in.
        GeneratorError: If its Spec is wrong, or asks for what is not supported.
    """
    from github_app.service_directory import read_service

    spec = read_service(arguments.directory)
    results = []
    with _provide_room(arguments.work) as room:
        for result in _verify(spec, arguments.directory, room, is_thorough=arguments.thorough):
            results.append(result)
            if not arguments.json:
                print(_write_row(result), flush=True)
    passed = all(result.passed for result in results)
    seconds = sum(result.seconds for result in results)
    if arguments.json:
        steps = [result.write() for result in results]
        document = {"service": spec.name, "passed": passed, "seconds": round(seconds, 3), "steps": steps}
        print(json.dumps(document, indent=2))
    else:
        failed = ", ".join(result.name for result in results if not result.passed)
        print(f"{spec.name}: {f'FAILED: {failed}' if failed else 'proved'}, after {seconds:.0f} s")
    return 0 if passed else 1


def _verify(spec: "ServiceSpec", directory: Path, room: Path, *, is_thorough: bool) -> "Iterator[StepResult]":
    from github_app.proof.servers.pool import ServerPool
    from github_app.proof.site import Site
    from github_app.proof.steps import run_steps
    from github_app.proof.verification import list_proof_steps
    from github_app.service_directory import copy_service

    logs = room / "logs"
    logs.mkdir()
    with tempfile.TemporaryDirectory(prefix="pullwright-servers-") as place, ServerPool(Path(place)) as pool:
        # Servers that refuse to be run by root run as a user who has to come in.
        Path(place).chmod(0o755)
        site = Site(spec, room / "service", logs, pool)
        copy_service(directory, site.directory, site.manifests.ignores)
        yield from run_steps(list_proof_steps(site, is_thorough=is_thorough))


@contextmanager
def _provide_room(wanted: Path | None) -> Iterator[Path]:
    if wanted is None:
        with tempfile.TemporaryDirectory(prefix="pullwright-verify-") as name:
            yield Path(name)
        return
    if wanted.exists() and (not wanted.is_dir() or any(wanted.iterdir())):
        raise UserError("not_empty", f"`{wanted}` is not an empty directory.", "Choose a new one for `--work`.")
    wanted.mkdir(parents=True, exist_ok=True)
    # The commands of the service are run elsewhere.
    yield wanted.resolve()


def _write_row(result: "StepResult") -> str:
    row = f"{result.name:<24} {result.seconds:7.1f} s  {'ok' if result.passed else 'FAILED':<6}  {result.note}".rstrip()
    return row if result.passed else f"{row}\n{textwrap.indent(result.problem, '    ')}"
