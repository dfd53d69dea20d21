"""Counts words and runs of marks with Python's `re`.

    words.py FILE REPEATS
"""

import re
import sys

from worker import serve

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    text = file.read()
repeats = int(sys.argv[2])
pattern = re.compile(r"\w+|[^\w\s]+")


def count() -> int:
    for _ in range(repeats):
        found = len(pattern.findall(text))
    return found


serve(count)
