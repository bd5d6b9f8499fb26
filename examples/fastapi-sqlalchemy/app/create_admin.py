"""Make an administrator: `python -m app.create_admin EMAIL [NAME=TEXT | NAME:=JSON]...`.

A user is created of these properties and of a password: of the variable ADMIN_PASSWORD, or
of the first line of standard input. Arguments of a process are seen by others, so that it is none of them.
Whoever has registered with that address, which proves nothing, becomes one only by `--promote`.
"""

import asyncio
import json
import os
import sys
from argparse import ArgumentParser
from getpass import getpass
from typing import Any, TypeVar
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Connection, select

import app.orm  # noqa: F401 - every model has to be known before the first query
from app.auth.caller import ADMIN_ROLE, Caller
from app.auth.passwords import Passwords
from app.auth.registration import Registration
from app.auth.schemas import AuthRegistration
from app.core.cache import Cache
from app.core.database import Database
from app.core.deletion import is_kept
from app.core.errors import ApiError
from app.core.redis import RedisServer
from app.core.settings import Settings, SettingsError, load_settings
from app.users.models import User
from app.users.schemas import UserUpdate
from app.users.service import UserService

ServiceT = TypeVar("ServiceT", bound=UserService)


def main() -> None:
    """Read the arguments and make the administrator."""
    parser = ArgumentParser(prog="python -m app.create_admin")
    parser.add_argument("email")
    parser.add_argument("--promote", action="store_true", help="take who has registered with it")
    parser.add_argument("properties", nargs="*", metavar="NAME=TEXT", help="or NAME:=JSON")
    arguments = parser.parse_args()
    try:
        properties = dict(_read_property(text) for text in arguments.properties)
        email = arguments.email.strip().lower()
        did = asyncio.run(
            create_admin(load_settings(), email, properties, promote=arguments.promote)
        )
    except (SettingsError, ValueError, ApiError) as error:
        sys.exit(_explain(error))
    sys.stdout.write(f"{did}\n")


async def create_admin(
    settings: Settings, email: str, properties: dict[str, Any], *, promote: bool = False
) -> str:
    """Make a user an administrator, and say what was done.

    Raises:
        ValueError: If somebody has registered with the address who is not to be promoted, or if nobody has, and
            the properties or the password cannot make one.
        ApiError: If the database is away, or what is unique is taken.
    """
    database = Database(settings)
    redis = RedisServer(settings)

    def open_service(service: type[ServiceT]) -> ServiceT:
        # Whoever runs commands may do everything, and is nobody whom the service knows.
        return service(database, Caller(None, ADMIN_ROLE), Cache(redis, settings))

    try:
        found = await database.read(_find, email)
        if found is None:
            sent = {**properties, "email": email, "password": _read_password()}
            data = AuthRegistration.model_validate(sent)
            password_hash = await Passwords(settings).hash(data.password)
            await open_service(Registration).appoint(data, password_hash)
            return f"{email} was created, and is an administrator."
        user_id, role = found
        if role != ADMIN_ROLE:
            if not promote:
                raise ValueError(
                    f"{email} has registered before; --promote makes it an administrator"
                )
            promotion = UserUpdate.model_validate({"role": ADMIN_ROLE})
            await open_service(UserService).update(user_id, promotion)
        return f"{email} is an administrator."
    finally:
        await database.close()
        await redis.close()


def _find(connection: Connection, email: str) -> tuple[UUID, str] | None:
    statement = select(User.id, User.role).where(User.email == email).where(is_kept(User.__table__))
    found = connection.execute(statement).one_or_none()
    return None if found is None else (found[0], found[1])


def _read_property(text: str) -> tuple[str, Any]:
    name, separator, value = text.partition("=")
    if not separator:
        raise ValueError(f"{text!r} is neither NAME=TEXT nor NAME:=JSON")
    return (name[:-1], json.loads(value)) if name.endswith(":") else (name, value)


def _read_password() -> str:
    if password := os.environ.get("ADMIN_PASSWORD"):
        return password
    return getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def _explain(error: Exception) -> str:
    if isinstance(error, ApiError) and error.fields:
        return "\n".join(f"{name}: {message}" for name, message in error.fields.items())
    if not isinstance(error, ValidationError):
        return str(error)
    problems = error.errors(include_url=False, include_input=False)
    return "\n".join(
        f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in problems
    )


if __name__ == "__main__":
    main()
