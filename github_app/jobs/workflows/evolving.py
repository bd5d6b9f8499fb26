"""Evolving a service: from a command to its commit on the branch, and all that people are told of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from github_app.jobs.failure import make_failure
from github_app.jobs.journey import Journey, StepFailedError
from github_app.jobs.outcomes import tell_outcome
from github_app.jobs.steps.end import End
from github_app.jobs.steps.evolve import Evolution, evolve
from github_app.jobs.steps.find_branch import Branch, find_branch
from github_app.jobs.steps.propose import Proposed, propose_command
from github_app.jobs.steps.publish import Advanced, Cleared, Committed, advance, clear, commit
from github_app.jobs.steps.report import Reported, report
from github_app.jobs.steps.show import Shown, show
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn, write_confirmed_line
from github_app.messages.command.outcome import write_done, write_plan
from github_app.messages.command.progress import write_confirmation, write_nothing, write_refused, write_working
from github_app.messages.shortfalls import Lack

MAX_ATTEMPTS = 5
"""How often a command is carried out anew because somebody has pushed meanwhile."""


_logger = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Published:
    """What was made for a branch.

    Attributes:
        branch: The branch as it was before.
        evolution: What the command made of it.
        commit: The commit.
        lacks: What the repository does not allow of it.
        is_done: Whether the branch was moved to it, as far as we know.
        at: When, seconds since 1970.
    """

    branch: Branch
    evolution: Evolution
    commit: str
    lacks: tuple[Lack, ...]
    is_done: bool
    at: float


async def evolve_service(journey: Journey, turn: Turn, tools: Tools) -> End:
    """Carry a command out that changes a service.

    Raises:
        StepFailedError: If that fails; the branch is as it was then.
    """
    return await _Evolving(journey, turn, tools).carry_out()


@dataclass(frozen=True, slots=True)
class _Evolving:
    journey: Journey
    turn: Turn
    tools: Tools

    async def carry_out(self) -> End:
        await self._show(write_working(self.turn.request))
        published: Published | None = None
        for _ in range(MAX_ATTEMPTS):
            branch = await self._find_branch()
            if branch.problem is not None:
                await self._show(write_refused(self.turn.request, [branch.problem]))
                return End.REFUSED
            evolution = await self._evolve(branch, is_repeated=published is not None)
            if evolution.is_stale:
                continue
            if evolution.is_there and published is not None:
                return await self._conclude(published)
            if not evolution.staging:
                return await self._answer(branch, evolution)
            published = await self._publish(branch, evolution)
            if published.is_done:
                return await self._conclude(published)
        raise StepFailedError(
            make_failure(
                "branch_moving",
                f"Somebody pushed to the branch each of the {MAX_ATTEMPTS} times that this was about to be pushed.",
                "Wait until the branch rests.",
            )
        )

    async def _find_branch(self) -> Branch:
        return await self.journey.take("find branch", Branch, lambda: find_branch(self.turn.job, self.tools))

    async def _evolve(self, branch: Branch, *, is_repeated: bool) -> Evolution:
        is_plan = awaits_approval(self.turn, branch)
        return await self.journey.take(
            "evolve",
            Evolution,
            lambda: evolve(self.turn, branch, self.tools, is_plan=is_plan, is_repeated=is_repeated),
        )

    async def _publish(self, branch: Branch, evolution: Evolution) -> Published:
        turn, tools = self.turn, self.tools
        try:
            made = await self.journey.take("commit", Committed, lambda: commit(turn, evolution, tools))
            moved = await self.journey.take("advance", Advanced, lambda: advance(turn, branch, evolution, made, tools))
        finally:
            with self._tolerate():
                await self.journey.take("clear", Cleared, lambda: clear(turn, evolution, tools), cancellable=False)
        return Published(branch, evolution, moved.sha, moved.lacks, moved.is_done, moved.at)

    async def _conclude(self, published: Published) -> End:
        """Tell of what was pushed: whatever fails from here on, it is done, and saying "failed" would be wrong."""
        turn, tools, evolution, sha = self.turn, self.tools, published.evolution, published.commit
        self._log_breakdown(published)
        reported = Reported()
        with self._tolerate():
            reported = await self.journey.take(
                "report", Reported, lambda: report(turn, published.branch, evolution, sha, tools), cancellable=False
            )
        outcome = tell_outcome(turn.command, evolution, (*published.lacks, *reported.lacks))
        with self._tolerate():
            await self._show(write_done(turn.request, outcome, sha), cancellable=False)
        return End.DONE

    @contextmanager
    def _tolerate(self) -> Iterator[None]:
        try:
            yield
        except StepFailedError as stop:
            _logger.warning("job.not_concluded", job=self.turn.job.id, code=stop.failure.code)

    def _log_breakdown(self, published: Published) -> None:
        job = self.turn.job
        _logger.info(
            "command.pushed",
            job=job.id,
            repository=f"{job.owner}/{job.name}",
            pull_request=job.issue,
            commit=published.commit,
            command_to_commit_milliseconds=round((published.at - job.accepted_at) * 1000),
            steps_milliseconds=dict(self.journey.milliseconds),
        )

    async def _answer(self, branch: Branch, evolution: Evolution) -> End:
        """Say why nothing was pushed."""
        turn = self.turn
        if evolution.problems:
            await self._show(write_refused(turn.request, evolution.problems))
            return End.REFUSED
        if not evolution.has_effect:
            await self._show(write_nothing(turn.request, evolution.notes))
            return End.DONE
        if not awaits_approval(turn, branch):
            line = write_confirmed_line(turn.command)
            await self._show(write_confirmation(turn.request, evolution.losses, line))
            return End.REFUSED
        outcome = tell_outcome(turn.command, evolution)
        shown = await self._show(write_plan(turn.request, outcome, branch.head))
        await self.journey.take(
            "propose", Proposed, lambda: propose_command(turn, branch.head, shown.comment, self.tools)
        )
        return End.DONE if turn.command.is_plan else End.PROPOSED

    async def _show(self, body: str, *, cancellable: bool = True) -> Shown:
        return await self.journey.take(
            "show", Shown, lambda: show(self.turn, body, self.tools), cancellable=cancellable
        )


def awaits_approval(turn: Turn, branch: Branch) -> bool:
    """Tell whether somebody has to agree first; a plan that was made for another commit is made anew."""
    if turn.approved_head:
        return turn.approved_head != branch.head
    return turn.command.is_plan or branch.needs_approval
