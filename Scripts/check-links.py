#!/usr/bin/env python3
"""Checks that every link within the Markdown files leads somewhere: to a file, and to a heading of it.

    Scripts/check-links.py

Links to other sites are left alone, for the check has to work without a network.
"""
import pathlib, re, sys, urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINK = re.compile(r"\[(?:[^\]\[]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?")
FENCE = re.compile(r"^\s*(```|~~~)")


def documents():
    """The Markdown files of the project: not those of build folders, which begin with a period."""
    for path in sorted(ROOT.rglob("*.md")):
        inside = path.relative_to(ROOT).parts
        if not any(part.startswith(".") for part in inside) and inside[0] != "dist":
            yield path


def prose(path):
    """The lines outside code blocks, with their numbers and without code spans."""
    fence = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark = FENCE.match(line)
        if mark and fence in (None, mark.group(1)):
            fence = None if fence else mark.group(1)
        elif not fence:
            yield number, line


def anchors(path):
    """The anchors of a file's headings, formed as on GitHub: lowercase, hyphens, no punctuation."""
    seen = {}
    for _, line in prose(path):
        heading = re.match(r"^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$", line)
        if heading:
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.group(1))
            slug = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
            count = seen.get(slug, 0)
            seen[slug] = count + 1
            yield f"{slug}-{count}" if count else slug
        yield from re.findall(r"<a\s+(?:id|name)=\"([^\"]+)\"", line)


def problem(path, target):
    """What is wrong with a link, or None."""
    address = urllib.parse.urlsplit(target)
    if address.scheme or address.netloc:
        return None
    name = urllib.parse.unquote(address.path)
    base = ROOT if name.startswith("/") else path.parent
    file = (base / name.lstrip("/")).resolve() if name else path
    if ROOT not in (file, *file.parents):
        return f"'{target}' leads out of the project"
    if not file.exists():
        return f"'{target}' leads nowhere; there is no {name}"
    anchor = urllib.parse.unquote(address.fragment)
    if anchor and file.suffix == ".md" and anchor not in set(anchors(file)):
        return f"'{target}' leads to no heading of {file.relative_to(ROOT)}"
    return None


def main():
    failed = False
    for path in documents():
        for number, line in prose(path):
            visible = re.sub(r"`[^`]*`", "", line)
            for target in LINK.findall(visible) + DEFINITION.findall(visible):
                if message := problem(path, target):
                    print(f"{path.relative_to(ROOT)}:{number}: {message}", file=sys.stderr)
                    failed = True
    return 1 if failed else 0


sys.exit(main())
