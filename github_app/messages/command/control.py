"""Control: what is said when somebody stops what is going on, or has a plan carried out."""

from collections.abc import Sequence

from github_app.messages.command.request import Request, name_request, write_comment
from github_app.messages.sections import Section
from github_app.messages.status import RETIRED


def write_cancelling(request: Request, stopped: Sequence[Request], retired: Request | None) -> str:
    """Say what will stop, and whose plan waits for approval no longer.

    Args:
        request: The command that asked for it.
        stopped: What will stop.
        retired: The command whose plan is dropped; None if none waited.
    """
    lines = [f"- {name_request(other)} stops before its next step." for other in stopped]
    if retired:
        lines.append(f"- The plan of {name_request(retired)} is dropped.")
    if not lines:
        return write_comment(request, "**Nothing is going on here, so there is nothing to cancel.**")
    head = "🛑 **Cancelled.** What is pushed already stays; `/generate undo` takes it back."
    return write_comment(request, head, [Section("\n".join(lines), f"{len(lines)} commands.", weight=90)])


def write_approved(request: Request, approved: Request | None) -> str:
    """Say whose plan is carried out now; None if no plan waits."""
    if approved is None:
        return write_comment(request, "🤷 **No plan waits for approval here.**")
    return write_comment(request, f"👍 **Approved:** {name_request(approved)}. Its own comment tells how it goes on.")


def write_retired(request: Request) -> str:
    """Say in the place of a plan that it waits for approval no longer."""
    return write_comment(request, RETIRED)
