"""Databases that services lean on: the servers, the file of SQLite, and the setting that says where they are."""

from generators.manifests import Manifests
from generators.manifests.backing import Server, Volume
from generators.manifests.environment import Kind, Parameters, Setting
from generators.manifests.ignore import GIT

URL = "DATABASE_URL"

_SETUP_HEAD = "-- For development, once: when the volume of the database is new.\n"


def state_postgresql(url: str) -> Server:
    """Give the server of PostgreSQL.

    Args:
        url: Where it is, as the driver of the service takes it, with {host} and {port}; everything else is called app.
    """
    return Server(
        name="database",
        title="PostgreSQL",
        image="postgres:17-alpine",
        port=5432,
        probe="pg_isready --username app --dbname app",
        volume="/var/lib/postgresql/data",
        environment={"POSTGRES_USER": "app", "POSTGRES_PASSWORD": "app", "POSTGRES_DB": "app"},
        setup=f"{_SETUP_HEAD}CREATE DATABASE test;\n",
        settings={URL: url},
        test_settings={f"TEST_{URL}": url},
    )


def state_mysql(url: str, setup: str = "") -> Server:
    """Give the server of MySQL.

    Args:
        url: Where it is, as the driver of the service takes it, with {host} and {port}; everything else is called app.
        setup: What else is set up, as SQL; the service's user may change its own database and that of the tests only.
    """
    return Server(
        name="database",
        title="MySQL",
        image="mysql:8.4",
        port=3306,
        # By TCP, because the image first starts a server for itself that listens on its socket only.
        probe="mysqladmin ping --protocol=tcp --user=app --password=app --silent",
        volume="/var/lib/mysql",
        environment={
            "MYSQL_DATABASE": "app",
            "MYSQL_USER": "app",
            "MYSQL_PASSWORD": "app",
            "MYSQL_RANDOM_ROOT_PASSWORD": "yes",
        },
        setup=f"{_SETUP_HEAD}CREATE DATABASE test;\nGRANT ALL PRIVILEGES ON test.* TO 'app'@'%';\n{setup}",
        settings={URL: url},
        test_settings={f"TEST_{URL}": url},
    )


def add_server(
    manifests: Manifests, server: Server, *schemes: str, hint: str = "", parameters: Parameters | None = None
) -> None:
    """Add the server of a database, and the setting that says where it is.

    Args:
        manifests: Where they are added.
        server: As one of the functions above gives it.
        schemes: With what the address may begin.
        hint: What else there is to say about the address, for the end of a sentence.
        parameters: What the address may have behind its question mark; None for anything.
    """
    title = "MySQL or MariaDB" if server.title == "MySQL" else server.title
    where = f"Where the {title} database is{f'; {hint}' if hint else ''}."
    example = server.locate("localhost")[URL]
    manifests.environment.add(
        Setting(URL, where, example=example, secret=True, kind=Kind.URL, schemes=schemes, parameters=parameters)
    )
    manifests.servers.add(server)


def add_file(manifests: Manifests, example: str, kept: str, scheme: str) -> None:
    """Add the file of SQLite, the setting that says where it is, and the volume that outlives a container.

    Args:
        manifests: Where they are added.
        example: Where it is beside the service, as its driver takes it.
        kept: Where it is on the volume.
        scheme: With what the address begins.
    """
    where = "Where the SQLite database is; a relative path counts from the directory in which the service is started."
    manifests.environment.add(Setting(URL, where, example=example, kind=Kind.URL, schemes=(scheme,)))
    manifests.volumes.add(Volume("data", "/data", settings={URL: kept}))
    manifests.ignores.ignore(GIT, "*.db", "*.db-shm", "*.db-wal")
