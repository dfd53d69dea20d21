"""Builds an index of articles, or answers queries from one, with a rival.

    searching.py build RIVAL ARTICLES FOLDER
    searching.py query RIVAL FOLDER QUERIES

ARTICLES and QUERIES have a JSON object a line, with an id, a text and perhaps a title, which is put before
the text. `build` is a worker whose task makes FOLDER anew and whose answer is the number of articles;
reading ARTICLES is not timed. `query` is a worker whose task answers one query, the next one in each run;
its answer is how many of ten results there were.

RIVAL is `tantivy`, `more-like-this` (tantivy's query for whole articles; its index is tantivy's), `bm25s` or
`FTS5` (SQLite's, with Porter's stems). Each has one thread. A query is all its words, joined by "or".
"""

import itertools
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

from retrieval import joined, read
from worker import serve

LIMIT = 10

# Answers a query; returns how many results there are.
Search = Callable[[str], int]


def words(text: str) -> list[str]:
    """Returns the different words of a text, so that nobody has to look one up twice."""
    return list(dict.fromkeys(re.findall(r"\w+", text.lower())))


def build_tantivy(texts: list[str], folder: Path) -> None:
    """tantivy with its English stems and one thread; what it merges in the background is waited for."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", stored=True)
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(heap_size=512_000_000, num_threads=1)
    for number, text in enumerate(texts):
        writer.add_document(tantivy.Document(number=number, text=text))
    writer.commit()
    writer.wait_merging_threads()


def open_tantivy(folder: Path) -> Search:
    """Searches by tantivy's query parser."""
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()

    def search(text: str) -> int:
        query = index.parse_query(" ".join(words(text)), ["text"])
        hits = searcher.search(query, LIMIT).hits
        return len([searcher.doc(address)["number"][0] for _, address in hits])

    return search


def open_more_like_this(folder: Path) -> Search:
    """Searches by the twenty-five most telling words of a text, as tantivy chooses them."""
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()

    def search(text: str) -> int:
        query = tantivy.Query.more_like_this_document_fields_query(
            index.schema, {"text": [text]}, min_term_frequency=1)
        hits = searcher.search(query, LIMIT).hits
        return len([searcher.doc(address)["number"][0] for _, address in hits])

    return search


def bm25s_tokens(texts: list[str]) -> list[list[str]]:
    """Cuts texts with bm25s's stop words and Snowball stems."""
    import bm25s
    import Stemmer

    return bm25s.tokenize(
        texts, stopwords="en", stemmer=Stemmer.Stemmer("english"), return_ids=False,
        show_progress=False)


def build_bm25s(texts: list[str], folder: Path) -> None:
    """bm25s in its default form."""
    import bm25s

    index = bm25s.BM25()
    index.index(bm25s_tokens(texts), show_progress=False)
    index.save(str(folder))


def open_bm25s(folder: Path) -> Search:
    """Searches with bm25s, its index in memory."""
    import bm25s

    index = bm25s.BM25.load(str(folder))

    def search(text: str) -> int:
        found, _ = index.retrieve(bm25s_tokens([text]), k=LIMIT, show_progress=False)
        return len(found[0])

    return search


def build_fts5(texts: list[str], folder: Path) -> None:
    """SQLite's full-text search, in one transaction, optimized at the end."""
    base = sqlite3.connect(folder / "fts5.sqlite")
    base.execute(
        "CREATE VIRTUAL TABLE article USING fts5(text, content='', tokenize='porter unicode61')")
    base.executemany("INSERT INTO article(rowid, text) VALUES (?, ?)", enumerate(texts))
    base.execute("INSERT INTO article(article) VALUES ('optimize')")
    base.commit()
    base.close()


def open_fts5(folder: Path) -> Search:
    """Searches with SQLite, by its BM25."""
    base = sqlite3.connect(folder / "fts5.sqlite")
    base.execute("PRAGMA mmap_size = 4000000000")

    def search(text: str) -> int:
        query = " OR ".join(f'"{word}"' for word in words(text))
        return len(base.execute(
            f"SELECT rowid FROM article WHERE article MATCH ? ORDER BY rank LIMIT {LIMIT}",
            (query,)).fetchall())

    return search


BUILD = {"tantivy": build_tantivy, "bm25s": build_bm25s, "FTS5": build_fts5}
OPEN = {
    "tantivy": open_tantivy, "more-like-this": open_more_like_this, "bm25s": open_bm25s,
    "FTS5": open_fts5}


def build(rival: str, articles: str, folder: str) -> None:
    """Serves the building of an index."""
    texts = [joined(article) for article in read(articles)]
    target = Path(folder)

    def run() -> int:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        BUILD[rival](texts, target)
        return len(texts)

    serve(run)


def query(rival: str, folder: str, queries: str) -> None:
    """Serves the answering of queries, one after another."""
    search = OPEN[rival](Path(folder))
    texts = itertools.cycle([query["text"] for query in read(queries)])
    serve(lambda: search(next(texts)))


if __name__ == "__main__":
    {"build": build, "query": query}[sys.argv[1]](*sys.argv[2:])
