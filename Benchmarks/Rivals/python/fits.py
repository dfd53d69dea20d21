"""Fits a logistic regression to a problem (features.py); the answer is the objective, in thousandths.

    fits.py liblinear|liblinear-dual|lbfgs PROBLEM

The penalty is 1 for each weight, that of the constant feature too.
"""

import sys

import numpy as np
import scipy.sparse as sparse
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression

from worker import serve

SOLVERS = {
    "liblinear": {"solver": "liblinear"},
    "liblinear-dual": {"solver": "liblinear", "dual": True, "random_state": 0},
    "lbfgs": {"solver": "lbfgs"},
}

with open(sys.argv[2], "rb") as file:
    row_count, column_count, value_count, output_count = np.fromfile(file, np.int64, 4)
    starts = np.fromfile(file, np.int64, row_count + 1)
    columns = np.fromfile(file, np.uint32, value_count).astype(np.int32)
    values = np.fromfile(file, np.float32, value_count).astype(np.float64)
    targets = np.fromfile(file, np.float32, row_count * output_count)
examples = sparse.csr_matrix((values, columns, starts), shape=(row_count, column_count))
targets = targets.reshape(row_count, output_count)
classes = targets[:, 0] if output_count == 1 else targets.argmax(1)


def objective(weights: np.ndarray) -> float:
    scores = examples @ weights.T
    if output_count == 1:
        losses = np.logaddexp(0, scores[:, 0]) - targets[:, 0] * scores[:, 0]
    else:
        losses = logsumexp(scores, axis=1) - (targets * scores).sum(1)
    return float(losses.sum() + (weights**2).sum() / 2)


def fit() -> int:
    model = LogisticRegression(C=1, fit_intercept=False, max_iter=2000, **SOLVERS[sys.argv[1]])
    return round(objective(model.fit(examples, classes).coef_) * 1000)


serve(fit)
