"""The sequel of the story: an edit by hand and a command, of which both have to be there in the end."""

import pytest

from github_app.sandbox import conversation, scenes
from github_app.sandbox.access import Actor
from github_app.sandbox.demo_repository import set_stage
from github_app.sandbox.scenes import Scene, StoryError
from github_app.sandbox.sequel import COMMAND, MOMENTS, play_sequel
from tests.github_app.sandbox.acted_app import BOT, ActedApp, act_beside


@pytest.fixture
def app(sandbox_server):
    """The App once the story has ended: with a pull request for issue 1."""
    acted = ActedApp(sandbox_server, set_stage(sandbox_server))
    stage = acted.stage
    conversation.open_issue(sandbox_server, stage.repository, Actor(stage.writer), title="Shop", body="A shop")
    acted.open_pull()
    return acted


@pytest.fixture
def told(app):
    """Plays the sequel while the App does something as soon as it sees the command; gives the lines."""

    def play_it(tell):
        play_sequel(Scene(app.sandbox, app.stage, app.issue, BOT), tell)

    return lambda act: act_beside(play_it, once=lambda: app.stage.repository.issues[2].comments, act=act)


def test_a_whole_sequel_is_told_with_what_was_pushed(app, told):
    lines = told(app.answer)
    assert len(lines) == 2 + len(MOMENTS) + 1
    assert "edits app/main.py by hand" in lines[0]
    assert COMMAND in lines[1]
    assert "Verified: 1 files" in lines[3]
    assert "still there" in lines[-1]


@pytest.mark.parametrize(
    ("faults", "missing"),
    [
        ({"signed": False}, "its commit is not verified"),
        ({"text": "x = 2\n"}, "what was written by hand is not in app/main.py"),
        ({"said": "updated"}, "does not say that the file was merged"),
    ],
)
def test_a_sequel_that_lacks_something_is_not_whole(app, told, faults, missing):
    with pytest.raises(StoryError, match=missing):
        told(lambda: app.answer(**faults))


def test_what_does_not_happen_is_named(told, monkeypatch):
    monkeypatch.setattr(scenes, "MOMENT_SECONDS", 0.2)
    with pytest.raises(StoryError, match="has not seen the command"):
        told(lambda: None)


def test_without_a_pull_request_there_is_no_sequel(app):
    scene = Scene(app.sandbox, app.stage, app.stage.repository.issues[2], BOT)
    with pytest.raises(StoryError, match="no pull request"):
        play_sequel(scene, lambda _line: None)
