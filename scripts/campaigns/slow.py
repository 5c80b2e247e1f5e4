"""Slow connections, more than there are descriptors: the server lives, and others are answered."""
import asyncio, resource, socket, tempfile, time
from multiprocessing import Pool

from .served import Server, host


def probe(port, end):
    """Asks every tenth of a second on a new connection. Gives how many were answered, and how long each took."""
    good, times = 0, []
    while time.monotonic() < end:
        start = time.monotonic()
        try:
            with socket.create_connection(("127.0.0.1", port), 5) as connection:
                connection.sendall(b"GET /readyz HTTP/1.1\r\n" + host(port) + b"Connection: close\r\n\r\n")
                good += connection.recv(12) == b"HTTP/1.1 200"
        except OSError:
            pass
        times.append(time.monotonic() - start)
        time.sleep(0.1)
    return good, times


async def slow(seconds):
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    with tempfile.TemporaryDirectory() as home:
        server = Server(home, descriptors=1024)
        end = time.monotonic() + seconds
        opened = 0
        held = 0
        most = 0

        async def client(number):
            nonlocal opened, held, most
            head = b"GET / HTTP/1.1\r\n" + host(server.port) + b"X-Slow: "
            if number % 3 == 1:
                head = (b"POST /v1/search HTTP/1.1\r\n" + host(server.port)
                        + b"Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n")
            while time.monotonic() < end:
                try:
                    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
                except OSError:
                    await asyncio.sleep(1)
                    continue
                opened += 1
                held += 1
                most = max(most, held)
                try:
                    if number % 3:
                        writer.write(head)
                    while time.monotonic() < end and not reader.at_eof():
                        if number % 3:
                            writer.write(b" ")
                            await writer.drain()
                        try:
                            await asyncio.wait_for(reader.read(4096), 1)
                        except asyncio.TimeoutError:
                            pass
                except OSError:
                    pass
                held -= 1
                writer.close()
                await asyncio.sleep(1)

        clients = [asyncio.create_task(client(number)) for number in range(1500)]
        await asyncio.sleep(5)
        # From another process: this one has its hands full with being slow.
        with Pool(1) as pool:
            good, times = await asyncio.to_thread(pool.apply, probe, (server.port, end))
        await asyncio.gather(*clients)
        alive = server.process.poll() is None
        status = server.stop()
        times.sort()
        print(f"slow: {good} of {len(times)} probes answered in {seconds} s "
              f"(p50 {times[len(times) // 2] * 1000:.0f} ms, p99 {times[len(times) * 99 // 100] * 1000:.0f} ms), "
              f"{opened} slow connections opened, {most} held at once; alive: {alive}, status {status}")
        return alive and status == 0 and good >= 0.99 * len(times)
