"""Similar articles: quality of what is found and recommended, and speed of index and queries."""

import functools
import json
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from articles import NEWS, SHORT, Collection, collection
from command import COMMAND
from duel import Ratio, Times, Worker, duel, short
from evaluation import ANSWERS, script, works
from inputs import CACHE, data_folder
from report import table

OURS = "sentivane"
# Ours as `sentivane similar` answers: candidates compared in full, with associations and reasons.
COMPARED = "sentivane, compared in full"
BIN = CACHE / "bin" / "bench-similarity"
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"}

# The judged sets: the corpus, and what the files of queries and judgments are called.
RETRIEVAL = "recommend/retrieval"
SIMILAR = {
    "csfcube": (f"{RETRIEVAL}/csfcube/corpus.ndjson", f"{RETRIEVAL}/csfcube/"),
    "cisi": (f"{RETRIEVAL}/cisi/corpus.ndjson", f"{RETRIEVAL}/cisi/similar_"),
    "cacm": (f"{RETRIEVAL}/cacm/corpus.ndjson", f"{RETRIEVAL}/cacm/similar_"),
    "citeulike": (
        "recommend/interactions/citeulike/items.ndjson", f"{RETRIEVAL}/citeulike/similar_"),
}
QUERIES = {
    name: (f"{RETRIEVAL}/{name}/corpus.ndjson", f"{RETRIEVAL}/{name}/")
    for name in ["adi", "time", "med", "cranfield", "cisi", "cacm", "npl"]}
PAIRS = ["stsb_dev", "sick_dev"]
INTERACTIONS = "recommend/interactions/citeulike"

# What rivals of quality are called, and how their scripts know them.
SEARCHERS = {
    "bm25s": "bm25s", "bm25s, k1 1.2, b .9": "bm25s:1.2:0.9", "tantivy": "tantivy",
    "TF-IDF": "tfidf", "TF-IDF, stems": "tfidf:stem",
    "TF-IDF, stems, stop words, ln": "tfidf:stem:stop:log",
}
VECTORS = {
    "TF-IDF": "", "TF-IDF, stems": "stem", "TF-IDF, ln": "log", "TF-IDF, stop words, ln": "stop:log",
    "TF-IDF, stems, stop words, ln": "stem:stop:log",
}

# Speed: how many articles are indexed while the clock runs, how many are queried, and how often.
BUILD_COUNT, QUERY_COUNT, MEMORY_COUNT = 20_000, 100_000, 1_000_000
BUILD_ROUNDS, QUERY_ROUNDS = 3, 3
BUILDERS = ["tantivy", "bm25s", "FTS5"]
ASKED = {
    "short": [COMPARED, "tantivy", "bm25s", "FTS5"],
    "article": [COMPARED, "tantivy", "more-like-this", "bm25s"]}
INDEX_OF = {"more-like-this": "tantivy", COMPARED: OURS}


# Quality

def judged(command: list[str], figure: str) -> str:
    """Returns a figure that `sentivane evaluate` finds, without the zero before the point."""
    done = subprocess.run(
        [str(COMMAND), "evaluate", *command, "--json"], stdin=subprocess.DEVNULL,
        capture_output=True, text=True)
    if done.returncode:
        said = done.stderr.strip()
        print(f"bench: cannot be judged: {' '.join(command[:2])}: {said}", flush=True)
        return ""
    return f"{json.loads(done.stdout)[figure]:.4f}"


@functools.cache
def library(name: str, corpus: Path) -> Path | None:
    """Makes our library of a corpus anew; None where that fails."""
    folder = ANSWERS / f"{name}.library"
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run(
        [str(COMMAND), "library", "add", "--library", str(folder), str(corpus)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        print(f"bench: no library of {name}: {done.stderr.strip()[:200]}", flush=True)
        return None
    return folder


def search_figure(contestant: str, name: str, data: Path, corpus: str, stem: str) -> str:
    """Returns nDCG@10 of a contestant on a set."""
    queries, judgments = (data / f"{stem}{kind}_dev.ndjson" for kind in ("queries", "qrels"))
    command = ["similar", str(judgments), "--queries", str(queries)]
    if contestant == OURS:
        folder = library(name, data / corpus)
        # Tags were given by those who are to be served; nobody's rivals see them.
        answer = [*command, "--library", str(folder), "--fields", "title,text"]
        return judged(answer, "ndcgAt10") if folder else ""
    run = ANSWERS / f"{stem.replace('/', '.')}run.ndjson"
    rival = [*script("retrieval.py"), SEARCHERS[contestant], str(data / corpus), str(queries), str(run)]
    return judged([*command, "--predictions", str(run)], "ndcgAt10") if works(rival) else ""


def searching(title: str, sets: dict[str, tuple[str, str]], data: Path) -> str:
    """Returns the table of nDCG@10 of some sets."""
    rows = []
    for contestant in [OURS, *SEARCHERS]:
        print(f"bench: {title}, {contestant} …", flush=True)
        figures = [search_figure(contestant, name, data, *paths) for name, paths in sets.items()]
        mean = f"{statistics.mean(map(float, figures)):.4f}" if all(figures) else ""
        rows.append([contestant, mean, *figures])
    return table([title, "mean", *sets], rows)


def pair_figure(contestant: str, gold: Path) -> str:
    """Returns Spearman's correlation of a contestant on pairs."""
    if contestant == OURS:
        return judged(["similar", str(gold)], "spearman")
    answers = ANSWERS / "pairs.ndjson"
    rival = [*script("pairs.py"), VECTORS[contestant], str(gold), str(answers)]
    command = ["similar", str(gold), "--predictions", str(answers)]
    return judged(command, "spearman") if works(rival) else ""


def pairs(data: Path) -> str:
    """Returns the table of Spearman's correlation."""
    rows = [
        [contestant, *(pair_figure(contestant, data / "recommend/sts" / f"{name}.ndjson")
                       for name in PAIRS)]
        for contestant in [OURS, *VECTORS]]
    return table(["pairs", *PAIRS], rows)


def recommend_figure(
    contestant: str, items: Path, train: Path, test: Path, catalog: Path | None
) -> str:
    """Returns nDCG@10 of a contestant's recommendations."""
    command = ["recommend", str(test), "--train", str(train)]
    command += ["--catalog", str(catalog)] if catalog else []
    if contestant == OURS:
        folder = library("citeulike", items)
        return judged([*command, "--library", str(folder)], "ndcgAt10") if folder else ""
    run = ANSWERS / "recommended.ndjson"
    rival = [*script("profiles.py"), VECTORS[contestant], str(items), str(train), str(run)]
    rival += [str(catalog)] if catalog else []
    return judged([*command, "--predictions", str(run)], "ndcgAt10") if works(rival) else ""


def recommending(data: Path) -> str:
    """Returns the table of nDCG@10 of recommendations from texts alone."""
    folder, cold = data / INTERACTIONS, ANSWERS / "cold"
    items, train, dev = (folder / f"{name}.ndjson" for name in ("items", "train", "dev"))
    if not works([*script("cold.py"), str(cold), str(train)]):
        return ""
    tasks = {
        "all articles": (items, train, dev, None),
        "articles that were read": (items, train, dev, train),
        "cold articles": (
            items, cold / "cold_train.ndjson", cold / "cold_test.ndjson", cold / "cold.ndjson"),
    }
    rows = [
        [contestant, *(recommend_figure(contestant, *task) for task in tasks.values())]
        for contestant in [OURS, *VECTORS]]
    return table(["recommendation", *tasks], rows)


def quality() -> str:
    """Returns the tables of quality."""
    data = data_folder()
    if not data or not (data / RETRIEVAL).exists():
        return "Quality is skipped: `SENTIVANE_DATA` names no folder with `recommend/`.\n"
    if not COMMAND.exists():
        return "Quality is skipped: `sentivane` did not build.\n"
    return f"""nDCG@10 on the development parts of judged sets, title and text of an article as one; everyone's by
`sentivane evaluate similar`. bm25s and tantivy are as they come, with English stems. Of k1 from .9 to 3
and b from .3 to .9 the pair in the table is the best for similar articles on these very sets; for queries none
is better than what bm25s comes with. TF-IDF is scikit-learn's, with the cosine.

{searching("similar articles", SIMILAR, data)}
{searching("queries", QUERIES, data)}
Spearman's correlation with what people say of pairs of sentences. TF-IDF is fitted on the file's texts.

{pairs(data)}
nDCG@10 of what readers of citeulike read next, from the articles' texts alone. TF-IDF recommends what is
nearest to the mean of what was read. Cold articles are a tenth of all (`Rivals/python/cold.py`), with all
their readers taken from the histories; only they are ranked.

{recommending(data)}"""


# Speed

@dataclass
class Latency:
    """The median seconds of each query, over the rounds."""

    rounds: list[list[float]] = field(default_factory=list)

    def percentile(self, share: float) -> Times:
        """Returns a percentile of each round's queries."""
        return Times([sorted(x)[min(len(x) - 1, int(share * len(x)))] for x in self.rounds])


def worker(contestant: str, *arguments: str) -> Worker:
    """Starts a contestant: ours is told the same as the rivals, without a name."""
    if contestant == OURS:
        return Worker([str(BIN), *arguments])
    if contestant == COMPARED:
        return Worker([str(BIN), "compare", *arguments[1:]])
    operation, *rest = arguments
    return Worker([*script("searching.py"), operation, contestant, *rest], os.environ | ONE_THREAD)


def contestants(rivals: list[str]) -> list[str]:
    """Returns ours, if it was built, and the others."""
    return ([OURS] if BIN.exists() else []) + rivals


def index_folder(contestant: str, articles: Collection) -> Path:
    """Returns where a contestant's index of a collection lies."""
    return CACHE / "indexes" / f"{articles.path.stem}.{INDEX_OF.get(contestant, contestant)}"


def line_count(path: Path) -> int:
    """Returns how many lines a file has."""
    with path.open("rb") as file:
        return sum(1 for _ in file)


def folder_size(folder: Path) -> int:
    """Returns the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def building() -> str:
    """Returns the table of the speed of building an index."""
    articles = collection(NEWS, BUILD_COUNT)
    size = articles.path.stat().st_size / 1e6
    folders = {name: index_folder(name, articles) for name in contestants(BUILDERS)}
    workers = {
        name: worker(name, "build", str(articles.path), str(folder))
        for name, folder in folders.items()}
    times = duel(workers, BUILD_ROUNDS)
    rows = []
    for name, entry in times.items():
        ratio = str(Ratio.of(times[OURS], entry)) if OURS in times and name != OURS else ""
        rows.append([
            f"build/{name}", short(size / entry.median), short(folder_size(folders[name]) / BUILD_COUNT),
            ratio])
    heading = ["benchmark", "MB/s", "bytes an article", "ours is × as fast (range)"]
    return f"{BUILD_COUNT:,} articles, {size:.0f} MB.\n\n{table(heading, rows)}"


@functools.cache
def build_once(contestant: str, articles: Collection) -> bool:
    """Builds an index for queries; a rival's only if it is not there. Says whether it is."""
    folder = index_folder(contestant, articles)
    done = folder.with_name(folder.name + ".done")
    if contestant in INDEX_OF or done.exists() and done.read_text() == articles.stamp:
        return True
    print(f"bench: {contestant} indexes {articles.count:,} articles …", flush=True)
    builder = worker(contestant, "build", str(articles.path), str(folder))
    try:
        builder.run()
    except RuntimeError as error:
        print(f"bench: {contestant} is left out: {error}", flush=True)
        return False
    finally:
        builder.close()
    if contestant != OURS:
        done.write_text(articles.stamp)
    return True


def latencies(kind: str, articles: Collection, queries: Path) -> dict[str, Latency]:
    """Lets all answer the same queries, all of them in turn, round by round."""
    count = line_count(queries)
    found = {}
    for name in contestants(ASKED[kind]):
        if name == COMPARED and not BIN.exists():
            continue
        if build_once(name, articles):
            found[name] = (
                worker(name, "query", str(index_folder(name, articles)), str(queries)), Latency())
    for number in range(-1, QUERY_ROUNDS):
        for name, (process, latency) in list(found.items()):
            try:
                seconds = [process.run()[0] for _ in range(count)]
            except RuntimeError as error:
                print(f"bench: {name} is left out: {error}", flush=True)
                del found[name]
                continue
            if number >= 0:  # The first round warms up.
                latency.rounds.append(seconds)
    for process, _ in found.values():
        process.close()
    return {name: latency for name, (_, latency) in found.items()}


def querying() -> str:
    """Returns the table of how long queries take."""
    articles = collection(NEWS, QUERY_COUNT)
    rows = []
    for kind, queries in (("short", articles.short_queries), ("article", articles.article_queries)):
        print(f"bench: {kind} queries …", flush=True)
        found = latencies(kind, articles, queries)
        for name, latency in found.items():
            times = [latency.percentile(share) for share in (0.5, 0.99)]
            ratios = ["", ""]
            if OURS in found and name not in (OURS, COMPARED):
                ours = [found[OURS].percentile(share) for share in (0.5, 0.99)]
                ratios = [str(Ratio.of(a, b)) for a, b in zip(ours, times)]
            rows.append([
                f"query/{kind}/{name}", *(short(x.median * 1000) for x in times), *ratios])
    heading = ["benchmark", "p50, ms", "p99, ms", "ours is × as fast, p50 (range)", "p99 (range)"]
    size = articles.path.stat().st_size / 1e6
    counts = [line_count(x) for x in (articles.short_queries, articles.article_queries)]
    return f"""{QUERY_COUNT:,} articles, {size:.0f} MB; ten results. {counts[0]:,} short queries of
three words, and {counts[1]} whole articles. For whole articles tantivy has a query of its own, *more-like-this*, which asks for 25 words; the others are asked for all words. FTS5 is not asked
for whole articles: it takes seconds. Ours looks for the 48 most telling words by BM25; *compared in full*
is what `sentivane similar` does with 200 candidates: all words, titles, phrases and associations, with reasons.

{table(heading, rows)}"""


def neighboring() -> str:
    """Returns the sentence about finding the neighbors of all articles."""
    articles = collection(NEWS, QUERY_COUNT)
    if not BIN.exists() or not build_once(OURS, articles):
        return ""
    print("bench: neighbors of all articles …", flush=True)
    process = worker(OURS, "neighbors", str(index_folder(OURS, articles)))
    try:
        seconds, count = process.run()
        peak = status(process.process.pid, "VmHWM")["VmHWM"]
    finally:
        process.close()
    return f"""The five nearest of each of {QUERY_COUNT:,} articles, compared in full, on two threads: {short(seconds)} s for
{count:,} neighbors; {short(peak)} MiB resident at most, the mapped index among them.
"""


def status(process: int, start: str) -> dict[str, float]:
    """Returns the megabytes that the kernel tells of a process, where their name starts so."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    values = dict(line.split(":", 1) for line in lines if line.startswith(start))
    return {key: int(value.split()[0]) / 1024 for key, value in values.items()}


def resident(process: int) -> dict[str, float]:
    """Returns the resident megabytes of a process: its own, and of mapped files."""
    return status(process, "Rss")


def memory() -> str:
    """Returns the table of what is resident after queries to very many short articles."""
    articles = collection(SHORT, MEMORY_COUNT)
    count = line_count(articles.short_queries)
    rows = []
    for name in contestants(["tantivy"]):
        if not build_once(name, articles):
            continue
        process = worker(
            name, "query", str(index_folder(name, articles)), str(articles.short_queries))
        try:
            times = sorted(process.run()[0] * 1000 for _ in range(count))
            megabytes = resident(process.process.pid)
        except RuntimeError as error:
            print(f"bench: {name} is left out: {error}", flush=True)
            continue
        finally:
            process.close()
        rows.append([
            f"memory/{name}", short(folder_size(index_folder(name, articles)) / 1e6),
            short(megabytes["RssAnon"]), short(megabytes["RssFile"]), short(times[count // 2])])
    heading = ["benchmark", "index, MB", "resident, own, MiB", "of mapped files, MiB", "p50, ms"]
    return f"""{MEMORY_COUNT:,} short articles, {articles.path.stat().st_size / 1e6:.0f} MB, after {count:,} short queries.
Python itself has some 10 MiB.

{table(heading, rows)}"""


def speed() -> str:
    """Returns the tables of speed."""
    (CACHE / "indexes").mkdir(parents=True, exist_ok=True)
    missing = "" if BIN.exists() else "Ours is skipped: `bench-similarity` did not build.\n\n"
    return f"""Articles of the length of news, made from public ones by the recipe in `harness/articles.py`. One
thread. Texts are in memory before the clock starts; an index ends on disk. The rivals are called from Python:
tantivy through its own bindings with `num_threads=1`, bm25s with Snowball's stems, SQLite's FTS5 with
Porter's.

{missing}{building()}
{querying()}
{neighboring()}
{memory()}"""


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    ANSWERS.mkdir(exist_ok=True)
    return f"{quality()}\n{speed()}"
