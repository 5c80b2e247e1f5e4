"""Requests as bytes: good ones for every route, and ways to damage them."""
import json

META = {"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28",
                  "io.modelcontextprotocol/clientCapabilities": {}}}
TOOLS = [
    ("search_offers", {"query": "data", "filters": {"country": ["DE", "Espagne"], "min_months": 6}, "limit": 2, "offset": 1}),
    ("get_offer", {"id": "VIE900001", "section": "profile", "offset": 5}),
    ("count_offers", {"query": "chef", "group_by": "city", "limit": 3}),
    ("similar_offers", {"id": 900001, "filters": {"strict": True}, "limit": 2}),
    ("list_filters", {"filter": "company", "limit": 2}),
    ("ask", {"question": "combien d'offres en Espagne ?", "language": "fr"}),
]
FILTERS = {
    "country": ["DE", "Belgique"], "zone": [1, "Asie"], "city": "Berlin", "any_place": False, "company": None, "sector": None,
    "min_months": 6, "max_months": 24, "start_after": "2026-01", "start_before": "2029-12-31", "min_pay": 1200.5,
    "max_pay": 9000, "competition": "low,medium", "language": "fr", "telework": None, "published_since": "2020-01-01",
    "type": "VIE", "strict": False,
}


def rpc(method, params):
    return {"jsonrpc": "2.0", "id": 7, "method": method, "params": params}


# Every route that takes a body, with all the members that it knows.
BODIES = [
    ("/v1/search", {"query": "data analyst", "n": 3, "mode": "hybrid", "filters": FILTERS, "explain": True, "literal": False,
                    "relax": True, "offset": 0, "sort": "fit"}),
    ("/v1/search", {"q": "\"chef de projet\" -stage soud*", "limit": 2, "country": "DE", "sort": "pay", "mode": "keyword"}),
    ("/v1/ask", {"question": "quel pays paie le mieux ?", "n": 3, "filters": FILTERS, "extractive": True, "relax": False,
                 "stream": False, "language": "fr", "conversation": {}}),
    ("/v1/ask", {"question": "data à Berlin", "stream": True}),
    ("/v1/compile", {"question": "data en Allemagne sauf Berlin, 12 mois minimum, si possible bien payé"}),
    ("/v1/chat/completions", {
        "model": "vie-extractive", "stream": False, "n": 1, "max_tokens": 100, "tool_choice": "auto",
        "response_format": {"type": "text"}, "messages": [
            {"role": "system", "content": "x"}, {"role": "user", "content": "data à Berlin"},
            {"role": "assistant", "content": "[VIE900001]"},
            {"role": "user", "content": [{"type": "text", "text": "combien est payée la première ?"}]}]}),
    ("/v1/chat/completions", {"model": "vie", "stream": True, "stream_options": {"include_usage": True},
                              "messages": [{"role": "user", "content": "merci"}]}),
    ("/v1/embeddings", {"model": "all-MiniLM-L6-v2", "input": ["chef", "data"], "encoding_format": "base64",
                        "input_type": "query", "dimensions": 384}),
    ("/mcp", rpc("initialize", {"protocolVersion": "2025-11-25", "capabilities": {},
                                "clientInfo": {"name": "x", "version": "1"}})),
    ("/mcp", rpc("tools/list", {})),
    ("/mcp", [rpc("ping", {}), {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 7}}]),
    ("/mcp", rpc("server/discover", META)),
    ("/mcp", rpc("subscriptions/listen", {**META, "notifications": {"toolsListChanged": True}})),
] + [("/mcp", rpc("tools/call", {"name": name, "arguments": arguments})) for name, arguments in TOOLS] \
  + [("/mcp", rpc("tools/call", {"name": name, "arguments": arguments, **META})) for name, arguments in TOOLS[:2]]

TARGETS = [
    "/", "/assets/app.js", "/v1/search?q=data&country=DE&n=3&explain=true", "/v1/search?q=%22chef%22+-stage&sort=date&offset=2",
    "/v1/offers?limit=2&min_months=6&cursor=abc", "/v1/offers/900001", "/v1/offers/VIE900002", "/v1/offers/900001/similar?n=2",
    "/v1/facets?q=data&zone=1", "/v1/stats?country=DE,ES&min_pay=1000", "/v1/export?format=csv&q=data",
    "/v1/export?format=npz&n=1", "/v1/export?format=jsonl", "/v1/feed.atom?q=data&limit=3", "/v1/models", "/v1/models/vie",
    "/openapi.json", "/metrics", "/healthz", "/livez", "/readyz", "/mcp", "*", "http://127.0.0.1/readyz",
]
# What goes wrong inside of JSON; the last ones are no JSON at all.
VALUES = [
    "null", "true", "-1", "0", "1e400", "-1e-400", "1e19", "9223372036854775808", "-9223372036854775809", "0.1", "1" * 400,
    "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"e\u0301\"", "\"" + "\u0301" * 3000 + "\"",
    "\"\\\"\u0301\"", "\"" + "a" * 5000 + "\"", "\"" + "(" * 500 + "\"", "\"" + "\\\"x " * 300 + "\"", "\"*\"", "\"c++ c# .net\"",
    "\"NEAR(a b)\"", "\"2026-13-45\"", "\"99999-01\"", "\"DE,,,\"", "\"\u202e<script>\"", "\"VIE99999999999999999999\"",
    "[]", "{}", "[[[[[]]]]]", "[" * 900 + "]" * 900, "{\"a\":" * 600 + "1" + "}" * 600, "[null,1,\"x\",{}]", "{\"x\":1,\"x\":2}",
    "[" + "\"DE\"," * 500 + "\"FR\"]", "{\"\":null}", "nul", "NaN", "'x'", "\"\x01\"", "\"\\x\"", "[1,]", "{,}", "\xff", "1 2",
]
SPLINTERS = [
    b"\r\n", b"\n", b"\r", b"\0", b" ", b":", b"\t", b"%", b"%00", b"%ff", b"/../", b"//", b"?", b"#", b"&", b"=",
    b"\xff\xfe", "\u0301".encode(), "é".encode(), b"HTTP/2.0", b"HTTP/0.9", b"HTTP/1.", b"Host: a\r\n",
    b"Content-Length: -1\r\n", b"Content-Length: 99999999999999999999\r\n", b"Content-Length: 5\r\n",
    b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: gzip, chunked\r\n", b"Expect: 100-continue\r\n",
    b"Connection: upgrade\r\nUpgrade: websocket\r\n", b"CONNECT", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"A" * 300,
    b"X-Y: " + b"z" * 9000 + b"\r\n", b"[" * 50, b'{"a":' * 40, b"1e400", b"ffffffffffffffff\r\n", b"[::1]", b"@", b"\\",
]
HEADERS = [
    "Accept: text/event-stream", "Accept: application/json;q=0", "Accept: " + "*/*," * 200, "X-Request-Id: a\tb", "X-Request-Id: abc",
    "Origin: null", "Origin: http://127.0.0.1:PORT", "Authorization: Basic YTpi", "Authorization: Bearer \xe9", "Cookie: a=b; c",
    "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-origin", "If-None-Match: \"x\", W/\"y", "Range: bytes=0-1,5-,-3",
    "Content-Encoding: gzip", "Content-Type: text/plain", "Content-Type: application/json; charset=utf-16", "Expect: 100-continue",
    "MCP-Protocol-Version: 2026-07-28", "MCP-Protocol-Version: 2025-11-25", "MCP-Protocol-Version: 1", "Mcp-Method: tools/call",
    "Mcp-Name: =?base64?c2VhcmNoX29mZmVycw==?=", "Mcp-Name: =?base64?=", "Mcp-Name: search_offers", "Mcp-Session-Id: x",
    "Connection: close", "Connection: keep-alive, upgrade", "Upgrade: h2c", "Host: 127.0.0.1:PORT", "X-A: " + "z" * 17000,
    "Access-Control-Request-Method: POST", "Forwarded: for=unknown", "X-Forwarded-For: 1.2.3.4", "TE: trailers", "Trailer: Host",
    "Last-Event-ID: 5", "Date: yesterday", "\u0301: x", "A B: c", "If-Modified-Since: Thu, 99 Foo 99999 99:99:99 GMT",
]


def body(chance, value):
    """JSON of a value, of which now and then a member is left out, doubled, or replaced by something it can't be."""
    def written(value, depth):
        if chance.random() < 0.08 + 0.04 * depth:
            return chance.choice(VALUES)
        if isinstance(value, dict):
            members = [(name, member) for name, member in value.items() if chance.random() > 0.1]
            if members and chance.random() < 0.1:
                members.append(chance.choice(members))
            if chance.random() < 0.05:
                members.append((chance.choice(["x", "", "\0", "e\u0301", "query", "limit", "_meta"]), None))
            return "{" + ",".join(json.dumps(name) + ":" + written(member, depth + 1) for name, member in members) + "}"
        if isinstance(value, list):
            return "[" + ",".join(written(element, depth + 1) for element in value) + "]"
        return json.dumps(value, ensure_ascii=chance.random() < 0.5)

    return written(value, 0).encode("utf-8", "surrogatepass")


def chunks(chance, content):
    """A body in chunks, some with extensions, the end with trailers, sizes now and then wrong."""
    parts = []
    while content:
        size = min(len(content), chance.randint(1, 40))
        told = b"%x" % size if chance.random() < 0.97 else chance.choice([b"-1", b"g", b"0x5", b"f" * 16, b"", b"%x" % (size + 2)])
        parts.append(told + (b";a=\"b" if chance.random() < 0.05 else b"") + b"\r\n" + content[:size] + b"\r\n")
        content = content[size:]
    trailer = chance.choice([b"", b"", b"", b"X-T: 1\r\n", b"Host: evil.example\r\n", b"Content-Length: 3\r\n"])
    return b"".join(parts) + b"0\r\n" + trailer + b"\r\n"


def request(chance, port):
    """A request that is right in its framing, more or less, and strange in what it says."""
    lines = [f"Host: {chance.choice(['127.0.0.1', 'localhost'])}:PORT"]
    lines += [chance.choice(HEADERS) for _ in range(chance.choice([0, 0, 0, 1, 2, 5]))]
    content = b""
    if chance.random() < 0.6:
        method, (target, value) = "POST", chance.choice(BODIES)
        content = body(chance, value)
        lines.append("Content-Type: application/json")
        if "Mcp-Method" not in str(lines) and target == "/mcp" and isinstance(value, dict) and chance.random() < 0.5:
            lines.append(f"Mcp-Method: {value['method']}")
            if "_meta" in value["params"]:
                lines += ["MCP-Protocol-Version: 2026-07-28", f"Mcp-Name: {value['params'].get('name', '')}"]
        if chance.random() < 0.3:
            lines.append("Transfer-Encoding: chunked")
            content = chunks(chance, content)
        else:
            wrong = chance.random() < 0.05
            lines.append(f"Content-Length: {max(0, len(content) + chance.choice([-3, -1, 1, 7])) if wrong else len(content)}")
    else:
        method, target = chance.choice(["GET"] * 12 + ["HEAD", "OPTIONS", "DELETE", "PUT", "POST", "TRACE"]), chance.choice(TARGETS)
        if "=" in target and chance.random() < 0.5:
            cut = chance.choice([at for at, letter in enumerate(target) if letter == "="]) + 1
            odd = chance.choice(["", "%00", "%", "%zz", "%ff%fe", "-1", "1e400", "9" * 30, "%CC%81" * 300, "a" * 9000, "&", "%26", "+",
                                 "%22", "*", "null", "true", "DE,ES", "2026-02-31", "%f0%9f%98%80", "&n=1&n=2", ";", "%0d%0aX:%20y"])
            target = target[:cut] + odd + ("" if chance.random() < 0.5 else target[cut:])
    chance.shuffle(lines)
    head = f"{method} {target} HTTP/1.1\r\n" + "".join(line + "\r\n" for line in lines) + "\r\n"
    return head.replace("PORT", str(port)).encode("utf-8", "surrogatepass") + content


def damaged(chance, message):
    """A message with bytes lost, changed, put in or cut off in one to five places."""
    message = bytearray(message)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(message) + 1)
        kind = chance.randrange(5)
        if kind == 0:
            message[at:at] = chance.choice(SPLINTERS)
        elif kind == 1:
            del message[at:at + chance.randint(1, 12)]
        elif kind == 2 and at < len(message):
            message[at] = chance.randrange(256)
        elif kind == 3:
            message[at:at + 6] = chance.choice(SPLINTERS)
        elif chance.random() < 0.5:
            message = message[:max(1, at)]
    return bytes(message)


def hostile(chance, port):
    """What one connection sends: a request or several behind each other, strange inside, most of them damaged outside too."""
    several = chance.choice([1, 1, 1, 1, 2, 4])
    message = b"".join(request(chance, port) for _ in range(several))
    return damaged(chance, message) if chance.random() < 0.6 else message
