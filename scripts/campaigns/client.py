"""A lean HTTP client on asyncio's streams: one connection, one request after the other."""
import asyncio, json, re

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.I)
CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.I)
CLOSES = re.compile(rb"\r\nconnection: *close", re.I)


def message(port, method, target, body=None, headers=()):
    """The bytes of a request."""
    lines = [f"{method} {target} HTTP/1.1", f"Host: 127.0.0.1:{port}", *headers]
    content = b"" if body is None else json.dumps(body).encode()
    if body is not None:
        lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    return "\r\n".join(lines + ["", ""]).encode() + content


class Connection:
    """A connection that is opened when it is needed, and anew after it was closed."""

    def __init__(self, port):
        self.port = port
        self.writer = None

    async def ask(self, message, cut=None):
        """Sends a request. Gives the status and the whole body, or what came of it until `cut` bytes were read, at which
        the connection is closed. Raises OSError or EOFError where the answer isn't whole."""
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
        try:
            self.writer.write(message)
            head = await self.reader.readuntil(b"\r\n\r\n")
            body = await self._body(head, cut)
        except BaseException:
            self.close()
            raise
        if cut is not None or CLOSES.search(head):
            self.close()
        return int(head[9:12]), body

    def close(self):
        if self.writer is not None:
            self.writer.transport.abort()
            self.writer = None

    async def _body(self, head, cut):
        if length := LENGTH.search(head):
            length = int(length[1])
            return await self.reader.readexactly(length if cut is None else min(length, cut))
        parts, size = [], 0
        while CHUNKED.search(head):
            count = int((await self.reader.readuntil(b"\r\n")).split(b";")[0], 16)
            part = (await self.reader.readexactly(count + 2))[:-2]
            if count == 0 or cut is not None and size >= cut:
                break
            parts.append(part)
            size += count
        return b"".join(parts)
