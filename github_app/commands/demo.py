"""``pullwright demo``: shows the whole job on this machine: a local GitHub, the App, and a story that they play."""

import argparse
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from github_app.sandbox.demonstration import Demonstration

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name

_LAST_PORT = 65_535


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("demo", help="play the story on a local GitHub, then let you try it")
    parser.add_argument("--exit", action="store_true", help="end after the story: 0 only if all of it happened")
    parser.add_argument("--port", type=read_port, default=0, help="port of the local GitHub; any free one unless given")
    parser.set_defaults(run=run)


def read_port(text: str) -> int:
    """Read a port.

    Raises:
        argparse.ArgumentTypeError: If it is none.
    """
    if not text.isascii() or not text.isdigit() or int(text) > _LAST_PORT:
        msg = f"{text!r} is no port: give a number from 0 to {_LAST_PORT}"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Play the story and stay up until Ctrl-C: 0, or 1 if it did not go as it should."""
    from github_app.sandbox.demonstration import run_demonstration

    stopped = threading.Event()
    # An exception out of a signal may come in the middle of an import, whose lock then stays locked for the servers.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stopped.set())
    _tell("Starting a local GitHub and the App …")
    start = time.monotonic()
    try:
        with run_demonstration(arguments.port, stopped) as demonstration:
            _tell(f"  GitHub {demonstration.sandbox.links.base}")
            _tell(f"  App    {demonstration.app.address}")
            _tell(f"Both answer after {time.monotonic() - start:.1f} s. The story:")
            status = _play(demonstration, stopped)
            if not arguments.exit and not stopped.is_set():
                _invite(demonstration)
                stopped.wait()
    except (OSError, RuntimeError) as error:
        print(f"pullwright demo cannot start: {error}", file=sys.stderr)
        return 1
    if stopped.is_set():
        _tell("\nStopped.")
    return status


def _play(demonstration: "Demonstration", stopped: threading.Event) -> int:
    from github_app.sandbox.scenes import StoryError
    from github_app.sandbox.sequel import play_sequel
    from github_app.sandbox.story import play

    stage, bot = demonstration.stage, demonstration.bot
    try:
        scene = play(demonstration.sandbox, stage, bot=bot, tell=_tell, stopped=stopped)
        play_sequel(scene, _tell, stopped)
    except StoryError as error:
        if not stopped.is_set():
            print(f"{error}\n\nThe App's log ends with:\n{demonstration.app.read_log()}", file=sys.stderr)
        return 1
    return 0


def _invite(demonstration: "Demonstration") -> None:
    page = demonstration.sandbox.links.of_page(demonstration.stage.repository)
    _tell(
        f"\nNow you: {page}/issues/new has issues ready to be sent, or changed first.\n"
        f"  Clone    git clone {page}.git\n"
        f"  Log      {demonstration.app.log}\n"
        "Ctrl-C ends it."
    )


def _tell(line: str) -> None:
    # At once, so that whoever reads through a pipe sees the progress too.
    print(line, flush=True)
