"""A private OpenID Connect provider: npm's oidc-provider, on a free port, gone with the proof.

Node.js has to be installed, version 20.19 or newer. The packages are those of the lock file beside this module; npm
takes them from its own cache where it has them.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from generators.manifests.backing import Server
from github_app.proof.processes import HOST, ProcessError, find_free_port
from github_app.proof.servers.oidc.provider_client import ProviderClient

_SOURCES = ("package.json", "package-lock.json", "provider.mjs")
_INSTALL = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
_INSTALL_SECONDS = 120
_STOP_SECONDS = 10


@dataclass(slots=True)
class OidcServer:
    """A running provider; a RunningServer.

    Attributes:
        directory: Where its packages, its keys and what it writes are.
        environment: What ``provider.mjs`` is configured with.
        port: Where it listens, also after it was away.
        host: The loopback address.
    """

    directory: Path
    environment: Mapping[str, str]
    port: int
    host: str = HOST
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def issuer(self) -> str:
        """The URL by which services know it."""
        return f"http://{self.host}:{self.port}"

    @property
    def client(self) -> ProviderClient:
        """What drives it."""
        return ProviderClient(self.issuer, self.environment["OIDC_CLIENT_SECRET"])

    def reset(self) -> None:
        """Forget who has signed in, and what is to be spoiled; the keys stay."""
        with self.take_away():
            pass

    @contextmanager
    def take_away(self) -> Iterator[None]:
        """End it for as long as the context lasts."""
        self.end()
        try:
            yield
        finally:
            self.begin()

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give nothing: services send it nothing that is worth looking at."""
        return ()

    def begin(self) -> None:
        """Start the process, and wait until it answers.

        Raises:
            ProcessError: If it ends instead.
        """
        log = self.directory / "log"
        with log.open("ab") as errors:
            process = subprocess.Popen(
                ["node", "provider.mjs"],  # noqa: S607 - whichever Node.js is on the path
                cwd=self.directory,
                env=_inherit(OIDC_PORT=str(self.port), OIDC_KEYS_FILE=str(self.directory / "keys.json"))
                | dict(self.environment),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        self._process = process
        output: IO[bytes] | None = process.stdout
        # It writes its issuer once it listens; a line that never comes ends with the process.
        if output is None or not output.readline():
            msg = f"oidc-provider ended with {process.wait()}:\n{log.read_text(encoding='utf-8', errors='replace')}"
            raise ProcessError(msg)

    def end(self) -> None:
        """End the process, if there is one."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None


@contextmanager
def start(wanted: Server, directory: Path) -> Iterator[OidcServer]:
    """Install and start a provider with the client that the manifest states.

    Raises:
        ProcessError: If Node.js or the packages are missing, or it does not start.
    """
    home = directory / "oidc"
    home.mkdir()
    for name in _SOURCES:
        shutil.copy(Path(__file__).with_name(name), home)
    _install(home)
    server = OidcServer(home, wanted.environment, find_free_port())
    server.begin()
    try:
        yield server
    finally:
        server.end()


def _install(home: Path) -> None:
    try:
        subprocess.run(  # noqa: S603 - npm with arguments of ours
            _INSTALL, cwd=home, env=_inherit(), capture_output=True, timeout=_INSTALL_SECONDS, check=True
        )
    except FileNotFoundError as error:
        raise ProcessError("Node.js is not installed: install it (Debian: apt-get install nodejs npm).") from error
    except subprocess.CalledProcessError as error:
        msg = f"npm could not install oidc-provider: {error.stderr.decode(errors='replace').strip()}"
        raise ProcessError(msg) from error


def _inherit(**variables: str) -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | variables
