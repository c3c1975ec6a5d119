# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
"""What the table makers share: reading the sources and writing C arrays."""
import bz2
import re

BLOCK = 64
LAST_CODE_POINT = 0x3FFFF
NOTICE = ("/* SPDX-FileCopyrightText: The Chuyan authors\n"
          " * SPDX-License-Identifier: MulanPSL-2.0\n *\n * {} Generated: do not edit. */\n")


def read_tsv(path):
    """Rows of a table as dictionaries; lines beginning with # are remarks."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines
                if line.strip() and not line.startswith("#")]
    head = rows[0]
    for row in rows[1:]:
        if len(row) > len(head):
            raise SystemExit(f"{path}: too many cells: {row}")
    return head, [dict(zip(head, row + [""] * (len(head) - len(row)))) for row in rows[1:]]


def read_unihan(path, properties):
    """Yields (code point, property, value) of a Unihan file, compressed or not."""
    opener = bz2.open if path.endswith(".bz2") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"U\+([0-9A-F]+)\t(\w+)\t(.*)", line)
            if match and match[2] in properties:
                yield int(match[1], 16), match[2], match[3]


def two_stage(values):
    """Splits {code point: value} into a block index and the distinct blocks; 0 is absent."""
    blocks, index, seen = [], [], {}
    for start in range(0, LAST_CODE_POINT + 1, BLOCK):
        block = tuple(values.get(c, 0) for c in range(start, start + BLOCK))
        if block not in seen:
            seen[block] = len(blocks)
            blocks.append(block)
        index.append(seen[block])
    return index, [value for block in blocks for value in block]


def write_array(out, ctype, name, values):
    out.write(f"\nstatic const {ctype} {name}[] = {{\n")
    for start in range(0, len(values), 16):
        out.write(" " + "".join(f" {value}," for value in values[start:start + 16]) + "\n")
    out.write("};\n")


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
