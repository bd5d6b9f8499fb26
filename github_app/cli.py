"""The command line: parses, calls one function, prints; each command's work is in a module of its own."""

import argparse
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 not possible (and why), 2 wrong usage."""
    parser = argparse.ArgumentParser(prog="pullwright", description="Label an issue, review a working service.")
    parser.add_subparsers(dest="command", required=True)
    parser.parse_args(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
