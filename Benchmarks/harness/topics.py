"""Topics of a corpus: time and agreement with categories, beside scikit-learn's factorization."""

import json
import os
import subprocess
from pathlib import Path

from command import COMMAND
from duel import Command, Ratio, Worker, duel, short
from evaluation import ANSWERS, evaluate, gold, script, works
from report import table

OURS = "sentivane topics"
FIT, ALL = "NMF, fitting alone", "TF-IDF and NMF"
ROUNDS = 5

# The development sets with categories, and how many these are.
SETS = {"bbc": 5, "20newsgroups": 20}


def command_line(reference: Path, count: int) -> list[str]:
    """Returns the command line that finds the topics of a set."""
    return [str(COMMAND), "topics", str(reference), "--corpus", "--count", str(count),
            "--format", "json", "--threads", "1"]


def agreement(name: str, reference: Path, count: int) -> dict[str, str]:
    """Returns how well each contestant's topics agree with the categories: NMI in percent."""
    ours, theirs = ANSWERS / f"{name}.ours.json", ANSWERS / f"{name}.NMF.json"
    with ours.open("wb") as file:
        subprocess.run(
            command_line(reference, count), stdin=subprocess.DEVNULL, stdout=file,
            stderr=subprocess.DEVNULL, check=True)
    answers = {OURS: ours}
    if works([*script("topics.py"), "predict", str(reference), str(count), str(theirs)]):
        answers |= {FIT: theirs, ALL: theirs}
    return {
        contestant: f"{100 * evaluate('topics', path, reference)['nmi']:.1f}"
        for contestant, path in answers.items()}


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    if not COMMAND.exists():
        return "Skipped: `sentivane` did not build.\n"
    ANSWERS.mkdir(exist_ok=True)
    one_thread = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    rows = []
    for name, count in SETS.items():
        reference = gold(name)
        if not reference:
            continue
        print(f"bench: topics of {name} …", flush=True)
        documents = sum(1 for _ in reference.open("rb"))
        found = agreement(name, reference, count)
        workers: dict[str, Worker | Command] = {OURS: Command(command_line(reference, count))}
        for contestant, mode in ((FIT, "fit"), (ALL, "all")):
            arguments = [*script("topics.py"), mode, str(reference), str(count)]
            workers[contestant] = Worker(arguments, one_thread)
        times = duel(workers, ROUNDS)
        for contestant, entry in times.items():
            compared = OURS in times and contestant != OURS
            ratio = str(Ratio.of(times[OURS], entry)) if compared else ""
            rows.append([
                f"topics/{name}/{count}", str(documents), contestant, short(entry.median), ratio,
                found.get(contestant, "")])
    if not rows:
        return "Skipped: `SENTIVANE_DATA` names no folder with `keyphrases/`.\n"
    heading = ["benchmark", "documents", "contestant", "seconds", "ours is × as fast (range)", "NMI"]
    return f"""As many topics as categories, one thread, development parts of the sets. Ours is the whole command,
`sentivane topics FILE --corpus --count K --format json`, from start to exit; its method was chosen on
these sets. scikit-learn has the texts in memory: `TfidfVectorizer(stop_words="english", min_df=2)` and
`NMF(init="nndsvd", max_iter=200)`, where a document's topic is its heaviest. NMI, in percent, is that
of `sentivane evaluate topics` for both.

{table(heading, rows)}"""
