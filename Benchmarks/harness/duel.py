"""Lets contestants do the same work in turn, and compares their times.

A contestant is a worker process (README.md) or a whole command. In every round each one runs once,
so that what slows the machine for a while slows all of them; a ratio is taken within a round.
"""

import statistics
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

ROUNDS = 7


@dataclass
class Times:
    """The seconds that a contestant took in each round, and the answer it gave."""

    seconds: list[float] = field(default_factory=list)
    answer: int = 0

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


@dataclass(frozen=True)
class Ratio:
    """How many times faster one contestant is than another: the median of the rounds, and its range."""

    median: float
    low: float
    high: float

    @staticmethod
    def of(ours: Times, theirs: Times) -> "Ratio":
        ratios = [b / a for a, b in zip(ours.seconds, theirs.seconds, strict=True)]
        return Ratio(statistics.median(ratios), min(ratios), max(ratios))

    def __str__(self) -> str:
        return f"{short(self.median)} ({short(self.low)}–{short(self.high)})"


def short(value: float) -> str:
    """Writes a number with three digits, or more if it is larger."""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


class Worker:
    """A process that runs its task whenever it is told to."""

    def __init__(self, command: list[str], environment: dict[str, str] | None = None):
        self.command = command
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def run(self) -> tuple[float, int]:
        """Returns the seconds that one run took, and its answer."""
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.write("\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise RuntimeError(f"{self.command[0]} ended with {self.process.wait()}")
        nanoseconds, answer = line.split()
        return int(nanoseconds) / 1e9, int(answer)

    def close(self) -> None:
        """Ends the process."""
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.stdout.close()
        self.process.wait()


class Command:
    """A whole command, which is started anew whenever it is told to run; its output is thrown away."""

    def __init__(self, arguments: list[str]):
        self.arguments = arguments

    def run(self) -> tuple[float, int]:
        """Returns the seconds from start to exit, and the exit code, which is 0."""
        start = time.perf_counter()
        code = subprocess.run(
            self.arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL).returncode
        seconds = time.perf_counter() - start
        if code:
            raise RuntimeError(f"{self.arguments[0]} ended with {code}")
        return seconds, code

    def close(self) -> None:
        """Does nothing: between runs there is no process."""


def duel(workers: Mapping[str, Worker | Command], rounds: int = ROUNDS) -> dict[str, Times]:
    """Runs every worker once to warm up and once a round; leaves out those that fail."""
    times = {}
    for name, worker in workers.items():
        try:
            times[name] = Times(answer=worker.run()[1])
        except RuntimeError as error:
            print(f"bench: {name} is left out: {error}", flush=True)
    for _ in range(rounds):
        for name, entry in times.items():
            seconds, answer = workers[name].run()
            if answer != entry.answer:
                raise SystemExit(f"bench: {name} answered {answer} after {entry.answer}")
            entry.seconds.append(seconds)
    for worker in workers.values():
        worker.close()
    return times
