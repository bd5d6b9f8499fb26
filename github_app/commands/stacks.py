"""``pullwright stacks``: what is built, as the registries have it."""

import argparse
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("stacks", help="list the stacks that are built, with what each supports")
    parser.add_argument("--json", action="store_true", help="print {stack: {databases, auth, features}}")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the support table; always 0."""
    from generators.support import list_support

    support = list_support()
    if arguments.json:
        print(json.dumps(support, indent=2))
        return 0
    for stack, supported in support.items():
        print(stack)
        for kind, names in supported.items():
            print(f"  {kind + ':':<11} {', '.join(names)}")
    return 0
