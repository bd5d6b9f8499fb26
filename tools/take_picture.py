"""Take the picture of the README: the pull request that the demonstration ends with, as a browser shows it.

Usage: python tools/take_picture.py [FILE.png]
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from github_app.sandbox.demonstration import run_demonstration
from github_app.sandbox.story import play

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs/images/pull-request.png"
SIZE = {"width": 1240, "height": 1500}


def take_picture(target: Path) -> None:
    """Play the story and photograph its pull request."""
    # The tests' own browser: scripts are started with their directory on the path, not the project's.
    sys.path.insert(0, str(ROOT))
    from tests.browser.chromium import launch

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
    take_picture(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE)
