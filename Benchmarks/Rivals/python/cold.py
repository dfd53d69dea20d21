"""Makes a test of cold articles of interactions: a tenth of the articles loses all its readers.

    cold.py FOLDER INTERACTIONS…

Of the articles that occur in the interactions, in the order of their ids as strings, a tenth is drawn
by Python's `random.Random(17).sample`. FOLDER gets `cold.ndjson` (these articles, an `item_id` a line),
`cold_test.ndjson` (all interactions with them) and `cold_train.ndjson` (all others).
"""

import json
import random
import sys
from pathlib import Path

from retrieval import read

SEED = 17


def write(path: Path, rows: list[dict]) -> None:
    """Writes an NDJSON file."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def main(folder: str, *interactions: str) -> None:
    """Writes the three files."""
    rows = [row for path in interactions for row in read(path)]
    ids = sorted({row["item_id"] for row in rows})
    cold = set(random.Random(SEED).sample(ids, len(ids) // 10))
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    write(target / "cold.ndjson", [{"item_id": name} for name in ids if name in cold])
    write(target / "cold_test.ndjson", [row for row in rows if row["item_id"] in cold])
    write(target / "cold_train.ndjson", [row for row in rows if row["item_id"] not in cold])


if __name__ == "__main__":
    main(*sys.argv[1:])
