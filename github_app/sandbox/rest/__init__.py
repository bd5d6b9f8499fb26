"""The REST API, one module per resource, under ``/api/v3`` as on a GitHub Enterprise server."""

from fastapi import APIRouter

from github_app.sandbox.rest import (
    apps,
    checks,
    collaborators,
    comments,
    commits,
    contents,
    deliveries,
    issues,
    labels,
    pulls,
    reactions,
    refs,
    repositories,
    reviews,
)

ROUTERS: tuple[APIRouter, ...] = (
    apps.router,
    deliveries.router,
    repositories.router,
    collaborators.router,
    issues.router,
    comments.router,
    reactions.router,
    labels.router,
    pulls.router,
    reviews.router,
    contents.router,
    commits.router,
    refs.router,
    checks.router,
)
