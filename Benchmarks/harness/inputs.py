"""The texts that the contestants work on, made once into Benchmarks/.cache.

Where SENTIVANE_DATA names a folder of data sets, texts come from there. Elsewhere they are made
from the words of Corpora/ by seeded recombination, so that the benchmarks still run; the results
say which it was.
"""

import json
import os
import random
from dataclasses import dataclass
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
CACHE = BENCHMARKS / ".cache"
CORPUS = BENCHMARKS.parent / "Corpora" / "comments" / "comments.ndjson"
ARTICLES = BENCHMARKS.parent / "Corpora" / "articles" / "articles.ndjson"

SEED = 17
LARGE = 4_000_000
SMALL = 64_000
BIG = 105_000_000
NEWS = 20_000_000
NEWS_SAMPLE = 60
SAMPLE = 4_000

# Changes whenever this file makes other texts than before.
VERSION = 4

ENGLISH_SETS = ["imdb", "sst", "emobank"]
SOCIAL_SETS = ["semeval", "goemotions", "airline", "tweet_emoji", "tweet_emotion", "tweet_irony"]

# "This is good, and that is not" and the like, for the many-script text without data sets.
SCRIPTS = [
    "Das ist gut, und das andere nicht.",
    "C’est très bien, mais l’autre ne l’est pas.",
    "Это хорошо, а то плохо.",
    "Αυτό είναι καλό, το άλλο όχι.",
    "هذا جيد وذلك ليس جيدا.",
    "זה טוב, וזה לא.",
    "यह अच्छा है, वह नहीं।",
    "এটা ভালো, ওটা নয়।",
    "これは良いですが、あれは良くないです。",
    "这个很好，那个不好。",
    "이것은 좋고 저것은 나쁩니다.",
    "อันนี้ดี แต่อันนั้นไม่ดี",
    "ეს კარგია, ის არა.",
    "Սա լավ է, իսկ դա՝ ոչ։",
]


@dataclass(frozen=True)
class Example:
    """A text and, where it has one, its sentiment label."""

    text: str
    label: str = ""


@dataclass(frozen=True)
class Sources:
    """Where the texts of every kind come from, and how the results name that."""

    english: list[Example]
    social: list[Example]
    mixed: list[str]
    pool: list[Example]
    training: list[Example]


@dataclass(frozen=True)
class News:
    """A file of articles again and again, and one of some of them for who is slow."""

    path: Path
    documents: int
    distinct: int
    sample: Path
    sampled: int


def data_folder() -> Path | None:
    """Returns the folder that SENTIVANE_DATA names, or None."""
    name = os.environ.get("SENTIVANE_DATA", "")
    return Path(name) if name else None


def description() -> str:
    """Says in the results where the texts came from."""
    if data_folder():
        return "public data sets (SENTIVANE_DATA)"
    return "recombined from Corpora/ (SENTIVANE_DATA is not set)"


def read_examples(path: Path) -> list[Example]:
    """Reads the texts of an NDJSON file."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    return [Example(row["text"], row.get("label") or "") for row in rows]


def sources_from_data(folder: Path) -> Sources:
    """Takes the texts from the data sets; only training parts, never held-out ones."""
    sentiment = folder / "sentiment"

    def sets(names: list[str]) -> list[Example]:
        return [x for name in names for x in read_examples(sentiment / f"{name}_train.ndjson")]

    names = sorted(path.name.removesuffix("_train.ndjson") for path in sentiment.glob("*_train.ndjson"))
    declarations = sorted((folder / "languages" / "udhr").glob("*.txt"))
    return Sources(
        english=[Example(x.text.replace("<br />", "\n")) for x in sets(ENGLISH_SETS)],
        social=sets(SOCIAL_SETS),
        mixed=[path.read_text(encoding="utf-8") for path in declarations],
        pool=sets([name for name in names if name != "multilingual"]),
        training=sets(["semeval"]),
    )


def sources_from_corpus() -> Sources:
    """Makes texts from the corpus: each takes its first words from one text, the rest from another."""
    if not CORPUS.exists():
        raise SystemExit("bench: set SENTIVANE_DATA; Corpora/comments/comments.ndjson is missing too")
    examples = read_examples(CORPUS)
    generator = random.Random(SEED)

    def recombined(count: int) -> list[Example]:
        made = []
        for _ in range(count):
            a, b = generator.choice(examples), generator.choice(examples)
            head, tail = a.text.split(), b.text.split()
            words = head[: generator.randint(1, max(1, len(head)))]
            words += tail[generator.randrange(max(1, len(tail))) :]
            made.append(Example(" ".join(words), b.label))
        return made

    mixed = [" ".join(generator.choices(SCRIPTS, k=5)) for _ in range(10_000)]
    return Sources(
        english=recombined(60_000), social=recombined(60_000), mixed=mixed,
        pool=recombined(60_000), training=recombined(20_000))


def shuffled(examples: list[Example]) -> list[str]:
    """Returns the texts in a seeded order."""
    texts = [example.text for example in examples]
    random.Random(SEED).shuffle(texts)
    return texts


def write_text(name: str, texts: list[str]) -> None:
    """Writes a text file in both sizes, cut where a text ends."""
    for size, limit in (("large", LARGE), ("small", SMALL)):
        written = 0
        with (CACHE / f"{name}-{size}.txt").open("wb") as file:
            for text in texts:
                line = text.encode("utf-8", "replace") + b"\n"
                if written and written + len(line) > limit:
                    break
                file.write(line)
                written += len(line)


def interleaved(texts: list[str]) -> list[str]:
    """Takes one paragraph of every text in turn, so that a short file has every script too."""
    columns = [[line for line in text.splitlines() if line.strip()] for text in texts]
    longest = max(len(column) for column in columns)
    return [column[row] for row in range(longest) for column in columns if row < len(column)]


def one_line(text: str) -> str:
    """Replaces what some program takes for the end of a line."""
    return " ".join(text.split())


def write_scoring(sources: Sources) -> None:
    """Writes the sample to score, and what a rival may learn from beforehand."""
    sample = random.Random(SEED).sample(sources.pool, SAMPLE)
    with (CACHE / "sample.txt").open("w", encoding="utf-8") as file:
        file.writelines(one_line(example.text) + "\n" for example in sample)
    with (CACHE / "training.tsv").open("w", encoding="utf-8") as tsv, (
        CACHE / "training.fasttext.txt"
    ).open("w", encoding="utf-8") as fasttext:
        for example in sources.training:
            text = one_line(example.text)
            tsv.write(f"{example.label}\t{text}\n")
            fasttext.write(f"__label__{example.label} {text}\n")


def write_big(pool: list[Example]) -> int:
    """Writes the big file, every line another pair of texts; returns the number of lines."""
    generator = random.Random(SEED)
    pairs: set[tuple[int, int]] = set()
    size = 0
    with (CACHE / "big.ndjson").open("w", encoding="utf-8") as ndjson, (CACHE / "big.txt").open(
        "w", encoding="utf-8"
    ) as plain:
        while size < BIG:
            pair = (generator.randrange(len(pool)), generator.randrange(len(pool)))
            if pair in pairs:
                continue
            text = pool[pair[0]].text + " " + pool[pair[1]].text
            line = json.dumps({"id": f"t{len(pairs)}", "text": text}, ensure_ascii=False) + "\n"
            pairs.add(pair)
            ndjson.write(line)
            plain.write(one_line(text) + "\n")
            size += len(line.encode())
    return len(pairs)


def write_news(source: Path | None) -> News:
    """Writes the articles of a set, or else of the corpus, so often that they fill their size."""
    with (source or ARTICLES).open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    path, sample = CACHE / "news.ndjson", CACHE / "news-sample.ndjson"
    size = documents = 0
    with path.open("w", encoding="utf-8") as news:
        while size < NEWS:
            row = rows[documents % len(rows)]
            made = {"id": f"n{documents}", "title": row.get("title") or "", "text": row["text"]}
            line = json.dumps(made, ensure_ascii=False) + "\n"
            news.write(line)
            size += len(line.encode())
            documents += 1
    # Evenly spread, so that the sample's articles are as long as all.
    sampled = min(NEWS_SAMPLE, len(rows))
    chosen = [rows[number * len(rows) // sampled] for number in range(sampled)]
    sample.write_text(
        "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in chosen), encoding="utf-8")
    return News(path, documents, len(rows), sample, sampled)


def make() -> dict[str, object]:
    """Makes the inputs unless they are there already; returns what is to be known of them."""
    CACHE.mkdir(exist_ok=True)
    stamp = CACHE / "inputs.json"
    wanted = {"version": VERSION, "source": description()}
    if stamp.exists():
        known = json.loads(stamp.read_text())
        if wanted.items() <= known.items():
            return known
    print("bench: making the inputs …", flush=True)
    folder = data_folder()
    sources = sources_from_data(folder) if folder else sources_from_corpus()
    write_text("english", shuffled(sources.english))
    write_text("social", shuffled(sources.social))
    write_text("mixed", interleaved(sources.mixed))
    write_scoring(sources)
    known = wanted | {"lines": write_big(sources.pool)}
    (CACHE / "model.bin").unlink(missing_ok=True)
    stamp.write_text(json.dumps(known))
    return known
