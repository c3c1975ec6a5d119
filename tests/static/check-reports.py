#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# check-reports.py [ROOT]: every report that a page asks for by its id is one that there is, once.
import pathlib
import re
import sys

PRESENT = re.compile(r'cy_report_dialog_present\w* \((?:[^()"]|\([^()]*\))*"([a-z0-9-]+)"')
REPORT = re.compile(r'const CyReport (cy_report_\w+) = \{\s*\.id = "([a-z0-9-]+)"')
SCREEN = re.compile(r'\b(?:AS_OF|NOW) \("([a-z0-9-]+)"')
LISTED = re.compile(r"&(cy_report_\w+),")


def asked(root):
    """The ids in the pages, with the file."""
    for path in sorted(root.glob("src/ui/**/*.c")):
        for name in PRESENT.findall(path.read_text(encoding="utf-8")):
            yield name, path.relative_to(root)


def faults(root):
    """Reports that are not there, or twice."""
    text = "".join(p.read_text(encoding="utf-8") for p in root.glob("src/report/**/*.c"))
    listed = LISTED.findall((root / "src/report/cy-report.c").read_text(encoding="utf-8"))
    ids = [name for symbol, name in REPORT.findall(text) if symbol in listed]
    ids += SCREEN.findall(text)
    for name, path in asked(root):
        if name not in ids:
            yield f"{path}: asks for the report {name}, which is not listed"
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"src/report: the report {name} is there twice"


def main(root="."):
    """Prints the faults; 1 when there are any."""
    found = list(faults(pathlib.Path(root)))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
