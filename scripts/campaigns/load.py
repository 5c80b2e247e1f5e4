"""Searches at a steady rate, whether the server keeps up or not, and what they cost."""
import asyncio, gc, itertools, time

from .client import Connection, message

# Fewer than the server works on at once, so that what waits for its turn waits here, and is counted from when it was due.
CONNECTIONS = 48


class Load:
    """What came of so many questions a second. Latencies are in seconds, from when a question was due: whoever falls behind
    is not excused, and a slow client shows too."""

    def __init__(self, rate, seconds):
        self.rate, self.seconds = rate, seconds
        self.latencies, self.delays, self.failures, self.memory = [], [], [], []
        self.client = self.server = self.elapsed = 0.0

    def latency(self, share):
        return self.latencies[min(len(self.latencies) - 1, int(len(self.latencies) * share))] * 1000

    @property
    def is_sustained(self):
        """Whether there was no failure, 99 of 100 came within 50 ms, and nothing was left at the end."""
        return not self.failures and self.latency(0.99) <= 50 and self.elapsed < self.seconds + 0.5

    def __str__(self):
        count = len(self.latencies)
        self.delays.sort()
        return (f"{self.rate:g} a second for {self.seconds:g} s: {count} answers, p50 {self.latency(0.5):.1f} ms, "
                f"p99 {self.latency(0.99):.1f} ms, longest {self.latency(1):.0f} ms, {len(self.failures)} failures; "
                f"of the processor {1000 * self.server / count:.1f} ms each, the client {100 * self.client / self.elapsed:.0f} % "
                f"of a core, its p99 from due to sent {1000 * self.delays[int(count * 0.99)]:.1f} ms")


async def steady(server, questions, rate, seconds, watch=None):
    """Asks for so long, at moments that are fixed before. `watch` is called every second."""
    load = Load(rate, seconds)
    asked = [search(server.port, question) for question in questions]
    due = asyncio.Queue()
    clients = [asyncio.create_task(client(server.port, due, load)) for _ in range(CONNECTIONS)]
    gc.collect()
    gc.disable()
    (used, _), client_used, start = server.used(), time.process_time(), time.monotonic() + 0.05
    minute = asyncio.create_task(every_minute(server, load, watch))
    for number, question in zip(range(int(rate * seconds)), itertools.cycle(asked)):
        moment = start + number / rate
        if (wait := moment - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        due.put_nowait((moment, question))
    for _ in clients:
        due.put_nowait(None)
    await asyncio.gather(*clients)
    load.elapsed, load.client = time.monotonic() - start, time.process_time() - client_used
    load.server = server.used()[0] - used
    minute.cancel()
    gc.enable()
    load.memory.append(server.used()[1])
    load.latencies.sort()
    return load


async def warm(server, questions):
    """Asks one question after the other. Gives the load, in which each is due when the last was answered."""
    load = Load(0, 0)
    connection = Connection(server.port)
    for question in questions:
        start = time.monotonic()
        status, _ = await connection.ask(search(server.port, question))
        load.latencies.append(time.monotonic() - start)
        if status != 200:
            load.failures.append(status)
    connection.close()
    load.latencies.sort()
    return load


async def best(server, questions, seconds, say):
    """The most questions a second that are sustained for so long, by doubling and then halving the distance. Each run goes
    on in the questions where the last one ended, so that none finds the answers of another kept."""
    left = itertools.cycle(questions)

    async def holds(rate):
        load = await steady(server, list(itertools.islice(left, rate * seconds)), rate, seconds)
        say(f"  {'holds' if load.is_sustained else 'too fast'}: {load}")
        return load.is_sustained

    await steady(server, list(itertools.islice(left, 10 * seconds)), 10, seconds)
    good, bad = 0, None
    rate = 20
    while bad is None or bad - good > max(1, good / 20):
        if await holds(rate):
            good = rate
        else:
            bad = rate
        if rate <= 1 and not good:
            return 0
        rate = good * 2 if bad is None else max(1, (good + bad) // 2)
    return good


def search(port, question):
    return message(port, "POST", "/v1/search", {"query": question})


async def client(port, due, load):
    """Asks what is due as soon as it is, or as soon as the last answer was there."""
    connection = Connection(port)
    while (item := await due.get()) is not None:
        moment, question = item
        load.delays.append(time.monotonic() - moment)
        try:
            status, body = await asyncio.wait_for(connection.ask(question), 60)
            if status != 200 or b'"hits":' not in body:
                load.failures.append(status)
        except (OSError, EOFError, asyncio.TimeoutError) as error:
            load.failures.append(repr(error))
            connection.close()
        load.latencies.append(time.monotonic() - moment)
    connection.close()


async def every_minute(server, load, watch):
    for second in itertools.count():
        if second % 60 == 0:
            load.memory.append(server.used()[1])
        if watch:
            await watch()
        await asyncio.sleep(1)
