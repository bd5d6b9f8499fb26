"""The record of this feature: the stacks that it supports, and what it promises."""

from generators.features.feature import Feature
from generators.features.search.acceptance import CHECKS
from generators.features.search.contract import extend_document
from generators.features.search.fastapi_sqlalchemy import layer as fastapi_sqlalchemy

SEARCH = Feature(
    name="search",
    title="Search",
    summary="Lists that are searched by words in any text of a row, and by ranges of numbers, dates and times",
    layers={"fastapi-sqlalchemy": fastapi_sqlalchemy.LAYER},
    extend_document=extend_document,
    acceptance=CHECKS,
)
