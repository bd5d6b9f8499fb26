"""What is built and started: a directory with a Dockerfile and a compose file, and what an operator adds to it."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from github_app.cli import main
from tests.containers.compose import ComposeFile

ROOT = Path(__file__).parents[2]
ISSUE = "An API for books and authors with {}. A book has a title and a price. A book belongs to an author."


@dataclass(frozen=True)
class Subject:
    """An image to be, and how an operator starts it.

    Attributes:
        name: the name of the image.
        directory: where its Dockerfile stands.
        compose: how it is run.
        required: the variables without which it must not start.
        port_variable: the variable that names its port.
        runtime: the program that runs it, and how its version begins.
        megabytes: what the image may weigh on top of its base.
    """

    name: str
    directory: Path
    compose: ComposeFile
    required: tuple[str, ...]
    port_variable: str
    runtime: tuple[str, str]
    megabytes: int


def describe_app(directory: Path) -> Subject:
    """The App itself, with a key and a secret that exist for this test alone."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = directory / "private-key.pem"
    pem.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()))
    # pytest's directories are closed to others; the file itself is mounted, for a user who is not ours.
    pem.chmod(0o644)
    name = "pullwright-test-app"
    variables = {"PULLWRIGHT_APP_ID": "1", "PULLWRIGHT_WEBHOOK_SECRET": secrets.token_hex(16)}
    return Subject(
        name=name,
        directory=ROOT,
        compose=ComposeFile(ROOT / "compose.yaml", variables, project=name, files={"./private-key.pem": pem}),
        required=("PULLWRIGHT_APP_ID", "PULLWRIGHT_WEBHOOK_SECRET"),
        port_variable="PULLWRIGHT_PORT",
        runtime=("python", "Python 3."),
        megabytes=550,
    )


def describe_service(directory: Path) -> Subject:
    """A service as the App generates it from an issue."""
    return _describe_generated(directory, "FastAPI and SQLite", runtime=("python", "Python 3."), megabytes=150)


def describe_service_on_prisma(directory: Path) -> Subject:
    """Another one, whose migrations need a program that its packages bring for the system that they see."""
    return _describe_generated(directory, "Express, Prisma and SQLite", runtime=("node", "v24."), megabytes=550)


def _describe_generated(directory: Path, wanted: str, runtime: tuple[str, str], megabytes: int) -> Subject:
    assert main(["generate", ISSUE.format(wanted), "--out", str(directory)]) == 0
    name = f"pullwright-test-service-on-{runtime[0]}"
    return Subject(
        name=name,
        directory=directory,
        compose=ComposeFile(directory / "docker-compose.yml", {}, project=name, files={}),
        required=("DATABASE_URL",),
        port_variable="PORT",
        runtime=runtime,
        megabytes=megabytes,
    )
