"""Finds the topics of documents by non-negative matrix factorization, with scikit-learn.

    topics.py fit|all FILE COUNT
    topics.py predict FILE COUNT PREDICTIONS

FILE has a JSON object a line, with an id, a text and perhaps a title. `fit` and `all` are workers, whose
answer is the error of reconstruction in millionths; `all` makes the features anew in every run too.
"""

import json
import sys
import warnings

from scipy.sparse import csr_matrix
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer

from worker import serve

TERMS = 10

# What it has found after as many iterations as it may take is its answer.
warnings.simplefilter("ignore", ConvergenceWarning)

with open(sys.argv[2], encoding="utf-8") as file:
    records = [json.loads(line) for line in file]
texts = [f"{record.get('title') or ''}\n{record['text']}" for record in records]
vectorizer = TfidfVectorizer(stop_words="english", min_df=2)
model = NMF(int(sys.argv[3]), init="nndsvd", max_iter=200, random_state=0)


def fit(weights: csr_matrix) -> int:
    return round(model.fit(weights).reconstruction_err_ * 1e6)


def predictions(weights: csr_matrix) -> dict:
    """Returns the first terms of every topic, and the heaviest topic of every document."""
    shares = model.fit_transform(weights)
    names = vectorizer.get_feature_names_out()
    orders = (-model.components_).argsort(axis=1)[:, :TERMS]
    heaviest = shares.argmax(axis=1).tolist()
    return {
        "topics": [{"terms": names[order].tolist()} for order in orders],
        "assignments": {record["id"]: topic for record, topic in zip(records, heaviest)},
    }


weights = vectorizer.fit_transform(texts)
if sys.argv[1] == "predict":
    with open(sys.argv[4], "w", encoding="utf-8") as file:
        json.dump(predictions(weights), file)
elif sys.argv[1] == "fit":
    serve(lambda: fit(weights))
else:
    serve(lambda: fit(vectorizer.fit_transform(texts)))
