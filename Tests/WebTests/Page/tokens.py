"""The page of a server that wants a token: the browser asks for it, or the page does."""

import os

from browser import ADDRESS, Report, Window, browser

TOKEN = os.environ["VIE_PAGE_TOKEN"]
report = Report()
check = report.check


def by_browser(chromium):
    """The browser's own dialog: the token is the password, and goes along with what the page asks, too."""
    window = Window(chromium)
    check(window.context.request.get(ADDRESS).status == 401, "without the token there is no page")
    window.close()
    window = Window(chromium, credentials={"username": "any", "password": TOKEN})
    window.go("/?q=data")
    check(window.page.locator(".hit").count() > 0, "with it the page works")
    check(window.page.locator("#token").count() == 0, "and doesn't ask again")
    window.go("/?view=ask")
    window.page.fill("#ask-box", "Combien d'offres ?")
    window.page.keyboard.press("Enter")
    window.page.locator(".answer:not(.draft)").wait_for()
    check("36" in window.page.locator(".answer").inner_text(), "answers come, too")
    window.close()


def by_page(chromium):
    """A page that is there already while the server has another token: the page asks, without a dialog of the browser."""
    window = Window(chromium)
    page = window.page

    def open_up(route):
        is_answer = "/v1/" in route.request.url
        route.continue_() if is_answer else route.continue_(
            headers={**route.request.headers, "authorization": f"Bearer {TOKEN}"})

    page.route("**/*", open_up)
    window.go("/?q=data", until="#token")
    check(page.get_by_role("heading", name="asks for its token").count() == 1, "the page says what is wanted")
    check(page.locator("[role=alert]").count() == 0, "and finds no fault yet")
    window.shot("token")
    page.fill("#token", "not-this-one-at-all")
    page.keyboard.press("Enter")
    page.get_by_text("doesn’t take that one").wait_for()
    page.fill("#token", TOKEN)
    page.keyboard.press("Enter")
    page.locator(".hit").first.wait_for()
    check(page.locator("#token").count() == 0, "with the right one the page works")
    page.reload()
    page.locator(".hit").first.wait_for()
    check(TOKEN not in page.url and page.evaluate("localStorage.length") == 0, "it is kept until the window is closed, no longer")
    window.wrongs = [one for one in window.wrongs if "401" not in one]
    check(not window.wrongs and window.dialogs == 0, f"{window.wrongs}")
    window.close()


def main():
    with browser() as chromium:
        by_browser(chromium)
        by_page(chromium)
    report.end()


if __name__ == "__main__":
    main()
