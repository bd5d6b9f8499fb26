"""Wiring: builds everything from the settings. Whatever the App is made of is named here, in plain sight."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import sqlalchemy as sa
import structlog
from dbos import DBOSClient
from fastapi import FastAPI
from fastapi.responses import JSONResponse

from github_app.assistance.assistant import Assistant
from github_app.git.runner import Runner
from github_app.github.api import RestConnector
from github_app.github.deliveries import DeliveryLog
from github_app.github.errors import GitHubError
from github_app.jobs.acceptance import DurableInbox
from github_app.jobs.database import is_reachable, open_database
from github_app.jobs.queue import open_client
from github_app.jobs.reconciliation import reconcile
from github_app.jobs.runtime import Runtime
from github_app.jobs.tools import Tools
from github_app.settings import Settings, SettingsError
from webhooks.receiver import create_router
from webhooks.translation import READERS

CHECK_SECONDS = 600.0
"""How often GitHub is asked for deliveries that never arrived."""

_logger = structlog.get_logger()


class Application:
    """The running App without its web server: database, queue and workflows.

    Args:
        settings: How it is set up.
        works: Whether this process takes jobs.
    """

    def __init__(self, settings: Settings, *, works: bool) -> None:
        self._engine = open_database(settings.database_url)
        self._runtime = Runtime(
            make_tools(settings, self._engine),
            concurrency=settings.concurrent_jobs,
            poll_seconds=settings.poll_seconds,
            works=works,
        )
        self._runtime.launch()
        self._client: DBOSClient = open_client(self._engine)
        self.inbox = DurableInbox(self._engine, self._client)
        reconcile(self._engine, self._client)

    def is_ready(self) -> bool:
        """Tell whether deliveries can be accepted."""
        return is_reachable(self._engine)

    def close(self) -> None:
        """Finish what is under way, for a while, and stop."""
        self._runtime.close()
        self._client.destroy()
        self._engine.dispose()


async def _ask_for_missed_deliveries(log: DeliveryLog) -> None:
    """Have what was lost while we were down sent again, at the start and from time to time."""
    while True:
        try:
            asked = await log.ask_again(frozenset(READERS))
        except GitHubError as error:
            _logger.warning("deliveries.unknown", problem=str(error))
        else:
            _logger.info("deliveries.checked", asked_again=asked)
        await asyncio.sleep(CHECK_SECONDS)


def make_tools(settings: Settings, engine: sa.Engine) -> Tools:
    """Make what the steps work with."""
    connector = RestConnector(
        api_url=settings.github_api_url, app_id=settings.app_id, private_key=settings.read_private_key()
    )
    # A GitHub on plain HTTP is one on this machine or in a closed network; git then has to speak it too.
    scheme = urlsplit(settings.github_api_url).scheme
    protocols = ("https",) if scheme == "https" else ("https", "http")
    runner = Runner(protocols=protocols, seconds=settings.git_seconds, search_path=settings.search_path)
    return Tools(
        connector=connector,
        runner=runner,
        engine=engine,
        bot_login=settings.bot_login,
        assistant=_make_assistant(settings),
    )


def _make_assistant(settings: Settings) -> Assistant | None:
    if settings.llm_model is None:
        return None
    try:
        from github_app.assistance.model import Model  # noqa: PLC0415 - it is installed where a model is set up
    except ModuleNotFoundError as error:
        msg = f"PULLWRIGHT_LLM_MODEL needs a package that is not installed ({error.name}): install pullwright[llm]"
        raise SettingsError(msg) from error
    return Model(settings.llm_model, settings.llm_url, settings.llm_key, settings.llm_seconds)


def create_app(settings: Settings) -> FastAPI:
    """Make the web application: the webhook and the health of the App."""
    application = Application(settings, works=settings.serve_jobs)
    log = DeliveryLog(api_url=settings.github_api_url, app_id=settings.app_id, private_key=settings.read_private_key())

    @asynccontextmanager
    async def live(_app: FastAPI) -> AsyncIterator[None]:
        asking = asyncio.create_task(_ask_for_missed_deliveries(log))
        yield
        asking.cancel()
        await asyncio.to_thread(application.close)

    app = FastAPI(title="Pullwright", lifespan=live, docs_url=None, redoc_url=None, openapi_url=None)
    secret = settings.webhook_secret.get_secret_value().encode()
    app.include_router(create_router(secret=secret, inbox=application.inbox))

    @app.get("/health/live")
    async def show_life() -> dict[str, str]:
        """Tell that the process answers."""
        return {"status": "ok"}

    @app.get("/health/ready")
    def show_readiness() -> JSONResponse:
        """Tell whether deliveries can be accepted; runs in a thread, as it asks the database."""
        ready = application.is_ready()
        state = "ok" if ready else "down"
        return JSONResponse({"status": state, "checks": {"database": state}}, status_code=200 if ready else 503)

    return app
