"""Turn: one command of a comment once its turn has come, with all that it is known by."""

from dataclasses import dataclass, replace

from generators.commands.command import Command, Misunderstood
from generators.commands.parser import parse_command
from github_app.jobs.job import Job
from github_app.jobs.request import list_requests
from github_app.messages.command.request import Request


@dataclass(frozen=True, slots=True)
class Turn:
    """A command of a job.

    Attributes:
        job: The job.
        number: Which of its lines the command is, from 1.
        line: The line that is carried out: as it was posted, or for a retry the one that failed.
    """

    job: Job
    number: int
    line: str

    @property
    def request(self) -> Request:
        """Give the command as its status comment quotes it."""
        return replace(list_requests(self.job)[self.number - 1], line=self.line)

    @property
    def mark(self) -> str:
        """Give what the commits of this turn are known by, whoever has pushed onto them since."""
        return f"{self.job.id}-{self.number}"

    @property
    def approved_head(self) -> str:
        """Give the commit that the approved plan was made for; empty if no plan of this command was approved."""
        plan = self.job.plan or {}
        return str(plan["head"]) if plan.get("number") == self.number else ""

    @property
    def is_confirmed(self) -> bool:
        """Tell whether it was said that data may go."""
        return self.command.confirmed or (bool(self.approved_head) and self.job.confirmed)

    @property
    def command(self) -> Command:
        """Give what the line asks for, of a line that is known to be understood.

        Raises:
            TypeError: If it is not.
        """
        command = self.read()
        if isinstance(command, Misunderstood):
            msg = f"not understood: {self.line}"
            raise TypeError(msg)
        return command

    def read(self) -> Command | Misunderstood:
        """Give what the line asks for. Reading it again gives the same, so that it is recorded nowhere."""
        return parse_command(self.line)


def list_turns(job: Job) -> list[Turn]:
    """Give the commands that a job is to carry out: all of its comment, or those that an approved plan is about."""
    numbers = job.plan["numbers"] if job.plan else range(1, len(job.lines) + 1)
    return [Turn(job, number, job.lines[number - 1]) for number in numbers]


def write_confirmed_line(command: Command) -> str:
    """Give the line that asks for the same and says that data may go."""
    return replace(command, confirmed=True, is_plan=False).write_line()
