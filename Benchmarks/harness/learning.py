"""Fitting a logistic regression: time and objective, beside scikit-learn's solvers."""

import os
import subprocess
import sys

from duel import Ratio, Worker, duel, short
from inputs import BENCHMARKS, CACHE
from report import table

OURS = "sentivane"
ROUNDS = 3

# Which of scikit-learn's solvers suit a problem.
PROBLEMS = {"polarity": ["liblinear", "liblinear-dual", "lbfgs"], "labels": ["lbfgs"]}


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    rivals = BENCHMARKS / "Rivals" / "python"
    paths = {name: CACHE / f"{name}.bin" for name in PROBLEMS}
    subprocess.run(
        [sys.executable, rivals / "features.py", CACHE / "training.tsv", *paths.values()],
        check=True)
    ours = CACHE / "bin" / "bench-learning"
    threads = str(os.cpu_count() or 1)
    environment = os.environ | {"OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads}
    rows = []
    for problem, solvers in PROBLEMS.items():
        workers = {}
        if ours.exists():
            workers[OURS] = Worker([str(ours), str(paths[problem]), threads])
            workers[f"{OURS}, one thread"] = Worker([str(ours), str(paths[problem]), "1"])
        for solver in solvers:
            command = [sys.executable, str(rivals / "fits.py"), solver, str(paths[problem])]
            workers[f"scikit-learn {solver}"] = Worker(command, environment)
        print(f"bench: learning {problem} …", flush=True)
        times = duel(workers, ROUNDS)
        least = min(entry.answer for entry in times.values())
        for name, entry in times.items():
            compared = OURS in times and not name.startswith(OURS)
            rows.append([
                f"fit/{problem}", name, short(entry.median),
                str(Ratio.of(times[OURS], entry)) if compared else "",
                f"{entry.answer / 1000:.2f}", f"{entry.answer / least - 1:.1e}"])
    heading = [
        "benchmark", "solver", "seconds", "ours is × as fast (range)", "objective",
        "above the least"]
    skipped = "" if ours.exists() else "Ours is skipped: `bench-learning` did not build.\n\n"
    return f"""Words and pairs of words by TF-IDF, and a constant; `polarity` is positive or negative, `labels` all
labels there are. The penalty is 1 a weight, and every solver ends where its default tolerance says. Reading
is not timed, transposing and the like are. {threads} threads where a solver can use them.

{skipped}{table(heading, rows)}"""
