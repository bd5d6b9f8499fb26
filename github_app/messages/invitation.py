"""Invitation: one short comment under an issue that asks for a backend without the label, where that is wanted."""

from github_app.messages.escaping import write_code
from github_app.messages.markers import make_marker


def make_invitation_marker(issue: int) -> str:
    """Give the marker of the suggestion under an issue, by which it is made once."""
    return make_marker("invitation", str(issue))


def write_invitation(issue: int, label: str) -> str:
    """Suggest to set the label.

    Args:
        issue: Number of the issue.
        label: Name of the label.
    """
    return (
        f"This issue seems to ask for a backend. With the label {write_code(label)} on it, you get a pull request with "
        "a complete service: code, migrations, tests and how to run it. Without the label nothing happens.\n\n"
        "<sub>One suggestion per issue, because `.github/pullwright.yml` says `suggest: true`.</sub>\n\n"
        f"{make_invitation_marker(issue)}\n"
    )
