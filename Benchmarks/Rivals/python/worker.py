"""The worker protocol (README.md) for rivals that are Python packages."""

import sys
import time
from collections.abc import Callable


def serve(task: Callable[[], int]) -> None:
    """Runs a task once for each line on standard input and answers with its time and result."""
    for _ in sys.stdin:
        start = time.perf_counter_ns()
        answer = task()
        print(time.perf_counter_ns() - start, answer, flush=True)
