"""A catalogue that is another one at each synchronisation: stand-in APIs behind one address."""
import asyncio, multiprocessing, os, socket

from .offers import edition
from .served import Stub

# Longer than the pause between two calls of one synchronisation, shorter than that between two synchronisations.
SILENCE = 4


class Catalogues:
    """Two editions of some offers at one address. Whoever comes after a silence finds the other one."""

    def __init__(self, home, offers):
        self.stubs = []
        for number in (0, 1):
            folder = os.path.join(home, f"edition-{number}")
            os.mkdir(folder)
            self.stubs.append(Stub(folder, edition(offers, number)))
        listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{listener.getsockname()[1]}/api/Offers"
        # A process of its own: whoever measures has no time for this.
        ports = [stub.port for stub in self.stubs]
        self.relay = multiprocessing.Process(target=run, args=(listener, ports), daemon=True)
        self.relay.start()
        listener.close()

    def stop(self):
        self.relay.terminate()
        for stub in self.stubs:
            stub.stop()


def run(listener, ports):
    asyncio.run(Relay(ports).serve(listener))


class Relay:
    """Passes bytes on, both ways."""

    def __init__(self, ports):
        self.ports, self.turn, self.heard, self.open = ports, 0, None, set()

    async def serve(self, listener):
        server = await asyncio.start_server(self.accept, sock=listener)
        async with server:
            while True:
                await asyncio.sleep(0.5)
                if self.heard is not None and asyncio.get_running_loop().time() - self.heard > SILENCE:
                    self.turn, self.heard = self.turn + 1, None
                    for writer in list(self.open):
                        writer.close()

    async def accept(self, reader, writer):
        there_reader, there = await asyncio.open_connection("127.0.0.1", self.ports[self.turn % len(self.ports)])
        await asyncio.gather(self.copy(reader, there), self.copy(there_reader, writer), return_exceptions=True)

    async def copy(self, reader, writer):
        self.open.add(writer)
        try:
            while part := await reader.read(1 << 16):
                self.heard = asyncio.get_running_loop().time()
                writer.write(part)
                await writer.drain()
        finally:
            self.open.discard(writer)
            writer.close()
