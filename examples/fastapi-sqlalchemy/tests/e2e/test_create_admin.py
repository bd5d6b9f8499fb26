"""The command that makes an administrator."""

import io
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest
from httpx2 import AsyncClient
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.caller import ADMIN_ROLE
from app.core.database import Database
from app.core.settings import Settings
from app.create_admin import create_admin, main
from tests.e2e.people import PASSWORD, join, log_in
from tests.factories.users import build_user

EMAIL, ROLE = "email", "role"
PATH = "/api/v1/users"


async def test_an_administrator_is_created_and_can_log_in(
    client: AsyncClient, stranger: AsyncClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_PASSWORD", PASSWORD)
    needed = build_user()
    properties = {name: value for name, value in needed.items() if name not in {EMAIL, ROLE}}
    assert "was created" in await create_admin(settings, "root@example.com", properties)
    found = (await client.get(PATH, params={EMAIL: "root@example.com"})).json()["items"]
    assert [row[ROLE] for row in found] == [ADMIN_ROLE]
    assert (await log_in(stranger, "root@example.com")).is_success


async def test_who_has_registered_becomes_one_only_if_that_is_said(
    client: AsyncClient, stranger: AsyncClient, settings: Settings
) -> None:
    registered = await join(stranger)
    with pytest.raises(ValueError, match="--promote"):
        await create_admin(settings, registered[EMAIL], {})
    assert (await client.get(f"{PATH}/{registered['id']}")).json() == registered
    assert "is an administrator" in await create_admin(
        settings, registered[EMAIL], {}, promote=True
    )
    assert (await client.get(f"{PATH}/{registered['id']}")).json()[ROLE] == ADMIN_ROLE
    assert "is an administrator" in await create_admin(settings, registered[EMAIL], {})


async def test_no_transaction_waits_for_whoever_types_a_password(
    client: AsyncClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = build_user()
    properties = {name: value for name, value in needed.items() if name not in {EMAIL, ROLE}}
    begun: list[Database] = []
    write = Database.write

    def note(database: Database) -> AbstractAsyncContextManager[AsyncSession]:
        begun.append(database)
        return write(database)

    def type_password() -> str:
        assert not begun
        return PASSWORD

    monkeypatch.setattr(Database, "write", note)
    monkeypatch.setattr("app.create_admin._read_password", type_password)
    await create_admin(settings, "root@example.com", properties)
    assert (await client.get(PATH, params={EMAIL: "root@example.com"})).json()["total"] == 1


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Callable[..., str]:
    """Run the command, with a first line of standard input, and give why it failed."""

    def run(*arguments: str, line: str = "") -> str:
        monkeypatch.delenv("ADMIN_PASSWORD", raising=False)
        monkeypatch.setattr(sys, "argv", ["create_admin", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{line}\n"))
        monkeypatch.setattr("app.create_admin.load_settings", lambda: settings)
        with pytest.raises(SystemExit) as caught:
            main()
        return str(caught.value.code)

    return run


@pytest.mark.usefixtures("migrations")
def test_what_cannot_make_one_is_said(run: Callable[..., str]) -> None:
    assert "password: " in run("root@example.com", line="short")
    assert "no_such_property: " in run("root@example.com", "no_such_property:=1", line=PASSWORD)
    assert "neither NAME=TEXT nor NAME:=JSON" in run("root@example.com", "nonsense")
