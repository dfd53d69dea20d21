"""Finds the articles that are nearest to queries, with a rival.

    retrieval.py RIVAL CORPUS QUERIES RUN

CORPUS has a JSON object a line, with an id, a text and perhaps a title, which is put before the text.
QUERIES have an id and a text, perhaps `exclude` (ids to leave out) and `candidates` (the only ids that
count). RUN gets an object a query: its id and the first hundred results with their scores. What has
nothing in common with a query is no result.

RIVAL is `bm25s`, `bm25s:K1:B`, `tantivy`, or `tfidf` with any of the options `:stem`, `:stop` (English
stop words) and `:log` (1 + ln of the frequency).
"""

import json
import re
import sys
from collections.abc import Callable, Iterable

LIMIT = 100

# What ranks: takes a query's text, gives the score of every document by its number.
Ranking = Callable[[str], Iterable[tuple[int, float]]]

WORD = re.compile(r"(?u)\b\w\w+\b")


def with_bm25s(texts: list[str], k1: str = "1.5", b: str = "0.75") -> Ranking:
    """bm25s with its stop words and Snowball stems, in its default (Lucene's) form."""
    import bm25s
    import numpy
    import Stemmer

    stemmer = Stemmer.Stemmer("english")

    def tokens(texts: list[str]) -> list[list[str]]:
        return bm25s.tokenize(
            texts, stopwords="en", stemmer=stemmer, return_ids=False, show_progress=False)

    index = bm25s.BM25(k1=float(k1), b=float(b))
    index.index(tokens(texts), show_progress=False)

    def rank(text: str) -> Iterable[tuple[int, float]]:
        query = tokens([text])[0]
        scores = index.get_scores(query) if query else numpy.zeros(len(texts))
        order = (-scores).argsort(kind="stable")
        return ((int(number), float(scores[number])) for number in order)

    return rank


def analyzer(stem: bool) -> Callable[[str], list[str]]:
    """Cuts words as scikit-learn does, and stems them where that is wanted."""
    import Stemmer

    stemmer = Stemmer.Stemmer("english")

    def words(text: str) -> list[str]:
        found = WORD.findall(text.lower())
        return stemmer.stemWords(found) if stem else found

    return words


def vectorizer(*options: str):
    """Returns scikit-learn's TF-IDF vectorizer with options."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

    cut = analyzer("stem" in options)
    stops = {x for word in ENGLISH_STOP_WORDS for x in cut(word)} if "stop" in options else set()
    return TfidfVectorizer(
        analyzer=lambda text: [word for word in cut(text) if word not in stops],
        sublinear_tf="log" in options)


def with_tfidf(texts: list[str], *options: str) -> Ranking:
    """scikit-learn's TF-IDF and the cosine."""
    model = vectorizer(*options)
    weights = model.fit_transform(texts)

    def rank(text: str) -> Iterable[tuple[int, float]]:
        scores = (weights @ model.transform([text]).T).toarray().ravel()
        order = (-scores).argsort(kind="stable")
        return ((int(number), float(scores[number])) for number in order)

    return rank


def with_tantivy(texts: list[str]) -> Ranking:
    """tantivy with its English stems, through its query parser; marks are taken out of the query."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", stored=True)
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(num_threads=1)
    for number, text in enumerate(texts):
        writer.add_document(tantivy.Document(number=number, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def rank(text: str) -> Iterable[tuple[int, float]]:
        words = " ".join(re.findall(r"\w+", text.lower()))
        if not words:
            return []
        hits = searcher.search(index.parse_query(words, ["text"]), len(texts)).hits
        return ((searcher.doc(address)["number"][0], score) for score, address in hits)

    return rank


def read(path: str) -> list[dict]:
    """Reads an NDJSON file."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def joined(record: dict) -> str:
    """Returns a document's title and text."""
    return f"{record.get('title') or ''} {record['text']}"


def results(query: dict, ids: list[str], ranking: Iterable[tuple[int, float]]) -> list[dict]:
    """Returns the first results that may count."""
    excluded = set(query.get("exclude", []))
    candidates = set(query.get("candidates") or ids)
    found = []
    for number, score in ranking:
        if score <= 0 or len(found) == LIMIT:
            break
        if ids[number] in candidates and ids[number] not in excluded:
            found.append({"id": ids[number], "score": score})
    return found


RIVALS = {"bm25s": with_bm25s, "tfidf": with_tfidf, "tantivy": with_tantivy}


def main(rival: str, corpus: str, queries: str, run: str) -> None:
    """Ranks a corpus for every query."""
    documents = read(corpus)
    ids = [document["id"] for document in documents]
    name, *options = rival.split(":")
    rank = RIVALS[name]([joined(document) for document in documents], *options)
    with open(run, "w", encoding="utf-8") as file:
        for query in read(queries):
            row = {"query_id": query["id"], "results": results(query, ids, rank(query["text"]))}
            file.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
