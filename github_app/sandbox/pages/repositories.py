"""Pages of repositories: which there are, their files, and who one is while looking."""

from importlib import resources
from pathlib import PurePosixPath

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from github_app.sandbox.access import may_see
from github_app.sandbox.errors import not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pages.frame import ACTING_USER, FormOf, VisitOf, go_to
from github_app.sandbox.rest.contents import find_revision
from github_app.sandbox.rest.requests import SandboxOf

router = APIRouter()
_SHOWN_BYTES = 500_000
_ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 1l7 7-7 7-7-7z" fill="#1f883d"/></svg>'
_COLORS = ("#8250df", "#0969da", "#1a7f37", "#bc4c00", "#bf3989", "#57606a")


@router.get("/", response_class=HTMLResponse)
def show_start(visit: VisitOf) -> HTMLResponse:
    """Show the repositories that the person may see."""
    repositories = [known for known in visit.sandbox.state.repositories.values() if may_see(visit.actor, known)]
    return visit.render("start.html", repositories=repositories)


@router.get("/style.css")
def show_style(sandbox: SandboxOf) -> Response:
    """Give the style of all pages, with the colours of all labels: pages themselves may hold no style."""
    style = resources.files("github_app.sandbox.pages").joinpath("style.css").read_text(encoding="utf-8")
    labels = (label for repository in sandbox.state.repositories.values() for label in repository.labels.values())
    colors = "\n".join(
        f".color-{color} {{ background: #{color}; }}" for color in sorted({label.color for label in labels})
    )
    return Response(f"{style}{colors}\n", media_type="text/css", headers={"Cache-Control": "no-cache"})


@router.get("/icon.svg")
def show_icon() -> Response:
    """Draw the sign that browsers show beside the title."""
    return Response(_ICON, media_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})


@router.get("/avatars/{user_id}")
def show_avatar(user_id: int, sandbox: SandboxOf) -> Response:
    """Draw an account's initial on a colour of its own."""
    user = next((known for known in sandbox.state.users.values() if known.id == user_id), None)
    if user is None or not user.login[:1].isalnum():
        raise not_found()
    shape = '<rect width="40" height="40" rx="8"' if user.type == "Bot" else '<circle cx="20" cy="20" r="20"'
    color = _COLORS[user.id % len(_COLORS)]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{shape} fill="{color}"/>'
        f'<text x="20" y="27" font-family="sans-serif" font-size="20" font-weight="600" fill="#fff" '
        f'text-anchor="middle">{user.login[0].upper()}</text></svg>'
    )
    return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})


@router.post("/acting-user")
def switch_user(visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Go on as somebody else."""
    user = visit.sandbox.state.find_user(form.get("login", ""))
    back = form.get("back", "/")
    # One slash alone: two would be the address of another machine.
    answer = go_to(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/")
    answer.set_cookie(ACTING_USER, user.login, httponly=True, samesite="lax")
    return answer


@router.get("/{owner}/{repo}", response_class=HTMLResponse)
def show_repository(owner: str, repo: str, visit: VisitOf) -> HTMLResponse:
    """Show the files of a repository's default branch, with its README."""
    repository = visit.find_repository(owner, repo)
    return show_tree(owner, repo, repository.default_branch, visit)


@router.get("/{owner}/{repo}/tree/{place:path}", response_class=HTMLResponse)
def show_tree(owner: str, repo: str, place: str, visit: VisitOf) -> HTMLResponse:
    """Show a directory of a branch, tag or commit."""
    repository = visit.find_repository(owner, repo)
    store = GitStore(repository.path)
    if not store.list_refs():
        return visit.render("empty.html", tab="code", repository=repository)
    ref, commit, path = split_place(store, place)
    if store.kind_of(commit, path) != "tree":
        raise not_found()
    entries = store.list_tree(commit, path)
    readme = next((entry for entry in entries if entry.name.lower() == "readme.md" and entry.kind == "blob"), None)
    return visit.render(
        "tree.html",
        tab="code",
        repository=repository,
        ref=ref,
        directory=path,
        entries=entries,
        last=store.last_commit(commit),
        branches=[name.removeprefix("refs/heads/") for name in store.list_refs("refs/heads/")],
        readme=store.read_file(commit, readme.path).decode(errors="replace") if readme else None,
    )


@router.get("/{owner}/{repo}/blob/{place:path}", response_class=HTMLResponse)
def show_blob(owner: str, repo: str, place: str, visit: VisitOf) -> HTMLResponse:
    """Show a file of a branch, tag or commit."""
    repository = visit.find_repository(owner, repo)
    store = GitStore(repository.path)
    ref, commit, path = split_place(store, place)
    if store.kind_of(commit, path) != "blob":
        raise not_found()
    content = store.read_file(commit, path)
    is_text = b"\0" not in content and len(content) <= _SHOWN_BYTES
    return visit.render(
        "blob.html",
        tab="code",
        repository=repository,
        ref=ref,
        directory=path,
        text=content.decode(errors="replace") if is_text else None,
        size=len(content),
        is_markdown=PurePosixPath(path).suffix.lower() == ".md",
    )


def split_place(store: GitStore, place: str) -> tuple[str, str, str]:
    """Take ``branch/path`` apart into the branch, its commit and the path; branches may hold slashes themselves.

    Raises:
        ApiError: 404 if it begins with no branch, tag or commit, or leaves the repository.
    """
    parts = place.strip("/").split("/")
    for end in range(len(parts), 0, -1):
        ref = "/".join(parts[:end])
        commit = find_revision(store, ref)
        if commit and ".." not in parts:
            return ref, commit, "/".join(parts[end:])
    raise not_found()
