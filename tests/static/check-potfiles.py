#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# check-potfiles.py [ROOT]: po/POTFILES.in lists every file with words for users, and no other.
import pathlib
import re
import sys

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
CALL = re.compile(r'\b(?:N?C?_|N?C_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')
TRANSLATABLE = re.compile(r'translatable="(?:yes|true|1)"')


def has_words(path):
    """Whether a translator has to see the file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ui":
        return bool(TRANSLATABLE.search(text))
    return bool(CALL.search(COMMENT.sub("", text)))


def listed(root):
    """The names in POTFILES.in."""
    lines = (root / "po/POTFILES.in").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def faults(root):
    """Missing, dead and repeated names."""
    names = listed(root)
    sources = [p for g in ("src/**/*.c", "src/**/*.h", "resources/**/*.ui") for p in root.glob(g)]
    wanted = {p.relative_to(root).as_posix() for p in sources if has_words(p)}
    for name in sorted(wanted - set(names)):
        yield f"po/POTFILES.in: {name} is missing"
    for name in sorted(set(names) - wanted):
        yield f"po/POTFILES.in: {name} has no words, or is not there"
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"po/POTFILES.in: {name} stands there twice"


def main(root="."):
    """Prints the faults; 1 when there are any."""
    found = list(faults(pathlib.Path(root)))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
