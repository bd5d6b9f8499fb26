"""A demonstration that stays up, and a headless Chromium to use it with."""

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.demo import Demo


@pytest.fixture(scope="session")
def demo():
    running = Demo()
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture
def page(browser):
    """A new visitor. Whatever the browser complains of, such as a refused style, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    visited = context.new_page()
    complaints: list[str] = []
    visited.on("console", lambda message: complaints.append(message.text))
    visited.on("pageerror", lambda error: complaints.append(str(error)))
    visited.on("requestfailed", lambda request: complaints.extend(describe_failure(request)))
    yield visited
    context.close()
    assert complaints == []


def describe_failure(request):
    """Says what failed; what a visitor leaves before it has come did not."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]
