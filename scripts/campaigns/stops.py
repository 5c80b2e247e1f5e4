"""Stops while connections come and go: every server ends in peace."""
import random, socket, tempfile, threading, time

from .served import Server, host


def stops(count):
    with tempfile.TemporaryDirectory() as home:
        faults = 0
        longest = 0.0
        connections = 0
        for _ in range(count):
            server = Server(home)
            over = threading.Event()

            def load(number):
                nonlocal connections
                request = b"GET /readyz HTTP/1.1\r\n" + host(server.port) + b"\r\n"
                held = []
                while not over.is_set():
                    try:
                        connection = socket.create_connection(("127.0.0.1", server.port), 1)
                        connections += 1
                        if number % 2:
                            connection.sendall(request)
                            held.append(connection)
                        else:
                            connection.close()
                    except OSError:
                        time.sleep(0.001)
                    if len(held) > 20:
                        held.pop(0).close()
                for connection in held:
                    connection.close()

            threads = [threading.Thread(target=load, args=(number,)) for number in range(6)]
            for thread in threads:
                thread.start()
            time.sleep(random.random() * 0.3)
            start = time.monotonic()
            status = server.stop()
            longest = max(longest, time.monotonic() - start)
            over.set()
            for thread in threads:
                thread.join()
            if status != 0 or server.faults():
                faults += 1
                print(f"status {status}: {server.output()[-600:]}")
        print(f"stops: {count - faults} of {count} in peace under {connections} connections, "
              f"the longest stop took {longest:.1f} s")
        return faults == 0
