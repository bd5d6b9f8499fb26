"""The suggestion on an issue that asks for a service without the label."""

from generators.spec.models import ServiceSpec
from github_app.messages.escaping import write_code
from github_app.messages.markers import make_marker
from webhooks.readers.issues import GENERATE_LABEL


def make_suggestion_marker(issue: int) -> str:
    """Give the marker of the suggestion, of which an issue gets one."""
    return make_marker("suggestion", str(issue))


def write_suggestion(issue: int, spec: ServiceSpec) -> str:
    """Say in two sentences what the label would give, and that it costs nothing to leave it."""
    kept = ", ".join(write_code(resource.name) for resource in spec.resources)
    return (
        f"This reads like a service that keeps {kept}. Set the label {write_code(GENERATE_LABEL)}, and Pullwright "
        "opens a pull request with it; otherwise nothing happens.\n\n"
        f"{make_suggestion_marker(issue)}\n"
    )
