#!/usr/bin/env python3
"""Kills the command at random moments, fills its disk and damages its files; exits 1 where a library suffers.

    swift build -c release && Scripts/survival.py [kills] [disk] [flips]     all by default
    Scripts/survival.py kills --count 20                                      fewer of each

kills   `kill -9` at 200 random moments of add, remove and compact: every article that was acknowledged is there
        exactly once, every one whose removal was is not, `check` finds nothing, and opening takes less than 5 s;
disk    files that may not grow any more: a clear error, and what was there before is still there;
flips   10,000 random bits flipped, in each kind of file: the same answer or a clear error, never a signal.

The seed is fixed; --seed N takes another one. SENTIVANE names another command.
"""

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = os.environ.get("SENTIVANE", str(ROOT / ".build/release/sentivane"))
ENVIRONMENT = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}

OPENING_BAR = 5.0
# How the command may end: done, no, bad records, missing, input or output.
CLEAN_ENDS = {0, 1, 65, 66, 74}
WORDS = "kite wind solar storage market goal match recipe garden river paper city train music".split()


def run(*arguments, **options):
    return subprocess.run([COMMAND, "library", *map(str, arguments)], capture_output=True, env=ENVIRONMENT, **options)


def article(number, version, random):
    text = " ".join(random.choice(WORDS) for _ in range(random.randint(5, 120)))
    return {"id": f"a{number}", "title": f"Article {number}", "text": f"Version {version}. {text}."}


def write(path, articles):
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")


def ids(site):
    """The ids in a library, and how long it took to get the first."""
    start = time.monotonic()
    first = run("list", "--library", site, "--format", "ndjson", "--limit", 1)
    opening = time.monotonic() - start
    listed = run("list", "--library", site, "--format", "ndjson")
    if first.returncode or listed.returncode:
        return None, opening, (first.stderr + listed.stderr).decode()
    return [json.loads(line)["id"] for line in listed.stdout.splitlines()], opening, ""


class Kills:
    """A library that is worked on and killed, and what was acknowledged."""

    def __init__(self, folder, random):
        self.folder, self.random = folder, random
        self.site = folder / "site"
        self.present, self.unsure = set(), set()
        self.version = 0
        self.problems = []

    def work(self):
        """Arguments of the next command, and the ids that it is about."""
        choice = self.random.random()
        if choice < 0.15 and self.present:
            return ["compact", "--library", self.site], set()
        if choice < 0.3 and self.present:
            chosen = set(self.random.sample(sorted(self.present), min(20, len(self.present))))
            return ["remove", "--library", self.site, *sorted(chosen)], chosen
        self.version += 1
        start = self.random.randrange(3000)
        numbers = range(start, start + self.random.randint(50, 600))
        source = self.folder / "posts.ndjson"
        write(source, [article(n, self.version, self.random) for n in numbers])
        batch = self.random.choice([5, 20, 100])
        return ["add", "--library", self.site, source, "--format", "ndjson", "--batch", batch, "--quiet"], \
            {f"a{n}" for n in numbers}

    def step(self):
        arguments, about = self.work()
        output = self.folder / "told"
        with output.open("wb") as told:
            process = subprocess.Popen([COMMAND, "library", *map(str, arguments)], stdout=told,
                                       stderr=subprocess.DEVNULL, env=ENVIRONMENT)
            try:
                process.wait(self.random.uniform(0.002, 0.35))
                finished = process.returncode == 0
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                finished = False
        if arguments[0] == "remove":
            self.present -= about
            if not finished:
                self.unsure |= about
            else:
                self.unsure -= about
        elif arguments[0] == "add":
            lines = output.read_bytes().split(b"\n")[:-1]
            told = {json.loads(line)["id"] for line in lines}
            told = about if finished else told
            self.unsure = (self.unsure | (about - self.present)) - told
            self.present |= told
        self.verify(arguments[0])

    def verify(self, what):
        if not (self.site / "library.sqlite").exists():
            if self.present:
                self.problems.append(f"{what}: the library is gone")
            return
        listed, opening, errors = ids(self.site)
        if opening > OPENING_BAR:
            self.problems.append(f"{what}: opening took {opening:.1f} s")
        if listed is None:
            if self.present or "no library there" not in errors:
                self.problems.append(f"{what}: cannot be read: {errors.strip()}")
            return
        there = set(listed)
        if len(there) != len(listed):
            self.problems.append(f"{what}: an article is there twice")
        if self.present - there:
            self.problems.append(f"{what}: {len(self.present - there)} acknowledged articles are gone")
        if there - self.present - self.unsure:
            self.problems.append(f"{what}: {len(there - self.present - self.unsure)} removed articles are back")
        check = run("check", "--library", self.site)
        if check.returncode:
            self.problems.append(f"{what}: {check.stderr.decode().strip()}")
        self.present, self.unsure = there, set()


def kills(folder, random, count):
    test = Kills(folder, random)
    for _ in range(count):
        test.step()
    print(f"kills: {count} moments, {len(test.present)} articles at the end, {len(test.problems)} problems")
    return test.problems


def disk(folder, random, count):
    """Lets files grow to ever larger sizes, which is what a full disk is to a program."""
    problems = []
    few, many = folder / "few.ndjson", folder / "many.ndjson"
    write(few, [article(n, 0, random) for n in range(20)])
    write(many, [article(n, 1, random) for n in range(10, 1500)])
    for step in range(count):
        site = folder / f"site-{step}"
        run("add", "--library", site, few)
        before = {a for a in ids(site)[0]}
        limit = random.randrange(1_000, 1_500_000)
        result = run("add", "--library", site, many, "--batch", 100, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY)))
        if result.returncode not in (0, 74) or result.returncode and b"space" not in result.stderr:
            problems.append(f"limit {limit}: exit {result.returncode}: {result.stderr.decode().strip()}")
        after = ids(site)[0]
        if after is None or before - set(after) or run("check", "--library", site).returncode:
            problems.append(f"limit {limit}: the library suffered")
        if run("add", "--library", site, many).returncode or len(ids(site)[0]) != 1500:
            problems.append(f"limit {limit}: it cannot go on when there is space again")
        shutil.rmtree(site)
    print(f"disk: {count} limits, {len(problems)} problems")
    return problems


def answers(site):
    """What a library says of itself: all articles, and whether it ended as it should."""
    results = [run("export", "--library", site), run("show", "--library", site, "a7", "--format", "ndjson")]
    return [r.returncode for r in results], [r.stdout for r in results], results


def flips(folder, random, count):
    problems = []
    whole = folder / "whole"
    source = folder / "posts.ndjson"
    for start in (0, 100, 50):
        write(source, [article(n, start, random) for n in range(start, start + 120)])
        run("add", "--library", whole, source, "--batch", 40)
    run("remove", "--library", whole, "a3", "a4")
    # A log that was not yet put into the database, as a killed process leaves it.
    logged = folder / "logged"
    shutil.copytree(whole, logged)
    write(source, [article(n, 7, random) for n in range(3000, 4000)])
    process = subprocess.Popen([COMMAND, "library", "add", "--library", str(logged), str(source), "--batch", "50"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    process.stdout.readline()
    process.kill()
    process.wait()
    cases = [(whole, f) for f in files(whole) if f.name != "library.sqlite-shm"]
    cases += [(logged, f) for f in files(logged) if f.name.startswith("library.sqlite-")]
    expected = {site: answers(shutil.copytree(site, folder / f"copy-of-{site.name}"))[1] for site in (whole, logged)}
    for number in range(count):
        site, file = cases[number % len(cases)]
        copy = folder / "flipped"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(site, copy)
        target = copy / file.relative_to(site)
        contents = bytearray(target.read_bytes())
        if not contents:
            continue
        place = random.randrange(min(len(contents), 100) if number % 5 == 0 else len(contents))
        contents[place] ^= 1 << random.randrange(8)
        target.write_bytes(contents)
        codes, outputs, results = answers(copy)
        name = f"{file.relative_to(site)}, byte {place}"
        if not set(codes) <= CLEAN_ENDS:
            problems.append(f"{name}: exit {codes}")
        # What a damaged log loses is the end of it: SQLite goes back to the last whole commit.
        elif codes == [0, 0] and outputs != expected[site] and "-wal" not in file.name:
            problems.append(f"{name}: another answer")
        elif any(r.returncode and not r.stderr for r in results):
            problems.append(f"{name}: no message")
        # The index is what `check` reads from beginning to end, and `compact` merges.
        is_index = not file.name.startswith("library.sqlite")
        if is_index:
            result = run("check", "--library", copy)
            if result.returncode not in CLEAN_ENDS:
                problems.append(f"{name}: check exit {result.returncode}")
            elif not result.returncode:
                problems.append(f"{name}: check does not see it")
        if number % (4 if is_index else 20) == 0:
            for arguments in (["check"], ["compact"], ["add", str(source)]):
                result = run(arguments[0], "--library", copy, *arguments[1:])
                if result.returncode not in CLEAN_ENDS:
                    problems.append(f"{name}: {arguments[0]} exit {result.returncode}")
    names = sorted({f.name for _, f in cases})
    print(f"flips: {count} bits in {', '.join(names)}; {len(problems)} problems")
    return problems


def files(site):
    return sorted(p for p in site.rglob("*") if p.is_file())


TESTS = {"kills": (kills, 200), "disk": (disk, 40), "flips": (flips, 10_000)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tests", nargs="*", choices=[*TESTS, []], default=list(TESTS))
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=17)
    options = parser.parse_args()
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    problems = []
    for name in options.tests or TESTS:
        test, count = TESTS[name]
        with tempfile.TemporaryDirectory(prefix="sentivane-survival-") as folder:
            problems += test(Path(folder), random.Random(options.seed), options.count or count)
    print(*problems[:50], sep="\n", file=sys.stderr, end="\n" if problems else "")
    return 1 if problems else 0


sys.exit(main())
