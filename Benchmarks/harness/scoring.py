"""Scoring in process: texts a second of the analyzer and of Python's usual choices."""

import os
import sys

from duel import Ratio, Worker, duel, short
from inputs import BENCHMARKS, CACHE
from report import table

RIVALS = ["vaderSentiment", "TextBlob", "afinn", "scikit-learn"]
OURS = "sentivane"
ROUNDS = 5


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    sample, training = CACHE / "sample.txt", CACHE / "training.tsv"
    ours = CACHE / "bin" / "bench-scoring"
    script = str(BENCHMARKS / "Rivals" / "python" / "scores.py")
    one_thread = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    workers = {}
    if ours.exists():
        workers[OURS] = Worker([str(ours), str(sample)])
    for rival in RIVALS:
        command = [sys.executable, script, rival, str(sample), str(training)]
        workers[rival] = Worker(command, one_thread)
    print("bench: scoring …", flush=True)
    times = duel(workers, ROUNDS)

    texts = sum(1 for _ in sample.open("rb"))
    megabytes = sample.stat().st_size / 1e6
    rows = []
    for name, entry in times.items():
        ratio = str(Ratio.of(times[OURS], entry)) if OURS in times and name != OURS else ""
        rows.append([
            f"score/{name}/small", short(texts / entry.median), short(megabytes / entry.median),
            ratio, f"{entry.answer:,}"])
    heading = ["benchmark", "texts/s", "MB/s", "ours is × as fast (range)", "positive"]
    skipped = "" if ours.exists() else "Ours is skipped: `bench-scoring` did not build.\n\n"
    return f"""One thread, in process, {texts:,} English texts ({megabytes:.2f} MB) in lists that are in memory; loading
and learning are not timed. scikit-learn is `TfidfVectorizer` (1–2-grams) and `LogisticRegression`.

{skipped}{table(heading, rows)}"""
