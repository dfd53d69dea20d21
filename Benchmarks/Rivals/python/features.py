"""Makes two learning problems of labelled texts: polarity (two classes) and labels (all of them).

    features.py TRAINING POLARITY LABELS

TRAINING has a label, a tab and a text on each line. Features are words and pairs of words, weighted
by TF-IDF, and a constant. A problem's file holds the numbers of rows, columns, values and outputs (64
bits each), where each row starts (64 bits), the columns and values (32 bits), and the targets.
"""

import sys

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import TfidfVectorizer


def write(path: str, examples: sparse.csr_matrix, targets: np.ndarray) -> None:
    """Writes one problem; targets have a column for each output."""
    shape = [*examples.shape, examples.nnz, targets.shape[1]]
    with open(path, "wb") as file:
        for numbers, kind in [
            (shape, np.int64), (examples.indptr, np.int64), (examples.indices, np.uint32),
            (examples.data, np.float32), (targets, np.float32),
        ]:
            np.ascontiguousarray(numbers, kind).tofile(file)


with open(sys.argv[1], encoding="utf-8") as file:
    rows = [line.rstrip("\n").split("\t", 1) for line in file]
labels = np.array([label for label, _ in rows])
words = TfidfVectorizer(ngram_range=(1, 2)).fit_transform([text for _, text in rows])
examples = sparse.hstack([words, np.ones((len(rows), 1))], format="csr")
polar = np.isin(labels, ["negative", "positive"])
write(sys.argv[2], examples[polar], (labels[polar] == "positive")[:, None])
write(sys.argv[3], examples, labels[:, None] == np.unique(labels))
