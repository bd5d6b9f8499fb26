"""Request: a command as its status comment quotes it, and the frame that all its states share."""

from collections.abc import Sequence
from dataclasses import dataclass

from github_app.messages.escaping import write_code
from github_app.messages.markers import make_marker
from github_app.messages.sections import Section, join_sections


@dataclass(frozen=True, slots=True)
class Request:
    """One command that somebody posted.

    Attributes:
        job: Id of its job.
        line: The line as it was posted.
        sender: Login of the person.
        url: Address of the comment that it stands in; empty if there is none.
    """

    job: str
    line: str
    sender: str
    url: str = ""


def make_command_marker(job: str) -> str:
    """Give the marker of a command's status comment."""
    return make_marker("command", job)


def name_request(request: Request) -> str:
    """Give the command and whose it is, in the middle of a sentence; never a command again."""
    asked = f"`{request.sender}`" if request.sender else "somebody"
    return f"{write_code(request.line)} by {f'[{asked}]({request.url})' if request.url else asked}"


def write_comment(request: Request, head: str, sections: Sequence[Section] = ()) -> str:
    """Give the comment in one of its states.

    Args:
        request: The command.
        head: What has become of it, Markdown.
        sections: What is to be said of that.
    """
    marker = make_command_marker(request.job)
    # In a quote: whoever answers by quoting us posts no command either.
    quoted = f"> {name_request(request)}"
    return join_sections(
        [
            Section(quoted, quoted, weight=100),
            Section(head, head, weight=100),
            *sections,
            Section(marker, marker, weight=100),
        ]
    )
