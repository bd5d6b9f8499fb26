"""The OpenID Connect provider of the proof is a real one, and does what the proof of services asks of it."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from generators.manifests.backing import Server
from github_app.proof.servers.oidc.provider_client import ProviderClient
from github_app.proof.servers.oidc.server import OidcServer
from github_app.proof.servers.pool import ServerPool

PUBLIC_URL = "https://service.example"
REDIRECT_URI = f"{PUBLIC_URL}/api/v1/auth/callback"
CLIENT = ("service", "the secret of the service")
VERIFIER = "v" * 64
CHALLENGE = urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture(scope="module")
def server(pool: ServerPool) -> OidcServer:
    wanted = Server(
        "identity",
        "OpenID Connect",
        environment={"OIDC_CLIENT_ID": CLIENT[0], "OIDC_CLIENT_SECRET": CLIENT[1], "OIDC_PUBLIC_URL": PUBLIC_URL},
    )
    provided = pool.provide([wanted])["identity"]
    assert isinstance(provided, OidcServer)
    return provided


@pytest.fixture
def client(server: OidcServer) -> ProviderClient:
    return ProviderClient(server.issuer, CLIENT[1])


def sign_in(client: ProviderClient, email: str) -> dict[str, Any]:
    """Walk the code flow as a service would; give the provider's answer for the code."""
    query = {
        "response_type": "code",
        "client_id": CLIENT[0],
        "redirect_uri": REDIRECT_URI,
        "scope": "openid email",
        "state": "the state",
        "nonce": "the nonce",
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
    }
    back = urlsplit(client.authorize(f"{client.issuer}/auth?{urlencode(query)}", email))
    assert back.geturl().startswith(REDIRECT_URI)
    brought = parse_qs(back.query)
    assert brought["state"] == ["the state"]
    form = {
        "grant_type": "authorization_code",
        "code": brought["code"][0],
        "redirect_uri": REDIRECT_URI,
        "code_verifier": VERIFIER,
    }
    answer: dict[str, Any] = httpx.post(f"{client.issuer}/token", data=form, auth=CLIENT, trust_env=False).json()
    return answer


def read_claims(token: str) -> dict[str, Any]:
    claims: dict[str, Any] = json.loads(urlsafe_b64decode(token.split(".")[1] + "=="))
    return claims


def ask_who(client: ProviderClient, access_token: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {access_token}"}
    claims: dict[str, Any] = httpx.get(f"{client.issuer}/me", headers=headers, trust_env=False).json()
    return claims


@pytest.mark.parametrize(("email", "proved"), [("ada@example.com", True), ("unverified@example.com", False)])
def test_whoever_signs_in_is_known_by_the_address(client, email, proved):
    answer = sign_in(client, email)
    claims = read_claims(answer["id_token"])
    assert (claims["iss"], claims["aud"], claims["nonce"]) == (client.issuer, CLIENT[0], "the nonce")
    known = ask_who(client, answer["access_token"])
    assert (known["sub"], known["email"], known["email_verified"]) == (claims["sub"], email, proved)


def test_a_machine_gets_a_token_for_an_audience(client):
    claims = read_claims(client.issue_token("machine-admin", "read admin", PUBLIC_URL))
    assert (claims["aud"], claims["scope"]) == (PUBLIC_URL, "read admin")


def test_a_machine_gets_no_more_than_it_may_have(client):
    with pytest.raises(httpx.HTTPStatusError):
        client.issue_token("machine-reader", "admin", PUBLIC_URL)


@pytest.mark.parametrize(
    ("how", "claim"), [("nonce", "nonce"), ("audience", "aud"), ("issuer", "iss"), ("expiry", "exp")]
)
def test_tokens_can_be_spoiled_for_a_while(client, how, claim):
    good = read_claims(sign_in(client, "ada@example.com")["id_token"])
    with client.spoil(how):
        spoiled = read_claims(sign_in(client, "ada@example.com")["id_token"])
    again = read_claims(sign_in(client, "ada@example.com")["id_token"])
    assert spoiled[claim] != good[claim]
    assert again.keys() == good.keys()


def test_tokens_stay_good_while_the_provider_is_away(server, client):
    before = httpx.get(f"{client.issuer}/jwks", trust_env=False).json()
    with server.take_away(), pytest.raises(httpx.TransportError):
        client.visit(client.issuer)
    assert httpx.get(f"{client.issuer}/jwks", trust_env=False).json() == before


def test_a_browser_comes_back_from_the_logout_only_to_where_the_client_says(client):
    hint = sign_in(client, "ada@example.com")["id_token"]
    answers = [
        client.visit(
            f"{client.issuer}/session/end?{urlencode({'id_token_hint': hint, 'post_logout_redirect_uri': url})}"
        )
        for url in (f"{PUBLIC_URL}/", "https://other.example/")
    ]
    assert [answer.status_code for answer in answers] == [200, 400]
