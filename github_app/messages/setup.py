"""Setup: what is said when a repository is offered the issue form, the label and its settings."""

from collections.abc import Sequence

from github_app.messages.command.request import Request, write_comment

SETUP_TITLE = "Add the issue form and the settings of Pullwright"

_MEANINGS = {
    ".github/ISSUE_TEMPLATE/generate-service.yml": "a form for issues that ask for a service; its label starts the "
    "generation when somebody who may write to this repository submits it",
    ".github/pullwright.yml": "what this repository wants, with every setting as a comment; nothing changes until you "
    "take a `#` away",
}


def write_setup_body(paths: Sequence[str]) -> str:
    """Give the description of the pull request."""
    listed = "\n".join(f"- `{path}`: {_MEANINGS[path]}" for path in paths)
    return (
        f"This adds\n\n{listed}\n\nand the label `generate:service` is there now. Edit what you like on this branch, "
        "then merge it. Close it to go on without: issues that carry the label are understood without the form, too.\n"
    )


def write_set_up(request: Request, pull_request: int | None) -> str:
    """Say where the form and the settings are offered; None if the repository has them already."""
    if pull_request is None:
        return write_comment(request, "✅ **There is nothing to add:** the form and the settings are here already.")
    return write_comment(
        request, f"📝 **#{pull_request} offers the issue form and the settings.** Merge it to use them."
    )
