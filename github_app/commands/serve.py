"""``pullwright serve``: the App for GitHub's webhooks, which also works on the jobs unless workers do."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name

STOP_SECONDS = 10
"""How long requests in flight may take once the App is told to stop."""


def add_parser(subparsers: "Subparsers") -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("serve", help="run the App; the environment holds its settings (see README)")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Serve until told to stop: 0, or 1 if the settings or the database do not allow a start."""
    import sqlalchemy as sa
    import uvicorn

    from github_app.logs import configure_logs
    from github_app.settings import SettingsError, load_settings
    from github_app.wiring import create_app

    try:
        settings = load_settings()
        configure_logs(settings.log_level)
        app = create_app(settings)
    except SettingsError as error:
        print(f"pullwright cannot start:\n{error}", file=sys.stderr)
        return 1
    except sa.exc.SQLAlchemyError as error:
        print(f"pullwright cannot start: the database cannot be used: {explain_database_error(error)}", file=sys.stderr)
        return 1
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    uvicorn.Server(config).run()
    return 0


def explain_database_error(error: Exception) -> str:
    """Give the first line of what the database's driver said, without secrets."""
    from github_app.redaction import redact

    return redact(str(getattr(error, "orig", None) or error)).strip().partition("\n")[0]
