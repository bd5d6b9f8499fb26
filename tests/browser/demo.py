"""``pullwright demo`` as people start it: a process whose lines are read as they come."""

import queue
import re
import signal
import subprocess
import sys
import threading
import time

COMMAND = (sys.executable, "-m", "github_app.cli", "demo")
READY = "Ctrl-C ends it."
START_SECONDS = 180
STOP_SECONDS = 30


class Demo:
    """A demonstration that has played its story and stays up.

    Raises:
        AssertionError: If it ends, or does not get that far.
    """

    def __init__(self):
        self._process = subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._queue: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.lines: list[str] = []
        deadline = time.monotonic() + START_SECONDS
        while not self.lines or self.lines[-1] != READY:
            try:
                self.lines.append(self._queue.get(timeout=0.1))
            except queue.Empty:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    raise AssertionError("\n".join(self.lines)) from None

    @property
    def text(self):
        return "\n".join(self.lines)

    def find_address(self, pattern):
        """Finds an address that the demonstration has printed."""
        found = re.search(pattern, self.text)
        assert found, self.text
        return found[0]

    def stop(self):
        """Presses Ctrl-C and gives the exit status."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(STOP_SECONDS)
        finally:
            self._process.kill()
            self._process.wait()
            self._reader.join()
            assert self._process.stdout
            self._process.stdout.close()

    def _read(self):
        assert self._process.stdout
        for line in self._process.stdout:
            self._queue.put(line.rstrip("\n"))
