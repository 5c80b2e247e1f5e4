"""A browser that notes what a page must not do: errors on the console, requests elsewhere, dialogs, refused content."""

import contextlib
import os

from playwright.sync_api import sync_playwright

ADDRESS = os.environ.get("VIE_PAGE_ADDRESS", "http://127.0.0.1:8765")
SHOTS = os.environ.get("VIE_PAGE_SHOTS")
CHROMIUM = os.environ.get("VIE_CHROMIUM", "/usr/bin/chromium")
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# What a page of 1,280 px has when it is enlarged to four times its size.
NARROW = {"width": 320, "height": 640}
# Set by a payload that runs; tells of content that the page's policy has refused.
WATCH = """
window.__x = 0; window.__refused = [];
document.addEventListener('securitypolicyviolation', (e) => window.__refused.push(e.violatedDirective + ' ' + e.blockedURI));
"""


@contextlib.contextmanager
def browser():
    """A headless Chromium."""
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield chromium
        finally:
            chromium.close()


class Window:
    """A page with what went wrong in it."""

    def __init__(self, chromium, *, size=WIDE, theme="light", locale="en-GB", motion=None, credentials=None):
        self.context = chromium.new_context(
            viewport=size, color_scheme=theme, locale=locale, reduced_motion=motion or "no-preference",
            http_credentials=credentials)
        self.context.add_init_script(WATCH)
        self.context.set_default_timeout(30_000)
        self.page = self.context.new_page()
        self.wrongs = []
        self.dialogs = 0
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.wrongs.append(f"error: {error}"))
        self.page.on("request", self._request)
        self.page.on("dialog", self._dialog)

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.wrongs.append(f"console: {message.text}")

    def _request(self, request):
        if not request.url.startswith((ADDRESS, "data:")):
            self.wrongs.append(f"foreign request: {request.url}")

    def _dialog(self, dialog):
        self.dialogs += 1
        dialog.dismiss()

    def go(self, path, until="main h1, main h2"):
        """Opens an address of the server and waits until there is something to see."""
        self.page.goto(ADDRESS + path)
        self.page.wait_for_selector(until, state="attached")
        self.settle()

    def settle(self):
        """Waits until nothing is asked of the server any more."""
        self.page.wait_for_load_state("networkidle")
        self.page.locator("[aria-busy]").wait_for(state="detached")

    def hits(self):
        """The titles of the hits; the browser doesn't lay out those far below, so that only their text can be had."""
        return self.page.locator(".hit h3 a").all_text_contents()

    def query(self):
        """What the address bar holds behind the question mark."""
        return self.page.evaluate("Object.fromEntries([...new URLSearchParams(location.search)])")

    def shot(self, name):
        """Keeps a picture, where they are wanted."""
        if SHOTS:
            os.makedirs(SHOTS, exist_ok=True)
            self.page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)

    def close(self):
        self.context.close()


class Report:
    """What was checked, and what was found wrong; one line each."""

    def __init__(self):
        self.checks = 0
        self.failures = []

    def check(self, holds, what):
        self.checks += 1
        if not holds:
            self.failures.append(what)
            print(f"FAILED {what}", flush=True)

    def end(self):
        print(f"{self.checks} checks, {len(self.failures)} failures", flush=True)
        raise SystemExit(1 if self.failures else 0)
