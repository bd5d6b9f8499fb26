"""Report: what a command did, on the commit, at the lines of the pull request and in its description."""

import asyncio

from generators.pipeline import generate
from generators.spec.file import read_spec
from github_app.github.errors import ForbiddenError, NotFoundError, RefusedError
from github_app.github.port import GitHub
from github_app.jobs.job import Record
from github_app.jobs.outcomes import tell_outcome
from github_app.jobs.steps.evolve import Evolution
from github_app.jobs.steps.find_branch import Branch
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn
from github_app.messages.check_run import report_outcome
from github_app.messages.region import renew
from github_app.messages.review import File, make_conflict_marker, write_review, write_review_body
from github_app.messages.service import Service, write_service
from github_app.messages.shortfalls import Lack


class Reported(Record):
    """What the installation may not do of it."""

    lacks: tuple[Lack, ...] = ()


async def report(turn: Turn, branch: Branch, evolution: Evolution, commit: str, tools: Tools) -> Reported:
    """Write the check run, comment on conflicts at their lines, and renew the description."""
    github = tools.connect(turn.job)
    may_report, _, _ = await asyncio.gather(
        _report_check(turn, branch, evolution, commit, github),
        _review_conflicts(turn, evolution, commit, github),
        _renew_description(turn, evolution, github),
    )
    return Reported(lacks=() if may_report else (Lack.CHECKS,))


async def _report_check(turn: Turn, branch: Branch, evolution: Evolution, commit: str, github: GitHub) -> bool:
    if not branch.may_write("checks"):
        return False
    outcome = tell_outcome(turn.command, evolution)
    try:
        await github.put_check_run(report_outcome(outcome, key=turn.mark, commit=commit))
    except ForbiddenError:
        return False
    return True


async def _review_conflicts(turn: Turn, evolution: Evolution, commit: str, github: GitHub) -> None:
    """Comment on the conflicts that the pull request's diff shows; the status comment has all of them."""
    if not evolution.conflicts:
        return
    number = turn.job.issue
    written = await github.list_review_comments(number)
    known = "".join(comment.body for comment in written)
    open_ones = [each for each in evolution.conflicts if make_conflict_marker(each, turn.mark) not in known]
    patches = {file.filename: file.patch for file in await github.list_pull_request_files(number)}
    paths = sorted({conflict.path for conflict in open_ones} & patches.keys())
    texts = await asyncio.gather(*(github.get_file(path, commit) for path in paths))
    files = {path: File(text, patches[path]) for path, text in zip(paths, texts, strict=True) if text is not None}
    comments = write_review(open_ones, files, turn.mark)
    if comments:
        try:
            await github.create_review(number, commit=commit, body=write_review_body(len(comments)), comments=comments)
        except RefusedError:
            # Somebody has pushed since, and the diff is another one.
            return


async def _renew_description(turn: Turn, evolution: Evolution, github: GitHub) -> None:
    if not evolution.readme:
        return
    spec = read_spec(evolution.spec_after)
    pull, result = await asyncio.gather(
        github.get_pull_request(turn.job.issue), asyncio.to_thread(generate, spec, evolution.directory)
    )
    body = pull.body or ""
    service = Service(spec, result, evolution.directory, evolution.readme, evolution.history)
    renewed = renew(body, spec.name, write_service(service))
    if renewed != body:
        try:
            await github.update_pull_request(pull.number, title=pull.title, body=renewed)
        except (RefusedError, ForbiddenError, NotFoundError):
            return
