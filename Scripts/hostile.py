#!/usr/bin/env python3
"""Measures the release build on texts made to be slow or large, and exits 1 where a bar is missed.

    swift build -c release && Scripts/hostile.py [time] [growth] [memory]     all by default

Three bars, each with its table:

time    a megabyte of one thing, as one text, scored with its explanation within 0.2 s;
growth  twice the text takes less than 2.5 times as long, whatever the text and the format;
memory  a value of 5 or 100 MB within 256 MB, an ordinary stream of any length within 100 MB.

Times are processor time of the process, the least of several runs, so that a busy machine does not
change the verdict.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = os.environ.get("SENTIVANE", str(ROOT / ".build/release/sentivane"))
MEGABYTE = 1_000_000

TIME_BAR = 0.2
GROWTH_BAR = 2.5
VALUE_MEMORY_BAR = 256
STREAM_MEMORY_BAR = 100

# How large the smaller of two texts is.
GROWTH_SIZE = 2 * MEGABYTE

ONE_THING = {
    "combining marks": "\u0301",
    "marks on a letter": "e" + "\u0301\u0327" * 500,
    "emoji": "😀",
    "emoji with skin tones": "👍🏽",
    "ZWJ sequences": "👩‍👩‍👧‍👦",
    "one ZWJ sequence": "👩‍",
    "one word": "a",
    "good but bad": "good but bad ",
    "bad good": "bad good ",
    "ratings and words": "7/10 good, 3/10 bad. ",
}

PIECES = {
    "letters": "a",
    "spaces": " ",
    "quotes": '"',
    "quotes and commas": '",',
    "commas": ",",
    "brackets": "[",
    "braces": '{"a":',
    "backslashes": "\\",
    "not not not": "not ",
    "very very": "very ",
    "no no no": "no ",
    "good but good but": "good but ",
    "although": "although good, ",
    "hashtags": "#sogood ",
    "one hashtag": "#SoGood",
    "@@@@": "@",
    "####": "#",
    "URLs": "https://a.example/b?c=d ",
    "one URL": "http://",
    "e-mails": "ann.b@example.org ",
    "one e-mail": "a@",
    "a.a.a.a": "a.",
    "a-a-a-a": "a-",
    "'''": "'",
    "a'a'a'": "a'",
    "emoticons": ":)",
    "nested quotes": '"“good ',
    "brackets round words": "(good ",
    "ratings": "10/10 ",
    "exclamation marks": "good!",
    "line ends": "\n",
    "carriage returns": "\r",
    "rows": "good,\n",
    "keycaps": "1\ufe0f\u20e3",
    "ZWJ": "\u200d",
    "zero-width spaces": "a\u200b",
    "regional indicators": "🇩",
    "Hangul": "한",
    "Hangul jamo": "\u1112\u1161\u11ab",
    "CJK": "好",
    "kana": "か",
    "Thai": "ไทย",
    "RTL marks": "\u200f",
    "Arabic": "جيد ",
    "full-width letters": "ｇｏｏｄ ",
    "elongation": "gooood",
    "a phrase's beginning": "out of ",
    "phone numbers": "+1 555 010 9999 ",
    "digits": "1 ",
    "invalid bytes": b"\xff",
    "half characters": b"good \xf0\x9f",
    "NULs": b"good and bad and good again \0",
}

GROWTH_FORMATS = [
    ("document", ["--input-format", "document", "--explain"]),
    ("csv", ["--input-format", "csv", "--format", "csv", "--explain"]),
    ("ndjson", ["--input-format", "ndjson", "--text", "text", "--explain"]),
    ("redacted", ["--input-format", "lines", "--redact"]),
]


class Run:
    """One run of the command: its processor time in seconds and its peak memory in megabytes."""

    def __init__(self, arguments, feed):
        process = subprocess.Popen(
            [COMMAND, "score", "--quiet", *arguments, "-"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            for block in feed:
                process.stdin.write(block)
            process.stdin.close()
        except BrokenPipeError:
            pass
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.code = process.returncode
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024

    @property
    def ended_well(self):
        """Whether the command ended by itself: done, or with some records bad."""
        return self.code in (0, 65)


def repeated(piece, size):
    piece = piece if isinstance(piece, bytes) else piece.encode()
    return piece * (size // len(piece))


def framed(piece, size, form):
    """A text of repeated pieces, in the surroundings that the format needs."""
    text = repeated(piece, size)
    if form == "ndjson":
        return b'{"id":1,"text":"' + text + b'"}\n{"id":2,"text":"good"}\n'
    if form == "csv":
        return b'id,text\n1,"' + text + b'\n2,"good"\n'
    return text


def stream(head, block, size, tail=b""):
    yield head
    block = block * max(1, 65_536 // len(block))
    for _ in range(size // len(block)):
        yield block
    yield tail


def best(arguments, data, times):
    runs = [Run(arguments, [data]) for _ in range(times)]
    return min(runs, key=lambda run: run.seconds), all(run.ended_well for run in runs)


def line(is_good, name, *figures):
    print(f"  {'ok  ' if is_good else 'MISS'}  {name:<38}" + "".join(f"{f:>16}" for f in figures))
    sys.stdout.flush()
    return is_good


def measure_time():
    print(f"One megabyte as one text, bar {TIME_BAR} s")
    good = True
    for name, piece in ONE_THING.items():
        run, ended = best(["--input-format", "document", "--explain"], repeated(piece, MEGABYTE), 3)
        good &= line(ended and run.seconds < TIME_BAR, name, f"{run.seconds:.3f} s")
    return good


def measure_growth():
    print(f"Twice the text, bar {GROWTH_BAR} times as long: nanoseconds a byte and growth")
    print(" " * 46 + "".join(f"{form:>16}" for form, _ in GROWTH_FORMATS))
    good = True
    start, _ = best([], b"", 5)
    for name, piece in (ONE_THING | PIECES).items():
        figures = []
        is_good = True
        for form, arguments in GROWTH_FORMATS:
            ratio, nanoseconds, ended = growth(form, arguments, piece, start.seconds)
            is_good &= ended and ratio < GROWTH_BAR
            figures.append(f"{nanoseconds:.0f} ns ×{ratio:.2f}")
        good &= line(is_good, name, *figures)
    return good


def growth(form, arguments, piece, start):
    """How much longer twice the text takes; measured again with more text if it looks bad."""
    for size, times in ((GROWTH_SIZE, 2), (4 * GROWTH_SIZE, 5)):
        small, small_ended = best(arguments, framed(piece, size, form), times)
        large, large_ended = best(arguments, framed(piece, 2 * size, form), times)
        ratio = (large.seconds - start) / max(small.seconds - start, 0.003)
        if ratio < GROWTH_BAR:
            break
    return ratio, large.seconds * 1e9 / (2 * size), small_ended and large_ended


def measure_memory():
    print(f"Peak memory: one value within {VALUE_MEMORY_BAR} MB, a stream within {STREAM_MEMORY_BAR} MB")
    words = b"a hundred megabytes of good words and no bad ones but many. "
    large = 100 * MEGABYTE
    csv = b"id,comment,other\n1,fine,x\n2,\""
    objects = b'{"id":1,"text":"fine"}\n{"id":2,"text":"'
    row = b'%d,"It was good, but not great.",2025-01-01\n'
    rows = b"".join(row % number for number in range(1000))
    json_row = b'{"id":%d,"text":"It was good, but not great.","n":1.50}\n'
    json_rows = b"".join(json_row % number for number in range(1000))
    values = [
        ("a line of 100 MB", ["--input-format", "lines"], stream(b"fine\n", words, large, b"\nok\n")),
        ("a line of 100 MB, explained", ["--input-format", "lines", "--explain"], stream(b"fine\n", words, large, b"\nok\n")),
        ("a document of 100 MB", ["--input-format", "document"], stream(b"", words, large)),
        ("a value of 100 MB (NDJSON)", [], stream(objects, words, large, b'"}\n')),
        ("a value of 100 MB of escapes (NDJSON)", [], stream(objects, b"\\n\\u00e9 good ", large, b'"}\n')),
        ("a value of 100 MB (NDJSON to CSV)", ["--format", "csv"], stream(objects, words, large, b'"}\n')),
        ("a value of 100 MB with escapes (NDJSON to CSV)", ["--format", "csv"], stream(objects, b"\\n" + words, large, b'"}\n')),
        ("an array with a value of 100 MB", ["--format", "json"], stream(objects, words, large, b'"}\n{"id":3}\n')),
        ("ratings, 20 MB, explained", ["--input-format", "lines", "--explain"], stream(b"", b"7/10 good, 3/10 bad. ", 20 * MEGABYTE)),
        ("a cell of 5 MB", [], stream(csv, words, 5 * MEGABYTE, b'",x\n3,ok,x\n')),
        ("a cell of 100 MB", [], stream(csv, words, large, b'",x\n3,ok,x\n')),
        ("a cell of 100 MB (to CSV)", ["--format", "csv"], stream(csv, words, large, b'",x\n3,ok,x\n')),
        ("a cell of 100 MB of quotes", ["--format", "csv"], stream(csv, b'""', large, b'",x\n3,ok,x\n')),
        ("a cell of 100 MB, masked", ["--redact"], stream(csv, words, large, b'",x\n3,ok,x\n')),
        ("a quote that is never closed, 150 MB", [], stream(csv, b"7,a row,x\n", 150 * MEGABYTE)),
        ("100 MB without a line end (guessed)", [], stream(b"", b"good ", large)),
        ("100 MB of invalid bytes, one line", ["--input-format", "lines"], stream(b"good \xe2\x82\xac", b"\xff", large // 2)),
        ("100 MB of bad objects of two bytes", ["--input-format", "ndjson"], stream(b"", b"{\n", large)),
    ]
    streams = [
        ("300 MB of rows", [], stream(b"id,comment,date\n", rows, 300 * MEGABYTE)),
        ("300 MB of rows, explained, to CSV", ["--explain", "--format", "csv"], stream(b"id,comment,date\n", rows, 300 * MEGABYTE)),
        ("300 MB of objects", [], stream(b"", json_rows, 300 * MEGABYTE)),
        ("300 MB of objects to CSV", ["--format", "csv"], stream(b"", json_rows, 300 * MEGABYTE)),
        ("300 MB of an array", [], stream(b"[", json_rows.replace(b"\n", b",\n"), 300 * MEGABYTE)),
        ("300 MB of lines", [], stream(b"", b"It was good, but not great.\n", 300 * MEGABYTE)),
        ("100 MB of line ends", ["--input-format", "lines"], stream(b"good\n", b"\n", large)),
        ("100 MB of one-letter lines", ["--input-format", "lines"], stream(b"good\n", b"a\n", large)),
        ("100 MB of cells in short rows", ["--input-format", "csv"], stream(b"a,b,c\n", b",,\n", large)),
        ("100 MB of opening quotes", ["--input-format", "csv"], stream(b"a,b,c\n", b'"\n', large // 10)),
    ]
    good = True
    for bar, cases in ((VALUE_MEMORY_BAR, values), (STREAM_MEMORY_BAR, streams)):
        for name, arguments, feed in cases:
            run = Run(arguments, feed)
            is_good = run.ended_well and run.megabytes < bar
            good &= line(is_good, name, f"{run.megabytes:.0f} MB", f"{run.seconds:.2f} s", f"exit {run.code}")
    return good


def main():
    parts = {"time": measure_time, "growth": measure_growth, "memory": measure_memory}
    wanted = sys.argv[1:] or list(parts)
    if not os.access(COMMAND, os.X_OK) or any(name not in parts for name in wanted):
        sys.exit(__doc__)
    results = [parts[name]() for name in wanted]
    sys.exit(0 if all(results) else 1)


main()
