"""Malformed requests: no answer of the 500s, no crash, nobody left waiting."""
import random, re, socket, tempfile, time
from multiprocessing import Pool

from . import messages
from .served import Server, embedder

# No request holds this, so it can't be an echo.
STATUS = re.compile(rb"HTTP/1\.1 (\d{3}) [A-Z]")


def answer(port, message, cut):
    """All that a server says to a connection; in two pieces where `cut` is within the message."""
    received = b""
    try:
        with socket.create_connection(("127.0.0.1", port), 30) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.sendall(message[:cut])
            connection.sendall(message[cut:])
            connection.shutdown(socket.SHUT_WR)
            while len(received) < 1 << 22 and (part := connection.recv(1 << 18)):
                received += part
    except socket.timeout:
        return None
    except OSError:
        pass
    return received


def send(task):
    """Sends messages, one a connection. Gives the counts of answers by status."""
    port, count, seed = task
    chance = random.Random(seed)
    counts = {}
    for _ in range(count):
        message = messages.hostile(chance, port)
        received = answer(port, message, chance.randrange(4 * len(message) + 1))
        if received is None:
            statuses = ["timed out"]
        else:
            statuses = [status.decode() for status in STATUS.findall(received)] or ["none"]
        for status in statuses:
            counts[status] = counts.get(status, 0) + 1
            if status[0] in "5t":
                print(status, f"seed {seed}", message[:3000], (received or b"")[-600:], flush=True)
    return counts


def malformed(count, seed=None):
    seed = random.randrange(1 << 30) if seed is None else seed
    with tempfile.TemporaryDirectory() as home:
        server = Server(home, embedder=embedder())
        start, before = time.monotonic(), server.used()
        counts, done = {}, 0
        with Pool(4) as pool:
            tasks = [(server.port, min(1000, count - at), seed + at) for at in range(0, count, 1000)]
            for part in pool.imap_unordered(send, tasks):
                done += 1
                for status, number in part.items():
                    counts[status] = counts.get(status, 0) + number
                if done % 50 == 0:
                    print(f"{done},000 in {time.monotonic() - start:.0f} s, {server.used()[1] >> 20} MiB", flush=True)
        after, alive, faults = server.used(), server.is_alive(), server.faults()
        status = server.stop()
        print(f"malformed: {count} connections in {time.monotonic() - start:.0f} s, seed {seed}: "
              + ", ".join(f"{number} x {status}" for status, number in sorted(counts.items()))
              + f"; {1000 * (after[0] - before[0]) / count:.2f} ms of the processor each, {after[1] >> 20} MiB at the end; "
              + f"alive: {alive}, status {status}, {len(faults)} complaints {faults[:3]}")
        return alive and status == 0 and not faults and not any(name[0] in "5t" for name in counts)
