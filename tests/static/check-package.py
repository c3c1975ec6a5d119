#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
"""check-package.py BUILD: whether the package takes what `meson install` would install.

What is missing from the package stops dpkg-buildpackage, but only after the whole build.
"""
import fnmatch
import json
import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
debian = root / "data/packaging/debian"
listed = [line for name in ("chuyan.install", "not-installed") for line in (debian / name).read_text().split()]
introspect = subprocess.run(
    ["meson", "introspect", "--installed", sys.argv[1]], check=True, capture_output=True, text=True
)
paths = [
    path.replace("/usr/local/", "usr/").replace("/var/local/", "var/").lstrip("/")
    for path in json.loads(introspect.stdout).values()
]
missing = [
    path
    for path in paths
    if not any(fnmatch.fnmatch(path, line) or fnmatch.fnmatch(path, line + "/*") for line in listed)
]
for path in missing:
    print(f"not in data/packaging/debian/chuyan.install: {path}")
sys.exit(bool(missing))
