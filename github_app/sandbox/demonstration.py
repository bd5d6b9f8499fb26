"""The demonstration: a sandbox and the App beside it, both real servers on this machine, wired to each other."""

import secrets
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from github_app.sandbox.app_process import AppProcess
from github_app.sandbox.demo_repository import Stage, set_stage
from github_app.sandbox.sandbox import Sandbox
from github_app.sandbox.server import LocalServer, create_app
from webhooks.translation import READERS

PERMISSIONS = {
    "checks": "write",
    "contents": "write",
    "issues": "write",
    "metadata": "read",
    "pull_requests": "write",
    "workflows": "write",
}
"""What the App asks for: the same as its manifest, app.yml."""

SLUG = "pullwright"


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A running sandbox with the App installed on its repository."""

    sandbox: Sandbox
    stage: Stage
    app: AppProcess
    bot: str


@contextmanager
def run_demonstration(port: int = 0, stopped: threading.Event | None = None) -> Iterator[Demonstration]:
    """Start everything, and stop it and leave nothing behind at the end.

    Args:
        port: The sandbox's port; 0 takes any that is free.
        stopped: Once it is set, nothing is waited for any more.

    Raises:
        OSError: If the port is taken.
        RuntimeError: If the App does not start.
    """
    with ExitStack() as stack:
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="pullwright-demo-")))
        server = stack.enter_context(LocalServer(port))
        sandbox = Sandbox(directory / "repositories", server.address)
        stage = set_stage(sandbox)
        private_key, public_key = _make_keys()
        webhook_secret = secrets.token_hex(20)
        registered = sandbox.register_app(
            slug=SLUG,
            name="Pullwright",
            owner=stage.owner,
            public_key=public_key,
            webhook_url=None,
            webhook_secret=webhook_secret,
            permissions=PERMISSIONS,
            events=sorted(READERS),
        )
        app = AppProcess(
            directory,
            api_url=sandbox.links.api,
            app_id=registered.id,
            private_key=private_key,
            webhook_secret=webhook_secret,
        )
        server.start(create_app(sandbox))
        sandbox.deliveries.start()
        stack.callback(sandbox.deliveries.stop)
        stack.enter_context(app)
        app.wait_until_ready(stopped or threading.Event())
        sandbox.set_webhook(registered, app.webhook_url)
        sandbox.install_app(registered, [stage.repository])
        yield Demonstration(sandbox=sandbox, stage=stage, app=app, bot=registered.bot.login)


def _make_keys() -> tuple[str, str]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return private.decode(), public.decode()
