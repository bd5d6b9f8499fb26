"""The command line: parses, calls one function, prints; each command's work is in a module of its own."""

import argparse
import os
import sys
from collections.abc import Sequence

from generators.errors import GeneratorError
from github_app.commands import demo, evolve, generate, plan, schema, serve, stacks, verify, worker
from github_app.errors import UserError

COMMANDS = (demo, plan, generate, evolve, verify, stacks, schema, serve, worker)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 not possible (and why), 2 wrong usage."""
    parser = argparse.ArgumentParser(prog="pullwright", description="Label an issue, review a working service.")
    subparsers = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add_parser(subparsers)
    parsed = parser.parse_args(arguments)
    try:
        status: int = parsed.run(parsed)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads our output, such as `head`, has read enough; the interpreter must not try to write the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (GeneratorError, UserError) as error:
        print(f"pullwright: {error}", file=sys.stderr)
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
