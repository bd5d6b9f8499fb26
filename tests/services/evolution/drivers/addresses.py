"""Addresses: where a service says that its database is, as SQLAlchemy and as Go write it."""

import os
import re
from pathlib import Path

from sqlalchemy import URL, make_url

SETTING = "DATABASE_URL"
_DRIVERS = {
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
    "mysql": "mysql+asyncmy",
    "mariadb": "mysql+asyncmy",
    "sqlite": "sqlite+aiosqlite",
}
_GO_MYSQL = re.compile(r"(?P<user>[^:@]+)(:(?P<password>[^@]*))?@tcp\((?P<host>[^:]+):(?P<port>\d+)\)/(?P<name>\w+)")


def read_setting() -> str:
    """Give where the service of the present directory finds its database."""
    if SETTING in os.environ:
        return os.environ[SETTING]
    lines = Path(".env").read_text(encoding="utf-8").splitlines()
    (found,) = (line.removeprefix(f"{SETTING}=") for line in lines if line.startswith(f"{SETTING}="))
    return found


def find_url(setting: str) -> URL:
    """Give where a database is to SQLAlchemy, by a driver that does not block."""
    if found := _GO_MYSQL.match(setting):
        password, port = found["password"] or None, int(found["port"])
        return URL.create(_DRIVERS["mysql"], found["user"], password, found["host"], port, found["name"])
    if setting.startswith("file:"):
        return URL.create(_DRIVERS["sqlite"], database=setting.removeprefix("file:").partition("?")[0])
    url = make_url(setting)
    return url.set(drivername=_DRIVERS[url.get_backend_name()], query={})


def write_go(url: URL) -> tuple[str, str]:
    """Give goose's name for the driver of a database, and where that finds it."""
    login = f"{url.username}:{url.password}" if url.password else f"{url.username}"
    match url.get_backend_name():
        case "postgresql":
            return "postgres", f"postgres://{login}@{url.host}:{url.port}/{url.database}?sslmode=disable"
        case "mysql":
            return "mysql", f"{login}@tcp({url.host}:{url.port})/{url.database}?parseTime=true"
        case _:
            return "sqlite3", f"file:{url.database}?_pragma=foreign_keys(1)"
