"""All that clients do, at once, while offers are synchronised and servers are stopped with streams open."""
import asyncio, collections, itertools, json, os, random, re, tempfile, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

from . import messages
from .client import Connection, message
from .served import ROOT, VIE, Server, Stub, embedder, environment, real_offers, synchronize

WORKERS, STREAMS, SERVERS = 24, 6, 3


def questions():
    """The judged questions."""
    with open(os.path.join(ROOT, "evaluation/questions.jsonl")) as file:
        return [json.loads(line)["query"] for line in file]


class Model(BaseHTTPRequestHandler):
    """A model that writes a word every 20 ms, about the first offer that it is told of, and never the same number of words."""

    def do_POST(self):
        asked = self.rfile.read(int(self.headers["Content-Length"])).decode(errors="replace")
        offer = re.search(r"VIE\d+", asked)
        text = f"One offer fits {'[' + offer[0] + ']' if offer else ''}. " + "It may well be so. " * random.randint(2, 20)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for word in text.split(" "):
                self.say({"choices": [{"index": 0, "delta": {"content": word + " "}}]})
                time.sleep(0.02)
            self.say({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
            self.wfile.write(b"data: [DONE]\n\n")
        except OSError:
            pass

    def say(self, event):
        self.wfile.write(b"data: " + json.dumps(event).encode() + b"\n\n")

    def log_message(self, *_):
        pass


def catalogue(offers, edition):
    """The offers at another time: some gone, some new, counters moved, texts changed."""
    changed = []
    for number, offer in enumerate(offers):
        if (number + edition) % 10 == 0:
            continue
        offer = {**offer, "viewCounter": number + edition, "candidateCounter": edition}
        if (number + edition) % 25 == 1:
            offer["missionDescription"] = (offer.get("missionDescription") or "") + f"\nEdition {edition}."
        changed.append(offer)
    return changed


class Client:
    """Somebody who asks one thing after the other."""

    def __init__(self, port, seed, questions, report):
        self.connection, self.port = Connection(port), port
        self.chance, self.questions, self.report = random.Random(seed), questions, report
        self.ids = [1]
        self.things = {
            "search": self.search, "search by address": self.search_by_address, "ask": self.ask, "stream": self.stream,
            "stream cut": self.stream_cut, "conversation": self.conversation, "offers": self.offers, "offer": self.offer,
            "look": self.look, "export": self.export, "export cut": self.export_cut, "feed": self.feed, "mcp": self.mcp,
            "embeddings": self.embeddings, "chat": self.chat, "chat stream": self.chat_stream, "chat cut": self.chat_cut,
            "compile": self.compile, "hostile": self.hostile,
        }

    async def work(self, end):
        while time.monotonic() < end:
            name = self.chance.choice(list(self.things))
            start = time.monotonic()
            try:
                await self.things[name]()
            except (OSError, EOFError, ValueError, KeyError, AssertionError, asyncio.TimeoutError) as error:
                self.report.fail(name, error)
                self.connection.close()
            self.report.took[name].append(time.monotonic() - start)
        self.connection.close()

    def question(self):
        return self.chance.choice(self.questions)

    async def send(self, method, target, body=None, *headers, expected=(200,), cut=None):
        asked = message(self.port, method, target, body, headers)
        status, answer = await asyncio.wait_for(self.connection.ask(asked, cut), 120)
        self.report.statuses[status] += 1
        assert status in expected, f"{status} for {method} {target}: {answer[:300]}"
        return answer

    async def json(self, *arguments, **more):
        return json.loads(await self.send(*arguments, **more))

    async def search(self):
        mode = self.chance.choice(["hybrid", "keyword"] + ["semantic"] * (embedder() != "none"))
        # Before the first run has ended there is nothing to compare a meaning with.
        answer = await self.json("POST", "/v1/search", {"query": self.question(), "mode": mode, "explain": True}, expected=(200, 409))
        self.ids = [hit["id"] for hit in answer.get("hits", [])] or self.ids

    async def search_by_address(self):
        await self.json("GET", f"/v1/search?q={quote(self.question())}&n=5&country=DE,ES,BE&sort=date")

    async def ask(self):
        answer = await self.json("POST", "/v1/ask", {"question": self.question(), "extractive": self.chance.random() < 0.7})
        assert answer["answer"]

    async def conversation(self):
        first = await self.json("POST", "/v1/ask", {"question": "data à Berlin", "extractive": True})
        await self.json("POST", "/v1/ask", {"question": "et à Madrid ?", "conversation": first["conversation"], "extractive": True})

    async def stream(self):
        answer = await self.send("POST", "/v1/ask", {"question": self.question(), "stream": True})
        names = re.findall(rb"^event: (\w+)", answer, re.M)
        assert names[-1] == b"done" and b"error" not in names, names

    async def stream_cut(self):
        await self.send("POST", "/v1/ask", {"question": self.question(), "stream": True}, cut=self.chance.randrange(20_000))

    async def offers(self):
        cursor = ""
        for _ in range(3):
            page = await self.json("GET", f"/v1/offers?limit=20&min_months=6{cursor}")
            if page["next_cursor"] is None:
                break
            cursor = "&cursor=" + quote(page["next_cursor"])

    async def offer(self):
        number = self.chance.choice(self.ids)
        await self.json("GET", f"/v1/offers/{number}", expected=(200, 404))
        await self.json("GET", f"/v1/offers/{number}/similar?n=3", expected=(200, 404, 409))

    async def look(self):
        for target in self.chance.sample(["/v1/facets", "/v1/stats", "/metrics", "/readyz", "/livez", "/openapi.json",
                                          "/v1/models", "/v1/facets?q=data&zone=1"], 3):
            await self.send("GET", target)
        page = (await self.send("GET", "/")).decode()
        await self.send("GET", self.chance.choice(re.findall(r'"(/assets/[^"]+)"', page)))

    async def export(self):
        kind = self.chance.choice(["jsonl", "json", "csv", "npz"])
        assert await self.send("GET", f"/v1/export?format={kind}&country=DE,ES,BE,US")

    async def export_cut(self):
        await self.send("GET", "/v1/export?format=jsonl", cut=self.chance.randrange(100_000))

    async def feed(self):
        assert b"</feed>" in await self.send("GET", f"/v1/feed.atom?q={quote(self.question())}")

    async def mcp(self):
        name, arguments = self.chance.choice(messages.TOOLS)
        call = {"name": name, "arguments": arguments}
        answer = await self.json("POST", "/mcp", messages.rpc("tools/call", call), "MCP-Protocol-Version: 2025-11-25")
        assert "result" in answer, answer
        answer = await self.json("POST", "/mcp", messages.rpc("tools/call", {**call, **messages.META}),
                                 "MCP-Protocol-Version: 2026-07-28", "Mcp-Method: tools/call", f"Mcp-Name: {name}")
        assert "result" in answer, answer

    async def embeddings(self):
        if embedder() != "none":
            texts = [self.question() for _ in range(self.chance.randint(1, 8))]
            answer = await self.json("POST", "/v1/embeddings", {"model": "all-MiniLM-L6-v2", "input": texts})
            assert len(answer["data"]) == len(texts)

    def chatting(self, **more):
        return {"model": self.chance.choice(["vie", "vie-extractive"]), "messages": [{"role": "user", "content": self.question()}], **more}

    async def chat(self):
        assert (await self.json("POST", "/v1/chat/completions", self.chatting()))["choices"]

    async def chat_stream(self):
        assert b"data: [DONE]" in await self.send("POST", "/v1/chat/completions", self.chatting(stream=True))

    async def chat_cut(self):
        await self.send("POST", "/v1/chat/completions", self.chatting(stream=True), cut=self.chance.randrange(5_000))

    async def compile(self):
        await self.json("POST", "/v1/compile", {"question": self.question()})

    async def hostile(self):
        """Whatever comes of it, the others must not notice."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(messages.hostile(self.chance, self.port))
        await asyncio.sleep(self.chance.random() * 0.05)
        writer.transport.abort()


class Report:
    """What came of it."""

    def __init__(self):
        self.statuses, self.took = collections.Counter(), collections.defaultdict(list)
        self.failures, self.runs, self.statuses_at_end, self.stops = [], collections.Counter(), [], []

    def fail(self, name, error):
        self.failures.append(f"{name}: {error!r}"[:600])
        if len(self.failures) <= 20:
            print(self.failures[-1], flush=True)

    def print(self, seconds, faults):
        for name, times in sorted(self.took.items()):
            times.sort()
            print(f"  {name}: {len(times)}, p50 {1000 * times[len(times) // 2]:.0f} ms, longest {1000 * times[-1]:.0f} ms")
        for fault in faults[:10]:
            print("  " + fault)
        print(f"mixed: {sum(self.statuses.values())} answers in {seconds} s "
              f"({', '.join(f'{number} x {status}' for status, number in sorted(self.statuses.items()))}), "
              f"{len(self.failures)} failures; synchronised: {dict(self.runs)}; {len(self.stops)} stops with streams open, "
              f"the longest {max(self.stops):.1f} s, statuses {self.statuses_at_end}; {len(faults)} complaints")


async def synchronized(home, stub, offers, store, report, over):
    """Moves the catalogue every ten seconds, and has another process write it every twenty."""
    for edition in itertools.count(1):
        for _ in range(100):
            if over.is_set():
                return stub.stop()
            await asyncio.sleep(0.1)
        stub.stop()
        stub = Stub(home, catalogue(offers, edition), stub.port)
        if edition % 2:
            result = await asyncio.to_thread(synchronize, home, stub.address, store, embedder(), False)
            report.runs[f"vie sync {result.returncode}"] += 1
            faults = [line for line in result.stderr.splitlines() if "Sanitizer" in line]
            if faults or result.returncode not in (0, 1):
                report.fail("vie sync", RuntimeError(result.stderr[-2000:]))


async def serve(server, seconds, seed, asked, report):
    """Has clients work on a server, and stops it while streams are open."""
    end = time.monotonic() + seconds
    clients = [Client(server.port, seed + number, asked, report) for number in range(WORKERS)]
    await asyncio.gather(*(client.work(end) for client in clients))
    state = await clients[0].json("GET", "/v1/stats")
    report.runs[f"in the background: {(state['background'] or {}).get('last_outcome')}"] += 1
    clients[0].connection.close()
    streams = [asyncio.create_task(Client(server.port, seed - number, asked, report).connection.ask(
        message(server.port, "POST", "/v1/ask", {"question": "data en Allemagne", "stream": True}))) for number in range(STREAMS)]
    await asyncio.sleep(0.5)
    start = time.monotonic()
    report.statuses_at_end.append(await asyncio.to_thread(server.stop, 30))
    report.stops.append(time.monotonic() - start)
    # Cut or ended in time: either is right.
    await asyncio.gather(*streams, return_exceptions=True)


async def run(seconds, home, count):
    report, over = Report(), asyncio.Event()
    offers = real_offers()[:count]
    stub = Stub(home, catalogue(offers, 0))
    store = os.path.join(home, "vie.sqlite")
    synchronize(home, stub.address, store, embedder())
    model = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=model.serve_forever, daemon=True).start()
    writer = asyncio.create_task(synchronized(home, stub, offers, store, report, over))
    faults = []
    for number in range(SERVERS):
        server = Server(
            home, "--sync-every", "1m", store=store, embedder=embedder(), VIE_SOURCE=stub.address, VIE_RATE="0",
            OPENAI_BASE_URL=f"http://127.0.0.1:{model.server_port}/v1", OPENAI_API_KEY="sk-none")
        await serve(server, seconds / SERVERS, 1000 * (number + 1), questions(), report)
        faults += server.faults()
        if server.faults() or report.statuses_at_end[-1] != 0:
            print(server.output()[:200_000])
    over.set()
    await writer
    model.shutdown()
    report.print(seconds, faults)
    return not faults and not report.failures and set(report.statuses_at_end) == {0}


def mixed(seconds, count=300):
    with tempfile.TemporaryDirectory() as home:
        return asyncio.run(run(seconds, home, count))
