"""What is built and started: a directory with a Dockerfile and what its image needs to run."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Subject:
    """An image to be, and how an operator starts it.

    Attributes:
        name: the name of the image.
        directory: where its Dockerfile stands.
        environment: the variables without which it does not start; PORT is replaced by a free one.
        port_variable: the variable that names the port.
        megabytes: what the image may weigh on top of its base.
        options: how its compose file confines it.
    """

    name: str
    directory: Path
    environment: Mapping[str, str]
    port_variable: str
    megabytes: int
    options: tuple[str, ...] = ()


def describe_app() -> Subject:
    """The App itself, with a key and a secret that exist for this test alone."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()).decode()
    environment = {
        "PULLWRIGHT_APP_ID": "1",
        "PULLWRIGHT_PRIVATE_KEY": pem.replace("\n", "\\n"),
        "PULLWRIGHT_WEBHOOK_SECRET": secrets.token_hex(16),
    }
    return Subject(
        name="pullwright-test-app",
        directory=ROOT,
        environment=environment,
        port_variable="PULLWRIGHT_PORT",
        megabytes=350,
        options=("--read-only", "--volume=/tmp", "--cap-drop=ALL", "--security-opt=no-new-privileges"),
    )
