"""Articles in any number, made from a few thousand by a seeded recipe, and queries to them.

The recipe, which is that of every figure about 100,000 articles:

1. The sources are news and abstracts: the development sets `bbc`, `kptimes-sample`, `500n-kpcrowd`,
   `reuters10`, `agnews` and `inspec` of `SENTIVANE_DATA/keyphrases`, and the corpora `time`, `cisi`, `cacm`,
   `cranfield` and `csfcube` of `SENTIVANE_DATA/recommend/retrieval`; else `Corpora/articles`. Each is cut
   into sentences of 4 to 60 words.
2. An article draws its length from a log-normal distribution (news: median 360 words, σ .5, so that the
   mean is about 400; short: median 24, σ .4), and three sources, from which it takes sentences at random,
   in turn, until it is as long. Its title is the beginning of one more.
3. Vocabulary grows as that of real texts does: each word is replaced by a made-up name with a probability of
   1 %. Half of the names are new, half are drawn from all before, so that early ones are common.

Short queries are three different words of more than three letters of one article's sentence. Whole-article
queries are articles of the collection, evenly spread.
"""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from inputs import ARTICLES, CACHE, SEED, data_folder

# Changes whenever this file makes other articles than before.
VERSION = 1

KEYPHRASE_SETS = ["bbc", "kptimes-sample", "500n-kpcrowd", "reuters10", "agnews", "inspec"]
CORPORA = ["time", "cisi", "cacm", "cranfield", "csfcube"]
SHORT_QUERIES = 1000
ARTICLE_QUERIES = 200

SENTENCE = re.compile(r"(?<=[.!?])\s+")
QUERY_WORD = re.compile(r"[a-z]{4,}")
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"


@dataclass(frozen=True)
class Kind:
    """How long articles are, in words."""

    name: str
    median: float
    sigma: float


NEWS = Kind("news", 360, 0.5)
SHORT = Kind("short", 24, 0.4)


@dataclass(frozen=True)
class Collection:
    """A file of articles, the files of queries to them, and what they were made from."""

    path: Path
    count: int
    short_queries: Path
    article_queries: Path
    stamp: str


def source_files() -> list[Path]:
    """Returns the files that articles are made from, as far as they are there."""
    data = data_folder()
    if not data:
        return [ARTICLES]
    files = [data / "keyphrases" / f"{name}.dev.ndjson" for name in KEYPHRASE_SETS]
    files += [data / "recommend" / "retrieval" / name / "corpus.ndjson" for name in CORPORA]
    return [path for path in files if path.exists()]


def sources() -> list[list[list[str]]]:
    """Returns the sources: the words of each sentence of each text."""
    found = []
    for path in source_files():
        with path.open(encoding="utf-8") as file:
            texts = [json.loads(line)["text"] for line in file]
        for text in texts:
            sentences = [sentence.split() for sentence in SENTENCE.split(text)]
            sentences = [words for words in sentences if 4 <= len(words) <= 60]
            if sentences:
                found.append(sentences)
    return found


def name(number: int) -> str:
    """Returns a made-up name, another one for each number."""
    letters = []
    number += len(CONSONANTS) * len(VOWELS)
    while number:
        number, consonant = divmod(number, len(CONSONANTS))
        number, vowel = divmod(number, len(VOWELS))
        letters.append(CONSONANTS[consonant] + VOWELS[vowel])
    return "".join(letters).capitalize() + "x"


class Writer:
    """Writes articles by the recipe."""

    def __init__(self, kind: Kind, sources: list[list[list[str]]]):
        self.kind = kind
        self.sources = sources
        self.random = random.Random(f"{SEED}:{kind.name}")
        self.names = 0

    def named(self, words: list[str]) -> list[str]:
        """Replaces some words by names."""
        draw = self.random.random
        return [word if draw() >= 0.01 else self.next_name() for word in words]

    def next_name(self) -> str:
        """Returns a new name or one of those before."""
        if not self.names or self.random.random() < 0.5:
            self.names += 1
            return name(self.names - 1)
        return name(int(self.random.random() * self.names))

    def article(self, number: int) -> dict[str, str]:
        """Returns the next article."""
        length = self.random.lognormvariate(0, self.kind.sigma) * self.kind.median
        drawn = [self.random.choice(self.sources) for _ in range(3)]
        title = self.named(self.random.choice(drawn[0])[:9])
        words: list[str] = []
        turn = 0
        while len(words) < length:
            words += self.named(self.random.choice(drawn[turn % 3]))
            turn += 1
        return {"id": f"{self.kind.name[0]}{number}", "title": " ".join(title), "text": " ".join(words)}


def write_queries(collection: Collection) -> None:
    """Writes the queries, from articles evenly spread."""
    drawn = random.Random(SEED)
    short_step = max(1, collection.count // SHORT_QUERIES)
    article_step = max(1, collection.count // ARTICLE_QUERIES)
    short, whole = [], []
    with collection.path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % short_step and number % article_step:
                continue
            article = json.loads(line)
            if number % article_step == 0:
                whole.append(f"{article['title']} {article['text']}")
            sentences = [
                sorted(set(QUERY_WORD.findall(x.lower()))) for x in SENTENCE.split(article["text"])]
            sentences = [words for words in sentences if len(words) >= 3]
            if number % short_step == 0 and sentences:
                short.append(" ".join(drawn.sample(drawn.choice(sentences), 3)))
    for path, texts in ((collection.short_queries, short[:SHORT_QUERIES]),
                        (collection.article_queries, whole[:ARTICLE_QUERIES])):
        rows = [{"id": str(i), "text": text} for i, text in enumerate(texts)]
        path.write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def collection(kind: Kind, count: int) -> Collection:
    """Makes so many articles and their queries, unless they are there already."""
    stem = f"{kind.name}-{count}"
    made = Collection(
        CACHE / f"{stem}.ndjson", count, CACHE / f"{stem}.short.ndjson",
        CACHE / f"{stem}.article.ndjson", f"{VERSION} {[str(path) for path in source_files()]}")
    stamp = CACHE / f"{stem}.stamp"
    if stamp.exists() and stamp.read_text() == made.stamp:
        return made
    print(f"bench: making {count:,} articles …", flush=True)
    CACHE.mkdir(exist_ok=True)
    writer = Writer(kind, sources())
    with made.path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(writer.article(number), ensure_ascii=False) + "\n")
    write_queries(made)
    stamp.write_text(made.stamp)
    return made
