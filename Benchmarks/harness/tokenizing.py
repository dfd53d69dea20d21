"""Tokenizing in process, one thread: word boundaries, tokens and terms of three texts."""

import os
import re
import subprocess
import sys

from duel import Ratio, Times, Worker, duel, short
from inputs import BENCHMARKS, CACHE
from report import table

BIN = CACHE / "bin"
TEXTS = ["english", "social", "mixed"]
SIZES = ["large", "small"]

# A run takes this many bytes at least, so that a short text is timed as exactly as a long one.
BYTES_A_RUN = 4_000_000

# Where ICU 72 leaves the standard: it takes "@" for a letter, does not take ":" and its wide forms for
# a mark inside words, and has rules or dictionaries of its own for Thai, Lao, Burmese, Khmer, Japanese,
# Chinese and Korean.
TAILORED = re.compile(
    "[@:\ufe55\uff1a\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

# What each operation of ours stands beside. Only `words` does the very same work as its rivals.
RIVALS = {
    "words": ["scan", "ICU, UTF-8", "ICU, UTF-16", "bstr words_with_breaks", "bstr words"],
    "tokens": ["scan", "ICU, UTF-8", "ICU, UTF-16", "bstr words", "Python re"],
    "terms": ["scan", "ICU, UTF-8", "ICU, UTF-16", "bstr words", "Swift split and Set<String>"],
}


def contestants(path: str, repeats: str) -> dict[str, list[str]]:
    """Returns the command of every contestant, ours under the operation's name."""
    ours = str(BIN / "bench-tokenizing")
    commands = {name: [ours, name, path, repeats] for name in ["scan", "words", "tokens", "terms"]}
    commands["Swift split and Set<String>"] = [ours, "naive", path, repeats]
    commands["ICU, UTF-8"] = [str(BIN / "icu-words"), "utf8", path, repeats]
    commands["ICU, UTF-16"] = [str(BIN / "icu-words"), "utf16", path, repeats]
    commands["bstr words_with_breaks"] = [str(BIN / "bstr-words"), "breaks", path, repeats]
    commands["bstr words"] = [str(BIN / "bstr-words"), "words", path, repeats]
    script = str(BENCHMARKS / "Rivals" / "python" / "words.py")
    commands["Python re"] = [sys.executable, script, path, repeats]
    return {name: command for name, command in commands.items() if os.path.exists(command[0])}


def compare(text: str, size: str) -> tuple[list[list[str]], str]:
    """Returns the rows of one text, and a sentence about the answers."""
    path = CACHE / f"{text}-{size}.txt"
    byte_count = path.stat().st_size
    repeats = max(1, BYTES_A_RUN // byte_count)
    workers = {n: Worker(c) for n, c in contestants(str(path), str(repeats)).items()}
    times = duel(workers)
    megabytes = byte_count * repeats / 1e6
    rows = [[f"scan/{text}/{size}", short(megabytes / times["scan"].median), "", "", ""]]
    for operation, rivals in RIVALS.items():
        for rival in fastest_icu(rivals, times):
            rows.append([
                f"{operation}/{text}/{size}",
                short(megabytes / times[operation].median),
                "byte scan" if rival == "scan" else rival,
                short(megabytes / times[rival].median),
                str(Ratio.of(times[operation], times[rival])),
            ])
    return rows, answers(text, size, byte_count, times)


def fastest_icu(rivals: list[str], times: dict[str, Times]) -> list[str]:
    """Keeps the rivals that ran, and of ICU's two ways the faster one."""
    icu = [name for name in rivals if name.startswith("ICU") and name in times]
    slower = set(icu) - {min(icu, key=lambda name: times[name].median)} if icu else set()
    return [name for name in rivals if name in times and name not in slower]


def answers(text: str, size: str, byte_count: int, times: dict[str, Times]) -> str:
    """Compares the numbers of segments; fails if ICU, where it follows the standard, has others."""
    ours = times["words"].answer
    parts = [f"`{text}/{size}` ({byte_count:,} bytes): {ours:,} segments"]
    for rival in ["ICU, UTF-8", "ICU, UTF-16", "bstr words_with_breaks"]:
        if rival in times:
            parts.append(f"{rival} {times[rival].answer - ours:+,}")
    if "ICU, UTF-8" in times:
        parts.append(untailored(text, size))
    parts.append(f"{times['tokens'].answer:,} tokens, {times['terms'].answer:,} of them with a term")
    return "; ".join(parts)


def untailored(text: str, size: str) -> str:
    """Compares with ICU on the text without what ICU treats in its own way."""
    original = (CACHE / f"{text}-{size}.txt").read_bytes().decode()
    path = CACHE / "untailored.txt"
    path.write_bytes(TAILORED.sub("!", original).encode())
    counts = {}
    for name in ["words", "ICU, UTF-8"]:
        worker = Worker(contestants(str(path), "1")[name])
        counts[name] = worker.run()[1]
        worker.close()
    if counts["words"] != counts["ICU, UTF-8"]:
        raise SystemExit(f"bench: without what ICU tailors, {text}-{size}.txt has {counts}")
    return f"{counts['words']:,} as ICU has where it follows the standard"


def section() -> str:
    """Runs the comparison and returns its part of the results."""
    if not (BIN / "bench-tokenizing").exists():
        return "Skipped: `bench-tokenizing` did not build.\n"
    rows, notes = [], []
    for size in SIZES:
        for text in TEXTS:
            print(f"bench: tokenizing {text}/{size} …", flush=True)
            new_rows, note = compare(text, size)
            rows += new_rows
            notes.append(note)
    heading = ["benchmark", "ours, MB/s", "beside", "its MB/s", "ours is × as fast (range)"]
    return f"""One thread, in process. `scan` adds up the bytes; `words` finds the word boundaries of UAX #29, as
ICU and bstr do; `tokens` makes tokens of them; `terms` also normalizes every token and looks it up
in a table of all words of the text. Beside `tokens` and `terms`, ICU and bstr do the smaller work: only
the boundaries. ICU is given UTF-8 through a `UText` and, converted before the clock starts, UTF-16;
the faster stands here. In `mixed` ICU does more: it cuts scripts without spaces by dictionary.

{table(heading, rows)}
Answers: our number of segments, how many more the others find ({versions()}), and the number on
which ICU and we agree once the characters are replaced that ICU treats in its own way (`@`, `:`, and
the scripts that it cuts by dictionary, and Hangul). bstr has Unicode 12.1.

""" + "".join(f"- {note}\n" for note in notes)


def versions() -> str:
    """Says which Unicode versions are compared, as far as that can be asked."""
    try:
        icu = subprocess.run(
            ["pkg-config", "--modversion", "icu-uc"], capture_output=True, text=True, check=True)
        return f"ICU {icu.stdout.strip()}, bstr 0.2.17"
    except (OSError, subprocess.CalledProcessError):
        return "bstr 0.2.17"
