"""The story of the demonstration: what it tells, and that it believes nothing that did not happen."""

import threading

import pytest

from github_app.sandbox import scenes
from github_app.sandbox.access import Actor
from github_app.sandbox.demo_repository import set_stage
from github_app.sandbox.demonstration import PERMISSIONS
from github_app.sandbox.pages.issue_templates import list_templates
from github_app.sandbox.scenes import Scene, StoryError
from github_app.sandbox.story import MOMENTS, find_missing, play
from tests.github_app.sandbox.acted_app import BOT, FILES, PLAN, ActedApp, act_beside
from tests.project.test_manifest import LEAST


@pytest.fixture
def app(sandbox_server):
    return ActedApp(sandbox_server, set_stage(sandbox_server))


@pytest.fixture
def stopped():
    return threading.Event()


@pytest.fixture
def told(app, stopped):
    """Plays the story while the App does something as soon as it sees the label; gives the lines that were told."""

    def play_it(tell):
        play(app.sandbox, app.stage, bot=BOT, tell=tell, stopped=stopped)

    return lambda act: act_beside(play_it, once=lambda: app.stage.repository.issues and app.issue.labels, act=act)


def test_a_whole_story_is_told_with_times_and_addresses(app, told):
    lines = told(app.do_all)
    assert len(lines) == 2 + len(MOMENTS)
    assert "/acme/shop/issues/1" in lines[0]
    assert "/acme/shop/pull/2" in lines[4]
    assert all(" s  " in line for line in lines[1:])


def test_what_does_not_happen_is_named(app, told, monkeypatch):
    monkeypatch.setattr(scenes, "MOMENT_SECONDS", 0.2)
    with pytest.raises(StoryError, match="has not commented with its plan"):
        told(lambda: app.react("eyes"))


def test_a_story_that_is_stopped_ends_at_once(told, stopped):
    with pytest.raises(StoryError, match="stopped before Pullwright picked the issue up"):
        told(stopped.set)


def test_an_app_that_gives_up_ends_the_story_with_its_words(app, told):
    def fail():
        app.say("The branch is protected.")
        app.react("confused")

    with pytest.raises(StoryError, match=r"(?s)gave up before it .*The branch is protected"):
        told(fail)


@pytest.mark.parametrize(
    ("act", "missing"),
    [
        (lambda app: app.say(PLAN), "2 comments on the issue instead of one"),
        (lambda app: app.edit_comment(PLAN), "does not lead to the pull request"),
        (lambda app: app.edit_pull("Closes #1"), "no runbook"),
        (lambda app: app.edit_pull("Install, migrate, run, test."), "there is no pull request"),
    ],
)
def test_a_story_that_lacks_something_is_not_whole(app, told, act, missing):
    told(app.do_all)
    scene = Scene(app.sandbox, app.stage, app.issue, BOT)
    assert find_missing(scene) == []
    act(app)
    assert any(missing in sentence for sentence in find_missing(scene))


@pytest.mark.parametrize("path", [path for path in FILES if path != "app/main.py"])
def test_a_branch_without_a_part_of_the_service_is_not_whole(app, told, path):
    def act():
        app.react("eyes")
        app.say(f"{PLAN}, see #2")
        app.open_pull({name: content for name, content in FILES.items() if name != path})
        app.react("rocket")

    with pytest.raises(StoryError, match="the branch has no "):
        told(act)


def test_a_pull_request_of_somebody_else_is_not_the_apps(app, told, monkeypatch):
    monkeypatch.setattr(scenes, "MOMENT_SECONDS", 0.2)

    def act():
        app.react("eyes")
        app.say(PLAN)
        app.actor = Actor(app.stage.writer)
        app.open_pull()

    with pytest.raises(StoryError, match="has not opened a pull request"):
        told(act)


def test_the_repository_offers_issues_to_try(app):
    templates = list_templates(app.stage.repository)
    assert len(templates) == 2
    assert {template.labels for template in templates} == {("generate:service",)}


def test_the_demonstration_asks_for_what_the_manifest_asks_for():
    assert PERMISSIONS == LEAST
