"""The file that `vie stats --html` writes, opened from the disk: what it draws is what the server and `vie stats` say, every
plot filters, and it asks for nothing, whatever employers have written."""

import datetime
import decimal
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.error
import urllib.request
from urllib.parse import urlencode

from browser import ADDRESS, CHROMIUM, Window, browser
from payloads import PAYLOADS
from views import CHECKS, SIZES, focus_order, report

SOURCE = os.environ["VIE_PAGE_SOURCE"]
FOLDER = pathlib.Path(os.environ["VIE_PAGE_FOLDER"])
check = report.check


def vie(*arguments):
    """What the program prints."""
    return subprocess.run(["vie", *arguments], check=True, capture_output=True, text=True).stdout


def made(name, *arguments):
    """The address of a report on a selection."""
    path = FOLDER / f"{name}.html"
    vie("stats", "--html", str(path), *arguments)
    return path.as_uri()


def said(**conditions):
    """What the server says of a selection, near-identical offers counted once."""
    query = urlencode({"fold": "true"} | {name: ",".join([value] if isinstance(value, str) else value) for name, value in conditions.items()})
    try:
        with urllib.request.urlopen(f"{ADDRESS}/v1/stats?{query}") as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise ValueError(f"{query}: {error.read()}") from error


class Opened(Window):
    """A window on a file, in which every request is one too many but that for the file itself."""

    def __init__(self, chromium, address, **options):
        self.requests = []
        super().__init__(chromium, **options)
        self.page.goto(address)
        self.page.wait_for_selector("#plots .look-count", state="attached")

    def _request(self, request):
        self.requests.append(request.url)

    def conditions(self):
        return self.page.evaluate("Object.fromEntries([...new URLSearchParams(location.hash.slice(1))])")

    def count(self):
        return number(self.page.locator(".look-count b").inner_text())

    def table(self, plot):
        """The rows of a plot's table, as texts."""
        return self.page.eval_on_selector_all(
            f".plot-{plot} tbody tr", "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))")

    def end(self, name):
        refused = self.page.evaluate("window.__refused")
        check(not self.wrongs and not refused and not self.dialogs, f"{name}: {self.wrongs} {refused}")
        foreign = [url for url in self.requests if not url.startswith("file:///")]
        check(not foreign and len(self.requests) >= 1, f"{name}: requests {foreign}")
        check(len(set(url.split("#")[0] for url in self.requests)) == 1, f"{name}: requests {self.requests}")
        check(not self.page.evaluate("window.__x"), f"{name}: a script ran")
        self.close()


def number(text):
    return int(re.sub(r"\D", "", text) or -1)


def euros(amount):
    return int(decimal.Decimal(repr(amount)).quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP))


def month(text):
    return datetime.date(int(text[:4]), int(text[5:]), 1).strftime("%B %Y")


def agrees(window, stats, name):
    """Whether every table says what the figures say."""
    facets = {field: {value: count for value, count in counts.items() if value != "unknown"}
              for field, counts in stats["facets"].items()}
    country = lambda code: window.page.evaluate("(code) => new Intl.DisplayNames('en-GB', {type: 'region'}).of(code)", code)
    counted = lambda plot: [[row[0], number(row[1])] for row in window.table(plot)]
    check(window.count() == stats["selected"], f"{name}: {window.count()} offers, not {stats['selected']}")
    if stats["selected"] == 0:
        return check(window.page.locator("#plots .notice").count() == 1, f"{name}: nothing is said to be there")
    places = [[country(code), count] for code, count in facets["country"].items()]
    check(counted("map") == places, f"{name}: map {counted('map')[:5]}, not {places[:5]}")
    pay = [[country(code), spread["count"]] + [euros(spread[part]) for part in ("min", "p25", "median", "p75", "max")]
           for code, spread in list(stats["pay_by_country"].items())[:12]]
    drawn = [[row[0]] + [number(cell) for cell in row[1:]] for row in window.table("pay")]
    check(drawn == pay, f"{name}: pay {drawn[:3]}, not {pay[:3]}")
    for plot, field in (("time", "published"), ("start", "start")):
        expected = [[month(value), count] for value, count in sorted(facets[field].items())[-18:]]
        check(counted(plot) == expected, f"{name}: {plot} {counted(plot)[:3]}, not {expected[:3]}")
    months = [[int(value), count] for value, count in sorted(facets["months"].items(), key=lambda one: int(one[0]))]
    check([[number(row[0]), number(row[1])] for row in window.table("months")] == months, f"{name}: months, not {months[:3]}")
    companies = [list(one) for one in facets["company"].items()][:10]
    check(counted("companies") == companies, f"{name}: companies {counted('companies')[:3]}, not {companies[:3]}")
    levels = [facets["competition"][level] for level in ("low", "medium", "high") if level in facets["competition"]]
    check([row[1] for row in counted("competition")] == levels, f"{name}: competition, not {levels}")
    for plot, field in (("map", "country"), ("time", "published"), ("months", "months"), ("start", "start"), ("companies", "company")):
        unknown = stats["facets"][field].get("unknown", 0)
        told = window.page.eval_on_selector_all(f".plot-{plot} > p.soft:last-child", "all => all.map((one) => one.textContent)")
        if facets[field] and unknown:
            check(told and number(told[0]) == unknown, f"{name}: {plot}: {unknown} offers don't say it, told is {told}")


def choosing(chromium, address):
    """A click in each plot filters; "back", chips and a copied address do what they say."""
    window = Opened(chromium, address)
    page = window.page
    agrees(window, said(), "all")
    first = next(code for code in said()["facets"]["country"] if code != "unknown")
    page.locator(f'g.tile[data-key="map {first}"]').click()
    one = said(country=first)
    agrees(window, one, f"country {first}")
    check(page.locator("#plan .chip").count() == 1, "the condition is a chip")
    company = next(name for name in one["facets"]["company"] if name != "unknown")
    page.locator(".plot-companies g.choice").first.focus()
    page.keyboard.press("Enter")
    check(window.conditions() == {"country": first, "company": company}, f"the conditions are in the address: {window.conditions()}")
    both = said(country=first, company=company)
    agrees(window, both, f"{first} and {company}")
    check(page.evaluate("document.activeElement !== document.body"), "the focus stays in the page")
    page.wait_for_function("(n) => document.getElementById('live').textContent.startsWith(n)", arg=str(both["selected"]))
    page.reload()
    page.wait_for_selector("#plots .look-count", state="attached")
    agrees(window, both, "a copied address")
    page.go_back()
    agrees(window, one, "back")
    page.go_back()
    agrees(window, said(), "back to all")
    page.go_forward()
    page.get_by_role("button", name=re.compile("^Remove Country")).click()
    agrees(window, said(), "a chip that was removed")
    check(not page.locator("#plan").is_visible(), "without conditions there are no chips")

    for plot, field, names in (("months", "months", ("min_months", "max_months")), ("start", "start", ("start_after", "start_before")),
                               ("competition", "competition", ("competition",)), ("pay", "country", ("country",)),
                               ("time", "published", ("published_since",))):
        choices = page.locator(f".plot-{plot} g.choice")
        if not choices.count():
            continue
        choices.last.focus()
        page.keyboard.press(" ")
        chosen = window.conditions()
        check(set(names) == set(chosen), f"{plot}: {chosen}")
        agrees(window, said(**chosen), f"{plot} {chosen}")
        page.locator(f".plot-{plot} g.choice").last.click(position={"x": 2, "y": 2}, force=True) if plot in ("competition",) else page.go_back()
        agrees(window, said(), f"{plot}, given up")
    window.end("choosing")


def every(chromium, address):
    """Each country, company, length and month by itself, through the address."""
    window = Opened(chromium, address)
    facets = said()["facets"]
    values = lambda field, n: [value for value in facets[field] if value != "unknown"][:n]
    wanted = [{"country": code} for code in values("country", 100)] + [{"company": name} for name in values("company", 25)]
    wanted += [{"min_months": value, "max_months": value} for value in values("months", 30)]
    wanted += [{"start_after": value} for value in values("start", 12)] + [{"published_since": value} for value in values("published", 12)]
    wanted += [{"country": values("country", 3), "min_months": "12", "competition": ["low", "medium"]}]
    for conditions in wanted:
        window.page.evaluate("(hash) => { location.hash = hash; }", urlencode(conditions, doseq=True))
        expected = said(**conditions)
        window.page.wait_for_function("(n) => Number(document.querySelector('.look-count b').textContent.replace(/\\D/g, '')) === n", arg=expected["selected"])
        agrees(window, expected, str(conditions))
    window.end("every")


def commands(chromium):
    """The command line says the same, where no offers are near-identical; a selection of the command is kept to."""
    code = list(said()["facets"]["country"])[1]
    same = 0
    for arguments, conditions in (([], {}), (["--country", code], {"country": code}), (["--country", code, "--strict"], {"country": code, "strict": "true"}),
                                  (["--min-months", "12", "--strict"], {"min_months": "12", "strict": "true"}), (["--published-since", "2026-08"], {"published_since": "2026-08"})):
        window = Opened(chromium, made("selected", *arguments))
        stats = json.loads(vie("stats", "--json", *arguments))
        agrees(window, said(**conditions), f"vie stats {arguments}")
        if stats["selected"] == said(**conditions)["selected"]:
            same += 1
            agrees(window, stats, f"vie stats --json {arguments}")
        window.end(f"vie stats {arguments}")
    check(same > 0, "no selection could be compared with vie stats --json")


def looks(chromium, address):
    """Both languages and themes, wide and narrow."""
    for size_name, size, theme, locale in SIZES:
        window = Opened(chromium, address, size=size, theme=theme, locale=locale, motion="reduce")
        page = window.page
        for name in ("standalone", "standalone-chosen"):
            page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
            window.shot(f"{name}-{size_name}")
            wrongs = page.evaluate(CHECKS)
            check(not wrongs, f"{name}-{size_name}: " + "; ".join(wrongs[:12]))
            if name == "standalone":
                if size_name == "wide-light":
                    focus_order(window, name)
                page.locator(".plot-companies g.choice").first.click()
        language = "fr" if locale.startswith("fr") else "en"
        check(page.locator("html").get_attribute("lang") == language, f"{size_name}: it speaks {language}")
        window.end(size_name)
    window = Opened(chromium, made("berlin", "--country", "DE"))
    page = window.page
    check("Selected: in Germany" in page.locator("#heading").inner_text(), "the selection is said")
    page.locator('[data-key="language"]').click()
    page.get_by_role("heading", name="Les offres VIE en chiffres").wait_for()
    check("Sélection\u00a0: en Allemagne" in page.locator("#heading").inner_text(), "in French, too: " + page.locator("#heading").inner_text())
    check(page.evaluate("document.activeElement.dataset.key") == "language", "the focus stays on the button")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator('[data-key="theme"]').click()
    check(page.evaluate("getComputedStyle(document.body).backgroundColor") != before, "the theme can be switched")
    window.end("switches")
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(address)
    check("vie stats" in plain.locator("main").inner_text(), "without JavaScript it says where the figures are")


def ends(chromium):
    """Nothing selected; never synchronised."""
    window = Opened(chromium, made("empty", "--country", "GL", "--strict"))
    check(window.page.locator("#plots .notice").inner_text() == "No offer fits", "an empty selection is said to be one")
    check(not window.page.evaluate(CHECKS), f"empty: {window.page.evaluate(CHECKS)}")
    window.end("empty")
    copy = str(FOLDER / "copy.sqlite")
    vie("export", str(FOLDER / "all.jsonl"))
    vie("import", str(FOLDER / "all.jsonl"), "--store", copy)
    window = Opened(chromium, made("imported", "--store", copy))
    check("Never synchronised." in window.page.locator("#heading").inner_text(), "a store that was never synchronised is said to be one")
    window.end("imported")


def hostile(chromium):
    """Payloads as companies, as a reader of offers lets them through, as the file could hold them, and in the address."""
    records = json.loads(pathlib.Path(SOURCE).read_text())[:36]
    store = str(FOLDER / "hostile.sqlite")
    seen = set()
    for start in range(0, len(PAYLOADS), len(records)):
        part = [html.escape(text) for text in PAYLOADS[start:start + len(records)]]
        source = FOLDER / "hostile.json"
        source.write_text(json.dumps([{**record, "organizationName": name, "cityName": name} for record, name in zip(records, part)]))
        vie("sync", "--source", str(source), "--store", store, "--accept-shrinking")
        window = Opened(chromium, made("hostile", "--store", store, "--company", PAYLOADS[start]) if start % 2 else made("hostile", "--store", store))
        seen |= {value for value in window.page.evaluate("JSON.parse(document.getElementById('report').textContent).offers.fields.company.values")}
        check(window.page.locator("body script").count() == 2, "a script has come into the file")
        window.end(f"hostile {start}")
    check(sum("<" in name for name in seen) > 20, f"hostile names arrive: {len(seen)}")

    text = (FOLDER / "hostile.html").read_text()
    data = json.loads(re.search(r'id="report">(.*?)</script>', text, re.S)[1])
    data["offers"]["fields"]["company"] = {"values": PAYLOADS, "codes": [number % len(PAYLOADS) for number in range(len(data["offers"]["pay"]))]}
    data["offers"]["fields"]["country"]["values"] = PAYLOADS[:len(data["offers"]["fields"]["country"]["values"])]
    data["selection"] = {"en": PAYLOADS[0], "fr": PAYLOADS[1]}
    poisoned = re.sub(r'(id="report">).*?(</script>)', lambda match: match[1] + json.dumps(data).replace("<", "\\u003c") + match[2], text, flags=re.S)
    path = FOLDER / "poisoned.html"
    path.write_text(poisoned)
    window = Opened(chromium, path.as_uri())
    for payload in PAYLOADS:
        window.page.evaluate("(hash) => { location.hash = hash; }", urlencode({"company": payload, "country": payload, "min_months": payload, "published_since": payload}))
        window.page.wait_for_function("(text) => new URLSearchParams(location.hash.slice(1)).get('company') === text && document.querySelectorAll('#plan .chip').length === 2", arg=payload)
    found = window.page.evaluate("document.querySelectorAll('iframe, object, embed, base, template, video, audio, math, img, link, [onerror], [onload]').length")
    check(found == 0, "no element comes of a text")
    window.end("poisoned")


def control(chromium):
    """A file whose script was changed: the policy must be seen to step in."""
    path = FOLDER / "changed.html"
    text = (FOLDER / "all.html").read_text()
    path.write_text(text.replace("</body>", "<script>window.__x = 1</script></body>"))
    window = Opened(chromium, path.as_uri())
    check(window.page.evaluate("window.__refused.length") == 1 and not window.page.evaluate("window.__x"), "a foreign script is refused")
    window.close()


def main():
    wanted = sys.argv[1:]
    with browser() as chromium:
        address = made("all")
        steps = {"choosing": lambda: choosing(chromium, address), "every": lambda: every(chromium, address), "commands": lambda: commands(chromium),
                 "looks": lambda: looks(chromium, address), "ends": lambda: ends(chromium), "hostile": lambda: hostile(chromium),
                 "control": lambda: control(chromium)}
        for name, step in steps.items():
            if wanted and name not in wanted:
                continue
            try:
                step()
            except Exception as error:
                check(False, f"{name}: {type(error).__name__} {error}")
    report.end()


if __name__ == "__main__":
    main()
