"""The check of a pull request that edits ``.github/pullwright.yml``: each fault at its line."""

from collections.abc import Sequence

from github_app.github.reports import Annotation, CheckReport
from github_app.jobs.config import PATH, Fault

NAME = "Pullwright configuration"
"""Name of the check, as lists of checks show it."""


def report_config(faults: Sequence[Fault], *, key: str, commit: str) -> CheckReport:
    """Give the report on the file as a commit has it.

    Args:
        faults: All that is wrong with it.
        key: Name of the report: the same for the same commit.
        commit: The commit.
    """
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    return CheckReport(
        name=NAME,
        key=key,
        commit=commit,
        conclusion="failure" if faults else "success",
        title=f"{count} in {PATH}" if faults else f"{PATH} can be used",
        summary=_write_faults(faults) if faults else f"What `{PATH}` says here holds once this is merged.",
        annotations=tuple(_annotate(fault) for fault in faults),
    )


def _write_faults(faults: Sequence[Fault]) -> str:
    lines = [f"- Line {fault.line}: {fault.text}." for fault in faults]
    return "\n".join(["Once this was merged, the App would refuse to work here:", "", *lines])


def _annotate(fault: Fault) -> Annotation:
    return Annotation(
        path=PATH,
        start_line=fault.line,
        end_line=fault.line,
        level="failure",
        message=fault.text.replace("`", ""),
        title="This cannot be used",
    )
