"""The demonstration from the outside: its command, and a person at its pages."""

import os
import re
import signal
import subprocess

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.demo import COMMAND

JOB_MILLISECONDS = 60_000


def test_the_story_is_played_whole_and_ends_with_status_0():
    done = subprocess.run([*COMMAND, "--exit"], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    told = ("opens issue #1", "sets the label generate:service", "👀", "plan", "opens pull request #2", "🚀")
    told_then = ("by hand", "/generate add redis caching", "Verified", "what became of each file", "still there")
    for said in (*told, *told_then):
        assert said in done.stdout


def test_a_port_that_is_taken_is_said_to_be(demo):
    port = demo.find_address(r"http://127\.0\.0\.1:\d+").rpartition(":")[2]
    command = [*COMMAND, "--exit", "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert f"port {port} is taken" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_can_be_stopped_in_the_middle_and_leaves_nothing_behind(tmp_path, number):
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(3)]
        process.send_signal(number)
        try:
            rest, _ = process.communicate(timeout=60)
        finally:
            process.kill()
    assert "Stopped." in rest
    assert process.returncode == 1
    assert list(tmp_path.iterdir()) == []
    app = lines[2].split()[-1]
    with pytest.raises(httpx.ConnectError):
        httpx.get(app)


@pytest.mark.parametrize("port", ["x", "-1", "65536"])
def test_what_is_no_port_is_wrong_usage(port):
    command = [*COMMAND, f"--port={port}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "is no port" in done.stderr


def test_the_pull_request_of_the_story_can_be_read(demo, page):
    page.goto(demo.find_address(r"http://\S+/pull/2"))
    expect(page.get_by_text("Open", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="#1", exact=True).first).to_be_visible()
    page.get_by_role("link", name=re.compile("Files changed")).click()
    expect(page.get_by_role("link", name="pullwright.yml")).to_be_visible()
    page.get_by_role("link", name=re.compile("Commits")).click()
    expect(page.locator("ul.rows li").first).to_be_visible()


def test_the_pull_request_shows_what_became_of_an_edit_by_hand_and_a_command(demo, page):
    page.goto(demo.find_address(r"http://\S+/pull/2"))
    expect(page.get_by_role("cell", name="merged with your edits")).to_be_visible()
    expect(page.get_by_role("heading", name="Before you deploy")).to_be_visible()
    page.get_by_role("link", name=re.compile("Files changed")).click()
    expect(page.get_by_text("Agreed with operations").first).to_be_visible()


def test_a_person_opens_an_issue_labels_it_and_gets_a_pull_request(demo, page):
    page.goto(demo.find_address(r"http://\S+/issues/new"))
    page.get_by_role("link", name="A service from one sentence").click()
    expect(page.get_by_label("Title")).to_have_value("Library")
    page.get_by_label("Label").select_option("None")
    page.get_by_role("button", name="Create issue").click()
    expect(page.get_by_role("heading", name=re.compile("Library"))).to_be_visible()
    page.get_by_label("Label to add").select_option("generate:service")
    page.get_by_role("button", name="Add label").click()
    wait_for(page, page.get_by_text(re.compile("is ready for review")))
    page.get_by_role("complementary").get_by_role("link").click()
    expect(page.get_by_text("wants to merge")).to_be_visible()
    for heading in ("Runbook", "Run the tests", "Environment", "Endpoints"):
        expect(page.get_by_role("heading", name=re.compile(heading, re.IGNORECASE)).first).to_be_visible()


def test_who_may_not_label_cannot_start_a_generation(demo, page):
    page.goto(demo.find_address(r"http://\S+/issues/1"))
    page.get_by_label("Acting as").select_option("sam")
    page.get_by_role("button", name="Switch").click()
    expect(page.get_by_role("button", name="Add label")).to_have_count(0)
    page.get_by_label("Add a comment as sam").fill("Looks **good**")
    page.get_by_role("button", name="Comment").click()
    expect(page.locator("strong", has_text="good")).to_be_visible()


def wait_for(page, locator):
    """Loads the page again until something is on it, as a person would."""
    for _ in range(JOB_MILLISECONDS // 250):
        if locator.count():
            return
        page.wait_for_timeout(250)
        page.reload()
    expect(locator).to_be_visible()
