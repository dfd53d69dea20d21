"""Headlines: how well A/B tests are foretold, and how fast, beside scikit-learn."""

import json
import os
from pathlib import Path

from command import COMMAND, output_digest
from duel import Command, Ratio, Times, Worker, duel, short
from evaluation import ANSWERS, evaluate, script, works
from inputs import CACHE, data_folder
from report import table

RIVAL = "scikit-learn"
OURS = "sentivane headline"
ROUNDS = 5
# Each headline comes so often; the rival scores each once and is scaled.
COPIES = 10

FIGURES = {
    "significantAccuracy": "significant pairs", "accuracy": "all pairs", "clickGain": "clicks gained",
    "committedAccuracy": "committed", "committedShare": "commits on",
    "correctedCalibrationError": "calibration error",
}


def folder() -> Path | None:
    """Returns the folder of the A/B tests, or None if it is not there."""
    data = data_folder()
    path = data / "headlines" if data else None
    return path if path and (path / "upworthy_train.ndjson").exists() else None


def row(name: str, report: dict) -> list[str]:
    """Returns a contestant's row."""
    values = report["values"] | {
        "correctedCalibrationError": report.get("correctedCalibrationError")}
    return [name] + [
        "" if values.get(key) is None else f"{100 * values[key]:.1f}" for key in FIGURES]


def quality(data: Path) -> str:
    """Returns the table of pairs told right."""
    tests, known = data / "upworthy_dev.ndjson", data / "upworthy_train.ndjson"
    answers = ANSWERS / f"{tests.name}.{RIVAL}"
    rows = [row("ours", evaluate("headline", None, tests))]
    if works([*script("headlines.py"), str(known), str(tests), str(answers)]):
        rows.append(row(RIVAL, evaluate("headline", answers, tests)))
    return f"""Percent of pairs of headlines of one test and picture whose winner is told, of those that differ
significantly and of all; by how much the first choice is clicked more than the mean of its group; where ours
commits itself, and on what part of the significant pairs; how far win probabilities are from wins, less chance.
By `sentivane evaluate headline` on development tests whose stories neither has seen. The rival is a logistic
regression on differences of TF-IDF (words and characters) and nineteen figures, four of them VADER's, learned from
the same tests.

{table(["system", *FIGURES.values()], rows)}"""


def headlines(data: Path) -> tuple[Path, Path, int]:
    """Writes the headlines to score: a file of all, again and again, a file of each, and how many those are."""
    kinds = [("upworthy_dev", "variants"), ("clickbait_dev", None), ("hn_timing_dev", None)]
    found: list[str] = []
    for name, key in kinds:
        path = data / f"{name}.ndjson"
        if not path.exists():
            continue
        for line in path.open(encoding="utf-8"):
            record = json.loads(line)
            for item in record[key] if key else [record]:
                found.append(item.get("headline") or item.get("title") or "")
    block = "".join(json.dumps({"headline": headline}) + "\n" for headline in found)
    once, often = CACHE / "headlines.ndjson", CACHE / "headlines-often.ndjson"
    once.write_text(block, encoding="utf-8")
    often.write_text(block * COPIES, encoding="utf-8")
    return often, once, len(found)


def score(path: Path, threads: int) -> list[str]:
    """Returns the command line that scores a file's headlines."""
    return [
        str(COMMAND), "headline", str(path), "--format", "ndjson", "--no-explanation", "--threads",
        str(threads)]


def speed(data: Path) -> str:
    """Runs both in turn and returns the table."""
    often, once, count = headlines(data)
    one, two = output_digest(score(often, 1)), output_digest(score(often, 2))
    if one[1] != count * COPIES or one != two:
        raise SystemExit("bench: one thread and two write different scores, or not one a headline")
    one_thread = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    known = data / "upworthy_train.ndjson"
    workers: dict[str, Worker | Command] = {
        OURS: Command(score(often, 1)),
        RIVAL: Worker([*script("headlines.py"), str(known), str(once)], one_thread),
    }
    times = duel(workers, ROUNDS)
    if RIVAL in times:
        times[RIVAL] = Times([seconds * COPIES for seconds in times[RIVAL].seconds])
    rows = []
    for name, entry in times.items():
        ratio = str(Ratio.of(times[OURS], entry)) if name != OURS else ""
        rows.append([
            f"headline/{name}/tiny", short(count * COPIES / entry.median),
            short(often.stat().st_size / 1e6 / entry.median), ratio])
    heading = ["benchmark", "headlines/s", "MB/s", "ours is × as fast (range)"]
    return f"""One thread; {count * COPIES:,} headlines, {count:,} of them distinct. Ours is the whole command from start
to exit with win score and clickbait, read and written as NDJSON; the rival has the texts in memory, scores each
distinct headline once (scaled), gives the win score alone and writes nothing.

{table(heading, rows)}"""


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    ANSWERS.mkdir(exist_ok=True)
    data = folder()
    if not data:
        return "Skipped: `SENTIVANE_DATA` names no folder with `headlines/`.\n"
    if not COMMAND.exists():
        return "Skipped: `sentivane` did not build.\n"
    return f"{quality(data)}\n{speed(data)}"
