"""The record of this way to authenticate."""

from generators.auth.accounts import enrich
from generators.auth.consequences import PASSWORDS, SESSIONS
from generators.auth.mode import AuthMode
from generators.auth.session.acceptance import CHECKS
from generators.auth.session.contract import extend_document
from generators.spec.models import Auth

SESSION = AuthMode(
    Auth.SESSION,
    "Session",
    consequences=(SESSIONS, PASSWORDS),
    enrich=enrich,
    extend_document=extend_document,
    acceptance=CHECKS,
)
