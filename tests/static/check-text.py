#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# check-text.py [ROOT]: licence lines, no paths of somebody's machine, no notes to oneself.
import os
import pathlib
import re
import sys

SOURCES = {".c", ".h", ".py", ".sh", ".ui", ".css", ".sql", ".md", ".build", ".xml", ".tsv", ".in", ".po"}
LICENSED = {".c", ".h", ".py", ".sh"}
# Spelt so that this file passes its own check.
MACHINE_PATH = re.compile("(?<![\\w.$}])/" + "(?:work|root|home/\\w+|tmp/wt)/")
NOTE = re.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b")


def files(root):
    """Every file that people write; what is built and what git keeps stay out."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(d for d in folders if d != ".git" and not d.startswith("build"))
        for name in sorted(names):
            path = pathlib.Path(folder, name)
            if path.suffix in SOURCES or name in ("dev", "run", "control", "rules"):
                yield path


def file_faults(name, text):
    """(line, why) of everything wrong in one file."""
    is_code = name.suffix in LICENSED or name.name in ("dev", "run")
    if is_code and "SPDX-License-Identifier: MulanPSL-2.0" not in text[:300]:
        yield 1, "the licence lines are missing"
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINE_PATH.search(line):
            yield number, "a path of one machine"
        if is_code and NOTE.search(line):
            yield number, "a note to oneself; do it, or open an issue"
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "no newline at the end"


def faults(root):
    """Every fault of the tree as file:line: why."""
    for path in files(root):
        name = path.relative_to(root)
        for line, why in file_faults(name, path.read_text(encoding="utf-8")):
            yield f"{name}:{line}: {why}"


def main(root="."):
    """Prints the faults; 1 when there are any."""
    found = list(faults(pathlib.Path(root)))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
