"""The workflows by kind of job."""

from collections.abc import Callable, Mapping

from github_app.jobs.job import JobKind
from github_app.jobs.tools import Tools
from github_app.jobs.workflows.attend import attend_to_comment
from github_app.jobs.workflows.check import check_pull_request
from github_app.jobs.workflows.command import make_command
from github_app.jobs.workflows.ending import Workflow, make_workflow
from github_app.jobs.workflows.generate import make_generate
from github_app.jobs.workflows.suggest import suggest_label

MAKERS: Mapping[JobKind, Callable[[Tools], Workflow]] = {
    JobKind.GENERATE: make_generate,
    JobKind.COMMAND: make_command,
    JobKind.ATTEND: lambda tools: make_workflow(attend_to_comment, tools),
    JobKind.SUGGEST: lambda tools: make_workflow(suggest_label, tools, tells=False),
    JobKind.CHECK: lambda tools: make_workflow(check_pull_request, tools, tells=False),
}
"""What makes the workflow of each kind."""
