#!/usr/bin/env python3
"""Checks the documents against the command: each command and flag is in them, and none is invented.

    Scripts/check-commands.py BINARY

The command describes itself (`--experimental-dump-help`). README.md and the Markdown files of docs/
have to name every command and flag that its help shows; and wherever a code block calls the command,
the subcommand and the flags it uses have to exist.
"""
import json, pathlib, re, shlex, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAME = "sentivane"
# What the argument parser brings by itself and nobody looks up.
BUILT_IN = {"-h", "--help", "-help", "--help-hidden", "--version", "--generate-completion-script",
            "--experimental-dump-help"}


def spelled(name):
    return ("--" if name["kind"] == "long" else "-") + name["name"]


class Command:
    """A command with its subcommands: what it is called and which flags it takes."""

    def __init__(self, description, path=()):
        self.path = (*path, description["commandName"])
        arguments = [a for a in description.get("arguments", []) if a["kind"] != "positional"]
        self.flags = {spelled(n) for a in arguments for n in a.get("names", [])}
        # The longest spelling of each flag that the help shows.
        self.shown = [max((spelled(n) for n in a["names"]), key=len)
                      for a in arguments if a.get("names") and a.get("shouldDisplay", True)]
        self.subcommands = {
            d["commandName"]: Command(d, self.path) for d in description.get("subcommands", [])
            if d["commandName"] != "help" and d.get("shouldDisplay", True)
        }

    def __iter__(self):
        yield self
        for command in self.subcommands.values():
            yield from command


def documents():
    return [path for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))] if path.exists()]


def undocumented(root, text):
    """What the help shows and the documents leave out."""
    for command in root:
        words = " ".join(command.path)
        if command.path != root.path and not re.search(rf"\b{re.escape(words)}\b", text):
            yield f"'{words}' is in no document"
        for flag in command.shown:
            if flag not in BUILT_IN and not re.search(rf"(?<![\w-]){re.escape(flag)}(?![\w-])", text):
                yield f"'{flag}' of '{words}' is in no document"


def calls(path):
    """The calls of the command in a file's code blocks, as line number and words."""
    inside, pending = False, ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().startswith(("```", "~~~")):
            inside, pending = not inside, ""
        elif inside:
            line = pending + line
            if line.endswith("\\"):
                pending = line[:-1]
                continue
            pending = ""
            for part in re.split(r"\|\|?|&&|;|\$\(", re.sub(r"\s#\s.*|^\s*\$\s", "", line)):
                words = part.split()
                if words and words[0] == NAME:
                    try:
                        yield number, shlex.split(part, comments=True)
                    except ValueError:  # a quotation that goes on past a separator
                        yield number, words


def invented(root, path):
    """What a file's examples use and the command does not have."""
    for number, words in calls(path):
        command, rest = root, words[1:]
        while rest and rest[0] in command.subcommands:
            command, rest = command.subcommands[rest[0]], rest[1:]
        if command is root and rest and root.subcommands and re.fullmatch(r"[a-z-]+", rest[0]) \
                and not rest[0].startswith("-") and rest[0] != "help":
            yield f"{path.relative_to(ROOT)}:{number}: there is no command '{rest[0]}'"
            continue
        for word in rest:
            if word == "--":
                break
            flag = word.split("=")[0]
            if re.fullmatch(r"--?[A-Za-z][\w-]*", flag) and flag not in command.flags | BUILT_IN:
                yield f"{path.relative_to(ROOT)}:{number}: '{' '.join(command.path)}' has no '{flag}'"


def main():
    help_text = subprocess.run([sys.argv[1], "--experimental-dump-help"], check=True, capture_output=True)
    root = Command(json.loads(help_text.stdout)["command"])
    paths = documents()
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    problems = list(undocumented(root, text))
    for path in paths:
        problems += invented(root, path)
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


sys.exit(main())
