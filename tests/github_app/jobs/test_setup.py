"""``/generate setup``: the issue form, the label and the settings are offered in one small pull request."""

from github_app.jobs.config import PATH, RepositoryConfig, read_config
from github_app.messages.issue_form import FORM_PATH, SETTINGS
from tests.github_app.jobs.story import LABEL, Story

LINE = "/generate setup"


def test_a_pull_request_offers_what_the_repository_lacks(story: Story) -> None:
    issue = story.open_issue()
    assert story.wait_for_comment_end(story.comment(issue, LINE)) == ["eyes", "rocket"]
    [pull] = story.list_pull_requests()
    assert pull["head"]["ref"] == "pullwright/setup"
    assert f"#{pull['number']} offers" in story.find_answer(issue, LINE)
    commit = story.find_head(pull["number"])
    assert f'labels: ["{LABEL}"]' in story.read_file(commit, FORM_PATH)
    assert story.read_file(commit, PATH) == SETTINGS
    assert pull["labels"] == []
    assert LABEL in {label["name"] for label in story.as_person("writer").get("/labels").json()}


def test_asking_again_points_to_the_open_pull_request(story: Story) -> None:
    issue = story.open_issue()
    story.wait_for_comment_end(story.comment(issue, LINE))
    [pull] = story.list_pull_requests()
    story.wait_for_comment_end(story.comment(issue, f"{LINE} "))
    assert [other["number"] for other in story.list_pull_requests()] == [pull["number"]]


def test_what_is_there_already_stays_as_it_is(story: Story) -> None:
    story.commit({PATH: "base: main\n"})
    issue = story.open_issue()
    story.wait_for_comment_end(story.comment(issue, LINE))
    [pull] = story.list_pull_requests()
    assert story.read_file(story.find_head(pull["number"]), PATH) == "base: main\n"
    assert PATH not in pull["body"]


def test_a_repository_that_has_all_of_it_is_told_so(story: Story) -> None:
    story.commit({PATH: SETTINGS, FORM_PATH: "name: ours\n"})
    issue = story.open_issue()
    assert story.wait_for_comment_end(story.comment(issue, LINE)) == ["eyes", "rocket"]
    assert "nothing to add" in story.find_answer(issue, LINE)
    assert story.list_pull_requests() == []


def test_the_settings_that_are_offered_set_nothing() -> None:
    assert read_config(SETTINGS) == RepositoryConfig()
