"""Commands that change a service, as people post them on a pull request and see what comes of it."""

import pytest

from github_app.sandbox.git_store import GitStore
from tests.github_app.jobs.services import build_spec, open_service, push_service
from tests.github_app.jobs.story import LABEL, Story

ADD = "/generate add redis caching"
REMOVE = "/generate remove field note from Order"
SIZE = "/generate set page size to 50"
SCHEMAS = "app/core/schemas.py"


@pytest.fixture
def pull(story: Story) -> int:
    """A pull request with a service."""
    return open_service(story)


def read(story: Story, pull: int, path: str) -> str:
    return story.read_file(story.find_head(pull), path)


def add_line(text: str) -> str:
    return f"{text}\n\nBY_HAND = True\n"


def grant(story: Story, permission: str) -> None:
    """Give the installation a permission."""
    story.live.installation.permissions = {**story.live.installation.permissions, permission: "write"}


def withdraw(story: Story, permission: str) -> None:
    """Take a permission away from the installation, before any token of it is in use."""
    permissions = dict(story.live.installation.permissions)
    del permissions[permission]
    story.live.installation.permissions = permissions


def test_a_command_evolves_the_service_and_edits_of_people_stay(story: Story) -> None:
    issue = story.open_issue(labels=(LABEL,))
    story.wait_for_end(issue)
    [opened] = story.list_pull_requests()
    pull = opened["number"]
    before = story.edit(pull, "app/main.py", add_line)
    comment = story.comment(pull, ADD)
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    assert "BY_HAND = True" in read(story, pull, "app/main.py")
    assert "redis-cache" in read(story, pull, "pullwright.yml")
    assert story.find_head(pull) != before


def test_the_status_comment_says_what_became_of_each_file(story: Story, pull: int) -> None:
    story.edit(pull, "app/main.py", add_line)
    story.wait_for_comment_end(story.comment(pull, ADD))
    answer = story.find_answer(pull, ADD)
    assert f"Done in {story.find_head(pull)[:7]}" in answer
    assert "| `app/main.py` | merged with your edits |" in answer
    assert "### Before you deploy" in answer
    assert "`REDIS_URL`" in answer
    assert "\n+- redis-cache\n" in answer or "\n+  - redis-cache\n" in answer
    assert story.list_answers(pull, ADD) == [answer]


def test_the_commit_is_signed_credited_and_on_top_of_what_people_pushed(story: Story, pull: int) -> None:
    before = story.edit(pull, "app/main.py", add_line)
    story.wait_for_comment_end(story.comment(pull, ADD))
    commit = story.get_commit(story.find_head(pull))
    assert commit["verification"]["verified"]
    assert commit["parents"][0]["sha"] == before
    assert commit["parents"][1]["sha"] == story.list_refs()["refs/pullwright/shop"]
    assert "Co-authored-by: writer <" in commit["message"]
    assert not [ref for ref in story.list_refs() if "staging" in ref]


def test_the_check_and_the_description_tell_of_it(story: Story) -> None:
    issue = story.open_issue(labels=(LABEL,))
    story.wait_for_end(issue)
    [opened] = story.list_pull_requests()
    pull = opened["number"]
    body = f"Mine above.\n\n{opened['body']}\n\nMine below."
    assert story.as_person("writer").patch(f"/pulls/{pull}", json={"body": body}).is_success
    story.wait_for_comment_end(story.comment(pull, ADD))
    [check] = story.list_checks(story.find_head(pull))
    assert check["name"] == "Pullwright"
    assert check["conclusion"] == "success"
    assert check["output"]["title"] == "Add the feature Redis cache"
    renewed = story.get_pull(pull)["body"]
    assert "`REDIS_URL`" in renewed
    assert renewed.startswith("Mine above.")
    assert renewed.endswith("Mine below.")
    story.wait_for_comment_end(story.comment(pull, "/generate add resource Coupon with code (string)"))
    renewed = story.get_pull(pull)["body"]
    assert "`migrations/versions/0001_create_tables.py`, `migrations/versions/0002_" in renewed


def test_a_conflict_keeps_the_lines_of_people_and_delivers_the_rest(story: Story, pull: int) -> None:
    story.edit(pull, SCHEMAS, lambda text: text.replace("= 20", "= 33"))
    assert story.wait_for_comment_end(story.comment(pull, SIZE)) == ["eyes", "rocket"]
    assert "= 33" in read(story, pull, SCHEMAS)
    assert "size=50" in read(story, pull, "README.md")
    assert "but for 1 conflict in 1 file" in story.find_answer(pull, SIZE)
    [remark] = story.list_review_comments(pull)
    assert remark["path"] == SCHEMAS
    assert "```suggestion\n    size: Annotated[int, Field(ge=1, le=100)] = 50\n```" in remark["body"]
    [check] = story.list_checks(story.find_head(pull))
    assert check["conclusion"] == "neutral"
    assert check["output"]["annotations_count"] == 1


@pytest.mark.parametrize(("side", "size"), [("ours", 33), ("theirs", 50)])
def test_a_conflict_is_settled_by_a_command(story: Story, pull: int, side: str, size: int) -> None:
    story.edit(pull, SCHEMAS, lambda text: text.replace("= 20", "= 33"))
    story.wait_for_comment_end(story.comment(pull, SIZE))
    resolve = f"/generate resolve {side} {SCHEMAS}"
    assert story.wait_for_comment_end(story.comment(pull, resolve)) == ["eyes", "rocket"]
    assert f"= {size}" in read(story, pull, SCHEMAS)
    assert "Done in" in story.find_answer(pull, resolve)


def test_what_is_there_already_changes_nothing(story: Story) -> None:
    pull = open_service(story, build_spec(features=["redis-cache"]))
    before = story.find_head(pull)
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["eyes", "rocket"]
    assert "There is nothing to do" in story.find_answer(pull, ADD)
    assert story.find_head(pull) == before


def test_what_is_not_understood_gets_the_nearest_command(story: Story, pull: int) -> None:
    before = story.find_head(pull)
    assert story.wait_for_comment_end(story.comment(pull, "/generate add reddis cashing")) == ["confused", "eyes"]
    answer = story.find_answer(pull, "/generate add reddis cashing")
    assert "not understood" in answer
    assert "/generate add redis" in answer
    assert story.find_head(pull) == before


def test_what_cannot_be_done_says_why(story: Story, pull: int) -> None:
    line = "/generate remove resource Customer"
    assert story.wait_for_comment_end(story.comment(pull, line)) == ["confused", "eyes"]
    assert "cannot be done" in story.find_answer(pull, line)
    assert "Order" in story.find_answer(pull, line)


def test_data_goes_only_when_that_is_confirmed(story: Story, pull: int) -> None:
    before = story.find_head(pull)
    assert story.wait_for_comment_end(story.comment(pull, REMOVE)) == ["confused", "eyes"]
    assert f"{REMOVE} confirm" in story.find_answer(pull, REMOVE)
    assert story.find_head(pull) == before
    assert story.wait_for_comment_end(story.comment(pull, f"{REMOVE} confirm")) == ["eyes", "rocket"]
    assert "note" not in read(story, pull, "pullwright.yml")


def test_commands_of_one_comment_are_carried_out_in_their_order(story: Story, pull: int) -> None:
    second = "/generate rename field sku to code in Order"
    comment = story.comment(pull, f"/generate add field sku (string) to Order\n{second}")
    assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    assert "code" in read(story, pull, "pullwright.yml")
    assert "Done in" in story.find_answer(pull, second)
    assert len(story.list_comments(pull)) == 1 + 2


def test_two_commands_at_once_are_both_carried_out(story: Story, pull: int) -> None:
    lines = [ADD, SIZE]
    for comment in [story.comment(pull, line) for line in lines]:
        assert story.wait_for_comment_end(comment) == ["eyes", "rocket"]
    spec = read(story, pull, "pullwright.yml")
    assert "redis-cache" in spec
    assert "50" in spec


def test_sync_follows_what_people_wrote_into_the_spec(story: Story, pull: int) -> None:
    story.edit(pull, "pullwright.yml", lambda text: text.replace("note: text", "note: text\n      amount: integer"))
    assert story.wait_for_comment_end(story.comment(pull, "/generate sync")) == ["eyes", "rocket"]
    assert "amount" in read(story, pull, "app/orders/models.py")


def test_update_with_the_same_templates_changes_nothing(story: Story, pull: int) -> None:
    assert story.wait_for_comment_end(story.comment(pull, "/generate update")) == ["eyes", "rocket"]
    assert "There is nothing to do" in story.find_answer(pull, "/generate update")


def test_undo_takes_the_last_generation_back_and_keeps_later_edits(story: Story, pull: int) -> None:
    story.wait_for_comment_end(story.comment(pull, ADD))
    story.edit(pull, "app/main.py", add_line)
    assert story.wait_for_comment_end(story.comment(pull, "/generate undo")) == ["eyes", "rocket"]
    assert "redis" not in read(story, pull, "pullwright.yml")
    assert "BY_HAND" in read(story, pull, "app/main.py")


def test_rebaseline_takes_the_branch_as_it_is(story: Story, pull: int) -> None:
    story.edit(pull, "app/main.py", add_line)
    assert story.wait_for_comment_end(story.comment(pull, "/generate rebaseline")) == ["eyes", "rocket"]
    assert "BY_HAND" in read(story, pull, "app/main.py")


def test_a_later_pull_request_evolves_a_service_that_was_squashed(story: Story, pull: int) -> None:
    story.edit(pull, "app/main.py", add_line)
    merged = story.as_person("owner").put(f"/pulls/{pull}/merge", json={"merge_method": "squash"})
    assert merged.status_code == 200, merged.text
    later = story.open_pull("later", {"NOTES.md": "Later\n"})
    assert story.wait_for_comment_end(story.comment(later, ADD)) == ["eyes", "rocket"]
    assert "BY_HAND" in read(story, later, "app/main.py")
    assert "merged with your edits" in story.find_answer(later, ADD)


def test_a_pull_request_that_is_merged_or_closed_gets_an_answer(story: Story, pull: int) -> None:
    assert story.as_person("writer").patch(f"/pulls/{pull}", json={"state": "closed"}).is_success
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["confused", "eyes"]
    assert "This pull request is closed" in story.find_answer(pull, ADD)


def test_a_pull_request_from_a_fork_says_where_to_go_on(story: Story) -> None:
    live = story.live
    fork = live.sandbox.add_fork(live.repository, live.people["reader"])
    store = GitStore(fork.path)
    store.update_ref("refs/heads/work", store.list_refs()["refs/heads/main"])
    head = store.commit_files("work", {"app.py": "x = 1\n"}, message="Work\n", author="reader")
    asked = {"title": "Work", "head": "reader:work", "base": "main"}
    pull = story.as_person("reader").post("/pulls", json=asked).json()["number"]
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["confused", "eyes"]
    assert "is in a fork, where the App cannot push" in story.find_answer(pull, ADD)
    assert "open a pull request from there" in story.find_answer(pull, ADD)
    assert store.list_refs()["refs/heads/work"] == head


def test_of_several_services_the_command_has_to_name_one(story: Story) -> None:
    push_service(story, build_spec("billing"), branch="billing", directory="services/billing")
    story.merge("billing")
    pull = open_service(story, build_spec("shop"), directory="services/shop")
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["confused", "eyes"]
    answer = story.find_answer(pull, ADD)
    assert "`services/billing`" in answer
    line = "/generate in services/shop add redis caching"
    assert story.wait_for_comment_end(story.comment(pull, line)) == ["eyes", "rocket"]


def test_a_branch_without_a_service_says_so(story: Story) -> None:
    pull = story.open_pull("plain", {"app.py": "x = 1\n"})
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["confused", "eyes"]
    assert "no `pullwright.yml`" in story.find_answer(pull, ADD)


def test_without_the_permission_for_workflows_they_are_left_out_and_shown(story: Story) -> None:
    withdraw(story, "workflows")
    pull = open_service(story)
    line = "/generate add github actions and redis caching"
    assert story.wait_for_comment_end(story.comment(pull, line)) == ["eyes", "rocket"]
    answer = story.find_answer(pull, line)
    assert "may not write workflows" in answer
    assert "As `.github/workflows/" in answer
    assert "redis-cache" in read(story, pull, "pullwright.yml")
    grant(story, "workflows")
    assert story.wait_for_comment_end(story.comment(pull, "/generate update")) == ["eyes", "rocket"]
    assert "| `.github/workflows/shop.yml` | added |" in story.find_answer(pull, "/generate update")


def test_without_the_permission_for_checks_the_comment_says_it_all(story: Story) -> None:
    withdraw(story, "checks")
    pull = open_service(story)
    assert story.wait_for_comment_end(story.comment(pull, ADD)) == ["eyes", "rocket"]
    assert "may not report checks" in story.find_answer(pull, ADD)
