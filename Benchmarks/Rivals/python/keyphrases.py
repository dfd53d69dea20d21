"""Finds the ten best keyphrases of every document with a rival.

    keyphrases.py YAKE|RAKE|TF-IDF FILE [PREDICTIONS]

FILE has a JSON object a line, with a text and perhaps an id, a title and a language; the language of the
first is that of all. With PREDICTIONS the phrases go to that file, an object a line; without it this
is a worker, whose answer is a checksum of the phrases.

All three have the stop words that come with YAKE, so that French and Portuguese have some too.
"""

import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import yake

from worker import serve

LIMIT = 10

# A word, with hyphens and apostrophes inside, or a mark, which ends a phrase.
PIECE = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")

Extractor = Callable[[list[str]], list[list[str]]]


def stop_words(language: str) -> set[str]:
    """Returns YAKE's stop words of a language."""
    folder = Path(yake.__file__).parent / "core" / "StopwordsList"
    return set((folder / f"stopwords_{language}.txt").read_text(encoding="utf-8").lower().split())


def with_yake(language: str) -> Extractor:
    """YAKE with its defaults: phrases of up to three words."""
    extractor = yake.KeywordExtractor(lan=language, n=3, top=LIMIT)
    return lambda texts: [[phrase for phrase, _ in extractor.extract_keywords(x)] for x in texts]


def with_rake(language: str) -> Extractor:
    """RAKE: runs of words between stop words and marks; a word counts by its degree over its frequency.

    Rose, Engel, Cramer and Cowley, "Automatic keyword extraction from individual documents", in:
    Text Mining: Applications and Theory, 2010. Phrases are not joined across stop words.
    """
    stops = stop_words(language)

    def phrases(text: str) -> list[str]:
        runs: list[list[str]] = [[]]
        for piece in PIECE.findall(text.lower()):
            if piece[0].isalnum() and piece not in stops and not piece.isdigit():
                runs[-1].append(piece)
            elif runs[-1]:
                runs.append([])
        frequency: Counter[str] = Counter()
        degree: Counter[str] = Counter()
        for run in runs:
            frequency.update(run)
            for word in run:
                degree[word] += len(run)
        scores = {
            " ".join(run): sum(degree[word] / frequency[word] for word in run) for run in runs if run}
        return sorted(scores, key=lambda phrase: -scores[phrase])[:LIMIT]

    return lambda texts: [phrases(text) for text in texts]


def with_tfidf(language: str) -> Extractor:
    """scikit-learn's TF-IDF of one to three words, fitted on the documents at hand."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    # Cut as the vectorizer cuts, so that "don't" is known by its "don".
    stops = {part for word in stop_words(language) for part in re.findall(r"\b\w\w+\b", word)}

    def extract(texts: list[str]) -> list[list[str]]:
        vectorizer = TfidfVectorizer(ngram_range=(1, 3), stop_words=sorted(stops))
        weights = vectorizer.fit_transform(texts)
        names = vectorizer.get_feature_names_out()
        found = []
        for start, end in zip(weights.indptr, weights.indptr[1:]):
            order = (-weights.data[start:end]).argsort(kind="stable")[:LIMIT]
            found.append(names[weights.indices[start:end][order]].tolist())
        return found

    return extract


def read(path: str) -> list[dict]:
    """Reads an NDJSON file."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def text(record: dict) -> str:
    """Returns a document's title, if it has one, and text."""
    return f"{record['title']}.\n{record['text']}" if record.get("title") else record["text"]


rivals = {"YAKE": with_yake, "RAKE": with_rake, "TF-IDF": with_tfidf}
records = read(sys.argv[2])
extract = rivals[sys.argv[1]](records[0].get("language") or "en")
texts = [text(record) for record in records]
if len(sys.argv) > 3:
    with open(sys.argv[3], "w", encoding="utf-8") as file:
        for number, (record, found) in enumerate(zip(records, extract(texts))):
            row = {"id": record.get("id", str(number)), "keyphrases": found}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
else:
    serve(lambda: zlib.crc32(json.dumps(extract(texts)).encode()))
