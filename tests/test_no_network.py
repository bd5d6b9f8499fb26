"""The guard of tests/conftest.py: tests reach this machine and nothing else."""

import socket

import pytest


def test_a_connection_to_another_machine_is_refused():
    with socket.socket() as client, pytest.raises(OSError, match="without a network"):
        client.connect(("192.0.2.1", 80))


def test_a_connection_to_this_machine_is_made():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
