"""The same service on another stack, in a pull request of its own, for people to compare."""

from collections.abc import Iterator

import pytest

from generators.spec.file import read_spec
from generators.stacks.registry import STACKS
from tests.github_app.jobs.services import build_spec, open_service
from tests.github_app.jobs.story import Story

OTHER = "go-fiber-gorm"
LINE = f"/generate compare {OTHER}"


def find_sibling(story: Story, pull: int) -> dict[str, str]:
    [sibling] = [other for other in story.list_pull_requests() if other["number"] != pull]
    return sibling


def test_the_same_service_comes_on_the_other_stack(story: Story) -> None:
    pull = open_service(story, build_spec(), directory="services/shop")
    head = story.find_head(pull)
    assert story.wait_for_comment_end(story.comment(pull, LINE)) == ["eyes", "rocket"]
    sibling = find_sibling(story, pull)
    assert f"The same service as in #{pull} on another stack" in sibling["body"]
    assert "Closes #" not in sibling["body"]
    assert f"is in #{sibling['number']}" in story.find_answer(pull, LINE)
    spec = read_spec(story.read_file(story.find_head(int(sibling["number"])), "services/shop/pullwright.yml"))
    assert spec == build_spec(stack=OTHER)
    assert story.find_head(pull) == head


def test_asked_again_it_points_to_the_one_that_is_open(story: Story) -> None:
    pull = open_service(story)
    story.wait_for_comment_end(story.comment(pull, LINE))
    sibling = find_sibling(story, pull)
    assert story.wait_for_comment_end(story.comment(pull, f"{LINE}!")) == ["eyes", "rocket"]
    assert f"is in #{sibling['number']}" in story.find_answer(pull, f"{LINE}!")
    assert find_sibling(story, pull) == sibling


def test_the_sibling_evolves_like_any_service(story: Story) -> None:
    pull = open_service(story)
    story.wait_for_comment_end(story.comment(pull, LINE))
    sibling = int(find_sibling(story, pull)["number"])
    assert story.wait_for_comment_end(story.comment(sibling, "/generate set page size to 50")) == ["eyes", "rocket"]
    assert "page_size: 50" in story.read_file(story.find_head(sibling), "pullwright.yml")
    line = "/generate add field sku (string) to Order"
    assert story.wait_for_comment_end(story.comment(pull, line)) == ["eyes", "rocket"]
    assert "sku" in story.read_file(story.find_head(pull), "pullwright.yml")


@pytest.fixture
def nest_is_not_built() -> Iterator[None]:
    stacks = dict(STACKS)
    del STACKS["nestjs-typeorm"]
    yield
    # In the order that they had, which is that in which they are offered.
    STACKS.clear()
    STACKS.update(stacks)


@pytest.mark.usefixtures("nest_is_not_built")
@pytest.mark.parametrize(
    ("stack", "said"), [("fastapi-sqlalchemy", "shop is on FastAPI"), ("nestjs-typeorm", "is not built yet")]
)
def test_what_cannot_be_compared_says_why(story: Story, stack: str, said: str) -> None:
    pull = open_service(story)
    line = f"/generate compare {stack}"
    assert story.wait_for_comment_end(story.comment(pull, line)) == ["confused", "eyes"]
    assert said in story.find_answer(pull, line)


def test_where_plans_are_approved_it_waits_for_that(story: Story) -> None:
    story.commit({".github/pullwright.yml": "approve: true\n"})
    pull = open_service(story)
    comment = story.comment(pull, LINE)
    story.wait_for_comment(pull, "This is the plan")
    assert len(story.list_pull_requests()) == 1
    story.comment(pull, "/generate apply")
    assert "rocket" in story.wait_for_comment_end(comment)
    assert find_sibling(story, pull)
