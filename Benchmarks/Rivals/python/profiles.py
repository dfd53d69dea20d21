"""Recommends what is nearest to what a reader read: the cosine of TF-IDF profiles.

    profiles.py OPTIONS ITEMS TRAIN RUN [CATALOG]

ITEMS has a JSON object a line, with an id and a text; TRAIN has `user_id` and `item_id`. A reader's
profile is the mean of the items' vectors, of length 1 each; RUN gets the hundred nearest items that the
reader has not in TRAIN. CATALOG is a file with an `item_id` a line: only these are recommended. OPTIONS
are those of `retrieval.py`'s `tfidf`, joined with colons. Nothing but titles and texts is looked at.
"""

import json
import sys

import numpy
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from retrieval import LIMIT, joined, read, vectorizer


def main(options: str, items: str, train: str, run: str, catalog: str = "") -> None:
    """Writes everyone's recommendations."""
    rows = read(items)
    weights = vectorizer(*options.split(":")).fit_transform([joined(row) for row in rows])
    numbers = {row["id"]: number for number, row in enumerate(rows)}
    read_by: dict[str, list[int]] = {}
    for row in read(train):
        read_by.setdefault(row["user_id"], []).append(numbers[row["item_id"]])
    users = sorted(read_by)
    counts = [len(read_by[user]) for user in users]
    history = csr_matrix(
        (numpy.ones(sum(counts)), [number for user in users for number in read_by[user]],
         numpy.concatenate([[0], numpy.cumsum(counts)])), shape=(len(users), len(rows)))
    profiles = normalize(history @ weights)
    allowed = numpy.ones(len(rows), dtype=bool)
    if catalog:
        allowed[:] = False
        allowed[[numbers[row["item_id"]] for row in read(catalog)]] = True
    with open(run, "w", encoding="utf-8") as file:
        for number, user in enumerate(users):
            scores = (weights @ profiles[number].T).toarray().ravel()
            scores[~allowed] = 0
            scores[read_by[user]] = 0
            order = (-scores).argsort(kind="stable")[:LIMIT]
            found = [{"id": rows[i]["id"], "score": float(scores[i])} for i in order if scores[i] > 0]
            file.write(json.dumps({"user_id": user, "items": found}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
