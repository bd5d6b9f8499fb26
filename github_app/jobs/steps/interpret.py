"""Interpret: what the commands of a comment ask for."""

from github_app.errors import UserError
from github_app.jobs.job import Record
from github_app.messages.escaping import write_code


class Interpreted(Record):
    """Nothing yet."""


async def interpret(lines: tuple[str, ...]) -> Interpreted:
    """Interim."""
    named = " ".join(write_code(line) for line in lines)
    raise UserError(
        "not_built", f"{named} cannot be carried out by this version of the App.", "Ask for something else."
    )
