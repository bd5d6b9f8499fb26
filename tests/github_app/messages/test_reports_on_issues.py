"""What is said without a command: an invitation, and the check of a repository's configuration."""

from github_app.jobs.config import find_faults
from github_app.messages.config_check import report_config
from github_app.messages.invitation import make_invitation_marker, write_invitation
from github_app.messages.replies import make_refusal_marker, write_command_refusal
from tests.github_app.messages.samples import COMMIT, list_command_lines


def test_an_invitation_is_short_and_says_why_it_is_there() -> None:
    text = write_invitation(12, "generate:service")
    assert "label `generate:service`" in text
    assert "`suggest: true`" in text
    assert make_invitation_marker(12) in text
    assert len(text) < 500


def test_a_person_who_may_not_is_told_that_nothing_was_done() -> None:
    text = write_command_refusal("eve")
    assert "`eve`" in text
    assert "nothing was changed" in text
    assert make_refusal_marker("eve") in text


def test_each_fault_of_the_configuration_is_at_its_line() -> None:
    faults = find_faults("base: main\nreviewers:\n  - ada\n  - '@eve `x`'\ncolour: red\n")
    report = report_config(faults, key="k", commit=COMMIT)
    assert report.conclusion == "failure"
    assert report.title == "2 faults in .github/pullwright.yml"
    assert [(remark.start_line, remark.level) for remark in report.annotations] == [(4, "failure"), (5, "failure")]
    assert "- Line 5: `colour` is no setting" in report.summary
    assert "`" not in report.annotations[0].message


def test_a_configuration_that_can_be_used_is_told_when_it_holds() -> None:
    report = report_config((), key="k", commit=COMMIT)
    assert report.conclusion == "success"
    assert "once this is merged" in report.summary
    assert report.annotations == ()
    assert list_command_lines(report.summary) == []
