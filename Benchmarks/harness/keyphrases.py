"""Keyphrases: how many of the right ones are found, and how fast, beside Python's usual choices."""

import json
import os
import statistics
from pathlib import Path

from command import COMMAND, output_digest
from duel import Command, Ratio, Times, Worker, duel, short
from evaluation import ANSWERS, evaluate, gold, script, works
from inputs import BENCHMARKS, write_news
from report import table

RIVALS = ["YAKE", "RAKE", "TF-IDF"]
OURS = "sentivane topics"
ROUNDS = 5

# The development sets, and what their rows in the model's page begin with.
SETS = {
    "500n-kpcrowd": "500N-KPCrowd",
    "inspec": "Inspec",
    "semeval2017": "SemEval 2017",
    "www": "WWW",
    "kdd": "KDD",
    "semeval2010": "SemEval 2010",
    "nus": "NUS",
    "wikinews-fr": "WikiNews",
    "110-pt-bn-kp": "110-PT-BN-KP",
}
PAGE = BENCHMARKS.parent / "Lexicons" / "en" / "keyphrases.md"
COLUMNS = ["left out", "without the set"]


def published() -> dict[str, dict[str, str]]:
    """Reads the table of the model's page: the cells of every set, by the headings of their columns."""
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    heading = next((row for row in rows if row[0] == "set"), [])
    if not set(COLUMNS) <= set(heading):
        raise SystemExit(f"bench: {PAGE} has no table with the columns {COLUMNS}")
    return {
        name: dict(zip(heading, row))
        for name, beginning in SETS.items() for row in rows if row[0].startswith(beginning)}


def ours(name: str, documents: int, pages: dict[str, dict[str, str]]) -> list[str]:
    """Returns our figures of a set, or none if they are not of the same documents."""
    row = pages.get(name, {})
    return [row[column] if row.get("documents") == str(documents) else "" for column in COLUMNS]


def figure(rival: str, reference: Path) -> str:
    """Returns a rival's F1 of the first ten in percent, or nothing if it does not run."""
    answers = ANSWERS / f"{reference.name}.{rival}"
    if not works([*script("keyphrases.py"), rival, str(reference), str(answers)]):
        return ""
    return f"{100 * evaluate('keyphrases', answers, reference)['f1At10']:.1f}"


def quality() -> str:
    """Returns the table of F1 of all sets that are there."""
    if not COMMAND.exists():
        return "Quality is skipped: `sentivane` did not build.\n"
    pages, rows = published(), []
    for name in SETS:
        reference = gold(name)
        if not reference:
            continue
        print(f"bench: keyphrases of {name} …", flush=True)
        documents = sum(1 for _ in reference.open("rb"))
        figures = ours(name, documents, pages) + [figure(rival, reference) for rival in RIVALS]
        rows.append([f"f1/{name}", str(documents), *figures])
    if not rows:
        return "Quality is skipped: `SENTIVANE_DATA` names no folder with `keyphrases/`.\n"
    columns = list(zip(*rows))[2:]
    means = [f"{statistics.mean(map(float, c)):.1f}" if all(c) else "" for c in columns]
    rows.append(["mean", "", *means])
    heading = ["benchmark", "documents", "ours, out of fold", "ours, without the set", *RIVALS]
    return f"""F1 of the first ten keyphrases in percent, a mean over the documents of development sets; the others'
by `sentivane evaluate keyphrases`. Our model learned from these very documents, so measuring it here
would be in sample. Ours are therefore the figures of `Lexicons/en/keyphrases.md`, by the same matching: *out
of fold*, no document is judged by a model that saw it; *without the set*, by a model that saw no
document of the whole set. The others saw none, but TF-IDF is fitted on the texts of the set. RAKE and
TF-IDF have YAKE's stop words.

{table(heading, rows)}"""


def topics(path: str, threads: int) -> list[str]:
    """Returns the command line that finds the keyphrases of a file."""
    return [str(COMMAND), "topics", path, "--format", "ndjson", "--threads", str(threads)]


def check_output(path: str, documents: int) -> str:
    """Fails unless every document is answered and the answer does not depend on the threads."""
    one, two = output_digest(topics(path, 1)), output_digest(topics(path, 2))
    if one[1] != documents:
        raise SystemExit(f"bench: {one[1]} results for {documents} documents")
    if one != two:
        raise SystemExit("bench: one thread and two write different keyphrases")
    return (
        f"\n- {documents:,} results for {documents:,} documents; "
        "one thread and two wrote the same bytes.\n")


def speed() -> str:
    """Runs all in turn over news and returns the table."""
    reference = gold("500n-kpcrowd")
    news = write_news(reference)
    checked = check_output(str(news.path), news.documents) if COMMAND.exists() else ""
    one_thread = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    workers: dict[str, Worker | Command] = {}
    if COMMAND.exists():
        workers[OURS] = Command(topics(str(news.path), 1))
    for rival in RIVALS:
        path = news.sample if rival == "YAKE" else news.path
        workers[rival] = Worker([*script("keyphrases.py"), rival, str(path)], one_thread)
    print("bench: keyphrases, speed …", flush=True)
    times = duel(workers, ROUNDS)
    if "YAKE" in times:
        scale = news.documents / news.sampled
        times["YAKE"] = Times([seconds * scale for seconds in times["YAKE"].seconds])
    rows = []
    for name, entry in times.items():
        ratio = str(Ratio.of(times[OURS], entry)) if OURS in times and name != OURS else ""
        rows.append([
            f"keyphrases/{name}/large", short(news.documents / entry.median),
            short(news.path.stat().st_size / 1e6 / entry.median), ratio])
    heading = ["benchmark", "documents/s", "MB/s", "ours is × as fast (range)"]
    kind = "articles of 500N-KPCrowd" if reference else "articles of Corpora/"
    size = news.path.stat().st_size / 1e6
    return f"""One thread. {size:.0f} MB: {news.distinct} {kind}, again and again, {news.documents:,} documents in all. Ours is
the whole command from start to exit, `sentivane topics FILE --format ndjson`, which reads, tells the
language and writes 20 keyphrases with their places to `/dev/null`. The others have the texts in memory,
stop at ten phrases and write nothing; starting Python is not timed. YAKE does {news.sampled} of the distinct
documents and is scaled by documents. TF-IDF is fitted in every round, and meets only the words of {news.distinct}.

{table(heading, rows)}{checked}"""


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    ANSWERS.mkdir(exist_ok=True)
    return f"{quality()}\n{speed()}"
