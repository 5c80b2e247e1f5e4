"""Every view in both themes, both languages and on a phone: pictures, and what can be told of its accessibility."""

import pathlib

from browser import NARROW, PHONE, WIDE, Report, Window, browser

CHECKS = pathlib.Path(__file__).with_name("accessibility.js").read_text()
SIZES = [("wide-light", WIDE, "light", "fr-FR"), ("wide-dark", WIDE, "dark", "en-GB"),
         ("phone-light", PHONE, "light", "fr-FR"), ("phone-dark", PHONE, "dark", "en-GB"),
         ("narrow-light", NARROW, "light", "fr-FR")]
report = Report()


def open_views(window):
    """Opens one view after the other, and gives the name of each when it is there."""
    page = window.page
    window.go("/")
    identifiers = page.eval_on_selector_all(".hit", "hits => hits.slice(0, 3).map((hit) => hit.dataset.id)")
    yield "start"
    window.go("/?q=data+analyst+en+Allemagne+au+moins+12+mois%2C+si+possible+python%2C+pas+Munich&pick=" + identifiers[0])
    page.wait_for_timeout(600)
    yield "search"
    window.go("/?q=data&country=GL&min_months=24")
    yield "empty"
    window.go(f"/?offer={identifiers[0]}", until="#similar")
    yield "offer"
    window.go("/?view=compare&pick=" + ",".join(identifiers), until="table.compare")
    yield "compare"
    window.go("/?view=look", until=".dashboard")
    yield "look"
    window.go("/?view=ask")
    yield "ask"
    page.fill("#ask-box", "Quelles missions de data en Allemagne ?")
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer:not(.draft)")
    yield "answer"
    window.go("/?offer=999999999", until="[role=alert]")
    window.wrongs = [one for one in window.wrongs if "404" not in one]
    yield "wrong"


def focus_order(window, name):
    """Walks through the page by Tab: each stop must be seen, and lie behind the one before."""
    page = window.page
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    previous = -1
    for _ in range(25):
        page.keyboard.press("Tab")
        stop = page.evaluate("""() => {
          const at = document.activeElement;
          const all = [...document.querySelectorAll('*')];
          const style = getComputedStyle(at);
          const around = getComputedStyle(at.closest('.box') ?? at);
          return {place: all.indexOf(at), name: at.outerHTML.slice(0, 80), isBody: at === document.body,
                  seen: style.outlineStyle !== 'none' || around.boxShadow !== 'none'};
        }""")
        if stop["isBody"] or (previous >= 0 and "skip" in stop["name"]):
            break
        report.check(stop["seen"], f"{name}: the focus can't be seen on {stop['name']}")
        report.check(stop["place"] > previous, f"{name}: the focus goes back to {stop['name']}")
        previous = stop["place"]


def main():
    with browser() as chromium:
        for size_name, size, theme, locale in SIZES:
            window = Window(chromium, size=size, theme=theme, locale=locale, motion="reduce")
            for view in open_views(window):
                name = f"{view}-{size_name}"
                window.shot(name)
                wrongs = window.page.evaluate(CHECKS)
                report.check(not wrongs, f"{name}: " + "; ".join(wrongs[:12]))
                if size_name == "wide-light":
                    focus_order(window, name)
            report.check(not window.wrongs, f"{size_name}: {window.wrongs}")
            window.close()
    report.end()


if __name__ == "__main__":
    main()
