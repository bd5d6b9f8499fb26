"""What a check says of the configuration in a pull request."""

from collections.abc import Sequence

from github_app.github.reports import Annotation, CheckReport
from github_app.jobs.config import PATH, Fault
from github_app.jobs.job import Job

NAME = "Pullwright configuration"


def write_check(job: Job, faults: Sequence[Fault]) -> CheckReport:
    """Say whether the file can be used, with each fault at its line."""
    if not faults:
        title = "The configuration can be used"
        summary = f"`{PATH}` counts once it is on the default branch."
    else:
        title = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        listed = "\n".join(f"- line {fault.line}: {fault.text}" for fault in faults)
        summary = f"`{PATH}` cannot be used:\n\n{listed}\n\nUntil it is merged, the file on the default branch counts."
    return CheckReport(
        name=NAME,
        key=job.id,
        commit=job.head,
        conclusion="failure" if faults else "success",
        title=title,
        summary=summary,
        annotations=tuple(
            Annotation(
                path=PATH,
                start_line=fault.line,
                end_line=fault.line,
                level="failure",
                # Annotations are plain text.
                message=fault.text.replace("`", ""),
            )
            for fault in faults
        ),
    )
