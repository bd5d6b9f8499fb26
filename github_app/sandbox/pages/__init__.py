"""The pages: what a person sees of the sandbox in a browser. Rendered on the server, without any script."""

from fastapi import APIRouter

from github_app.sandbox.pages import checks, comments, issues, pulls, repositories

# The routes of issues and pull requests are narrower than those of files, so they come first.
ROUTERS: tuple[APIRouter, ...] = (
    comments.router,
    issues.router,
    pulls.router,
    checks.router,
    repositories.router,
)
