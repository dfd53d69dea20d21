"""Scores headlines with scikit-learn, learned from A/B tests: TF-IDF of words and characters, and hand-made figures.

    headlines.py TESTS FILE [PREDICTIONS]

TESTS has A/B tests a line, from which a logistic regression on differences of pairs is learned: each pair weighs
as much as the difference of its rates is unlikely to be chance. FILE has an object with a headline a line, or tests.
With PREDICTIONS the scores go to that file, an object a line; without it this is a worker, whose answer is a
checksum of the scores.
"""

import json
import math
import re
import sys
import zlib

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion
from sklearn.preprocessing import StandardScaler

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from worker import serve

WORD = re.compile(r"[\w'’]+")
NEGATIONS = {"no", "not", "never", "nobody", "nothing", "none", "don't", "doesn't", "isn't", "can't", "won't"}
QUESTIONS = {"who", "what", "why", "how", "when", "where", "which"}
STRENGTH = 0.1
VADER = SentimentIntensityAnalyzer()


def figures(headline: str) -> list[float]:
    """Returns what a headline looks like in numbers."""
    words = WORD.findall(headline.lower())
    return [
        len(words), math.log1p(len(words)), len(headline),
        sum(map(len, words)) / max(1, len(words)),
        headline.count("?"), headline.count("!"), headline.count(":"), headline.count('"'),
        any(c.isdigit() for c in headline), headline[:1].isdigit(),
        sum(word.isupper() and len(word) > 1 for word in headline.split()),
        sum(word in NEGATIONS for word in words), sum(word in QUESTIONS for word in words),
        sum(word in {"you", "your", "you're"} for word in words),
        sum(word in {"this", "these", "here's"} for word in words),
        *VADER.polarity_scores(headline).values(),
    ]


class Model:
    """Features and weights."""

    def __init__(self, tests: list[dict]):
        headlines = sorted({v["headline"] for test in tests for v in test["variants"]})
        self.words = FeatureUnion([
            ("words", TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)),
            ("characters", TfidfVectorizer(
                analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True)),
        ]).fit(headlines)
        self.scaler = StandardScaler().fit([figures(headline) for headline in headlines])
        features = self.features(headlines)
        number = {headline: index for index, headline in enumerate(headlines)}
        first, second, wins, weights = [], [], [], []
        for one, other, score in pairs(tests):
            first.append(number[one])
            second.append(number[other])
            wins.append(score > 0)
            weights.append(abs(score))
        self.weights = LogisticRegression(
            C=STRENGTH, fit_intercept=False, max_iter=300, solver="liblinear"
        ).fit(features[first] - features[second], wins, sample_weight=weights).coef_[0]

    def features(self, headlines: list[str]) -> sparse.csr_matrix:
        """Returns a row for each headline."""
        looks = self.scaler.transform([figures(headline) for headline in headlines]) * 0.1
        return sparse.hstack([self.words.transform(headlines), looks]).tocsr()

    def scores(self, headlines: list[str]) -> np.ndarray:
        """Returns a score for each headline."""
        return self.features(headlines) @ self.weights


def pairs(tests: list[dict]):
    """Yields two headlines of a test, and by how many standard errors the first was clicked more."""
    for test in tests:
        variants = [v for v in test["variants"] if v["impressions"] > 0]
        for place, one in enumerate(variants):
            for other in variants[place + 1:]:
                if one["headline"] == other["headline"]:
                    continue
                clicks = one["clicks"] + other["clicks"]
                rate = clicks / (one["impressions"] + other["impressions"])
                error = math.sqrt(rate * (1 - rate) * (1 / one["impressions"] + 1 / other["impressions"]))
                distance = one["clicks"] / one["impressions"] - other["clicks"] / other["impressions"]
                if error > 0 and distance != 0:
                    yield one["headline"], other["headline"], distance / error


def read(path: str) -> list[dict]:
    """Reads an NDJSON file."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


model = Model(read(sys.argv[1]))
headlines = [v["headline"] for row in read(sys.argv[2]) for v in row.get("variants", [row])]
if len(sys.argv) > 3:
    with open(sys.argv[3], "w", encoding="utf-8") as file:
        for headline, score in zip(headlines, model.scores(headlines)):
            file.write(json.dumps({"headline": headline, "score": float(score)}) + "\n")
else:
    serve(lambda: zlib.crc32(model.scores(headlines).tobytes()))
