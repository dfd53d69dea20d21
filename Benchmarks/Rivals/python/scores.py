"""Scores a file of texts, one a line, with a rival; the answer is how many are positive.

    scores.py vaderSentiment|TextBlob|afinn|scikit-learn FILE TRAINING

TRAINING has a label, a tab and a text on each line; only scikit-learn learns from it, before the
clock starts.
"""

import sys
from collections.abc import Callable

from worker import serve


def vader() -> Callable[[list[str]], int]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    return lambda texts: sum(analyzer.polarity_scores(text)["compound"] >= 0.05 for text in texts)


def textblob() -> Callable[[list[str]], int]:
    from textblob import TextBlob

    return lambda texts: sum(TextBlob(text).sentiment.polarity > 0 for text in texts)


def afinn() -> Callable[[list[str]], int]:
    from afinn import Afinn

    scorer = Afinn(emoticons=True)
    return lambda texts: sum(scorer.score(text) > 0 for text in texts)


def scikit_learn() -> Callable[[list[str]], int]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    with open(sys.argv[3], encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t", 1) for line in file]
    pipeline = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression(max_iter=200)
    )
    pipeline.fit([text for _, text in rows], [label for label, _ in rows])
    return lambda texts: int((pipeline.predict(texts) == "positive").sum())


rivals = {
    "vaderSentiment": vader,
    "TextBlob": textblob,
    "afinn": afinn,
    "scikit-learn": scikit_learn,
}
score = rivals[sys.argv[1]]()
with open(sys.argv[2], encoding="utf-8") as file:
    texts = [line.rstrip("\n") for line in file]
serve(lambda: score(texts))
