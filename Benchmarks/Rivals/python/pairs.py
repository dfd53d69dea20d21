"""Tells how alike the two texts of every pair are: the cosine of scikit-learn's TF-IDF.

    pairs.py OPTIONS PAIRS PREDICTIONS

PAIRS has a JSON object a line, with an id and the texts `a` and `b`; the weights are fitted on these
texts alone. OPTIONS are those of `retrieval.py`'s `tfidf`, joined with colons.
"""

import json
import sys

from retrieval import read, vectorizer


def main(options: str, pairs: str, predictions: str) -> None:
    """Writes the similarity of every pair."""
    rows = read(pairs)
    model = vectorizer(*options.split(":"))
    weights = model.fit_transform([row[side] for side in "ab" for row in rows])
    products = weights[: len(rows)].multiply(weights[len(rows) :]).sum(axis=1)
    with open(predictions, "w", encoding="utf-8") as file:
        for row, similarity in zip(rows, products.A1.tolist()):
            file.write(json.dumps({"id": row["id"], "score": similarity}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
