"""Reviews: comments on lines of a pull request, and the suggestions in them, which can be committed by one click."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from github_app.sandbox.access import Actor
from github_app.sandbox.diff import FileDiff, parse_diff
from github_app.sandbox.errors import ApiError, not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pull_requests import note_push
from github_app.sandbox.records import Issue, Pull, Repository, Review, ReviewComment, User
from github_app.sandbox.sandbox import Sandbox

_SUGGESTION = re.compile(r"^(`{3,})suggestion[^\n]*\n(.*?)^\1`*[ \t]*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class LineRemark:
    """What a reviewer says about lines ``start`` to ``line`` of a file in the head of a pull request."""

    path: str
    start: int
    line: int
    body: str


def list_changes(repository: Repository, pull: Pull, commit: str | None = None) -> list[FileDiff]:
    """List what a pull request changes since its branch left the base, up to a commit or to its head."""
    store = GitStore(repository.path)
    head = commit or pull.head_sha
    base = store.merge_base(pull.base_sha, head) or pull.base_sha
    return parse_diff(store.write_diff(base, head))


def submit_review(
    sandbox: Sandbox,
    repository: Repository,
    pull: Pull,
    author: Actor,
    *,
    commit: str,
    body: str,
    remarks: Sequence[LineRemark],
) -> Review:
    """Comment on lines of a pull request, all at once or not at all.

    Raises:
        ApiError: 422 for a commit of another branch, a review that says nothing, or a line that is not in the diff.
    """
    if not body.strip() and not remarks:
        raise ApiError(422, "Unprocessable Entity", ["Body cannot be blank"])
    if not GitStore(repository.path).is_ancestor(commit, pull.head_sha):
        raise ApiError(422, "Unprocessable Entity", ["commit_id is not part of the pull request"])
    files = {file.path: file for file in list_changes(repository, pull, commit)}
    for remark in remarks:
        file = files.get(remark.path)
        if file is None or not (file.has_line(remark.start) and file.has_line(remark.line)):
            said = "Pull request review thread line must be part of the diff, and Pull request review thread diff hunk"
            raise ApiError(422, "Unprocessable Entity", [f"{said} can't be blank"])
    with sandbox.state.lock:
        now = sandbox.state.clock()
        review = Review(id=sandbox.state.next_id(), user=author.user, body=body, commit=commit, submitted_at=now)
        review.comments = [
            ReviewComment(
                id=sandbox.state.next_id(),
                review=review.id,
                user=author.user,
                path=remark.path,
                original_line=remark.line,
                original_start=remark.start,
                commit=commit,
                hunk=files[remark.path].cut_hunk(remark.line),
                body=remark.body,
                created_at=now,
                app=author.app,
            )
            for remark in remarks
        ]
        pull.reviews.append(review)
    return review


def find_lines(repository: Repository, pull: Pull, comment: ReviewComment) -> tuple[int, int] | None:
    """Give the first and last line that a comment is about as they are now; None once they have changed."""
    store = GitStore(repository.path)
    if store.kind_of(pull.head_sha, comment.path) != "blob":
        return None
    between = parse_diff(store.write_diff(comment.commit, pull.head_sha))
    file = next((file for file in between if file.path == comment.path), FileDiff(comment.path))
    followed = [file.follow(number) for number in range(comment.original_start, comment.original_line + 1)]
    first, last = followed[0], followed[-1]
    if first is None or last is None or followed != list(range(first, last + 1)):
        return None
    return first, last


def cut_suggestion(body: str) -> tuple[str, str | None, str]:
    """Give the text of a comment, what it suggests in place of its lines, if it does, and the text behind that."""
    text = body.replace("\r\n", "\n")
    match = _SUGGESTION.search(text)
    return (text[: match.start()], match[2], text[match.end() :]) if match else (text, None, "")


def find_review_comment(repository: Repository, number: int) -> tuple[Issue, Pull, ReviewComment]:
    """Look a comment on lines up.

    Raises:
        ApiError: 404 if there is none.
    """
    for issue in repository.issues.values():
        for review in issue.pull.reviews if issue.pull else ():
            for comment in review.comments:
                if comment.id == number and issue.pull:
                    return issue, issue.pull, comment
    raise not_found()


def apply_suggestion(
    sandbox: Sandbox, repository: Repository, issue: Issue, pull: Pull, comment: ReviewComment, *, by: User
) -> str:
    """Commit what a comment suggests to the branch of the pull request, and give the commit's id.

    Raises:
        ApiError: 422 if it suggests nothing, was committed before, or its lines have changed since.
    """
    _, suggestion, _ = cut_suggestion(comment.body)
    lines = find_lines(repository, pull, comment)
    if suggestion is None or comment.applied or lines is None or issue.state != "open":
        raise ApiError(422, "This suggestion cannot be applied: it is outdated, applied already, or none")
    store = GitStore(repository.path)
    first, last = lines
    # Not splitlines(), which also breaks at characters that may stand inside a line.
    text = re.split(r"(?<=\n)", store.read_file(pull.head_sha, comment.path).decode(errors="replace"))
    text[first - 1 : last] = [suggestion]
    sha = GitStore(pull.source.path).commit_files(
        pull.head,
        {comment.path: "".join(text)},
        message=f"Update {comment.path}\n\nCo-authored-by: {comment.user.login} <{comment.user.login}@example.com>\n",
        author=by.login,
        signed=True,
    )
    with sandbox.state.lock:
        comment.applied = True
    note_push(sandbox, pull.source, by)
    return sha
