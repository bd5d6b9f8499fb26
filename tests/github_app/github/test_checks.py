"""Check runs: one for a report, however often it is written, with all of its remarks."""

from dataclasses import replace

import pytest

from github_app.github.api import RestGitHub
from github_app.github.errors import UnreachableError
from github_app.github.reports import Annotation, CheckReport
from tests.github_app.jobs.interception import Moment
from tests.github_app.jobs.story import Story, Town

REMARKS = tuple(
    Annotation(path="app.py", start_line=1, end_line=2, level="notice", message=f"Remark {number}", title="T" * number)
    for number in range(120)
)


@pytest.fixture
def report(head: str) -> CheckReport:
    return CheckReport(
        name="Generate",
        key="job-1",
        commit=head,
        conclusion="success",
        title="Generated",
        summary="12 files",
        text="More",
        annotations=REMARKS,
    )


def list_remarks(story: Story) -> list[str]:
    (check,) = story.live.repository.check_runs.values()
    return [annotation.message for annotation in check.annotations]


async def test_a_report_has_all_of_its_remarks(github: RestGitHub, quiet_story: Story, report: CheckReport) -> None:
    run = await github.put_check_run(report)
    assert (run.status, run.conclusion, run.output.annotations_count) == ("completed", "success", 120)
    assert list_remarks(quiet_story) == [remark.message for remark in REMARKS]


async def test_a_report_that_is_written_again_doubles_nothing(
    github: RestGitHub, quiet_story: Story, report: CheckReport
) -> None:
    first = await github.put_check_run(report)
    assert (await github.put_check_run(report)).id == first.id
    assert len(list_remarks(quiet_story)) == 120


@pytest.mark.parametrize("method", ["POST", "PATCH"])
async def test_an_answer_that_is_lost_on_the_way_doubles_nothing(
    github: RestGitHub, quiet_story: Story, town: Town, report: CheckReport, method: str
) -> None:
    town.interception.outages = [Moment(method, "/check-runs(/[0-9]+)?")]
    with pytest.raises(UnreachableError):
        await github.put_check_run(report)
    await github.put_check_run(report)
    assert list_remarks(quiet_story) == [remark.message for remark in REMARKS]


async def test_another_report_on_the_same_commit_is_a_run_of_its_own(
    github: RestGitHub, quiet_story: Story, report: CheckReport
) -> None:
    await github.put_check_run(report)
    await github.put_check_run(replace(report, key="job-2", conclusion="failure", annotations=(), text=""))
    assert len(quiet_story.live.repository.check_runs) == 2
    found = await github.find_check_run(report.commit, name="Generate", key="job-1")
    assert found is not None
    assert found.conclusion == "success"
    assert await github.find_check_run(report.commit, name="Generate", key="job-3") is None
