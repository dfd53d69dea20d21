"""Quality by `sentivane evaluate`: the same code judges everyone's answers."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

from command import COMMAND
from inputs import BENCHMARKS, CACHE, data_folder

# What contestants answer, and sets that come packed.
ANSWERS = CACHE / "answers"


def gold(name: str) -> Path | None:
    """Returns a development set of keyphrases or categories, unpacked, or None if it is not there."""
    data = data_folder()
    if not data:
        return None
    path = data / "keyphrases" / f"{name}.dev.ndjson"
    packed = path.with_name(path.name + ".gz")
    if path.exists() or not packed.exists():
        return path if path.exists() else None
    unpacked = ANSWERS / path.name
    ANSWERS.mkdir(exist_ok=True)
    unpacked.write_bytes(gzip.decompress(packed.read_bytes()))
    return unpacked


def script(name: str) -> list[str]:
    """Returns the beginning of a command line that runs a rival's script."""
    return [sys.executable, str(BENCHMARKS / "Rivals" / "python" / name)]


def works(command: list[str]) -> bool:
    """Runs a rival; says so if it fails."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        said = (done.stderr.strip().split("\n") or [""])[-1]
        print(f"bench: left out: {' '.join(command[1:3])}: {said}", flush=True)
    return done.returncode == 0


def evaluate(kind: str, answers: Path | None, reference: Path) -> dict:
    """Returns the figures of answers to a set, such as keyphrases or topics; of our own without answers."""
    predictions = ["--predictions", str(answers)] if answers else []
    done = subprocess.run(
        [str(COMMAND), "evaluate", kind, str(reference), *predictions, "--json"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"bench: {reference.name} cannot be judged: {done.stderr.strip()}")
    return json.loads(done.stdout)
