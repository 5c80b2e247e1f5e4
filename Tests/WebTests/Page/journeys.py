"""What people do on the page, in a real browser, on a real server over the project's sample offers."""

import re
import sys

from browser import Report, Window, browser

report = Report()
check = report.check


def pays_of(page):
    """What the hits pay, in euros a month, in their order."""
    facts = " ".join(page.locator(".hits .facts").all_text_contents())
    return [int(re.sub(r"\D", "", text)) for text in re.findall(r"€([\d,]+) a month", facts)]


def searching(window):
    page = window.page
    window.go("/")
    check(page.locator(".hit").count() > 5, "the newest offers are there before anything is asked")
    page.keyboard.press("/")
    check(page.evaluate("document.activeElement.id") == "question", '"/" goes to the box')
    page.keyboard.type("data", delay=20)
    window.settle()
    page.wait_for_url("**/?q=data")
    check(page.evaluate("history.length") <= 3, "the address bar follows the typing, as one step")
    check(any("data" in title.lower() for title in window.hits()), "typing finds offers")
    check(page.locator(".hit mark").count() > 0, "the words that were found are marked")
    check(page.locator(".why").count() > 0, "a hit tells why it was found")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.textContent")
    check(first == window.hits()[0], "the arrow goes to the first hit")
    page.keyboard.press("ArrowDown")
    check(page.evaluate("document.activeElement.textContent") == window.hits()[1], "and on to the second")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_selector("article.offer h1")
    check(page.locator("article.offer h1").inner_text() == first, "Enter opens the offer")
    page.keyboard.press("Escape")
    page.wait_for_selector(".hit")
    check(window.query() == {"q": "data"}, "Escape leads back to the results")


def typing(window):
    """While a person types, what is in sight comes first; the rest isn't lost."""
    page = window.page
    window.go("/")
    # What is there each time hits are drawn anew: how many of how many, and whether they reach the window's foot.
    page.evaluate("""() => {
      window.drawn = [];
      new MutationObserver((changes) => {
        const hits = document.querySelectorAll(".hits > li");
        if (!changes.some((one) => [...one.addedNodes].includes(hits[0]))) return;
        const found = Math.min(parseInt(document.querySelector("#count").textContent) || 0, 20);
        window.drawn.push([hits.length, found, hits[hits.length - 1]?.getBoundingClientRect().bottom ?? 0]);
      }).observe(document.querySelector(".hits"), { childList: true });
    }""")
    page.click("#question")
    page.keyboard.type("business", delay=30)
    window.settle()
    page.wait_for_url("**/?q=business")
    page.locator(".after").locator("button, p").wait_for()
    drawn = page.evaluate("window.drawn")
    cut = [one for one in drawn if one[0] < one[1]]
    check(len(cut) > 0 and all(bottom >= 900 for *_, bottom in cut), f"hits out of sight wait, none in sight does: {drawn}")
    shown = page.locator(".hit").count()
    check(str(shown) in page.locator("#count").inner_text() or shown == 20, "and come when there is time")
    # A letter that is taken back at once leaves all as it was.
    page.keyboard.type("x")
    page.keyboard.press("Backspace")
    window.settle()
    page.locator(".after").locator("button, p").wait_for()
    check(page.locator(".hit").count() == shown, "a letter taken back leaves all hits there")
    page.locator("#live", has_text=page.locator("#count").inner_text()).wait_for(state="attached")
    check(page.evaluate("document.activeElement.id") == "question", "the focus stays in the box")


def commas(window):
    """A name with a comma in it is one name: in a facet, a chip, the address, the plots and on the way back."""
    page = window.page
    names = []

    def answer(route):
        value = route.fetch().json()
        value["facets"]["company"] = {"Foo, Inc.": 3, "Bar, Baz & Co.": 2}
        names.append((route.request.post_data_json or {}).get("filters", {}).get("company"))
        route.fulfill(json=value)
    page.route("**/v1/search", answer)
    window.go("/")
    page.locator('input[data-key="company=Foo, Inc."]').check()
    window.settle()
    check(window.query().get("company") == "Foo, Inc." and names[-1] == ["Foo, Inc."], f"one name is asked for: {names}")
    check("Foo, Inc." in page.locator(".chip.filter").inner_text(), "and is one chip")
    page.locator('input[data-key="company=Bar, Baz & Co."]').check()
    window.settle()
    check(["Foo, Inc.", "Bar, Baz & Co."] in names, f"a second one is a second one: {names}")
    with page.expect_response("**/v1/stats*") as stats:
        page.get_by_role("link", name="Look").click()
    check(stats.value.ok, f"the plots take both: {stats.value.status}")
    check(stats.value.request.url.count("company=") == 2, "each by itself")
    page.go_back()
    page.go_back()
    window.settle()
    check(page.locator(".chip.filter").count() == 1, "back takes the second away")
    page.unroute_all(behavior="ignoreErrors")


def chips(window):
    page = window.page
    window.go("/?q=data+analyst+en+Allemagne+au+moins+12+mois%2C+si+possible+python%2C+pas+Munich")
    for kind in ("hard", "soft", "excluded"):
        check(page.locator(f".chip.{kind}").count() > 0, f"there is a chip of what is {kind}")
    check(page.locator(".chip.excluded").inner_text().strip().endswith("Munich"), "what is excluded is named")
    page.locator(".chip.excluded button").click()
    window.settle()
    check(page.locator(".chip.excluded").count() == 0, "a chip can be removed")
    check("Munich" not in window.query()["q"] and "pas" not in window.query()["q"], "and goes out of the question")
    page.locator(".chip.hard", has_text="12").locator("button").click()
    window.settle()
    check("12" not in window.query()["q"], "so does a condition")
    page.go_back()
    window.settle()
    check("12 mois" in window.query()["q"], "back brings it back")
    check("12 mois" in page.input_value("#question"), "into the box as well")
    page.go_forward()
    window.settle()
    check("12 mois" not in page.input_value("#question"), "and forward takes it away again")


def facets(window):
    page = window.page
    window.go("/")
    total = page.locator("#count").inner_text()
    choice = page.locator('input[data-key^="country="]').first
    key, number = choice.get_attribute("data-key"), choice.locator("xpath=..").locator(".number").inner_text()
    choice.check()
    window.settle()
    check(window.query().get("country") == key.split("=")[1], "a choice is in the address bar")
    check(page.locator("#count").inner_text().startswith(number + " "), "as many offers are found as were counted")
    page.locator('input[data-key^="country="]').nth(1).wait_for()
    check(page.evaluate("document.activeElement.dataset.key") == key, "the focus stays on the choice")
    check(page.locator(".chip.filter").count() == 1, "the choice is a chip too")
    page.locator('input[data-key^="country="]').nth(1).check()
    window.settle()
    check(page.evaluate("new URLSearchParams(location.search).getAll('country').length") == 2, "a second one widens")
    page.get_by_role("button", name="Remove all").click()
    window.settle()
    check(page.locator("#count").inner_text() == total, "all can be removed at once")
    page.locator('input[data-key^="months="]').first.check()
    window.settle()
    check({"min_months", "max_months"} <= window.query().keys(), "a length is a range")
    page.select_option("#sort", "pay")
    window.settle()
    pays = pays_of(page)
    check(window.query().get("sort") == "pay" and pays == sorted(pays, reverse=True), "sorted by pay, the best comes first")


def all_values(window):
    """A search counts the twenty commonest values of a field; the others are there when they are asked for."""
    page = window.page
    window.go("/")
    group = page.locator("details.group", has=page.locator('input[data-key^="city="]'))
    group.locator('input[data-key^="city="]').first.wait_for()
    check(group.locator("label.facet").count() == 8, "a field shows few values")
    with page.expect_response("**/v1/facets*"):
        group.get_by_role("button").click()
    group.locator("label.facet").nth(20).wait_for()
    names = group.locator("label.facet span:not(.number)").all_text_contents()
    check(len(names) > 20 and len(set(names)) == len(names), f"and all of them on demand: {len(names)}")
    number = group.locator("label.facet .number").last.inner_text()
    with page.expect_response("**/v1/search"):
        group.locator('input[data-key^="city="]').last.check()
    window.settle()
    check(page.locator("#count").inner_text().startswith(f"{number} "), "with as many offers as are found")


def sorting(window):
    page = window.page
    window.go("/")
    page.select_option("#sort", "pay")
    window.settle()
    pays = pays_of(page)
    check(len(pays) > 10 and pays == sorted(pays, reverse=True), "all offers can be sorted by pay")
    total = page.locator("#count").inner_text()
    page.locator('[data-key="more"]').click()
    page.locator(".hit").nth(20).wait_for()
    check(page.locator(".hit").count() > 20 and page.locator("#count").inner_text() == total, "and more of them shown")
    check(window.query() == {"sort": "pay", "shown": "40"}, "which the address bar holds")
    check(page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('.hits > li')[20]"),
          "the focus is on the first of them")


def nothing(window):
    page = window.page
    window.go("/?q=data&country=GL&min_months=24")
    check(page.locator(".empty").count() == 1, "nothing found is said")
    last = page.locator(".ladder a").last
    check("whatever the length" in last.inner_text(), f"with what would fit, and all that is given up: {last.inner_text()}")
    counted = last.locator(".soft").inner_text().strip(" ·")
    with page.expect_response("**/v1/search"):
        last.click()
    page.locator(".hit").first.wait_for()
    check(page.locator("#count").inner_text() == counted, f"and that leads to as many: {counted}")


def offer(window):
    page = window.page
    window.go("/?q=data")
    page.locator(".hit h3 a").first.click()
    page.wait_for_selector("article.offer h1")
    window.settle()
    check(page.evaluate("document.activeElement.localName") == "h1", "the focus is on the offer's title")
    facts = page.locator(".facts-list").inner_text().lower()
    names = ["company", "city", "length", "start", "pay", "competition", "views", "language", "telework", "reference"]
    check(all(name in facts for name in names), "all facts are named")
    check(page.locator(".facts-list .unknown").count() > 0, "unknown ones are said to be")
    link = page.get_by_role("link", name="Official page")
    check(link.get_attribute("rel") == "noopener noreferrer", "the official page can't reach ours")
    check(link.get_attribute("href").startswith("https://mon-vie-via.businessfrance.fr/offres/"), "and is the right one")
    check(page.locator(".texts .text").first.inner_text() != "", "the offer speaks in its own words")
    check(page.locator(".events li").count() > 0, "its history has a beginning")
    check(page.locator("#similar ~ ol .hit, #similar + p").count() > 0, "similar offers are there, or said not to be")
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as Markdown").click()
    page.get_by_role("button", name="Copied").wait_for()
    check(page.evaluate("navigator.clipboard.readText()").startswith("# "), "it can be copied as Markdown")


def comparing(window):
    page = window.page
    window.go("/")
    for index in (0, 1, 2):
        page.locator(".hit .pick input").nth(index).check()
    check(len(window.query()["pick"].split(",")) == 3, "what is compared is in the address bar")
    page.get_by_role("link", name="Compare side by side").click()
    page.wait_for_selector("table.compare")
    check(page.locator("table.compare thead th").count() == 3, "three offers stand side by side")
    check(page.locator("tr.differs").count() > 0, "where they differ is marked")
    page.locator("table.compare thead button").first.click()
    page.locator("table.compare thead th").nth(2).wait_for(state="detached")
    check(page.locator("table.compare thead th").count() == 2, "one can be taken away")
    window.go("/?pick=1,2,3,4")
    page.locator(".hit .pick input").first.click()
    check(len(window.query()["pick"].split(",")) == 4, "a fifth one isn't taken")


def asking(window):
    page = window.page
    window.go("/?view=ask")
    page.fill("#ask-box", "Quelles missions de data en Allemagne ?")
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer:not(.draft)")
    check(page.locator(".cite").count() > 0, "an answer cites its offers")
    check(page.locator(".claim.supported .sign").count() > 0, "and its figures are marked as checked")
    check("without a model" in page.locator(".author").inner_text(), "without any model")
    page.fill("#ask-box", "et en Espagne ?")
    page.keyboard.press("Enter")
    page.locator(".answer:not(.draft)").nth(1).wait_for()
    check(page.locator(".understood").count() == 1, "a follow-up is shown as it was understood")
    page.locator("a.cite").first.click()
    page.wait_for_selector("article.offer h1")
    page.go_back()
    page.wait_for_selector(".answer")
    check(page.locator(".talk > li").count() == 2, "a citation opens the offer, and back leads to the conversation")
    page.reload()
    page.wait_for_selector(".answer")
    check(page.locator(".talk > li").count() == 2, "which outlives a reload")


def stopping(window):
    page = window.page
    window.go("/?view=ask")
    page.evaluate("""() => {
      window.fetch = (path, options) =>
        new Promise((_, reject) => options.signal?.addEventListener("abort", () => reject(options.signal.reason)));
    }""")
    page.fill("#ask-box", "Combien d'offres ?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Stopped.", exact=True).wait_for()
    check(page.locator("#ask-send").is_visible(), "an answer can be stopped, and another question asked")


def looking(window):
    page = window.page
    window.go("/?view=look", until=".dashboard")
    check(page.locator("g.tile.choice").count() > 3, "the map has the countries of the offers")
    check(page.locator("[data-view=look] section").count() == 7, "seven plots are drawn")
    check(page.locator("[data-view=look] details table").count() >= 5, "each with a table")
    page.locator("g.tile.choice").first.click()
    window.settle()
    check("country" in window.query(), "a tile filters")
    window.go("/?view=look&country=DE&country=BE", until=".dashboard")
    check(page.locator("g.tile[aria-pressed=true]").count() == 2, "two of them, too")
    check(page.locator(".look-count b").inner_text().startswith(("3 ", "4 ")), "whose offers are drawn together")
    page.go_back()
    window.settle()
    page.locator(".plot-companies g.choice").first.focus()
    page.keyboard.press("Enter")
    window.settle()
    check("company" in window.query(), "a bar does so by the keyboard")
    page.get_by_role("link", name="Show these offers").click()
    page.wait_for_selector(".hit")
    check(window.query().get("country") is not None, "the results are those of the selection")


def habits(window):
    page = window.page
    window.go("/?q=data")
    page.get_by_role("button", name="Français").click()
    page.get_by_role("heading", name="Résultats").wait_for()
    check(page.locator("html").get_attribute("lang") == "fr", "the page speaks French")
    page.reload()
    page.wait_for_selector("#results:not(:empty)")
    check(page.locator("html").get_attribute("lang") == "fr", "and remembers it")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Passer au thème sombre").click()
    check(page.evaluate("getComputedStyle(document.body).backgroundColor") != before, "the theme can be switched")
    page.reload()
    page.wait_for_selector("#results:not(:empty)")
    check(page.evaluate("document.documentElement.dataset.theme") == "dark", "and is remembered")
    page.uncheck('[data-key="shortcuts"]')
    page.locator("h1").first.focus()
    page.keyboard.press("/")
    check(page.evaluate("document.activeElement.id") != "question", "the shortcut can be turned off")


def lightness(window):
    """The first load is small, and stays so: it has one answer, whose size doesn't grow with the offers."""
    page = window.page
    answers = []
    page.on("request", lambda request: answers.append(request) if "/v1/" in request.url else None)
    window.go("/")
    page.wait_for_selector("input[data-key^='country=']")
    check([request.url.rsplit("/", 1)[1] for request in answers] == ["search"], f"one question is asked: {answers}")
    body = answers[0].response().json()
    check(len(body["hits"]) <= 20 and all(len(values) <= 20 for values in body["facets"].values()), "what it gets is cut")
    sizes = page.evaluate("""[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .reduce((sum, one) => ({wire: sum.wire + one.transferSize, text: sum.text + one.decodedBodySize}), {wire: 0, text: 0})""")
    check(50_000 < sizes["text"] < 150_000 and sizes["wire"] < 150_000, f"all of it is less than 150 kB: {sizes}")


def agreeing(window):
    """The counts beside the values are those of the hits that choosing them leads to."""
    page = window.page
    for path in ("/", "/?q=data", "/?country=DE"):
        window.go(path)
        page.wait_for_selector("input[data-key^='country=']")
        page.wait_for_timeout(300)
        rows = page.locator("label.facet:has(input[data-key^='country=']:not(:checked))")
        if not rows.count():
            continue
        number = int(rows.first.locator(".number").inner_text().replace(",", ""))
        before = page.locator("#count").inner_text() if "country" in path else "0"
        with page.expect_response("**/v1/search"):
            rows.first.locator("input").check()
        window.settle()
        found = int(page.locator("#count").inner_text().split()[0].replace(",", ""))
        check(found == number + int(before.split()[0]), f"{path}: {number} are counted, {found} found")
    window.go("/?view=look", until=".dashboard")
    drawn = int(page.locator(".look-count b").inner_text().split()[0].replace(",", ""))
    page.get_by_role("link", name="Show these offers").click()
    page.wait_for_selector(".hit")
    listed = int(page.locator("#count").inner_text().split()[0].replace(",", ""))
    check(drawn == listed, f"as many offers are drawn ({drawn}) as listed ({listed})")


def wrong(window):
    page = window.page
    window.go("/?offer=999999999", until="[role=alert]")
    check(page.locator("[role=alert]").count() == 1, "an offer that isn't there is said not to be")
    window.wrongs = [one for one in window.wrongs if "404" not in one]


JOURNEYS = [searching, typing, commas, chips, facets, all_values, sorting, nothing, offer, comparing, asking, stopping, looking, habits,
            lightness, agreeing, wrong]


def main():
    wanted = sys.argv[1:]
    with browser() as chromium:
        for journey in JOURNEYS:
            if wanted and journey.__name__ not in wanted:
                continue
            window = Window(chromium)
            try:
                journey(window)
            except Exception as error:
                report.check(False, f"{journey.__name__}: {error}")
            report.check(not window.wrongs, f"{journey.__name__}: {window.wrongs}")
            report.check(window.dialogs == 0, f"{journey.__name__}: a dialog opened")
            window.close()
    report.end()


if __name__ == "__main__":
    main()
