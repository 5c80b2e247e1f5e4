"""A model's answers as the page shows them: written bit by bit, checked, followed up, stopped, and failing half-way.

The model is a stand-in that replies by the city that is asked for: on Berlin it says something true, something false and
something that no offer says; on Séoul it stops writing for ever; on Stockholm it breaks off; on Dakar it refuses its key.
"""

import re

from browser import PHONE, Report, Window, browser

report = Report()
check = report.check


def ask(window, question):
    page = window.page
    page.fill("#ask-box", question)
    page.keyboard.press("Enter")


def answered(window):
    window.page.locator("#ask-stop").wait_for(state="hidden")
    return window.page.locator(".talk > li").last


def written(window):
    """An answer with the three verdicts, then a question that goes on from it."""
    window.go("/?view=ask")
    ask(window, "data à Berlin")
    reply = answered(window)
    claims = {kind: reply.locator(f".answer .claim.{kind}").all_text_contents()
              for kind in ("supported", "contradicted", "unsupported")}
    check(any("Berlin" in text and "confirmed" in text for text in claims["supported"]), f"what is true is marked: {claims}")
    check(any("14 mois" in text and "corrected to 18 mois" in text for text in claims["contradicted"]),
          f"what is false is struck and put right: {claims}")
    check("18 mois✎" in reply.locator(".answer .claim.corrected").all_text_contents(), "the right value stands behind it")
    check(any("5 000 €" in text for text in claims["unsupported"]), f"what no offer says is marked as such: {claims}")
    signs = {kind: reply.locator(f".answer .claim.{kind} .sign").first.inner_text() for kind in ("supported", "unsupported")}
    check(signs == {"supported": "✓", "unsupported": "?"}, f"the marks are no colours alone: {signs}")
    check(reply.locator(".verdicts").inner_text().startswith("Checked: "), "the verdicts are counted")
    check(reply.locator("a.cite").first.inner_text() == "VIE900001", "the offer is cited")
    check("gpt" in reply.locator(".author").inner_text(), "who wrote it is said")
    window.shot("answer-model")
    ask(window, "et à Tokyo ?")
    reply = answered(window)
    check("Tokyo" in reply.locator(".understood").inner_text(), "a follow-up is shown as it was understood")


def stopped(window):
    page = window.page
    window.go("/?view=ask")
    ask(window, "data à Séoul")
    page.locator(".answer.draft", has_text="Séoul").wait_for()
    page.locator(".answer.draft .claim").first.wait_for()
    check(page.locator("#ask-stop").is_visible(), "a sentence is shown and marked while the answer is written")
    check(page.locator("#ask-send").is_hidden(), "while it is written nothing else is asked")
    page.get_by_role("button", name="Stop").click()
    reply = answered(window)
    check(reply.get_by_text("Stopped.", exact=True).count() == 1, "that it was stopped is said")
    check("Séoul" in reply.locator(".answer").inner_text(), "what was written so far stays")
    check(reply.locator(".claim").count() > 0, "with the marks of what was checked")
    check(page.evaluate("document.activeElement.id") == "ask-box", "and the box is ready")
    ask(window, "combien d'offres ?")
    check("36" in answered(window).locator(".answer").inner_text(), "for the next question")


def failing(window):
    page = window.page
    window.go("/?view=ask")
    for question, hint in (("data à Stockholm", "half-way"), ("data à Dakar", "before a word")):
        ask(window, question)
        reply = answered(window)
        alert = reply.locator("[role=alert]")
        check(alert.count() == 1, f"a failure {hint} is said: {reply.inner_text()}")
        text = alert.inner_text()
        check("sk-" not in text and len(text.splitlines()) >= 2, f"in words, without the key: {text}")
        check(not re.search(r"--|command|[A-Z]+_[A-Z]+", text), f"with what a person at the page can do: {text}")
        check(reply.get_by_role("button", name="Try again").count() == 1, "and can be tried again")
        check(page.locator("h1").count() == 1, "under the page's own heading")
        window.shot(f"answer-fails-{hint.replace(' ', '-')}")
    check(page.locator(".talk > li").first.locator(".answer.draft").count() == 1, "what came before the failure stays")
    page.get_by_role("button", name="Try again").last.click()
    answered(window)
    check(page.locator(".talk > li").count() == 2, "trying again takes the place of the failure")
    page.reload()
    page.wait_for_selector("#ask-box")
    check(page.locator(".talk > li").count() == 0, "a failure isn't kept")


def main():
    with browser() as chromium:
        for journey, size in ((written, PHONE), (stopped, None), (failing, PHONE)):
            window = Window(chromium, **({"size": size} if size else {}))
            try:
                journey(window)
            except Exception as error:
                check(False, f"{journey.__name__}: {error}")
            check(not window.wrongs, f"{journey.__name__}: {window.wrongs}")
            window.close()
    report.end()


if __name__ == "__main__":
    main()
