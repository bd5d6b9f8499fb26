"""The record of this way to authenticate."""

from generators.auth.accounts import enrich
from generators.auth.consequences import PASSWORDS
from generators.auth.jwt.acceptance import CHECKS
from generators.auth.jwt.contract import extend_document
from generators.auth.mode import AuthMode
from generators.consequences import Audience, Consequence
from generators.spec.models import Auth

TOKENS = Consequence(
    Audience.CALLERS,
    gained="Requests carry `Authorization: Bearer …` with the access token that `POST /api/v1/auth/login` gives; it "
    "is good for `ACCESS_TOKEN_SECONDS`.",
    lost="Access tokens and refresh tokens are worth nothing any more: clients have to stop sending them.",
)

JWT = AuthMode(
    Auth.JWT,
    "JWT",
    consequences=(TOKENS, PASSWORDS),
    enrich=enrich,
    extend_document=extend_document,
    acceptance=CHECKS,
)
