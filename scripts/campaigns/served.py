"""`vie serve` and `civiweb-stub` as processes of their own, in a home that is thrown away."""
import json, os, re, resource, signal, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VIE = os.path.abspath(os.environ.get("VIE_PROGRAM", os.path.join(ROOT, ".build/release/vie")))
STUB = os.path.abspath(os.environ.get("VIE_STUB_PROGRAM", os.path.join(os.path.dirname(VIE), "civiweb-stub")))
MODELS = os.environ.get("VIE_MODELS", os.path.join(ROOT, ".build/models"))
SAMPLES = os.path.join(ROOT, "samples/offers.json")
REAL = os.path.join(os.environ.get("SHARED_DATA", os.path.join(ROOT, "../shared/data")), "offers-real.json")
# What a sanitizer or the runtime writes before the process ends, or goes on.
FAULTS = re.compile(r"ThreadSanitizer|AddressSanitizer|atal error|runtime error|\*\*\* Program crashed")


def embedder():
    """The local model where it has been fetched (scripts/model), so that vectors are searched too."""
    return "local" if os.path.isdir(os.path.join(MODELS, "all-MiniLM-L6-v2")) else "none"


def environment(home, **more):
    """Nothing of the person's own but where programs are, and what a sanitizer is told."""
    passed = {name: os.environ[name] for name in ("PATH", "TSAN_OPTIONS") if name in os.environ}
    return {**passed, "HOME": home, "VIE_MODELS": MODELS, **more}


def host(port):
    return b"Host: 127.0.0.1:%d\r\n" % port


def real_offers():
    """The real offers, or the samples where they are missing."""
    with open(REAL if os.path.exists(REAL) else SAMPLES) as file:
        return json.load(file)


class Child:
    """A process that says on which port it listens."""

    def __init__(self, arguments, log, announcement, descriptors=None, **environment):
        def limit():
            if descriptors:
                resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))

        self.log = log
        with open(log, "wb") as output:
            self.process = subprocess.Popen(
                arguments, env=environment, stdout=output, stderr=output, preexec_fn=limit)
        while not (found := re.search(announcement, self.output())):
            if self.process.poll() is not None:
                sys.exit(f"{arguments[0]} did not start: {self.output()}")
            time.sleep(0.01)
        self.port = int(found[1])

    def output(self):
        """What the process wrote so far."""
        with open(self.log, errors="replace") as log:
            return log.read()

    def faults(self):
        """The lines in which a sanitizer or the runtime complains."""
        return [line for line in self.output().splitlines() if FAULTS.search(line)]

    def is_alive(self):
        return self.process.poll() is None

    def used(self):
        """Seconds of the processor, and bytes of memory."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        ticks = os.sysconf("SC_CLK_TCK")
        return (int(fields[11]) + int(fields[12])) / ticks, int(fields[21]) * resource.getpagesize()

    def stop(self, patience=15):
        """Ends the process by SIGTERM and gives its status."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return f"killed after {patience} s"


class Server(Child):
    """`vie serve` on a free port, without a limit on the rate; over the sample offers where a home has no others."""

    def __init__(self, home, *arguments, store=None, embedder="none", descriptors=None, **variables):
        self.store = store or os.path.join(home, "vie.sqlite")
        if not os.path.exists(self.store):
            synchronize(home, SAMPLES, self.store, embedder)
        super().__init__(
            [VIE, "serve", "--port", "0", "--store", self.store, "--embedder", embedder, "--log-level", "error",
             "--rate-limit", "0", *arguments],
            os.path.join(home, "server.log"), r"Listening on http://\S+:(\d+)", descriptors,
            **environment(home, **variables))


class Stub(Child):
    """`civiweb-stub` over offers, on a port that it can be started on again with others."""

    def __init__(self, home, offers, port=0, *arguments):
        file = os.path.join(home, "catalogue.json")
        with open(file, "w") as output:
            json.dump(offers, output)
        super().__init__([STUB, "--offers", file, "--port", str(port), *arguments], os.path.join(home, "stub.log"),
                         r"listening on http://\S+:(\d+)", **environment(home))
        self.address = f"http://127.0.0.1:{self.port}/api/Offers"


def synchronize(home, source, store, embedder, check=True):
    """Runs `vie sync` to its end, and gives how it went."""
    result = subprocess.run(
        [VIE, "sync", "--source", source, "--store", store, "--embedder", embedder, "--rate", "0"],
        env=environment(home), capture_output=True, text=True)
    if check and result.returncode != 0:
        sys.exit(f"vie sync failed: {result.stderr}")
    return result
