"""The whole command on a big file, from start to exit, beside fastText's."""

import hashlib
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field

from duel import Ratio, Times, short
from inputs import CACHE, make
from report import table

COMMAND = CACHE / "bin" / "sentivane"
MODEL = CACHE / "model.bin"
ROUNDS = 5
STARTS = 20
TIMEOUT = 1800
PROBE = b'{"id":"1","text":"I love this."}\n'


@dataclass
class Run:
    """A command line, and what it took in each round."""

    arguments: list[str]
    times: Times = field(default_factory=Times)
    peaks: list[float] = field(default_factory=list)

    def once(self) -> None:
        """Runs the command with its output thrown away; notes the time and the peak memory.

        GNU time reads the memory: the kernel hands a process the peak of the one that started it,
        and Python's is larger than some of what is measured here.
        """
        with tempfile.NamedTemporaryFile("r") as peak:
            start = time.perf_counter()
            subprocess.run(
                ["/usr/bin/time", "-f", "%M", "-o", peak.name, *self.arguments],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True, timeout=TIMEOUT)
            self.times.seconds.append(time.perf_counter() - start)
            self.peaks.append(int(peak.read().split()[-1]) / 1024)

    @property
    def peak(self) -> str:
        """The largest peak memory in MiB."""
        return short(max(self.peaks))


def score(path: str, threads: int) -> list[str]:
    """Returns the command line that scores a file."""
    return [str(COMMAND), "score", path, "--format", "ndjson", "--threads", str(threads)]


def report(path: str) -> list[str]:
    """Returns the command line that makes a page of a file, on two threads."""
    return [str(COMMAND), "report", path, "--threads", "2", "--quiet"]


def problem() -> str:
    """Tries the command on one record; returns what is wrong, or nothing."""
    if not COMMAND.exists():
        return "`sentivane` did not build"
    with tempfile.NamedTemporaryFile(suffix=".ndjson") as file:
        file.write(PROBE)
        file.flush()
        done = subprocess.run(
            score(file.name, 1), stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=60)
    if done.returncode:
        said = (done.stderr.strip().split("\n") or [""])[0]
        return f"`sentivane score` ends with {done.returncode}: {said}"
    return "" if '"label"' in done.stdout else "`sentivane score` gives no label"


def output_digest(arguments: list[str]) -> tuple[str, int]:
    """Returns a digest of what a command line writes, and the number of lines."""
    process = subprocess.Popen(
        arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout
    digest, lines = hashlib.sha256(), 0
    while block := process.stdout.read(1 << 20):
        digest.update(block)
        lines += block.count(b"\n")
    if process.wait():
        raise SystemExit(f"bench: sentivane {arguments[1]} ended with {process.returncode}")
    return digest.hexdigest(), lines


def check_output(lines: int) -> str:
    """Fails unless every line is answered and the answer does not depend on the threads."""
    one, two = (output_digest(score(str(CACHE / "big.ndjson"), n)) for n in (1, 2))
    if one[1] != lines:
        raise SystemExit(f"bench: {one[1]} results for {lines} lines")
    if one != two:
        raise SystemExit("bench: one thread and two write different results")
    return f"{lines:,} results for {lines:,} lines; one thread and two wrote the same bytes."


def train_fasttext() -> None:
    """Trains the rival's model, once."""
    if MODEL.exists():
        return
    print("bench: training fastText …", flush=True)
    subprocess.run(
        ["fasttext", "supervised", "-input", str(CACHE / "training.fasttext.txt"), "-output",
         str(MODEL.with_suffix("")), "-wordNgrams", "2", "-dim", "100", "-thread", "2",
         "-verbose", "0"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    MODEL.with_suffix(".vec").unlink(missing_ok=True)


def runs() -> dict[str, Run]:
    """Returns the command lines to compare, as far as they work."""
    big = str(CACHE / "big.ndjson")
    found = {}
    if not problem():
        found = {f"sentivane, {n} thread{'s' * (n > 1)}": Run(score(big, n)) for n in (1, 2)}
        found["report"] = Run(report(big))
    if shutil.which("fasttext"):
        train_fasttext()
        one = CACHE / "one.txt"
        one.write_text("I love this.\n")
        found["fasttext predict"] = Run(["fasttext", "predict", str(MODEL), str(CACHE / "big.txt")])
        found["fasttext predict, one line"] = Run(["fasttext", "predict", str(MODEL), str(one)])
    return found


def throughput() -> str:
    """Runs all command lines in turn and returns the table."""
    lines = int(make()["lines"])
    compared = runs()
    checked = check_output(lines) if any(n.startswith("sentivane") for n in compared) else ""
    for number in range(ROUNDS):
        print(f"bench: command, round {number + 1} of {ROUNDS} …", flush=True)
        for run in compared.values():
            run.once()
    rival = compared.get("fasttext predict")
    loading = compared.pop("fasttext predict, one line", None)
    page = compared.pop("report", None)
    rows = []
    for name, run in compared.items():
        path = CACHE / ("big.txt" if run is rival else "big.ndjson")
        seconds = run.times.median
        ratios = ["", ""]
        if rival and loading and run is not rival:
            net = Times([a - b for a, b in zip(rival.times.seconds, loading.times.seconds)])
            ratios = [str(Ratio.of(run.times, rival.times)), str(Ratio.of(run.times, net))]
        rows.append([
            f"score/{name}/large", f"{seconds:.2f}", short(path.stat().st_size / 1e6 / seconds),
            short(lines / seconds), run.peak, *ratios])
    notes = [checked] if checked else []
    if loading:
        notes.append(f"Loading its model takes fastText {loading.times.median:.2f} s of that.")
    if "sentivane, 2 threads" in compared:
        one, two = (compared[f"sentivane, {n}"].times for n in ("1 thread", "2 threads"))
        notes.append(f"Two threads are {Ratio.of(two, one)} times as fast as one.")
        if page:
            notes.append(
                f"A page about the same texts takes `sentivane report` {page.times.median:.2f} s on two "
                f"threads, {Ratio.of(two, page.times)} times as long as scoring them, and {page.peak} MiB.")
    heading = ["benchmark", "s", "MB/s", "texts/s", "peak, MiB", "× fastText (range)",
               "× fastText without its loading (range)"]
    return table(heading, rows) + "\n" + "".join(f"- {note}\n" for note in notes)


def start_up() -> str:
    """Returns how long it takes to score one short text, from start to exit."""
    commands = {"sentivane score": [str(COMMAND), "score", "I love this."]}
    if problem():
        commands = {}
    commands["true (starting any process)"] = ["/bin/true"]
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, check=True)
            times[name].append((time.perf_counter() - start) * 1000)
    rows = [
        [f"start/{name}/tiny", f"{statistics.median(ms):.1f}", f"{min(ms):.1f}", f"{max(ms):.1f}"]
        for name, ms in times.items()]
    return table(["benchmark", "ms, median of 20", "least", "most"], rows)


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    size = (CACHE / "big.ndjson").stat().st_size / 1e6
    skipped = f"Ours is skipped: {problem()}.\n\n" if problem() else ""
    return f"""`sentivane score big.ndjson --format ndjson`, {size:.0f} MB of distinct lines, beside `fasttext predict`
on the same texts as plain lines (supervised model, `-wordNgrams 2 -dim 100`, one thread: it has no
more). Output goes to `/dev/null`; everything from start to exit counts.

{skipped}{throughput()}
{start_up()}"""
