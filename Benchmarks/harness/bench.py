"""Runs the groups of benchmarks that are named, or all.

    bench.py [tokenizing] [scoring] [learning] [command] [keyphrases] [topics] [similarity] [headlines]
"""

import os
import sys

import command
import headlines
import inputs
import keyphrases
import learning
import report
import scoring
import similarity
import tokenizing
import topics

GROUPS = {
    "tokenizing": tokenizing.section,
    "scoring": scoring.section,
    "learning": learning.section,
    "command": command.section,
    "keyphrases": keyphrases.section,
    "topics": topics.section,
    "similarity": similarity.section,
    "headlines": headlines.section,
}

names = sys.argv[1:] or list(GROUPS)
for name in names:
    if name not in GROUPS:
        raise SystemExit(f"bench: no group '{name}'; there are {', '.join(GROUPS)}")
inputs.make()
for name in names:
    load = os.getloadavg()[0]
    report.save(name, GROUPS[name](), load)
