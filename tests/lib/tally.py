#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# tally.py LOG.json…: adds up the cases in meson's logs; the last line is `N passed, N failed`.
"""A program that ends badly without reporting a failed case counts as one failed case."""
import json
import os
import re
import sys

CASE = re.compile(r"^\s*(not )?ok\b(?!.*#\s*(?:skip|todo))", re.I | re.M)
GOOD = {"OK", "SKIP", "EXPECTEDFAIL"}


def count(record):
    """Cases passed and failed in one program."""
    cases = CASE.findall(record.get("stdout") or "")
    failed = sum(1 for case in cases if case)
    passed = len(cases) - failed
    if record["result"] not in GOOD and failed == 0:
        failed = 1
    if not cases and record["result"] == "OK" and not is_tap(record):
        passed = 1
    return passed, failed


def is_tap(record):
    """All cases of a program may be skipped: that is no case passed."""
    return bool(re.search(r"^1\.\.\d+", record.get("stdout") or "", re.M))


def read(path):
    """The records of one log; none when no test was chosen."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as log:
        return [json.loads(line) for line in log if line.strip()]


def main(paths):
    """Prints what failed, then the sum."""
    passed = failed = 0
    for record in (record for path in paths for record in read(path)):
        good, bad = count(record)
        passed += good
        failed += bad
        if bad:
            print(f"FAILED {record['name']}: {record['result']}, {bad} of {good + bad}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
