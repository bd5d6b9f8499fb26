"""What holds for every test: the network ends at this machine."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("thorough", max_examples=2_000, deadline=None)
"""For ``--hypothesis-profile=thorough``: a search that takes minutes."""


def is_local(address: Any) -> bool:
    """Whether a socket address is this machine: a path, a loopback address or the name of one."""
    if not isinstance(address, tuple):
        return True
    host = address[0]
    if host in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuses connections from the test process to anywhere else; package managers that tests start are not held."""
    connect = socket.socket.connect

    def connect_locally(self: socket.socket, address: Any) -> None:
        if not is_local(address):
            msg = f"a test tried to reach {address}; tests run without a network"
            raise OSError(msg)
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_locally)
        yield


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Tests that await run on asyncio, as the App does."""
    return "asyncio"
