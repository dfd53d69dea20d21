#!/usr/bin/env python3
"""Writes the table of HTML's named character references.

    Scripts/html-references.py > Sources/Workspace/Input/Documents/NamedReferences.swift

The names are those of the HTML standard, section "Named character references", as Python's
standard library has them. An entry is name=hexadecimal code points; a name that also counts
without its semicolon has an asterisk.
"""

from html.entities import html5

entries = []
for name, text in html5.items():
    if not name.endswith(";"):
        continue
    star = "*" if name[:-1] in html5 else ""
    points = "+".join(f"{ord(character):x}" for character in text)
    entries.append((name[:-1].encode(), f"{name[:-1]}={points}{star}"))
entries = [entry for _, entry in sorted(entries)]

print("// Written by Scripts/html-references.py; not to be edited.")
print()
print("extension CharacterReferences {")
print(f"  /// The {len(entries)} names, sorted by their bytes: `name=code+points`, and `*` where the")
print("  /// semicolon may be missing.")
print('  static let table: StaticString = """')
line = ""
for entry in entries:
    if len(line) + 1 + len(entry) > 94:
        print(f"    {line}")
        line = entry
    else:
        line = f"{line} {entry}".strip()
print(f"    {line}")
print('    """')
print("}")
