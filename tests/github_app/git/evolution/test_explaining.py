"""Why a file is there: the part of the Spec, the layer, the template, and the command that brought it."""

import pytest

from github_app.errors import UserError
from github_app.git.evolution.explaining import Explanation, explain_file
from github_app.git.evolution.occasion import Occasion
from tests.github_app.git.evolution.story import BOT, BRANCH, Story, build_spec, generate_once, with_features


def explain(story: Story, path: str) -> Explanation:
    with story.server.open() as workspace:
        return explain_file(Occasion(story.server.read("rev-parse", BRANCH), None, "", "job", BOT), path, workspace)


def test_a_file_of_a_feature_is_there_because_of_the_command_that_added_it(story: Story) -> None:
    story.begin(build_spec("docker"))
    evolved = story.evolve(with_features("docker", "redis-cache"), command="/generate add redis")
    story.evolve(with_features("docker", "redis-cache", "etag"))
    explanation = explain(story, "app/core/cache.py")
    assert explanation.origin is not None
    [contribution] = explanation.origin.contributions
    assert contribution.part == "features: redis-cache"
    assert contribution.template.endswith("app/core/cache.py.j2")
    assert explanation.added is not None
    assert (explanation.added.commit, explanation.added.command) == (evolved.pristine, "/generate add redis")
    assert not explanation.is_edited
    assert explanation.write()["added"]["command"] == "/generate add redis"


def test_slots_tell_which_features_wrote_into_a_file(story: Story) -> None:
    story.begin(build_spec("docker"))
    evolved = story.evolve(with_features("docker", "redis-cache"))
    story.edit({"app/main.py": lambda text: text + "\n# ours\n"})
    explanation = explain(story, "app/main.py")
    assert explanation.origin is not None
    slots = {(given.part, given.slot) for given in explanation.origin.contributions}
    assert ("stack: fastapi-sqlalchemy", "") in slots
    assert ("features: redis-cache", "state") in slots
    assert explanation.added is not None
    assert explanation.added.command == ""
    assert explanation.changed is not None
    assert explanation.changed.commit == evolved.pristine
    assert explanation.is_edited


def test_files_of_a_resource_and_of_manifests_are_told_too(story: Story) -> None:
    story.begin(build_spec("docker"))
    service, compose = explain(story, "app/orders/service.py"), explain(story, "docker-compose.yml")
    assert service.origin is not None
    assert service.origin.resource == "Order"
    assert compose.origin is not None
    assert [given.part for given in compose.origin.contributions] == ["features: docker"]


def test_a_moved_file_is_told_by_what_it_was(story: Story) -> None:
    story.begin(build_spec("docker"), {"index.js": "1\n"})
    story.check_out()
    story.server.git("mv", "services/shop/app/core/health.py", "services/shop/app/core/liveness.py")
    story.publish()
    explanation = explain(story, "app/core/liveness.py")
    assert explanation.path == "services/shop/app/core/liveness.py"
    assert explanation.generated_as == "app/core/health.py"


def test_what_people_put_there_is_not_explained(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"app/mine.py": "mine\n"})
    with pytest.raises(UserError, match="was not generated"):
        explain(story, "app/mine.py")
    with pytest.raises(UserError, match="has no file"):
        explain(story, "app/nowhere.py")


def test_without_a_chain_layers_and_templates_are_told(story: Story) -> None:
    files = generate_once(build_spec("docker"))
    story.server.commit({path: file.content for path, file in files.items()}, branch=BRANCH)
    story.edit({"app/mine.py": "mine\n"})
    explanation = explain(story, "Dockerfile")
    assert explanation.origin is not None
    assert explanation.added is None
    with pytest.raises(UserError, match="was not generated"):
        explain(story, "app/mine.py")
