#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# coverage.py BUILDDIR: covered lines of every folder of src; fails under the floors below.
import collections
import json
import subprocess
import sys

FLOORS = {"src/model": 90.0}
# Lines that run only when the program is wrong.
UNREACHABLE = r".*\bg_(return_(val_)?if_(fail|reached)|assert_not_reached)\b.*"


def measure(builddir):
    """(covered, all) lines of every file of src."""
    command = ["gcovr", "--root", ".", "--filter", "src/", "--exclude-lines-by-pattern", UNREACHABLE,
               "--gcov-ignore-parse-errors", "--json-summary", "-", builddir]
    report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return {f["filename"]: (f["line_covered"], f["line_total"]) for f in report["files"]}


def by_folder(files):
    """Adds every file to its folder and to the layer above it."""
    folders = collections.defaultdict(lambda: [0, 0])
    for name, (covered, total) in files.items():
        parts = name.split("/")[:-1]
        for depth in range(2, len(parts) + 1):
            folder = folders["/".join(parts[:depth])]
            folder[0] += covered
            folder[1] += total
    return folders


def percent(covered, total):
    """100 for an empty folder: nothing is missing there."""
    return 100.0 * covered / total if total else 100.0


def main(builddir):
    """Prints the thinnest files, then the folders."""
    files = measure(builddir)
    for name in sorted(files, key=lambda n: files[n][0] - files[n][1])[:10]:
        covered, total = files[name]
        if covered < total:
            print(f"{name:60} {percent(covered, total):5.1f} %  {total - covered} lines not run")
    print()
    low = []
    for name, (covered, total) in sorted(by_folder(files).items()):
        print(f"{name:60} {percent(covered, total):5.1f} %  {covered} of {total}")
        if percent(covered, total) < FLOORS.get(name, 0.0):
            low.append(name)
    for name in low:
        print(f"{name}: under {FLOORS[name]:.0f} %", file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
