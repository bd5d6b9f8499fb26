"""The Chromium of the distribution, without the errands that it runs by itself."""

import shutil

from playwright.sync_api import Browser, Playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch(playwright: Playwright) -> Browser:
    """Starts the browser.

    Raises:
        AssertionError: If it is not installed.
    """
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program, "Chromium is not installed; run tools/require.sh chromium"
    return playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
