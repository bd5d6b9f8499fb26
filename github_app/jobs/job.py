"""Job: what one durable piece of work starts from; plain data, stored with the delivery that asked for it."""

import uuid
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from github_app.jobs.promptness import is_prompt
from webhooks.events import CommandPosted, Event, IssueLabeled, IssueOpened


class JobKind(StrEnum):
    """What a job is for; also the name of its workflow."""

    GENERATE = "generate"
    """A labelled issue becomes a pull request."""
    COMMAND = "command"
    """The commands of a comment are carried out, in their order."""
    ATTEND = "attend"
    """A comment is acknowledged, and those of its commands are answered that wait for nobody."""
    SUGGEST = "suggest"
    """An issue without the label is told of it, if it asks for a service."""
    CHECK = "check"
    """The configuration in a pull request is checked."""


class Record(BaseModel):
    """Base of everything that steps hand on: frozen, and the same after a trip through JSON."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    def dump(self) -> dict[str, Any]:
        """Give plain JSON data."""
        return self.model_dump(mode="json")


class Job(Record):
    """A request of a person.

    Attributes:
        id: Id of the job and of its workflow; 32 hexadecimal digits.
        kind: What is asked for.
        delivery: The delivery that it was accepted with.
        accepted_at: When it was accepted, seconds since 1970. All that the job writes into git is dated with it.
        issue: Number of the issue or pull request that it is about.
        sender: Login of the person who asked.
        sender_id: Number of that person's account.
        is_pull_request: Whether it is about a pull request.
        comment: Number of the comment that asked, if one did.
        url: Address of its page.
        lines: The commands of that comment: those to carry out, or for ``ATTEND`` all that are new.
        head: The commit to check, for ``CHECK``.
        continues: Id of the job whose plan was approved, if it is about one.
        plan: That plan, as the job recorded it.
        approved_by: Login of the person who approved it.
        confirmed: Whether that person said that data may go.
    """

    id: str
    kind: JobKind = JobKind.GENERATE
    delivery: str
    accepted_at: float
    installation: int
    repository: int
    owner: str
    name: str
    issue: int
    sender: str
    sender_id: int
    is_pull_request: bool = False
    comment: int | None = None
    url: str = ""
    lines: tuple[str, ...] = ()
    head: str = ""
    continues: str = ""
    plan: dict[str, Any] | None = None
    approved_by: str = ""
    confirmed: bool = False

    @property
    def status_id(self) -> str:
        """Give the id by which its status comment is marked: a plan and what comes of it share one comment."""
        return self.continues or self.id


def make_jobs(event: Event, *, delivery: str, accepted_at: float) -> tuple[Job, ...]:
    """Make the jobs that an event asks for; the first one is what it is really about."""
    if isinstance(event, CommandPosted):
        lines = tuple(line.text for line in event.lines)
        comment = {"comment": event.comment, "url": event.url, "is_pull_request": event.is_pull_request}
        attend = {"kind": JobKind.ATTEND, "lines": lines, **comment}
        waiting = tuple(line for line in lines if not is_prompt(line))
        command = {"kind": JobKind.COMMAND, "lines": waiting, **comment}
        wanted: list[dict[str, Any]] = [command, attend] if waiting else [attend]
    elif isinstance(event, IssueLabeled):
        wanted = [{"kind": JobKind.GENERATE}]
    elif isinstance(event, IssueOpened):
        wanted = [{"kind": JobKind.SUGGEST}]
    else:
        wanted = [{"kind": JobKind.CHECK, "head": event.head, "is_pull_request": True}]
    return tuple(
        Job(
            id=uuid.uuid4().hex,
            delivery=delivery,
            accepted_at=accepted_at,
            installation=event.installation,
            repository=event.repository.id,
            owner=event.repository.owner,
            name=event.repository.name,
            issue=event.issue,
            sender=event.sender,
            sender_id=event.sender_id,
            **part,
        )
        for part in wanted
    )
