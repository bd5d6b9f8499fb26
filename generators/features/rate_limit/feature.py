"""The record of this feature: the stacks that it supports, and what callers see of it."""

from generators.contract.degradation import allow_degraded
from generators.features.feature import Feature
from generators.features.rate_limit.acceptance import CHECKS
from generators.features.rate_limit.fastapi_sqlalchemy import layer as fastapi_sqlalchemy

RATE_LIMIT = Feature(
    name="rate-limit",
    title="Rate limit",
    summary="All instances count the requests of a client together, in Redis; without it, each counts for itself",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
    extend_document=allow_degraded,
    acceptance=CHECKS,
)
