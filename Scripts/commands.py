#!/usr/bin/env python3
"""Writes docs/commands.md from the command's own help, or says that it is out of date.

    Scripts/commands.py COMMAND            writes docs/commands.md
    Scripts/commands.py COMMAND --check    exits with 1 if it would change
"""
import json, pathlib, subprocess, sys

command = sys.argv[1]
target = pathlib.Path(__file__).resolve().parent.parent / "docs/commands.md"
tree = json.loads(subprocess.run([command, "--experimental-dump-help"], capture_output=True, check=True).stdout)

def flags(argument):
    names = [("-" if n["kind"] == "short" else "--") + n["name"] for n in argument.get("names", [])]
    value = argument.get("valueName", "")
    if argument["kind"] == "positional": return f"`{value}`" if not argument["isOptional"] else f"`[{value}]`"
    suffix = "" if argument["kind"] == "flag" else f" <{value}>"
    return ", ".join(f"`{name}{suffix}`" for name in names)

def section(node, path):
    name = " ".join(path)
    lines = [f"## {name}", "", node.get("abstract", ""), ""]
    if node.get("discussion"):
        lines += ["```text", node["discussion"].strip(), "```", ""]
    rows = [a for a in node.get("arguments", []) if a.get("shouldDisplay", True)]
    rows = [a for a in rows if not any(n["name"] in ("help", "version") for n in a.get("names", []))]
    if rows:
        lines += ["| option | meaning |", "|---|---|"]
        for a in rows:
            meaning = " ".join(filter(None, [a.get("abstract"), a.get("discussion")])).replace("|", "\\|").replace("\n", " ")
            lines.append(f"| {flags(a)} | {meaning} |")
        lines.append("")
    for child in node.get("subcommands", []):
        if child["commandName"] != "help": lines += section(child, path + [child["commandName"]])
    return lines

text = "# Commands\n\nMade from the command's own help by `Scripts/commands.py`. Every command also takes `--help`; `sentivane --version` names\nthe embedded data with its checksums.\n\n"
text += "\n".join(section(tree["command"], ["sentivane"])).rstrip() + "\n"
if "--check" in sys.argv:
    if not target.exists() or target.read_text() != text:
        sys.exit("docs/commands.md is out of date; run Scripts/commands.py COMMAND")
else:
    target.write_text(text)
