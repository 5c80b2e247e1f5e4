"""The measuring part of scripts/bench-page."""

import json
import os
import random
import re
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

QUERIES = ["data analyst en allemagne", "supply chain 12 mois", "marketing digital", "ingenieur qualite belgique"]
# Notes when a text was typed, which text each search is for, and when its results are on the screen. Half a word that
# finds nothing has no results to wait for, and isn't counted.
WATCH = """
window.keys = []; window.waiting = []; window.longest = 0; window.empty = 0;
document.addEventListener('input', (e) => { if (e.target.id === 'question') waiting.push({ text: e.target.value, at: performance.now() }); }, true);
const inner = window.fetch; let last = '';
window.fetch = async (path, options) => {
  const answer = await inner(path, options);
  if (path !== '/v1/search') return answer;
  const query = JSON.parse(options.body).query;
  const read = answer.json.bind(answer);
  answer.json = async () => {
    const value = await read();
    last = query;
    const before = waiting.length;
    if (!value.hits?.length) waiting = waiting.filter((one) => one.text !== query);
    empty += before - waiting.length;
    return value;
  };
  return answer;
};
new PerformanceObserver((list) => { for (const one of list.getEntries()) longest = Math.max(longest, one.duration); }).observe({ type: 'longtask', buffered: true });
new MutationObserver((changes) => {
  if (!changes.some((change) => change.target.className === 'hits' && change.addedNodes.length)) return;
  window.firstHit ??= performance.now();
  const done = waiting.findIndex((one) => one.text === last);
  const now = waiting.splice(0, done + 1);
  requestAnimationFrame(() => setTimeout(() => { for (const one of now) keys.push(performance.now() - one.at); }));
}).observe(document, { childList: true, subtree: true });
"""


def offers():
    """3,000 offers made of the samples: other employers, cities and words, so that they are no clones."""
    samples = json.load(open("samples/offers.json"))
    draw = random.Random(7)
    words = sorted({word for one in samples for word in re.findall(r"\w{4,}", one["missionDescription"])})
    made = []
    for number in range(3000):
        one = dict(samples[number % len(samples)])
        one.update(id=700000 + number, reference=f"VIE{700000 + number}", organizationName=f"SOCIETE {number // 3}",
                   missionTitle=f"{one['missionTitle']} {draw.choice(words)}",
                   missionDescription=one["missionDescription"] + "\n" + " ".join(draw.choices(words, k=60)))
        made.append(one)
    return made


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def tasks(session):
    """How long the page's own thread has worked so far, in seconds."""
    return next(one["value"] for one in session.send("Performance.getMetrics")["metrics"] if one["name"] == "TaskDuration")


def load(chromium, address, wire, first, ready):
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    context.add_init_script(WATCH)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Performance.enable")
    sizes = {}
    paths = {}
    session.on("Network.requestWillBeSent", lambda event: paths.update({event["requestId"]: event["request"]["url"]}))
    session.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(address)
    page.wait_for_selector(".hit")
    page.wait_for_load_state("networkidle")
    wire.append({kind: sum(size for one, size in sizes.items() if ("/v1/" in paths.get(one, "")) == (kind == "answers"))
                 for kind in ("files", "answers")})
    first.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
    ready.append(page.evaluate("window.firstHit"))
    return context, page, session


def main():
    runs = int(sys.argv[1])
    vie = os.environ["BIN"]
    made = os.path.join(os.environ["HOME"], "offers.json")
    json.dump(offers(), open(made, "w"))
    subprocess.run([vie, "sync", "--source", made], check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen([vie, "serve", "--port", "0", "--extractive"], stderr=subprocess.PIPE, text=True)
    address = re.search(r"http://[\d.]+:\d+", next(line for line in server.stderr if "Listening" in line)).group()
    wire, first, ready, keys, longest, worked, empty = [], [], [], [], [], [], 0
    try:
        with sync_playwright() as play:
            chromium = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
            for run in range(runs):
                context, page, session = load(chromium, address, wire, first, ready)
                page.click("#question")
                page.evaluate("window.longest = 0")
                before = tasks(session)
                query = QUERIES[run % len(QUERIES)]
                page.keyboard.type(query, delay=120)
                page.wait_for_load_state("networkidle")
                time.sleep(0.3)
                keys += page.evaluate("window.keys")
                longest.append(page.evaluate("window.longest"))
                worked.append((tasks(session) - before) * 1000 / len(query))
                empty += page.evaluate("window.empty")
                context.close()
            chromium.close()
    finally:
        server.terminate()
    print(f"{runs} first loads, 3,000 offers, {len(keys)} keys with results, {empty} without")
    print(f"bytes on the wire: {max(one['files'] for one in wire):,} files, {max(one['answers'] for one in wire):,} answers")
    for name, values in [("first content", first), ("results there", ready), ("key to results", keys)]:
        print(f"{name}: p50 {quantile(values, .5):.0f} ms, p95 {quantile(values, .95):.0f} ms")
    print(f"longest task while typing: {max(longest):.0f} ms; the page's own thread works {quantile(worked, .5):.0f} ms a key")


if __name__ == "__main__":
    main()
