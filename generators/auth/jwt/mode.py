"""The record of this way to authenticate."""

from generators.auth.accounts import enrich
from generators.auth.jwt.acceptance import CHECKS
from generators.auth.jwt.contract import extend_document
from generators.auth.mode import AuthMode
from generators.spec.models import Auth

JWT = AuthMode(Auth.JWT, "JWT", enrich=enrich, extend_document=extend_document, acceptance=CHECKS)
