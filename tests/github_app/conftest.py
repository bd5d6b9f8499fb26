"""A sandbox for every test that wants one: running, with an organization, people, a repository and an installed App.

Whatever a test does with it is held against GitHub's own descriptions; the test fails at its end if anything differs.
"""

from contextlib import ExitStack
from dataclasses import dataclass

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from github_app.sandbox.installations import Installation
from github_app.sandbox.records import App, Repository, Role, User
from github_app.sandbox.sandbox import Sandbox
from github_app.sandbox.server import LocalServer, create_app
from tests.github_app.descriptions.rest import DescriptionWatch, RestDescription
from tests.github_app.descriptions.webhooks import WebhookDescription

PERMISSIONS = {
    "checks": "write",
    "contents": "write",
    "issues": "write",
    "metadata": "read",
    "pull_requests": "write",
    "workflows": "write",
}
# The sandbox speaks plain HTTP; to load certificates would take longer than most requests.
NO_CERTIFICATES = False
EVENTS = ("issues", "issue_comment", "pull_request")


@dataclass
class KeyPair:
    """An RSA key as PEM."""

    private: str
    public: str


@dataclass
class LiveSandbox:
    """A sandbox that answers at ``address``.

    ``owner`` may do everything, ``writer`` write, ``triager`` label, ``reader`` only read; ``stranger`` is no
    collaborator. ``repository`` holds a README on ``main``; ``app`` is installed on it.
    """

    sandbox: Sandbox
    address: str
    key: KeyPair
    repository: Repository
    app: App
    installation: Installation
    people: dict[str, User]
    clients: ExitStack

    @property
    def api(self):
        return f"{self.address}/api/v3"

    @property
    def clone_url(self):
        return self.sandbox.links.of_clone(self.repository)

    def write_jwt(self, **claims):
        """Signs a JWT as the App does, with claims in place of the usual ones."""
        now = int(self.sandbox.state.clock().timestamp())
        claims = {"iss": str(self.app.id), "iat": now - 60, "exp": now + 300} | claims
        return jwt.encode(claims, self.key.private, algorithm="RS256")

    def issue_app_token(self, **permissions):
        """Asks for a token of the installation over HTTP, with these permissions if any are given."""
        url = f"{self.api}/app/installations/{self.installation.id}/access_tokens"
        body = {"permissions": permissions} if permissions else {}
        answer = self.ask("POST", url, self.write_jwt(), json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()["token"]

    def ask(self, method, url, token, **request):
        """Sends one request to any address of the sandbox."""
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.request(method, url, headers=headers, verify=NO_CERTIFICATES, timeout=30, **request)

    def issue_token_for(self, person):
        """Gives a personal token of one of the people."""
        return self.sandbox.state.issue_personal_token(self.people[person])

    def connect(self, token):
        """Gives an HTTP client for the REST API of the repository, which is closed after the test."""
        base = f"{self.api}/repos/{self.repository.full_name}"
        client = httpx.Client(
            base_url=base, headers={"Authorization": f"Bearer {token}"}, verify=NO_CERTIFICATES, timeout=30
        )
        return self.clients.enter_context(client)

    def list_deliveries(self, event):
        """Lists what was sent of an event, after everything has been sent."""
        self.sandbox.deliveries.wait()
        return [delivery for delivery in self.sandbox.state.deliveries if delivery.event == event]


@pytest.fixture(scope="session")
def key_pair():
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return KeyPair(private=private.decode(), public=public.decode())


@pytest.fixture(scope="session")
def rest_description():
    return RestDescription()


@pytest.fixture(scope="session")
def webhook_description():
    return WebhookDescription()


@pytest.fixture
def sandbox_server(tmp_path, rest_description, webhook_description):
    """A sandbox that answers and holds nothing yet, watched."""
    with LocalServer() as server:
        sandbox = Sandbox(tmp_path / "repositories", server.address)
        watch = DescriptionWatch(create_app(sandbox), rest_description)
        server.start(watch)
        sandbox.deliveries.start()
        yield sandbox
        sandbox.deliveries.stop()
    faults = watch.faults
    for delivery in sandbox.state.deliveries:
        faults += webhook_description.find_faults(delivery)
    assert not faults, "\n".join(faults)


@pytest.fixture
def live_sandbox(sandbox_server, key_pair):
    """A sandbox with the cast that ``LiveSandbox`` describes; its App has no webhook address until a test sets one."""
    state = sandbox_server.state
    owner = state.add_user("acme", "Acme", type_="Organization")
    roles = {"owner": Role.ADMIN, "writer": Role.WRITE, "triager": Role.TRIAGE, "reader": Role.READ}
    people = {name: state.add_user(name) for name in [*roles, "stranger"]}
    repository = sandbox_server.add_repository(
        owner, "shop", description="A shop", files={"README.md": "# Shop\n"}, roles=roles
    )
    app = sandbox_server.register_app(
        slug="pullwright",
        name="Pullwright",
        owner=owner,
        public_key=key_pair.public,
        webhook_url=None,
        webhook_secret="a secret of the webhook",
        permissions=PERMISSIONS,
        events=EVENTS,
    )
    with ExitStack() as clients:
        yield LiveSandbox(
            sandbox=sandbox_server,
            address=sandbox_server.links.base,
            key=key_pair,
            repository=repository,
            app=app,
            installation=sandbox_server.install_app(app, [repository]),
            people=people,
            clients=clients,
        )
