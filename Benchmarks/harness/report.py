"""Writes RESULTS.md: one part for each group of benchmarks, each with its date and circumstances."""

import datetime
import os
import platform
import subprocess

from inputs import BENCHMARKS, CACHE, description

TITLES = {
    "tokenizing": "Tokenizing",
    "scoring": "Scoring in process",
    "learning": "Learning",
    "command": "The whole command",
    "keyphrases": "Keyphrases",
    "topics": "Topics",
    "similarity": "Similar articles",
    "headlines": "Headlines",
}


def table(heading: list[str], rows: list[list[str]]) -> str:
    """Returns a Markdown table; every column but the first and textual ones is set flush right."""
    numeric = [all(not row[i] or row[i][0].isdigit() for row in rows) for i in range(len(heading))]
    lines = [heading, ["---:" if right else "---" for right in numeric], *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def first_line(*command: str) -> str:
    """Returns the first line that a command prints, or nothing if it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=BENCHMARKS)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip().split("\n")[0]


def processor() -> str:
    """Returns the processor's name."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    except OSError:
        names = []
    return names[0] if names else platform.machine()


def commit() -> str:
    """Returns the commit's short name, and whether there are changes on top of it."""
    name = first_line("git", "rev-parse", "--short", "HEAD") or "unknown"
    changes = first_line("git", "status", "--porcelain", "..", ":!RESULTS.md")
    return name + (" and changes" if changes else "")


def circumstances(load: float) -> str:
    """Says when, where and with what the figures were taken."""
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    tools = [
        first_line("swift", "--version"), first_line("rustc", "--version"),
        first_line("cc", "--version"), "Python " + platform.python_version()]
    return "\n".join([
        f"- {datetime.date.today():%Y-%m-%d}, commit {commit()}",
        f"- {processor()}, {os.cpu_count()} threads, {system}; load before the start {load:.1f}",
        "- " + "; ".join(tool for tool in tools if tool),
        f"- Texts: {description()}",
    ])


def save(group: str, body: str, load: float) -> None:
    """Keeps one group's part, and writes RESULTS.md from all parts there are."""
    folder = CACHE / "results"
    folder.mkdir(parents=True, exist_ok=True)
    part = f"## {TITLES[group]}\n\n{circumstances(load)}\n\n{body}"
    (folder / f"{group}.md").write_text(part, encoding="utf-8")
    print("\n" + part, flush=True)
    parts = [folder / f"{name}.md" for name in TITLES]
    head = "# Speed and quality, beside others\n\nWritten by `make bench`. Medians; ratios are taken round by round.\n\n"
    texts = [path.read_text(encoding="utf-8") for path in parts if path.exists()]
    (BENCHMARKS / "RESULTS.md").write_text(head + "\n".join(texts), encoding="utf-8")
