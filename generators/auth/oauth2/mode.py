"""The record of this way to authenticate."""

from generators.auth.accounts import enrich
from generators.auth.consequences import SESSIONS
from generators.auth.mode import AuthMode
from generators.auth.oauth2.acceptance import CHECKS
from generators.auth.oauth2.contract import extend_document
from generators.consequences import Audience, Consequence
from generators.spec.models import Auth

PROVIDER = Consequence(
    Audience.OPERATORS,
    gained="The identity provider has to know the service first: `PUBLIC_URL` followed by `/api/v1/auth/callback` is "
    "where it sends browsers back to. Users that are in the database already are found again by the address that it "
    "has proved.",
    lost="Nobody signs in at the identity provider any more, and access tokens of machines are refused.",
)

OAUTH2 = AuthMode(
    Auth.OAUTH2,
    "OAuth 2",
    consequences=(SESSIONS, PROVIDER),
    enrich=enrich,
    extend_document=extend_document,
    acceptance=CHECKS,
)
