#!/usr/bin/env python3
"""Writes the manual page from the command's description of itself.

    sentivane --experimental-dump-help | Scripts/manual.py > sentivane.1

The page has no date unless SOURCE_DATE_EPOCH is set, so that the same command gives the same page.
"""
import itertools, json, os, sys, time

EXIT_STATUS = [
    (0, "Done."),
    (1, "The answer to a question is no: a check such as a threshold was not met."),
    (64, "The command was called in a way that it does not understand."),
    (65, "Some records were bad; they are reported with file and line, and the others were done."),
    (66, "There is no such input."),
    (70, "An error in sentivane itself."),
    (74, "Reading or writing failed."),
]

# What every subcommand has; said once.
EVERYWHERE = {"\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "\\fB\\-\\-version\\fR"}


def escaped(text):
    """The text as roff takes it: no backslash, and no line that looks like a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def prose(text):
    """Paragraphs as they are; indented lines, which are examples, each on a line of its own."""
    for paragraph in text.strip("\n").split("\n\n"):
        yield ".PP"
        for indented, lines in itertools.groupby(paragraph.split("\n"), lambda line: line.startswith("  ")):
            block = escaped("\n".join(line.strip() for line in lines))
            yield f".RS 4\n.nf\n{block}\n.fi\n.RE" if indented else block


def spelled(argument):
    """An argument as it is typed, in bold, with the name of its value in italics."""
    value = f"\\fI{escaped(argument.get('valueName', 'value'))}\\fR"
    if argument["kind"] == "positional":
        return value
    names = sorted(argument["names"], key=lambda name: len(name["name"]))
    typed = ", ".join(
        "\\fB" + escaped(("--" if name["kind"] == "long" else "-") + name["name"]) + "\\fR" for name in names)
    return typed if argument["kind"] == "flag" else f"{typed} {value}"


def shown(command):
    return [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]


def synopsis(command, path):
    words = [f"\\fB{escaped(' '.join(path))}\\fR"]
    if any(a["kind"] != "positional" for a in shown(command)):
        words.append("[\\fIoptions\\fR]")
    for argument in shown(command):
        if argument["kind"] == "positional":
            word = spelled(argument) + (" ..." if argument.get("isRepeating") else "")
            words.append(f"[{word}]" if argument.get("isOptional") else word)
    if visible(command):
        words.append("\\fIcommand\\fR")
    return " ".join(words)


def visible(command):
    return [c for c in command.get("subcommands", []) if c["commandName"] != "help" and c.get("shouldDisplay", True)]


def options(command, path):
    for argument in shown(command):
        if len(path) > 1 and spelled(argument) in EVERYWHERE:
            continue
        sentences = [argument.get("abstract", "").strip()]
        values = argument.get("allValues") or argument.get("allValueStrings") or []
        if not all(value in sentences[0] for value in values):
            sentences.append(f"One of: {', '.join(values)}.")
        if argument.get("defaultValue") and "default" not in sentences[0].lower():
            sentences.append(f"Default: {argument['defaultValue']}.")
        yield f".TP\n{spelled(argument)}"
        yield escaped(" ".join(sentence for sentence in sentences if sentence) or " ")
        if argument.get("discussion"):
            yield escaped("\n".join(line.strip() for line in argument["discussion"].strip().split("\n")))


def subcommands(command, path):
    for child in visible(command):
        here = (*path, child["commandName"])
        yield f".SS {escaped(' '.join(here[1:]))}"
        yield synopsis(child, here)
        yield ".PP\n" + escaped(child.get("abstract", ""))
        if child.get("discussion"):
            yield from prose(child["discussion"])
        yield from options(child, here)
        yield from subcommands(child, here)


def page(command):
    name = command["commandName"]
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    date = time.strftime("%Y-%m-%d", time.gmtime(int(epoch))) if epoch else ""
    abstract = command.get("abstract", "").rstrip(".") or "sentiment and content analysis"
    yield f'.TH {name.upper()} 1 "{date}" "{name}" "User Commands"'
    yield f".SH NAME\n{name} \\- {escaped(abstract)}"
    yield f".SH SYNOPSIS\n{synopsis(command, (name,))}"
    if command.get("discussion"):
        yield ".SH DESCRIPTION"
        yield from prose(command["discussion"])
    yield ".SH OPTIONS"
    yield from options(command, (name,))
    if visible(command):
        yield ".SH COMMANDS"
        yield from subcommands(command, (name,))
    yield ".SH ENVIRONMENT\n.TP\nNO_COLOR\nWhere it is set and not empty, nothing is colored."
    yield ".SH EXIT STATUS"
    for code, meaning in EXIT_STATUS:
        yield f".TP\n{code}\n{escaped(meaning)}"


print(*page(json.load(sys.stdin)["command"]), sep="\n")
