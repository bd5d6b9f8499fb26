"""The image of the App with what it needs to ask a language model, as operators build it."""

import pytest

from tests.containers.base_images import provide_bases
from tests.containers.subjects import ROOT

NAME = "pullwright-test-extras"


@pytest.fixture
def image(engine):
    provide_bases(engine, ROOT / "Dockerfile")
    yield engine.build(ROOT, NAME, {"EXTRAS": "llm"})
    engine.run("image", "rm", "--force", NAME)


def test_an_image_that_is_built_with_the_extra_can_ask_a_model(engine, image):
    command = ["python", "-c", "import github_app.assistance.model; print('ready to ask')"]
    with engine.start(image, {}, command=command) as container:
        assert container.wait() == 0, container.logs()
        assert "ready to ask" in container.logs()
