#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# check-layers.py [ROOT]: what a compiler cannot see of the rules in CONTRIBUTING.md, "Layers".
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)

# Layer: the layers whose headers it may include. A single header stands for itself.
LAYERS = {
    "model": ["model"],
    "exchange": ["exchange", "model"],
    "chart": ["chart", "cy-dataset.h", "cy-error.h"],
    "report": ["report", "chart", "model"],
    "present": ["present", "model"],
    "ui": ["ui", "present", "report", "chart", "exchange", "model"],
    "cli": ["cli", "present", "report", "chart", "exchange", "model"],
    "main": ["ui", "present", "model"],
}
# Header of a part we did not write: the folders that may know it.
FOREIGN = {
    r"sqlite3\.h": ["src/model/core"],
    r"gcrypt\.h": ["src/model"],
    r"xlsxwriter([./].*)?": ["src/report/xlsx"],
    r"(zip|expat|freexl|zstd)\.h": ["src/exchange"],
    r"coin/.*": ["src/model/solve"],
    r"(cairo|pango)([-./].*)?": ["src/chart", "src/report", "src/ui"],
    r"(gtk|gdk|gsk|graphene|graphene-gobject)([-./].*)?": ["src/ui"],
    r"(libadwaita|adwaita)([-./].*)?": [],
}


def layer_of(path):
    """`model` for src/model/core/cy-conn.c, `main` for src/main.c."""
    return path.parts[1] if len(path.parts) > 2 else "main"


def room_of(path):
    """`core` for src/model/core/cy-conn.c; nothing for a file that lies in the layer itself."""
    return path.parts[2] if len(path.parts) > 3 else None


def is_inside(path, folders):
    """Whether path lies in one of the folders or below it."""
    return any(path.as_posix().startswith(folder + "/") for folder in folders)


def foreign_fault(path, header):
    """A part that this folder must not know."""
    for pattern, folders in FOREIGN.items():
        if re.fullmatch(pattern, header) and not is_inside(path, folders):
            return f"only {', '.join(folders) or 'nobody'} may include <{header}>"
    return None


def own_fault(path, target):
    """A header of ours that lies above, is private, or belongs to another room."""
    layer, room, other = layer_of(path), room_of(path), room_of(target)
    allowed = LAYERS.get(layer, [])
    if layer_of(target) not in allowed and target.name not in allowed:
        return f"{layer} must not include {layer_of(target)} ({target})"
    if target.name.endswith("-private.h") and target.parent != path.parent:
        return f"{target} is private to its folder"
    if layer == "model" and room == "core" and layer_of(target) == "model" and other != "core":
        return f"model/core must not know {target}"
    if layer == layer_of(target) == "ui" and room != "app" and other not in (room, "shared"):
        return f"a view must not include another view ({target})"
    return None


def faults(root):
    """Every include of src that breaks a rule, as file:line: why."""
    sources = sorted(p for e in "ch" for p in root.glob(f"src/**/*.{e}"))
    ours = {}
    for path in sources:
        path = path.relative_to(root)
        if path.name in ours:
            yield f"{path}: another file has this name: {ours[path.name]}"
        ours[path.name] = path
    for source in sources:
        path = source.relative_to(root)
        text = source.read_text(encoding="utf-8")
        if layer_of(path) not in LAYERS:
            yield f"{path}: the folder is not in the table of layers"
            continue
        for match in INCLUDE.finditer(text):
            header = match[2]
            target = ours.get(pathlib.PurePosixPath(header).name) if match[1] == '"' else None
            why = own_fault(path, target) if target else foreign_fault(path, header)
            if why:
                yield f"{path}:{text.count(chr(10), 0, match.start(2)) + 1}: {why}"


def main(root="."):
    """Prints the faults; 1 when there are any."""
    found = list(faults(pathlib.Path(root)))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
