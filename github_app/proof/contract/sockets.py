"""Bare connections to a service, for what HTTP clients neither send nor show."""

import socket

import httpx


def connect(where: httpx.URL, seconds: float) -> socket.socket:
    """Open a connection on which nothing takes longer than so many seconds.

    Raises:
        OSError: If nobody takes it.
    """
    return socket.create_connection((where.host, where.port or 80), seconds)


def finish(connection: socket.socket, rest: bytes) -> bytes:
    """Send the rest of what a connection is for, and give all that comes until its end, or as much of it as comes."""
    answer = b""
    try:
        connection.sendall(rest)
        while piece := connection.recv(65536):
            answer += piece
    except OSError:
        # What is missing then says enough.
        return answer
    return answer
