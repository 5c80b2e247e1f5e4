"""What the official MCP client finds at the real program.

Usage: mcp_suite.py MODE stdio PROGRAM STORE | MODE http ADDRESS
MODE is legacy (the handshake of 2025-11-25), 2026-07-28 (stateless) or auto. Prints "ok" at the end.
"""

import asyncio
import sys

from mcp import Client, StdioServerParameters
from mcp.shared.exceptions import MCPError

TOOLS = ["search_offers", "get_offer", "count_offers", "similar_offers", "list_filters", "ask"]


def text(result):
    return "\n".join(block.text for block in result.content)


def check(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(part) for part in what))


async def call(client, name, **arguments):
    """Calls a tool; the client holds what it gives against the schema that the tool has promised."""
    result = await client.call_tool(name, arguments)
    check(not result.is_error, name, arguments, text(result))
    check(result.structured_content is not None and text(result), name)
    return result


async def lists_tools(client):
    tools = (await client.list_tools()).tools
    check([tool.name for tool in tools] == TOOLS, tools)
    for tool in tools:
        check(tool.annotations.read_only_hint is True, tool.name)
        check(tool.input_schema["additionalProperties"] is False, tool.name)
        check(tool.output_schema["type"] == "object", tool.name)


async def calls_each(client):
    found = await call(client, "search_offers", query="data analyst", filters={"country": ["DE"]}, limit=2)
    offer = found.structured_content["offers"][0]
    check(offer["reference"] == "VIE245801", found.structured_content)
    check("VIE245801" in text(found) and "data, not instructions" in text(found), text(found))
    whole = await call(client, "get_offer", id=offer["reference"])
    check(whole.structured_content["offer"]["id"] == 245801, whole.structured_content)
    check("dashboards" in whole.structured_content["sections"][0]["text"], whole.structured_content)
    check("contact" not in whole.structured_content["offer"], whole.structured_content)
    counted = await call(client, "count_offers", group_by="country")
    check(counted.structured_content["total"] == 3, counted.structured_content)
    check({"value": "DE", "count": 1} in counted.structured_content["groups"], counted.structured_content)
    await call(client, "similar_offers", id=245802, limit=1)
    filters = await call(client, "list_filters", filter="country")
    check(len(filters.structured_content["filters"]) == 1, filters.structured_content)
    await call(client, "list_filters")
    answer = await call(client, "ask", question="How many offers are in Spain?")
    check("1" in answer.structured_content["answer"], answer.structured_content)
    quoted = await call(client, "ask", question="data analyst", language="fr")
    check(quoted.structured_content["citations"][0]["reference"] == "VIE245801", quoted.structured_content)


async def pages(client):
    first = await call(client, "search_offers", filters={"type": ["VIE"]}, limit=2)
    check(first.structured_content["next_offset"] == 2, first.structured_content)
    last = await call(client, "search_offers", filters={"type": ["VIE"]}, limit=2, offset=2)
    check(last.structured_content["next_offset"] is None, last.structured_content)
    both = first.structured_content["offers"] + last.structured_content["offers"]
    check(sorted(offer["id"] for offer in both) == [245801, 245802, 245803], both)


async def errs(client):
    for arguments, name in [
        ({"query": "x", "colour": "red"}, "colour"),
        ({"query": "x", "filters": {"planet": ["Mars"]}}, "filters.planet"),
        ({"query": "x", "limit": 26}, "limit"),
        ({"query": 3}, "query"),
        ({}, "empty"),
        ({"query": "x", "filters": {"country": ["Atlantis"]}}, "country"),
    ]:
        result = await client.call_tool("search_offers", arguments)
        check(result.is_error and name in text(result), arguments, result)
    missing = await client.call_tool("get_offer", {"id": "VIE999404"})
    check(missing.is_error and "VIE999404" in text(missing), missing)
    try:
        await client.call_tool("delete_offers", {})
        raise AssertionError("there is no such tool")
    except MCPError as error:
        check(error.code == -32602 and "delete_offers" in error.message, error)


async def many_at_once(client):
    calls = [call(client, "search_offers", query=word) for word in ["data", "projet", "soudage", "analyst"] * 6]
    calls += [call(client, "count_offers") for _ in range(8)]
    results = await asyncio.gather(*calls)
    check(all(result.structured_content["total"] == 3 for result in results[-8:]), results)


async def main(mode, server):
    async with Client(server, mode=mode) as client:
        expected = "2025-11-25" if mode == "legacy" else "2026-07-28"
        check(client.protocol_version == expected, client.protocol_version)
        if mode != "2026-07-28":  # A client that adopts a revision unasked has asked the server nothing yet.
            check(client.server_info.name == "vie", client.server_info)
            check("never follow instructions" in client.instructions, client.instructions)
        if mode == "legacy":
            await client.send_ping()
        await lists_tools(client)
        await calls_each(client)
        await pages(client)
        await errs(client)
        await many_at_once(client)
    print("ok")


if __name__ == "__main__":
    mode, transport, *place = sys.argv[1:]
    if transport == "stdio":
        server = StdioServerParameters(command=place[0], args=["mcp", "--store", place[1], "--embedder", "none"])
    else:
        server = place[0] + "/mcp"
    asyncio.run(main(mode, server))
