"""``pullwright worker``: works on jobs without listening to anything; as many as one likes on one PostgreSQL."""

import argparse
import signal
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("worker", help="work on jobs beside `serve`; needs PostgreSQL")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Work until told to stop: 0, or 1 if the settings or the database do not allow a start."""
    import sqlalchemy as sa

    from github_app.commands.serve import explain_database_error
    from github_app.logs import configure_logs
    from github_app.settings import SettingsError, load_settings
    from github_app.wiring import Application

    # Before anything else: process 1 of a container is deaf to a signal that it has no handler for.
    told_to_stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: told_to_stop.set())
    try:
        settings = load_settings()
        if not settings.is_distributed:
            print(
                "pullwright worker: workers share a database with `serve`; set PULLWRIGHT_DATABASE_URL to PostgreSQL. "
                "With SQLite, `serve` does the work itself.",
                file=sys.stderr,
            )
            return 1
        configure_logs(settings.log_level)
        application = Application(settings, works=True)
    except SettingsError as error:
        print(f"pullwright cannot start:\n{error}", file=sys.stderr)
        return 1
    except sa.exc.SQLAlchemyError as error:
        print(f"pullwright cannot start: the database cannot be used: {explain_database_error(error)}", file=sys.stderr)
        return 1
    told_to_stop.wait()
    application.close()
    return 0
