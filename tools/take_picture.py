"""Take the picture of the README: the pull request that the demonstration ends with, as a browser shows it.

Usage: make picture
"""

from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from github_app.sandbox.demonstration import run_demonstration
from github_app.sandbox.story import play
from tests.browser.chromium import launch

PICTURE = Path("docs/images/pull-request.png")
SIZE = ViewportSize(width=1240, height=1500)


def take_picture(target: Path) -> None:
    """Play the story and photograph its pull request."""
    with run_demonstration() as demonstration, sync_playwright() as playwright:
        scene = play(demonstration.sandbox, demonstration.stage, bot=demonstration.bot, tell=print)
        assert scene.pull is not None
        browser = launch(playwright)
        page = browser.new_page(viewport=SIZE)
        page.goto(demonstration.sandbox.links.of_issue_page(demonstration.stage.repository, scene.pull))
        target.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=target)
        browser.close()
    print(f"{target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    take_picture(PICTURE)
