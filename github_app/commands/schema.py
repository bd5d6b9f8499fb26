"""``pullwright schema``: the JSON Schema of ``pullwright.yml``, for editors."""

import argparse
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("schema", help="print the JSON Schema of pullwright.yml")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Print the schema; always 0."""
    from generators.spec.schema import write_schema

    print(json.dumps(write_schema(), indent=2))
    return 0
