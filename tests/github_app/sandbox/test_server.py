"""The server: ports, addresses, and what it answers to what it does not know."""

import httpx
import pytest

from github_app.sandbox.server import LocalServer
from tests.github_app.conftest import NO_CERTIFICATES


def test_two_servers_never_share_a_port():
    with LocalServer() as first:
        port = int(first.address.rpartition(":")[2])
        with pytest.raises(OSError, match=f"port {port} is taken"):
            LocalServer(port)


def test_an_application_that_does_not_start_is_an_error():
    async def app(_, receive, send):
        await receive()
        await send({"type": "lifespan.startup.failed", "message": "no database"})

    with LocalServer() as server, pytest.raises(RuntimeError, match="did not start"):
        server.start(app)


@pytest.mark.parametrize(
    ("authorization", "message"),
    [
        (None, "Requires authentication"),
        ("Digest x", "Requires authentication"),
        ("Basic not-base64", "Requires authentication"),
        ("token nonsense", "Bad credentials"),
        ("Basic eDp5", "Bad credentials"),
    ],
)
def test_credentials_of_every_form_are_judged(live_sandbox, authorization, message):
    headers = {} if authorization is None else {"Authorization": authorization}
    url = f"{live_sandbox.api}/repos/acme/shop"
    answer = httpx.get(url, headers=headers, verify=NO_CERTIFICATES)
    assert (answer.status_code, answer.json()["message"]) == (401, message)


def test_an_old_git_protocol_is_refused(live_sandbox):
    answer = httpx.get(f"{live_sandbox.clone_url}/info/refs", verify=NO_CERTIFICATES)
    assert (answer.status_code, answer.text) == (403, "Please upgrade your git client.\n")
