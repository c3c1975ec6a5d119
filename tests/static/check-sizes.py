#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# check-sizes.py [ROOT]: no file and no function of C grows past what a reader can hold.
import pathlib
import re
import sys

FILE_WARNING, FILE_LIMIT = 600, 1000
FUNCTION_LIMIT = 80
NAME = re.compile(r"^(\w+) \(", re.M)


def functions(lines):
    """(name, first line, lines) of every function; in GNU style its braces stand in column 0."""
    start = None
    for number, line in enumerate(lines):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            heads = NAME.findall("\n".join(lines[max(0, start - 12):start]))
            yield (heads[-1] if heads else "?"), start + 1, number - start + 1
            start = None
        elif line.startswith("}"):
            start = None


def faults(root):
    """(fatal, message) of everything too long."""
    for path in sorted(p for d in ("src", "tests") for e in "ch" for p in root.glob(f"{d}/**/*.{e}")):
        name = path.relative_to(root)
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > FILE_WARNING:
            yield len(lines) > FILE_LIMIT, f"{name}: {len(lines)} lines"
        for function, line, length in functions(lines):
            if length > FUNCTION_LIMIT:
                yield True, f"{name}:{line}: {function} has {length} lines"


def main(root="."):
    """Prints everything too long; 1 when it is past a limit."""
    fatal = False
    for is_fatal, message in faults(pathlib.Path(root)):
        print(message if is_fatal else f"{message} (a warning)")
        fatal = fatal or is_fatal
    return 1 if fatal else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
