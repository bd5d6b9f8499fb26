"""The record of this way to authenticate."""

from generators.auth.accounts import enrich
from generators.auth.mode import AuthMode
from generators.auth.oauth2.acceptance import CHECKS
from generators.auth.oauth2.contract import extend_document
from generators.spec.models import Auth

OAUTH2 = AuthMode(Auth.OAUTH2, "OAuth 2", enrich=enrich, extend_document=extend_document, acceptance=CHECKS)
