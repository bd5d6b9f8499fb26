"""What every page shares: who looks at it, how it is rendered, and how its forms are read."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from github_app.sandbox.access import Actor, may_see
from github_app.sandbox.errors import ApiError, not_found
from github_app.sandbox.links import Links
from github_app.sandbox.pages.markdown import render_markdown
from github_app.sandbox.records import Comment, Issue, Repository, Role, User
from github_app.sandbox.representations.issues import REACTIONS
from github_app.sandbox.rest.requests import SandboxOf
from github_app.sandbox.sandbox import Sandbox

ACTING_USER = "acting_user"
_FORM_LIMIT = 1_000_000
_JUST_NOW = 10
_BRIGHT = 128_000
_EMOJI = dict(zip(REACTIONS, ("👍", "👎", "😄", "🎉", "😕", "❤️", "🚀", "👀"), strict=True))
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def write_age(time: datetime, now: datetime) -> str:
    """Say how long ago something was, in the largest unit that fits."""
    seconds = int((now - time).total_seconds())
    for unit, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= size:
            count = seconds // size
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return f"{seconds} seconds ago" if seconds > _JUST_NOW else "just now"


def count_reactions(target: Issue | Comment) -> list[tuple[str, str, int, str]]:
    """Give each kind of reaction: its name, its emoji, how often it was given, and by whom."""
    found = []
    for content, emoji in _EMOJI.items():
        logins = [reaction.user.login for reaction in target.reactions if reaction.content == content]
        if logins:
            found.append((content, emoji, len(logins), ", ".join(logins)))
    return found


def choose_ink(color: str) -> str:
    """Give the colour of letters that can be read on a label: black on light ones, white on dark ones."""
    red, green, blue = (int(color[start : start + 2], 16) for start in (0, 2, 4))
    # How bright an eye finds red, green and blue, in thousandths.
    return "ink-dark" if 299 * red + 587 * green + 114 * blue > _BRIGHT else "ink-light"


def _make_environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("github_app.sandbox.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # What comes out of the sanitiser is the only markup that pages take as it is.
    environment.filters["markdown"] = lambda text, page: Markup(render_markdown(text or "", page=page))  # noqa: S704
    environment.filters["age"] = write_age
    environment.filters["reactions"] = count_reactions
    environment.filters["ink"] = choose_ink
    environment.globals |= {"EMOJI": _EMOJI, "Role": Role}
    return environment


_ENVIRONMENT = _make_environment()


@dataclass(frozen=True, slots=True)
class Visit:
    """One person's look at a page."""

    sandbox: Sandbox
    request: Request
    user: User

    @property
    def actor(self) -> Actor:
        """Give the person as who they act."""
        return Actor(user=self.user)

    @property
    def links(self) -> Links:
        """Give the addresses of the sandbox."""
        return self.sandbox.links

    def find_repository(self, owner: str, name: str) -> Repository:
        """Look a repository up that the person may see.

        Raises:
            ApiError: 404 for any other.
        """
        repository = self.sandbox.state.find_repository(owner, name)
        if not may_see(self.actor, repository):
            raise not_found()
        return repository

    def find_issue(self, owner: str, name: str, number: int) -> tuple[Repository, Issue]:
        """Look an issue or pull request up in a repository that the person may see.

        Raises:
            ApiError: 404 for any other.
        """
        repository = self.find_repository(owner, name)
        return repository, self.sandbox.state.find_issue(repository, number)

    def check_role(self, repository: Repository, role: Role) -> None:
        """Make sure that the person may do what a form asks for.

        Raises:
            ApiError: 403 if not.
        """
        if repository.role_of(self.user) < role:
            raise ApiError(403, f"{self.user.login} needs the role {role.name.lower()} in this repository for that")

    def render(self, template: str, **context: object) -> HTMLResponse:
        """Answer with a page."""
        people = [user for user in self.sandbox.state.users.values() if user.type == "User"]
        html = _ENVIRONMENT.get_template(template).render(
            user=self.user,
            people=people,
            links=self.links,
            now=self.sandbox.state.clock(),
            path=self.request.url.path,
            **context,
        )
        return HTMLResponse(html, headers=_HEADERS)


def get_visit(request: Request, sandbox: SandboxOf) -> Visit:
    """Tell who looks: the person chosen last, or the first that there is.

    Raises:
        ApiError: 404 while the sandbox has no people.
    """
    chosen = sandbox.state.users.get(request.cookies.get(ACTING_USER, "").lower())
    people = (user for user in sandbox.state.users.values() if user.type == "User")
    user = chosen if chosen and chosen.type == "User" else next(people, None)
    if user is None:
        raise not_found()
    return Visit(sandbox=sandbox, request=request, user=user)


VisitOf = Annotated[Visit, Depends(get_visit)]


async def read_form(request: Request, sandbox: SandboxOf) -> dict[str, str]:
    """Read a form that one of our own pages sent.

    Raises:
        ApiError: 403 for a form of somebody else's page, 413 for one that is too large.
    """
    if request.headers.get("origin") not in {None, sandbox.links.base}:
        raise ApiError(403, "This form was sent by another site")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _FORM_LIMIT:
            raise ApiError(413, "This form is too large")
    return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))


FormOf = Annotated[dict[str, str], Depends(read_form)]


def read_text(form: dict[str, str], name: str) -> str:
    """Read a text area, whose lines browsers end with two characters."""
    return form.get(name, "").replace("\r\n", "\n")


def render_error(error: ApiError) -> HTMLResponse:
    """Answer a page or form that could not be served."""
    html = _ENVIRONMENT.get_template("error.html").render(
        status=error.status, message=error.message, errors=error.errors
    )
    return HTMLResponse(html, status_code=error.status, headers=_HEADERS)


def go_to(path: str) -> RedirectResponse:
    """Lead on to a page after a form."""
    return RedirectResponse(path, status_code=HTTPStatus.SEE_OTHER)
