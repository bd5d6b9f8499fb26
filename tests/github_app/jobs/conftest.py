"""The App against a sandbox of its own: one for the tests of a module, with a repository for each test."""

import itertools
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlalchemy as sa

from github_app.jobs.acceptance import DurableInbox
from github_app.jobs.database import open_database
from github_app.jobs.queue import open_client
from github_app.jobs.runtime import Runtime
from github_app.jobs.tools import Tools
from github_app.proof.servers.postgresql import PostgresServer, start_postgresql
from github_app.sandbox.records import Role
from github_app.sandbox.sandbox import Sandbox
from github_app.sandbox.server import LocalServer
from github_app.sandbox.server import create_app as create_sandbox
from github_app.wiring import create_app
from tests.github_app.conftest import EVENTS, PERMISSIONS, LiveSandbox
from tests.github_app.descriptions.rest import DescriptionWatch
from tests.github_app.jobs.interception import Interception
from tests.github_app.jobs.story import SECRET, Story, Town, make_settings

_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def town(tmp_path_factory: Any, rest_description: Any, webhook_description: Any, key_pair: Any) -> Iterator[Town]:
    """A sandbox with people and a registered App, whose every answer is held against GitHub's description."""
    directory: Path = tmp_path_factory.mktemp("town")
    with LocalServer() as server:
        sandbox = Sandbox(directory / "repositories", server.address)
        watch = DescriptionWatch(create_sandbox(sandbox), rest_description)
        interception = Interception(watch)
        server.start(interception)
        sandbox.deliveries.start()
        state = sandbox.state
        owner = state.add_user("acme", "Acme", type_="Organization")
        roles = {"owner": Role.ADMIN, "writer": Role.WRITE, "triager": Role.TRIAGE, "reader": Role.READ}
        people = {name: state.add_user(name) for name in roles}
        app = sandbox.register_app(
            slug="pullwright",
            name="Pullwright",
            owner=owner,
            public_key=key_pair.public,
            webhook_url=None,
            webhook_secret=SECRET,
            permissions=PERMISSIONS,
            events=EVENTS,
        )
        yield Town(sandbox, app, owner, people, roles, key_pair, interception, directory)
        sandbox.deliveries.stop()
    faults = [fault for fault in watch.faults if fault]
    for delivery in state.deliveries:
        faults += webhook_description.find_faults(delivery)
    assert not faults, "\n".join(faults)


@pytest.fixture
def quiet_story(town: Town) -> Iterator[Story]:
    """A new repository in the town; no App is running unless the test starts one."""
    repository = town.sandbox.add_repository(
        town.owner, f"shop-{next(_numbers)}", files={"README.md": "# Shop\n"}, roles=town.roles
    )
    with ExitStack() as clients:
        yield Story(
            LiveSandbox(
                sandbox=town.sandbox,
                address=town.sandbox.links.base,
                key=town.key,
                repository=repository,
                app=town.app,
                installation=town.sandbox.install_app(town.app, [repository]),
                people=town.people,
                clients=clients,
            )
        )


@pytest.fixture(scope="module")
def running_app(town: Town) -> Iterator[str]:
    """The App in this process, connected; gives its address."""
    with LocalServer() as server:
        server.start(create_app(make_settings(town, town.directory)))
        town.sandbox.set_webhook(town.app, f"{server.address}/webhooks/github")
        yield server.address


@pytest.fixture
def story(quiet_story: Story, running_app: str) -> Story:  # noqa: ARG001 - it has to run
    """A new repository in the town where the App is at work."""
    return quiet_story


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server of our own."""
    with TemporaryDirectory(prefix="pullwright-test-") as name:
        # The server runs as another user where we are root.
        Path(name).chmod(0o755)
        with start_postgresql(Path(name)) as server:
            yield server


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def database_url(request: Any, tmp_path_factory: Any) -> Iterator[str]:
    """A database of each kind, with nothing in it."""
    directory: Path = tmp_path_factory.mktemp("database")
    if request.param == "sqlite":
        yield f"sqlite:///{directory / 'jobs.sqlite'}"
        return
    yield request.getfixturevalue("postgres").create_database(f"acceptance-{uuid.uuid4().hex[:8]}")


@pytest.fixture(scope="module")
def engine(database_url: str) -> Iterator[sa.Engine]:
    """The database with its tables; nobody works on its jobs."""
    engine = open_database(database_url)
    tools = Tools(connector=None, runner=None, engine=engine, bot_login="pullwright[bot]")  # type: ignore[arg-type]
    runtime = Runtime(tools, concurrency=1, poll_seconds=1, works=False)
    runtime.launch()
    yield engine
    runtime.close()
    engine.dispose()


@pytest.fixture
def inbox(engine: sa.Engine) -> Iterator[DurableInbox]:
    client = open_client(engine)
    yield DurableInbox(engine, client)
    client.destroy()
